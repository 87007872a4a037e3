import type { LoadedRecipe } from '../adapters/machine/recipes/recipe.ts';
import { type Found } from './mistake.ts';
/** Loads the recipe of a machine from a user's file. */
export declare const loadRecipeFile: (file: string, cwd: string) => Found<LoadedRecipe>;
