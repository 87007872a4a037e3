// spec/page/sha-256.ts
var sha256 = (text) => {
  const state = initialState.slice();
  const message = padded(utf8Bytes(text));
  for (let offset = 0; offset < message.length; offset += blockByteCount) compress(state, message, offset);
  return state.map((word) => word.toString(16).padStart(8, "0")).join("");
};
var blockByteCount = 64;
var fractionBits = (value) => (value - Math.floor(value)) * 2 ** 32 >>> 0;
var firstPrimes = (count) => {
  const primes = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
};
var initialState = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)));
var roundConstants = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)));
var utf8Bytes = (text) => {
  const bytes = [];
  for (const character of text) {
    const point = wellFormed(character.codePointAt(0) ?? 0);
    if (point < 128) bytes.push(point);
    else if (point < 2048) bytes.push(192 | point >> 6, continuation(point, 0));
    else if (point < 65536) bytes.push(224 | point >> 12, continuation(point, 6), continuation(point, 0));
    else bytes.push(240 | point >> 18, continuation(point, 12), continuation(point, 6), continuation(point, 0));
  }
  return bytes;
};
var wellFormed = (point) => point >= 55296 && point <= 57343 ? 65533 : point;
var continuation = (point, shift) => 128 | point >> shift & 63;
var padded = (bytes) => {
  const message = [...bytes, 128];
  while (message.length % blockByteCount !== blockByteCount - 8) message.push(0);
  const bitCount = BigInt(bytes.length) * 8n;
  for (let shift = 56n; shift >= 0n; shift -= 8n) message.push(Number(bitCount >> shift & 0xffn));
  return message;
};
var rotated = (word, bitCount) => word >>> bitCount | word << 32 - bitCount;
var at = (words, index) => words[index] ?? 0;
var messageSchedule = (message, offset) => {
  const words = [];
  for (let index = 0; index < 16; index += 1) {
    const start = offset + index * 4;
    const [a, b, c, d] = [at(message, start), at(message, start + 1), at(message, start + 2), at(message, start + 3)];
    words.push(a << 24 | b << 16 | c << 8 | d);
  }
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15);
    const late = at(words, index - 2);
    const sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ early >>> 3;
    const sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ late >>> 10;
    words.push(at(words, index - 16) + sigma0 + at(words, index - 7) + sigma1 | 0);
  }
  return words;
};
var compress = (state, message, offset) => {
  const words = messageSchedule(message, offset);
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let index = 0; index < 64; index += 1) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = e & f ^ ~e & g;
    const first = h + sum1 + choice + at(roundConstants, index) + at(words, index) | 0;
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = a & b ^ a & c ^ b & c;
    [h, g, f, e] = [g, f, e, d + first | 0];
    [d, c, b, a] = [c, b, a, first + sum0 + majority | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word >>> 0;
  });
};

export {
  sha256
};
