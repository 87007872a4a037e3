import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';

/** A manager answers what happens within this time; what it does later it does by itself, when something has timed out. */
const answeredWithinUs: Us = 5000;

const roleOf = (trace: Trace, name: string): string => {
  const spawned = trace.events.flatMap((event) => (event.kind === 'spawn' ? [event] : []));
  const own = spawned.findLast(({ process }) => process.name === name);
  if (own?.command !== undefined) return own.command.name;
  const info = [...trace.header.initially.processes, ...spawned.map(({ process }) => process)];
  return info.find((each) => each.name === name)?.role ?? 'unknown';
};

/** What happens that a manager may answer, in words that are the same for all that is alike; nothing for its own doing. */
const happening = (trace: Trace, event: TraceEvent): string | undefined => {
  switch (event.kind) {
    case 'request':
      return event.job;
    case 'exit':
      return `${roleOf(trace, event.process)} ends`;
    case 'watchdog':
    case 'daemon-reload':
      return event.kind;
    case 'notify':
      return `${Object.keys(event.fields).toSorted().join(' and ')} is said`;
    default:
      return undefined;
  }
};

/** The commands that run after some events, as the manager ran them. */
const runningAfter = (events: readonly TraceEvent[]): readonly string[] => {
  const running = new Map<string, string>();
  for (const event of events) {
    if (event.kind === 'spawn' && event.command !== undefined) running.set(event.process.name, event.command.name);
    if (event.kind === 'exit') running.delete(event.process);
  }
  return [...new Set(running.values())].toSorted();
};

/**
 * What brought a breach about, and in which state of the unit: the event that was answered, or a timeout, and the commands
 * that ran. Two breaches of one rule that differ in this may still have one cause; where they agree, it is taken to be one.
 */
export const causeOf = (trace: Trace, { atUs, eventIndex, breach }: Violation): string => {
  const fromUs = breach.kind === 'unpaid' ? breach.expectation.window.fromUs : atUs;
  const before =
    eventIndex === undefined ? trace.events.filter((event) => event.atUs <= fromUs) : trace.events.slice(0, eventIndex);
  const last = before.findLast((event) => happening(trace, event) !== undefined);
  const isAnswer = last !== undefined && fromUs - last.atUs <= answeredWithinUs;
  const running = runningAfter(before);
  const what = isAnswer ? happening(trace, last) : 'a timeout';
  return `${what}${running.length === 0 ? '' : `, while ${running.join(' and ')} runs`}`;
};
