import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { sendSighupRules } from './send-sighup.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'SH-1',
    verdict: 'pass',
    set: 'SendSIGHUP=yes',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-1',
    verdict: 'fail',
    set: 'SendSIGHUP=yes',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-1',
    verdict: 'fail',
    unit: 'a.mount',
    set: 'SendSIGHUP=yes',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'SH-1',
    verdict: 'fail',
    under: 'literal',
    set: 'SendSIGHUP=yes',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM; 0 worker SIGTERM; 0 main SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT',
  },
  {
    rule: 'SH-1',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-2',
    verdict: 'pass',
    set: 'SendSIGHUP=yes',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-2',
    verdict: 'fail',
    set: 'SendSIGHUP=yes',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 5s main SIGHUP; 6s main exits',
  },
  {
    rule: 'SH-2',
    verdict: 'fail',
    under: 'literal',
    set: 'SendSIGHUP=yes; KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGHUP',
  },
  {
    rule: 'SH-2',
    verdict: 'fail',
    under: 'literal',
    unit: 'a.scope',
    set: 'SendSIGHUP=yes',
    processes: 'worker stranger',
    events: '0 stop; 0 worker SIGTERM SIGHUP SIGCONT; 0 stranger SIGHUP',
  },
  {
    rule: 'SH-2',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-3',
    verdict: 'pass',
    set: 'SendSIGHUP=off',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-3',
    verdict: 'pass',
    unit: 'a.socket',
    set: 'SendSIGHUP=1',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits',
  },
  {
    rule: 'SH-3',
    verdict: 'fail',
    set: 'SendSIGHUP=0',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits',
  },
  {
    rule: 'SH-3',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'SH-4', verdict: 'pass', processes: 'main', events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits' },
  { rule: 'SH-4', verdict: 'fail', processes: 'main', events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits' },
  {
    rule: 'SH-4',
    verdict: 'fail',
    unit: 'a.swap',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGHUP SIGCONT; 1s worker exits',
  },
  {
    rule: 'SH-4',
    verdict: 'not-exercised',
    set: 'SendSIGHUP=no',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(sendSighupRules, cases)).toEqual([]);
});
