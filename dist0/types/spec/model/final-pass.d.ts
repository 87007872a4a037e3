import type { Us } from '../vocabulary/time.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** When a final pass is due, and what called for it. */
export interface FinalCall {
    readonly dueUs: Us;
    readonly lateActs: number;
    /** Whom it is for, where that is not as the mode has it. */
    readonly to?: readonly MemberIndex[];
}
/** Control processes that are killed as if they were main in modes mixed and process (AMB-10): those of the first pass. */
export declare const exemptControls: (state: State, stop: Stop) => readonly MemberIndex[];
/** Whom a final pass is for, of those that remain, and whether that is everybody (KillMode=, paragraphs 2 and 4). */
export declare const finalTargets: (state: State, stop: Stop) => {
    readonly to: readonly MemberIndex[];
    readonly isForAll: boolean;
};
/** Opens a final pass, where there are such: FinalKillSignal= to what remains. */
export declare const finalPass: (state: State, stop: Stop, call: FinalCall) => void;
/** SIGKILL for what outlived another final signal (AMB-25). */
export declare const killAfterFinal: (state: State, stop: Stop, dueUs: Us, lateActs: number) => void;
/** The final signal to one command (AMB-29, AMB-55, AMB-79). */
export declare const finalToCommand: (state: State, stop: Stop, dueUs: Us, lateActs: number, command: MemberIndex) => void;
