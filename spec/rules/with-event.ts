import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { Us } from '../vocabulary/time.ts';
import type { EventOf, Claim, Job, ProcessName, TraceEvent } from '../vocabulary/trace.ts';
import type { CommandName } from '../vocabulary/unit.ts';
import { hasReloadHung, isDisturbing, isEndOfForeign } from './disturbing.ts';
import { withEnded } from './ended.ts';
import { extensionIn } from './extension-in.ts';
import {
  type Facts,
  isAnybodyLeft,
  isQuiet,
  nameOf,
  placeOf,
  presentNamed,
  type ProcessFact,
  processNamed,
} from './facts.ts';
import { isUpWhenEmpty } from './is-up-when-empty.ts';
import { withMain } from './mains.ts';
import { reloadLimit } from './reload-limit.ts';
import { withItem, withoutItem } from './sorted-blocks.ts';
import {
  awaitsMain,
  beginsAnew,
  forksMain,
  hasForked,
  hasStartPost,
  isReady,
  mayBeginStart,
  mayBeOutOfTime,
  mayHaveStarted,
  startedBy,
  startJobs,
  startsMain,
} from './starting.ts';
import { startsUnseen } from './starts-unseen.ts';

/** Who has ended is what it was: it can neither leave nor be moved. */
const change = (facts: Facts, name: ProcessName, by: Partial<ProcessFact>): Facts => {
  const process = presentNamed(facts, name);
  return process === undefined
    ? facts
    : { ...facts, processes: withItem(facts.processes, { ...process, ...by }, placeOf) };
};

/** The job that asked for a start has had what it asked for, or will not. */
const withoutStartJob = (facts: Facts): Facts => {
  // Mostly there is none, and leaving out a property that is not there costs as much as one that is.
  if (facts.startJob === undefined) return facts;
  const { startJob: _, startJobRun: __, ...rest } = facts;
  return rest;
};

/** The same, of what asked for this start: a restart that was asked for since asks for another one. */
const withoutAnswered = (facts: Facts): Facts =>
  facts.startJob === 'start' || facts.startJobRun !== facts.run ? withoutStartJob(facts) : facts;

const withoutReloading = (facts: Facts): Facts => {
  const { reloading: _, reloadUntilUs: __, ...rest } = facts;
  return rest;
};

/** A reload begins: when it may have run out of time, or one may have that is still under way. */
const withReloading = (facts: Facts, { process, atUs }: EventOf<'spawn'>, name: CommandName): Facts => {
  const limit = reloadLimit(facts.unit, name);
  const reloading = { ...facts, reloading: process.name };
  return limit === 'infinity'
    ? reloading
    : { ...reloading, reloadUntilUs: Math.min(facts.reloadUntilUs ?? atUs + limit, atUs + limit) };
};

/** Which run a new process is of: that of the process that forked it, or a new one where a start has it run. */
const runOf = (facts: Facts, event: EventOf<'spawn'>): number => {
  if (event.by !== 'manager') return processNamed(facts, event.by)?.run ?? facts.run;
  const { process, command } = event;
  const starts = process.role === 'main' || (command !== undefined && mayBeginStart(facts, command));
  return starts ? facts.run + 1 : facts.run;
};

/**
 * A command of a start is run: the first one, or one that is run when the start before may have run out of time, and so
 * may begin another one. Only a service has one time for all of its start.
 */
const withStartBegun = (facts: Facts, atUs: Us, isAnew: boolean): Facts => {
  const { type, settings } = facts.unit;
  const isService = type === 'service';
  const begins = isAnew || facts.phase === 'inactive' || (facts.phase === 'starting' && mayBeOutOfTime(facts, atUs));
  if (!begins && (isService || facts.phase !== 'starting')) return facts;
  const limit = isService ? settings.timeoutStart : settings.timeoutStop;
  const { startUntilUs: _, ...rest } = facts;
  const until = limit === 'infinity' || limit === 0 ? {} : { startUntilUs: atUs + limit };
  return { ...rest, quiet: begins || facts.quiet, ...until };
};

/**
 * Which other main processes of a run nobody asks for any more, once this one is known: whoever may be asked for the last
 * one that can be a main process asks whether it is a child of the manager, and nothing else (AMB-12).
 */
const ofSameKind = (facts: Facts, name: ProcessName): ((other: ProcessName) => boolean) => {
  const process = processNamed(facts, name);
  return (other) => {
    const before = processNamed(facts, other);
    return process !== undefined && before !== undefined && process.info.foreign === before.info.foreign;
  };
};

