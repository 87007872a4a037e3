import { killSteps, newTarget, otherSteps, type Pass, type Step } from '../../../spec/model/pass.ts';
import { firstSignal, isRestartJob } from '../../../spec/model/procedure.ts';
import type { Member, MemberIndex, State, Stop } from '../../../spec/model/state.ts';
import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { CommandRef } from '../../../spec/vocabulary/trace.ts';
import type { Unit } from '../../../spec/vocabulary/unit.ts';
import { type Command, commandsOf } from '../reference/commands.ts';
import { startTimer, type Timer } from '../reference/timers.ts';

/**
 * Before and after ExecStopPost= the same signals, of which the first pass of a service has sent one already; of a socket
 * only a command that is in the way is signalled before.
 */
type Stage = 'first' | 'abort' | 'kill' | 'post' | 'late-first' | 'late-abort' | 'late-kill' | 'over';

/** What the stages of a stop need of the manager. */
export interface StagesHost {
  readonly state: State;
  /** Whether nobody is waited for whom SIGKILL has just been sent to: whoever is there still is signalled again at once. */
  readonly hurriesOn: boolean;
  unit(): Unit;
  /** Runs a command, which is then the last member. */
  run(command: CommandRef): void;
  /** Has signals go out. */
  open(stop: Stop, pass: Pass): void;
  /** Has the manager take its turn. */
  wake(): void;
}

type KillingStage = Exclude<Stage, 'post' | 'over'>;

const passKinds: Readonly<Record<KillingStage, Pass['kind']>> = {
  first: 'kill',
  abort: 'watchdog',
  kill: 'final',
  'late-first': 'kill',
  'late-abort': 'watchdog',
  'late-kill': 'final',
};

/** Who is left is looked at when everything of this instant has happened: who exits together with main has gone by then. */
const momentUs: Us = 0;

const isInGroup = ({ isAlive, isInGroup: isThere, info }: Member): boolean =>
  isAlive && isThere && info.role !== 'outsider' && info.kernelThread !== true;

const beginningOf = ({ firstPass, cause }: Stop): KillingStage => {
  if (firstPass === 'watchdog') return 'abort';
  return firstPass === 'final' && cause !== 'announcement' ? 'kill' : 'first';
};

/**
 * How a service or a socket stops by stages once its first pass is due. Each signal is waited for as long as a main
 * process or a command is there, or, where there was none, as long as anybody is; then ExecStopPost= runs, whoever is
 * left, and the signals follow once more for them. A socket has its first round only where a command is in the way.
 */
export class StopStages {
  readonly stop: Stop;
  readonly #to: StagesHost;
  #stage: Stage;
  /** The command that is waited for. */
  #control: MemberIndex | undefined;
  #hasSucceeded = false;
  /** Whether there was a main process or a command when this stage began. */
  #hadSomebody = false;
  #isHurrying = false;
  #timer: Timer | undefined;
  #moment: Timer | undefined;
  #hasElapsed = false;
  #isMomentOver = false;
  #own: ReadonlySet<Pass>;

  constructor(to: StagesHost, stop: Stop) {
    this.#to = to;
    this.stop = stop;
    const { members, run } = to.state;
    const control = members.findLastIndex((each) => each.isAlive && each.info.role === 'control' && each.run === run);
    this.#control = control < 0 ? undefined : control;
    this.#own = new Set();
    const stage = beginningOf(stop);
    this.#stage = stage;
    if (this.#isSocket) this.#beginSocket();
    else this.#beginService(stage);
  }

  /** The first pass has been sent, or will be in this turn. */
  #beginService(stage: KillingStage): void {
    const { passes, firstPass, firstPassUs, cause } = this.stop;
    this.#own = new Set(passes.filter(({ kind, dueUs }) => kind === firstPass && dueUs === firstPassUs));
    if (cause !== 'announcement' && this.#targets(stage).length === 0) this.#goOnFrom(stage);
    else this.#waitHaving(stage);
  }

  #beginSocket(): void {
    const command = this.#to.state.members[this.#control ?? -1]?.command?.name;
    const { cause } = this.stop;
    if (cause === 'start-failed' || cause === 'start-timed-out') this.#enter('late-first');
    else this.#enter(command === undefined ? 'post' : 'first');
  }

