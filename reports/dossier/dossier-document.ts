import type { Dossier } from '../../harness/dossier/dossier.ts';
import { argumentBlocks, namedPointBlocks, threadBlocks } from './argument-blocks.ts';
import type { Block, Document } from './document.ts';
import { questionBlocks, readingBlocks } from './opening-blocks.ts';
import { partingBlocks } from './parting-blocks.ts';
import { practiceBlocks } from './practice-blocks.ts';
import { proposalBlocks } from './proposal-blocks.ts';

const closingBlocks = ({ ambiguity, killspec }: Dossier): readonly Block[] => [
  { kind: 'heading', level: 2, text: 'To see it oneself' },
  {
    kind: 'paragraph',
    text:
      `Made by killspec ${killspec}, which holds service managers against systemd.kill(5). With Node 20.19 or newer, ` +
      'these commands show the same:',
  },
  {
    kind: 'code',
    language: 'sh',
    lines: [
      `npx killspec distinguish ${ambiguity.id}`,
      'npx killspec readings --recording systemd-257',
      `npx killspec dossier ${ambiguity.id}`,
    ],
  },
];

/** Everything about one open point of the page in one document that needs no other. */
export const dossierDocument = (dossier: Dossier): Document => {
  const { ambiguity } = dossier;
  const blocks = [
    ...questionBlocks(ambiguity),
    ...readingBlocks(ambiguity),
    ...partingBlocks(dossier),
    ...practiceBlocks(dossier),
    ...argumentBlocks(ambiguity),
    ...threadBlocks(ambiguity),
    ...proposalBlocks(dossier),
  ];
  return [...blocks, ...namedPointBlocks(blocks, ambiguity), ...closingBlocks(dossier)];
};
