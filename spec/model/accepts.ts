import type { Us } from '../vocabulary/time.ts';
import type { Trace, TraceEvent } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { passTime } from './elapse.ts';
import { isSignalOfManager, takeInEveryWay } from './every-way.ts';
import { initial } from './machine.ts';
import type { Rejection, State } from './state.ts';
import type { Settled } from './settled.ts';
import { unitFrom } from './take-event.ts';

/** Whether a manager that follows the page could have left this trace. */
export type Acceptance =
  | { readonly status: 'accepted' }
  /** `atUs`: the instant by which it could not have; `reason`: why, as a clause. */
  | { readonly status: 'rejected'; readonly atUs: Us; readonly reason: string };

/** Where order within an instant means nothing, the facts are taken first: they are what acts answer to. */
const factsFirst = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  events.toSorted(
    (one, other) => one.atUs - other.atUs || Number(isSignalOfManager(one)) - Number(isSignalOfManager(other)),
  );

/** The states that are not refused; or, where none is left, why the one that came farthest was. */
const survivors = (states: readonly State[]): readonly State[] | Rejection => {
  const alive = states.filter(({ rejection }) => rejection === undefined);
  if (alive.length > 0) return alive;
  return states.map(({ rejection }) => rejection).reduce(laterOf) as Rejection;
};

const laterOf = (one: Rejection | undefined, other: Rejection | undefined): Rejection | undefined =>
  (other?.atUs ?? 0) > (one?.atUs ?? 0) ? other : one;

/**
 * Runs the state machine along a trace. `unit` may be given where the header's texts have been parsed before.
 *
 * @throws {Error} where the profile leaves a choice open.
 */
export const accepts = (
  trace: Trace,
  profile: Settled,
  unit: Unit = unitFrom(trace.header.unit.name, trace.header.unit.sources),
): Acceptance => {
  const { header, events, endUs } = trace;
  // Nobody else holds these states, so that they need not be copied for each event.
  let states: readonly State[] | Rejection = [initial(unit, header, profile)];
  for (const event of header.ordered ? events : factsFirst(events)) {
    states = survivors(takeInEveryWay(states, event));
    if ('reason' in states) return { status: 'rejected', ...states };
  }
  // Instants are whole microseconds: what was due at the end is due before the next one.
  for (const state of states) passTime(state, endUs + 1);
  states = survivors(states);
  return 'reason' in states ? { status: 'rejected', ...states } : { status: 'accepted' };
};
