import { expect, test } from 'vitest';
import { cellName, cells } from './cells.ts';
import { deviationMakers } from './maker.ts';
import { perturbChunk, type PerturbPlan } from './perturb-cells.ts';

const plan: PerturbPlan = { drawnPerCell: 20, deviationsOneIn: 1 };

test('the reference, literal and every single deviation are accepted with no change that has no name', () => {
  const { reports } = perturbChunk(cells.map(cellName), plan, 0, cells.length);
  expect(reports.flatMap(({ survivors }) => survivors)).toEqual([]);
  const worlds = reports.reduce((sum, report) => sum + report.worlds, 0);
  const traces = reports.reduce((sum, { traces: played, unplayable }) => sum + played + unplayable, 0);
  expect(traces).toBe(worlds * (deviationMakers.length + 2));
});
