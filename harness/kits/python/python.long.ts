import { expect, test } from 'vitest';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds } from '../kit-worlds.ts';

test('the reference in Python leaves the traces of ours in 10,000 generated worlds', async () => {
  const worlds = drawnWorlds(2, 10_000);
  expect(await compareWithReference(['python3', 'reference.py'], import.meta.dirname, worlds)).toEqual({
    declared: 10_000,
    differing: [],
  });
});
