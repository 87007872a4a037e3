import type { Behaviour, World } from '../../spec/vocabulary/world.ts';

const partWeight = 1000;

/** What is out of the ordinary in a process; a person needs to be told more of it than of one part more. */
const oddities: readonly (keyof Behaviour)[] = [
  'unkillable',
  'zombie',
  'kernelThread',
  'subgroup',
  'outside',
  'foreign',
  'protected',
  'outsider',
  'stopped',
];

const oddityCount = (behaviours: Readonly<Record<string, Behaviour>>): number =>
  Object.values(behaviours).reduce(
    (sum, behaviour) => sum + oddities.filter((oddity) => behaviour[oddity] !== undefined).length,
    0,
  );

/**
 * How large a world is: first by how many processes, commands and requests it has and what is odd about them, a unit that
 * is no service being odd, too; then by how much is said of them.
 */
export const worldSize = (world: World): number => {
  const { operations, processes, commands, unit } = world;
  // What runs out by itself is no simpler than a request.
  const parts = Math.max(1, operations.length) + Object.keys(processes).length + Object.keys(commands).length;
  const odd = oddityCount(processes) + oddityCount(commands) + (unit.name.endsWith('.service') ? 0 : 1);
  return (parts + 2 * odd) * partWeight + JSON.stringify(world).length;
};
