import type { Us } from '../../spec/vocabulary/time.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import type { MarkedTrace } from './mark-signals.ts';
import { type Style } from './style.ts';
/** One line of a timeline. */
export interface TimelineRow {
    readonly atUs: Us;
    /** Whom it happens to, or who does it. */
    readonly subject: string;
    readonly what: string;
    /** `as owed`, `forbidden` …; absent for what is not judged. */
    readonly mark?: string;
    /** Whether a rule is broken here. */
    readonly wrong: boolean;
    /** Who sent the signals that the line is of, or owed them; absent where it is of something else. */
    readonly from?: 'manager' | ProcessName;
}
/**
 * The lines of a timeline, in order. Signals of the manager to one process at one instant share a line as long as
 * nothing else comes between them and they have the same mark.
 */
export declare const timelineRows: ({ trace, marks, missing }: MarkedTrace) => readonly TimelineRow[];
/** A timeline as lines of text: instant, who, what, mark. */
export declare const renderTimeline: (rows: readonly TimelineRow[], style?: Style) => readonly string[];
