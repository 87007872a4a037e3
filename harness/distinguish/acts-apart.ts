import type { Us } from '../../spec/vocabulary/time.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Act, type ActChange, actsOf, changesBetween } from '../predict/acts.ts';
import { alignActs, type PlacedAct } from './align-acts.ts';
import { isTied } from './is-tied.ts';
import { reordered } from './reordered.ts';

const isAct = (event: TraceEvent): boolean =>
  (event.kind === 'signal' && event.from === 'manager') ||
  (event.kind === 'spawn' && event.by === 'manager') ||
  event.kind === 'claim' ||
  event.kind === 'move' ||
  event.kind === 'remove-group';

const askedKinds: readonly TraceEvent['kind'][] = ['request', 'watchdog', 'oom', 'freeze', 'daemon-reload'];

const askedIn = ({ events }: Trace): string =>
  events.flatMap(({ kind }) => (askedKinds.includes(kind) ? [kind] : [])).join();

/** Whether two were put to the same: what did not come about in a recording says nothing of who was recorded. */
export const wereAskedAlike = (one: Trace, other: Trace): boolean => askedIn(one) === askedIn(other);

/** Where observation is late, what was asked for at one instant may be seen at two: by so much later in the first trace. */
const shiftBetween = (one: Trace, other: Trace): Us => {
  const [first, second] = [one.events[0], other.events[0]];
  if (first === undefined || second === undefined || isAct(first) || first.kind !== second.kind) return 0;
  return first.atUs - second.atUs;
};

const shifted = (trace: Trace, byUs: Us): Trace => ({
  ...trace,
  events: trace.events.map((event) => ({ ...event, atUs: event.atUs + byUs })),
});

const placedActs = (trace: Trace): readonly PlacedAct[] => actsOf(trace).map((act, place) => ({ ...act, place }));

interface Apart {
  readonly latenessUs: Us;
  /** By how much the second trace was shifted. */
  readonly shiftUs: Us;
}

/** What is in one trace only, each at its own instants, or, where something else came instead, at that of the second. */
const changesOf = (lost: readonly Act[], gained: readonly Act[], { latenessUs, shiftUs }: Apart) => {
  const ofOther = gained.map(({ who, what, atUs }): Act => ({ who, what, atUs: atUs - shiftUs }));
  const ofOne = lost.map(({ who, what, atUs }): Act => {
    const instead = gained.findIndex((other) => other.who === who && Math.abs(other.atUs - atUs) <= latenessUs);
    return { who, what, atUs: ofOther[instead]?.atUs ?? atUs };
  });
  return changesBetween(ofOne, ofOther);
};

const lateApart = (one: Trace, other: Trace, apart: Apart): readonly ActChange[] => {
  const { latenessUs } = apart;
  const { both, lost, gained } = alignActs(placedActs(one), placedActs(other), latenessUs);
  const ofOne = lost.filter((act) => !isTied(act, one, other, latenessUs));
  const ofOther = gained.filter((act) => !isTied(act, other, one, latenessUs));
  if (ofOne.length > 0 || ofOther.length > 0) return changesOf(ofOne, ofOther, apart);
  return one.header.ordered && other.header.ordered ? reordered(both, one) : [];
};

/**
 * How what one implementation did departs from what another did in the same world. What lateness, a tie or an order that
 * nobody fixes may have brought about is no departure.
 */
export const actsApart = (one: Trace, other: Trace): readonly ActChange[] => {
  const latenessUs = Math.max(one.header.latenessUs, other.header.latenessUs);
  const shiftUs = shiftBetween(one, other);
  return lateApart(one, shifted(other, shiftUs), { latenessUs, shiftUs });
};
