import { expect, test } from 'vitest';
import type { Violation } from '../../spec/oracle/verdict.ts';
import { derivation } from './derivation.ts';

const violation = (...because: string[]): Violation => ({
  atUs: 0,
  rules: ['KM-MX-2'],
  breach: { kind: 'forbidden', what: 'x' },
  because,
  assignment: {},
});

test.each([
  [
    [
      'the unit was to be stopped at 0 s',
      'because the page says so (place)',
      'main was owed X; however, it was not sent',
    ],
    'Because the page says so (place), and the unit was to be stopped at 0 s, main was owed X; however, it was not sent.',
  ],
  [['because the page says so', 'this; however, that'], 'Because the page says so, this; however, that.'],
  [['in this state', 'this; however, that'], 'In this state, this; however, that.'],
  [['this; however, that'], 'This; however, that.'],
])('%j', (because, text) => {
  expect(derivation(violation(...because))).toBe(text);
});
