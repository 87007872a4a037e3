import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Answer, Walker } from './walker.ts';

/** How many events two traces begin with in common. Events that a change leaves alone are the same objects. */
const sharedCount = (one: readonly TraceEvent[], other: readonly TraceEvent[]): number => {
  const count = Math.min(one.length, other.length);
  for (let at = 0; at < count; at++) if (one[at] !== other[at]) return at;
  return count;
};

/**
 * Judges a trace, and traces that are changes of it, all with its header: the first answer is that on the trace itself.
 * What they begin with in common is judged once.
 */
export const walkChanges = <Place>(
  walker: Walker<Place>,
  trace: Trace,
  changes: readonly Trace[],
  profile: Profile,
  unit: Unit,
): readonly Answer[] => {
  const { header, events } = trace;
  const walkFrom = (from: Place, rest: readonly TraceEvent[], endUs: number): Answer => {
    let place = from;
    for (const event of rest) {
      const next = walker.step(place, event);
      if (next.kind === 'answer') return next.answer;
      ({ place } = next);
    }
    return walker.end(place, endUs);
  };
  const shared = changes.map((change) => sharedCount(events, change.events));
  const answers: Answer[] = [];
  let place = walker.begin(unit, profile, header);
  for (let at = 0; ; at++) {
    for (const [index, change] of changes.entries()) {
      if (shared[index] !== at) continue;
      answers[index] = walkFrom(walker.fork(place), change.events.slice(at), change.endUs);
    }
    const event: TraceEvent | undefined = events[at];
    if (event === undefined) return [walker.end(place, trace.endUs), ...answers];
    const next = walker.step(place, event);
    if (next.kind === 'place') ({ place } = next);
    // Of what begins so the same is said.
    else return [next.answer, ...changes.map((_, index) => answers[index] ?? next.answer)];
  }
};
