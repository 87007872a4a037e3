import { drawnForOneType } from '../../harness/distinguish/search-stages.ts';
import type {
  Inference,
  InferredReading,
  LinkedReadings,
  UntoldChoice,
} from '../../harness/runner/comparison/infer-readings.ts';
import { register } from '../../spec/readings/register.ts';
import { quirkNamed } from '../../harness/implementations/quirks/quirks.ts';
import type { PredictionAgreement } from '../../harness/runner/comparison/prediction-agreement.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { allowedWords } from './comparison.ts';
import { plainSetting, plural, type Setting } from './console.ts';
import { mispredictedCount } from './prediction-agreement.ts';
import { printable } from './printable.ts';

const shownWords = ({ allowed, shownBy }: InferredReading): string =>
  allowed.length === 0 ? `${shownBy[0]} against ${shownBy.slice(1).join(' and ')}` : shownBy.join(' and ');

const look = ({ allowed }: InferredReading, { style }: Setting): ((text: string) => string) =>
  allowed.length === 1 ? style.good : allowed.length === 0 ? style.bad : style.warn;

const rowLines = (rows: readonly InferredReading[], setting: Setting): readonly string[] => {
  const width = (of: (row: InferredReading) => string): number => Math.max(0, ...rows.map((row) => of(row).length));
  const choiceWidth = width(({ choice }) => choice);
  const typeWidth = width(({ unitType }) => unitType);
  const wordsWidth = width(({ allowed }) => allowedWords(allowed));
  return rows.map((row) => {
    const words = look(row, setting)(allowedWords(row.allowed).padEnd(wordsWidth));
    const head = `  ${row.choice.padEnd(choiceWidth)}   ${row.unitType.padEnd(typeWidth)}`;
    return `${head}   ${words}   ${printable(shownWords(row))}`;
  });
};

const assignmentText = (assignment: LinkedReadings['assignments'][number]): string =>
  Object.entries(assignment)
    .map(([choice, readings]) => `${choice} ${readings.join(' or ')}`)
    .join(', ');

const linkedLines = ({ unitType, assignments }: LinkedReadings, { width }: Setting): readonly string[] =>
  wrap(`${unitType}: ${assignments.map(assignmentText).join('; or ')}`, width, { first: '  ', rest: '    ' });

/** Why the readings of a point show on no trace. */
const hiddenBecause = (choice: string): string => {
  const why = register.find(({ choices }) => choices.some(({ id }) => id === choice))?.why;
  return why === undefined ? 'shows on no trace' : `shows on no trace: ${why}`;
};

/** The command that shows the shortest scenario in which the readings that are left differ. */
const distinguishText = ({ choice, unitType, left }: UntoldChoice): string => {
  const [one, other, ...more] = left;
  const operands = more.length > 0 ? choice : `${choice}=${one} ${choice}=${other}`;
  return `npx killspec distinguish ${operands}${unitType === 'service' ? '' : ` --unit-type ${unitType}`}`;
};

/** A case that would tell, and what came of it: one that has not been judged where there is one. */
const tellingText = ({ wouldTell, world }: UntoldChoice): string => {
  const [first, ...others] = wouldTell;
  if (first === undefined)
    return world === undefined ? 'nothing' : `no case of the suite, but the world ${world.replace(/\.yaml$/, '')}`;
  const more = others.length === 0 ? '' : `, and ${plural(others.length, 'other', 'others')}`;
  return `${first.name} (${first.outcome})${more}`;
};

const inseparableText = ({ inseparable }: UntoldChoice, setting: Setting): readonly string[] =>
  inseparable.length === 0
    ? []
    : wrap(
        `no world of the suite, of the bound tiny and of ${drawnForOneType} drawn ones tells ` +
          inseparable.map((pair) => pair.join(' from ')).join(', '),
        setting.width,
        { first: '    ', rest: '      ' },
      );

const untoldLines = (untold: UntoldChoice, setting: Setting): readonly string[] => {
  const { choice, unitType, left, inseparable } = untold;
  if (unitType === undefined) {
    return [`  ${choice}`, ...wrap(hiddenBecause(choice), setting.width, { first: '    ', rest: '      ' })];
  }
  const isHopeless = inseparable.length === (left.length * (left.length - 1)) / 2;
  return [
    `  ${choice} of a ${unitType}: ${left.join(' or ')}`,
    ...(isHopeless ? [] : [printable(`    ${tellingText(untold)}`), `    ${distinguishText(untold)}`]),
    ...inseparableText(untold, setting),
  ];
};

const countsText = ({ inferred, untold, unjudged }: Inference): readonly string[] => {
  const contradictory = inferred.filter(({ allowed }) => allowed.length === 0).length;
  const types = unjudged.map(({ unitType, pointCount }) => `${unitType} (${pointCount})`).join(', ');
  return [
    ...(types === '' ? [] : [`No case was judged of these unit types, whose points are not counted: ${types}`]),
    `${contradictory} contradictory, ${untold.length} not told`,
  ];
};

/** What is inferred, and how far it predicts what was seen; absent where the traces of all cases are not known. */
export interface ToldInference extends Inference {
  readonly predicted?: PredictionAgreement | undefined;
}

/** What it does beyond the page, or against it. */
const quirkLines = ({ predicted }: ToldInference, { width }: Setting): readonly string[] => {
  if (predicted === undefined) {
    return ['Quirks show in the traces of all cases, which killspec run --traces --output FILE keeps.'];
  }
  const { profile, caseCount } = predicted;
  const told = profile.quirks.flatMap((name) =>
    wrap(printable(`${name}: ${quirkNamed(name)?.says ?? 'cannot be played'}`), width, { first: '  ', rest: '    ' }),
  );
  const agreeing = `of ${caseCount - mispredictedCount(predicted)} of ${plural(caseCount, 'case', 'cases')}`;
  return [
    ...(told.length === 0 ? [] : ['Quirks, what it does beyond the page or against it:', ...told, '']),
    `${told.length === 0 ? 'No quirk explains more: its readings predict' : 'These and its readings predict'} the signals ${agreeing}.`,
  ];
};

/** Which readings an implementation follows, by which cases, and what would tell of the others. */
export const renderInference = (label: string, inference: ToldInference, setting: Setting = plainSetting): string => {
  const { inferred, linked, untold, pointCount } = inference;
  const rows = inferred.toSorted((a, b) => (a.choice < b.choice ? -1 : a.choice > b.choice ? 1 : 0));
  return [
    `${printable(label)}: the readings that its conformant cases allow together`,
    '',
    ...rowLines(rows, setting),
    ...(linked.length === 0
      ? []
      : ['', 'One goes with the other only:', ...linked.flatMap((each) => linkedLines(each, setting))]),
    ...(untold.length === 0
      ? []
      : [
          '',
          'Not told, with what would tell, and the command that shows the shortest scenario:',
          ...untold.flatMap((each) => untoldLines(each, setting)),
        ]),
    '',
    ...quirkLines(inference, setting),
    '',
    ...countsText(inference),
    `${inferred.filter(({ allowed }) => allowed.length === 1).length} of ${pointCount} determined`,
    '',
  ].join('\n');
};
