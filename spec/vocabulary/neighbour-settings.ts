import { classifyBooleanLiteral } from './boolean-literal.ts';
import { parseCommandLines } from './command-line.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Span } from './time.ts';
import { parseTimeSpan } from './time-span.ts';
import type { CommandLine, CommandName, FailureMode, NeighbourSettings, UnitType } from './unit.ts';
import type { ValueProblem } from './value-problem.ts';

/** The default of DefaultTimeoutStartSec= and DefaultTimeoutStopSec= (systemd-system.conf(5)). */
export const defaultTimeoutUs = 90_000_000;

/** What has been read so far; `timeoutStart` and `serviceType` have no value until an assignment gives them one. */
export interface NeighbourDraft {
  serviceType?: NeighbourSettings['serviceType'];
  busName?: string;
  pidFile?: string;
  guessMainPid: boolean;
  remainAfterExit: boolean;
  exitType: NeighbourSettings['exitType'];
  restart: NeighbourSettings['restart'];
  delegate: boolean;
  timeoutStart?: Span;
  timeoutStop: Span;
  timeoutAbort?: Span;
  watchdog: Span;
  runtimeMax: Span;
  timeoutStopFailureMode: FailureMode;
  timeoutStartFailureMode: FailureMode;
  readonly commands: Partial<Record<CommandName, CommandLine[]>>;
}

/** Takes a value into the draft, or says why not; what was there before then stays. */
type Read = (draft: NeighbourDraft, value: string) => ValueProblem | undefined;

/** One setting of a neighbouring page that a world honours. */
export interface NeighbourKey {
  readonly key: string;
  readonly unitTypes: readonly UnitType[];
  /** The page that describes it. */
  readonly page: string;
  /** What the world makes of it, for the documentation. */
  readonly meaning: string;
  readonly read: Read;
}

const spanReasons = {
  empty: 'is empty',
  negative: 'is negative',
  'unknown-unit': 'has a unit that is none of systemd.time(7)',
  junk: 'is no time span',
  overflow: 'is longer than 285 years',
} as const;

const timeSpan =
  (take: (draft: NeighbourDraft, span: Span) => void): Read =>
  (draft, value) => {
    const parsed = parseTimeSpan(value);
    if (parsed.status === 'invalid') {
      return {
        severity: 'warning',
        code: 'bad-time-span',
        message: spanReasons[parsed.reason],
        at: parsed.at,
        hint: 'a time span is written as 90, 90s, 1min 30s, 500ms or infinity',
      };
    }
    take(draft, parsed.span);
    return undefined;
  };

const boolean =
  (take: (draft: NeighbourDraft, value: boolean) => void): Read =>
  (draft, value) => {
    const said = classifyBooleanLiteral(value);
    if (!('value' in said)) return { severity: 'warning', code: 'bad-boolean', message: 'is neither yes nor no' };
    take(draft, said.value);
    return undefined;
  };

const oneOf =
  <T extends string>(values: readonly T[], take: (draft: NeighbourDraft, value: T) => void): Read =>
  (draft, value) => {
    const known = values.find((each) => each === value);
    if (known === undefined) {
      const meant = didYouMean(value, values);
      return {
        severity: 'warning',
        code: 'bad-value',
        message: `is none of ${values.join(', ')}`,
        ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
      };
    }
    take(draft, known);
    return undefined;
  };

const commands =
  (name: CommandName): Read =>
  (draft, value) => {
    if (value === '') {
      delete draft.commands[name];
      return undefined;
    }
    const lines = parseCommandLines(value);
    if (lines.length === 0) return { severity: 'warning', code: 'bad-command', message: 'names no program' };
    // Pushed one by one: copying would make many lines quadratic, and spreading has a limit.
    const all = draft.commands[name] ?? [];
    for (const line of lines) all.push(line);
    draft.commands[name] = all;
    return undefined;
  };

const text =
  (key: 'pidFile' | 'busName'): Read =>
  (draft, value) => {
    if (value === '') delete draft[key];
    else draft[key] = value;
    return undefined;
  };

const serviceTypes = ['simple', 'exec', 'forking', 'oneshot', 'notify', 'notify-reload', 'dbus', 'idle'] as const;
const failureModes = ['terminate', 'abort', 'kill'] as const;
const restartPolicies = ['no', 'always', 'on-success', 'on-failure', 'on-abnormal', 'on-abort', 'on-watchdog'] as const;

const service = (key: string, meaning: string, read: Read, others: readonly UnitType[] = []): NeighbourKey => ({
  key,
  unitTypes: ['service', ...others],
  page: 'systemd.service(5)',
  meaning,
  read,
});

const socketCommand = (key: 'ExecStopPre', meaning: string): NeighbourKey => ({
  key,
  unitTypes: ['socket'],
  page: 'systemd.socket(5)',
  meaning,
  read: commands(key),
});

/**
 * Every setting outside the page that a world honours. All other settings are accepted and ignored. A repeated one
 * overrides the one before, but for the commands, which add up until an empty one clears them.
 */
