import type { EventOf } from '../vocabulary/trace.ts';
import { after, amend, clearTimers, type Context, view } from './context.ts';
import { isAnyIn } from '../rules/sorted-blocks.ts';
import { type Facts, isAnybodyLeft, isMember, livingMain, type ProcessFact, processNamed } from '../rules/facts.ts';
import { mayHaveStarted } from '../rules/starting.ts';
import { withoutThose } from './entries.ts';
import { beginStop, lastExitCalls } from './first-pass.ts';
import type { Choose } from '../readings/choose.ts';
import { restartsBy } from './on-exit.ts';
import { die, exercise } from './passes.ts';
import { isBoundByLeftOvers, isInControlGroup, leftOvers, type Present } from '../rules/view.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { isDown, stopping } from './stopping.ts';
import { afterStop, stopTimeout } from './timeouts.ts';
import { unseenStop } from './unseen-stop.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Stop } from '../rules/situation.ts';

const forbid = (context: Context, rules: readonly RuleId[], what: string): void =>
  die(context.draft, context.book, {
    atUs: context.facts.nowUs,
    eventIndex: context.facts.eventIndex,
    rules,
    breach: { kind: 'forbidden', what },
  });

/** A stop command may run for so long: each of them, or all together (AMB-05). */
export const startCommandTimer = (context: Context, process: string): void => {
  const { stop, facts, choose } = view(context);
  const { bornUs = facts.nowUs, command } = processNamed(facts, process) ?? {};
  const isShared = (command?.index ?? 0) > 0 && choose('AMB-05') === 'one-for-all';
  const { untilUs } = stop.commands ?? {};
  const putOff = isShared && untilUs !== undefined ? { notBeforeUs: untilUs } : {};
  const sinceUs = isShared ? stop.requestedUs : bornUs;
  after(context, 'command', sinceUs, stop.settings.stopTimeout, { process, ...putOff });
};

/** The manager runs a command that may be the stop's next one. */
export const onStopCommand = (context: Context, event: EventOf<'spawn'>): void => {
  const { draft } = context;
  const { stop } = draft;
  if (stop?.commands === undefined || event.command?.name !== stop.commands.name) return;
  const { index } = event.command;
  // One that has been run already is no stop command to wait for, nor is one that is run before another has ended.
  if (index < stop.commands.next || stop.commands.running !== undefined) return;
  draft.entries = withoutThose(
    draft.entries,
    ({ part }) => part === 'run',
    ({ act }) => act.kind === 'run' && act.command.index === index,
  );
  amend(context, { commands: { ...stop.commands, next: index + 1, running: event.process.name } });
  clearTimers(context, 'no-command');
  startCommandTimer(context, event.process.name);
};

/** A stop that was over goes on: what fell due while it was over did so for nobody. */
const goOn = (draft: Hypothesis, stop: Stop): void => {
  const { endedUs = Number.POSITIVE_INFINITY, finalUs } = stop;
  const { endedUs: _, closedPlace: _closedPlace, ...going } = stop;
  draft.stop = going;
  if (finalUs === undefined || finalUs <= endedUs) return;
  const { finalUs: __, finalSlackUs: ___, isMainGone: ____, ...unfinished } = going;
  draft.stop = unfinished;
  draft.timers = draft.timers.filter(({ kind }) => kind !== 'last');
};

const onPostCommand = (context: Context, event: EventOf<'spawn'>): void => {
  const { draft, choose } = context;
  const { stop } = draft;
  if (stop === undefined || stop.passive) return;
  if (stop.settings.kill.killMode === 'none') {
    exercise(draft, ['KM-NO-2']);
    if (choose('AMB-66') === 'does-not') forbid(context, ['KM-NO-2'], 'ExecStopPost= was run');
    return;
  }
  goOn(draft, stop);
  amend(context, { post: event.process.name, hadPost: true });
  after(context, 'helper', context.facts.nowUs, stop.settings.stopTimeout, { process: event.process.name });
};

