import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { killSignalRules } from './kill-signal.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KS-3',
    verdict: 'pass',
    set: 'KillSignal=SIGINT',
    processes: 'main',
    events: '0 stop; 0 main SIGINT SIGCONT; 1s main exits',
  },
  {
    rule: 'KS-3',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.socket',
    set: 'FinalKillSignal=QUIT; TimeoutSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGQUIT',
  },
  {
    rule: 'KS-3',
    verdict: 'fail',
    set: 'KillSignal=SIGINT',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KS-3',
    verdict: 'fail',
    under: 'literal',
    set: 'KillSignal=2',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KS-3',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'KS-4', verdict: 'pass', processes: 'main', events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' },
  { rule: 'KS-4', verdict: 'fail', processes: 'main', events: '0 stop; 0 main SIGINT' },
  { rule: 'KS-4', verdict: 'fail', unit: 'a.scope', processes: 'worker', events: '0 stop; 0 worker SIGHUP' },
  {
    rule: 'KS-4',
    verdict: 'not-exercised',
    set: 'KillSignal=SIGINT',
    processes: 'main',
    events: '0 stop; 0 main SIGINT SIGCONT; 1s main exits',
  },
  { rule: 'KS-5', verdict: 'pass', processes: 'main', events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' },
  { rule: 'KS-5', verdict: 'fail', processes: 'main', events: '0 stop; 0 main SIGTERM; 1s main exits' },
  {
    rule: 'KS-5',
    verdict: 'fail',
    unit: 'a.swap',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM; 1s worker exits',
  },
  {
    rule: 'KS-5',
    verdict: 'fail',
    under: 'literal',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM; 0 worker SIGTERM; 0 main SIGCONT; 0 worker SIGCONT',
  },
  {
    rule: 'KS-5',
    verdict: 'not-exercised',
    set: 'KillMode=none',
    processes: '',
    events: '0 stop; 0 main SIGTERM; 0 main exits by SIGTERM',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(killSignalRules, cases)).toEqual([]);
});
