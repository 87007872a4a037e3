import type { EventOf, TraceEvent } from '../../spec/vocabulary/trace.ts';

/** The signal that a process died of: the last of its kind before the death. */
const killerOf = (events: readonly TraceEvent[], exit: EventOf<'exit'>): EventOf<'signal'> | undefined =>
  events.findLast(
    (event): event is EventOf<'signal'> =>
      event.kind === 'signal' && event.to === exit.process && event.signal === exit.signal,
  );

/** A death of a signal that is in the trace. */
interface Death {
  readonly exit: EventOf<'exit'>;
  /** It came at the very instant of the signal, and goes where that goes. */
  readonly atOnce: boolean;
}

const deathsIn = (events: readonly TraceEvent[]): ReadonlyMap<TraceEvent, Death> => {
  const deaths = new Map<TraceEvent, Death>();
  events.forEach((event, index) => {
    if (event.kind !== 'exit' || event.signal === undefined) return;
    const killer = killerOf(events.slice(0, index), event);
    if (killer !== undefined) deaths.set(event, { exit: event, atOnce: killer.atUs === event.atUs });
  });
  return deaths;
};

/** Whether a death may stay at its place among changed events. */
const mayStay = (events: readonly TraceEvent[], index: number, { exit, atOnce }: Death): boolean => {
  const killer = killerOf(events.slice(0, index), exit);
  return killer !== undefined && (!atOnce || killer.atUs === exit.atUs);
};

/**
 * A changed trace with its deaths put right: a process that nobody killed any more lives on, one that was killed earlier
 * or later dies so. `original` is the trace before the change, whose deaths without a killer are the world's own.
 */
export const settle = (events: readonly TraceEvent[], original: readonly TraceEvent[]): readonly TraceEvent[] => {
  const deaths = deathsIn(original);
  const misplaced = events.flatMap((event, index) => {
    const death = deaths.get(event);
    return death === undefined || mayStay(events, index, death) ? [] : [death.exit];
  });
  return misplaced.reduce<readonly TraceEvent[]>(
    (all, exit) => {
      const killer = killerOf(all, exit);
      return killer === undefined ? all : all.toSpliced(all.indexOf(killer) + 1, 0, { ...exit, atUs: killer.atUs });
    },
    events.filter((event) => !misplaced.some((exit) => exit === event)),
  );
};
