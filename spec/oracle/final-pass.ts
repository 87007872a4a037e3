import { after, amend, type Context, license, raise, setTimer, view, withRound } from './context.ts';
import type { Duty } from '../rules/page-change.ts';
import type { Trigger } from '../rules/situation.ts';
import { isClosedByClaim } from './consume.ts';
import { exercise } from './passes.ts';
import { processNamed } from '../rules/facts.ts';
import { finalSignalOf } from '../rules/final-signal.ts';
import { everyRemaining } from '../rules/targets.ts';
import {
  failureModeBy,
  isAbortedByTimeout,
  isBoundByLeftOvers,
  othersRemain,
  remaining,
  type View,
} from '../rules/view.ts';
import { hasGivenUp } from './stopping.ts';

/** Whether SendSIGKILL= lets this unit's final signal go out (AMB-28: whom =no binds). */
export const finalAllowed = (context: Context): boolean => {
  const { kill, unitType, choose } = view(context);
  if (kill.sendSigkill) return true;
  return unitType !== 'service' && choose('AMB-28') === 'services-only';
};

/** Whether the final signal has to be sent when main has exited, where it is called for then. */
const maySend = ({ draft, book }: Context): Duty | undefined =>
  draft.stop === undefined ? undefined : book.callFor('main-exit', draft.stop.settings.kill.killMode);

/** What makes the final signal fall due without the timeout: what then follows at the timeout is for AMB-68 to say. */
const beforeTimeout: readonly Trigger[] = ['main-exited', 'main-gone', 'post-ended', 'no-main'];

const isMainGone = (context: Context): boolean => {
  const { kill, stop, facts } = view(context);
  if (kill.killMode !== 'process' || stop.mainAtT0 === undefined) return false;
  return processNamed(facts, stop.mainAtT0)?.deadUs !== undefined;
};

/** The final signal is due now, unless SendSIGKILL=no withholds it. */
export const finalPass = (context: Context, trigger: Trigger, slackUs = 0, sinceUs?: number): void => {
  const { facts, header } = context;
  if (!finalAllowed(context)) {
    exercise(context.draft, ['SK-2']);
    return;
  }
  const byMainExit = beforeTimeout.includes(trigger);
  const raised = { kind: 'final', trigger, slackUs, ...(sinceUs === undefined ? {} : { sinceUs }) } as const;
  if (byMainExit && maySend(context) === 'licensed') license(context, raised);
  else raise(context, raised);
  const gone = isMainGone(context) ? { isMainGone: true as const } : {};
  const due = { finalUs: facts.nowUs, finalSlackUs: slackUs, ...gone };
  const { settings } = amend(context, { ...due, ...(byMainExit ? { byMainExit: 'due' as const } : {}) });
  if (finalSignalOf(view(context)) === 'SIGKILL') return;
  const { stopTimeout } = settings;
  if (stopTimeout === 'infinity') return;
  // Each final signal has a delay of its own after it.
  const { nowUs } = facts;
  const last = {
    kind: 'last',
    atUs: nowUs + stopTimeout,
    sinceUs: nowUs,
    slackUs: slackUs + header.latenessUs,
  } as const;
  context.draft.timers = [...context.draft.timers, last];
};

/** The stop timeout has passed: KillMode=, paragraph 4, second bullet. */
export const stopTimedOut = (context: Context, slackUs: number, sinceUs: number): void => {
  const seen = view(context);
  const { stop, kill, choose, facts, book } = seen;
  if (book.callFor('stop-timeout', kill.killMode) === undefined) return;
  if (isAbortedByTimeout(seen)) {
    amend(context, { firstKind: 'abort' });
    raise(context, { kind: 'abort', trigger: 'stop-timeout', slackUs, sinceUs });
    const late = slackUs + context.header.latenessUs;
    after(context, 'final', facts.nowUs, stop.settings.abortTimeout, { slackUs: late, lasts: 'abort' });
    return;
  }
  if (!finalAllowed(context)) {
    const isRestart = stop.lastJob !== undefined && stop.lastJob !== 'stop';
    exercise(context.draft, isRestart && isBoundByLeftOvers(seen) && othersRemain(seen) ? ['SK-2', 'SK-3'] : ['SK-2']);
    // Where it is over already nothing ends with the timeout.
    if (stop.endedUs === undefined || stop.endedUs === facts.nowUs) amend(context, { timedOutUs: facts.nowUs });
    if (othersRemain(seen) && choose('AMB-72/kill-signal') === 'again') again(context, 'stop-timeout');
    return;
  }
  const isFirst = stop.finalSentUs === undefined && maySend(context) === 'licensed';
  if (stop.byMainExit === 'due' && !isFirst) {
    if (stop.finalUs === facts.nowUs) return;
    if (remaining(seen).length > 0 && choose('AMB-68') === 'once') return;
  }
  finalPass(context, stop.firstKind === 'first' ? 'stop-timeout' : 'abort-timeout', slackUs, sinceUs);
};

