import { resolve } from 'node:path';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import { openSource } from '../generators/world-source.ts';
import { type HuntChunk, isGivenUp, type MistakenInvariant } from '../runner/hunt/hunt-chunk.ts';
import { type HuntEnd, type HuntHeader, HuntSheet } from '../runner/hunt/hunt-file.ts';
import { HuntSift } from '../runner/hunt/hunt-sift.ts';
import type { HuntPlan } from '../runner/hunt/hunt-plan.ts';
import { hunt, type HuntRange } from '../runner/hunt/hunt.ts';
import { hunterWith } from '../runner/hunt/hunter.ts';
import { huntLine } from '../runner/parts/compose.ts';
import type { Part, PartsHeader } from '../runner/parts/part-file.ts';
import { partRange } from '../runner/parts/part-range.ts';
import type { HuntThreadStart } from './hunt-thread-start.ts';
import type { Io } from './io.ts';
import { playsInThreads } from './open-adapter.ts';
import type { Expedition, HuntCommandOptions } from './prepare-hunt.ts';
import { startProgress } from './progress.ts';
import { countOf, keptChunks } from './tell-resumed.ts';
import { startThreads, type Threads } from './threads.ts';
import { appendTo, writeFileWhole } from '../runner/write-file.ts';

/** How many worlds are played where nobody says how many. */
const defaultRunCount = 2000;

/** Where the lines of a hunt go, as they come about. */
const openFile = (
  { file, header }: Expedition,
  before: readonly HuntChunk[],
  sheet: HuntSheet,
  cwd: string,
): ((text: string) => void) => {
  const begin = [sheet.header(header), ...before.map((chunk) => sheet.chunk(chunk))].join('');
  if (file === undefined) return () => {};
  const path = resolve(cwd, file);
  writeFileWhole(file, path, begin);
  return (text) => appendTo(file, path, text);
};

/** Those who play a hunt: this thread, or as many as are asked for, where the implementation can be in each. */
export const openHunters = async (
  expedition: Expedition,
  { workers = 1, invariant }: Pick<HuntCommandOptions, 'workers' | 'invariant'>,
  folder: string,
): Promise<Threads<HuntChunk>> => {
  const { plan, player, place, latenessUs } = expedition;
  if (workers === 1 || !playsInThreads(place)) {
    const own = hunterWith(player, plan);
    // A second one fills what the first leaves idle at the end of each chunk.
    return { makers: workers === 1 ? [own] : [own, hunterWith(player, plan)], close: async () => {} };
  }
  const start: HuntThreadStart = {
    adapter: place,
    folder,
    origin: plan.origin,
    profile: plan.profile,
    ...(plan.rules === undefined ? {} : { rules: plan.rules }),
    ...(latenessUs === undefined ? {} : { latenessUs }),
    ...(invariant === undefined ? {} : { invariant }),
  };
  return startThreads<HuntChunk>('hunt-thread', workers, start);
};

/** How many worlds there are from where a hunt begins; without end, where they are drawn. */
const availableCount = (plan: HuntPlan, { worlds }: HuntHeader): number | undefined => {
  const { count } = openSource(plan.origin);
  return count === undefined ? undefined : Math.max(0, count - worlds.from);
};

/** How many worlds a hunt is to have; absent where time decides. */
export const wantedCount = (
  { plan, header, budgetUs }: Expedition,
  { runs }: Pick<HuntCommandOptions, 'runs'>,
): number | undefined => {
  const available = availableCount(plan, header);
  const asked = runs ?? (budgetUs === undefined ? (available ?? defaultRunCount) : undefined);
  return available === undefined ? asked : Math.min(asked ?? available, available);
};

/** How a stretch of a hunt is played, and who looks on. */
interface Stretch extends HuntRange {
  /** Takes what was played: a world or more. */
  readonly onChunk: (chunk: HuntChunk) => { readonly done: number; readonly failed: number };
  readonly before: number;
  readonly total?: number;
}

