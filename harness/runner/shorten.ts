import { judge } from '../../spec/oracle/judge.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { minimise } from './minimise.ts';
import type { NonconformantVerdict } from './outcome.ts';
import type { Player } from './player.ts';
import { relevance, type Relevance } from './relevance.ts';
import { unsupported } from './unsupported.ts';

/** The shortest form of a nonconformant case. */
export interface Shortest extends Relevance {
  readonly world: World;
  readonly trace: Trace;
  readonly verdict: NonconformantVerdict;
  /** False where the bound on attempts was reached: then parts may be left that do not matter. */
  readonly complete: boolean;
}

/** How a case fails: the rule charged first, and how it was broken. */
const manner = ({ violation }: NonconformantVerdict): string => `${violation.rules[0]} ${violation.breach.kind}`;

interface Failing {
  readonly trace: Trace;
  readonly verdict: NonconformantVerdict;
}

const fail = async (world: World, player: Player, profile: Profile): Promise<Failing | undefined> => {
  if (unsupported(world, player.implementation.capabilities) !== undefined) return undefined;
  try {
    const played = await player.play(world);
    if (played.status !== 'recorded') return undefined;
    const verdict = judge(played.trace, profile);
    return verdict.status === 'nonconformant' ? { trace: played.trace, verdict } : undefined;
  } catch {
    // A world with a part left out may be none that can be played; then that part must stay.
    return undefined;
  }
};

/**
 * Makes a nonconformant case as small as it can be while the same rule is charged first for the same kind of breach,
 * and says what does not matter for it. `undefined` where the world does not fail when it is played again.
 */
export const shorten = async (world: World, player: Player, profile: Profile): Promise<Shortest | undefined> => {
  const first = await fail(world, player, profile);
  if (first === undefined) return undefined;
  const wanted = manner(first.verdict);
  const stillFails = async (candidate: World): Promise<boolean> => {
    const failing = await fail(candidate, player, profile);
    return failing !== undefined && manner(failing.verdict) === wanted;
  };
  const smallest = await minimise(world, stillFails);
  const last = await fail(smallest.world, player, profile);
  if (last === undefined) return undefined;
  const relevant = await relevance(smallest.world, stillFails);
  return { world: smallest.world, ...last, ...relevant, complete: smallest.complete };
};
