import type { Span, Us } from '../../spec/vocabulary/time.ts';

/** The step of the clock that generated worlds are made for: "just before" an instant is one of these before it. */
export const stepUs: Us = 1000;

const secondUs: Us = 1_000_000;

/** The delays of generated worlds: around every timeout there are the instant itself and its two neighbours. */
export const delays = [
  'none',
  'second',
  'step',
  'before-stop-timeout',
  'stop-timeout',
  'after-stop-timeout',
  'before-abort-timeout',
  'abort-timeout',
  'after-abort-timeout',
  'before-two-timeouts',
  'two-timeouts',
  'after-two-timeouts',
  'half',
] as const;
export type Delay = (typeof delays)[number];

/** The timeouts that delays are measured by. */
export interface Timeouts {
  readonly stop: Span;
  readonly abort: Span;
}

/** Where there is no timeout, something long all the same. */
const finite = (span: Span): Us => (span === 'infinity' ? 10 * secondUs : span);

/** A delay in microseconds; never less than none. */
export const delayUs = (delay: Delay, { stop, abort }: Timeouts): Us => {
  const stopUs = finite(stop);
  const abortUs = finite(abort);
  switch (delay) {
    case 'none':
      return 0;
    case 'second':
      return secondUs;
    case 'step':
      return stepUs;
    case 'before-stop-timeout':
      return Math.max(0, stopUs - stepUs);
    case 'stop-timeout':
      return stopUs;
    case 'after-stop-timeout':
      return stopUs + stepUs;
    case 'before-abort-timeout':
      return Math.max(0, abortUs - stepUs);
    case 'abort-timeout':
      return abortUs;
    case 'after-abort-timeout':
      return abortUs + stepUs;
    case 'before-two-timeouts':
      return Math.max(0, 2 * stopUs - stepUs);
    case 'two-timeouts':
      return 2 * stopUs;
    case 'after-two-timeouts':
      return 2 * stopUs + stepUs;
    case 'half':
      return Math.floor(stopUs / 2 / stepUs) * stepUs;
  }
};
