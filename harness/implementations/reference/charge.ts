import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, ManagerEvent, Pid } from '../../adapters/adapter.ts';
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

  constructor(host: Host, policy: Policy) {
    this.host = host;
    this.policy = policy;
    this.unit = host.unit;
    this.settings = policy.settings(host.unit);
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

  /** The processes that remain at this instant. */
  group(): Group {
    const remaining = this.host.processes();
    const { main } = this;
    return { main: main !== undefined && remaining.includes(main) ? main : undefined, remaining };
  }
}
