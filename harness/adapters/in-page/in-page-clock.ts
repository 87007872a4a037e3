import type { Us } from '../../../spec/vocabulary/time.ts';
import type { DrivenClock } from '../in-process/in-process-driver.ts';

/** What `Date.now()` says when a case begins; any fixed instant would do. */
const epochMs = 1_735_689_600_000;

const usPerMs = 1000;

interface DueCall {
  readonly id: number;
  readonly atMs: number;
  readonly call: () => void;
}

/** What is exchanged while a case is played. */
interface ClockGlobals {
  readonly setTimeout: unknown;
  readonly clearTimeout: unknown;
  readonly now: unknown;
}

const put = ({ setTimeout, clearTimeout, now }: ClockGlobals): void => {
  Object.assign(globalThis, { setTimeout, clearTimeout });
  Object.assign(globalThis.Date, { now });
};

/**
 * The virtual clock for our own implementations where nothing of Node is there: in a page of a browser. It knows what
 * they use, which is `setTimeout`, `clearTimeout` and `Date.now`, and counts as the clock of the command line does.
 */
export class InPageClock implements DrivenClock {
  #nowMs = 0;
  #idLast = 0;
  #due: readonly DueCall[] = [];

  /** Plays something under this clock: meanwhile the page's own timers and dates are not to be had. */
  during<T>(play: () => T): T {
    const real: ClockGlobals = {
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
      now: globalThis.Date.now,
    };
    put({
      setTimeout: (call: () => void, delayMs?: number) => this.#add(call, delayMs),
      clearTimeout: (id?: unknown) => {
        this.#due = this.#due.filter((due) => due.id !== id);
      },
      now: () => epochMs + this.#nowMs,
    });
    try {
      return play();
    } finally {
      put(real);
    }
  }

  reset(): void {
    this.#nowMs = 0;
    this.#idLast = 0;
    this.#due = [];
  }

  moveTo(atUs: Us): void {
    this.#nowMs = Math.floor(atUs / usPerMs);
  }

  nextUs(): Us | undefined {
    const first = this.#due[0];
    return first === undefined ? undefined : first.atMs * usPerMs;
  }

  fireNext(): void {
    const [first, ...rest] = this.#due;
    if (first === undefined) return;
    this.#due = rest;
    this.#nowMs = Math.max(this.#nowMs, first.atMs);
    first.call();
  }

  #add(call: () => void, delayMs = 0): number {
    this.#idLast += 1;
    const due = { id: this.#idLast, atMs: this.#nowMs + Math.max(0, Math.trunc(delayMs)), call };
    const behind = this.#due.findIndex(({ atMs }) => atMs > due.atMs);
    this.#due = this.#due.toSpliced(behind === -1 ? this.#due.length : behind, 0, due);
    return due.id;
  }
}
