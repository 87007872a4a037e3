import type { EventOf, ProcessName } from '../vocabulary/trace.ts';
import { amend, clearTimers, type Context, setTimer, view } from './context.ts';
import { commandFailed, isLastCommand } from '../rules/command-ends.ts';
import { type Facts, isAnybodyLeft, type ProcessFact, processNamed } from '../rules/facts.ts';
import { isLastMain, mainFailed } from '../rules/starting.ts';
import { type Ending, isCleanEnding } from '../rules/ending.ts';
import { finalPass, hasBeenSent, mainExited } from './final-pass.ts';
import { awaitCommands, beginStop, firstPass } from './first-pass.ts';
import type { Timer, TimerKind } from './hypothesis.ts';
import { towards } from './entries.ts';
import { lapse } from './passes.ts';
import { stopping } from './stopping.ts';
import { mainOf, mainOfRuns, othersRemain } from '../rules/view.ts';

/** Whether Restart= starts the service again after this. */
export const restartsBy = (facts: Facts, event: Ending): boolean => {
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
const onOwnExit = (context: Context, process: ProcessFact, event: Ending): void => {
  const { facts, choose } = context;
  const { remainAfterExit, exitType, serviceType } = facts.unit.settings;
  if (remainAfterExit) return;
  if (exitType === 'cgroup' && isAnybodyLeft(facts)) return;
  const job = restartsBy(facts, event) ? ('automatic' as const) : undefined;
  const finished = serviceType === 'oneshot' && !mainFailed(facts, process, event.status);
  const owed = finished ? choose('AMB-53') === 'by-kill-mode' : choose('AMB-64/own-exit') === 'owed';
  beginStop(context, 'own-exit', { job, passive: !owed });
};

/** The commands of a start. */
export const startCommands: readonly string[] = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecStartPost',
  'ExecMount',
  'ExecActivate',
];

const onCommandEnd = (context: Context, event: EventOf<'exit'>, process: ProcessFact): void => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (stop?.commands?.running === event.process) {
    stopCommandEnded(context, commandFailed(context.facts, process, event.status));
    return;
  }
  if (stop?.post === event.process) postEnded(context, process, commandFailed(facts, process, event.status));
  // A command that a stop of this start has ended says nothing of it, nor does one that an earlier start left behind.
  const isStopped = stop !== undefined && !stop.passive && process.run <= stop.run;
  if (stopping(context) || isStopped) return;
  if (process.command?.name === 'ExecStartPost' && facts.phase === 'active') {
    const main = mainOfRuns(facts, facts.sinceRun, facts.run, context.choose);
    if (main?.ending !== undefined && isLastCommand(facts, process)) onOwnExit(context, main, main.ending);
    return;
  }
  const name = process.command?.name ?? '';
  const isOfThisStart = facts.phase === 'starting' && process.run === facts.run;
  if (!isOfThisStart || !startCommands.includes(name) || !commandFailed(context.facts, process, event.status)) return;
  beginStop(context, 'start-failure', { passive: context.choose('AMB-64/start-failure') === 'not' });
};

const stopCommandEnded = (context: Context, failure: boolean): void => {
  const { stop } = view(context);
  const { commands, settings } = stop;
  if (commands === undefined) return;
  const { nowUs } = context.facts;
  const tie = context.draft.timers.some(({ kind, atUs }) => kind === 'command' && atUs === nowUs);
  clearTimers(context, 'command');
  const configured = settings.unit.settings.commands[commands.name]?.length ?? 0;
  const next = failure ? configured : commands.next;
  const { running: process, ...idle } = commands;
  const idling = amend(context, { commands: { ...idle, next } });
  // Whether a command that ends at the very instant of its timeout was in time is for the manager to say.
  if (next < configured && tie)
    setTimer(context, { kind: 'no-command', atUs: nowUs, sinceUs: nowUs, slackUs: 0, ...(process && { process }) });
  else if (next < configured) awaitCommands(context, idling);
  else if (stop.t0Us === undefined) firstPass(context, 'command-ended');
};

