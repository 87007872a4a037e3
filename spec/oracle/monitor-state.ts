import type { Profile } from '../profiles/profile.ts';
import type { OnAsk } from '../readings/on-ask.ts';
import type { Facts } from '../rules/facts.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { SortedBlocks } from '../rules/sorted-blocks.ts';
import type { TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { Hypothesis } from './hypothesis.ts';
import { type Living, mergeAlike } from './merge-alike.ts';
import type { IndexedSignal } from './on-signals.ts';
import type { Possible } from './possible.ts';

/** The bound on hypotheses that live at once; a trace that needs more is inconclusive. */
export const hypothesisCountMax = 256;

/** A bound on what can fall due without an event between two of them. */
export const timerCountMax = 10_000;

/** How many deaths are kept for the explanation: the latest. */
export const deathCountMax = 32;

export interface Dead {
  readonly possible: Possible;
  readonly death: NonNullable<Hypothesis['dead']>;
  readonly facts: Facts;
  readonly exercised: Hypothesis['exercised'];
}

/** The state of a monitor. Never written to once made, so that a search can branch from it. */
export interface MonitorState {
  readonly unit: Unit;
  readonly profile: Profile;
  readonly header: TraceHeader;
  readonly base: Possible;
  readonly facts: Facts;
  readonly living: readonly Living[];
  readonly dead: readonly Dead[];
  /** Which bound was reached, and why there is no verdict therefore. */
  readonly overflow?: string;
  readonly eventCount: number;
  /** Where the order within an instant means nothing: the signals of this one, judged when it is over. Facts keep theirs. */
  readonly held: SortedBlocks<IndexedSignal>;
  readonly onAsk?: OnAsk;
  readonly book: Rulebook;
}

export const tooManyTimers = `more than ${timerCountMax} timers (timerCountMax) fell due without an event between two of them`;

const tooManyHypotheses = `more than ${hypothesisCountMax} hypotheses (hypothesisCountMax) were alive at once`;

/** The same, and no more hypotheses than may be; where there would be, it says so. */
export const withinBounds = (state: MonitorState): MonitorState => {
  const { living } = state;
  const tired = living.some(({ hypothesis }) => hypothesis.isTired);
  if (living.length <= hypothesisCountMax && !tired) return state;
  const overflow = tired ? tooManyTimers : tooManyHypotheses;
  return { ...state, living: living.slice(0, hypothesisCountMax), overflow: state.overflow ?? overflow };
};

/** The hypotheses of several courses, from the same state, of the same trace. */
export const together = (courses: readonly [MonitorState, ...MonitorState[]]): MonitorState => {
  const overflow = courses.find((each) => each.overflow !== undefined)?.overflow;
  return withinBounds({
    ...courses[0],
    living: mergeAlike(courses.flatMap((each) => each.living)),
    dead: courses.flatMap((each) => each.dead).slice(-deathCountMax),
    ...(overflow === undefined ? {} : { overflow }),
  });
};
