import { readSync, writeSync } from 'node:fs';

const chunkBytes = 65_536;

/** Reads lines from a descriptor, and waits for each: for a program that does one thing after the other. */
export class LineIo {
  readonly #chunk = Buffer.alloc(chunkBytes);
  #rest = '';
  #lines: string[] = [];

  /** The next line; absent at the end. */
  read(): string | undefined {
    while (this.#lines.length === 0) {
      const length = readSync(0, this.#chunk);
      if (length === 0) return undefined;
      const lines = (this.#rest + this.#chunk.toString('latin1', 0, length)).split('\n');
      this.#rest = lines.pop() ?? '';
      this.#lines = lines;
    }
    // Bytes were put together, not characters, so that none is cut in two.
    return Buffer.from(this.#lines.shift() ?? '', 'latin1').toString('utf8');
  }

  /** Writes a line. */
  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    for (let from = 0; from < bytes.length; ) from += writeSync(1, bytes, from);
  }
}
