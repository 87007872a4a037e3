import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { sendSigkillRules } from './send-sigkill.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'SK-2',
    verdict: 'pass',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
  },
  {
    rule: 'SK-2',
    verdict: 'fail',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 10s main SIGKILL; 10s worker SIGKILL',
  },
  {
    rule: 'SK-2',
    verdict: 'fail',
    set: 'KillMode=mixed; SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGKILL',
  },
  {
    rule: 'SK-2',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
  {
    rule: 'SK-2',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SK-3',
    verdict: 'pass',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims failed',
  },
  {
    rule: 'SK-3',
    verdict: 'pass',
    under: 'literal',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events:
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s claims stopped; 20s start; 20s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'fail',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 restart; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 10s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'fail',
    set: 'KillMode=mixed; SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'fail',
    under: 'literal',
    set: 'Restart=always; SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 main exits 1; 0 worker SIGTERM SIGCONT; 10s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'fail',
    set: 'Restart=always; WatchdogSec=1s; SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 1s main exits; 10s runs main.2',
    under: 'literal',
  },
  {
    rule: 'SK-3',
    verdict: 'not-exercised',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'not-exercised',
    set: 'KillMode=process; SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 restart; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs main.2',
  },
  {
    rule: 'SK-3',
    verdict: 'not-applicable',
    unit: 'a.socket',
    set: 'SendSIGKILL=no; TimeoutSec=10s',
    processes: 'worker',
    events: '0 restart; 0 worker SIGTERM SIGCONT',
  },
  {
    rule: 'SK-5',
    verdict: 'pass',
    set: 'SendSIGKILL=false; TimeoutStopSec=10s',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT',
  },
  {
    rule: 'SK-5',
    verdict: 'pass',
    unit: 'a.swap',
    set: 'SendSIGKILL=on; TimeoutSec=10s',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 10s worker SIGKILL',
  },
  {
    rule: 'SK-5',
    verdict: 'fail',
    set: 'SendSIGKILL=0; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'SK-5',
    verdict: 'fail',
    set: 'SendSIGKILL=yes; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT',
  },
  {
    rule: 'SK-5',
    verdict: 'not-exercised',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'SK-6',
    verdict: 'pass',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL',
  },
  {
    rule: 'SK-6',
    verdict: 'fail',
    set: 'TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT',
  },
  {
    rule: 'SK-6',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.mount',
    set: 'TimeoutSec=10s',
    events: '0 stop; 0 runs ExecUnmount; 10s ExecUnmount SIGTERM SIGCONT',
  },
  {
    rule: 'SK-6',
    verdict: 'not-exercised',
    set: 'SendSIGKILL=no; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(sendSigkillRules, cases)).toEqual([]);
});
