import { expect, test } from 'vitest';
import { choiceIds } from '../readings/register.ts';
import { literal, open, type Profile } from './profile.ts';
import { settleProfile } from './settle-profile.ts';

const settled = (choices: Profile['choices']): Record<string, readonly string[] | undefined> => {
  const profile = settleProfile({ name: 'mine', choices, quirks: [] });
  const departures = choiceIds.filter((id) => profile.choices[id]?.join() !== literal.choices[id]?.join());
  return Object.fromEntries(departures.map((id) => [id, profile.choices[id]]));
};

test('what is wholly open takes the readings of literal', () => {
  expect(settleProfile(open)).toEqual({ name: 'open', choices: literal.choices, quirks: [] });
});

test('of several readings it takes that of literal, or the first', () => {
  expect(settled({ 'AMB-17': ['whole-group', 'same-targets'] })).toEqual({});
  expect(settled({ 'AMB-17': ['whole-group-mixed', 'whole-group'] })).toEqual({ 'AMB-17': ['whole-group-mixed'] });
});

test('what a reading implies is taken with it', () => {
  expect(settled({ 'AMB-06': ['again'] })).toEqual({ 'AMB-06': ['again'], 'AMB-07': ['main-exit'] });
});

test('keeps the name and the quirks', () => {
  expect(settleProfile({ ...literal, name: 'mine', quirks: ['waits'] })).toEqual({
    ...literal,
    name: 'mine',
    quirks: ['waits'],
  });
});
