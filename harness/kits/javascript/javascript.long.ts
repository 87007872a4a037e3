import { expect, test } from 'vitest';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds } from '../kit-worlds.ts';

test('the reference in JavaScript leaves the traces of ours in all that it declares of 10,000 generated worlds', async () => {
  const { declared, differing } = await compareWithReference(
    ['node', 'reference.mjs'],
    import.meta.dirname,
    drawnWorlds(2, 10_000),
  );
  expect(differing).toEqual([]);
  expect(declared).toBeGreaterThan(2500);
});
