import { expect, test } from 'vitest';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import { literalBut } from './answer-fixture.ts';
import { begin, step } from './monitor.ts';
import { standingOf } from './standing-of.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** What the last event of a script, a signal of the manager, stands on under `literal`, but for these readings. */
const standing = (script: Script, readings: Readonly<Record<string, string>> = {}): string => {
  const { header, events: all } = traceOf(script);
  const last = all.at(-1);
  if (last?.kind !== 'signal') throw new Error('the last event is no signal');
  const start = begin(parseUnit(header.unit.name, header.unit.sources), literalBut(readings), header);
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
  expect(standing({ set, processes: 'main worker', events })).toBe(expected);
});

const ts10 = 'TimeoutStopSec=10s';
const spares = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main stranger' };
const unseen = { ...spares, initially: 'inactive' } as const;

interface Unjudged {
  readonly what: string;
  readonly script: Script;
  readonly readings?: Readonly<Record<string, string>>;
  readonly by: string;
}

test.each<Unjudged>([
  {
    what: 'before the first pass, where the procedure begins with that',
    script: { set: `ExecStop=/stop; ${ts10}`, processes: 'main', events: '0 stop; 0 runs ExecStop; 1s main SIGUSR1' },
    readings: { 'AMB-75/start': 'first-pass' },
    by: 'AMB-75/start',
  },
  {
    what: 'after the claimed end, where the procedure ends with that',
    script: {
      set: ts10,
      processes: 'main',
      events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 11s claims failed; 12s main SIGUSR1',
    },
    readings: { 'AMB-75/end': 'claimed' },
    by: 'AMB-75/end',
  },
  {
    what: 'after the delay, with which a stop by SendSIGKILL=no ends',
    script: { ...spares, events: '0 stop; 0 main SIGTERM SIGCONT; 11s main SIGUSR1' },
    by: 'AMB-72/ends',
  },
  {
    what: 'of what a start has met, later',
    script: { ...unseen, events: '0 start; 1s main SIGKILL' },
    by: 'later-run',
  },
  {
    what: 'to somebody else when a start meets what is left',
    script: { ...unseen, events: '0 start; 0 stranger SIGKILL' },
    by: 'later-run',
  },
  {
    what: 'to a run since something that is no stop',
    script: {
      set: ts10,
      processes: 'main worker',
      events: '0 oom worker; 1s start; 1s runs main.2; 2s main.2 SIGUSR1',
    },
    readings: { 'AMB-64/oom': 'not' },
    by: 'later-run',
  },
])('of a signal that is not judged it tells why: $what', ({ script, readings, by }) => {
  expect(standing(script, readings)).toBe(`out of scope by ${by}`);
});

test('of a signal that may be the final one of a stop or the first one of the next it tells the final one', () => {
  const events = `1s restart; 1s worker SIGTERM SIGCONT; 11s worker SIGTERM; 11s worker forks child; 11s claims failed
    11s runs ExecStartPre; 11s stop; 11s worker SIGTERM SIGCONT; 11s child SIGTERM`;
  const set = 'ExecStartPre=/pre; TimeoutStopSec=10s; FinalKillSignal=SIGTERM';
  expect(standing({ set, processes: 'worker', events })).toBe('licensed by KM-CG-3 KM-DEF-1 SK-6 FK-1 KS-3');
});
