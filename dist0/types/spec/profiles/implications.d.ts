import type { Assignment } from '../oracle/verdict.ts';
import type { Implication } from '../readings/ambiguity.ts';
import { type ChoiceId } from '../readings/register.ts';
/** Readings narrowed by what they imply of each other; or the implications that leave nothing of some choice. */
export type Narrowing = {
    readonly status: 'consistent';
    readonly assignment: Assignment;
} | {
    readonly status: 'contradictory';
    readonly because: readonly Implication<ChoiceId>[];
};
/**
 * Narrows an assignment by what its readings imply, forwards (a reading that must be taken) and backwards (a reading
 * whose consequence is excluded). Choices that nothing narrows stay as they are, absent ones included.
 */
export declare const narrowByImplications: (assignment: Assignment) => Narrowing;
/** The assignment narrowed by what its readings imply of each other; `undefined` where they contradict each other. */
export declare const applyImplications: (assignment: Assignment) => Assignment | undefined;
