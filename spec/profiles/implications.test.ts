import { expect, test } from 'vitest';
import { implications } from '../readings/register.ts';
import { applyImplications, narrowByImplications } from './implications.ts';
import { literal } from './profile.ts';

test('literal satisfies every implication', () => {
  expect(applyImplications(literal.choices)).toEqual(literal.choices);
  for (const { when, then } of implications) {
    const met =
      literal.choices[when.choice]?.[0] !== when.reading ||
      then.readings.includes(literal.choices[then.choice]?.[0] ?? '');
    expect({ when, then, met }).toEqual({ when, then, met: true });
  }
});

test('nothing follows from nothing', () => {
  expect(applyImplications({})).toEqual({});
  expect(applyImplications({ 'AMB-06': ['once', 'again'] })).toEqual({ 'AMB-06': ['once', 'again'] });
});

test('follows implications forwards through several choices', () => {
  expect(applyImplications({ 'AMB-04': ['each-pass'] })).toEqual({
    'AMB-04': ['each-pass'],
    'AMB-06': ['again'],
    'AMB-07': ['main-exit'],
  });
});

test('follows implications backwards: what implies an excluded reading is excluded', () => {
  expect(applyImplications({ 'AMB-07': ['first-pass'] })).toEqual({
    'AMB-04': ['stop-request', 'first-pass'],
    'AMB-06': ['once'],
    'AMB-07': ['first-pass'],
  });
});

test('narrows to several readings where several are implied', () => {
  expect(applyImplications({ 'AMB-67': ['main-only'] })).toEqual({
    'AMB-67': ['main-only'],
    'AMB-32': ['main-only'],
    'AMB-33/survivors': ['kill-signal', 'final-signal'],
  });
});

test('a contradiction names the implications that led to it', () => {
  expect(applyImplications({ 'AMB-04': ['each-pass'], 'AMB-07': ['first-pass'] })).toBeUndefined();
  expect(narrowByImplications({ 'AMB-04': ['each-pass'], 'AMB-07': ['first-pass'] })).toEqual({
    status: 'contradictory',
    because: [
      { when: { choice: 'AMB-04', reading: 'each-pass' }, then: { choice: 'AMB-06', readings: ['again'] } },
      { when: { choice: 'AMB-06', reading: 'again' }, then: { choice: 'AMB-07', readings: ['main-exit'] } },
    ],
  });
});

test('a choice with no reading left is a contradiction', () => {
  expect(applyImplications({ 'AMB-16': [] })).toBeUndefined();
});
