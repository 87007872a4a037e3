import type { ProcessName } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
/** Who brings about whom, so that a real manager has the processes of a world in its unit. */
export interface Cast {
    /** The processes that are there when the case begins, outsiders aside. */
    readonly atFirst: readonly ProcessName[];
    readonly outsiders: readonly ProcessName[];
    /** Every command that the manager may run, as `ExecStop`, `ExecStop.2`. */
    readonly commands: readonly ProcessName[];
    /** The processes that others fork later on. */
    readonly forked: readonly ProcessName[];
    /** The first process that the manager starts; absent where the unit is not active when the case begins. */
    readonly leader?: ProcessName;
    /** True where the leader is a command that ends once the others are there. */
    readonly isBringer: boolean;
    /** The children of each process at first. */
    readonly parents: Readonly<Record<ProcessName, readonly ProcessName[]>>;
}
/** Decides who brings about whom in a world. */
export declare const castOf: (world: World, unit: Unit) => Cast;
