import { expect, test } from 'vitest';
import { type ImageFile, writeCpio } from './cpio.ts';

const files: readonly ImageFile[] = [
  { kind: 'folder', path: 'etc' },
  { kind: 'file', path: 'etc/odd', bytes: Buffer.from('abc') },
  { kind: 'file', path: 'init', bytes: Buffer.from('#!/bin/sh\n'), isExecutable: true },
  { kind: 'link', path: 'bin', to: 'usr/bin' },
];

/** Reads an archive back: the mode, the path and the content of each entry. */
const read = (archive: Buffer): readonly (readonly [string, string, string])[] => {
  const entries: (readonly [string, string, string])[] = [];
  for (let at = 0; at < archive.length; ) {
    const field = (index: number): number =>
      parseInt(archive.toString('latin1', at + 6 + index * 8, at + 14 + index * 8), 16);
    const nameEnd = at + 110 + field(11);
    const start = at + Math.ceil((110 + field(11)) / 4) * 4;
    const name = archive.toString('latin1', at + 110, nameEnd - 1);
    entries.push([field(1).toString(8), name, archive.toString('latin1', start, start + field(6))]);
    at = start + Math.ceil(field(6) / 4) * 4;
  }
  return entries;
};

test('writes what can be read back, and the same bytes each time', () => {
  expect(read(writeCpio(files))).toEqual([
    ['40755', 'etc', ''],
    ['100644', 'etc/odd', 'abc'],
    ['100755', 'init', '#!/bin/sh\n'],
    ['120777', 'bin', 'usr/bin'],
    ['0', 'TRAILER!!!', ''],
  ]);
  expect(writeCpio(files).equals(writeCpio(files))).toBe(true);
});

test('writes an archive of nothing', () => {
  expect(read(writeCpio([]))).toEqual([['0', 'TRAILER!!!', '']]);
});
