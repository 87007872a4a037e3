import type { OnAsk } from '../readings/on-ask.ts';
import type { Us } from '../vocabulary/time.ts';
import type { Trace, TraceEvent } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { comeToEnd, type Course, goOn, isRefused } from './course.ts';
import { isSignalOfManager, waysMax } from './every-way.ts';
import { initial } from './machine.ts';
import type { Rejection } from './state.ts';
import type { Settled } from './settled.ts';
import { unitFrom } from './take-event.ts';

/** Whether a manager that follows the page could have left this trace. */
export type Acceptance =
  | { readonly status: 'accepted' }
  /** `atUs`: the instant by which it could not have; `reason`: why, as a clause. */
  | { readonly status: 'rejected'; readonly atUs: Us; readonly reason: string }
  /** It could have come in more ways than a bound allows to go into, and none of those that were allows it. */
  | { readonly status: 'undecided'; readonly reason: string };

const refused = ({ atUs, reason, isCut }: Rejection): Acceptance =>
  isCut
    ? { status: 'undecided', reason: `it may have come in more than ${waysMax} ways (waysMax)` }
    : { status: 'rejected', atUs, reason };

/** Where order within an instant means nothing, the facts are taken first: they are what acts answer to. */
const factsFirst = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  events.toSorted(
    (one, other) => one.atUs - other.atUs || Number(isSignalOfManager(one)) - Number(isSignalOfManager(other)),
  );

/**
 * Runs the state machine along a trace. `unit` may be given where the header's texts have been parsed before.
 *
 * @param onAsk hears which choices are consulted
 * @throws {Error} where the profile leaves a choice open.
 */
export const accepts = (
  trace: Trace,
  profile: Settled,
  unit: Unit = unitFrom(trace.header.unit.name, trace.header.unit.sources),
  onAsk?: OnAsk,
): Acceptance => {
  const { header, events, endUs } = trace;
  // Nobody else holds these states, so that they need not be copied for each event.
  let course: Course | Rejection = [initial(unit, header, profile, onAsk)];
  for (const event of header.ordered ? events : factsFirst(events)) {
    course = goOn(course, event);
    if (isRefused(course)) return refused(course);
  }
  course = comeToEnd(course, endUs);
  return isRefused(course) ? refused(course) : { status: 'accepted' };
};
