import type { CaseResult } from './case-result.ts';
import type { Results } from './results.ts';
/** What is written of a case: rules that its trace did not exercise are left out, being the rest. */
export declare const caseLine: (result: CaseResult) => string;
/** A case as it was before `caseLine`. */
export declare const readCase: (line: string) => CaseResult;
/**
 * Results as NDJSON: a header, a line for each case, a footer that counts and seals them. The same results give the
 * same bytes. A run that was interrupted says so in its footer, and never passes for a complete one.
 */
export declare const sealResults: (results: Results) => string;
/** Why a results file is refused. */
export type UnsealedCode = 'empty'
/** Not a results file at all. */
 | 'not-results'
/** Parts of a run, which alone say nothing of it. */
 | 'parts'
/** Of another version of the format. */
 | 'other-format'
/** It stops before its footer. */
 | 'truncated'
/** Its seal is broken: it is not what killspec wrote. */
 | 'edited'
/** It is whole, but of a run that did not play all its cases. */
 | 'unfinished';
/** A results file, or why it is refused. */
export type Unsealed = {
    readonly ok: true;
    readonly results: Results;
} | {
    readonly ok: false;
    readonly code: UnsealedCode;
    readonly message: string;
};
/**
 * Reads what `sealResults` wrote. Whatever is not whole is refused; a run that was not played to its end too, unless
 * `unfinished` says that it will do.
 */
export declare const unsealResults: (text: string, options?: {
    readonly unfinished?: boolean;
}) => Unsealed;
