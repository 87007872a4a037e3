import type { Us } from '../vocabulary/time.ts';
import { finalPass, finalTargets, finalToCommand, killAfterFinal } from './final-pass.ts';
import { type FirstCall, firstPass } from './first-pass.ts';
import { askCommand, firstSignalOf, killPass, kindByFailureMode, watchdogPass } from './kill-pass.ts';
import { concerns, isStopPostOf, memberAt, remaining } from './members.ts';
import { lastInstant } from './open-pass.ts';
import type { Procedure, StopJob } from './procedure.ts';
import type { Cause, Commands, MemberIndex, State, Stop, StopTimer } from './state.ts';
import { dueOf, startTimer } from './timers.ts';

const noCommands = (atUs: Us): Commands => ({
  phase: 'done',
  index: 0,
  dueUs: atUs,
  member: undefined,
  mustRun: false,
});

/** A stop that has just begun and of which nothing is due yet. */
export const newStop = (
  state: State,
  cause: Cause,
  atUs: Us,
  phase: Stop['phase'],
  more: { readonly run?: number; readonly job?: StopJob | undefined; readonly isUnseen?: boolean } = {},
): Stop => ({
  phase,
  cause,
  procedure: state.procedure,
  run: more.run ?? state.run,
  isUnseen: more.isUnseen ?? false,
  beganUs: atUs,
  job: more.job,
  main: state.main,
  mainExitUs: state.mainExitUs,
  firstPassUs: undefined,
  overUs: undefined,
  commands: noCommands(atUs),
  firstPass: 'none',
  firstTargets: [],
  isForAll: false,
  isWithoutMain: false,
  wasMainSent: false,
  hadHangup: false,
  hadFinal: false,
  finalUs: undefined,
  hadFinalByTimeout: false,
  wasAborted: false,
  isFinalAfterStopPost: false,
  hasGivenUp: false,
  isClaimed: false,
  isClosed: false,
  memberCountAtClaim: undefined,
  thawUntilUs: undefined,
  passes: [],
  timers: [],
});

/** Whether this stop is still under way: not where it is none, and not once nothing of it is left to be killed. */
export const isUnderWay = (stop: Stop): boolean => stop.phase !== 'void' && stop.overUs === undefined;

/** Whether the unit only said that it would stop, and is asked for nothing but the final signal (AMB-20). */
export const isOnlyAnnounced = (stop: Stop): boolean =>
  stop.phase !== 'void' &&
  stop.cause === 'announcement' &&
  stop.firstPass === 'none' &&
  stop.procedure.readings['AMB-20'] === 'final-only';

/** Whether it is a stop, or ends a run though the readings do not call it one. */
export const isEnd = ({ phase, cause }: Stop): boolean => phase !== 'void' || endsRun.includes(cause);

/** The stop that the unit is in, if it is in one. */
export const currentStop = (state: State): Stop | undefined =>
  state.stops.findLast((stop) => stop.run === state.run && isUnderWay(stop));

/** What is the end of a run, or may be, whatever the readings make of it. */
const endsRun: readonly Cause[] = ['own-exit', 'start-failed', 'start-timed-out', 'runtime-max'];

/** What happened is no stop, and calls for nothing: whoever is signalled now is signalled without a reason. */
export const callForNothing = (state: State, cause: Cause, atUs: Us): Stop => {
  const stop = newStop(state, cause, atUs, 'void');
  state.stops.push(stop);
  if (endsRun.includes(cause)) state.startJob = undefined;
  return stop;
};

/** A unit that is frozen when its stop begins may have to be thawed before anybody is signalled (AMB-51). */
const oweThaw = (state: State, stop: Stop, atUs: Us): void => {
  if (!state.isFrozen || stop.procedure.mode === 'none' || state.readings['AMB-51'] === 'as-it-is') return;
  stop.thawUntilUs = lastInstant(state, atUs, 0);
};

/** A stop begins: what called for nothing does so no more. */
const forgetVoid = (state: State): void => {
  state.stops = state.stops.filter(({ phase }) => phase !== 'void');
};

/** The manager does what shows that the unit stops, which nothing had shown before. */
export const beShown = (state: State, stop: Stop, atUs: Us): void => {
  if (!stop.isUnseen) return;
  stop.isUnseen = false;
  forgetVoid(state);
  oweThaw(state, stop, atUs);
};

/** Whether the first pass waits for the stop's commands (KillMode=, paragraph 2, first sentence, and AMB-76). */
const waitsForCommands = (state: State, { mode, unitType }: Procedure): boolean =>
  mode === 'control-group' || mode === 'none' || unitType !== 'service' || state.readings['AMB-76'] === 'all-modes';

