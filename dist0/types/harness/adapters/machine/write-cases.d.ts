import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { ImageFile } from './cpio.ts';
import type { Recipe } from './recipes/recipe.ts';
/** A world that is to be played in a machine until an instant. */
export interface MachineCase {
    readonly world: World;
    readonly endUs: Us;
}
/** The files that a machine needs to play cases side by side, each as a unit of its own, with the driver's plan. */
export declare const writeCases: (cases: readonly MachineCase[], recipe: Recipe) => readonly ImageFile[];
