import type { Us } from '../vocabulary/time.ts';
import { exemptControls, type FinalCall, finalPass, finalToCommand } from './final-pass.ts';
import { askCommand, firstSignalOf, killPass, kindByFailureMode, watchdogPass } from './kill-pass.ts';
import { noteLastExit } from './last-exit.ts';
import { isControlOf, isMainOf, justGone, mainOf, memberAt, remaining } from './members.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { startTimer } from './timers.ts';

/** How a first pass came to be due. */
export interface FirstCall {
  readonly dueUs: Us;
  readonly lateActs: number;
  /** The stop command that ran into its timeout, where one did. */
  readonly hung?: MemberIndex | undefined;
}

type Kind = Stop['firstPass'];

interface Whom {
  readonly to: readonly MemberIndex[];
  readonly isForAll: boolean;
  /** What calls for the final pass at once; absent where nothing does. */
  readonly finalBy?: 'main-exit' | 'no-main';
}

/** Whether main's exit calls for a final pass in this stop (KillMode=, paragraph 4, first bullet). */
export const isMainExitCall = (state: State, stop: Stop): boolean => {
  const { readings } = state;
  const { mode, settings } = stop.procedure;
  return (
    mode === 'mixed' &&
    readings['AMB-22'] === 'main-exit-too' &&
    (settings.exitType === 'main' || readings['AMB-41'] === 'triggers')
  );
};

/** What a first pass sends. */
const kindOf = (state: State, stop: Stop, { hung }: FirstCall): Kind => {
  const { settings } = stop.procedure;
  if (stop.cause === 'watchdog') return 'watchdog';
  if (stop.cause === 'announcement' && state.readings['AMB-20'] === 'final-only') return 'none';
  if (hung !== undefined) return kindByFailureMode(state, stop, settings.timeoutStopFailureMode);
  return stop.cause === 'start-timed-out' ? kindByFailureMode(state, stop, settings.timeoutStartFailureMode) : 'kill';
};

const one = (index: MemberIndex | undefined): readonly MemberIndex[] => (index === undefined ? [] : [index]);

const whomInMixed = (state: State, stop: Stop): Whom => {
  const main = mainOf(state, stop);
  const controls = exemptControls(state, stop);
  // Also one that is known and does not remain, as a kernel thread may not, is a main process (AMB-11).
  if (stop.main !== undefined) return { to: [...one(main), ...controls], isForAll: false };
  const { readings } = state;
  const { mainExitUs } = stop;
  if (mainExitUs !== undefined && readings['AMB-65'] === 'before-too') {
    return { to: controls, isForAll: false, ...(isMainExitCall(state, stop) ? { finalBy: 'main-exit' } : {}) };
  }
  switch (readings['AMB-11']) {
    case 'nobody-then-final':
      return { to: controls, isForAll: false };
    case 'everybody':
      return { to: remaining(state, stop), isForAll: true };
    case 'final-at-once':
      return { to: controls, isForAll: false, finalBy: 'no-main' };
  }
};

/** Whom KillMode= names for a first pass (paragraph 2). */
const whomByMode = (state: State, stop: Stop): Whom => {
  switch (stop.procedure.mode) {
    case 'control-group':
      return { to: remaining(state, stop), isForAll: true };
    case 'mixed':
      return whomInMixed(state, stop);
    case 'process': {
      const main = mainOf(state, stop);
      // The main process's exit ends the killing; without one it is open who is killed.
      const hadNone = stop.main === undefined && stop.mainExitUs === undefined;
      if (hadNone && state.readings['AMB-13'] === 'everybody') {
        return { to: remaining(state, stop), isForAll: true };
      }
      return { to: [...one(main), ...exemptControls(state, stop)], isForAll: false };
    }
    case 'none':
      return { to: [], isForAll: false };
  }
};

/** Whom WatchdogSignal= goes to (AMB-32). */
const whomByWatchdog = (state: State, stop: Stop): Whom => {
  const byMode = whomByMode(state, stop);
  // What is said of the rest where there is no main process is said of the final signal, too.
  return state.readings['AMB-32'] === 'main-only'
    ? { ...byMode, to: one(mainOf(state, stop)), isForAll: false }
    : byMode;
};

/** The main process that exited at this very instant and stays a zombie, which may remain (AMB-36). */
const zombieOfThisInstant = (state: State, stop: Stop, atUs: Us): readonly MemberIndex[] =>
  stop.mainExitUs === atUs
    ? remaining(state, stop).filter(
        (index) => isMainOf(stop, memberAt(state, index)) && memberAt(state, index).isZombie,
      )
    : [];

