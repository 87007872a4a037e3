import { findCases } from '../../scenarios/find-cases.ts';
import type { Text } from '../../scenarios/reader.ts';
import type { HowItFails } from '../how-it-fails.ts';
import type { Results } from '../results.ts';
import type { KnownFailure } from './baseline.ts';
import { isSameFailure } from './compare-with-baseline.ts';
import { type Failable, failablesOf } from './failable.ts';

/** What becomes of one name or pattern: the names that are left in its place, itself among them where nothing changes. */
export interface SettledName {
  readonly written: string;
  readonly left: readonly string[];
}

/** Failures of one manner that are to be added, their cases in order. */
export interface AddedFailure extends HowItFails {
  readonly cases: readonly string[];
}

/** A change, as it is told. */
export interface BaselineChange extends HowItFails {
  readonly kind: 'added' | 'removed';
  readonly caseName: string;
  /** Why it is removed. */
  readonly because?: string;
}

/** What a run makes of a baseline. */
export interface SettledBaseline {
  /** For each entry, in order: what becomes of its names. */
  readonly entries: readonly (readonly SettledName[])[];
  readonly added: readonly AddedFailure[];
  readonly changes: readonly BaselineChange[];
}

/** What a baseline is settled by. */
export interface SettleTerms {
  /** Whether the run was of a part of the cases: a name that stands for none of them then stays. */
  readonly isPart: boolean;
  /** Whether failures that are not known are added; else entries are removed only. */
  readonly mayAdd: boolean;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Why a case that an entry stands for has no place in it any more; nothing where it still has. */
const whyRemoved = (
  { isJudged, how }: Failable,
  entry: HowItFails,
  { mayAdd, isPart }: SettleTerms,
): string | undefined => {
  if (!isJudged) return 'not judged any more';
  if (how === undefined) return 'fixed';
  // Where nothing may be added, the failure would be lost: it stays for `run` to complain of.
  return mayAdd && !isSameFailure(how, entry, isPart) ? 'fails differently' : undefined;
};

/** Failures that no entry speaks of, by their manner. */
const group = (failures: readonly (readonly [name: string, how: HowItFails])[]): readonly AddedFailure[] => {
  const groups = new Map<string, AddedFailure>();
  for (const [name, { what, manner }] of failures) {
    const key = `${what} ${manner}`;
    groups.set(key, { what, manner, cases: [...(groups.get(key)?.cases ?? []), name].toSorted(compare) });
  }
  return [...groups.values()].toSorted((one, other) => compare(one.cases[0] ?? '', other.cases[0] ?? ''));
};

/** Works out what a run makes of a baseline: what has no place in it any more, and what is to be added. */
export const settleBaseline = (
  known: readonly KnownFailure[],
  results: Results,
  terms: SettleTerms,
): SettledBaseline => {
  const { isPart, mayAdd } = terms;
  const failables = failablesOf(results, isPart);
  const changes: BaselineChange[] = [];
  const kept = new Set<string>();

  const settle = (text: Text, entry: KnownFailure): SettledName => {
    const written = text.value;
    const { what, manner } = entry;
    const matched = findCases([written], failables).cases;
    if (matched.length === 0) {
      if (!isPart) changes.push({ kind: 'removed', caseName: written, what, manner, because: 'no such case' });
      return { written, left: isPart ? [written] : [] };
    }
    const gone = matched.flatMap((one) => {
      const because = whyRemoved(one, entry, terms);
      return because === undefined ? [] : [{ name: one.name, because }];
    });
    const names = matched.map(({ name }) => name).filter((name) => gone.every((each) => each.name !== name));
    for (const name of names) kept.add(name);
    for (const { name, because } of gone) changes.push({ kind: 'removed', caseName: name, what, manner, because });
    return { written, left: gone.length === 0 ? [written] : names };
  };

  const entries = known.map((entry) => entry.cases.map((text) => settle(text, entry)));
  const unknown = failables.flatMap(({ name, how }) =>
    how === undefined || how.what === 'harness-error' || kept.has(name) ? [] : [[name, how] as const],
  );
  const added = mayAdd ? group(unknown) : [];
  const news = added.flatMap(({ cases, what, manner }) =>
    cases.map((caseName) => ({ kind: 'added', caseName, what, manner }) as const),
  );
  return { entries, added, changes: [...changes, ...news] };
};
