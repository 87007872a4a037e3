import type { Profile } from '../../spec/profiles/profile.ts';
import { deviationsIn } from '../../spec/profiles/single-deviations.ts';
import { type AmbiguityId, type ChoiceId, choiceIds, register } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { type ActChange, actsOf, changesBetween } from './acts.ts';
import { describeChanges } from './describe-changes.ts';
import type { OpenPoint, OtherReading } from './prediction.ts';

/** One behaviour as it was predicted: its world, what came of it, and the choices that were consulted meanwhile. */
export interface Played {
  readonly when: string;
  readonly world: World;
  readonly trace: Trace;
  readonly asked: ReadonlySet<ChoiceId>;
}

/** What other readings change: told by point, and which acts of which behaviour they touch. */
export interface OpenPoints {
  readonly points: readonly OpenPoint[];
  readonly changes: readonly {
    readonly when: string;
    readonly ambiguity: AmbiguityId;
    readonly change: ActChange;
  }[];
}

/** Plays a world by the page under a profile that settles every choice. */
export type PlayWorld = (world: World, profile: Profile, options: { readonly eager: boolean }) => Trace;

/** A profile that takes one reading otherwise (and what follows from that), and what it makes of each behaviour. */
interface Deviation {
  readonly choice: ChoiceId;
  readonly reading: string;
  readonly settled: Readonly<Partial<Record<ChoiceId, string>>>;
  readonly effects: readonly Effect[];
}

interface Effect {
  readonly when: string;
  readonly changes: readonly ActChange[];
  readonly says: string;
}

const readingOf = (profile: Profile, choice: ChoiceId): string => profile.choices[choice]?.[0] ?? '';

const settledOtherwise = (profile: Profile, base: Profile): Readonly<Partial<Record<ChoiceId, string>>> =>
  Object.fromEntries(
    choiceIds
      .map((choice) => [choice, readingOf(profile, choice)] as const)
      .filter(([choice, reading]) => reading !== readingOf(base, choice)),
  );

/** What a deviation makes of one behaviour; nothing where it consults none of what the deviation changes. */
const effectOn = (
  { when, world, trace, asked }: Played,
  profile: Profile,
  settled: Deviation['settled'],
  play: PlayWorld,
): readonly Effect[] => {
  const changed = Object.keys(settled) as ChoiceId[];
  // A play hangs on nothing but its world and the answers it gets: where it never asks, the answer is the same.
  if (!changed.some((choice) => asked.has(choice))) return [];
  const before = actsOf(trace);
  const compared = (eager: boolean): readonly ActChange[] =>
    changesBetween(before, actsOf(play(world, profile, { eager })));
  const changes = compared(false);
  if (!Object.values(settled).includes('licensed'))
    return changes.length === 0 ? [] : [{ when, changes, says: describeChanges(changes) }];
  // What is only licensed may be done or not: both are looked at.
  const most = compared(true);
  const both = [...changes, ...most.filter((change) => !changes.some((other) => isAlike(change, other)))];
  return both.length === 0 ? [] : [{ when, changes: both, says: `perhaps ${describeChanges(both)}` }];
};

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether `one` says no more than `other` does with fewer readings changed. */
const isCoveredBy = (one: Deviation, other: Deviation): boolean => {
  const more = Object.entries(one.settled);
  const fewer = Object.entries(other.settled);
  const within = fewer.every(([choice, reading]) => one.settled[choice as ChoiceId] === reading);
  return fewer.length < more.length && within && isAlike(one.effects, other.effects);
};

const otherReading = ({ choice, reading, settled, effects }: Deviation): OtherReading => {
  const { [choice]: _, ...rest } = settled;
  const readings = register.flatMap(({ choices }) => choices).find(({ id }) => id === choice)?.readings ?? [];
  return {
    reading,
    says: readings.find(({ id }) => id === reading)?.says ?? '',
    with: rest,
    changes: effects.map(({ when, says }) => ({ when, says })),
  };
};

const pointsOf = (deviations: readonly Deviation[], base: Profile): readonly OpenPoint[] =>
  register.flatMap((ambiguity) =>
    ambiguity.choices.flatMap((choice): readonly OpenPoint[] => {
      const others = deviations.filter((deviation) => deviation.choice === choice.id).map(otherReading);
      if (others.length === 0) return [];
      const { id, question } = ambiguity;
      const about = choice.about === undefined ? {} : { about: choice.about };
      return [{ ambiguity: id, choice: choice.id, question, ...about, taken: readingOf(base, choice.id), others }];
    }),
  );

/** A choice is named after its ambiguity: `AMB-15/F`. */
const ambiguityOf = (choice: ChoiceId): AmbiguityId => choice.split('/')[0] as AmbiguityId;

/**
 * The points that bear on what was predicted by `base`: each reading that `within` allows besides is taken in turn, and
 * the same worlds are played again wherever they could come out otherwise.
 */
export const findOpenPoints = (
  played: readonly Played[],
  base: Profile,
  within: Profile,
  play: PlayWorld,
): OpenPoints => {
  const deviations = choiceIds
    .flatMap((choice) =>
      deviationsIn(choice, base, within).map((profile): Deviation => {
        const settled = settledOtherwise(profile, base);
        const effects = played.flatMap((each) => effectOn(each, profile, settled, play));
        return { choice, reading: readingOf(profile, choice), settled, effects };
      }),
    )
    .filter(({ effects }) => effects.length > 0);
  const telling = deviations.filter((one) => !deviations.some((other) => isCoveredBy(one, other)));
  return {
    points: pointsOf(telling, base),
    changes: telling.flatMap(({ choice, effects }) =>
      effects.flatMap(({ when, changes }) =>
        changes.map((change) => ({ when, ambiguity: ambiguityOf(choice), change })),
      ),
    ),
  };
};

/** The points that bear on one act of a behaviour, in the register's order. */
export const openOn = ({ changes }: OpenPoints, isOf: (when: string, change: ActChange) => boolean): AmbiguityId[] => {
  const found = new Set(changes.filter(({ when, change }) => isOf(when, change)).map(({ ambiguity }) => ambiguity));
  return register.map(({ id }) => id).filter((id) => found.has(id));
};
