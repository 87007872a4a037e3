import { expect, it } from 'vitest';
import { literal, open } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { stateAfter } from './context-fixture.ts';
import { advance, allowed, begin, end } from './monitor.ts';
import type { MonitorState } from './monitor-state.ts';
import { literalBut } from './answer-fixture.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** What may be sent, and by when, under each hypothesis: `!` before what is owed. */
const openIn = (state: MonitorState, atUs?: number) =>
  allowed(state, atUs).hypotheses.map(({ open: expected, nextUs }) => ({
    open: expected.map(({ act, owed, window: { fromUs, toUs } }) =>
      act.kind === 'signal' ? `${owed ? '!' : ''}${act.signal} to ${act.to} at ${fromUs}-${toUs}` : act.kind,
    ),
    nextUs,
  }));

const world: Script = { set: 'TimeoutStopSec=10s', processes: 'main worker', events: '1s stop' };

it('what is owed and licensed is told, and when more falls due', () => {
  expect(openIn(stateAfter(world))).toEqual([
    { open: ['!SIGTERM to main at 1000000-1000000', '!SIGTERM to worker at 1000000-1000000'], nextUs: 11_000_000 },
  ]);
  const sent = stateAfter({ ...world, events: '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM' });
  expect(openIn(sent)).toEqual([{ open: ['!SIGCONT to worker at 1000000-1000000'], nextUs: 11_000_000 }]);
});

it('also at a later instant, and that of nothing more to come', () => {
  const asked = { ...world, events: '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT' };
  expect(openIn(stateAfter(asked), 11_000_000)).toEqual([
    {
      open: ['!SIGKILL to main at 11000000-11000000', '!SIGKILL to worker at 11000000-11000000'],
      nextUs: undefined,
    },
  ]);
  expect(openIn(stateAfter({ ...world, events: '1s reload' }))).toEqual([{ open: [], nextUs: undefined }]);
  expect('nextUs' in (allowed(stateAfter({ ...world, events: '1s reload' })).hypotheses[0] ?? {})).toBe(false);
});

it('by the readings that are left of those that the profile allows', () => {
  const { hypotheses } = allowed(stateAfter(world, literalBut({})));
  expect(hypotheses.map(({ assignment }) => assignment)).toEqual([{}]);
  const again = stateAfter(
    {
      ...world,
      events: '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker SIGTERM',
    },
    open,
  );
  const assignments = allowed(again).hypotheses.map(({ assignment }) => assignment['AMB-06']);
  expect(assignments.length).toBeGreaterThan(0);
  expect(new Set(assignments.flat())).toEqual(new Set(['again']));
});

it('nothing is left to come in a trace that ends later than everything is due', () => {
  const asked = { ...world, events: '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT' };
  expect(end(stateAfter(asked), 10_999_999).status).toBe('conformant');
  expect(end(stateAfter(asked), 11_000_000).status).toBe('nonconformant');
  expect(advance(stateAfter(asked), 11_000_001).living).toEqual([]);
});

it('a profile that contradicts itself is refused', () => {
  const { header } = traceOf(world);
  const wrong = { ...literal, name: 'wrong', choices: { ...literal.choices, 'AMB-06': [] } };
  expect(() => begin(parseUnit('a.service', header.unit.sources), wrong, header)).toThrow(
    'profile wrong contradicts itself',
  );
});
