import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const first = '0 stop; 0 main SIGTERM SIGCONT';

describe('where several settings name one signal, and all is due at one instant', () => {
  const continued = {
    set: 'KillSignal=SIGCONT; FinalKillSignal=SIGCONT; TimeoutStopSec=0',
    processes: 'main stranger',
  };
  const killed = { set: 'KillSignal=SIGKILL; FinalKillSignal=SIGCONT; TimeoutStopSec=0', processes: 'main stranger' };
  table([
    {
      what: 'what follows the first one comes before the final one, so that each is owed once',
      world: continued,
      // What the manager does to somebody else shows that the delay has passed.
      before: '0 stop; 0 stranger moved',
      courses: {
        '0 main SIGCONT SIGCONT SIGCONT; 1s main exits': 'yes',
        '0 main SIGCONT SIGCONT; 1s main exits': 'no',
        '0 main SIGCONT SIGCONT SIGCONT SIGCONT; 1s main exits': 'no',
      },
    },
    {
      what: 'what follows may be left out, and what is owed may not (AMB-14)',
      world: continued,
      readings: { 'AMB-14/SIGCONT': 'licensed' },
      before: '0 stop; 0 stranger moved',
      courses: {
        '0 main SIGCONT SIGCONT; 1s main exits': 'yes',
        '0 main SIGCONT; 1s main exits': 'no',
      },
    },
    {
      what: 'a signal pays what is owed sooner than it follows another (AMB-14)',
      world: killed,
      readings: { 'AMB-14/SIGKILL': 'licensed' },
      before: '0 stop',
      courses: {
        '0 main SIGKILL; 0 stranger moved; 0 main SIGCONT; 1s main exits': 'yes',
        '0 stranger moved; 0 main SIGKILL SIGCONT; 1s main exits': 'yes',
        '0 main SIGKILL; 0 stranger moved; 1s main exits': 'no',
      },
    },
    {
      what: 'what follows the first one goes out before the final one, where both may be late',
      world: {
        set: 'SendSIGHUP=yes; FinalKillSignal=SIGHUP; TimeoutStopSec=0',
        processes: 'main',
        latenessUs: 100_000,
      },
      before: '0 stop; 0.05s main SIGTERM SIGHUP SIGCONT',
      courses: {
        '0.06s main SIGHUP; 1s main exits': 'yes',
        '0.15s main SIGHUP; 1s main exits': 'yes',
        '1s main exits': 'no',
      },
    },
  ]);
});

describe('who is forked at the instant of the first signal', () => {
  table([
    {
      what: 'may have come too late for it, and be met by the final one that is due then, too',
      world: { set: 'FinalKillSignal=SIGTERM; TimeoutStopSec=0', processes: 'main' },
      before: `${first}; 0 main forks child`,
      courses: {
        '0 child SIGTERM; 0 main SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM SIGCONT; 0 main SIGTERM; 1s main exits': 'yes',
        '0 child SIGTERM': 'no',
      },
    },
    {
      what: 'is asked to end and continued where the final one is not due',
      world: { set: 'FinalKillSignal=SIGTERM; TimeoutStopSec=10s', processes: 'main' },
      before: `${first}; 0 main forks child`,
      courses: {
        '0 child SIGTERM SIGCONT; 1s main exits; 1s child exits': 'yes',
        '0 child SIGTERM; 1s main exits; 1s child exits': 'no',
      },
    },
  ]);
});

