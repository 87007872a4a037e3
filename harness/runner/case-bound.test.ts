import { expect, it } from 'vitest';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { at, obeys, second, type Doing, worldOf } from '../implementations/test-support.ts';
import { worldBoundUs } from './case-bound.ts';

const boundOf = (set: readonly string[], doing: Doing): number =>
  worldBoundUs(worldOf('a.service', set, { worker: obeys }, doing), 0);

const stops10 = ['ExecStart=/bin/main', 'TimeoutStopSec=10s', 'TimeoutStartSec=5s'];
const stop = at(1, 'stop');

it('is what the timeouts of the unit can bring after the last that is done', () => {
  expect(boundOf(stops10, [stop])).toBe((1 + 5 + 5 * 10 + 10 + 1) * second);
});

it('counts the longest of what the unit file says before and after it is loaded anew', () => {
  const to = (text: string): Doing => [{ atUs: 0, op: 'daemon-reload', text }, stop];
  expect(boundOf(stops10, to('[Service]\nExecStart=/bin/main\nTimeoutStopSec=30s\nTimeoutStartSec=1s\n'))).toBe(
    (1 + 5 + 5 * 30 + 30 + 1) * second,
  );
  expect(boundOf(stops10, to('[Service]\nExecStart=/bin/main\nTimeoutStopSec=0\nTimeoutStartSec=1s\n'))).toBe(
    boundOf(stops10, [stop]),
  );
});

const by = (seconds: number): Doing => [
  { atUs: 0, op: 'notify', process: 'worker', fields: { EXTEND_TIMEOUT_USEC: String(seconds * second) } },
  stop,
];

it('counts by how much a timeout is put off, up to a day', () => {
  expect(boundOf(stops10, by(20))).toBe((1 + 20 + 20 + 5 * 20 + 20 + 1) * second);
  expect(boundOf(stops10, by(1_000_000))).toBe(boundOf(stops10, by(86_400)));
});

it('is no end before what such a world has the unit wait for', () => {
  const extended = worldOf(
    'a.service',
    ['TimeoutStopSec=0'],
    {
      worker: { when: { SIGTERM: [{ kind: 'exit', afterUs: 0, status: 0 }] }, deeds: [] },
      child: { ...obeys, forked: true, deeds: [{ kind: 'leave', afterUs: second }] },
    },
    [
      stop,
      { atUs: second, op: 'notify', process: 'worker', fields: { EXTEND_TIMEOUT_USEC: '3000000' } },
      { atUs: second, op: 'fork', parent: 'worker', child: 'child' },
    ],
  );
  const { ending } = recordCaseSync(reference, extended, { boundUs: worldBoundUs(extended, 0) });
  expect(ending.kind).toBe('quiet');
});
