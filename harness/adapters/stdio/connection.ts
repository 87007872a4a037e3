import type { Fault } from '../../kernel/recording.ts';
import { ChildHost, type Startable } from './child-host.ts';
import { type Gone, wayOfGoing } from './gone.ts';
import type { Answer, Call, CallBody, ReturnValue } from './messages.ts';
import { readLine, shownLine, textOfLine } from './read-line.ts';
import { LineSplitter } from './line-splitter.ts';

/** What came of a request. */
export type Reply = { readonly status: 'answered'; readonly answer: Answer; readonly line: Buffer } | Lost;

/** The connection is of no use any more, and why. */
export interface Lost {
  readonly status: 'lost';
  readonly fault: Fault;
  /** Whether it was this request that brought it about, another one, or nobody knows which. */
  readonly blame: 'this' | 'other' | 'unknown';
}

/** How an adapter's process is started, and what is expected of it. */
export interface ConnectionOptions extends Startable {
  /** How long its first answer may take, in real time: until then it is being started. */
  readonly helloMs: number;
  /** How long any other answer may take, in real time. */
  readonly hangMs: number;
  readonly onErrorOutput: (chunk: Buffer) => void;
  /** Called for every line, in the order in which they went over the wire. */
  readonly onLine?: OnLine | undefined;
  /** How long a line is held back before it is sent, in real time; no line is where absent. */
  readonly holdMs?: ((line: string) => number) | undefined;
}

/** Told of a line that went over the wire, `to` the adapter or `from` it. */
export type OnLine = (direction: 'to' | 'from', line: string) => void;

/** Bytes of one line of an adapter. The most effects that a turn may have take half of it. */
export const lineBytesMax = 1_048_576;
/** Bytes that an adapter may write before it answers. */
export const outputBytesMax = 4 * 1_048_576;
/** Messages of kind `log` that an adapter may send before it answers. */
export const logCountMax = 1000;
/** Calls within one turn. */
export const callsPerTurnMax = 10_000;
/** How often progress is looked at before its absence is a hang. */
const looksPerHang = 5;

/** Does what is called for; gives nothing where nobody listens any more. */
export type OnCall = (body: CallBody, line: Buffer) => ReturnValue | undefined;

interface Pending {
  readonly expected: Answer['op'];
  readonly onCall: OnCall | undefined;
  readonly settle: (reply: Reply) => void;
  looks: number;
  callCount: number;
}

/** A request without its id, which is put in front. */
export type RequestBody = string;

const protocolError = (message: string): Fault => ({ kind: 'protocol-error', message });

const faultOf = (gone: Gone, before: string): Fault => {
  const way = wayOfGoing(gone);
  if (gone.kind === 'not-started') return { kind: 'crash', message: way };
  return { kind: gone.kind === 'closed' ? 'protocol-error' : 'crash', message: `${way} before ${before}` };
};

