import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { renderHeading } from '../../reports/formats/console.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import { isFailure } from '../runner/outcome.ts';
import type { Player } from '../runner/player.ts';
import { summarise, type Results } from '../runner/results.ts';
import { runCases } from '../runner/run-cases.ts';
import { sealResults } from '../runner/seal.ts';
import type { Case } from '../scenarios/case.ts';
import { findConfig } from './find-config.ts';
import { findProfile } from './find-profile.ts';
import type { AdapterChoice, Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import { keepLastRun, loadLastRun, writeWhole } from './last-run.ts';
import { found, type Found, mistake } from './mistake.ts';
import { openAdapter } from './open-adapter.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { reportRun } from './report-run.ts';
import { selectCases } from './select-cases.ts';
import { settingFor } from './setting.ts';

/** The options of `killspec run`. */
export interface RunCommandOptions {
  readonly adapter?: AdapterChoice;
  readonly case?: readonly string[];
  readonly rule?: readonly string[];
  readonly seed?: number;
  readonly profile?: string;
  readonly repeat?: number;
  readonly failed?: boolean;
  readonly bail?: boolean;
  readonly output?: string;
  readonly requireImplementation?: boolean;
  readonly color?: boolean;
}

/** What is judged where nobody names an implementation. */
export const referenceAdapter = 'killspec:reference';

/** Everything that a run needs, once nothing about it can be mistaken any more. */
interface Plan {
  readonly cases: readonly Case[];
  readonly player: Player;
  readonly profile: Profile;
  readonly invocation: Invocation;
  /** Whether nobody named an implementation, so that the reference is judged. */
  readonly isReference: boolean;
}

/** The cases that failed in the last run, and how it was asked for. */
interface Failed {
  readonly names: ReadonlySet<string>;
  readonly invocation: Invocation;
}

const findFailed = (cwd: string): Found<Failed> => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const { results, invocation } = last.value;
  const failed = results.cases.filter(({ outcome }) => isFailure(outcome));
  return found({ names: new Set(failed.map(({ name }) => name)), invocation });
};

const checkOutput = (file: string | undefined, cwd: string): Found<undefined> => {
  if (file === undefined) return found(undefined);
  const path = resolve(cwd, file);
  if (existsSync(path) && statSync(path).isDirectory()) return mistake(`${file} is a directory, not a file`);
  if (!existsSync(dirname(path))) return mistake(`there is no directory ${dirname(file)} to write ${file} to`);
  return found(undefined);
};

/** The operands that one case is found again by. */
const pathsOf = (operands: readonly string[], cwd: string): readonly string[] =>
  operands.filter((operand) => existsSync(resolve(cwd, operand)));

/**
 * What is asked for on the command line; with `--failed`, as it was asked for in the last run, where nothing else is
 * said: else another implementation than the one that failed would come out of it well.
 */
const askedFor = (
  operands: readonly string[],
  { adapter, profile }: Pick<RunCommandOptions, 'adapter' | 'profile'>,
  last: Invocation | undefined,
): Invocation => {
  const named = { adapter: adapter ?? last?.adapter, profile: profile ?? last?.profile };
  return {
    operands: operands.length > 0 ? operands : (last?.operands ?? []),
    ...(named.adapter === undefined ? {} : { adapter: named.adapter }),
    ...(named.profile === undefined ? {} : { profile: named.profile }),
  };
};

const plan = async (operands: readonly string[], options: RunCommandOptions, io: Io): Promise<Found<Plan>> => {
  const { cwd } = io;
  const config = findConfig(cwd);
  if (!config.ok) return config;
  if (config.value.baseline !== undefined) {
    return mistake('killspec.config.yaml names a baseline, which this version does not know', 'leave it out');
  }
  const output = checkOutput(options.output, cwd);
  if (!output.ok) return output;
  const failed = options.failed === true ? findFailed(cwd) : undefined;
  if (failed?.ok === false) return failed;
  const asked = askedFor(operands, options, failed?.value.invocation);
  const adapter = asked.adapter ?? config.value.adapter;
  if (adapter === undefined && options.requireImplementation === true) {
    return mistake('no implementation was given', 'name one: --adapter ./my-adapter.ts');
  }
  const profile = await findProfile(asked.profile ?? config.value.profile, cwd);
  if (!profile.ok) return profile;
  const usual = config.value.patterns ?? [];
  const selected = selectCases({
    // Which of all cases failed is known by their names; patterns could only leave some of them out.
    operands: asked.operands.length > 0 ? asked.operands : failed === undefined ? usual : pathsOf(usual, cwd),
    cwd,
    ...(options.case === undefined ? {} : { cases: options.case }),
    ...(options.rule === undefined ? {} : { rules: options.rule }),
    ...(failed === undefined ? {} : { only: failed.value.names }),
  });
  if (!selected.ok) return selected;
  const player = await openAdapter(adapter ?? referenceAdapter, {
    folder: cwd,
    latenessUs: config.value.latenessUs,
    writeError: io.writeError,
  });
  if (!player.ok) return player;
  return found({
    cases: selected.value,
    player: player.value,
    profile: profile.value,
    invocation: { ...asked, operands: pathsOf(asked.operands, cwd) },
    isReference: adapter === undefined,
  });
};

const play = async (planned: Plan, options: RunCommandOptions, io: Io): Promise<Results> => {
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io);
  try {
    return await runCases(planned.cases, planned.player, {
      profile: planned.profile,
      killspec: packageVersion(),
      seed: options.seed ?? 1,
      ...(options.repeat === undefined ? {} : { repeat: options.repeat }),
      ...(options.bail === undefined ? {} : { bail: options.bail }),
      signal: interrupt.signal,
      onProgress: progress.show,
    });
  } finally {
    progress.clear();
    stopListening();
  }
};

const keep = (results: Results, invocation: Invocation, options: RunCommandOptions, io: Io): boolean => {
  const reason = keepLastRun(io.cwd, { results, invocation });
  if (reason !== undefined) io.writeError(`killspec: this run could not be kept for \`why\`: ${reason}\n`);
  if (options.output === undefined) return true;
  try {
    writeWhole(resolve(io.cwd, options.output), sealResults(results));
    return true;
  } catch (error) {
    io.writeError(`killspec: ${options.output} could not be written: ${error instanceof Error ? error.message : ''}\n`);
    return false;
  }
};

/** Runs `killspec run`: plays cases on an implementation, judges them, and says what came of it. */
export const runCommand = async (
  operands: readonly string[],
  options: RunCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const planned = await plan(operands, options, io);
  if (!planned.ok) {
    io.writeError(await renderMistake(planned.mistake));
    return exitCodes.usage;
  }
  const { player, profile, invocation, cases, isReference } = planned.value;
  const seed = options.seed ?? 1;
  const setting = settingFor(io, options.color ?? true);
  try {
    const results = await play(planned.value, options, io);
    const isWritten = keep(results, invocation, options, io);
    const killspec = packageVersion();
    io.write(`${renderHeading({ killspec, ruleCount: ruleIds.length, profile: profile.name, seed })}\n\n`);
    io.write(await reportRun(results, cases, { player, profile, invocation, killspec, seed, cwd: io.cwd }, setting));
    if (isReference) {
      io.write(
        '\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n',
      );
    }
    return isWritten ? exitCode(summarise(results)) : exitCodes.usage;
  } finally {
    await player.close();
  }
};
