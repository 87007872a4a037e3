import { expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import type { Assignment } from '../../spec/oracle/verdict.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { markSignals } from './mark-signals.ts';
import { renderTimeline, timelineRows } from './timeline.ts';

const s = 1_000_000;

const observed = ['request', 'spawn', 'exit', 'signal', 'claim', 'move', 'remove-group'] as const;

const trace = (unit: string, events: readonly TraceEvent[], endUs = 400 * s): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: 'case.service', sources: [{ file: 'case.service', text: `[Service]\n${unit}\n` }] },
    initially: {
      state: 'active',
      processes: [
        { name: 'main', role: 'main' },
        { name: 'worker', role: 'aux' },
      ],
    },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed,
  },
  events,
  endUs,
});

const sent = (atUs: number, to: string, signal: 'SIGTERM' | 'SIGCONT' | 'SIGKILL' | 'SIGINT'): TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal,
  result: 'ok',
});

const stop: TraceEvent = { atUs: 0, kind: 'request', job: 'stop' };

const open = { name: 'open', choices: {}, quirks: [] };

/** As it is told of a failure: under the readings of the hypothesis that lived longest. */
const told = (recorded: Trace): string => {
  const verdict = judge(recorded, open);
  const assignment = verdict.status === 'nonconformant' ? verdict.violation.assignment : {};
  return toldUnder(recorded, assignment);
};

const toldUnder = (recorded: Trace, assignment: Assignment): string =>
  `\n${renderTimeline(timelineRows(markSignals(recorded, assignment))).join('\n')}\n`;

test('a mistake is told once, and what comes after it is judged', () => {
  const recorded = trace('KillMode=mixed', [
    stop,
    sent(0, 'main', 'SIGTERM'),
    sent(0, 'main', 'SIGCONT'),
    sent(0, 'worker', 'SIGTERM'),
    { atUs: 2 * s, kind: 'exit', process: 'main', status: 0 },
    sent(2 * s, 'worker', 'SIGKILL'),
    { atUs: 2 * s, kind: 'exit', process: 'worker', signal: 'SIGKILL' },
    { atUs: 2 * s, kind: 'claim', state: 'stopped' },
  ]);
  expect(told(recorded)).toMatchInlineSnapshot(`
    "
      0 s   unit      stop requested
      0 s   main      SIGTERM SIGCONT                as owed
      0 s   worker    SIGTERM                        forbidden
      2 s   main      exits
      2 s   worker    SIGKILL                        as owed
      2 s   worker    dies of SIGKILL
      2 s   manager   says that the unit is stopped
    "
  `);
});

test('what is missing stands at the instant at which it was due', () => {
  const recorded = trace('TimeoutStopSec=10s', [
    stop,
    sent(0, 'main', 'SIGTERM'),
    sent(0, 'worker', 'SIGTERM'),
    sent(0, 'worker', 'SIGCONT'),
    { atUs: 500_000, kind: 'signal', from: 'main', to: 'worker', signal: 'SIGUSR1', result: 'ok' },
    { atUs: 1 * s, kind: 'exit', process: 'worker', status: 3 },
    { atUs: 20 * s, kind: 'exit', process: 'main', status: 0 },
  ]);
  expect(told(recorded)).toMatchInlineSnapshot(`
    "
      0 s   unit     stop requested
      0 s   main     SIGTERM                        as owed
      0 s   worker   SIGTERM SIGCONT                as owed
      0 s   main     SIGCONT                        owed, and not sent
    0.5 s   worker   SIGUSR1 from main
      1 s   worker   exits with 3
     10 s   main     SIGKILL                        owed, and not sent
     20 s   main     exits
    "
  `);
});

test('signals out of order are told as such, and still count', () => {
  const recorded = trace('', [
    stop,
    sent(0, 'main', 'SIGTERM'),
    sent(0, 'worker', 'SIGTERM'),
    sent(0, 'main', 'SIGCONT'),
    sent(0, 'worker', 'SIGCONT'),
    { atUs: 0, kind: 'exit', process: 'main', signal: 'SIGTERM' },
    { atUs: 0, kind: 'exit', process: 'worker', signal: 'SIGTERM' },
  ]);
  expect(toldUnder(recorded, { 'AMB-18': ['per-process-hup-first'] })).toMatchInlineSnapshot(`
    "
      0 s   unit     stop requested
      0 s   main     SIGTERM                        as owed
      0 s   worker   SIGTERM                        out of order
      0 s   main     SIGCONT                        as owed
      0 s   worker   SIGCONT                        as owed
      0 s   main     dies of SIGTERM
      0 s   worker   dies of SIGTERM
    "
  `);
});

