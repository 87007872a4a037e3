import { exitCode, exitCodes, runOutcome, type RunOutcome } from '../../harness/runner/exit-code.ts';
import { countOutcomes } from '../../harness/runner/outcome.ts';
import { type Results, summarise } from '../../harness/runner/results.ts';
import type { ReportTerms } from './report-terms.ts';
import { runWords } from './run-words.ts';
import { percent } from './score.ts';

/** What shields.io makes a badge of. */
interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  readonly message: string;
  readonly color: 'brightgreen' | 'yellow' | 'red' | 'lightgrey';
}

/** Nothing that these end in says how good an implementation is. */
const saysNothing: readonly RunOutcome[] = ['harness-error', 'incomplete', 'vacuous'];

const badge = (message: string, color: Badge['color']): Badge => ({
  schemaVersion: 1,
  label: 'systemd.kill(5)',
  message,
  color,
});

const badgeOf = (results: Results, { baseline, score }: ReportTerms): Badge => {
  const summary = summarise(results, baseline);
  const outcome = runOutcome(summary);
  if (saysNothing.includes(outcome)) return badge(runWords[outcome], 'lightgrey');
  if (score === undefined) {
    const { conformant, unsupported, ...rest } = countOutcomes(results.cases.map((result) => result.outcome));
    const declared = results.cases.length - unsupported - rest['not-applicable'];
    return badge(`of a part only: ${conformant} of ${declared} conformant`, 'lightgrey');
  }
  const { correct, breadth } = score;
  const message = `${percent(correct)} correct, ${percent(breadth)} breadth`;
  if (exitCode(summary) === exitCodes.ok)
    return badge(message, correct.count === correct.of ? 'brightgreen' : 'yellow');
  return badge(`${message}: ${runWords[outcome]}`, exitCode(summary) === exitCodes.inconclusive ? 'yellow' : 'red');
};

/**
 * The score of a run as a badge, for shields.io to draw: both numbers, green where all that is declared conforms. It is
 * grey where nothing can be said, and where only a part of the cases was played.
 */
export const renderBadge = (results: Results, terms: ReportTerms): string =>
  `${JSON.stringify(badgeOf(results, terms), undefined, 2)}\n`;

/** What stands in the file before the run has come to its end. */
export const renderUnfinishedBadge = (): string =>
  `${JSON.stringify(badge('the run did not come to its end', 'lightgrey'), undefined, 2)}\n`;
