import type { ProcessInfo, Trace } from '../../spec/vocabulary/trace.ts';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import {
  asked,
  asks,
  type Beginning,
  claimed,
  ended,
  eventsAt,
  forked,
  type Happening,
  later,
  main,
  ranMain,
  said,
  secondUs,
  sent,
  traceOf,
} from './happenings.ts';

/** What happens to a main process and many others, in about as many events as there are processes, or some times as many. */
interface Crowd extends Beginning {
  /** Of all, main first. */
  readonly happenings: (names: readonly string[]) => readonly Happening[];
  /** No reading of the literal profile lets this be. */
  readonly only?: 'open';
}

/** So many processes that do nothing. */
export const idlers = (count: number): readonly ProcessInfo[] =>
  Array.from({ length: count }, (_, at) => ({ name: `idler-${at}`, role: 'aux' }));

const gone = (names: readonly string[]): readonly Happening[] => names.map((name) => later(ended(name, 'SIGTERM')));
const killed = (names: readonly string[], afterUs: number): readonly Happening[] => [
  ...names.map((name, at) => (at === 0 ? later(sent(name, 'SIGKILL'), afterUs) : sent(name, 'SIGKILL'))),
  ...names.map((name) => ended(name, 'SIGKILL')),
];
const isStopped = (names: readonly string[]): readonly Happening[] => [
  asked('stop'),
  ...names.flatMap(asks),
  ...gone(names),
  claimed('stopped'),
];

const crowds: Readonly<Record<string, Crowd>> = {
  'asked one after the other': { happenings: isStopped },
  'asked before anything follows': {
    only: 'open',
    happenings: (names) => [
      asked('stop'),
      ...names.map((name) => sent(name, 'SIGTERM')),
      ...names.map((name) => sent(name, 'SIGCONT')),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'asked in no order': { unordered: true, happenings: isStopped },
  'asked late': {
    latenessUs: 10 * secondUs,
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap((name) => [later(sent(name, 'SIGTERM')), sent(name, 'SIGCONT')]),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'hung up': {
    lines: ['SendSIGHUP=yes'],
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap((name) => [sent(name, 'SIGTERM'), sent(name, 'SIGHUP'), sent(name, 'SIGCONT')]),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'killed at once': {
    lines: ['KillSignal=SIGKILL'],
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap((name) => [sent(name, 'SIGKILL'), sent(name, 'SIGCONT')]),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'killed at the timeout': {
    happenings: (names) => [asked('stop'), ...names.flatMap(asks), ...killed(names, 90 * secondUs), claimed('failed')],
  },
  'killed when main has gone, under mixed': {
    lines: ['KillMode=mixed'],
    happenings: ([first = '', ...others]) => [
      asked('stop'),
      ...asks(first),
      ended(first, 'SIGTERM'),
      ...killed(others, 0),
      claimed('stopped'),
    ],
  },
  'aborted by the watchdog': {
    happenings: (names) => [
      { kind: 'watchdog' },
      ...names.map((name) => sent(name, 'SIGABRT')),
      ...names.map((name) => later(ended(name, 'SIGABRT'))),
      claimed('failed'),
    ],
  },
  'asked again': {
    only: 'open',
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap(asks),
      later(asked('stop')),
      ...names.flatMap(asks),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'that fork while they are stopped': {
    lines: ['TimeoutStopSec=infinity'],
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap(asks),
      ...names.flatMap((name) => [later(forked(`${name}-child`, name)), ended(`${name}-child`)]),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'that leave while they are stopped': {
    happenings: ([first = '', ...others]) => [
      asked('stop'),
      ...[first, ...others].flatMap(asks),
      ...others.map((name): Happening => later({ kind: 'leave', process: name })),
      ...gone([first]),
      claimed('stopped'),
    ],
  },
  'whose timeout is put off': {
    happenings: (names) => [
      asked('stop'),
      ...names.flatMap(asks),
      ...names.map(() => later(said({ EXTEND_TIMEOUT_USEC: '200000000' }))),
      ...gone(names),
      claimed('stopped'),
    ],
  },
  'that start anew': {
    happenings: (names) => [
      ...isStopped(names),
      later(asked('start')),
      ranMain('main-2'),
      claimed('started'),
      ...names.slice(1).map((name) => forked(`${name}-2`, 'main-2')),
      ...isStopped(['main-2', ...names.slice(1).map((name) => `${name}-2`)]),
    ],
  },
};

/** Traces of units with many processes, by what happens to them, and whether only the open profile takes that to conform. */
export const growingCrowds: readonly {
  readonly name: string;
  readonly only?: 'open';
  readonly traceOf: (processCount: number) => Trace;
}[] = Object.entries(crowds).map(([name, { only, happenings, processes: _, ...beginning }]) => ({
  name,
  ...(only === undefined ? {} : { only }),
  traceOf: (processCount) => {
    const processes = [main, ...idlers(processCount - 1)];
    const names = processes.map((process) => process.name);
    return traceOf({ ...beginning, processes }, eventsAt(0, happenings(names)));
  },
}));

/** A unit with so many processes, which is stopped. */
export const crowded = (processCount: number): World => ({
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\n', dropIns: [] },
  initially: 'active',
  processes: Object.fromEntries(
    ['main', ...Array.from({ length: processCount - 1 }, (_, at) => `worker-${at}`)].map((name) => [
      name,
      { when: {}, deeds: [] },
    ]),
  ),
  commands: {},
  operations: [{ atUs: 0, op: 'stop' }],
  ties: defaultTies,
});
