import { loadUnit } from '../kernel/load-unit.ts';
import { changesOf } from './changes-of.ts';
import { compareVerdicts } from './compare.ts';
import type { Leg } from './leg.ts';
import { loosen, type WayToLoosen } from './loosen.ts';
import { perform } from './perform.ts';

/** How many traces were compared, and what the two judges said of them. */
export interface LooseSum {
  readonly accepted: number;
  readonly refused: number;
  /** The bouts in which they part. */
  readonly parted: readonly number[];
}

/**
 * Compares the two judges on what less exact recordings of the bouts of a leg would hold. Such traces are judged one by
 * one, from their beginnings to their ends.
 */
export const compareLoosely = (
  leg: Leg,
  way: WayToLoosen,
  range: { readonly seed: number; readonly share: number; readonly from: number; readonly count: number },
): LooseSum => {
  let [accepted, refused] = [0, 0];
  const parted = new Set<number>();
  for (let index = range.from; index < range.from + range.count; index += 1) {
    const { world, profile, performances } = leg.at(index);
    for (const { performer } of performances) {
      const { trace } = perform(performer, world, profile);
      if (trace === undefined) continue;
      const changed = changesOf(trace, 'share', { ...range, index }).map((change) => change.trace);
      const unit = loadUnit(trace.header.unit.name, trace.header.unit.sources);
      for (const one of [trace, ...changed]) {
        const comparison = compareVerdicts(loosen(one, way, range.seed, index), profile, unit);
        if (comparison.status === 'disagreement') parted.add(index);
        if (comparison.status === 'agreement' && comparison.accepted) accepted += 1;
        if (comparison.status === 'agreement' && !comparison.accepted) refused += 1;
      }
    }
  }
  return { accepted, refused, parted: [...parted] };
};
