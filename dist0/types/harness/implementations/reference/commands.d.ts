import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
/** A command that a unit asks for. */
export interface Command {
    readonly ref: CommandRef;
    /** Its failure counts as success. */
    readonly ignoreFailure: boolean;
}
/** The commands of one setting of a unit, in order; the helpers of mounts and swaps are among them. */
export declare const commandsOf: (unit: Unit, name: CommandName) => readonly Command[];
