import type { FailureKind, HuntFailure } from './hunt-chunk.ts';

/** A failure as it is written: the first of its kind says what kind that is, the others name it by its number. */
export type WrittenFailure =
  | HuntFailure
  | (Pick<HuntFailure, 'index' | 'about'> & {
      /** Counts from 0, in the order in which the first failures of the kinds stand in the file. */
      readonly kind: number;
    });

/** How many failures of which kind are left out of a chunk, by the numbers of the kinds. */
export type WrittenCounts = Readonly<Record<string, number>>;

const keyOf = ({ status, manner }: FailureKind): string => `${status} ${manner}`;

/**
 * The kinds of failures of one hunt, by number. Whoever writes a hunt and whoever reads it goes through its failures in
 * the same order, and so they count alike. A kind takes many times the letters of its number, and of a hunt that finds
 * much each chunk names twenty.
 */
export class KindNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #kinds: FailureKind[] = [];

  write({ index, about, status, manner }: HuntFailure): WrittenFailure {
    const kind = this.#numbers.get(keyOf({ status, manner }));
    if (kind !== undefined) return { index, about, kind };
    this.#add({ status, manner });
    return { index, about, status, manner };
  }

  /** `undefined` where the number stands for nothing: that was not written by `write`. */
  read(written: WrittenFailure): HuntFailure | undefined {
    if (!('kind' in written)) {
      this.#add({ status: written.status, manner: written.manner });
      return written;
    }
    const { index, about, kind } = written;
    const known = this.#kinds[kind];
    return known === undefined ? undefined : { index, about, ...known };
  }

  /** The counts by number; their keys are those of a `HuntChunk`. */
  writeCounts(counts: Readonly<Record<string, number>>): WrittenCounts {
    return Object.fromEntries(
      Object.entries(counts).map(([key, count]) => {
        const number = this.#numbers.get(key);
        if (number === undefined) throw new Error(`no failure was listed of a kind that is counted: ${key}`);
        return [number, count];
      }),
    );
  }

  /** `undefined` where a number stands for nothing. */
  readCounts(written: WrittenCounts): Readonly<Record<string, number>> | undefined {
    const counts: [string, number][] = [];
    for (const [number, count] of Object.entries(written)) {
      const kind = this.#kinds[Number(number)];
      if (kind === undefined) return undefined;
      counts.push([keyOf(kind), count]);
    }
    return Object.fromEntries(counts);
  }

  #add(kind: FailureKind): void {
    this.#numbers.set(keyOf(kind), this.#kinds.length);
    this.#kinds.push(kind);
  }
}
