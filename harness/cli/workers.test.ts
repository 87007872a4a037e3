import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const blunt = `
export const implementation = {
  name: 'blunt', version: '1',
  start: (host) => ({ handle: ({ kind }) => {
    if (kind === 'job') for (const pid of host.processes()) host.kill(pid, 'SIGKILL');
  } }),
};`;

const wholeOf = async (argv: readonly string[], workers: number): Promise<readonly unknown[]> => {
  const cwd = folderWith({ 'blunt.mjs': blunt });
  const more = ['--output', 'out.ndjson', '--workers', String(workers)];
  const { code, stdout, stderr } = await captured([...argv, ...more], { cwd });
  return [code, stdout, stderr, readFileSync(join(cwd, 'out.ndjson'), 'utf8')];
};

test.each([
  ['run', [2, 3], ['run', 'kill-mode', '--adapter', 'killspec:hasty']],
  ['run, of a file', [2], ['run', 'kill-signal', '--adapter', 'blunt.mjs', '--traces']],
  ['run --bail', [3], ['run', 'kill-mode', '--adapter', 'killspec:hasty', '--bail']],
  [
    'exhaust',
    [2, 3],
    ['exhaust', '--bound', 'tiny', '--runs', '350', '--profile', 'literal', '--adapter', 'killspec:hasty'],
  ],
] as const)('%s is the same with one worker and with %j', async (_what, workers, argv) => {
  const one = await wholeOf(argv, 1);
  for (const count of workers) expect(await wholeOf(argv, count)).toEqual(one);
  expect(one).toEqual([1, expect.any(String), '', expect.stringContaining('"hash"')]);
});

test('--workers takes a number or auto', async () => {
  expect((await captured(['run', 'kill-mode/default', '--workers', 'auto'])).code).toBe(0);
  for (const count of ['0', '257', 'all', '1.5']) {
    const { code, stderr } = await captured(['run', '--workers', count]);
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      `killspec: option '--workers <n|auto>' argument '${count}' is invalid. auto or a whole number from 1 to 256 is needed.`,
    ]);
  }
});
