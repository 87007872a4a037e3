import { isPending } from '../../spec/model/pass.ts';
import type { State, Stop } from '../../spec/model/state.ts';
import { dueOf } from '../../spec/model/timers.ts';
import type { ProcessName } from '../../spec/vocabulary/trace.ts';
import { fates, type GraphState } from './graph-state.ts';

/** How far a stop has come. Instants are told apart only by what they mean to it. */
const phases = [
  'command-due',
  'command-runs',
  /** This is the instant at which the command times out, and it has not yet. */
  'command-timeout',
  'killing',
  /** This is the instant at which the delay before the final signal has passed, and it has not yet. */
  'kill-timeout',
  'delay-over',
] as const;
export type Phase = (typeof phases)[number];

/** The signals that a process is still owed, in order. */
const debts: readonly string[] = ['', 'SIGTERM SIGCONT', 'SIGCONT', 'SIGKILL'];

const onlyStopOf = ({ stops }: State): Stop => {
  const [stop] = stops;
  if (stop === undefined || stops.length > 1) throw new Error('a state graph is of one stop');
  return stop;
};

/** How far its stop has come. */
export const phaseOf = (machine: State): Phase => {
  const { commands, timers, procedure } = onlyStopOf(machine);
  if (commands.phase === 'due') return 'command-due';
  const [timer] = timers;
  const isNow = timer !== undefined && dueOf(timer, procedure) === machine.nowUs;
  if (commands.phase === 'running') return isNow ? 'command-timeout' : 'command-runs';
  if (timer === undefined) return 'delay-over';
  return isNow ? 'kill-timeout' : 'killing';
};

/** Whether this is an instant at which signals have fallen due: their window closes with it. */
export const isWindowOpen = (machine: State): boolean => onlyStopOf(machine).passes.length > 0;

/** The signals that a process is still owed by what has fallen due, as words. */
export const debtTo = (machine: State, process: ProcessName): string => {
  const index = machine.byName.get(process);
  let debt = '';
  if (index === undefined || machine.members[index]?.isAlive !== true) return debt;
  for (const { targets } of onlyStopOf(machine).passes) {
    for (const target of targets) {
      if (target.member !== index || !isPending(target)) continue;
      for (const { signal, isOwed } of target.rest) if (isOwed) debt += debt === '' ? signal : ` ${signal}`;
    }
  }
  return debt;
};

const placeIn = <T>(list: readonly T[], item: T): number => {
  const place = list.indexOf(item);
  if (place < 0) throw new Error(`a state graph has no place for ${String(item)}`);
  return place;
};

/**
 * The state as one number. Two states with the same number may go on in the same ways: what it leaves out, the instants
 * themselves and what a pass has done before, makes no difference to that.
 */
export const packState = ({ machine, fates: all }: GraphState, names: readonly ProcessName[]): number => {
  let packed = placeIn(phases, phaseOf(machine)) * 2 + (isWindowOpen(machine) ? 1 : 0);
  for (const [at, name] of names.entries()) {
    packed = packed * fates.length + placeIn(fates, all[at] ?? 'absent');
    packed = packed * debts.length + placeIn(debts, debtTo(machine, name));
  }
  return packed;
};