const commandsOf = (procedure: Procedure, atUs: Us, isOwed: boolean): Commands => {
  const { stopCommand, settings } = procedure;
  const count = stopCommand === undefined ? 0 : (settings.commands[stopCommand] ?? []).length;
  return count === 0
    ? noCommands(atUs)
    : { phase: 'due', index: 0, dueUs: atUs, member: undefined, mustRun: procedure.unitType === 'service' && isOwed };
};

/**
 * The unit begins to stop. `hasCommands`: true where its stop commands are to run, if it has any; `isShown`: false where it may
 * as well have gone unnoticed, so that nobody owes them; `owesCommands`: false where nobody does though it is known.
 */
export const beginStop = (
  state: State,
  cause: Cause,
  atUs: Us,
  how: {
    readonly hasCommands?: boolean;
    readonly job?: StopJob | undefined;
    readonly isShown?: boolean;
    readonly owesCommands?: boolean;
  } = {},
): void => {
  if (!state.procedure.loads) {
    callForNothing(state, cause, atUs);
    return;
  }
  state.startJob = undefined;
  const stop = newStop(state, cause, atUs, 'awaiting', { job: how.job, isUnseen: how.isShown === false });
  if (!stop.isUnseen) forgetVoid(state);
  state.stops.push(stop);
  if (!stop.isUnseen) oweThaw(state, stop, atUs);
  // Where the killing does not wait for them no sentence asks for them (AMB-76).
  const isWaiting = waitsForCommands(state, stop.procedure);
  if (how.hasCommands)
    stop.commands = commandsOf(stop.procedure, atUs, (how.owesCommands ?? how.isShown ?? true) && isWaiting);
  const { phase } = stop.commands;
  if (phase !== 'done' && state.readings['AMB-05'] === 'one-for-all') {
    stop.timers.push(startTimer('command', 'stop', atUs));
  }
  if (phase === 'done' || !isWaiting) {
    firstPass(state, stop, { dueUs: atUs, lateActs: 0 });
  }
};

/** No stop command runs or is due any more: the first pass is due, unless it was before. */
export const endCommands = (state: State, stop: Stop, call: FirstCall): void => {
  stop.commands.phase = 'done';
  stop.timers = stop.timers.filter(({ kind }) => kind !== 'command');
  if (stop.phase === 'awaiting') firstPass(state, stop, call);
};

/** The manager started a command of the unit: it may be the one that this stop waits for. */
export const startCommand = (state: State, stop: Stop, atUs: Us, index: MemberIndex): void => {
  const { commands, procedure } = stop;
  const { command } = memberAt(state, index);
  if (commands.phase !== 'due' || command?.name !== procedure.stopCommand || command?.index !== commands.index) return;
  beShown(state, stop, atUs);
  commands.phase = 'running';
  commands.member = index;
  // Whoever runs one of them runs them all.
  commands.mustRun = procedure.unitType === 'service' && waitsForCommands(state, procedure);
  if (state.readings['AMB-05'] === 'each-command') stop.timers.push(startTimer('command', 'stop', atUs));
};

/** A process exited: it may be the command that this stop waits for. A failure ends the list. */
export const endCommand = (state: State, stop: Stop, atUs: Us, index: MemberIndex, hasSucceeded: boolean): void => {
  const { commands, procedure } = stop;
  if (commands.phase !== 'running' || commands.member !== index) return;
  const lines = procedure.stopCommand === undefined ? [] : (procedure.settings.commands[procedure.stopCommand] ?? []);
  const isLast = commands.index + 1 >= lines.length;
  if (isLast || !(hasSucceeded || lines[commands.index]?.ignoreFailure === true)) {
    endCommands(state, stop, { dueUs: atUs, lateActs: 0 });
    return;
  }
  if (state.readings['AMB-05'] === 'each-command') {
    stop.timers = stop.timers.filter(({ kind }) => kind !== 'command');
  }
  commands.phase = 'due';
  commands.index += 1;
  commands.dueUs = atUs;
};

/** Whether WatchdogSignal= takes the place of what the delay asks for (AMB-34). */
export const isAbortedByTimeout = ({ readings }: State, { procedure, wasAborted, hadFinal }: Stop): boolean =>
  readings['AMB-34'] === 'applied' && procedure.settings.timeoutStopFailureMode === 'abort' && !wasAborted && !hadFinal;

/** Whom KillSignal= is sent to once more when the delay has passed (AMB-72): those of the first pass. */
export const askedOnceMore = (state: State, stop: Stop): readonly MemberIndex[] => {
  const there = remaining(state, stop);
  return stop.isForAll ? there : there.filter((index) => stop.firstTargets.includes(index));
};

