import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { finalKillSignalRules } from './final-kill-signal.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'FK-1',
    verdict: 'pass',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
  },
  {
    rule: 'FK-1',
    verdict: 'fail',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'FK-1',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
  },
  {
    rule: 'FK-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
  {
    rule: 'FK-1',
    verdict: 'fail',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT SIGKILL',
  },
  {
    rule: 'FK-1',
    verdict: 'not-exercised',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'FK-4',
    verdict: 'pass',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'FK-4',
    verdict: 'pass',
    unit: 'a.socket',
    set: 'TimeoutSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
  {
    rule: 'FK-4',
    verdict: 'fail',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
  },
  {
    rule: 'FK-4',
    verdict: 'not-exercised',
    set: 'FinalKillSignal=SIGQUIT; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(finalKillSignalRules, cases)).toEqual([]);
});
