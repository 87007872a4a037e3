import type { World } from '../../spec/vocabulary/world.ts';

const partWeight = 1000;

/** How large a world is: first by how many processes, commands and requests it has, then by how much is said of them. */
export const worldSize = (world: World): number => {
  const parts = world.operations.length + Object.keys(world.processes).length + Object.keys(world.commands).length;
  return parts * partWeight + JSON.stringify(world).length;
};
