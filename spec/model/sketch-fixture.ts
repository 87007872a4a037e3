import { isSignalName, type SignalName } from '../vocabulary/signals.ts';
import {
  type Job,
  type ProcessInfo,
  type Trace,
  type TraceEvent,
  traceEventKinds,
  traceFormat,
} from '../vocabulary/trace.ts';
import { commandNames } from '../vocabulary/unit.ts';

/** A trace as tests sketch it: a few words a line. */
export interface Sketch {
  readonly unit?: string;
  readonly section?: string;
  /** Lines of the unit's own section. */
  readonly set?: readonly string[];
  /** Who is there at the beginning; `main` is the main process. */
  readonly processes?: string;
  readonly initially?: 'active' | 'inactive';
  /** An instant in seconds and what happens then: `0 stop`, `0 main SIGTERM SIGCONT`, `1 main exits 1`. */
  readonly events: readonly string[];
  readonly latenessUs?: number;
  readonly ordered?: boolean;
  readonly endS?: number;
}

const jobs: readonly string[] = ['start', 'stop', 'restart', 'try-restart', 'dependency-restart', 'reload', 'remount'];

const processOf = (name: string): ProcessInfo => {
  if (/^main(?:\.\d+)?$/u.test(name)) return { name, role: 'main' };
  return name === 'stranger' ? { name, role: 'outsider' } : { name, role: 'aux' };
};

const runs = (atUs: number, name: string): TraceEvent => {
  const [setting = '', number = '1'] = name.split('.');
  const command = commandNames.find((each) => each === setting);
  if (command === undefined) return { atUs, kind: 'spawn', process: processOf(name), by: 'manager' };
  const process: ProcessInfo = { name, role: 'control' };
  return { atUs, kind: 'spawn', process, by: 'manager', command: { name: command, index: Number(number) - 1 } };
};

const exits = (atUs: number, process: string, how: string | undefined): TraceEvent => {
  if (how !== undefined && isSignalName(how)) return { atUs, kind: 'exit', process, signal: how };
  if (how === 'zombie') return { atUs, kind: 'exit', process, status: 0, zombie: true };
  return { atUs, kind: 'exit', process, status: Number(how ?? 0) };
};

const happens = (atUs: number, first: string, second: string, third: string | undefined): TraceEvent | undefined => {
  if (jobs.includes(first)) return { atUs, kind: 'request', job: first as Job };
  if (first === 'watchdog') return { atUs, kind: 'watchdog' };
  if (first === 'oom') return { atUs, kind: 'oom', process: second };
  if (first === 'runs') return runs(atUs, second);
  if (first === 'freezes') return { atUs, kind: 'freeze' };
  if (first === 'group-removed') return { atUs, kind: 'remove-group' };
  if (first === 'claims') return { atUs, kind: 'claim', state: second === 'started' ? 'started' : 'stopped' };
  switch (second) {
    case 'exits':
      return exits(atUs, first, third);
    case 'forks':
      return { atUs, kind: 'spawn', process: processOf(third ?? ''), by: first };
    case 'leaves':
      return { atUs, kind: 'leave', process: first };
    case 'moved':
      return { atUs, kind: 'move', process: first, group: 'elsewhere' };
    case 'notifies': {
      const [key = '', value = ''] = (third ?? '').split('=');
      return { atUs, kind: 'notify', process: first, fields: { [key]: value } };
    }
    default:
      return undefined;
  }
};

const eventsOf = (line: string): readonly TraceEvent[] => {
  const [seconds, first = '', ...words] = line.split(' ');
  const atUs = Math.round(Number(seconds) * 1_000_000);
  const event = happens(atUs, first, words[0] ?? '', words[1]);
  if (event !== undefined) return [event];
  return words.map((signal) => {
    if (!isSignalName(signal)) throw new Error(`what is "${line}"?`);
    return { atUs, kind: 'signal', from: 'manager', to: first, signal: signal satisfies SignalName, result: 'ok' };
  });
};

/**
 * The trace that a test sketches.
 *
 * @throws {Error} where a line cannot be read.
 */
export const traceOf = (sketch: Sketch): Trace => {
  const { unit = 'a.service', set = [], processes = '', initially = 'active', events, endS = 1000 } = sketch;
  const type = unit.split('.').at(-1) ?? '';
  const section = sketch.section ?? `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  const lines = type === 'service' && set.every((line) => !line.startsWith('ExecStart=')) ? ['ExecStart=/main'] : [];
  const text = [`[${section}]`, ...lines, ...set].join('\n');
  return {
    header: {
      format: traceFormat,
      unit: { name: unit, sources: [{ file: unit, text }] },
      initially: { state: initially, processes: processes === '' ? [] : processes.split(' ').map(processOf) },
      resolutionUs: 1000,
      latenessUs: sketch.latenessUs ?? 0,
      ordered: sketch.ordered ?? true,
      observed: traceEventKinds,
    },
    events: events.flatMap(eventsOf),
    endUs: endS * 1_000_000,
  };
};
