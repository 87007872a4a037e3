import type { World } from '../../../spec/vocabulary/world.ts';
import { buildWorld } from '../../generators/build-world.ts';
import { drawShape } from '../../generators/draw-shape.ts';
import type { Shape } from '../../generators/shape.ts';
import { openSource } from '../../generators/world-source.ts';
import { isSound } from '../../scenarios/is-sound.ts';
import { minimise } from '../minimise.ts';
import type { Player } from '../player.ts';
import { type Relevance, relevance } from '../relevance.ts';
import { type FailureKind, type HuntedWorld, huntWorld } from './hunt-chunk.ts';
import type { HuntPlan } from './hunt-plan.ts';

/** A failing world of a hunt, from which nothing can be left out. */
export interface ReducedFailure extends Relevance {
  readonly world: World;
  readonly hunted: HuntedWorld;
  /** False where a bound was reached: then parts may be left that do not matter. */
  readonly complete: boolean;
}

/** Each attempt at a world that hangs takes as long as the guard waits. */
const hangAttemptsMax = 10;
/** Each attempt on a player that plays dearly, such as a machine that has to boot, takes a second or more. */
const dearAttemptsMax = 60;

const attemptsMax = (wanted: FailureKind, { playsDearly }: Player): number | undefined => {
  if (wanted.status === 'hang') return hangAttemptsMax;
  return playsDearly === true ? dearAttemptsMax : undefined;
};

const isSame = (one: FailureKind | undefined, other: FailureKind): boolean =>
  one?.status === other.status && one.manner === other.manner;

/** Shrinks the shape in fast-check's manner, which is loaded only now, and then the world part by part. */
const shrink = async (shape: Shape, fails: (world: World) => Promise<boolean>, bound?: number): Promise<Shape> => {
  const { shrinkShape } = await import('../../generators/shrink-shape.ts');
  return shrinkShape(shape, (candidate) => fails(buildWorld(candidate)), bound);
};

/**
 * Makes the failing world with this index as small as it can be while it fails in the same manner, and says what does
 * not matter for it. `undefined` where it does not fail so when it is played again.
 */
export const reduceFailure = async (
  index: number,
  wanted: FailureKind,
  player: Player,
  plan: HuntPlan,
): Promise<ReducedFailure | undefined> => {
  const fails = async (world: World): Promise<boolean> =>
    isSame((await huntWorld(world, player, plan)).failure, wanted) && isSound(world);
  const found = openSource(plan.origin).at(index);
  if (!(await fails(found))) return undefined;
  const bound = attemptsMax(wanted, player);
  const { origin } = plan;
  const shrunk =
    origin.kind === 'drawn' ? buildWorld(await shrink(drawShape(origin.seed, index), fails, bound)) : found;
  const { world, complete } = await minimise(shrunk, fails, bound);
  const hunted = await huntWorld(world, player, plan);
  const relevant = bound === undefined ? await relevance(world, fails) : { matters: [], doesNotMatter: [] };
  return { world, hunted, complete, ...relevant };
};
