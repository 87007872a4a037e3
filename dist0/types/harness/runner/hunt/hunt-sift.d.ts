import { type UnitType } from '../../../spec/vocabulary/unit.ts';
import type { HuntChunk, HuntFailure } from './hunt-chunk.ts';
/** The failures of a hunt that are of one kind. */
export interface HuntKind {
    readonly status: HuntFailure['status'];
    readonly manner: string;
    readonly count: number;
    /** Those that are listed, the first world first. */
    readonly failures: readonly HuntFailure[];
}
/** So many failures of a kind are listed of a hunt; of more only their number is kept. */
export declare const listedPerKindMax = 1000;
/**
 * Lets through of the chunks of a hunt what is worth keeping: the first failures of each kind, and of what conformant
 * worlds say of the readings what is new. What is left of a hunt does not grow with it, but for a line for each chunk.
 * Sifting parts of a hunt first, each for itself, changes nothing in what is left of all of it.
 */
export declare class HuntSift {
    #private;
    /** The kinds of failures so far. */
    kinds(): readonly HuntKind[];
    /** The unit types of which not all that their worlds say was kept. */
    exceeded(): readonly UnitType[];
    /** What is kept of the next chunk. */
    take({ failures, unlisted, statements, rules: _rules, ...chunk }: HuntChunk): HuntChunk;
}
