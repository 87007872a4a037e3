import { defaultAction, type SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { CommandRef, KillResult, ProcessInfo, ProcessName, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { Deed, Reaction, World } from '../../spec/vocabulary/world.ts';
import type { ManagerEvent } from '../adapters/adapter.ts';
import { planOfChild, planOfCommand, plansAtFirst } from './process-plans.ts';
import { dispositionOf, isFatal } from './disposition.ts';
import { type Act, type Process, type ProcessPlan, ProcessTable } from './process-table.ts';

/** What processes need of the kernel: time, the trace, and a turn later on. */
export interface Stage {
  nowUs(): Us;
  /** The unit as it was last loaded. */
  unit(): Unit;
  record(event: TraceEvent): void;
  schedule(afterUs: Us, act: Act): void;
}

/**
 * How many processes there may be at a time, as a kernel has it (pids_max, RLIMIT_NPROC). More cannot be forked: processes
 * that fork and never end come to an end, so that what a manager does about them can be judged.
 */
export const processCountMax = 500;

/** How a process ended. */
type End = { readonly status: number } | { readonly signal: SignalName };

const isStop = (signal: SignalName): boolean => defaultAction(signal) === 'stop';

/** What a reaction has a process do later on; absent where it does nothing. */
const actOf = (process: Process, signal: SignalName, reaction: Reaction): Act | undefined => {
  switch (reaction.kind) {
    case 'exit':
    case 'fork':
    case 'notify':
    case 'leave':
      return { kind: 'do', process, deed: reaction };
    case 'forward':
      return { kind: 'do', process, deed: { ...reaction, kind: 'signal' } };
    case 'default':
      return { kind: 'default', process, signal };
    case 'ignore':
    case 'catch':
      return undefined;
  }
};

/**
 * The processes of a case and what they do, as signal(7), kill(2) and fork(2) have it. What the manager must be told
 * is returned, one event for each act.
 */
export class Processes {
  readonly #world: World;
  readonly #stage: Stage;
  readonly #table = new ProcessTable();
  readonly #areAnyWaiting: boolean;
  /** How many have not gone. */
  #presentCount = 0;
  #main: Process | undefined;
  /** The ExecStart= command that was run last: what an earlier one brought forth is no main process any more. */
  #startCommand: Process | undefined;
  /** A forking service's ExecStart= command has succeeded: its main process, if there, can be told. */
  #isMainToBeAnnounced = false;
  /** Whom a notification has named with MAINPID=, until the manager is told. */
  #named: Process | undefined;
  #isFrozen = false;

  constructor(world: World, stage: Stage) {
    this.#world = world;
    this.#stage = stage;
    const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
    this.#areAnyWaiting = behaviours.some(({ exitsWith }) => exitsWith !== undefined);
    for (const plan of plansAtFirst(world, stage.unit())) this.#add(plan);
    this.#main = this.#table.all.find(({ role }) => role === 'main');
  }

  /** All of them, dead or alive, lowest pid first. */
  get all(): readonly Process[] {
    return this.#table.all;
  }

  /** Those of the unit's control group that have not ended, lowest pid first. */
  get members(): readonly Process[] {
    return this.#table.all.filter((process) => process.isInGroup && process.isAlive);
  }

  /** True where nobody is left in the control group, and the main process is not anywhere else either. */
  get isUnitEmpty(): boolean {
    return this.members.length === 0 && this.#main?.isAlive !== true;
  }

  /** What a trace's header says of those that are there. */
  infos(): readonly ProcessInfo[] {
    return this.#table.all.map((process) => process.info());
  }

  byPid(pid: number): Process | undefined {
    return this.#table.byPid(pid);
  }

  /** Whom a world means by a name; `$MAINPID` is the current main process. */
  resolve(name: ProcessName): Process | undefined {
    return name === '$MAINPID' ? this.#main : this.#table.resolve(name);
  }

  /** Has a living process do what is its turn to do. */
  act(act: Act): ManagerEvent | undefined {
    const { process } = act;
    if (act.kind === 'wake-up') {
      this.#wakeUp(process);
      return undefined;
    }
    if (process.isAlive && (process.isAsleep || (process.isFrozen && process.state !== 'doomed'))) {
      this.#putOff(act);
      return undefined;
    }
    switch (process.state) {
      case 'zombie':
      case 'gone':
        return undefined;
      case 'doomed':
        return act.kind === 'die' ? this.#end(process, { signal: act.signal }) : undefined;
      case 'stopped':
        this.#putOff(act);
        return undefined;
      case 'running':
        return this.#run(act);
    }
  }

  /** Not now. Signals that wait are taken before anything else, once it goes on. */
  #putOff(act: Act): void {
    if (act.kind === 'take-signals') act.process.isAboutToTakeSignals = false;
    else act.process.deferred.push(act);
  }

  #run(act: Exclude<Act, { kind: 'wake-up' }>): ManagerEvent | undefined {
    const { process } = act;
    switch (act.kind) {
      case 'take-signals':
        return this.#takeSignals(process);
      case 'default':
        return this.#doDefault(process, act.signal);
      case 'do':
        return this.#do(process, act.deed);
      case 'die':
        return undefined;
    }
  }

  /** As kill(2): `from` sends a signal. */
  send(from: 'manager' | ProcessName, to: Process, signal: SignalName): KillResult {
    const isRefused = from === 'manager' && to.behaviour.protected === true;
    const result = to.state === 'gone' ? 'ESRCH' : isRefused ? 'EPERM' : 'ok';
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'signal', from, to: to.name, signal, result });
    if (result === 'ok' && to.isAlive && to.state !== 'doomed' && to.behaviour.kernelThread !== true)
      this.#generate(to, signal);
    return result;
  }

  /** Dooms a process as SIGKILL does, without anybody having sent it; false where that cannot be. */
  kill(process: Process): boolean {
    if (!process.isAlive || process.state === 'doomed' || process.behaviour.kernelThread === true) return false;
    this.#doom(process, 'SIGKILL');
    return true;
  }

  /** The manager runs a command: a control process, or the main process itself. */
  run(command: CommandRef): Process {
    const process = this.#spawn(
      planOfCommand(this.#world, this.#stage.unit(), this.#table, command),
      'manager',
      command,
    );
    if (command.name === 'ExecStart') this.#startCommand = process;
    return process;
  }

  /**
   * A main process becomes known: that of a forking service when its ExecStart= command has just succeeded, another one
   * when a notification has named it.
   */
  announceMain(): ManagerEvent | undefined {
    const main = this.#named ?? (this.#isMainToBeAnnounced ? this.#forkedMain() : undefined);
    this.#named = undefined;
    this.#isMainToBeAnnounced = false;
    if (main === undefined || main === this.#main || !main.isAlive) return undefined;
    this.#main = main;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'main', process: main.name });
    return { kind: 'main', pid: main.pid, ...(main.isForeign ? { foreign: true } : {}) };
  }

  /** Only what is in the control group, and the manager's child, can be guessed; a PIDFile= names any process. */
  #forkedMain(): Process | undefined {
    const isNamed = this.#stage.unit().settings.pidFile !== undefined;
    return this.#table.all.findLast(
      ({ role, isAlive, isInGroup, isForeign }) => role === 'main' && isAlive && (isNamed || (isInGroup && !isForeign)),
    );
  }

  /** The manager moves a process to another control group. One that comes out of a frozen group runs on. */
  move(process: Process, group: string): void {
    process.isInGroup = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'move', process: process.name, group });
    this.#unfreeze(process);
  }

  /** Freezes the control group with all that is in it; false where it was frozen already. */
  freeze(): boolean {
    if (this.#isFrozen) return false;
    this.#isFrozen = true;
    for (const process of this.members) process.isFrozen = true;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'freeze' });
    return true;
  }

  /** Thaws it; false where it was not frozen. */
  thaw(by?: 'manager'): boolean {
    if (!this.#isFrozen) return false;
    this.#isFrozen = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'thaw', ...(by === undefined ? {} : { by }) });
    for (const process of this.members) this.#unfreeze(process);
    return true;
  }

  #unfreeze(process: Process): void {
    if (!process.isFrozen) return;
    process.isFrozen = false;
    if (process.state === 'running') this.#goOn(process);
  }

  /** The signal reaches a living process: at once what needs no doing of its own, the rest when it is its turn. */
  #generate(process: Process, signal: SignalName): void {
    if (signal === 'SIGCONT') this.#continue(process);
    else if (isStop(signal)) process.signals.discard((other) => other === 'SIGCONT');

    const disposition = dispositionOf(process.behaviour, signal);
    if (disposition.kind === 'ignored') return;
    if (signal === 'SIGKILL' || (process.state === 'running' && isFatal(disposition, signal))) {
      this.#doom(process, signal);
      return;
    }
    process.signals.add(signal);
    if (process.state === 'running') this.#alert(process);
  }

  #alert(process: Process): void {
    if (process.isAboutToTakeSignals) return;
    process.isAboutToTakeSignals = true;
    this.#stage.schedule(0, { kind: 'take-signals', process });
  }

  #continue(process: Process): void {
    process.signals.discard(isStop);
    if (process.state !== 'stopped') return;
    process.state = 'running';
    this.#goOn(process);
  }

  #wakeUp(process: Process): void {
    process.isAsleep = false;
    if (process.state === 'doomed') this.#resume(process);
    if (process.state === 'running') this.#goOn(process);
  }

  /** Its signals come before anything else that it does, as on the way back from the kernel. */
  #goOn(process: Process): void {
    if (process.signals.isEmpty) this.#resume(process);
    else this.#alert(process);
  }

  /** Catches up with what came due while the process was stopped or asleep. */
  #resume(process: Process): void {
    for (const act of process.deferred.splice(0)) this.#stage.schedule(0, act);
  }

  #doom(process: Process, signal: SignalName): void {
    process.state = 'doomed';
    process.signals.clear();
    this.#stage.schedule(0, { kind: 'die', process, signal });
  }

  #takeSignals(process: Process): ManagerEvent | undefined {
    process.isAboutToTakeSignals = false;
    // A stop leaves the signals behind it waiting.
    while (process.state === 'running') {
      const signal = process.signals.shift();
      if (signal === undefined) {
        this.#resume(process);
        return undefined;
      }
      const disposition = dispositionOf(process.behaviour, signal);
      if (disposition.kind === 'default') {
        const told = this.#doDefault(process, signal);
        if (told !== undefined) return told;
      } else if (disposition.kind === 'caught') {
        this.#react(process, signal, disposition.reactions);
      }
    }
    return undefined;
  }

  #react(process: Process, signal: SignalName, reactions: readonly Reaction[]): void {
    for (const reaction of reactions) {
      const act = actOf(process, signal, reaction);
      if (act !== undefined) this.#stage.schedule('afterUs' in reaction ? reaction.afterUs : 0, act);
    }
  }

  #doDefault(process: Process, signal: SignalName): ManagerEvent | undefined {
    switch (defaultAction(signal)) {
      case 'terminate':
      case 'core':
        return this.#end(process, { signal });
      case 'stop':
        process.state = 'stopped';
        return undefined;
      case 'ignore':
      case 'continue':
        return undefined;
    }
  }

  #do(process: Process, deed: Deed): ManagerEvent | undefined {
    switch (deed.kind) {
      case 'exit':
        return this.#end(process, { status: deed.status });
      case 'fork':
        this.#fork(process, deed.child);
        return undefined;
      case 'signal': {
        const to = this.resolve(deed.to);
        if (to !== undefined) this.send(process.name, to, deed.signal);
        return undefined;
      }
      case 'notify':
        return this.#notify(process, deed.fields);
      case 'leave':
        this.#leave(process);
        return undefined;
    }
  }

  #fork(process: Process, child: ProcessName): void {
    if (this.#presentCount >= processCountMax) return;
    this.#spawn(planOfChild(this.#world, this.#stage.unit(), this.#table, process, child), process.name);
  }

  /** It goes where the manager does not look. Nobody is told: it is no longer among the processes of the group. */
  #leave(process: Process): void {
    if (!process.isInGroup) return;
    process.isInGroup = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'leave', process: process.name });
  }

  #notify(process: Process, fields: Readonly<Record<string, string>>): ManagerEvent | undefined {
    if (!this.#isTold(process)) return undefined;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'notify', process: process.name, fields: { ...fields } });
    const named = fields['MAINPID'] === undefined ? undefined : this.resolve(fields['MAINPID']);
    if (named === undefined) return { kind: 'notify', pid: process.pid, fields: { ...fields } };
    const isService = this.#stage.unit().type === 'service';
    if (isService && named.isAlive && named.role !== 'outsider') this.#named = named;
    // Worlds know processes by name, managers by pid.
    return { kind: 'notify', pid: process.pid, fields: { ...fields, MAINPID: String(named.pid) } };
  }

  #end(process: Process, end: End): ManagerEvent | undefined {
    const isTold = this.#isTold(process);
    const isZombie = process.behaviour.zombie === true;
    process.state = isZombie ? 'zombie' : 'gone';
    if (!isZombie) this.#presentCount--;
    process.signals.clear();
    process.deferred.length = 0;
    const zombie = isZombie ? { zombie: true as const } : {};
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: 'exit', process: process.name, ...end, ...zombie });

    if (process === this.#main) this.#main = undefined;
    if (this.#areAnyWaiting) for (const other of this.#table.all) this.#maybeExitWith(other, process);
    if (process.role === 'control' && process === this.#startCommand && 'status' in end && end.status === 0) {
      this.#isMainToBeAnnounced = true;
    }
    return isTold ? { kind: 'exit', pid: process.pid, ...end } : undefined;
  }

  /** The manager hears of the unit's processes, and of what it started itself even where that has left the group. */
  #isTold(process: Process): boolean {
    return process.isInGroup || process.role === 'main' || process.role === 'control' || process === this.#main;
  }

  #maybeExitWith(process: Process, ended: Process): void {
    const exitsWith = process.behaviour.exitsWith;
    if (exitsWith === undefined || !process.isAlive) return;
    if (exitsWith.process !== ended.name && exitsWith.process !== ended.base) return;
    this.#stage.schedule(exitsWith.afterUs, { kind: 'do', process, deed: { kind: 'exit', afterUs: 0, status: 0 } });
  }

  #spawn(plan: ProcessPlan, by: 'manager' | ProcessName, command?: CommandRef): Process {
    const process = this.#add(plan);
    if (process.role === 'main' && by === 'manager') this.#main = process;
    this.#stage.record({
      atUs: this.#stage.nowUs(),
      kind: 'spawn',
      process: process.info(),
      by,
      ...(command === undefined ? {} : { command }),
    });
    return process;
  }

  #add(plan: ProcessPlan): Process {
    const process = this.#table.add(plan);
    this.#presentCount++;
    process.isFrozen = this.#isFrozen && process.isInGroup;
    const wakesAfterUs = plan.behaviour.unkillable?.forUs;
    if (wakesAfterUs !== undefined) this.#stage.schedule(wakesAfterUs, { kind: 'wake-up', process });
    for (const deed of plan.behaviour.deeds) this.#stage.schedule(deed.afterUs, { kind: 'do', process, deed });
    const awaited = plan.behaviour.exitsWith && this.#table.resolve(plan.behaviour.exitsWith.process);
    if (awaited?.isAlive === false) this.#maybeExitWith(process, awaited);
    return process;
  }
}