/** One more round of the first signal. */
export const again = (context: Context, trigger: Trigger): void => {
  const stop = withRound(context);
  raise(context, { kind: 'again', trigger });
  if (stop.t0Us === undefined) throw new Error('a second round needs a first');
};

/** The main process that the first pass was for has exited, at that or after it: also where another has been named since. */
export const mainExited = (context: Context): void => {
  const seen = view(context);
  const { kill, book, stop } = seen;
  const isAlone = (): boolean => !othersRemain(seen, stop.mainAtT0);
  if (kill.killMode === 'control-group' && !isAlone()) mainExitedInGroup(context);
  if (book.callFor('main-exit', kill.killMode) !== undefined) mainExitedByRule(context, 'main-exited', isAlone());
};

/** Of others who remain, whether they count when main exits: an ExecStopPost= command alone may not (AMB-61). */
const doOthersCount = (seen: View): boolean =>
  everyRemaining(seen).some(({ process, gone }) => !gone && process.info.name !== seen.stop.mainAtT0) ||
  seen.choose('AMB-61') === 'counts';

const mainExitedInGroup = (context: Context): void => {
  const seen = view(context);
  const { stop, choose, facts } = seen;
  if (stop.finalUs !== undefined || hasGivenUp(context)) return;
  const { stopTimeout } = stop.settings;
  const slackUs = context.header.latenessUs;
  if (stop.firstKind !== 'first') {
    const reading = choose('AMB-33/survivors');
    if (reading === 'wait' || !doOthersCount(seen)) return;
    if (reading === 'final-signal') {
      finalPass(context, 'main-exited');
      return;
    }
    again(context, 'main-exited');
    if (stop.timedOutUs === undefined) after(context, 'final', facts.nowUs, stopTimeout, { slackUs });
    return;
  }
  if (stop.mainSignalled && choose('AMB-06') === 'again') again(context, 'main-exited');
  else if (stopTimeout === 'infinity' || choose('AMB-07') === 'first-pass') return;
  // A delay that has passed does not start anew.
  if (stop.timedOutUs !== undefined || !doOthersCount(seen)) return;
  after(context, 'final', facts.nowUs, stopTimeout, { slackUs });
};

/**
 * The stop timeout has called for the final signal: whether main's exit then does once more (AMB-68). At one instant both
 * bullets ask for the same thing.
 */
export const hasBeenSent = ({ stop, facts, choose }: View): boolean =>
  stop.finalUs !== undefined && (stop.finalUs === facts.nowUs || choose('AMB-68') === 'once');

/** KillMode=, paragraph 4, first bullet: main has exited while others remain, now or when ExecStopPost= has ended (AMB-08). */
export const mainExitedByRule = (context: Context, trigger: Trigger, isAlone: boolean): void => {
  const seen = view(context);
  const { stop, choose, unitType } = seen;
  const { settings } = stop.settings.unit;
  const posts = settings.commands.ExecStopPost?.length ?? 0;
  if (unitType !== 'service' || stop.byMainExit !== undefined || (isAlone && posts === 0)) return;
  if (!finalAllowed(context)) {
    exercise(context.draft, ['SK-2']);
    return;
  }
  if (settings.exitType === 'cgroup' && choose('AMB-41') === 'does-not') return;
  if (choose('AMB-22') === 'only-after-timeout') return;
  if (posts > 0 && choose('AMB-08') === 'after-stop-post') {
    amend(context, { byMainExit: 'after-post' });
    return;
  }
  if (isAlone || hasBeenSent(seen)) return;
  if (stop.finalUs === undefined || !isClosedByClaim(context.draft, seen)) finalPass(context, trigger);
};

/** An ExecStopPost= command has hung until its own timeout (AMB-79, AMB-10; AMB-34 for the failure modes). */
export const helperTimedOut = (context: Context, process: string, slackUs: number, sinceUs: number): void => {
  const { stop, kill, choose, facts } = view(context);
  if (kill.killMode === 'none' || choose('AMB-79') === 'nothing') return;
  // "Only the main process": no control process, unless it is exempt.
  if (kill.killMode !== 'control-group' && choose('AMB-10') === 'included') return;
  const { unit, stopTimeout, abortTimeout } = stop.settings;
  const mode = failureModeBy(unit.settings.timeoutStopFailureMode, choose);
  const isKilled = mode === 'kill' && finalAllowed(context);
  const kind = isKilled ? 'helper-final' : mode === 'abort' ? 'helper-abort' : 'helper';
  raise(context, { kind, trigger: 'helper-timed-out', process, slackUs, sinceUs });
  const delay = mode === 'abort' ? abortTimeout : stopTimeout;
  if (isKilled || delay === 'infinity' || !finalAllowed(context)) return;
  const late = slackUs + context.header.latenessUs;
  setTimer(context, {
    kind: 'helper-final',
    atUs: facts.nowUs + delay,
    sinceUs: facts.nowUs,
    slackUs: late,
    process,
    ...(mode === 'abort' ? { lasts: 'abort' } : {}),
  });
};
