import { describe, expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { rulebookOf } from '../rules/rulebook.ts';
import type { Stop } from '../rules/situation.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { lastOf } from './facts-fixture.ts';
import {
  emptyHypothesis,
  factsUnder,
  type Hypothesis,
  outlineOf,
  sameState,
  type Timer,
  type TimerKind,
  withMore,
} from './hypothesis.ts';
import { standStill } from './first-pass.ts';
import { begin, step } from './monitor.ts';
import { explore, possibleUnder } from './possible.ts';
import { traceOf } from './trace-fixture.ts';

const { header, events } = traceOf({ set: 'TimeoutStopSec=90s', processes: 'main worker', events: '3000s stop' });

const [stopped] = events
  .reduce(step, begin(parseUnit(header.unit.name, header.unit.sources), literal, header))
  .living.map(({ hypothesis }) => hypothesis);
if (stopped?.stop === undefined) throw new Error('no stop is under way');
const { stop } = stopped;

/** The same stop, with something else about it. */
const withStop = (more: Partial<Stop>): Hypothesis => ({ ...stopped, stop: { ...stop, ...more } });

const timer: Timer = { kind: 'command', atUs: 3_000_000_000, sinceUs: 0, slackUs: 0 };

const timed = (...timers: readonly Timer[]): Hypothesis => ({ ...emptyHypothesis, timers });

/** Each in something that tells what will happen. */
const different: readonly Hypothesis[] = [
  stopped,
  withStop({ t0Us: 3_000_001_000 }),
  withStop({ finalUs: 3_000_000_000 }),
  withStop({ finalUs: 3_090_000_000 }),
  withStop({ claimedUs: 3_000_000_000 }),
  withStop({ claimedUs: 3_010_000_000 }),
  withStop({ rounds: [] }),
  withStop({ rounds: [{}, {}] }),
  withStop({ firstKind: 'watchdog' }),
  withStop({ cause: 'own-exit' }),
  { ...stopped, timers: [] },
  { ...stopped, entries: [] },
  emptyHypothesis,
  timed(timer),
  timed({ ...timer, kind: 'final' }),
  timed({ ...timer, atUs: 3_001_000_000 }),
  timed(timer, { ...timer, kind: 'helper' }),
  timed({ ...timer, atUs: 3_001_000_000 }, { ...timer, kind: 'helper' }),
];

describe('two hypotheses', () => {
  test('are in the same state where they are alike, whatever they have exercised', () => {
    for (const one of different) {
      expect(sameState(one, structuredClone(one))).toBe(true);
      expect(sameState(one, { ...one, exercised: ['SK-2'] })).toBe(true);
      expect(outlineOf(structuredClone(one))).toBe(outlineOf(one));
    }
  });

  test('are not where they differ in anything that tells what will happen', () => {
    for (const one of different) {
      expect(different.filter((other) => sameState(one, other))).toEqual([one]);
    }
  });

  test.each<[string, Partial<Hypothesis>]>([
    ['the job that asks for a start', { startJob: 'restart' }],
    ['the run that goes on', { upRun: 1 }],
    ['an earlier stop', { earlier: [{ stop, timers: [] }] }],
    ['the timers', { timers: [timer] }],
  ])('are not where they differ in %s only', (_, more) => {
    for (const one of [stopped, emptyHypothesis]) expect(sameState(one, { ...one, ...more })).toBe(false);
  });

  test('have outlines of their own, mostly, where they differ', () => {
    expect(new Set(different.map(outlineOf)).size).toBe(different.length);
  });
});

test('rules are noted once, and none is noted anew where all are known', () => {
  const known = withMore(emptyHypothesis.exercised, ['SK-2', 'SK-3']);
  expect(known).toEqual(['SK-2', 'SK-3']);
  expect(withMore(known, ['SK-3', 'SK-5'])).toEqual(['SK-2', 'SK-3', 'SK-5']);
  expect(withMore(known, ['SK-3'])).toBe(known);
});

describe('a unit that goes on though its end was claimed', () => {
  const facts = lastOf({ initially: 'inactive', events: '1s stop' });

  test('is up for the hypothesis that takes it so, for that run', () => {
    expect(facts.phase).toBe('inactive');
    expect(factsUnder(facts, { ...emptyHypothesis, upRun: facts.run })).toEqual({ ...facts, phase: 'active' });
    expect(factsUnder(facts, { ...emptyHypothesis, upRun: facts.run + 1 })).toBe(facts);
    expect(factsUnder(facts, emptyHypothesis)).toBe(facts);
  });

  test('is starting where it is', () => {
    const starting = { ...facts, phase: 'starting' as const };
    expect(factsUnder(starting, { ...emptyHypothesis, upRun: facts.run })).toBe(starting);
  });
});

describe('what is no stop, though another reading would take it for one', () => {
  const { facts, rules: book } = { facts: lastOf({ processes: 'main', events: '1s stop' }), rules: rulebookOf() };

  /** The cause of the stop that there is afterwards, where nobody is owed anything, and this is yet to fall due. */
  const causeAfter = (kind: TimerKind): string | undefined => {
    const draft: Hypothesis = { ...stopped, entries: [], timers: [{ ...timer, kind }] };
    const base = possibleUnder({ 'AMB-75/end': ['claimed'] });
    explore(base === undefined ? [] : [base], (choose) => {
      standStill({ draft, facts, header, choose, book }, 'stopping');
    });
    return draft.stop?.cause;
  };

  test.each<TimerKind>(['command', 'no-command', 'final', 'last', 'helper', 'helper-final', 'stopping-final'])(
    'leaves a stop under way, of which something is yet to fall due: %s',
    (kind) => {
      expect(causeAfter(kind)).toBe('job');
    },
  );

  test.each<TimerKind>(['start', 'runtime', 'reload', 'remount'])('ends one that only waits for: %s', (kind) => {
    expect(causeAfter(kind)).toBe('stopping');
  });
});
