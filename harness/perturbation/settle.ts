import type { TraceEvent } from '../../spec/vocabulary/trace.ts';

type ExitEvent = Extract<TraceEvent, { kind: 'exit' }>;

const killer = (events: readonly TraceEvent[], exit: ExitEvent): TraceEvent | undefined =>
  events.findLast((event) => event.kind === 'signal' && event.to === exit.process && event.signal === exit.signal);

const mayHaveDied = (before: readonly TraceEvent[], exit: ExitEvent): boolean => {
  const { signal } = exit;
  return (
    signal === undefined ||
    before.some((event) => event.kind === 'signal' && event.to === exit.process && event.signal === signal)
  );
};

/**
 * A changed trace with its deaths put right: a process that nobody killed any more lives on, one that was killed later
 * dies later. `original` is the trace before the change, whose deaths without a killer are the world's own.
 */
export const settle = (events: readonly TraceEvent[], original: readonly TraceEvent[]): readonly TraceEvent[] => {
  const settled: TraceEvent[] = [];
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'exit' || event.signal === undefined || !mayHaveDied(original, event)) {
      settled.push(event);
      continue;
    }
    if (mayHaveDied(events.slice(0, index), event)) settled.push(event);
  }
  const late = events.filter(
    (event, index): event is ExitEvent =>
      event.kind === 'exit' &&
      event.signal !== undefined &&
      !mayHaveDied(events.slice(0, index), event) &&
      mayHaveDied(original, event),
  );
  return late.reduce(
    (all, exit) => {
      const cause = killer(events, exit);
      return cause === undefined ? all : all.toSpliced(all.indexOf(cause) + 1, 0, { ...exit, atUs: cause.atUs });
    },
    settled as readonly TraceEvent[],
  );
};
