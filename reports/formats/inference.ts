import type {
  Inference,
  InferredReading,
  LinkedReadings,
  UntoldChoice,
} from '../../harness/runner/comparison/infer-readings.ts';
import { choiceIds, register } from '../../spec/readings/register.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { allowedWords } from './comparison.ts';
import { plainSetting, plural, type Setting } from './console.ts';
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

const showsOnTrace = (choice: string): boolean =>
  register.some(({ shows, choices }) => shows === 'trace' && choices.some(({ id }) => id === choice));

/** The command that shows the shortest scenario in which the readings that are left differ. */
const distinguishText = ({ choice, left }: UntoldChoice): string => {
  if (!showsOnTrace(choice)) return 'shows on no trace';
  const [one, other, ...more] = left;
  const operands = more.length > 0 ? choice : `${choice}=${one} ${choice}=${other}`;
  return `npx killspec distinguish ${operands}`;
};

const untoldLines = (untold: UntoldChoice): readonly string[] => {
  const { choice, wouldTell, inseparable } = untold;
  const outcomes = [...new Set(wouldTell.map(({ outcome }) => outcome))];
  const [first] = wouldTell;
  const what =
    wouldTell.length === 1 ? first?.name : `${first?.name} and ${plural(wouldTell.length - 1, 'other', 'others')}`;
  const seen = first === undefined ? 'no case of the suite is about it' : `${what}: ${outcomes.join(', ')}`;
  const indent = ' '.repeat(choice.length + 5);
  return [
    printable(`  ${choice}   ${seen}`),
    `${indent}${distinguishText(untold)}`,
    ...inseparable.map((pair) => `${indent}nothing tells ${pair.join(' from ')}`),
  ];
};

/** How many choices an inference settles: for each unit type that it knows of, one reading is left. */
const determinedCount = ({ inferred }: Inference): number =>
  choiceIds.filter((choice) => {
    const rows = inferred.filter((row) => row.choice === choice);
    return rows.length > 0 && rows.every(({ allowed }) => allowed.length === 1);
  }).length;

/** Which readings an implementation follows, by which cases, and what would tell of the others. */
export const renderInference = (label: string, inference: Inference, setting: Setting = plainSetting): string => {
  const { inferred, linked, untold } = inference;
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
          'Not told, with the cases that could have, and what shows the shortest one:',
          ...untold.flatMap(untoldLines),
        ]),
    '',
    `${determinedCount(inference)} of ${choiceIds.length} determined`,
    '',
  ].join('\n');
};
