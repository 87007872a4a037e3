import type { Violation } from '../../spec/oracle/verdict.ts';
/**
 * The derivation of a violation as one sentence, the page's first: "Because …, and …, this was owed; however, that
 * happened."
 */
export declare const derivation: ({ because }: Violation) => string;
