import { ownSection } from '../vocabulary/own-section.ts';
import { isSignalName } from '../vocabulary/signals.ts';
import { parseTimeSpan } from '../vocabulary/time-span.ts';
import type { Us } from '../vocabulary/time.ts';
import {
  type CommandRef,
  type Job,
  type KillResult,
  type ProcessInfo,
  type Trace,
  type TraceEvent,
  type TraceEventKind,
  traceFormat,
} from '../vocabulary/trace.ts';
import { commandNames } from '../vocabulary/unit.ts';
import { unitTypeOf } from '../vocabulary/unit-type-of.ts';

/** A trace as a test writes it down. */
export interface Script {
  /** The unit's name; `a.service` where absent. */
  readonly unit?: string;
  /** Lines of the unit's own section, apart by `;`. A service has `ExecStart=/main` besides, unless they set it. */
  readonly set?: string;
  /** The processes at the beginning, by name: see `processOf`. */
  readonly processes?: string;
  /** Events, apart by `;` or line ends: an instant and what happens, see `eventsOf`. */
  readonly events: string;
  readonly initially?: 'active' | 'inactive';
  readonly latenessUs?: Us;
  readonly ordered?: boolean;
  /** Kinds of events that were not observed. */
  readonly unobserved?: readonly TraceEventKind[];
  /** When observation ended: 1000 s where absent. */
  readonly endUs?: Us;
}

const everyKind: Readonly<Record<TraceEventKind, true>> = {
  request: true,
  spawn: true,
  exit: true,
  main: true,
  leave: true,
  notify: true,
  watchdog: true,
  oom: true,
  'daemon-reload': true,
  freeze: true,
  thaw: true,
  signal: true,
  claim: true,
  move: true,
  'remove-group': true,
};

/** The kinds of events that a recording can hold: all of them. */
export const allKinds = Object.keys(everyKind) as readonly TraceEventKind[];

