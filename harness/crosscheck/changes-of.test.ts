import { expect, test } from 'vitest';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { changedEventsMax, changesOf } from './changes-of.ts';

const changesIn = (eventCount: number): readonly string[] => {
  const events = ['0 stop', '0 main SIGTERM SIGCONT', ...Array(eventCount - 3).fill('1s main sends worker SIGUSR1')];
  const trace = traceOf({ processes: 'main worker', events: events.join('; ') });
  expect(trace.events).toHaveLength(eventCount);
  return changesOf(trace, 'all', { seed: 1, index: 0, share: 1 }).map(({ kind }) => kind);
};

test('a trace is judged with every change of it, unless it is so long that they do not fit into memory', () => {
  expect([...new Set(changesIn(changedEventsMax))]).toEqual([
    'drop',
    'double',
    'other-target',
    'other-signal',
    'swap',
    'late',
    'out-of-nowhere',
  ]);
  expect(changesIn(changedEventsMax + 1)).toEqual([]);
});
