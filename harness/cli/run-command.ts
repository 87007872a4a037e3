import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { renderHeading } from '../../reports/formats/console.ts';
import { packageVersion } from '../package-version.ts';
import type { BaselineReport } from '../runner/baseline/baseline-report.ts';
import { compareWithBaseline } from '../runner/baseline/compare-with-baseline.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import { summarise, type Results } from '../runner/results.ts';
import { againArguments, commandLine } from './invocation.ts';
import type { Io } from './io.ts';
import { keepLastRun, writeWhole } from './last-run.ts';
import { judgedBy, type Plan, planRun, type RunCommandOptions } from './plan-run.ts';
import { type Outing, playOuting } from './play-outing.ts';
import { type Found, type Mistake, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { reportRun } from './report-run.ts';
import { scoreOf } from '../runner/score.ts';
import { ownCaseNames } from './select-cases.ts';
import { settingFor } from './setting.ts';
import { checkShardOptions, readShard, type Shard } from './shard.ts';
import { WriteProblem } from './write-problem.ts';

const write = (file: string, text: string, io: Io): boolean => {
  try {
    writeWhole(resolve(io.cwd, file), text);
    return true;
  } catch (error) {
    io.writeError(`killspec: ${file} could not be written: ${error instanceof Error ? error.message : ''}\n`);
    return false;
  }
};

const keep = ({ results, plan: { invocation, isPart }, save }: Outing, io: Io): boolean => {
  const reason = keepLastRun(io.cwd, { results, invocation, isPart });
  if (reason !== undefined) io.writeError(`killspec: this run could not be kept for \`why\`: ${reason}\n`);
  try {
    save();
    return true;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n`);
    return false;
  }
};

/** Until the run has come to its end, the file says that it has not: what an earlier run left there may be green. */
const beginJunit = async (file: string | undefined, io: Io): Promise<void> => {
  if (file === undefined || !existsSync(dirname(resolve(io.cwd, file)))) return;
  const { renderUnfinishedJunit } = await import('../../reports/formats/junit.ts');
  write(file, renderUnfinishedJunit(), io);
};

const endJunit = async (
  file: string | undefined,
  results: Results,
  { invocation }: Plan,
  baseline: BaselineReport | undefined,
  io: Io,
): Promise<boolean> => {
  if (file === undefined) return true;
  const { renderJunit } = await import('../../reports/formats/junit.ts');
  const again = (name: string): string => commandLine(againArguments(invocation, name));
  return write(file, renderJunit(results, { again, ...(baseline === undefined ? {} : { baseline }) }), io);
};

const holdAgainst = ({ known, isPart }: Plan, results: Results): BaselineReport | undefined =>
  known === undefined ? undefined : compareWithBaseline(known.baseline, results, { today: known.today, isPart });

const refuse = async (refused: Mistake, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};

const findShard = (options: RunCommandOptions, { env }: Io): Found<Shard | undefined> => {
  if (options.output !== undefined && options.resume !== undefined) {
    return mistake('--resume goes on with the file that it names', 'leave --output out');
  }
  const shard = readShard(options.shard, env);
  if (!shard.ok || shard.value === undefined) return shard;
  const fit = checkShardOptions({ ...options });
  return fit.ok ? shard : fit;
};

/** Runs `killspec run`: plays cases on an implementation, judges them, and says what came of it. */
export const runCommand = async (
  operands: readonly string[],
  options: RunCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  await beginJunit(options.junit, io);
  const shard = findShard(options, io);
  if (!shard.ok) return refuse(shard.mistake, io);
  const planned = await planRun(operands, options, io);
  if (!planned.ok) return refuse(planned.mistake, io);
  const { player, profile, invocation, isReference, known, suite } = planned.value;
  const seed = options.seed ?? 1;
  const setting = settingFor(io, options.color ?? true);
  try {
    const outing = await playOuting(planned.value, shard.value, options, io);
    if (!outing.ok) return await refuse(outing.mistake, io);
    const { results, note } = outing.value;
    const { cases, isPart } = outing.value.plan;
    const isWritten = keep(outing.value, io);
    const killspec = packageVersion();
    io.write(`${renderHeading({ killspec, ...judgedBy(planned.value), profile: profile.name, seed })}\n\n`);
    const report = holdAgainst(planned.value, results);
    const held = report === undefined || known === undefined ? undefined : { report, source: known.baseline.source };
    const replay = { player, profile, invocation, killspec, seed, cwd: io.cwd };
    const score = isPart ? undefined : scoreOf(results, ownCaseNames(suite));
    const more = { ...(held === undefined ? {} : { held }), ...(score === undefined ? {} : { score }) };
    io.write(await reportRun(results, cases, replay, setting, more));
    if (isReference) {
      io.write(
        '\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n',
      );
    }
    io.write(note);
    const isJunitWritten = await endJunit(options.junit, results, planned.value, report, io);
    return isWritten && isJunitWritten ? exitCode(summarise(results, report)) : exitCodes.usage;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n  make room, and go on with --resume in the place of --output\n`);
    return exitCodes.incomplete;
  } finally {
    await player.close();
  }
};
