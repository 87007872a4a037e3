import type { Readings } from '../readings/register.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Span, Us } from '../vocabulary/time.ts';
import type { CommandRef, ProcessInfo } from '../vocabulary/trace.ts';
import type { Pass } from './pass.ts';
import type { Procedure, SpanName, StopJob } from './procedure.ts';

/** How a process ended. */
export interface End {
  readonly status?: number;
  readonly signal?: SignalName;
}

/** Where a process stands in `State.members`. */
export type MemberIndex = number;

/** A process that the world has, or had. */
export interface Member {
  readonly info: ProcessInfo;
  readonly index: MemberIndex;
  /** The run of the unit that it belongs to: it is no target of a stop of an earlier one. */
  readonly run: number;
  /** When it came to be; -1 for what was there at the beginning. */
  readonly cameUs: Us;
  /** True for one that another process forked. */
  readonly isForked: boolean;
  readonly command: CommandRef | undefined;
  /** True for one that is known to be the main process, or was when it exited, or when a first pass was due. */
  isMain: boolean;
  /** The last run that it was the main process of. */
  mainRun: number | undefined;
  isAlive: boolean;
  isZombie: boolean;
  isInGroup: boolean;
  /** When it exited or left the group, whichever was last. */
  wentUs: Us | undefined;
  /** When it left the group by itself. */
  leftUs: Us | undefined;
  /** When the manager moved it out of the group: that does not free the manager of what it owes, so that it remains. */
  movedUs: Us | undefined;
}

/** A delay that is running. */
export interface Timer<Kind extends string> {
  readonly kind: Kind;
  /** How long it is, or by which setting: what is said by a setting changes with it (AMB-44). */
  readonly span: Span | SpanName;
  /** The instant from which it counts. */
  readonly baseUs: Us;
  /** It does not run out before this, whatever its span: put off by a notification, or by a first pass that is later. */
  notBeforeUs: Us;
  /** How many acts that may be late have been waited for; each may add the lateness once. */
  readonly lateActs: number;
  /** The process that it is about, where it is about one. */
  readonly member: MemberIndex | undefined;
}

/** What a unit that is not being stopped waits for. */
export type LifeTimer = Timer<'start' | 'runtime' | 'reload' | 'remount'>;

/** What a stop waits for: the end of a command that hangs, or an instant at which signals are due. */
export type StopTimer = Timer<'command' | 'final' | 'kill-after-final' | 'stop-post' | 'command-final'>;

/** The life of a unit: what it does while nothing kills it. `down`: it is being stopped, or was. */
export type Life = 'inactive' | 'starting' | 'running' | 'down';

/** The commands that a stop begins with: one is due to be started, one runs, or all that were to run have. */
export interface Commands {
  phase: 'due' | 'running' | 'done';
  /** Counts from 0 within the setting. */
  index: number;
  dueUs: Us;
  member: MemberIndex | undefined;
  /** False for the helpers that nobody owes. */
  mustRun: boolean;
}

/** Why a unit stops. */
export type Cause =
  | 'request'
  | 'own-exit'
  | 'start-failed'
  | 'start-timed-out'
  | 'runtime-max'
  | 'out-of-memory'
  | 'watchdog'
  | 'announcement'
  | 'reload-timed-out'
  | 'remount-timed-out'
  /** Processes of an earlier run are in the way of a start (SendSIGKILL=, second sentence). */
  | 'left-overs';

/**
 * One stop of the unit. `void`: what happened is no stop as the readings have it, and calls for no signal; `awaiting`:
 * its commands run; `killing`: the first pass is or was due.
 */