test('a wrong signal is both forbidden and missing', () => {
  const recorded = trace('KillMode=process', [
    stop,
    sent(0, 'main', 'SIGINT'),
    { atUs: 1 * s, kind: 'exit', process: 'main', signal: 'SIGINT' },
  ]);
  expect(told(recorded)).toMatchInlineSnapshot(`
    "
      0 s   unit     stop requested
      0 s   main     SIGINT                         forbidden
      0 s   main     SIGTERM SIGCONT                owed, and not sent
      1 s   main     dies of SIGINT
    "
  `);
});

test('a conforming trace has nothing but what was owed', () => {
  const recorded = trace('TimeoutStopSec=10s', [
    stop,
    sent(0, 'main', 'SIGTERM'),
    sent(0, 'main', 'SIGCONT'),
    sent(0, 'worker', 'SIGTERM'),
    sent(0, 'worker', 'SIGCONT'),
    { atUs: 1 * s, kind: 'exit', process: 'worker', signal: 'SIGTERM' },
    sent(10 * s, 'main', 'SIGKILL'),
    { atUs: 10 * s, kind: 'exit', process: 'main', signal: 'SIGKILL' },
  ]);
  expect(told(recorded)).toMatchInlineSnapshot(`
    "
      0 s   unit     stop requested
      0 s   main     SIGTERM SIGCONT                as owed
      0 s   worker   SIGTERM SIGCONT                as owed
      1 s   worker   dies of SIGTERM
     10 s   main     SIGKILL                        as owed
     10 s   main     dies of SIGKILL
    "
  `);
});

test('every kind of event has words, and none can drive a terminal', () => {
  const rows: readonly TraceEvent[] = [
    { atUs: 0, kind: 'request', job: 'reload-or-restart' },
    {
      atUs: 1,
      kind: 'spawn',
      process: { name: 'ExecStop', role: 'control' },
      by: 'manager',
      command: { name: 'ExecStop', index: 0 },
    },
    { atUs: 1, kind: 'spawn', process: { name: 'child', role: 'aux' }, by: 'main' },
    { atUs: 2, kind: 'exit', process: 'child', signal: 'SIGTERM', zombie: true },
    { atUs: 3, kind: 'main', process: 'worker' },
    { atUs: 4, kind: 'leave', process: 'worker' },
    { atUs: 5, kind: 'notify', process: 'main', fields: { STOPPING: '1', STATUS: '\u001b[31mred\n' } },
    { atUs: 6, kind: 'watchdog' },
    { atUs: 7, kind: 'oom', process: 'main' },
    { atUs: 8, kind: 'daemon-reload', sources: [] },
    { atUs: 9, kind: 'freeze' },
    { atUs: 10, kind: 'thaw' },
    { atUs: 11, kind: 'claim', state: 'failed' },
    { atUs: 12, kind: 'move', process: 'worker', group: '../\u202e/x' },
    { atUs: 13, kind: 'remove-group' },
    { atUs: 14, kind: 'signal', from: 'manager', to: 'gone', signal: 'SIGTERM', result: 'ESRCH' },
  ];
  const bare = { trace: trace('', rows), marks: new Map(), missing: [], broken: new Map() };
  expect(`\n${renderTimeline(timelineRows(bare)).join('\n')}\n`).toMatchInlineSnapshot(`
    "
           0 s   unit       restart requested (reload-or-restart)
    0.000001 s   ExecStop   is run
    0.000001 s   child      is forked by main
    0.000002 s   child      dies of SIGTERM, and stays a zombie
    0.000003 s   worker     is known to be the main process
    0.000004 s   worker     leaves the control group
    0.000005 s   main       says STOPPING=1 STATUS=�[31mred�
    0.000006 s   unit       watchdog timeout expires
    0.000007 s   main       is killed for lack of memory
    0.000008 s   unit       unit file changes, daemon-reload
    0.000009 s   unit       is frozen
     0.00001 s   unit       is thawed
    0.000011 s   manager    says that the unit is failed
    0.000012 s   worker     is moved to the control group ../�/x
    0.000013 s   manager    removes the control group
    0.000014 s   gone       SIGTERM (gone)
    "
  `);
});
