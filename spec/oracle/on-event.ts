import type { TraceEvent } from '../vocabulary/trace.ts';
import { judgeSignal } from './consume.ts';
import { after, amend, clearTimers, type Context, setTimer, view } from './context.ts';
import { type Facts, isCleanEnding, isMember, type ProcessFact, processNamed } from '../rules/facts.ts';
import { again, finalPass, mainExited } from './final-pass.ts';
import { beginStop, firstPass, oweCommand, startFinalTimer } from './first-pass.ts';
import type { StopJob } from '../rules/situation.ts';
import { onManagerActs } from './on-manager.ts';
import { lapse, openPass } from './passes.ts';
import { stopSettings } from './timeouts.ts';
import { othersRemain } from '../rules/view.ts';

type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;

const isOver = (context: Context): boolean => {
  const { stop } = context.draft;
  if (stop === undefined) return true;
  return stop.claimedUs !== undefined || (stop.t0Us !== undefined && !othersRemain(view(context)));
};

/** True where the unit is being stopped, and the end has been neither claimed nor reached. */
const stopping = (context: Context): boolean => context.draft.stop !== undefined && !isOver(context);

const onStopJob = (context: Context, job: StopJob): void => {
  const { draft, facts, choose } = context;
  if (!stopping(context) || draft.stop?.passive) {
    if (facts.phase !== 'inactive') beginStop(context, 'job', { job });
    return;
  }
  const before = draft.stop;
  amend(context, { firstJob: before?.firstJob ?? job, lastJob: job });
  const firstDue =
    before?.t0Us !== undefined && before.settings.kill.killMode !== 'none' && before.finalUs === undefined;
  if (before?.cause === 'stopping' && before.t0Us === undefined) beginStop(context, 'job', { job });
  else if (firstDue && before.firstKind === 'first' && choose('AMB-42') === 'again') again(context, 'second-request');
};

const onRequest = (context: Context, event: EventOf<'request'>): void => {
  const { facts } = context;
  switch (event.job) {
    case 'stop':
    case 'restart':
    case 'try-restart':
    case 'dependency-restart':
      onStopJob(context, event.job);
      break;
    case 'reload-or-restart':
      if ((facts.unit.settings.commands.ExecReload?.length ?? 0) === 0) onStopJob(context, event.job);
      break;
    case 'start':
      onStart(context);
      break;
    case 'reload':
    case 'remount':
      break;
  }
};

/** A start is asked for: its timeout begins, and left-overs of an earlier run may be owed the first signal (AMB-27). */
const onStart = (context: Context): void => {
  const { facts, draft, choose } = context;
  if (facts.phase !== 'starting') return;
  const { stop } = draft;
  if (stop !== undefined && !stop.passive && stop.t0Us !== undefined) {
    const { kill } = stop.settings;
    const bound = !kill.sendSigkill && (kill.killMode === 'control-group' || kill.killMode === 'mixed');
    if (
      facts.unit.type === 'service' &&
      bound &&
      othersRemain(view(context)) &&
      choose('AMB-27') === 'any-start-killed'
    )
      again(context, 'start-over-left-overs');
  }
  const { timeoutStart, serviceType } = facts.unit.settings;
  const limited = facts.unit.type === 'service' && timeoutStart !== 0 && !['simple', 'idle'].includes(serviceType);
  if (limited) after(context, 'start', facts.nowUs, timeoutStart);
};

const restartsBy = (facts: Facts, event: EventOf<'exit'>): boolean => {
  const clean = isCleanEnding(event);
  switch (facts.unit.settings.restart) {
    case 'always':
      return true;
    case 'on-success':
      return clean;
    case 'on-failure':
      return !clean;
    case 'on-abnormal':
    case 'on-abort':
      return event.signal !== undefined && !clean;
    case 'no':
    case 'on-watchdog':
      return false;
  }
};

