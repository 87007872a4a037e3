import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds, onceDifferingWorlds, suiteWorlds } from '../kit-worlds.ts';

const isThere = spawnSync('python3', ['--version']).status === 0;
const reference = ['python3', 'reference.py'];

test('the reference in Python leaves the traces of ours in every case of the suite, byte for byte', async ({
  skip,
}) => {
  if (!isThere) skip('there is no python3 on this machine');
  const worlds = suiteWorlds();
  expect(await compareWithReference(reference, import.meta.dirname, worlds)).toEqual({
    declared: worlds.length,
    differing: [],
  });
});

test('and in generated worlds', async ({ skip }) => {
  if (!isThere) skip('there is no python3 on this machine');
  // `npm run verify:long` plays 10,000.
  const worlds = [...onceDifferingWorlds, ...drawnWorlds(1, 500)];
  expect(await compareWithReference(reference, import.meta.dirname, worlds)).toEqual({ declared: 501, differing: [] });
});
