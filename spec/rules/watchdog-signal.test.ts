import { expect, it, test } from 'vitest';
import { missingCases, type RuleCase, titleOf, verdictOfRule } from '../oracle/rule-cases-fixture.ts';
import { watchdogSignalRules } from './watchdog-signal.ts';

const cases: readonly RuleCase[] = [
  {
    rule: 'WD-1',
    verdict: 'pass',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGABRT; 1s main exits',
  },
  {
    rule: 'WD-1',
    verdict: 'fail',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  { rule: 'WD-1', verdict: 'fail', set: 'WatchdogSec=5s; TimeoutStopSec=10s', processes: 'main', events: '0 watchdog' },
  {
    rule: 'WD-1',
    verdict: 'fail',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGABRT; 0 main SIGTERM; 1s main exits',
  },
  {
    rule: 'WD-1',
    verdict: 'not-exercised',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'WD-1',
    verdict: 'not-applicable',
    processes: 'main',
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
  },
  {
    rule: 'WD-1',
    verdict: 'not-applicable',
    unit: 'a.scope',
    processes: 'worker',
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
  },
  {
    rule: 'WD-2',
    verdict: 'pass',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGABRT; 1s main exits',
  },
  {
    rule: 'WD-2',
    verdict: 'fail',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s',
    processes: 'main',
    events: '0 watchdog; 0 main SIGQUIT; 1s main exits',
  },
  {
    rule: 'WD-2',
    verdict: 'not-exercised',
    set: 'WatchdogSec=5s; TimeoutStopSec=10s; WatchdogSignal=SIGQUIT',
    processes: 'main',
    events: '0 watchdog; 0 main SIGQUIT; 1s main exits',
  },
];

it.each(cases.map((each) => [titleOf(each), each] as const))('%s', (_, each) => {
  expect(verdictOfRule(each)).toBe(each.verdict);
});

test('each rule has been seen to pass, to fail, and to have nothing to say', () => {
  expect(missingCases(watchdogSignalRules, cases)).toEqual([]);
});
