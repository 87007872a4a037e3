import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import { profileFor } from '../../spec/profiles/profile-for.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { OnAsk } from '../../spec/readings/on-ask.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../spec/vocabulary/unit-type-of.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { ActChange } from '../predict/acts.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { tellViolation } from '../runner/tell-violation.ts';
import { unsupported } from '../runner/unsupported.ts';
import { type Depth, type MadeTrace, madeTraces } from './made-traces.ts';
import { isSettled } from './is-settled.ts';
import { actsApart, wereAskedAlike } from './acts-apart.ts';
import type { Side, Sides } from './side.ts';

/** A trace that one side allows and the other refuses. */
export interface Refusal extends MadeTrace {
  /** Which side allows it: 0 the first, 1 the second. */
  readonly allows: 0 | 1;
  /** Why the other refuses it. */
  readonly violation: Violation;
}

/** A world in which two sides differ, and in what. */
export type Parting =
  /** One for each direction in which there is one. */
  | { readonly kind: 'refused'; readonly world: World; readonly refusals: readonly Refusal[] }
  /** Two implementations do different things. */
  | {
      readonly kind: 'acts';
      readonly world: World;
      readonly traces: readonly [Trace, Trace];
      readonly changes: readonly ActChange[];
    };

/** The state machine has to say the same, where it can. */
const isConfirmed = (trace: Trace, profile: Profile, unit: Unit, status: 'accepted' | 'rejected'): boolean =>
  !isSettled(profile) || accepts(trace, profile, unit).status === status;

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one?.join() === other?.join();

/** Whether one profile allows a trace and the other refuses it, by both judges. */
const refusalOf = (made: MadeTrace, one: Profile, other: Profile, unit: Unit): Refusal | undefined => {
  const { trace } = made;
  let isTouching = false;
  const onAsk: OnAsk = (choice) => {
    isTouching ||= !same(one.choices[choice], other.choices[choice]);
  };
  const first = judge(trace, one, unit, onAsk);
  // Where nothing is asked in which the two differ, the other says the same.
  if (!isTouching || first.status === 'inconclusive') return undefined;
  const second = judge(trace, other, unit);
  if (first.status === second.status || second.status === 'inconclusive') return undefined;
  const allows = first.status === 'conformant' ? 0 : 1;
  const [allowing, refusing] = allows === 0 ? [one, other] : [other, one];
  const refused = allows === 0 ? second : first;
  if (refused.status !== 'nonconformant') return undefined;
  const isSure = isConfirmed(trace, allowing, unit, 'accepted') && isConfirmed(trace, refusing, unit, 'rejected');
  return isSure ? { ...made, allows, violation: tellViolation(trace, refusing, refused) } : undefined;
};

const profilesPart = (
  one: Profile,
  other: Profile,
  world: World,
  depth: Depth,
  isWhole: boolean,
): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  for (const made of madeTraces([one, other], world, depth)) {
    const refusal = refusalOf(made, one, other, unit);
    if (refusal === undefined || refusals.some(({ allows }) => allows === refusal.allows)) continue;
    refusals.push(refusal);
    if (!isWhole || refusals.length === 2) break;
  }
  return refusals.toSorted((a, b) => a.allows - b.allows);
};

const traceOfImplementation = async (
  side: Side & { kind: 'implementation' },
  world: World,
): Promise<Trace | undefined> => {
  if (unsupported(world, side.player.implementation.capabilities) !== undefined) return undefined;
  const played = await side.player.play(world);
  return played.status === 'recorded' ? played.trace : undefined;
};

const implementationParts = (trace: Trace, profile: Profile, allows: 0 | 1): readonly Refusal[] => {
  const { name, sources } = trace.header.unit;
  const verdict = judge(trace, profile, loadUnit(name, sources));
  return verdict.status === 'nonconformant'
    ? [{ how: '', trace, allows, violation: tellViolation(trace, profile, verdict) }]
    : [];
};

/** A profile may say other things of other unit types. */
const forUnit = (side: Side, { unit }: World): Side =>
  side.kind === 'profile' ? { ...side, profile: profileFor(side.profile, unitTypeOf(unit.name) ?? 'service') } : side;

/**
 * Whether two sides differ in a world: profiles where one allows a trace that the other refuses, an implementation and a
 * profile where the profile refuses what it does, implementations where they do different things. `isWhole`: both
 * directions are looked for, not only the first that there is. `unplayable`: one of them cannot be played there.
 */
export const partingIn = async (
  sides: Sides,
  world: World,
  depth: Depth,
  isWhole = false,
): Promise<Parting | 'none' | 'unplayable'> => {
  const [one, other] = sides.map((side) => forUnit(side, world)) as unknown as Sides;
  const refused = (refusals: readonly Refusal[]): Parting | 'none' =>
    refusals.length === 0 ? 'none' : { kind: 'refused', world, refusals };
  if (one.kind === 'profile' && other.kind === 'profile')
    return refused(profilesPart(one.profile, other.profile, world, depth, isWhole));
  const first = one.kind === 'profile' ? undefined : await traceOfImplementation(one, world);
  const second = other.kind === 'profile' ? undefined : await traceOfImplementation(other, world);
  if (one.kind === 'profile')
    return second === undefined ? 'unplayable' : refused(implementationParts(second, one.profile, 1));
  if (other.kind === 'profile')
    return first === undefined ? 'unplayable' : refused(implementationParts(first, other.profile, 0));
  if (first === undefined || second === undefined || !wereAskedAlike(first, second)) return 'unplayable';
  const changes = actsApart(first, second);
  return changes.length === 0 ? 'none' : { kind: 'acts', world, traces: [first, second], changes };
};
