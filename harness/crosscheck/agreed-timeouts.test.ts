import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const applied = { 'AMB-34': 'applied' };

const hangingIn = (more: string) => ({ set: `ExecStop=/stop; ${more}; ${ts10}`, processes: 'main worker' });
const startingIn = (more: string) => ({
  set: `Type=notify; TimeoutStartSec=5s; ${more}; ${ts10}`,
  initially: 'inactive' as const,
  processes: '',
});
const startAsked = (signal: string) => `5s main ${signal}; 5s worker ${signal}`;
const askedWith = (name: string) => `1s main SIGTERM SIGCONT; 1s ${name} SIGTERM SIGCONT`;
const announcingIn = (more = '') => ({ set: `${more}; ${ts10}`, processes: 'main worker' });
const postIn = (more = '') => ({ set: `ExecStopPost=/post; ${more}; ${ts10}`, processes: 'main' });

describe('a stop command that hangs, by TimeoutStopFailureMode= where that is applied (AMB-34)', () => {
  const before = '0 stop; 0 runs ExecStop';
  const ends = '11s main exits; 11s worker exits; 11s ExecStop exits';
  table([
    {
      what: 'has only the main process killed at once in mode process',
      world: hangingIn('KillMode=process; TimeoutStopFailureMode=kill'),
      readings: { ...applied, 'AMB-70': 'main-only' },
      before,
      courses: {
        [`10s main SIGKILL; ${ends}`]: 'yes',
        [`10s main SIGKILL; 10s worker SIGKILL; ${ends}`]: 'no',
        [`10s main SIGTERM SIGCONT; ${ends}`]: 'no',
        [`10s main SIGKILL; 20s main SIGKILL; 21s main exits`]: 'no',
        [ends]: 'no',
      },
    },
    {
      what: 'has everybody killed at once',
      world: hangingIn('TimeoutStopFailureMode=kill'),
      readings: applied,
      before,
      courses: {
        [`10s main SIGKILL; 10s worker SIGKILL; 10s ExecStop SIGKILL; ${ends}`]: 'yes',
        [`10s main SIGKILL; 10s worker SIGKILL; ${ends}`]: 'no',
        [`10s main SIGABRT; 10s worker SIGABRT; 10s ExecStop SIGABRT; ${ends}`]: 'no',
      },
    },
    {
      what: 'is followed by the usual signals where SendSIGKILL=no withholds that',
      world: hangingIn('SendSIGKILL=no; TimeoutStopFailureMode=kill'),
      readings: applied,
      before,
      courses: {
        [`10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; ${ends}`]: 'yes',
        [`10s main SIGKILL; 10s worker SIGKILL; 10s ExecStop SIGKILL; ${ends}`]: 'no',
        [ends]: 'no',
      },
    },
    {
      what: 'has WatchdogSignal= sent, and the final signal after TimeoutAbortSec=',
      world: hangingIn('TimeoutStopFailureMode=abort; TimeoutAbortSec=3s'),
      readings: applied,
      before,
      courses: {
        [`10s main SIGABRT; 10s worker SIGABRT; 10s ExecStop SIGABRT; ${ends}`]: 'yes',
        '10s main SIGABRT; 10s worker SIGABRT; 10s ExecStop SIGABRT; 11s main exits; 11s ExecStop exits; 13s worker SIGKILL':
          'yes',
        '10s main SIGABRT; 10s worker SIGABRT; 10s ExecStop SIGABRT; 11s main exits; 11s ExecStop exits; 20s worker SIGKILL':
          'no',
      },
    },
    {
      what: 'of mode none is withheld the final signal by SendSIGKILL=no (AMB-29)',
      world: hangingIn('KillMode=none; SendSIGKILL=no'),
      readings: { 'AMB-29': 'final' },
      before,
      courses: { '': 'yes', '10s ExecStop SIGKILL; 11s ExecStop exits': 'no' },
    },
    {
      what: 'of mode none is sent KillSignal= all the same',
      world: hangingIn('KillMode=none; SendSIGKILL=no'),
      readings: { 'AMB-29': 'kill-then-final' },
      before,
      courses: {
        '10s ExecStop SIGTERM SIGCONT': 'yes',
        '10s ExecStop SIGTERM SIGCONT; 20s ExecStop SIGKILL': 'no',
        '': 'no',
      },
    },
  ]);
});

