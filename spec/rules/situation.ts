import type { KillMode, KillSettings } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Span, Us } from '../vocabulary/time.ts';
import type { CommandRef, Job, ProcessName } from '../vocabulary/trace.ts';
import type { CommandName, KillOption, Unit } from '../vocabulary/unit.ts';
import type { RuleId } from './rule-id.ts';

/** What the page asks for, or allows: a signal to a process, a command to be run, or the unit to be thawed. */
export type Act =
  | { readonly kind: 'thaw' }
  | { readonly kind: 'signal'; readonly to: ProcessName; readonly signal: SignalName }
  | { readonly kind: 'run'; readonly command: CommandRef };

/** Why a unit is being stopped. */
export type StopCause =
  | 'job'
  | 'own-exit'
  | 'start-failure'
  | 'start-timeout'
  | 'runtime-max'
  | 'oom'
  | 'watchdog'
  | 'stopping'
  | 'reload-timeout'
  | 'remount-timeout'
  /** No stop: a start meets what is left of a run that was never seen. */
  | 'left-overs';

/** A job as RestartKillSignal= cares about it; `automatic` is a restart by Restart=. */
export type StopJob = Job | 'automatic';

/**
 * The instants at which something falls due. `first`, `again`, `fork` and `helper` send the first signal (K or RK),
 * `watchdog`, `abort` and `helper-abort` W, `final` and `helper-final` F, `last` SIGKILL.
 */
export type PointKind =
  | 'first'
  | 'again'
  | 'fork'
  | 'helper'
  | 'watchdog'
  | 'abort'
  | 'helper-abort'
  | 'final'
  | 'helper-final'
  | 'last'
  | 'hang-up';

/** What brought a decision point about; explanations turn it into words. */
export type Trigger =
  | 'requested'
  | 'command-ended'
  | 'command-timed-out'
  | 'main-exited'
  | 'main-gone'
  | 'no-main'
  | 'stop-timeout'
  | 'abort-timeout'
  | 'final-timeout'
  | 'watchdog-expired'
  | 'second-request'
  | 'forked'
  | 'post-run'
  | 'post-ended'
  | 'helper-timed-out'
  | 'start-failed'
  | 'start-timed-out'
  | 'runtime-over'
  | 'out-of-memory'
  | 'said-stopping'
  | 'reload-timed-out'
  | 'start-over-left-overs';

/** A decision point: from here on the rules owe and license signals. */
export interface Point {
  readonly kind: PointKind;
  readonly trigger: Trigger;
  /** When it is due, computed from events alone. */
  readonly atUs: Us;
  /** How late it may be seen: the sum of the latenesses of the timers it hangs on. */
  readonly slackUs: Us;
  /** For a timeout: since when it ran. */
  readonly sinceUs?: Us;
  /**
   * The one process that it concerns, for `fork`, `helper`, `helper-abort`, `helper-final`, a final signal to one command, and one that
   * came to be while a pass may still be seen.
   */
  readonly process?: ProcessName;
}

/** Which part of a pass an entry is. */
export type Part = 'signal' | 'SIGHUP' | 'SIGCONT' | 'run' | 'thaw';

/** Something owed or licensed, until it is consumed, lapses or its window closes. */
export interface Entry {
  readonly act: Act;
  readonly part: Part;
  /** The option that named the signal of a pass; absent for follow-ups and commands. */
  readonly option?: KillOption;
  readonly point: Point;
  readonly fromUs: Us;
  readonly toUs: Us;
  readonly owed: boolean;
  /** The target ended or left the group at an instant of the window. */
  readonly lapsed?: true;
  /** To a process that the signal of the pass does not go to (AMB-17, AMB-78). */
  readonly beside?: true;
  /** Beside, and somebody has been sent the signal of the pass. */
  readonly asked?: true;
  /** Beside, and the process has been sent another signal of it: what is left for it comes next. */
  readonly begun?: true;
  /** Licensed only under AMB-63: the target was gone before the final signal fell due. */
  readonly late?: true;
  /** The rules that decide to whom. */
  readonly who: readonly RuleId[];
  /** The rules that decide what. */
  readonly what: readonly RuleId[];
}

