import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { processRules } from './kill-mode-process.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KM-PR-1',
    verdict: 'pass',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-1',
    verdict: 'fail',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM',
  },
  { rule: 'KM-PR-1', verdict: 'fail', set: 'KillMode=process', processes: 'main worker', events: '0 stop' },
  {
    rule: 'KM-PR-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'KillMode=process',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'KM-PR-1',
    verdict: 'not-applicable',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-2',
    verdict: 'pass',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-2',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.socket',
    set: 'KillMode=process',
    processes: 'worker',
    events: '0 stop',
  },
  {
    rule: 'KM-PR-2',
    verdict: 'fail',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 5s worker SIGTERM',
  },
  {
    rule: 'KM-PR-2',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
  },
  {
    rule: 'KM-PR-2',
    verdict: 'not-exercised',
    set: 'KillMode=process',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-3',
    verdict: 'pass',
    under: 'literal',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'KM-PR-3',
    verdict: 'fail',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT',
  },
  {
    rule: 'KM-PR-3',
    verdict: 'not-exercised',
    set: 'KillMode=process',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-4',
    verdict: 'pass',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-PR-4',
    verdict: 'fail',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL',
  },
  { rule: 'KM-PR-4', verdict: 'not-exercised', unit: 'a.mount', set: 'KillMode=process', events: '0 stop' },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(processRules, cases)).toEqual([]);
});
