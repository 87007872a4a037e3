import { isMember, type ProcessFact, processNamed } from '../rules/facts.ts';
import { isAnyIn } from '../rules/sorted-blocks.ts';
import { amend, type Context, raise, setTimer, view } from './context.ts';
import { finalAllowed, finalPass, helperTimedOut, stopTimedOut } from './final-pass.ts';
import { beginStop, firstPass, withoutCommand } from './first-pass.ts';
import type { Timer, TimerKind } from './hypothesis.ts';
import { timeoutCounts } from './timeouts.ts';
import { failureModeBy, livingMainOf } from '../rules/view.ts';
import { stopping } from './stopping.ts';

/** Whether a command has not ended, be it that it has left the control group. */
const stillRuns = ({ facts }: Context, name: string | undefined): boolean => {
  const process = name === undefined ? undefined : processNamed(facts, name);
  return process !== undefined && process.deadUs === undefined;
};

/** Whether it runs, or has ended at this very instant: then it may be met, and need not be. */
const isThere = (context: Context, name: string): boolean =>
  stillRuns(context, name) || processNamed(context.facts, name)?.deadUs === context.facts.nowUs;

/** A stop command has hung until its timeout: the rest of them are skipped (premise NB-1), and the killing begins. */
const commandTimedOut = (context: Context, timer: Timer): void => {
  const { stop, kill, choose } = view(context);
  amend(context, { commands: { name: stop.commands?.name ?? 'ExecStop', next: Number.MAX_SAFE_INTEGER } });
  if (stop.t0Us !== undefined) return;
  if (kill.killMode === 'none') {
    noneCommandTimedOut(context, timer);
    return;
  }
  const mode = failureModeBy(stop.settings.unit.settings.timeoutStopFailureMode, choose);
  if (mode === 'terminate') firstPass(context, 'command-timed-out');
  else if (mode === 'abort') firstPass(context, 'command-timed-out', 'abort');
  else killAtOnce(context, 'command-timed-out');
};

/** The main process that lives when a stop begins to kill. */
const mainNow = (context: Context): { readonly mainAtT0?: string } => {
  const main = livingMainOf(view(context));
  return main === undefined ? {} : { mainAtT0: main.info.name };
};

/**
 * TimeoutStopFailureMode=kill, TimeoutStartFailureMode=kill where they are applied: the final signal is the first. Where
 * there is none it takes no other one's place.
 */
const killAtOnce = (context: Context, trigger: 'command-timed-out' | 'start-timed-out'): void => {
  if (!finalAllowed(context)) {
    firstPass(context, trigger);
    return;
  }
  amend(context, { t0Us: context.facts.nowUs, firstKind: 'abort', ...mainNow(context) });
  finalPass(context, trigger);
};

const noneCommandTimedOut = (context: Context, timer: Timer): void => {
  const { process } = timer;
  const reading = context.choose('AMB-29');
  amend(context, { t0Us: context.facts.nowUs, firstKind: 'first' });
  raise(context, { kind: 'first', trigger: 'command-timed-out' });
  if (reading === 'nothing' || process === undefined) return;
  if (reading === 'final') {
    if (finalAllowed(context)) raise(context, { kind: 'helper-final', trigger: 'command-timed-out', process });
    return;
  }
  raise(context, { kind: 'helper', trigger: 'command-timed-out', process });
  const { stopTimeout } = view(context).stop.settings;
  if (stopTimeout === 'infinity' || !finalAllowed(context)) return;
  const atUs = context.facts.nowUs;
  setTimer(context, {
    kind: 'helper-final',
    atUs: atUs + stopTimeout,
    sinceUs: atUs,
    slackUs: context.header.latenessUs,
    process,
  });
};

const startTimedOut = (context: Context): void => {
  const { facts, choose } = context;
  if (facts.phase !== 'starting') return;
  const passive = choose('AMB-64/start-failure') === 'not';
  const isOfService = facts.unit.type === 'service' && !passive;
  const mode = isOfService ? failureModeBy(facts.unit.settings.timeoutStartFailureMode, choose) : 'terminate';
  if (mode === 'terminate') {
    beginStop(context, 'start-timeout', { passive });
    return;
  }
  beginStop(context, 'start-timeout', { firstPass: 'later' });
  if (mode === 'abort') firstPass(context, 'start-timed-out', 'abort');
  else killAtOnce(context, 'start-timed-out');
};

