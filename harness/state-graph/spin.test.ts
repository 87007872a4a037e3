import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explore } from './explore.ts';
import { graphOfCell } from './graph-of-cell.ts';
import { whatSpinLacks, withSpin } from './spin.ts';

const root = join(import.meta.dirname, '../..');

test('Spin counts as many states and transitions of the model in Promela', async ({ skip }) => {
  const lacking = whatSpinLacks();
  if (lacking !== undefined) return skip(`${lacking}, so the state graph was not compared with its`);
  const modes = ['control-group', 'mixed', 'process'] as const;
  const cells = modes.map((mode) => ({ mode, workers: 2 }));
  const counted = await Promise.all(cells.map((cell) => withSpin(root, cell, 0, (search) => search())));
  expect(cells.map((cell) => explore(graphOfCell(cell)))).toMatchObject(counted);
});
