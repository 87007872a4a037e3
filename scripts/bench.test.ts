import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bench = (...argv: readonly string[]): { readonly status: number | null; readonly stderr: string } => {
  const path = fileURLToPath(new URL('bench.js', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [path, ...argv], { encoding: 'utf8' });
  return { status, stderr };
};

const takes = 'it takes --json FILE, --compare FILE and --only NAME';

test.each([
  [['nonsense'], `npm run bench: Unexpected argument 'nonsense'; ${takes}\n`],
  [['--jsn', 'file'], `npm run bench: Unknown option '--jsn'; ${takes}\n`],
  [['--json'], `npm run bench: Option '--json <value>' argument missing; ${takes}\n`],
])('says in one line what is wrong with %j, and measures nothing', (argv, stderr) => {
  expect(bench(...argv)).toEqual({ status: 2, stderr });
});
