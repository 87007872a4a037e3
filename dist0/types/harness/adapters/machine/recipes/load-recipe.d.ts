import type { Problem } from '../../../scenarios/problem.ts';
import type { LoadedRecipe, Recipe } from './recipe.ts';
/** A recipe, or everything that is wrong with its file. */
export type RecipeResult = {
    readonly ok: true;
    readonly loaded: LoadedRecipe;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** Where a file is that a recipe copies: paths are relative to the recipe. */
export declare const copiedPath: ({ path }: Pick<LoadedRecipe, "path">, from: string) => string;
/** The recipe that a machine was built by, from the text that was kept; `undefined` where it cannot be read any more. */
export declare const storedRecipe: (text: string) => Recipe | undefined;
/** The recipe of systemd, which comes with killspec. */
export declare const systemdRecipe: () => LoadedRecipe;
/** The names of the machines that its recipe describes. */
export declare const machineNames: ({ recipe }: LoadedRecipe) => readonly string[];
/** Loads a user's recipe from a file; `shownAs` is its name in problems. */
export declare const loadRecipe: (path: string, shownAs: string) => RecipeResult;
/** What tells whether a machine is what its recipe makes today: the recipe's own text, and the files that it copies. */
export declare const recipeKey: ({ recipe, text, path }: LoadedRecipe) => string;
