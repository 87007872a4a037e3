import { killSettings } from '../../spec/vocabulary/kill-settings.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { Operation, World } from '../../spec/vocabulary/world.ts';
import { literalOf } from '../../spec/readings/register.ts';
import type { Capabilities } from '../adapters/adapter.ts';

/** What a person or another unit asks of the manager; everything else that happens in a world is not its doing. */
const askedOfManager: readonly Operation['op'][] = [
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

/**
 * The first thing in a world that an implementation says it cannot do, as words; `undefined` where it can do all of it.
 * Decided before the world is played.
 */
export const unsupported = (world: World, capabilities: Capabilities | undefined): string | undefined => {
  if (capabilities === undefined) return undefined;
  const { unitTypes, killModes, operations } = capabilities;
  const type = unitTypeOf(world.unit.name);
  if (unitTypes !== undefined && type !== undefined && !unitTypes.includes(type)) return `unit type ${type}`;
  if (killModes !== undefined) {
    const sources = [world.unit.text, ...world.unit.dropIns].map((text, at) => ({ file: `${at}`, text }));
    const { killMode } = killSettings(parseUnit(world.unit.name, sources), (choice) => literalOf[choice]);
    if (!killModes.includes(killMode)) return `KillMode=${killMode}`;
  }
  const missing = world.operations.find(
    ({ op }) => askedOfManager.includes(op) && operations !== undefined && !operations.includes(op),
  );
  return missing === undefined ? undefined : `operation ${missing.op}`;
};
