import { expect, test } from 'vitest';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** A stop that goes wrong, and what is said to have called for what then was not sent, or was sent amiss. */
interface Story extends Omit<Script, 'set'> {
  readonly said: string;
  readonly set?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

const two = 'main worker';
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const aborted = '1s main SIGABRT; 1s worker SIGABRT';

const stories: readonly Story[] = [
  { said: 'the unit was to be stopped at 0 s', processes: 'main', events: '0 stop' },
  {
    said: 'the stop command had ended at 1 s',
    set: 'ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop; 1s ExecStop exits',
  },
  {
    said: 'the stop command had not ended by its timeout at 10 s',
    set: 'ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop',
  },
  {
    said: 'the main process exited at 1 s while others remained',
    set: 'KillMode=mixed',
    processes: two,
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    said: 'the main process was gone at 5 s while others remained',
    set: 'KillMode=mixed; ExitType=cgroup',
    processes: two,
    readings: { 'AMB-65': 'before-too' },
    events: '1s main exits; 5s stop',
  },
  {
    said: 'there was no main process at 0 s',
    set: 'KillMode=mixed; Type=forking',
    processes: 'worker',
    readings: { 'AMB-11': 'final-at-once' },
    events: '0 stop',
  },
  { said: 'the stop timeout since 0 s had passed at 10 s', processes: two, events: `0 stop; ${both}` },
  {
    said: 'the stop timeout since 1 s had passed at 6 s',
    set: 'TimeoutAbortSec=5s',
    processes: two,
    readings: { 'AMB-33/timeout': 'abort-timeout' },
    events: `1s watchdog; ${aborted}`,
  },
  {
    said: 'one more stop timeout since 10 s had passed at 20 s',
    set: 'FinalKillSignal=SIGQUIT',
    processes: 'main',
    readings: { 'AMB-25': 'then-sigkill', 'AMB-26': 'one-more-timeout' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
  },
  {
    said: 'ExecStopPost= was run at 10 s',
    set: 'ExecStopPost=/post',
    processes: 'main',
    readings: { 'AMB-61': 'counts', 'AMB-15/F': 'owed' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL SIGCONT; 10s runs ExecStopPost; 10s ExecStopPost SIGKILL',
  },
  { said: 'the watchdog timeout expired at 1 s', processes: 'main', events: '1s watchdog' },
  {
    said: 'a stop was asked for again at 1 s',
    processes: two,
    readings: { 'AMB-42': 'again' },
    events: `0 stop; ${both}; 1s stop`,
  },
  {
    said: 'kid was forked at 1 s',
    processes: two,
    readings: { 'AMB-37': 'owed' },
    events: `0 stop; ${both}; 1s worker forks kid`,
  },
  {
    said: 'ExecStopPost= had ended at 2 s',
    set: 'KillMode=mixed; ExecStopPost=/post',
    processes: two,
    readings: { 'AMB-08': 'after-stop-post' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits',
  },
  {
    said: 'ExecStopPost had not ended by its timeout at 11 s',
    set: 'ExecStopPost=/post',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost',
  },
  {
    said: 'the start failed at 1 s',
    set: 'Type=notify; TimeoutStartSec=5s',
    initially: 'inactive',
    events: '0 start; 0 runs main; 0 main forks worker; 1s main exits 1',
  },
  {
    said: 'the start timed out at 5 s',
    set: 'Type=notify; TimeoutStartSec=5s',
    initially: 'inactive',
    events: '0 start; 0 runs main',
  },
  { said: "the unit's maximum running time was over at 5 s", set: 'RuntimeMaxSec=5s', processes: 'main', events: '' },
  {
    said: 'a process was killed for lack of memory at 1 s',
    set: 'OOMPolicy=stop',
    processes: two,
    events: '1s oom worker; 1s worker exits',
  },
  {
    said: 'the service said at 1 s that it is stopping',
    processes: two,
    readings: { 'AMB-20': 'kill-signal' },
    events: '1s main notifies STOPPING=1',
  },
  {
    said: 'the reload timed out at 5 s',
    set: 'ExecReload=/reload; TimeoutStartSec=5s',
    processes: 'main',
    readings: { 'AMB-55': 'command-only' },
    events: '0 reload; 0 runs ExecReload',
  },
  {
    said: 'a start was asked for at 11 s while processes of an earlier run remained',
    set: 'SendSIGKILL=no',
    processes: two,
    readings: { 'AMB-27': 'any-start-killed' },
    events: `0 stop; ${both}; 1s main exits; 10s claims failed; 11s start`,
  },
];

test.each(stories)('says that $said', ({ said, set = '', readings = {}, ...script }) => {
  const trace = traceOf({ ...script, set: `${set}; TimeoutStopSec=10s` });
  const verdict = judge(trace, literalBut(readings));
  expect(verdict.status === 'nonconformant' ? verdict.violation.because[0] : verdict).toBe(said);
});
