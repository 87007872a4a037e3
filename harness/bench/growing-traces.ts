import type { ProcessInfo, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import {
  asked,
  asks,
  type Beginning,
  claimed,
  ended,
  eventsAt,
  failed,
  forked,
  type Happening,
  later,
  main,
  named,
  ran,
  ranMain,
  said,
  secondUs,
  sent,
  traceOf,
  worker,
} from './happenings.ts';

/** Something that happens over and over. */
interface Course extends Beginning {
  readonly cycleUs?: Us;
  readonly before?: readonly Happening[];
  /** What happens for the n-th time. */
  readonly cycle: (number: number) => readonly Happening[];
  readonly after?: (number: number) => readonly Happening[];
}

/** A trace of about so many events. */
const repeated =
  (course: Course) =>
  (eventCount: number): Trace => {
    const { cycleUs = 10_000, before = [], cycle, after = () => [] } = course;
    const events: TraceEvent[] = [...eventsAt(0, before)];
    let number = 1;
    for (; events.length < eventCount; number += 1) events.push(...eventsAt(number * cycleUs, cycle(number)));
    events.push(...eventsAt(number * cycleUs, after(number)));
    return traceOf(course, events);
  };

/** The main process before the n-th time. */
const mainBefore = (number: number): string => (number === 1 ? 'main' : `main.${number - 1}`);
const asksAndEnds = (to: string): readonly Happening[] => [...asks(to), ended(to, 'SIGTERM')];
const starts = (name: string): readonly Happening[] => [later(asked('start')), ranMain(name), claimed('started')];
const stopsAndStarts = (number: number): readonly Happening[] => [
  asked('stop'),
  ...asksAndEnds(mainBefore(number)),
  claimed('stopped'),
  ...starts(`main.${number}`),
];

/** Of a unit that runs. */
const inOneRun: Readonly<Record<string, Course>> = {
  'processes that come and go': { cycle: (n) => [forked(`p${n}`), ended(`p${n}`)] },
  'processes that come and stay': { cycle: (n) => [forked(`p${n}`)] },
  'processes that leave': { cycle: (n) => [forked(`p${n}`), { kind: 'leave', process: `p${n}` }] },
  'processes that fork the next and go': {
    processes: [main, { name: 'p0', role: 'aux' }],
    cycle: (n) => [forked(`p${n}`, `p${n - 1}`), ended(`p${n - 1}`)],
  },
  reloads: {
    lines: ['ExecReload=/bin/reload'],
    cycle: (n) => [asked('reload'), ran('ExecReload', `reload.${n}`), ended(`reload.${n}`)],
  },
  remounts: {
    unit: { name: 'x.mount', text: '[Mount]\nWhat=/dev/x\nWhere=/x\n' },
    processes: [],
    cycle: (n) => [asked('remount'), ran('ExecRemount', `remount.${n}`), ended(`remount.${n}`)],
  },
  'messages to the watchdog': { cycle: () => [said({ WATCHDOG: '1' })] },
  'changes of the main process': { processes: [main, worker], cycle: (n) => [named(n % 2 ? 'worker' : 'main')] },
  'main processes that fork the next and go': {
    processes: [{ name: 'main.0', role: 'main' }],
    cycle: (n) => [forked(`main.${n}`, `main.${n - 1}`), named(`main.${n}`), ended(`main.${n - 1}`)],
  },
  'main processes that are no children': {
    processes: [main, { ...worker, foreign: true }],
    cycle: (n) => [named('worker'), forked(`p${n}`), ended(`p${n}`)],
  },
  'changes of the unit file': {
    cycle: (n) => [
      {
        kind: 'daemon-reload',
        sources: [{ file: 'x.service', text: `[Service]\nExecStart=/bin/main\nTimeoutStopSec=${80 + (n % 2)}\n` }],
      },
    ],
  },
  freezes: { cycle: () => [{ kind: 'freeze' }, { kind: 'thaw' }] },
};

/** Of one stop. */
const inOneStop: Readonly<Record<string, Course>> = {
  'extended timeouts of a stop command': {
    lines: ['ExecStop=/bin/stop'],
    before: [asked('stop'), ran('ExecStop', 'ExecStop')],
    cycle: () => [said({ EXTEND_TIMEOUT_USEC: '90000000' })],
    after: () => [ended('ExecStop'), ...asksAndEnds('main'), claimed('stopped')],
  },
  'extended timeouts of a start': {
    lines: ['Type=notify'],
    inactive: true,
    before: [asked('start'), ranMain('main')],
    cycle: () => [said({ EXTEND_TIMEOUT_USEC: '90000000' })],
    after: () => [said({ READY: '1' }), claimed('started')],
  },
  'further requests to stop': {
    lines: ['TimeoutStopSec=infinity'],
    before: [asked('stop'), ...asks('main')],
    cycle: () => [asked('stop')],
  },
  'processes that come and go while it stops': {
    lines: ['TimeoutStopSec=infinity'],
    before: [asked('stop'), ...asks('main')],
    cycle: (n) => [forked(`p${n}`), ended(`p${n}`)],
  },
};

/** Of many runs of the unit. */
const inManyRuns: Readonly<Record<string, Course>> = {
  'starts and stops': { cycle: stopsAndStarts },
  restarts: {
    cycle: (n) => [asked('restart'), ...asksAndEnds(mainBefore(n)), later(ranMain(`main.${n}`)), claimed('started')],
  },
  'restarts by itself': {
    lines: ['Restart=always'],
    cycle: (n) => [ended(mainBefore(n)), claimed('stopped'), later(ranMain(`main.${n}`)), claimed('started')],
  },
  'starts and stops with commands': {
    lines: ['ExecStartPre=/bin/pre', 'ExecStop=/bin/stop', 'ExecStopPost=/bin/post'],
    cycle: (n) => [
      asked('stop'),
      ran('ExecStop', `stop.${n}`),
      ended(`stop.${n}`),
      ...asksAndEnds(mainBefore(n)),
      ran('ExecStopPost', `post.${n}`),
      ended(`post.${n}`),
      claimed('stopped'),
      later(asked('start')),
      ran('ExecStartPre', `pre.${n}`),
      ended(`pre.${n}`),
      ranMain(`main.${n}`),
      claimed('started'),
    ],
  },
  'stops that time out': {
    lines: ['TimeoutStopSec=1ms'],
    cycle: (n) => [
      asked('stop'),
      ...asks(mainBefore(n)),
      later(sent(mainBefore(n), 'SIGKILL')),
      ended(mainBefore(n), 'SIGKILL'),
      claimed('failed'),
      ...starts(`main.${n}`),
    ],
  },
  'watchdog timeouts': {
    cycle: (n) => [
      { kind: 'watchdog' },
      sent(mainBefore(n), 'SIGABRT'),
      ended(mainBefore(n), 'SIGABRT'),
      claimed('failed'),
      ...starts(`main.${n}`),
    ],
  },
  'starts that fail': {
    lines: ['Type=notify'],
    inactive: true,
    cycle: (n) => [asked('start'), ranMain(`main.${n}`), later(failed(`main.${n}`)), claimed('failed')],
  },
  'starts and stops over what is left': {
    lines: ['KillMode=process'],
    processes: [main, worker],
    cycleUs: 100 * secondUs,
    cycle: stopsAndStarts,
  },
  'restarts by itself over what is left': {
    lines: ['KillMode=process', 'Restart=always'],
    processes: [main, worker],
    cycleUs: 100 * secondUs,
    cycle: (n) => [ended(mainBefore(n)), claimed('stopped'), later(ranMain(`main.${n}`)), claimed('started')],
  },
  'starts and stops over what nothing ends': {
    lines: ['KillMode=mixed', 'TimeoutStopSec=5s'],
    processes: [main, worker],
    cycleUs: 100 * secondUs,
    cycle: (n) => [
      asked('stop'),
      ...asksAndEnds(mainBefore(n)),
      sent('worker', 'SIGKILL'),
      later(claimed('failed'), 10 * secondUs),
      ...starts(`main.${n}`),
    ],
  },
  'starts and stops of a scope': {
    unit: { name: 'x.scope', text: '[Scope]\n' },
    processes: [{ name: 'p0', role: 'aux' }],
    cycle: (n) => [
      asked('stop'),
      ...asksAndEnds(`p${n - 1}`),
      claimed('stopped'),
      later(asked('start')),
      claimed('started'),
      forked(`p${n}`, 'outside'),
    ],
  },
  'starts and stops of a socket': {
    unit: { name: 'x.socket', text: '[Socket]\nListenStream=/run/x\nExecStartPre=/bin/pre\nExecStopPre=/bin/stop\n' },
    inactive: true,
    cycle: (n) => [
      asked('start'),
      ran('ExecStartPre', `pre.${n}`),
      ended(`pre.${n}`),
      claimed('started'),
      later(asked('stop')),
      ran('ExecStopPre', `stop.${n}`),
      ended(`stop.${n}`),
      claimed('stopped'),
    ],
  },
};

/** Traces that grow, by what there is more and more of: each makes one of about so many events. */
export const growing: Readonly<Record<string, (eventCount: number) => Trace>> = Object.fromEntries(
  Object.entries({ ...inOneRun, ...inOneStop, ...inManyRuns }).map(([name, course]) => [name, repeated(course)]),
);

/** So many events of a unit that runs, and so many processes beside those that they are about. */
export const growingAmid: Readonly<Record<string, (eventCount: number, others: readonly ProcessInfo[]) => Trace>> =
  Object.fromEntries(
    Object.entries(inOneRun).map(([name, course]) => [
      name,
      (eventCount, others) =>
        repeated({ ...course, processes: [...(course.processes ?? [main]), ...others] })(eventCount),
    ]),
  );
