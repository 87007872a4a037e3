import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { sequenceRules } from './kill-mode-sequence.ts';

const cases: readonly RuleCase[] = [
  { rule: 'KM-SEQ-1', verdict: 'pass', processes: 'main', events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' },
  {
    rule: 'KM-SEQ-1',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.scope',
    set: 'KillSignal=SIGINT',
    processes: 'worker',
    events: '0 stop; 0 worker SIGINT SIGCONT; 1s worker exits',
  },
  { rule: 'KM-SEQ-1', verdict: 'fail', processes: 'main', events: '0 stop; 0 main SIGINT SIGCONT; 1s main exits' },
  {
    rule: 'KM-SEQ-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.mount',
    set: 'TimeoutSec=10s',
    events: '0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGINT',
  },
  { rule: 'KM-SEQ-1', verdict: 'not-exercised', set: 'KillMode=none', processes: 'main', events: '0 stop' },
  {
    rule: 'KM-SEQ-3',
    verdict: 'pass',
    under: 'literal',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s worker exits; 10s main SIGKILL',
  },
  {
    rule: 'KM-SEQ-3',
    verdict: 'fail',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s worker exits; 10s worker SIGKILL',
  },
  {
    rule: 'KM-SEQ-3',
    verdict: 'fail',
    unit: 'a.scope',
    set: 'TimeoutStopSec=10s',
    processes: 'worker other',
    events:
      '0 stop; 0 worker SIGTERM SIGCONT; 0 other SIGTERM SIGCONT; 2s other leaves; 10s worker SIGKILL; 10s other SIGKILL',
  },
  {
    rule: 'KM-SEQ-3',
    verdict: 'not-exercised',
    set: 'TimeoutStopSec=infinity',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
  },
  {
    rule: 'KM-SEQ-4',
    verdict: 'pass',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  { rule: 'KM-SEQ-4', verdict: 'fail', processes: 'main', events: '0 stop; 0 main SIGKILL' },
  {
    rule: 'KM-SEQ-4',
    verdict: 'not-exercised',
    unit: 'a.swap',
    set: 'TimeoutSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(sequenceRules, cases)).toEqual([]);
});
