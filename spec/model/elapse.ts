import type { Us } from '../vocabulary/time.ts';
import { lifeTimerFires } from './life.ts';
import { memberAt, remains } from './members.ts';
import { lastInstant } from './open-pass.ts';
import { isAheadFree } from './over.ts';
import { isPending, type Pass } from './pass.ts';
import { reject } from './reject.ts';
import type { LifeTimer, State, Stop, StopTimer } from './state.ts';
import { endCommands, stopTimerFires } from './stop.ts';
import { dueOf } from './timers.ts';

/** More timers than this at one instant are a bug: each that fires starts two at most, and later. */
const firingsMax = 10_000;

/** Something that is going to fall due: a timer of the unit's life or of a stop, or a helper that does not come. */
interface Due {
  dueUs: Us;
  stop: Stop | undefined;
  timer: LifeTimer | StopTimer | undefined;
}

/** When a helper that nobody owes is taken not to be coming: the stop goes on without it. */
const helperMissedUs = (state: State, { commands }: Stop): Us | undefined =>
  commands.phase === 'due' && !commands.mustRun ? lastInstant(state, commands.dueUs, 0) : undefined;

const goOnWithout = (state: State, stop: Stop): void =>
  endCommands(state, stop, { dueUs: stop.commands.dueUs, lateActs: 0 });

/**
 * Whether a stop was over before this falls due; what does at the very instant in which it ended does so still. A
 * command that runs after the stop is seen to all the same.
 */
const isTooLate = ({ overUs, isClosed }: Stop, { member }: StopTimer, dueUs: Us): boolean =>
  overUs !== undefined && member === undefined && (isClosed || dueUs > overUs);

/** What falls due first; absent where nothing does before the other instant, or at all. */
const firstDue = (state: State, beforeUs: Us | undefined): Due | undefined => {
  let first: Due | undefined;
  const see = (dueUs: Us | undefined, stop: Stop | undefined, timer: Due['timer']): void => {
    if (dueUs === undefined || (beforeUs !== undefined && dueUs >= beforeUs)) return;
    if (first === undefined || dueUs < first.dueUs) first = { dueUs, stop, timer };
  };
  for (const timer of state.lifeTimers) see(dueOf(timer, state.procedure), undefined, timer);
  for (const stop of state.stops) {
    see(helperMissedUs(state, stop), stop, undefined);
    for (const timer of stop.timers) {
      const dueUs = dueOf(timer, stop.procedure);
      if (dueUs !== undefined && !isTooLate(stop, timer, dueUs)) see(dueUs, stop, timer);
    }
  }
  return first;
};

const fire = (state: State, { dueUs, stop, timer }: Due): void => {
  const atUs = Math.max(dueUs, state.nowUs);
  if (stop === undefined) lifeTimerFires(state, timer as LifeTimer, atUs);
  else if (timer === undefined) goOnWithout(state, stop);
  else stopTimerFires(state, stop, timer as StopTimer, atUs);
};

/** The end of the window that closes first: of a pass, of a command that must be started, of a thaw that is owed. */
const nextWindowUs = (state: State): Us | undefined => {
  let first: Us | undefined;
  const see = (untilUs: Us): void => {
    if (first === undefined || untilUs < first) first = untilUs;
  };
  for (const stop of state.stops) {
    for (const pass of stop.passes) see(pass.untilUs);
    if (stop.thawUntilUs !== undefined) see(stop.thawUntilUs);
    const { commands } = stop;
    if (commands.phase === 'due' && commands.mustRun) see(lastInstant(state, commands.dueUs, 0));
  }
  return first;
};

/** The window of a pass closes: whoever was to be sent something, and is still there, has been. */
const closePass = (state: State, stop: Stop, pass: Pass): void => {
  for (const target of pass.targets) {
    const member = memberAt(state, target.member);
    // What follows a signal follows one that was sent.
    const isAhead = target.aheadUs !== undefined && target.rest.some(({ isOwn }) => isOwn);
    if (isAhead && !isAheadFree(state, stop, target)) {
      reject(state, pass.untilUs, `${member.info.name} was sent what follows a signal, and not the signal`);
    }
    if (!isPending(target)) continue;
    if (!remains(state, target.member, stop.procedure)) continue;
    const missing = target.rest[0]?.signal ?? 'a signal';
    reject(state, pass.untilUs, `${missing} to ${member.info.name} was due at ${pass.dueUs} us and was not sent`);
  }
};

