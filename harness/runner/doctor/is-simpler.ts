import type { PlayableCase } from '../playable-case.ts';

const size = ({ world }: PlayableCase): number =>
  world.operations.length * 10 + Object.keys(world.processes).length * 10 + world.unit.text.length;

/** Orders cases: fewer operations and processes first, then names. */
export const isSimpler = (one: PlayableCase, other: PlayableCase): number =>
  size(one) - size(other) || (one.name < other.name ? -1 : 1);
