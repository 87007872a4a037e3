import type { Us } from '../../spec/vocabulary/time.ts';

const secondUs: Us = 1_000_000;

/** The simpler instants or delays to try in place of this one, the simplest first. */
export const simplerTimes = (us: Us): readonly Us[] => {
  const whole = Math.round(us / secondUs) * secondUs;
  const candidates = [0, secondUs, whole];
  // A value is only ever replaced by one of lower rank, so that reducing ends.
  const rank = (value: Us): number => (value === 0 ? 0 : value === secondUs ? 1 : value % secondUs === 0 ? 2 : 3);
  return [...new Set(candidates)].filter((candidate) => rank(candidate) < rank(us));
};
