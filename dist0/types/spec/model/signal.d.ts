import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { MemberIndex, State } from './state.ts';
/** The manager sends a signal: the step of a pass, or nothing that the page asks for. */
export declare const managerSignals: (state: State, to: MemberIndex | undefined, signal: SignalName, atUs: Us) => void;
