import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Relevance } from '../../harness/runner/relevance.ts';
import { type Setting } from './console.ts';
import type { MarkedTrace } from './mark-signals.ts';
/** A nonconformant case as it is shown. */
export interface ShownFailure {
    readonly number: number;
    readonly name: string;
    readonly rule: RuleId;
    /** The world that is shown: the shortest form, or the case as it is. */
    readonly world: World;
    readonly marked: MarkedTrace;
    readonly violation: Violation;
    readonly relevance?: Relevance;
    /** Commands to go on with, each under a word. */
    readonly commands: readonly (readonly [word: string, command: string])[];
}
/** A failure: its name and rule, the unit and what happens, the timeline, why it is wrong, and what to do next. */
export declare const renderFailure: (shown: ShownFailure, setting?: Setting) => string;
