import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { traceEventKinds, traceFormat, type TraceHeader } from '../vocabulary/trace.ts';
import { inOrder } from './entries.ts';
import { advance, begin, step } from './monitor.ts';

const unit = parseUnit('a.service', [{ file: 'a.service', text: '[Service]\nExecStart=/a\nTimeoutStopSec=5\n' }]);

const header: TraceHeader = {
  format: traceFormat,
  unit: { name: unit.name, sources: unit.sources },
  initially: { state: 'active', processes: [{ name: 'main', role: 'main' }] },
  resolutionUs: 1000,
  latenessUs: 0,
  ordered: true,
  observed: traceEventKinds,
};

test('tells which choices are consulted, although all are settled', () => {
  const asked = new Set<string>();
  const begun = begin(unit, literal, header, (choice) => asked.add(choice));
  const stopped = step(begun, { atUs: 0, kind: 'request', job: 'stop' });
  expect([...asked]).toEqual([]);
  const signal = { atUs: 0, kind: 'signal', from: 'manager', to: 'main', result: 'ok' } as const;
  const sent = step(step(stopped, { ...signal, signal: 'SIGTERM' }), { ...signal, signal: 'SIGCONT' });
  step(sent, { ...signal, atUs: 5_000_000, signal: 'SIGKILL' });
  expect([...asked]).toEqual(['AMB-15/F']);
});

test('what has fallen due by an instant can be looked at without any event', () => {
  const stopped = step(begin(unit, literal, header), { atUs: 0, kind: 'request', job: 'stop' });
  const entries = (atUs: number) =>
    advance(stopped, atUs).living.flatMap(({ hypothesis }) => inOrder(hypothesis.entries).map(({ act }) => act));
  expect(entries(0)).toEqual([{ kind: 'signal', to: 'main', signal: 'SIGTERM' }]);
  expect(advance(stopped, 1_000_000).living).toEqual([]);
});
