import { followedProfile } from '../../../harness/implementations/quirks/followed-profile.ts';
import { actsOf, changesBetween } from '../../../harness/predict/acts.ts';
import { describeChanges } from '../../../harness/predict/describe-changes.ts';
import { inPagePlayer } from '../../../harness/runner/in-page-player.ts';
import { deviationsIn } from '../../../spec/profiles/single-deviations.ts';
import { profileFor } from '../../../spec/profiles/profile-for.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { settleProfile } from '../../../spec/profiles/settle-profile.ts';
import { type ChoiceId, choiceIds } from '../../../spec/readings/register.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { unitTypeOf } from '../../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../../spec/vocabulary/world.ts';

/** What each reading of a choice changes of what its follower does here, in words; readings that change nothing are absent. */
export type ReadingEffects = Readonly<Partial<Record<ChoiceId, Readonly<Record<string, string>>>>>;

const traceUnder = async (world: World, profile: Profile): Promise<Trace | undefined> => {
  const played = await inPagePlayer(followedProfile(profile)).play(world);
  return played.status === 'recorded' ? played.trace : undefined;
};

/**
 * What would change if one reading were taken otherwise, for each of the choices that matter: the world is played by who
 * follows the readings, once as they are and once for every other reading.
 */
export const readingEffects = async (
  world: World,
  profile: Profile,
  asked: ReadonlySet<ChoiceId>,
): Promise<ReadingEffects> => {
  const base = settleProfile(profileFor(profile, unitTypeOf(world.unit.name) ?? 'service'));
  const before = await traceUnder(world, base);
  if (before === undefined) return {};
  const effects: Partial<Record<ChoiceId, Record<string, string>>> = {};
  for (const choice of choiceIds.filter((each) => asked.has(each))) {
    for (const deviation of deviationsIn(choice, base)) {
      const reading = deviation.choices[choice]?.[0];
      const after = await traceUnder(world, deviation);
      if (reading === undefined || after === undefined) continue;
      const changes = changesBetween(actsOf(before), actsOf(after));
      if (changes.length > 0) (effects[choice] ??= {})[reading] ??= describeChanges(changes);
    }
  }
  return effects;
};
