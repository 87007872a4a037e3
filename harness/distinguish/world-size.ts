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

/** What a command is tells nothing, only that there is one. */
const withoutCommandLines = (text: string): string => text.replaceAll(/^(Exec[A-Za-z]*=).*$/gmu, '$1');

/**
 * How large a world is: first by how many processes, commands and requests it has and what is odd about them, a unit that
 * is no service being odd, too; then by how much is said of them.
 */
export const worldSize = (world: World): number => {
  const { operations, processes, commands, unit, initially } = world;
  // What runs out by itself is no simpler than a request; what is started has a process that is not named.
  const named = Object.keys(processes).length + Object.keys(commands).length;
  const parts = Math.max(1, operations.length) + named + (initially === 'inactive' ? 1 : 0);
  const odd = oddityCount(processes) + oddityCount(commands) + (unit.name.endsWith('.service') ? 0 : 1);
  const said = JSON.stringify({ ...world, unit: { ...unit, text: withoutCommandLines(unit.text) } });
  return (parts + 2 * odd) * partWeight + said.length;
};
