import { describe, expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { type Script, traceOf } from '../../spec/oracle/trace-fixture.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { mannerOf, preciseManner } from './manner.ts';
import { tellViolation } from './tell-violation.ts';

/** The rule that the trace of a script breaks, and the precise manner; its status where it conforms. */
const manner = (script: Script): string => {
  const trace = traceOf(script);
  const verdict = judge(trace, literal);
  if (verdict.status !== 'nonconformant') return verdict.status;
  const violation = tellViolation(trace, literal, verdict);
  return `${violation.rules[0]}: ${preciseManner(trace, violation)}`;
};

const stop = '0 stop;0 main SIGTERM SIGCONT';

test('a trace that conforms has none', () => {
  expect(manner({ processes: 'main', events: `${stop};1s main exits` })).toBe('conformant');
});

describe('two failures of one manner have one text', () => {
  const early = 'KM-CG-4: FinalKillSignal= sent to main later (unlicensed)';
  test.each<[string, Script]>([
    ['one', { processes: 'main', events: `${stop};5s main SIGKILL` }],
    ['at another instant', { processes: 'main', events: `${stop};7s main SIGKILL` }],
    ['in a stop that comes later', { processes: 'main', events: '9s stop;9s main SIGTERM SIGCONT;12s main SIGKILL' }],
    ['with another timeout', { set: 'TimeoutStopSec=30s', processes: 'main', events: `${stop};20s main SIGKILL` }],
    [
      'with other signals',
      {
        set: 'KillSignal=INT;FinalKillSignal=QUIT',
        processes: 'main',
        events: '0 stop;0 main SIGINT SIGCONT;5s main SIGQUIT',
      },
    ],
    ['of another unit', { unit: 'b.service', processes: 'main', events: `${stop};5s main SIGKILL` }],
  ])('%s', (_name, script) => {
    expect(manner(script)).toBe(early);
  });

  test.each(['worker', 'helper'])('whatever the process is called: %s', (name) => {
    expect(manner({ processes: `main ${name}`, events: `${stop};1s main exits` })).toBe(
      'KM-CG-1: KillSignal= not sent to aux',
    );
    expect(
      manner({
        set: 'KillMode=none',
        processes: `main ${name}`,
        events: `0 stop;0 ${name} moved;0 claims stopped`,
      }),
    ).toBe('KM-NO-3: aux was moved out of the control group');
  });
});

test('failures of other manners have other texts', () => {
  const ignored = '0 stop;0 main SIGTERM SIGCONT';
  const manners = (
    [
      { processes: 'main', events: '0 stop' },
      { processes: 'main', events: '0 stop;5s main SIGTERM SIGCONT' },
      { processes: 'main worker', events: '0 stop;0 main SIGTERM SIGCONT;0 worker SIGTERM' },
      { processes: 'main', events: '0 stop;0 main SIGKILL' },
      { processes: 'main', events: `${ignored};5s main SIGKILL` },
      { processes: 'main', events: `${ignored};90s main SIGINT` },
      { processes: 'main', events: ignored },
      { processes: 'main', events: `${ignored};100s main SIGKILL` },
      { processes: 'main', events: `${ignored};0 main SIGTERM` },
      { processes: 'main', events: `${ignored};5s main SIGTERM` },
      { processes: 'main stranger', events: `${ignored};0 stranger SIGTERM` },
      { processes: 'main', events: '0 stop;0 main SIGCONT SIGTERM SIGCONT' },
      { set: 'ExecStop=/bin/stop', processes: 'main', events: '0 stop' },
      { set: 'ExecStop=/bin/stop', processes: 'main', events: '0 stop;5s runs ExecStop' },
      { set: 'KillMode=none', processes: 'main', events: '0 stop;0 claims stopped;0 group-removed' },
    ] satisfies readonly Script[]
  ).map(manner);
  expect(new Set(manners).size).toBe(manners.length);
  expect(manners).toMatchInlineSnapshot(`
    [
      "KM-CG-1: KillSignal= not sent to main",
      "KM-CG-1: KillSignal= sent late to main",
      "KS-5: SIGCONT not sent to aux",
      "KM-CG-4: FinalKillSignal= sent to main at once (unlicensed)",
      "KM-CG-4: FinalKillSignal= sent to main later (unlicensed)",
      "FK-1: SIGINT sent to main later (unlicensed)",
      "KM-CG-3: FinalKillSignal= not sent to main",
      "KM-CG-3: FinalKillSignal= sent late to main",
      "PROC-1: KillSignal= sent to main again at once (unlicensed)",
      "PROC-1: KillSignal= sent to main again later (unlicensed)",
      "PROC-1: KillSignal= sent to outsider at once (unlicensed)",
      "KM-SEQ-1: SIGCONT sent to main at once (unlicensed)",
      "KM-CG-2: ExecStop= not run",
      "KM-CG-2: ExecStop= run late",
      "KM-NO-4: the control group was removed while processes remain in it",
    ]
  `);
});

/** The same, no more precisely than for making a world small. */
const coarse = (script: Script): string => {
  const trace = traceOf(script);
  const verdict = judge(trace, literal);
  if (verdict.status !== 'nonconformant') return verdict.status;
  return mannerOf(trace, tellViolation(trace, literal, verdict));
};

test('for making a world small, late is as good as never, and by itself as good as on an event', () => {
  expect([
    coarse({ processes: 'main', events: '0 stop' }),
    coarse({ processes: 'main', events: '0 stop;5s main SIGTERM SIGCONT' }),
    coarse({ processes: 'main', events: '0 stop;0 main SIGKILL' }),
    coarse({ processes: 'main', events: `${stop};5s main SIGKILL` }),
  ]).toEqual([
    'KM-CG-1: KillSignal= not sent to main',
    'KM-CG-1: KillSignal= not sent to main',
    'KM-CG-4: FinalKillSignal= sent to main (unlicensed)',
    'KM-CG-4: FinalKillSignal= sent to main (unlicensed)',
  ]);
});
