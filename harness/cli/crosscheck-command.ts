import { renderCrosscheckHeading, renderLeg, renderSum } from '../../reports/formats/crosscheck.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { type CrosscheckChunk, crosscheckChunk, type CrosscheckPlan } from '../crosscheck/crosscheck-chunk.ts';
import type { LegName } from '../crosscheck/leg.ts';
import { addChunk, emptyTally, type LegTally } from '../crosscheck/leg-tally.ts';
import { openLeg } from '../crosscheck/open-leg.ts';
import { blockSize } from '../crosscheck/touching-worlds.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { inChunks } from '../runner/in-chunks.ts';
import { crosscheckFiles } from './crosscheck-files.ts';
import type { Io } from './io.ts';
import { type CrosscheckOptions, prepareCrosscheck, type Undertaking } from './prepare-crosscheck.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { showParting } from './show-parting.ts';
import { startThreads } from './threads.ts';

/** How many worlds each leg has where nobody says how many. */
const defaultCounts: Readonly<Record<LegName, number>> = {
  literal: 100_000,
  suite: 10_000,
  deviations: 4640,
  joint: 4000,
  drawn: 5000,
};

interface LegEnd {
  readonly tally: LegTally;
  readonly end: 'complete' | 'interrupted';
}

const countOf = (name: LegName, { runs, budgetMs, from }: Undertaking, available?: number): number | undefined => {
  const asked = runs ?? (budgetMs === undefined ? defaultCounts[name] : undefined);
  return available === undefined ? asked : Math.min(asked ?? available, Math.max(0, available - from));
};

const goThrough = async (name: LegName, undertaking: Undertaking, io: Io, signal: AbortSignal): Promise<LegEnd> => {
  const { seed, share, from, budgetMs, workerCount } = undertaking;
  const plan: CrosscheckPlan = { leg: name, seed, share };
  const leg = openLeg(name, seed);
  const count = countOf(name, undertaking, leg.count);
  const threads =
    workerCount === 1
      ? {
          makers: [{ play: (at: number, many: number) => crosscheckChunk(leg, plan, at, many) }],
          close: async () => {},
        }
      : await startThreads<CrosscheckChunk>('crosscheck-thread', workerCount, plan);
  const progress = startProgress(io, { progress: undertaking.progress, noun: 'worlds' });
  const beganMs = performance.now();
  let tally = emptyTally;
  try {
    const range = {
      from,
      chunkSize: blockSize,
      ...(count === undefined ? {} : { count }),
      ...(budgetMs === undefined ? {} : { goesOn: () => performance.now() - beganMs < budgetMs }),
      signal,
    };
    const end = await inChunks(threads.makers, range, (chunk) => {
      tally = addChunk(tally, chunk);
      progress.show({ done: tally.worlds, total: count ?? tally.worlds, failed: tally.parted });
    });
    return { tally, end };
  } finally {
    progress.clear();
    await threads.close();
  }
};

const headingOf = ({ seed }: Undertaking): string =>
  `${renderCrosscheckHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, seed })}\n\n`;

const crosscheckLegs = async (options: CrosscheckOptions, io: Io): Promise<ExitCode> => {
  const prepared = prepareCrosscheck(options);
  if (!prepared.ok) {
    io.writeError(await renderMistake(prepared.mistake));
    return exitCodes.usage;
  }
  const undertaking = prepared.value;
  const setting = settingFor(io, options.color ?? true);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const tallies: LegTally[] = [];
  io.write(headingOf(undertaking));
  try {
    for (const name of undertaking.legs) {
      const { tally, end } = await goThrough(name, undertaking, io, interrupt.signal);
      tallies.push(tally);
      io.write(`${renderLeg(name, tally, setting)}\n`);
      if (end === 'interrupted') {
        io.write(`\ninterrupted: this is no result\n`);
        return exitCodes.incomplete;
      }
      const isFirst = tallies.filter(({ first }) => first !== undefined).length === 1;
      if (tally.first === undefined || !isFirst) continue;
      const { seed, share } = undertaking;
      io.write(`\n${await showParting({ leg: name, seed, share }, tally.first, io.cwd, setting)}\n\n`);
    }
  } finally {
    stopListening();
  }
  io.write(`\n${renderSum(tallies)}\n`);
  return tallies.some(({ parted }) => parted > 0) ? exitCodes.nonconformant : exitCodes.ok;
};

/** Runs `killspec crosscheck`: judges traces by the rules and by the state machine, and shows where they part. */
export const crosscheckCommand = (
  operands: readonly string[],
  options: CrosscheckOptions,
  io: Io,
): Promise<ExitCode> => (operands.length === 0 ? crosscheckLegs(options, io) : crosscheckFiles(operands, options, io));
