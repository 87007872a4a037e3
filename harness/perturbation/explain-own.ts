import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { choiceIds, readingsOf } from '../../spec/readings/register.ts';
import type { Entry } from '../../spec/rules/situation.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { acceptChanged, acceptsWithin, type Course } from './course.ts';
import type { Freedom, TakenReading } from './freedom.ts';
import type { Perturbation, SignalEvent } from './perturb.ts';
import { futureAfter, isManagerSignal, type SignalStanding, standings } from './standings.ts';

const samePass = (a: Entry, b: Entry): boolean =>
  a.point.kind === b.point.kind && a.point.trigger === b.point.trigger && a.point.atUs === b.point.atUs;

type Standings = ReadonlyMap<SignalEvent, SignalStanding>;

const entryOf = (found: Standings, event: SignalEvent): Entry | undefined => {
  const standing = found.get(event)?.standing;
  return standing?.kind === 'entry' ? standing.entry : undefined;
};

/** The events of an instant, from the first of two on. */
const sinceEither = (events: readonly TraceEvent[], one: TraceEvent, other: TraceEvent): readonly TraceEvent[] =>
  events.slice(Math.min(events.indexOf(one), events.indexOf(other))).filter(({ atUs }) => atUs === one.atUs);

interface Both {
  readonly before: Standings;
  readonly after: Standings;
}

/** Two signals that were swapped are of one pass, and after both of them the same is to come, in either order. */
const areEquals = (of: Course, changed: Perturbation, { before, after }: Both): boolean => {
  if (changed.swapped === undefined) return false;
  const [first, second] = changed.swapped;
  const [one, other] = [entryOf(before, first), entryOf(before, second)];
  const start = before.get(first)?.before;
  if (one === undefined || other === undefined || start === undefined || !samePass(one, other)) return false;
  if (entryOf(after, first) === undefined || entryOf(after, second) === undefined) return false;
  const futures = [of.trace, changed.trace].map(({ events }) => futureAfter(start, sinceEither(events, first, second)));
  return futures[0] === futures[1];
};

/**
 * Whether who is signalled comes or goes with this event, and not by this signal or a later one of the manager's: who
 * dies of what it was sent before may have gone when this one comes.
 */
const comesOrGoes = (event: TraceEvent, { events }: Trace, signalled: SignalEvent): boolean => {
  const { to } = signalled;
  if (event.kind === 'spawn') return event.process.name === to;
  if (event.kind === 'leave') return event.process === to;
  if (event.kind !== 'exit' || event.process !== to) return false;
  const since = events.slice(events.indexOf(signalled));
  return !since.some(
    (other) => isManagerSignal(other) && other.to === to && other.signal === event.signal && other.atUs === event.atUs,
  );
};

/** Whether who is signalled comes or goes meanwhile; of what follows a signal, also whether it was that which it died of. */
const isTie = ({ fromUs, toUs, part }: Entry, signalled: SignalEvent, trace: Trace): boolean =>
  trace.events.some((event) => {
    if (event.atUs < fromUs || event.atUs > toUs) return false;
    const ends = event.kind === 'exit' && event.process === signalled.to;
    return comesOrGoes(event, trace, signalled) || (part !== 'signal' && ends);
  });

type Ground = 'instant' | 'licence' | 'scope';

/** On what a signal stands that need not have been sent; `undefined` for a debt, or where nothing speaks for it. */
const groundOf = (event: SignalEvent, found: SignalStanding | undefined, trace: Trace): Ground | undefined => {
  if (found === undefined) return undefined;
  const { standing } = found;
  switch (standing.kind) {
    case 'no-stop':
    case 'out-of-scope':
      return 'scope';
    case 'forbidden':
      return undefined;
    case 'entry': {
      if (isTie(standing.entry, event, trace)) return 'instant';
      return standing.entry.owed ? undefined : 'licence';
    }
  }
};

/** The readings on which it hangs that the changed trace is accepted: with any other, it is refused, and the trace is not. */
const decisiveReadings = (of: Course, open: Course, changed: Perturbation): readonly TakenReading[] => {
  const { trace, profile } = of;
  const { asked } = acceptChanged(of, changed.trace);
  return choiceIds.flatMap((choice) => {
    if (!asked.has(choice) || readingsOf[choice].length < 2) return [];
    const others = deviationsIn(choice, profile).map((other) => ({
      reading: other.choices[choice]?.[0] ?? '',
      fits: acceptsWithin(open, other, changed.trace),
      was: acceptsWithin(open, other, trace),
    }));
    if (!others.some(({ fits, was }) => was && !fits)) return [];
    const fitting = others.filter(({ fits }) => fits).map(({ reading }) => reading);
    return [{ choice, readings: [...(profile.choices[choice] ?? []), ...fitting] }];
  });
};

/** Whether it was a signal like this one that the process of another died of, before that was due. */
const isGoneOf = (added: SignalEvent, removed: SignalEvent, { events }: Trace): boolean =>
  added.to === removed.to &&
  added.atUs < removed.atUs &&
  events.some(
    (event) =>
      event.kind === 'exit' &&
      event.process === added.to &&
      event.signal === added.signal &&
      event.atUs >= added.atUs &&
      event.atUs < removed.atUs,
  );

/** What was taken away and what was put in, each with the ground on which it need not have been. */
const groundsOf = (of: Course, changed: Perturbation, { before, after }: Both): readonly (Ground | undefined)[] => {
  const was = (event: SignalEvent): Ground | undefined => groundOf(event, before.get(event), of.trace);
  const is = (event: SignalEvent): Ground | undefined => groundOf(event, after.get(event), changed.trace);
  if (changed.swapped !== undefined) {
    // To change places is to be taken from one and put into another: it is enough that either of the two may.
    const free = changed.swapped.find((event) => was(event) !== undefined && is(event) !== undefined);
    return free === undefined ? [undefined] : [was(free), is(free)];
  }
  const put = changed.added.map(is);
  const [added] = changed.added;
  // Nothing is owed to who has died of what nobody judges.
  const taken = changed.removed.map((event) =>
    added !== undefined && put[0] === 'scope' && isGoneOf(added, event, changed.trace) ? 'scope' : was(event),
  );
  return [...taken, ...put];
};

/**
 * Why the profile that made a trace accepts it changed: an order among equals, or what this very profile licenses or
 * leaves unjudged. Nothing where neither is so.
 */
export const explainOwn = (of: Course, open: Course, changed: Perturbation): readonly Freedom[] => {
  const both: Both = {
    before: standings(of.trace, of.profile, of.unit),
    after: standings(changed.trace, of.profile, of.unit),
  };
  if (areEquals(of, changed, both)) return [{ kind: 'order' }];
  const grounds = new Set(groundsOf(of, changed, both));
  if (grounds.has(undefined)) return [];
  const decisive = decisiveReadings(of, open, changed);
  if (decisive.length > 0) return [{ kind: 'readings', alternatives: [decisive] }];
  if (grounds.has('licence')) return [];
  return (['instant', 'scope'] as const).filter((kind) => grounds.has(kind)).map((kind) => ({ kind }));
};
