import { failureWords } from '../../harness/runner/baseline/compare-with-baseline.ts';
import type { BaselineChange } from '../../harness/runner/baseline/settle-baseline.ts';
import type { Results } from '../../harness/runner/results.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { printable } from './printable.ts';

/** Changes that are listed; the file has all of them. */
const shownMax = 20;

const line = ({ kind, caseName, because, ...how }: BaselineChange, { style }: Setting): string => {
  const text = `${caseName}   ${failureWords(how)}`;
  return kind === 'added'
    ? style.bad(`  + ${printable(text)}`)
    : style.good(`  - ${printable(text)} (${printable(because ?? '')})`);
};

/** What became of a baseline, and what is still to be done by hand. */
export const renderBaselineChanges = (
  file: string,
  changes: readonly BaselineChange[],
  { header }: Results,
  hasReasons: boolean,
  setting: Setting = plainSetting,
): string => {
  const { name, version } = header.implementation;
  const of = `by the last run, of ${name} ${version} with ${plural(header.cases.count, 'case', 'cases')}`;
  if (changes.length === 0) return `${printable(`${file} stays as it is, ${of}`)}\n`;
  const added = changes.filter(({ kind }) => kind === 'added').length;
  const removed = changes.length - added;
  const more = changes.length - shownMax;
  return [
    printable(`${file}: ${added} added, ${removed} removed, ${of}`),
    ...changes.slice(0, shownMax).map((change) => line(change, setting)),
    ...(more > 0 ? [`    and ${more} more`] : []),
    ...(hasReasons ? [] : ['What was added has no reason yet: write one behind each empty "why:".']),
    '',
  ].join('\n');
};
