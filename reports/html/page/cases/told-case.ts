import { tellViolation } from '../../../../harness/runner/tell-violation.ts';
import type { Violation } from '../../../../spec/oracle/verdict.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import { type MarkedTrace, markSignals } from '../../../formats/mark-signals.ts';
import type { CaseDetail } from '../../data/report-data.ts';

/** A case as it is told: its trace with the marks of what was owed, and what it broke. */
export interface ToldCase {
  readonly marked?: MarkedTrace;
  readonly violation?: Violation;
  /** Why it is told no further. */
  readonly trouble?: string;
}

/**
 * Tells a case, by the same code as `why`: it judges the trace again. What cannot be judged again is shown without
 * marks.
 */
export const tellCase = ({ outcome, trace }: CaseDetail, profile: Profile): ToldCase => {
  const recorded = outcome.status === 'nonconformant' ? { violation: outcome.verdict.violation } : {};
  if (trace === undefined) return recorded;
  const unmarked: MarkedTrace = { trace, marks: new Map(), missing: [], broken: new Map() };
  try {
    if (outcome.status === 'nonconformant') {
      const violation = tellViolation(trace, profile, outcome.verdict);
      return { violation, marked: markSignals(trace, { ...profile.choices, ...violation.assignment }) };
    }
    if (outcome.status === 'conformant') {
      return { marked: markSignals(trace, { ...profile.choices, ...outcome.verdict.dependsOn }) };
    }
    return { marked: unmarked };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : 'unknown error';
    return { ...recorded, marked: unmarked, trouble: `this trace cannot be judged again here: ${trouble}` };
  }
};
