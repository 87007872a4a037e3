import { advance, begin, type MonitorState, type OnAsk, step } from '../../spec/oracle/monitor.ts';
import type { Hypothesis } from '../../spec/oracle/hypothesis.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { livingMain } from '../../spec/rules/facts.ts';
import type { Entry } from '../../spec/rules/situation.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import {
  type CommandRef,
  type ProcessInfo,
  type ProcessName,
  type TraceEvent,
  traceEventKinds,
  traceFormat,
  type TraceHeader,
} from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent, Pid } from '../adapters/adapter.ts';
import type { SyncDriver } from '../kernel/driver.ts';
import { playWorld } from '../kernel/play-world.ts';
import type { CaseRecording } from '../kernel/recording.ts';

/** A bound on what one turn can do; a page that owes more than this at one instant is a bug of ours. */
const actCountMax = 1000;

/** How the page is obeyed. */
export interface Obedience {
  /** The last instant that is played. */
  readonly boundUs: Us;
  /** Does what is licensed too, not only what is owed. */
  readonly eager?: boolean;
  /** Hears which choices were consulted. */
  readonly onAsk?: OnAsk;
}

/**
 * A manager that does what the page owes under one profile, and nothing else: it feeds a monitor with what it is told
 * and pays each debt as it falls due. It stops units; of starts it knows only how to run ExecStart=.
 */
class Obedient implements SyncDriver {
  readonly #profile: Profile;
  readonly #obedience: Obedience;
  readonly #names = new Map<Pid, ProcessName>();
  readonly #pids = new Map<ProcessName, Pid>();
  readonly #controls = new Set<Pid>();
  #host: Host | undefined;
  #nowUs: Us = 0;
  #monitor: MonitorState | undefined;
  #nextUs: Us | undefined;
  #isSettled = true;
  #postsRun = 0;

  constructor(profile: Profile, obedience: Obedience) {
    this.#profile = profile;
    this.#obedience = obedience;
  }

  start(host: Host): undefined {
    this.#host = host;
  }

  deliver(event: ManagerEvent, atUs: Us): undefined {
    const host = this.#host;
    if (host === undefined) return;
    this.#nowUs = atUs;
    if (event.kind === 'begin') this.#begin(host, event);
    else this.#observe(host, event);
    this.#runStopCommand(host);
    this.#turn(host);
    this.#isSettled = false;
  }

  wake(atUs: Us): undefined {
    const host = this.#host;
    if (host === undefined) return;
    this.#nowUs = atUs;
    this.#noticeForks(host);
    this.#isSettled = this.#turn(host) === 0;
  }

  /** Forks are not told: after each turn it looks once more, when the processes have had theirs at that instant. */
  nextWakeUs(): Us | undefined {
    return this.#isSettled ? this.#nextUs : this.#nowUs;
  }

  end(): void {
    this.#host = undefined;
  }

