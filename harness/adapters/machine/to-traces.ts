import { defaultAction, signalFromNumber, type SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import {
  type Claim,
  type CommandRef,
  type Job,
  type ProcessInfo,
  type Trace,
  traceFormat,
  type TraceEvent,
  type TraceEventKind,
  traceEventKinds,
} from '../../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import { loadUnit, unitSources } from '../../kernel/load-unit.ts';
import { planOfChild, planOfCommand, plansAtFirst } from '../../kernel/process-plans.ts';
import { type Process, type ProcessPlan, ProcessTable } from '../../kernel/process-table.ts';
import { mainProcessesToBe } from './playable.ts';
import { claimReader } from './claim-reader.ts';
import type { Recipe } from './recipes/recipe.ts';
import type { RawEvent } from '../../recordings/read-ftrace.ts';
import type { MachineCase } from './write-cases.ts';
import { unitNameIn } from './write-units.ts';

/** What came of one case in a machine: its trace, or why there is none. */
export type MachineRecording =
  | { readonly status: 'recorded'; readonly trace: Trace }
  /** The manager refused what was asked of it, or the unit was never as the world has it. */
  | { readonly status: 'unplayed'; readonly message: string }
  /** Its processes were not there in time, perhaps for what else there was in its boot. */
  | { readonly status: 'late'; readonly message: string }
  /** Another case of the same boot was not there in time, so that all that was asked came too late. */
  | { readonly status: 'disturbed'; readonly message: string };

const unobserved: readonly TraceEventKind[] = ['oom', 'freeze', 'thaw'];

/**
 * What a machine sees. Memory does not run out in one, and nothing is frozen; what a manager takes for the state of its
 * unit is known where it says so.
 */
export const observedIn = (log: Recipe['log']): readonly TraceEventKind[] =>
  traceEventKinds.filter((kind) => !unobserved.includes(kind) && (kind !== 'claim' || log !== undefined));

/** What must be known of a manager to read what it did. */
export interface ManagerFacts {
  readonly latenessUs: Us;
  /** What it says of its units, see `Recipe`. */
  readonly log: Recipe['log'];
}

const managerPid = 1;

/** Of several units that are started at once it is not known which one is refused; whoever is late is played alone then. */
const refusedToStart = 'the manager refused to start its unit';

/**
 * What a manager does between the instant that its timer is for and a signal takes it some microseconds of a machine's
 * time. What a request asks for is counted from before the request is read; what runs from a start, from so much after.
 */
const startingUs: Us = 100;

/**
 * A manager decides to run a command, has its time run, and then forks: what is seen is the fork. So much earlier it may have
 * decided, but not before what it answers.
 */
const decidingUs: Us = 200;

const commandOf = (play: string): CommandRef => {
  const match = /^(Exec[A-Za-z]+)(?:\.(\d+))?$/.exec(play);
  if (match === null) return { name: 'ExecStart', index: 0 };
  return { name: match[1] as CommandName, index: Number(match[2] ?? 1) - 1 };
};

const fieldsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split('\t').map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), each.slice(at + 1).replace(/^@/, '')];
    }),
  );

/** Follows one case through what the kernel recorded of all of them. */
class CaseReader {
  readonly #case: MachineCase;
  readonly #index: number;
  readonly #unit: Unit;
  readonly #unitName: string;
  readonly #table = new ProcessTable();
  readonly #byPid = new Map<number, Process>();
  /** The name under which each pid plays in this case. */
  readonly #plays: ReadonlyMap<number, string>;
  readonly #events: TraceEvent[] = [];
  readonly #statuses = new Map<number, number>();
  readonly #killed = new Map<number, number>();
  /** The signals that each process was sent, by whomever. */
  readonly #sent = new Map<number, number[]>();
  #initially: readonly ProcessInfo[] = [];
  #zeroUs = 0;
  /** When the unit was started, where its time runs from there: that counts as the beginning of its case. */
  #startedUs: Us | undefined;
  #shiftUs = 0;
  #hasBegun = false;
  #refused: string | undefined;
  /** What the manager said last of the unit before its case began. */
  #said: string | undefined;
  #isReady = false;
  #isLate = false;
  /** Whether the manager would not do something that was asked of it for all units before their cases began. */
  #hasRefused = false;

