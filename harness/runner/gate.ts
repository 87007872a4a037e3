/** Lets so many things run at a time, first come first served. */
export class Gate {
  readonly #countMax: number;
  readonly #waiting: (() => void)[] = [];
  #count = 0;

  constructor(countMax: number) {
    this.#countMax = countMax;
  }

  async run<T>(thing: () => Promise<T>): Promise<T> {
    if (this.#count < this.#countMax) this.#count += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await thing();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#count -= 1;
      else next();
    }
  }

  /** Forgets those that wait: they never run. */
  close(): void {
    this.#waiting.length = 0;
  }
}
