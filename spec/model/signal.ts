import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import { fallDue } from './elapse.ts';
import { firstSignalOf, jobOf } from './kill-pass.ts';
import { isRestarting } from './procedure.ts';
import { concerns, isMainOf, isThere, isTooLateFor, memberAt, remains } from './members.ts';
import { isAheadFree, isOver, noteClaim } from './over.ts';
import { isOnlyAnnounced } from './stop.ts';
import {
  disorder,
  endBurst,
  isPending,
  isUnfinished,
  isUnsent,
  type Pass,
  placeOf,
  type Step,
  takeStep,
  type Target,
} from './pass.ts';
import { reject } from './reject.ts';
import type { MemberIndex, State, Stop } from './state.ts';
import { dueOf } from './timers.ts';

/** A place in a pass that a signal may take. */
interface Match {
  readonly stop: Stop;
  readonly pass: Pass;
  readonly target: Target;
  /** The place of the step among those that are ahead. */
  readonly place: number;
  readonly step: Step;
}

/** Whether this pass has yet to ask for what a final pass to a process would repeat: of the first one, or an abort, anybody. */
const isYetToAsk = (state: State, stop: Stop, pass: Pass, to: MemberIndex, atUs: Us): boolean => {
  const { kind, dueUs, targets } = pass;
  if (kind === 'final' || dueUs > atUs) return false;
  const isForAll = kind === 'watchdog' || dueUs === stop.firstPassUs;
  return targets.some(
    (target) => isUnsent(target) && (target.member === to || (isForAll && isThere(state, stop, target.member))),
  );
};

/** Whether a pass may send anything to this process now. */
const isOpenTo = (state: State, stop: Stop, pass: Pass, { isOwn }: Step, to: MemberIndex, atUs: Us): boolean => {
  // Of what follows it only order speaks.
  if (pass.kind !== 'final' || !isOwn || !state.isOrdered) return true;
  // What has exited or left meanwhile does not remain any more; what the manager moved is where it put it.
  if (!isThere(state, stop, to)) return state.readings['AMB-63'] === 'licensed';
  // The final signal repeats a request, so that it comes after it.
  return !stop.passes.some((other) => isYetToAsk(state, stop, other, to, atUs));
};

/** Whether a pass is sent to who was forked within it and is met by it, so that its signal may come between others. */
const isForNewcomer = (state: State, { kind, dueUs }: Pass, to: MemberIndex): boolean => {
  const { isForked, cameUs } = memberAt(state, to);
  return kind !== 'final' && isForked && cameUs >= dueUs;
};

/** Why a pass must wait for another one that is due at the same time, as a clause; absent where it need not. */
const disorderOfPasses = (state: State, pass: Pass, target: Target, { isOwn }: Step): string | undefined => {
  if (!state.isOrdered || !isOwn) return undefined;
  if (isForNewcomer(state, pass, target.member)) return undefined;
  const isWaiting = state.stops.some((stop) =>
    stop.passes.some((other) => other !== pass && isUnfinished(other, (index) => isThere(state, stop, index))),
  );
  return isWaiting ? 'what follows the signal of another pass comes first' : undefined;
};

const isOwed = ({ target, step }: Match): boolean => target.isOwed && step.isOwed;

/** Whether this step follows a signal that has not been sent yet. */
const isAhead = ({ rest }: Target, { isOwn }: Step): boolean => !isOwn && rest.some((each) => each.isOwn);

/**
 * Whether what would follow a signal of this pass needs none: the procedure is over, but for what came later, and nothing
 * forbids it.
 */
const isLeftAlone = (
  state: State,
  stop: Stop,
  { dueUs }: Pass,
  to: MemberIndex,
  signal: SignalName,
  atUs: Us,
): boolean => isOver(stop, atUs) && dueUs <= (stop.overUs ?? dueUs) && !isForbidden(state, to, signal, atUs);

const isOfFinal = ({ pass }: Match): boolean => pass.kind === 'final';

/**
 * Finds the step that a signal takes: one that is owed before one that is not, and the first pass first. `isOther`: where it
 * may take that of a final pass of one stop as well as that of another pass of another, none of them owed, the second.
 */
const findMatch = (
  state: State,
  to: MemberIndex,
  signal: SignalName,
  atUs: Us,
  isOther = false,
): Match | string | undefined => {
  let found: Match | string | undefined;
  for (const stop of state.stops) {
    for (const pass of stop.passes) {
      const target = pass.targets.find(({ member }) => member === to);
      if (target === undefined) continue;
      const place = placeOf(target, signal, state.isOrdered, isThere(state, stop, to));
      const step = target.rest[place];
      if (step === undefined || !isOpenTo(state, stop, pass, step, to, atUs)) continue;
      if (isAhead(target, step) && isLeftAlone(state, stop, pass, to, signal, atUs)) continue;
      const why =
        disorder(pass, target, place, (index) => isThere(state, stop, index)) ??
        disorderOfPasses(state, pass, target, step);
      const match: Match = { stop, pass, target, place, step };
      if (why !== undefined) found ??= why;
      else if (isOwed(match)) return match;
      else if (typeof found !== 'object') found = match;
      else if (isOther && found.stop !== stop && isOfFinal(match) !== isOfFinal(found)) found = match;
    }
  }
  return found;
};

