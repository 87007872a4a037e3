import { expect, test } from 'vitest';
import { applyImplications } from '../../spec/profiles/implications.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { choiceIds, readingsOf } from '../../spec/readings/register.ts';
import { jointProfile, jointProfileCount } from './joint-profiles.ts';

const profiles = Array.from({ length: jointProfileCount }, (_, index) => jointProfile(1, index));

test('settle every choice, without a contradiction', () => {
  for (const { choices } of profiles) {
    expect(choiceIds.filter((id) => choices[id]?.length !== 1)).toEqual([]);
    expect(applyImplications(choices)).toEqual(choices);
  }
});

test('take every reading that there is, between them', () => {
  const missed = choiceIds.flatMap((id) =>
    readingsOf[id]
      .filter((reading) => !profiles.some(({ choices }) => choices[id]?.[0] === reading))
      .map((reading) => `${id}=${reading}`),
  );
  expect(missed).toEqual([]);
});

test('depart from literal in few choices, or in many', () => {
  const strays = profiles.map(
    ({ choices }) => choiceIds.filter((id) => choices[id]?.[0] !== literal.choices[id]?.[0]).length,
  );
  expect([Math.min(...strays) < 10, Math.max(...strays) > 50]).toEqual([true, true]);
});

test('are the same for the same seed, and others for another', () => {
  expect(jointProfile(1, 7)).toEqual(jointProfile(1, 7));
  expect(jointProfile(1, 7).choices).not.toEqual(jointProfile(2, 7).choices);
});
