import process from 'node:process';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import { Kernel } from '../../kernel/kernel.ts';
import type { CaseRecording, Fault } from '../../kernel/recording.ts';
import type { AdapterProblem } from './adapter-problem.ts';
import { syntaxErrorIn } from './bundle-module.ts';
import { findImplementation } from './find-implementation.ts';
import type { ImplementationSource } from './implementation-source.ts';
import { kernelOptions } from './record-case.ts';
import { type WorkerEntry, workerEntry } from './worker-entry.ts';
import type { ImplementationFacts, WorkerAnswer } from './worker-messages.ts';
import { type Lost, WorkerThread } from './worker-thread.ts';

/** How cases are run. */
export interface CaseRunnerOptions {
  /** What a user wrote: `killspec:NAME`, or the path of a JavaScript or TypeScript file. */
  readonly place: string;
  /** The folder that the path is relative to; the working directory where absent. */
  readonly folder?: string | undefined;
  /** How long an implementation may take over one turn, in real time; 5 s where absent. */
  readonly hangMs?: number | undefined;
  /** How long it may take to be loaded, in real time; 20 s where absent. */
  readonly loadMs?: number | undefined;
  readonly bounds?: Partial<Bounds> | undefined;
  /** Called with what the implementation writes to its output, made printable. It is dropped where absent. */
  readonly onOutput?: ((text: string) => void) | undefined;
}

/** A case to be recorded. */
export interface CaseToRecord {
  readonly name: string;
  readonly world: World;
  /** The last instant that is played. */
  readonly boundUs: Us;
}

/** A recording, and of which case. */
export interface RecordedCase extends CaseRecording {
  readonly name: string;
}

interface Refused {
  readonly status: 'refused';
  readonly problem: AdapterProblem;
}

/** A runner, or why there is none: a user's mistake. */
export type CreatedCaseRunner = { readonly status: 'ready'; readonly runner: CaseRunner } | Refused;

const defaultHangMs = 5000;
const defaultLoadMs = 20_000;
/** Cases that are handed to a thread before the first of them is back. */
const windowSize = 32;
/** Threads that may be lost in a row without any case being played in between. */
const idleLossMax = 3;

interface Pending {
  readonly world: World;
  readonly boundUs: Us;
  readonly resolve: (recording: CaseRecording) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs the cases of one implementation that is not trusted, in a worker thread under a virtual clock. A case in which
 * the thread hangs or ends has its own ending; the thread is replaced, and the run goes on.
 */
export class CaseRunner {
  /** What the implementation says of itself. */
  readonly implementation: ImplementationFacts;
  readonly #options: CaseRunnerOptions;
  readonly #startThread: (runner: CaseRunner) => WorkerThread;
  readonly #pending = new Map<number, Pending>();
  /** Absent when it was lost and nothing has been asked for since. */
  #thread: WorkerThread | undefined;
  #isLoaded = true;
  #isClosed = false;
  #caseCount = 0;
  #idleLossCount = 0;

  /** Use `createCaseRunner`. */
  constructor(
    facts: ImplementationFacts,
    options: CaseRunnerOptions,
    thread: WorkerThread,
    startThread: (runner: CaseRunner) => WorkerThread,
  ) {
    this.implementation = facts;
    this.#options = options;
    this.#thread = thread;
    this.#startThread = startThread;
  }

