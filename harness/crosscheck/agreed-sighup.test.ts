import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const hup = 'SendSIGHUP=yes; TimeoutStopSec=10s';

describe('SIGHUP to those whom a pass for the main process passes by (AMB-17)', () => {
  const world = { set: `KillMode=mixed; RestartKillSignal=SIGINT; ${hup}`, processes: 'main worker' };
  const readings = { 'AMB-17': 'whole-group' };
  table([
    {
      what: 'follows RestartKillSignal= in a restart',
      world,
      readings,
      before: '0 restart',
      courses: {
        '0 main SIGINT SIGHUP SIGCONT; 0 worker SIGHUP; 1s main exits; 1s worker exits': 'yes',
        '0 main SIGINT SIGHUP SIGCONT; 1s main exits; 1s worker exits': 'no',
      },
    },
    {
      what: 'does not follow it where it is for KillSignal= only (AMB-16)',
      world,
      readings: { ...readings, 'AMB-16': 'only-kill-signal' },
      before: '0 restart',
      courses: {
        '0 main SIGINT SIGCONT; 0 worker SIGHUP': 'no',
        '0 main SIGINT SIGHUP SIGCONT': 'no',
        '0 main SIGINT SIGCONT; 1s main exits; 1s worker exits': 'yes',
      },
    },
    {
      what: 'follows KillSignal= in a restart without RestartKillSignal= (AMB-16)',
      world: { set: `KillMode=mixed; ${hup}`, processes: 'main worker' },
      readings: { ...readings, 'AMB-16': 'only-kill-signal' },
      before: '0 restart',
      courses: {
        '0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 1s main exits; 1s worker exits': 'yes',
        '0 main SIGTERM SIGHUP SIGCONT; 1s main exits; 1s worker exits': 'no',
      },
    },
    {
      what: 'follows in a stop as well (AMB-16)',
      world,
      readings: { ...readings, 'AMB-16': 'only-kill-signal' },
      before: '0 stop',
      courses: {
        '0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP; 1s main exits; 1s worker exits': 'yes',
        '0 main SIGTERM SIGHUP SIGCONT; 1s main exits; 1s worker exits': 'no',
      },
    },
  ]);
});

describe('SIGHUP and the first signal once more', () => {
  const once = { 'AMB-58': 'once-per-stop' };
  const again = { 'AMB-06': 'again', 'AMB-07': 'main-exit' };
  const group = { set: `RestartKillSignal=SIGINT; ${hup}`, processes: 'main worker' };
  const first = '0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT';
  const rest = '1s worker SIGTERM SIGCONT; 2s worker exits';
  const late = '10s worker SIGTERM SIGCONT; 11s worker exits';
  const lateWithHup = '10s worker SIGTERM SIGHUP SIGCONT; 11s worker exits';
  const restWithHup = '1s worker SIGTERM SIGHUP SIGCONT; 2s worker exits';
  table([
    {
      what: 'follows once in a stop',
      world: group,
      readings: { ...again, ...once },
      before: `0 stop; ${first}; 1s main exits`,
      courses: { [rest]: 'yes', [restWithHup]: 'no' },
    },
    {
      what: 'or with each pass (AMB-58)',
      world: group,
      readings: again,
      before: `0 stop; ${first}; 1s main exits`,
      courses: { [rest]: 'no', [restWithHup]: 'yes' },
    },
    ...['not-in-restart', 'only-kill-signal'].map((reading) => ({
      what: `follows in the second round where it could not in the first, of a restart (AMB-16=${reading})`,
      world: group,
      readings: { ...again, 'AMB-16': reading, 'AMB-24': 'last-job', ...once },
      before: '0 restart; 0 main SIGINT SIGCONT; 0 worker SIGINT SIGCONT; 0.5s stop; 1s main exits',
      courses: {
        [rest]: 'no',
        [restWithHup]: 'yes',
        '1s worker SIGINT SIGCONT; 2s worker exits': 'no',
        '1s worker SIGINT SIGHUP SIGCONT; 2s worker exits': 'no',
      } as const,
    })),
    {
      what: 'has followed the watchdog’s signal (AMB-77), so that it does not follow KillSignal= after the delay (AMB-72)',
      world: { set: `WatchdogSec=5s; SendSIGKILL=no; ${hup}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-77': 'after-all', ...once },
      before: '0 watchdog; 0 main SIGABRT SIGHUP; 0 worker SIGABRT SIGHUP; 1s main exits',
      courses: { [late]: 'yes', [lateWithHup]: 'no', '11s worker exits': 'no' },
    },
    {
      what: 'has not, so that it does follow that',
      world: { set: `WatchdogSec=5s; SendSIGKILL=no; ${hup}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-77': 'not', ...once },
      before: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s main exits',
      courses: { [late]: 'no', [lateWithHup]: 'yes' },
    },
    {
      what: 'does not follow once more what is sent after the delay (AMB-72)',
      world: { set: `KillMode=process; SendSIGKILL=no; ${hup}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-17': 'whole-group', ...once },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP',
      courses: {
        '10s main SIGTERM SIGCONT; 11s main exits': 'yes',
        '10s main SIGTERM SIGHUP SIGCONT; 11s main exits': 'no',
        '10s main SIGTERM SIGCONT; 10s worker SIGHUP; 11s main exits': 'no',
      },
    },
    {
      what: 'goes to those whom the pass passes by each time (AMB-17, AMB-58)',
      world: { set: `KillMode=process; SendSIGKILL=no; ${hup}`, processes: 'main worker' },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-17': 'whole-group' },
      before: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP',
      courses: {
        '10s main SIGTERM SIGHUP SIGCONT; 11s main exits': 'no',
        '10s main SIGTERM SIGHUP SIGCONT; 10s worker SIGHUP; 11s main exits': 'yes',
      },
    },
  ]);
});
