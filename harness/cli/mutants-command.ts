import { availableParallelism } from 'node:os';
import { renderMutant, renderMutants, renderMutantsHeading } from '../../reports/formats/mutants.ts';
import { ruleIds } from '../../spec/rules/rule-id.ts';
import { didYouMean } from '../../spec/vocabulary/did-you-mean.ts';
import { duplicates } from '../implementations/operators/duplicates.ts';
import type { Assessment } from '../mutation/assessment.ts';
import { openGround, type Thoroughness } from '../mutation/ground.ts';
import { type MutationChunk, mutationChunk, type MutationPlan } from '../mutation/mutation-chunk.ts';
import { subjects } from '../mutation/subject.ts';
import { type MutationSummary, summarise } from '../mutation/summary.ts';
import { suiteTrials } from '../mutation/trial.ts';
import { packageVersion } from '../package-version.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import { type ChunkMaker, inChunks } from '../runner/in-chunks.ts';
import type { Io } from './io.ts';
import { meant, mistake } from './mistake.ts';
import { startProgress } from './progress.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';
import { startThreads } from './threads.ts';

/** The options of `killspec mutants`. */
export interface MutantsOptions {
  readonly json?: boolean;
  readonly workers?: number;
  readonly all?: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}

const usual: Thoroughness = { seed: 1, drawnMax: 2000, spareDrawnMax: 2000, bound: 'tiny' };
const thorough: Thoroughness = { seed: 1, drawnMax: 20_000, spareDrawnMax: 2000, bound: 'small' };

const workersMax = 2;
/** Some mutants take a hundred times as long as others. */
const chunkSize = 1;

const names: readonly string[] = subjects.map(({ mutant }) => mutant.name);

/** The mutant of this name, or all of an operator or at a place of it; all of them where nothing is named. */
const namesFor = (asked: string | undefined): readonly string[] =>
  asked === undefined ? names : names.filter((name) => name === asked || name.startsWith(`${asked}/`));

/** Assesses in this thread. */
const inThisThread = (plan: MutationPlan): ChunkMaker<MutationChunk> => {
  const ground = openGround(plan.thoroughness);
  return { play: (from, count) => mutationChunk(ground, plan, from, count) };
};

const assessAll = async (
  plan: MutationPlan,
  { workerCount, isProgressWanted }: { readonly workerCount: number; readonly isProgressWanted: boolean },
  io: Io,
  signal: AbortSignal,
): Promise<readonly Assessment[] | 'interrupted'> => {
  const threads =
    workerCount === 1
      ? { makers: [inThisThread(plan)], close: async () => {} }
      : await startThreads<MutationChunk>('mutants-thread', workerCount, plan);
  const progress = startProgress(io, { progress: isProgressWanted, noun: 'mutants' });
  const assessments: Assessment[] = [];
  try {
    const range = { from: 0, count: plan.names.length, chunkSize, signal };
    const end = await inChunks(threads.makers, range, (chunk) => {
      assessments.push(...chunk.assessments);
      progress.show({ done: assessments.length, total: plan.names.length, failed: 0 });
    });
    return end === 'interrupted' ? end : assessments;
  } finally {
    progress.clear();
    await threads.close();
  }
};

/** What all mutants together say of rules and scenarios: of some of them it would say nothing true. */
const jsonOf = (
  assessments: readonly Assessment[],
  summary: MutationSummary,
  thoroughness: Thoroughness,
  isPart: boolean,
): string => {
  const { counts, hunt, ...ofTheWhole } = summary;
  const told = {
    format: 'killspec-mutants/1',
    thoroughness,
    counts,
    hunt,
    ...(isPart ? {} : { duplicates, ...ofTheWhole }),
  };
  return JSON.stringify({ ...told, mutants: assessments }, undefined, 2);
};

const report = (
  assessments: readonly Assessment[],
  thoroughness: Thoroughness,
  options: MutantsOptions,
  io: Io,
): string => {
  const isPart = assessments.length < names.length;
  const caseNames = isPart ? [] : suiteTrials().map(({ name }) => name);
  const summary = summarise(assessments, caseNames, thoroughness.drawnMax);
  if (options.json === true) return jsonOf(assessments, summary, thoroughness, isPart);
  const [only] = assessments;
  if (only !== undefined && assessments.length === 1) return renderMutant(only);
  const extent = {
    duplicateCount: Object.keys(duplicates).length,
    bound: thoroughness.bound,
    ...(options.all === true ? {} : { untried: { drawnMax: thorough.drawnMax, bound: thorough.bound } }),
    isPart,
  };
  const heading = { killspec: packageVersion(), ruleCount: ruleIds.length, seed: thoroughness.seed };
  const body = renderMutants(assessments, summary, extent, settingFor(io, options.color ?? true));
  return `${renderMutantsHeading(heading)}\n\n${body}`;
};

/** Runs `killspec mutants`: finds out of each mutant what kills it, and of rules and scenarios what they kill. */
export const mutantsCommand = async (asked: string | undefined, options: MutantsOptions, io: Io): Promise<ExitCode> => {
  const chosen = namesFor(asked);
  if (asked !== undefined && chosen.length === 0) {
    const known = [...names, ...names.map((name) => name.split('/', 1).join())];
    const refused = mistake(`there is no mutant ${asked}`, meant(didYouMean(asked, known)) ?? 'see killspec mutants');
    io.writeError(await renderMistake(refused.mistake));
    return exitCodes.usage;
  }
  const thoroughness = options.all === true ? thorough : usual;
  const workerCount = Math.min(options.workers ?? Math.min(workersMax, availableParallelism()), chosen.length);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  try {
    const assessments = await assessAll(
      { thoroughness, names: chosen },
      { workerCount, isProgressWanted: options.progress === true },
      io,
      interrupt.signal,
    );
    if (assessments === 'interrupted') {
      io.writeError('interrupted: this is no result\n');
      return exitCodes.incomplete;
    }
    io.write(`${report(assessments, thoroughness, options, io)}\n`);
    return assessments.some(({ fate }) => fate.kind === 'unexplained') ? exitCodes.nonconformant : exitCodes.ok;
  } finally {
    stopListening();
  }
};
