import { registerConstraints } from '../../spec/oracle/register-constraints.ts';
import { type CaseConstraint, runConstraints } from '../../spec/oracle/run-constraints.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Verdict } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import type { Witnessed, WitnessedCase } from './witnessed.ts';

/** What an implementation is by all that it did. */
export type Standing = 'conformant' | 'nonconformant' | 'self-contradiction' | 'inconclusive';

/** A case whose verdict is another one. */
export interface VerdictChange {
  readonly name: string;
  readonly unitType: UnitType;
  readonly was: Verdict['status'];
  readonly now: Verdict['status'];
  /** The rules that it breaks, where it breaks some: before, or now. */
  readonly rules: readonly RuleId[];
}

/** An implementation, judged by the page and by another one. */
export interface JudgedTwice {
  readonly name: string;
  readonly caseCount: number;
  readonly was: { readonly standing: Standing; readonly conformantCount: number };
  readonly now: { readonly standing: Standing; readonly conformantCount: number };
  readonly changes: readonly VerdictChange[];
}

const standingOf = (cases: readonly WitnessedCase[], verdicts: readonly Verdict[]): Standing => {
  if (verdicts.some(({ status }) => status === 'nonconformant')) return 'nonconformant';
  const constraints = verdicts.flatMap((verdict, at): readonly CaseConstraint[] => {
    const of = cases[at];
    if (verdict.status !== 'conformant' || of === undefined) return [];
    return [{ name: of.name, unitType: of.unitType, assignments: verdict.assignments }];
  });
  const together = runConstraints(constraints, registerConstraints);
  if (together.some(({ status }) => status === 'contradiction')) return 'self-contradiction';
  const isOpen = together.some(({ status }) => status === 'inconclusive');
  return isOpen || verdicts.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'conformant';
};

const brokenBy = (verdict: Verdict | undefined): readonly RuleId[] =>
  verdict?.status === 'nonconformant' ? verdict.violation.rules : [];

const countConformant = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(({ status }) => status === 'conformant').length;

/** Judges what an implementation did by the page, and by another one. */
export const judgeTwice = ({ name, cases }: Witnessed, page: Profile, other: Profile): JudgedTwice => {
  const by = (profile: Profile): readonly Verdict[] => cases.map(({ trace, unit }) => judge(trace, profile, unit));
  const [before, after] = [by(page), by(other)];
  const changes = cases.flatMap((one, at): readonly VerdictChange[] => {
    const [was, now] = [before[at], after[at]];
    if (was === undefined || now === undefined || was.status === now.status) return [];
    const rules = now.status === 'nonconformant' ? brokenBy(now) : brokenBy(was);
    return [{ name: one.name, unitType: one.unitType, was: was.status, now: now.status, rules }];
  });
  return {
    name,
    caseCount: cases.length,
    was: { standing: standingOf(cases, before), conformantCount: countConformant(before) },
    now: { standing: standingOf(cases, after), conformantCount: countConformant(after) },
    changes,
  };
};