/** A new main process while processes of the prior run remain: SendSIGKILL=, paragraph 1, sentence 2. */
const onNewMain = (context: Context): void => {
  const { draft, facts, choose } = context;
  const last = draft.stop ?? (context.header.initially.state === 'inactive' ? unseenStop(context, 0) : undefined);
  if (last === undefined || facts.unit.type !== 'service') return;
  const stop = afterStop(last, facts.unit, choose);
  if (!stop.settings.kill.loads) return;
  const seen = view(context, stop);
  // One that was moved elsewhere is not "within the control group", and neither is one that has left it.
  const isLeftOver = ({ process, gone }: Present): boolean =>
    !gone && process.movedUs === undefined && isInControlGroup(process, seen);
  if (!leftOvers(seen).some(isLeftOver)) return;
  const { kill } = stop.settings;
  if (isBoundByLeftOvers(seen)) {
    exercise(draft, ['SK-3']);
    // What nobody asked for, after a stop that nobody asked for, or after the end of a run that came since, is Restart= at work.
    const wasAskedFor = stop.cause === 'job' && facts.run === stop.run + 1;
    const byRestart = draft.startJob === undefined ? !wasAskedFor : draft.startJob !== 'start';
    if (byRestart || choose('AMB-27').startsWith('any-start'))
      forbid(context, ['SK-3'], 'the unit was started again while processes of its prior run remain');
    return;
  }
  const goesOn =
    kill.killMode === 'process'
      ? choose('AMB-73/process')
      : kill.killMode === 'none'
        ? choose('AMB-73/none')
        : choose('AMB-73/sendsigkill-yes');
  if (goesOn === 'refused') forbid(context, ['SK-3'], 'the unit was started again over left-overs');
};

/**
 * A service of which nobody is left has ended by itself, also where no main process was ever known: whoever runs what
 * belongs to a stop then begins one. While anybody is left to be killed it takes more than that.
 */
const endsByItself = (context: Context, event: EventOf<'spawn'>, before: Facts): boolean => {
  const name = event.command?.name;
  const { type, settings } = before.unit;
  if (type !== 'service' || before.phase !== 'active' || settings.remainAfterExit) return false;
  if ((name !== 'ExecStop' && name !== 'ExecStopPost') || stopping(context) || isDown(context, before)) return false;
  return livingMain(before) === undefined && !isAnybodyLeft(before);
};

/** TimeoutStartSec= is how long a reload may take; 0 switches it off. A remount may take as long as a stop. */
const reloadBegins = (context: Context, name: 'ExecReload' | 'ExecRemount', process: string): void => {
  const { facts, choose } = context;
  const { timeoutStart } = facts.unit.settings;
  if (name === 'ExecRemount') after(context, 'remount', facts.nowUs, stopTimeout(facts.unit, choose), { process });
  else if (timeoutStart !== 0) after(context, 'reload', facts.nowUs, timeoutStart, { process });
};

const onSpawn = (context: Context, event: EventOf<'spawn'>, before: Facts): void => {
  const { facts, choose } = context;
  const name = event.command?.name;
  const { timeoutStop } = facts.unit.settings;
  if (endsByItself(context, event, before)) {
    const job = restartsBy(facts, { status: 0 }) ? ('automatic' as const) : undefined;
    // It had ended when this command was not there yet.
    const at = { ...context, facts: { ...before, nowUs: facts.nowUs, eventIndex: facts.eventIndex } };
    beginStop(at, 'own-exit', { job, unseen: true, passive: !lastExitCalls(before.unit, choose) });
  }
  if (name === 'ExecStopPost') onPostCommand(context, event);
  else if (name === 'ExecReload' || name === 'ExecRemount') {
    // Of what is not up neither is waited for.
    if (before.phase === 'active') reloadBegins(context, name, event.process.name);
  } else if ((name === 'ExecMount' || name === 'ExecActivate') && timeoutStop !== 0)
    after(context, 'start', facts.nowUs, timeoutStop);
  else if (facts.unit.type === 'socket' && (name === 'ExecStartPre' || name === 'ExecStartPost') && timeoutStop !== 0)
    after(context, 'start', facts.nowUs, timeoutStop);
  else onStopCommand(context, event);
  if (event.process.role === 'main' || name === 'ExecStart') onNewMain(context);
};