  constructor(one: MachineCase, index: number, plays: ReadonlyMap<number, string>, log: Recipe['log']) {
    this.#case = one;
    this.#index = index;
    this.#plays = plays;
    this.#unit = loadUnit(one.world.unit.name, unitSources(one.world.unit));
    this.#unitName = unitNameIn(index, this.#unit);
    this.#claimOf = claimReader(log, this.#unitName);
  }

  readonly #claimOf: (text: string) => Claim | undefined;

  /** The living processes of the case before it begins, latest of each name. */
  readonly #before = new Map<string, number>();

  read(event: RawEvent): void {
    if (event.kind === 'mark' && event.case === undefined) {
      if (event.text === 'zero') this.#zeroUs = event.atUs;
      if (event.text === 'late') this.#isLate = true;
      if (event.text.startsWith('refused ')) this.#hasRefused = true;
      if (event.text === 'begun') this.#begin();
      return;
    }
    if (event.kind === 'deliver' && event.isFatal) this.#killed.set(event.pid, event.number);
    if (event.kind === 'signal') this.#sent.set(event.to, [...(this.#sent.get(event.to) ?? []), event.number]);
    if (!this.#hasBegun) this.#readBefore(event);
    else this.#readAfter(event, event.atUs - this.#zeroUs);
  }

  #readBefore(event: RawEvent): void {
    if (event.kind === 'log') this.#hearBefore(event.text, event.atUs);
    const signalled = event.kind === 'signal' && event.from === managerPid ? this.#plays.get(event.to) : undefined;
    if (signalled !== undefined) this.#refuseBefore(`the manager signalled ${signalled} before the case began`);
    if (event.kind === 'mark' && event.case === this.#index && event.text.startsWith('is ')) {
      this.#before.set(event.text.slice(3), event.pid);
    }
    if (event.kind === 'mark' && event.case === this.#index && event.text === 'ready') this.#isReady = !this.#isLate;
    if (event.kind !== 'exit') return;
    for (const [name, pid] of this.#before) if (pid === event.pid) this.#before.delete(name);
  }

  /** A unit can be over, and so is asked for nothing any more, while its processes are all there. */
  #hearBefore(text: string, atUs: Us): void {
    const claim = this.#claimOf(text);
    if (claim === 'started') this.#startedUs ??= atUs;
    else if (claim !== undefined) this.#refuseBefore(`the unit had ${claim} before the case began`);
    else this.#said = text.split(`${this.#unitName}: `)[1] ?? this.#said;
  }

  /** No case, for a reason to which belongs what the manager said of the unit just before, its processes by their names. */
  #refuseBefore(why: string): void {
    const said = this.#said?.replace(/\d+/g, (digits) => this.#plays.get(Number(digits)) ?? digits);
    this.#refused ??= said === undefined ? why : `${why}: ${said}`;
  }

  #begin(): void {
    this.#hasBegun = true;
    if (this.#unit.settings.runtimeMax !== 'infinity' && this.#startedUs !== undefined) {
      this.#shiftUs = this.#startedUs + startingUs - this.#zeroUs;
      this.#zeroUs += this.#shiftUs;
    }
    for (const plan of plansAtFirst(this.#case.world, this.#unit)) {
      const pid = this.#before.get(plan.base);
      if (pid === undefined) this.#refused ??= `${plan.name} was not there when the case began`;
      else this.#byPid.set(pid, this.#table.add(this.#asItIs(plan)));
    }
    // As they are now: what a process is to its unit can change.
    this.#initially = this.#table.all.map((process) => process.info());
  }

  /** Whom a notification makes the main process is a child of the one before, not of the manager (AMB-12). */
  #asItIs(plan: ProcessPlan): ProcessPlan {
    return mainProcessesToBe(this.#case.world).has(plan.base) ? { ...plan, foreign: true } : plan;
  }

