import type { Us } from '../vocabulary/time.ts';
import { type Pass, type Step } from './pass.ts';
import type { MemberIndex, State, Stop } from './state.ts';
/** What a pass is to be. */
export interface PassPlan {
    readonly kind: Pass['kind'];
    readonly dueUs: Us;
    /** How many acts that may be late it has waited for. */
    readonly lateActs: number;
    readonly steps: readonly Step[];
    /** Those that remain and are to be sent it. */
    readonly to: readonly MemberIndex[];
    /** Those that went within the instant, and may still be sent it. */
    readonly gone?: readonly MemberIndex[];
    /** Those that are sent only what follows. */
    readonly bystanders?: {
        readonly to: readonly MemberIndex[];
        readonly steps: readonly Step[];
        readonly isOwed: boolean;
    };
    /** True where it is for one command that has run into its timeout. */
    readonly isForOne?: boolean;
    /** True where it is for everybody, so that it may go to who comes within the instant. */
    readonly isForAll?: boolean;
}
/** The last instant at which something is in time that is due now and has waited for so many acts. */
export declare const lastInstant: ({ latenessUs }: State, dueUs: Us, lateActs: number) => Us;
/** Opens a pass: from now on its signals may be sent, and must be before its window closes. */
export declare const openPass: (state: State, stop: Stop, plan: PassPlan) => void;
