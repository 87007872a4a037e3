import type { RootImage } from '../root-image.ts';
import type { LoadedRecipe } from './recipe.ts';
/** Puts what a recipe says into the root of a machine, and what the guest's program has to know of it. */
export declare const installRecipe: (loaded: LoadedRecipe, image: RootImage) => void;
