import { join } from 'node:path';
import { packageRoot } from '../../../package-root.ts';
import { storedRecipe } from './load-recipe.ts';
import { readFileSync } from 'node:fs';
import type { Recipe } from './recipe.ts';

/** The folder of a service manager of one file, with its recipe. For tests. */
export const tinyFolder = (): string => join(packageRoot(), 'harness/adapters/machine/recipes/tiny');

/** The recipe of the tiny manager. For tests. */
export const tinyRecipe = (): Recipe => {
  const recipe = storedRecipe(readFileSync(join(tinyFolder(), 'recipe.yaml'), 'utf8'));
  if (recipe === undefined) throw new Error('it is a recipe');
  return recipe;
};
