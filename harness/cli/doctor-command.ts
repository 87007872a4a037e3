import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../reports/formats/console.ts';
import { renderAdvice, renderGrade, renderStep, renderStepFailure } from '../../reports/formats/doctor.ts';
import { examinationJson } from '../../reports/formats/examination-json.ts';
import { defaultWallLimits } from '../adapters/stdio/stdio-runner.ts';
import { packageVersion } from '../package-version.ts';
import { gradeOf, type Step, type StepFailure, stepNames } from '../runner/doctor/examination.ts';
import { examine } from '../runner/doctor/examine.ts';
import type { Patient } from '../runner/doctor/sitting.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { showAdapterOutput } from './adapter-output.ts';
import { findStart } from './find-command.ts';
import { quoteWord } from '../../reports/formats/quote-word.ts';
import type { Io } from './io.ts';
import { keepFolder } from './last-run.ts';
import { notStarted } from './not-started.ts';
import { renderMistake } from './render-mistake.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec doctor`. */
export interface DoctorCommandOptions {
  readonly adapter?: readonly string[] | undefined;
  /** Runs it in a sandbox. */
  readonly sandbox?: boolean;
  readonly json?: boolean;
  readonly color?: boolean;
  /** How long an answer may take, in real time; for tests. */
  readonly hangMs?: number;
}

const folder = join(keepFolder, 'doctor');

/** Keeps what was sent, and gives the command that sends it again, without killspec. */
const saveSent = (step: Step, failure: StepFailure, command: readonly string[], io: Io): string => {
  const name = `${stepNames.indexOf(step.name) + 1}-${step.name.replaceAll(' ', '-')}.jsonl`;
  const words = command.map(quoteWord).join(' ');
  const file = join(folder, name);
  try {
    mkdirSync(join(io.cwd, folder), { recursive: true });
    writeFileSync(join(io.cwd, file), failure.sent.map((line) => `${line}\n`).join(''));
  } catch (error) {
    return `what was sent could not be kept: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (failure.paceMs === undefined) return `${words} < ${file}`;
  const slowly = `while IFS= read -r line; do printf '%s\\n' "$line"; sleep ${failure.paceMs / 1000}; done`;
  return `${slowly} < ${file} | ${words}`;
};

const codeOf = (steps: readonly Step[]): ExitCode => {
  const failures = steps.flatMap(({ result }) => (result.status === 'failed' ? [result] : []));
  if (failures.some(({ kind }) => kind !== 'wrong')) return exitCodes.implementationFailed;
  if (failures.length > 0) return exitCodes.nonconformant;
  return gradeOf(steps) === stepNames.length ? exitCodes.ok : exitCodes.incomplete;
};

/** What is said once all steps are done. */
const conclude = (steps: readonly Step[], command: readonly string[], io: Io, setting: Setting): void => {
  for (const step of steps) {
    const { result } = step;
    if (result.status === 'failed') {
      io.write(`\n${renderStepFailure(step, result, saveSent(step, result, command, io), setting)}\n`);
    } else if (result.status === 'advice') io.write(`\n${renderAdvice(step, result.said, setting)}\n`);
  }
  io.write(`\n${renderGrade(steps, setting)}\n`);
};

/** Runs `killspec doctor`: examines an adapter step by step, and says of the first mistakes how to see them again. */
export const doctorCommand = async (options: DoctorCommandOptions, io: Io): Promise<ExitCode> => {
  const examinee = findStart('doctor', options, io.cwd);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!examinee.ok || !selected.ok) {
    for (const each of [examinee, selected]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
    return exitCodes.usage;
  }
  const { named, start } = examinee.value;
  const setting = settingFor(io, options.color ?? true);
  const patient: Patient = {
    ...start,
    onErrorOutput: showAdapterOutput(io.writeError),
    hangMs: options.hangMs ?? defaultWallLimits.hangMs,
    helloMs: options.hangMs ?? defaultWallLimits.helloMs,
  };
  rmSync(join(io.cwd, folder), { recursive: true, force: true });
  let isBegun = false;
  const examined = await examine(patient, selected.value, (step) => {
    if (options.json === true) return;
    if (!isBegun) io.write(`killspec ${packageVersion()} · protocol 1.0\n\n`);
    isBegun = true;
    io.write(`${renderStep(step, setting)}\n`);
  });
  if (examined.status === 'not-started') {
    io.writeError(await renderMistake(notStarted(named, examined.code)));
    return exitCodes.usage;
  }
  const { steps } = examined;
  if (options.json === true) {
    const facts = { killspec: packageVersion(), command: named, sandboxed: options.sandbox === true };
    const tryIt = (step: Step): string | undefined =>
      step.result.status === 'failed' ? saveSent(step, step.result, start.command, io) : undefined;
    io.write(examinationJson(facts, steps, tryIt));
  } else conclude(steps, start.command, io, setting);
  return codeOf(steps);
};
