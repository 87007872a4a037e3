import type { Us } from '../../spec/vocabulary/time.ts';
import { type TraceEvent, type TraceHeader, traceFormat } from '../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../spec/vocabulary/unit.ts';
import type { Deed, Operation, TieClass, World } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent } from '../adapters/adapter.ts';
import { type BoundName, type Bounds, defaultBounds } from './bounds.ts';
import { type CaseHost, createHost, type HostActions } from './case-host.ts';
import { CaseOver } from './case-over.ts';
import { EventQueue } from './event-queue.ts';
import { loadUnit, unitSources } from './load-unit.ts';
import { observedKinds } from './observed-kinds.ts';
import type { Act, Process } from './process-table.ts';
import { Processes, type Stage } from './processes.ts';
import type { CaseRecording, Ending, Fault } from './recording.ts';

/** How a case is played. */
export interface KernelOptions {
  /** The last instant that is played. */
  readonly boundUs: Us;
  /** The step of the manager's clock: every instant of the world is moved to the next multiple. 1000 where absent. */
  readonly resolutionUs?: Us;
  /** How late the manager's signals may be, as it says of itself; for the trace's header. */
  readonly latenessUs?: Us;
  readonly bounds?: Partial<Bounds> | undefined;
  /** Called when the manager acts although it is not its turn: when nobody listens any more. */
  readonly onLateEffect?: (() => void) | undefined;
  /** Called whenever the manager is given its turn. */
  readonly onTurn?: (() => void) | undefined;
}

/** What the manager is to be given its turn for. */
export type Step =
  | { readonly kind: 'deliver'; readonly atUs: Us; readonly event: ManagerEvent }
  | { readonly kind: 'wake'; readonly atUs: Us }
  | { readonly kind: 'over' };

/** Something that is going to happen. */
type Item = Act | { readonly kind: 'operation'; readonly operation: Operation };

const somebody = '(somebody)';

/** No service that has ended waits longer to be started again; systemd.service(5) has it wait for 100 ms (RestartSec=). */
const restartDelayMaxUs: Us = 1_000_000;

const startCommands: readonly CommandName[] = [
  'ExecCondition',
  'ExecStartPre',
  'ExecStart',
  'ExecMount',
  'ExecActivate',
];

/**
 * Plays a world for one case: owns its time and its processes, and writes the trace. Pure of real time and randomness.
 * Whoever drives it asks for the `next` step, opens a turn, lets the manager act on `host`, and closes the turn.
 */
export class Kernel {
  readonly #host: CaseHost;
  readonly #world: World;
  readonly #boundUs: Us;
  readonly #resolutionUs: Us;
  readonly #bounds: Bounds;
  readonly #onLateEffect: (() => void) | undefined;
  readonly #onTurn: (() => void) | undefined;
  readonly #queue = new EventQueue<Item>();
  readonly #ranks: Readonly<Record<TieClass, number>>;
  readonly #processes: Processes;
  readonly #header: TraceHeader;
  readonly #events: TraceEvent[] = [];
  readonly #units: Unit[];
  #nowUs: Us = 0;
  #hasBegun = false;
  #ending: Ending | undefined;
  #isTurnOpen = false;
  /** A start was begun and nothing has been claimed since: there, a manager may wait although nobody is there yet. */
  #isStarting = false;
  #turnEffectCount = 0;
  #effectCount = 0;
  #instantWakeCount = 0;
  #wakeCount = 0;

  constructor(world: World, options: KernelOptions) {
    this.#world = world;
    this.#resolutionUs = options.resolutionUs ?? 1000;
    this.#boundUs = this.#quantise(options.boundUs);
    this.#bounds = options.bounds === undefined ? defaultBounds : { ...defaultBounds, ...options.bounds };
    this.#onLateEffect = options.onLateEffect;
    this.#onTurn = options.onTurn;
    const { ties } = world;
    const rank = (tie: TieClass): number => (ties.includes(tie) ? ties.indexOf(tie) : ties.length);
    this.#ranks = { operation: rank('operation'), process: rank('process'), wake: rank('wake') };

    const sources = unitSources(world.unit);
    const unit = loadUnit(world.unit.name, sources);
    this.#units = [unit];
    for (const operation of world.operations) {
      this.#queue.push(this.#quantise(operation.atUs), this.#ranks.operation, { kind: 'operation', operation });
    }
    this.#processes = new Processes(world, this.#stage());
    this.#header = {
      format: traceFormat,
      unit: { name: world.unit.name, sources },
      initially: { state: world.initially, processes: this.#processes.infos() },
      resolutionUs: this.#resolutionUs,
      latenessUs: options.latenessUs ?? 0,
      ordered: true,
      observed: observedKinds,
    };
    this.#host = createHost(unit, this.#hostActions());
  }

  /** What the manager acts through. */
  get host(): Host {
    return this.#host;
  }

