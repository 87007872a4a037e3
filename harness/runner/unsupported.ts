import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { ownSection } from '../../spec/vocabulary/own-section.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { type KillOption, killOptions, type Unit } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { Operation, World } from '../../spec/vocabulary/world.ts';
import { literalOf } from '../../spec/readings/register.ts';
import type { Capabilities } from '../adapters/adapter.ts';

const isKillOption = (key: string): key is KillOption => (killOptions as readonly string[]).includes(key);

/** What a person or another unit asks of the manager; everything else that happens in a world is not its doing. */
export const operationNames: readonly Operation['op'][] = [
  'start',
  'stop',
  'restart',
  'try-restart',
  'dependency-restart',
  'reload-or-restart',
  'reload',
  'remount',
  'watchdog',
  'daemon-reload',
];

/** The unit, in each form that it has in a world. */
const unitsOf = ({ unit: { name, text, dropIns }, operations }: World): readonly Unit[] => {
  const texts = [text, ...operations.flatMap((operation) => (operation.op === 'daemon-reload' ? operation.text : []))];
  return texts.map((each) =>
    parseUnit(
      name,
      [each, ...dropIns].map((source, at) => ({ file: `${at}`, text: source })),
    ),
  );
};

/** The first option that a unit sets and an implementation does not heed. */
const unheeded = (units: readonly Unit[], options: readonly KillOption[]): string | undefined =>
  units
    .flatMap(({ type, assignments }) => assignments.filter(({ section }) => section === ownSection[type]))
    .map(({ key }) => key)
    .find((key) => isKillOption(key) && !options.includes(key));

/**
 * The first thing in a world that an implementation says it cannot do, as words; `undefined` where it can do all of it.
 * Decided before the world is played.
 */
export const unsupported = (world: World, capabilities: Capabilities | undefined): string | undefined => {
  const isFrozen = world.operations.some(({ op }) => op === 'freeze');
  if (isFrozen && capabilities?.freezing !== true) return 'freezing';
  if (capabilities === undefined) return undefined;
  const { unitTypes, killModes, options, operations } = capabilities;
  const type = unitTypeOf(world.unit.name);
  if (unitTypes !== undefined && type !== undefined && !unitTypes.includes(type)) return `unit type ${type}`;
  if (killModes !== undefined) {
    const sources = [world.unit.text, ...world.unit.dropIns].map((text, at) => ({ file: `${at}`, text }));
    const { killMode } = killSettings(parseUnit(world.unit.name, sources), (choice) => literalOf[choice]);
    if (!killModes.includes(killMode)) return `KillMode=${killMode}`;
  }
  const option = options === undefined ? undefined : unheeded(unitsOf(world), options);
  if (option !== undefined) return `${option}=`;
  const missing = world.operations.find(
    ({ op }) => operationNames.includes(op) && operations !== undefined && !operations.includes(op),
  );
  return missing === undefined ? undefined : `operation ${missing.op}`;
};
