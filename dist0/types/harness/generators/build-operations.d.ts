import type { Operation, World } from '../../spec/vocabulary/world.ts';
import type { Plan } from './plan.ts';
/** What operations may speak of. */
export interface Cast {
    readonly unit: World['unit'];
    readonly processes: World['processes'];
}
/** What is done in a generated world, in order of time. */
export declare const buildOperations: (plan: Plan, cast: Cast) => readonly Operation[];
