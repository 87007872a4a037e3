import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Bounds } from '../../kernel/bounds.ts';
import { Kernel, type KernelOptions } from '../../kernel/kernel.ts';
import { playWorldAsync } from '../../kernel/play-world.ts';
import type { CaseRecording, Ending, Fault } from '../../kernel/recording.ts';
import type { Connection } from './connection.ts';
import type { StdioFacts } from './hello.ts';
import { StdioDriver } from './stdio-driver.ts';

/** What was recorded of a case. */
export interface StdioRecording extends CaseRecording {
  /** It said that it does not support this, although it had not said so of itself. */
  readonly unsupported?: string;
  /** The adapter cannot be started any more, so that nothing can be played after this. */
  readonly isLast?: true;
}

/** Cases that were in flight when their process was lost, and none knows by which: each is played again alone. */
interface Suspects {
  readonly fault: Fault;
  readonly count: number;
  /** How many of them have not been played again yet. */
  leftCount: number;
  isFound: boolean;
}

/** A case that has to be played. */
export interface PendingCase {
  readonly number: number;
  readonly world: World;
  readonly boundUs: Us;
  readonly resolve: (recording: StdioRecording) => void;
  readonly reject: (error: unknown) => void;
  suspects?: Suspects;
}

/** What a slot needs of its runner. */
export interface SlotOptions {
  readonly facts: StdioFacts;
  readonly bounds?: Partial<Bounds> | undefined;
  /** Starts another process, or gives why there can be none any more. */
  readonly start: () => Promise<Connection | Fault>;
  /** Gives the next case. */
  readonly next: () => PendingCase | undefined;
  /** Takes back a case that has to be played again, through no fault of its own. */
  readonly again: (one: PendingCase) => void;
}

/** A process; once it is lost, how many cases were in flight then, and those of them that may be to blame. */
interface Session {
  readonly connection: Connection;
  countAtLoss?: number;
  suspects?: Suspects;
}

type Attempt = StdioRecording | 'again' | 'suspect';

const isWhole = ({ kind }: Ending): boolean => kind === 'quiet' || kind === 'bound';

/** What the kernel says of what the host was asked for, as somebody knows it who has no host, with the line. */
const withLine = (recording: CaseRecording, line: string): CaseRecording => {
  const { ending } = recording;
  if (ending.kind !== 'protocol-error') return recording;
  const said = ending.message.replace(/^host\.(\w+) was called/, '$1 was asked for');
  return { ...recording, ending: { kind: 'protocol-error', message: `${said}: ${line}` } };
};

const isFault = (value: Connection | Fault): value is Fault => 'kind' in value;

/** A place for one process of an adapter, and for the cases that it is in. */
export class Slot {
  readonly #options: SlotOptions;
  readonly #current = new Set<PendingCase>();
  readonly #alone: PendingCase[] = [];
  #session: Promise<Session | Fault> | undefined;
  /** Why its process ended while it was in no case: the next case has to answer for it. */
  #owed: Fault | undefined;
  #isClosed = false;

  /** `first` is a process that was started already. */
  constructor(options: SlotOptions, first?: Connection) {
    this.#options = options;
    if (first !== undefined) this.#session = Promise.resolve(this.#adopt(first));
  }

  /** Takes as many cases as the process can be in. */
  fill(): void {
    while (!this.#isClosed && this.#hasRoom()) {
      const next = this.#alone.shift() ?? this.#options.next();
      if (next === undefined) return;
      this.#current.add(next);
      void this.#play(next);
    }
  }

  /** Takes no more. Gives the cases that are not over. */
  close(): readonly PendingCase[] {
    this.#isClosed = true;
    return [...this.#current, ...this.#alone];
  }

  #hasRoom(): boolean {
    const { size } = this.#current;
    const isAlone = this.#alone.length > 0 || [...this.#current].some(({ suspects }) => suspects !== undefined);
    return isAlone ? size === 0 : size < this.#options.facts.casesInFlight;
  }

  async #play(one: PendingCase): Promise<void> {
    try {
      const attempt = await this.#attempt(one);
      this.#current.delete(one);
      if (attempt === 'again') this.#options.again(one);
      else if (attempt !== 'suspect') one.resolve(this.#acquit(one, attempt));
    } catch (error) {
      this.#current.delete(one);
      one.reject(error);
    }
    this.fill();
  }

  async #attempt(one: PendingCase): Promise<Attempt> {
    const owed = this.#owed;
    this.#owed = undefined;
    if (owed !== undefined) return this.#failed(one, owed);
    this.#session ??= this.#start();
    const session = await this.#session;
    if (!('connection' in session)) return { ...this.#failed(one, session), isLast: true };
    const driver = new StdioDriver(session.connection, `c${one.number}`);
    const recording = await playWorldAsync(one.world, driver, this.#kernelOptions(one));
    const lost = await driver.whenOver();
    const { refusal, refusedLine } = driver;
    if (refusal?.kind === 'unsupported') return { ...recording, unsupported: refusal.message };
    if (lost === undefined || !(isWhole(recording.ending) || recording.ending === lost.fault)) {
      return refusedLine === undefined ? recording : withLine(recording, refusedLine);
    }
    if (lost.blame === 'other') return 'again';
    if (lost.blame === 'this' || (session.countAtLoss ?? 1) <= 1) return { ...recording, ending: lost.fault };
    this.#suspect(one, session, lost.fault);
    return 'suspect';
  }

  async #start(): Promise<Session | Fault> {
    const started = await this.#options.start();
    return isFault(started) ? started : this.#adopt(started);
  }

  #adopt(connection: Connection): Session {
    const session: Session = { connection };
    connection.listen((fault) => {
      this.#session = undefined;
      session.countAtLoss = this.#current.size;
      if (this.#current.size === 0) this.#owed = fault;
    });
    return session;
  }

  /** Has a case played again alone, to see whether it was this one. */
  #suspect(one: PendingCase, session: Session, fault: Fault): void {
    session.suspects ??= { fault, count: session.countAtLoss ?? 1, leftCount: 0, isFound: false };
    session.suspects.leftCount += 1;
    one.suspects = session.suspects;
    const behind = this.#alone.findIndex(({ number }) => number > one.number);
    this.#alone.splice(behind === -1 ? this.#alone.length : behind, 0, one);
  }

  /** What a case comes to. Where none of the suspects has been found guilty, the last of them stands for all. */
  #acquit({ suspects }: PendingCase, recording: StdioRecording): StdioRecording {
    if (suspects === undefined) return recording;
    suspects.leftCount -= 1;
    suspects.isFound ||= !isWhole(recording.ending);
    if (suspects.leftCount > 0 || suspects.isFound) return recording;
    const { fault, count } = suspects;
    const message = `${fault.message}, with ${count} cases in flight; alone, none of them brings it about`;
    return { ...recording, ending: { ...fault, message } };
  }

  #kernelOptions({ boundUs }: PendingCase): KernelOptions {
    const { facts, bounds } = this.#options;
    const { resolutionUs, latenessUs } = facts;
    return { boundUs, bounds, resolutionUs, latenessUs };
  }

  /** A case that could not begin. */
  #failed(one: PendingCase, fault: Fault): StdioRecording {
    const kernel = new Kernel(one.world, this.#kernelOptions(one));
    kernel.closeTurn(fault);
    return kernel.recording();
  }
}
