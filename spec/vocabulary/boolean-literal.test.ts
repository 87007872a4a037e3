import { expect, test } from 'vitest';
import { classifyBooleanLiteral } from './boolean-literal.ts';

test.each([
  [true, ['1', 'yes', 'true', 'on', ' yes ']],
  [false, ['0', 'no', 'false', 'off', '\tno']],
] as const)('every reading takes for %s: %j', (value, literals) => {
  expect(literals.map(classifyBooleanLiteral)).toEqual(literals.map(() => ({ status: 'valid', value })));
});

test.each([
  [true, ['y', 't', 'Y', 'T', 'YES', 'Yes', 'TRUE', 'On']],
  [false, ['n', 'f', 'N', 'F', 'NO', 'False', 'OFF']],
] as const)('AMB-47/forms decides whether these are %s: %j', (value, literals) => {
  const disputed = literals.map(() => ({ status: 'disputed', choice: 'AMB-47/forms', value }));
  expect(literals.map(classifyBooleanLiteral)).toEqual(disputed);
});

test('AMB-47/empty decides on an empty one', () => {
  const disputed = { status: 'disputed', choice: 'AMB-47/empty' };
  expect(['', ' '].map(classifyBooleanLiteral)).toEqual([disputed, disputed]);
});

test.each(['2', '-1', '01', '+1', 'enabled', 'disabled', '"yes"', 'yes # x', 'yes no', 'ja'])(
  '%j is invalid',
  (text) => {
    expect(classifyBooleanLiteral(text)).toEqual({ status: 'invalid' });
  },
);
