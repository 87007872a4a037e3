import type { Results } from '../../harness/runner/results.ts';
import { plural } from './console.ts';
import { printableLines } from './printable.ts';
import { groupProblems, type ProblemGroup } from './problem-groups.ts';
import { placesOf } from './problem-places.ts';
import type { FilePlace, ReportTerms } from './report-terms.ts';
import { type RunProblem, runProblems } from './run-problems.ts';

/** As many annotations of one level as GitHub shows of one step. */
const annotationCountMax = 10;
const messageLengthMax = 4000;

const data = (text: string): string =>
  printableLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (
  level: RunProblem['severity'],
  title: string,
  message: string,
  place: FilePlace | undefined,
): string => {
  const bounded = message.length > messageLengthMax ? `${message.slice(0, messageLengthMax)}…` : message;
  const isShown = place !== undefined && place.isOurs !== true;
  const at = isShown ? [`file=${property(place.file)}`, `line=${place.line}`] : [];
  return `::${level} ${[...at, `title=${property(title.slice(0, messageLengthMax))}`].join(',')}::${data(bounded)}`;
};

const ofGroup = ({ first, count, kind }: ProblemGroup, terms: ReportTerms): string => {
  const { failure, title, text, severity } = first;
  if (failure === undefined) {
    const together = first.together ?? [];
    return command(severity, title, [text || title, ...together].join('\n'), placesOf(first, terms)[0]);
  }
  const { name } = failure.result;
  const others = count === 1 ? name : `${name} and ${plural(count - 1, 'other', 'others')}`;
  const lines = [others, ...(text === '' ? [title] : [text]), `again: ${terms.again(name)}`];
  const heading = text === '' ? `${plural(count, 'case', 'cases')}: ${kind}` : title;
  return command(severity, heading, lines.join('\n'), placesOf(first, terms)[0]);
};

const ofLevel = (groups: readonly ProblemGroup[], terms: ReportTerms): readonly string[] => {
  const [first] = groups;
  if (first === undefined || groups.length <= annotationCountMax) return groups.map((group) => ofGroup(group, terms));
  const shown = groups.slice(0, annotationCountMax - 1);
  const rest = groups.slice(shown.length).map(({ first: { title } }) => title);
  const more = command(first.first.severity, `and ${rest.length} more of what is wrong`, rest.join('\n'), undefined);
  return [...shown.map((group) => ofGroup(group, terms)), more];
};

/**
 * What is wrong with a run and not known, as GitHub's workflow commands, the worst first and no more of a level than
 * GitHub shows. Each stands in a line of its own; none where the exit code is 0.
 */
export const renderAnnotations = (results: Results, terms: ReportTerms): string => {
  const problems = runProblems(results, terms.baseline).filter(({ known }) => known === undefined);
  const groups = groupProblems(problems);
  return (['error', 'warning'] as const)
    .flatMap((level) =>
      ofLevel(
        groups.filter(({ first }) => first.severity === level),
        terms,
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
};
