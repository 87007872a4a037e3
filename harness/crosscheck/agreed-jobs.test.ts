import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const spares = { set: `SendSIGKILL=no; ${ts10}`, processes: 'main worker' };
const reloads = { ...spares, set: `ExecReload=/reload; ${spares.set}` };
const asked = (job: string, more = '') =>
  `0 ${job}; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; ${more}; 3s main exits; 10s claims failed`;

/** What is said of a new main process that is run over what SendSIGKILL=no has spared, by these jobs. */
const startedBy = (...said: readonly (readonly [events: string, said: 'yes' | 'no'])[]) =>
  Object.fromEntries(said.map(([events, each]) => [`${events}; 20s runs main.2`, each]));

describe('a new main process over left-overs which SendSIGKILL=no has spared (SK-3)', () => {
  table([
    {
      what: 'is wrong by a restart, whichever job that is',
      world: spares,
      courses: startedBy(
        [asked('restart'), 'no'],
        [asked('try-restart'), 'no'],
        [asked('dependency-restart'), 'no'],
        [asked('reload-or-restart'), 'no'],
        [asked('stop', '1s restart'), 'no'],
        [asked('stop', '1s try-restart'), 'no'],
        [asked('stop', '1s dependency-restart'), 'no'],
        [asked('stop', '1s reload-or-restart'), 'no'],
        [`${asked('stop')}; 15s restart`, 'no'],
        [`${asked('stop')}; 15s reload-or-restart`, 'no'],
      ),
    },
    {
      what: 'goes by the last job that asks for a start, or for none',
      world: spares,
      courses: startedBy(
        [asked('stop', '1s start'), 'yes'],
        [asked('restart', '1s stop'), 'yes'],
        [asked('restart', '1s start'), 'yes'],
        [asked('restart', '1s reload'), 'no'],
        [asked('stop', '1s reload'), 'yes'],
        [`${asked('stop')}; 15s start`, 'yes'],
        [`${asked('stop')}; 15s restart; 16s start`, 'yes'],
        [`${asked('stop')}; 15s restart; 16s stop`, 'yes'],
        [`${asked('stop')}; 15s restart; 16s try-restart`, 'yes'],
        [`${asked('stop')}; 15s restart; 16s dependency-restart`, 'yes'],
        [`${asked('stop')}; 15s restart; 16s reload`, 'no'],
        [`${asked('stop')}; 15s try-restart`, 'yes'],
        [`${asked('stop')}; 15s dependency-restart`, 'yes'],
        [`${asked('stop')}; 15s start; 16s reload-or-restart`, 'no'],
      ),
    },
    {
      what: 'what can be reloaded is not restarted by reload-or-restart while it is up',
      world: reloads,
      courses: {
        '0 reload-or-restart': 'yes',
        [asked('reload-or-restart')]: 'no',
        ...startedBy(
          [
            `0 reload-or-restart; 1s runs ExecReload; 2s ExecReload exits; ${asked('stop').replaceAll('0 ', '2s ')}`,
            'yes',
          ],
          [asked('stop', '1s reload-or-restart'), 'no'],
          [`${asked('stop')}; 15s reload-or-restart`, 'no'],
        ),
      },
    },
    {
      what: 'has them killed again by a restart where they are only then (AMB-27)',
      world: spares,
      readings: { 'AMB-27': 'restart-jobs-killed' },
      before: asked('stop'),
      courses: {
        '20s restart; 20s worker SIGTERM SIGCONT; 21s worker exits; 21s runs main.2': 'yes',
        '20s restart; 21s worker exits; 21s runs main.2': 'no',
        '20s start; 20s worker SIGTERM SIGCONT; 21s worker exits; 21s runs main.2': 'yes',
        '20s start; 21s worker exits; 21s runs main.2': 'yes',
        '20s try-restart; 20s worker SIGTERM SIGCONT': 'yes',
        '20s reload-or-restart; 20s worker SIGTERM SIGCONT; 21s worker exits; 21s runs main.2': 'yes',
        '20s worker leaves; 20s restart; 21s runs main.2': 'yes',
        '20s worker leaves; 20s restart; 20s worker SIGTERM SIGCONT; 21s worker exits; 21s runs main.2': 'yes',
        '20s worker exits; 20s restart; 21s runs main.2': 'yes',
        '20s worker exits; 20s restart; 20s worker SIGTERM SIGCONT; 21s runs main.2': 'yes',
      },
    },
  ]);
});

describe('a further stop job', () => {
  table([
    {
      what: 'asks again (AMB-42) while the first pass is under way, and no final signal has been due',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT',
      courses: {
        '1s stop; 1s main SIGTERM SIGCONT; 2s main exits': 'yes',
        '1s stop; 2s main exits': 'no',
        '10s main SIGKILL; 11s stop; 12s main exits': 'yes',
        '10s main SIGKILL; 11s stop; 11s main SIGTERM SIGCONT; 12s main exits': 'no',
      },
    },
    {
      what: 'does not before the first pass',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 0 runs ExecStop; 1s stop',
      courses: {
        '2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'yes',
        '1s main SIGTERM SIGCONT; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits': 'no',
      },
    },
    {
      what: 'does not in mode none',
      world: { set: `KillMode=none; ${ts10}`, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 stop; 1s stop',
      courses: { '': 'yes', '1s main SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'does not after WatchdogSignal=',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-42': 'again' },
      before: '0 watchdog; 0 main SIGABRT; 1s stop',
      courses: { '2s main exits': 'yes', '1s main SIGTERM SIGCONT; 2s main exits': 'no' },
    },
    {
      what: 'stops the unit after an announcement that calls for the final signal only (AMB-20)',
      world: { set: ts10, processes: 'main' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '1s stop; 1s main SIGTERM SIGCONT; 2s main exits': 'yes',
        '1s restart; 1s main SIGTERM SIGCONT; 2s main exits': 'yes',
        '1s stop; 2s main exits': 'no',
        '10s main SIGKILL; 11s stop; 12s main exits': 'yes',
        '10s main SIGKILL; 11s stop; 11s main SIGTERM SIGCONT; 12s main exits': 'no',
      },
    },
    {
      what: 'does not have to once the timeout has ended the stop, with SendSIGKILL=no (AMB-72)',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '11s stop; 11s main SIGTERM SIGCONT; 12s main exits': 'yes',
        '11s stop; 12s main exits': 'yes',
      },
    },
    {
      what: 'does where that has ended nothing',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main' },
      readings: { 'AMB-20': 'final-only', 'AMB-72/ends': 'no' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '11s stop; 11s main SIGTERM SIGCONT; 12s main exits': 'yes',
        '11s stop; 12s main exits': 'no',
      },
    },
    {
      what: 'sends the signal of a restart where it is one',
      world: { set: `RestartKillSignal=SIGUSR1; ${ts10}`, processes: 'main' },
      readings: { 'AMB-20': 'final-only' },
      before: '0 main notifies STOPPING=1',
      courses: {
        '1s restart; 1s main SIGUSR1 SIGCONT; 2s main exits': 'yes',
        '1s restart; 1s main SIGTERM SIGCONT; 2s main exits': 'no',
      },
    },
  ]);
});
