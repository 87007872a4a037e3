import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { Claim, CommandRef, Job, KillResult, ProcessRole } from '../../spec/vocabulary/trace.ts';
import type { KillMode } from '../../spec/vocabulary/kill-settings.ts';
import type { KillOption, Unit, UnitType } from '../../spec/vocabulary/unit.ts';

/** A virtual process id. All lie above the kernel's limit, so that none can name a real process. */
export type Pid = number;

/** A process that the unit has when a case begins. */
export interface InitialProcess {
  readonly pid: Pid;
  readonly role: ProcessRole;
  /** True for a kernel thread in the unit's control group: no signal can end it. */
  readonly kernelThread?: true;
}

/** What a service manager is told. Each event is delivered at the instant at which it happens. */
export type ManagerEvent =
  /** The case begins: the unit's state, and the processes it has. Always the first event. */
  | { readonly kind: 'begin'; readonly state: 'active' | 'inactive'; readonly processes: readonly InitialProcess[] }
  /** A job for the unit: start, stop, one of the kinds of restart, reload, remount. */
  | { readonly kind: 'job'; readonly job: Job }
  /** A process of the unit's control group, the main process wherever it is, or a command that the manager ran, ended. */
  | { readonly kind: 'exit'; readonly pid: Pid; readonly status?: number; readonly signal?: SignalName }
  /** This process is now known to be the main process (PIDFile=, or the only one left of a forking service). */
  | { readonly kind: 'main'; readonly pid: Pid }
  | { readonly kind: 'notify'; readonly pid: Pid; readonly fields: Readonly<Record<string, string>> }
  /** The watchdog timeout of WatchdogSec= has expired. */
  | { readonly kind: 'watchdog' }
  /** The kernel killed this process of the unit for lack of memory. */
  | { readonly kind: 'oom'; readonly pid: Pid }
  /** The unit file changed and the configuration was reloaded. */
  | { readonly kind: 'daemon-reload'; readonly unit: Unit };

/** What a service manager may do, and ask. Everything happens at the current instant of the virtual clock. */
export interface Host {
  readonly unit: Unit;
  /** As kill(2). Signal 0 is not offered: look at `processes`. */
  kill(pid: Pid, signal: SignalName): KillResult;
  /**
   * The processes of the unit's control group, as from cgroup.procs: those that have not ended, lowest pid first. Who
   * has left the group is not among them, and nobody is told that it has.
   */
  processes(): readonly Pid[];
  /** Starts a command of the unit; its end comes as an `exit` event. For ExecStart= of most types this is the main process. */
  run(command: CommandRef): Pid;
  /** Tells the world that the unit is now in this state. */
  claim(state: Claim): void;
  /** Moves a process out of the unit's control group. */
  move(pid: Pid, group: string): void;
  /** Removes the unit's control group. */
  removeGroup(): void;
}

/** One service manager in charge of one unit, for one case. */
export interface Manager {
  /**
   * Told once for each event, in order. May act on the host at once, later from a timer (`setTimeout` and `Date` are
   * the virtual clock's), or after a promise.
   */
  handle(event: ManagerEvent): void | Promise<void>;
}

/** What an implementation says that it can do. What is absent is supported. */
export interface Capabilities {
  readonly unitTypes?: readonly UnitType[];
  readonly killModes?: readonly KillMode[];
  /** Which of the seven options it heeds where a unit sets them. */
  readonly options?: readonly KillOption[];
  readonly operations?: readonly string[];
}

/** What an adapter module exports, as `implementation`. */
export interface Implementation {
  readonly name: string;
  readonly version: string;
  readonly capabilities?: Capabilities;
  /** How late its signals may be, in microseconds; 0 where absent. */
  readonly latenessUs?: Us;
  /** True where `handle` and timers never leave a promise pending: such a manager is driven faster. */
  readonly synchronous?: boolean;
  /** Called once for each case. */
  start(host: Host): Manager;
}
