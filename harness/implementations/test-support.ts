import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { type Behaviour, defaultTies, type Operation, type Reaction, type World } from '../../spec/vocabulary/world.ts';
import type { Implementation } from '../adapters/adapter.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';

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
  { readonly op: 'exit' | 'notify' | 'signal' | 'fork' | 'oom' | 'leave' | 'daemon-reload' }
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

/** What an implementation does in a world. Throws where the case ends otherwise than by itself or at the end bound. */
export const play = (implementation: Implementation, world: World, endSeconds = 200): Trace => {
  const { trace, ending } = recordCaseSync(implementation, world, { boundUs: endSeconds * second });
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