/** One process of an adapter, and the requests that it has not answered yet. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #child: ChildHost;
  readonly #splitter = new LineSplitter(lineBytesMax);
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #outputBytes = 0;
  #logCount = 0;
  #idleLooks = 0;
  #answerCount = 0;
  /** The most requests that waited at a time. */
  #widest = 1;
  #guard: ReturnType<typeof setInterval> | undefined;
  #onLost: (fault: Fault) => void = () => {};
  #fault: Fault | undefined;
  #isCulpritKnown = false;
  #gone: Gone | undefined;
  #ending: Promise<unknown> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#child = new ChildHost({
      command: options.command,
      cwd: options.cwd,
      isInSandbox: options.isInSandbox,
      onOutput: (chunk) => this.#read(chunk),
      onErrorOutput: options.onErrorOutput,
      onGone: (gone) => {
        this.#gone = gone;
        this.#lose(faultOf(gone, this.#answerCount > 0 ? 'it was told to end' : 'it said hello'));
      },
    });
  }

  /** Why the process ended, where it did by itself. */
  get gone(): Gone | undefined {
    return this.#gone;
  }

  /** Why it is of no use any more; absent as long as it is. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Whether it has answered anything but the hello. */
  get isSilent(): boolean {
    return this.#answerCount <= 1;
  }

  /**
   * Sends a request and waits for its answer. `body` is the request as JSON without its first key, `id`. What is called
   * for meanwhile is handed to `onCall`.
   */
  request(body: RequestBody, expected: Answer['op'], onCall?: OnCall): Promise<Reply> {
    const { fault } = this;
    const blame = this.#isCulpritKnown ? 'other' : 'unknown';
    if (fault !== undefined) return Promise.resolve({ status: 'lost', fault, blame });
    return new Promise((settle) => {
      this.#lastId += 1;
      this.#pending.set(this.#lastId, { expected, onCall, settle, looks: 0, callCount: 0 });
      this.#widest = Math.max(this.#widest, this.#pending.size);
      this.#send(`{"id":${this.#lastId},${body}`);
      this.#watch();
    });
  }

  /** Has somebody told when it is of no use any more, before the requests that wait are given up. */
  listen(onLost: (fault: Fault) => void): void {
    this.#onLost = onLost;
    if (this.#fault !== undefined) onLost(this.#fault);
  }

  /** Ends the process at once. */
  async destroy(fault: Fault): Promise<void> {
    this.#lose(fault);
    await this.#ending;
  }

  /**
   * Says goodbye, waits for the answer, and lets the process go by itself. Gives how it went; absent where it had to be
   * ended. Nothing else may be waited for.
   */
  async farewell(): Promise<{ readonly reply: Reply; readonly gone: Gone | undefined }> {
    const reply = await this.request('"op":"bye"}', 'bye');
    const left = reply.status === 'lost' ? undefined : await this.#child.leave();
    return { reply, gone: left ?? this.#gone };
  }

  /** Says goodbye and ends the process, at once where something is still being waited for. */
  async close(): Promise<void> {
    if (this.#fault === undefined && this.#pending.size === 0) {
      // Whatever it answers: nothing depends on it any more.
      this.#lastId += 1;
      this.#sendNow(`{"id":${this.#lastId},"op":"bye"}`);
      this.#fault = protocolError('the connection was closed');
      this.#ending = this.#child.leave();
      this.#settleAll(this.#fault, undefined);
    }
    await this.destroy(protocolError('the connection was closed'));
  }

  #send(line: string): void {
    const holdMs = this.#options.holdMs?.(line) ?? 0;
    if (holdMs === 0) this.#sendNow(line);
    else setTimeout(() => this.#sendNow(line), holdMs);
  }

  #sendNow(line: string): void {
    this.#options.onLine?.('to', line);
    this.#child.write(line);
  }

  #read(chunk: Buffer): void {
    this.#outputBytes += chunk.length;
    const tooLong = this.#splitter.push(chunk, (line) => {
      this.#take(line);
      return this.#fault === undefined;
    });
    if (tooLong !== undefined) {
      this.#lose(protocolError(`it sent a line of more than ${lineBytesMax} bytes: ${shownLine(tooLong)}`));
    } else if (this.#outputBytes > outputBytesMax) {
      this.#lose(protocolError(`it wrote more than ${outputBytesMax} bytes before it answered`));
    }
  }

  #take(line: Buffer): void {
    this.#options.onLine?.('from', textOfLine(line));
    const read = readLine(line);
    if (read.status === 'wrong') {
      this.#lose(protocolError(read.message), read.request);
      return;
    }
    const { message } = read;
    switch (message.op) {
      case 'log':
        this.#logCount += 1;
        if (this.#logCount > logCountMax) {
          this.#lose(protocolError(`it sent more than ${logCountMax} log messages before it answered`));
        }
        return;
      case 'call':
        this.#call(message, line);
        return;
      default:
        this.#answer(message, line);
    }
  }

  #answer(answer: Answer, line: Buffer): void {
    const { id, op } = answer;
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      const what = id > this.#lastId ? 'which was never sent' : 'which it had answered already';
      this.#lose(protocolError(`it answered request ${id}, ${what}: ${shownLine(line)}`));
    } else if (op !== pending.expected && op !== 'error') {
      const message = `it answered request ${id} with ${op} instead of ${pending.expected}: ${shownLine(line)}`;
      this.#lose(protocolError(message), id);
    } else {
      this.#pending.delete(id);
      this.#outputBytes = 0;
      this.#logCount = 0;
      this.#idleLooks = 0;
      this.#answerCount += 1;
      if (this.#pending.size === 0) this.#unwatch();
      pending.settle({ status: 'answered', answer, line });
    }
  }

  #call({ id, turn, call }: Call, line: Buffer): void {
    const pending = this.#pending.get(turn);
    if (pending?.onCall === undefined) {
      const message = `it sent a call for turn ${turn}, which is not open: ${shownLine(line)}`;
      this.#lose(protocolError(message), turn);
      return;
    }
    pending.callCount += 1;
    if (pending.callCount > callsPerTurnMax) {
      this.#lose({ kind: 'hang', message: `it made more than ${callsPerTurnMax} calls in one turn` }, turn);
      return;
    }
    const result = pending.onCall(call, line);
    if (result === undefined)
      this.#lose(protocolError(`it sent a call that cannot be answered: ${shownLine(line)}`), turn);
    else this.#send(JSON.stringify({ id, op: 'return', result }));
  }

  #watch(): void {
    // Looks are counted, not time: while this thread itself is held up, nobody looks.
    this.#guard ??= setInterval(() => this.#look(), this.#limitMs() / looksPerHang);
  }

  #unwatch(): void {
    clearInterval(this.#guard);
    this.#guard = undefined;
    this.#idleLooks = 0;
  }

  #look(): void {
    this.#idleLooks += 1;
    if (this.#idleLooks >= looksPerHang) {
      const [only] = this.#pending.size === 1 ? [...this.#pending.keys()] : [];
      this.#lose(this.#hang(), only);
      return;
    }
    // One that is answered last, over and over, is not answered at all.
    for (const [id, pending] of this.#pending) {
      pending.looks += 1;
      if (pending.looks < looksPerHang * this.#widest) continue;
      this.#lose(this.#hang(), id);
      return;
    }
  }

  #limitMs(): number {
    return this.#answerCount > 0 ? this.#options.hangMs : this.#options.helloMs;
  }

  #hang(): Fault {
    const what = this.#answerCount > 0 ? 'answer' : 'say hello';
    const begun = this.#splitter.rest();
    const more = begun.length === 0 ? '' : `; it has begun a line, and not ended it: ${shownLine(begun)}`;
    return { kind: 'hang', message: `it did not ${what} within ${this.#limitMs() / 1000} s${more}` };
  }

  #lose(fault: Fault, culprit?: number): void {
    if (this.#fault !== undefined) return;
    this.#fault = fault;
    this.#ending = this.#child.destroy();
    this.#onLost(fault);
    this.#settleAll(fault, culprit);
  }

  #settleAll(fault: Fault, culprit: number | undefined): void {
    this.#unwatch();
    this.#splitter.clear();
    this.#isCulpritKnown = culprit !== undefined && this.#pending.has(culprit);
    for (const [id, { settle }] of this.#pending) {
      settle({ status: 'lost', fault, blame: !this.#isCulpritKnown ? 'unknown' : id === culprit ? 'this' : 'other' });
    }
    this.#pending.clear();
  }
}
