import { expect, test } from 'vitest';
import { type RuleId, ruleIds } from '../rules/rule-id.ts';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';
import type { RuleVerdict } from './verdict.ts';

const ts10 = 'TimeoutStopSec=10s';

type Case = readonly [
  what: string,
  world: Omit<Script, 'events'>,
  events: string,
  verdicts: Partial<Readonly<Record<RuleId, RuleVerdict>>>,
  readings?: Readonly<Record<string, string>>,
];

// A rule has something to say where somebody is owed something by it, or where what it forbids could have been done.
const cases: readonly Case[] = [
  [
    'who remains is owed the first signal, and what follows it',
    { set: ts10, processes: 'main' },
    '0 stop; 0 main SIGTERM SIGCONT; 1s main exits',
    { 'KM-CG-1': 'pass', 'KS-5': 'pass' },
  ],
  [
    'who has gone at the instant of the first signal, and may be met by it, is owed neither',
    { set: ts10, processes: 'main' },
    '0 main exits; 0 stop; 0 main SIGTERM',
    { 'KM-CG-1': 'not-exercised', 'KS-5': 'not-exercised' },
  ],
  [
    'nor is who is met by it in a recording without an order',
    { set: ts10, processes: 'main', ordered: false },
    '0 main SIGTERM; 0 main exits',
    { 'KM-CG-1': 'not-exercised', 'KS-5': 'not-exercised' },
  ],
  [
    'the final signal finds nobody left where the stop has ended',
    { set: ts10, processes: 'main' },
    '0 stop; 0 runs main.2; 0 main SIGTERM SIGCONT; 1s main exits',
    { 'KM-SEQ-3': 'pass' },
  ],
  [
    'it does not fall due where something has happened since that is no stop',
    { set: ts10, processes: 'main' },
    '0 stop; 0 runs main.2; 0 main SIGTERM SIGCONT; 1s main exits; 1s main.2 notifies STOPPING=1',
    { 'KM-SEQ-3': 'not-exercised' },
    { 'AMB-20': 'nothing' },
  ],
];

const named = cases.map(([what, world, events, verdicts, readings = {}]) => ({
  what,
  world,
  events,
  verdicts,
  readings,
}));

test.each(named)('$what', ({ world, events, verdicts, readings }) => {
  const { status, rules } = judge(traceOf({ ...world, events }), literalBut(readings)) as {
    status: string;
    rules: Readonly<Record<string, RuleVerdict>>;
  };
  expect({ status, rules }).toMatchObject({ status: 'conformant', rules: verdicts });
  expect(Object.keys(rules)).toEqual(ruleIds);
});