const afterSpawn = (facts: Facts, event: EventOf<'spawn'>): Facts => {
  // That another process has forked the main process nobody knows, until somebody says so.
  const isMain = event.process.role === 'main' && event.by === 'manager';
  const run = runOf(facts, event);
  const commandPlace = event.command === undefined ? processNamed(facts, event.by)?.commandPlace : facts.processCount;
  const fact: ProcessFact = {
    info: event.process,
    place: facts.processCount,
    bornUs: event.atUs,
    run,
    ...(event.command === undefined ? {} : { command: event.command }),
    ...(commandPlace === undefined ? {} : { commandPlace }),
    ...(event.by === 'manager' ? {} : { forked: true as const }),
  };
  const starts = run > facts.run;
  const isAnew = starts && beginsAnew(facts, event);
  const phase = starts && (isAnew || facts.phase === 'inactive') ? ('starting' as const) : facts.phase;
  const began = starts ? withStartBegun(facts, event.atUs, isAnew) : facts;
  const isNewStart = starts && facts.phase !== 'starting';
  const added: Facts = {
    ...began,
    phase,
    mainIndex: event.command?.name === 'ExecStart' ? event.command.index : isNewStart ? -1 : facts.mainIndex,
    processes: withItem(facts.processes, fact, placeOf),
    names: withItem(facts.names, { name: event.process.name, place: facts.processCount }, nameOf),
    processCount: facts.processCount + 1,
    isAtStartPost: event.command?.name === 'ExecStartPost' || (!isNewStart && facts.isAtStartPost),
    run: Math.max(run, facts.run),
    sinceRun: isNewStart ? run : facts.sinceRun,
  };
  if (event.command?.name === 'ExecReload' || event.command?.name === 'ExecRemount')
    return withReloading(added, event, event.command.name);
  // The job has come to what it asks for; a start that follows without another one is the manager's own.
  if (!isMain) return event.command?.name === 'ExecStart' ? withoutStartJob(added) : added;
  const isUp = startsMain.includes(facts.unit.settings.serviceType) && !hasStartPost(facts);
  return {
    ...withoutStartJob(added),
    mains: withMain(facts.mains, event.process.name, run, ofSameKind(added, event.process.name)),
    phase: isUp ? 'active' : phase,
    quiet: (phase === 'starting' && !isUp) || isQuiet(facts.unit),
  };
};

/** The main process is as Type= asks for: the unit is up, unless ExecStartPost= is to be run yet. */
const withMainUp = (facts: Facts): Facts =>
  hasStartPost(facts) ? { ...facts, isAtStartPost: true } : { ...facts, phase: 'active' };

const afterNotify = (facts: Facts, fields: Readonly<Record<string, string>>, atUs: Us): Facts => {
  if (isReady(facts, fields)) return withMainUp(facts);
  const extensionUs = extensionIn(fields);
  const { startUntilUs } = facts;
  // What comes at the very instant of the timeout may have come too late.
  return extensionUs === undefined || startUntilUs === undefined || mayBeOutOfTime(facts, atUs)
    ? facts
    : { ...facts, startUntilUs: Math.max(startUntilUs, atUs + extensionUs) };
};

/** A main process became known that the manager has not run itself. */
const afterMain = (facts: Facts, name: ProcessName): Facts => {
  // Of a unit that is not there any more nobody is the main process.
  if (facts.phase === 'inactive') return facts;
  const isUp = facts.phase === 'starting' && facts.forkedRun === facts.run;
  const known = {
    ...withoutAnswered(change(facts, name, { namedUs: facts.nowUs })),
    mains: withMain(facts.mains, name, facts.run, ofSameKind(facts, name)),
  };
  return isUp ? withMainUp(known) : known;
};

/** A process has ended: but for a zombie it is only asked about what it was. */
const withoutEnded = (
  facts: Facts,
  process: ProcessFact,
  by: Pick<ProcessFact, 'deadUs' | 'ending' | 'zombie'>,
): Facts => {
  const over = { ...process, ...by };
  if (over.zombie === true) return { ...facts, processes: withItem(facts.processes, over, placeOf) };
  return {
    ...facts,
    processes: withoutItem(facts.processes, process.place, placeOf),
    names: withoutItem(facts.names, process.info.name, nameOf),
    ended: withEnded(facts.ended, over),
  };
};

