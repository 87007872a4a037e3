import { expect, it } from 'vitest';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const none = { set: 'KillMode=none; TimeoutStopSec=10s', processes: 'main worker' };
const spares = { set: 'SendSIGKILL=no; TimeoutStopSec=10s', processes: 'main worker' };
const killed = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits';

interface Forbidden {
  readonly world: Omit<Script, 'events'>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly events: string;
  /** The rule, and what it is told to have been broken by. */
  readonly rule: RuleId;
  readonly what: string;
  /** The readings, or the events, by which the same rule is kept. */
  readonly keptUnder?: Readonly<Record<string, string>>;
  readonly keptBy?: string;
}

const forbidden: readonly Forbidden[] = [
  {
    world: { ...none, set: `ExecStopPost=/post; ${none.set}` },
    readings: { 'AMB-66': 'does-not' },
    events: '0 stop; 1s runs ExecStopPost; 2s ExecStopPost exits',
    rule: 'KM-NO-2',
    what: 'ExecStopPost= was run at 1 s',
    keptUnder: { 'AMB-66': 'runs' },
  },
  {
    world: none,
    events: '0 stop; 1s worker moved',
    rule: 'KM-NO-3',
    what: 'worker was moved out of the control group at 1 s',
  },
  {
    world: { ...none, set: 'TimeoutStopSec=10s' },
    readings: { 'AMB-30': 'all-modes' },
    events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s worker moved; 2s main exits; 2s worker exits',
    rule: 'KM-NO-3',
    what: 'worker was moved out of the control group at 1 s',
    keptUnder: { 'AMB-30': 'none-only' },
  },
  {
    world: none,
    events: '0 stop; 1s group-removed',
    rule: 'KM-NO-4',
    what: 'the control group was removed while processes remain in it at 1 s',
  },
  {
    world: { ...none, set: 'TimeoutStopSec=10s' },
    readings: { 'AMB-30': 'all-modes' },
    events:
      '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s group-removed; 2s main exits; 2s worker exits',
    rule: 'KM-NO-4',
    what: 'the control group was removed while processes remain in it at 1 s',
    keptUnder: { 'AMB-30': 'none-only' },
  },
  {
    world: spares,
    events: `0 restart; ${killed}; 10s claims failed; 20s runs main.2`,
    rule: 'SK-3',
    what: 'the unit was started again while processes of its prior run remain at 20 s',
    keptBy: `0 stop; ${killed}; 10s claims failed; 20s start; 20s runs main.2`,
  },
  {
    world: { ...spares, set: 'TimeoutStopSec=10s' },
    readings: { 'AMB-73/sendsigkill-yes': 'refused' },
    events: `0 restart; ${killed}; 5s claims failed; 6s start; 6s runs main.2; 10s worker SIGKILL`,
    rule: 'SK-3',
    what: 'the unit was started again over left-overs at 6 s',
  },
];

it.each(forbidden)('$rule: $what', ({ world, readings = {}, events, rule, what, keptUnder, keptBy }) => {
  const verdict = judge(traceOf({ ...world, events }), literalBut(readings));
  expect(verdict).toMatchObject({
    status: 'nonconformant',
    rules: { [rule]: 'fail' },
    violation: { because: expect.arrayContaining([`this must not happen; however, ${what}`]) },
  });
  if (keptUnder === undefined && keptBy === undefined) return;
  const kept = judge(traceOf({ ...world, events: keptBy ?? events }), literalBut({ ...readings, ...keptUnder }));
  expect(kept).toMatchObject({ status: 'conformant', rules: { [rule]: 'pass' } });
});
