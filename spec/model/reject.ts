import type { State } from './state.ts';
import type { Us } from '../vocabulary/time.ts';

/** Refuses the trace, unless it was refused before. */
export const reject = (state: State, atUs: Us, reason: string): void => {
  state.rejection ??= { atUs, reason };
};
