import type { StepFailure } from './examination.ts';
import { type Played, type Sitting, wrongAnswer } from './sitting.ts';
import { unnumbered, type WireLine } from './wire-log.ts';

/** What an adapter said in a case, its log excepted. */
const answersOf = (lines: readonly WireLine[]): readonly WireLine[] =>
  lines.filter(({ direction, line }) => direction === 'from' && !/"op"\s*:\s*"log"/.test(line));

/**
 * Holds a case against the same case as it was played before: every byte of every answer has to be the same, but for
 * the numbers of requests. `found` says under which circumstances it was not.
 */
export const differing = (
  before: Played,
  after: Played,
  sitting: Sitting,
  says: Pick<StepFailure, 'found' | 'hint' | 'paceMs'>,
): StepFailure | undefined => {
  const [first, second] = [answersOf(before.lines), answersOf(after.lines)];
  const count = Math.max(first.length, second.length);
  const at = Array.from({ length: count }, (_, index) => index).find(
    (index) => unnumbered(first[index]?.line ?? '') !== unnumbered(second[index]?.line ?? ''),
  );
  if (at === undefined) return undefined;
  const [expected, found] = [first[at], second[at]];
  const end = found === undefined ? after.lines.length : after.lines.indexOf(found) + 1;
  return wrongAnswer(sitting.log, after.lines.slice(0, end), {
    ...says,
    expected: expected?.line ?? 'no answer: the case was over',
  });
};
