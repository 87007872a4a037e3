import type { Claim } from '../../../spec/vocabulary/trace.ts';
import type { Recipe } from './recipes/recipe.ts';
/** What lines of the kernel's log say of a unit's state, by the words that a recipe has for it. */
export declare const claimReader: (log: Recipe["log"], unitName: string) => ((text: string) => Claim | undefined);
