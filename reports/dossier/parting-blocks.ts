import type { Dossier, ToldPair } from '../../harness/dossier/dossier.ts';
import { inseparableBecause } from '../../harness/distinguish/reading-pairs.ts';
import { derivation } from '../formats/derivation.ts';
import {
  besidesText,
  lookedText,
  oneWayText,
  refusalTimeline,
  refusalTitle,
  type ShownDistinction,
} from '../formats/distinction.ts';
import type { Block } from './document.ts';
import { worldBlocks } from './world-blocks.ts';

const paragraph = (text: string): readonly Block[] => (text === '' ? [] : [{ kind: 'paragraph', text }]);

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The names under which two readings are told apart. */
export const shownPair = ({ choice, readings, distinction }: ToldPair): ShownDistinction => ({
  names: readings.map((reading) => `\`${reading}\``) as [string, string],
  choice,
  distinction,
  again: '',
});

/** What a pair of readings is called: `restart-too` and `only-kill-signal`. */
export const pairTitle = (pair: ToldPair, { ambiguity }: Dossier): string => {
  const names = pair.readings.map((reading) => `\`${reading}\``).join(' and ');
  return ambiguity.choices.length === 1 ? names : `${pair.choice}, ${names}`;
};

const pairBlocks = (pair: ToldPair): readonly Block[] => {
  const shown = shownPair(pair);
  const { distinction } = pair;
  if (distinction.status === 'none') {
    const because = inseparableBecause(pair);
    if (distinction.looked.length === 0) return paragraph('No scenario is known in which they differ on a trace.');
    return [
      ...paragraph(because === undefined ? '' : `No scenario can tell them apart. ${because}`),
      ...paragraph(`None was found in which they differ, up to ${lookedText(distinction.looked)}.`),
    ];
  }
  if (distinction.status === 'interrupted' || distinction.parting.kind === 'acts') return [];
  const { parting, pair: settled } = distinction;
  const besides = besidesText(settled);
  return [
    ...worldBlocks(parting.world),
    ...paragraph(besides === '' ? '' : `Taken ${besides}.`),
    ...parting.refusals.flatMap((refusal): readonly Block[] => [
      { kind: 'paragraph', text: capitalised(refusalTitle(refusal, shown)) },
      { kind: 'code', language: 'text', lines: refusalTimeline(refusal, settled) },
      { kind: 'paragraph', text: derivation(refusal.violation) },
    ]),
    ...paragraph(oneWayText(parting.refusals, shown, settled)),
  ];
};

/** The shortest scenarios in which the readings differ, two by two. */
export const partingBlocks = (dossier: Dossier): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'Where the readings part' },
  {
    kind: 'paragraph',
    text:
      'For every two of them, the shortest scenario in which one allows what the other refuses. A signal that is marked ' +
      'forbidden was sent though the refusing reading does not ask for it; one that was owed and is missing is marked so.',
  },
  ...dossier.pairs.flatMap((pair): readonly Block[] => [
    { kind: 'heading', level: 3, text: pairTitle(pair, dossier) },
    ...pairBlocks(pair),
  ]),
];
