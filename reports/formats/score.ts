import type { Score, Share } from '../../harness/runner/score.ts';

/** Whole percents, never rounded up: 100 is all of them. */
export const wholePercent = ({ count, of }: Share): number => (of === 0 ? 0 : Math.floor((count * 100) / of));

/** A share in words: 100 % is all of it, and 0 % none. */
export const percent = (share: Share): string => {
  const whole = wholePercent(share);
  return whole === 0 && share.count > 0 ? 'under 1 %' : `${whole} %`;
};

/** The score of a run in one line, both numbers always together. */
export const renderScore = ({ correct, breadth }: Score): string =>
  `correct ${percent(correct)} of what it claims · breadth ${percent(breadth)}`;
