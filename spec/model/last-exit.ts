import type { Us } from '../vocabulary/time.ts';
import { isAnybodyAlive } from './members.ts';
import type { State, Stop } from './state.ts';

/** Where nobody is left, the stop is over when the instant is (AMB-75). */
export const noteLastExit = (state: State, stop: Stop, atUs: Us): void => {
  if (stop.overUs !== undefined || stop.phase !== 'killing') return;
  if (!isAnybodyAlive(state, stop)) stop.overUs = atUs;
};

/** A process comes to be in the very instant in which the last one went: the stop goes on after all. */
export const noteBirth = (stop: Stop, atUs: Us): void => {
  if (stop.overUs !== undefined && !stop.hasGivenUp && !stop.isClosed && atUs <= stop.overUs) stop.overUs = undefined;
};
