import { expect, test } from 'vitest';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { changedEventsMax, changesOf } from './changes-of.ts';

const changesIn = (processes: string, eventCount: number): readonly string[] => {
  const events = ['0 stop', '0 main SIGTERM SIGCONT', ...Array(eventCount - 3).fill('1s main sends worker SIGUSR1')];
  const trace = traceOf({ processes, events: events.join('; ') });
  expect(trace.events).toHaveLength(eventCount);
  return changesOf(trace, 'all', { seed: 1, index: 0, share: 1 }).map(({ kind }) => kind);
};

test('a trace is judged with every change of it, unless they have too many events together', () => {
  const eventCountMax = Math.floor(Math.sqrt(changedEventsMax / 2));
  expect([...new Set(changesIn('main worker', eventCountMax))]).toEqual([
    'drop',
    'double',
    'other-target',
    'other-signal',
    'swap',
    'late',
    'out-of-nowhere',
  ]);
  expect(changesIn('main worker', eventCountMax + 1)).toEqual([]);
  expect(changesIn('main worker other', eventCountMax)).toEqual([]);
});
