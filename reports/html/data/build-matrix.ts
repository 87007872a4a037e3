import { compareRuns } from '../../../harness/runner/comparison/compare-runs.ts';
import type { Results } from '../../../harness/runner/results.ts';
import { departureTitle } from '../../formats/departure-title.ts';
import type { Matrix } from './report-data.ts';

/** The runs side by side: rule by rule, reading by reading, departure by departure. */
export const buildMatrix = (runs: readonly Results[]): Matrix => {
  if (runs.length === 0) return { rules: [], readings: [], departures: [] };
  const { rules, readings, departures } = compareRuns(runs);
  return {
    rules,
    readings: readings.map(({ choice, unitType, allowed }) => ({
      choice,
      unitType,
      allowed: allowed.map((left) => left ?? ('untold' as const)),
    })),
    departures: departures.map((departure) => ({
      rule: departure.rule,
      unitType: departure.unitType,
      title: departureTitle(departure),
      shownBy: departure.shownBy.map((cases) => {
        const [first] = cases;
        return { count: cases.length, ...(first === undefined ? {} : { first: first.name }) };
      }),
    })),
  };
};
