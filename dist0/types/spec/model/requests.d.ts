import type { Us } from '../vocabulary/time.ts';
import type { Job } from '../vocabulary/trace.ts';
import type { State } from './state.ts';
/** A unit that starts without running anything does so when its stop is over, and nothing but the claim shows it. */
export declare const startsUnseen: (state: State, atUs: Us) => void;
/** A job is asked of the manager. */
export declare const requests: (state: State, job: Job, atUs: Us) => void;
