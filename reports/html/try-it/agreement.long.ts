import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAdapter } from '../../../harness/cli/open-adapter.ts';
import type { Player } from '../../../harness/runner/player.ts';
import { literal, open } from '../../../spec/profiles/profile.ts';
import { drawnSamples, openOraclePage, ownSamples, saidInBoth } from '../testing/try-it-agreement.ts';

let oracle: Awaited<ReturnType<typeof openOraclePage>>;
let reference: Player;

beforeAll(async () => {
  oracle = await openOraclePage();
  // What `killspec run` opens where nobody names an implementation.
  const opened = await openAdapter('killspec:reference', { folder: '.' });
  if (!opened.ok) throw new Error(opened.mistake.message);
  reference = opened.value;
});

afterAll(async () => {
  await oracle?.close();
  await reference?.close();
});

const sets = [
  { what: 'every scenario', samples: ownSamples },
  { what: '5,000 drawn worlds', samples: () => drawnSamples(5000) },
];

test.each(sets.flatMap((set) => [open, literal].map((profile) => ({ ...set, profile, under: profile.name }))))(
  'the tab says of $what under $under what the command line says',
  async ({ samples: make, profile }) => {
    const samples = make();
    const { page, node } = await saidInBoth(oracle.page, samples, profile, reference);
    expect(page).toEqual(node);
  },
);
