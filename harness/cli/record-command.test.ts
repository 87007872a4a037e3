import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captured } from './captured.ts';

const folder = mkdtempSync(join(tmpdir(), 'killspec-record-'));
const output = ['--output', join(folder, 'x.gz')];

test.each([
  ['no file', ['--machine', 'systemd-257', 'kill-mode'], 'nothing says where to write it'],
  ['two files', ['--machine', 'systemd-257', '--resume', 'x.gz', ...output], '--resume goes on with the file'],
  ['a folder', ['--machine', 'systemd-257', '--output', folder], 'is a directory, not a file'],
])('%s to write to is a mistake', async (_, argv, said) => {
  const { code, stdout, stderr } = await captured(['record', ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});

test.each([
  ['a seed and no generated worlds', ['--machine', 'systemd-257', '--seed', '2'], '--seed is of generated worlds'],
  ['scenarios and generated worlds', ['--machine', 'systemd-257', '--drawn', '2', 'kill-mode'], '--drawn records'],
  ['no such machine', ['--machine', 'systemd-1', '--drawn', '2'], 'there is no machine systemd-1'],
  ['a pattern of no case', ['--machine', 'systemd-257', 'kil-mode/none'], 'kil-mode/none'],
  ['no number', ['--machine', 'systemd-257', '--drawn', 'many'], 'A whole number from 1 to 100000 is needed'],
])('%s is a mistake', async (_, argv, said) => {
  const { code, stdout, stderr } = await captured(['record', ...argv, ...output]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
});
