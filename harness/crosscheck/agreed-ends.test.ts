import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const first = '0 stop; 0 main SIGTERM SIGCONT';

describe('an end that is claimed, where that bounds what the manager does (AMB-75)', () => {
  const claimed = { 'AMB-75/end': 'claimed' };
  const spared = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main' };
  table([
    {
      what: 'is none while SIGKILL is to follow a final signal that was ignored (AMB-25)',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { ...claimed, 'AMB-25': 'then-sigkill' },
      before: `${first}; 10s main SIGQUIT; 11s claims failed`,
      courses: { '20s main SIGKILL': 'yes', '12s main SIGUSR1; 20s main SIGKILL': 'no' },
    },
    {
      what: 'is one where the final signal was the last',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: claimed,
      before: `${first}; 10s main SIGQUIT; 11s claims failed`,
      courses: { '': 'yes', '12s main SIGUSR1': 'yes' },
    },
    {
      what: 'is none while KillSignal= is to be sent again after the delay (AMB-72)',
      world: spared,
      readings: { ...claimed, 'AMB-72/kill-signal': 'again' },
      before: `${first}; 5s claims failed`,
      courses: {
        '10s main SIGTERM SIGCONT': 'yes',
        '6s main SIGUSR1; 10s main SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'is one where nothing is sent after the delay',
      world: spared,
      readings: claimed,
      before: `${first}; 5s claims failed`,
      courses: { '6s main SIGUSR1': 'yes', '10s main SIGTERM SIGCONT': 'yes' },
    },
    {
      what: 'is one of a service, whatever else SendSIGKILL=no binds (AMB-28)',
      world: spared,
      readings: { ...claimed, 'AMB-28': 'services-only' },
      before: `${first}; 5s claims failed`,
      courses: { '6s main SIGUSR1': 'yes' },
    },
    {
      what: 'is none of a scope while the final signal is to be sent, which SendSIGKILL=no does not withhold (AMB-28)',
      world: { unit: 'a.scope', set: `SendSIGKILL=no; ${ts10}`, processes: 'worker' },
      readings: { ...claimed, 'AMB-28': 'services-only' },
      before: '0 stop; 0 worker SIGTERM SIGCONT; 5s claims failed',
      courses: { '10s worker SIGKILL': 'yes', '6s worker SIGUSR1; 10s worker SIGKILL': 'no' },
    },
    {
      what: 'is one of a scope where SendSIGKILL=no does',
      world: { unit: 'a.scope', set: `SendSIGKILL=no; ${ts10}`, processes: 'worker' },
      readings: claimed,
      before: '0 stop; 0 worker SIGTERM SIGCONT; 5s claims failed',
      courses: { '6s worker SIGUSR1': 'yes' },
    },
  ]);
});

describe('a process of a run that goes on while what was stopped before it does', () => {
  table([
    {
      what: 'is bound by that stop where a process was lost for lack of memory and nothing comes of it (AMB-64)',
      world: { set: `KillMode=process; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-64/oom': 'not' },
      before: `${first}; 1s claims failed; 2s start; 2s runs main.2; 3s oom main.2`,
      courses: {
        '11s main.2 SIGUSR1': 'no',
        '5s start; 5s runs main.3; 11s main.2 SIGUSR1': 'no',
        '11s reload': 'yes',
      },
    },
    {
      what: 'is bound by it where the main process has exited and nothing comes of it, and who comes later is not (AMB-64)',
      world: { set: `KillMode=process; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: `${first}; 1s claims failed; 2s start; 2s runs main.2; 3s main.2 forks child; 3s main.2 exits`,
      courses: {
        '11s child SIGUSR1': 'no',
        // A process that never was could only be of what is there now.
        '11s nobody SIGUSR1': 'no',
        '4s start; 4s runs main.3; 11s main.3 SIGUSR1': 'yes',
        '4s start; 4s runs main.3; 11s child SIGUSR1': 'no',
      },
    },
  ]);
});

describe('what a start meets of a run that was never seen', () => {
  const inactive = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main stranger', initially: 'inactive' } as const;
  const any = { 'AMB-27': 'any-start-killed' };
  table([
    {
      what: 'is killed again at that instant, where any start does that (AMB-27), and bound by nothing else',
      world: inactive,
      readings: any,
      before: '0 start',
      courses: {
        '0 main SIGTERM SIGCONT': 'yes',
        '': 'no',
        '0 main SIGTERM SIGCONT; 0 main SIGKILL': 'no',
        '0 main SIGTERM SIGCONT; 1s main SIGKILL': 'yes',
        '0 main SIGTERM SIGCONT; 1s main SIGTERM': 'yes',
      },
    },
    {
      what: 'is left alone at that instant where a start does not',
      world: inactive,
      before: '0 start',
      courses: {
        '': 'yes',
        '0 main SIGTERM': 'no',
        '0 main SIGKILL': 'no',
        '1s main SIGKILL': 'yes',
        '0 stranger SIGKILL': 'yes',
        '0 stranger SIGTERM': 'yes',
      },
    },
    {
      what: 'has been sent no SIGHUP before, so that it gets it also where that comes once per stop (AMB-58)',
      world: { ...inactive, set: `SendSIGHUP=yes; ${inactive.set}` },
      readings: { ...any, 'AMB-58': 'once-per-stop' },
      before: '0 start',
      courses: { '0 main SIGTERM SIGHUP SIGCONT': 'yes', '0 main SIGTERM SIGCONT': 'no' },
    },
  ]);
});

describe('what is left over when the settings were changed (AMB-27)', () => {
  table([
    {
      what: 'is killed again by what is loaded, and what is yet to come of its stop is by what was (AMB-72)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-27': 'any-start-killed', 'AMB-72/kill-signal': 'again' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 5s claims failed
        5s daemon-reload SendSIGHUP=yes SendSIGKILL=no; 6s start; 6s worker SIGTERM SIGHUP SIGCONT`,
      courses: { '10s worker SIGTERM SIGCONT': 'yes', '10s worker SIGTERM SIGHUP SIGCONT': 'no', '': 'no' },
    },
  ]);
});
