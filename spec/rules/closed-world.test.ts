import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { closedWorldRules, sectionRules } from './closed-world.ts';

const cases: readonly RuleCase[] = [
  { rule: 'PROC-1', verdict: 'pass', processes: 'main', events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' },
  {
    rule: 'PROC-1',
    verdict: 'pass',
    unit: 'a.swap',
    processes: 'worker',
    events: '0 stop; 0 runs ExecDeactivate; 1s ExecDeactivate exits; 1s worker SIGTERM SIGCONT; 2s worker exits',
  },
  {
    rule: 'PROC-1',
    verdict: 'fail',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main SIGUSR2; 2s main exits',
  },
  {
    rule: 'PROC-1',
    verdict: 'fail',
    processes: 'main stranger',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 stranger SIGUSR2; 1s main exits',
  },
  {
    rule: 'PROC-1',
    verdict: 'fail',
    unit: 'a.scope',
    processes: 'worker other',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 0 other SIGTERM SIGCONT; 1s worker leaves; 2s worker SIGUSR2',
  },
  {
    rule: 'PROC-1',
    verdict: 'not-exercised',
    processes: 'main worker',
    events: '1s main SIGUSR2; 2s main sends worker SIGTERM',
  },
  {
    rule: 'SEC-1',
    verdict: 'pass',
    unit: 'a.socket',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGINT SIGCONT; 1s worker exits',
  },
  { rule: 'SEC-1', verdict: 'pass', unit: 'a.swap', set: 'KillMode=none', processes: 'worker', events: '0 stop' },
  {
    rule: 'SEC-1',
    verdict: 'fail',
    unit: 'a.mount',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM',
  },
  {
    rule: 'SEC-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.socket',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-1',
    verdict: 'not-applicable',
    set: 'KillSignal=SIGTERM',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SEC-1',
    verdict: 'not-exercised',
    unit: 'a.scope',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'pass',
    set: '[Socket]; KillSignal=SIGINT',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.swap',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGINT SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'fail',
    set: '[Socket]; KillSignal=SIGINT',
    processes: 'main',
    events: '0 stop; 0 main SIGINT SIGCONT; 1s main exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'fail',
    unit: 'a.mount',
    set: '[Service]; KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGINT SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'not-applicable',
    unit: 'a.scope',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'SEC-2',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases([...closedWorldRules, ...sectionRules], cases)).toEqual([]);
});
