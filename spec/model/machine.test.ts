import { expect, test } from 'vitest';
import { traceOf } from '../oracle/trace-fixture.ts';
import { literal } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { accepts } from './accepts.ts';
import { deadline, elapse, initial, transition } from './machine.ts';

const script = { set: 'KillMode=mixed; TimeoutStopSec=10s', processes: 'main worker' };
const obeyed = '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL';
const second = 1_000_000;

const begun = () => {
  const { header, events } = traceOf({ ...script, events: '0 stop; 0 main SIGTERM SIGCONT' });
  const unit = parseUnit(header.unit.name, header.unit.sources);
  return events.reduce(transition, initial(unit, header, literal));
};

test('accepts what the page asks for, and refuses a first signal to the rest', () => {
  expect(accepts(traceOf({ ...script, events: obeyed }), literal)).toEqual({ status: 'accepted' });
  const hasty = traceOf({ ...script, events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM' });
  expect(accepts(hasty, literal)).toMatchObject({ status: 'rejected', atUs: 0 });
});

test('waits for the stop timeout, and rejects when it has passed in silence', () => {
  const state = begun();
  expect(deadline(elapse(state, second))).toBe(10 * second);
  expect(elapse(state, 10 * second).rejection).toBeUndefined();
  expect(elapse(state, 11 * second).rejection).toMatchObject({ atUs: 10 * second });
});

test('never writes to a state once it is made', () => {
  const state = begun();
  elapse(state, 11 * second);
  expect(state.rejection).toBeUndefined();
  expect(state.nowUs).toBe(0);
});
