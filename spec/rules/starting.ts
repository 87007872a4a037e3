import type { Us } from '../vocabulary/time.ts';
import type { EventOf, CommandRef, Job } from '../vocabulary/trace.ts';
import { commandFailed, isLastCommand } from './command-ends.ts';
import { type Facts, lastMain, livingMain, type ProcessFact } from './facts.ts';
import { startsUnseen } from './starts-unseen.ts';

/** Types of services that are up as soon as their main process has been run. */
export const startsMain: readonly string[] = ['simple', 'exec', 'idle', 'dbus'];

/** The commands that a start may begin with. */
const firstCommands: readonly string[] = ['ExecCondition', 'ExecStartPre', 'ExecStart', 'ExecMount', 'ExecActivate'];

/** Whether a start may begin with this: ExecStartPost= comes first where nothing before it is to be run. */
export const mayBeginStart = ({ unit, phase }: Facts, { name }: CommandRef): boolean => {
  if (name !== 'ExecStartPost') return firstCommands.includes(name);
  return phase === 'inactive' || (unit.type === 'socket' && (unit.settings.commands.ExecStartPre ?? []).length === 0);
};

/** Whether the start that is under way may have run out of time. */
export const mayBeOutOfTime = ({ startUntilUs = Number.POSITIVE_INFINITY }: Facts, atUs: Us): boolean =>
  atUs >= startUntilUs;

/**
 * Whether what is run begins another start of what was up, though no end of that was ever claimed: something has happened that
 * may have ended it, and no main process is there any more.
 */
export const beginsAnew = (facts: Facts, { command }: EventOf<'spawn'>): boolean => {
  if (facts.phase !== 'active' || facts.quiet || livingMain(facts) !== undefined) return false;
  // The later commands of a oneshot service are main processes of the same start.
  return (command?.index ?? 0) === 0;
};

/** systemd.service(5), TimeoutStopSec=: a service with ExecStartPost= is fully up only when that has ended. */
export const hasStartPost = ({ unit }: Facts): boolean => (unit.settings.commands.ExecStartPost?.length ?? 0) > 0;

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
export const awaitsMain = ({ unit }: Facts): boolean =>
  unit.settings.serviceType === 'forking' && unit.settings.pidFile !== undefined;

/** The command of a forking service has ended as it should. */
export const hasForked = (facts: Facts, process: ProcessFact, status: number | undefined): boolean =>
  process.command?.name === 'ExecStart' &&
  process.run === facts.run &&
  facts.unit.settings.serviceType === 'forking' &&
  !commandFailed(facts, process, status);

/** The same, and its main process is known, or need not be. */
export const forksMain = (facts: Facts, process: ProcessFact, status: number | undefined): boolean =>
  hasForked(facts, process, status) && (!awaitsMain(facts) || livingMain(facts) !== undefined);

export const startedBy = (facts: Facts, process: ProcessFact, status: number | undefined): boolean => {
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
export const isReady = (facts: Facts, fields: Readonly<Record<string, string>>): boolean =>
  fields['READY'] === '1' &&
  facts.phase === 'starting' &&
  lastMain(facts, facts.sinceRun, facts.run) !== undefined &&
  ['notify', 'notify-reload'].includes(facts.unit.settings.serviceType);

/** True where a start was asked for that nothing would show: nothing is run for it. */
export const mayHaveStarted = ({ startJob, unit }: Facts): boolean => startJob !== undefined && startsUnseen(unit);

/** The jobs that start a unit which is not active. */
export const startJobs: readonly Job[] = ['start', 'restart', 'reload-or-restart'];
