import type { World } from '../../spec/vocabulary/world.ts';
import { readScenario } from './read-scenario.ts';
import { SourceText } from './source-text.ts';
import { toYaml } from './to-yaml.ts';

/** Any title and rule will do: it is the world that is looked at. */
const meta = { title: 'x', rules: ['PROC-1'] } as const;

/**
 * Whether a world makes sense as a scenario: written as one, it is read back without a problem as the same world. A
 * world that names processes which are not there, or a watchdog that the unit has not got, is none.
 */
export const isSound = (world: World): boolean => {
  const source = new SourceText('x.yaml', toYaml(world, meta));
  const read = readScenario(source, 'x')?.cases[0]?.world;
  return source.problems.length === 0 && JSON.stringify(read) === JSON.stringify(world);
};
