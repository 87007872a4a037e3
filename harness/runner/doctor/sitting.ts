import type { Us } from '../../../spec/vocabulary/time.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { Startable } from '../../adapters/stdio/child-host.ts';
import type { StdioFacts } from '../../adapters/stdio/hello.ts';
import type { StdioRecording } from '../../adapters/stdio/slot.ts';
import { createStdioRunner, type StdioRunner, type StdioRunnerOptions } from '../../adapters/stdio/stdio-runner.ts';
import { worldBoundUs } from '../case-bound.ts';
import type { StepFailure } from './examination.ts';
import { expectedAnswer } from './expected-answer.ts';
import { type WireLine, WireLog } from './wire-log.ts';

/** The adapter that is examined. */
export interface Patient extends Startable {
  readonly onErrorOutput?: (chunk: Buffer) => void;
  /** How long an answer may take, in real time. */
  readonly hangMs: number;
  /** How long it may take to say hello. */
  readonly helloMs: number;
}

/** There is no such command, or it may not be run. `code` is the system's. */
export interface NotStarted {
  readonly status: 'not-started';
  readonly code: string;
}

/** How a process is talked to. */
export type SittingOptions = Pick<StdioRunnerOptions, 'holdMs'>;

/** A case that was played, and what was said in it. */
export interface Played {
  readonly recording: StdioRecording;
  readonly lines: readonly WireLine[];
}

/** Lines that are shown of a failure: the last ones. */
const shownLineCountMax = 12;

/** A new process of an adapter, which is asked to play cases, and what goes over the wire meanwhile. */
export class Sitting {
  readonly log: WireLog;
  readonly #runner: StdioRunner;
  #caseCount = 0;

  private constructor(runner: StdioRunner, log: WireLog) {
    this.#runner = runner;
    this.log = log;
  }

  /** Starts a process. The sitting has to be closed. */
  static async open(patient: Patient, options: SittingOptions = {}): Promise<Sitting | NotStarted | StepFailure> {
    const log = new WireLog();
    const created = await createStdioRunner({ ...patient, ...options, processCount: 1, onLine: log.take });
    if (created.status === 'ready') return new Sitting(created.runner, log);
    return created.status === 'failed' ? failureFrom(created.fault, log) : created;
  }

  /** What it says of itself. */
  get facts(): StdioFacts {
    return this.#runner.facts;
  }

  /** Plays one case after all that were played before, or beside them; up to an instant where one is given. */
  async play(world: World, boundUs?: Us): Promise<Played | StepFailure> {
    this.#caseCount += 1;
    const name = `c${this.#caseCount}`;
    const recording = await this.#runner.record(world, boundUs ?? worldBoundUs(world, this.facts.latenessUs));
    const { ending, unsupported } = recording;
    switch (ending.kind) {
      case 'hang':
      case 'protocol-error':
        return failureFrom(ending, this.log, name);
      case 'crash':
        if (unsupported === undefined) return failureFrom(ending, this.log, name);
        break;
      case 'leftover-timers':
        return failureFrom({ kind: 'protocol-error', message: ending.message }, this.log, name);
      case 'quiet':
      case 'bound':
      case 'exhausted':
    }
    return { recording, lines: this.log.linesOf(name) };
  }

  /** Ends the process. */
  close(): Promise<void> {
    return this.#runner.close();
  }
}

const sentOf = (log: WireLog): readonly string[] =>
  log.lines.flatMap(({ direction, line }) => (direction === 'to' ? [line] : []));

/** What a fault of the process comes to, with the last lines before it. */
export const failureFrom = (
  { kind, message }: { readonly kind: 'crash' | 'hang' | 'protocol-error'; readonly message: string },
  log: WireLog,
  name?: string,
): StepFailure => {
  const { lines } = log;
  const from = name === undefined ? -1 : lines.findIndex(({ line }) => line.includes(`"case":"${name}"`));
  const { expected, hint } = expectedAnswer(lines, kind);
  return {
    status: 'failed',
    kind,
    found: message,
    expected,
    ...(hint === undefined ? {} : { hint }),
    lines: lines.slice(Math.max(from, 0)).slice(-shownLineCountMax),
    sent: sentOf(log),
  };
};

/** An answer that was not the one it should have been. */
export const wrongAnswer = (
  log: WireLog,
  lines: readonly WireLine[],
  says: Pick<StepFailure, 'found' | 'expected' | 'hint' | 'paceMs'>,
): StepFailure => ({
  status: 'failed',
  kind: 'wrong',
  ...says,
  lines: lines.slice(-shownLineCountMax),
  sent: sentOf(log),
});
