import { expect, it, test } from 'vitest';
import { literalBut } from '../oracle/answer-fixture.ts';
import { judge } from '../oracle/judge.ts';
import { type Script, traceOf } from '../oracle/trace-fixture.ts';
import { type WitnessTrace, witnessTraces } from '../oracle/witness-fixture.ts';
import type { Profile } from '../profiles/profile.ts';
import { type AmbiguityId, type ChoiceId, register } from '../readings/register.ts';
import { witnesses } from '../readings/witnesses/witnesses.ts';
import { bearingOn, commonPoints } from './bearing.ts';
import type { RuleId } from './rule-id.ts';
import { rule } from './rules.ts';

/** The rules that a trace breaks first, or `undefined` where it is accepted. */
const brokenBy = (script: Script, profile: Profile): readonly RuleId[] | undefined => {
  const verdict = judge(traceOf(script), profile);
  return verdict.status === 'nonconformant' ? verdict.violation.rules : undefined;
};

/** What is broken under some readings of a trace that others accept. */
const refusalsOf = ({ script, underReadings }: WitnessTrace): readonly (readonly RuleId[])[] => {
  const broken = underReadings.map(([, profile]) => brokenBy(script, profile));
  return broken.includes(undefined) ? broken.flatMap((rules) => (rules === undefined ? [] : [rules])) : [];
};

const pointOf = (choice: ChoiceId): AmbiguityId | undefined =>
  register.find(({ choices }) => choices.some(({ id }) => id === choice))?.id;

const refusals = witnesses.flatMap((witness) =>
  witnessTraces(witness).flatMap((trace) =>
    refusalsOf(trace).map((rules) => ({ point: pointOf(witness.choice), rules, trace: trace.script.events })),
  ),
);

test('where one reading refuses what another accepts, the point bears on a rule that is broken', () => {
  const missed = refusals.filter(
    ({ point, rules }) => !rules.some((id) => bearingOn(rule(id)).some((one) => one === point)),
  );
  expect(missed).toEqual([]);
  expect(refusals.length).toBeGreaterThan(100);
});

interface Shown {
  readonly point: AmbiguityId;
  /** What is broken, the most specific first. */
  readonly broken: readonly RuleId[];
  readonly world: Omit<Script, 'events'>;
  readonly events: string;
  readonly under: Readonly<Record<string, string>>;
  readonly notUnder: Readonly<Record<string, string>>;
}

// Rules that do not name the point themselves, and a trace that breaks them under one reading of it only.
const shown: readonly Shown[] = [
  {
    point: 'AMB-01',
    broken: ['PROC-1'],
    world: { unit: 'a.scope', set: 'KillSignal=SIGBOGUS', processes: 'worker' },
    events: '0 stop; 0 worker SIGTERM SIGCONT; 1s worker exits',
    under: { 'AMB-01': 'scope-section', 'AMB-46': 'unit-fails' },
    notUnder: { 'AMB-01': 'unreachable', 'AMB-46': 'unit-fails' },
  },
  {
    point: 'AMB-04',
    broken: ['KM-MX-6', 'KM-VAL-1'],
    world: { set: 'KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s', processes: 'main' },
    events: '0 stop; 0 runs ExecStop; 3s ExecStop exits; 3s main SIGTERM SIGCONT; 10s main SIGKILL; 11s main exits',
    under: { 'AMB-04': 'first-pass' },
    notUnder: { 'AMB-04': 'stop-request' },
  },
  {
    point: 'AMB-15',
    broken: ['KM-SEQ-1', 'KS-4'],
    world: { set: 'WatchdogSec=3s', processes: 'main worker' },
    events:
      '3s watchdog; 3s main SIGABRT; 3s worker SIGABRT; 3s main exits by SIGABRT; 3s worker SIGCONT; 3s worker SIGTERM SIGCONT; 4s worker exits',
    under: { 'AMB-15/W': 'forbidden', 'AMB-33/survivors': 'kill-signal' },
    notUnder: { 'AMB-15/W': 'licensed', 'AMB-33/survivors': 'kill-signal' },
  },
  {
    point: 'AMB-31',
    broken: ['KS-5'],
    world: { processes: 'main:protected' },
    events: '0 stop; 0 main SIGTERM=EPERM; 90s main SIGKILL=EPERM',
    under: { 'AMB-31': 'remaining' },
    notUnder: { 'AMB-31': 'ignored' },
  },
  {
    point: 'AMB-43',
    broken: ['KM-MX-1', 'KM-VAL-1'],
    world: { set: 'KillMode=mixed; Type=notify; ExecStop=/stop', initially: 'inactive' },
    events:
      '0 start; 0 runs main; 1s stop; 1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits',
    under: { 'AMB-43/start': 'first-pass-at-once' },
    notUnder: { 'AMB-43/start': 'commands-first' },
  },
  {
    point: 'AMB-45',
    broken: ['PROC-1'],
    world: { set: 'FinalKillSignal=IOT; TimeoutStopSec=10s', processes: 'main' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    under: { 'AMB-45/aliases': 'invalid', 'AMB-46': 'unit-fails' },
    notUnder: { 'AMB-45/aliases': 'valid', 'AMB-46': 'unit-fails' },
  },
  {
    point: 'AMB-47',
    broken: ['PROC-1'],
    world: { set: 'SendSIGKILL=OFF', processes: 'main' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    under: { 'AMB-47/forms': 'listed', 'AMB-46': 'unit-fails' },
    notUnder: { 'AMB-47/forms': 'short-too', 'AMB-46': 'unit-fails' },
  },
  {
    point: 'AMB-75',
    broken: ['KM-NO-1', 'KM-VAL-1'],
    world: { set: 'KillMode=none', processes: 'main' },
    events: '0 restart; 0 claims stopped; 0 runs main.2; 0 claims started; 5s main.2 SIGTERM',
    under: { 'AMB-75/end': 'last-exit' },
    notUnder: { 'AMB-75/end': 'claimed' },
  },
];

it.each(shown.map((each) => [each.point, each.broken.join(', '), each] as const))(
  '%s bears on %s, which it is not named for',
  (point, _, { broken, world, events, under, notUnder }) => {
    const script = { ...world, events };
    expect([brokenBy(script, literalBut(under)), brokenBy(script, literalBut(notUnder))]).toEqual([broken, undefined]);
    expect(broken.flatMap((id) => rule(id).open)).not.toContain(point);
    expect(broken.map((id) => bearingOn(rule(id)).includes(point))).toEqual(broken.map(() => true));
  },
);

test('what a rule says for itself is open comes first, and what bears on every rule after it', () => {
  expect(bearingOn(rule('KM-NO-1')).slice(0, 4)).toEqual(['AMB-29', 'AMB-67', 'AMB-03', 'AMB-04']);
  expect(bearingOn(rule('KM-SEQ-4'))).toEqual(bearingOn(rule('SK-6')));
});

const sortOf = (point: AmbiguityId): string | undefined =>
  commonPoints.find(({ points }) => points.includes(point))?.about;

test.each([
  ['from when the delay of TimeoutStopSec= counts', 'AMB-04', 'which passes there are, and when each is due'],
  ['who is signalled first', 'AMB-38', 'who is meant, and who comes first'],
  ['whether SIGCONT follows the final signal', 'AMB-15', 'what follows a signal before another one is sent'],
  ['what an invalid value does', 'AMB-46', 'what the settings come to'],
] as const)('%s is about %s: %s', (_, point, about) => {
  expect(sortOf(point)).toBe(about);
});
