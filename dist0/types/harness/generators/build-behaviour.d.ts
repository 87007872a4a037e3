import type { Behaviour } from '../../spec/vocabulary/world.ts';
import type { Plan } from './plan.ts';
import type { CommandShape, ProcessShape } from './shape.ts';
/** A process to be built, and the one that it has to do with. */
export interface Part {
    readonly kind: 'main' | 'worker' | 'child';
    /** Main for the others, a worker for main; absent where there is none. */
    readonly partner: string | undefined;
}
/** The name of whatever is forked. */
export declare const childName = "child";
/** The behaviour of a generated process. */
export declare const buildProcess: (plan: Plan, part: Part, shape: ProcessShape) => Behaviour;
/** The behaviour of a generated command; `main` is the main process, or whoever stands for it. */
export declare const buildCommand: (plan: Plan, main: string | undefined, shape: CommandShape) => Behaviour;
