import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { restartKillSignalRules } from './restart-kill-signal.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'RS-1',
    verdict: 'pass',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 restart; 0 main SIGUSR1 SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-1',
    verdict: 'fail',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'worker',
    events: '0 restart; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'RS-1',
    verdict: 'not-exercised',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-2',
    verdict: 'pass',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 restart; 0 main SIGUSR1 SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-2',
    verdict: 'fail',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 restart; 0 main SIGUSR1; 1s main exits',
  },
  {
    rule: 'RS-2',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-3',
    verdict: 'pass',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-3',
    verdict: 'fail',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 stop; 0 main SIGUSR1 SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-3',
    verdict: 'fail',
    unit: 'a.socket',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'worker',
    events: '0 stop; 0 worker SIGUSR1 SIGCONT; 1s worker exits',
  },
  {
    rule: 'RS-3',
    verdict: 'not-exercised',
    set: 'RestartKillSignal=SIGUSR1',
    processes: 'main',
    events: '0 restart; 0 main SIGUSR1 SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-4',
    verdict: 'pass',
    set: 'KillSignal=SIGINT',
    processes: 'main',
    events: '0 restart; 0 main SIGINT SIGCONT; 1s main exits',
  },
  {
    rule: 'RS-4',
    verdict: 'fail',
    set: 'KillSignal=SIGINT',
    processes: 'main',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'RS-4', verdict: 'fail', unit: 'a.swap', processes: 'worker', events: '0 restart; 0 worker SIGHUP' },
  {
    rule: 'RS-4',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(restartKillSignalRules, cases)).toEqual([]);
});
