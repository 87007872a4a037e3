import { resolve } from 'node:path';
import type { Results } from '../runner/results.ts';
import { readTaken, takenLine } from '../runner/parts/compose.ts';
import { partRange } from '../runner/parts/part-range.ts';
import { sealResults } from '../runner/seal.ts';
import type { Io } from './io.ts';
import { Journal, readJournal, runPartText } from './journal.ts';
import { found, type Found } from './mistake.ts';
import type { Plan, RunCommandOptions } from './plan-run.ts';
import { planHeader, playSheet } from './play-plan.ts';
import { cutHeader, type Shard, shardNote } from './shard.ts';
import { writeFileWhole } from '../runner/write-file.ts';

/** What was played of a plan: all of it, or a part. */
export interface Outing {
  /** The plan of what was played. */
  readonly plan: Plan;
  readonly results: Results;
  /** Writes the file that was asked for; throws a `WriteProblem`. */
  readonly save: () => void;
  /** What is to be said at the end of how this goes on. */
  readonly note: string;
}

const playWhole = async (plan: Plan, options: RunCommandOptions, io: Io): Promise<Found<Outing>> => {
  const output = options.resume ?? options.output;
  if (output === undefined) {
    const results = (await playSheet(plan, options, io)).results();
    return found({ plan, results, save: () => {}, note: '' });
  }
  const header = planHeader(plan, options);
  const kept = options.resume === undefined ? found([]) : readJournal(output, header, io.cwd);
  if (!kept.ok) return kept;
  const before = kept.value.flatMap(({ lines }) => lines.map(readTaken));
  const journal = new Journal(output, header, io.cwd, kept.value, takenLine);
  const sheet = await playSheet(plan, options, io, {
    before,
    onTaken: (taken) => journal.note(taken.taken),
  });
  const results = sheet.results();
  const isOver = results.end !== 'interrupted';
  return found({
    plan,
    results,
    save: () => {
      writeFileWhole(output, resolve(io.cwd, output), sealResults(results));
      if (isOver) journal.remove();
    },
    note: isOver ? '' : `\nTo go on: the same command, with --resume ${output} in the place of --output.\n`,
  });
};

const playShard = async (
  whole: Plan,
  { part, of }: Shard,
  options: RunCommandOptions,
  io: Io,
): Promise<Found<Outing>> => {
  const { output = '' } = options;
  const cut = cutHeader(planHeader(whole, options), whole.cases.length, of);
  if (!cut.ok) return cut;
  const { from, count } = partRange(cut.value, part);
  const plan: Plan = { ...whole, cases: whole.cases.slice(from, from + count), isPart: true };
  const sheet = await playSheet(plan, options, io);
  const results = sheet.results();
  const isWhole = results.end === 'complete' || results.end === 'given-up';
  const save = (): void => {
    if (isWhole) writeFileWhole(output, resolve(io.cwd, output), runPartText(cut.value, part, sheet));
  };
  return found({ plan, results, save, note: shardNote({ part, of }, isWhole) });
};

/** Plays what was planned, or the shard of it that is asked for; goes on with what a run that was killed has left. */
export const playOuting = (
  plan: Plan,
  shard: Shard | undefined,
  options: RunCommandOptions,
  io: Io,
): Promise<Found<Outing>> => (shard === undefined ? playWhole(plan, options, io) : playShard(plan, shard, options, io));
