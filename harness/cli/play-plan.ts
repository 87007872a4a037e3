import type { RuleId } from '../../spec/rules/rule-id.ts';
import { packageVersion } from '../package-version.ts';
import { knownBy } from '../runner/baseline/compare-with-baseline.ts';
import { noteExercised } from '../runner/hunt/hunt-chunk.ts';
import type { Results, ResultsHeader } from '../runner/results.ts';
import { playRun, type RunOptions } from '../runner/run-cases.ts';
import type { RunChunk } from '../runner/run-chunk.ts';
import { runHeader, RunSheet, type TakenCase } from '../runner/run-sheet.ts';
import type { Io } from './io.ts';
import { playsInThreads } from './open-adapter.ts';
import type { Plan, RunCommandOptions } from './plan-run.ts';
import { startProgress } from './progress.ts';
import type { RunThreadStart } from './run-thread-start.ts';
import { startThreads, type Threads } from './threads.ts';

/** How a run goes, by what was planned and asked for. */
const runOptionsOf = (
  { profile, suite, known }: Plan,
  { seed = 1, repeat, traces, bail }: RunCommandOptions,
): RunOptions => ({
  profile,
  killspec: packageVersion(),
  seed,
  ...(repeat === undefined ? {} : { repeat }),
  ...(suite === undefined ? {} : { suite: suite.suite, rules: suite.rules }),
  ...(traces === true ? { keepAll: true } : {}),
  ...(bail === undefined ? {} : { bail }),
  ...(known === undefined ? {} : { isKnown: knownBy(known.baseline, profile) }),
});

/** Threads, where more than one worker is asked for and the implementation can be in each. */
const startMakers = async (
  { cases, place, latenessUs }: Plan,
  { profile, repeat, rules, keepAll }: RunOptions,
  workerCount: number,
  folder: string,
): Promise<Threads<RunChunk> | undefined> => {
  if (workerCount === 1 || !playsInThreads(place)) return undefined;
  const start: RunThreadStart = {
    adapter: place,
    folder,
    cases: cases.map(({ name, rules: about, world }) => ({ name, rules: about, world })),
    options: {
      profile,
      ...(repeat === undefined ? {} : { repeat }),
      ...(rules === undefined ? {} : { rules }),
      ...(keepAll === undefined ? {} : { keepAll }),
    },
    ...(latenessUs === undefined ? {} : { latenessUs }),
  };
  return startThreads<RunChunk>('run-thread', workerCount, start);
};

/** The first line of the results of what was planned. */
export const planHeader = (planned: Plan, options: RunCommandOptions): ResultsHeader =>
  runHeader(planned.cases, planned.player.implementation, runOptionsOf(planned, options));

/** What goes on beside a run. */
interface Beside {
  /** Cases that were played before. */
  readonly before?: readonly TakenCase[];
  /** Called with the sheet after each case. */
  readonly onTaken?: (sheet: RunSheet) => void;
}

/** Plays what was planned. Ctrl-C ends it early, with what there is until then. */
export const playSheet = async (
  planned: Plan,
  options: RunCommandOptions,
  io: Io,
  { before = [], onTaken = () => {} }: Beside = {},
): Promise<RunSheet> => {
  const { cases, player } = planned;
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: options.progress, before: before.length });
  const rules = new Set<RuleId>();
  const runOptions: RunOptions = {
    ...runOptionsOf(planned, options),
    signal: interrupt.signal,
    onProgress: ({ last, ...state }) => {
      noteExercised(rules, last.outcome);
      progress.show({ ...state, rules: rules.size });
      onTaken(sheet);
    },
  };
  const sheet = new RunSheet(planHeader(planned, options), runOptions);
  const isOver = before.some((taken) => !sheet.take(taken));
  const threads = isOver ? undefined : await startMakers(planned, runOptions, options.workers ?? 1, io.cwd);
  try {
    if (!isOver) await playRun(cases, player, runOptions, sheet, threads?.makers);
    return sheet;
  } finally {
    // What is played from here on makes failures small.
    planned.transcript?.close();
    progress.clear();
    stopListening();
    await threads?.close();
  }
};

/** The results of playing what was planned. */
export const playPlan = async (planned: Plan, options: RunCommandOptions, io: Io): Promise<Results> =>
  (await playSheet(planned, options, io)).results();
