import { expect, test } from 'vitest';
import { literal, withReading } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { begin } from './monitor.ts';
import { type Dead, deathCountMax, type MonitorState } from './monitor-state.ts';
import { advanceAll, type Move } from './moves.ts';
import { possibleUnder } from './possible.ts';
import { traceOf } from './trace-fixture.ts';

const { header } = traceOf({ processes: 'main', events: '' });
const begun = begin(parseUnit(header.unit.name, header.unit.sources), literal, header);

const deathAt = (atUs: number): Dead['death'] => ({
  atUs,
  rules: ['PROC-1'],
  breach: { kind: 'forbidden', what: 'it was sent' },
});

const afterDeaths = (count: number): MonitorState => ({
  ...begun,
  dead: Array.from({ length: count }, (_, atUs) => ({
    possible: begun.base,
    death: deathAt(atUs),
    facts: begun.facts,
    exercised: [],
  })),
});

/** The instants of the deaths that are known when all have made a move. */
const deathsAfter = (state: MonitorState, move: Move): readonly number[] =>
  advanceAll(state, state.facts, move, () => true).dead.map(({ death }) => death.atUs);

const dies: Move = ({ draft }) => {
  draft.dead = deathAt(1000);
};

const livesOn: Move = () => {};

const asksToStart: Move = ({ draft }) => {
  draft.startJob = 'start';
};

test('the latest deaths are kept, up to a bound', () => {
  const few = deathsAfter(afterDeaths(3), dies);
  expect(few).toEqual([0, 1, 2, 1000]);
  const full = deathsAfter(afterDeaths(deathCountMax - 1), dies);
  expect([full.length, full[0], full.at(-1)]).toEqual([deathCountMax, 0, 1000]);
  const many = deathsAfter(afterDeaths(deathCountMax + 7), dies);
  expect([many.length, many[0], many.at(-1)]).toEqual([deathCountMax, 8, 1000]);
});

test('nobody who does not live moves, and whoever dies lives no more', () => {
  expect(advanceAll(begun, begun.facts, livesOn, () => true).living).toHaveLength(1);
  const dead = advanceAll(begun, begun.facts, dies, () => true);
  expect(dead.living).toEqual([]);
  expect(deathsAfter(dead, dies)).toEqual([1000]);
  expect(deathsAfter({ ...begun, dead: [] }, livesOn)).toEqual([]);
});

test('those whom a move brings into one state are one from then on', () => {
  const [one] = begun.living;
  const other = possibleUnder(withReading(literal, 'AMB-24', 'first-job').choices);
  if (one === undefined || other === undefined) throw new Error('nobody lives');
  const apart: MonitorState = {
    ...begun,
    living: [
      { ...one, hypothesis: { ...one.hypothesis, startJob: 'start' } },
      { ...one, possible: other },
    ],
  };
  expect(advanceAll(apart, apart.facts, livesOn, () => true).living).toHaveLength(2);
  expect(advanceAll(apart, apart.facts, asksToStart, () => true).living).toHaveLength(1);
});
