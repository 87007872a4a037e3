import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { installedPage } from './installed-page.ts';
import { loadPage, pageBytesMax } from './page-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'killspec-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('loads a text, plain or compressed', () => {
  const files = [write('plain', 'Name – x\n'), write('packed.gz', gzipSync('Name – x\n'))];
  expect(files.map((file) => loadPage(file, '/'))).toEqual(
    files.map((file) => ({ status: 'loaded', file, text: 'Name – x\n' })),
  );
});

test.each([
  ['nothing there', 'unreadable', 'is not there', () => 'nothing'],
  ['a path through a file', 'unreadable', 'part of the path is not a directory', () => join(write('f', 'x'), 'y')],
  ['a directory', 'unreadable', 'is a directory, not a file', () => folder],
  ['a device', 'unreadable', 'is not a regular file', () => '/dev/null'],
  ['an empty file', 'empty', 'has nothing in it', () => write('empty', ' \n')],
  ['a binary file', 'not-text', 'is not a text file: it holds NUL bytes', () => write('nul', 'a\0b')],
  [
    'other encodings',
    'not-text',
    'is not a text file: it is not UTF-8',
    () => write('latin', Buffer.from([0x41, 0xe9])),
  ],
  ['a large file', 'too-much', 'has more than 4 MB', () => write('large', 'x'.repeat(pageBytesMax + 1))],
  ['a small file that unpacks to a large one', 'too-much', 'has more than 4 MB', () => write('bomb.gz', bomb())],
  ['a damaged gzip file', 'compressed', 'begins like a gzip file, and is damaged', () => write('cut.gz', cut())],
  [
    'another compression',
    'compressed',
    'is compressed with xz, which killspec cannot undo',
    () => write('x.xz', Buffer.from('fd377a585a000004', 'hex')),
  ],
])('says what is wrong with %s', (_, code, message, file) => {
  const loaded = loadPage(file(), folder);
  expect(loaded.status === 'problem' ? [loaded.problem.code, loaded.problem.message] : loaded).toEqual([code, message]);
});

const bomb = (): Uint8Array => gzipSync(Buffer.alloc(2 * pageBytesMax, 'x'));

const cut = (): Uint8Array => gzipSync('x'.repeat(1000)).subarray(0, 20);

test('finds the page in a folder of MANPATH before any other', () => {
  mkdirSync(join(folder, 'man', 'man5'), { recursive: true });
  const file = write('man/man5/systemd.kill.5', 'x');
  const env = { PATH: '', MANPATH: `:relative:${join(folder, 'no')}:${join(folder, 'man')}` };
  expect(installedPage(env)).toBe(file);
});