describe('a start that runs out of time, by TimeoutStartFailureMode= where that is applied (AMB-34)', () => {
  const before = '0 start; 0 runs main; 1s main forks worker';
  const ends = '6s main exits; 6s worker exits';
  const courses = (asks: 'SIGTERM SIGCONT' | 'SIGKILL' | 'SIGABRT') => ({
    ...Object.fromEntries(
      ['SIGTERM SIGCONT', 'SIGKILL', 'SIGABRT'].map((each) => [
        `${startAsked(each)}; ${ends}`,
        each === asks ? ('yes' as const) : ('no' as const),
      ]),
    ),
    [`${startAsked('SIGABRT')}; 6s main exits; 8s worker SIGKILL`]:
      asks === 'SIGABRT' ? ('yes' as const) : ('no' as const),
    [`${startAsked('SIGABRT')}; 6s main exits; 15s worker SIGKILL`]: 'no' as const,
    [ends]: 'no' as const,
  });
  const failing = (mode: string) => startingIn(`TimeoutStartFailureMode=${mode}; TimeoutAbortSec=3s`);
  const not = { 'AMB-34': 'not-applied' };
  table([
    {
      what: 'asks by terminate',
      world: failing('terminate'),
      readings: applied,
      before,
      courses: courses('SIGTERM SIGCONT'),
    },
    { what: 'kills by kill', world: failing('kill'), readings: applied, before, courses: courses('SIGKILL') },
    { what: 'aborts by abort', world: failing('abort'), readings: applied, before, courses: courses('SIGABRT') },
    {
      what: 'asks by kill, where that is not',
      world: failing('kill'),
      readings: not,
      before,
      courses: courses('SIGTERM SIGCONT'),
    },
    {
      what: 'asks by abort, where that is not',
      world: failing('abort'),
      readings: not,
      before,
      courses: courses('SIGTERM SIGCONT'),
    },
  ]);
  table([
    {
      what: 'has only the main process killed at once in mode process',
      world: startingIn('KillMode=process; TimeoutStartFailureMode=kill'),
      readings: { ...applied, 'AMB-70': 'main-only' },
      before,
      courses: {
        '5s main SIGKILL; 6s main exits': 'yes',
        [`${startAsked('SIGKILL')}; ${ends}`]: 'no',
        '6s main exits': 'no',
      },
    },
  ]);
});

describe('what runs out of time while the unit is being stopped', () => {
  table([
    {
      what: 'ExecReload=, has nothing done once more (AMB-55)',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-55': 'by-kill-mode' },
      before: `0 runs ExecReload; 1s stop; ${askedWith('ExecReload')}`,
      courses: {
        '7s main exits; 7s ExecReload exits': 'yes',
        '5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 7s main exits; 7s ExecReload exits': 'no',
        '11s main SIGKILL; 11s ExecReload SIGKILL': 'yes',
        '15s main SIGKILL; 15s ExecReload SIGKILL': 'no',
      },
    },
    {
      what: 'ExecReload= that has left, has nothing done at all',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; ${ts10}`, processes: 'main' },
      readings: { 'AMB-55': 'by-kill-mode' },
      before: '0 runs ExecReload',
      courses: {
        '1s ExecReload leaves': 'no',
        '1s ExecReload exits': 'yes',
        '1s ExecReload leaves; 5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '1s ExecReload exits; 5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s main exits; 6s ExecReload exits': 'yes',
        '5s ExecReload SIGKILL; 6s ExecReload exits': 'no',
      },
    },
    {
      what: 'ExecReload= that is killed alone, is not where SendSIGKILL=no withholds it (AMB-55)',
      world: { set: `ExecReload=/reload; TimeoutStartSec=5s; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-55': 'command-only' },
      before: '0 runs ExecReload',
      courses: { '6s ExecReload exits': 'yes', '5s ExecReload SIGKILL; 6s ExecReload exits': 'no' },
    },
    {
      what: 'RuntimeMaxSec=, has nothing done once more',
      world: { set: `RuntimeMaxSec=5s; ${ts10}`, processes: 'main' },
      before: '1s stop; 1s main SIGTERM SIGCONT',
      courses: {
        '7s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 7s main exits': 'no',
        '11s main SIGKILL': 'yes',
        '15s main SIGKILL': 'no',
      },
    },
    {
      what: 'ExecRemount= of a mount, has nothing done once more',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      before: '0 runs ExecRemount; 5s stop; 5s runs ExecUnmount; 6s ExecUnmount exits',
      courses: {
        '6s worker SIGTERM SIGCONT; 6s ExecRemount SIGTERM SIGCONT; 12s worker exits; 12s ExecRemount exits': 'yes',
        '6s worker SIGTERM SIGCONT; 6s ExecRemount SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 10s ExecRemount SIGTERM SIGCONT; 12s worker exits; 12s ExecRemount exits':
          'no',
      },
    },
    {
      what: 'ExecRemount= that has ended, has nothing done',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      before: '0 runs ExecRemount',
      courses: {
        '1s ExecRemount exits': 'yes',
        '1s ExecRemount leaves': 'no',
        '1s ExecRemount exits; 10s worker SIGTERM SIGCONT; 11s worker exits': 'yes',
        '10s worker SIGTERM SIGCONT; 10s ExecRemount SIGTERM SIGCONT; 11s worker exits; 11s ExecRemount exits': 'yes',
        '10s ExecRemount SIGTERM SIGCONT; 11s worker exits; 11s ExecRemount exits': 'no',
      },
    },
  ]);
});

