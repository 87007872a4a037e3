import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, InitialProcess, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import { type Command, commandsOf } from './commands.ts';
import type { Group, Policy } from './policy.ts';

/** The end of a process, as the manager is told. */
export type ExitEvent = Extract<ManagerEvent, { readonly kind: 'exit' }>;

/** The unit in a manager's charge: what its start and its stop both need to know. */
export class Charge {
  readonly host: Host;
  readonly policy: Policy;
  /** The unit as it was last loaded. */
  unit: Unit;
  settings: KillSettings;
  /** The main process, until its end has been told. */
  main: Pid | undefined;
  /** One that became known after the first pass: of the unit, wherever it is, and not whom that was for. */
  lateMain: Pid | undefined;
  /** How the main process of this run ended. */
  mainExit: ExitEvent | undefined;

  #kernelThreads: readonly Pid[] = [];

  constructor(host: Host, policy: Policy) {
    this.host = host;
    this.policy = policy;
    this.unit = host.unit;
    this.settings = policy.settings(host.unit);
  }

  /** Takes charge of a unit that has processes already. */
  adopt(processes: readonly InitialProcess[]): void {
    this.main = processes.find(({ role }) => role === 'main')?.pid;
    this.#kernelThreads = processes.filter(({ kernelThread }) => kernelThread === true).map(({ pid }) => pid);
  }

  /** A main process becomes known: also a kernel thread, which ends the unit when it exits, and is not signalled. */
  name(pid: Pid, isLate: boolean): void {
    if (isLate) this.lateMain = pid;
    else this.main = pid;
  }

  /** A start begins: who was the main process of an earlier run is that of this one no more. */
  forgetMain(): void {
    this.main = undefined;
    this.lateMain = undefined;
    this.mainExit = undefined;
  }

  /** Takes over what the unit file says now. */
  load(unit: Unit): void {
    this.unit = unit;
    this.settings = this.policy.settings(unit);
  }

  /** The commands of one setting, in order. */
  commands(name: CommandName): readonly Command[] {
    return commandsOf(this.unit, name);
  }

  /** Those in the control group at this instant. Nobody can end a kernel thread, so that none is waited for. */
  inGroup(): readonly Pid[] {
    return this.host.processes().filter((pid) => !this.#kernelThreads.includes(pid));
  }

  /** What reloads the unit; a mount is mounted anew. */
  reloadCommand(): 'ExecReload' | 'ExecRemount' {
    return this.unit.type === 'mount' ? 'ExecRemount' : 'ExecReload';
  }

  /** Whether the unit can be reloaded. */
  canReload(): boolean {
    if (this.unit.type === 'mount') return true;
    return this.unit.settings.serviceType === 'notify-reload' || this.commands('ExecReload').length > 0;
  }

  /** The processes that remain: a main process is one of the unit's, also where it has left the control group. */
  remaining(): readonly Pid[] {
    const inGroup = this.inGroup();
    const elsewhere = [this.#signalled(this.main), this.#signalled(this.lateMain)].filter(
      (pid) => pid !== undefined && !inGroup.includes(pid),
    );
    return [...inGroup, ...(elsewhere as readonly Pid[])];
  }

  #signalled(pid: Pid | undefined): Pid | undefined {
    return pid !== undefined && this.#kernelThreads.includes(pid) ? undefined : pid;
  }

  /** Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself. */
  isAnybodyLeft(): boolean {
    return this.remaining().length > 0 || this.host.processes().length > 0;
  }

  /** The processes that remain, and which of them is the main process. */
  group(): Group {
    return { main: this.#signalled(this.main), remaining: this.remaining() };
  }
}
