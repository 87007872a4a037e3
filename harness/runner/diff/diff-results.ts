import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import type { Assignment } from '../../../spec/oracle/verdict.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { CaseResult } from '../case-result.ts';
import { howItFails } from '../how-it-fails.ts';
import { isFailure } from '../outcome.ts';
import type { Results } from '../results.ts';
import { type InstantChange, instantChanges } from './instant-changes.ts';

/** What became of one case, then and now. */
export interface CaseChange {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

/** A choice of which other readings remain than before. */
export interface ReadingChange {
  readonly unitType: UnitType;
  readonly choice: string;
  /** The readings that remained; absent where the choice was open. */
  readonly was?: readonly string[];
  readonly now?: readonly string[];
  /** True where it is so for all cases of the unit type together, false for single ones. */
  readonly ofRun: boolean;
  /** Cases that show it. */
  readonly shownBy: readonly string[];
}

/** What two runs differ in. */
export interface ResultsDiff {
  /** What was not the same to begin with, so that a difference may come of it: the profile, the cases … */
  readonly terms: readonly { readonly what: string; readonly was: string; readonly now: string }[];
  /** Conformed, and does not any more, or is not declared any more. */
  readonly regressions: readonly CaseChange[];
  readonly fixes: readonly CaseChange[];
  /** Fails as before, but for another reason. */
  readonly reasons: readonly CaseChange[];
  /** Was not declared and now is, or failed and now is not declared. */
  readonly declared: readonly CaseChange[];
  /** Ended otherwise, and in another world: that the implementation has changed does not follow. */
  readonly worlds: readonly CaseChange[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly readings: readonly ReadingChange[];
  readonly instants: {
    /** How many cases are in both files with a trace. */
    readonly comparedCount: number;
    /** How many are in both files, and in one of them without. */
    readonly withoutTraceCount: number;
    readonly changes: readonly InstantChange[];
  };
}

type Pair = readonly [before: CaseResult, after: CaseResult];

const wordsOf = (result: CaseResult, { header }: Results): string => {
  const how = howItFails(result, header.profile);
  if (how !== undefined) return `${result.outcome.status === 'nonconformant' ? 'rule ' : ''}${how.what}, ${how.manner}`;
  return result.outcome.status;
};

type Group = 'regressions' | 'fixes' | 'reasons' | 'declared' | 'worlds';

const isSameWorld = ([{ world: was }, { world: now }]: Pair): boolean =>
  was === undefined || now === undefined || was === now;

const groupOf = (pair: Pair): Group => {
  const [{ outcome: was }, { outcome: now }] = pair;
  if (!isSameWorld(pair)) return 'worlds';
  if (was.status === 'conformant') return 'regressions';
  if (isFailure(was) && now.status === 'conformant') return 'fixes';
  return isFailure(was) && isFailure(now) ? 'reasons' : 'declared';
};

/** A unit type whose cases now contradict each other is a regression like a case that fails. */
const constraintChanges = (before: Results, after: Results): readonly (readonly [Group, CaseChange])[] =>
  after.constraints.flatMap((now): readonly (readonly [Group, CaseChange])[] => {
    const was = before.constraints.find(({ unitType }) => unitType === now.unitType);
    if (was === undefined || was.status === now.status) return [];
    const group = was.status === 'consistent' ? 'regressions' : now.status === 'consistent' ? 'fixes' : 'reasons';
    return [[group, { name: `self-contradiction/${now.unitType}`, was: was.status, now: now.status }]];
  });

const narrowedOf = (constraint: RunConstraint | undefined): Assignment | undefined =>
  constraint?.status === 'consistent' ? constraint.narrowed : undefined;

const dependsOn = ({ outcome }: CaseResult): Assignment | undefined =>
  outcome.status === 'conformant' ? outcome.verdict.dependsOn : undefined;

const isSame = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

type Narrowing = Pick<ReadingChange, 'choice' | 'was' | 'now'>;

const narrowings = (was: Assignment | undefined, now: Assignment | undefined): readonly Narrowing[] => {
  if (was === undefined || now === undefined) return [];
  const choices = [...new Set([...Object.keys(was), ...Object.keys(now)])].toSorted();
  return choices.flatMap((choice): readonly Narrowing[] => {
    const [before, after] = [was[choice], now[choice]];
    if (isSame(before, after)) return [];
    return [
      { choice, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { now: after }) },
    ];
  });
};

const keyOf = (unitType: UnitType, { choice, was, now }: Narrowing): string =>
  JSON.stringify([unitType, choice, was, now]);

const readingChanges = (before: Results, after: Results, pairs: readonly Pair[]): readonly ReadingChange[] => {
  const changes = new Map<string, ReadingChange>();
  for (const now of after.constraints) {
    const was = before.constraints.find(({ unitType }) => unitType === now.unitType);
    for (const each of narrowings(narrowedOf(was), narrowedOf(now))) {
      changes.set(keyOf(now.unitType, each), { unitType: now.unitType, ...each, ofRun: true, shownBy: [] });
    }
  }
  for (const [was, now] of pairs) {
    for (const each of narrowings(dependsOn(was), dependsOn(now))) {
      const key = keyOf(now.unitType, each);
      const known = changes.get(key) ?? { unitType: now.unitType, ...each, ofRun: false, shownBy: [] };
      changes.set(key, { ...known, shownBy: [...known.shownBy, now.name] });
    }
  }
  return [...changes.values()];
};

const termsOf = ({ header: was }: Results, { header: now }: Results): ResultsDiff['terms'] =>
  [
    [
      'implementation',
      `${was.implementation.name} ${was.implementation.version}`,
      `${now.implementation.name} ${now.implementation.version}`,
    ],
    ['killspec', was.killspec, now.killspec],
    ['suite', String(was.suite), String(now.suite)],
    ['profile', JSON.stringify(was.profile), JSON.stringify(now.profile)],
    ['seed', String(was.seed), String(now.seed)],
    ['cases', was.cases.hash, now.cases.hash],
  ].flatMap(([what = '', before = '', later = '']) => (before === later ? [] : [{ what, was: before, now: later }]));

/** Compares two runs, the later with the earlier. */
export const diffResults = (before: Results, after: Results): ResultsDiff => {
  const later = new Map(after.cases.map((result) => [result.name, result]));
  const earlier = new Set(before.cases.map(({ name }) => name));
  const pairs = before.cases.flatMap((was): readonly Pair[] => {
    const now = later.get(was.name);
    return now === undefined ? [] : [[was, now]];
  });
  const changed = [
    ...pairs.flatMap(([was, now]): readonly (readonly [Group, CaseChange])[] => {
      const words = { name: now.name, was: wordsOf(was, before), now: wordsOf(now, after) };
      return words.was === words.now ? [] : [[groupOf([was, now]), words]];
    }),
    ...constraintChanges(before, after),
  ];
  const of = (wanted: Group): readonly CaseChange[] =>
    changed.flatMap(([group, change]) => (group === wanted ? [change] : []));
  const same = pairs.filter(isSameWorld);
  const traced = same.filter(([was, now]) => was.trace !== undefined && now.trace !== undefined);
  return {
    terms: termsOf(before, after),
    regressions: of('regressions'),
    fixes: of('fixes'),
    reasons: of('reasons'),
    declared: of('declared'),
    worlds: of('worlds'),
    added: after.cases.filter(({ name }) => !earlier.has(name)).map(({ name }) => name),
    removed: before.cases.filter(({ name }) => !later.has(name)).map(({ name }) => name),
    readings: readingChanges(before, after, pairs),
    instants: {
      comparedCount: traced.length,
      withoutTraceCount: same.length - traced.length,
      changes: traced.flatMap(([was, now]) => instantChanges(now.name, was.trace, now.trace)),
    },
  };
};