/** The delay has passed (KillMode=, paragraph 4, second bullet). */
const finalFallsDue = (state: State, stop: Stop, dueUs: Us, lateActs: number): void => {
  const { readings } = state;
  const { procedure } = stop;
  if (isAbortedByTimeout(state, stop)) {
    stop.wasAborted = true;
    watchdogPass(state, stop, { dueUs, lateActs, ...finalTargets(state, stop) });
    stop.timers.push(startTimer('final', 'abort', dueUs, { lateActs: lateActs + 1 }));
    return;
  }
  if (!procedure.sendsFinal) {
    if (readings['AMB-72/kill-signal'] === 'again') {
      const to = askedOnceMore(state, stop);
      killPass(state, stop, firstSignalOf(stop), { dueUs, lateActs, to, isForAll: stop.isForAll });
    }
    if (readings['AMB-72/ends'] === 'yes') {
      stop.hasGivenUp = true;
      stop.overUs = dueUs;
    }
    return;
  }
  // At one instant both bullets ask for the same thing.
  if (stop.hadFinal && (readings['AMB-68'] === 'once' || stop.finalUs === dueUs)) return;
  stop.hadFinalByTimeout = true;
  finalPass(state, stop, { dueUs, lateActs });
};

/** A command that runs after the stop hangs (AMB-79). */
const stopPostHangs = (state: State, stop: Stop, dueUs: Us, lateActs: number, member: MemberIndex): void => {
  const kind = kindByFailureMode(state, stop, stop.procedure.settings.timeoutStopFailureMode);
  if (kind === 'final') {
    finalToCommand(state, stop, dueUs, 0, member);
    return;
  }
  askCommand(state, stop, dueUs, member, kind);
  const span = kind === 'watchdog' ? 'abort' : 'stop';
  stop.timers.push(startTimer('command-final', span, dueUs, { lateActs: lateActs + 1, member }));
};

/** Something that the stop waited for has come. */
export const stopTimerFires = (state: State, stop: Stop, timer: StopTimer, dueUs: Us): void => {
  stop.timers = stop.timers.filter((each) => each !== timer);
  const { kind, lateActs, member } = timer;
  switch (kind) {
    case 'command':
      endCommands(state, stop, { dueUs, lateActs, hung: stop.commands.member });
      return;
    case 'final':
      finalFallsDue(state, stop, dueUs, lateActs);
      return;
    case 'kill-after-final':
      killAfterFinal(state, stop, dueUs, lateActs);
      return;
    case 'stop-post':
      if (member !== undefined && memberAt(state, member).isAlive) stopPostHangs(state, stop, dueUs, lateActs, member);
      return;
    case 'command-final':
      if (member !== undefined) finalToCommand(state, stop, dueUs, lateActs, member);
  }
};

/** Whether a command that hangs after the stop is killed (AMB-79, and AMB-10 for modes mixed and process). */
const isStopPostKilled = (state: State, { procedure: { mode } }: Stop): boolean =>
  state.readings['AMB-79'] === 'kill-then-final' &&
  (mode === 'control-group' || (mode !== 'none' && state.readings['AMB-10'] === 'exempt'));

/** A stop that was over goes on: what fell due while it was over did so for nobody. */
const goOn = (stop: Stop, atUs: Us): void => {
  if (stop.overUs === undefined) return;
  stop.overUs = undefined;
  stop.memberCountAtClaim = undefined;
  stop.timers = stop.timers.filter((timer) => timer.member !== undefined || (dueOf(timer, stop.procedure) ?? 0) > atUs);
};

/** The manager runs an ExecStopPost= command: the stop goes on as long as that lasts. */
export const startStopPost = (state: State, stop: Stop, atUs: Us, index: MemberIndex): void => {
  if (stop.phase === 'void') return;
  beShown(state, stop, atUs);
  if (!stop.hasGivenUp) goOn(stop, atUs);
  if (isStopPostKilled(state, stop)) stop.timers.push(startTimer('stop-post', 'stop', atUs, { member: index }));
};

/** An ExecStopPost= command has ended: after the last of them the final signal may be due (AMB-08). */
export const endStopPost = (state: State, stop: Stop, atUs: Us, index: MemberIndex, hasSucceeded: boolean): void => {
  const member = memberAt(state, index);
  if (!isStopPostOf(stop, member) || !concerns(stop, member)) return;
  stop.timers = stop.timers.filter((timer) => timer.member !== index);
  const lines = stop.procedure.settings.commands.ExecStopPost ?? [];
  const at = member.command?.index ?? 0;
  const isLast = at + 1 >= lines.length || !(hasSucceeded || lines[at]?.ignoreFailure === true);
  if (!isLast || !stop.isFinalAfterStopPost) return;
  stop.isFinalAfterStopPost = false;
  if (stop.hadFinal && (state.readings['AMB-68'] === 'once' || stop.finalUs === atUs)) return;
  if (remaining(state, stop).length > 0) finalPass(state, stop, { dueUs: atUs, lateActs: 0 });
};
