const spread = (value: number): number => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
};

/** How often the state is stirred before the first number, so that neighbouring indices have nothing in common. */
const warmUpCount = 16;

/**
 * Whole numbers that depend on nothing but a seed and an index (and a stream, for several uses of the same two): the
 * generator sfc32. The same three give the same numbers everywhere, in every version.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, index: number, stream = 0) {
    this.#a = spread(seed);
    this.#b = spread(index ^ 0x9e3779b9);
    // An index may be greater than 32 bits hold.
    this.#c = spread(Math.floor(index / 2 ** 32) ^ spread(stream + 0x85ebca6b));
    for (let round = 0; round < warmUpCount; round += 1) this.#next();
  }

  /** A whole number from 0 up to, but not including, `count`, which is at most 2^32. */
  below(count: number): number {
    return Math.floor((this.#next() / 2 ** 32) * count);
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}
