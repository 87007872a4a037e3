import type { Profile } from '../../spec/profiles/profile.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { perturbations } from '../perturbation/perturb.ts';
import type { Bout, Performer } from './bout.ts';
import { compareVerdicts, type Disagreement } from './compare.ts';
import type { Parting } from './crosscheck-chunk.ts';
import { perform } from './perform.ts';

/** A parting with all that is known of it. */
export interface ToldParting {
  readonly world: World;
  readonly profile: Profile;
  readonly performer: Performer;
  /** What was changed of what the performer did; absent where nothing was. */
  readonly change?: { readonly kind: string; readonly about: string };
  readonly disagreement: Disagreement;
}

/** Judges one trace of a bout again, by the readable way: one trace at a time, from its beginning to its end. */
export const tellParting = (bout: Bout, parting: Parting): ToldParting => {
  const { world, profile, performances } = bout;
  const performer = performances[parting.performance]?.performer;
  const trace = performer === undefined ? undefined : perform(performer, world, profile).trace;
  if (performer === undefined || trace === undefined) throw new Error('a performance cannot be repeated');
  const change = parting.change === undefined ? undefined : perturbations(trace)[parting.change];
  const comparison = compareVerdicts(change?.trace ?? trace, profile);
  if (comparison.status !== 'disagreement') {
    throw new Error('judged from its beginning to its end, a trace is judged otherwise than together with others');
  }
  const changed = change === undefined ? {} : { change: { kind: change.kind, about: change.about } };
  return { world, profile, performer, ...changed, disagreement: comparison };
};
