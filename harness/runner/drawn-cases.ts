import { type DrawnOrigin, openSource } from '../generators/world-source.ts';
import type { PlayableCase } from './playable-case.ts';

const nameOf = (seed: number, index: number): string => `seed-${seed}/world-${index}`;

const indexIn = (name: string): number | undefined => {
  const digits = /^seed-\d+\/world-(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** How far is looked for worlds that are let in, for each that is wanted. */
const lookedAtPerWorldMax = 1000;

/** The first worlds drawn from an origin that `isLetIn` lets in, as many as there are to be. */
export const drawnCases = (
  origin: DrawnOrigin,
  count: number,
  isLetIn: (one: PlayableCase) => boolean,
): readonly PlayableCase[] => {
  const source = openSource(origin);
  const cases: PlayableCase[] = [];
  for (let index = 0; cases.length < count && index < count * lookedAtPerWorldMax; index++) {
    const one = { name: nameOf(origin.seed, index), world: source.at(index) };
    if (isLetIn(one)) cases.push(one);
  }
  return cases;
};

/** The worlds that go by these names, as `drawnCases` gives them; names of others are left out. */
export const casesNamed = (names: readonly string[], origin: DrawnOrigin): readonly PlayableCase[] => {
  const source = openSource(origin);
  return names.flatMap((name) => {
    const index = indexIn(name);
    return index === undefined || name !== nameOf(origin.seed, index) ? [] : [{ name, world: source.at(index) }];
  });
};
