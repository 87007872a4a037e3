import { renderComparison } from '../../reports/formats/comparison.ts';
import { renderEnd, renderHeading, renderTally } from '../../reports/formats/console.ts';
import { packageVersion } from '../package-version.ts';
import { compareRuns } from '../runner/comparison/compare-runs.ts';
import { type ExitCode, exitCode, exitCodes } from '../runner/exit-code.ts';
import { type Results, summarise } from '../runner/results.ts';
import type { Io } from './io.ts';
import { mistake } from './mistake.ts';
import { judgedBy, type Plan, planRun, type RunCommandOptions } from './plan-run.ts';
import { playPlan } from './play-plan.ts';
import { renderMistake } from './render-mistake.ts';
import { reportFormats } from './report-files.ts';
import { settingFor } from './setting.ts';

/** What speaks of one implementation only. */
const ofOne = [
  'adapter',
  'baseline',
  'failed',
  'bail',
  'output',
  'resume',
  'shard',
  'record',
  'annotations',
  ...reportFormats,
] as const;

/** The first of these that applies is the answer of several runs. */
const gravestFirst: readonly ExitCode[] = [
  exitCodes.usage,
  exitCodes.harnessError,
  exitCodes.implementationFailed,
  exitCodes.incomplete,
  exitCodes.nonconformant,
  exitCodes.inconclusive,
  exitCodes.ok,
];

const refuse = async (found: ReturnType<typeof mistake>, io: Io): Promise<ExitCode> => {
  io.writeError(await renderMistake(found.mistake));
  return exitCodes.usage;
};

const planAll = async (
  adapters: readonly string[],
  operands: readonly string[],
  options: RunCommandOptions,
  io: Io,
): Promise<readonly Plan[] | ReturnType<typeof mistake>> => {
  const plans: Plan[] = [];
  for (const adapter of adapters) {
    const planned = await planRun(operands, { ...options, adapter }, io);
    if (planned.ok) plans.push(planned.value);
    else {
      await closeAll(plans);
      return planned;
    }
  }
  return plans;
};

const closeAll = async (plans: readonly Plan[]): Promise<void> => {
  for (const { player } of plans) await player.close();
};

/**
 * Runs `killspec run` with several implementations: each plays the same cases, and the end is what they did, rule by
 * rule and reading by reading.
 */
export const runSeveral = async (
  adapters: readonly string[],
  operands: readonly string[],
  options: RunCommandOptions,
  io: Io,
): Promise<ExitCode> => {
  const lonely = ofOne.find((name) => options[name] !== undefined);
  if (lonely !== undefined) {
    return refuse(mistake(`--${lonely} is for one implementation, and ${adapters.length} were named`), io);
  }
  const plans = await planAll(adapters, operands, options, io);
  if ('mistake' in plans) return refuse(plans, io);
  const setting = settingFor(io, options.color ?? true);
  const [first] = plans;
  if (first !== undefined) {
    const latenessUs = Math.max(...plans.map(({ player }) => player.latenessUs ?? 0));
    const heading = { killspec: packageVersion(), ...judgedBy(first), profile: first.profile.name, latenessUs };
    io.write(`${renderHeading(heading)}\n\n`);
  }
  const runs: Results[] = [];
  try {
    const width = Math.max(...plans.map(({ player: { implementation: it } }) => `${it.name} ${it.version}`.length));
    for (const plan of plans) {
      const results = await playPlan(plan, options, io);
      runs.push(results);
      const { name, version } = results.header.implementation;
      io.write(`${renderTally(`${name} ${version}`, results, setting, width)}\n`);
      const end = renderEnd(results);
      if (end !== '') io.write(`${end}\n`);
      if (results.end === 'interrupted') break;
    }
  } finally {
    await closeAll(plans);
  }
  io.write(`\n${renderComparison(compareRuns(runs), setting)}`);
  const codes = runs.map((results) => exitCode(summarise(results)));
  return gravestFirst.find((code) => codes.includes(code)) ?? exitCodes.incomplete;
};
