import type { Job, TraceEvent } from '../vocabulary/trace.ts';
import { isLicensed, judgeSignal, type Standing, standing } from './consume.ts';
import { after, amend, clearTimers, type Context, license, raise, setTimer, view } from './context.ts';
import { withoutThose } from './entries.ts';
import { canReload } from '../rules/can-reload.ts';
import { extensionIn } from '../rules/extension-in.ts';
import { type Facts, processNamed, startJobs } from '../rules/facts.ts';
import { runtimeLimit } from '../rules/runtime-limit.ts';
import { again } from './final-pass.ts';
import { beginStop, firstPass, standStill, startFinalTimer, withoutCommand } from './first-pass.ts';
import type { Point, StopJob } from '../rules/situation.ts';
import { onExit, onExitAfter } from './on-exit.ts';
import type { TimerKind } from './hypothesis.ts';
import { onManagerActs, startCommandTimer } from './on-manager.ts';
import { exercise, lapse, openPass } from './passes.ts';
import { isFinalForEverybody } from '../rules/final-targets.ts';
import { isForEverybody } from '../rules/newcomers.ts';
import { wasForEverybody } from '../rules/targets.ts';
import { afterStop, stopSettings } from './timeouts.ts';
import { isBoundByLeftOvers, isInControlGroup, isWithin, leftOvers } from '../rules/view.ts';
import { hasGivenUp, isDown, mayGoOnAnew, stopping } from './stopping.ts';
import { unseenStop } from './unseen-stop.ts';

type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;

/** Another job is asked for in a stop (AMB-24). */
const noteJob = (context: Context, job: StopJob): void => {
  amend(context, { firstJob: context.draft.stop?.firstJob ?? job, lastJob: job });
};

const onStopJob = (context: Context, job: StopJob, before: Facts): void => {
  const { draft, choose } = context;
  if (!stopping(context) || mayGoOnAnew(context, before)) {
    const isUp = before.phase !== 'inactive' && !isDown(context, before);
    if (isUp && !context.asOther) beginStop(context, 'job', { job });
    // As long as its end is not claimed it may go on: whoever runs what comes after a stop shows it.
    else if (draft.stop !== undefined && draft.stop.claimedUs === undefined) noteJob(context, job);
    return;
  }
  const { stop } = draft;
  noteJob(context, job);
  const firstDue = stop?.t0Us !== undefined && stop.settings.kill.killMode !== 'none' && stop.finalUs === undefined;
  // Where nobody was sent anything upon the announcement, it is the job that stops the unit (AMB-20).
  const isUnasked = stop?.t0Us === undefined || (stop.timedOutUs !== undefined && stop.firstKind === 'abort');
  if (stop?.cause === 'stopping' && isUnasked && !hasGivenUp(context)) beginStop(context, 'job', { job });
  else if (firstDue && !hasGivenUp(context) && stop.firstKind === 'first' && choose('AMB-42') === 'again')
    again(context, 'second-request');
};

const onRequest = (context: Context, event: EventOf<'request'>, before: Facts): void => {
  const isOver = before.phase === 'inactive' || (context.draft.stop?.startedUs === undefined && hasGivenUp(context));
  if (isOver && startJobs.includes(event.job)) overLeftOvers(context, event.job !== 'start');
  const asks = asksForStart(context, event.job, before);
  stopAsRequested(context, event, before);
  if (asks) context.draft.startJob = event.job;
  else if (asks === false) delete context.draft.startJob;
};

/** Whether a job has the unit be started, once what stops it has ended; `undefined` where it leaves that as it is. */
const asksForStart = (context: Context, job: Job, before: Facts): boolean | undefined => {
  const isStopping = stopping(context);
  const isUp = !isStopping && before.phase !== 'inactive' && !isDown(context, before);
  switch (job) {
    case 'start':
    case 'restart':
      return true;
    case 'stop':
      return false;
    case 'try-restart':
    case 'dependency-restart':
      return isUp || isStopping;
    case 'reload-or-restart':
      return !isUp || !canReload(context.facts.unit) ? true : undefined;
    case 'reload':
    case 'remount':
      return undefined;
  }
};

