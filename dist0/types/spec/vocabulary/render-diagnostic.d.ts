import type { Diagnostic } from './unit.ts';
/**
 * A diagnostic for people: `FILE:LINE:COLUMN message`, the line itself (a window of a long one), and a caret under the
 * column with the hint, if any. No line break at the end.
 */
export declare const renderDiagnostic: (diagnostic: Diagnostic) => string;
