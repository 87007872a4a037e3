import type { World } from '../../../spec/vocabulary/world.ts';
import { buildWorld } from '../../generators/build-world.ts';
import { drawShape } from '../../generators/draw-shape.ts';
import type { Trying } from '../../generators/first-that.ts';
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
/** Each attempt on a player that plays dearly, such as a machine that has to boot, takes a part of a second. */
const dearAttemptsMax = 200;

const boundOf = (wanted: FailureKind, { playsDearly }: Player): number | undefined => {
  if (wanted.status === 'hang') return hangAttemptsMax;
  return playsDearly === true ? dearAttemptsMax : undefined;
};

const isSame = (one: FailureKind | undefined, other: FailureKind): boolean =>
  one?.status === other.status && one.manner === other.manner;

/** Shrinks the shape in fast-check's manner, which is loaded only now. */
const shrink = async (
  shape: Shape,
  fails: (world: World) => Promise<boolean>,
  { announce, bound }: Partial<Trying<World>>,
): Promise<World> => {
  const { shrinkShape } = await import('../../generators/shrink-shape.ts');
  // What was announced is known again by its identity only.
  const worlds = new WeakMap<Shape, World>();
  const worldOf = (one: Shape): World => {
    const world = worlds.get(one) ?? buildWorld(one);
    worlds.set(one, world);
    return world;
  };
  const shrunk = await shrinkShape(shape, (one) => fails(worldOf(one)), {
    ...(bound === undefined ? {} : { bound }),
    announce: announce && ((all) => announce(all.map(worldOf))),
  });
  return worldOf(shrunk);
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
    isSound(world) && isSame((await huntWorld(world, player, plan)).failure, wanted);
  const found = openSource(plan.origin).at(index);
  if (!(await fails(found))) return undefined;
  const bound = boundOf(wanted, player);
  // Of those that play dearly only: all others would play some worlds for nothing.
  const { prepare } = player;
  const announce =
    player.playsDearly === true && prepare !== undefined
      ? (worlds: readonly World[]) => prepare(worlds.filter(isSound))
      : undefined;
  const trying = { announce, ...(bound === undefined ? {} : { bound }) };
  const { origin } = plan;
  const shrunk = origin.kind === 'drawn' ? await shrink(drawShape(origin.seed, index), fails, trying) : found;
  const { world, complete } = await minimise(shrunk, fails, trying);
  const hunted = await huntWorld(world, player, plan);
  const relevant = bound === undefined ? await relevance(world, fails) : { matters: [], doesNotMatter: [] };
  return { world, hunted, complete, ...relevant };
};