const stopAsRequested = (context: Context, event: EventOf<'request'>, before: Facts): void => {
  const { facts } = context;
  switch (event.job) {
    case 'stop':
    case 'restart':
    case 'try-restart':
    case 'dependency-restart':
      onStopJob(context, event.job, before);
      break;
    case 'reload-or-restart':
      if (!canReload(facts.unit)) onStopJob(context, event.job, before);
      break;
    case 'start':
    case 'reload':
    case 'remount':
      break;
  }
};

/** A start is asked for where processes of an earlier run may remain: they are left alone, or killed again (AMB-27). */
const overLeftOvers = (context: Context, byRestart: boolean): void => {
  const { draft, choose, facts } = context;
  const last = draft.stop ?? unseenStop(context, facts.run);
  const stop = afterStop(last, facts.unit, choose);
  const seen = view(context, stop);
  if (stop.passive || stop.t0Us === undefined || !isBoundByLeftOvers(seen)) return;
  if (!leftOvers(seen).some(({ process, gone }) => !gone && isInControlGroup(process, seen))) return;
  draft.stop = last;
  exercise(draft, ['SK-3']);
  const reading = choose('AMB-27');
  if (reading === 'restart-jobs-killed' && !byRestart) return;
  amend(context, { leftOversUs: facts.nowUs, settings: stop.settings });
  if (reading.endsWith('killed')) again(context, 'start-over-left-overs');
  // What is left of the stop itself goes on by its own settings.
  amend(context, { settings: last.settings });
};

/** A start begins, asked for or not: its timeout runs. */
const startBegins = (context: Context): void => {
  const { facts } = context;
  const { timeoutStart } = facts.unit.settings;
  clearTimers(context, 'runtime');
  if (facts.unit.type === 'service' && timeoutStart !== 0) after(context, 'start', facts.nowUs, timeoutStart);
};

/** A process was forked by another one. */
const onFork = (context: Context, event: EventOf<'spawn'>): void => {
  const { draft, facts, choose } = context;
  const { stop } = draft;
  if (stop?.t0Us === undefined || stop.passive || stop.aside || event.process.role === 'outsider') return;
  const process = event.process.name;
  // That pass comes after the final signal, where there was one.
  const isOverLeftOvers = stop.pass?.trigger === 'start-over-left-overs' && stop.pass.atUs >= (stop.finalUs ?? 0);
  const meeting = isOverLeftOvers ? passMeeting(context) : undefined;
  if (meeting !== undefined) {
    licenseNewcomer(context, meeting, process);
    return;
  }
  if (stop.finalUs !== undefined) {
    forkedInFinalPass(context, process);
    return;
  }
  if (hasGivenUp(context)) return;
  const met = passMeeting(context);
  const isAfterFirst = stop.firstKind === 'first' && wasForEverybody(view(context));
  if (isAfterFirst && choose('AMB-37') !== 'forbidden') {
    const due = met === undefined ? {} : { atUs: met.atUs, slackUs: facts.nowUs - met.atUs };
    raise(context, { kind: 'fork', trigger: 'forked', process, ...due });
  } else if (met !== undefined) licenseNewcomer(context, met, process);
};

/** The pass for everybody before the final signal that whoever comes now may be met by. */
const passMeeting = (context: Context): Point | undefined => {
  const { pass } = view(context).stop;
  const isMeeting =
    pass !== undefined && isForEverybody(pass, view(context)) && mayStillBeSeen(context, pass.atUs, pass.slackUs);
  return isMeeting ? pass : undefined;
};

const licenseNewcomer = (context: Context, { kind, trigger, atUs }: Point, process: string): void =>
  license(context, { kind, trigger, process, atUs, slackUs: context.facts.nowUs - atUs });

