import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import { hashOfWorld, type Recording, traceOf } from '../../recordings/recording.ts';
import { worldBoundUs } from '../case-bound.ts';
import type { CaseResult } from '../case-result.ts';
import type { PlayableCase } from '../playable-case.ts';

/** A case, and what was recorded of it. */
export interface RecordedPair {
  readonly name: string;
  readonly world: World;
  readonly boundUs: Us;
  readonly trace: Trace;
}

/**
 * The world as it was in a recording. In a machine the main process itself says that its watchdog expires: where it is
 * stopped, has ended or is none, nothing does, and no trace of it is recorded.
 */
const asRecorded = (world: World, { events, header }: Trace): World => {
  const expired = events.flatMap(({ kind, atUs }) => (kind === 'watchdog' ? [atUs] : []));
  const hasHappened = (atUs: Us): boolean => expired.some((each) => each >= atUs - header.latenessUs);
  return { ...world, operations: world.operations.filter(({ op, atUs }) => op !== 'watchdog' || hasHappened(atUs)) };
};

/** The cases that were recorded. */
export const recordedPairs = (
  { provenance, cases }: Recording,
  all: readonly PlayableCase[],
): readonly RecordedPair[] => {
  const byWorld = new Map(cases.map((each) => [each.world, each]));
  return all.flatMap(({ name, world }) => {
    const found = byWorld.get(hashOfWorld(world));
    if (found === undefined) return [];
    const trace = traceOf(world, found, provenance);
    return [{ name, world: asRecorded(world, trace), boundUs: worldBoundUs(world, 0), trace }];
  });
};

/** The cases of a run whose traces were kept. */
export const pairsOf = (results: readonly CaseResult[], all: readonly PlayableCase[]): readonly RecordedPair[] => {
  const traces = new Map(results.map(({ name, trace }) => [name, trace]));
  return all.flatMap(({ name, world }) => {
    const trace = traces.get(name);
    return trace === undefined ? [] : [{ name, world, boundUs: worldBoundUs(world, 0), trace }];
  });
};
