import { expect, test } from 'vitest';
import { settledPairs } from '../../harness/distinguish/reading-pairs.ts';
import type { Dossier } from '../../harness/dossier/dossier.ts';
import { register } from '../../spec/readings/register.ts';
import { partingBlocks } from './parting-blocks.ts';
import { toMarkdown } from './to-markdown.ts';

const ambiguity = register.find(({ id }) => id === 'AMB-04');

test('readings that nothing tells apart are said to be such, with what was looked at', () => {
  const pair = { choice: 'AMB-04', readings: ['first-pass', 'each-pass'] } as const;
  const [settled] = settledPairs(pair);
  if (ambiguity === undefined || settled === undefined) throw new Error('there is AMB-04');
  const looked = [{ where: 'the suite', worlds: 600, isChanged: false }];
  const pairs = [{ ...pair, distinction: { status: 'none', pair: settled, looked } as const }];
  const dossier: Dossier = { ambiguity, killspec: '0', pairs, measured: [], practices: [] };
  expect(toMarkdown(partingBlocks(dossier).slice(2))).toMatchInlineSnapshot(`
    "### \`first-pass\` and \`each-pass\`

    No scenario can tell them apart. It needs AMB-06=again, and that implies AMB-07=main-exit: the delay then runs from the second pass whichever pass this choice names, and the passes of AMB-42 leave it alone by their own words.

    None was found in which they differ, up to the suite (600 worlds).
    "
  `);
});
