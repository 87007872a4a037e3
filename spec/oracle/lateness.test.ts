import { expect, test } from 'vitest';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { boundedLateness } from './lateness.ts';
import { unitText } from './trace-fixture.ts';

const bounded = (set: string, declaredUs: number): number =>
  boundedLateness(parseUnit('a.service', [{ file: 'a.service', text: unitText('a.service', set) }]), declaredUs);

test.each([
  ['', 0, 0],
  ['', 100_000, 100_000],
  ['', 5_000_000, 251_000],
  ['TimeoutStopSec=0', 250_000, 250_000],
  ['TimeoutStopSec=infinity', 250_000, 250_000],
  ['TimeoutStopSec=500ms', 250_000, 249_999],
  ['TimeoutStopSec=501us', 250_000, 250],
  ['TimeoutAbortSec=100ms', 250_000, 49_999],
  ['WatchdogSec=10ms', 3, 3],
  ['RuntimeMaxSec=1us', 250_000, 0],
])('%s: of %d us declared, %d count', (set, declaredUs, countsUs) => {
  expect(bounded(set, declaredUs)).toBe(countsUs);
});
