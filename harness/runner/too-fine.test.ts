import { expect, test } from 'vitest';
import type { Operation } from '../../spec/vocabulary/world.ts';
import { worldOf } from '../adapters/machine/cases-fixture.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { whyTooFine } from './too-fine.ts';

const systemdUs = 251_000;
const exactUs = 1000;

const why = (text: string, exitUs: number | undefined, latenessUs: number): string | undefined => {
  const exit: readonly Operation[] =
    exitUs === undefined ? [] : [{ atUs: exitUs, op: 'exit', process: 'main', status: 0 }];
  const world = worldOf(`[Service]\n${text}`, {
    processes: {
      main: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] },
      worker: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] },
    },
    operations: [{ atUs: 1_000_000, op: 'stop' }, ...exit],
  });
  return whyTooFine(world, loadUnit(world.unit.name, unitSources(world.unit)), latenessUs, [reference]);
};

const near = 'something happens so near to a timeout that it hangs on lateness what comes first';

test.each([
  ['nothing happens near the timeout', 'TimeoutStopSec=5s', undefined, systemdUs, undefined],
  ['main exits long before it', 'TimeoutStopSec=5s', 5_900_000, systemdUs, undefined],
  ['main exits just before it', 'TimeoutStopSec=5s', 5_990_000, systemdUs, near],
  ['main exits at its very instant', 'TimeoutStopSec=5s', 6_000_000, systemdUs, near],
  ['main exits while the timer may still be late', 'TimeoutStopSec=5s', 6_200_000, systemdUs, near],
  ['main exits when the timer has elapsed for sure', 'TimeoutStopSec=5s', 6_300_000, systemdUs, undefined],
  ['it does so where timers are exact', 'TimeoutStopSec=5s', 6_200_000, exactUs, undefined],
  ['the mode makes the timeout mean nothing', 'TimeoutStopSec=5s\nSendSIGKILL=no', 6_200_000, systemdUs, undefined],
  [
    'a timeout is shorter than twice the lateness',
    'TimeoutStopSec=400ms',
    undefined,
    systemdUs,
    'TimeoutStopSec= is less than twice as long as the manager may be late',
  ],
  ['the same where timers are exact', 'TimeoutStopSec=400ms', undefined, exactUs, undefined],
])('%s', (_, text, exitUs, latenessUs, expected) => {
  expect(why(text, exitUs, latenessUs)).toBe(expected);
});
