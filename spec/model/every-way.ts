import type { TraceEvent } from '../vocabulary/trace.ts';
import { copyState } from './copy-state.ts';
import { fallDue, isDelayPassing, passTime } from './elapse.ts';
import type { State } from './state.ts';
import { takeEvent } from './take-event.ts';

/** Whether the manager sent a signal. */
export const isSignalOfManager = (event: TraceEvent): boolean => event.kind === 'signal' && event.from === 'manager';

/** Whether it is the manager's doing: what it does is done in one order only. */
const isManagers = (event: TraceEvent): boolean =>
  isSignalOfManager(event) || event.kind === 'claim' || (event.kind === 'spawn' && event.by === 'manager');

/** What falls on one instant is taken in no more ways than these; beyond them facts come before what falls due. */
const waysMax = 64;

/**
 * Takes an event into states that nobody else holds, in every way in which it may have come: a fact at the very instant
 * at which a delay passes may have come before that, or after it.
 */
export const takeInEveryWay = (states: readonly State[], event: TraceEvent): readonly State[] => {
  const next: State[] = [];
  for (const state of states) {
    passTime(state, event.atUs);
    if (states.length < waysMax && !isManagers(event) && isDelayPassing(state, event.atUs)) {
      const other = copyState(state);
      while (isDelayPassing(other, event.atUs)) fallDue(other, event.atUs);
      takeEvent(other, event);
      next.push(other);
    }
    takeEvent(state, event);
    next.push(state);
  }
  return next;
};
