import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('a job that asks for a start, and left-overs that SendSIGKILL=no has spared (AMB-27)', () => {
  const notify = `Type=notify; TimeoutStartSec=10s; SendSIGKILL=no; ${ts10}`;
  const isUp = '22s main.2 notifies READY=1';
  const starting = '0 restart; 0 runs main; 10s main SIGTERM SIGCONT';
  table([
    {
      what: 'is the one that came last while the start before was being stopped',
      world: { set: notify, initially: 'inactive' },
      before: starting,
      courses: {
        [`11s start; 20s claims failed; 20s runs main.2; ${isUp}`]: 'yes',
        [`11s restart; 20s claims failed; 20s runs main.2; ${isUp}`]: 'no',
        [`11s start; 12s restart; 20s claims failed; 20s runs main.2; ${isUp}`]: 'no',
        [`20s claims failed; 21s start; 21s runs main.2; ${isUp}`]: 'yes',
        [`20s claims failed; 21s restart; 21s runs main.2; ${isUp}`]: 'no',
        // Nobody has asked for it: Restart= is at work.
        [`20s claims failed; 21s runs main.2; ${isUp}`]: 'no',
      },
    },
    {
      what: 'is none where it came before the stop, of what was up already',
      world: { set: `Restart=always; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: '0 start; 1s main exits; 1s worker SIGTERM SIGCONT; 11s claims failed',
      courses: {
        '12s runs main.2': 'no',
        '12s start; 12s runs main.2': 'yes',
        '12s worker exits; 12s runs main.2': 'yes',
      },
    },
    {
      what: 'is none where it came before a start failed',
      world: { set: `Restart=always; ${notify}`, initially: 'inactive' },
      before: '0 restart; 0 runs main; 5s start; 10s main SIGTERM SIGCONT; 20s claims failed',
      courses: { [`21s runs main.2; ${isUp}`]: 'no', [`21s main exits; 21s runs main.2; ${isUp}`]: 'yes' },
    },
    {
      what: 'serves all commands of a oneshot service',
      world: {
        set: `Type=oneshot; ExecStart=; ExecStart=/a; ExecStart=/b; SendSIGKILL=no; ${ts10}`,
        initially: 'inactive',
      },
      before: `0 start; 0 runs main; 0 main forks child; 1s main exits 1; 1s child SIGTERM SIGCONT; 11s claims failed
        12s start; 12s runs main.2; 13s main.2 exits`,
      courses: { '13s runs main.3': 'yes', '13s restart': 'no' },
    },
  ]);
});

/** A restart in the middle of which the configuration is loaded anew. */
const stopped = (set: string): string =>
  `0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s daemon-reload ${set}; 1s main exits`;

describe('a start after a stop in the middle of which the configuration was loaded anew (AMB-27, AMB-44)', () => {
  const sent = '10s worker SIGKILL';
  table([
    {
      what: 'is kept away by the SendSIGKILL=no that is loaded by then',
      world: { set: ts10, processes: 'main worker' },
      before: stopped(`SendSIGKILL=no ${ts10}`),
      courses: {
        [`${sent}; 11s worker exits; 12s runs main.2`]: 'yes',
        [`${sent}; 12s runs main.2`]: 'no',
        '12s runs main.2': 'no',
      },
    },
    {
      what: 'is not kept away by one that is loaded no more',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before: stopped(ts10),
      courses: { '10s claims failed; 12s runs main.2': 'yes', [`${sent}; 12s runs main.2`]: 'no' },
    },
    {
      what: 'kills what is left over by the signal that is loaded by then',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-27': 'any-start-killed' },
      before: `${stopped(`SendSIGKILL=no KillSignal=SIGINT ${ts10}`)}; 10s claims failed`,
      courses: {
        '12s start; 12s worker SIGINT SIGCONT': 'yes',
        '12s start; 12s worker SIGTERM SIGCONT': 'no',
        '12s start': 'no',
      },
    },
    {
      what: 'and leaves it alone where the mode that is loaded by then has left it over',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-27': 'any-start-killed' },
      before: `${stopped(`SendSIGKILL=no KillMode=process ${ts10}`)}; 10s claims failed`,
      courses: { '12s start; 12s runs main.2': 'yes', '12s start': 'yes' },
    },
  ]);
});

describe('a job that is asked for when nobody is left', () => {
  const set = `ExecStopPost=/post; RestartKillSignal=SIGINT; ${ts10}`;
  table([
    {
      what: 'is the one that stands where the stop goes on after all (AMB-24)',
      world: { set, processes: 'main' },
      before: '0 restart; 0 main SIGINT SIGCONT; 1s main leaves; 1s main exits; 2s stop; 5s runs ExecStopPost',
      courses: {
        '15s ExecStopPost SIGTERM SIGCONT; 16s ExecStopPost exits': 'yes',
        '15s ExecStopPost SIGINT SIGCONT; 16s ExecStopPost exits': 'no',
        '15s ExecStopPost SIGTERM; 16s ExecStopPost exits': 'no',
        '6s ExecStopPost exits': 'yes',
      },
    },
    {
      what: 'is the first one by the other reading',
      world: { set, processes: 'main' },
      readings: { 'AMB-24': 'first-job' },
      before: '0 restart; 0 main SIGINT SIGCONT; 1s main exits; 2s stop; 5s runs ExecStopPost',
      courses: {
        '15s ExecStopPost SIGINT SIGCONT; 16s ExecStopPost exits': 'yes',
        '15s ExecStopPost SIGTERM SIGCONT; 16s ExecStopPost exits': 'no',
      },
    },
  ]);
});

describe('a remount that runs into its timeout', () => {
  table([
    {
      what: 'ends the mount, so that it may be claimed to have failed, and not sooner',
      world: { unit: 'a.mount', set: 'TimeoutSec=10s' },
      before: '0 remount; 0 runs ExecRemount',
      courses: {
        [`10s ExecRemount SIGTERM SIGCONT; 20s ExecRemount SIGKILL; 20s claims failed
          30s restart; 30s runs ExecMount; 31s ExecMount exits 1; 31s ExecRemount SIGTERM SIGCONT; 41s ExecRemount SIGKILL`]:
          'yes',
        [`10s ExecRemount SIGTERM SIGCONT; 20s ExecRemount SIGKILL; 20s claims failed
          30s restart; 30s runs ExecMount; 31s ExecMount exits 1`]: 'no',
        // A claim before it is no way around the stop.
        '5s claims failed': 'no',
        '5s claims failed; 10s ExecRemount SIGTERM SIGCONT; 20s ExecRemount SIGKILL': 'yes',
      },
    },
  ]);
});
