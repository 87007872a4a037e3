import { expect, test } from 'vitest';
import { describeEffect } from './describe-effect.ts';
import { register } from './register.ts';

test('says where, what, to whom, and what becomes of it', () => {
  expect(
    describeEffect({
      kind: 'signal',
      at: 'first-pass',
      signal: 'SIGHUP',
      to: 'just-signalled',
      becomes: 'owed',
      count: 2,
      when: 'K is SIGHUP',
    }),
  ).toBe('in the first pass, SIGHUP to each process just signalled, twice: owed, where K is SIGHUP');
});

test('says when it is due', () => {
  expect(
    describeEffect({
      kind: 'signal',
      at: 'final-by-timeout',
      signal: 'F',
      to: 'main',
      becomes: 'owed',
      count: 1,
      due: 'T0+TS',
    }),
  ).toBe('when the stop timeout has passed, the final signal to main: owed a stop timeout after the first pass');
});

test('names other acts in their own words', () => {
  expect(describeEffect({ kind: 'act', at: 'start', act: 'a new main process', becomes: 'neither' })).toBe(
    'at a start, a new main process: not licensed',
  );
});

test('every effect of the register has words for all it names', () => {
  const effects = register.flatMap(({ choices }) =>
    choices.flatMap(({ readings }) => readings.flatMap(({ effect }) => effect.map(describeEffect))),
  );
  expect(effects.length).toBeGreaterThan(200);
  expect(effects.filter((effect) => effect.includes('undefined'))).toEqual([]);
});
