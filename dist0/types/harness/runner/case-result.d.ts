import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { UnitType } from '../../spec/vocabulary/unit.ts';
import type { Outcome } from './outcome.ts';
/** What became of one case of a run. */
export interface CaseResult {
    readonly name: string;
    readonly unitType: UnitType;
    /** The rules that the case was written for. */
    readonly about: readonly RuleId[];
    /** A hash of its world: of a case whose world has changed, another outcome says nothing. */
    readonly world?: string;
    readonly outcome: Outcome;
    /** What was recorded, of a case that did not conform: to be looked at, and judged again. */
    readonly trace?: Trace;
}
