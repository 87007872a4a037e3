import type { Span, Us } from '../../../spec/vocabulary/time.ts';

/** A timeout that runs. It may be called off, or put off. */
export interface Timer {
  cancel(): void;
  /** Not before this long from now. Never brings it forward. */
  extend(byUs: Us): void;
}

// setTimeout takes a longer delay for none at all.
const delayMsMax = 2 ** 31 - 1;

/** Whole milliseconds are what setTimeout counts in; a timeout is never early. */
const dueAfterMs = (span: Us): number => Date.now() + Math.ceil(span / 1000);

/** Calls `onElapsed` once `span` has passed; never for `infinity`. */
export const startTimer = (span: Span, onElapsed: () => void): Timer => {
  if (span === 'infinity') return { cancel: () => undefined, extend: () => undefined };
  let dueMs = dueAfterMs(span);
  let timeout: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const elapsed = (): void => (Date.now() < dueMs ? wait() : onElapsed());
    timeout = setTimeout(elapsed, Math.min(dueMs - Date.now(), delayMsMax));
  };
  wait();
  return {
    cancel: () => clearTimeout(timeout),
    extend: (byUs) => {
      dueMs = Math.max(dueMs, dueAfterMs(byUs));
    },
  };
};
