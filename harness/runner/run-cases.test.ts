import { describe, expect, test } from 'vitest';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../spec/rules/rule-id.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { defaultTies } from '../../spec/vocabulary/world.ts';
import type { Capabilities } from '../adapters/adapter.ts';
import { exitCode } from './exit-code.ts';
import type { Played, Player } from './player.ts';
import { summarise } from './results.ts';
import type { PlayableCase } from './playable-case.ts';
import type { RunOptions } from './run-cases.ts';
import { runCases } from './run-cases.ts';
import { sealResults } from './seal.ts';

const world = (unit: string): World => ({
  unit: { name: 'case.service', text: `[Service]\n${unit}\n`, dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [] }, worker: { when: {}, deeds: [] } },
  commands: {},
  operations: [{ atUs: 0, op: 'stop' }],
  ties: defaultTies,
});

const trace = (of: World, signals: readonly (readonly [to: string, signal: SignalName])[]): Trace => ({
  header: {
    format: 'killspec-trace/1',
    unit: { name: of.unit.name, sources: [{ file: of.unit.name, text: of.unit.text }] },
    initially: {
      state: 'active',
      processes: [
        { name: 'main', role: 'main' },
        { name: 'worker', role: 'aux' },
      ],
    },
    resolutionUs: 1000,
    latenessUs: 0,
    ordered: true,
    observed: ['request', 'spawn', 'exit', 'signal', 'claim', 'move', 'remove-group'],
  },
  events: [
    { atUs: 0, kind: 'request', job: 'stop' },
    ...signals.map(
      ([to, signal]): TraceEvent => ({ atUs: 0, kind: 'signal', from: 'manager', to, signal, result: 'ok' }),
    ),
    { atUs: 0, kind: 'exit', process: 'main', signal: 'SIGTERM' },
    { atUs: 0, kind: 'exit', process: 'worker', signal: 'SIGTERM' },
  ],
  endUs: 1000,
});

const perProcess = [
  ['main', 'SIGTERM'],
  ['main', 'SIGCONT'],
  ['worker', 'SIGTERM'],
  ['worker', 'SIGCONT'],
] as const;
const batch = [
  ['main', 'SIGTERM'],
  ['worker', 'SIGTERM'],
  ['main', 'SIGCONT'],
  ['worker', 'SIGCONT'],
] as const;

/** Plays back what stands in the unit's Description=, so that a test says what an implementation does. */
const playback = (
  answers: Readonly<Record<string, readonly (() => Played)[]>>,
  capabilities?: Capabilities,
): Player & { readonly played: string[] } => {
  const played: string[] = [];
  return {
    implementation: { name: 'playback', version: '1', ...(capabilities === undefined ? {} : { capabilities }) },
    played,
    play: async (of) => {
      const name = /Description=(.*)/.exec(of.unit.text)?.[1] ?? '';
      const before = played.filter((other) => other === name).length;
      played.push(name);
      const answer = answers[name]?.[Math.min(before, (answers[name]?.length ?? 1) - 1)];
      if (answer === undefined) throw new Error(`no answer for ${name}`);
      return answer();
    },
    close: async () => {},
  };
};

const recorded = (signals: readonly (readonly [string, SignalName])[]) => (): Played => ({
  status: 'recorded',
  trace: trace(world(''), signals),
});

const cases = (...names: string[]): PlayableCase[] =>
  names.map((name) => ({ name, world: world(`Description=${name}`) }));

const options: RunOptions = { profile: open, killspec: '0.1.0', seed: 1 };

const statuses = (results: { readonly cases: readonly { name: string; outcome: { status: string } }[] }) =>
  results.cases.map(({ name, outcome }) => `${name}: ${outcome.status}`);

test('what only rules of a later suite object to is held against nobody, and anything else is', async () => {
  const killed = playback({ bad: [recorded([['main', 'SIGKILL']])] });
  const [found] = (await runCases(cases('bad'), killed, options)).cases;
  const rules = found?.outcome.status === 'nonconformant' ? found.outcome.verdict.violation.rules : [];
  const later = ruleIds.filter((id) => !rules.includes(id));
  const outcomesBy = async (known: readonly RuleId[]) => {
    const results = await runCases(cases('bad'), killed, { ...options, rules: known, suite: 7 });
    return [results.header.suite, results.cases.map(({ outcome }) => outcome)];
  };
  expect(rules.length).toBeGreaterThan(0);
  expect(await outcomesBy(later)).toEqual([
    7,
    [
      {
        status: 'not-applicable',
        why: `what is broken first is of a later suite: ${rules.join(', ')}`,
        isOfLaterSuite: true,
      },
    ],
  ]);
  expect(await outcomesBy(ruleIds)).toEqual([7, [found?.outcome]]);
});

test('of what an older suite refuses only its own rules are told, so that a known failure stays the same', async () => {
  const killed = playback({ bad: [recorded([['main', 'SIGKILL']])] });
  const rulesBy = async (known: readonly RuleId[] | undefined) => {
    const [one] = (await runCases(cases('bad'), killed, known === undefined ? options : { ...options, rules: known }))
      .cases;
    return one?.outcome.status === 'nonconformant' ? one.outcome.verdict.violation.rules : [];
  };
  const all = await rulesBy(undefined);
  expect(all.length).toBeGreaterThan(1);
  expect(await rulesBy(all.slice(1))).toEqual(all.slice(1));
});

