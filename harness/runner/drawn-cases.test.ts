import { expect, test } from 'vitest';
import { drawnFrom } from '../generators/world-source.ts';
import { worldAt } from '../generators/world-at.ts';
import { casesNamed, drawnCases } from './drawn-cases.ts';

const isOfScope = ({ world }: { readonly world: ReturnType<typeof worldAt> }): boolean =>
  world.unit.name.endsWith('.scope');

test('the first worlds that are let in are taken, and known again by their names', () => {
  const cases = drawnCases(drawnFrom(7), 5, isOfScope);
  const names = cases.map(({ name }) => name);
  expect(cases.map(({ world }) => world.unit.name)).toEqual(Array.from({ length: 5 }, () => 'x.scope'));
  expect(new Set(names).size).toBe(5);
  expect(casesNamed(names, drawnFrom(7))).toEqual(cases);
  expect(drawnCases(drawnFrom(7), 3, isOfScope)).toEqual(cases.slice(0, 3));
});

test('worlds of another seed, and scenarios, go by other names', () => {
  expect(
    casesNamed(['seed-8/world-1', 'kill-mode/default', 'seed-7/world-1x', 'seed-7/world-1'], drawnFrom(7)),
  ).toEqual([{ name: 'seed-7/world-1', world: worldAt(7, 1) }]);
});

test('where nothing is let in the search has an end', () => {
  expect(drawnCases(drawnFrom(7), 1, () => false)).toEqual([]);
});