  get #isSocket(): boolean {
    return this.stop.procedure.unitType === 'socket';
  }

  get isOver(): boolean {
    return this.#stage === 'over';
  }

  /** Whether this goes on before anybody can have ended whom a signal was sent to. */
  get isHurrying(): boolean {
    return this.#isHurrying;
  }

  /** What the page asks for besides is not done. */
  purge(): void {
    this.stop.passes = this.stop.passes.filter((pass) => this.#own.has(pass));
    this.stop.timers = [];
  }

  /** A process has ended. */
  exited(member: MemberIndex | undefined, status: number | undefined): void {
    if (member !== undefined && member === this.#control) this.#hasSucceeded = status === 0;
  }

  /** The service triggers its watchdog itself, whatever is under way. */
  triggered(): void {
    const isPast = this.#stage === 'over' || this.#stage === 'abort';
    if (!isPast && this.#main !== undefined) this.#enter('abort');
  }

  /** The service asks for more time. */
  extend(byUs: Us): void {
    this.#timer?.extend(byUs);
  }

  /** Does what is its turn to be done; false where nothing is. */
  step(): boolean {
    if (this.#stage === 'over') return false;
    if (this.#hasElapsed) {
      this.#timeOut();
      return true;
    }
    if (this.#control !== undefined && !this.#isAlive(this.#control)) {
      const next = this.#nextCommand(this.#control);
      this.#control = undefined;
      if (next !== undefined) {
        this.#run(next);
        return true;
      }
    }
    if (!this.#isThrough()) return false;
    if (this.#group().length > 0 && !this.#isMomentOver && !this.#isHurrying) {
      this.#waitAMoment();
      return false;
    }
    if (this.#isHurrying) this.#goOnFrom(this.#stage);
    else this.#advance();
    return true;
  }

  #isAlive(index: MemberIndex | undefined): boolean {
    return index !== undefined && this.#to.state.members[index]?.isAlive === true;
  }

  get #main(): MemberIndex | undefined {
    return this.#isAlive(this.stop.main) ? this.stop.main : undefined;
  }

  #group(): readonly MemberIndex[] {
    return this.#to.state.members.flatMap((member, index) => (isInGroup(member) ? [index] : []));
  }

  /** Whether nobody is waited for any more. */
  #isThrough(): boolean {
    if (this.#main !== undefined || this.#control !== undefined) return false;
    return this.#isHurrying || this.#hadSomebody || (!this.#isSocket && this.#group().length === 0);
  }

  #waitAMoment(): void {
    if (this.#moment !== undefined) return;
    this.#moment = startTimer(momentUs, () => {
      this.#isMomentOver = true;
      this.#to.wake();
    });
  }

  #wait(stage: Stage): void {
    this.#endWaiting();
    this.#hadSomebody = this.#main !== undefined || this.#control !== undefined;
    this.#timer = startTimer(this.#spanOf(stage), () => {
      this.#hasElapsed = true;
      this.#to.wake();
    });
  }

  /** Signals have been sent, or will be in this turn. */
  #waitHaving(stage: KillingStage): void {
    this.#wait(stage);
    const signal = this.#steps(stage).find(({ isOwn }) => isOwn)?.signal;
    this.#isHurrying = this.#to.hurriesOn && signal === 'SIGKILL' && !this.#hadSomebody;
  }

  #spanOf(stage: Stage): Span {
    const { spans, settings } = this.stop.procedure;
    // Of what is no service zero is no timeout at all.
    if (this.#isSocket) return settings.timeoutStop === 0 ? 'infinity' : settings.timeoutStop;
    return stage === 'abort' || stage === 'late-abort' ? spans.abort : spans.stop;
  }

  #endWaiting(): void {
    this.#timer?.cancel();
    this.#moment?.cancel();
    this.#timer = undefined;
    this.#moment = undefined;
    this.#hasElapsed = false;
    this.#isMomentOver = false;
    this.#isHurrying = false;
  }

  #targets(stage: Stage): readonly MemberIndex[] {
    if (stage === 'post' || stage === 'over') return [];
    const { mode } = this.stop.procedure;
    if (mode === 'none') return [];
    const isForAll = mode === 'control-group' || (mode === 'mixed' && passKinds[stage] === 'final');
    const own = [this.#main, this.#control].filter((index) => index !== undefined);
    return [...new Set([...own, ...(isForAll ? this.#group() : [])])];
  }

  get #isRestart(): boolean {
    const { procedure, job } = this.stop;
    return isRestartJob(procedure.readings, job);
  }

  #steps(stage: KillingStage): readonly Step[] {
    const { procedure, job } = this.stop;
    const kind = passKinds[stage];
    if (stage === 'first' && kind === 'kill') {
      const steps = killSteps(procedure, firstSignal(procedure, job), job, false);
      return steps.filter(({ isOwn, signal }) => isOwn || signal !== 'SIGHUP' || !this.#isRestart);
    }
    if (kind === 'kill') return killSteps(procedure, firstSignal(procedure, undefined), undefined, false);
    return otherSteps(procedure, kind, kind === 'final' ? procedure.finalSignal : procedure.kill.watchdogSignal);
  }

  #enter(stage: Stage): void {
    this.#stage = stage;
    if (stage === 'over') this.#endWaiting();
    else if (stage === 'post') this.#beginPost();
    else this.#send(stage);
  }

  #send(stage: KillingStage): void {
    const targets = this.#targets(stage);
    if (targets.length === 0) {
      this.#goOnFrom(stage);
      return;
    }
    const { nowUs } = this.#to.state;
    const kind = passKinds[stage];
    const steps = this.#steps(stage);
    this.purge();
    this.#to.open(this.stop, {
      kind,
      dueUs: nowUs,
      untilUs: nowUs,
      order: 'any',
      isMainFirst: false,
      forNewcomers: undefined,
      main: this.#main,
      targets: targets.map((member) => newTarget(member, steps, true)),
      serving: undefined,
    });
    this.#own = new Set(this.stop.passes.filter(({ dueUs }) => dueUs <= nowUs));
    this.#waitHaving(stage);
  }

  /** Nobody is there whom a stage could be about, or could wait for. */
  #goOnFrom(stage: Stage): void {
    const sendsFinal = this.#isSocket || this.stop.procedure.sendsFinal;
    if ((stage === 'first' || stage === 'abort') && sendsFinal) this.#enter('kill');
    else if ((stage === 'late-first' || stage === 'late-abort') && sendsFinal) this.#enter('late-kill');
    else this.#advance();
  }

  #advance(): void {
    switch (this.#stage) {
      case 'first':
      case 'abort':
      case 'kill':
        this.#enter('post');
        return;
      case 'post':
        this.#enter('late-first');
        return;
      default:
        this.#enter('over');
    }
  }

  #timeOut(): void {
    const { sendsFinal, settings } = this.stop.procedure;
    const mode = this.#isSocket ? 'terminate' : settings.timeoutStopFailureMode;
    switch (this.#stage) {
      case 'first':
      case 'abort':
        if (this.#stage === 'first' && mode === 'abort') this.#enter('abort');
        else this.#enter(sendsFinal ? 'kill' : 'post');
        return;
      case 'kill':
        this.#enter('post');
        return;
      case 'post':
        if (mode === 'kill') this.#enter(sendsFinal ? 'late-kill' : 'over');
        else this.#enter(mode === 'abort' ? 'late-abort' : 'late-first');
        return;
      case 'late-first':
      case 'late-abort':
        if (this.#stage === 'late-first' && mode === 'abort') this.#enter('late-abort');
        else this.#enter(sendsFinal ? 'late-kill' : 'over');
        return;
      default:
        this.#enter('over');
    }
  }

  #beginPost(): void {
    const [first] = commandsOf(this.#to.unit(), 'ExecStopPost');
    if (first === undefined) this.#enter('late-first');
    else this.#run(first);
  }

  #run({ ref }: Command): void {
    this.#to.run(ref);
    this.#control = this.#to.state.members.length - 1;
    this.#hasSucceeded = false;
    this.#wait(this.#stage);
  }

  /** The command that is next in the list, where this one has succeeded or need not have. */
  #nextCommand(control: MemberIndex): Command | undefined {
    const { command } = this.#to.state.members[control] ?? {};
    if (command === undefined) return undefined;
    const all = commandsOf(this.#to.unit(), command.name);
    return this.#hasSucceeded || all[command.index]?.ignoreFailure === true ? all[command.index + 1] : undefined;
  }
}
