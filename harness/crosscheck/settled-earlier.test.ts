import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s; FinalKillSignal=SIGQUIT';

describe('a stop that another one follows before it is over', () => {
  const asked = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s claims stopped';
  const followed = `${asked}; 2s start; 2s runs main.2; 3s stop; 3s main.2 SIGTERM SIGCONT; 3s worker SIGTERM SIGCONT`;
  const mixed = '0 stop; 0 main SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2';
  table([
    {
      what: 'has its final signal when its own delay has passed, and the other one too',
      world: { set: ts10, processes: 'main worker' },
      before: `${followed}; 3s main.2 exits`,
      courses: {
        '10s worker SIGQUIT; 10s worker exits': 'yes',
        '10s worker SIGQUIT; 13s worker SIGQUIT; 13s worker exits': 'yes',
        '9s worker exits': 'yes',
        '12s worker exits': 'no',
        '13s worker SIGQUIT; 13s worker exits': 'no',
        '10s worker SIGQUIT; 14s worker exits': 'no',
        '11s worker SIGUSR2': 'no',
      },
    },
    {
      what: 'sends it to nobody who has come with the new run',
      world: { set: ts10, processes: 'main worker' },
      before: followed,
      courses: {
        '10s worker SIGQUIT; 10s worker exits; 13s main.2 SIGQUIT; 13s main.2 exits': 'yes',
        '10s worker SIGQUIT; 10s main.2 SIGQUIT': 'no',
      },
    },
    {
      what: 'is over once nobody is left whom it concerns',
      world: { set: ts10, processes: 'main worker' },
      before: `${followed}; 4s worker exits`,
      courses: {
        '5s main.2 exits; 11s stranger SIGUSR2': 'yes',
        '4s stranger SIGUSR2': 'no',
        '10s main.2 SIGQUIT': 'no',
      },
    },
    {
      what: 'asks under mixed for the final signal when its own main process exits',
      world: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker' },
      before: `${mixed}; 3s stop; 3s main.2 SIGTERM SIGCONT`,
      courses: {
        '4s main exits; 4s worker SIGQUIT; 4s worker exits; 5s main.2 exits': 'yes',
        '4s main exits; 5s worker exits; 5s main.2 exits': 'no',
        '4s main.2 exits; 4s worker SIGQUIT; 4s main SIGQUIT; 4s worker exits; 10s main SIGQUIT; 10s main exits': 'yes',
      },
    },
    {
      what: 'bounds what is done to whom each of many stops has left, as long as one of them is there',
      world: { set: `KillMode=process; ${ts10}`, processes: 'main worker' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 0 claims stopped; 100s start; 100s runs main.2
        200s stop; 200s main.2 SIGTERM SIGCONT; 200s main.2 exits; 200s claims stopped; 300s start; 300s runs main.3
        400s stop; 400s main.3 SIGTERM SIGCONT; 400s main.3 exits; 400s claims stopped; 500s start; 500s runs main.4`,
      courses: {
        '600s stranger SIGUSR2': 'no',
        '600s worker SIGUSR2': 'no',
        '600s worker SIGQUIT': 'no',
        '600s worker forks child; 600s child SIGTERM SIGCONT': 'no',
        '600s worker exits; 600s stranger SIGUSR2': 'no',
        '600s worker exits; 601s stranger SIGUSR2': 'yes',
        '600s stop; 600s main.4 SIGTERM SIGCONT; 600s worker SIGTERM': 'no',
        '600s stop; 600s main.4 SIGTERM SIGCONT; 600s main.4 exits': 'yes',
      },
    },
    {
      what: 'ends with its delay where SendSIGKILL=no withholds the final signal, and not with that of the other',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: `${followed}; 3s main.2 exits`,
      courses: { '9s stranger SIGUSR2': 'no', '12s stranger SIGUSR2': 'no', '14s stranger SIGUSR2': 'yes' },
    },
    {
      what: 'where nothing is run to start the unit',
      world: { unit: 'a.socket', set: 'TimeoutSec=10s; FinalKillSignal=SIGCONT', processes: 'worker' },
      before: `0 stop; 0 worker SIGTERM SIGCONT; 1s start; 10s claims failed; 10s claims started; 10s stop
        10s worker SIGTERM SIGCONT`,
      courses: {
        '10s worker SIGCONT; 20s worker SIGCONT; 20s worker exits': 'yes',
        '20s worker SIGCONT; 20s worker exits': 'no',
        '10s worker SIGCONT; 21s worker exits': 'no',
      },
    },
  ]);
});

describe('a unit that is down, though its end was not claimed', () => {
  const before = '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits';
  const world = { set: `ExecStopPost=/post; ${ts10}`, processes: 'main stranger' };
  table([
    {
      what: 'is not stopped by what says that it is stopping (AMB-20)',
      world,
      readings: { 'AMB-20': 'kill-signal' },
      before,
      courses: {
        '3s stranger notifies STOPPING=1; 4s stranger SIGUSR2': 'yes',
        '2s stranger notifies STOPPING=1; 2s stranger SIGUSR2': 'no',
        '3s runs main.2; 3s main.2 notifies STOPPING=1; 4s main.2 exits': 'no',
      },
    },
    {
      what: 'nor is anything brought about by WATCHDOG=trigger (AMB-60)',
      world,
      before,
      courses: {
        '3s stranger notifies WATCHDOG=trigger; 4s stranger SIGUSR2': 'yes',
        '2s stranger notifies WATCHDOG=trigger; 2s stranger SIGUSR2': 'no',
        '3s runs main.2; 3s main.2 notifies WATCHDOG=trigger; 4s main.2 SIGUSR2': 'no',
      },
    },
  ]);
});

describe('a service with RemainAfterExit=yes of which nobody is left', () => {
  table([
    {
      what: 'has not ended by itself, so that a stop command which is run then begins no stop',
      world: { set: `RemainAfterExit=yes; ExecStop=/a; ExecStop=/b; ${ts10}`, processes: 'main' },
      readings: { 'AMB-64/oom': 'not' },
      before: '0 oom main; 0 runs ExecStop; 0 main exits by SIGKILL; 0 ExecStop exits; 0 runs ExecStop.2',
      courses: { '10s ExecStop.2 SIGTERM': 'no', '11s ExecStop.2 exits': 'yes' },
    },
  ]);
});
