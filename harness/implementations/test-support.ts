import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Behaviour, defaultTies, type Operation, type Reaction, type World } from '../../spec/vocabulary/world.ts';
import type { Host, Implementation, Manager, ManagerEvent } from '../adapters/adapter.ts';
import type { SyncDriver } from '../kernel/driver.ts';
import { playWorld } from '../kernel/play-world.ts';
import type { Fault } from '../kernel/recording.ts';

/** One second, in microseconds. */
export const second = 1_000_000;

/** Dies of whatever kills by default. */
export const obeys: Behaviour = { when: {}, deeds: [] };

const reacting = (reaction: Reaction, signals: readonly SignalName[]): Behaviour => ({
  when: Object.fromEntries(signals.map((signal) => [signal, [reaction]])) as Behaviour['when'],
  deeds: [],
});

/** Goes on whichever of these comes. */
export const ignores = (...signals: readonly SignalName[]): Behaviour => reacting({ kind: 'ignore' }, signals);

/** Takes a while to exit after any of these. */
export const exitsAfter = (seconds: number, ...signals: readonly SignalName[]): Behaviour =>
  reacting({ kind: 'exit', afterUs: seconds * second, status: 0 }, signals);

/** Exits by itself after a while. */
export const takes = (seconds: number, status = 0): Behaviour => ({
  when: {},
  deeds: [{ kind: 'exit', afterUs: seconds * second, status }],
});

/** The operations that take no more than an instant. */
type SimpleOp = Exclude<
  Operation,
  { readonly op: 'exit' | 'notify' | 'signal' | 'fork' | 'oom' | 'daemon-reload' }
>['op'];

/** `stop` at 0 s, or any operations. */
export type Doing = SimpleOp | readonly Operation[];

/** A world of one unit. The section is that of the unit's type. */
export const worldOf = (
  unit: string,
  set: readonly string[],
  processes: World['processes'],
  doing: Doing = 'stop',
  commands: World['commands'] = {},
): World => {
  const type = unit.slice(unit.indexOf('.') + 1);
  const section = `[${type.slice(0, 1).toUpperCase()}${type.slice(1)}]`;
  return {
    unit: { name: unit, text: [section, ...set, ''].join('\n'), dropIns: [] },
    initially: doing === 'start' || (typeof doing === 'object' && doing[0]?.op === 'start') ? 'inactive' : 'active',
    processes,
    commands,
    operations: typeof doing === 'string' ? [{ atUs: 0, op: doing }] : doing,
    ties: defaultTies,
  };
};

/** A service with a stop timeout of 10 s. */
export const service = (
  set: readonly string[],
  processes: World['processes'],
  doing: Doing = 'stop',
  commands: World['commands'] = {},
): World => worldOf('a.service', ['ExecStart=/bin/main', 'TimeoutStopSec=10s', ...set], processes, doing, commands);

/** An operation at an instant, in seconds. */
export const at = (seconds: number, op: SimpleOp): Operation => ({ atUs: seconds * second, op });

/** Main and a worker, both of which ignore SIGTERM. */
export const both: World['processes'] = { main: ignores('SIGTERM'), worker: ignores('SIGTERM') };

interface Timeout {
  readonly id: number;
  readonly atUs: number;
  readonly elapsed: () => void;
}

/** Drives an implementation that sets plain timeouts and leaves no promises behind, under a clock of its own. */
class TimeoutDriver implements SyncDriver {
  readonly #implementation: Implementation;
  #manager: Manager | undefined;
  #timeouts: readonly Timeout[] = [];
  #count = 0;
  #nowUs = 0;

  constructor(implementation: Implementation) {
    this.#implementation = implementation;
  }

  start(host: Host): Fault | undefined {
    return this.#turn(() => {
      this.#manager = this.#implementation.start(host);
    });
  }

  deliver(event: ManagerEvent, atUs: number): Fault | undefined {
    this.#nowUs = atUs;
    return this.#turn(() => void this.#manager?.handle(event));
  }

  wake(atUs: number): Fault | undefined {
    this.#nowUs = atUs;
    const [first, ...rest] = this.#timeouts;
    this.#timeouts = rest;
    return this.#turn(() => first?.elapsed());
  }

  nextWakeUs(): number | undefined {
    return this.#timeouts[0]?.atUs;
  }

  end(): void {
    this.#timeouts = [];
  }

  #turn(act: () => void): undefined {
    const { setTimeout, clearTimeout, Date } = globalThis;
    const set = (elapsed: () => void, delayMs = 0): number => {
      this.#count += 1;
      const timeout = { id: this.#count, atUs: this.#nowUs + delayMs * 1000, elapsed };
      this.#timeouts = [...this.#timeouts, timeout].toSorted((a, b) => a.atUs - b.atUs || a.id - b.id);
      return timeout.id;
    };
    const clear = (id: number): void => {
      this.#timeouts = this.#timeouts.filter((timeout) => timeout.id !== id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, Date: { now: () => this.#nowUs / 1000 } });
    try {
      act();
    } finally {
      Object.assign(globalThis, { setTimeout, clearTimeout, Date });
    }
  }
}

/** What an implementation does in a world. Throws where the case ends otherwise than by itself or at the end bound. */
export const play = (implementation: Implementation, world: World, endSeconds = 200): Trace => {
  const driver = new TimeoutDriver(implementation);
  const { trace, ending } = playWorld(world, driver, { boundUs: endSeconds * second });
  if (ending.kind !== 'quiet' && ending.kind !== 'bound') throw new Error(`${ending.kind}: ${ending.message}`);
  return trace;
};

const says = (event: TraceEvent): string => {
  switch (event.kind) {
    case 'request':
      return `- ${event.job}`;
    case 'spawn':
      return `+ ${event.process.name}`;
    case 'exit':
      return `${event.process} exits ${event.signal ?? event.status ?? ''}`;
    case 'signal':
      return `${event.to} ${event.signal}${event.result === 'ok' ? '' : ` ${event.result}`}`;
    case 'claim':
      return `= ${event.state}`;
    default:
      return `- ${event.kind}`;
  }
};

/** A whole trace as a person would tell it: a line for each event, signals to one process at one instant on one line. */
export const told = ({ events }: Trace): readonly string[] => {
  const lines: string[] = [];
  let before: TraceEvent | undefined;
  for (const event of events) {
    const joins =
      event.kind === 'signal' && before?.kind === 'signal' && event.to === before.to && event.atUs === before.atUs;
    if (joins) lines.push(`${lines.pop() ?? ''} ${event.signal}`);
    else lines.push(`${event.atUs / second}s ${says(event)}`);
    before = event;
  }
  return lines;
};

/** The lines of a block of text, without indentation. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
