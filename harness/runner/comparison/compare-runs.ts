import type { Profile } from '../../../spec/profiles/profile.ts';
import { type RuleId, ruleIds } from '../../../spec/rules/rule-id.ts';
import { type UnitType, unitTypes } from '../../../spec/vocabulary/unit.ts';
import { mannerOf } from '../manner.ts';
import { rankFailures } from '../rank-failures.ts';
import type { CaseResult } from '../case-result.ts';
import type { Results } from '../results.ts';
import { allowedFrom } from './infer-readings.ts';
import { tellViolation } from '../tell-violation.ts';

/** One rule broken in one manner by units of one type: a departure, where every reading of the page was allowed. */
export interface Departure {
  readonly rule: RuleId;
  readonly unitType: UnitType;
  /** What is done or left out, and to whom; the same for all cases of one departure. */
  readonly manner: string;
  /** Of each implementation the cases that show it, the plainest first. */
  readonly shownBy: readonly (readonly CaseResult[])[];
}

/** How many cases of each implementation break a rule first. */
export interface RuleRow {
  readonly rule: RuleId;
  readonly counts: readonly number[];
}

/**
 * The readings of one choice that each implementation's conformant cases allow, for one unit type: none left means that
 * they contradict each other, `undefined` that they tell nothing.
 */
export interface ReadingRow {
  readonly unitType: UnitType;
  readonly choice: string;
  readonly allowed: readonly (readonly string[] | undefined)[];
}

/** What several implementations did with the same cases. */
export interface Comparison {
  readonly profile: string;
  readonly implementations: readonly string[];
  readonly rules: readonly RuleRow[];
  readonly readings: readonly ReadingRow[];
  readonly departures: readonly Departure[];
}

const readingRows = (runs: readonly Results[]): readonly ReadingRow[] => {
  const inferred = runs.map(({ cases }) => allowedFrom(cases));
  return unitTypes.flatMap((unitType) => {
    const own = inferred.map((rows) => rows.filter((row) => row.unitType === unitType));
    const choices = [...new Set(own.flatMap((rows) => rows.map(({ choice }) => choice)))].toSorted();
    return choices.map((choice) => ({
      unitType,
      choice,
      allowed: own.map((rows) => rows.find((row) => row.choice === choice)?.allowed),
    }));
  });
};

const ruleRows = (runs: readonly Results[]): readonly RuleRow[] =>
  ruleIds.flatMap((rule) => {
    const counts = runs.map(
      ({ cases }) =>
        cases.filter(({ outcome }) => outcome.status === 'nonconformant' && outcome.verdict.violation.rules[0] === rule)
          .length,
    );
    return counts.every((count) => count === 0) ? [] : [{ rule, counts }];
  });

const mannerOfCase = ({ outcome, trace }: CaseResult, profile: Profile): string | undefined => {
  if (outcome.status !== 'nonconformant' || trace === undefined) return undefined;
  return mannerOf(trace, tellViolation(trace, profile, outcome.verdict));
};

const departuresOf = (runs: readonly Results[]): readonly Departure[] => {
  const found = new Map<string, Departure>();
  runs.forEach(({ cases, header }, at) => {
    for (const { rule, failures } of rankFailures(cases)) {
      for (const { result } of failures) {
        const manner = mannerOfCase(result, header.profile);
        if (rule === undefined || manner === undefined) continue;
        const { unitType } = result;
        const key = `${unitType} ${manner}`;
        const before = found.get(key) ?? { rule, unitType, manner, shownBy: runs.map(() => []) };
        const shownBy = before.shownBy.map((shown, run) => (run === at ? [...shown, result] : shown));
        found.set(key, { ...before, shownBy });
      }
    }
  });
  const place = ({ rule, unitType }: Departure): number =>
    ruleIds.indexOf(rule) * unitTypes.length + unitTypes.indexOf(unitType);
  return [...found.values()].toSorted((a, b) => place(a) - place(b) || (a.manner < b.manner ? -1 : 1));
};

/** Compares runs of the same cases on several implementations: rule by rule, reading by reading, departure by departure. */
export const compareRuns = (runs: readonly Results[]): Comparison => ({
  profile: runs[0]?.header.profile.name ?? 'open',
  implementations: runs.map(({ header }) => header.implementation.name),
  rules: ruleRows(runs),
  readings: readingRows(runs),
  departures: departuresOf(runs),
});
