import type { Us } from '../vocabulary/time.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** The main process exits while the unit is being killed: what that changes is for KillMode= to say (paragraph 4). */
export declare const mainExits: (state: State, stop: Stop, atUs: Us, main: MemberIndex) => void;
