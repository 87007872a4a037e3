const lineFeed = 10;

/** Takes bytes as they come and gives the lines in them, without their ends. */
export class LineSplitter {
  readonly #lineLengthMax: number;
  #parts: Buffer[] = [];
  #length = 0;

  /** A line may have so many bytes. */
  constructor(lineLengthMax: number) {
    this.#lineLengthMax = lineLengthMax;
  }

  /**
   * Hands over each line that these bytes complete, until `take` gives false. Gives the beginning of a line that has
   * become too long; nothing may be pushed after that.
   */
  push(chunk: Buffer, take: (line: Buffer) => boolean): Buffer | undefined {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      const line = this.#completed(chunk.subarray(from, end));
      if (line.length > this.#lineLengthMax) return line;
      from = end + 1;
      if (!take(line)) return undefined;
    }
    if (from < chunk.length) {
      this.#parts.push(chunk.subarray(from));
      this.#length += chunk.length - from;
    }
    return this.#length > this.#lineLengthMax ? this.rest() : undefined;
  }

  /** What has come of a line that is not at its end. */
  rest(): Buffer {
    return Buffer.concat(this.#parts);
  }

  /** Forgets what has come of a line that is not at its end. */
  clear(): void {
    this.#parts = [];
    this.#length = 0;
  }

  #completed(last: Buffer): Buffer {
    if (this.#length === 0) return last;
    const line = Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}
