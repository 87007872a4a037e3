import type { Seams } from '../model/seams.ts';
import type { Mutant } from '../mutants/mutant.ts';
/** A mutant by what is changed and where: the model's manager with one decision gone wrong. */
export declare const operated: (operator: string, place: string, facts: Pick<Mutant, "breaks" | "says">, seams: Seams) => Mutant;