const onMove = (context: Context, event: EventOf<'move'>): void => {
  const { draft, choose } = context;
  const { stop } = draft;
  const process = processNamed(context.facts, event.process);
  // What is not in the control group cannot be taken out of it.
  const isOfGroup = process !== undefined && isMember(process);
  if (stop === undefined || stop.passive || process?.deadUs !== undefined || !isOfGroup) return;
  // What has been started since survives nothing.
  if (process.run > stop.run) return;
  exercise(draft, ['KM-NO-3']);
  if (stop.settings.kill.killMode === 'none' || choose('AMB-30') === 'all-modes')
    forbid(context, ['KM-NO-3'], `${event.process} was moved out of the control group`);
};

const isInGroup = (process: ProcessFact): boolean => isMember(process) && process.movedUs === undefined;

const onRemoveGroup = (context: Context): void => {
  const { draft, facts, choose } = context;
  const { stop } = draft;
  if (stop === undefined || stop.passive || !isAnyIn(facts.processes, isInGroup)) return;
  exercise(draft, ['KM-NO-4']);
  if (stop.settings.kill.killMode === 'none' || choose('AMB-30') === 'all-modes')
    forbid(context, ['KM-NO-4'], 'the control group was removed while processes remain in it');
};

/** Whether a remount that may have run out of time has none to run out of (AMB-48). */
const hasNotHung = ({ unit, quiet, reloading }: Facts, choose: Choose): boolean =>
  unit.type === 'mount' && quiet && reloading !== undefined && stopTimeout(unit, choose) === 'infinity';

/**
 * An end is claimed of what has come up at the instant of its timeout: where that is taken to have been in time, nothing has ended
 * it. Nor has the exit of a process that is no child of the manager, where that cannot be the main one (AMB-12).
 */
const noteGoingOn = ({ draft, facts, choose }: Context, before: Facts): void => {
  const mayGoOn = before.phase === 'active' && draft.stop?.run !== facts.run;
  const isOfForeign = before.foreignRun === facts.run;
  const goesOn = (): boolean =>
    before.lateRun === facts.run || (isOfForeign && choose('AMB-12') === 'child-only') || hasNotHung(before, choose);
  if (mayGoOn && goesOn()) draft.upRun = facts.run;
  else if (draft.upRun !== undefined) delete draft.upRun;
};

const onClaim = (context: Context, event: EventOf<'claim'>, before: Facts): void => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (event.state !== 'started') noteGoingOn(context, before);
  if (stop === undefined) return;
  if (event.state !== 'started') {
    // Of those who come at the instant at which nobody is left, the claim tells who came when it was all over.
    const isClosed = context.header.ordered && stop.endedUs === event.atUs && stop.run === facts.run;
    amend(context, {
      claimedUs: event.atUs,
      ...(isClosed ? { closedPlace: stop.closedPlace ?? facts.processCount } : {}),
    });
    return;
  }
  // A start that nobody has asked for, and for which nothing was run, is none. One that seems to have timed out at this
  // very instant was in time.
  const isAnother = facts.run > stop.run || mayHaveStarted(before);
  const wasInTime = stop.cause === 'start-timeout' && stop.requestedUs === event.atUs;
  const isOver = stop.endedUs !== undefined || stop.claimedUs !== undefined;
  if (facts.phase === 'active' && isOver && (isAnother || wasInTime)) amend(context, { startedUs: event.atUs });
};

/** What the manager does besides sending signals. */
export const onManagerActs = (
  context: Context,
  event: EventOf<'spawn'> | EventOf<'claim'> | EventOf<'move'> | EventOf<'remove-group'>,
  before: Facts,
): void => {
  switch (event.kind) {
    case 'spawn':
      onSpawn(context, event, before);
      break;
    case 'claim':
      onClaim(context, event, before);
      break;
    case 'move':
      onMove(context, event);
      break;
    case 'remove-group':
      onRemoveGroup(context);
      break;
  }
};
