import { expect, test } from 'vitest';
import { literal, open } from '../../../spec/profiles/profile.ts';
import { chosenProfile, type KnownProfiles, profileData } from './chosen-profile.ts';

const known: KnownProfiles = {
  mine: {
    name: 'mine',
    choices: { 'AMB-22': 'main-exit-too', 'AMB-16': 'restart-too' },
    unitTypes: { scope: { 'AMB-22': 'only-after-timeout' } },
  },
};

test('a name alone is the profile of that name, as the command line knows it', () => {
  expect(chosenProfile({ base: 'open', readings: {} }, known)).toEqual({ ok: true, profile: open });
  expect(chosenProfile({ base: 'literal', readings: {} }, known)).toEqual({ ok: true, profile: literal });
  expect(profileData({ base: 'mine', readings: {} }, known)).toBe(undefined);
  expect(chosenProfile({ base: 'mine', readings: {} }, known)).toMatchObject({ ok: true, profile: { name: 'mine' } });
  expect(chosenProfile({ base: '__proto__', readings: {} }, known)).toEqual({
    ok: false,
    message: 'there is no profile __proto__',
  });
});

test('what is settled besides holds for units of every type', () => {
  const found = chosenProfile({ base: 'mine', readings: { 'AMB-22': 'main-exit-too' } }, known);
  expect(found).toMatchObject({
    ok: true,
    profile: { choices: { 'AMB-16': ['restart-too'], 'AMB-22': ['main-exit-too'] }, unitTypes: { scope: {} } },
  });
});

test('what literal settles gives way to what is settled besides', () => {
  const found = chosenProfile({ base: 'literal', readings: { 'AMB-22': 'only-after-timeout' } }, known);
  expect(found).toEqual({
    ok: true,
    profile: { ...literal, name: 'tried', choices: { ...literal.choices, 'AMB-22': ['only-after-timeout'] } },
  });
});

test('a reading that there is not is told', () => {
  expect(chosenProfile({ base: 'open', readings: { 'AMB-22': 'perhaps' } }, known)).toMatchObject({ ok: false });
});