  /**
   * Moves time to the next thing that concerns the manager. `wakeUs` is when the manager wants to be woken; absent
   * where it does not.
   */
  next(wakeUs: Us | undefined): Step {
    if (this.#ending === undefined && !this.#hasBegun) return this.#begin();
    const announced = this.#ending === undefined ? this.#processes.announceMain() : undefined;
    if (announced !== undefined) return { kind: 'deliver', atUs: this.#nowUs, event: announced };

    const wakeAtUs = wakeUs === undefined ? undefined : Math.max(this.#nowUs, this.#quantise(wakeUs));
    while (this.#ending === undefined) {
      const head = this.#queue.peek();
      const isWake =
        wakeAtUs !== undefined &&
        (head === undefined || wakeAtUs < head.atUs || (wakeAtUs === head.atUs && this.#ranks.wake < head.rank));
      const atUs = isWake ? wakeAtUs : head?.atUs;
      if (atUs === undefined || atUs > this.#boundUs) {
        this.#finish(wakeAtUs);
        break;
      }
      if (atUs > this.#nowUs) this.#advance(atUs);
      if (isWake) {
        if (this.#countWake()) return { kind: 'wake', atUs };
        break;
      }
      this.#queue.pop();
      const event = head === undefined ? undefined : this.#happen(head.item);
      if (event !== undefined) return { kind: 'deliver', atUs, event };
    }
    return { kind: 'over' };
  }

  /** The manager may act from now on. */
  openTurn(): void {
    this.#isTurnOpen = true;
    this.#turnEffectCount = 0;
    this.#onTurn?.();
  }

  /** The manager has come to rest, or done what ends the case. */
  closeTurn(fault: Fault | undefined): void {
    this.#isTurnOpen = false;
    if (fault !== undefined) this.#end(fault);
  }

  /** What was recorded. Where nothing was pending, nothing happens up to the end bound: it was observed up to there. */
  recording(): CaseRecording {
    const ending = this.#ending ?? { kind: 'bound' };
    const isToTheBound = ending.kind === 'quiet' || ending.kind === 'bound' || ending.kind === 'leftover-timers';
    const endUs = isToTheBound ? Math.max(this.#boundUs, this.#nowUs) : this.#nowUs;
    return { trace: { header: this.#header, events: this.#events, endUs }, ending };
  }

  #begin(): Step {
    this.#hasBegun = true;
    const processes = this.#processes.all
      .filter(({ role }) => role !== 'outsider')
      .map(({ pid, role, behaviour, isForeign }) => ({
        pid,
        role,
        ...(behaviour.kernelThread === true ? { kernelThread: true as const } : {}),
        ...(isForeign ? { foreign: true as const } : {}),
      }));
    return { kind: 'deliver', atUs: 0, event: { kind: 'begin', state: this.#world.initially, processes } };
  }

  #quantise(atUs: Us): Us {
    // Never earlier: something that comes after something else must not come to fall on the same instant.
    return Math.ceil(atUs / this.#resolutionUs) * this.#resolutionUs;
  }

  #advance(atUs: Us): void {
    this.#nowUs = atUs;
    this.#instantWakeCount = 0;
  }

  #record(event: TraceEvent): void {
    this.#events.push(event);
    if (this.#events.length < this.#bounds.eventsPerCaseMax || this.#ending !== undefined) return;
    const message = `${this.#events.length} events came in one case`;
    const bound = 'eventsPerCaseMax';
    const isManagers = this.#effectCount * 2 > this.#events.length;
    this.#end(isManagers ? { kind: 'hang', message, bound } : { kind: 'exhausted', message, bound });
  }

  #end(ending: Ending): void {
    this.#ending ??= ending;
  }

  #hang(bound: BoundName, message: string): void {
    this.#end({ kind: 'hang', message, bound });
  }

  /** Nothing is left to do before the end bound. */
  #finish(wakeAtUs: Us | undefined): void {
    const isWorldBusy = this.#queue.some((item) => item.kind === 'operation' || item.process.isAlive);
    const isEmpty = this.#processes.isUnitEmpty && !this.#isStarting;
    if (wakeAtUs === undefined && !isWorldBusy) this.#end({ kind: 'quiet' });
    else if (wakeAtUs === undefined || isWorldBusy || !isEmpty || this.#mayRestart(wakeAtUs))
      this.#end({ kind: 'bound' });
    else {
      const message = `a timer was still set, for ${wakeAtUs / 1_000_000} s, when every process of the unit had ended`;
      this.#end({ kind: 'leftover-timers', message: `${message} and nothing more could happen` });
    }
  }

  /** A service that has just ended may be waiting to be started again (Restart=): that comes after the end bound. */
  #mayRestart(wakeAtUs: Us): boolean {
    const { type, settings } = this.#unit();
    return type === 'service' && settings.restart !== 'no' && wakeAtUs <= this.#nowUs + restartDelayMaxUs;
  }

  #countWake(): boolean {
    this.#instantWakeCount += 1;
    this.#wakeCount += 1;
    if (this.#instantWakeCount > this.#bounds.wakesPerInstantMax) {
      const at = `${this.#nowUs / 1_000_000} s`;
      this.#hang('wakesPerInstantMax', `more than ${this.#bounds.wakesPerInstantMax} timers ran at one instant, ${at}`);
    } else if (this.#wakeCount > this.#bounds.wakesPerCaseMax) {
      this.#hang('wakesPerCaseMax', `more than ${this.#bounds.wakesPerCaseMax} timers ran in one case`);
    }
    return this.#ending === undefined;
  }

  #happen(item: Item): ManagerEvent | undefined {
    return item.kind === 'operation' ? this.#operate(item.operation) : this.#processes.act(item);
  }

  #operate(operation: Operation): ManagerEvent | undefined {
    const atUs = this.#nowUs;
    switch (operation.op) {
      case 'watchdog':
        this.#record({ atUs, kind: 'watchdog' });
        return { kind: 'watchdog' };
      case 'exit':
        return this.#have(operation.process, { kind: 'exit', afterUs: 0, status: operation.status });
      case 'notify':
        return this.#have(operation.process, { kind: 'notify', afterUs: 0, fields: operation.fields });
      case 'fork':
        return this.#have(operation.parent, { kind: 'fork', afterUs: 0, child: operation.child });
      case 'leave':
        return this.#have(operation.process, { kind: 'leave', afterUs: 0 });
      case 'signal': {
        const to = this.#processes.resolve(operation.to);
        if (to !== undefined) this.#processes.send(somebody, to, operation.signal);
        return undefined;
      }
      case 'oom':
        return this.#runOutOfMemory(this.#processes.resolve(operation.process));
      case 'daemon-reload':
        return this.#reload(operation.text);
      case 'freeze':
        return this.#processes.freeze() ? { kind: 'freeze' } : undefined;
      case 'thaw':
        return this.#processes.thaw() ? { kind: 'thaw' } : undefined;
      default:
        this.#record({ atUs, kind: 'request', job: operation.op });
        return { kind: 'job', job: operation.op };
    }
  }

  /** Has a process do something by itself, if it is there; once it is continued where it is stopped. */
  #have(name: string, deed: Deed): ManagerEvent | undefined {
    const process = this.#processes.resolve(name);
    return process === undefined ? undefined : this.#processes.act({ kind: 'do', process, deed });
  }

  #runOutOfMemory(process: Process | undefined): ManagerEvent | undefined {
    if (process === undefined || !process.isInGroup || !this.#processes.kill(process)) return undefined;
    this.#record({ atUs: this.#nowUs, kind: 'oom', process: process.name });
    return { kind: 'oom', pid: process.pid };
  }

  #reload(text: string): ManagerEvent {
    const sources = unitSources({ ...this.#world.unit, text });
    const unit = loadUnit(this.#world.unit.name, sources);
    this.#units.push(unit);
    this.#host.unit = unit;
    this.#record({ atUs: this.#nowUs, kind: 'daemon-reload', sources });
    return { kind: 'daemon-reload', unit };
  }

  #unit(): Unit {
    return this.#units.at(-1) as Unit;
  }

  /** What the processes see of the kernel. */
  #stage(): Stage {
    return {
      nowUs: () => this.#nowUs,
      unit: () => this.#unit(),
      record: (event) => this.#record(event),
      schedule: (afterUs, act) => this.#queue.push(this.#quantise(this.#nowUs + afterUs), this.#ranks.process, act),
    };
  }

  /** What the host sees of the kernel. */
  #hostActions(): HostActions {
    return {
      units: () => this.#units,
      byPid: (pid) => this.#processes.byPid(pid),
      members: () => this.#processes.members,
      send: (to, signal) => this.#processes.send('manager', to, signal),
      run: (command) => {
        this.#isStarting ||= startCommands.includes(command.name);
        return this.#processes.run(command).pid;
      },
      claim: (state) => {
        this.#isStarting = false;
        this.#record({ atUs: this.#nowUs, kind: 'claim', state });
      },
      move: (process, group) => this.#processes.move(process, group),
      thaw: () => void this.#processes.thaw('manager'),
      removeGroup: () => this.#record({ atUs: this.#nowUs, kind: 'remove-group' }),
      turn: () => {
        if (this.#isTurnOpen) return 'open';
        this.#onLateEffect?.();
        return 'closed';
      },
      effect: (what) => this.#countEffect(what),
      refuse: (message) => {
        this.#end({ kind: 'protocol-error', message });
        throw new CaseOver(message);
      },
    };
  }

  #countEffect(what: string): void {
    this.#turnEffectCount += 1;
    this.#effectCount += 1;
    if (this.#turnEffectCount > this.#bounds.effectsPerTurnMax) {
      const max = this.#bounds.effectsPerTurnMax;
      this.#hang('effectsPerTurnMax', `the host was asked to act more than ${max} times in one turn, last ${what}`);
    }
    if (this.#ending !== undefined) throw new CaseOver('the case is over');
  }
}
