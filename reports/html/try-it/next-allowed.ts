import { loadUnit } from '../../../harness/kernel/load-unit.ts';
import { allowed, begin, step } from '../../../spec/oracle/monitor.ts';
import type { Assignment, Expectation } from '../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';

/** What the page asks for and allows at one place of a trace. */
export interface NextAllowed {
  readonly atUs: Us;
  /** What each set of readings that the profile leaves possible has open; none where every one has been broken. */
  readonly hypotheses: readonly {
    readonly assignment: Assignment;
    readonly open: readonly Expectation[];
    readonly nextUs?: Us;
  }[];
}

/** What may be sent next once the first `eventCount` events have happened. */
export const nextAllowed = (trace: Trace, profile: Profile, eventCount: number): NextAllowed => {
  const { unit } = trace.header;
  let state = begin(loadUnit(unit.name, unit.sources), profile, trace.header);
  const happened = trace.events.slice(0, eventCount);
  for (const event of happened) state = step(state, event);
  const atUs = happened.at(-1)?.atUs ?? 0;
  return { atUs, hypotheses: allowed(state, atUs).hypotheses };
};
