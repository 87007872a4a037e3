import type { World } from '../../../spec/vocabulary/world.ts';
import type { Machine } from './machine.ts';
/**
 * The first thing in a world that the systemd in a machine is too old to know, as words. It would ignore that line of the
 * unit file, and what it plays would be another world. What other managers know is said by their recipes.
 */
export declare const unknownTo: ({ recipe, version }: Pick<Machine, "recipe" | "version">, world: World) => string | undefined;
