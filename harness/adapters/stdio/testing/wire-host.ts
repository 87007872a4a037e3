import { loadUnit } from '../../../kernel/load-unit.ts';
import type { SignalName } from '../../../../spec/vocabulary/signals.ts';
import type { Claim, CommandRef, KillResult } from '../../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../../spec/vocabulary/unit.ts';
import type { Host, Pid } from '../../adapter.ts';
import type { CallBody, Effect, ReturnValue, Subgroups, WireUnit } from '../messages.ts';

/** A host on the adapter's side of the wire. */
export interface WireHost extends Host {
  unit: Unit;
  /** Told of each turn: who is in the control group, and in which sub-group of it. */
  begin(processes: readonly Pid[], subgroups?: Subgroups): void;
  /** A pid of the wire as the manager knows it. */
  own(pid: Pid): Pid;
  /** Told what a command that was run has become. */
  spawned(pid: Pid): void;
  /** What was done in this turn, and has to be sent. */
  takeEffects(): readonly Effect[];
}

/** The unit as the in-process transport has it. */
export const unitOf = ({ name, sources }: WireUnit): Unit => loadUnit(name, sources);

const killResult = (result: ReturnValue): KillResult => (result === 'ESRCH' || result === 'EPERM' ? result : 'ok');

/** A host that calls, as code with system calls does: each act is done at once. */
export class CallingHost implements WireHost {
  unit: Unit;
  readonly #call: (body: CallBody) => ReturnValue;

  constructor(unit: Unit, call: (body: CallBody) => ReturnValue) {
    this.unit = unit;
    this.#call = call;
  }

  begin(): void {}

  own(pid: Pid): Pid {
    return pid;
  }

  spawned(pid: Pid): never {
    throw new Error(`told of ${pid}, although it was returned already`);
  }

  takeEffects(): readonly Effect[] {
    return [];
  }

  kill(pid: Pid, signal: SignalName): KillResult {
    return killResult(this.#call({ kill: pid, signal }));
  }

  processes(): readonly Pid[] {
    return this.#call({ processes: true }) as readonly Pid[];
  }

  run({ name, index }: CommandRef): Pid {
    return this.#call({ run: name, index }) as Pid;
  }

  claim(claim: Claim): void {
    this.#call({ claim });
  }

  move(pid: Pid, group: string): void {
    this.#call({ move: pid, group });
  }

  removeGroup(): void {
    this.#call({ removeGroup: true });
  }

  subgroups(): Subgroups {
    return this.#call({ subgroups: true }) as Subgroups;
  }

  thaw(): void {
    this.#call({ thaw: true });
  }
}

const firstOwnPid = 9_000_000;

/** A host that keeps what is done for the end of the turn, as a reactor does. What it runs it gives pids of its own. */
export class ReactingHost implements WireHost {
  unit: Unit;
  #effects: Effect[] = [];
  #processes: readonly Pid[] = [];
  #subgroups: Subgroups = {};
  /** Pids given out, by those of the wire, and the other way round. */
  readonly #own = new Map<Pid, Pid>();
  readonly #wire = new Map<Pid, Pid>();
  readonly #unknown: Pid[] = [];
  #ownCount = 0;

  constructor(unit: Unit) {
    this.unit = unit;
  }

  begin(processes: readonly Pid[], subgroups: Subgroups = {}): void {
    this.#processes = processes;
    this.#subgroups = subgroups;
  }

  own(pid: Pid): Pid {
    return this.#own.get(pid) ?? pid;
  }

  spawned(pid: Pid): void {
    const own = this.#unknown.shift();
    if (own === undefined) throw new Error(`told of ${pid}, which nothing was run for`);
    this.#own.set(pid, own);
    this.#wire.set(own, pid);
  }

  takeEffects(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  kill(pid: Pid, signal: SignalName): KillResult {
    this.#effects.push({ kill: this.#wirePid(pid), signal });
    return 'ok';
  }

  processes(): readonly Pid[] {
    return [...this.#processes.map((pid) => this.own(pid)), ...this.#unknown];
  }

  run({ name, index }: CommandRef): Pid {
    this.#ownCount += 1;
    const own = firstOwnPid + this.#ownCount;
    this.#unknown.push(own);
    this.#effects.push({ run: name, index });
    return own;
  }

  claim(claim: Claim): void {
    this.#effects.push({ claim });
  }

  move(pid: Pid, group: string): void {
    this.#effects.push({ move: this.#wirePid(pid), group });
  }

  removeGroup(): void {
    this.#effects.push({ removeGroup: true });
  }

  subgroups(): Subgroups {
    const groups = Object.entries(this.#subgroups);
    return Object.fromEntries(groups.map(([name, pids]) => [name, pids.map((pid) => this.own(pid))]));
  }

  thaw(): void {
    this.#effects.push({ thaw: true });
  }

  #wirePid(pid: Pid): Pid {
    if (this.#unknown.includes(pid)) throw new Error('what was just run is not known yet');
    return this.#wire.get(pid) ?? pid;
  }
}
