/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits.
 *
 * Written out because `spec/` imports nothing, and because the browser's own digest is asynchronous. It hashes a page of
 * a few kilobytes once, so it is written to be read, not to be fast.
 */
export const sha256 = (text: string): string => {
  const state = initialState.slice();
  const message = padded(utf8Bytes(text));
  for (let offset = 0; offset < message.length; offset += blockByteCount) compress(state, message, offset);
  return state.map((word) => word.toString(16).padStart(8, '0')).join('');
};

const blockByteCount = 64;

/** The first 32 bits of the fractional part of a positive number, as the standard derives its constants. */
const fractionBits = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) >>> 0;

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
};

const initialState: readonly number[] = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)));

const roundConstants: readonly number[] = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)));

const utf8Bytes = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const point = wellFormed(character.codePointAt(0) ?? 0);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point, 0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point, 6), continuation(point, 0));
    else bytes.push(0xf0 | (point >> 18), continuation(point, 12), continuation(point, 6), continuation(point, 0));
  }
  return bytes;
};

/** Half a surrogate pair has no bytes of its own; like everybody else we hash the replacement character. */
const wellFormed = (point: number): number => (point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);

const continuation = (point: number, shift: number): number => 0x80 | ((point >> shift) & 0x3f);

/** The message with its end mark, zeros and 64-bit length, a whole number of blocks long. */
const padded = (bytes: readonly number[]): readonly number[] => {
  const message = [...bytes, 0x80];
  while (message.length % blockByteCount !== blockByteCount - 8) message.push(0);
  const bitCount = BigInt(bytes.length) * 8n;
  for (let shift = 56n; shift >= 0n; shift -= 8n) message.push(Number((bitCount >> shift) & 0xffn));
  return message;
};

const rotated = (word: number, bitCount: number): number => (word >>> bitCount) | (word << (32 - bitCount));

const at = (words: readonly number[], index: number): number => words[index] ?? 0;

const messageSchedule = (message: readonly number[], offset: number): readonly number[] => {
  const words: number[] = [];
  for (let index = 0; index < 16; index += 1) {
    const start = offset + index * 4;
    const [a, b, c, d] = [at(message, start), at(message, start + 1), at(message, start + 2), at(message, start + 3)];
    words.push((a << 24) | (b << 16) | (c << 8) | d);
  }
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words.push((at(words, index - 16) + sigma0 + at(words, index - 7) + sigma1) | 0);
  }
  return words;
};

/** One block into the state, which is changed in place. */
const compress = (state: number[], message: readonly number[], offset: number): void => {
  const words = messageSchedule(message, offset);
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let index = 0; index < 64; index += 1) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + at(roundConstants, index) + at(words, index)) | 0;
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e] = [g, f, e, (d + first) | 0];
    [d, c, b, a] = [c, b, a, (first + sum0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (at(state, index) + word) >>> 0;
  });
};
