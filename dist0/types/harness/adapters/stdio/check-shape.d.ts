import type { Shape } from './shape.ts';
/** Why a value has not the shape that it should have. All texts are printable and bounded. */
export interface ShapeProblem {
    /** `effects[2].signal`; empty for the value itself. */
    readonly place: string;
    readonly found: string;
    readonly expected: string;
}
/** What is wrong with a value, the first thing that is; nothing where it has the shape. Never runs code of the value's. */
export declare const checkShape: (value: unknown, shape: Shape) => ShapeProblem | undefined;
