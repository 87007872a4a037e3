import { judge } from '../../spec/oracle/judge.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { isSound } from '../scenarios/is-sound.ts';
import { mannerOf } from './manner.ts';
import { minimise } from './minimise.ts';
import type { NonconformantVerdict } from './outcome.ts';
import type { Player } from './player.ts';
import { relevance, type Relevance } from './relevance.ts';
import { tellViolation } from './tell-violation.ts';
import { unsupported } from './unsupported.ts';

/** The shortest form of a nonconformant case. */
export interface Shortest extends Relevance {
  readonly world: World;
  readonly trace: Trace;
  readonly verdict: NonconformantVerdict;
  /** The violation to be told, see `tellViolation`. */
  readonly violation: Violation;
  /** False where the bound on attempts was reached: then parts may be left that do not matter. */
  readonly complete: boolean;
}

interface Failing {
  readonly trace: Trace;
  readonly verdict: NonconformantVerdict;
  readonly violation: Violation;
}

const fail = async (world: World, player: Player, profile: Profile): Promise<Failing | undefined> => {
  if (unsupported(world, player.implementation.capabilities) !== undefined) return undefined;
  try {
    const played = await player.play(world);
    if (played.status !== 'recorded') return undefined;
    const verdict = judge(played.trace, profile);
    if (verdict.status !== 'nonconformant') return undefined;
    return { trace: played.trace, verdict, violation: tellViolation(played.trace, profile, verdict) };
  } catch {
    // A world with a part left out may be none that can be played; then that part must stay.
    return undefined;
  }
};

/**
 * Makes a nonconformant case as small as it can be while it fails in the same manner, and says what does not matter
 * for it. What makes sense as a scenario goes on doing so. `undefined` where the world does not fail when it is played
 * again.
 */
export const shorten = async (world: World, player: Player, profile: Profile): Promise<Shortest | undefined> => {
  const first = await fail(world, player, profile);
  if (first === undefined) return undefined;
  const wanted = mannerOf(first.trace, first.violation);
  const mustBeSound = isSound(world);
  const stillFails = async (candidate: World): Promise<boolean> => {
    const failing = await fail(candidate, player, profile);
    if (failing === undefined || mannerOf(failing.trace, failing.violation) !== wanted) return false;
    return !mustBeSound || isSound(candidate);
  };
  const smallest = await minimise(world, stillFails);
  const last = await fail(smallest.world, player, profile);
  if (last === undefined) return undefined;
  const relevant = await relevance(smallest.world, stillFails);
  return { world: smallest.world, ...last, ...relevant, complete: smallest.complete };
};
