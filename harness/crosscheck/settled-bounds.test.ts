import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

describe('what is sent after the end of a stop', () => {
  const quit = `FinalKillSignal=SIGQUIT; ${ts10}`;
  table([
    {
      what: 'is neither SIGKILL nor the final signal where SendSIGKILL=no withholds both (AMB-72)',
      world: { set: `SendSIGKILL=no; ${quit}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '10s main SIGUSR2': 'no',
        '12s main SIGUSR2': 'yes',
        '12s main SIGKILL': 'no',
        '12s main SIGQUIT': 'no',
      },
    },
    {
      what: 'is not SIGKILL where the final signal is another one',
      world: { set: quit, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 11s main exits',
      courses: { '12s main SIGUSR2': 'yes', '12s main SIGKILL': 'no', '12s main SIGQUIT': 'no' },
    },
    {
      what: 'is anything else once the end was claimed and nothing is open (AMB-75)',
      world: { set: quit, processes: 'main' },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s claims failed',
      courses: {
        '8s main SIGUSR2; 10s main SIGQUIT': 'no',
        '10s main SIGQUIT; 12s main SIGUSR2': 'yes',
        // It remains, and the delay has passed.
        '10s main SIGQUIT; 12s main SIGQUIT': 'yes',
        '10s main SIGQUIT; 12s main SIGKILL': 'no',
        '10s main SIGQUIT; 13s main exits; 14s main SIGQUIT': 'no',
      },
    },
    {
      what: 'so too where SendSIGKILL=no leaves nothing open',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-75/end': 'claimed' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 5s claims failed',
      courses: { '8s main SIGUSR2': 'yes', '8s main SIGKILL': 'no' },
    },
    {
      what: 'is RestartKillSignal= in a restart job only, which a unit that has failed is not asked for',
      world: { set: `RestartKillSignal=SIGUSR2; SendSIGKILL=no; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '12s try-restart; 12s main SIGUSR2': 'yes',
        '10s claims failed; 12s try-restart; 12s main SIGUSR2': 'no',
        '12s main SIGUSR2': 'no',
        '12s main SIGUSR1': 'yes',
      },
    },
    {
      what: 'is said by the latest stop of a process',
      world: { set: `RestartKillSignal=SIGUSR2; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims failed; 11s worker exits; 12s start; 12s runs main.2; 13s restart; 13s main.2 SIGUSR2 SIGCONT; 14s main.2 exits',
      courses: { '15s main SIGUSR2': 'yes', '15s main SIGTERM': 'no' },
    },
    {
      what: 'is none of its business where the command after the stop is one of a later run',
      world: { set: `ExecStart=; ExecStopPost=/post; RestartKillSignal=SIGUSR1; ${ts10}` },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before:
        '0 restart; 0 runs ExecStopPost; 1s ExecStopPost exits; 1s claims failed; 1s claims started; 1s runs ExecStopPost.2',
      courses: {
        '12s ExecStopPost.2 exits': 'yes',
        '11s ExecStopPost.2 SIGUSR1 SIGCONT; 12s ExecStopPost.2 exits': 'no',
      },
    },
  ]);
});

describe('when a stop begins, and its delays', () => {
  table([
    {
      what: 'a start of which ExecStartPost= is the first that the manager runs',
      world: { unit: 'a.socket', set: 'ExecStartPost=/post; ExecStartPost=/post', initially: 'inactive' },
      before: '0 start; 0 runs ExecStartPost; 1s stop',
      courses: {
        '1s ExecStartPost SIGTERM SIGCONT; 1s ExecStartPost exits': 'yes',
        '1s ExecStartPost SIGKILL; 1s ExecStartPost exits': 'no',
        '2s ExecStartPost exits': 'no',
      },
    },
    {
      what: 'and so when it is started again',
      world: { unit: 'a.socket', set: 'ExecStartPost=/post', processes: 'worker' },
      before: '0 restart; 0 worker SIGTERM SIGCONT; 0 worker exits; 0 stopped; 0 runs ExecStartPost; 1s stop',
      courses: {
        '1s ExecStartPost SIGTERM SIGCONT; 1s ExecStartPost exits': 'yes',
        '2s ExecStartPost exits': 'no',
      },
    },
    {
      what: 'a main process that is the last one of ExitType=cgroup is seen to exit, so that the stop command is owed',
      world: { set: 'ExitType=cgroup; ExecStop=/stop', processes: 'main' },
      before: '1s main exits',
      courses: { '1s runs ExecStop; 2s ExecStop exits': 'yes', '': 'no' },
    },
    {
      what: 'nor is it of one without a main process, until the watchdog expires on it',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'worker' },
      before: '1s worker exits; 2s watchdog',
      courses: { '': 'yes', '2s worker SIGABRT': 'no', '3s worker SIGUSR2': 'yes' },
    },
    {
      what: 'a command that has done its part of the start ends nothing, whatever is claimed then',
      world: {
        unit: 'a.socket',
        set: 'ExecStartPre=/prepare; TimeoutSec=10s',
        processes: 'worker',
        initially: 'inactive',
      },
      before: '0 start; 0 runs ExecStartPre; 1s ExecStartPre exits; 5s claims failed; 20s stop',
      courses: { '20s worker SIGTERM SIGCONT; 21s worker exits': 'yes', '': 'no' },
    },
    {
      what: 'a start that is claimed to be over at the very instant of its timeout was in time',
      world: { unit: 'a.mount', set: 'TimeoutSec=2s', initially: 'inactive' },
      before:
        '0 start; 0 runs ExecMount; 2s ExecMount exits; 2s claims started; 101s stop; 101s runs ExecUnmount; 103s ExecUnmount SIGTERM SIGCONT',
      courses: { '105s ExecUnmount SIGKILL; 106s ExecUnmount exits': 'yes', '': 'no' },
    },
    {
      what: 'of a worker that is the last one nothing is seen',
      world: { set: 'ExitType=cgroup; ExecStop=/stop', processes: 'main worker' },
      before: '1s main exits; 2s worker exits',
      courses: { '2s runs ExecStop; 3s ExecStop exits': 'yes', '': 'yes' },
    },
    {
      what: 'a service that is ready while its start is being stopped has not started, so that no time limit runs',
      world: {
        set: `Type=notify; Restart=on-failure; TimeoutStartSec=5s; RuntimeMaxSec=3s; ${ts10}`,
        initially: 'inactive',
      },
      before: '0 start; 0 runs main; 5s main SIGTERM SIGCONT; 5s main notifies READY=1',
      courses: {
        '15s main SIGKILL; 15s main exits': 'yes',
        '8s main SIGTERM SIGCONT; 15s main SIGKILL; 15s main exits': 'no',
        '6s main exits; 6s claims failed; 7s runs main.2; 12s main.2 SIGTERM SIGCONT; 13s main.2 exits': 'yes',
        '6s main exits; 6s claims failed; 7s runs main.2; 13s main.2 exits': 'no',
      },
    },
    {
      what: 'the settings that were loaded last say how long a stop command may run (AMB-44)',
      world: { unit: 'a.mount', set: 'TimeoutSec=infinity' },
      readings: { 'AMB-44': 'new-settings' },
      before: '0 stop; 0 runs ExecUnmount; 1s daemon-reload TimeoutSec=5s',
      courses: {
        '5s ExecUnmount SIGTERM SIGCONT; 6s ExecUnmount exits': 'yes',
        '6s ExecUnmount exits': 'no',
        '6s ExecUnmount SIGTERM SIGCONT; 7s ExecUnmount exits': 'no',
      },
    },
    {
      what: 'the delay after an abort counts from that, not from the request (AMB-04, AMB-34)',
      world: { set: `ExecStop=/stop; TimeoutStopFailureMode=abort; ${ts10}`, processes: 'main' },
      readings: { 'AMB-04': 'stop-request', 'AMB-34': 'applied' },
      before: '0 stop; 0 runs ExecStop; 10s main SIGABRT; 10s ExecStop SIGABRT; 11s ExecStop exits',
      courses: { '20s main SIGKILL': 'yes', '10s main SIGKILL': 'no', '': 'no' },
    },
  ]);
});

describe('what was looked at again', () => {
  const failing = { set: `ExecStop=/stop; TimeoutStopFailureMode=kill; SendSIGKILL=no; ${ts10}`, processes: 'main' };
  const services = { 'AMB-16': 'only-kill-signal', 'AMB-02': 'services-only' };
  table([
    {
      what: 'a further request after the final signal (AMB-42, AMB-25)',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again', 'AMB-25': 'then-sigkill' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT; 15s stop',
      courses: { '20s main SIGKILL': 'yes', '15s main SIGTERM SIGCONT; 20s main SIGKILL': 'no' },
    },
    {
      what: 'a failure mode of kill where the final signal is withheld (AMB-34)',
      world: failing,
      readings: { 'AMB-34': 'applied' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s ExecStop exits; 11s main exits': 'yes',
        '10s main SIGKILL; 10s ExecStop SIGKILL': 'no',
        '': 'no',
      },
    },
    ...['SIGTERM', 'SIGINT'].map((signal) => ({
      what: `RestartKillSignal=${signal} of a unit that it is not for, and SIGHUP (AMB-02, AMB-16)`,
      world: { unit: 'a.socket', set: `RestartKillSignal=${signal}; SendSIGHUP=yes`, processes: 'worker' },
      readings: services,
      before: '0 restart',
      courses: {
        '0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'yes' as const,
        '0 worker SIGTERM SIGCONT; 1s worker exits': 'no' as const,
      },
    })),
    {
      what: 'RestartKillSignal=SIGTERM of a unit that it is for, and SIGHUP (AMB-16)',
      world: { unit: 'a.socket', set: 'RestartKillSignal=SIGTERM; SendSIGHUP=yes', processes: 'worker' },
      readings: { 'AMB-16': 'only-kill-signal' },
      before: '0 restart',
      courses: {
        '0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits': 'no',
        '0 worker SIGTERM SIGCONT; 1s worker exits': 'yes',
      },
    },
    {
      what: 'a stop whose end has been claimed is not in its middle (AMB-44)',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main' },
      readings: { 'AMB-44': 'new-settings' },
      before: '0 stop',
      courses: {
        '1s claims failed; 2s daemon-reload TimeoutStopSec=10s': 'yes',
        '1s claims failed; 2s daemon-reload TimeoutStopSec=10s; 10s main SIGKILL': 'no',
        '2s daemon-reload TimeoutStopSec=10s; 10s main SIGKILL': 'yes',
        '2s daemon-reload TimeoutStopSec=10s': 'no',
      },
    },
    {
      what: 'EXTEND_TIMEOUT_USEC= at the very instant of the timeout puts it off, or comes too late',
      world: { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main notifies EXTEND_TIMEOUT_USEC=5000000',
      courses: {
        '10s main SIGQUIT': 'yes',
        '15s main SIGQUIT': 'yes',
        '10s main SIGQUIT; 15s main SIGQUIT': 'no',
        '11s main SIGQUIT': 'no',
        '': 'no',
      },
    },
    {
      what: 'so does that of a stop command',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      before: '0 stop; 0 runs ExecStop; 10s main notifies EXTEND_TIMEOUT_USEC=5000000',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits': 'yes',
        '15s main SIGTERM SIGCONT; 15s ExecStop SIGTERM SIGCONT; 16s main exits; 16s ExecStop exits': 'yes',
        '12s main SIGTERM SIGCONT; 12s ExecStop SIGTERM SIGCONT; 16s main exits; 16s ExecStop exits': 'no',
      },
    },
    {
      what: 'a command that an earlier start has left does not end this one',
      world: { unit: 'a.mount', set: 'KillMode=mixed; FinalKillSignal=SIGABRT; TimeoutSec=10s', initially: 'inactive' },
      before: `0 start; 0 runs ExecMount; 20s ExecMount SIGABRT; 20s claims failed; 20s start; 20s runs ExecMount.2
        21s ExecMount exits`,
      courses: { '40s ExecMount.2 SIGABRT; 41s ExecMount.2 exits': 'yes', '': 'no' },
    },
    {
      what: 'who says STOPPING=1 while it starts calls for nothing (AMB-20), and is signalled without a reason',
      world: { set: `Type=notify; TimeoutStartSec=20s; ${ts10}`, initially: 'inactive' },
      before: '0 start; 0 runs main; 1s main notifies STOPPING=1',
      courses: { '20s main SIGTERM SIGCONT; 21s main exits': 'yes', '19s main SIGTERM': 'no', '2s main SIGUSR2': 'no' },
    },
  ]);
});
