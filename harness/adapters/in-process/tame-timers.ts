import type { Clock } from '@sinonjs/fake-timers';

// Node takes a longer delay, and Infinity, for 1 ms.
const delayMsMax = 2 ** 31 - 1;

/**
 * The delay as Node understands it, cut to whole milliseconds: 1 for what is too long. Unlike Node's, a delay of less
 * than 1 ms is none at all: virtual time has no reason to pass.
 */
const wholeDelay = (delay: unknown): number => {
  const asked = Number(delay);
  if (!(asked >= 1)) return 0;
  return asked > delayMsMax ? 1 : Math.trunc(asked);
};

type Timer = NodeJS.Timeout & NodeJS.Immediate;

/** What fake-timers returns for a timer; its own types leave it open. */
type FakeTimer = object & { [Symbol.toPrimitive](): number; [Symbol.dispose]?: () => void };

/**
 * Removes what sets fake timers apart from Node's in a way that would show on a trace:
 *
 * - a timer of 0 ms set inside a timer's callback fires in the same instant, not 1 ms later;
 * - `Infinity`, and what else is too long for a timer, fires after 1 ms, as in Node;
 * - an interval of 0 ms is one of 1 ms, as in Node, not an instant that never ends;
 * - ids of timers count from 1 in each case instead of growing for ever;
 * - to clear what is no timer, or a timer of the other kind, does nothing and says nothing.
 *
 * Returns what makes ids count from 1 again.
 */
export const tameTimers = (clock: Clock): (() => void) => {
  // Set while a timer runs, and then 1 ms is added to a delay of 0.
  Object.defineProperty(clock, 'duringTick', { get: () => false, set: () => {} });

  const own = {
    setTimeout: clock.setTimeout as (...args: readonly unknown[]) => unknown,
    setInterval: clock.setInterval as (...args: readonly unknown[]) => unknown,
    setImmediate: clock.setImmediate as (...args: readonly unknown[]) => unknown,
  };
  const ownClear = { Timeout: clock.clearTimeout, Interval: clock.clearInterval, Immediate: clock.clearImmediate };
  let idOffset: number | undefined;
  let idLast = 0;

  const renumber = (made: unknown, clear: () => void): Timer => {
    const timer = made as FakeTimer;
    const ownId = Number(timer);
    idOffset ??= ownId - 1;
    const id = ownId - idOffset;
    idLast = id;
    timer[Symbol.toPrimitive] = () => id;
    if (Symbol.dispose !== undefined) timer[Symbol.dispose] = clear;
    return timer as unknown as Timer;
  };

  const clearing =
    (kind: keyof typeof ownClear) =>
    (timer?: unknown): void => {
      const id =
        typeof timer === 'object' || typeof timer === 'number' || typeof timer === 'string' ? Number(timer) : 0;
      if (!(id >= 1) || id > idLast || idOffset === undefined) return;
      try {
        ownClear[kind]((id + idOffset) as never);
      } catch {
        // It was a timer of the other kind.
      }
    };

  const clearTimeout = clearing('Timeout');
  const clearInterval = clearing('Interval');
  const clearImmediate = clearing('Immediate');
  const setTimeout = (callback: unknown, delay?: unknown, ...rest: readonly unknown[]): Timer => {
    const timer = renumber(own.setTimeout(callback, wholeDelay(delay), ...rest), () => clearTimeout(timer));
    return timer;
  };
  const setInterval = (callback: unknown, delay?: unknown, ...rest: readonly unknown[]): Timer => {
    const whole = Math.max(1, wholeDelay(delay));
    const timer = renumber(own.setInterval(callback, whole, ...rest), () => clearInterval(timer));
    return timer;
  };
  const setImmediate = (callback: unknown, ...rest: readonly unknown[]): Timer => {
    const timer = renumber(own.setImmediate(callback, ...rest), () => clearImmediate(timer));
    return timer;
  };
  // The globals and modules that fake-timers installs call these by their names, at each call.
  Object.assign(clock, { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate });

  return () => {
    idOffset = undefined;
    idLast = 0;
  };
};