/** Whether the mode forbids it by itself, whatever is under way (KillMode=, paragraph 2). */
const modeForbids = (state: State, stop: Stop, to: MemberIndex, atUs: Us): boolean => {
  const member = memberAt(state, to);
  const { role } = member.info;
  switch (stop.procedure.mode) {
    case 'control-group':
      return false;
    case 'mixed':
      // Whoever is to be the main process is one of the others as long as nobody knows.
      return (role === 'aux' || role === 'main') && !isMainOf(stop, member) && !isPastFirst(stop, atUs);
    case 'process':
      return !isMainOf(stop, member) || !member.isAlive;
    case 'none':
      return true;
  }
};

/** Whether the stop has come to its final signal, or would have if anybody were left: then none of the first is any more. */
const isPastFirst = ({ hadFinal, timers, procedure }: Stop, atUs: Us): boolean =>
  hadFinal ||
  (procedure.sendsFinal &&
    timers.some((timer) => timer.kind === 'final' && (dueOf(timer, procedure) ?? atUs + 1) <= atUs));

/** Whether WatchdogSignal= was for this process in the place of KillSignal=: it was there when the watchdog expired. */
const isWatchdogs = (state: State, { firstPass, firstPassUs }: Stop, to: MemberIndex | undefined): boolean =>
  firstPass === 'watchdog' &&
  firstPassUs !== undefined &&
  to !== undefined &&
  memberAt(state, to).cameUs <= firstPassUs;

/** Whether a process remains of what was stopped: it has not come to be when nobody was left any more. */
const isLeftOf = (state: State, stop: Stop, to: MemberIndex): boolean =>
  remains(state, to, stop.procedure) &&
  !isTooLateFor(stop, memberAt(state, to)) &&
  memberAt(state, to).cameUs <= (stop.overUs ?? state.nowUs);

/** Whether it is a signal of a setting that says when it is sent, which is not now. */
const isOutOfPlace = (state: State, stop: Stop, to: MemberIndex | undefined, signal: SignalName, atUs: Us): boolean => {
  const { kill, finalSignal, sendsFinal } = stop.procedure;
  if (signal === 'SIGHUP') return true;
  const isPast = isPastFirst(stop, atUs);
  // Its sentence speaks of those that remain, once the delay has passed.
  if (signal === finalSignal) return !isPast || !sendsFinal || to === undefined || !isLeftOf(state, stop, to);
  // "SIGKILL (or the signal specified by FinalKillSignal=)": neither, whichever of them is meant under mixed (AMB-56).
  if (signal === kill.finalKillSignal && !sendsFinal) return true;
  // Where the final signal is another one, or none is sent, SIGKILL has no place after the timeout.
  if (signal === 'SIGKILL' && (!sendsFinal || isPast)) return true;
  if (isPast) return false;
  if (signal === kill.killSignal && signal !== kill.watchdogSignal && isWatchdogs(state, stop, to)) return true;
  const first = firstSignalOf(stop);
  if (signal === first.signal) return false;
  const isRestart = isRestarting(stop.procedure, jobOf(stop));
  const { killSignal, restartKillSignal } = kill;
  // Where both settings name it, it is not the one in the place of the other.
  if (restartKillSignal === undefined || restartKillSignal === killSignal) return false;
  return signal === (isRestart ? killSignal : restartKillSignal);
};

/**
 * Whether a pass that is under way has something else for this process first: processes are *first* sent its signal
 * (KillMode=, paragraph 4), and what follows does so in order.
 */
const isBeforeItsTurn = (state: State, { passes }: Stop, to: MemberIndex, signal: SignalName): boolean =>
  state.isOrdered &&
  memberAt(state, to).isAlive &&
  passes.some(({ targets }) =>
    targets.some(
      (target) =>
        target.member === to &&
        isPending(target) &&
        (isUnsent(target) || target.rest.some((step) => step.signal === signal)),
    ),
  );

/**
 * Whether a signal that nothing asks for is refused though the procedure has not begun, or is over: by the mode, or by
 * the sentence of SendSIGHUP=, SendSIGKILL=, RestartKillSignal= or WatchdogSignal= that says when it is sent.
 */
const isForbiddenAlways = (state: State, stop: Stop, to: MemberIndex, signal: SignalName, atUs: Us): boolean =>
  // Of an earlier stop that is over a later one says what its job does.
  stop === state.stops.findLast(({ phase, isUnseen }) => phase !== 'void' && !isUnseen) &&
  memberAt(state, to).run <= stop.run &&
  (isOutOfPlace(state, stop, to, signal, atUs) || modeForbids(state, stop, to, atUs));

/** Whether the first pass is yet to come: where the announcement is followed by the final signal only, that is it (AMB-20). */
const isBeforeFirst = (stop: Stop): boolean =>
  stop.phase === 'awaiting' || (isOnlyAnnounced(stop) && !stop.hadFinal && !stop.wasAborted);