/** True at the instant of a pass, and as much later as it may be late (AMB-62). */
const mayStillBeSeen = ({ facts, header, choose }: Context, dueUs: number, slackUs: number): boolean =>
  facts.nowUs === dueUs ||
  (facts.nowUs <= dueUs + slackUs + header.latenessUs && choose('AMB-62') === 'within-lateness');

/** While the final signal may still be seen, what comes to be may be met by it; it is owed nothing. */
const forkedInFinalPass = (context: Context, process: string): void => {
  const { choose } = context;
  const { finalUs = 0, finalSlackUs = 0 } = view(context).stop;
  if (!mayStillBeSeen(context, finalUs, finalSlackUs) || choose('AMB-36/forks') === 'gone') return;
  if (!isFinalForEverybody(view(context))) return;
  license(context, { kind: 'final', trigger: 'forked', process, atUs: finalUs, slackUs: finalSlackUs });
};

/** A command that the manager runs at the instant of a pass for everybody may be met by it, like who is forked. */
const onCommandInPass = (context: Context, { command, process }: EventOf<'spawn'>): void => {
  const { stop } = context.draft;
  if (stop?.t0Us === undefined || stop.passive || stop.aside || command === undefined) return;
  if (command.name === 'ExecStopPost') return;
  if (stop.finalUs !== undefined) {
    forkedInFinalPass(context, process.name);
    return;
  }
  const met = hasGivenUp(context) ? undefined : passMeeting(context);
  if (met !== undefined) licenseNewcomer(context, met, process.name);
};

/** Who leaves the control group is owed nothing any more, unless it is the main process and meant all the same. */
const onLeave = (context: Context, event: EventOf<'leave'>): void => {
  const { draft, facts, choose } = context;
  const process = processNamed(facts, event.process);
  const isMeant = draft.stop !== undefined && process !== undefined && isWithin(process, view(context));
  if (!isMeant) lapse(draft, event.process);
  else if (draft.stop?.settings.kill.killMode === 'mixed' && choose('AMB-71') !== 'signalled')
    lapse(draft, event.process, 'final');
};

const onWatchdog = (
  context: Context,
  choice: 'AMB-60/expiry-while-stopping' | 'AMB-60/trigger-while-stopping',
  before: Facts,
): void => {
  const { choose } = context;
  if (!stopping(context)) {
    if (context.facts.phase === 'inactive' || isDown(context, before)) return;
    beginStop(context, 'watchdog', { firstPass: 'later' });
    firstPass(context, 'watchdog-expired', 'watchdog');
    return;
  }
  const { stop } = view(context);
  // It goes to those of the first pass, and of none there is nobody.
  const isForNobody = stop.t0Us === undefined || stop.settings.kill.killMode === 'none';
  if (stop.passive || isForNobody || hasGivenUp(context)) return;
  if (choose(choice) === 'watchdog-pass')
    openPass(
      context.draft,
      view(context),
      { kind: 'watchdog', trigger: 'watchdog-expired', atUs: context.facts.nowUs, slackUs: 0 },
      context.header,
    );
};

const onNotify = (context: Context, event: EventOf<'notify'>, before: Facts): void => {
  const { facts, choose } = context;
  const { fields } = event;
  // What says so of a unit that is down is not the unit.
  const isThere = (): boolean => facts.phase !== 'inactive' && !isDown(context, before);
  if (fields['WATCHDOG'] === 'trigger') {
    if (stopping(context)) onWatchdog(context, 'AMB-60/trigger-while-stopping', before);
    else if (choose('AMB-60/trigger') === 'expiry') onWatchdog(context, 'AMB-60/trigger-while-stopping', before);
    else if (isThere()) standStill(context, 'watchdog');
  }
  if (fields['STOPPING'] === '1' && !stopping(context) && isThere()) onStopping(context);
  const extendUs = extensionIn(fields);
  if (extendUs !== undefined) extend(context, facts.nowUs + extendUs);
};

