import type { Us } from '../vocabulary/time.ts';
import type { CommandRef, ProcessInfo } from '../vocabulary/trace.ts';
import type { Procedure } from './procedure.ts';
import type { Member, MemberIndex, State, Stop } from './state.ts';
/** The member at this place. */
export declare const memberAt: (state: State, index: MemberIndex) => Member;
/** Takes a process that is there, or came to be, into the table. */
export declare const addMember: (state: State, info: ProcessInfo, cameUs: Us, origin: {
    readonly run: number;
    readonly isForked: boolean;
    readonly command?: CommandRef | undefined;
}) => MemberIndex;
/** Whether a process that is told to be the main one is taken for it (AMB-12). */
export declare const canBeMain: (state: State, info: ProcessInfo) => boolean;
/** Whether a process is in the unit's control group: one in a sub-group is as AMB-09 has it. */
export declare const isInControlGroup: (state: State, index: MemberIndex) => boolean;
/** Whether a process remains (KillMode=, paragraph 4, and AMB-36): it has not exited, and is in the group. */
export declare const remains: (state: State, index: MemberIndex, procedure: Procedure) => boolean;
/**
 * Whether a process is there to be signalled: it remains, or lives where the manager has moved it. Who has left the
 * control group is not.
 */
export declare const isThere: (state: State, stop: Stop, index: MemberIndex) => boolean;
/** Whether a process remained at some moment of an instant, or of what came after it. */
export declare const remainedAt: (state: State, index: MemberIndex, procedure: Procedure, atUs: Us) => boolean;
/** Whether it has come to be when nobody was left, as the claim of the same instant says. */
export declare const isTooLateFor: ({ memberCountAtClaim }: Stop, { index }: Member) => boolean;
/** Whether a process is one that this stop is about: of those in the control group, and its main process wherever it is. */
export declare const concerns: (stop: Stop, member: Member) => boolean;
/** A command that runs after this very stop: started by it, neither left for it nor there when it began. */
export declare const isStopPostOf: (stop: Stop, { command, run, cameUs }: Member) => boolean;
/** A control process of the stop itself, or of what it interrupted, or left over; not a command that runs after it. */
export declare const isControlOf: (stop: Stop, member: Member) => boolean;
/** The processes of a stop that remain, but for ExecStopPost= commands. */
export declare const remaining: (state: State, stop: Stop) => readonly MemberIndex[];
/** Those that went within the instant: they may be signalled, though nobody must. */
export declare const justGone: (state: State, stop: Stop, atUs: Us) => readonly MemberIndex[];
/** Whether anything of the unit is alive that this stop is about. */
export declare const isAnybodyAlive: (state: State, stop: Stop) => boolean;
/** The main process of this stop, if it remains. */
export declare const mainOf: (state: State, stop: Stop) => MemberIndex | undefined;
/** Whether it is a main process of this stop: the one that its first pass was for, or one that became known since. */
export declare const isMainOf: (stop: Stop, member: Member) => boolean;
/** From now on this is the main process of the unit, and of each stop that is about it. */
export declare const becomesMain: (state: State, index: MemberIndex) => void;
