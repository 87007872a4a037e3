import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha-256.ts';

test('gives the digests that FIPS 180-4 publishes', () => {
  expect({ empty: sha256(''), abc: sha256('abc'), long: sha256('a'.repeat(1_000_000)) }).toEqual({
    empty: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    long: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  });
});

test('agrees with the platform at every length around a block, and beyond ASCII', () => {
  const texts = [...Array.from({ length: 130 }, (_, length) => 'x'.repeat(length)), 'é – • 𝄞', '\ud800'];
  const expected = texts.map((text) => createHash('sha256').update(text).digest('hex'));
  expect(texts.map(sha256)).toEqual(expected);
});
