import { type Pass, type Step } from '../../../spec/model/pass.ts';
import type { Cause, State, Stop } from '../../../spec/model/state.ts';
import type { KillMode } from '../../../spec/vocabulary/kill-settings.ts';
import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Seams } from '../model/seams.ts';
/** Why a pass is due. `stop-post`: a command that runs after the stop has taken too long. */
export type PassReason = 'stop' | 'restart' | 'watchdog' | 'timeout' | 'main-exit' | 'stop-post';
/** The modes in which anything is sent. */
export type KillingMode = Exclude<KillMode, 'none'>;
/** The modes in which anything is sent, in the page's order. */
export declare const killingModes: readonly KillingMode[];
/** The unit types besides services. */
export declare const otherUnitTypes: readonly Exclude<UnitType, 'service'>[];
/** What each pass is, as an object. */
export declare const passWords: Readonly<Record<PassReason, string>>;
/** Which passes are meant: all that agree with what is named. */
export interface PassPlace {
    readonly kind?: Pass['kind'];
    readonly reason?: PassReason;
    readonly mode?: KillMode;
    readonly unitType?: UnitType;
    readonly cause?: Cause;
}
/** Why a pass is due. */
export declare const reasonOf: (pass: Pass, stop: Stop, state: State) => PassReason;
/** Changes the passes of a place; a change that gives none leaves the pass out. */
export declare const atPasses: ({ kind, reason, mode, unitType, cause }: PassPlace, change: (pass: Pass, stop: Stop, state: State) => readonly Pass[]) => NonNullable<Seams["pass"]>;
/** What a process that joins a pass is sent. */
export declare const stepsOf: ({ kind }: Pass, stop: Stop) => readonly Step[];
/** Changes what every process of a pass is sent. */
export declare const withSteps: (pass: Pass, change: (steps: readonly Step[]) => readonly Step[]) => Pass;
/** A second pass like this one. */
export declare const copyOf: (pass: Pass) => Pass;
