import { caseBoundUs } from '../../spec/oracle/bound.ts';
import { extensionIn } from '../../spec/rules/extension-in.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
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

/** No case is played for longer because somebody puts a timeout off by more than a day. */
const extensionMaxUs = 86_400_000_000;

/** What puts off a timeout, of the messages that a process or somebody else sends. */
const extensionsOf = ({ processes, commands, operations }: World): readonly Us[] => {
  const behaviours = [...Object.values(processes), ...Object.values(commands)];
  const acts = behaviours.flatMap(({ deeds, when }) => [...deeds, ...Object.values(when).flat()]);
  return [...acts, ...operations].flatMap((act) => ('fields' in act ? (extensionIn(act.fields) ?? []) : []));
};

/** The unit as it is each time that it is loaded anew. */
const reloadedIn = ({ unit: { name, dropIns }, operations }: World): readonly Unit[] =>
  operations.flatMap((operation) =>
    operation.op === 'daemon-reload' ? [loadUnit(name, unitSources({ name, text: operation.text, dropIns }))] : [],
  );

/**
 * The last instant of a world that is worth playing: whatever is done to it, each process's longest delay after it (one
 * process may set off the next), and then every deadline that the unit's timeouts can still bring.
 */
export const worldBoundUs = (world: World, latenessUs: Us): Us => {
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const delaysUs = behaviours.reduce((sum, behaviour) => sum + latest(delaysOf(behaviour)), 0);
  const lastUs = latest(world.operations.map(({ atUs }) => atUs)) + delaysUs;
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const extensionUs = Math.min(latest(extensionsOf(world)), extensionMaxUs);
  return caseBoundUs(unit, lastUs, latenessUs, { reloaded: reloadedIn(world), extensionUs });
};
