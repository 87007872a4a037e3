import type { RunConstraint } from '../../spec/oracle/run-constraints.ts';
import type { BaselineReport } from '../../harness/runner/baseline/baseline-report.ts';
import type { FailureGroup } from '../../harness/runner/rank-failures.ts';
import type { OutcomeCounts } from '../../harness/runner/outcome.ts';
import type { Results } from '../../harness/runner/results.ts';
import { type Style } from './style.ts';
/** How a report is set. */
export interface Setting {
    readonly style: Style;
    /** Columns that a line of running text may take. */
    readonly width: number;
}
/** For pipes and files. */
export declare const plainSetting: Setting;
/** A number and what it counts. */
export declare const plural: (count: number, one: string, many: string) => string;
/** What a run is of: the versions, the rules, the profile and the seed. */
export declare const renderHeading: (run: {
    readonly killspec: string;
    readonly ruleCount: number;
    readonly profile: string;
    /** The suite that was asked for, if one was. */
    readonly suite?: number;
    /** Absent where nothing was drawn. */
    readonly seed?: number;
}) => string;
/** The outcomes besides conformant that there were, with their numbers. */
export declare const tallyWords: (counts: OutcomeCounts, style: Style) => readonly string[];
/** The counts of a run: how many cases were played, how many conform, and each other outcome that there was. */
export declare const tallyParts: (results: Results, style: Style) => readonly string[];
/** The counts of a run in one line, `label` first. */
export declare const renderTally: (label: string, results: Results, { style }?: Setting, labelWidth?: number) => string;
/** What a group of failures has in common: `rule KM-MX-2`, `crash`. */
export declare const groupName: ({ status, rule }: Pick<FailureGroup, "status" | "rule">) => string;
/** A line for each kind of failure: how many cases, which is the first, and its number for `why`. */
export declare const renderGroups: (groups: readonly FailureGroup[], { style, width }?: Setting) => string;
/**
 * What the cases of a run say together, where they do not agree: at length, or in a line each where other failures are
 * more pressing.
 */
export declare const renderConstraints: (constraints: readonly RunConstraint[], isBrief: boolean, setting?: Setting) => string;
/** The last word on a run where its counts alone would mislead; empty where they do not. */
export declare const renderEnd: (results: Results, baseline?: BaselineReport) => string;
/** A word on traces that were not kept; empty where all were. */
export declare const renderLeftOut: ({ tracesLeftOut }: Results) => string;
