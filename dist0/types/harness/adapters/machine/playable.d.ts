import { type Unit } from '../../../spec/vocabulary/unit.ts';
import { type World } from '../../../spec/vocabulary/world.ts';
import { type Recipe } from './recipes/recipe.ts';
/** The processes that a notification with MAINPID= names. In a machine another process of the unit has forked them. */
export declare const mainProcessesToBe: (world: World) => ReadonlySet<string>;
/** Why a world cannot be played in a machine; `undefined` where it can. Derived from the world and the machine's recipe. */
export declare const whyUnplayable: (world: World, unit: Unit, recipe: Recipe) => string | undefined;
