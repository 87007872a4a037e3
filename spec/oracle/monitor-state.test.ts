import { expect, test } from 'vitest';
import { open } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { begin, step } from './monitor.ts';
import { deathCountMax, hypothesisCountMax, type MonitorState, together, withinBounds } from './monitor-state.ts';
import { traceOf } from './trace-fixture.ts';

const { header, events } = traceOf({ processes: 'main', events: '0 stop' });
const stopped: MonitorState = events.reduce(
  step,
  begin(parseUnit(header.unit.name, header.unit.sources), open, header),
);

const living = (count: number): MonitorState['living'] =>
  Array.from({ length: count }, (_, at) => {
    const [first] = stopped.living;
    if (first === undefined) throw new Error('nothing lives');
    // Each in its own time, so that no two are alike.
    return {
      ...first,
      hypothesis: { ...first.hypothesis, timers: [{ kind: 'final', atUs: at, sinceUs: 0, slackUs: 0 }] },
    };
  });

const deaths = (count: number, atUs: number): MonitorState['dead'] =>
  Array.from({ length: count }, () => {
    const [first] = stopped.living;
    if (first === undefined) throw new Error('nothing lives');
    const death = { atUs, rules: [], breach: { kind: 'forbidden', what: 'it was sent' } } as const;
    return { possible: first.possible, death, facts: stopped.facts, exercised: first.hypothesis.exercised };
  });

test('as many hypotheses as the bound live on; of more it is said that they were too many', () => {
  expect(stopped.overflow).toBeUndefined();
  const full = withinBounds({ ...stopped, living: living(hypothesisCountMax) });
  expect([full.living.length, full.overflow]).toEqual([hypothesisCountMax, undefined]);
  const crowded = withinBounds({ ...stopped, living: living(hypothesisCountMax + 1) });
  expect(crowded.living.length).toBe(hypothesisCountMax);
  expect(crowded.overflow).toContain('hypothesisCountMax');
});

test('what was too much first stays said', () => {
  const tired = living(2).map((one) => ({ ...one, hypothesis: { ...one.hypothesis, isTired: true as const } }));
  expect(withinBounds({ ...stopped, living: tired }).overflow).toContain('timerCountMax');
  expect(withinBounds({ ...stopped, living: tired, overflow: 'before' }).overflow).toBe('before');
});

test('courses that meet again keep all that lives, what is alike once, and the latest deaths', () => {
  const [some, others] = [living(3), living(5)];
  const one = { ...stopped, living: some, dead: deaths(deathCountMax, 1) };
  const other = { ...stopped, living: others, dead: deaths(2, 2) };
  const met = together([one, other]);
  expect([met.living.length, met.overflow]).toEqual([5, undefined]);
  expect(met.dead.map(({ death }) => death.atUs)).toEqual([
    ...Array.from({ length: deathCountMax - 2 }, () => 1),
    2,
    2,
  ]);
  expect(together([one, { ...other, overflow: 'the other one' }]).overflow).toBe('the other one');
  expect(met).not.toHaveProperty('overflow');
});
