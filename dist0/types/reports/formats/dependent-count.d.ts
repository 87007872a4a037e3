import type { CaseResult } from '../../harness/runner/case-result.ts';
/** How many of the conformant cases conform only under some readings: all survivors share a narrowed choice. */
export declare const dependentCount: (results: readonly CaseResult[]) => number;
