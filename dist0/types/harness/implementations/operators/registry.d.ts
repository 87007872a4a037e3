import type { Mutant } from '../mutants/mutant.ts';
/** Every operator at every place that it has. */
export declare const everyOperatorMutant: readonly Mutant[];
/** The same, but for those that do what another does. */
export declare const operatorMutants: readonly Mutant[];
