import type { KnownFailure } from './baseline.ts';
/** What is to be done about an entry of a baseline. Each is an error of the run. */
export type NoticeKind = 
/** A case still fails, but differently. */
'differs'
/** A case conforms. */
 | 'fixed'
/** A case is not judged any more: the implementation says that it cannot do it. */
 | 'not-judged'
/** No case is called so. */
 | 'unmatched'
/** Its last day is over. */
 | 'expired'
/** Nobody has said why. */
 | 'without-reason';
/** One error of a baseline, at its place. */
export interface Notice {
    readonly kind: NoticeKind;
    readonly offset: number;
    /** What was found, without a full stop. */
    readonly message: string;
    readonly hint?: string;
    /** The case that it is about, where it is about one. */
    readonly caseName?: string;
}
/** What a run has to say of a baseline. */
export interface BaselineReport {
    /** The cases that fail as they are known to, each with its entry. */
    readonly known: ReadonlyMap<string, KnownFailure>;
    readonly notices: readonly Notice[];
    /** How many of the names and patterns stand for no case of this run, which played only a part of what there is. */
    readonly notLookedAt: number;
}
