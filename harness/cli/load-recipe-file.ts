import { resolve } from 'node:path';
import { loadRecipe } from '../adapters/machine/recipes/load-recipe.ts';
import type { LoadedRecipe } from '../adapters/machine/recipes/recipe.ts';
import { found, type Found } from './mistake.ts';

/** Loads the recipe of a machine from a user's file. */
export const loadRecipeFile = (file: string, cwd: string): Found<LoadedRecipe> => {
  const result = loadRecipe(resolve(cwd, file), file);
  return result.ok
    ? found(result.loaded)
    : { ok: false, mistake: { message: `${file} is no recipe`, problems: result.problems } };
};
