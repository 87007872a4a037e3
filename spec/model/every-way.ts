import type { TraceEvent } from '../vocabulary/trace.ts';
import { copyState } from './copy-state.ts';
import { fallDueTogether, isDelayPassing, passTime } from './elapse.ts';
import { isGoing } from './life.ts';
import type { State } from './state.ts';
import { isOfTwoMeanings, takeEvent, takeInOtherMeaning } from './take-event.ts';

/** Whether the manager sent a signal. */
export const isSignalOfManager = (event: TraceEvent): boolean => event.kind === 'signal' && event.from === 'manager';

/** Whether it is the manager's doing: what it does is done in one order only. */
const isManagers = (event: TraceEvent): boolean =>
  isSignalOfManager(event) || event.kind === 'claim' || (event.kind === 'spawn' && event.by === 'manager');

/** A trace is taken in no more ways than these; beyond them facts come before what falls due, and nothing is refused. */
export const waysMax = 64;

/** The states in which this is a further command that is waited for; all of them where it is so in none. */
const thatAwait = (states: readonly State[], event: TraceEvent): readonly State[] => {
  if (event.kind !== 'spawn' || event.command === undefined) return states;
  const { name, index } = event.command;
  const awaiting = states.filter(({ stops }) =>
    stops.some(
      ({ commands, procedure }) =>
        commands.phase === 'due' && procedure.stopCommand === name && commands.index === index,
    ),
  );
  if (awaiting.length === 0) return states;
  // The first command shows nothing: what has stopped the unit without it may have done so all the same.
  return index > 0 ? awaiting : states;
};

/** The states in which what is claimed to have started is there; all of them where it is so in none. */
const thatHaveStarted = (states: readonly State[], event: TraceEvent): readonly State[] => {
  if (event.kind !== 'claim' || event.state !== 'started') return states;
  const going = states.filter(isGoing);
  return going.length > 0 ? going : states;
};

type Way = (state: State, event: TraceEvent) => void;

const afterDelay: Way = (state, event) => {
  // What falls due because of them does so when the manager acts on it.
  fallDueTogether(state, event.atUs);
  takeEvent(state, event);
};

/** In which ways an event may have come besides the plain one: after a delay that passes at its instant; in another meaning. */
const otherWays = (state: State, event: TraceEvent): readonly Way[] => [
  ...(!isManagers(event) && isDelayPassing(state, event.atUs) ? [afterDelay] : []),
  ...(isOfTwoMeanings(state, event) ? [takeInOtherMeaning] : []),
];

/**
 * Takes an event into states that nobody else holds, in every way in which it may have come: a fact at the very instant
 * at which a delay passes may have come before that, or after it.
 */
export const takeInEveryWay = (states: readonly State[], event: TraceEvent): readonly State[] => {
  const next: State[] = [];
  let isCut = false;
  // Whoever starts the next command has found the one before to have ended in time.
  for (const state of thatAwait(states, event)) {
    passTime(state, event.atUs);
    const ways = otherWays(state, event);
    isCut ||= ways.length > 0 && states.length >= waysMax;
    for (const way of states.length < waysMax ? ways : []) {
      const other = copyState(state);
      way(other, event);
      next.push(other);
    }
    takeEvent(state, event);
    next.push(state);
  }
  if (isCut) for (const state of next) state.isCut = true;
  return thatHaveStarted(next, event);
};
