import type { Us } from '../vocabulary/time.ts';
import type { TraceHeader } from '../vocabulary/trace.ts';
import type { Facts } from '../rules/facts.ts';
import type { Hypothesis, Timer, TimerKind } from './hypothesis.ts';
import type { Entry, Point, Stop } from '../rules/situation.ts';
import { openPass } from './passes.ts';
import type { Choose } from '../readings/choose.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { type View, viewOf } from '../rules/view.ts';

/** Everything a step of one hypothesis works with: the draft that it writes to, the facts, and the readings. */
export interface Context {
  readonly draft: Hypothesis;
  readonly facts: Facts;
  readonly header: TraceHeader;
  readonly choose: Choose;
  readonly book: Rulebook;
  /** What may mean either of two things is taken for the other. */
  readonly asOther?: true;
}

/** What rules see of the stop under way. */
export const view = ({ draft, facts, choose, book }: Context, stop: Stop = underWay(draft)): View =>
  viewOf(facts, stop, choose, book);

const underWay = (draft: Hypothesis): Stop => {
  if (draft.stop === undefined) throw new Error('no stop is under way');
  return draft.stop;
};

/** Changes the stop under way. */
export const amend = ({ draft }: Context, by: Partial<Stop>): Stop => {
  const stop = { ...underWay(draft), ...by };
  draft.stop = stop;
  return stop;
};

/** One more pass with K or RK is due, in the job that the stop goes by now. */
export const withRound = (context: Context): Stop => {
  const { rounds, firstJob, lastJob } = underWay(context.draft);
  return amend(context, { rounds: [...rounds, { firstJob, lastJob }] });
};

const isPassBeforeFinal = ({ kind, process }: Point): boolean =>
  process === undefined && (kind === 'first' || kind === 'again' || kind === 'watchdog' || kind === 'abort');

/** Lets something fall due now, unless a reading takes the stop for none. What has been opened comes back. */
export const raise = (
  context: Context,
  point: Omit<Point, 'atUs' | 'slackUs'> & Partial<Pick<Point, 'atUs' | 'slackUs'>>,
  change?: (entry: Entry) => Entry,
): readonly Entry[] => {
  const { draft, facts, header } = context;
  const seen = view(context);
  if (seen.stop.passive) return [];
  const full = { atUs: facts.nowUs, slackUs: 0, ...point };
  const opened = openPass(draft, seen, full, header, change);
  if (isPassBeforeFinal(full)) draft.stop = { ...seen.stop, pass: full };
  return opened;
};

/** Like `raise`, for what may be sent and need not be. */
export const license = (context: Context, point: Parameters<typeof raise>[1]): void => {
  raise(context, point, (entry) => ({ ...entry, owed: false }));
};

/** Starts a timer, in place of one of its kind for the same process. */
export const setTimer = ({ draft }: Context, timer: Timer): void => {
  const others = draft.timers.filter(({ kind, process }) => kind !== timer.kind || process !== timer.process);
  draft.timers = [...others, timer];
};

/**
 * A timer of this kind, `span` after `sinceUs`; none where the span is infinite. `slackUs` is how late its beginning
 * may have been: 0 where that was an event, more where it was itself something the manager did at a due instant.
 */
export const after = (
  context: Context,
  kind: TimerKind,
  sinceUs: Us,
  span: Us | 'infinity',
  more: Partial<Timer> = {},
): void => {
  if (span === 'infinity') {
    clearTimers(context, kind);
    return;
  }
  const { notBeforeUs } =
    more.notBeforeUs === undefined
      ? (context.draft.timers.find((timer) => timer.kind === kind && timer.process === more.process) ?? {})
      : more;
  const atUs = Math.max(sinceUs + span, context.facts.nowUs, notBeforeUs ?? 0);
  const putOff = notBeforeUs === undefined ? {} : { notBeforeUs };
  setTimer(context, { kind, atUs, sinceUs, slackUs: 0, ...putOff, ...more });
};

export const clearTimers = ({ draft }: Context, ...kinds: readonly TimerKind[]): void => {
  if (draft.timers.some(({ kind }) => kinds.includes(kind)))
    draft.timers = draft.timers.filter(({ kind }) => !kinds.includes(kind));
};
