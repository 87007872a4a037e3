import type { Score, Share } from '../../harness/runner/score.ts';

/** Whole percents, never rounded up: 100 % is all of them, and 0 % none. */
const percent = ({ count, of }: Share): string => {
  if (of === 0) return '0 %';
  const whole = Math.floor((count * 100) / of);
  return whole === 0 && count > 0 ? 'under 1 %' : `${whole} %`;
};

/** The score of a run in one line, both numbers always together. */
export const renderScore = ({ correct, breadth }: Score): string =>
  `correct ${percent(correct)} of what it claims · breadth ${percent(breadth)}`;
