import type { CaseChange, ReadingChange, ResultsDiff } from '../../harness/runner/diff/diff-results.ts';
import type { InstantChange } from '../../harness/runner/diff/instant-changes.ts';
import { formatInstant, type Us } from '../../spec/vocabulary/time.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { printable } from './printable.ts';

/** Changes of one kind that are listed; `--json` has all of them. */
const shownMax = 20;

const listed = (lines: readonly string[]): readonly string[] => {
  const more = lines.length - shownMax;
  return [...lines.slice(0, shownMax), ...(more > 0 ? [`    and ${more} more`] : [])];
};

const section = (
  changes: readonly CaseChange[],
  one: string,
  many: string,
  look: (text: string) => string,
): readonly string[] =>
  changes.length === 0
    ? []
    : [
        look(plural(changes.length, one, many)),
        ...listed(changes.flatMap(({ name, was, now }) => printable(`    ${name}   ${was} → ${now}`))),
      ];

const readingWords = (readings: readonly string[] | undefined): string => readings?.join(' or ') ?? 'open';

const instantWords = (us: Us | undefined): string => (us === undefined ? 'never' : formatInstant(us));

const readingLine = ({ unitType, choice, was, now, ofRun, shownBy }: ReadingChange): string => {
  const [first, ...others] = shownBy;
  const shown =
    first === undefined ? '' : `   shown by ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return printable(
    `    ${choice}: ${readingWords(was)} → ${readingWords(now)} (${ofRun ? `all ${unitType} cases` : unitType})${shown}`,
  );
};

const instantLine = ({ caseName, what, wasUs, nowUs }: InstantChange): string => {
  return printable(`    ${caseName}   ${what}: ${instantWords(wasUs)} → ${instantWords(nowUs)}`);
};

const instantsText = ({ instants }: ResultsDiff): string => {
  const { comparedCount, withoutTraceCount, changes } = instants;
  const found = changes.length === 0 ? 'no change' : plural(changes.length, 'change', 'changes');
  const of = `instants   ${found} in ${plural(comparedCount, 'case', 'cases')}`;
  if (withoutTraceCount === 0) return of;
  return `${of}; of ${withoutTraceCount} not both files hold the trace (run --traces keeps all)`;
};

const termsLines = ({ terms }: ResultsDiff): readonly string[] =>
  terms.map(({ what, was, now }) =>
    what === 'cases' ? 'other cases, or cases with other worlds' : printable(`${what}: ${was} → ${now}`),
  );

/** What two runs differ in, the gravest first. */
export const renderDiff = (diff: ResultsDiff, { style }: Setting = plainSetting): string => {
  const { regressions, fixes, reasons, declared, worlds, added, removed, readings } = diff;
  const isSame = [regressions, fixes, reasons, declared, worlds, added, removed].every((list) => list.length === 0);
  return [
    ...termsLines(diff).map(style.dim),
    ...section(regressions, 'regression', 'regressions', style.bad),
    ...section(fixes, 'fix', 'fixes', style.good),
    ...section(reasons, 'fails for another reason', 'fail for another reason', style.warn),
    ...section(declared, 'declared otherwise', 'declared otherwise', style.warn),
    ...section(worlds, 'ends otherwise in another world', 'end otherwise in another world', style.warn),
    ...(added.length === 0
      ? []
      : [plural(added.length, 'case added', 'cases added'), ...listed(added.map((name) => printable(`    ${name}`)))]),
    ...(removed.length === 0
      ? []
      : [
          plural(removed.length, 'case removed', 'cases removed'),
          ...listed(removed.map((name) => printable(`    ${name}`))),
        ]),
    ...(isSame ? ['verdicts   no change'] : []),
    readings.length === 0 ? 'readings   no change' : `readings   ${plural(readings.length, 'change', 'changes')}`,
    ...listed(readings.map(readingLine)),
    instantsText(diff),
    ...listed(diff.instants.changes.map(instantLine)),
    '',
  ].join('\n');
};
