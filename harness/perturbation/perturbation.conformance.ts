import { expect, test } from 'vitest';
import { cellName, cells } from './cells.ts';
import { commitFaults } from './commit-faults.ts';
import { type CellReport, perturbChunk, type PerturbPlan } from './perturb-cells.ts';

/** A share of what `killspec perturb` does, which is a share of what `perturbation.long.ts` does. */
const plan: PerturbPlan = { drawnPerCell: 4, deviationsOneIn: 29, worldsOneIn: 9 };

const { reports } = perturbChunk(cells.map(cellName), plan, 0, cells.length);

const sum = (figure: (report: CellReport) => number): number =>
  reports.reduce((total, report) => total + figure(report), 0);

const links = new Set(reports.flatMap(({ freedoms }) => freedoms.flatMap((freedom) => freedom.links)));

test('accepts no change of a conforming trace without a name for what excuses it', () => {
  expect(reports.flatMap(({ survivors }) => survivors)).toEqual([]);
});

test('looks at changes in every cell, most of which are refused', () => {
  expect(Math.min(...reports.map(({ changes }) => changes))).toBeGreaterThanOrEqual(10);
  expect(sum(({ refused }) => refused) / sum(({ changes }) => changes)).toBeGreaterThan(0.85);
  expect(sum(({ refusedHere }) => refusedHere) / sum(({ changes }) => changes)).toBeGreaterThan(0.9);
});

test('links what it accepts to an order among equals, or to ambiguities', () => {
  const unlinked = reports.flatMap(({ freedoms }) => freedoms.filter((freedom) => freedom.links.length === 0));
  expect(unlinked).toEqual([]);
  expect([...links].filter((link) => !/^AMB-\d\d$/.test(link))).toEqual(['order among equals']);
  expect(links.size).toBeGreaterThanOrEqual(20);
});

test('refuses the twelve gross faults in every cell where they can be committed', () => {
  const faults = commitFaults();
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(12);
  expect(faults).toHaveLength(62);
  expect(faults.filter(({ refused }) => !refused)).toEqual([]);
});
