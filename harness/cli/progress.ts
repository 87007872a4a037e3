import type { Io } from './io.ts';

/** A line on standard error that says how far a run has come. */
export interface Progress {
  readonly show: (state: { readonly done: number; readonly total: number; readonly failed: number }) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** A run that is over sooner shows nothing; later the line changes at most this often. */
const quietMs = 500;
const stepMs = 100;

/** Shows progress where standard error is a terminal, and nothing elsewhere. */
export const startProgress = (io: Io): Progress => {
  if (!io.errorIsTerminal) return { show: () => {}, clear: () => {} };
  let nextMs = performance.now() + quietMs;
  let shown = false;
  return {
    show: ({ done, total, failed }) => {
      const nowMs = performance.now();
      if (nowMs < nextMs) return;
      nextMs = nowMs + stepMs;
      shown = true;
      io.writeError(`\r\u001b[K${done} of ${total} cases${failed === 0 ? '' : `, ${failed} failed`}`);
    },
    clear: () => {
      if (shown) io.writeError('\r\u001b[K');
    },
  };
};
