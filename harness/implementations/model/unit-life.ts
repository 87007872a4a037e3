import { isGoing } from '../../../spec/model/life.ts';
import type { Pass } from '../../../spec/model/pass.ts';
import type { Cause, MemberIndex, State, Stop } from '../../../spec/model/state.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Claim, CommandRef, Job } from '../../../spec/vocabulary/trace.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { Host, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import { Charge, type ExitEvent } from '../reference/charge.ts';
import { CommandRunner } from '../reference/command-runner.ts';
import { commandsOf } from '../reference/commands.ts';
import { CommandStart } from '../reference/command-start.ts';
import { pagePolicy } from '../reference/policy.ts';
import { type Fate, fateOf, restartsAfter } from '../reference/restart-policy.ts';
import { ServiceStart } from '../reference/service-start.ts';
import type { Start } from '../reference/start.ts';
import { startTimer, type Timer } from '../reference/timers.ts';
import type { EndByCommand } from './seams.ts';
import { StopStages } from './stop-stages.ts';
import { isDealtWith } from './stop-progress.ts';

/** What a unit's life needs of its manager. */
export interface LifeHost {
  readonly state: State;
  /** What commands are run by. Its unit may be out of date. */
  readonly host: Host;
  /** The unit as it was last loaded. */
  unit(): Unit;
  claim(claim: Claim): void;
  /** Whether the page lets this command be run now. */
  mayRun(command: CommandRef): boolean;
  /** Has the manager take its turn. */
  wake(): void;
  /** How a stop command decides upon the end of the unit. */
  readonly ends: Partial<EndByCommand>;
  /** Whether a service stops by stages. */
  readonly hasStages: boolean;
  /** Whether nobody is waited for in them whom SIGKILL has been sent to. */
  readonly hurriesOn: boolean;
  /** Has signals go out that nothing has fallen due for. */
  open(stop: Stop, pass: Pass): void;
  /** The unit is to stop, and this command, which reloads it, is not waited for any more. */
  endReload(pid: Pid): void;
  /** The signal for a command that reloads the unit and hangs, where the model does not see to it. */
  readonly hungReloadSignal: SignalName | undefined;
}

/** Whose exit it was that is told of: who that is in the unit, and in the model. */
export interface Whose {
  readonly who: 'main' | 'stop-command' | 'other';
  readonly index: MemberIndex | undefined;
}

// As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=.
const restartDelayUs: Us = 100_000;
const restartCountMax = 5;

/** The ExecStopPost= commands of a stop. */
interface Posts {
  readonly stop: Stop;
  readonly runner: CommandRunner;
  /** The one that is waited for no more although it runs. */
  hung: Pid | undefined;
  isOver: boolean;
}

const fates: Readonly<Partial<Record<Cause, Fate>>> = {
  'start-failed': 'unclean-status',
  'start-timed-out': 'timeout',
  'runtime-max': 'timeout',
  'remount-timed-out': 'timeout',
  'out-of-memory': 'unclean-signal',
  watchdog: 'watchdog',
};

/**
 * What a manager does of which the page says nothing: starts and reloads, and what follows when the processes of a stop
 * have been dealt with. It does so as the reference does.
 */
export class UnitLife {
  readonly #to: LifeHost;
  #start: { readonly start: Start; readonly charge: Charge } | undefined;
  #reload: CommandRunner | undefined;
  #posts: Posts | undefined;
  #stages: StopStages | undefined;
  /** The stop whose end was claimed last. */
  #ended: Stop | undefined;
  #wantsStart = false;
  /** The run that was last claimed to have started. */
  #startedRun: number;
  #mainExit: ExitEvent | undefined;
  #restartTimer: Timer | undefined;
  #restartCount = 0;
  /** The last stop whose command has succeeded. */
  #endedWell: Stop | undefined;

  constructor(to: LifeHost) {
    this.#to = to;
    this.#startedRun = to.state.life === 'running' ? to.state.run : 0;
  }

  /** Hears of what the model has taken. */
  hear(event: ManagerEvent, { who, index }: Whose): void {
    this.#giveUpStart();
    switch (event.kind) {
      case 'job':
        this.#onJob(event.job);
        return;
      case 'exit':
        if (who === 'main') this.#mainExit = event;
        if (who === 'stop-command' && event.status === 0) this.#endedWell = this.#current();
        this.#start?.start.exited(event, who === 'main');
        this.#reload?.exited(event);
        this.#stages?.exited(index, event.status);
        this.#posts?.runner.exited(event);
        if (this.#posts?.hung === event.pid) this.#posts.hung = undefined;
        return;
      case 'main':
        if (this.#start !== undefined) this.#start.charge.main = event.pid;
        this.#start?.start.mainKnown();
        return;
      case 'notify':
        if (event.fields['READY'] === '1') this.#start?.start.ready();
        this.#tellStages(event.fields);
        return;
      default:
    }
  }

  /** Does one thing that is its turn to be done; false where there is none. */
  step(): boolean {
    this.#giveUpStart();
    const { state } = this.#to;
    const stop = this.#current();
    if (state.life === 'down' && stop !== undefined && stop !== this.#ended) return this.#goOnWith(stop);
    if (isGoing(state)) {
      // Where nothing has to be run the unit is there at once.
      if (this.#start !== undefined || this.#startedRun === state.run) return false;
      this.#claimStarted();
      return true;
    }
    if (!this.#wantsStart) return false;
    this.#wantsStart = false;
    this.#begin();
    return true;
  }

  /** Whether it is its turn before anybody can have ended whom a signal was sent to. */
  get isHurrying(): boolean {
    return this.#stages?.isHurrying === true && this.#stages.stop === this.#current();
  }

  /** Where a service stops by stages, nothing else goes out once its first pass is due. */
  takeOver(): void {
    const stop = this.#current();
    const { hasStages, state } = this.#to;
    const { unitType } = state.procedure;
    if (!hasStages || (unitType !== 'service' && unitType !== 'socket')) return;
    if (stop?.phase !== 'killing' || stop === this.#ended) return;
    if (this.#stages?.stop !== stop) this.#stages = new StopStages(this.#stagesHost(), stop);
    this.#stages.purge();
  }

  #stagesHost(): ConstructorParameters<typeof StopStages>[0] {
    const { state } = this.#to;
    return {
      state,
      hurriesOn: this.#to.hurriesOn,
      unit: () => this.#to.unit(),
      run: (command) => void this.#to.host.run(command),
      open: (stop, pass) => this.#to.open(stop, pass),
      wake: () => this.#to.wake(),
    };
  }

  #tellStages(fields: Readonly<Record<string, string>>): void {
    const extension = Number(fields['EXTEND_TIMEOUT_USEC']);
    if (Number.isSafeInteger(extension) && extension >= 0) this.#stages?.extend(extension);
    if (fields['WATCHDOG'] === 'trigger') this.#stages?.triggered();
  }

  #current(): Stop | undefined {
    const { state } = this.#to;
    return state.stops.findLast(({ phase, run }) => phase !== 'void' && run === state.run);
  }

  #onJob(job: Job): void {
    const { state } = this.#to;
    this.#restartCount = 0;
    this.#restartTimer?.cancel();
    this.#wantsStart = state.startJob !== undefined && !isGoing(state);
    if (state.life !== 'running') return;
    const isRemounted = job === 'reload-or-restart' && state.procedure.unitType === 'mount';
    if (job === 'remount' || isRemounted) this.#runReload('ExecRemount');
    else if (job === 'reload' || job === 'reload-or-restart') this.#runReload('ExecReload');
  }

  /** The model knows how long each may take, unless what hangs is none of its business. */
  #runReload(name: CommandName): void {
    this.#reload?.abandon();
    const { host, hungReloadSignal, state } = this.#to;
    const span = hungReloadSignal === undefined ? 'infinity' : state.procedure.spans.start;
    this.#reload = new CommandRunner(host, span, (end) => {
      this.#reload = undefined;
      if (end.kind === 'timed-out' && hungReloadSignal !== undefined) host.kill(end.pid, hungReloadSignal);
    });
    this.#reload.run(commandsOf(this.#to.unit(), name));
  }

  #goOnWith(stop: Stop): boolean {
    this.#giveUpReload(stop);
    if (this.#stages?.stop === stop) {
      if (this.#stages.step()) return true;
      if (this.#stages.isOver) this.#end(stop);
      return this.#stages.isOver;
    }
    const hasEnded = this.#to.ends.whenItSucceeds === true && this.#endedWell === stop;
    if (!hasEnded && !isDealtWith(this.#to.state, stop)) return false;
    if (this.#posts?.stop !== stop) {
      this.#beginPosts(stop);
      return true;
    }
    if (!this.#posts.isOver || this.#isHungDealtWith(stop)) return false;
    this.#end(stop);
    return true;
  }

  #giveUpReload({ cause }: Stop): void {
    const pid = this.#reload?.pid;
    if (pid !== undefined && cause === 'request') this.#to.endReload(pid);
    this.#reload?.abandon();
  }

  /** Whether the command that was to end the unit has failed, and so has not ended it. */
  #isThereStill(stop: Stop): boolean {
    return this.#to.ends.unlessItFails === true && stop.commands.member !== undefined && this.#endedWell !== stop;
  }

  /** Whether something is yet to be sent to a command that hangs. */
  #isHungDealtWith({ timers }: Stop): boolean {
    return this.#posts?.hung !== undefined && timers.some(({ member }) => member !== undefined);
  }

  #beginPosts(stop: Stop): void {
    const { host, state } = this.#to;
    const runner = new CommandRunner(host, state.procedure.spans.stop, (end) => {
      posts.isOver = true;
      if (end.kind !== 'timed-out') return;
      posts.hung = end.pid;
      this.#to.wake();
    });
    const posts: Posts = { stop, runner, hung: undefined, isOver: false };
    this.#posts = posts;
    const commands = commandsOf(this.#to.unit(), 'ExecStopPost');
    runner.run(commands.filter(({ ref }) => this.#to.mayRun(ref)));
  }

  #end(stop: Stop): void {
    this.#ended = stop;
    const { state } = this.#to;
    if (this.#isThereStill(stop)) {
      this.#wantsStart = false;
      state.startJob = undefined;
      return;
    }
    const { settings, type } = this.#to.unit();
    const fate = stop.cause === 'own-exit' && this.#mainExit !== undefined ? fateOf(this.#mainExit) : fates[stop.cause];
    this.#to.claim(fate === undefined || fate === 'clean' ? 'stopped' : 'failed');
    if (this.#wantsStart || state.startJob !== undefined || stop.cause === 'request' || type !== 'service') return;
    if (!restartsAfter(settings.restart, fate ?? 'clean') || this.#restartCount === restartCountMax) return;
    this.#restartCount += 1;
    this.#restartTimer = startTimer(restartDelayUs, () => {
      this.#wantsStart = true;
      this.#to.wake();
    });
  }

  #begin(): void {
    const { state } = this.#to;
    this.#mainExit = undefined;
    const charge = this.#charge();
    const { type } = charge.unit;
    if (type === 'service' && !this.#to.mayRun({ name: 'ExecStart', index: 0 })) {
      this.#to.claim('failed');
      return;
    }
    const onEnd = (end: string): void => {
      this.#start = undefined;
      if (end === 'started') this.#claimStarted();
    };
    const start = type === 'service' ? new ServiceStart(charge, onEnd) : new CommandStart(charge, type, onEnd);
    this.#start = { start, charge };
    start.begin();
    if (state.life === 'down') this.#giveUpStart();
  }

  #claimStarted(): void {
    this.#to.claim('started');
    this.#startedRun = this.#to.state.run;
  }

  /** The start has failed, or something has come in between. */
  #giveUpStart(): void {
    if (this.#start === undefined || this.#to.state.life !== 'down') return;
    this.#start.start.abandon();
    this.#start = undefined;
  }

  /** The unit, without timeouts: those are the model's. */
  #charge(): Charge {
    const unit = this.#to.unit();
    const charge = new Charge(this.#to.host, pagePolicy);
    charge.load({ ...unit, settings: { ...unit.settings, timeoutStart: 'infinity', timeoutStop: 'infinity' } });
    return charge;
  }
}
