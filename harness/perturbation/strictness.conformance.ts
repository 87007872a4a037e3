import { expect, test } from 'vitest';
import { isStrict, renderStrictness } from '../../reports/formats/strictness.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { grossFaults } from './gross-faults.ts';
import { measureStrictness, refusedShareMin } from './strictness.ts';

const strictness = measureStrictness(
  (world) => recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace,
);

test('refuses the twelve gross faults in every cell where they can be committed', () => {
  expect(grossFaults).toHaveLength(12);
  expect(new Set(strictness.faults.map(({ fault }) => fault)).size).toBe(12);
  expect(strictness.faults.filter(({ refused }) => !refused)).toEqual([]);
});

test('accepts no change of a conforming trace without a reading or an order among equals to excuse it', () => {
  expect(strictness.cells.filter(({ freedoms }) => freedoms['unexplained'] !== undefined)).toEqual([]);
  expect(isStrict(strictness)).toBe(true);
});

test('looks at changes in every cell, and names those in which readings excuse many', () => {
  expect(Math.min(...strictness.cells.map(({ changes }) => changes))).toBeGreaterThanOrEqual(20);
  const weak = strictness.cells.filter(({ changes, refused }) => refused / changes < refusedShareMin);
  expect(weak.map(({ cell }) => cell)).toEqual(['mixed service own-exit', 'none service restart']);
});

test('prints a line for each cell and the sum of all', () => {
  const text = renderStrictness(strictness);
  for (const { cell } of strictness.cells) expect(text).toContain(cell);
  expect(text).toMatch(
    / of \d+ changes refused \(\d+\.\d %\), 0 of the others unexplained; 62 of 62 gross faults refused/,
  );
});