const afterExit = (facts: Facts, event: EventOf<'exit'>): Facts => {
  const process = presentNamed(facts, event.process);
  if (process === undefined) return facts;
  const ending = {
    ...(event.status === undefined ? {} : { status: event.status }),
    ...(event.signal === undefined ? {} : { signal: event.signal }),
  };
  const by = { deadUs: event.atUs, ending, ...(event.zombie ? { zombie: true as const } : {}) };
  const gone = withoutEnded(facts, process, by);
  const after = gone.reloading === event.process ? withoutReloading(gone) : gone;
  if (startedBy(facts, process, event.status)) return { ...after, phase: 'active' };
  if (facts.phase === 'starting' && forksMain(facts, process, event.status)) return withMainUp(after);
  return awaitsMain(facts) && hasForked(facts, process, event.status) ? { ...after, forkedRun: facts.run } : after;
};

const afterRequest = (facts: Facts, job: Job): Facts => {
  if (job === 'reload' || job === 'remount') return facts;
  const rest = withoutStartJob(facts);
  if (job === 'stop') return rest;
  if (facts.phase !== 'inactive') return { ...rest, startJob: job, startJobRun: facts.run };
  if (!startJobs.includes(job)) return facts;
  // Where nothing shows that the unit starts it does so when it is asked to; else with the first command that is run.
  const up = startsUnseen(facts.unit) ? { phase: 'active' as const, sinceRun: facts.run + 1 } : {};
  return { ...rest, startJob: job, ...up };
};

const afterClaim = (facts: Facts, state: Claim, atUs: Us): Facts => {
  // A start is over when what it waits for has come. Where it waits for nothing, nothing else shows that it has begun; and
  // what is up with the claim, nothing has happened in yet.
  if (state === 'started')
    return facts.phase === 'inactive' && mayHaveStarted(facts)
      ? { ...facts, phase: 'active', quiet: isQuiet(facts.unit) }
      : facts;
  if (facts.phase === 'active' && facts.quiet && !hasReloadHung(facts, atUs)) return facts;
  if (facts.phase === 'starting' && facts.quiet && !mayBeOutOfTime(facts, atUs) && isAnybodyLeft(facts)) return facts;
  return { ...(facts.phase === 'starting' ? withoutAnswered(facts) : facts), phase: 'inactive' };
};

/** The facts once something has happened that may have ended the unit. */
const shaken = ({ lateRun: _, foreignRun: __, ...facts }: Facts): Facts => ({ ...facts, quiet: false });

/** What has happened may have ended the unit; but perhaps not where that was quiet, and no main process has exited (AMB-12). */
const shakenBy = (facts: Facts, event: TraceEvent, now: Facts): Facts => {
  if (!isDisturbing(facts, event)) return now;
  return facts.quiet && isEndOfForeign(facts, event) ? { ...shaken(now), foreignRun: facts.run } : shaken(now);
};

/** The facts once `event` has happened. */
export const withEvent = (before: Facts, event: TraceEvent): Facts => {
  const after = happened(before, event);
  if (before.phase !== 'starting' || after.phase !== 'active' || !after.quiet) return after;
  // What has started goes on, unless nobody is left of it who has to be there, it is not to be up for longer than so long, or
  // it may have come too late.
  const goesOn = isQuiet(after.unit) && (isUpWhenEmpty(after.unit) || isAnybodyLeft(after));
  if (!goesOn) return { ...after, quiet: false };
  return mayBeOutOfTime(before, event.atUs) ? { ...after, quiet: false, lateRun: after.run } : after;
};

const happened = (facts: Facts, event: TraceEvent): Facts => {
  const now: Facts = { ...facts, nowUs: event.atUs, eventIndex: facts.eventIndex + 1 };
  const isCalm = facts.quiet || facts.lateRun === facts.run || facts.foreignRun === facts.run;
  const at = isCalm ? shakenBy(facts, event, now) : now;
  switch (event.kind) {
    case 'request':
      return afterRequest(at, event.job);
    case 'spawn':
      return afterSpawn(at, event);
    case 'exit':
      return afterExit(at, event);
    case 'main':
      return afterMain(at, event.process);
    case 'leave':
      return change(at, event.process, { leftUs: event.atUs });
    case 'move':
      return change(at, event.process, { movedUs: event.atUs });
    case 'notify':
      return afterNotify(at, event.fields, event.atUs);
    case 'daemon-reload':
      return { ...at, unit: parseUnit(facts.unit.name, event.sources) };
    case 'claim':
      return afterClaim(at, event.state, event.atUs);
    case 'freeze':
      return { ...at, frozen: true };
    case 'thaw':
      return { ...at, frozen: false };
    case 'watchdog':
    case 'oom':
    case 'signal':
    case 'remove-group':
      return at;
  }
};
