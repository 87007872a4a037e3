import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { controlGroupRules } from './kill-mode-control-group.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KM-CG-1',
    verdict: 'pass',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
  },
  {
    rule: 'KM-CG-1',
    verdict: 'pass',
    unit: 'a.scope',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'KM-CG-1',
    verdict: 'pass',
    unit: 'a.mount',
    set: 'TimeoutSec=10s',
    events: '0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGTERM SIGCONT; 11s ExecUnmount exits',
  },
  {
    rule: 'KM-CG-1',
    verdict: 'fail',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-CG-1',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.swap',
    set: 'TimeoutSec=10s',
    events: '0 stop; 0 runs ExecDeactivate',
  },
  { rule: 'KM-CG-1', verdict: 'fail', unit: 'a.socket', processes: 'worker', events: '0 stop' },
  {
    rule: 'KM-CG-1',
    verdict: 'not-applicable',
    set: 'KillMode=mixed',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'KM-CG-1', verdict: 'not-exercised', unit: 'a.scope', events: '0 stop' },
  {
    rule: 'KM-CG-2',
    verdict: 'pass',
    set: 'ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 2s main exits',
  },
  {
    rule: 'KM-CG-2',
    verdict: 'fail',
    set: 'ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop; 0 main SIGTERM',
  },
  {
    rule: 'KM-CG-2',
    verdict: 'fail',
    set: 'ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-CG-2',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=mixed; ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop; 0 main SIGTERM',
  },
  {
    rule: 'KM-CG-2',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-CG-2',
    verdict: 'not-applicable',
    unit: 'a.socket',
    set: 'ExecStopPre=/pre',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'pass',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.scope',
    set: 'TimeoutStopSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'fail',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.mount',
    set: 'TimeoutSec=10s',
    events: '0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGTERM SIGCONT',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'not-exercised',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 2s worker leaves',
  },
  {
    rule: 'KM-CG-3',
    verdict: 'not-exercised',
    set: 'TimeoutStopSec=infinity',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
  },
  {
    rule: 'KM-CG-4',
    verdict: 'pass',
    under: 'literal',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGKILL',
  },
  {
    rule: 'KM-CG-4',
    verdict: 'fail',
    set: 'TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL',
  },
  {
    rule: 'KM-CG-4',
    verdict: 'fail',
    set: 'KillMode=process; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 9.999s main SIGKILL',
  },
  {
    rule: 'KM-CG-4',
    verdict: 'not-applicable',
    set: 'KillMode=mixed',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(controlGroupRules, cases)).toEqual([]);
});
