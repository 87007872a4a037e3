/**
 * @typedef {ReturnType<typeof import('./compare-survivors.js').compareSurvivors>} Comparison
 */

/** Of the mutants of a folder, at least so many percent have to be killed. */
const percentMin = 90;

/** Never rounded up to what has to be reached. */
const percentOf = (/** @type {{ killed: number, survived: number }} */ { killed, survived }) =>
  killed + survived === 0 ? 100 : Math.floor((1000 * killed) / (killed + survived)) / 10;

const indented = (/** @type {string} */ code) => code.replaceAll('\n', '\n    ');

/**
 * What is printed of a comparison, and whether all is well.
 *
 * @param {Comparison} comparison
 * @param {string} survivorsPlace
 * @returns {{ text: string, isGood: boolean }}
 */
export const renderComparison = ({ scores, unlisted, stale, gaps }, survivorsPlace) => {
  const failing = scores.filter((score) => percentOf(score) < percentMin);
  const killedCount = scores.reduce((sum, { killed }) => sum + killed, 0);
  const survivedCount = scores.reduce((sum, { survived }) => sum + survived, 0);
  const failedCount = unlisted.length + stale.length + failing.length;
  const lines = [
    ...unlisted.map(
      ({ file, line, column, code, becomes }) =>
        `${file}:${line}:${column} survives, and ${survivorsPlace} gives no reason\n  - ${indented(code)}\n  + ${indented(becomes)}`,
    ),
    ...stale.map(
      ({ file, code, becomes }) =>
        `${survivorsPlace}: this does not survive in ${file}\n  - ${indented(code)}\n  + ${indented(becomes.join(' '))}`,
    ),
    ...scores.map(
      (score) =>
        `${score.folder}: ${score.killed} of ${score.killed + score.survived} mutants killed, ${percentOf(score)} %${
          failing.includes(score) ? `, which is less than ${percentMin} %` : ''
        }`,
    ),
    ...(gaps.length === 0 ? [] : [`${gaps.length} of those that survive are gaps: nothing that is tested shows them`]),
    `${killedCount + survivedCount - unlisted.length} passed, ${failedCount} failed`,
  ];
  return { text: lines.join('\n'), isGood: failedCount === 0 && killedCount > 0 };
};