const bad = (what: string): never => {
  throw new Error(`a test's trace says what is not understood: ${what}`);
};

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const commandOf = (name: string): CommandRef | undefined => {
  const [base = '', number = '1'] = name.replace(/#\d+$/u, '').split('.');
  const known = commandNames.find((each) => each === base);
  return known === undefined ? undefined : { name: known, index: Number(number) - 1 };
};

const marks: Readonly<Record<string, Partial<ProcessInfo>>> = {
  subgroup: { subgroup: 'payload' },
  outside: { outside: true },
  foreign: { foreign: true },
  protected: { protected: true },
};

/**
 * A process by its name: `main` and `main.2` are main processes, `ExecStop` and `ExecStop.2` control processes,
 * `stranger` belongs to the unit in no way, `kthread` is a kernel thread of the group; all others are aux. What else
 * is odd about it stands behind the name: `worker:subgroup`, `worker:protected`, `main:foreign:outside`.
 */
export const processOf = (text: string): ProcessInfo => {
  const [name = '', ...odd] = text.split(':');
  return odd.reduce<ProcessInfo>((info, mark) => ({ ...info, ...(marks[mark] ?? bad(text)) }), plainProcess(name));
};

const plainProcess = (name: string): ProcessInfo => {
  if (/^main(?:\.\d+)?$/u.test(name)) return { name, role: 'main' };
  if (commandOf(name) !== undefined) return { name, role: 'control' };
  if (name.startsWith('stranger')) return { name, role: 'outsider' };
  return name.startsWith('kthread') ? { name, role: 'aux', kernelThread: true } : { name, role: 'aux' };
};

/** The text of a unit file whose own section has these lines. */
export const unitText = (unit: string, set: string): string => {
  const type = unitTypeOf(unit) ?? bad(unit);
  const implied = type === 'service' && !set.includes('ExecStart=') ? ['ExecStart=/main'] : [];
  return [`[${ownSection[type]}]`, ...implied, ...partsOf(set), ''].join('\n');
};

const instantOf = (word: string): Us => {
  const parsed = parseTimeSpan(word);
  return parsed.status === 'valid' && parsed.span !== 'infinity' ? parsed.span : bad(word);
};

const jobs: readonly string[] = [
  'start',
  'stop',
  'restart',
  'try-restart',
  'dependency-restart',
  'reload-or-restart',
  'reload',
  'remount',
];

const exitOf = (atUs: Us, process: string, words: readonly string[]): TraceEvent => {
  const zombie = words.join(' ').endsWith('as zombie') ? { zombie: true as const } : {};
  const [how, signal] = words;
  if (how === 'by' && signal !== undefined && isSignalName(signal))
    return { atUs, kind: 'exit', process, signal, ...zombie };
  return { atUs, kind: 'exit', process, status: how === undefined || how === 'as' ? 0 : Number(how), ...zombie };
};

const isResult = (word: string): word is KillResult => word === 'ok' || word === 'ESRCH' || word === 'EPERM';

const signalsOf = (atUs: Us, from: string, to: string, words: readonly string[]): readonly TraceEvent[] =>
  words.map((word) => {
    const [signal = '', result = 'ok'] = word.split('=');
    if (!isSignalName(signal) || !isResult(result)) return bad(`${to} ${word}`);
    return { atUs, kind: 'signal', from, to, signal, result };
  });

const runOf = (atUs: Us, name: string): TraceEvent => {
  const command = commandOf(name) ?? { name: 'ExecStart' as const, index: 0 };
  return { atUs, kind: 'spawn', process: processOf(name), by: 'manager', command };
};

/** What a process does, or what is done to it. */
const deedsOf = (atUs: Us, process: string, words: readonly string[]): readonly TraceEvent[] => {
  const [verb, object = '', ...rest] = words;
  switch (verb) {
    case 'exits':
      return [exitOf(atUs, process, words.slice(1))];
    case 'forks':
      return [{ atUs, kind: 'spawn', process: processOf(object), by: process }];
    case 'sends':
      return signalsOf(atUs, process, object, rest);
    case 'notifies':
      return [{ atUs, kind: 'notify', process, fields: Object.fromEntries([object.split('=') as [string, string]]) }];
    case 'leaves':
      return [{ atUs, kind: 'leave', process }];
    case 'moved':
      return [{ atUs, kind: 'move', process, group: '/elsewhere' }];
    case 'becomes':
      return [{ atUs, kind: 'main', process }];
    default:
      return signalsOf(atUs, 'manager', process, words);
  }
};

const eventsAt = (atUs: Us, unit: string, words: readonly string[]): readonly TraceEvent[] => {
  const [first = '', second = '', ...rest] = words;
  if (jobs.includes(first) && second === '') return [{ atUs, kind: 'request', job: first as Job }];
  switch (first) {
    case 'watchdog':
      return [{ atUs, kind: 'watchdog' }];
    case 'oom':
      return [{ atUs, kind: 'oom', process: second }];
    case 'claims':
      return [{ atUs, kind: 'claim', state: second as 'started' | 'stopped' | 'failed' }];
    case 'runs':
      return [runOf(atUs, second)];
    case 'freeze':
    case 'thaw':
      return [{ atUs, kind: first }];
    case 'thaws':
      return [{ atUs, kind: 'thaw', by: 'manager' }];
    case 'group-removed':
      return [{ atUs, kind: 'remove-group' }];
    case 'daemon-reload':
      return [
        { atUs, kind: 'daemon-reload', sources: [{ file: unit, text: unitText(unit, [second, ...rest].join(';')) }] },
      ];
    default:
      return deedsOf(atUs, first, words.slice(1));
  }
};

/**
 * Events from lines such as
 *
 *     0 stop                              a job; also `watchdog`, `oom worker`, `claims stopped`, `group-removed`,
 *                                         `freeze`, `thaw`, and `thaws` where the manager does it
 *     0 daemon-reload KillMode=process    the unit file has these lines now
 *     0 runs ExecStop                     the manager starts a command, or `runs main.2` a main process; the second one
 *                                         of ExecStop= is `ExecStop.2`, and the first one, once more, `ExecStop#2`
 *     0 main SIGTERM SIGCONT              the manager sends signals, one after the other; `SIGTERM=EPERM` for one that
 *                                         kill(2) refuses
 *     1s main forks child                 also `exits`, `exits 1`, `exits by SIGTERM`, `exits as zombie`,
 *     2s main notifies STOPPING=1         `sends worker SIGTERM`, `leaves`, `moved`, `becomes main`
 */
export const eventsOf = (text: string, unit = 'a.service'): readonly TraceEvent[] =>
  partsOf(text).flatMap((line) => {
    const [instant = '', ...words] = line.split(/\s+/u);
    return eventsAt(instantOf(instant), unit, words);
  });

/** The trace that a script stands for. */
export const traceOf = (script: Script): Trace => {
  const { unit = 'a.service', set = '', processes = '' } = script;
  return {
    header: {
      format: traceFormat,
      unit: { name: unit, sources: [{ file: unit, text: unitText(unit, set) }] },
      initially: {
        state: script.initially ?? 'active',
        processes: processes
          .split(' ')
          .filter((name) => name !== '')
          .map(processOf),
      },
      resolutionUs: 1000,
      latenessUs: script.latenessUs ?? 0,
      ordered: script.ordered ?? true,
      observed: allKinds.filter((kind) => !(script.unobserved ?? []).includes(kind)),
    },
    events: eventsOf(script.events, unit),
    endUs: script.endUs ?? 1_000_000_000,
  };
};
