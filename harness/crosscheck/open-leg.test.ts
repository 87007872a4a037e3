import { expect, test } from 'vitest';
import { literal } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import { legNames } from './leg.ts';
import { openLeg } from './open-leg.ts';
import { perform } from './perform.ts';
import { blockSize } from './touching-worlds.ts';

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test.each(legNames)('the leg %s has the same bout at the same index, whatever was asked for before', (name) => {
  const [one, other] = [openLeg(name, 3), openLeg(name, 3)];
  // From the second block on: few worlds touch what the first deviation takes otherwise, and all of them are looked for.
  const places = indexes(blockSize + 2).map((index) => blockSize + index);
  const forwards = places.map((index) => one.at(index));
  const backwards = places.toReversed().map((index) => other.at(index));
  expect(backwards.toReversed()).toEqual(forwards);
});

test('any part of the leg literal is spread over the small scope, and all of it is every world once', () => {
  const leg = openLeg('literal', 1);
  const abouts = indexes(200).map((index) => leg.at(index).about.replace(/^small \d+, /, ''));
  expect(new Set(abouts).size).toBeGreaterThan(30);
  expect(leg.count).toBe(190_080);
});

test('the leg suite has every scenario under every deviation', () => {
  const leg = openLeg('suite', 1);
  const profiles = singleDeviations().length + 1;
  const firsts = indexes(profiles).map((index) => leg.at(index));
  expect(new Set(firsts.map(({ profile }) => profile.name)).size).toBe(profiles);
  expect(new Set(firsts.map(({ about }) => about)).size).toBe(1);
});

test('the leg deviations prefers worlds that touch what the deviation takes otherwise', () => {
  const leg = openLeg('deviations', 1);
  const second = indexes(blockSize).map((index) => leg.at(blockSize + index));
  const obedient = { by: 'obedient', eager: false } as const;
  expect(new Set(second.map(({ profile }) => profile.name)).size).toBe(1);
  expect(second.map(({ world, profile }) => perform(obedient, world, profile).isTouching)).not.toContain(false);
  expect(second.every(({ profile }) => profile !== literal)).toBe(true);
});
