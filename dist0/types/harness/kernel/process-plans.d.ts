import type { CommandRef, ProcessName } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Process, ProcessPlan, ProcessTable } from './process-table.ts';
/**
 * The processes that are there when a case begins, in the world's order. A unit that is not active has no main process
 * yet; others may be left from an earlier run.
 */
export declare const plansAtFirst: (world: World, unit: Unit) => readonly ProcessPlan[];
/** The process that another one forks. */
export declare const planOfChild: (world: World, unit: Unit, table: ProcessTable, parent: Process, child: ProcessName) => ProcessPlan;
/** The process that runs a command of the unit. */
export declare const planOfCommand: (world: World, unit: Unit, table: ProcessTable, command: CommandRef) => ProcessPlan;