  #readAfter(event: RawEvent, atUs: Us): void {
    switch (event.kind) {
      case 'fork':
        return this.#spawn(event.parent, event.child, atUs);
      case 'exit':
        return this.#exit(event.pid, atUs);
      case 'signal':
        return this.#signal(event, atUs);
      case 'mark':
        return event.case === this.#index ? this.#mark(event.pid, event.text, atUs) : undefined;
      case 'log': {
        const state = this.#claimOf(event.text);
        if (state !== undefined) this.#events.push({ atUs, kind: 'claim', state });
        return undefined;
      }
      case 'group':
        return this.#group(event, atUs);
      case 'deliver':
        return undefined;
    }
  }

  #spawn(parentPid: number, pid: number, atUs: Us): void {
    const play = this.#plays.get(pid);
    if (play === undefined) return;
    const parent = this.#byPid.get(parentPid);
    const command = parent === undefined ? commandOf(play) : undefined;
    const { world } = this.#case;
    const plan =
      parent === undefined
        ? planOfCommand(world, this.#unit, this.#table, commandOf(play))
        : this.#asItIs(planOfChild(world, this.#unit, this.#table, parent, play));
    const process = this.#table.add(plan);
    this.#byPid.set(pid, process);
    const by = parent === undefined ? 'manager' : parent.name;
    this.#events.push({
      atUs: parent === undefined ? this.#decidedUs(atUs) : atUs,
      kind: 'spawn',
      process: process.info(),
      by,
      ...(command === undefined ? {} : { command }),
    });
  }

  /** When the manager decided to run what it forks: just after what happened just before; at once where nothing did. */
  #decidedUs(atUs: Us): Us {
    const before = this.#events.at(-1)?.atUs;
    return before !== undefined && atUs - before <= decidingUs ? Math.min(before + 1, atUs) : atUs;
  }

  #exit(pid: number, atUs: Us): void {
    const process = this.#byPid.get(pid);
    if (process === undefined) return;
    const status = this.#statuses.get(pid);
    const signal = this.#killerOf(pid);
    process.state = 'gone';
    const end = status !== undefined ? { status } : signal === undefined ? {} : { signal };
    this.#events.push({ atUs, kind: 'exit', process: process.name, ...end });
    if (process.base === 'ExecStart' && process.role === 'control' && status === 0) this.#announceMain(atUs);
  }

  /**
   * The signal that ended a process. A signal whose default action ends it without a core dump is delivered as SIGKILL
   * by the kernel, so that of a SIGKILL that nobody sent it is the last such signal before.
   */
  #killerOf(pid: number): SignalName | undefined {
    const delivered = signalFromNumber(this.#killed.get(pid) ?? 0);
    const sent = (this.#sent.get(pid) ?? []).flatMap((number) => signalFromNumber(number) ?? []);
    if (delivered !== 'SIGKILL' || sent.includes('SIGKILL')) return delivered;
    return sent.findLast((signal) => defaultAction(signal) === 'terminate') ?? delivered;
  }

  #announceMain(atUs: Us): void {
    const main = this.#table.all.findLast(({ role, isAlive }) => role === 'main' && isAlive);
    if (main !== undefined) this.#events.push({ atUs, kind: 'main', process: main.name });
  }

  #signal({ from, to, number }: Extract<RawEvent, { kind: 'signal' }>, atUs: Us): void {
    const target = this.#byPid.get(to);
    const signal: SignalName | undefined = signalFromNumber(number);
    if (target === undefined || signal === undefined) return;
    const sender = this.#byPid.get(from);
    // SIGCHLD of a child that ends is the kernel's; what neither the manager nor the case sends is somebody else's.
    if (signal === 'SIGCHLD' && from !== managerPid) return;
    const by = from === managerPid ? 'manager' : (sender?.name ?? 'somebody');
    this.#events.push({ atUs, kind: 'signal', from: by, to: target.name, signal, result: 'ok' });
  }

  /**
   * What the manager does with control groups. Processes that leave do so by themselves, and who was just forked is put
   * into the group of its unit.
   */
  #group({ what, by, path, pid }: Extract<RawEvent, { kind: 'group' }>, atUs: Us): void {
    if (by !== managerPid) return;
    const isOwn = path.endsWith(`/${this.#unitName}`);
    if (what === 'attach') {
      const process = this.#byPid.get(pid ?? 0);
      if (process !== undefined && !`${path}/`.includes(`/${this.#unitName}/`))
        this.#events.push({ atUs, kind: 'move', process: process.name, group: path });
    } else if (isOwn) {
      this.#events.push({ atUs, kind: 'remove-group' });
    }
  }

  #mark(pid: number, text: string, atUs: Us): void {
    const process = this.#byPid.get(pid);
    const [verb = '', ...rest] = text.split(' ');
    if (verb === 'exit') this.#statuses.set(pid, Number(rest[0]));
    if (verb === 'request') this.#request(rest[0] as Job, atUs);
    if (verb === 'refused') this.#refuse();
    if (process === undefined) return;
    if (verb === 'leave' && process.isInGroup) {
      process.isInGroup = false;
      this.#events.push({ atUs, kind: 'leave', process: process.name });
    }
    if (verb === 'watchdog') this.#events.push({ atUs, kind: 'watchdog' });
    if (verb === 'notify') this.#notify(process, fieldsOf(rest.join(' ')), atUs);
  }

  #request(job: Job | 'daemon-reload', atUs: Us): void {
    if (job !== 'daemon-reload') {
      this.#events.push({ atUs, kind: 'request', job });
      return;
    }
    const { unit, operations } = this.#case.world;
    const reloads = this.#events.filter(({ kind }) => kind === 'daemon-reload').length;
    const operation = operations.filter(({ op }) => op === 'daemon-reload')[reloads];
    if (operation?.op !== 'daemon-reload') return;
    this.#events.push({
      atUs,
      kind: 'daemon-reload',
      sources: unitSources({ ...unit, text: operation.text }),
    });
  }

  /**
   * A manager that will not take a request has not been asked for what the world asks for. Where nothing is left of the unit it
   * has forgotten it, as systemd does scopes, and there is nothing to be done.
   */
  #refuse(): void {
    const asked = this.#events.findLast((event) => event.kind === 'request');
    const isThere = this.#table.all.some(({ isAlive, isInGroup }) => isAlive && isInGroup);
    if (isThere) this.#refused ??= `the manager refused the ${asked?.job ?? 'daemon-reload'} that was asked of it`;
  }

  #notify(process: Process, fields: Readonly<Record<string, string>>, atUs: Us): void {
    this.#events.push({ atUs, kind: 'notify', process: process.name, fields });
    const main = fields['MAINPID'] === undefined ? undefined : this.#table.resolve(fields['MAINPID']);
    if (main?.isAlive === true && main.role !== 'outsider' && this.#unit.type === 'service') {
      this.#events.push({ atUs, kind: 'main', process: main.name });
    }
  }

  recording({ latenessUs, log }: ManagerFacts, isAlone: boolean): MachineRecording {
    if (this.#isLate) {
      return this.#isReady || this.#case.world.initially === 'inactive'
        ? { status: 'disturbed', message: 'another case of its boot was not there in time' }
        : {
            status: 'late',
            message: isAlone && this.#hasRefused ? refusedToStart : 'its processes were not there in time',
          };
    }
    if (this.#refused !== undefined) return { status: 'unplayed', message: this.#refused };
    const { unit, initially } = this.#case.world;
    const trace: Trace = {
      header: {
        format: traceFormat,
        unit: { name: unit.name, sources: unitSources(unit) },
        initially: { state: initially, processes: this.#initially },
        resolutionUs: 1,
        latenessUs,
        ordered: true,
        observed: observedIn(log),
      },
      events: this.#events,
      endUs: this.#case.endUs - this.#shiftUs,
    };
    return { status: 'recorded', trace };
  }
}

/** The name under which each process of a case plays, by pid. */
const playsOf = (raw: readonly RawEvent[], index: number): ReadonlyMap<number, string> =>
  new Map(
    raw.flatMap((event) =>
      event.kind === 'mark' && event.case === index && event.text.startsWith('is ')
        ? [[event.pid, event.text.slice(3)] as const]
        : [],
    ),
  );

/** Makes the trace of each case of what the kernel recorded of all of them side by side. */
export const toTraces = (
  cases: readonly MachineCase[],
  raw: readonly RawEvent[],
  facts: ManagerFacts,
): readonly MachineRecording[] =>
  cases.map((one, index) => {
    const reader = new CaseReader(one, index, playsOf(raw, index), facts.log);
    for (const event of raw) reader.read(event);
    return reader.recording(facts, cases.length === 1);
  });
