import { renderHeading } from '../../reports/formats/console.ts';
import type { ReportTerms } from '../../reports/formats/report-terms.ts';
import { packageVersion } from '../package-version.ts';
import type { BaselineReport } from '../runner/baseline/baseline-report.ts';
import { compareWithBaseline } from '../runner/baseline/compare-with-baseline.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import { summarise, type Results } from '../runner/results.ts';
import { againArguments, commandLine } from './invocation.ts';
import type { Io } from './io.ts';
import { keepLastRun } from './last-run.ts';
import { judgedBy, type Plan, planRun, type RunCommandOptions } from './plan-run.ts';
import { type Outing, playOuting } from './play-outing.ts';
import { type Found, type Mistake, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { beginReports, writeReports } from './report-files.ts';
import { adapterPlace, casePlaces } from './report-places.ts';
import { reportRun } from './report-run.ts';
import { type Score, scoreOf } from '../runner/score.ts';
import { ownCaseNames } from './select-cases.ts';
import { settingFor } from './setting.ts';
import { checkShardOptions, readShard, type Shard } from './shard.ts';
import { WriteProblem } from '../runner/write-file.ts';

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

/** What the files for other tools, and what GitHub is told, say besides the results. */
const termsOf = (
  { invocation, cases, place, source, isReference, known }: Plan,
  { baseline, score, cwd }: { readonly baseline?: BaselineReport; readonly score?: Score; readonly cwd: string },
): ReportTerms => {
  const adapter = isReference ? undefined : (source ?? adapterPlace(place, cwd));
  return {
    again: (name) => commandLine(againArguments(invocation, name)),
    placeOf: casePlaces(cases, cwd),
    ...(baseline === undefined || known === undefined ? {} : { baseline, baselineSource: known.baseline.source }),
    ...(score === undefined ? {} : { score }),
    ...(adapter === undefined ? {} : { adapter }),
  };
};

/** Whether GitHub reads what is written here, or somebody wants to see what it would read. */
const isForGithub = ({ annotations }: RunCommandOptions, { env }: Io): boolean =>
  annotations === true || env['GITHUB_ACTIONS'] === 'true';

/** Runs `killspec run`: plays cases on an implementation, judges them, and says what came of it. */
export const runCommand = async (
  operands: readonly string[],
  options: RunCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  await beginReports(options, io);
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
    io.write(
      `${renderHeading({ killspec, ...judgedBy(planned.value), profile: profile.name, seed, latenessUs: player.latenessUs })}\n\n`,
    );
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
    const said = { cwd: io.cwd, ...(report === undefined ? {} : { baseline: report }) };
    const terms = termsOf(outing.value.plan, { ...said, ...(score === undefined ? {} : { score }) });
    const areReportsWritten = await writeReports(options, results, terms, io);
    if (isForGithub(options, io))
      io.write((await import('../../reports/formats/annotations.ts')).renderAnnotations(results, terms));
    return isWritten && areReportsWritten ? exitCode(summarise(results, report)) : exitCodes.usage;
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    io.writeError(`killspec: ${error.message}\n  make room, and go on with --resume in the place of --output\n`);
    return exitCodes.incomplete;
  } finally {
    await player.close();
  }
};
