import type { Us } from '../../spec/vocabulary/time.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent } from '../adapters/adapter.ts';
import { type Bounds } from './bounds.ts';
import type { CaseRecording, Fault } from './recording.ts';
/** How a case is played. */
export interface KernelOptions {
    /** The last instant that is played. */
    readonly boundUs: Us;
    /** The step of the manager's clock: every instant of the world is moved to the next multiple. 1000 where absent. */
    readonly resolutionUs?: Us;
    /** How late the manager's signals may be, as it says of itself; for the trace's header. */
    readonly latenessUs?: Us;
    readonly bounds?: Partial<Bounds> | undefined;
    /** Called when the manager acts although it is not its turn: when nobody listens any more. */
    readonly onLateEffect?: (() => void) | undefined;
    /** Called whenever the manager is given its turn. */
    readonly onTurn?: (() => void) | undefined;
}
/** What the manager is to be given its turn for. */
export type Step = {
    readonly kind: 'deliver';
    readonly atUs: Us;
    readonly event: ManagerEvent;
} | {
    readonly kind: 'wake';
    readonly atUs: Us;
} | {
    readonly kind: 'over';
};
/**
 * Plays a world for one case: owns its time and its processes, and writes the trace. Pure of real time and randomness.
 * Whoever drives it asks for the `next` step, opens a turn, lets the manager act on `host`, and closes the turn.
 */
export declare class Kernel {
    #private;
    constructor(world: World, options: KernelOptions);
    /** What the manager acts through. */
    get host(): Host;
    /**
     * Moves time to the next thing that concerns the manager. `wakeUs` is when the manager wants to be woken; absent
     * where it does not.
     */
    next(wakeUs: Us | undefined): Step;
    /** The manager may act from now on. */
    openTurn(): void;
    /** The manager has come to rest, or done what ends the case. */
    closeTurn(fault: Fault | undefined): void;
    /** What was recorded. Where nothing was pending, nothing happens up to the end bound: it was observed up to there. */
    recording(): CaseRecording;
}