const reloadTimedOut = (context: Context, timer: Timer): void => {
  const { choose } = context;
  if (stopping(context) || !stillRuns(context, timer.process)) return;
  const reading = choose('AMB-55');
  if (reading !== 'command-only' || timer.process === undefined) {
    beginStop(context, 'reload-timeout', { passive: reading === 'nothing' });
    return;
  }
  beginStop(context, 'reload-timeout', { firstPass: 'later', aside: true });
  amend(context, { t0Us: context.facts.nowUs, firstKind: 'first', aside: true });
  if (finalAllowed(context))
    raise(context, { kind: 'helper-final', trigger: 'reload-timed-out', process: timer.process });
};

/** AMB-25: SIGKILL after a final signal that was ignored. */
const lastResort = (context: Context, timer: Timer): void => {
  if (context.choose('AMB-25') === 'then-sigkill')
    raise(context, { kind: 'last', trigger: 'final-timeout', slackUs: timer.slackUs, sinceUs: timer.sinceUs });
};

const stoppingTimedOut = (context: Context, timer: Timer): void => {
  if (context.draft.stop?.t0Us !== undefined) return;
  const { killMode: mode } = view(context).kill;
  // Nobody was asked for anything.
  const first = { mode, targets: [] };
  amend(context, { t0Us: context.facts.nowUs, firstKind: 'first', first, ...mainNow(context) });
  stopTimedOut(context, timer.slackUs, timer.sinceUs);
  amend(context, { firstKind: 'abort' });
};

/**
 * Whether its end has been claimed when nobody was left of it, so that it is not active any more. What has exited ends a
 * service, also where it remains (AMB-36).
 */
const hasGone = ({ facts, choose }: Context): boolean => {
  const mayRemain = facts.unit.type === 'scope';
  const remains = (process: ProcessFact): boolean =>
    isMember(process) && (process.deadUs === undefined || (mayRemain && choose('AMB-36/zombies') === 'remain'));
  return facts.phase === 'inactive' && !isAnyIn(facts.processes, remains);
};

/** The timers that run for as long as the stop timeout. */
const stopTimers: readonly TimerKind[] = ['command', 'final', 'last', 'helper', 'helper-final'];

/** What falls due, without any event, at this instant. */
export const onTimer = (context: Context, timer: Timer): void => {
  const { choose } = context;
  const unit = context.draft.stop?.settings.unit ?? context.facts.unit;
  if (stopTimers.includes(timer.kind) && !timeoutCounts(unit, choose)) return;
  switch (timer.kind) {
    case 'command':
      commandTimedOut(context, timer);
      break;
    case 'final':
      stopTimedOut(context, timer.slackUs, timer.sinceUs);
      break;
    case 'last':
      lastResort(context, timer);
      break;
    case 'helper':
      if (timer.process !== undefined && isThere(context, timer.process))
        helperTimedOut(context, timer.process, timer.slackUs, timer.sinceUs);
      break;
    case 'helper-final':
      if (timer.process !== undefined && isThere(context, timer.process))
        raise(context, {
          kind: 'helper-final',
          trigger: 'stop-timeout',
          process: timer.process,
          slackUs: timer.slackUs,
        });
      break;
    case 'start':
      startTimedOut(context);
      break;
    case 'runtime':
      if (!stopping(context) && !hasGone(context))
        beginStop(context, 'runtime-max', { passive: choose('AMB-64/runtime-max') === 'not' });
      break;
    case 'reload':
      reloadTimedOut(context, timer);
      break;
    case 'remount':
      if (!stopping(context) && stillRuns(context, timer.process))
        beginStop(context, 'remount-timeout', { job: 'remount' });
      break;
    case 'no-command':
      // None has followed one that ended at the very instant of its timeout: it was too late.
      if (timer.process === undefined) withoutCommand(context, timer.sinceUs);
      else commandTimedOut(context, timer);
      break;
    case 'stopping-final':
      stoppingTimedOut(context, timer);
      break;
  }
};
