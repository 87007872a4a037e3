import type { RuleId } from '../rules/rule-id.ts';
import { type Hypothesis } from './hypothesis.ts';
import { type Possible } from './possible.ts';
/** A hypothesis that lives, the readings that are possible for it, and the rules that have had something to say to it. */
export interface Living {
    readonly possible: Possible;
    /** The same object for all that are in the same state. */
    readonly hypothesis: Hypothesis;
    readonly exercised: readonly RuleId[];
}
/** Joins hypotheses in the same state whose readings together are again a product of sets. */
export declare const mergeAlike: (living: readonly Living[]) => readonly Living[];
