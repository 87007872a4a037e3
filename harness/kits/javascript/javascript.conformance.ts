import { expect, test } from 'vitest';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds, onceDifferingWorlds, suiteWorlds } from '../kit-worlds.ts';

test('the reference in JavaScript leaves the traces of ours in every case that it declares, byte for byte', async () => {
  const command = ['node', 'reference.mjs'];
  const folder = import.meta.dirname;
  expect(await compareWithReference(command, folder, suiteWorlds())).toEqual({ declared: 526, differing: [] });
  // `npm run verify:long` plays 10,000.
  const { declared, differing } = await compareWithReference(command, folder, [
    ...onceDifferingWorlds,
    ...drawnWorlds(1, 250),
  ]);
  expect(differing).toEqual([]);
  expect(declared).toBeGreaterThan(50);
});
