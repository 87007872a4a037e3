import type { Job } from '../../../spec/vocabulary/trace.ts';
import type { InitialProcess } from '../adapter.ts';
import type { ToAdapter, WireEvent, WireSettings } from './messages.ts';
import { either, integer, list, named, object, type Shape, text, word } from './shape.ts';
import {
  callId,
  commandIndex,
  commandName,
  failureMode,
  instant,
  jobs,
  killMode,
  pid,
  requestId,
  restartPolicy,
  role,
  serviceType,
  signal,
  span,
  unitType,
} from './shapes.ts';

const anyText = text(0, Number.MAX_SAFE_INTEGER);

type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Required<T> = Exclude<keyof T, Optional<T>>;

/** The keys of a type, those that may be absent told from the others. */
const objectOf = <T>(
  required: Readonly<Record<Required<T> & string, Shape>>,
  optional: Readonly<Record<Optional<T> & string, Shape>>,
): Shape => object(required, optional);

const command = named('command', object({ name: commandName, index: commandIndex }));

const settings = objectOf<WireSettings>(
  {
    killMode,
    killSignal: signal,
    sendSighup: { kind: 'boolean' },
    sendSigkill: { kind: 'boolean' },
    finalKillSignal: signal,
    watchdogSignal: signal,
    serviceType,
    guessMainPid: { kind: 'boolean' },
    remainAfterExit: { kind: 'boolean' },
    exitType: word('main', 'cgroup'),
    restart: restartPolicy,
    delegate: { kind: 'boolean' },
    timeoutStart: span,
    timeoutStop: span,
    watchdog: span,
    runtimeMax: span,
    timeoutStopFailureMode: failureMode,
    timeoutStartFailureMode: failureMode,
    commands: {
      kind: 'map',
      of: list(object({ prefixes: anyText, ignoreFailure: { kind: 'boolean' }, line: anyText })),
    },
  },
  { restartKillSignal: signal, pidFile: anyText, timeoutAbort: span },
);

const unit = named(
  'unit',
  object({
    name: anyText,
    type: unitType,
    sources: list(object({ file: anyText, text: anyText })),
    settings: named('settings', settings),
  }),
);

const initialProcess = objectOf<InitialProcess>(
  { pid, role },
  { kernelThread: { kind: 'true' }, foreign: { kind: 'true' } },
);

const subgroups: Shape = named('subgroups', { kind: 'map', of: list(pid) });

const plainEvent = (type: string): Shape => object({ type: word(type) });
const jobEvents = Object.fromEntries(Object.keys(jobs).map((job) => [job, plainEvent(job)])) as Record<Job, Shape>;

const events: Readonly<Record<WireEvent['type'], Shape>> = {
  ...jobEvents,
  exit: object({ type: word('exit'), pid }, { status: integer(0, 255), signal, command }),
  main: object({ type: word('main'), pid }, { foreign: { kind: 'true' } }),
  notify: object({ type: word('notify'), pid, fields: { kind: 'map', of: anyText } }),
  watchdog: plainEvent('watchdog'),
  oom: object({ type: word('oom'), pid }),
  freeze: plainEvent('freeze'),
  thaw: plainEvent('thaw'),
  'daemon-reload': object({ type: word('daemon-reload'), unit }),
  wake: plainEvent('wake'),
  spawned: object({ type: word('spawned'), pid, command }),
};

const caseName = text(1, 100);

const messages: Readonly<Record<ToAdapter['op'], Shape>> = {
  hello: object({
    id: requestId,
    op: word('hello'),
    protocols: list(text(1, 20)),
    harness: object({ name: anyText, version: anyText }),
  }),
  reset: object(
    {
      id: requestId,
      op: word('reset'),
      case: caseName,
      t: instant,
      unit,
      state: word('active', 'inactive'),
      processes: list(initialProcess),
    },
    { subgroups },
  ),
  event: object(
    {
      id: requestId,
      op: word('event'),
      case: caseName,
      t: instant,
      event: named('event', { kind: 'by-word', key: 'type', shapes: events }),
      processes: list(pid),
    },
    { subgroups },
  ),
  end: object({ id: requestId, op: word('end'), case: caseName }),
  bye: object({ id: requestId, op: word('bye') }),
  return: object({
    id: callId,
    op: word('return'),
    result: either(integer(0), word('ESRCH', 'EPERM'), list(pid), subgroups),
  }),
};

/** What killspec may send. */
export const toAdapterShape: Shape = { kind: 'by-word', key: 'op', shapes: messages };
