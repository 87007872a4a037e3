import type { Us } from '../../../spec/vocabulary/time.ts';
import type { CommandName } from '../../../spec/vocabulary/unit.ts';
import type { Charge, ExitEvent } from './charge.ts';
import { CommandRunner, type CommandsEnd } from './command-runner.ts';
import type { Command } from './commands.ts';
import { limit } from './limit.ts';
import type { Start, StartEnd } from './start.ts';
import { startTimer, type Timer } from './timers.ts';

/**
 * The start of a service (systemd.service(5)): ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=,
 * ExecStartPost=. TimeoutStartSec= covers them all.
 */
export class ServiceStart implements Start {
  readonly #charge: Charge;
  readonly #onEnd: (end: StartEnd) => void;
  #runner: CommandRunner | undefined;
  #timer: Timer | undefined;
  /** What a step waits for besides the commands of the runner. */
  #awaits: 'ready' | 'main' | undefined;
  /** What Type= asks for is there, so that only ExecStartPost= is to come. */
  #isUp = false;
  /** The ExecStart= commands of a oneshot service, the running one first: each is the main process in turn. */
  #oneshots: readonly Command[] = [];

  constructor(charge: Charge, onEnd: (end: StartEnd) => void) {
    this.#charge = charge;
    this.#onEnd = onEnd;
  }

  begin(): void {
    this.#timer = startTimer(limit(this.#charge.unit.settings.timeoutStart), () => this.#end('timed-out'));
    this.#run('ExecCondition', (end) => {
      if (end.kind === 'done') this.#prepare();
      else this.#end(end.kind === 'failed' && isRefusal(end.exit) ? 'skipped' : 'failed');
    });
  }

  exited(exit: ExitEvent, wasMain: boolean): void {
    this.#runner?.exited(exit);
    if (!wasMain) return;
    const [oneshot, ...rest] = this.#oneshots;
    if (oneshot !== undefined) {
      if (exit.status === 0 || oneshot.ignoreFailure) this.#runOneshots(rest);
      else this.#end('failed');
    } else if (!this.#isUp && this.#failsBy(exit)) this.#end('failed');
  }

  /** Whoever has been named as the main process may end before the commands have; a oneshot service goes on to them. */
  #failsBy({ status }: ExitEvent): boolean {
    return this.#charge.unit.settings.serviceType !== 'oneshot' || status !== 0;
  }

  ready(): void {
    if (this.#awaits === 'ready') this.#finish();
  }

  mainKnown(): void {
    if (this.#awaits === 'main') this.#finish();
  }

  extend(byUs: Us): void {
    this.#timer?.extend(byUs);
  }

  abandon(): void {
    this.#timer?.cancel();
    this.#runner?.abandon();
    this.#awaits = undefined;
    this.#oneshots = [];
  }

  #prepare(): void {
    this.#run('ExecStartPre', (end) => {
      if (end.kind === 'done') this.#launch();
      else this.#end('failed');
    });
  }

  #launch(): void {
    const { serviceType } = this.#charge.unit.settings;
    const commands = this.#charge.commands('ExecStart');
    switch (serviceType) {
      case 'oneshot':
        this.#runOneshots(commands);
        return;
      case 'forking':
        this.#run('ExecStart', (end) => this.#forked(end));
        return;
      case 'notify':
      case 'notify-reload':
        this.#awaits = 'ready';
        this.#runMain(commands);
        return;
      case 'simple':
      case 'exec':
      case 'idle':
      case 'dbus':
        this.#runMain(commands);
        this.#finish();
    }
  }

  #runMain([command]: readonly Command[]): void {
    if (command !== undefined) this.#charge.main = this.#charge.host.run(command.ref);
  }

  #runOneshots(commands: readonly Command[]): void {
    this.#oneshots = commands;
    if (commands.length === 0) this.#finish();
    else this.#runMain(commands);
  }

  /** The process that was started has ended; a PIDFile= may be read only now. */
  #forked(end: CommandsEnd): void {
    const { main, unit } = this.#charge;
    if (end.kind !== 'done') this.#end('failed');
    else if (unit.settings.pidFile !== undefined && main === undefined) this.#awaits = 'main';
    else this.#finish();
  }

  #finish(): void {
    this.#awaits = undefined;
    this.#isUp = true;
    this.#run('ExecStartPost', (end) => this.#end(end.kind === 'done' ? 'started' : 'failed'));
  }

  #run(name: CommandName, onEnd: (end: CommandsEnd) => void): void {
    this.#runner = new CommandRunner(this.#charge.host, 'infinity', onEnd);
    this.#runner.run(this.#charge.commands(name));
  }

  #end(end: StartEnd): void {
    this.abandon();
    this.#onEnd(end);
  }
}

/** ExecCondition= refuses by a status from 1 to 254; by 255 or a signal it fails. */
const isRefusal = ({ status }: ExitEvent): boolean => status !== undefined && status > 0 && status < 255;
