import { expect, it } from 'vitest';
import { accepts, literalBut } from './answer-fixture.ts';
import type { Script } from './trace-fixture.ts';

type Detail = readonly [
  says: string,
  readings: Readonly<Record<string, string>>,
  world: Omit<Script, 'events'>,
  accepted: string,
  refused: string,
];

const ts10 = 'TimeoutStopSec=10s';
const main = { set: ts10, processes: 'main' };
const both = { set: ts10, processes: 'main worker' };
const mixedWithoutMain = { set: `Type=forking; KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'one' };
const postInMixed = { set: `KillMode=mixed; ExecStopPost=/post; ${ts10}`, processes: 'main' };
const again = { 'AMB-06': 'again', 'AMB-07': 'main-exit' };

// What choices say beyond that they differ. Each pair is judged under `literal` with these readings in place of its own.
const details: readonly Detail[] = [
  [
    'AMB-06: who exits before it is signalled brings no second round',
    again,
    both,
    '0 stop; 0 main exits; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
    '0 stop; 0 main exits; 0 worker SIGTERM SIGCONT SIGTERM SIGCONT; 10s worker SIGKILL',
  ],
  [
    'AMB-06: a second round follows a second request too',
    { ...again, 'AMB-42': 'again' },
    both,
    `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s stop; 1s main SIGTERM SIGCONT
      1s worker SIGTERM SIGCONT; 2s main exits; 2s worker SIGTERM SIGCONT; 12s worker SIGKILL`,
    `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s stop; 1s main SIGTERM SIGCONT
      1s worker SIGTERM SIGCONT; 2s main exits; 12s worker SIGKILL`,
  ],
  [
    'AMB-08: what ExecStopPost= has forked remains when it has ended, though nobody did when main exited',
    { 'AMB-08': 'after-stop-post' },
    postInMixed,
    `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost forks child
      3s ExecStopPost exits; 3s child SIGKILL`,
    `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost forks child
      2s child SIGKILL; 3s ExecStopPost exits`,
  ],
  [
    'AMB-08: no command follows one that fails, so that the final signal is due then',
    { 'AMB-08': 'after-stop-post' },
    { set: `KillMode=mixed; ExecStopPost=/one; ExecStopPost=/two; ${ts10}`, processes: 'main worker' },
    `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits 1
      2s worker SIGKILL`,
    `0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits 1
      3s worker SIGKILL`,
  ],
  [
    'AMB-08: the final signal of the stop timeout is the one that is due, until AMB-68 has both bullets count',
    { 'AMB-08': 'after-stop-post' },
    { ...postInMixed, set: `${postInMixed.set}; FinalKillSignal=SIGQUIT`, processes: 'main worker' },
    `0 stop; 0 main SIGTERM SIGCONT; 9s main exits; 9s runs ExecStopPost; 10s worker SIGQUIT; 11s ExecStopPost exits`,
    `0 stop; 0 main SIGTERM SIGCONT; 9s main exits; 9s runs ExecStopPost; 10s worker SIGQUIT; 11s ExecStopPost exits
      11s worker SIGQUIT`,
  ],
  [
    'AMB-11: after the final signal at once the timeout brings none',
    { 'AMB-11': 'final-at-once' },
    mixedWithoutMain,
    '0 stop; 0 one SIGQUIT',
    '0 stop; 0 one SIGQUIT; 10s one SIGQUIT',
  ],
  [
    'AMB-11: unless both bullets hold in one stop',
    { 'AMB-11': 'final-at-once', 'AMB-68': 'again' },
    mixedWithoutMain,
    '0 stop; 0 one SIGQUIT; 10s one SIGQUIT',
    '0 stop; 0 one SIGQUIT',
  ],
  [
    'AMB-68: main’s exit after the stop timeout calls for the final signal again',
    { 'AMB-68': 'again' },
    { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
    `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 12s main exits; 12s worker SIGQUIT`,
    `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 12s main exits; 13s worker SIGQUIT`,
  ],
  [
    'AMB-68: it is sent once to a worker, and for no exit but main’s',
    { 'AMB-68': 'again' },
    { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker other' },
    `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 10s other SIGQUIT; 12s other exits`,
    `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 10s other SIGQUIT; 12s other exits
      12s worker SIGQUIT`,
  ],
  [
    'AMB-68: the final signal is sent once in a stop, whichever bullet came first',
    { 'AMB-68': 'once' },
    { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
    '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 12s main exits',
    `0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 10s worker SIGQUIT; 12s main exits; 12s worker SIGQUIT`,
  ],
  [
    'AMB-17: nobody gets SIGHUP who gets the first signal, twice',
    { 'AMB-17': 'whole-group', 'AMB-11': 'everybody' },
    { ...mixedWithoutMain, set: `${mixedWithoutMain.set}; SendSIGHUP=yes` },
    '0 stop; 0 one SIGTERM SIGHUP SIGCONT; 1s one exits',
    '0 stop; 0 one SIGTERM SIGHUP SIGHUP SIGCONT; 1s one exits',
  ],
  [
    'AMB-17: where the first signal goes to nobody, no SIGHUP follows it',
    { 'AMB-17': 'whole-group' },
    { ...mixedWithoutMain, set: `${mixedWithoutMain.set}; SendSIGHUP=yes` },
    '0 stop; 10s one SIGQUIT',
    '0 stop; 0 one SIGHUP; 10s one SIGQUIT',
  ],
  [
    'AMB-18: what goes to others comes after every process is signalled',
    { 'AMB-17': 'whole-group', 'AMB-18': 'batch-hup-first' },
    { set: 'KillMode=mixed; SendSIGHUP=yes', processes: 'main worker' },
    '0 stop; 0 main SIGTERM; 0 worker SIGHUP; 0 main SIGHUP SIGCONT; 1s worker exits; 1s main exits',
    '0 stop; 0 worker SIGHUP; 0 main SIGTERM SIGHUP SIGCONT; 1s worker exits; 1s main exits',
  ],
  [
    'AMB-18: nothing goes to others between a signal and what follows it',
    { 'AMB-17': 'whole-group' },
    { set: 'KillMode=mixed; SendSIGHUP=yes', processes: 'main worker' },
    '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 1s worker exits; 1s main exits',
    '0 stop; 0 main SIGTERM; 0 worker SIGHUP; 0 main SIGHUP SIGCONT; 1s worker exits; 1s main exits',
  ],
  [
    'AMB-31: who may not be signalled may be tried all the same, with what follows or without',
    { 'AMB-31': 'ignored' },
    { set: `SendSIGHUP=yes; ${ts10}`, processes: 'main:protected worker' },
    '0 stop; 0 main SIGTERM=EPERM SIGCONT=EPERM; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits',
    '0 stop; 0 main SIGTERM=EPERM SIGCONT=EPERM; 0 worker SIGTERM SIGCONT; 1s worker exits',
  ],
  [
    'AMB-31: a try counts as sent, whatever kill(2) answers',
    {},
    { set: ts10, processes: 'main:protected' },
    '0 stop; 0 main SIGTERM=EPERM SIGCONT=EPERM; 10s main SIGKILL=EPERM',
    '0 stop; 0 main SIGTERM=EPERM SIGCONT=EPERM; 10s main SIGKILL=EPERM SIGKILL=EPERM',
  ],
  [
    'AMB-31: others are signalled as ever',
    { 'AMB-31': 'ignored' },
    { set: `KillMode=mixed; ${ts10}`, processes: 'main worker guarded:protected' },
    '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL',
    '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s guarded SIGKILL=EPERM',
  ],
  [
    'AMB-09: a main process in a sub-group is one outside of the group: mixed and process name it all the same',
    { 'AMB-09': 'own-group' },
    { set: `Delegate=yes; KillMode=process; ${ts10}`, processes: 'main:subgroup worker:subgroup' },
    '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
    '0 stop',
  ],
  [
    'AMB-09: and in control-group AMB-71 says of it',
    { 'AMB-09': 'own-group', 'AMB-71': 'not-in-control-group' },
    { set: `Delegate=yes; ${ts10}`, processes: 'main:subgroup worker' },
    '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
    '0 stop; 0 worker SIGTERM SIGCONT; 0 main SIGTERM SIGCONT; 1s worker exits',
  ],
  [
    'AMB-12: the exit of what is no main process does not end the service',
    { 'AMB-12': 'child-only' },
    { set: `Type=notify; ${ts10}`, processes: 'main helper:foreign worker' },
    '0 helper becomes main; 1s helper exits; 2s main exits; 2s worker SIGTERM SIGCONT; 3s worker exits',
    '0 helper becomes main; 1s helper exits; 2s main exits; 3s worker exits',
  ],
  [
    'AMB-51: a stop that kills nobody thaws nobody',
    { 'AMB-51': 'thaw-first' },
    { set: `KillMode=none; ${ts10}`, processes: 'main' },
    '0 freeze; 0 stop; 1s claims stopped',
    '0 freeze; 0 stop; 0 main SIGCONT; 1s claims stopped',
  ],
  [
    'AMB-51: it is thawed before any signal',
    { 'AMB-51': 'thaw-first' },
    main,
    '0 freeze; 0 stop; 0 thaws; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
    '0 freeze; 0 stop; 0 main SIGTERM SIGCONT; 0 thaws; 10s main SIGKILL',
  ],
  [
    'AMB-51: one that is frozen only later need not be thawed',
    { 'AMB-51': 'thaw-first' },
    { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
    '0 stop; 0 runs ExecStop; 1s freeze; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 12s main SIGKILL',
    '0 stop; 0 runs ExecStop; 1s freeze; 2s ExecStop exits; 2s thaws; 12s main SIGKILL',
  ],
  [
    'AMB-42: the second round goes to the targets of the first',
    { 'AMB-42': 'again' },
    main,
    '0 stop; 0 main SIGTERM SIGCONT; 1s main forks child; 5s stop; 5s main SIGTERM SIGCONT; 6s main exits; 6s child exits',
    `0 stop; 0 main SIGTERM SIGCONT; 1s main forks child; 5s stop; 5s main SIGTERM SIGCONT; 5s child SIGTERM SIGCONT
      6s main exits; 6s child exits`,
  ],
  [
    'AMB-42: the final signal still counts from the first request',
    { 'AMB-42': 'again' },
    main,
    '0 stop; 0 main SIGTERM SIGCONT; 5s stop; 5s main SIGTERM SIGCONT; 10s main SIGKILL',
    '0 stop; 0 main SIGTERM SIGCONT; 5s stop; 5s main SIGTERM SIGCONT; 15s main SIGKILL',
  ],
  [
    'AMB-08: the timeout holds while ExecStopPost= runs',
    { 'AMB-08': 'after-stop-post' },
    { set: `KillMode=mixed; ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
    '0 stop; 0 main SIGTERM SIGCONT; 5s main exits; 5s runs ExecStopPost; 10s worker SIGKILL; 12s ExecStopPost exits',
    '0 stop; 0 main SIGTERM SIGCONT; 5s main exits; 5s runs ExecStopPost; 12s ExecStopPost exits; 12s worker SIGKILL',
  ],
  [
    'AMB-29: no final signal where SendSIGKILL=no withholds it',
    { 'AMB-29': 'kill-then-final' },
    { set: `KillMode=none; SendSIGKILL=no; ExecStop=/stop; ${ts10}`, processes: 'main' },
    '0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT',
    '0 stop; 0 runs ExecStop; 10s ExecStop SIGTERM SIGCONT; 20s ExecStop SIGKILL',
  ],
  [
    'AMB-33: in mixed the first bullet speaks',
    { 'AMB-33/survivors': 'kill-signal' },
    { set: `KillMode=mixed; WatchdogSec=5s; ${ts10}`, processes: 'main worker' },
    '0 watchdog; 0 main SIGABRT; 1s main exits; 1s worker SIGKILL',
    '0 watchdog; 0 main SIGABRT; 1s main exits; 1s worker SIGTERM SIGCONT; 2s worker exits',
  ],
  [
    'AMB-33: in process mode nothing follows the main process',
    { 'AMB-33/survivors': 'kill-signal' },
    { set: `KillMode=process; WatchdogSec=5s; ${ts10}`, processes: 'main worker' },
    '0 watchdog; 0 main SIGABRT; 1s main exits',
    '0 watchdog; 0 main SIGABRT; 1s main exits; 1s worker SIGTERM SIGCONT',
  ],
  [
    'AMB-56: a literal SIGKILL is the last resort already',
    { 'AMB-56': 'literal-sigkill', 'AMB-25': 'then-sigkill' },
    { set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main worker' },
    '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
    '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL; 12s worker SIGKILL',
  ],
  [
    'AMB-61: an ExecStopPost= command gets no first signal',
    { 'AMB-42': 'again' },
    { set: `ExecStopPost=/post; ${ts10}`, processes: 'main worker' },
    `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s stop
      2s worker SIGTERM SIGCONT; 3s ExecStopPost exits; 3s worker exits`,
    `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s stop
      2s worker SIGTERM SIGCONT; 2s ExecStopPost SIGTERM SIGCONT; 3s ExecStopPost exits; 3s worker exits`,
  ],
  [
    'AMB-67: once, and nothing after',
    { 'AMB-67': 'main-only', 'AMB-32': 'main-only', 'AMB-33/survivors': 'kill-signal' },
    { set: `KillMode=none; WatchdogSec=5s; ${ts10}`, processes: 'main worker' },
    '0 watchdog; 0 main SIGABRT',
    '0 watchdog; 0 main SIGABRT; 10s main SIGKILL',
  ],
];

it.each(details)('%s', (_, readings, world, accepted, refused) => {
  const profile = literalBut(readings);
  const answers = [accepted, refused].map((events) => accepts({ ...world, events }, profile));
  expect(answers).toEqual([true, false]);
});
