// harness/generators/random.ts
var spread = (value) => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ mixed >>> 16, 569420461);
  mixed = Math.imul(mixed ^ mixed >>> 15, 1935289751);
  return mixed ^ mixed >>> 15;
};
var warmUpCount = 16;
var Random = class {
  #a;
  #b;
  #c;
  #counter = 1;
  constructor(seed, index, stream = 0) {
    this.#a = spread(seed);
    this.#b = spread(index ^ 2654435769);
    this.#c = spread(Math.floor(index / 2 ** 32) ^ spread(stream + 2246822507));
    for (let round = 0; round < warmUpCount; round += 1) this.#next();
  }
  /** A whole number from 0 up to, but not including, `count`, which is at most 2^32. */
  below(count) {
    return Math.floor(this.#next() / 2 ** 32 * count);
  }
  #next() {
    const sum = this.#a + this.#b + this.#counter | 0;
    this.#counter = this.#counter + 1 | 0;
    this.#a = this.#b ^ this.#b >>> 9;
    this.#b = this.#c + (this.#c << 3) | 0;
    this.#c = (this.#c << 21 | this.#c >>> 11) + sum | 0;
    return sum >>> 0;
  }
};

export {
  Random
};
