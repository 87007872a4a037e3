import { availableParallelism } from 'node:os';
import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import type { Fault } from '../../kernel/recording.ts';
import { packageVersion } from '../../package-version.ts';
import type { Startable } from './child-host.ts';
import { Connection, type OnLine } from './connection.ts';
import { greet, type StdioFacts } from './hello.ts';
import { type PendingCase, Slot, type StdioRecording } from './slot.ts';

/** How the cases of an adapter are run. */
export interface StdioRunnerOptions extends Startable {
  /** How many processes of it there are at most; by the machine, at most 2, where absent. */
  readonly processCount?: number | undefined;
  /** How many cases each of them is in at a time, at most; as it says itself where absent. */
  readonly casesInFlightMax?: number | undefined;
  /** How long an answer may take, in real time; 5 s where absent. */
  readonly hangMs?: number | undefined;
  /** How long it may take to start and say hello, in real time; 10 s where absent. */
  readonly helloMs?: number | undefined;
  readonly bounds?: Partial<Bounds> | undefined;
  /** Called with what it writes to its standard error. It is dropped where absent. */
  readonly onErrorOutput?: ((chunk: Buffer) => void) | undefined;
  /** Called for every line that goes over the wire. */
  readonly onLine?: OnLine | undefined;
  /** How long a line is held back before it is sent, in real time; none is where absent. For one case at a time only. */
  readonly holdMs?: ((line: string) => number) | undefined;
}

/** A runner, or why there is none. */
export type CreatedStdioRunner =
  | { readonly status: 'ready'; readonly runner: StdioRunner }
  /** There is no such command, or it may not be run: a user's mistake. `code` is the system's. */
  | { readonly status: 'not-started'; readonly code: string }
  /** It was started, and did not come as far as to say hello. */
  | { readonly status: 'failed'; readonly fault: Fault };

/** How long is waited for an adapter, in real time. */
export interface WallLimits {
  readonly hangMs: number;
  readonly helloMs: number;
}

/** What holds where nobody says otherwise. */
export const defaultWallLimits: WallLimits = { hangMs: 5000, helloMs: 10_000 };

/**
 * How long an adapter can keep a run waiting that never answers anything but hello, however late it says that: no process
 * is started after `helloMs`, and the last one may take as long to say hello, and hangs.
 */
export const silenceMsMax = ({ hangMs, helloMs }: WallLimits): number => 2 * helloMs + hangMs;

const defaultProcessCountMax = 2;
/** So many processes that said hello and nothing else, where there was no other one, and there will be none. */
const silentProcessCountMax = 3;

const wallLimits = ({
  hangMs = defaultWallLimits.hangMs,
  helloMs = defaultWallLimits.helloMs,
}: StdioRunnerOptions): WallLimits => ({ hangMs, helloMs });

const connect = (options: StdioRunnerOptions): Connection =>
  new Connection({
    command: options.command,
    cwd: options.cwd,
    isInSandbox: options.isInSandbox,
    ...wallLimits(options),
    onErrorOutput: options.onErrorOutput ?? (() => {}),
    onLine: options.onLine,
    holdMs: options.holdMs,
  });

/**
 * Runs the cases of an adapter behind standard input and output, several at a time where it says that it can. A process
 * that is lost is replaced, and the case that is to blame has its own ending.
 */
export class StdioRunner {
  /** What the adapter says of itself. */
  readonly facts: StdioFacts;
  readonly #options: StdioRunnerOptions;
  readonly #slots: readonly Slot[];
  readonly #queue: PendingCase[] = [];
  /** Those that are of use, or have not been found to be of none yet. */
  readonly #connections = new Set<Connection>();
  /** The ends of the others. Nothing else of them is kept: there may be as many as there are cases. */
  readonly #ends = new Set<Promise<void>>();
  readonly #beganMs: number;
  #hasAnswered = false;
  #silentHangCount = 0;
  readonly #casesInFlight: number;
  #caseCount = 0;
  #isClosed = false;
  /** Why it can be started no more. */
  #unusable: Fault | undefined;

