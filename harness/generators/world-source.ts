import type { World } from '../../spec/vocabulary/world.ts';
import { cellAt, generatedCellName, generatedCells } from './cell.ts';
import { smallBounds } from './small-scope-bounds.ts';
import { type SmallCase, smallScope, smallScopeVersion } from './small-scope.ts';
import { generatorVersion, worldAt } from './world-at.ts';

/** Worlds drawn by the generator: as many as one likes. */
export interface DrawnOrigin {
  readonly kind: 'drawn';
  readonly version: number;
  readonly seed: number;
}

/** Where worlds come from, as data: the same gives the same worlds everywhere. */
export type WorldOrigin =
  | DrawnOrigin
  /** All that there are up to a bound. */
  | { readonly kind: 'exhausted'; readonly version: number; readonly bound: string };

/** Worlds by index. */
export interface WorldSource {
  readonly at: (index: number) => World;
  /** What the world with this index is about: `mixed service stop`. */
  readonly about: (index: number) => string;
  /** How many there are; absent where there is no end to them. */
  readonly count?: number;
}

/** The worlds that a seed stands for. */
export const drawnFrom = (seed: number): DrawnOrigin => ({ kind: 'drawn', version: generatorVersion, seed });

/** Every world up to a bound. */
export const exhausted = (bound: string): WorldOrigin => ({ kind: 'exhausted', version: smallScopeVersion, bound });

const smallCaseName = ({ mode, unitType, trigger }: SmallCase): string => `${mode} ${unitType} ${trigger}`;

/** Opens the worlds of an origin. */
export const openSource = (origin: WorldOrigin): WorldSource => {
  if (origin.kind === 'drawn') {
    const { seed } = origin;
    return {
      at: (index) => worldAt(seed, index),
      about: (index) => {
        const cell = generatedCells[cellAt(seed, index)];
        return cell === undefined ? '' : generatedCellName(cell);
      },
    };
  }
  const bound = smallBounds.find(({ name }) => name === origin.bound);
  if (bound === undefined) throw new RangeError(`there is no bound ${origin.bound}`);
  const scope = smallScope(bound);
  return { at: scope.at, about: (index) => smallCaseName(scope.caseAt(index)), count: scope.count };
};
