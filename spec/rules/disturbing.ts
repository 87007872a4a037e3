import type { Us } from '../vocabulary/time.ts';
import type { ProcessName, TraceEvent } from '../vocabulary/trace.ts';
import { asksToStop } from './asks-to-stop.ts';
import { commandFailed } from './command-ends.ts';
import { type Facts, isMember, processNamed } from './facts.ts';
import { isUpWhenEmpty } from './is-up-when-empty.ts';
import { latestMain } from './mains.ts';
import { isAnyIn } from './sorted-blocks.ts';
import { hasStartPost, startsMain } from './starting.ts';

/** True where a reload or a remount may have run into its timeout, which stops the unit, or is taken for no stop (AMB-55). */
export const hasReloadHung = ({ reloadUntilUs = Number.POSITIVE_INFINITY }: Facts, atUs: Us): boolean =>
  atUs >= reloadUntilUs;

/** The main process of the unit, wherever it lives: only a service has a process whose end is its own. */
const mainOf = ({ unit, mains }: Facts): ProcessName | undefined =>
  unit.type === 'service' ? latestMain(mains) : undefined;

/** True for a unit that is up and goes on although this process has ended: others are there, or need not be. */
const goesOnAfter = (facts: Facts, name: ProcessName, atUs: Us, main = mainOf(facts)): boolean => {
  const { unit, processes } = facts;
  if (hasReloadHung(facts, atUs)) return false;
  if (isUpWhenEmpty(unit)) return true;
  return (
    (name !== main || unit.settings.exitType === 'cgroup') &&
    isAnyIn(processes, (process) => {
      const { info, deadUs } = process;
      return info.name !== name && deadUs === undefined && (isMember(process) || info.name === main);
    })
  );
};

/** Whether what has happened ends a unit only where a main process need not be a child of the manager (AMB-12). */
export const isEndOfForeign = (facts: Facts, event: TraceEvent): boolean => {
  if (event.kind !== 'exit' || facts.phase !== 'active' || event.process !== mainOf(facts)) return false;
  return processNamed(facts, event.process)?.info.foreign === true && goesOnAfter(facts, event.process, event.atUs, '');
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
export const isDisturbing = (facts: Facts, event: TraceEvent): boolean => {
  switch (event.kind) {
    case 'exit':
      if (facts.phase === 'starting') return failsStart(facts, event.process, event.status);
      return !goesOnAfter(facts, event.process, event.atUs);
    case 'leave':
      // A main process has not exited because it has left.
      if (facts.phase === 'starting' || event.process === mainOf(facts)) return false;
      return !goesOnAfter(facts, event.process, event.atUs);
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
