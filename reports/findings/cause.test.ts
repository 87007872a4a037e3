import { expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { causeOf } from './cause-fixture.ts';

const causeIn = (set: string, events: string): string => {
  const trace = traceOf({ set, processes: 'main worker', events });
  const verdict = judge(trace, literal);
  if (verdict.status !== 'nonconformant') throw new Error('it breaks the page');
  return causeOf(trace, verdict.violation);
};

const stopping = 'ExecStart=/x; ExecStop=/stop; TimeoutStopSec=10s';

test.each([
  ['a stop that is not answered', 'ExecStart=/x', '0 stop; 0 main SIGTERM SIGCONT', 'stop'],
  ['a restart that is answered by the wrong signal', 'ExecStart=/x', '0 restart; 0 main SIGINT', 'restart'],
  ['a command that has ended', stopping, '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s main SIGINT', 'ExecStop ends'],
  [
    'the end of the main process',
    'ExecStart=/x',
    '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL',
    'main ends',
  ],
  [
    'a timeout',
    'ExecStart=/x',
    '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 9s worker SIGKILL',
    'a timeout',
  ],
  ['a timeout of a command', stopping, '0 stop; 0 runs ExecStop; 10s main SIGKILL', 'a timeout, while ExecStop runs'],
])('what brings a breach about is told by what was answered: %s', (_, set, events, cause) => {
  expect(causeIn(set, events)).toBe(cause);
});