/** The settings that a stop goes by. */
export interface StopSettings {
  readonly unit: Unit;
  readonly kill: KillSettings;
  /** The delay before the final signal, readings applied. */
  readonly stopTimeout: Span;
  readonly abortTimeout: Span;
}

/** The first and the last job of a stop by now: which of them it goes by, AMB-24 says. */
export interface StopJobs {
  readonly firstJob?: StopJob | undefined;
  readonly lastJob?: StopJob | undefined;
}

/** One stop of the unit, as one hypothesis sees it. */
export interface Stop extends StopJobs {
  readonly cause: StopCause;
  readonly requestedUs: Us;
  /** How many processes there had been until then: those that came later came with the stop, or after it. */
  readonly sincePlace: number;
  /** As `sincePlace`, of the stop after it, where its end was claimed before that began: what is run since is not of it. */
  readonly nextPlace?: number;
  /** The runs of the unit that it ends. */
  readonly sinceRun: number;
  readonly run: number;
  readonly settings: StopSettings;
  /** Nothing is owed or licensed: a reading takes this for no stop (AMB-20, AMB-46, AMB-55, AMB-60, AMB-64). */
  readonly passive?: true;
  /** The last run of the unit in which, since this stop, something has happened that is no stop and calls for nothing. */
  readonly stillRun?: number;
  /** The unit goes on: only a command that ran into its timeout is killed (AMB-55), or what an earlier run left. */
  readonly aside?: true;
  /** The stop commands that are awaited before the first pass. */
  readonly commands?: {
    readonly name: CommandName;
    readonly next: number;
    readonly running?: ProcessName;
    /** Until when EXTEND_TIMEOUT_USEC= has put off their timeout, where they share it (AMB-05). */
    readonly untilUs?: Us;
  };
  /** When the first pass was due. */
  readonly t0Us?: Us;
  readonly slackUs: Us;
  readonly firstKind?: 'first' | 'watchdog' | 'abort';
  /** Whom the first pass was for, and the mode by which it was. */
  readonly first?: { readonly mode: KillMode; readonly targets: readonly ProcessName[] };
  /** The pass before the final signal that was due last. */
  readonly pass?: Point;
  /** The main process, if it lived when the first pass was due. */
  readonly mainAtT0?: ProcessName;
  /** The main process has been sent the signal of a first pass. */
  readonly mainSignalled?: true;
  /** The place of the last process that was sent the first signal although it was forked at the instant of that. */
  readonly inTimePlace?: number;
  /** The jobs at each pass with K or RK. */
  readonly rounds: readonly StopJobs[];
  /** When the final signal last fell due, and how late it may be seen. */
  readonly finalUs?: Us;
  readonly finalSlackUs?: Us;
  /** In mode process: the process that was main at the first pass was gone by then. */
  readonly isMainGone?: true;
  /** When a final signal was last sent: what has begun is not put off any more. */
  readonly finalSentUs?: Us;
  /** Main's exit, or that there is no main, has made the final signal fall due, or waits for ExecStopPost= to do so. */
  readonly byMainExit?: 'due' | 'after-post';
  /** The ExecStopPost= command that runs now. */
  readonly post?: ProcessName;
  /** The ExecStopPost= command that was run at the instant of the final signal, and has been sent it (AMB-61). */
  readonly metPost?: ProcessName;
  /** ExecStopPost= has been run. */
  readonly hadPost?: true;
  /** SendSIGKILL=no, and the stop timeout has passed. */
  readonly timedOutUs?: Us;
  /** When a start last met what this stop, or one that was never seen, has left over (SendSIGKILL=no, AMB-27). */
  readonly leftOversUs?: Us;
  /** What was loaded when they were killed again, which says what follows upon that. */
  readonly leftOversKill?: KillSettings;
  /** When the last process went: what comes to be later makes no stop go on. */
  readonly endedUs?: Us;
  /**
   * How many processes there had been when the end was claimed at that instant, where order within it means something: what
   * comes to be after that does not make the stop go on either.
   */
  readonly closedPlace?: number;
  /** The manager has claimed a start since nobody was left, or the end was claimed. */
  readonly startedUs?: Us;
  /** The manager has claimed the end. */
  readonly claimedUs?: Us;
}
