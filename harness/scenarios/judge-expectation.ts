import { judge } from '../../spec/oracle/judge.ts';
import type { Violation } from '../../spec/oracle/verdict.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { formatSpan } from '../../spec/vocabulary/time-span.ts';
import type { Case } from './case.ts';
import type { Refusal } from './load.ts';
import { playLines, type PlayedLines } from './play-lines.ts';
import type { ExpectedLine } from './read-expect.ts';

/** The line to blame: the one that did it, or the last one before something was found missing. */
const lineOf = (
  played: PlayedLines,
  expected: readonly ExpectedLine[],
  violation: Violation,
): ExpectedLine | undefined => {
  const done = violation.eventIndex === undefined ? undefined : played.lines.get(violation.eventIndex);
  return done ?? expected.findLast(({ atUs }) => atUs <= violation.atUs) ?? expected[0];
};

/**
 * Judges what a case expects: the world is played against a manager that does just that, and the page, under the
 * profile `literal`, must have nothing against it. `undefined` where it has not.
 */
export const judgeExpectation = ({ world, expect = [] }: Case): Refusal | undefined => {
  const played = playLines(world, expect);
  if (played.impossible !== undefined) {
    const { impossible } = played;
    const name = impossible.kind === 'signals' ? impossible.to : impossible.command;
    return { line: impossible, because: [`there is no process ${name} at ${formatSpan(impossible.atUs)}`] };
  }
  const verdict = judge(played.trace, literal);
  switch (verdict.status) {
    case 'conformant':
      return undefined;
    case 'inconclusive':
      return { because: [verdict.reason] };
    case 'nonconformant': {
      const { violation } = verdict;
      const line = lineOf(played, expect, violation);
      return { ...(line === undefined ? {} : { line }), because: violation.because };
    }
  }
};
