import { open } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { cellName, cells } from './cells.ts';
import { courseOf } from './course.ts';
import { type Fate, fateOf } from './fate.ts';
import { worldOfCell } from './listed-worlds.ts';
import { type Maker, makerNamed } from './maker.ts';
import type { ChangePlace } from './perturb-cells.ts';
import { type Perturbation, perturbations } from './perturb.ts';

/** One change of one trace with all that is known of it. */
export interface ToldChange {
  readonly world: World;
  readonly maker: Maker;
  readonly trace: Trace;
  readonly perturbation: Perturbation;
  readonly fate: Fate;
}

/** How many changes the trace of a maker has, or all that is known of one of them. */
export const changeAt = ({
  cell: name,
  world: number,
  maker: makerName,
  change,
}: Omit<ChangePlace, 'about'>): ToldChange | { readonly changeCount: number } => {
  const cell = cells.find((one) => cellName(one) === name);
  const maker = makerNamed(makerName);
  if (cell === undefined || maker === undefined) return { changeCount: 0 };
  const world = worldOfCell(cell, number);
  const trace = maker.play(world);
  const changes = perturbations(trace, 'in-turn');
  const perturbation = changes[change];
  if (perturbation === undefined) return { changeCount: changes.length };
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const fate = fateOf(courseOf(trace, maker.profile, unit), courseOf(trace, open, unit), perturbation);
  return { world, maker, trace, perturbation, fate };
};