const postEnded = (context: Context, process: ProcessFact, failure: boolean): void => {
  const { post: _, ...without } = view(context).stop;
  context.draft.stop = without;
  const { draft } = context;
  const configured = without.settings.unit.settings.commands.ExecStopPost?.length ?? 0;
  // After one that fails no further one is run.
  const isLast = failure || (process.command?.index ?? 0) + 1 >= configured;
  // Whoever is killed at the instant at which it ends may be met.
  const { nowUs } = context.facts;
  draft.timers = draft.timers.filter((timer) => timer.process !== process.info.name || timer.atUs === nowUs);
  if (!isLast || without.byMainExit !== 'after-post') return;
  const { byMainExit: __, ...waiting } = without;
  draft.stop = waiting;
  const seen = view(context);
  if (othersRemain(seen) && !hasBeenSent(seen)) finalPass(context, 'post-ended');
};

/** A process of a stop that another one has followed has ended. */
export const onExitAfter = (context: Context, event: EventOf<'exit'>): void => {
  const { stop } = view(context);
  const process = processNamed(context.facts, event.process);
  if (process === undefined) return;
  if (stop.commands?.running === event.process)
    stopCommandEnded(context, commandFailed(context.facts, process, event.status));
  if (stop.post === event.process) postEnded(context, process, commandFailed(context.facts, process, event.status));
  if (stop.mainAtT0 === event.process) mainExited(context);
};

/** What runs only as long as one command of a unit that goes on. */
const timersOfReload: readonly TimerKind[] = ['reload', 'remount'];

/** Nothing comes of how long a reload may take once it has ended: a unit may be reloaded many times before that has passed. */
const reloadEnded = ({ draft }: Context, name: ProcessName): void => {
  const isOver = ({ kind, process }: Timer): boolean => process === name && timersOfReload.includes(kind);
  if (draft.timers.some(isOver)) draft.timers = draft.timers.filter((timer) => !isOver(timer));
};

/** The main process of a unit that is asked for nothing before the final signal, as it has said itself that it stops (AMB-20). */
const isMainOfAnnounced = (context: Context, process: ProcessFact): boolean => {
  const { stop, kill } = view(context);
  const isAsked = stop.cause !== 'stopping' || stop.t0Us !== undefined;
  return !isAsked && kill.killMode === 'mixed' && process === mainOf(view(context));
};

/** A process has ended. `before` are the facts as they were. */
export const onExit = (context: Context, event: EventOf<'exit'>, before: Facts): void => {
  const { draft, facts } = context;
  // A zombie may be taken to remain (AMB-36), so that what it is owed it is owed still.
  const isDebtor = event.zombie === true && towards(draft.entries, event.process).length > 0;
  if (!isDebtor || context.choose('AMB-36/zombies') === 'gone') lapse(draft, event.process);
  const process = processNamed(facts, event.process);
  if (process === undefined) return;
  reloadEnded(context, event.process);
  if (process.info.role === 'control') onCommandEnd(context, event, process);
  const { stop } = draft;
  if (stop !== undefined && !stop.passive && !stop.aside && process.run <= stop.run) {
    // Whoever has been named since, it is the one that the first pass was for.
    if (stop.mainAtT0 === process.info.name || isMainOfAnnounced(context, process)) mainExited(context);
    // One that the stop has spared may have been named since as the main process of the run that came after it.
    if (facts.sinceRun <= stop.run) return;
  }
  if (process !== mainOfRuns(facts, facts.sinceRun, facts.run, context.choose)) return;
  if (before.phase === 'active') onOwnExit(context, process, event);
  else if (before.phase === 'starting') mainExitedWhileStarting(context, event, process);
};

const mainExitedWhileStarting = (context: Context, event: EventOf<'exit'>, process: ProcessFact): void => {
  const { facts } = context;
  const { serviceType, commands } = facts.unit.settings;
  const isOneshot = serviceType === 'oneshot';
  const isDone = isOneshot && !mainFailed(facts, process, event.status);
  // A oneshot has main processes one after the other: only the last of them ends it.
  if (isDone && !isLastMain(facts, process)) return;
  // What a main process left to ExecStartPost= is looked at when that has ended.
  const hasStartPost = (commands.ExecStartPost?.length ?? 0) > 0;
  if (hasStartPost && (isDone || facts.isAtStartPost || ['simple', 'exec', 'idle', 'dbus'].includes(serviceType)))
    return;
  if (isDone) onOwnExit(context, process, event);
  else beginStop(context, 'start-failure', { passive: context.choose('AMB-64/start-failure') === 'not' });
};
