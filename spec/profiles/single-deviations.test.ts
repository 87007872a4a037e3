import { expect, test } from 'vitest';
import { choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { applyImplications } from './implications.ts';
import { literal, type Profile } from './profile.ts';
import { settleProfile } from './settle-profile.ts';
import { deviationsIn, singleDeviations } from './single-deviations.ts';

const changesOf = (profile: Profile): Record<string, readonly string[] | undefined> =>
  Object.fromEntries(
    choiceIds.filter((id) => profile.choices[id]?.join() !== literalOf[id]).map((id) => [id, profile.choices[id]]),
  );

const deviating = (change: string): readonly unknown[] =>
  singleDeviations()
    .filter(({ name }) => name.startsWith(`literal+${change}`))
    .map((profile) => [profile.name, changesOf(profile)]);

test('changes one choice where nothing else follows', () => {
  expect(deviating('AMB-17')).toEqual([
    ['literal+AMB-17=whole-group-mixed', { 'AMB-17': ['whole-group-mixed'] }],
    ['literal+AMB-17=whole-group', { 'AMB-17': ['whole-group'] }],
  ]);
});

test('changes what follows along with it', () => {
  expect(deviating('AMB-06')).toEqual([
    ['literal+AMB-06=again+AMB-07=main-exit', { 'AMB-06': ['again'], 'AMB-07': ['main-exit'] }],
  ]);
});

test('changes what must be given up for it', () => {
  expect(deviating('AMB-64/own-exit')).toEqual([
    ['literal+AMB-64/own-exit=not+AMB-53=nothing', { 'AMB-53': ['nothing'], 'AMB-64/own-exit': ['not'] }],
  ]);
});

test('gives one profile for each way to repair', () => {
  expect(deviating('AMB-67')).toEqual([
    [
      'literal+AMB-67=main-only+AMB-32=main-only+AMB-33/survivors=kill-signal',
      { 'AMB-67': ['main-only'], 'AMB-32': ['main-only'], 'AMB-33/survivors': ['kill-signal'] },
    ],
    [
      'literal+AMB-67=main-only+AMB-32=main-only+AMB-33/survivors=final-signal',
      { 'AMB-67': ['main-only'], 'AMB-32': ['main-only'], 'AMB-33/survivors': ['final-signal'] },
    ],
  ]);
});

test('deviates from another profile to what that allows only', () => {
  const within: Profile = {
    name: 'mine',
    choices: { 'AMB-17': ['whole-group'], 'AMB-07': ['first-pass'] },
    quirks: [],
  };
  const from = settleProfile(within);
  expect(deviationsIn('AMB-17', from, within)).toEqual([]);
  expect(deviationsIn('AMB-06', from, within)).toEqual([]);
  expect(deviationsIn('AMB-19', from, within)).toEqual([
    { ...from, name: 'mine+AMB-19=one', choices: { ...from.choices, 'AMB-19': ['one'] } },
  ]);
});

test('every reading that literal does not take is deviated to, by a whole and consistent profile', () => {
  const profiles = singleDeviations();
  for (const profile of profiles) {
    expect(Object.keys(profile.choices).toSorted()).toEqual(Object.keys(literal.choices).toSorted());
    expect(applyImplications(profile.choices)).toEqual(profile.choices);
  }
  const missing = choiceIds.flatMap((id) =>
    readingsOf[id]
      .filter((reading) => reading !== literalOf[id])
      .filter((reading) => !profiles.some(({ name }) => name.startsWith(`literal+${id}=${reading}`)))
      .map((reading) => `${id}=${reading}`),
  );
  expect(missing).toEqual([]);
  expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
});
