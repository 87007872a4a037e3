import type { KillSettings } from '../vocabulary/kill-settings.ts';
import type { FailureMode, UnitType } from '../vocabulary/unit.ts';
import type { ProcessName } from '../vocabulary/trace.ts';
import { type Facts, type ProcessFact } from './facts.ts';
import type { Stop } from './situation.ts';
import type { Rulebook } from './rulebook.ts';
import type { Choose } from '../readings/choose.ts';
/** What a rule sees: the facts, the stop under way, its settings, and the readings it may ask for. */
export interface View {
    readonly facts: Facts;
    readonly stop: Stop;
    readonly kill: KillSettings;
    readonly unitType: UnitType;
    readonly choose: Choose;
    /** The rules that are judged by. */
    readonly book: Rulebook;
}
export declare const viewOf: (facts: Facts, stop: Stop, choose: Choose, book: Rulebook) => View;
/**
 * A process of the unit at a decision point: `gone` if it ended or left at this very instant, before the point, `fresh`
 * if it was forked at this very instant. The page owes a signal to neither, and forbids none.
 */
export interface Present {
    readonly process: ProcessFact;
    readonly gone: boolean;
    readonly fresh?: true;
}
/** True for a process in the control group: one that has not left it. */
export declare const isInControlGroup: (process: ProcessFact, view: View) => boolean;
/** True for a process where the procedure looks for it: in the control group, or the main process wherever it is. */
export declare const isWithin: (process: ProcessFact, view: View) => boolean;
/**
 * The remaining processes of the stop: those of the control group that have not ended, the main process wherever it is,
 * and those that went at this very instant, marked `gone` (a signal to these is no fault). Processes of a later run are
 * not among them, nor is what came to be when nobody was left any more.
 */
export declare const remaining: (view: View) => readonly Present[];
/** The process of this name, where it is among the remaining ones. */
export declare const remainingNamed: (name: ProcessName, view: View) => Present | undefined;
/** The left-overs that a start would meet. */
export declare const leftOvers: (view: View) => readonly Present[];
/** The process of this name, where it is among them. */
export declare const leftOverNamed: (name: ProcessName, view: View) => Present | undefined;
/**
 * True for a process that came to be after what is being stopped: no rule on the stop speaks of it. One that is not there
 * could only be of what is there now.
 */
export declare const isOfLaterRun: (name: ProcessName, { facts, stop }: View) => boolean;
/** The main process of these runs, dead or alive: the one that was named last, if it can be one (AMB-12). */
export declare const mainOfRuns: (facts: Facts, sinceRun: number, run: number, choose: Choose) => ProcessFact | undefined;
/** The main process of what is being stopped, dead or alive, if one was ever known. */
export declare const mainOf: ({ facts, stop, choose }: View) => ProcessFact | undefined;
/**
 * True for a main process of what is being stopped: the one that was named last, or the one that the first pass was for,
 * which is not asked for less when another one is named.
 */
export declare const isMainOf: (name: ProcessName, view: View) => boolean;
/** The main process if it lives. */
export declare const livingMainOf: (view: View) => ProcessFact | undefined;
/** The main process if it lives, or went at this very instant. */
export declare const mainPresent: (view: View) => Present | undefined;
/** True for a process of the unit that is neither a main process, whatever it began as, nor a control process. */
export declare const isAux: (process: ProcessFact | undefined, view: View) => boolean;
/** True where something other than `except` remains and lives. */
export declare const othersRemain: (view: View, except?: string) => boolean;
/** What a timeout asks for, where the failure mode of the setting is `mode` (AMB-34). */
export declare const failureModeBy: (mode: FailureMode, choose: View["choose"]) => FailureMode;
/** True where WatchdogSignal= takes the place of what the stop timeout asks for (AMB-34). */
export declare const isAbortedByTimeout: (view: View) => boolean;
/** True for a service that "will not restart" while processes of its prior run remain (SendSIGKILL=, paragraph 1, s. 2). */
export declare const isBoundByLeftOvers: ({ kill, unitType }: View) => boolean;
/** True for an ExecStopPost= command of this stop; one that an earlier stop left is a process like any other. */
export declare const isPost: ({ process }: Present, { stop }: View) => boolean;
/** True for a control process, but for an ExecStopPost= command of this stop. */
export declare const isControl: (present: Present, view: View) => boolean;
/** True where RestartKillSignal= is the option that speaks: "this setting is used in a restart job". */
export declare const inRestartJob: (view: View) => boolean;
