import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeScalar } from './write-scalar.ts';

test.each(['0', '-1.5', '1e3', 'true', 'False', 'null', '~', 'a: b', 'a ', '', '#', 'plain words', '90s', '/bin/x'])(
  'what is written for %j is read as that text',
  (text) => {
    expect(parse(writeScalar(text))).toBe(text);
  },
);

test('what needs no quotes has none', () => {
  expect(['plain words', '90s', '0a', 'truest'].map(writeScalar)).toEqual(['plain words', '90s', '0a', 'truest']);
});
