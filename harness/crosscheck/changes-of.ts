import type { Trace } from '../../spec/vocabulary/trace.ts';
import { Random } from '../generators/random.ts';
import { type Perturbation, perturbations } from '../perturbation/perturb.ts';
import type { Changes } from './bout.ts';

const shareStream = 12;

/**
 * A trace whose changes may have more events than this, all together, is judged as it is: there are as many changes as
 * events times processes, each of them as long as the trace, so that those of a long one take hours or all of the memory.
 */
export const changedEventsMax = 1_000_000;

const changedEventsOf = ({ header, events }: Trace): number => {
  const processes = header.initially.processes.length + events.filter(({ kind }) => kind === 'spawn').length;
  return events.length ** 2 * processes;
};

/** A change, and its place among the changes of its trace. */
export interface PlacedChange extends Perturbation {
  readonly at: number;
}

/** One text for equal events; the events of several changes are the same objects. */
const textsOfEvents = (): ((trace: Trace) => string) => {
  const known = new Map<object, string>();
  return ({ events }) =>
    events
      .map((event) => {
        const before = known.get(event);
        if (before !== undefined) return before;
        const text = JSON.stringify(event);
        known.set(event, text);
        return text;
      })
      .join();
};

/** What the drawing of a share depends on. */
export interface ShareOf {
  readonly seed: number;
  readonly index: number;
  /** One change in so many is taken. */
  readonly share: number;
}

/** The changes of a trace that are judged beside it: each once, and none that changes nothing. */
export const changesOf = (trace: Trace, changes: Changes, { seed, index, share }: ShareOf): readonly PlacedChange[] => {
  if (changes === 'none' || changedEventsOf(trace) > changedEventsMax) return [];
  const random = new Random(seed, index, shareStream);
  const textOf = textsOfEvents();
  const seen = new Set([textOf(trace)]);
  const taken: PlacedChange[] = [];
  for (const [at, change] of perturbations(trace).entries()) {
    if (changes !== 'all' && random.below(share) > 0) continue;
    const text = textOf(change.trace);
    if (seen.has(text)) continue;
    seen.add(text);
    taken.push({ ...change, at });
  }
  return taken;
};
