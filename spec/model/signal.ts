import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import { fallDue } from './elapse.ts';
import { firstSignalOf } from './kill-pass.ts';
import { concerns, memberAt, remains } from './members.ts';
import { isOver } from './over.ts';
import { disorder, isUnsent, type Pass, placeOf, takeStep, type Target } from './pass.ts';
import { reject } from './reject.ts';
import type { MemberIndex, State, Stop } from './state.ts';

/** A place in a pass that a signal may take. */
interface Match {
  readonly stop: Stop;
  readonly pass: Pass;
  readonly target: Target;
  /** The place of the step among those that are ahead. */
  readonly place: number;
}

/** Whether a process is there to be signalled: alive, or what the readings take for it. */
export const isThere = (state: State, stop: Stop, index: MemberIndex): boolean =>
  memberAt(state, index).isAlive || remains(state, index, stop.procedure);

/** Whether this pass has yet to ask a process for what a final pass would repeat. */
const isYetToAsk = ({ kind, dueUs, targets }: Pass, to: MemberIndex, atUs: Us): boolean =>
  kind !== 'final' && dueUs <= atUs && targets.some((target) => target.member === to && isUnsent(target));

/** Whether a pass may send anything to this process now. */
const isOpenTo = (state: State, stop: Stop, pass: Pass, to: MemberIndex, atUs: Us): boolean => {
  if (atUs < pass.dueUs || atUs > pass.untilUs) return false;
  if (pass.kind !== 'final' || !state.isOrdered) return true;
  // What has exited meanwhile does not remain any more.
  if (!isThere(state, stop, to)) return state.readings['AMB-63'] === 'licensed';
  // The final signal repeats a request, so that it comes after it.
  return !stop.passes.some((other) => isYetToAsk(other, to, atUs));
};

const isOwed = ({ target, place }: Match): boolean => target.isOwed && target.rest[place]?.isOwed === true;

/** Finds the step that a signal takes: one that is owed before one that is not, and the first pass first. */
const findMatch = (state: State, to: MemberIndex, signal: SignalName, atUs: Us): Match | string | undefined => {
  let found: Match | string | undefined;
  for (const stop of state.stops) {
    for (const pass of stop.passes) {
      const target = pass.targets.find(({ member }) => member === to);
      if (target === undefined) continue;
      const place = placeOf(target, signal, state.isOrdered);
      if (place < 0 || !isOpenTo(state, stop, pass, to, atUs)) continue;
      const why = disorder(pass, target, place, (index) => isThere(state, stop, index));
      const match: Match = { stop, pass, target, place };
      if (why !== undefined) found ??= why;
      else if (isOwed(match)) return match;
      else if (typeof found !== 'object') found = match;
    }
  }
  return found;
};

/** Whether the mode forbids it by itself, whatever is under way (KillMode=, paragraph 2). */
const modeForbids = (state: State, stop: Stop, to: MemberIndex): boolean => {
  const { role } = memberAt(state, to).info;
  switch (stop.procedure.mode) {
    case 'control-group':
      return false;
    case 'mixed':
      return role === 'aux' && !stop.hadFinal;
    case 'process':
      return role !== 'main' || to !== stop.main;
    case 'none':
      return true;
  }
};

/** Whether it is a signal of a setting that says when it is sent, which is not now. */
const isOutOfPlace = (stop: Stop, signal: SignalName): boolean => {
  const { kill, finalSignal } = stop.procedure;
  if (signal === finalSignal || signal === 'SIGHUP') return true;
  const first = firstSignalOf(stop);
  if (signal === first.signal) return false;
  return signal === kill.restartKillSignal || (first.isRestartSetting && signal === kill.killSignal);
};

/**
 * Whether a signal that nothing asks for is refused though the procedure has not begun, or is over: by the mode, or by
 * the sentence of SendSIGHUP=, SendSIGKILL= or RestartKillSignal= that says when it is sent.
 */
const isForbiddenAlways = (state: State, stop: Stop, to: MemberIndex, signal: SignalName): boolean =>
  stop.phase !== 'void' &&
  concerns(stop, memberAt(state, to)) &&
  (isOutOfPlace(stop, signal) || modeForbids(state, stop, to));

/** Whether the closed world of a stop forbids what nothing licenses (PROC-1 and AMB-75; mode none, paragraph 2). */
const forbids = (state: State, stop: Stop, to: MemberIndex, signal: SignalName, atUs: Us): boolean => {
  if (isOver(stop, atUs)) return isForbiddenAlways(state, stop, to, signal);
  if (stop.cause === 'left-overs')
    return atUs <= stop.beganUs + state.latenessUs && concerns(stop, memberAt(state, to));
  if (stop.phase !== 'awaiting' || state.readings['AMB-75/start'] === 'request') return true;
  // Killing comes after the stop command, whatever else may be sent before.
  const { killSignal } = stop.procedure.kill;
  const isKilling = signal === firstSignalOf(stop).signal || signal === killSignal;
  return isKilling || isForbiddenAlways(state, stop, to, signal);
};

/** The step that a signal takes, once what it needs has fallen due. */
const findInTime = (state: State, to: MemberIndex, signal: SignalName, atUs: Us): Match | string | undefined => {
  for (;;) {
    const found = findMatch(state, to, signal, atUs);
    if (typeof found === 'object' || !fallDue(state, atUs)) return found;
  }
};

/** The manager sends a signal: the step of a pass, or nothing that the page asks for. */
export const managerSignals = (state: State, to: MemberIndex | undefined, signal: SignalName, atUs: Us): void => {
  if (to === undefined) {
    if (state.stops.some((stop) => !isOver(stop, atUs))) reject(state, atUs, 'a process that never was');
    return;
  }
  const match = findInTime(state, to, signal, atUs);
  if (typeof match === 'object') {
    const { stop, pass, target, place } = match;
    const isFirst = target.rest[place]?.isOwn === true && stop.firstPassUs === pass.dueUs;
    if (isFirst && to === pass.main) stop.wasMainSent = true;
    takeStep(pass, target, place);
    return;
  }
  if (match !== undefined || state.stops.some((stop) => forbids(state, stop, to, signal, atUs))) {
    reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: ${match ?? 'nothing asks for it'}`);
  }
};