/** AMB-20: the service says itself that it is stopping. */
const onStopping = (context: Context): void => {
  const reading = context.choose('AMB-20');
  if (reading === 'nothing') {
    standStill(context, 'stopping');
    return;
  }
  beginStop(context, 'stopping', { firstPass: 'later' });
  if (reading === 'kill-signal') {
    firstPass(context, 'said-stopping');
    return;
  }
  const { stop } = view(context);
  const { stopTimeout } = stop.settings;
  if (stopTimeout === 'infinity' || stop.settings.kill.killMode === 'none') return;
  const { nowUs } = context.facts;
  setTimer(context, { kind: 'stopping-final', atUs: nowUs + stopTimeout, sinceUs: nowUs, slackUs: 0 });
};

/**
 * What EXTEND_TIMEOUT_USEC= puts off: the time of the start, of the running and of the stop of a service, which
 * systemd.service(5) names under TimeoutStartSec=, RuntimeMaxSec=, TimeoutStopSec= and TimeoutAbortSec=. A delay after the
 * final signal (AMB-25) is none of them, as the message has to come before the time is over; nor is that of ExecStopPost=
 * (AMB-79), which is run once the service has stopped, of a reload or of a remount.
 */
const extendable: readonly TimerKind[] = ['command', 'final', 'stopping-final', 'start', 'runtime'];

/** EXTEND_TIMEOUT_USEC= puts off what runs out earlier. */
const extend = ({ draft }: Context, untilUs: number): void => {
  draft.timers = draft.timers.map((timer) => {
    if (!extendable.includes(timer.kind)) return timer;
    const { atUs, notBeforeUs = 0 } = timer;
    return { ...timer, atUs: Math.max(atUs, untilUs), notBeforeUs: Math.max(notBeforeUs, untilUs) };
  });
};

/** What lasts as long as the stop timeout. */
const timesByStop: readonly TimerKind[] = ['command', 'final', 'last', 'helper', 'helper-final'];

/** AMB-44: the unit file changed while the unit is being stopped. */
const onDaemonReload = (context: Context): void => {
  const { facts, choose, draft } = context;
  if (!stopping(context) || draft.stop?.passive) return;
  const before = view(context).stop.settings;
  const now = stopSettings(facts.unit, choose);
  const same =
    JSON.stringify({ ...now.kill, t: now.stopTimeout, a: now.abortTimeout }) ===
    JSON.stringify({ ...before.kill, t: before.stopTimeout, a: before.abortTimeout });
  if (same || choose('AMB-44') === 'old-settings') return;
  amend(context, { settings: now });
  for (const { kind, sinceUs, slackUs, process } of draft.timers.filter((timer) => timesByStop.includes(timer.kind)))
    after(context, kind, sinceUs, now.stopTimeout, { slackUs, ...(process === undefined ? {} : { process }) });
  const { t0Us, finalUs, commands } = view(context).stop;
  if (commands?.running !== undefined && before.stopTimeout === 'infinity')
    startCommandTimer(context, commands.running);
  const hadNone = before.kill.killMode === 'none' || before.stopTimeout === 'infinity';
  if (hadNone && t0Us !== undefined && finalUs === undefined) startFinalTimer(context);
};

/** A signal of the manager, and which event of the trace it is. */
export interface IndexedSignal {
  readonly event: EventOf<'signal'>;
  readonly eventIndex: number;
}

/** Whoever sends signals has no stop command to wait for. */
const waitNoLonger = (context: Context): void => {
  const waitingFor = context.draft.timers.find(({ kind }) => kind === 'no-command');
  if (waitingFor !== undefined) withoutCommand(context, waitingFor.sinceUs);
};

/** What a signal stands on; `undefined` where no stop is under way. Writes to the draft. */
export const standingOfSignal = (context: Context, event: EventOf<'signal'>): Standing | undefined => {
  if (context.draft.stop === undefined) return undefined;
  waitNoLonger(context);
  return standing(context.draft, view(context), event, context.header);
};

