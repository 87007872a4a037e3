import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readElf } from './elf.ts';

test('reads what a program needs to be loaded', () => {
  const facts = readElf(readFileSync('/bin/sh'));
  expect(facts?.needed).toContain('libc.so.6');
  expect(facts?.interpreter).toMatch(/^\/lib.*\/ld-linux-/);
});

test.each([
  ['a script', Buffer.from('#!/bin/sh\n')],
  ['nothing', Buffer.alloc(0)],
  ['a file that only begins like one', Buffer.from(`\x7fELF\x02\x02${'\0'.repeat(80)}`, 'latin1')],
])('takes %s for no program', (_, bytes) => {
  expect(readElf(bytes)).toBeUndefined();
});