export const neighbourKeys: readonly NeighbourKey[] = [
  service(
    'Type',
    'How a start is known to have succeeded, and which process is the main one. Without it: dbus where BusName= is ' +
      'set, simple where ExecStart= is, else oneshot.',
    oneOf(serviceTypes, (draft, value) => {
      draft.serviceType = value;
    }),
  ),
  service('BusName', 'Only decides on the default of Type=.', text('busName')),
  service('PIDFile', 'Names the main process of a forking service.', text('pidFile')),
  service(
    'GuessMainPID',
    'Whether the only process left of a forking service is taken for its main process; yes by default.',
    boolean((draft, value) => {
      draft.guessMainPid = value;
    }),
  ),
  service('ExecCondition', 'Run before all others; decides whether the start goes on.', commands('ExecCondition')),
  service('ExecStartPre', 'Run before the start.', commands('ExecStartPre'), ['socket']),
  service('ExecStart', 'The main process, but in oneshot and forking services.', commands('ExecStart')),
  service('ExecStartPost', 'Run after the start.', commands('ExecStartPost'), ['socket']),
  service('ExecReload', 'Run for a reload.', commands('ExecReload')),
  service('ExecStop', 'Run for a stop, before anything is killed.', commands('ExecStop')),
  socketCommand('ExecStopPre', 'Run for a stop, before the sockets are closed.'),
  service('ExecStopPost', 'Run when the unit has stopped.', commands('ExecStopPost'), ['socket']),
  service(
    'RemainAfterExit',
    'Whether the service is still active when its processes have exited; no by default.',
    boolean((draft, value) => {
      draft.remainAfterExit = value;
    }),
  ),
  service(
    'ExitType',
    'Whether the service ends with its main process or with the last of its control group; main by default.',
    oneOf(['main', 'cgroup'], (draft, value) => {
      draft.exitType = value;
    }),
  ),
  service(
    'Restart',
    'When the service is restarted by itself; no by default.',
    oneOf(restartPolicies, (draft, value) => {
      draft.restart = value;
    }),
  ),
  {
    key: 'Delegate',
    unitTypes: ['service', 'scope'],
    page: 'systemd.resource-control(5)',
    meaning: 'Whether the unit manages sub-groups by itself: yes, or a list of controllers; no by default.',
    read: (draft, value) => {
      const said = classifyBooleanLiteral(value);
      draft.delegate = 'value' in said ? said.value : true;
      return undefined;
    },
  },
  service(
    'TimeoutSec',
    'Services: TimeoutStartSec= and TimeoutStopSec= at once. Sockets, mounts, swaps: the timeout of every command and ' +
      'of the stop; 90 s by default.',
    timeSpan((draft, span) => {
      draft.timeoutStart = span;
      draft.timeoutStop = span;
    }),
    ['socket', 'mount', 'swap'],
  ),
  service(
    'TimeoutStartSec',
    'How long a start may take; 90 s by default, infinity for oneshot services.',
    timeSpan((draft, span) => {
      draft.timeoutStart = span;
    }),
  ),
  service(
    'TimeoutStopSec',
    'How long a stop command and the stop may take; 90 s by default. 0 stays 0.',
    timeSpan((draft, span) => {
      draft.timeoutStop = span;
    }),
    ['scope'],
  ),
  service(
    'TimeoutAbortSec',
    'How long the service may take to end after its watchdog expired; the stop timeout where it is not set, or empty.',
    (draft, value) => {
      if (value !== '') {
        return timeSpan((target, span) => {
          target.timeoutAbort = span;
        })(draft, value);
      }
      delete draft.timeoutAbort;
      return undefined;
    },
  ),
  service(
    'WatchdogSec',
    'The watchdog timeout; 0, the default, means that there is none.',
    timeSpan((draft, span) => {
      draft.watchdog = span === 0 ? 'infinity' : span;
    }),
  ),
  service(
    'RuntimeMaxSec',
    'How long the unit may be active; infinity by default.',
    timeSpan((draft, span) => {
      draft.runtimeMax = span;
    }),
    ['scope'],
  ),
  service(
    'TimeoutStartFailureMode',
    'What happens when a start times out; terminate by default.',
    oneOf(failureModes, (draft, value) => {
      draft.timeoutStartFailureMode = value;
    }),
  ),
  service(
    'TimeoutStopFailureMode',
    'What happens when a stop command or the stop times out; terminate by default.',
    oneOf(failureModes, (draft, value) => {
      draft.timeoutStopFailureMode = value;
    }),
  ),
];

/** The settings of a unit that sets nothing. */
export const emptyNeighbourDraft = (): NeighbourDraft => ({
  guessMainPid: true,
  remainAfterExit: false,
  exitType: 'main',
  restart: 'no',
  delegate: false,
  timeoutStop: defaultTimeoutUs,
  watchdog: 'infinity',
  runtimeMax: 'infinity',
  timeoutStopFailureMode: 'terminate',
  timeoutStartFailureMode: 'terminate',
  commands: {},
});

// Mounts and swaps run these by themselves; no setting names them.
const helpers: Readonly<Partial<Record<UnitType, readonly (readonly [CommandName, string])[]>>> = {
  mount: [
    ['ExecMount', 'mount'],
    ['ExecUnmount', 'umount'],
    ['ExecRemount', 'mount -o remount'],
  ],
  swap: [
    ['ExecActivate', 'swapon'],
    ['ExecDeactivate', 'swapoff'],
  ],
};

/** What follows once all assignments have been read: defaults that hang on other settings, and implied helpers. */
export const finishNeighbourSettings = (type: UnitType, draft: NeighbourDraft): NeighbourSettings => {
  const { busName, timeoutStart, ...rest } = draft;
  const impliedType = busName !== undefined ? 'dbus' : draft.commands.ExecStart === undefined ? 'oneshot' : 'simple';
  const serviceType = type === 'service' ? (draft.serviceType ?? impliedType) : 'simple';
  const implied = (helpers[type] ?? []).map(([name, line]) => [name, [{ prefixes: '', ignoreFailure: false, line }]]);
  return {
    ...rest,
    serviceType,
    timeoutStart: timeoutStart ?? (serviceType === 'oneshot' ? 'infinity' : defaultTimeoutUs),
    commands: { ...draft.commands, ...Object.fromEntries(implied) },
  };
};
