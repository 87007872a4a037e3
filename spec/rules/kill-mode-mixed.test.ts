import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { mixedRules } from './kill-mode-mixed.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KM-MX-1',
    verdict: 'pass',
    set: 'KillMode=mixed',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'KM-MX-1', verdict: 'fail', set: 'KillMode=mixed', processes: 'main worker', events: '0 stop' },
  {
    rule: 'KM-MX-1',
    verdict: 'not-exercised',
    unit: 'a.mount',
    set: 'KillMode=mixed',
    events: '0 stop; 0 runs ExecUnmount; 1s ExecUnmount exits',
  },
  {
    rule: 'KM-MX-1',
    verdict: 'not-applicable',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-MX-2',
    verdict: 'pass',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s worker exits; 2s main exits',
  },
  {
    rule: 'KM-MX-2',
    verdict: 'fail',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM',
  },
  {
    rule: 'KM-MX-2',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGCONT',
  },
  {
    rule: 'KM-MX-2',
    verdict: 'not-exercised',
    set: 'KillMode=mixed',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-MX-3',
    verdict: 'pass',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
  },
  {
    rule: 'KM-MX-3',
    verdict: 'fail',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'KM-MX-3',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.socket',
    set: 'KillMode=mixed; TimeoutSec=10s',
    processes: 'one two',
    events: '0 stop; 10s one SIGKILL',
  },
  {
    rule: 'KM-MX-3',
    verdict: 'not-exercised',
    set: 'KillMode=mixed',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-MX-4',
    verdict: 'pass',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
  },
  {
    rule: 'KM-MX-4',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 10s worker SIGKILL',
  },
  {
    rule: 'KM-MX-4',
    verdict: 'not-exercised',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s worker exits; 2s main exits',
  },
  {
    rule: 'KM-MX-4',
    verdict: 'not-exercised',
    set: 'KillMode=mixed; SendSIGKILL=no',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits',
  },
  {
    rule: 'KM-MX-5',
    verdict: 'pass',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
  },
  {
    rule: 'KM-MX-5',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.scope',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'worker',
    events: '0 stop; 10s worker SIGKILL',
  },
  {
    rule: 'KM-MX-5',
    verdict: 'fail',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT',
  },
  {
    rule: 'KM-MX-5',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.swap',
    set: 'KillMode=mixed; TimeoutSec=10s',
    processes: 'worker',
    events: '0 stop',
  },
  {
    rule: 'KM-MX-5',
    verdict: 'not-exercised',
    under: 'literal',
    set: 'KillMode=mixed; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL; 2s worker exits',
  },
  {
    rule: 'KM-MX-6',
    verdict: 'pass',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
  },
  {
    rule: 'KM-MX-6',
    verdict: 'fail',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s worker SIGKILL',
  },
  { rule: 'KM-MX-6', verdict: 'not-exercised', set: 'KillMode=mixed', events: '0 stop' },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(mixedRules, cases)).toEqual([]);
});
