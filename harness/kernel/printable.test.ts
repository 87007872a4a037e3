import { expect, test } from 'vitest';
import { printable, printableValue } from './printable.ts';

test('what a terminal would act on is written out, what people write is kept', () => {
  expect(printable('é 漢 😀\n\u001b[2J\u202e\ud800x', 99)).toBe('é 漢 😀\\u000a\\u001b[2J\\u202e\\ud800x');
});

test('what a CI would take for an order is written out', () => {
  expect(printable('::error file=x::no ##[group] std::vector a :: b', 99)).toBe(
    '\\u003a:error file=x::no \\u0023#[group] std::vector a :: b',
  );
});

test('long text is cut', () => {
  expect(printable('abcdef', 3)).toBe('abc…');
});

test('values are told without running their code', () => {
  const trap = { toString: () => expect.fail('ran') };
  // oxlint-disable-next-line unicorn/no-null -- rubbish may be null
  const values = ['a\n', 1, true, undefined, null, 1n, Symbol('x'), trap, () => trap];
  expect(values.map(printableValue)).toEqual([
    '"a\\u000a"',
    '1',
    'true',
    'undefined',
    'null',
    'a bigint',
    'a symbol',
    'an object',
    'a function',
  ]);
});
