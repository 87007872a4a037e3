import type { Profile } from '../../spec/profiles/profile.ts';
import type { CaseResult } from './case-result.ts';
import type { PlayedCase } from './play-case.ts';
import type { PlayableCase } from './playable-case.ts';
import type { Player } from './player.ts';
import { type Results, type ResultsHeader } from './results.ts';
/** The version of the set of rules that a run judges by. */
export declare const suite = 1;
/** What a run is of, besides its cases and the implementation. */
export interface RunTerms {
    /** The version of killspec, for the results. */
    readonly killspec: string;
    readonly seed: number;
    readonly profile: Profile;
    /** The version of the suite that was asked for; the newest where absent. */
    readonly suite?: number;
}
/** What was played of a case: what is kept of it, and what it means for the rest. */
export interface TakenCase {
    readonly result: CaseResult;
    /** Nothing can be played on the implementation any more. */
    readonly isLast?: true;
    /** Its trace was left out, as those before it have too many events. */
    readonly isTraceLeftOut?: true;
}
/** When a run ends before all its cases were played. */
export interface EarlyEnd {
    /** Ends the run at the first failure that is not known. */
    readonly bail?: boolean;
    /** Which failures are known, and no reason to end the run; none where absent. */
    readonly isKnown?: (result: CaseResult) => boolean;
}
/** The hash that a set of cases is known by: of their names and worlds. */
export declare const hashCases: (cases: readonly PlayableCase[]) => string;
/** The first line of the results of a run. */
export declare const runHeader: (cases: readonly PlayableCase[], { name, version }: Player["implementation"], terms: RunTerms) => ResultsHeader;
/** So many cases in a row in which the implementation hung, and the rest is not waited for. */
export declare const hangsInARowMax = 3;
/** What is kept of a case that was played. */
export declare const takenCase: (one: PlayableCase, { isLast, ...played }: PlayedCase) => TakenCase;
/**
 * The results of a run, as they come about. The same cases, taken in their order, give the same results, whoever played
 * them and wherever.
 */
export declare class RunSheet {
    #private;
    constructor(header: ResultsHeader, early?: EarlyEnd);
    /** How many failed that are not known. */
    get failed(): number;
    /** Every case so far, with what is kept of it. */
    get taken(): readonly TakenCase[];
    /** Takes the next case. `false` where the run is over with it. */
    take(taken: TakenCase): boolean;
    /** Ends the run here, with what there is. */
    interrupt(): void;
    /** What the run came to. */
    results(): Results;
}
