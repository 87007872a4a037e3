import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import type { Timer } from './hypothesis.ts';
import { begin, end, step } from './monitor.ts';
import { type MonitorState, timerCountMax } from './monitor-state.ts';
import { traceOf } from './trace-fixture.ts';

test('no verdict is given where more falls due without an event than the bound allows, nor where a signal needs that', () => {
  const { header, events } = traceOf({ processes: 'main', events: '0 stop; 10s main SIGKILL' });
  const [stop, signal] = events;
  const begun = begin(parseUnit(header.unit.name, header.unit.sources), literal, header);
  const stopped = step(begun, stop as TraceEvent);
  // What concerns nobody falls due without any consequence.
  const timers = Array.from({ length: timerCountMax + 1 }, (): Timer => {
    return { kind: 'reload', atUs: 10_000_000, sinceUs: 0, slackUs: 0 };
  });
  const crowded: MonitorState = {
    ...stopped,
    living: stopped.living.map((one) => ({ ...one, hypothesis: { ...one.hypothesis, entries: [], timers } })),
  };
  const reason = `more than ${timerCountMax} timers (timerCountMax) fell due without an event between two of them`;
  const verdicts = [end(crowded, 20_000_000), end(step(crowded, signal as TraceEvent), 10_000_000)];
  expect(verdicts).toEqual([
    { status: 'inconclusive', reason },
    { status: 'inconclusive', reason },
  ]);
});
