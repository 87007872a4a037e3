import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { CommandName, Unit, UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Host, Manager, ManagerEvent, Pid } from '../../adapters/adapter.ts';
import { Charge, type ExitEvent } from './charge.ts';
import { CommandRunner } from './command-runner.ts';
import { CommandStart } from './command-start.ts';
import { limit } from './limit.ts';
import type { Policy } from './policy.ts';
import { type Fate, fateOf, restartsAfter } from './restart-policy.ts';
import { ServiceStart } from './service-start.ts';
import type { Start, StartEnd } from './start.ts';
import { Stop } from './stop.ts';
import { startTimer, type Timer } from './timers.ts';

/** What comes after a stop: nothing, the start that a job asks for, or the second half of a restart. */
type Afterwards = 'nothing' | 'start' | 'restart';

type State =
  | { readonly kind: 'inactive' }
  | { readonly kind: 'starting'; readonly start: Start }
  | { readonly kind: 'active' }
  | {
      readonly kind: 'stopping';
      readonly stop: Stop;
      readonly afterwards: Afterwards;
      readonly fate: Fate | undefined;
    };

/** Why a unit stops. `fate` is absent where somebody asked for it: then Restart= has nothing to say. */
interface Reason {
  readonly occasion: 'stop' | 'restart' | 'watchdog';
  readonly commandsFirst: boolean;
  readonly afterwards?: Afterwards;
  readonly fate?: Fate;
}

const stopCommands: Readonly<Record<UnitType, CommandName | undefined>> = {
  service: 'ExecStop',
  socket: 'ExecStopPre',
  mount: 'ExecUnmount',
  swap: 'ExecDeactivate',
  scope: undefined,
};

// As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=.
const restartDelayUs = 100_000;
const restartCountMax = 5;

/** A service manager in charge of one unit, of any of the five types. */
export class UnitManager implements Manager {
  readonly #host: Host;
  readonly #charge: Charge;
  #state: State = { kind: 'inactive' };
  /** ExecReload= or a remount, while it runs. */
  #reload: CommandRunner | undefined;
  /** A configuration that came during a stop, and holds from its end. */
  #nextUnit: Unit | undefined;
  #runtimeTimer: Timer | undefined;
  #restartTimer: Timer | undefined;
  #restartCount = 0;

  constructor(host: Host, policy: Policy) {
    this.#host = host;
    this.#charge = new Charge(host, policy);
  }

  handle(event: ManagerEvent): void {
    switch (event.kind) {
      case 'begin':
        this.#charge.adopt(event.processes);
        if (event.state === 'active') this.#activate();
        return;
      case 'job':
        this.#restartCount = 0;
        this.#jobArrived(event.job);
        return;
      case 'exit':
        this.#exited(event);
        return;
      case 'main':
        this.#mainKnown(event.pid);
        return;
      case 'notify':
        this.#notified(event.fields);
        return;
      case 'watchdog':
        this.#watchdogExpired();
        return;
      case 'oom':
        this.#outOfMemory();
        return;
      case 'freeze':
      case 'thaw':
        // The page asks for nothing because of it: signals are sent as ever.
        return;
      case 'daemon-reload':
        if (this.#state.kind === 'stopping') this.#nextUnit = event.unit;
        else this.#charge.load(event.unit);
    }
  }

  /** One that becomes known only after the first pass is not meant by what repeats it. */
  #mainKnown(pid: Pid): void {
    const state = this.#state;
    this.#charge.name(pid, state.kind === 'stopping' && state.stop.hasBegunToKill);
    if (state.kind === 'starting') state.start.mainKnown();
  }

