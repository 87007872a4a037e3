import { loadUnit } from '../../../harness/kernel/load-unit.ts';
import { allowed, begin, step } from '../../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../../spec/oracle/monitor-state.ts';
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

/** What the oracle makes of the first events of a trace. */
const after = (trace: Trace, profile: Profile, eventCount: number): MonitorState => {
  const { name, sources } = trace.header.unit;
  const events = trace.events.slice(0, eventCount);
  return events.reduce(step, begin(loadUnit(name, sources), profile, trace.header));
};

/** What may be sent next once the first `eventCount` events have happened. */
export const nextAllowed = (trace: Trace, profile: Profile, eventCount: number): NextAllowed => {
  const atUs = trace.events[eventCount - 1]?.atUs ?? 0;
  return { atUs, hypotheses: allowed(after(trace, profile, eventCount), atUs).hypotheses };
};

/** Why the manager sent the signal, or ran the command, that an event shows; absent where nothing asks for it. */
export const whySent = (trace: Trace, profile: Profile, eventIndex: number): Expectation | undefined => {
  const event = trace.events[eventIndex];
  if (event === undefined) return undefined;
  const fits = ({ act }: Expectation): boolean => {
    if (event.kind === 'signal' && event.from === 'manager')
      return act.kind === 'signal' && act.to === event.to && act.signal === event.signal;
    if (event.kind !== 'spawn' || event.command === undefined) return false;
    return act.kind === 'run' && act.command.name === event.command.name && act.command.index === event.command.index;
  };
  const open = allowed(after(trace, profile, eventIndex), event.atUs).hypotheses.flatMap((each) => each.open);
  return open.find((each) => each.owed && fits(each)) ?? open.find(fits);
};