/** How a stretch came to its end. */
interface StretchEnd {
  readonly end: HuntEnd;
  /** What a user's invariant did, where that is why. */
  readonly mistaken?: MistakenInvariant;
}

const playStretch = async (
  hunters: Threads<HuntChunk>,
  { onChunk, before, total, ...range }: Stretch,
  { progress: isProgressWanted }: Pick<HuntCommandOptions, 'progress'>,
  io: Io,
): Promise<StretchEnd> => {
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const progress = startProgress(io, { progress: isProgressWanted, noun: 'worlds', before });
  const rules = new Set<RuleId>();
  let mistaken: MistakenInvariant | undefined;
  try {
    const end = await hunt(hunters.makers, { signal: interrupt.signal, ...range }, (chunk) => {
      mistaken = chunk.mistaken;
      if (chunk.count === 0) return 'enough';
      const { done, failed } = onChunk(chunk);
      for (const rule of chunk.rules ?? []) rules.add(rule);
      progress.show({ done, total: total ?? done, failed, rules: rules.size });
      return mistaken !== undefined || isGivenUp(chunk) ? 'enough' : undefined;
    });
    return mistaken === undefined ? { end } : { end: 'interrupted', mistaken };
  } finally {
    progress.clear();
    stopListening();
  }
};

/** A hunt that was played. */
export interface PlayedHunt extends StretchEnd {
  readonly sheet: HuntSheet;
  /** Writes what comes last. */
  readonly write: (text: string) => void;
}

/** Plays a hunt to its end, and writes its lines as they come. */
export const playHunt = async (expedition: Expedition, options: HuntCommandOptions, io: Io): Promise<PlayedHunt> => {
  const { header, budgetUs } = expedition;
  const sheet = new HuntSheet();
  const total = wantedCount(expedition, options);
  const before = keptChunks(expedition.before, total);
  const write = openFile(expedition, before, sheet, io.cwd);
  const playedCount = countOf(before);
  const beganMs = performance.now();
  const hunters = await openHunters(expedition, options, io.cwd);
  try {
    const stretch: Stretch = {
      from: header.worlds.from + playedCount,
      ...(total === undefined ? {} : { count: Math.max(0, total - playedCount), total }),
      goesOn: () => budgetUs === undefined || performance.now() - beganMs < budgetUs / 1000,
      before: playedCount,
      onChunk: (chunk) => {
        write(sheet.chunk(chunk));
        return sheet.progress;
      },
    };
    return { sheet, write, ...(await playStretch(hunters, stretch, options, io)) };
  } finally {
    await hunters.close();
  }
};

/** A part of a hunt that was played, and what it found by itself; no part where it was interrupted. */
export interface PlayedHuntPart {
  readonly sheet: HuntSheet;
  /** The rules that were exercised. */
  readonly rules: readonly RuleId[];
  readonly part?: Part;
  readonly mistaken?: MistakenInvariant;
}

/** Plays a part of a hunt. The same part gives the same lines, whoever plays it. */
export const playHuntPart = async (
  hunters: Threads<HuntChunk>,
  header: PartsHeader & { readonly whole: HuntHeader },
  part: number,
  options: Pick<HuntCommandOptions, 'progress'>,
  io: Io,
): Promise<PlayedHuntPart> => {
  const sheet = new HuntSheet();
  sheet.header(header.whole);
  const sift = new HuntSift();
  const lines: string[] = [];
  const rules = new Set<RuleId>();
  const { from, count } = partRange(header, part);
  const { end, mistaken } = await playStretch(
    hunters,
    {
      from: header.whole.worlds.from + from,
      count,
      total: count,
      before: 0,
      onChunk: (chunk) => {
        lines.push(huntLine(sift.take(chunk)));
        for (const rule of chunk.rules ?? []) rules.add(rule);
        sheet.chunk(chunk);
        return sheet.progress;
      },
    },
    options,
    io,
  );
  const played = { sheet, rules: [...rules], ...(mistaken === undefined ? {} : { mistaken }) };
  return end === 'interrupted' ? played : { ...played, part: { part, lines } };
};
