import { expect, test } from 'vitest';
import { literalBut } from '../oracle/answer-fixture.ts';
import type { Trace } from '../vocabulary/trace.ts';
import { accepts } from './accepts.ts';
import { traceOf } from './sketch-fixture.ts';

const socket = (event: string): Trace =>
  traceOf({ unit: 'a.socket', set: ['TimeoutSec=10s'], processes: 'worker', events: [event] });

test.each(['0 worker notifies STOPPING=1', '0 worker notifies WATCHDOG=trigger', '0 watchdog'])(
  'what services say and have said of them stops no socket: %s',
  (event) => {
    const readings = literalBut({ 'AMB-20': 'kill-signal', 'AMB-60/trigger': 'expiry' });
    expect([accepts(socket(event), readings).status, accepts(socket('0 stop'), readings).status]).toEqual([
      'accepted',
      'rejected',
    ]);
  },
);