  #name(pid: Pid, name: ProcessName): ProcessName {
    this.#names.set(pid, name);
    this.#pids.set(name, pid);
    return name;
  }

  #nameOf(pid: Pid): ProcessName {
    return this.#names.get(pid) ?? `process ${pid}`;
  }

  #begin({ unit }: Host, event: Extract<ManagerEvent, { kind: 'begin' }>): void {
    const processes = event.processes.map(({ pid, role }): ProcessInfo => {
      const name = role === 'main' ? 'main' : `process ${pid}`;
      return { name: this.#name(pid, name), role };
    });
    const header: TraceHeader = {
      format: traceFormat,
      unit: { name: unit.name, sources: unit.sources },
      initially: { state: event.state, processes },
      resolutionUs: 1,
      latenessUs: 0,
      ordered: true,
      observed: traceEventKinds,
    };
    this.#monitor = begin(unit, this.#profile, header, this.#obedience.onAsk);
  }

  #tell(event: TraceEvent): void {
    if (this.#monitor !== undefined) this.#monitor = step(this.#monitor, event);
  }

  #observe(host: Host, event: Exclude<ManagerEvent, { kind: 'begin' }>): void {
    const atUs = this.#nowUs;
    this.#noticeForks(host);
    switch (event.kind) {
      case 'job':
        this.#onJob(host, event);
        break;
      case 'exit':
        this.#onExit(event);
        break;
      case 'main':
        this.#tell({ atUs, kind: 'main', process: this.#nameOf(event.pid) });
        break;
      case 'notify':
        this.#tell({ atUs, kind: 'notify', process: this.#nameOf(event.pid), fields: event.fields });
        break;
      case 'watchdog':
        this.#tell({ atUs, kind: 'watchdog' });
        break;
      case 'oom':
        this.#tell({ atUs, kind: 'oom', process: this.#nameOf(event.pid) });
        break;
      case 'daemon-reload':
        this.#tell({ atUs, kind: 'daemon-reload', sources: event.unit.sources });
        break;
    }
  }

  #onJob(host: Host, { job }: Extract<ManagerEvent, { kind: 'job' }>): void {
    const wasInactive = this.#monitor?.facts.phase === 'inactive';
    this.#tell({ atUs: this.#nowUs, kind: 'request', job });
    if (job === 'start' && wasInactive) this.#runIfThere(host, { name: 'ExecStart', index: 0 });
  }

  #onExit(event: Extract<ManagerEvent, { kind: 'exit' }>): void {
    const process = this.#nameOf(event.pid);
    const ending = event.signal === undefined ? { status: event.status ?? 0 } : { signal: event.signal };
    this.#controls.delete(event.pid);
    this.#tell({ atUs: this.#nowUs, kind: 'exit', process, ...ending });
  }

  /**
   * Runs the next stop command where the page does not ask for it, but the unit type's own page does: always in
   * sockets, mounts and swaps, and in services where killing does not wait for it (AMB-76).
   */
  #runStopCommand(host: Host): void {
    // What has fallen due meanwhile does not count: that no command was run may be the very reason for it.
    const { stop, entries } = this.#monitor?.living[0]?.hypothesis ?? {};
    if (stop?.commands === undefined || stop.commands.running !== undefined) return;
    if (entries?.some(({ act }) => act.kind === 'run') === true) return;
    this.#runIfThere(host, { name: stop.commands.name, index: stop.commands.next });
  }

  /** Processes that were forked are not announced: they turn up in the control group. */
  #noticeForks(host: Host): void {
    for (const pid of host.processes()) {
      if (this.#names.has(pid)) continue;
      const process: ProcessInfo = { name: this.#name(pid, `process ${pid}`), role: 'aux' };
      this.#tell({ atUs: this.#nowUs, kind: 'spawn', process, by: 'main' });
    }
  }

  /** What the page asks now, with what has fallen due at this instant. */
  #hypothesis(): Hypothesis | undefined {
    return this.#monitor === undefined ? undefined : advance(this.#monitor, this.#nowUs).living[0]?.hypothesis;
  }

  #runIfThere(host: Host, command: CommandRef): void {
    if (command.index < (host.unit.settings.commands[command.name]?.length ?? 0)) this.#run(host, command);
  }

  #run(host: Host, command: CommandRef): void {
    const { unit } = host;
    const pid = host.run(command);
    const isMain = command.name === 'ExecStart' && unit.settings.serviceType !== 'forking';
    const name = isMain ? 'main' : command.index === 0 ? command.name : `${command.name}.${command.index + 1}`;
    if (!isMain) this.#controls.add(pid);
    const process: ProcessInfo = { name: this.#name(pid, name), role: isMain ? 'main' : 'control' };
    this.#tell({ atUs: this.#nowUs, kind: 'spawn', process, by: 'manager', command });
  }

  /** What follows a signal goes before the next signal, as long as no reading wants it otherwise. */
  #dueInOrder(): readonly Entry[] {
    const entries = this.#hypothesis()?.entries ?? [];
    return entries.toSorted((a, b) => Number(a.part === 'signal') - Number(b.part === 'signal'));
  }

  /** Does one thing that is due and can be done without breaking a rule; false where there is none. */
  #payOne(host: Host): boolean {
    const state = this.#monitor;
    if (state === undefined) return false;
    for (const { act, owed } of this.#dueInOrder()) {
      if (act.kind === 'run') {
        this.#run(host, act.command);
        return true;
      }
      const pid = this.#pids.get(act.to);
      if (pid === undefined || (!owed && !this.#isLicensed(host, pid))) continue;
      const atUs = this.#nowUs;
      const sent = { atUs, kind: 'signal', from: 'manager', to: act.to, signal: act.signal, result: 'ok' } as const;
      const next = step(state, sent);
      // Sent now it would be out of its order.
      if (next.living.length === 0) continue;
      host.kill(pid, act.signal);
      this.#monitor = next;
      return true;
    }
    return false;
  }

  /** Whether to do what need not be done; never to a process that is gone. */
  #isLicensed(host: Host, pid: Pid): boolean {
    return this.#obedience.eager === true && host.processes().includes(pid);
  }

  /** Does everything that is due at this instant, and tells how many signals and commands that were. */
  #turn(host: Host): number {
    let count = 0;
    for (; this.#payOne(host); count += 1) {
      if (count >= actCountMax) throw new Error('the page owes more than actCountMax acts at one instant');
    }
    // What was done now may end processes at this very instant, and that will be told.
    if (count === 0 && this.#runPost(host)) count += 1;
    const nextUs = Math.min(...(this.#hypothesis()?.timers ?? []).map(({ atUs }) => atUs));
    this.#nextUs = Number.isFinite(nextUs) ? nextUs : undefined;
    return count;
  }

  /** ExecStopPost=, of which the page says nothing: one command after the other once the unit has stopped. */
  #runPost(host: Host): boolean {
    const state = this.#monitor;
    const posts = host.unit.settings.commands.ExecStopPost ?? [];
    if (state === undefined || this.#postsRun >= posts.length || !this.#hasStopped(host)) return false;
    const command: CommandRef = { name: 'ExecStopPost', index: this.#postsRun };
    const process: ProcessInfo = { name: command.name, role: 'control' };
    const run = { atUs: this.#nowUs, kind: 'spawn', process, by: 'manager', command } as const;
    this.#postsRun += 1;
    // Where KillMode=none lets only the stop command run (AMB-66).
    if (step(state, run).living.length === 0) return false;
    this.#run(host, command);
    return true;
  }

  #hasStopped(host: Host): boolean {
    const hypothesis = this.#hypothesis();
    const stop = hypothesis?.stop;
    if (hypothesis === undefined || stop?.t0Us === undefined || this.#controls.size > 0) return false;
    if (host.processes().length === 0 || stop.byMainExit === 'after-post') return true;
    const { killMode } = stop.settings.kill;
    if (killMode === 'none') return true;
    if (killMode === 'process' && this.#monitor !== undefined && livingMain(this.#monitor.facts) === undefined)
      return true;
    const isAtItsEnd = stop.finalUs !== undefined || stop.timedOutUs !== undefined;
    return isAtItsEnd && hypothesis.timers.length === 0;
  }
}

/**
 * Plays a world against the page itself, in the readings of `profile`, which settles every choice. The trace is the
 * page's own prediction.
 */
export const playObedient = (world: World, profile: Profile, obedience: Obedience): CaseRecording =>
  playWorld(world, new Obedient(profile, obedience), { boundUs: obedience.boundUs, resolutionUs: 1 });
