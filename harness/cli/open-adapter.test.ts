import { expect, test } from 'vitest';
import { captured, folderWith } from './captured.ts';

const files = {
  'nothing.js': 'export const x = 1;\n',
  'throws-loading.js': "throw new Error('not today');\n",
  'syntax.ts': 'export const implementation = {\n',
  'no-start.js': "export const implementation = { name: 'x', version: '1' };\n",
  'silent.ts': `export const implementation = {
  name: 'silent' as string, version: '1', capabilities: { unitTypes: ['service'] }, start: () => ({ handle() {} }),
};\n`,
  'throws.js': `export const implementation = {
  name: 'throws', version: '1', start: () => ({ handle() { throw new Error('boom \\u001b[31m'); } }),
};\n`,
  'stranger.js': `export const implementation = {
  name: 'stranger', version: '1', start: (host) => ({ handle() { host.kill(1, 'SIGTERM'); } }),
};\n`,
  'coin.js': `let turns = 0;
export const implementation = {
  name: 'coin', version: '1',
  start: (host) => ({ handle() { turns += 1; if (turns % 4 === 0) host.kill(host.processes()[0], 'SIGTERM'); } }),
};\n`,
  'notes.txt': '',
  'folder/x': '',
};

const cases = ['run', 'kill-mode/mixed-worker-waits', '--adapter'];

test.each(['missing.js', 'folder', 'notes.txt', 'nothing.js', 'no-start.js', 'throws-loading.js', 'syntax.ts'])(
  'an adapter that cannot be used: %s',
  async (file) => {
    const { code, stdout, stderr } = await captured([...cases, file], { cwd: folderWith(files) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`killspec: ${file}: `)).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);

test('an implementation of one’s own is judged', async () => {
  const cwd = folderWith(files);
  const { code, stdout } = await captured([...cases, 'silent.ts'], { cwd });
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      2,
      "",
    ]
  `);
  expect((await captured(['run', 'sections', '--adapter', 'silent.ts'], { cwd })).stdout).toMatch(
    /\d+ unsupported \(declared\)/,
  );
});

test('one that fails has its own outcome, and why shows how far it came', async () => {
  const cwd = folderWith(files);
  const crashed = await captured([...cases, 'throws.js'], { cwd });
  expect([crashed.code, crashed.stdout]).toMatchInlineSnapshot(`
    [
      2,
      "",
    ]
  `);
  const why = await captured(['why'], { cwd });
  expect([why.code, why.stdout]).toMatchInlineSnapshot(`
    [
      2,
      "",
    ]
  `);
  const strange = await captured([...cases, 'stranger.js'], { cwd });
  expect([strange.code, strange.stdout.includes('1 broke the protocol')]).toEqual([4, true]);
});

test('one that is not the same twice is found out', async () => {
  const { code, stdout } = await captured([...cases, 'coin.js', '--repeat', '5'], { cwd: folderWith(files) });
  expect([code, stdout.includes('1 not the same twice')]).toEqual([5, true]);
});
