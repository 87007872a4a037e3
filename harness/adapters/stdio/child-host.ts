import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { type Gone, goneBy } from './gone.ts';
import { endStrays, markVariable } from './stray-processes.ts';

/** How a child is started. */
export interface Startable {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly cwd: string;
  /** Whether the command is bubblewrap's, which runs the adapter's. */
  readonly isInSandbox?: boolean | undefined;
}

/** What a child is started with, and whom it tells. */
export interface ChildOptions extends Startable {
  readonly onOutput: (chunk: Buffer) => void;
  readonly onErrorOutput: (chunk: Buffer) => void;
  /** Called once, after everything that it had written. */
  readonly onGone: (gone: Gone) => void;
}

/** How long a child that has ended, or closed an end, is waited for: the rest of its output, its exit. */
const lingerMs = 300;
/** How long it may take to end once it has been told to, before it is killed. */
const leaveMs = 1000;

/** Those that live, to be ended with killspec itself. */
const living = new Set<ChildHost>();

const endAll = (): void => {
  for (const child of living) child.abandon();
};

/** Where nobody else listens the signal is about to end killspec, which then would not come to end anything. */
const endAllBefore = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) return;
  endAll();
  process.off(signal, endAllBefore);
  process.kill(process.pid, signal);
};

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const guard = (child: ChildHost): void => {
  living.add(child);
  if (living.size > 1) return;
  process.on('exit', endAll);
  // In front: one that listens only once is still there to be counted.
  for (const signal of endingSignals) process.prependListener(signal, endAllBefore);
};

const release = (child: ChildHost): void => {
  if (!living.delete(child) || living.size > 0) return;
  process.off('exit', endAll);
  for (const signal of endingSignals) process.off(signal, endAllBefore);
};

/**
 * A child process in a process group of its own. However it ends, and whenever killspec does, nothing that it has
 * started is left behind.
 */
export class ChildHost {
  readonly #options: ChildOptions;
  readonly #mark = randomUUID();
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<void>;
  #exit: Gone | undefined;
  #isGone = false;
  #linger: ReturnType<typeof setTimeout> | undefined;
  #toWrite = '';

  constructor(options: ChildOptions) {
    this.#options = options;
    this.#child = this.#spawn();
    const { stdin, stdout, stderr } = this.#child;
    this.#ended = new Promise((resolve) => {
      this.#child.on('error', (error: NodeJS.ErrnoException) => {
        // Also said of a signal that could not be sent; then it has been started.
        if (this.#child.pid === undefined) this.#go({ kind: 'not-started', code: error.code ?? 'unknown' });
        if (this.#child.pid === undefined) this.#over(resolve);
      });
      this.#child.on('exit', (status, signal) => {
        this.#killGroup();
        this.#exit = goneBy(status ?? undefined, signal ?? undefined, options.isInSandbox === true);
        this.#lingerFor(this.#exit);
        this.#over(resolve);
      });
    });
    stdin.on('error', () => this.#lingerFor({ kind: 'closed', stream: 'standard input' }));
    stdout.on('error', () => {});
    stderr.on('error', () => {});
    stdout.on('data', (chunk: Buffer) => {
      if (!this.#isGone) options.onOutput(chunk);
    });
    stdout.on('end', () => this.#outputEnded());
    stderr.on('data', (chunk: Buffer) => options.onErrorOutput(chunk));
  }

  #spawn(): ChildProcessWithoutNullStreams {
    const { command, cwd } = this.#options;
    const [program = '', ...args] = command;
    // Before there is a child: a signal that came in between would end killspec alone.
    guard(this);
    try {
      const env = { ...process.env, [markVariable]: this.#mark };
      return spawn(program, args, { cwd, env, detached: true, stdio: 'pipe' });
    } catch (error) {
      release(this);
      throw error;
    }
  }

  /** Writes a line. What is written in one go of this thread is sent in one piece. */
  write(line: string): void {
    if (this.#isGone) return;
    if (this.#toWrite === '') process.nextTick(() => this.#flush());
    this.#toWrite += `${line}\n`;
  }

  /** Ends it, and whatever it has started, at once. Nobody is told of anything any more. */
  async destroy(): Promise<void> {
    this.#isGone = true;
    clearTimeout(this.#linger);
    this.#killGroup();
    const { stdin, stdout, stderr } = this.#child;
    for (const stream of [stdin, stdout, stderr]) stream.destroy();
    await this.#endedWithin(leaveMs);
    endStrays(this.#mark);
  }

  /**
   * Tells it, by the end of its standard input, that nothing more comes, gives it a while, and ends it. Gives how it went
   * where it did so by itself.
   */
  async leave(): Promise<Gone | undefined> {
    this.#isGone = true;
    this.#flush();
    this.#child.stdin.end();
    await this.#endedWithin(leaveMs);
    const exit = this.#exit;
    await this.destroy();
    return exit;
  }

  /** As a last resort, without waiting for anything. */
  abandon(): void {
    this.#killGroup();
    endStrays(this.#mark);
  }

  #flush(): void {
    if (this.#toWrite !== '' && !this.#child.stdin.destroyed) this.#child.stdin.write(this.#toWrite);
    this.#toWrite = '';
  }

  async #endedWithin(ms: number): Promise<void> {
    const enough = new AbortController();
    const { signal } = enough;
    await Promise.race([this.#ended, delay(ms, undefined, { signal }).catch(() => {})]);
    enough.abort();
  }

  /** By then all has been read that it wrote. */
  #outputEnded(): void {
    if (this.#exit === undefined) this.#lingerFor({ kind: 'closed', stream: 'standard output' });
    else this.#go(this.#exit);
  }

  /** The first reason holds, but an exit says more than a closed end. */
  #lingerFor(gone: Gone): void {
    if (this.#isGone || (this.#linger !== undefined && gone !== this.#exit)) return;
    clearTimeout(this.#linger);
    const isAllRead = gone === this.#exit && this.#child.stdout.readableEnded;
    // Where this thread was held up, there may be something to be read when the time is over: that comes first.
    this.#linger = setTimeout(() => setImmediate(() => this.#go(gone)), isAllRead ? 0 : lingerMs);
  }

  #go(gone: Gone): void {
    if (this.#isGone) return;
    this.#isGone = true;
    clearTimeout(this.#linger);
    this.#options.onGone(gone);
  }

  #over(resolve: () => void): void {
    release(this);
    resolve();
  }

  #killGroup(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Nobody is left in it.
    }
  }
}
