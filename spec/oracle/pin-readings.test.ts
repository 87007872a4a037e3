import { expect, test } from 'vitest';
import { choiceIds, literalOf } from '../readings/register.ts';
import { pinReadings } from './pin-readings.ts';

test('pins everything to literal where nothing speaks against it', () => {
  expect(pinReadings({})).toEqual(Object.fromEntries(choiceIds.map((choice) => [choice, [literalOf[choice]]])));
});

test('keeps what is given, and what it implies', () => {
  const pinned = pinReadings({ 'AMB-06': ['again'] });
  expect([pinned?.['AMB-06'], pinned?.['AMB-07'], pinned?.['AMB-05']]).toEqual([
    ['again'],
    ['main-exit'],
    ['each-command'],
  ]);
});

test('a contradiction cannot be pinned', () => {
  expect(pinReadings({ 'AMB-06': ['again'], 'AMB-07': ['first-pass'] })).toBeUndefined();
});
