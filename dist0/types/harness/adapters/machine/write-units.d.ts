import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { ImageFile } from './cpio.ts';
import type { Recipe } from './recipes/recipe.ts';
import type { Cast } from './cast.ts';
/** The name of a case's unit in a machine, where other cases have units of the same name. */
export declare const unitNameIn: (index: number, { name, type }: Unit) => string;
/**
 * The files of a case's unit: the world's own texts as they are, and after them a drop-in that has the guest's processes
 * run in the place of the commands. Nothing that the page speaks of is changed.
 */
export declare const writeUnit: (index: number, { unit: { text, dropIns }, operations }: World, unit: Unit, cast: Cast, units: Recipe["units"]) => readonly ImageFile[];
