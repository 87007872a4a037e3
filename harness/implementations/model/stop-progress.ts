import { mainOf, remaining } from '../../../spec/model/members.ts';
import type { State, Stop } from '../../../spec/model/state.ts';

/** Whether nobody is left that the stop has to wait for. */
const isNobodyLeft = (state: State, stop: Stop): boolean => {
  switch (stop.procedure.mode) {
    case 'control-group':
    case 'mixed':
      return remaining(state, stop).length === 0;
    case 'process':
      return mainOf(state, stop) === undefined;
    case 'none':
      return true;
  }
};

/**
 * Whether the processes have been dealt with, so that ExecStopPost= is next, or the end: nobody is left, or the final
 * signal has been sent, which is not waited for.
 */
export const isDealtWith = (state: State, stop: Stop): boolean => {
  if (stop.phase !== 'killing') return false;
  if (isNobodyLeft(state, stop) || stop.hasGivenUp || stop.isFinalAfterStopPost) return true;
  return stop.hadFinal && !stop.timers.some(({ kind }) => kind === 'kill-after-final');
};
