import { runOutcome } from '../../harness/runner/exit-code.ts';
import { newConstraints, type Results, summarise } from '../../harness/runner/results.ts';
import { tellViolation } from '../../harness/runner/tell-violation.ts';
import { groupName, plural, renderConstraints, renderEnd, tallyParts } from './console.ts';
import { describeUnit } from './describe-world.ts';
import { escapeMarkdown, markdownCode } from './escape-markdown.ts';
import { markSignals } from './mark-signals.ts';
import { groupProblems, type ProblemGroup } from './problem-groups.ts';
import type { ReportTerms } from './report-terms.ts';
import { type RunProblem, runProblems } from './run-problems.ts';
import { runWords } from './run-words.ts';
import { renderScore } from './score.ts';
import { renderSequence } from './sequence.ts';
import { plainStyle } from './style.ts';

/** GitHub shows 1 MiB of one step; a line that says what was cut has room besides. */
const byteCountMax = 1024 * 1024 - 1024;
const titleLengthMax = 300;

const short = (text: string): string => (text.length > titleLengthMax ? `${text.slice(0, titleLengthMax)}…` : text);

const headingLines = (results: Results, { baseline, score }: ReportTerms): readonly string[] => {
  const { implementation, killspec, suite, profile, seed } = results.header;
  const name = markdownCode(`${implementation.name} ${implementation.version}`);
  const words = runWords[runOutcome(summarise(results, baseline))];
  const end = renderEnd(results, baseline);
  return [
    `## ${name}: ${words}`,
    `**${tallyParts(results, plainStyle).join(' · ')}**`,
    ...(score === undefined ? [] : [renderScore(score)]),
    ...(baseline === undefined
      ? []
      : [`${plural(baseline.known.size, 'known failure fails', 'known failures fail')} as before`]),
    ...(end === '' || end === words ? [] : [escapeMarkdown(end)]),
    `killspec ${killspec} · systemd.kill(5) 257 · suite ${suite} · profile ${markdownCode(profile.name)} · seed ${seed}`,
  ];
};

const groupLine = ({ first, count }: ProblemGroup, at: number): string => {
  const { failure, title, text, notice } = first;
  const others = count === 1 ? '' : ` and ${plural(count - 1, 'other', 'others')}`;
  const shown = failure === undefined ? '' : `: ${markdownCode(short(failure.result.name))}${others}`;
  const reason = notice === undefined || text === '' ? '' : `, ${escapeMarkdown(short(text.replaceAll('\n', ', ')))}`;
  return `${at + 1}. ${escapeMarkdown(short(title))}${reason}${shown}`;
};

const groupLines = (problems: readonly RunProblem[]): readonly string[] => {
  // That nothing was judged stands in the heading already.
  const groups = groupProblems(problems.filter(({ known, kind }) => known === undefined && kind !== 'vacuous'));
  return groups.length === 0 ? [] : ['### What is wrong, the worst first', groups.map(groupLine).join('\n')];
};

/** The first failure on a rule, as a sequence of signals and with its reason. */
const counterexampleLines = (
  problems: readonly RunProblem[],
  { header }: Results,
  { again }: ReportTerms,
): readonly string[] => {
  const shown = problems.find(
    ({ known, failure }) => known === undefined && failure?.result.outcome.status === 'nonconformant',
  );
  const { outcome, trace, name } = shown?.failure?.result ?? {};
  if (shown === undefined || outcome?.status !== 'nonconformant' || name === undefined) return [];
  const title = `### ${markdownCode(name)}, ${groupName({ status: outcome.status, rule: outcome.verdict.violation.rules[0] ?? 'PROC-1' })}`;
  const reason = [escapeMarkdown(shown.text), `again: ${markdownCode(again(name))}`];
  if (trace === undefined) return [title, ...reason];
  const violation = tellViolation(trace, header.profile, outcome.verdict);
  const marked = markSignals(trace, { ...header.profile.choices, ...violation.assignment });
  const { name: unitName, sources } = trace.header.unit;
  const [text = '', ...dropIns] = sources.map((source) => source.text);
  return [
    title,
    markdownCode(short(describeUnit({ unit: { name: unitName, text, dropIns } }))),
    `\`\`\`mermaid\n${renderSequence(marked)}\n\`\`\``,
    ...reason,
  ];
};

const constraintLines = (results: Results, { baseline }: ReportTerms): readonly string[] => {
  const lines = renderConstraints(newConstraints(results, baseline), false, {
    style: plainStyle,
    width: titleLengthMax,
  });
  return lines === '' ? [] : lines.split('\n').map((line) => escapeMarkdown(line.trim()));
};

const listLine = ({ failure, kind, known }: RunProblem): string => {
  const name = failure?.result.name ?? '';
  const why = known === undefined ? '' : `, known: ${escapeMarkdown(short(known.why))}`;
  return `- ${failure?.number}: ${markdownCode(short(name))}, ${escapeMarkdown(kind)}${why}`;
};

const byteCount = (text: string): number => new TextEncoder().encode(text).length;

/** As many of the lines as there is room for, and how many there are besides. */
const fitting = (lines: readonly string[], roomBytes: number): readonly string[] => {
  let left = roomBytes;
  const at = lines.findIndex((line) => {
    left -= byteCount(line) + 1;
    return left < 0;
  });
  if (at === -1) return lines;
  return [...lines.slice(0, at), `- … and ${lines.length - at} more, for which GitHub has no room`];
};

const joined = (blocks: readonly string[]): string => blocks.map((block) => `${block}\n`).join('\n');

/**
 * Results as Markdown, as the summary of a job: the counts, what is wrong with the worst first, the first failure as a
 * sequence of signals, and all failures as far as there is room for them.
 */
export const renderMarkdown = (results: Results, terms: ReportTerms): string => {
  const problems = runProblems(results, terms.baseline);
  const failures = problems.filter(({ failure }) => failure !== undefined);
  const head = [
    ...headingLines(results, terms),
    ...groupLines(problems),
    ...counterexampleLines(problems, results, terms),
    // The counterexample is more pressing, as it is on the console.
    ...(failures.some(({ known }) => known === undefined) ? [] : constraintLines(results, terms)),
  ];
  if (failures.length === 0) return joined(head);
  const opening = `<details><summary>${plural(failures.length, 'case fails', 'cases fail')}</summary>`;
  const room = byteCountMax - byteCount(joined([...head, opening, '</details>']));
  return joined([...head, opening, fitting(failures.map(listLine), room).join('\n'), '</details>']);
};

/** What stands in the file before the run has come to its end. */
export const renderUnfinishedMarkdown = (): string => '## killspec: the run did not come to its end\n';
