import { expect, test } from 'vitest';
import { literal, open, type Profile } from '../profiles/profile.ts';
import { literalBut } from './answer-fixture.ts';
import { ruleIds } from '../rules/rule-id.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const mode = (set: string, unit: string, profile: Profile): readonly (string | undefined)[] => {
  const verdict = judge(traceOf({ unit, set, processes: 'one', events: '1 one exits' }), profile);
  return verdict.status === 'inconclusive' ? [] : [verdict.rules['KM-CG-1'], verdict.rules['KM-PR-1']];
};

test('whether a rule has nothing to say of a unit goes by what the readings make of its settings', () => {
  const scope = (profile: Profile) => mode('KillMode=process', 'a.scope', profile);
  expect(scope(literalBut({}))).toEqual(['not-applicable', 'not-exercised']);
  expect(scope(literalBut({ 'AMB-01': 'unreachable' }))).toEqual(['not-exercised', 'not-applicable']);
  expect(scope(open)).toEqual(['not-exercised', 'not-exercised']);
  const service = (profile: Profile) => mode('KillMode=process; KillMode=always', 'a.service', profile);
  expect(service(literalBut({ 'AMB-46': 'ignored' }))).toEqual(['not-applicable', 'not-exercised']);
  expect(service(literalBut({ 'AMB-46': 'default' }))).toEqual(['not-exercised', 'not-applicable']);
  expect(mode('KillMode=process', 'a.service', open)).toEqual(['not-applicable', 'not-exercised']);
});

const rulesOf = (script: Script, profile: Profile = literal) => {
  const verdict = judge(traceOf(script), profile);
  return verdict.status === 'conformant' ? verdict.rules : undefined;
};

test('every rule has a verdict, and nothing else has', () => {
  expect(Object.keys(rulesOf({ processes: 'main', events: '0 main exits' }) ?? {}).toSorted()).toEqual(
    [...ruleIds].toSorted(),
  );
});

// The first signal of an ordinary stop is one that SendSIGKILL=no lets pass; here WatchdogSignal= is the first.
const spares = 'SendSIGKILL=no; WatchdogSec=5s';
const forever = `${spares}; TimeoutStopSec=infinity`;
const aborted = '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT';

test.each<[what: string, set: string, events: string, verdict: string, readings?: Readonly<Record<string, string>>]>([
  ['not before anything calls for a final signal', forever, `${aborted}; 1s worker exits`, 'not-exercised'],
  [
    'when main has exited under mixed',
    `KillMode=mixed; ${forever}`,
    '0 watchdog; 0 main SIGABRT; 1s main exits; 2s worker exits',
    'pass',
  ],
  [
    'when main has exited, where the final signal is for those who survive it (AMB-33)',
    forever,
    `${aborted}; 1s main exits; 2s worker exits`,
    'pass',
    { 'AMB-33/survivors': 'final-signal' },
  ],
  [
    'when the timeout has passed',
    `${spares}; TimeoutStopSec=10s`,
    `${aborted}; 11s main exits; 12s worker exits`,
    'pass',
  ],
  [
    'when it has passed in what became a restart, which has to wait',
    `${spares}; TimeoutStopSec=10s`,
    `${aborted}; 1s restart; 11s main exits; 12s worker exits`,
    'pass',
  ],
])('SendSIGKILL=no is put to the test %s', (_, set, events, verdict, readings = {}) => {
  const rules = rulesOf(
    { set, processes: 'main worker', events },
    literalBut({ 'AMB-32': 'by-kill-mode', ...readings }),
  );
  expect(rules?.['SK-2']).toBe(verdict);
});