  /** Records one case, after those asked for before. Rejects where killspec itself is at fault, or once closed. */
  record(world: World, boundUs: Us): Promise<CaseRecording> {
    if (this.#isClosed) return Promise.reject(new Error('the runner is closed'));
    return new Promise((resolve, reject) => {
      const number = this.#caseCount;
      this.#caseCount += 1;
      this.#pending.set(number, { world, boundUs, resolve, reject });
      this.#thread ??= this.#startThread(this);
      if (this.#isLoaded) this.#post(number);
      this.#thread.watch(true);
    });
  }

  /** Records cases, some ahead of the one that is asked for, and gives them in their order. */
  async *run(
    cases: Iterable<CaseToRecord> | AsyncIterable<CaseToRecord>,
  ): AsyncGenerator<RecordedCase, void, undefined> {
    const ahead: (() => Promise<RecordedCase>)[] = [];
    for await (const { name, world, boundUs } of cases) {
      const recording = this.record(world, boundUs);
      // Whether it failed is asked when it is its turn.
      recording.catch(() => {});
      ahead.push(async () => ({ name, ...(await recording) }));
      const first = ahead.length < windowSize ? undefined : ahead.shift();
      if (first !== undefined) yield await first();
    }
    for (const next of ahead) yield await next();
  }

  /** Ends the thread. Cases that are not back yet are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#rejectAll(new Error('the runner was closed'));
    await this.#thread?.end();
  }

  /** For the thread's answers. */
  answered(answer: WorkerAnswer): void {
    switch (answer.kind) {
      case 'loaded':
        this.#isLoaded = true;
        for (const number of this.#pending.keys()) this.#post(number);
        break;
      case 'refused':
        this.#failAll(`it could not be loaded again: ${answer.problem.found}`);
        break;
      case 'recorded':
        this.#idleLossCount = 0;
        this.#take(answer.number)?.resolve(answer.recording);
        break;
      case 'broken':
        this.#take(answer.number)?.reject(new Error(answer.message));
        break;
    }
    this.#thread?.watch(this.#pending.size > 0);
  }

  /** For the thread's end: whoever was being played is to blame, and the rest goes on in another thread. */
  lost({ kind, message, current }: Lost): void {
    if (this.#isClosed) return;
    this.#isLoaded = false;
    const pending = this.#take(current);
    this.#idleLossCount = pending === undefined ? this.#idleLossCount + 1 : 0;
    if (pending !== undefined) this.#fail(pending, { kind, message });
    else if (this.#idleLossCount >= idleLossMax) this.#failAll(message);
    this.#thread = this.#pending.size === 0 ? undefined : this.#startThread(this);
  }

  #post(number: number): void {
    const pending = this.#pending.get(number);
    if (pending === undefined) return;
    const { world, boundUs } = pending;
    this.#thread?.post({ number, world, boundUs, bounds: this.#options.bounds });
  }

  #take(number: number): Pending | undefined {
    const pending = this.#pending.get(number);
    this.#pending.delete(number);
    return pending;
  }

  #fail({ world, boundUs, resolve }: Pending, fault: Fault): void {
    const { bounds } = this.#options;
    const kernel = new Kernel(world, kernelOptions(this.implementation, { boundUs, bounds }));
    kernel.closeTurn(fault);
    resolve(kernel.recording());
  }

  #failAll(message: string): void {
    for (const pending of this.#pending.values()) this.#fail(pending, { kind: 'crash', message });
    this.#pending.clear();
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

const notLoaded = (place: string, { kind, message }: Lost): AdapterProblem => ({
  code: 'does-not-load',
  place,
  found: kind === 'hang' ? message : `while it was loaded ${message}`,
  expected: 'a module that loads, and comes to the end of it',
  hint: 'an adapter starts nothing when it is loaded; it waits for start(host)',
});

const startRunner = (
  options: CaseRunnerOptions,
  entry: WorkerEntry,
  source: ImplementationSource,
): Promise<CreatedCaseRunner> => {
  const { place, hangMs = defaultHangMs, loadMs = defaultLoadMs, onOutput } = options;
  const threadOptions = { entry, place, source, hangMs, loadMs, onOutput };
  const replace = (runner: CaseRunner): WorkerThread =>
    new WorkerThread({
      ...threadOptions,
      onAnswer: (answer) => runner.answered(answer),
      onLost: (lost) => runner.lost(lost),
    });
  return new Promise((resolve) => {
    let runner: CaseRunner | undefined;
    const first = new WorkerThread({
      ...threadOptions,
      onAnswer: (answer) => {
        if (runner !== undefined) {
          runner.answered(answer);
        } else if (answer.kind === 'loaded') {
          runner = new CaseRunner(answer.facts, options, first, replace);
          resolve({ status: 'ready', runner });
        } else if (answer.kind === 'refused') {
          void first.end();
          resolve({ status: 'refused', problem: answer.problem });
        }
      },
      onLost: (lost) => {
        if (runner === undefined) resolve({ status: 'refused', problem: notLoaded(place, lost) });
        else runner.lost(lost);
      },
    });
  });
};

/** A refusal for what Node cannot parse says where that is. */
const placed = async (refused: Refused, source: ImplementationSource, folder: string): Promise<Refused> => {
  if (refused.problem.isSyntaxError !== true || source.kind !== 'file') return refused;
  const error = await syntaxErrorIn(source.path, folder);
  if (error === undefined) return refused;
  const { place } = refused.problem;
  return {
    status: 'refused',
    problem: {
      code: 'does-not-load',
      place,
      found: error,
      expected: 'a JavaScript module that Node can parse',
      hint: 'it is loaded as it stands; TypeScript goes into a file that ends in .ts',
    },
  };
};

/**
 * Makes a runner for what a user named as an adapter, and loads that. Whatever is wrong with it comes back as a
 * problem. The runner has to be closed.
 */
export const createCaseRunner = async (options: CaseRunnerOptions): Promise<CreatedCaseRunner> => {
  const { place, folder = process.cwd() } = options;
  const found = await findImplementation(place, folder);
  if (found.status === 'refused') return found;
  const created = await startRunner(options, await workerEntry(), found.source);
  return created.status === 'refused' ? placed(created, found.source, folder) : created;
};
