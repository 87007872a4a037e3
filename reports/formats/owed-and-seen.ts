import { formatInstant } from '../../spec/vocabulary/time.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { MarkedTrace } from './mark-signals.ts';

/** What one process was owed, and what it was sent. */
export interface OwedAndSeen {
  readonly process: string;
  readonly owed: string;
  readonly seen: string;
}

interface Sent {
  readonly atUs: Us;
  readonly signal: string;
}

/** `0 s SIGTERM SIGCONT, 90 s SIGKILL` */
const inWords = (sent: readonly Sent[]): string => {
  const byInstant = new Map<Us, string[]>();
  for (const { atUs, signal } of sent.toSorted((a, b) => a.atUs - b.atUs)) {
    byInstant.set(atUs, [...(byInstant.get(atUs) ?? []), signal]);
  }
  const words = [...byInstant].map(([atUs, signals]) => `${formatInstant(atUs)} ${signals.join(' ')}`);
  return words.length === 0 ? 'nothing' : words.join(', ');
};

/**
 * What each process was owed by the readings that a trace was marked under, against what the manager sent it. Signals
 * that were only allowed count as seen alone.
 */
export const owedAndSeen = ({ trace, marks, missing, displaced = [] }: MarkedTrace): readonly OwedAndSeen[] => {
  const owed = new Map<string, Sent[]>();
  const seen = new Map<string, Sent[]>();
  const put = (map: Map<string, Sent[]>, to: string, sent: Sent): void => {
    map.set(to, [...(map.get(to) ?? []), sent]);
  };
  trace.events.forEach((event, index) => {
    if (event.kind !== 'signal' || event.from !== 'manager') return;
    put(seen, event.to, event);
    const mark = marks.get(index);
    if (mark === 'as owed' || mark === 'out of order') put(owed, event.to, event);
  });
  for (const one of missing) put(owed, one.to, one);
  for (const one of displaced) {
    const isThere = owed.get(one.to)?.some(({ atUs, signal }) => atUs === one.atUs && signal === one.signal) ?? false;
    if (!isThere) put(owed, one.to, one);
  }
  const names = new Set([...trace.header.initially.processes.map(({ name }) => name), ...seen.keys(), ...owed.keys()]);
  return [...names].map((process) => ({
    process,
    owed: inWords(owed.get(process) ?? []),
    seen: inWords(seen.get(process) ?? []),
  }));
};
