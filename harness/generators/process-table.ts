import { delays } from './delays.ts';
import { equal, vital, weighted } from './options.ts';

/** Delays with the simplest first, and boundaries often. */
const delay = vital(equal(...delays));

/** How a generated process behaves. */
export const processTable = {
  /** On the signal of a first pass. */
  first: vital(
    weighted(
      [8, 'dies'],
      [10, 'ignores'],
      [8, 'exits'],
      [2, 'fails'],
      [2, 'catches'],
      [2, 'forks'],
      [1, 'forks and exits'],
      [3, 'forwards'],
      [2, 'asks for time'],
      [2, 'says that it stops'],
      [1, 'triggers the watchdog'],
      [1, 'leaves'],
    ),
  ),
  firstDelay: delay,
  /** On SIGHUP. */
  hup: weighted([6, 'as first'], [4, 'ignores'], [3, 'dies'], [2, 'exits']),
  /** On the watchdog's signal. */
  watchdog: weighted([8, 'as first'], [3, 'dies'], [2, 'ignores'], [2, 'exits']),
  /** On a final signal that can be caught. */
  final: vital(weighted([6, 'dies'], [6, 'ignores'], [3, 'exits'], [1, 'forks'])),
  finalDelay: delay,
  state: weighted([12, 'ordinary'], [3, 'stopped'], [2, 'zombie'], [1, 'kernel thread']),
  /** What it does by itself, `ownDelay` after the case began (or it did). */
  own: weighted(
    [12, 'nothing'],
    [3, 'exits'],
    [1, 'fails'],
    [2, 'forks'],
    [1, 'signals'],
    [2, 'exits with main'],
    [1, 'leaves'],
  ),
  ownDelay: delay,
  /** Whether it sleeps from its beginning so that no signal has any effect: for ever, or for `ownDelay`. */
  sleeps: weighted([40, 'never'], [1, 'for ever'], [1, 'for a while']),
  /** Whether it is another user's, so that the manager may not signal it. */
  isProtected: weighted([30, false], [1, true]),
  /** The sub-group that it is in, where the unit delegates. */
  subgroup: weighted([2, undefined], [2, 'payload'], [1, 'helpers']),
};

/** How a generated command behaves. */
export const commandTable = {
  does: vital(
    weighted(
      [8, 'succeeds'],
      [6, 'hangs'],
      [4, 'hangs on'],
      [4, 'takes time'],
      [2, 'fails'],
      [2, 'ends main'],
      [2, 'forks'],
      [1, 'exits with main'],
      [1, 'dies late'],
      [1, 'cannot be killed'],
    ),
  ),
  delay,
  /** Whether its failure counts as success. */
  ignoresFailure: weighted([6, false], [1, true]),
};
