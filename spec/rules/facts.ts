import type { Us } from '../vocabulary/time.ts';
import type { Claim, CommandRef, Job, ProcessInfo, ProcessName, TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { CommandName, Unit } from '../vocabulary/unit.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { commandFailed, isLastCommand } from './command-ends.ts';
import { asksToStop } from './asks-to-stop.ts';
import type { Ending } from './ending.ts';
import { extensionIn } from './extension-in.ts';
import { isUpWhenEmpty } from './is-up-when-empty.ts';
import { reloadLimit } from './reload-limit.ts';
import { startsUnseen } from './starts-unseen.ts';
import { initialMains, lastMainIn, latestMain, type Mains, withMain } from './mains.ts';
import { inBlocks, isAnyIn, itemOf, type SortedBlocks, withItem, withoutItem } from './sorted-blocks.ts';
import { type Ended, endedNamed, withEnded } from './ended.ts';

/** A process as the trace shows it. */
export interface ProcessFact {
  readonly info: ProcessInfo;
  /** Which of all processes it is, by the order in which they came to be. */
  readonly place: number;
  readonly bornUs: Us;
  /** In which run of the unit it came to be; what a process forks is of its run. */
  readonly run: number;
  readonly command?: CommandRef;
  /** The place of the command that it is, or that has forked it, whoever came between. */
  readonly commandPlace?: number;
  /** Forked by another process rather than run by the manager. */
  readonly forked?: true;
  /** When it ended. */
  readonly deadUs?: Us;
  /** How it ended. */
  readonly ending?: Ending;
  readonly zombie?: true;
  /** When it left the unit's control group by itself. */
  readonly leftUs?: Us;
  /** When the manager moved it elsewhere: no way to be rid of what is owed to it, so that it still counts. */
  readonly movedUs?: Us;
}

interface Named {
  readonly name: ProcessName;
  readonly place: number;
}

const placeOf = ({ place }: ProcessFact): number => place;

const nameOf = ({ name }: Named): ProcessName => name;

/** How far the unit has come: what is known from events alone. */
export type UnitPhase = 'inactive' | 'starting' | 'active';

/** Everything that the trace has shown so far. It is the same under every reading. */
export interface Facts {
  readonly nowUs: Us;
  readonly eventIndex: number;
  readonly unit: Unit;
  readonly phase: UnitPhase;
  /** The processes that have not ended, and zombies, by their place. */
  readonly processes: SortedBlocks<ProcessFact>;
  /** The places of these by their names. */
  readonly names: SortedBlocks<Named>;
  /** All others. */
  readonly ended: Ended<ProcessFact>;
  /** How many processes there have been. */
  readonly processCount: number;
  /** The processes that became known as main processes, and in which run they did. */
  readonly mains: Mains;
  /** It rises with each command of a start, so that what a stop concerns is what came before it. */
  readonly run: number;
  /** The first run of the latest start: main processes of earlier ones are not this start's. */
  readonly sinceRun: number;
  /** Nothing has happened in this run that could end it: a claim that it has ended says nothing yet. */
  readonly quiet: boolean;
  /** The run that came up at the very instant of its timeout, as long as nothing else has happened that could end it. */
  readonly lateRun?: number;
  /** When the latest start may have run out of time; absent where it never does. */
  readonly startUntilUs?: Us;
  /** The latest job that asked for a start, until a main process came of it. */
  readonly startJob?: Job;
  /** The run in which that was asked for: a restart of what is just starting asks for another start than that. */
  readonly startJobRun?: number;
  /** The run of the latest ExecStart= command that has forked a main process which is to become known (PIDFile=). */
  readonly forkedRun?: number;
  /** Which of its ExecStart= commands a start has come to; -1 before the first one. */
  readonly mainIndex: number;
  /** What Type= asks for has come, so that the start waits for ExecStartPost= only. */
  readonly isAtStartPost: boolean;
  /** The unit's control group is frozen. */
  readonly frozen: boolean;
  /** The control process of ExecReload= or of a remount that runs now. */
  readonly reloading?: ProcessName;
  /** When that may have run out of time; absent where it never does. */
  readonly reloadUntilUs?: Us;
}

/** Whether a unit goes on until something happens: one with RuntimeMaxSec= does not. */
const isQuiet = ({ settings }: Unit): boolean => settings.runtimeMax === 'infinity';

export const initialFacts = (unit: Unit, header: TraceHeader): Facts => {
  const main = header.initially.processes.find((process) => process.role === 'main');
  return {
    nowUs: 0,
    eventIndex: -1,
    unit,
    phase: header.initially.state === 'active' ? 'active' : 'inactive',
    processes: inBlocks(header.initially.processes.map((info, place) => ({ info, place, bornUs: 0, run: 0 }))),
    names: inBlocks(
      header.initially.processes
        .map(({ name }, place) => ({ name, place }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    ),
    ended: [],
    processCount: header.initially.processes.length,
    mains: initialMains(main?.name),
    run: 0,
    sinceRun: 0,
    quiet: isQuiet(unit),
    mainIndex: header.initially.state === 'active' ? (unit.settings.commands.ExecStart?.length ?? 0) - 1 : -1,
    isAtStartPost: false,
    frozen: false,
  };
};

/** Of those that have not ended, and zombies. */
const presentNamed = ({ processes, names }: Facts, name: ProcessName): ProcessFact | undefined => {
  const named = itemOf(names, name, nameOf);
  return named === undefined ? undefined : itemOf(processes, named.place, placeOf);
};

export const processNamed = (facts: Facts, name: ProcessName): ProcessFact | undefined =>
  presentNamed(facts, name) ?? endedNamed(facts.ended, name);

/** The process that was the last to become known as a main process in these runs, dead or alive, of those that are meant. */
export const lastMain = (
  facts: Facts,
  sinceRun: number,
  run: number,
  isMeant: (process: ProcessFact) => boolean = () => true,
): ProcessFact | undefined =>
  lastMainIn(facts.mains, sinceRun, run, (name) => {
    const process = processNamed(facts, name);
    return process !== undefined && isMeant(process) ? process : undefined;
  });

/** The main process of the latest start, if it is known and lives; whoever was named is taken for it. */
export const livingMain = (facts: Facts): ProcessFact | undefined => {
  const main = lastMain(facts, facts.sinceRun, facts.run);
  return main?.deadUs === undefined ? main : undefined;
};

/** True for a process that belongs to the unit and has not ended; zombies and kernel threads included. */
export const isMember = (process: ProcessFact): boolean =>
  (process.deadUs === undefined || process.zombie === true) &&
  process.leftUs === undefined &&
  process.info.role !== 'outsider' &&
  process.info.outside === undefined;

/** True where a process of the control group has not exited, whatever remains of it for the purposes of killing. */
export const isAnybodyLeft = ({ processes }: Facts): boolean =>
  isAnyIn(processes, (process) => isMember(process) && process.deadUs === undefined && process.movedUs === undefined);

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
const withReloading = (
  facts: Facts,
  { process, atUs }: Extract<TraceEvent, { kind: 'spawn' }>,
  name: CommandName,
): Facts => {
  const limit = reloadLimit(facts.unit, name);
  const reloading = { ...facts, reloading: process.name };
  return limit === 'infinity'
    ? reloading
    : { ...reloading, reloadUntilUs: Math.min(facts.reloadUntilUs ?? atUs + limit, atUs + limit) };
};

const startsMain: readonly string[] = ['simple', 'exec', 'idle', 'dbus'];

/** The commands that a start may begin with. */
const firstCommands: readonly string[] = ['ExecCondition', 'ExecStartPre', 'ExecStart', 'ExecMount', 'ExecActivate'];

/** Whether a start may begin with this: ExecStartPost= comes first where nothing before it is to be run. */
const mayBeginStart = ({ unit, phase }: Facts, { name }: CommandRef): boolean => {
  if (name !== 'ExecStartPost') return firstCommands.includes(name);
  return phase === 'inactive' || (unit.type === 'socket' && (unit.settings.commands.ExecStartPre ?? []).length === 0);
};

/** Which run a new process is of: that of the process that forked it, or a new one where a start has it run. */
const runOf = (facts: Facts, event: Extract<TraceEvent, { kind: 'spawn' }>): number => {
  if (event.by !== 'manager') return processNamed(facts, event.by)?.run ?? facts.run;
  const { process, command } = event;
  const starts = process.role === 'main' || (command !== undefined && mayBeginStart(facts, command));
  return starts ? facts.run + 1 : facts.run;
};

/** Whether the start that is under way may have run out of time. */
const mayBeOutOfTime = ({ startUntilUs = Number.POSITIVE_INFINITY }: Facts, atUs: Us): boolean => atUs >= startUntilUs;

/**
 * Whether what is run begins another start of what was up, though no end of that was ever claimed: something has happened that
 * may have ended it, and no main process is there any more.
 */
const beginsAnew = (facts: Facts, { command }: Extract<TraceEvent, { kind: 'spawn' }>): boolean => {
  if (facts.phase !== 'active' || facts.quiet || livingMain(facts) !== undefined) return false;
  // The later commands of a oneshot service are main processes of the same start.
  return (command?.index ?? 0) === 0;
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

const afterSpawn = (facts: Facts, event: Extract<TraceEvent, { kind: 'spawn' }>): Facts => {
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

/** systemd.service(5), TimeoutStopSec=: a service with ExecStartPost= is fully up only when that has ended. */
const hasStartPost = ({ unit }: Facts): boolean => (unit.settings.commands.ExecStartPost?.length ?? 0) > 0;

/** Which ExecStart= command a main process is of, or stands for: another process may be named in the place of it. */
const mainIndexOf = ({ mainIndex }: Facts, { command }: ProcessFact): number =>
  command?.name === 'ExecStart' ? command.index : mainIndex;

/** The main process of the start, or what is run for it where none is known. */
const isMainOfStart = (facts: Facts, process: ProcessFact): boolean => {
  const main = lastMain(facts, facts.sinceRun, facts.run);
  return main === undefined
    ? process.command?.name === 'ExecStart' && process.run === facts.run
    : main.info.name === process.info.name;
};

/**
 * True for the main process of the last ExecStart= command: a oneshot service is up when that exits, which another process may
 * have been named for, and not when the command does.
 */
export const isLastMain = (facts: Facts, process: ProcessFact): boolean =>
  isMainOfStart(facts, process) &&
  mainIndexOf(facts, process) + 1 >= (facts.unit.settings.commands.ExecStart?.length ?? 0);

/** True for a main process that failed, unless that of its command is to be ignored. */
export const mainFailed = (facts: Facts, process: ProcessFact, status: number | undefined): boolean =>
  status !== 0 && facts.unit.settings.commands.ExecStart?.[mainIndexOf(facts, process)]?.ignoreFailure !== true;

/** systemd.service(5), PIDFile=: a forking service that has one is up when its main process is known. */
const awaitsMain = ({ unit }: Facts): boolean =>
  unit.settings.serviceType === 'forking' && unit.settings.pidFile !== undefined;

/** The command of a forking service has ended as it should. */
const hasForked = (facts: Facts, process: ProcessFact, status: number | undefined): boolean =>
  process.command?.name === 'ExecStart' &&
  process.run === facts.run &&
  facts.unit.settings.serviceType === 'forking' &&
  !commandFailed(facts, process, status);

/** The same, and its main process is known, or need not be. */
const forksMain = (facts: Facts, process: ProcessFact, status: number | undefined): boolean =>
  hasForked(facts, process, status) && (!awaitsMain(facts) || livingMain(facts) !== undefined);

const startedBy = (facts: Facts, process: ProcessFact, status: number | undefined): boolean => {
  if (facts.phase !== 'starting') return false;
  const command = process.command?.name;
  const { serviceType } = facts.unit.settings;
  const isByMain = facts.unit.type === 'service' && serviceType === 'oneshot' && !hasStartPost(facts);
  if (isByMain) return isLastMain(facts, process) && !mainFailed(facts, process, status);
  // What is left of an earlier start does not end this one.
  if (process.run < facts.run || commandFailed(facts, process, status)) return false;
  if (facts.unit.type === 'mount') return command === 'ExecMount';
  if (facts.unit.type === 'swap') return command === 'ExecActivate';
  if (facts.unit.type === 'socket')
    return command === (hasStartPost(facts) ? 'ExecStartPost' : 'ExecStartPre') && isLastCommand(facts, process);
  if (hasStartPost(facts)) return command === 'ExecStartPost' && isLastCommand(facts, process);
  return forksMain(facts, process, status);
};

/**
 * READY=1 means something from services that notify only, and once this start has run its main process: what an earlier one
 * has left over may say so, too. ExecStartPost= comes after it.
 */
const isReady = (facts: Facts, fields: Readonly<Record<string, string>>): boolean =>
  fields['READY'] === '1' &&
  facts.phase === 'starting' &&
  lastMain(facts, facts.sinceRun, facts.run) !== undefined &&
  ['notify', 'notify-reload'].includes(facts.unit.settings.serviceType);

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
    ...withoutAnswered(facts),
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

const afterExit = (facts: Facts, event: Extract<TraceEvent, { kind: 'exit' }>): Facts => {
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

/** True where a start was asked for that nothing would show: nothing is run for it. */
export const mayHaveStarted = ({ startJob, unit }: Facts): boolean => startJob !== undefined && startsUnseen(unit);

/** The jobs that start a unit which is not active. */
export const startJobs: readonly Job[] = ['start', 'restart', 'reload-or-restart'];

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

/** True where a reload or a remount may have run into its timeout, which stops the unit, or is taken for no stop (AMB-55). */
const hasReloadHung = ({ reloadUntilUs = Number.POSITIVE_INFINITY }: Facts, atUs: Us): boolean => atUs >= reloadUntilUs;

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

/** True for a unit that is up and goes on although this process has ended: others are there, or need not be. */
const goesOnAfter = (facts: Facts, name: ProcessName, atUs: Us): boolean => {
  const { unit, mains, processes } = facts;
  if (hasReloadHung(facts, atUs)) return false;
  if (isUpWhenEmpty(unit)) return true;
  // Only a service has a process whose end is its own.
  const isMain = unit.type === 'service' && name === latestMain(mains);
  return (
    (!isMain || unit.settings.exitType === 'cgroup') &&
    isAnyIn(processes, (process) => process.info.name !== name && process.deadUs === undefined && isMember(process))
  );
};

/** True for what fails the start that is under way: one of its commands does, or its main process goes. */
const failsStart = (facts: Facts, name: ProcessName, status: number | undefined): boolean => {
  const process = processNamed(facts, name);
  if (process === undefined || process.run < facts.sinceRun) return false;
  // What a main process left to ExecStartPost= is looked at when that has ended.
  if (name === latestMain(facts.mains))
    return !facts.isAtStartPost && (!hasStartPost(facts) || !startsMain.includes(facts.unit.settings.serviceType));
  return process.command !== undefined && commandFailed(facts, process, status);
};

/** What may have ended the unit, so that a claim that it has ended says something. */
const isDisturbing = (facts: Facts, event: TraceEvent): boolean => {
  switch (event.kind) {
    case 'exit':
      if (facts.phase === 'starting') return failsStart(facts, event.process, event.status);
      return !goesOnAfter(facts, event.process, event.atUs);
    case 'leave':
      return facts.phase !== 'starting' && !goesOnAfter(facts, event.process, event.atUs);
    case 'request':
      return asksToStop(facts.unit, event.job);
    case 'notify':
      return event.fields['WATCHDOG'] === 'trigger' || event.fields['STOPPING'] === '1';
    case 'watchdog':
    case 'oom':
      return true;
    default:
      return false;
  }
};

/** The facts once something has happened that may have ended the unit. */
const shaken = ({ lateRun: _, ...facts }: Facts): Facts => ({ ...facts, quiet: false });

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
  const at = (facts.quiet || facts.lateRun === facts.run) && isDisturbing(facts, event) ? shaken(now) : now;
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
