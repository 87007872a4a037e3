import type { Span } from './time.ts';
import type { CommandLine, CommandName, FailureMode, NeighbourSettings, UnitType } from './unit.ts';
import type { ValueProblem } from './value-problem.ts';
/** The default of DefaultTimeoutStartSec= and DefaultTimeoutStopSec= (systemd-system.conf(5)). */
export declare const defaultTimeoutUs = 90000000;
/** What has been read so far; `timeoutStart` and `serviceType` have no value until an assignment gives them one. */
export interface NeighbourDraft {
    serviceType?: NeighbourSettings['serviceType'];
    busName?: string;
    pidFile?: string;
    guessMainPid: boolean;
    remainAfterExit: boolean;
    exitType: NeighbourSettings['exitType'];
    restart: NeighbourSettings['restart'];
    delegate: boolean;
    timeoutStart?: Span;
    timeoutStop: Span;
    timeoutAbort?: Span;
    watchdog: Span;
    runtimeMax: Span;
    timeoutStopFailureMode: FailureMode;
    timeoutStartFailureMode: FailureMode;
    readonly commands: Partial<Record<CommandName, CommandLine[]>>;
}
/** Takes a value into the draft, or says why not; what was there before then stays. */
type Read = (draft: NeighbourDraft, value: string) => ValueProblem | undefined;
/** One setting of a neighbouring page that a world honours. */
export interface NeighbourKey {
    readonly key: string;
    readonly unitTypes: readonly UnitType[];
    /** The page that describes it. */
    readonly page: string;
    /** What the world makes of it, for the documentation. */
    readonly meaning: string;
    readonly read: Read;
}
/**
 * Every setting outside the page that a world honours. All other settings are accepted and ignored. A repeated one
 * overrides the one before, but for the commands, which add up until an empty one clears them.
 */
export declare const neighbourKeys: readonly NeighbourKey[];
/** The settings of a unit that sets nothing. */
export declare const emptyNeighbourDraft: () => NeighbourDraft;
/** What follows once all assignments have been read: defaults that hang on other settings, and implied helpers. */
export declare const finishNeighbourSettings: (type: UnitType, draft: NeighbourDraft) => NeighbourSettings;
export {};
