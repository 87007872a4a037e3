import type { Facts } from '../rules/facts.ts';
import type { Us } from '../vocabulary/time.ts';
import type { EventOf } from '../vocabulary/trace.ts';
import type { Context } from './context.ts';
import { everyTimer, inEarlier } from './earlier.ts';
import { firstCloseUs } from './entries.ts';
import type { Hypothesis, Timer } from './hypothesis.ts';
import { type MonitorState, timerCountMax, tooManyTimers } from './monitor-state.ts';
import { advanceAll, type Move } from './moves.ts';
import { isAskedFor } from './on-signals.ts';
import { onTimer } from './on-timer.ts';
import { closeWindows } from './passes.ts';
import { noteEnd } from './stopping.ts';

/** Which timers are waited for: `held` says of a timer that it is not to fire yet. */
export type Held = (timer: Timer) => boolean;

export const nothing: Held = () => false;

export const nextTimer = (hypothesis: Hypothesis, held: Held = nothing): Timer | undefined =>
  everyTimer(hypothesis).reduce<Timer | undefined>(
    (first, timer) => (held(timer) || (first !== undefined && timer.atUs >= first.atUs) ? first : timer),
    undefined,
  );

const fire = (context: Context, timer: Timer): void => {
  const { draft } = context;
  if (inEarlier(context, (inner) => fire(inner, timer), timer)) return;
  draft.timers = draft.timers.filter((other) => other !== timer);
  onTimer(context, timer);
  noteEnd(context);
};

const fireNext =
  (held: Held): Move =>
  (context) => {
    const timer = nextTimer(context.draft, held);
    if (timer !== undefined) fire(context, timer);
  };

/**
 * Of what is due at the instant of a signal, lets as much fall due as the signal needs: what the manager does at an instant
 * shows what it takes to have fallen due, and facts of the same instant may come before the rest.
 */
export const fireFor = (context: Context, signal: EventOf<'signal'>): void => {
  for (let count = 0; count < timerCountMax; count++) {
    const timer = nextTimer(context.draft);
    if (timer === undefined || timer.atUs > signal.atUs || isAskedFor(context, signal)) return;
    fire(context, timer);
  }
  context.draft.isTired = true;
};

export const at = (facts: Facts, atUs: Us): Facts => (facts.nowUs === atUs ? facts : { ...facts, nowUs: atUs });

/** Lets everything fall due that does so up to `atUs` and is not held, and closes the windows before that. */
export const advanceTo = (state: MonitorState, atUs: Us, held: Held = nothing): MonitorState => {
  let current = state;
  for (let count = 0; count < timerCountMax; count++) {
    const dueUs = Math.min(
      ...current.living.map(({ hypothesis }) => nextTimer(hypothesis, held)?.atUs ?? Number.POSITIVE_INFINITY),
    );
    if (dueUs > atUs) return closeBefore(current, atUs);
    const nowUs = Math.max(dueUs, current.facts.nowUs);
    current = closeBefore(current, nowUs);
    current = advanceAll(current, at(current.facts, nowUs), fireNext(held), (h) => nextTimer(h, held)?.atUs === dueUs);
  }
  return { ...current, overflow: current.overflow ?? tooManyTimers };
};

export const closeBefore = (state: MonitorState, atUs: Us): MonitorState => {
  const closes = ({ entries }: Hypothesis): boolean => firstCloseUs(entries) < atUs;
  if (!state.living.some(({ hypothesis }) => closes(hypothesis))) return state;
  return advanceAll(state, state.facts, ({ draft, book }) => closeWindows(draft, book, atUs), closes);
};
