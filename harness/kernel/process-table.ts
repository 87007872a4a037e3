import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { CommandRef, ProcessInfo, ProcessName, ProcessRole } from '../../spec/vocabulary/trace.ts';
import type { Behaviour, Deed } from '../../spec/vocabulary/world.ts';
import type { Pid } from '../adapters/adapter.ts';
import { SignalQueue } from './signal-queue.ts';

/** Virtual process ids count from here: above the highest that a Linux kernel gives, so that none names a real process. */
export const pidFirst: Pid = 5_000_001;

/** Something that a process does once it is its turn. */
export type Act =
  /** Takes the signals that wait for it. */
  | { readonly kind: 'take-signals'; readonly process: Process }
  /** The default action of a signal that it caught first. */
  | { readonly kind: 'default'; readonly process: Process; readonly signal: SignalName }
  | { readonly kind: 'do'; readonly process: Process; readonly deed: Deed }
  /** Ends by a signal that nothing can keep from it any more. */
  | { readonly kind: 'die'; readonly process: Process; readonly signal: SignalName }
  /** Comes out of uninterruptible sleep. */
  | { readonly kind: 'wake-up'; readonly process: Process };

/**
 * How far the life of a process has come. `doomed`: a fatal signal has reached it and it does nothing more but die;
 * `zombie`: dead, and not reaped; `gone`: reaped.
 */
export type ProcessState = 'running' | 'stopped' | 'doomed' | 'zombie' | 'gone';

/** A process that is to be made. */
export interface ProcessPlan {
  readonly name: ProcessName;
  /** The name that the world knows it by: `main` of the second incarnation `main.2`. */
  readonly base: ProcessName;
  readonly role: ProcessRole;
  readonly behaviour: Behaviour;
  readonly command?: CommandRef;
  /** True where it does not belong to the unit's control group. */
  readonly outside: boolean;
  /** The group below the unit's that it is in. */
  readonly subgroup?: string | undefined;
  /** True where it is not a child of the manager. */
  readonly foreign?: boolean;
}

/** A virtual process. */
export class Process {
  readonly pid: Pid;
  readonly name: ProcessName;
  readonly base: ProcessName;
  readonly role: ProcessRole;
  readonly behaviour: Behaviour;
  readonly command: CommandRef | undefined;
  readonly subgroup: string | undefined;
  readonly isForeign: boolean;
  readonly signals = new SignalQueue();
  /** What came due while it was stopped, asleep or frozen. */
  readonly deferred: Act[] = [];
  state: ProcessState;
  isInGroup: boolean;
  /** In uninterruptible sleep, whatever its state: it does nothing, and does not die either. */
  isAsleep: boolean;
  /** Frozen with its group: it does nothing but die. */
  isFrozen = false;
  /** True once it is going to take its signals in this instant. */
  isAboutToTakeSignals = false;

  constructor(pid: Pid, plan: ProcessPlan) {
    this.pid = pid;
    this.name = plan.name;
    this.base = plan.base;
    this.role = plan.role;
    this.behaviour = plan.behaviour;
    this.command = plan.command;
    this.isInGroup = !plan.outside;
    this.subgroup = plan.subgroup;
    this.isForeign = plan.foreign === true;
    this.isAsleep = plan.behaviour.unkillable !== undefined;
    this.state = plan.behaviour.stopped === true ? 'stopped' : 'running';
  }

  get isAlive(): boolean {
    return this.state !== 'zombie' && this.state !== 'gone';
  }

  /** What a trace says of it when it comes to be. */
  info(): ProcessInfo {
    return {
      name: this.name,
      role: this.role,
      ...(this.isInGroup ? {} : { outside: true }),
      ...(this.isInGroup && this.subgroup !== undefined ? { subgroup: this.subgroup } : {}),
      ...(this.isForeign ? { foreign: true } : {}),
      ...(this.behaviour.kernelThread === true ? { kernelThread: true } : {}),
      ...(this.behaviour.protected === true ? { protected: true } : {}),
    };
  }
}

/** The processes of a case, of the unit or not, dead or alive. */
export class ProcessTable {
  readonly #processes: Process[] = [];
  readonly #byName = new Map<ProcessName, Process>();
  readonly #byBase = new Map<ProcessName, Process[]>();

  add(plan: ProcessPlan): Process {
    const process = new Process(pidFirst + this.#processes.length, plan);
    this.#processes.push(process);
    this.#byName.set(process.name, process);
    const incarnations = this.#byBase.get(process.base);
    if (incarnations === undefined) this.#byBase.set(process.base, [process]);
    else incarnations.push(process);
    return process;
  }

  /** All of them, lowest pid first. */
  get all(): readonly Process[] {
    return this.#processes;
  }

  byPid(pid: Pid): Process | undefined {
    return this.#processes[pid - pidFirst];
  }

  /** The name for the next process of this base: itself, then `base.2`, `base.3` (or `#2` for commands), never one in use. */
  freshName(base: ProcessName, mark: '.' | '#'): ProcessName {
    if (!this.#byName.has(base)) return base;
    for (let number = (this.#byBase.get(base)?.length ?? 1) + 1; ; number += 1) {
      const name = `${base}${mark}${number}`;
      if (!this.#byName.has(name)) return name;
    }
  }

  /**
   * Whom a world means by a name: the process of just that name if it lives, or its latest living incarnation, or else
   * the latest that there was.
   */
  resolve(name: ProcessName): Process | undefined {
    const exact = this.#byName.get(name);
    if (exact?.isAlive === true) return exact;
    const incarnations = this.#byBase.get(name);
    return incarnations?.findLast(({ isAlive }) => isAlive) ?? incarnations?.at(-1) ?? exact;
  }
}
