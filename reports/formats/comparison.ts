import type { Comparison, Departure, ReadingRow } from '../../harness/runner/comparison/compare-runs.ts';
import { ruleById } from '../../spec/rules/rules.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { departureTitle } from './departure-title.ts';
import { printable } from './printable.ts';
import { wrap } from '../../spec/readings/wrap.ts';

/** A row of a table: what it is of, a cell for each implementation, and what else is to be said. */
interface Row {
  readonly head: string;
  readonly cells: readonly string[];
  readonly tail: string;
}

const gap = '   ';

const table = (title: string, names: readonly string[], rows: readonly Row[]): readonly string[] => {
  const headWidth = Math.max(title.length, ...rows.map(({ head }) => head.length + 2));
  const widths = names.map((name, at) => Math.max(name.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)));
  const line = (head: string, cells: readonly string[], tail: string): string =>
    [head.padEnd(headWidth), ...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), tail].join(gap).trimEnd();
  return [line(title, names, ''), ...rows.map(({ head, cells, tail }) => line(`  ${head}`, cells, tail))];
};

const ruleRows = ({ rules }: Comparison): readonly Row[] =>
  rules.map(({ rule, counts }) => ({
    head: rule,
    cells: counts.map((count) => (count === 0 ? '-' : String(count))),
    tail: ruleById(rule)?.title ?? '',
  }));

/** What is said of a choice's readings: which are left, that none is, or that nothing is known. */
export const allowedWords = (allowed: readonly string[] | undefined): string => {
  if (allowed === undefined) return '-';
  return allowed.length === 0 ? 'contradictory' : allowed.join(' or ');
};

/** One row for the unit types that are alike in all implementations. */
const readingRows = ({ readings }: Comparison): readonly Row[] => {
  const alike = new Map<string, readonly ReadingRow[]>();
  for (const row of readings) {
    const key = JSON.stringify([row.choice, row.allowed]);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()]
    .map((rows) => ({
      head: rows[0]?.choice ?? '',
      cells: (rows[0]?.allowed ?? []).map(allowedWords),
      tail: rows.map(({ unitType }) => unitType).join(', '),
    }))
    .toSorted((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : 0));
};

/** Who shows a departure, and by which case: all that show it by the same case in one line. */
const shownLines = ({ shownBy }: Departure, names: readonly string[]): readonly string[] => {
  const lines = new Map<string, string[]>();
  shownBy.forEach((cases, at) => {
    const [first, ...others] = cases;
    if (first === undefined) return;
    const text = `${first.name}${others.length === 0 ? '' : ` and ${plural(others.length, 'other', 'others')}`}`;
    lines.set(text, [...(lines.get(text) ?? []), names[at] ?? '']);
  });
  return [...lines].map(([text, who]) => `      ${who.join(', ')}: ${text}`);
};

const departureLines = ({ departures, implementations }: Comparison, { style, width }: Setting): readonly string[] =>
  departures.flatMap((departure, at) => [
    ...wrap(printable(`${departure.rule}, ${departureTitle(departure)}`), width, {
      first: `${String(at + 1).padStart(4)}  `,
      rest: '      ',
    }).map(style.bad),
    ...shownLines(departure, implementations).map(printable),
  ]);

/** What several implementations did with the same cases: rule by rule, reading by reading, departure by departure. */
export const renderComparison = (comparison: Comparison, setting: Setting = plainSetting): string => {
  const { implementations, departures, profile } = comparison;
  const rules = ruleRows(comparison);
  const readings = readingRows(comparison);
  const nothing = 'No rule is broken by any of them.';
  return [
    rules.length === 0 ? nothing : table('Cases by the rule they break', implementations, rules).join('\n'),
    ...(readings.length === 0
      ? []
      : [table('Readings that the conformant cases allow', implementations, readings).join('\n')]),
    ...(departures.length === 0
      ? []
      : [
          [
            `Departures from ${profile === 'open' ? 'every reading of the page' : `the readings of ${printable(profile)}`}, with the plainest case of each`,
            ...departureLines(comparison, setting),
          ].join('\n'),
        ]),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
};