/** Those that went at this very instant and may be sent what goes to the targets of the first pass all the same. */
export const goneFor = (state: State, stop: Stop, call: FirstCall, isForAll: boolean): readonly MemberIndex[] => {
  const gone = justGone(state, stop, call.dueUs).filter((index) => {
    const member = memberAt(state, index);
    if (isForAll || member.info.role === 'main') return true;
    return isControlOf(stop, member) && state.readings['AMB-10'] === 'exempt';
  });
  return isForAll ? gone : [...gone, ...zombieOfThisInstant(state, stop, call.dueUs)];
};

const startFinalTimer = (state: State, stop: Stop, kind: Kind, { dueUs, lateActs }: FirstCall): void => {
  const isAbort =
    kind === 'watchdog' && (stop.cause !== 'watchdog' || state.readings['AMB-33/timeout'] === 'abort-timeout');
  // It is TimeoutStopSec= that may count from the request: the delay after an abort counts from that.
  const isFromRequest = kind !== 'watchdog' && state.readings['AMB-04'] === 'stop-request';
  stop.timers.push(
    startTimer('final', isAbort ? 'abort' : 'stop', isFromRequest ? stop.beganUs : dueUs, {
      notBeforeUs: dueUs,
      lateActs: lateActs + 1,
    }),
  );
};

/** Mode none: nothing, but for a command that hangs (AMB-29) and for the watchdog (AMB-67). */
const firstPassOfNone = (state: State, stop: Stop, call: FirstCall): void => {
  const { dueUs, lateActs, hung } = call;
  const main = mainOf(state, stop);
  if (stop.cause === 'watchdog' && state.readings['AMB-67'] === 'main-only') {
    watchdogPass(state, stop, { dueUs, lateActs, to: one(main) });
  }
  if (hung === undefined) return;
  if (state.readings['AMB-29'] === 'final') finalToCommand(state, stop, dueUs, lateActs, hung);
  if (state.readings['AMB-29'] === 'kill-then-final') {
    askCommand(state, stop, dueUs, hung);
    stop.timers.push(startTimer('command-final', 'stop', dueUs, { lateActs: lateActs + 1, member: hung }));
  }
};

/** The first pass falls due: the stop's commands are over, or it has none. */
export const firstPass = (state: State, stop: Stop, call: FirstCall): void => {
  const { dueUs } = call;
  stop.phase = 'killing';
  stop.firstPassUs = dueUs;
  passByMode(state, stop, call);
  noteLastExit(state, stop, dueUs);
};

const passByMode = (state: State, stop: Stop, call: FirstCall): void => {
  const { dueUs, lateActs } = call;
  if (stop.procedure.mode === 'none') {
    firstPassOfNone(state, stop, call);
    return;
  }
  const kind = kindOf(state, stop, call);
  const { to, isForAll, finalBy } = stop.cause === 'watchdog' ? whomByWatchdog(state, stop) : whomByMode(state, stop);
  stop.firstPass = kind;
  stop.firstTargets = kind === 'none' ? [] : [...to];
  stop.isForAll = isForAll;
  stop.isWithoutMain = stop.procedure.mode === 'process' && whomByMode(state, stop).isForAll;
  stop.wasAborted = kind === 'watchdog';
  const pass = { dueUs, lateActs, to, gone: goneFor(state, stop, call, isForAll), isForAll };
  if (kind === 'kill') killPass(state, stop, firstSignalOf(stop), pass);
  if (kind === 'watchdog') watchdogPass(state, stop, pass);
  if (kind === 'final') {
    stop.hadFinalByTimeout = true;
    finalPass(state, stop, { dueUs, lateActs });
  } else startFinalTimer(state, stop, kind, call);
  if (kind === 'final' || kind === 'none') return;
  if (finalBy === 'no-main' && remaining(state, stop).length > 0) finalPass(state, stop, { dueUs, lateActs });
  if (finalBy === 'main-exit') finalByMainExit(state, stop, { dueUs, lateActs });
};

/** Whether what main's exit calls for is due when ExecStopPost= has ended (AMB-08). */
export const waitsForStopPost = ({ readings }: State, { procedure: { settings } }: Stop): boolean =>
  readings['AMB-08'] === 'after-stop-post' && (settings.commands.ExecStopPost ?? []).length > 0;

/** Main's exit calls for the final signal (KillMode=, first bullet): now, or when ExecStopPost= has ended (AMB-08). */
export const finalByMainExit = (state: State, stop: Stop, call: FinalCall): void => {
  if (waitsForStopPost(state, stop)) {
    stop.isFinalAfterStopPost = true;
    return;
  }
  // It is sent once in a stop, or for each bullet, whichever came first (AMB-68).
  if (stop.hadFinalByTimeout && (state.readings['AMB-68'] === 'once' || stop.finalUs === call.dueUs)) return;
  if (remaining(state, stop).length > 0) finalPass(state, stop, call);
};
