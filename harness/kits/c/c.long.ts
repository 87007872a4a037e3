import { afterAll, expect, test } from 'vitest';
import { compileC } from '../compile.ts';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds } from '../kit-worlds.ts';

const { program, remove } = compileC('reference.c', import.meta.dirname);
afterAll(remove);

test('the reference in C leaves the traces of ours in all that it declares of 10,000 generated worlds', async () => {
  const { declared, differing } = await compareWithReference([program], import.meta.dirname, drawnWorlds(2, 10_000));
  expect(differing).toEqual([]);
  expect(declared).toBeGreaterThan(2500);
});
