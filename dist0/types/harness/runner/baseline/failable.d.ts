import type { RunConstraint } from '../../../spec/oracle/run-constraints.ts';
import { type HowItFails } from '../how-it-fails.ts';
import type { Results } from '../results.ts';
/** What a baseline can speak of: a case, or whether the cases of a unit type can be read alike. */
export interface Failable {
    readonly name: string;
    /** Absent where it does not fail. */
    readonly how?: HowItFails;
    /** False for a case that the implementation says it cannot do. */
    readonly isJudged: boolean;
    /** True for a case that only rules of a later suite object to: who asked for an older one is told nothing of that. */
    readonly isOfLaterSuite?: true;
}
/** The name under which a baseline knows that the cases of a unit type contradict each other. */
export declare const contradictionName: ({ unitType }: Pick<RunConstraint, "unitType">) => string;
/**
 * All that a baseline can speak of in these results. What cases say together cannot be told from a part of them, unless
 * they contradict each other already.
 */
export declare const failablesOf: (results: Results, isPart: boolean) => readonly Failable[];