/** Whether it is a signal of the killing, which comes after the stop command, whatever else may be sent before. */
const isTooEarly = (stop: Stop, signal: SignalName): boolean => {
  const { killSignal, restartKillSignal } = stop.procedure.kill;
  return stop.phase === 'awaiting' && [firstSignalOf(stop).signal, killSignal, restartKillSignal].includes(signal);
};

/** Whether the closed world of a stop forbids what nothing licenses (PROC-1 and AMB-75; mode none, paragraph 2). */
const forbids = (state: State, stop: Stop, to: MemberIndex, signal: SignalName, atUs: Us): boolean => {
  // Of a later run nothing is said by what was no stop of an earlier one.
  if (stop.isUnseen || (stop.phase === 'void' && memberAt(state, to).run > stop.run)) return false;
  if (isOver(stop, atUs))
    return isForbiddenAlways(state, stop, to, signal, atUs) || isBeforeItsTurn(state, stop, to, signal);
  if (stop.cause === 'left-overs')
    return atUs === stop.beganUs && concerns(stop, memberAt(state, to)) && remains(state, to, stop.procedure);
  if (!isBeforeFirst(stop) || state.readings['AMB-75/start'] === 'request') return true;
  return isTooEarly(stop, signal) || isForbiddenAlways(state, stop, to, signal, atUs);
};

/** Whether any stop forbids what nothing licenses. */
const isForbidden = (state: State, to: MemberIndex, signal: SignalName, atUs: Us): boolean =>
  state.stops.some((stop) => forbids(state, stop, to, signal, atUs));

/** Whether a stop forbids a signal to who is not there at all, and is of no run but the present one. */
const forbidsToNobody = (state: State, stop: Stop, signal: SignalName, atUs: Us): boolean => {
  const isOfEarlierRun = stop.run < state.run;
  if (stop.isUnseen || (stop.phase === 'void' && isOfEarlierRun)) return false;
  const { mode } = stop.procedure;
  // "No process", and "only the main process itself", whatever the bounds of the procedure.
  const isNobodys = mode === 'none' || mode === 'process' || isOutOfPlace(state, stop, undefined, signal, atUs);
  if (isOver(stop, atUs)) return !isOfEarlierRun && isNobodys;
  if (!isBeforeFirst(stop) || state.readings['AMB-75/start'] === 'request') return true;
  return isTooEarly(stop, signal) || isNobodys;
};

/** The step that a signal takes, once what it needs has fallen due. */
const findInTime = (
  state: State,
  to: MemberIndex,
  signal: SignalName,
  atUs: Us,
  isOther: boolean,
): Match | string | undefined => {
  for (;;) {
    const found = findMatch(state, to, signal, atUs, isOther);
    if (typeof found === 'object' || !fallDue(state, atUs)) return found;
  }
};

/**
 * Whether a signal may be the final one of a stop as well as another one, so that something else follows upon it: both may
 * meet who was forked at an instant at which one stop follows another.
 */
export const isOfEither = (state: State, to: MemberIndex | undefined, signal: SignalName, atUs: Us): boolean => {
  if (to === undefined) return false;
  const one = findMatch(state, to, signal, atUs);
  const other = findMatch(state, to, signal, atUs, true);
  return typeof one === 'object' && typeof other === 'object' && one.pass !== other.pass;
};

/**
 * The manager sends a signal: the step of a pass, or nothing that the page asks for. `isOther`: of one that may be either of
 * two, the other.
 */
export const managerSignals = (
  state: State,
  to: MemberIndex | undefined,
  signal: SignalName,
  atUs: Us,
  isOther = false,
): void => {
  if (to === undefined) {
    if (state.stops.some((stop) => forbidsToNobody(state, stop, signal, atUs)))
      reject(state, atUs, `${signal} to a process that is not there`);
    return;
  }
  const match = findInTime(state, to, signal, atUs, isOther);
  if (typeof match === 'object') {
    const { stop, pass, target, place, step } = match;
    if (state.isOrdered && state.stops.some(({ thawUntilUs }) => thawUntilUs !== undefined)) {
      reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: the frozen unit is thawed first`);
    }
    const isFirst = step.isOwn && stop.firstPassUs === pass.dueUs;
    if (isFirst && to === pass.main) stop.wasMainSent = true;
    const { aheadUs = atUs } = target;
    if (step.isOwn && aheadUs < atUs && !isAheadFree(state, stop, target)) {
      reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: what follows it came at an earlier instant`);
    }
    if (step.isOwn && !isForNewcomer(state, pass, to)) {
      for (const each of state.stops) {
        for (const other of each.passes) if (other !== pass) endBurst(other, (index) => isThere(state, each, index));
      }
    }
    if (isAhead(target, step)) target.isAheadForbidden ||= isForbidden(state, to, signal, atUs);
    takeStep(pass, target, place, atUs);
    return;
  }
  // A claim closes nothing while something is open (AMB-75); now nothing may be any more.
  for (const stop of state.stops) if (stop.isClaimed) noteClaim(state, stop, atUs);
  if (match !== undefined || isForbidden(state, to, signal, atUs)) {
    reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: ${match ?? 'nothing asks for it'}`);
  }
};
