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

  /** The processes that remain: a main process is one of the unit's, also where it has left the control group. */
  remaining(): readonly Pid[] {
    const inGroup = this.inGroup();
    return this.main === undefined || inGroup.includes(this.main) ? inGroup : [...inGroup, this.main];
  }

  /** The same, and which of them is the main process. */
  group(): Group {
    return { main: this.main, remaining: this.remaining() };
  }
}
