import { unitSources, loadUnit } from '../../kernel/load-unit.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Machine } from './machine.ts';
import { systemdRecipe } from './recipes/load-recipe.ts';

/** What a unit may ask for, and the version of systemd that was the first to know it. */
interface Novelty {
  readonly what: string;
  readonly since: number;
  readonly isIn: (unit: Unit) => boolean;
}

/** As systemd.service(5) says of each. What came before the oldest of the machines is not listed. */
const novelties: readonly Novelty[] = [
  {
    what: 'ExitType=cgroup',
    since: 250,
    isIn: ({ type, settings }) => type === 'service' && settings.exitType === 'cgroup',
  },
  {
    what: 'Type=notify-reload',
    since: 253,
    isIn: ({ type, settings }) => type === 'service' && settings.serviceType === 'notify-reload',
  },
];

/** The unit in each form that it has in a world. */
const unitsOf = ({ unit, operations }: World): readonly Unit[] => {
  const texts = operations.flatMap((operation) => (operation.op === 'daemon-reload' ? [operation.text] : []));
  return [unit.text, ...texts].map((text) => loadUnit(unit.name, unitSources({ ...unit, text })));
};

/**
 * The first thing in a world that the systemd in a machine is too old to know, as words. It would ignore that line of the
 * unit file, and what it plays would be another world. What other managers know is said by their recipes.
 */
export const unknownTo = (
  { recipe, version }: Pick<Machine, 'recipe' | 'version'>,
  world: World,
): string | undefined => {
  if (recipe !== systemdRecipe().recipe) return undefined;
  const major = Number.parseInt(version, 10);
  const units = unitsOf(world);
  const novelty = novelties.find(({ since, isIn }) => major < since && units.some(isIn));
  return novelty === undefined ? undefined : `systemd knows ${novelty.what} from ${novelty.since} on`;
};
