import type { Us } from '../../../../spec/vocabulary/time.ts';
import type { SourceText } from '../../../scenarios/source-text.ts';
import { type Recipe } from './recipe.ts';
/** The version of the format of recipes that this code reads. */
export declare const recipeFormat = "killspec-recipe/1";
/** As late as systemd is by its own accuracy. Later than that, hardly anything would be too late (AMB-62). */
export declare const recipeLatenessMaxUs: Us;
/** What must be known to read a recipe besides its text. */
interface Surroundings {
    /** Names that machines of this recipe may not have. */
    readonly reservedNames: readonly string[];
    /** Why a file cannot be copied. */
    readonly whyNotCopied: (from: string) => string | undefined;
}
/** Reads a recipe. What is wrong is reported to the source; the recipe is good only if nothing was. */
export declare const readRecipe: (source: SourceText, surroundings?: Surroundings) => Recipe | undefined;
export {};
