import { type Facts, processNamed } from '../rules/facts.ts';
import { mayHaveStarted } from '../rules/starting.ts';
import { othersRemain } from '../rules/view.ts';
import type { Job } from '../vocabulary/trace.ts';
import type { Hypothesis } from './hypothesis.ts';
import { type Context, view } from './context.ts';

/** True where no stop is under way any more: its end has been claimed, or reached. */
export const isOver = (context: Context): boolean => {
  const { stop } = context.draft;
  if (stop === undefined || stop.passive || stop.aside) return true;
  return stop.claimedUs !== undefined || (stop.t0Us !== undefined && !othersRemain(view(context)));
};

/** True where the stop has ended with its timeout because SendSIGKILL=no has spared what remains (AMB-72). */
export const hasGivenUp = ({ draft: { stop }, choose }: Context): boolean =>
  stop?.timedOutUs !== undefined && choose('AMB-72/ends') === 'yes';

/**
 * True where the unit was stopped until nothing was left of it, or so that its end was claimed, and has not been started
 * since, claimed or not. `before`
 * are the facts before the event at hand, which may ask for something else than what was asked for then.
 */
export const isDown = (context: Context, before: Facts): boolean => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop === undefined || stop.passive || stop.aside || stop.t0Us === undefined || facts.run > stop.run) return false;
  if (stop.startedUs !== undefined) return false;
  return !mayHaveStarted(before) && (stop.claimedUs !== undefined || !othersRemain(view(context)));
};

/**
 * True where the stop has ended with its timeout, and the unit may have been started since without anything to show it: not as
 * long as ExecStopPost= runs, which comes between.
 */
export const mayGoOnAnew = (context: Context, before: Facts): boolean => {
  const { stop } = context.draft;
  if (stop?.post !== undefined && processNamed(before, stop.post)?.deadUs === undefined) return false;
  return stop?.claimedUs === undefined && mayHaveStarted(before) && hasGivenUp(context);
};

/**
 * Whether the unit, of which nobody is left, may still be stopping when it is asked to stop again, though nothing would show
 * that it has been started in between: its ExecStopPost= is yet to be run.
 */
export const mayBeStillStopping = ({ stop }: Hypothesis, before: Facts, job: Job): boolean => {
  if (stop?.endedUs === undefined || stop.passive || stop.aside || stop.run < before.run) return false;
  if (stop.claimedUs !== undefined || stop.startedUs !== undefined || stop.timedOutUs !== undefined) return false;
  const { kill, unit } = stop.settings;
  if (stop.hadPost || kill.killMode === 'none' || (unit.settings.commands.ExecStopPost ?? []).length === 0)
    return false;
  return mayHaveStarted(before) && (job === 'stop' || job === 'restart');
};

/** Notes when nobody is left, and that somebody is after all who came at that very instant. */
export const noteEnd = (context: Context): void => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop?.t0Us === undefined || stop.passive || (stop.endedUs !== undefined && stop.endedUs < facts.nowUs)) return;
  const isEnded = !othersRemain(view(context));
  if (isEnded === (stop.endedUs !== undefined)) return;
  const { endedUs: _, ...going } = stop;
  draft.stop = isEnded ? { ...going, endedUs: facts.nowUs } : going;
};

/** True where the unit is being stopped. What a reading takes for no stop is none. */
export const stopping = (context: Context): boolean => !isOver(context);