test('each case has its outcome, and the run goes on after a failure', async () => {
  const player = playback({
    good: [recorded(perProcess)],
    bad: [recorded([['main', 'SIGKILL']])],
    crash: [() => ({ status: 'crash', message: 'boom' })],
    hang: [() => ({ status: 'hang', message: 'no answer' })],
    wrong: [() => ({ status: 'protocol-error', message: 'pid 7 never existed' })],
    long: [() => ({ status: 'inconclusive', message: 'eventCountMax was reached' })],
  });
  const results = await runCases(cases('good', 'bad', 'crash', 'hang', 'wrong', 'long', 'unknown'), player, options);
  expect(statuses(results)).toEqual([
    'good: conformant',
    'bad: nonconformant',
    'crash: crash',
    'hang: hang',
    'wrong: protocol-error',
    'long: inconclusive',
    'unknown: harness-error',
  ]);
  expect(results.cases.map((result) => result.trace !== undefined)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(results.end).toBe('complete');
});

const judge = (): never => {
  throw new TypeError('a rule is broken');
};

test('a crash in a rule is a harness error, never a pass', async () => {
  const results = await runCases(cases('good'), playback({ good: [recorded(perProcess)] }), { ...options, judge });
  expect(results.cases[0]?.outcome).toEqual({ status: 'harness-error', message: 'a rule is broken' });
  expect(exitCode(summarise(results))).toBe(3);
});

describe('repeated cases', () => {
  test('with the same trace are judged once', async () => {
    const player = playback({ good: [recorded(perProcess)] });
    const results = await runCases(cases('good'), player, { ...options, repeat: 3 });
    expect([player.played.length, statuses(results)]).toEqual([3, ['good: conformant']]);
  });

  test('with another trace are nondeterministic', async () => {
    const player = playback({ shaky: [recorded(perProcess), recorded(perProcess), recorded(batch)] });
    const results = await runCases(cases('shaky'), player, { ...options, repeat: 3 });
    expect(results.cases[0]?.outcome).toMatchInlineSnapshot(`
      {
        "difference": "event 3: first {"atUs":0,"kind":"signal","from":"manager","to":"main","signal":"SIGCONT","result":"ok"}, then {"atUs":0,"kind":"signal","from":"manager","to":"worker","signal":"SIGTERM","result":"ok"}",
        "repetition": 3,
        "status": "nondeterministic",
      }
    `);
    expect(exitCode(summarise(results))).toBe(5);
  });
});

test('--bail ends the run at the first failure', async () => {
  const player = playback({ good: [recorded(perProcess)], bad: [recorded([['main', 'SIGKILL']])] });
  const bailed = await runCases(cases('good', 'bad', 'good'), player, { ...options, bail: true });
  expect([statuses(bailed), bailed.end, exitCode(summarise(bailed))]).toEqual([
    ['good: conformant', 'bad: nonconformant'],
    'bailed',
    1,
  ]);
  const whole = await runCases(cases('good', 'bad'), player, { ...options, bail: true });
  expect(whole.end).toBe('complete');
});

test('an interrupted run keeps what was judged, and is not complete', async () => {
  const interrupt = new AbortController();
  const player = playback({ good: [recorded(perProcess)] });
  const results = await runCases(cases('good', 'good', 'good'), player, {
    ...options,
    signal: interrupt.signal,
    onProgress: ({ done }) => done === 2 && interrupt.abort(),
  });
  expect([results.cases.length, results.end, exitCode(summarise(results))]).toEqual([2, 'interrupted', 6]);
});

test('what an implementation says it cannot do is not played', async () => {
  const player = playback({ good: [recorded(perProcess)] }, { killModes: ['mixed'] });
  const results = await runCases(cases('good'), player, options);
  expect([results.cases[0]?.outcome, player.played]).toEqual([
    { status: 'unsupported', what: 'KillMode=control-group' },
    [],
  ]);
  expect(exitCode(summarise(results))).toBe(6);
});

test('an implementation that takes the page now one way, now the other, contradicts itself', async () => {
  const player = playback({ one: [recorded(perProcess)], other: [recorded(batch)] });
  const results = await runCases(cases('one', 'other'), player, options);
  expect(results.constraints).toMatchObject([
    { status: 'contradiction', unitType: 'service', certificate: ['one', 'other'], smallest: true },
  ]);
  expect(exitCode(summarise(results))).toBe(1);
});

const sealedUnder = async (profile: Profile): Promise<string> =>
  sealResults(await runCases(cases('one'), playback({ one: [recorded(perProcess)] }), { ...options, profile }));

test('the same run gives the same bytes, and another profile others', async () => {
  expect(await sealedUnder(open)).toBe(await sealedUnder(open));
  expect(await sealedUnder(literal)).not.toBe(await sealedUnder(open));
});

test('no more traces are kept than a bound on their events allows, and how many are not is told', async () => {
  const many = Array.from({ length: 90_000 }, (): readonly [string, SignalName] => ['main', 'SIGUSR1']);
  const long = trace(world(''), many);
  const player: Player = {
    implementation: { name: 'flood', version: '1' },
    play: async () => ({ status: 'recorded', trace: long }),
    close: async () => {},
  };
  const violation = {
    atUs: 0,
    rules: ['PROC-1'],
    breach: { kind: 'forbidden', what: '' },
    because: [],
    assignment: {},
  } as const;
  const refused = () => ({ status: 'nonconformant', rules: {} as never, violation, deaths: [] }) as const;
  const results = await runCases(cases('a', 'b', 'c', 'd'), player, { ...options, judge: refused });
  expect(results.cases.map((one) => [one.name, one.outcome.status, one.trace !== undefined])).toEqual([
    ['a', 'nonconformant', true],
    ['b', 'nonconformant', true],
    ['c', 'nonconformant', false],
    ['d', 'nonconformant', false],
  ]);
  expect(results.tracesLeftOut).toBe(2);
});
