import type { ProcessFact } from './facts.ts';
import type { Point } from './situation.ts';
import { type Present, type View } from './view.ts';
import type { Target } from './rule.ts';
/** True for a point at which the first signal (KillSignal= or RestartKillSignal=) is sent. */
export declare const sendsFirstSignal: (point: Point) => boolean;
/** True for a point at which WatchdogSignal= is sent. */
export declare const sendsWatchdogSignal: ({ kind }: Point) => boolean;
/** True for a point at which the final signal is sent. */
export declare const sendsFinalSignal: (point: Point) => boolean;
/** True for a final signal that main's exit has called for. */
export declare const byMainExit: ({ trigger }: Point) => boolean;
/** A process that the manager may not signal, where a reading has it passed over (AMB-31). */
export declare const isSpared: ({ info }: ProcessFact, { choose }: View) => boolean;
/** A target that is owed the signal, unless it came or went at this very instant, or need not be tried. */
export declare const owedIn: (view: View) => (present: Present) => Target;
/** Every remaining process but a running ExecStopPost= command, which a first pass does not meet. */
export declare const everyRemaining: (view: View) => readonly Present[];
/** The one process that a point is about. */
export declare const onlyProcess: ({ process }: Point, view: View) => readonly Present[];
/** The main process as a target, where there is one. */
export declare const mainOnly: (view: View) => readonly Present[];
/** Control processes that hang, where "only the main process" does not speak of them (AMB-10). */
export declare const exemptControl: (view: View) => readonly Present[];
/** True where no main process has been known in this run of the unit. */
export declare const neverHadMain: (view: View) => boolean;
/** Who gets the first signal by KillMode=, whichever that signal is. */
export declare const targetsByMode: (view: View) => readonly Present[];
/** Whether the first pass was for every process: by its mode, or for want of a main process (AMB-11, AMB-13). */
export declare const wasForEverybody: (view: View) => boolean;
/**
 * Who is asked once more: of those that the first pass was for, whoever remains, to be sent the first signal (AMB-42,
 * AMB-72) or WatchdogSignal= (AMB-60).
 */
export declare const ofFirstPass: (point: Point, view: View) => readonly Present[];
/** Who gets the first signal at this point, which is not about one process alone. */
export declare const firstTargets: (point: Point, view: View) => readonly Present[];
/** True where the main process was known and has ended. */
export declare const mainWentBefore: (view: View) => boolean;
/** Who remains for the final signal, by what the readings count. */
export declare const finalRemaining: (view: View) => readonly Present[];
