import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { playBout } from './compare-bout.ts';
import type { LegName } from './leg.ts';
import { loosen, type WayToLoosen } from './loosen.ts';
import { openLeg } from './open-leg.ts';

/** What is played of one bout, or less exact recordings of that. */
export interface RareTraces {
  readonly name: string;
  readonly profile: Profile;
  readonly unit: Unit;
  readonly traces: readonly Trace[];
}

const seed = 77;
/** One change in so many is taken. */
const share = 6;
const shareSeed = 1;

/**
 * Bouts that show what few others do: of some 5,000 traces of this seed those that notice changes of the state machine which
 * no other test noticed. By how exact a recording of them is judged.
 */
const rare: Readonly<Record<'exact' | WayToLoosen, Readonly<Partial<Record<LegName, readonly number[]>>>>> = {
  exact: {
    drawn: [2, 3, 6, 13, 15, 16, 20, 28, 29, 36, 49, 52, 59, 60, 64, 79, 84, 94, 98, 101, 177],
    joint: [9, 12, 23, 38, 51, 54, 60, 101, 112, 125, 156, 165, 177],
    literal: [1517, 1628],
  },
  unordered: { drawn: [10, 17, 27, 29], joint: [2, 96, 139] },
  late: { drawn: [7, 102, 112], joint: [40] },
  'unordered and late': { drawn: [2, 23, 102, 118], joint: [119, 150], suite: [259] },
};

const tracesAt = (leg: LegName, index: number, way: string): readonly RareTraces[] => {
  const bout = openLeg(leg, seed).at(index);
  const performances = bout.performances.map((each, at) => (at === 0 ? { ...each, changes: 'share' as const } : each));
  return playBout({ ...bout, performances }, { seed: shareSeed, index, share }).map(({ unit, trace, changes }) => ({
    name: `${leg} ${index}, ${way}`,
    profile: bout.profile,
    unit,
    traces: [trace, ...changes.map((change) => change.trace)].map((one) =>
      way === 'exact' ? one : loosen(one, way as WayToLoosen, shareSeed, index),
    ),
  }));
};

/** Traces of worlds in which parts of the judges have something to say that have nothing to say of most. */
export const rareTraces = (): readonly RareTraces[] =>
  Object.entries(rare).flatMap(([way, legs]) =>
    Object.entries(legs).flatMap(([leg, indices]) => indices.flatMap((index) => tracesAt(leg as LegName, index, way))),
  );
