import { advance, begin, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import type { OnAsk } from '../../spec/readings/on-ask.ts';
import { inOrder, isAnyEntry } from '../../spec/oracle/entries.ts';
import type { Hypothesis } from '../../spec/oracle/hypothesis.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { livingMain } from '../../spec/rules/facts.ts';
import type { Entry } from '../../spec/rules/situation.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { CommandRef, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import type { Host, ManagerEvent, Pid } from '../adapters/adapter.ts';
import { Chronicle } from '../implementations/model/chronicle.ts';
import type { SyncDriver } from '../kernel/driver.ts';
import { playWorld } from '../kernel/play-world.ts';
import type { CaseRecording } from '../kernel/recording.ts';

/** A bound on what one turn can do; a page that owes more than this at one instant is a bug of ours. */
const actCountMax = 1000;

/** A unit is thawed first, and what follows a signal goes before the next one. */
const turnOf = ({ part }: Entry): number => (part === 'thaw' ? 0 : part === 'signal' ? 2 : 1);

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
  readonly #controls = new Set<Pid>();
  #chronicle: Chronicle | undefined;
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
    this.#chronicle = new Chronicle(host);
  }

  deliver(event: ManagerEvent, atUs: Us): undefined {
    const chronicle = this.#chronicle;
    if (chronicle === undefined) return;
    this.#nowUs = atUs;
    if (event.kind === 'begin') this.#begin(chronicle, event);
    else this.#observe(chronicle, event);
    this.#runStopCommand(chronicle);
    this.#turn(chronicle);
    this.#isSettled = false;
  }

  wake(atUs: Us): undefined {
    const chronicle = this.#chronicle;
    if (chronicle === undefined) return;
    this.#nowUs = atUs;
    this.#lookAround(chronicle);
    this.#isSettled = this.#turn(chronicle) === 0;
  }

  /** Forks are not told: after each turn it looks once more, when the processes have had theirs at that instant. */
  nextWakeUs(): Us | undefined {
    return this.#isSettled ? this.#nextUs : this.#nowUs;
  }

  end(): void {
    this.#chronicle = undefined;
  }

  #begin(chronicle: Chronicle, event: Extract<ManagerEvent, { kind: 'begin' }>): void {
    const header = chronicle.begin(event);
    this.#monitor = begin(chronicle.host.unit, this.#profile, header, this.#obedience.onAsk);
  }

  #tell(event: TraceEvent): void {
    if (this.#monitor !== undefined) this.#monitor = step(this.#monitor, event);
  }

  #observe(chronicle: Chronicle, event: Exclude<ManagerEvent, { kind: 'begin' }>): void {
    this.#lookAround(chronicle, event);
    if (event.kind === 'exit') this.#controls.delete(event.pid);
    const wasInactive = this.#monitor?.facts.phase === 'inactive';
    this.#tell(chronicle.event(event, this.#nowUs));
    if (event.kind === 'job' && event.job === 'start' && wasInactive) {
      this.#runIfThere(chronicle, { name: 'ExecStart', index: 0 });
    }
  }

  /**
   * Runs the next stop command where the page does not ask for it, but the unit type's own page does: always in
   * sockets, mounts and swaps, and in services where killing does not wait for it (AMB-76).
   */
  #runStopCommand(chronicle: Chronicle): void {
    // What has fallen due meanwhile does not count: that no command was run may be the very reason for it.
    const { stop, entries = [] } = this.#monitor?.living[0]?.hypothesis ?? {};
    if (stop?.commands === undefined || stop.commands.running !== undefined) return;
    if (isAnyEntry(entries, ({ part }) => part === 'run')) return;
    this.#runIfThere(chronicle, { name: stop.commands.name, index: stop.commands.next });
  }

  #lookAround(chronicle: Chronicle, told?: Exclude<ManagerEvent, { kind: 'begin' }>): void {
    for (const event of chronicle.unannounced(this.#nowUs, told)) this.#tell(event);
  }

  /** What the page asks now, with what has fallen due at this instant. */
  #hypothesis(): Hypothesis | undefined {
    return this.#monitor === undefined ? undefined : advance(this.#monitor, this.#nowUs).living[0]?.hypothesis;
  }

  #runIfThere(chronicle: Chronicle, command: CommandRef): void {
    const { commands } = chronicle.host.unit.settings;
    if (command.index < (commands[command.name]?.length ?? 0)) this.#run(chronicle, command);
  }

  #run(chronicle: Chronicle, command: CommandRef): void {
    const pid = chronicle.host.run(command);
    const ran = chronicle.ran(command, pid, this.#nowUs);
    if (ran.process.role !== 'main') this.#controls.add(pid);
    this.#tell(ran);
  }

  /** As long as no reading wants it otherwise. */
  #dueInOrder(): readonly Entry[] {
    return inOrder(this.#hypothesis()?.entries ?? []).toSorted((a, b) => turnOf(a) - turnOf(b));
  }

  /** Does one thing that is due and can be done without breaking a rule; false where there is none. */
  #payOne(chronicle: Chronicle): boolean {
    const state = this.#monitor;
    if (state === undefined) return false;
    for (const { act, owed } of this.#dueInOrder()) {
      if (act.kind === 'run') {
        this.#run(chronicle, act.command);
        return true;
      }
      if (act.kind === 'thaw') {
        chronicle.host.thaw();
        this.#tell({ atUs: this.#nowUs, kind: 'thaw', by: 'manager' });
        return true;
      }
      const pid = chronicle.pidOf(act.to);
      if (pid === undefined || (!owed && !this.#isLicensed(chronicle, pid))) continue;
      const atUs = this.#nowUs;
      const sent = { atUs, kind: 'signal', from: 'manager', to: act.to, signal: act.signal, result: 'ok' } as const;
      const next = step(state, sent);
      // Sent now it would be out of its order.
      if (next.living.length === 0) continue;
      chronicle.host.kill(pid, act.signal);
      this.#monitor = next;
      return true;
    }
    return false;
  }

  /** Whether to do what need not be done; never to a process that is gone. */
  #isLicensed({ host }: Chronicle, pid: Pid): boolean {
    return this.#obedience.eager === true && host.processes().includes(pid);
  }

  /** Does everything that is due at this instant, and tells how many signals and commands that were. */
  #turn(chronicle: Chronicle): number {
    let count = 0;
    for (; this.#payOne(chronicle); count += 1) {
      if (count >= actCountMax) throw new Error('the page owes more than actCountMax acts at one instant');
    }
    // What was done now may end processes at this very instant, and that will be told.
    if (count === 0 && this.#runPost(chronicle)) count += 1;
    const nextUs = Math.min(...(this.#hypothesis()?.timers ?? []).map(({ atUs }) => atUs));
    this.#nextUs = Number.isFinite(nextUs) ? nextUs : undefined;
    return count;
  }

  /** ExecStopPost=, of which the page says nothing: one command after the other once the unit has stopped. */
  #runPost(chronicle: Chronicle): boolean {
    const state = this.#monitor;
    const { host } = chronicle;
    const posts = host.unit.settings.commands.ExecStopPost ?? [];
    if (state === undefined || this.#postsRun >= posts.length || !this.#hasStopped(host)) return false;
    const command: CommandRef = { name: 'ExecStopPost', index: this.#postsRun };
    this.#postsRun += 1;
    // Where KillMode=none lets only the stop command run (AMB-66).
    if (step(state, chronicle.wouldRun(command, this.#nowUs)).living.length === 0) return false;
    this.#run(chronicle, command);
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
