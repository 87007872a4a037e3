import type { ConstraintOptions } from './run-constraints.ts';
/** What the register says of its choices: all their readings, and what these imply. */
export declare const registerConstraints: ConstraintOptions;
