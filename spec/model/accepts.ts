import type { Us } from '../vocabulary/time.ts';
import type { Trace, TraceEvent } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { passTime } from './elapse.ts';
import { initial } from './machine.ts';
import type { Settled } from './settled.ts';
import { takeEvent, unitFrom } from './take-event.ts';

/** Whether a manager that follows the page could have left this trace. */
export type Acceptance =
  | { readonly status: 'accepted' }
  /** `atUs`: the instant by which it could not have; `reason`: why, as a clause. */
  | { readonly status: 'rejected'; readonly atUs: Us; readonly reason: string };

const isAct = (event: TraceEvent): boolean => event.kind === 'signal' && event.from === 'manager';

/** Where order within an instant means nothing, the facts are taken first: they are what acts answer to. */
const factsFirst = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  events.toSorted((one, other) => one.atUs - other.atUs || Number(isAct(one)) - Number(isAct(other)));

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
  // Nobody else holds this state, so that it need not be copied for each event.
  const state = initial(unit, header, profile);
  for (const event of header.ordered ? events : factsFirst(events)) {
    takeEvent(state, event);
    if (state.rejection !== undefined) return { status: 'rejected', ...state.rejection };
  }
  // Instants are whole microseconds: what was due at the end is due before the next one.
  passTime(state, endUs + 1);
  return state.rejection === undefined ? { status: 'accepted' } : { status: 'rejected', ...state.rejection };
};
