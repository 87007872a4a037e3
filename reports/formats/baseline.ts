import type { BaselineReport, Notice, NoticeKind } from '../../harness/runner/baseline/baseline-report.ts';
import { formatProblems } from '../../harness/scenarios/format-problem.ts';
import type { Problem } from '../../harness/scenarios/problem.ts';
import type { SourceText } from '../../harness/scenarios/source-text.ts';
import { plainSetting, plural, type Setting } from './console.ts';

const words: Readonly<Record<NoticeKind, readonly [one: string, many: string]>> = {
  differs: ['known failure now fails differently', 'known failures now fail differently'],
  fixed: ['known failure is fixed', 'known failures are fixed'],
  'not-judged': ['known failure is not judged any more', 'known failures are not judged any more'],
  unmatched: ['known failure is of no case', 'known failures are of no case'],
  expired: ['known failure is overdue', 'known failures are overdue'],
  'without-reason': ['known failure has no reason', 'known failures have no reason'],
};

const problemOf = ({ offset, message, hint }: Notice, source: SourceText): Problem => {
  const { line, column } = source.place(offset);
  const lineText = source.lineText(line);
  const found = { code: 'stale-entry', file: source.file, line, column, message, lineText } as const;
  return hint === undefined ? found : { ...found, hint };
};

/** What a run has to say of a baseline: how many failures are known, and every entry that has to change, at its place. */
export const renderBaseline = (
  { known, notices, notLookedAt }: BaselineReport,
  source: SourceText,
  { style }: Setting = plainSetting,
): string => {
  const kinds = Object.entries(words).flatMap(([kind, [one, many]]) => {
    const count = notices.filter((notice) => notice.kind === kind).length;
    return count === 0 ? [] : [style.bad(plural(count, one, many))];
  });
  const others = plural(notLookedAt, 'name stands for no case', 'names stand for no case');
  return [
    `${plural(known.size, 'known failure fails', 'known failures fail')} as before`,
    ...kinds,
    ...(notLookedAt === 0 ? [] : [style.dim(`${others} of this run, which is of a part`)]),
    ...(notices.length === 0 ? [] : [formatProblems(notices.map((notice) => problemOf(notice, source)))]),
  ].join('\n');
};
