import type { Us } from '../vocabulary/time.ts';
import { concerns, isAnybodyAlive, memberAt, remains } from './members.ts';
import type { MemberIndex, State, Stop } from './state.ts';

/** Where nobody is left, the stop is over when the instant is (AMB-75). */
export const noteLastExit = (state: State, stop: Stop, atUs: Us): void => {
  if (stop.overUs !== undefined || stop.phase !== 'killing') return;
  if (!isAnybodyAlive(state, stop)) stop.overUs = atUs;
};

/** A process comes to be in the very instant in which the last one went: the stop goes on after all. */
export const noteBirth = (stop: Stop, atUs: Us): void => {
  if (stop.overUs !== undefined && !stop.hasGivenUp && !stop.isClosed && atUs <= stop.overUs) stop.overUs = undefined;
};

/** A process becomes known as the main one in the very instant in which the last one went: it may remain where it is. */
export const noteMain = (state: State, stop: Stop, index: MemberIndex, atUs: Us): void => {
  const isOfStop = state.run <= stop.run && concerns(stop, memberAt(state, index));
  if (isOfStop && remains(state, index, stop.procedure)) noteBirth(stop, atUs);
};
