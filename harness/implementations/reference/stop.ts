import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { CommandName } from '../../../spec/vocabulary/unit.ts';
import type { Pid } from '../../adapters/adapter.ts';
import type { Charge, ExitEvent } from './charge.ts';
import { CommandRunner, type CommandsEnd } from './command-runner.ts';
import type { Group, Occasion } from './policy.ts';
import { sendPass } from './send-pass.ts';
import { startTimer, type Timer } from './timers.ts';

/** What a stop begins with. */
export interface StopCause {
  readonly occasion: Occasion;
  /** The commands that have to end before the first pass: ExecStop= and its like; none where they are not to run. */
  readonly commandsFirst: CommandName | undefined;
}

/**
 * One stop, from its request to its end: the stop commands, the first pass, the wait, the second pass, and the commands
 * that run afterwards. What is decided by KillMode= and the other options is asked of the policy.
 */
export class Stop {
  readonly #charge: Charge;
  readonly #cause: StopCause;
  readonly #timeout: Span;
  readonly #onEnd: (success: boolean) => void;
  /** What the stop is part of, by the last job; an expired watchdog decides on the first pass only. */
  #job: 'stop' | 'restart';
  #step: 'commands' | 'killing' | 'final-sent' | 'afterwards' | 'lingering' | 'over' = 'commands';
  #success = true;
  #runner: CommandRunner | undefined;
  /** An ExecStopPost= command that has taken too long, until it has ended. */
  #hung: Pid | undefined;
  #timer: Timer | undefined;
  /** Until the second pass, from the first one on. */
  #finalTimer: Timer | undefined;
  #isFinalDue = false;

  constructor(charge: Charge, cause: StopCause, onEnd: (success: boolean) => void) {
    this.#charge = charge;
    this.#cause = cause;
    this.#job = cause.occasion === 'restart' ? 'restart' : 'stop';
    this.#timeout = charge.policy.stopTimeout(charge.unit);
    this.#onEnd = onEnd;
  }

  /** Runs the stop commands, each with a timeout of its own, and then sends the first pass. */
  begin(): void {
    const { policy, settings } = this.#charge;
    const name = this.#cause.commandsFirst;
    this.#run(name === undefined ? [] : this.#charge.commands(name), (end) => {
      if (end.kind !== 'done') this.#success = false;
      if (this.#step === 'commands') this.#sendFirstPass();
    });
    if (this.#step === 'commands' && !policy.waitsForStopCommands(settings.killMode)) this.#sendFirstPass();
  }

  /** Whether the first pass has been sent. What follows repeats its request. */
  get hasBegunToKill(): boolean {
    return this.#step !== 'commands';
  }

  /** A job has taken the place of the one before: the last one counts. */
  replaceJob(job: 'stop' | 'restart'): void {
    this.#job = job;
  }

