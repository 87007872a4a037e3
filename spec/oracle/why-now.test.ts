import { expect, it } from 'vitest';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const main: Omit<Script, 'events'> = { set: ts10, processes: 'main' };
const unitWith = (set: string, processes = 'main'): Omit<Script, 'events'> => ({ set: `${set}; ${ts10}`, processes });
const applied = { 'AMB-34': 'applied' };

type Case = readonly [
  why: string,
  world: Omit<Script, 'events'>,
  events: string,
  readings?: Readonly<Record<string, string>>,
];

// What is owed then, and is not sent, is told with the reason for which it is due.
const cases: readonly Case[] = [
  ['the unit was to be stopped at 1 s', main, '1s stop'],
  ['the main process exited at 1 s while others remained', unitWith('', 'main worker'), '1s main exits'],
  ['the watchdog timeout expired at 1 s', main, '1s watchdog'],
  [
    'the unit was to be stopped at 1 s',
    { unit: 'a.socket', set: 'ExecStopPre=/pre; TimeoutSec=10s', processes: 'worker' },
    '1s stop',
  ],
  ['the main process exited at 1 s while others remained', unitWith('KillMode=mixed', 'main worker'), '1s main exits'],
  [
    'the main process was gone at 2 s while others remained',
    unitWith('KillMode=mixed; ExecStop=/stop', 'main worker'),
    '1s stop; 1s runs ExecStop; 2s main exits; 2s ExecStop exits',
    { 'AMB-65': 'before-too' },
  ],
  // A frozen unit is thawed for the same reason.
  ['the watchdog timeout expired at 1 s', main, '0 freeze; 1s watchdog', { 'AMB-51': 'thaw-first' }],
  [
    'the service said at 1 s that it is stopping',
    main,
    '0 freeze; 1s main notifies STOPPING=1',
    { 'AMB-20': 'kill-signal', 'AMB-51': 'thaw-first' },
  ],
  ['the service said at 1 s that it is stopping', main, '1s main notifies STOPPING=1', { 'AMB-20': 'kill-signal' }],
  ['the stop timeout since 1 s had passed at 11 s', main, '1s main notifies STOPPING=1', { 'AMB-20': 'final-only' }],
  [
    'the reload timed out at 6 s',
    unitWith('ExecReload=/reload; TimeoutStartSec=5s'),
    '1s runs ExecReload',
    { 'AMB-55': 'by-kill-mode' },
  ],
  [
    'the reload timed out at 6 s',
    unitWith('ExecReload=/reload; TimeoutStartSec=5s'),
    '1s runs ExecReload',
    { 'AMB-55': 'command-only' },
  ],
  [
    'the helper had not ended by its timeout at 11 s',
    { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
    '1s runs ExecRemount',
  ],
  ['a process was killed for lack of memory at 1 s', main, '1s oom main', { 'AMB-64/oom': 'owed' }],
  [
    "the unit's maximum running time was over at 5 s",
    unitWith('RuntimeMaxSec=5s'),
    '1s reload',
    { 'AMB-64/runtime-max': 'owed' },
  ],
  ['the stop command had ended at 2 s', unitWith('ExecStop=/stop'), '1s stop; 1s runs ExecStop; 2s ExecStop exits'],
  ['the stop command had not ended by its timeout at 11 s', unitWith('ExecStop=/stop'), '1s stop; 1s runs ExecStop'],
  [
    'the stop command had not ended by its timeout at 11 s',
    unitWith('ExecStop=/stop; TimeoutStopFailureMode=abort'),
    '1s stop; 1s runs ExecStop',
    applied,
  ],
  [
    'the stop command had not ended by its timeout at 11 s',
    unitWith('ExecStop=/stop; TimeoutStopFailureMode=kill'),
    '1s stop; 1s runs ExecStop',
    applied,
  ],
  [
    'the stop command had not ended by its timeout at 11 s',
    unitWith('KillMode=none; ExecStop=/stop'),
    '1s stop; 1s runs ExecStop',
    { 'AMB-29': 'final' },
  ],
  [
    'the stop command had not ended by its timeout at 11 s',
    unitWith('KillMode=none; ExecStop=/stop'),
    '1s stop; 1s runs ExecStop',
    { 'AMB-29': 'kill-then-final' },
  ],
  [
    'the stop timeout had passed at 21 s',
    unitWith('KillMode=none; ExecStop=/stop'),
    '1s stop; 1s runs ExecStop; 11s ExecStop SIGTERM SIGCONT',
    { 'AMB-29': 'kill-then-final' },
  ],
  [
    'the start timed out at 6 s',
    { ...unitWith('Type=notify; TimeoutStartSec=5s', ''), initially: 'inactive' },
    '1s start; 1s runs main',
  ],
  [
    'the start timed out at 6 s',
    { ...unitWith('Type=notify; TimeoutStartSec=5s; TimeoutStartFailureMode=abort', ''), initially: 'inactive' },
    '1s start; 1s runs main',
    applied,
  ],
  [
    'the start timed out at 6 s',
    { ...unitWith('Type=notify; TimeoutStartSec=5s; TimeoutStartFailureMode=kill', ''), initially: 'inactive' },
    '1s start; 1s runs main',
    applied,
  ],
  [
    'the start failed at 2 s',
    { ...unitWith('Type=notify; ExecStartPre=/pre', ''), initially: 'inactive' },
    '1s start; 1s runs ExecStartPre; 1s ExecStartPre forks child; 2s ExecStartPre exits 1',
    { 'AMB-64/start-failure': 'owed' },
  ],
  ['the stop timeout since 1 s had passed at 11 s', main, '1s stop; 1s main SIGTERM SIGCONT'],
  ['the stop timeout since 1 s had passed at 11 s', main, '1s watchdog; 1s main SIGABRT'],
  [
    'the stop timeout since 1 s had passed at 11 s',
    unitWith('TimeoutStopFailureMode=abort'),
    '1s stop; 1s main SIGTERM SIGCONT',
    applied,
  ],
  [
    'the main process exited at 2 s while others remained',
    unitWith('KillMode=mixed', 'main worker'),
    '1s stop; 1s main SIGTERM SIGCONT; 2s main exits',
  ],
  ['a stop was asked for again at 2 s', main, '1s stop; 1s main SIGTERM SIGCONT; 2s stop', { 'AMB-42': 'again' }],
  ['child was forked at 2 s', main, '1s stop; 1s main SIGTERM SIGCONT; 2s main forks child', { 'AMB-37': 'owed' }],
  [
    'one more stop timeout since 11 s had passed at 21 s',
    unitWith('FinalKillSignal=SIGQUIT'),
    '1s stop; 1s main SIGTERM SIGCONT; 11s main SIGQUIT',
    { 'AMB-25': 'then-sigkill' },
  ],
  [
    'ExecStopPost had not ended by its timeout at 12 s',
    unitWith('ExecStopPost=/post'),
    '1s stop; 1s main SIGTERM SIGCONT; 2s main exits; 2s runs ExecStopPost',
    { 'AMB-79': 'kill-then-final' },
  ],
  [
    'the stop timeout had passed at 22 s',
    unitWith('ExecStopPost=/post'),
    '1s stop; 1s main SIGTERM SIGCONT; 2s main exits; 2s runs ExecStopPost; 12s ExecStopPost SIGTERM SIGCONT',
    { 'AMB-79': 'kill-then-final' },
  ],
  [
    'ExecStopPost= had ended at 3 s',
    unitWith('KillMode=mixed; ExecStopPost=/post', 'main worker'),
    '1s stop; 1s main SIGTERM SIGCONT; 2s main exits; 2s runs ExecStopPost; 3s ExecStopPost exits',
    { 'AMB-08': 'after-stop-post' },
  ],
  [
    'a start was asked for at 20 s while processes of an earlier run remained',
    unitWith('SendSIGKILL=no', 'main worker'),
    '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 11s claims failed; 20s start',
    { 'AMB-27': 'any-start-killed' },
  ],
  [
    'the stop timeout had passed at 11 s',
    unitWith('SendSIGKILL=no'),
    '1s stop; 1s main SIGTERM SIGCONT',
    { 'AMB-72/kill-signal': 'again' },
  ],
  [
    'the watchdog timeout expired at 2 s',
    main,
    '1s stop; 1s main SIGTERM SIGCONT; 2s watchdog',
    { 'AMB-60/expiry-while-stopping': 'watchdog-pass' },
  ],
  ['the watchdog timeout expired at 1 s', main, '1s freeze; 1s watchdog', { 'AMB-51': 'thaw-first' }],
  [
    'the start timed out at 6 s',
    { ...unitWith('Type=notify; TimeoutStartSec=5s; TimeoutStartFailureMode=abort', ''), initially: 'inactive' },
    '1s start; 1s runs main; 2s freeze',
    { ...applied, 'AMB-51': 'thaw-first' },
  ],
];

const named = cases.map(([why, world, events, readings = {}]) => ({ why, world, events, readings }));

it.each(named)('$events: $why', ({ why, world, events, readings }) => {
  const verdict = judge(traceOf({ ...world, events }), literalBut(readings));
  expect(verdict.status === 'nonconformant' ? verdict.violation.because[0] : verdict.status).toBe(why);
});
