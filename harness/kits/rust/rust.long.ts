import { afterAll, expect, test } from 'vitest';
import { compileRust } from '../compile.ts';
import { compareWithReference } from '../differing-cases.ts';
import { drawnWorlds } from '../kit-worlds.ts';

const { program, remove } = compileRust('reference.rs', import.meta.dirname);
afterAll(remove);

test('the reference in Rust leaves the traces of ours in all that it declares of 10,000 generated worlds', async () => {
  const { declared, differing } = await compareWithReference([program], import.meta.dirname, drawnWorlds(2, 10_000));
  expect(differing).toEqual([]);
  expect(declared).toBeGreaterThan(2500);
});
