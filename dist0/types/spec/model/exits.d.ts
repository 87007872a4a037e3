import type { Us } from '../vocabulary/time.ts';
import type { End, MemberIndex, State } from './state.ts';
/** A process ends. */
export declare const exits: (state: State, index: MemberIndex, end: End, isZombie: boolean, atUs: Us) => void;
/** A process leaves the control group, by itself or because the manager moved it. */
export declare const leaves: (state: State, index: MemberIndex, atUs: Us) => void;
