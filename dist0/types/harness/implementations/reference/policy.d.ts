import { type KillMode, type KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Span } from '../../../spec/vocabulary/time.ts';
import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Pid } from '../../adapters/adapter.ts';
/** What a first pass is for: a stop of any kind, one that a restart job asked for, or an expired watchdog. */
export type Occasion = 'stop' | 'restart' | 'watchdog';
/** The processes of the unit at the instant of a pass. */
export interface Group {
    /** The main process, if there is one and it remains. */
    readonly main: Pid | undefined;
    /** Every process that remains in the control group, the main process among them. */
    readonly remaining: readonly Pid[];
}
/**
 * Everything that systemd.kill(5) decides, and nothing else: who is sent what, and when the second pass is due. What
 * carries it out (commands, timers, jobs) is in the files beside this one.
 */
export interface Policy {
    /** The seven options as the unit file sets them. */
    readonly settings: (unit: Unit) => KillSettings;
    /** The delay after the first pass, and the time that each stop command has. */
    readonly stopTimeout: (unit: Unit) => Span;
    /** Whether a stop that this job asks for counts as part of a restart job. */
    readonly isRestart: (job: Job) => boolean;
    /** Whether the first pass waits for the stop commands. */
    readonly waitsForStopCommands: (mode: KillMode) => boolean;
    /** The signal of the first pass. */
    readonly firstSignal: (settings: KillSettings, occasion: Occasion) => SignalName;
    /** What each process is sent right after the signal of the first pass, in order. */
    readonly followUps: (settings: KillSettings, occasion: Occasion) => readonly SignalName[];
    /** Whom the first pass goes to, in order. */
    readonly firstTargets: (mode: KillMode, group: Group) => readonly Pid[];
    /** The signal of the second pass; absent where there must be none. */
    readonly finalSignal: (settings: KillSettings) => SignalName | undefined;
    /** Whom the second pass goes to, in order. */
    readonly finalTargets: (mode: KillMode, group: Group) => readonly Pid[];
    /** Whether the end of the main process is enough for the second pass, before any timeout. */
    readonly finalWhenMainExits: (mode: KillMode) => boolean;
    /** Whether nobody is left that the stop has to wait for. */
    readonly nobodyLeft: (mode: KillMode, group: Group) => boolean;
    /** Whether the unit may be started again by a restart, with these processes of the last time still there. */
    readonly mayStartAgain: (settings: KillSettings, leftOver: readonly Pid[]) => boolean;
}
/** The page by its words. */
export declare const pagePolicy: Policy;
