import { literal, type Profile } from '../../spec/profiles/profile.ts';
import { singleDeviations } from '../../spec/profiles/single-deviations.ts';
import { type ChoiceId, choiceIds } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { playObedient } from '../predict/obedient.ts';
import { worldBoundUs } from '../runner/case-bound.ts';

/** Who makes the traces that are changed, and the profile under which what is made conforms. */
export interface Maker {
  /** `reference`, `literal`, or how a profile departs from `literal`: `AMB-06=again`. */
  readonly name: string;
  readonly profile: Profile;
  /** The choices in which the profile departs from `literal`. */
  readonly departs: readonly ChoiceId[];
  /** Plays a world; hears which choices were asked about, where a profile decides. */
  readonly play: (world: World, onAsk?: (choice: ChoiceId) => void) => Trace;
}

const same = (profile: Profile, choice: ChoiceId): boolean =>
  profile.choices[choice]?.join() === literal.choices[choice]?.join();

/** How a profile departs from `literal`, choice by choice, those that another implies included. */
const departure = (profile: Profile, departs: readonly ChoiceId[]): string =>
  departs.map((choice) => `${choice}=${profile.choices[choice]?.join('|') ?? ''}`).join('+');

const obeying = (profile: Profile): Maker => {
  const departs = choiceIds.filter((choice) => !same(profile, choice));
  return {
    name: departs.length === 0 ? 'literal' : departure(profile, departs),
    profile,
    departs,
    play: (world, onAsk) =>
      playObedient(world, profile, { boundUs: worldBoundUs(world, 0), ...(onAsk === undefined ? {} : { onAsk }) })
        .trace,
  };
};

/** What obeys the page as `literal` takes it. */
export const literalMaker: Maker = obeying(literal);

/** The reference that comes with killspec, which takes the page as `literal` does. */
export const referenceMaker: Maker = {
  name: 'reference',
  profile: literal,
  departs: [],
  play: (world) => recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace,
};

/** What obeys the page under each single deviation from `literal`, in the register's order. */
export const deviationMakers: readonly Maker[] = singleDeviations().map(obeying);

const makers: readonly Maker[] = [referenceMaker, literalMaker, ...deviationMakers];

/** The names of all makers. */
export const makerNames: readonly string[] = makers.map(({ name }) => name);

/** The maker of a name; a deviation also by the one reading that it is about, without what that implies. */
export const makerNamed = (name: string): Maker | undefined =>
  makers.find((maker) => maker.name === name) ?? makers.find((maker) => maker.name.split('+').includes(name));
