import { applyImplications } from '../../spec/profiles/implications.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { choiceIds, literalOf } from '../../spec/readings/register.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { perturbations } from '../perturbation/perturb.ts';
import { minimise } from '../runner/minimise.ts';
import { isSound } from '../scenarios/is-sound.ts';
import { compareVerdicts, type Disagreement } from './compare.ts';
import { perform } from './perform.ts';
import type { ToldParting } from './tell-parting.ts';

/** What is the same for partings of one kind: who refuses, and for what. */
const mannerOf = ({ oracle, model }: Disagreement): string => {
  if (oracle.status === 'nonconformant') return `${oracle.violation.rules[0]} ${oracle.violation.breach.kind}`;
  const reason = model.status === 'rejected' ? model.reason : '';
  return reason
    .replaceAll(/SIG[A-Z0-9+-]+/g, 'signal')
    .replaceAll(/\d+/g, 'N')
    .replaceAll(/ to \S+/g, ' to X');
};

/** A parting of the same kind in another world, or under another profile; absent where there is none. */
const alike = (told: ToldParting, world: World, profile: Profile): ToldParting | undefined => {
  const { trace } = perform(told.performer, world, profile);
  if (trace === undefined) return undefined;
  const wanted = told.change?.kind;
  const traces =
    wanted === undefined
      ? [{ trace }]
      : perturbations(trace)
          .filter(({ kind }) => kind === wanted)
          .map(({ kind, about, trace: changed }) => ({ trace: changed, change: { kind, about } }));
  for (const { trace: one, ...changed } of traces) {
    const comparison = compareVerdicts(one, profile);
    if (comparison.status !== 'disagreement' || mannerOf(comparison) !== mannerOf(told.disagreement)) continue;
    return { world, profile, performer: told.performer, ...changed, disagreement: comparison };
  }
  return undefined;
};

/** Takes choice by choice as `literal` does, as long as that is consistent and the two still part. */
const nearerToLiteral = (told: ToldParting): ToldParting => {
  let nearest = told;
  for (const id of choiceIds) {
    const { choices } = nearest.profile;
    if (choices[id]?.[0] === literalOf[id]) continue;
    const candidate = { ...choices, [id]: [literalOf[id]] };
    if (applyImplications(candidate) === undefined) continue;
    nearest = alike(nearest, nearest.world, { ...nearest.profile, choices: candidate }) ?? nearest;
  }
  const strays = choiceIds.filter((id) => nearest.profile.choices[id]?.[0] !== literalOf[id]);
  const name = ['literal', ...strays.map((id) => `${id}=${nearest.profile.choices[id]?.[0]}`)].join('+');
  return { ...nearest, profile: { ...nearest.profile, name } };
};

/** Makes a parting as small as it can be while the two part in the same manner: its profile, and then its world. */
export const reduceParting = async (told: ToldParting): Promise<ToldParting> => {
  const nearest = nearerToLiteral(told);
  const { profile } = nearest;
  const parts = async (world: World): Promise<boolean> =>
    isSound(world) && alike(nearest, world, profile) !== undefined;
  // A world that is no scenario could not be saved as one.
  if (!(await parts(nearest.world))) return nearest;
  const { world } = await minimise(nearest.world, parts);
  return alike(nearest, world, profile) ?? nearest;
};