  /** Use `createStdioRunner`. */
  constructor(facts: StdioFacts, options: StdioRunnerOptions, first: Connection, beganMs: number) {
    this.facts = facts;
    this.#beganMs = beganMs;
    this.#options = options;
    this.#connections.add(first);
    const count = options.processCount ?? Math.min(availableParallelism(), defaultProcessCountMax);
    this.#casesInFlight = Math.min(facts.casesInFlight, options.casesInFlightMax ?? facts.casesInFlight);
    const slotOptions = {
      facts: { ...facts, casesInFlight: this.#casesInFlight },
      bounds: options.bounds,
      start: () => this.#start(),
      next: () => this.#queue.shift(),
      again: (one: PendingCase) => {
        const behind = this.#queue.findIndex(({ number }) => number > one.number);
        this.#queue.splice(behind === -1 ? this.#queue.length : behind, 0, one);
      },
    };
    this.#slots = Array.from({ length: count }, (_, at) => new Slot(slotOptions, at === 0 ? first : undefined));
  }

  /** How many cases are worth asking for at a time. */
  get inFlightMax(): number {
    return this.#slots.length * this.#casesInFlight;
  }

  /** Records one case. Rejects where killspec itself is at fault, or once closed. */
  record(world: World, boundUs: Us): Promise<StdioRecording> {
    if (this.#isClosed) return Promise.reject(new Error('the runner is closed'));
    return new Promise((resolve, reject) => {
      this.#caseCount += 1;
      this.#queue.push({ number: this.#caseCount, world, boundUs, resolve, reject });
      for (const slot of this.#slots) slot.fill();
    });
  }

  /** Ends the processes. Cases that are not back yet are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const left = this.#slots.flatMap((slot) => slot.close());
    for (const { reject } of [...this.#queue, ...left]) reject(new Error('the runner was closed'));
    this.#queue.length = 0;
    await Promise.all([...this.#connections].map((connection) => connection.close()));
    await Promise.all(this.#ends);
  }

  /** Lets go of the processes that are lost. Gives why the last of those was that had never answered. */
  #retire(): Fault | undefined {
    let last: Fault | undefined;
    for (const connection of this.#connections) {
      const { fault, isSilent } = connection;
      if (!isSilent) this.#hasAnswered = true;
      if (fault === undefined) continue;
      this.#connections.delete(connection);
      const end = connection.destroy(fault).finally(() => this.#ends.delete(end));
      this.#ends.add(end);
      if (!isSilent || fault.kind !== 'hang') continue;
      this.#silentHangCount += 1;
      last = fault;
    }
    return last;
  }

  /** Why nothing is to be hoped for from another process: none before it has answered anything, and that for long. */
  #silence(): Fault | undefined {
    const last = this.#retire();
    if (this.#hasAnswered) return undefined;
    const isLate = performance.now() - this.#beganMs >= wallLimits(this.#options).helloMs;
    return isLate || this.#silentHangCount >= silentProcessCountMax ? last : undefined;
  }

  async #start(): Promise<Connection | Fault> {
    this.#unusable ??= this.#silence();
    if (this.#unusable !== undefined) return this.#unusable;
    const connection = connect(this.#options);
    this.#connections.add(connection);
    const greeted = await greet(connection, packageVersion());
    if (greeted.status === 'greeted' && JSON.stringify(greeted.facts) === JSON.stringify(this.facts)) return connection;
    const fault: Fault =
      greeted.status === 'failed'
        ? { ...greeted.fault, message: `started again, ${greeted.fault.message}` }
        : { kind: 'protocol-error', message: 'started again, it says something else of itself than the first time' };
    await connection.destroy(fault);
    this.#unusable = fault;
    return fault;
  }
}

/** Starts an adapter and says hello. The runner has to be closed. */
export const createStdioRunner = async (options: StdioRunnerOptions): Promise<CreatedStdioRunner> => {
  const beganMs = performance.now();
  const connection = connect(options);
  const greeted = await greet(connection, packageVersion());
  if (greeted.status === 'greeted') {
    return { status: 'ready', runner: new StdioRunner(greeted.facts, options, connection, beganMs) };
  }
  await connection.destroy(greeted.fault);
  const { gone } = connection;
  return gone?.kind === 'not-started'
    ? { status: 'not-started', code: gone.code }
    : { status: 'failed', fault: greeted.fault };
};
