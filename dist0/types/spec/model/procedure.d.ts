import type { Readings } from '../readings/register.ts';
import { type KillMode, type KillSettings } from '../vocabulary/kill-settings.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Span } from '../vocabulary/time.ts';
import type { CommandName, NeighbourSettings, Unit, UnitType } from '../vocabulary/unit.ts';
/** The delays that are waited for: TimeoutStopSec=, TimeoutAbortSec=, TimeoutStartSec=, TimeoutSec= and RuntimeMaxSec=. */
export type SpanName = 'stop' | 'abort' | 'start' | 'remount' | 'runtime';
/** How the processes of one unit are killed: its settings as the readings take them. */
export interface Procedure {
    readonly unitType: UnitType;
    readonly settings: NeighbourSettings;
    readonly readings: Readings;
    /** False where the unit does not load (AMB-46). */
    readonly loads: boolean;
    readonly mode: KillMode;
    readonly kill: KillSettings;
    /** The signal of a final pass. */
    readonly finalSignal: SignalName;
    /** Whether there are final passes at all (SendSIGKILL=). */
    readonly sendsFinal: boolean;
    readonly spans: Readonly<Record<SpanName, Span>>;
    /** The setting of the commands that a stop begins with; absent where there is none. */
    readonly stopCommand?: CommandName;
}
/** The procedure of a unit under these readings. */
export declare const procedureOf: (unit: Unit, readings: Readings) => Procedure;
/** Whether a job counts as a restart job (RestartKillSignal=, second sentence, and AMB-21). */
export declare const isRestartJob: (readings: Readings, job: StopJob | undefined) => boolean;
/** The job that a stop stands in; `automatic` for the restart that follows an exit by Restart=. */
export type StopJob = 'start' | 'stop' | 'restart' | 'try-restart' | 'dependency-restart' | 'reload-or-restart' | 'automatic';
/** The signal that asks processes to end (KillMode=, paragraph 4), and whether RestartKillSignal= named it. */
export interface FirstSignal {
    readonly signal: SignalName;
    readonly isRestartSetting: boolean;
}
/** Whether RestartKillSignal= speaks of this job: of mounts it may be a remount that it speaks of (AMB-40). */
export declare const isRestarting: ({ unitType, readings }: Procedure, job: StopJob | "remount" | undefined) => boolean;
/** The first signal of a stop in this job; `remount` for the helper of a remount that hangs (AMB-40). */
export declare const firstSignal: (procedure: Procedure, job: StopJob | "remount" | undefined) => FirstSignal;
