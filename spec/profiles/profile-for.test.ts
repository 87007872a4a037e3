import { expect, test } from 'vitest';
import { profileFor } from './profile-for.ts';
import { literal, open, type Profile } from './profile.ts';
import { settleProfile } from './settle-profile.ts';

const mixed: Profile = {
  name: 'mixed',
  choices: { 'AMB-48': ['never'], 'AMB-16': ['restart-too'] },
  unitTypes: { scope: { 'AMB-48': ['at-once'] } },
  plays: { 'AMB-18': ['batch-cont-first'] },
  quirks: [],
};

test('what is said of units of one type stands in the place of what is said of all', () => {
  const { unitTypes: _, ...rest } = mixed;
  expect(profileFor(mixed, 'scope')).toEqual({
    ...rest,
    choices: { 'AMB-48': ['at-once'], 'AMB-16': ['restart-too'] },
  });
  expect(profileFor(mixed, 'service')).toEqual(rest);
  expect(profileFor(mixed, 'scope')).toBe(profileFor(mixed, 'scope'));
});

test('one that says the same of all is itself', () => {
  expect([literal, open].map((profile) => profileFor(profile, 'scope'))).toEqual([literal, open]);
});

test('what is left open is settled by what is played, not by literal', () => {
  expect(settleProfile(profileFor(mixed, 'service')).choices['AMB-18']).toEqual(['batch-cont-first']);
});