const closeWindows = (state: State, atUs: Us): void => {
  for (const stop of state.stops) {
    const open: Pass[] = [];
    for (const pass of stop.passes) {
      if (pass.untilUs > atUs) open.push(pass);
      else closePass(state, stop, pass);
    }
    stop.passes = open;
    if (stop.thawUntilUs !== undefined && stop.thawUntilUs <= atUs) {
      reject(state, atUs, 'the unit was frozen when its stop began and was not thawed');
      stop.thawUntilUs = undefined;
    }
    const { commands } = stop;
    if (commands.phase !== 'due' || !commands.mustRun || lastInstant(state, commands.dueUs, 0) > atUs) continue;
    reject(state, atUs, `stop command ${commands.index + 1} was due at ${commands.dueUs} us and was not started`);
    commands.phase = 'done';
  }
};

/** Lets everything happen that is due before an instant, in order. What is due at the instant itself stays. */
export const passTime = (state: State, untilUs: Us): void => {
  if (state.passedUs === untilUs) return;
  state.passedUs = untilUs;
  for (let firings = 0; ; firings++) {
    if (firings > firingsMax) throw new Error('timers fire for ever');
    const due = firstDue(state, untilUs);
    const windowUs = nextWindowUs(state);
    if (due !== undefined && (windowUs === undefined || due.dueUs <= windowUs)) {
      state.nowUs = Math.max(state.nowUs, due.dueUs);
      fire(state, due);
    } else if (windowUs !== undefined && windowUs < untilUs) {
      state.nowUs = Math.max(state.nowUs, windowUs);
      closeWindows(state, windowUs);
    } else {
      return;
    }
  }
};

/** Whether a delay passes at this very instant. */
export const isDelayPassing = (state: State, atUs: Us): boolean => {
  const due = firstDue(state, atUs + 1);
  return due?.timer !== undefined && due.dueUs === atUs;
};

/**
 * Lets fall due the one thing that does so first, of what is due by this instant; false where nothing is. What the
 * manager does at an instant tells what it takes to have fallen due: facts of the same instant may come before the rest.
 */
export const fallDue = (state: State, atUs: Us): boolean => {
  const due = firstDue(state, atUs + 1);
  const early = state.stops.find(
    ({ commands }) => commands.phase === 'due' && !commands.mustRun && commands.dueUs <= atUs,
  );
  if (early !== undefined && (due === undefined || early.commands.dueUs <= due.dueUs)) {
    goOnWithout(state, early);
    return true;
  }
  if (due !== undefined) fire(state, due);
  return due !== undefined;
};

/** Lets fall due everything whose delay passes at this very instant, but not what falls due because of that. */
export const fallDueTogether = (state: State, atUs: Us): void => {
  const waiting = (): readonly (LifeTimer | StopTimer)[] => [
    ...state.lifeTimers,
    ...state.stops.flatMap(({ timers }) => timers),
  ];
  const together = [
    ...state.lifeTimers.filter((timer) => dueOf(timer, state.procedure) === atUs),
    ...state.stops.flatMap(({ timers, procedure }) => timers.filter((timer) => dueOf(timer, procedure) === atUs)),
  ];
  while (waiting().some((timer) => together.includes(timer)) && isDelayPassing(state, atUs)) fallDue(state, atUs);
};

/** The next instant at which, without any event, something falls due; absent where nothing does. */
export const nextDueUs = (state: State): Us | undefined => firstDue(state, undefined)?.dueUs;

/** The next instant at which, without any event, something falls due or must have been done. */
export const nextInstant = (state: State): Us | undefined => {
  const dueUs = nextDueUs(state);
  const windowUs = nextWindowUs(state);
  if (dueUs === undefined || windowUs === undefined) return dueUs ?? windowUs;
  return Math.min(dueUs, windowUs);
};