/** Main has exited by itself, with no stop under way. */
const onOwnExit = (context: Context, event: EventOf<'exit'>): void => {
  const { facts, choose } = context;
  const { remainAfterExit, exitType, serviceType } = facts.unit.settings;
  if (remainAfterExit) return;
  if (exitType === 'cgroup' && facts.processes.some((process) => isMember(process))) return;
  const job = restartsBy(facts, event) ? ('automatic' as const) : undefined;
  const finished = serviceType === 'oneshot' && event.status === 0;
  const owed = finished ? choose('AMB-53') === 'by-kill-mode' : choose('AMB-64/own-exit') === 'owed';
  beginStop(context, 'own-exit', { job, passive: !owed });
};

const startCommands: readonly string[] = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecStartPost',
  'ExecMount',
  'ExecActivate',
];

const isIgnored = (facts: Facts, process: ProcessFact): boolean => {
  const { command } = process;
  if (command === undefined) return false;
  return facts.unit.settings.commands[command.name]?.[command.index]?.ignoreFailure === true;
};

const failed = (context: Context, event: EventOf<'exit'>, process: ProcessFact): boolean =>
  !(event.status === 0 || isIgnored(context.facts, process));

const onCommandEnd = (context: Context, event: EventOf<'exit'>, process: ProcessFact): void => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop?.commands?.running === event.process) {
    stopCommandEnded(context, failed(context, event, process));
    return;
  }
  if (stop?.post === event.process) postEnded(context, process);
  if (stop !== undefined && !isOver(context)) return;
  const name = process.command?.name ?? '';
  if (facts.phase !== 'starting' || !startCommands.includes(name) || !failed(context, event, process)) return;
  beginStop(context, 'start-failure', { passive: context.choose('AMB-64/start-failure') === 'not' });
};

const stopCommandEnded = (context: Context, failure: boolean): void => {
  const { stop } = view(context);
  const { commands, settings } = stop;
  if (commands === undefined) return;
  clearTimers(context, 'command');
  const configured = settings.unit.settings.commands[commands.name]?.length ?? 0;
  const next = failure ? configured : commands.next;
  const { running: _, ...idle } = commands;
  const after = amend(context, { commands: { ...idle, next } });
  if (next < configured) oweCommand(context, after);
  else if (stop.t0Us === undefined) firstPass(context, 'command-ended');
};

const postEnded = (context: Context, process: ProcessFact): void => {
  const { post: _, ...without } = view(context).stop;
  context.draft.stop = without;
  const { draft, facts } = context;
  const configured = facts.unit.settings.commands.ExecStopPost?.length ?? 0;
  const isLast = (process.command?.index ?? 0) + 1 >= configured;
  draft.timers = draft.timers.filter((timer) => timer.process !== process.info.name);
  if (isLast && without.byMainExit === 'after-post' && without.finalUs === undefined && othersRemain(view(context)))
    finalPass(context, 'post-ended');
};

const onExit = (context: Context, event: EventOf<'exit'>, before: Facts): void => {
  const { draft, facts } = context;
  lapse(draft, event.process);
  const process = processNamed(facts, event.process);
  if (process === undefined) return;
  const isMain = event.process === facts.mainName;
  if (process.info.role === 'control') onCommandEnd(context, event, process);
  if (!isMain) return;
  const { stop } = draft;
  if (stop !== undefined && process.run <= stop.run && (!isOver(context) || stop.t0Us !== undefined)) {
    if (stop.t0Us !== undefined && stop.passive === undefined) mainExited(context);
    return;
  }
  if (before.phase === 'active') onOwnExit(context, event);
  else if (before.phase === 'starting') mainExitedWhileStarting(context, event);
};

const mainExitedWhileStarting = (context: Context, event: EventOf<'exit'>): void => {
  const { facts } = context;
  if (facts.unit.settings.serviceType === 'oneshot' && event.status === 0) onOwnExit(context, event);
  else beginStop(context, 'start-failure', { passive: context.choose('AMB-64/start-failure') === 'not' });
};

