import { syncBuiltinESMExports } from 'node:module';
import perfHooks from 'node:perf_hooks';
import process from 'node:process';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Clock, install } from '@sinonjs/fake-timers';
import type { Us } from '../../../spec/vocabulary/time.ts';
import { tameTimers } from './tame-timers.ts';

/** What `Date` says when a case begins; any fixed instant would do. */
export const epochMs = Date.UTC(2025, 0, 1);

const usPerMs = 1000;

/** The step of the virtual clock: `Date` and timers know no less than a millisecond. */
export const resolutionUs: Us = usPerMs;

// Promises, queueMicrotask and process.nextTick stay real: they take no time, and a turn waits for them.
const faked = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'Date',
  'performance',
] as const;

/** What is exchanged for each case. */
interface CaseGlobals extends Pick<typeof globalThis, Exclude<(typeof faked)[number], 'performance'>> {
  readonly hrtime: typeof process.hrtime;
  readonly performanceNow: typeof performance.now;
}

const caseGlobals = (): CaseGlobals => ({
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  Date: globalThis.Date,
  hrtime: process.hrtime,
  // Put back where it came from, it has its `this` again.
  // oxlint-disable-next-line typescript/unbound-method
  performanceNow: perfHooks.performance.now,
});

// Written out: a loop over the names takes three times as long as the rest of a short case's set-up.
const putCaseGlobals = (values: CaseGlobals): void => {
  globalThis.setTimeout = values.setTimeout;
  globalThis.clearTimeout = values.clearTimeout;
  globalThis.setInterval = values.setInterval;
  globalThis.clearInterval = values.clearInterval;
  globalThis.setImmediate = values.setImmediate;
  globalThis.clearImmediate = values.clearImmediate;
  globalThis.Date = values.Date;
  process.hrtime = values.hrtime;
  perfHooks.performance.now = values.performanceNow;
};

type Place = readonly [target: object, key: string];

/** What is exchanged besides in a thread that does nothing else. */
const threadPlaces: readonly Place[] = [
  [globalThis, 'performance'],
  ...faked.slice(0, 6).map((key): Place => [timers, key]),
  ...['setTimeout', 'setInterval', 'setImmediate'].map((key): Place => [timersPromises, key]),
];

/** The part of fake-timers' clock that says when its next timer is due. It is not public; a test holds it in place. */
interface Heap {
  readonly timerHeap?: { peek(): { readonly callAt: number } | undefined };
}

/**
 * The clock that an implementation in this process lives by: it stands still until it is told to move. There is one
 * for each thread, used by one case after the other, since to make one takes longer than to play a short case.
 */
export class VirtualClock {
  readonly #clock: Clock;
  readonly #forgetIds: () => void;
  readonly #real: CaseGlobals;
  readonly #virtual: CaseGlobals;
  readonly #threadValues: readonly unknown[];

  /** Leaves the machine's own clock in place; see `enter`. */
  constructor() {
    const realPerformance = Object.getOwnPropertyDescriptor(globalThis, 'performance');
    this.#real = caseGlobals();
    this.#clock = install({ now: epochMs, toFake: [...faked, 'hrtime'] });
    this.#forgetIds = tameTimers(this.#clock);
    Object.defineProperty(globalThis.setTimeout, promisify.custom, {
      value: (ms: number, value: unknown) => new Promise((resolve) => this.#clock.setTimeout(resolve, ms, value)),
    });
    this.#virtual = caseGlobals();
    this.#threadValues = threadPlaces.map(([target, key]) => Reflect.get(target, key) as unknown);
    this.#clock.uninstall();
    // fake-timers leaves a plain property in place of this accessor.
    if (realPerformance !== undefined) Object.defineProperty(globalThis, 'performance', realPerformance);
  }

  /** From now on the thread's global timers and dates are the virtual clock's. */
  enter(): void {
    putCaseGlobals(this.#virtual);
  }

  /** Gives the thread its own timers and dates back. */
  leave(): void {
    putCaseGlobals(this.#real);
  }

  /**
   * As `enter`, for `node:timers`, `node:timers/promises` and all of `performance` too, and for good: for a thread that
   * does nothing else.
   */
  takeOver(): void {
    this.enter();
    threadPlaces.forEach(([target, key], index) => Reflect.set(target, key, this.#threadValues[index]));
    syncBuiltinESMExports();
  }

  /** Back to the beginning, without any timer. */
  reset(): void {
    this.#clock.reset();
    this.#forgetIds();
  }

  /** Moves to a later instant, without anything happening. */
  moveTo(atUs: Us): void {
    this.#clock.now = epochMs + Math.floor(atUs / usPerMs);
  }

  /** When the first timer is due, counted from the beginning. */
  nextUs(): Us | undefined {
    const first = (this.#clock as Heap).timerHeap?.peek();
    return first === undefined ? undefined : (first.callAt - epochMs) * usPerMs;
  }

  /** Moves to the instant of the first timer and calls it. Throws what it throws. */
  fireNext(): void {
    this.#clock.next();
  }
}
