import type { Us } from '../vocabulary/time.ts';
import { type StopJob } from './procedure.ts';
import type { State } from './state.ts';
/** Whether processes of an earlier run exist "within the control group" (SendSIGKILL=, second sentence). */
export declare const isPresentLeftOver: (state: State) => boolean;
/**
 * A start is asked for while processes are left over which SendSIGKILL=no has spared (AMB-27): they are left alone, or
 * sent KillSignal= again. `run` is the last run that they may be of.
 */
export declare const meetLeftOvers: (state: State, atUs: Us, job: StopJob) => void;
