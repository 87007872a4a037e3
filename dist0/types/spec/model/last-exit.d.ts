import type { Us } from '../vocabulary/time.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** Where nobody is left, the stop is over when the instant is (AMB-75). */
export declare const noteLastExit: (state: State, stop: Stop, atUs: Us) => void;
/** A process comes to be in the very instant in which the last one went: the stop goes on after all. */
export declare const noteBirth: (stop: Stop, atUs: Us) => void;
/** A process becomes known as the main one in the very instant in which the last one went: it may remain where it is. */
export declare const noteMain: (state: State, stop: Stop, index: MemberIndex, atUs: Us) => void;
