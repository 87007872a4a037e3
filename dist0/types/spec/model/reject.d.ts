import type { State } from './state.ts';
import type { Us } from '../vocabulary/time.ts';
/** Refuses the trace, unless it was refused before. */
export declare const reject: (state: State, atUs: Us, reason: string) => void;
