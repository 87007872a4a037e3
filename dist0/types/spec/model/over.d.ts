import type { Us } from '../vocabulary/time.ts';
import type { State, Stop } from './state.ts';
/** Nobody is left at the instant at which the end is claimed: so it stays, whoever comes to be before that is over. */
export declare const noteCount: (state: State, stop: Stop, atUs: Us) => void;
/** The manager claims that the unit has ended: so it has, unless a signal is still owed or may be sent (AMB-75). */
export declare const noteClaim: (state: State, stop: Stop, atUs: Us) => void;
/** Whether the procedure of this stop is over, so that it no longer bounds what the manager does (AMB-72, AMB-75). */
export declare const isOver: ({ overUs, isClosed }: Stop, atUs: Us) => boolean;
