import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { killModeValueRules, rulesOfValues } from './values.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'KM-VAL-1',
    verdict: 'pass',
    set: 'KillMode=mixed',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker SIGKILL',
  },
  {
    rule: 'KM-VAL-1',
    verdict: 'pass',
    under: 'literal',
    unit: 'a.scope',
    set: 'KillMode=none',
    processes: 'worker',
    events: '0 stop',
  },
  {
    rule: 'KM-VAL-1',
    verdict: 'fail',
    set: 'KillMode=process',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
  },
  {
    rule: 'KM-VAL-1',
    verdict: 'fail',
    under: 'literal',
    set: 'KillMode=Process; KillMode=control-group',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-VAL-1',
    verdict: 'not-exercised',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'KM-DEF-1',
    verdict: 'pass',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits',
  },
  {
    rule: 'KM-DEF-1',
    verdict: 'pass',
    unit: 'a.socket',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'KM-DEF-1',
    verdict: 'fail',
    processes: 'main worker',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'KM-DEF-1', verdict: 'fail', unit: 'a.swap', processes: 'worker', events: '0 stop' },
  {
    rule: 'KM-DEF-1',
    verdict: 'not-exercised',
    set: 'KillMode=control-group',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(killModeValueRules, cases)).toEqual([]);
});

test('each option has a rule on what may be set and one on its default; each may stand in one section', () => {
  const sorts = {
    'one of four': ['KM-VAL-1'],
    'a signal': ['KS-3'],
    'a boolean': ['SH-3', 'SK-5'],
    default: ['KM-DEF-1', 'KS-4', 'RS-4', 'SH-4', 'SK-6', 'FK-4', 'WD-2'],
    section: ['SEC-1', 'SEC-2'],
  };
  expect(rulesOfValues.toSorted()).toEqual(Object.values(sorts).flat().toSorted());
});
