import { Worker } from 'node:worker_threads';
import { printable } from '../../kernel/printable.ts';
import { crash } from './crash.ts';
import type { ImplementationSource } from './implementation-source.ts';
import { stageSource } from './stage-source.ts';
import type { WorkerEntry } from './worker-entry.ts';
import { progressCell, type WorkerAnswer, type WorkerCase, type WorkerStart } from './worker-messages.ts';

/** What a thread is started for, and whom it tells. */
export interface ThreadOptions {
  readonly entry: WorkerEntry;
  readonly place: string;
  readonly source: ImplementationSource;
  /** How long it may take to be loaded, in real time; then it is ended. */
  readonly loadMs: number;
  /** How long it may go without any progress, in real time; then it is ended. */
  readonly hangMs: number;
  readonly onAnswer: (answer: WorkerAnswer) => void;
  /** The thread is gone: `why` is the beginning of what to say of it. `current` is the case that it was playing. */
  readonly onLost: (lost: Lost) => void;
  /** What the implementation wrote to its output: printable, and no more than a bound of it. */
  readonly onOutput?: ((text: string) => void) | undefined;
}

/** How a thread was lost. */
export interface Lost {
  readonly kind: 'crash' | 'hang';
  readonly message: string;
  readonly current: number;
}

/** Heap of a worker, in megabytes. An implementation that fills it is ended, not the machine. */
const heapMbMax = 256;
/** Characters of an implementation's output that are passed on, of each thread. */
const outputLengthMax = 65_536;
/** How often progress is looked at before its absence is a hang. */
const looksPerHang = 5;

/** One worker thread with one implementation. It ends by itself, by a hang, or by `end`; in each case once. */
export class WorkerThread {
  readonly #options: ThreadOptions;
  readonly #worker: Worker;
  readonly #progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  readonly #dispose: () => void;
  #guard: ReturnType<typeof setInterval> | undefined;
  #limitMs: number;
  #isOver = false;
  #thrown: string | undefined;
  #outputLength = 0;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#limitMs = options.loadMs;
    this.#progress[progressCell.current] = -1;
    const { source, dispose } = stageSource(options.source);
    this.#dispose = dispose;
    const { entry } = options;
    const isCode = 'code' in entry;
    this.#worker = new Worker(isCode ? entry.code : entry.file, {
      eval: isCode,
      workerData: { place: options.place, source, progress: this.#progress } satisfies WorkerStart,
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
    });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#answered(answer));
    this.#worker.on('error', (thrown) => {
      this.#thrown = crash('its thread ended with', thrown).message;
    });
    this.#worker.on('exit', () => {
      this.#lose('crash', this.#thrown ?? 'its thread ended: it called process.exit, or had nothing more to wait for');
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on('data', (chunk: Buffer) => this.#wrote(chunk.toString('utf8')));
    }
    this.watch(true);
  }

  /** Hands a case to the thread. */
  post(one: WorkerCase): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, not a window's
    this.#worker.postMessage(one);
  }

  /** Watches for a hang as long as something is expected of the thread. */
  watch(isExpecting: boolean): void {
    if (isExpecting === (this.#guard !== undefined) || this.#isOver) return;
    if (!isExpecting) {
      clearInterval(this.#guard);
      this.#guard = undefined;
      return;
    }
    const limitMs = this.#limitMs;
    let seen = this.#state();
    let looks = 0;
    // Looks are counted, not time: while this thread itself is held up, nobody looks.
    this.#guard = setInterval(() => {
      const now = this.#state();
      looks = now === seen ? looks + 1 : 0;
      seen = now;
      if (looks < looksPerHang) return;
      this.#lose('hang', `it did not come back within ${limitMs / 1000} s`);
      void this.#worker.terminate();
    }, limitMs / looksPerHang);
  }

  /** Ends the thread; nobody is told of anything any more. */
  async end(): Promise<void> {
    this.#close();
    await this.#worker.terminate();
  }

  #answered(answer: WorkerAnswer): void {
    if (this.#isOver) return;
    // Whatever it was loaded from has been read.
    if (answer.kind === 'loaded' || answer.kind === 'refused') {
      this.#dispose();
      this.watch(false);
      this.#limitMs = this.#options.hangMs;
    }
    this.#options.onAnswer(answer);
  }

  #state(): string {
    return `${Atomics.load(this.#progress, progressCell.current)} ${Atomics.load(this.#progress, progressCell.turns)}`;
  }

  #lose(kind: Lost['kind'], message: string): void {
    if (this.#isOver) return;
    this.#close();
    this.#options.onLost({ kind, message, current: Atomics.load(this.#progress, progressCell.current) });
  }

  #close(): void {
    this.watch(false);
    this.#isOver = true;
    this.#dispose();
  }

  #wrote(text: string): void {
    const left = outputLengthMax - this.#outputLength;
    if (left <= 0 || this.#isOver) return;
    this.#outputLength += text.length;
    const kept = text.slice(0, left);
    this.#options.onOutput?.(
      kept
        .split('\n')
        .map((line) => printable(line, outputLengthMax))
        .join('\n'),
    );
  }
}
