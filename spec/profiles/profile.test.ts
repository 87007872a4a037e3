import { expect, test } from 'vitest';
import { choiceIds, literalOf, readingsOf } from '../readings/register.ts';
import { literal, open, withReading } from './profile.ts';

test('literal settles every choice by one of its readings', () => {
  expect(Object.keys(literal.choices)).toEqual([...choiceIds]);
  for (const id of choiceIds) {
    expect(literal.choices[id]).toEqual([literalOf[id]]);
    expect(readingsOf[id]).toContain(literalOf[id]);
  }
});

test('open settles nothing', () => {
  expect(open).toEqual({ name: 'open', choices: {}, quirks: [] });
});

test('a reading is set without touching others', () => {
  expect(withReading(open, 'AMB-16', 'only-kill-signal')).toEqual({
    name: 'open+AMB-16=only-kill-signal',
    choices: { 'AMB-16': ['only-kill-signal'] },
    quirks: [],
  });
  expect(withReading(literal, 'AMB-16', 'only-kill-signal').choices).toEqual({
    ...literal.choices,
    'AMB-16': ['only-kill-signal'],
  });
});