/** A process was forked by another one. */
const onFork = (context: Context, event: EventOf<'spawn'>): void => {
  const { draft, facts, header } = context;
  const { stop } = draft;
  if (stop?.t0Us === undefined || stop.passive || stop.finalUs !== undefined || stop.firstKind !== 'first') return;
  if (stop.settings.kill.killMode !== 'control-group' || event.process.role === 'outsider') return;
  const point = {
    kind: 'fork',
    trigger: 'forked',
    process: event.process.name,
    atUs: facts.nowUs,
    slackUs: 0,
  } as const;
  openPass(draft, view(context), point, header);
};

const onWatchdog = (
  context: Context,
  choice: 'AMB-60/expiry-while-stopping' | 'AMB-60/trigger-while-stopping',
): void => {
  const { choose } = context;
  if (!stopping(context)) {
    if (context.facts.phase === 'inactive') return;
    beginStop(context, 'watchdog', { firstPass: 'later' });
    firstPass(context, 'watchdog-expired', 'watchdog');
    return;
  }
  const { stop } = view(context);
  if (stop.passive || stop.t0Us === undefined || stop.finalUs !== undefined) return;
  if (choose(choice) === 'watchdog-pass')
    openPass(
      context.draft,
      view(context),
      { kind: 'watchdog', trigger: 'watchdog-expired', atUs: context.facts.nowUs, slackUs: 0 },
      context.header,
    );
};

const onNotify = (context: Context, event: EventOf<'notify'>): void => {
  const { facts, choose } = context;
  const { fields } = event;
  if (fields['WATCHDOG'] === 'trigger') {
    if (stopping(context)) onWatchdog(context, 'AMB-60/trigger-while-stopping');
    else if (choose('AMB-60/trigger') === 'expiry') onWatchdog(context, 'AMB-60/trigger-while-stopping');
  }
  if (fields['STOPPING'] === '1' && !stopping(context) && facts.phase === 'active') onStopping(context);
  const extendUs = Number(fields['EXTEND_TIMEOUT_USEC'] ?? Number.NaN);
  if (Number.isSafeInteger(extendUs) && extendUs >= 0) extend(context, facts.nowUs + extendUs);
};

/** AMB-20: the service says itself that it is stopping. */
const onStopping = (context: Context): void => {
  const reading = context.choose('AMB-20');
  if (reading === 'nothing') return;
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

/** systemd.service(5), TimeoutStopSec=: EXTEND_TIMEOUT_USEC= puts off what runs out earlier. */
const extend = (context: Context, untilUs: number): void => {
  const { draft } = context;
  const extendable = ['command', 'final', 'start', 'runtime'];
  draft.timers = draft.timers.map((timer) =>
    extendable.includes(timer.kind) && timer.atUs < untilUs ? { ...timer, atUs: untilUs } : timer,
  );
};

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
  const final = draft.timers.find(({ kind }) => kind === 'final');
  if (final !== undefined) after(context, 'final', final.sinceUs, now.stopTimeout, { slackUs: final.slackUs });
  else if (view(context).stop.t0Us !== undefined) startFinalTimer(context);
};

/** What one event brings about under one hypothesis. `before` are the facts as they were. */
export const onEvent = (context: Context, event: TraceEvent, before: Facts): void => {
  switch (event.kind) {
    case 'request':
      onRequest(context, event);
      break;
    case 'spawn':
      if (event.by === 'manager') onManagerActs(context, event);
      else onFork(context, event);
      break;
    case 'exit':
      onExit(context, event, before);
      break;
    case 'leave':
      lapse(context.draft, event.process);
      break;
    case 'notify':
      onNotify(context, event);
      break;
    case 'watchdog':
      onWatchdog(context, 'AMB-60/expiry-while-stopping');
      break;
    case 'oom':
      if (!stopping(context) && context.facts.phase === 'active')
        beginStop(context, 'oom', { passive: context.choose('AMB-64/oom') === 'not' });
      break;
    case 'daemon-reload':
      onDaemonReload(context);
      break;
    case 'signal':
      if (event.from === 'manager' && context.draft.stop !== undefined)
        judgeSignal(context.draft, view(context), event, context.header);
      break;
    case 'claim':
    case 'move':
    case 'remove-group':
      onManagerActs(context, event);
      break;
    case 'main':
    case 'freeze':
    case 'thaw':
      break;
  }
};
