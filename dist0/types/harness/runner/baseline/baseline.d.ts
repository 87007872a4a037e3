import type { Text } from '../../scenarios/reader.ts';
import type { SourceText } from '../../scenarios/source-text.ts';
import type { HowItFails } from '../how-it-fails.ts';
/** The version of the baseline format that this code reads and writes. */
export declare const baselineFormat = "killspec-baseline/1";
/** Failures that are known, all of one manner and for one reason. */
export interface KnownFailure extends HowItFails {
    /** Names of cases, or patterns; every case that one stands for has to fail so. */
    readonly cases: readonly Text[];
    /** Why it is not mended yet; empty where nobody said so, which is an error of the baseline. */
    readonly why: string;
    /** Where it is being dealt with. */
    readonly issue?: string;
    /** The last day, as `2027-01-31`, on which this may still fail. */
    readonly until?: Text;
    /** Where the entry begins, as an offset into the file. */
    readonly offset: number;
    /** Where its reason stands, or is missing. */
    readonly whyOffset: number;
}
/** A user's file of known failures. */
export interface Baseline {
    readonly source: SourceText;
    readonly known: readonly KnownFailure[];
}
