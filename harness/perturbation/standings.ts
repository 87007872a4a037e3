import type { Standing } from '../../spec/oracle/consume.ts';
import { inOrder } from '../../spec/oracle/entries.ts';
import type { Hypothesis } from '../../spec/oracle/hypothesis.ts';
import { advance, begin, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import { standingOf } from '../../spec/oracle/standing-of.ts';
import type { Entry } from '../../spec/rules/situation.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { SignalEvent } from './perturb.ts';

/** What a signal of a trace stands on, and how things stood before it. `no-stop`: none was under way. */
export interface SignalStanding {
  readonly standing: Standing | { readonly kind: 'no-stop' };
  readonly before: MonitorState;
}

/** True for a signal that is judged. */
export const isManagerSignal = (event: TraceEvent): event is SignalEvent =>
  event.kind === 'signal' && event.from === 'manager';

/** What each signal of the manager stands on under a profile that settles every choice. */
export const standings = (trace: Trace, profile: Profile, unit: Unit): ReadonlyMap<SignalEvent, SignalStanding> => {
  const found = new Map<SignalEvent, SignalStanding>();
  let state = begin(unit, profile, trace.header);
  for (const event of trace.events) {
    if (isManagerSignal(event)) {
      found.set(event, { standing: standingOf(state, event) ?? { kind: 'no-stop' }, before: state });
    }
    state = step(state, event);
  }
  return found;
};

const sorted = (list: readonly unknown[]): readonly string[] => list.map((one) => JSON.stringify(one)).toSorted();

/** An order-free form of what a hypothesis will ask for: not of what only whoever was served last may be sent yet, now. */
const future = ({ stop, entries, timers }: Hypothesis, nowUs: Us): string => {
  const isToCome = ({ owed, toUs }: Entry): boolean => owed || toUs > nowUs;
  // What has come in another order is said in another one, too.
  return JSON.stringify([
    sorted(Object.entries(stop ?? {})),
    sorted(inOrder(entries).filter(isToCome)),
    sorted(timers),
  ]);
};

/** What is to come after these events, as a text that is the same where the same is to come. */
export const futureAfter = (state: MonitorState, events: readonly TraceEvent[]): string => {
  let current = state;
  for (const event of events) current = step(current, event);
  return advance(current, current.facts.nowUs)
    .living.map(({ hypothesis }) => future(hypothesis, current.facts.nowUs))
    .join();
};