describe('an announcement that calls for the final signal only (AMB-20)', () => {
  const before = '0 main notifies STOPPING=1';
  const killed = '10s main SIGKILL; 10s worker SIGKILL';
  table([
    {
      what: 'is followed by it for everybody, and by nothing else',
      world: announcingIn(),
      readings: { 'AMB-20': 'final-only' },
      before,
      courses: {
        [`${killed}; 11s main exits; 12s worker exits`]: 'yes',
        [`${killed}; 11s main exits; 11s worker SIGTERM SIGCONT; 12s worker exits`]: 'no',
        '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s worker exits; 11s main SIGKILL': 'yes',
        '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s worker exits; 10s main SIGKILL': 'no',
        '10s main SIGKILL; 11s main exits; 12s worker exits': 'no',
      },
    },
    {
      what: 'is for the main process only in mode process',
      world: announcingIn('KillMode=process'),
      readings: { 'AMB-20': 'final-only', 'AMB-70': 'main-only' },
      before,
      courses: { '10s main SIGKILL; 11s main exits': 'yes', [killed]: 'no', '11s main exits': 'no' },
    },
    {
      what: 'is asked for nothing in mode none, or without a timeout',
      world: announcingIn('KillMode=none'),
      readings: { 'AMB-20': 'final-only' },
      before,
      courses: { '': 'yes', [killed]: 'no' },
    },
    {
      what: 'is for everybody in mixed',
      world: announcingIn('KillMode=mixed'),
      readings: { 'AMB-20': 'final-only' },
      before,
      courses: {
        [`${killed}; 11s main exits; 12s worker exits`]: 'yes',
      },
    },
    {
      what: 'is due in mixed as soon as the main process exits, once, also where a job to stop follows',
      world: announcingIn('KillMode=mixed'),
      readings: { 'AMB-20': 'final-only' },
      before: `${before}; 5s main exits`,
      courses: {
        '5s worker SIGKILL; 6s worker exits': 'yes',
        '10s worker SIGKILL; 11s worker exits': 'no',
        '5s worker SIGKILL; 6s stop; 7s worker exits': 'yes',
        '5s worker SIGKILL; 6s stop; 6s worker SIGKILL; 7s worker exits': 'no',
        '5s worker exits': 'yes',
      },
    },
    {
      what: 'is due a timeout after it, also where that counts from the exit of the main process (AMB-07)',
      world: announcingIn(),
      readings: { 'AMB-20': 'final-only', 'AMB-07': 'main-exit' },
      before: `${before}; 5s main exits`,
      courses: { '10s worker SIGKILL': 'yes', '15s worker SIGKILL': 'no', '': 'no' },
    },
  ]);
});

