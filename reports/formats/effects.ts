import type { JudgedTwice, VerdictChange } from '../../harness/what-if/judged-twice.ts';
import type { Effects } from '../../harness/what-if/what-if.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import { rulesOfValues } from '../../spec/rules/values.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { printable } from './printable.ts';

/** Verdict changes of one kind that are listed; `--json` has all. */
const shownMax = 20;

/** How the effects of another page are told. */
export interface EffectsHead {
  readonly title: string;
  readonly about: string;
  /** What the page and the other one are called above a column. */
  readonly terms: readonly [string, string];
}

const standingWords = ({ was, now }: JudgedTwice): string =>
  was.standing === now.standing ? now.standing : `${was.standing} → ${now.standing}`;

const tableLines = (
  implementations: readonly JudgedTwice[],
  [page, other]: EffectsHead['terms'],
): readonly string[] => {
  const rows = [
    ['', 'cases', `conformant ${page}`, other, ''],
    ...implementations.map((one) => [
      printable(one.name),
      String(one.caseCount),
      String(one.was.conformantCount),
      String(one.now.conformantCount),
      standingWords(one),
    ]),
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => (row[column] ?? '').length));
  const widths = [0, 1, 2, 3].map(width);
  return rows.map(([name = '', ...cells]) =>
    [
      `  ${name.padEnd(widths[0] ?? 0)}`,
      ...cells.slice(0, 3).map((cell, at) => cell.padStart(widths[at + 1] ?? 0)),
      cells[3] ?? '',
    ]
      .join('   ')
      .trimEnd(),
  );
};

/** A case whose verdict changes alike for some implementations. */
interface SharedChange extends VerdictChange {
  readonly implementations: readonly string[];
}

const shortName = (name: string): string => name.split(' ')[0] ?? name;

const sharedChanges = (implementations: readonly JudgedTwice[]): readonly SharedChange[] => {
  const shared = new Map<string, SharedChange>();
  for (const { name, changes } of implementations) {
    for (const change of changes) {
      const key = JSON.stringify(change);
      const before = shared.get(key)?.implementations ?? [];
      shared.set(key, { ...change, implementations: [...before, shortName(name)] });
    }
  }
  return [...shared.values()];
};

/** Who does it, in few words. */
const whoseWords = ([first = '', ...others]: readonly string[]): string =>
  others.length > 1 ? `${first} and ${others.length} others` : [first, ...others].join(', ');

const changeLines = (changes: readonly SharedChange[], head: string): readonly string[] => {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, shownMax);
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    '',
    `${head}: ${plural(changes.length, 'case', 'cases')}`,
    ...shown.map(({ name, rules, implementations }) =>
      printable(
        `  ${name.padEnd(width)}   ${rules.filter((id) => !rulesOfValues.includes(id)).join(', ')}   ${whoseWords(implementations)}`,
      ),
    ),
    ...(changes.length > shown.length ? [`  and ${changes.length - shown.length} more (--json has all)`] : []),
  ];
};

const sentenceLines = ({ needless, conflicts, triedCount }: Effects, { width }: Setting): readonly string[] => [
  '',
  ...(conflicts.length === 0
    ? ['No sentence would contradict another.']
    : conflicts.flatMap(({ asking, forbidding, caseName }) =>
        wrap(`Contradiction: ${asking} would ask for what ${forbidding} forbids, as in ${caseName}.`, width, {
          first: '',
          rest: '  ',
        }),
      )),
  ...(needless.length === 0
    ? ['No sentence would be needless that is not so already.']
    : needless.flatMap((sentence) =>
        wrap(`Needless: ${sentence.id} (${describePlace(sentence)}). ${sentence.paraphrase}`, width, {
          first: '',
          rest: '  ',
        }),
      )),
  ...wrap(
    `Sentences were tried by literal: on ${triedCount.right} traces of the reference, and ${triedCount.wrong} of mutants.`,
    width,
    { first: '', rest: '' },
  ),
];

/** What another page would change: for implementations, case by case, and for the sentences of the page. */
export const renderEffects = (
  { title, about, terms }: EffectsHead,
  effects: Effects,
  setting: Setting = plainSetting,
): string => {
  const { style } = setting;
  const changes = sharedChanges(effects.implementations);
  const lost = changes.filter(({ was }) => was === 'conformant');
  const won = changes.filter(({ now }) => now === 'conformant');
  const others = changes.filter((change) => !lost.includes(change) && !won.includes(change));
  return [
    ...wrap(printable(title), setting.width, { first: '', rest: '  ' }).map(style.bold),
    printable(about),
    '',
    ...tableLines(effects.implementations, terms),
    ...(changes.length === 0 ? ['', 'No verdict would be another one.'] : []),
    ...changeLines(lost, `No longer conformant ${terms[1]}, and what is then broken`),
    ...changeLines(won, `Conformant ${terms[1]}, and what is broken ${terms[0]}`),
    ...changeLines(others, 'Another verdict'),
    ...sentenceLines(effects, setting),
    '',
  ].join('\n');
};
