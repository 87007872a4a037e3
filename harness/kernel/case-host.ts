import { isSignalName, type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Claim, CommandRef, KillResult } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Host, Pid } from '../adapters/adapter.ts';
import { printable, printableValue } from './printable.ts';
import type { Process } from './process-table.ts';

/** What the host of a case does, once it is known that what it was asked for is well-formed. */
export interface HostActions {
  /** Every unit of the case so far, the current one last: a manager may still run what an earlier one says. */
  units(): readonly Unit[];
  byPid(pid: number): Process | undefined;
  members(): readonly Process[];
  thaw(): void;
  send(to: Process, signal: SignalName): KillResult;
  run(command: CommandRef): Pid;
  claim(state: Claim): void;
  move(process: Process, group: string): void;
  removeGroup(): void;
  /** `closed`: the manager has no business to act now, and nobody listens. */
  turn(): 'open' | 'closed';
  /** Counts an effect. Throws where there are too many, or the case has already failed. */
  effect(what: string): void;
  /** Ends the case with a protocol error. */
  refuse(message: string): never;
}

const claims: readonly unknown[] = ['started', 'stopped', 'failed'] satisfies readonly Claim[];
const groupLengthMax = 255;

const knownProcess = (actions: HostActions, call: string, pid: unknown): Process => {
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid)) {
    return actions.refuse(`${call} was called with pid ${printableValue(pid)}, which is no process id`);
  }
  return actions.byPid(pid) ?? actions.refuse(`${call} was called with pid ${pid}, which no process ever had`);
};

const knownCommand = (actions: HostActions, command: unknown): CommandRef => {
  const { name, index } = (typeof command === 'object' ? (command ?? {}) : {}) as Record<keyof CommandRef, unknown>;
  for (const unit of actions.units()) {
    if (typeof name !== 'string' || !Object.hasOwn(unit.settings.commands, name)) continue;
    const lines = unit.settings.commands[name as CommandRef['name']] ?? [];
    if (Number.isInteger(index) && lines[index as number] !== undefined) {
      return { name: name as CommandRef['name'], index: index as number };
    }
  }
  const asked = `name ${printableValue(name)}, index ${printableValue(index)}`;
  return actions.refuse(`host.run was called with ${asked}, which is no command of the unit`);
};

const pidsBySubgroup = (members: readonly Process[]): Readonly<Record<string, readonly Pid[]>> => {
  const bySubgroup: Record<string, Pid[]> = {};
  for (const { pid, subgroup } of members) if (subgroup !== undefined) (bySubgroup[subgroup] ??= []).push(pid);
  return bySubgroup;
};

/** A host, of which the kernel can change what it says of the unit. */
export type CaseHost = Host & { unit: Unit };

/**
 * The host that a manager is given for one case: checks everything it is asked, since what asks is not trusted. Its
 * methods need no `this`. What is asked of it once the case is over changes nothing.
 */
export const createHost = (unit: Unit, actions: HostActions): CaseHost => ({
  // No accessor: an object literal that has one costs a hidden class for each case, which only a full collection frees.
  unit,
  kill(pid, signal) {
    if (actions.turn() === 'closed') return 'ESRCH';
    actions.effect('host.kill');
    const process = knownProcess(actions, 'host.kill', pid);
    if (typeof signal !== 'string' || !isSignalName(signal)) {
      return actions.refuse(`host.kill was called with signal ${printableValue(signal)}, which is no signal's name`);
    }
    return actions.send(process, signal);
  },
  processes: () => actions.members().map(({ pid }) => pid),
  subgroups: () => pidsBySubgroup(actions.members()),
  run(command) {
    if (actions.turn() === 'closed') return 0;
    actions.effect('host.run');
    return actions.run(knownCommand(actions, command));
  },
  claim(state) {
    if (actions.turn() === 'closed') return;
    actions.effect('host.claim');
    if (!claims.includes(state)) {
      actions.refuse(`host.claim was called with ${printableValue(state)}, not started, stopped or failed`);
    }
    actions.claim(state);
  },
  move(pid, group) {
    if (actions.turn() === 'closed') return;
    actions.effect('host.move');
    const process = knownProcess(actions, 'host.move', pid);
    if (typeof group !== 'string' || group === '' || group.length > groupLengthMax) {
      actions.refuse(`host.move was called with group ${printableValue(group)}, which names no control group`);
    }
    if (process.isAlive) actions.move(process, printable(group, groupLengthMax));
  },
  removeGroup() {
    if (actions.turn() === 'closed') return;
    actions.effect('host.removeGroup');
    actions.removeGroup();
  },
  thaw() {
    if (actions.turn() === 'closed') return;
    actions.effect('host.thaw');
    actions.thaw();
  },
});
