import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

/** What main's end comes to where it is followed by the signal of a restart, by how it ends. */
const restartedBy = (ends: Readonly<Record<string, 'yes' | 'no'>>): Readonly<Record<string, 'yes' | 'no'>> =>
  Object.fromEntries(
    Object.entries(ends).map(([end, said]) => [
      `1s main exits ${end}; 1s worker SIGUSR1 SIGCONT; 2s worker exits`,
      said,
    ]),
  );

const world = (policy: string) => ({
  set: `Restart=${policy}; RestartKillSignal=SIGUSR1; ${ts10}`,
  processes: 'main worker',
});

const counts = { 'AMB-21/automatic': 'counts' };
const no = { '0': 'no', '1': 'no', 'by SIGTERM': 'no', 'by SIGABRT': 'no' } as const;

describe('RestartKillSignal= to who is left when main exits by itself, which is a restart as Restart= has it (AMB-21)', () => {
  table([
    { what: 'is wrong where it says no', world: world('no'), readings: counts, courses: restartedBy(no) },
    { what: 'is wrong for on-watchdog', world: world('on-watchdog'), readings: counts, courses: restartedBy(no) },
    {
      what: 'is right for always, however main has ended',
      world: world('always'),
      readings: counts,
      courses: restartedBy({ '0': 'yes', '1': 'yes', 'by SIGTERM': 'yes', 'by SIGABRT': 'yes' }),
    },
    {
      what: 'is right for on-success after an end that is clean, be it by one of four signals',
      world: world('on-success'),
      readings: counts,
      courses: restartedBy({
        ...no,
        '0': 'yes',
        'by SIGHUP': 'yes',
        'by SIGINT': 'yes',
        'by SIGTERM': 'yes',
        'by SIGPIPE': 'yes',
        'by SIGKILL': 'no',
      }),
    },
    {
      what: 'is right for on-failure after any other',
      world: world('on-failure'),
      readings: counts,
      courses: restartedBy({ '0': 'no', '1': 'yes', 'by SIGPIPE': 'no', 'by SIGABRT': 'yes' }),
    },
    {
      what: 'is right for on-abnormal after another signal, not after an exit status',
      world: world('on-abnormal'),
      readings: counts,
      courses: restartedBy({ ...no, 'by SIGABRT': 'yes' }),
    },
    {
      what: 'is right for on-abort after another signal, not after an exit status',
      world: world('on-abort'),
      readings: counts,
      courses: restartedBy({ ...no, 'by SIGABRT': 'yes' }),
    },
  ]);
});

describe('a main process that Restart= starts over left-overs which SendSIGKILL=no has spared (AMB-27)', () => {
  const spared = '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s main exits by SIGABRT; 10s claims failed; 11s start';
  table([
    {
      what: 'is no part of the job that started the one before, which has exited by itself, be it no stop (AMB-64)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/own-exit': 'not', 'AMB-53': 'nothing' },
      before: `${spared}; 11s runs main.2; 12s main.2 exits 1`,
      courses: {
        '13s start; 13s runs main.3': 'yes',
        '13s runs main.3': 'no',
        '12s worker exits; 13s runs main.3': 'yes',
      },
    },
    {
      what: 'nor of the one whose start has failed',
      world: { set: `Type=notify; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/start-failure': 'not' },
      before: `${spared}; 11s runs main.2; 12s main.2 exits 1`,
      courses: {
        '13s start; 13s runs main.3': 'yes',
        '13s runs main.3': 'no',
        '12s worker exits; 13s runs main.3': 'yes',
      },
    },
    {
      what: 'nor of the one whose start has run out of time',
      world: { set: `Type=notify; TimeoutStartSec=1s; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/start-failure': 'not' },
      before: `${spared}; 11s runs main.2; 13s main.2 exits`,
      courses: {
        '14s start; 14s runs main.3': 'yes',
        '14s runs main.3': 'no',
        '13s worker exits; 14s runs main.3': 'yes',
      },
    },
    {
      what: 'nor of the one that has run for too long',
      world: { set: `RuntimeMaxSec=60s; SendSIGKILL=no; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-64/runtime-max': 'not' },
      before: `${spared}; 11s runs main.2`,
      courses: {
        '80s main.2 exits; 80s worker exits; 81s runs main.3': 'yes',
        '80s start; 81s runs main.3': 'yes',
        '80s runs main.3': 'no',
      },
    },
  ]);
});
