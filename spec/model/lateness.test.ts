import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { latenessOf } from './lateness.ts';
import { readingsUnder } from './settled.ts';
import { traceOf } from './sketch-fixture.ts';
import { unitFrom } from './take-event.ts';

const lateness = (latenessUs: number, set: readonly string[], reading: string): number => {
  const { header } = traceOf({ set, latenessUs, events: [] });
  const unit = unitFrom(header.unit.name, header.unit.sources);
  return latenessOf(unit, header, readingsUnder({ ...literal, choices: { ...literal.choices, 'AMB-62': [reading] } }));
};

test.each([
  ['what is declared', 100_000, [], 100_000],
  ['no more than the bound, whatever is declared', 300_000, [], 251_000],
  ['what is declared, where all timeouts are more than twice as long', 100_000, ['TimeoutStopSec=200001us'], 100_000],
  ['less than half of TimeoutStopSec=', 100_000, ['TimeoutStopSec=200ms'], 99_999],
  ['less than half of an odd one', 100_000, ['TimeoutStopSec=99999us'], 49_999],
  ['less than half of TimeoutAbortSec=', 100_000, ['TimeoutAbortSec=20ms'], 9999],
  ['less than half of TimeoutStartSec=', 100_000, ['TimeoutStartSec=20ms'], 9999],
  ['less than half of RuntimeMaxSec=', 100_000, ['RuntimeMaxSec=20ms'], 9999],
  ['less than half of WatchdogSec=', 100_000, ['WatchdogSec=20ms'], 9999],
  ['less than half of the shortest of them', 100_000, ['TimeoutStopSec=20ms', 'RuntimeMaxSec=30ms'], 9999],
  [
    'what is declared, where a timeout is 0 or infinity',
    100_000,
    ['TimeoutStopSec=0', 'RuntimeMaxSec=infinity'],
    100_000,
  ],
])('within the lateness of a recording an act may be late by %s', (_, declaredUs, set, toleratedUs) => {
  expect(lateness(declaredUs, set, 'within-lateness')).toBe(toleratedUs);
});

test('where every act is to be seen at its instant, nothing may be late, whatever is declared', () => {
  expect(lateness(100_000, [], 'exact')).toBe(0);
});
