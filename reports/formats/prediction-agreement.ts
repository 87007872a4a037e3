import { quirkNamed } from '../../harness/implementations/quirks/quirks.ts';
import type { PredictionAgreement } from '../../harness/runner/comparison/prediction-agreement.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plainSetting, type Setting } from './console.ts';
import { printable } from './printable.ts';

const named = (name: string, says: string, { width }: Setting): readonly string[] =>
  wrap(`${name}: ${says}`, width, { first: '  ', rest: '    ' });

const shownMax = 8;

/** How many of the cases that a limit covers are mispredicted, and the first of those. */
const listed = (cases: readonly string[], concernedCount: number): readonly string[] => [
  `    mispredicted: ${cases.length} of the ${concernedCount} cases that it covers`,
  ...cases.slice(0, shownMax).map((each) => `      ${printable(each)}`),
];

/** In how many cases other signals were seen than are predicted. */
export const mispredictedCount = ({ limits, unexplained }: PredictionAgreement): number =>
  limits.reduce((sum, { cases }) => sum + cases.length, unexplained.length);

/** How far the profile of a recording predicts it: the quirks that it plays, and what is known not to be predicted. */
export const renderPredictionAgreement = (agreement: PredictionAgreement, setting: Setting = plainSetting): string => {
  const { profile, caseCount, limits, unexplained } = agreement;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [setting.style.bold(title), ...lines, ''];
  return [
    ...section(
      'Quirks that are played',
      profile.quirks.flatMap((name) => named(printable(name), quirkNamed(name)?.says ?? 'cannot be played', setting)),
    ),
    ...section(
      'Not predicted',
      limits.flatMap(({ name, says, cases, concernedCount }) => [
        ...named(name, says, setting),
        ...listed(cases, concernedCount),
      ]),
    ),
    ...section(
      'Not predicted, and nobody knows why',
      unexplained.map((each) => `  ${printable(each)}`),
    ),
    `${printable(profile.name)} predicts the signals of ${caseCount - mispredictedCount(agreement)} of ${caseCount} recorded cases`,
    '',
  ].join('\n');
};