  /** STOPPING=1 and WATCHDOG=trigger are heard too, but the page asks for nothing because of them. */
  #notified(fields: Readonly<Record<string, string>>): void {
    const state = this.#state;
    if (fields['READY'] === '1' && state.kind === 'starting') state.start.ready();
    const extendUs = Number(fields['EXTEND_TIMEOUT_USEC'] ?? Number.NaN);
    if (!Number.isSafeInteger(extendUs) || extendUs < 0) return;
    if (state.kind === 'starting') state.start.extend(extendUs);
    else if (state.kind === 'stopping') state.stop.extend(extendUs);
    else this.#runtimeTimer?.extend(extendUs);
  }

  #jobArrived(job: Job): void {
    switch (job) {
      case 'start':
        this.#startJob();
        return;
      case 'stop':
        this.#stopJob('nothing', job);
        return;
      case 'restart':
        this.#stopJob('restart', job);
        return;
      case 'try-restart':
      case 'dependency-restart':
        if (this.#state.kind !== 'inactive') this.#stopJob('restart', job);
        return;
      case 'reload-or-restart':
        if (!this.#charge.canReload()) this.#stopJob('restart', job);
        else if (this.#state.kind === 'active') this.#reloadBy(this.#charge.reloadCommand());
        else this.#restartWithoutReload();
        return;
      case 'reload':
        if (this.#state.kind === 'active') this.#reloadBy('ExecReload');
        return;
      case 'remount':
        if (this.#state.kind === 'active') this.#reloadBy('ExecRemount');
    }
  }

  #startJob(): void {
    if (this.#state.kind === 'inactive') this.#start();
    else if (this.#state.kind === 'stopping' && this.#state.afterwards === 'nothing')
      this.#state = { ...this.#state, afterwards: 'start', fate: undefined };
  }

  /**
   * What cannot be reloaded, because it is not there, is restarted: its stop is over or under way already. As with other jobs
   * it is the last one that counts.
   */
  #restartWithoutReload(): void {
    const state = this.#state;
    if (state.kind === 'stopping' && state.afterwards !== 'restart')
      this.#state = { ...state, afterwards: 'restart', fate: undefined };
    if (state.kind !== 'inactive') return;
    this.#restartTimer?.cancel();
    this.#startAgain();
  }

  #stopJob(afterwards: 'nothing' | 'restart', job: Job): void {
    const state = this.#state;
    switch (state.kind) {
      case 'inactive':
        this.#restartTimer?.cancel();
        if (afterwards === 'restart') this.#startAgain();
        return;
      case 'starting':
        state.start.abandon();
        this.#stop({ occasion: this.#occasionOf(job), commandsFirst: false, afterwards });
        return;
      case 'active':
        this.#stop({ occasion: this.#occasionOf(job), commandsFirst: true, afterwards });
        return;
      case 'stopping':
        this.#replaceJob(state, afterwards, job);
    }
  }

  /** A job during a stop: the stop goes on, and the last job decides what comes of it. */
  #replaceJob(state: Extract<State, { kind: 'stopping' }>, afterwards: Afterwards, job: Job): void {
    state.stop.replaceJob(this.#occasionOf(job));
    this.#state = { ...state, afterwards, fate: undefined };
  }

  #occasionOf(job: Job): 'stop' | 'restart' {
    return this.#charge.policy.isRestart(job) ? 'restart' : 'stop';
  }

  #exited(exit: ExitEvent): void {
    const wasMain = exit.pid === this.#charge.main;
    if (exit.pid === this.#charge.lateMain) this.#charge.lateMain = undefined;
    if (wasMain) {
      this.#charge.main = undefined;
      this.#charge.mainExit = exit;
    }
    const state = this.#state;
    switch (state.kind) {
      case 'starting':
        state.start.exited(exit, wasMain);
        return;
      case 'stopping':
        state.stop.exited(exit, wasMain);
        return;
      case 'active':
        this.#reload?.exited(exit);
        if (!this.#isAlive()) this.#ownExit();
        return;
      case 'inactive':
    }
  }

  /** Whether the unit counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=). */
  #isAlive(): boolean {
    const { main, unit } = this.#charge;
    const { remainAfterExit, exitType } = unit.settings;
    if (unit.type === 'scope') return this.#charge.isAnybodyLeft();
    if (unit.type !== 'service' || remainAfterExit || main !== undefined) return true;
    return (exitType === 'cgroup' || this.#charge.mainExit === undefined) && this.#charge.isAnybodyLeft();
  }

  /** The unit's processes have ended by themselves: the stop commands run all the same. */
  #ownExit(): void {
    const { mainExit } = this.#charge;
    const fate = mainExit === undefined ? 'clean' : fateOf(mainExit);
    this.#stop({ occasion: 'stop', commandsFirst: true, fate });
  }

  #watchdogExpired(): void {
    const { kind } = this.#state;
    if (this.#charge.unit.type !== 'service' || kind === 'inactive' || kind === 'stopping') return;
    if (this.#state.kind === 'starting') this.#state.start.abandon();
    this.#stop({ occasion: 'watchdog', commandsFirst: false, fate: 'watchdog' });
  }

  #outOfMemory(): void {
    const state = this.#state;
    if (state.kind === 'inactive' || state.kind === 'stopping') return;
    if (state.kind === 'starting') state.start.abandon();
    this.#stop({ occasion: 'stop', commandsFirst: state.kind === 'active', fate: 'unclean-signal' });
  }

  /** A reload that takes too long is only given up. A mount that cannot be remounted in time has failed. */
  #reloadBy(name: 'ExecReload' | 'ExecRemount'): void {
    // One that is under way is what was asked for.
    if (this.#reload !== undefined) return;
    const { settings } = this.#charge.unit;
    const isRemount = name === 'ExecRemount';
    this.#reload = new CommandRunner(this.#host, isRemount ? settings.timeoutStop : settings.timeoutStart, (end) => {
      this.#reload = undefined;
      if (isRemount && end.kind === 'timed-out')
        this.#stop({ occasion: 'stop', commandsFirst: false, fate: 'timeout' });
    });
    this.#reload.run(this.#charge.commands(name));
  }

  #start(): void {
    this.#restartTimer?.cancel();
    this.#charge.forgetMain();
    const { type } = this.#charge.unit;
    const onEnd = (end: StartEnd): void => this.#startEnded(end);
    const start =
      type === 'service' ? new ServiceStart(this.#charge, onEnd) : new CommandStart(this.#charge, type, onEnd);
    this.#state = { kind: 'starting', start };
    start.begin();
  }

  /** The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it. */
  #startAgain(): void {
    const { policy, settings } = this.#charge;
    if (policy.mayStartAgain(settings, this.#charge.inGroup())) this.#start();
    else this.#host.claim('failed');
  }

  #startEnded(end: StartEnd): void {
    switch (end) {
      case 'started':
        this.#host.claim('started');
        this.#activate();
        if (!this.#isAlive()) this.#ownExit();
        return;
      case 'skipped':
        this.#stop({ occasion: 'stop', commandsFirst: false });
        return;
      case 'failed':
        this.#stop({ occasion: 'stop', commandsFirst: false, fate: 'unclean-status' });
        return;
      case 'timed-out':
        this.#stop({ occasion: 'stop', commandsFirst: false, fate: 'timeout' });
    }
  }

  #activate(): void {
    this.#state = { kind: 'active' };
    const { type, settings } = this.#charge.unit;
    // systemd.service(5), RuntimeMaxSec=: it has no effect on oneshot services.
    const isOneshot = type === 'service' && settings.serviceType === 'oneshot';
    this.#runtimeTimer = startTimer(isOneshot ? 'infinity' : limit(settings.runtimeMax), () =>
      this.#stop({ occasion: 'stop', commandsFirst: true, fate: 'timeout' }),
    );
  }

  #stop({ occasion, commandsFirst, afterwards = 'nothing', fate }: Reason): void {
    this.#runtimeTimer?.cancel();
    this.#reload?.abandon();
    this.#reload = undefined;
    const name = commandsFirst ? stopCommands[this.#charge.unit.type] : undefined;
    const cause = { occasion, commandsFirst: name };
    const stop = new Stop(this.#charge, cause, (success) => this.#stopEnded(success));
    this.#state = { kind: 'stopping', stop, afterwards, fate };
    stop.begin();
  }

  #stopEnded(success: boolean): void {
    if (this.#state.kind !== 'stopping') return;
    const { afterwards, fate } = this.#state;
    this.#state = { kind: 'inactive' };
    if (this.#nextUnit !== undefined) this.#charge.load(this.#nextUnit);
    this.#nextUnit = undefined;
    this.#host.claim(success && (fate === undefined || fate === 'clean') ? 'stopped' : 'failed');
    if (afterwards === 'start') this.#start();
    else if (afterwards === 'restart') this.#startAgain();
    else if (fate !== undefined) this.#restartByPolicy(fate);
  }

  #restartByPolicy(fate: Fate): void {
    const { type, settings } = this.#charge.unit;
    if (type !== 'service' || !restartsAfter(settings.restart, fate) || this.#restartCount === restartCountMax) return;
    this.#restartCount++;
    this.#restartTimer = startTimer(restartDelayUs, () => this.#startAgain());
  }
}
