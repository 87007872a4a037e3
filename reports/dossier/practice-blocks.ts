import type { Behaviour, Dossier, Measured, Practice, ShownCase } from '../../harness/dossier/dossier.ts';
import type { InferredReading } from '../../harness/runner/comparison/infer-readings.ts';
import { plural } from '../formats/console.ts';
import { renderTimeline, timelineRows } from '../formats/timeline.ts';
import type { Block } from './document.ts';
import { choiceHeading } from './opening-blocks.ts';
import { worldBlocks } from './world-blocks.ts';

const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const readingText = ({ unitType, allowed }: InferredReading): string =>
  `${unitType}: ${allowed.length === 0 ? 'contradictory' : allowed.map((reading) => `\`${reading}\``).join(' or ')}`;

const practiceTable = ({ rows }: Practice): Block => ({
  kind: 'table',
  header: ['implementation', 'reading', 'shown by'],
  rows: rows.map(({ measured, inferred }) => [
    `\`${measured}\``,
    inferred.length === 0 ? 'not told' : inferred.map(readingText).join('; '),
    coded([...new Set(inferred.flatMap(({ shownBy }) => shownBy))]),
  ]),
});

const behaviourBlocks = ({ by, trace, conforms }: Behaviour): readonly Block[] => [
  {
    kind: 'paragraph',
    text: `${coded(by)}${conforms ? '' : ', which departs here from the page under every reading'}:`,
  },
  {
    kind: 'code',
    language: 'text',
    lines: renderTimeline(timelineRows({ trace, marks: new Map(), missing: [], broken: new Map() })),
  },
];

const reproduction = ({ name, behaviours }: ShownCase, measured: readonly Measured[]): Block => {
  const shown = new Set(behaviours.flatMap(({ by }) => by));
  const word = /[^\w/.=,-]/.test(name) ? `'${name}'` : name;
  return {
    kind: 'code',
    language: 'sh',
    lines: measured
      .filter((each) => shown.has(each.name))
      .map(({ chosenBy }) => `npx killspec run --case ${word} ${chosenBy.join(' ')}`),
  };
};

const caseBlocks = (shown: ShownCase, measured: readonly Measured[]): readonly Block[] => [
  { kind: 'heading', level: 3, text: `Case \`${shown.name}\`` },
  { kind: 'paragraph', text: `What it is about: ${shown.title}.` },
  ...worldBlocks(shown.world),
  ...shown.behaviours.flatMap(behaviourBlocks),
  { kind: 'paragraph', text: 'To see it again:' },
  reproduction(shown, measured),
];

/** What each implementation does: measured, with the cases that show it. */
export const practiceBlocks = ({ ambiguity, measured, practices }: Dossier): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'What implementations do' },
  {
    kind: 'paragraph',
    text:
      'The reference comes with killspec and takes the words as they stand. The versions of systemd were recorded, ' +
      'unmodified, in a small machine with virtual time; their timers may be late by up to 251 ms. A reading is followed ' +
      'where no case that conforms to the page allows another one, with what is followed in all else; contradictory is what follows one here and another ' +
      'there. Those that did the same in a case, but for that lateness and for a signal to who ended at that very instant ' +
      'in any case, stand together, with the instants of the first. What an implementation does is no argument for a ' +
      'reading.',
  },
  {
    kind: 'table',
    header: ['implementation', 'version', 'ran in'],
    rows: measured.map(({ name, version, machine }) => [
      `\`${name}\``,
      `\`${version}\``,
      machine === undefined ? 'killspec' : `\`${machine}\``,
    ]),
  },
  ...practices.flatMap((practice): readonly Block[] => [
    ...choiceHeading(ambiguity, ambiguity.choices.find(({ id }) => id === practice.choice) ?? { id: practice.choice }),
    { kind: 'paragraph', text: `By ${plural(practice.caseCount, 'case', 'cases')} in which it comes up:` },
    practiceTable(practice),
    ...practice.cases.flatMap((shown) => caseBlocks(shown, measured)),
  ]),
];