  /** The service asks for more time (EXTEND_TIMEOUT_USEC= of sd_notify(3)): at least this long from now. */
  extend(byUs: Us): void {
    if (this.#step === 'commands') this.#runner?.extend(byUs);
    if (this.#step === 'killing') this.#finalTimer?.extend(byUs);
  }

  /** A process of the unit, or a command, has ended; `wasMain` where it was the main process. */
  exited(exit: ExitEvent, wasMain: boolean): void {
    this.#runner?.exited(exit);
    if (exit.pid === this.#hung) {
      this.#hung = undefined;
      this.#linger();
    }
    if (this.#step === 'killing' && wasMain) this.#sendFinalIfMainSuffices();
    if (this.#step === 'killing' || this.#step === 'final-sent') this.#goOnIfNobodyIsLeft();
    else if (this.#step === 'lingering') this.#linger();
  }

  #sendFirstPass(): void {
    const { policy, settings } = this.#charge;
    this.#step = 'killing';
    this.#sendFirst(this.#charge.group(), this.#cause.occasion === 'watchdog' ? 'watchdog' : this.#job);
    if (this.#charge.mainExit !== undefined) this.#sendFinalIfMainSuffices();
    if (this.#step === 'killing') {
      this.#isFinalDue = true;
      this.#finalTimer = startTimer(this.#timeout, () => this.#timeoutHasPassed());
      if (policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#goOnAfterwards();
    }
  }

  #sendFinalIfMainSuffices(): void {
    const { policy, settings } = this.#charge;
    if (policy.finalSignal(settings) === undefined || !policy.finalWhenMainExits(settings.killMode)) return;
    if (this.#charge.group().remaining.length > 0) this.#sendFinalPass();
  }

  #timeoutHasPassed(): void {
    this.#isFinalDue = false;
    if (this.#step === 'afterwards' || this.#step === 'lingering') {
      this.#sendFinalBesideCommand();
      if (this.#step === 'lingering') this.#timer = startTimer(0, () => this.#end());
      return;
    }
    this.#success = false;
    if (this.#charge.policy.finalSignal(this.#charge.settings) === undefined) this.#goOnAfterwards();
    else this.#sendFinalPass();
  }

  /** What an ExecStopPost= command has forked remains when the timeout has passed; the command has one of its own. */
  #sendFinalBesideCommand(): void {
    const { main, remaining } = this.#charge.group();
    const command = this.#runner?.pid ?? this.#hung;
    this.#sendFinal({ main, remaining: remaining.filter((pid) => pid !== command) });
  }

  /** The second pass. It comes once, and the stop does not wait for those who live through it. */
  #sendFinalPass(): void {
    this.#step = 'final-sent';
    this.#isFinalDue = false;
    this.#finalTimer?.cancel();
    this.#sendFinal(this.#charge.group());
    // Whoever dies of it does so before this instant is over.
    this.#timer = startTimer(0, () => this.#goOnAfterwards());
  }

  #goOnIfNobodyIsLeft(): void {
    const { policy, settings } = this.#charge;
    if (policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#goOnAfterwards();
  }

  /** The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed. */
  #goOnAfterwards(): void {
    this.#timer?.cancel();
    this.#step = 'afterwards';
    const runs = this.#charge.settings.killMode !== 'none';
    this.#run(runs ? this.#charge.commands('ExecStopPost') : [], (end) => {
      if (end.kind !== 'done') this.#success = false;
      if (end.kind === 'timed-out') this.#terminateHung(end.pid);
      else this.#linger();
    });
  }

  /** What ExecStopPost= commands have forked is waited for like everybody else, until the second pass. */
  #linger(): void {
    const { policy, settings } = this.#charge;
    this.#step = 'lingering';
    this.#timer?.cancel();
    if (!this.#isFinalDue || policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#end();
  }

  /** An ExecStopPost= command is a process of the unit too, and no main process. It alone is dealt with here. */
  #terminateHung(pid: Pid): void {
    const group: Group = { main: undefined, remaining: [pid] };
    const { policy, settings } = this.#charge;
    this.#hung = pid;
    if (policy.firstTargets(settings.killMode, group).length === 0) {
      this.#linger();
      return;
    }
    this.#timer = startTimer(this.#timeout, () => {
      this.#sendFinal(group);
      this.#timer = startTimer(0, () => this.#linger());
    });
    this.#sendFirst(group, this.#job);
  }

  #sendFirst(group: Group, occasion: Occasion): void {
    const { policy, settings } = this.#charge;
    const signals = [policy.firstSignal(settings, occasion), ...policy.followUps(settings, occasion)];
    sendPass(this.#charge, policy.firstTargets(settings.killMode, group), signals);
  }

  #sendFinal(group: Group): void {
    const { policy, settings } = this.#charge;
    const signal = policy.finalSignal(settings);
    if (signal !== undefined) sendPass(this.#charge, policy.finalTargets(settings.killMode, group), [signal]);
  }

  #run(commands: ReturnType<Charge['commands']>, onEnd: (end: CommandsEnd) => void): void {
    this.#runner = new CommandRunner(this.#charge.host, this.#timeout, onEnd);
    this.#runner.run(commands);
  }

  #end(): void {
    this.#step = 'over';
    this.#timer?.cancel();
    this.#finalTimer?.cancel();
    this.#onEnd(this.#success);
  }
}
