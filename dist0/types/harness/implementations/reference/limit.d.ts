import type { Span } from '../../../spec/vocabulary/time.ts';
/** How long something may take that has nothing to do with killing: there, 0 stands for no limit at all. */
export declare const limit: (span: Span) => Span;
