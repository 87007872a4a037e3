import type { Us } from '../../spec/vocabulary/time.ts';

/** Something that is due at an instant. Of those due at one instant the lowest `rank` is first, then the oldest. */
export interface Scheduled<T> {
  readonly atUs: Us;
  readonly rank: number;
  readonly order: number;
  readonly item: T;
}

const isBefore = (one: Scheduled<unknown>, other: Scheduled<unknown>): boolean =>
  one.atUs !== other.atUs
    ? one.atUs < other.atUs
    : one.rank !== other.rank
      ? one.rank < other.rank
      : one.order < other.order;

/** What is to come, in an order that depends on nothing but what was added, and when: a binary heap. */
export class EventQueue<T> {
  readonly #heap: Scheduled<T>[] = [];
  #order = 0;

  push(atUs: Us, rank: number, item: T): void {
    const heap = this.#heap;
    const added: Scheduled<T> = { atUs, rank, order: this.#order, item };
    this.#order += 1;
    let place = heap.length;
    heap.push(added);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || isBefore(parent, added)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = added;
  }

  /** What is first, if anything is left. */
  peek(): Scheduled<T> | undefined {
    return this.#heap[0];
  }

  /** Takes out what is first. */
  pop(): Scheduled<T> | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) this.#sink(last);
    return first;
  }

  /** Whether anything is left that `matches`. */
  some(matches: (item: T) => boolean): boolean {
    return this.#heap.some(({ item }) => matches(item));
  }

  #sink(moved: Scheduled<T>): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      if (left === undefined) break;
      const right = heap[2 * place + 2];
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(moved, child)) break;
      heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = moved;
  }
}