export interface Stop {
  phase: 'void' | 'awaiting' | 'killing';
  readonly cause: Cause;
  procedure: Procedure;
  /** True as long as nothing has shown that the unit stops: the last process of one without a main process has gone. */
  isUnseen: boolean;
  /** Its targets belong to this run or to an earlier one. */
  readonly run: number;
  readonly beganUs: Us;
  job: StopJob | undefined;
  commands: Commands;
  /** The main process of the run that is being stopped; absent where it has none, or has none any more. */
  main: MemberIndex | undefined;
  /** When that main process exited; absent while it is there, and where there was none. */
  mainExitUs: Us | undefined;
  /** When the first pass was due. */
  firstPassUs: Us | undefined;
  /** What the first pass was made of; `none` where it had nothing to send. */
  firstPass: Pass['kind'] | 'none';
  /** Those whom the first pass was for. */
  firstTargets: MemberIndex[];
  /** True where the first pass was for every process of the group. */
  isForAll: boolean;
  /** True where that was so in mode process, for want of a main process (AMB-13). */
  isWithoutMain: boolean;
  /** True once the main process was sent the signal of the first pass. */
  wasMainSent: boolean;
  /** True once a pass with SIGHUP was due. */
  hadHangup: boolean;
  /** True once a final pass was due. */
  hadFinal: boolean;
  /** When the last one was due. */
  finalUs: Us | undefined;
  /** True once one was due because the delay had passed. */
  hadFinalByTimeout: boolean;
  /** True once WatchdogSignal= was due, so that no failure mode asks for it again (AMB-34). */
  wasAborted: boolean;
  /** True where main's exit has called for a final pass that waits for ExecStopPost= (AMB-08). */
  isFinalAfterStopPost: boolean;
  /** The last instant that is judged; absent while there is something to kill. */
  overUs: Us | undefined;
  /** True where it was over because the delay had passed (AMB-72): nothing makes it go on then. */
  hasGivenUp: boolean;
  /** True once the manager has claimed that the unit has ended. */
  isClaimed: boolean;
  /** True once that claim has closed the stop (AMB-75): what comes after it is no part of it. */
  isClosed: boolean;
  /** How many there had been when it was claimed at the instant of the last exit: who comes after that is none of its. */
  memberCountAtClaim: number | undefined;
  /** Until when the unit must have been thawed, which was frozen when this began (AMB-51); absent where it need not be. */
  thawUntilUs: Us | undefined;
  passes: Pass[];
  timers: StopTimer[];
}

/** Why a trace is refused. */
export interface Rejection {
  readonly atUs: Us;
  readonly reason: string;
  /** Not every way was gone into, so that this is no refusal. */
  readonly isCut?: true;
}

/** Everything that a manager which follows the page knows of a unit at an instant. */
export interface State {
  readonly unitName: string;
  readonly readings: Readings;
  readonly latenessUs: Us;
  /** Whether the order of events at one instant means anything. */
  readonly isOrdered: boolean;
  procedure: Procedure;
  isFrozen: boolean;
  nowUs: Us;
  /** All that was due before this instant has fallen due. */
  passedUs: Us;
  run: number;
  life: Life;
  lifeTimers: LifeTimer[];
  /** How many start commands are yet to end before the unit has started; 0 unless that is what it waits for. */
  startCommandsLeft: number;
  /** True while a forking service with PIDFile= has forked, and its main process is yet to be known. */
  isWaitingForMain: boolean;
  /** The main process exited while the commands of the start were not over: it is seen to when they are. */
  mainExit: { readonly main: MemberIndex; readonly end: End } | undefined;
  /** Whether any process has gone since the unit was started. */
  hasAnybodyGone: boolean;
  /** The last job that asks for a start; absent where the unit starts by itself. */
  startJob: StopJob | undefined;
  members: Member[];
  byName: ReadonlyMap<string, MemberIndex>;
  main: MemberIndex | undefined;
  /** When the last main process exited; absent while there is one, and where there was none. */
  mainExitUs: Us | undefined;
  /** The ExecReload= command that runs. */
  reload: MemberIndex | undefined;
  stops: Stop[];
  rejection: Rejection | undefined;
  /** True once a trace could have come in more ways than are gone into: what is refused then may not have to be. */
  isCut: boolean;
}