describe('two passes of one instant', () => {
  const every = { 'AMB-17': 'whole-group', 'AMB-78': 'every-remaining' };
  table([
    {
      what: 'go one after the other also to those whom they pass by (AMB-72, AMB-78)',
      world: {
        set: 'KillMode=mixed; SendSIGKILL=no; SendSIGHUP=yes; TimeoutStopSec=0',
        processes: 'main worker stranger',
      },
      readings: { ...every, 'AMB-72/kill-signal': 'again' },
      before: '0 stop; 0 stranger moved; 0 main SIGTERM SIGHUP SIGCONT',
      courses: {
        '0 worker SIGHUP SIGCONT; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT; 1s main exits': 'yes',
        '0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT; 1s main exits': 'no',
        '0 worker SIGHUP SIGCONT; 1s main exits': 'no',
      },
    },
    {
      what: 'of ExecStopPost= are its request and what repeats that',
      world: { set: 'ExecStopPost=/post; TimeoutStopSec=0', processes: 'main' },
      before: `${first}; 0 main exits; 0 runs ExecStopPost`,
      courses: {
        '0 ExecStopPost SIGTERM SIGCONT SIGKILL; 0 ExecStopPost exits': 'yes',
        '0 ExecStopPost SIGKILL SIGTERM SIGCONT; 0 ExecStopPost exits': 'no',
      },
    },
    {
      what: 'come before SIGKILL as a last resort (AMB-25)',
      world: { set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=0', processes: 'main' },
      readings: { 'AMB-25': 'then-sigkill' },
      before: '0 stop',
      courses: {
        '0 main SIGTERM SIGCONT SIGQUIT SIGKILL; 1s main exits': 'yes',
        '0 main SIGKILL SIGTERM SIGCONT SIGQUIT; 1s main exits': 'no',
      },
    },
    {
      what: 'are no request after what would repeat it (AMB-42)',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: `${first}; 10s stop`,
      courses: {
        '10s main SIGTERM SIGCONT SIGKILL': 'yes',
        '10s main SIGKILL SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'may be of a mount’s stop, whose end was claimed, while the next one waits for its command',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s', processes: 'worker' },
      before: `0 stop; 0 runs ExecUnmount; 0 ExecUnmount exits; 0 worker SIGTERM SIGCONT; 1s claims failed; 2s start
        2s runs ExecMount; 2s ExecMount exits; 2s claims started; 9s stop; 9s runs ExecUnmount#2`,
      courses: {
        '10s worker SIGKILL; 10s worker exits; 11s ExecUnmount#2 exits': 'yes',
        '11s worker exits; 11s ExecUnmount#2 exits': 'no',
      },
    },
    {
      what: 'of a stop that is over but for its final signal, and of the next one, which waits for its command',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      before: `0 stop; 0 runs ExecStop; 0 ExecStop exits; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits
        1s claims stopped; 2s start; 2s runs main.2; 10s stop`,
      courses: {
        [`10s worker SIGKILL; 10s runs ExecStop; 11s ExecStop exits; 11s main.2 SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT
          12s main.2 exits; 12s worker exits`]: 'yes',
        '10s worker SIGKILL; 10s worker exits; 11s main.2 SIGTERM SIGCONT; 12s main.2 exits': 'no',
        [`10s runs ExecStop; 11s ExecStop exits; 11s main.2 SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT; 12s main.2 exits
          12s worker exits`]: 'no',
      },
    },
  ]);
});

describe('those whom a pass passes by, and SIGCONT for every process (AMB-78)', () => {
  const process = { set: `KillMode=process; ExecReload=/reload; ${ts10}`, processes: 'main worker' };
  const readings = { 'AMB-10': 'exempt', 'AMB-43/reload': 'first-pass-at-once', 'AMB-78': 'every-remaining' };
  table([
    {
      what: 'are owed it once somebody has been sent the signal of the pass, whoever goes then',
      world: process,
      readings,
      before: '0 reload; 0 runs ExecReload; 1s stop',
      courses: {
        '1s main SIGTERM SIGCONT; 1s ExecReload exits; 1s worker SIGCONT; 2s main exits': 'yes',
        '1s main SIGTERM SIGCONT; 1s ExecReload exits; 2s main exits': 'no',
        '1s ExecReload exits; 1s main SIGTERM SIGCONT; 2s main exits': 'no',
        '1s ExecReload exits; 1s main exits': 'yes',
      },
    },
    {
      what: 'are owed it once more only if the second signal is sent, too (AMB-42)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker', latenessUs: 100_000 },
      readings: { 'AMB-42': 'again', 'AMB-78': 'every-remaining' },
      before: '0 stop; 0.05s stop; 0.06s main SIGTERM SIGCONT; 0.06s worker SIGCONT',
      courses: {
        '0.07s main exits; 0.07s worker SIGKILL': 'yes',
        '0.07s main SIGTERM SIGCONT; 0.07s worker SIGCONT; 1s main exits; 1s worker SIGKILL': 'yes',
        '0.07s main SIGTERM SIGCONT; 0.08s main exits; 0.08s worker SIGKILL': 'no',
        '1s main exits; 1s worker SIGKILL': 'no',
      },
    },
  ]);
});
