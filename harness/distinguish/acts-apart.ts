import type { Us } from '../../spec/vocabulary/time.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Act, type ActChange, actsOf, changesBetween } from '../predict/acts.ts';

/** The acts of one trace with the instants, and in the order, of those of the other that they may be. */
const alignedWith = (before: readonly Act[], after: readonly Act[], latenessUs: number): readonly Act[] => {
  const left = before.map((act, place) => ({ act, place }));
  const placed = after.map((act) => {
    const at = left.findIndex(
      ({ act: { who, what, atUs } }) => who === act.who && what === act.what && Math.abs(atUs - act.atUs) <= latenessUs,
    );
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found ?? { act, place: before.length };
  });
  return placed.toSorted((a, b) => a.act.atUs - b.act.atUs || a.place - b.place).map(({ act }) => act);
};

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

/**
 * How what one implementation did departs from what another did in the same world. Acts that are no further apart than
 * either may be late are at one instant, and their order there means nothing.
 */
export const actsApart = (one: Trace, other: Trace): readonly ActChange[] => {
  const shiftUs = shiftBetween(one, other);
  const before = actsOf(one);
  const after = actsOf(other).map((act) => ({ ...act, atUs: act.atUs + shiftUs }));
  const latenessUs = Math.max(one.header.latenessUs, other.header.latenessUs);
  return changesBetween(before, latenessUs === 0 ? after : alignedWith(before, after, latenessUs));
};
