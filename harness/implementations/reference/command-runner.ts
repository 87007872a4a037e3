import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { Host, Pid } from '../../adapters/adapter.ts';
import type { ExitEvent } from './charge.ts';
import type { Command } from './commands.ts';
import { startTimer, type Timer } from './timers.ts';

/** How a list of commands ended. */
export type CommandsEnd =
  | { readonly kind: 'done' }
  /** One failed, and the rest was skipped. */
  | { readonly kind: 'failed'; readonly exit: ExitEvent }
  /** One took too long, and the rest was skipped; `pid` still runs. */
  | { readonly kind: 'timed-out'; readonly pid: Pid };

interface Running {
  readonly pid: Pid;
  readonly command: Command;
  readonly rest: readonly Command[];
  readonly timer: Timer;
}

/** Runs commands one after another, each with a timeout of its own. */
export class CommandRunner {
  readonly #host: Host;
  readonly #timeout: Span;
  readonly #onEnd: (end: CommandsEnd) => void;
  #running: Running | undefined;

  constructor(host: Host, timeout: Span, onEnd: (end: CommandsEnd) => void) {
    this.#host = host;
    this.#timeout = timeout;
    this.#onEnd = onEnd;
  }

  /** Begins with the first command; an empty list is done at once. */
  run([command, ...rest]: readonly Command[]): void {
    if (command === undefined) {
      this.#onEnd({ kind: 'done' });
      return;
    }
    const pid = this.#host.run(command.ref);
    this.#running = { pid, command, rest, timer: startTimer(this.#timeout, () => this.#timedOut(pid)) };
  }

  /** The command that runs, if one does. */
  get pid(): Pid | undefined {
    return this.#running?.pid;
  }

  /** Tells of the end of any process; the runner picks out its own. */
  exited(exit: ExitEvent): void {
    const running = this.#running;
    if (running?.pid !== exit.pid) return;
    running.timer.cancel();
    this.#running = undefined;
    if (exit.status === 0 || running.command.ignoreFailure) this.run(running.rest);
    else this.#onEnd({ kind: 'failed', exit });
  }

  /** Gives the command that runs at least this long from now. */
  extend(byUs: Us): void {
    this.#running?.timer.extend(byUs);
  }

  /** Waits no longer. A command that runs goes on running. */
  abandon(): void {
    this.#running?.timer.cancel();
    this.#running = undefined;
  }

  #timedOut(pid: Pid): void {
    this.#running = undefined;
    this.#onEnd({ kind: 'timed-out', pid });
  }
}
