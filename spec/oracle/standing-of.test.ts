import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import { begin, step } from './monitor.ts';
import { standingOf } from './standing-of.ts';
import { traceOf } from './trace-fixture.ts';

/** What the last event of a script, a signal of the manager, stands on under `literal`. */
const standing = (set: string, events: string): string => {
  const { header, events: all } = traceOf({ set, processes: 'main worker', events });
  const last = all.at(-1);
  if (last?.kind !== 'signal') throw new Error('the last event is no signal');
  const start = begin(parseUnit(header.unit.name, header.unit.sources), literal, header);
  const state = all.slice(0, -1).reduce((before, event: TraceEvent) => step(before, event), start);
  const found = standingOf(state, last);
  switch (found?.kind) {
    case undefined:
      return 'nothing to stand on';
    case 'entry':
      return `${found.entry.owed ? 'owed' : 'licensed'} by ${[...found.entry.who, ...found.entry.what].join(' ')}`;
    case 'out-of-scope':
      return `out of scope by ${found.by}`;
    case 'forbidden':
      return `forbidden by ${found.charged.join(' ') || 'the closed world'}`;
  }
};

const stop = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';

test.each([
  ['a debt', 'TimeoutStopSec=5', '0 stop; 0 main SIGTERM', 'owed by KM-CG-1 KM-DEF-1 KM-SEQ-1 KS-4'],
  [
    'a timeout that falls due with it',
    'TimeoutStopSec=5',
    `${stop}; 5s main SIGKILL`,
    'owed by KM-CG-3 KM-DEF-1 SK-6 FK-1 FK-4',
  ],
  [
    'a licence for who has gone at that instant',
    'TimeoutStopSec=5',
    '0 stop; 0 main exits; 0 main SIGTERM',
    'licensed by KM-CG-1 KM-DEF-1 KM-SEQ-1 KS-4',
  ],
  ['nothing that is under way', 'TimeoutStopSec=5', '0 main SIGTERM', 'nothing to stand on'],
  [
    'nothing, once all have gone',
    'TimeoutStopSec=5',
    `${stop}; 1s main exits; 1s worker exits; 2s main SIGUSR1`,
    'out of scope by AMB-75/end',
  ],
  ['nothing at all', 'TimeoutStopSec=5', `${stop}; 1s main SIGUSR1`, 'forbidden by the closed world'],
  [
    'nothing, and a rule against it',
    'TimeoutStopSec=5; KillMode=process',
    '0 stop; 0 worker SIGTERM',
    'forbidden by KM-PR-1 KM-PR-2 KM-VAL-1',
  ],
])('tells what a signal stands on: %s', (_says, set, events, expected) => {
  expect(standing(set, events)).toBe(expected);
});
