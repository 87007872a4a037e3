import type { Diagnostic } from './unit.ts';
/** What is wrong with the value of one assignment, before its place is known. */
export interface ValueProblem {
    readonly severity: Diagnostic['severity'];
    readonly code: string;
    /** Goes after the key: `is empty`, `is no time span`. */
    readonly message: string;
    /** The offset in the value; its beginning where absent. */
    readonly at?: number;
    readonly hint?: string;
}
