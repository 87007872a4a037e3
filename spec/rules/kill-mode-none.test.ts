import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { noneRules } from './kill-mode-none.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KM-NO-1',
    verdict: 'pass',
    set: 'KillMode=none',
    processes: 'main worker',
    events: '0 stop; 1s claims stopped',
  },
  {
    rule: 'KM-NO-1',
    verdict: 'pass',
    unit: 'a.swap',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop; 1s claims stopped',
  },
  {
    rule: 'KM-NO-1',
    verdict: 'fail',
    set: 'KillMode=none',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM',
  },
  {
    rule: 'KM-NO-1',
    verdict: 'fail',
    set: 'KillMode=none; FinalKillSignal=SIGKILL; SendSIGHUP=yes',
    processes: 'main worker',
    events: '0 stop; 90s main SIGKILL',
  },
  {
    rule: 'KM-NO-1',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=none; WatchdogSec=5s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGABRT',
  },
  {
    rule: 'KM-NO-1',
    verdict: 'not-applicable',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-NO-2',
    verdict: 'pass',
    set: 'KillMode=none; ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 runs ExecStop; 1s ExecStop exits; 1s claims stopped',
  },
  {
    rule: 'KM-NO-2',
    verdict: 'fail',
    set: 'KillMode=none; ExecStop=/stop',
    processes: 'main',
    events: '0 stop; 0 claims stopped',
  },
  {
    rule: 'KM-NO-2',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=none; ExecStopPost=/post',
    processes: 'main',
    events: '0 stop; 0 runs ExecStopPost',
  },
  {
    rule: 'KM-NO-2',
    verdict: 'not-exercised',
    set: 'KillMode=none',
    processes: 'main',
    events: '0 stop; 0 claims stopped',
  },
  {
    rule: 'KM-NO-2',
    verdict: 'not-applicable',
    unit: 'a.scope',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop; 0 claims stopped',
  },
  { rule: 'KM-NO-3', verdict: 'pass', set: 'KillMode=none', processes: 'main', events: '0 stop; 0 claims stopped' },
  {
    rule: 'KM-NO-3',
    verdict: 'fail',
    set: 'KillMode=none',
    processes: 'main',
    events: '0 stop; 0 claims stopped; 1s main moved',
  },
  {
    rule: 'KM-NO-3',
    verdict: 'fail',
    unit: 'a.socket',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop; 1s worker moved',
  },
  {
    rule: 'KM-NO-3',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-NO-3',
    verdict: 'unobserved',
    set: 'KillMode=none',
    processes: 'main',
    unobserved: ['move'],
    events: '0 stop; 0 claims stopped',
  },
  {
    rule: 'KM-NO-4',
    verdict: 'pass',
    set: 'KillMode=none',
    processes: 'main',
    events: '0 stop; 0 claims stopped; 1s main exits; 1s group-removed',
  },
  {
    rule: 'KM-NO-4',
    verdict: 'fail',
    set: 'KillMode=none',
    processes: 'main',
    events: '0 stop; 0 claims stopped; 1s group-removed',
  },
  {
    rule: 'KM-NO-4',
    verdict: 'fail',
    unit: 'a.mount',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop; 1s group-removed',
  },
  {
    rule: 'KM-NO-4',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-NO-4',
    verdict: 'unobserved',
    set: 'KillMode=none',
    processes: 'main',
    unobserved: ['remove-group'],
    events: '0 stop; 0 claims stopped',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(noneRules, cases)).toEqual([]);
});