describe('ExecStopPost= that hangs (AMB-79)', () => {
  const before = '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost';
  const readings = { ...applied, 'AMB-79': 'kill-then-final' };
  table([
    {
      what: 'is killed once where TimeoutStopFailureMode=kill is applied',
      world: postIn('TimeoutStopFailureMode=kill'),
      readings,
      before,
      courses: {
        '11s ExecStopPost SIGKILL': 'yes',
        '11s ExecStopPost SIGKILL; 21s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL': 'no',
      },
    },
    {
      what: 'is asked, and killed after another timeout',
      world: postIn(),
      readings,
      before,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT': 'no',
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost exits': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 12s ExecStopPost leaves': 'yes',
        '11s ExecStopPost SIGKILL': 'no',
        '': 'no',
      },
    },
    {
      what: 'is aborted, and killed after TimeoutAbortSec=, also one that has changed (AMB-44)',
      world: postIn('TimeoutStopFailureMode=abort; TimeoutAbortSec=3s'),
      readings: { ...readings, 'AMB-44': 'new-settings' },
      before,
      courses: {
        '11s ExecStopPost SIGABRT; 14s ExecStopPost SIGKILL': 'yes',
        '11s ExecStopPost SIGABRT; 21s ExecStopPost SIGKILL': 'no',
        '11s ExecStopPost SIGABRT; 12s daemon-reload ExecStopPost=/post TimeoutStopFailureMode=abort TimeoutAbortSec=5s TimeoutStopSec=10s; 16s ExecStopPost SIGKILL':
          'yes',
        '11s ExecStopPost SIGABRT; 12s daemon-reload ExecStopPost=/post TimeoutStopFailureMode=abort TimeoutAbortSec=5s TimeoutStopSec=10s; 14s ExecStopPost SIGKILL':
          'no',
      },
    },
    {
      what: 'is withheld the final signal by SendSIGKILL=no',
      world: postIn('SendSIGKILL=no'),
      readings,
      before,
      courses: {
        '11s ExecStopPost SIGTERM SIGCONT': 'yes',
        '11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL': 'no',
      },
    },
  ]);
});

describe('what remains of a control group when its main process exits', () => {
  const aborted = '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 2s main exits by SIGABRT';
  table([
    {
      what: 'is sent KillSignal= after an abort (AMB-33), and has a timeout of its own',
      world: { set: ts10, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'kill-signal' },
      before: aborted,
      courses: {
        '2s worker SIGTERM SIGCONT; 12s worker SIGKILL': 'yes',
        '2s worker SIGTERM SIGCONT; 10s worker SIGKILL': 'no',
        '2s worker SIGTERM SIGCONT; 3s worker exits': 'yes',
        '2s worker SIGKILL; 3s worker exits': 'no',
        '3s worker exits': 'no',
      },
    },
    {
      what: 'or is not killed again once SendSIGKILL=no has let the timeout pass',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-33/survivors': 'kill-signal', 'AMB-72/ends': 'no' },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 12s main exits by SIGABRT',
      courses: {
        '12s worker SIGTERM SIGCONT': 'yes',
        '12s worker SIGTERM SIGCONT; 22s worker SIGTERM SIGCONT': 'no',
        '': 'no',
      },
    },
    {
      what: 'is killed by the final signal of mixed, once, without a timeout (AMB-25)',
      world: { set: 'KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=infinity', processes: 'main worker' },
      readings: { 'AMB-25': 'then-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
      courses: { '1s worker SIGQUIT': 'yes', '1s worker SIGQUIT; 11s worker SIGKILL': 'no', '': 'no' },
    },
    {
      what: 'is sent KillSignal= again at the timeout where SendSIGKILL=no asks for that (AMB-72)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-72/ends': 'no' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits',
      courses: {
        '10s worker SIGTERM SIGCONT': 'yes',
        '10s worker SIGTERM SIGCONT; 20s worker SIGTERM SIGCONT': 'no',
        '12s worker SIGTERM SIGCONT': 'no',
        '': 'no',
      },
    },
  ]);
});