/** Whether a signal is owed or licensed as things stand, before anything else falls due. */
export const isAskedFor = (context: Context, event: EventOf<'signal'>): boolean =>
  context.draft.stop !== undefined && isLicensed(context.draft, view(context), event, context.header);

/** Judges signals of one instant whose order means nothing: what is licensed goes before what is not. */
export const onSignals = (context: Context, signals: readonly IndexedSignal[]): void => {
  const { draft, facts, header } = context;
  if (draft.stop === undefined) return;
  waitNoLonger(context);
  const waiting = [...signals];
  while (waiting.length > 0 && draft.dead === undefined) {
    const first =
      waiting.length === 1 ? 0 : waiting.findIndex((one) => isLicensed(draft, view(context), one.event, header));
    const [next] = waiting.splice(Math.max(0, first), 1);
    if (next === undefined) return;
    judgeSignal(
      draft,
      view({ ...context, facts: { ...facts, eventIndex: next.eventIndex } }),
      next.event,
      header,
      context.asOther,
    );
  }
};

/** Whoever starts a main process begins anew, even where no end of the run before was ever claimed. */
const isNewMain = (event: TraceEvent): boolean =>
  event.kind === 'spawn' && event.by === 'manager' && event.process.role === 'main';

/** True where a start that has been stopped is followed by another one, though its end was never claimed. */
const isStartedAnew = ({ draft: { stop }, facts }: Context, before: Facts): boolean =>
  facts.run > before.run && stop !== undefined && !stop.passive && stop.aside === undefined && stop.run === before.run;

/** What one event brings about in a stop that another one has followed. */
export const onEventAfter = (context: Context, event: TraceEvent): void => {
  switch (event.kind) {
    case 'exit':
      onExitAfter(context, event);
      break;
    case 'spawn':
      if (event.by !== 'manager') onFork(context, event);
      break;
    case 'notify': {
      const extendUs = extensionIn(event.fields);
      if (extendUs !== undefined) extend(context, context.facts.nowUs + extendUs);
      break;
    }
    default:
      break;
  }
};

/** What one event brings about under one hypothesis. `before` are the facts as they were. */
export const onEvent = (context: Context, event: TraceEvent, before: Facts): void => {
  switch (event.kind) {
    case 'request':
      onRequest(context, event, before);
      break;
    case 'spawn':
      if (event.by === 'manager') {
        onManagerActs(context, event, before);
        onCommandInPass(context, event);
      } else onFork(context, event);
      break;
    case 'exit':
      onExit(context, event, before);
      break;
    case 'leave':
      onLeave(context, event);
      break;
    case 'notify':
      onNotify(context, event, before);
      break;
    case 'watchdog':
      onWatchdog(context, 'AMB-60/expiry-while-stopping', before);
      break;
    case 'oom':
      if (context.facts.phase !== 'inactive' && !stopping(context) && !isDown(context, before))
        beginStop(context, 'oom', { passive: context.choose('AMB-64/oom') === 'not' });
      break;
    case 'daemon-reload':
      onDaemonReload(context);
      break;
    case 'signal':
      if (event.from === 'manager') onSignals(context, [{ event, eventIndex: context.facts.eventIndex }]);
      break;
    case 'claim':
    case 'move':
    case 'remove-group':
      onManagerActs(context, event, before);
      break;
    case 'thaw':
      context.draft.entries = withoutThose(context.draft.entries, ({ part }) => part === 'thaw');
      break;
    case 'main':
    case 'freeze':
      break;
  }
  const isStarting = context.facts.phase === 'starting';
  if (isStarting && (before.phase !== 'starting' || isStartedAnew(context, before))) startBegins(context);
  // What comes up while it is being stopped has not started.
  const isUp = context.facts.phase === 'active' && before.phase !== 'active' && !stopping(context);
  if (isUp || (context.facts.phase === 'active' && isNewMain(event)))
    after(context, 'runtime', context.facts.nowUs, runtimeLimit(context.facts));
};
