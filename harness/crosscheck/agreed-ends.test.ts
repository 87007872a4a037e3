import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };

describe('an end that is no stop (AMB-64) makes the next start a restart, which left-overs forbid (AMB-27)', () => {
  const started = '0 start; 0 runs main; 1s main forks child';
  const inactive = { initially: 'inactive' } as const;
  table([
    {
      what: 'the exit of the main process',
      world: { ...inactive, set: `SendSIGKILL=no; ${ts10}` },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing', 'AMB-27': 'restart-jobs-alone' },
      before: `${started}; 2s main exits 1`,
      courses: { '3s runs main.2': 'no', '3s child exits; 4s runs main.2': 'yes' },
    },
    {
      what: 'which licenses no signal, though the end is claimed (AMB-75)',
      world: two,
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing', 'AMB-75/end': 'claimed' },
      before: '0 main exits; 1s claims stopped',
      courses: { '': 'yes', '2s worker SIGUSR1': 'no', '2s worker SIGKILL': 'no' },
    },
    {
      what: 'a start that fails',
      world: { ...inactive, set: `Type=notify; SendSIGKILL=no; ${ts10}` },
      readings: { 'AMB-64/start-failure': 'not', 'AMB-27': 'restart-jobs-alone' },
      before: `${started}; 2s main exits 1`,
      courses: { '3s runs main.2': 'no', '3s child exits; 4s runs main.2': 'yes' },
    },
    {
      what: 'a start that runs out of time',
      world: { ...inactive, set: `Type=notify; TimeoutStartSec=5s; SendSIGKILL=no; ${ts10}` },
      readings: { 'AMB-64/start-failure': 'not', 'AMB-27': 'restart-jobs-alone' },
      before: `${started}; 6s main exits 1`,
      courses: { '7s runs main.2': 'no', '7s child exits; 8s runs main.2': 'yes' },
    },
    {
      what: 'a start that runs out of time though somebody is named as the main process',
      world: { ...inactive, set: `Type=notify; TimeoutStartSec=5s; ${ts10}` },
      before: '0 start; 0 runs main; 1s main becomes main',
      courses: { '5s main SIGTERM SIGCONT; 6s main exits': 'yes', '': 'no' },
    },
    {
      what: 'a start that runs out of time unless the service says that it is up',
      world: { ...inactive, set: `Type=notify-reload; TimeoutStartSec=5s; ${ts10}` },
      before: '0 start; 0 runs main',
      courses: {
        '1s main notifies READY=1': 'yes',
        '1s main notifies READY=1; 5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '5s main SIGTERM SIGCONT; 6s main exits': 'yes',
        '': 'no',
      },
    },
    {
      what: 'a condition of the start that runs out of time',
      world: { ...inactive, set: `ExecCondition=/if; TimeoutStartSec=5s; ${ts10}` },
      before: '0 runs ExecCondition',
      courses: { '5s ExecCondition SIGTERM SIGCONT; 6s ExecCondition exits': 'yes', '6s ExecCondition exits': 'no' },
    },
  ]);
});

describe('the first pass, and whom it is for', () => {
  table([
    {
      what: 'is due at once while a reload runs (AMB-43), whoever else exits',
      world: { set: `ExecReload=/reload; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-43/reload': 'first-pass-at-once' },
      before: '0 reload; 0 runs ExecReload; 1s worker exits; 2s stop',
      courses: {
        '2s main SIGTERM SIGCONT; 2s ExecReload SIGTERM SIGCONT; 3s main exits; 3s ExecReload exits': 'yes',
        '2s runs ExecStop; 3s ExecStop exits; 3s main SIGTERM SIGCONT; 3s ExecReload SIGTERM SIGCONT; 4s main exits; 4s ExecReload exits':
          'no',
      },
    },
    {
      what: 'has nothing follow that is sent to nobody: in mixed without a main process (AMB-11, AMB-17)',
      world: { set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`, processes: 'worker' },
      readings: { 'AMB-11': 'nobody-then-final', 'AMB-17': 'whole-group-mixed' },
      before: '0 stop',
      courses: { '0 worker SIGHUP; 1s worker exits': 'no', '1s worker exits': 'yes' },
    },
    {
      what: 'has the final signal follow at once after an earlier exit of the main process (AMB-65)',
      world: { set: `KillMode=mixed; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-65': 'before-too', 'AMB-76': 'all-modes', 'AMB-11': 'nobody-then-final' },
      before: '0 stop; 0 runs ExecStop; 1s main exits; 2s ExecStop exits',
      courses: { '': 'no', '2s worker SIGKILL': 'yes', '3s worker SIGKILL': 'no' },
    },
    {
      what: 'is for nobody where what was claimed to have ended is stopped once more',
      world: { unit: 'a.socket', set: 'KillMode=none; TimeoutSec=10s', processes: 'worker' },
      before: '0 restart; 1s claims stopped; 2s daemon-reload KillMode=control-group TimeoutSec=10s; 3s stop',
      courses: { '3s worker SIGTERM SIGCONT; 4s worker exits': 'no', '4s worker exits': 'yes' },
    },
    {
      what: 'is repeated before the final signal, to each process (AMB-42)',
      world: two,
      readings: { 'AMB-42': 'again' },
      before: `0 stop; ${both}; 10s stop; 10s main SIGKILL`,
      courses: {
        '10s main SIGTERM SIGCONT; 10s worker SIGTERM SIGCONT; 10s worker SIGKILL': 'no',
        '10s worker SIGKILL': 'yes',
      },
    },
  ]);
});

describe('the final signal', () => {
  table([
    {
      what: 'goes to a main process that nobody reaps, in mode process (AMB-36)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-36/zombies': 'remain' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits as zombie',
      courses: { '10s main SIGKILL': 'yes', '': 'no', '10s worker SIGKILL': 'no' },
    },
    {
      what: 'of mixed goes to a main process that the manager has moved (AMB-71)',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-71': 'not-in-control-group' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s main moved',
      courses: { '10s main SIGKILL; 10s worker SIGKILL': 'yes', '10s worker SIGKILL': 'no' },
    },
    {
      what: 'of process goes to one outside of the control group (AMB-71), as to all that remain (AMB-70)',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main:outside worker' },
      readings: { 'AMB-71': 'not-in-control-group', 'AMB-70': 'all-remaining' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: { '10s main SIGKILL; 10s worker SIGKILL': 'yes', '10s worker SIGKILL': 'no' },
    },
    {
      what: 'is not due once more when the configuration is loaded anew after it (AMB-44, AMB-68)',
      world: two,
      readings: { 'AMB-44': 'new-settings', 'AMB-68': 'again' },
      before: `0 stop; ${both}; 10s main SIGKILL; 10s worker SIGKILL; 12s daemon-reload ${ts10}`,
      courses: { '': 'yes', '12s main SIGKILL; 12s worker SIGKILL': 'no' },
    },
  ]);
});
