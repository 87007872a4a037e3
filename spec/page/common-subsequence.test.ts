import { expect, test } from 'vitest';
import { commonSubsequence } from './common-subsequence.ts';

const common = (left: string, right: string): string =>
  commonSubsequence(left.split(''), right.split(''))
    .map((item) => `${item.left}${item.right}`)
    .join(' ');

test('finds a longest list of items in order', () => {
  expect([
    common('abc', 'abc'),
    common('abc', ''),
    common('abcd', 'xbyd'),
    common('abc', 'cab'),
    common('aab', 'ab'),
  ]).toEqual(['00 11 22', '', '11 33', '01 12', '00 21']);
});
