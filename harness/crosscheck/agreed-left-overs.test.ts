import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const killed = { 'AMB-27': 'any-start-killed' };

describe('what SendSIGKILL=no has spared, where every start kills it again (AMB-27)', () => {
  const world = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' };
  const stopped = '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
  table([
    {
      what: 'is not left over as long as the stop goes on',
      world,
      readings: killed,
      before: stopped,
      courses: {
        '5s start; 5s main SIGTERM SIGCONT; 5s worker SIGTERM SIGCONT': 'no',
        '5s start': 'yes',
        '10s claims failed; 11s start; 11s main SIGTERM SIGCONT; 11s worker SIGTERM SIGCONT': 'yes',
        '10s claims failed; 11s start': 'no',
      },
    },
    {
      what: 'is killed by each of two starts',
      world,
      readings: killed,
      before: `${stopped}; 1s main exits; 10s claims failed; 11s start; 11s worker SIGTERM SIGCONT`,
      courses: { '': 'yes', '12s start': 'no', '12s start; 12s worker SIGTERM SIGCONT': 'yes' },
    },
    {
      what: 'is left alone in KillMode=process, which has left it over, and in none',
      world: { ...world, set: `KillMode=process; ${world.set}` },
      readings: killed,
      before: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s claims inactive',
      courses: { '2s start; 2s runs main.2': 'yes', '2s start; 2s worker SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'is left alone in none',
      world: { ...world, set: `KillMode=none; ${world.set}` },
      readings: killed,
      before: '0 stop; 10s claims failed',
      courses: { '11s start': 'yes', '11s start; 11s worker SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'gets SIGHUP again where SendSIGHUP=yes has sent it',
      world: { ...world, set: `SendSIGHUP=yes; ${world.set}` },
      readings: killed,
      before: `0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s main exits; 10s claims failed`,
      courses: {
        '11s start; 11s worker SIGTERM SIGHUP SIGCONT': 'yes',
        '11s start; 11s worker SIGTERM SIGCONT': 'no',
      },
    },
    {
      what: 'is nobody where all have gone',
      world,
      readings: killed,
      before: `${stopped}; 1s main exits; 2s worker exits; 2s claims inactive; 3s start`,
      courses: { '3s runs main.2; 4s stop; 4s main.2 SIGTERM SIGCONT': 'yes', '3s runs main.2; 4s stop': 'no' },
    },
  ]);
});

describe('what SendSIGKILL=no has spared, where a restart kills it again (AMB-27)', () => {
  const readings = { 'AMB-27': 'restart-jobs-killed' };
  table([
    {
      what: 'is left alone by a start',
      world: { set: `SendSIGKILL=no; RestartKillSignal=SIGUSR1; ${ts10}`, processes: 'main worker' },
      readings,
      before: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims failed',
      courses: {
        '11s start': 'yes',
        '11s restart': 'no',
        '11s restart; 11s worker SIGTERM SIGCONT': 'yes',
        '11s restart; 11s worker SIGUSR1 SIGCONT': 'no',
      },
    },
  ]);
});
