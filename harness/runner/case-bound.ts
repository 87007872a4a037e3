import { caseBoundUs } from '../../spec/oracle/bound.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Behaviour, World } from '../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';

const latest = (instants: readonly Us[]): Us => instants.reduce((most, us) => Math.max(most, us), 0);

const delaysOf = (behaviour: Behaviour): readonly Us[] => [
  ...behaviour.deeds.map((deed) => deed.afterUs),
  ...Object.values(behaviour.when).flatMap((reactions) =>
    reactions.map((reaction) => ('afterUs' in reaction ? reaction.afterUs : 0)),
  ),
  behaviour.exitsWith?.afterUs ?? 0,
  behaviour.unkillable?.forUs ?? 0,
];

/**
 * The last instant of a world that is worth playing: whatever is done to it, each process's longest delay after it (one
 * process may set off the next), and then every deadline that the unit's timeouts can still bring.
 */
export const worldBoundUs = (world: World, latenessUs: Us): Us => {
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const delaysUs = behaviours.reduce((sum, behaviour) => sum + latest(delaysOf(behaviour)), 0);
  const lastUs = latest(world.operations.map(({ atUs }) => atUs)) + delaysUs;
  return caseBoundUs(loadUnit(world.unit.name, unitSources(world.unit)), lastUs, latenessUs);
};
