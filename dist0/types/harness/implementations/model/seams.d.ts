import type { Pass } from '../../../spec/model/pass.ts';
import type { Procedure } from '../../../spec/model/procedure.ts';
import type { LifeTimer, State, Stop, StopTimer } from '../../../spec/model/state.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { TraceEvent } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, ManagerEvent } from '../../adapters/adapter.ts';
/**
 * What is being decided: the first pass, what the exit of the main process changes, what a delay does that passes, or
 * anything else.
 */
export type DecisionPoint = 'first-pass' | 'main-exit' | 'timeout' | 'other';
/** How a stop command decides upon the end of a unit. */
export interface EndByCommand {
    /** The unit has ended as soon as the command has succeeded, whoever is left. */
    readonly whenItSucceeds: boolean;
    /** The unit stays as it was, and is not started again, where the command has failed. */
    readonly unlessItFails: boolean;
}
/** The places at which a manager that is driven by the model can be led astray. Where one is absent it is not. */
export interface Seams {
    /** What the unit file says. */
    readonly unit?: (unit: Unit) => Unit;
    /** How the processes of the unit are killed, as it is seen when this is decided. */
    readonly procedure?: (procedure: Procedure, at: DecisionPoint) => Procedure;
    /** What the manager hears; without a result, it does not. */
    readonly event?: (event: ManagerEvent, state: State) => ManagerEvent | undefined;
    /** A pass that has just fallen due: what is sent in its place. */
    readonly pass?: (pass: Pass, stop: Stop, state: State) => readonly Pass[];
    /** By how much a timer that has just been started is off. `stop` is absent where it belongs to the unit's life. */
    readonly offByUs?: (timer: StopTimer | LifeTimer, stop: Stop | undefined, state: State) => Us;
    /** Whether the first pass waits for the end of the stop command that has just been run. */
    readonly waitsForCommands?: (stop: Stop) => boolean;
    /** Whether the commands of a stop that has just begun are left out, because of what it began with. */
    readonly skipsCommands?: (stop: Stop, on: TraceEvent) => boolean;
    /** What becomes of a unit whose end a stop command brings about; where absent, what becomes of all others. */
    readonly endsByCommand?: (unit: Unit) => Partial<EndByCommand>;
    /** Whether a service stops by stages, whatever the page asks for after the first pass: see `StopStages`. */
    readonly hasStages?: boolean;
    /** Whether, in these stages, nobody is waited for whom SIGKILL has been sent to, but for main and commands. */
    readonly hurriesOn?: boolean;
    /** The signal that a command gets which reloads the unit when that is stopped; none where absent. */
    readonly endsReloadBy?: (unit: Unit) => SignalName | undefined;
    /** The signal that a command gets which reloads the unit and takes too long; what the page has it get where absent. */
    readonly endsHungReloadBy?: (unit: Unit) => SignalName | undefined;
    /** Whether a start over what is left of an earlier run goes on, where the page forbids it. */
    readonly startsOverLeftOvers?: boolean;
    /** What becomes of the calls on the host. */
    readonly host?: (host: Host) => Partial<Host>;
}
