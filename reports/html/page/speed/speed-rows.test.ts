import { expect, test } from 'vitest';
import { benchFigures } from '../../testing/bench-figures.ts';
import { growthSeries, inBrief, speedGroups } from './speed-rows.ts';

test('what has a baseline stands by its benchmark, with whether it holds', () => {
  const told = speedGroups(benchFigures).flatMap(({ title, rows }) =>
    rows.map(({ name, ratio, holds }) => `${title} | ${name} | ${ratio} | ${holds}`),
  );
  expect(told).toEqual([
    'judging | judge, literal | 6 | undefined',
    'hunting | generate, play under fake timers, judge | 0.5 | true',
    'stdio | exchanges with an adapter that does nothing | 0.25 | false',
  ]);
});

test('what grows is a curve for each kind of trace, in the order of sizes', () => {
  const series = growthSeries(benchFigures.toReversed());
  expect(
    series.map(({ title, points }) => [
      title,
      ...points.map(({ size, usPerEvent }) => `${size}: ${inBrief(usPerEvent)}`),
    ]),
  ).toEqual([
    ['events of <b>starts</b> and stops', '10: 4.00', '100: 3.50', '1000: 8.00'],
    ['processes, stopped', '10: 2.00', '100: 2.20', '1000: 2.10'],
  ]);
  expect(series[0]?.points.map(({ ofSmallest }) => inBrief(ofSmallest))).toEqual(['1.00', '0.88', '2.00']);
});

test('figures are told in brief', () => {
  expect([0.4, 12.345, 123.4, 45_678].map(inBrief)).toEqual(['0.40', '12.3', '123', '45,678']);
});
