import { ChildHost, type Startable } from '../../adapters/stdio/child-host.ts';
import { lineBytesMax, type OnLine } from '../../adapters/stdio/connection.ts';
import { type Gone, wayOfGoing } from '../../adapters/stdio/gone.ts';
import { LineSplitter } from '../../adapters/stdio/line-splitter.ts';
import type { Answer, Call, ReturnValue } from '../../adapters/stdio/messages.ts';
import { readLine, textOfLine } from '../../adapters/stdio/read-line.ts';

/** What a session needs. */
export interface ShellOptions extends Startable {
  /** How long an answer is waited for, in real time. */
  readonly answerMs: number;
  readonly onLine: OnLine;
  /** Told of whatever is wrong with a line, or with the process: a clause about the adapter. */
  readonly onWrong: (message: string) => void;
  readonly onErrorOutput: (chunk: Buffer) => void;
  /** Answers calls; absent where no case is begun. */
  readonly onCall: (call: Call) => ReturnValue | undefined;
}

/** A process of an adapter that a person talks to: whatever it says is shown, and nothing ends it but its own end. */
export class ShellSession {
  readonly #options: ShellOptions;
  readonly #child: ChildHost;
  readonly #splitter = new LineSplitter(lineBytesMax);
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #lastId = 0;
  #gone: Gone | undefined;

  constructor(options: ShellOptions) {
    this.#options = options;
    this.#child = new ChildHost({
      command: options.command,
      cwd: options.cwd,
      isInSandbox: options.isInSandbox,
      onOutput: (chunk) => this.#read(chunk),
      onErrorOutput: options.onErrorOutput,
      onGone: (gone) => this.#lose(gone),
    });
  }

  /** How it went, where it did. */
  get gone(): Gone | undefined {
    return this.#gone;
  }

  /** Sends a request, given as JSON without its id, and waits for the answer; absent where none comes. */
  ask(body: string): Promise<Answer | undefined> {
    this.#lastId += 1;
    return this.#send(`{"id":${this.#lastId},${body}`, this.#lastId);
  }

  /** Sends a line as it is. Where it has an id that a request may have, an answer is waited for. */
  async say(line: string): Promise<void> {
    const id = Number(/"id"\s*:\s*(\d+)/.exec(line)?.[1]);
    if (Number.isSafeInteger(id) && id > 0) {
      this.#lastId = Math.max(this.#lastId, id);
      await this.#send(line, id);
    } else this.#write(line);
  }

  /** Ends its standard input, and lets it go. */
  async leave(): Promise<void> {
    const exit = await this.#child.leave();
    this.#gone ??= exit;
    if (exit === undefined) this.#options.onWrong('it did not exit when its standard input ended, and was killed');
  }

  #write(line: string): void {
    this.#options.onLine('to', line);
    this.#child.write(line);
  }

  async #send(line: string, id: number): Promise<Answer | undefined> {
    if (this.#gone !== undefined) {
      this.#options.onWrong(wayOfGoing(this.#gone));
      return undefined;
    }
    this.#write(line);
    let late: ReturnType<typeof setTimeout> | undefined;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      this.#waiting.set(id, resolve);
      late = setTimeout(() => {
        this.#options.onWrong(`it did not answer within ${this.#options.answerMs / 1000} s`);
        resolve(undefined);
      }, this.#options.answerMs);
    });
    clearTimeout(late);
    this.#waiting.delete(id);
    return answer;
  }

  #read(chunk: Buffer): void {
    const tooLong = this.#splitter.push(chunk, (line) => {
      this.#take(line);
      return true;
    });
    if (tooLong === undefined) return;
    this.#options.onWrong(`it sent a line of more than ${lineBytesMax} bytes`);
    void this.#child.destroy();
    this.#lose({ kind: 'closed', stream: 'standard output' });
  }

  #take(line: Buffer): void {
    this.#options.onLine('from', textOfLine(line));
    const read = readLine(line);
    if (read.status === 'wrong') {
      this.#options.onWrong(read.message);
      if (read.request !== undefined) this.#settle(read.request, undefined);
      return;
    }
    const { message } = read;
    if (message.op === 'log') return;
    if (message.op !== 'call') {
      if (!this.#settle(message.id, message)) this.#options.onWrong(`nobody asked for an answer ${message.id}`);
      return;
    }
    const result = this.#options.onCall(message);
    if (result === undefined) this.#options.onWrong('it called for something while no case was begun');
    else this.#write(JSON.stringify({ id: message.id, op: 'return', result }));
  }

  #settle(id: number, answer: Answer | undefined): boolean {
    const settle = this.#waiting.get(id);
    settle?.(answer);
    return settle !== undefined;
  }

  #lose(gone: Gone): void {
    this.#gone = gone;
    if (this.#waiting.size > 0) this.#options.onWrong(wayOfGoing(gone));
    for (const settle of this.#waiting.values()) settle(undefined);
  }
}
