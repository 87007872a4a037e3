import type { SignalName } from './signals.ts';
import type { Us } from './time.ts';
import type { CommandName, UnitSource } from './unit.ts';

/** The version of the trace format that this code writes and reads. */
export const traceFormat = 'killspec-trace/1';

/** A process, by the name its world gives it: `main`, `worker`, `ExecStop`, `ExecStop.2`, `main.2` after a restart. */
export type ProcessName = string;

/**
 * What a process is to its unit: the main process, a control process (an Exec*= command or a helper of the manager),
 * another process of the control group, or one that does not belong to the unit at all.
 */
export type ProcessRole = 'main' | 'control' | 'aux' | 'outsider';

/** The command that a control process runs; `index` counts from 0 within its setting. */
export interface CommandRef {
  readonly name: CommandName;
  readonly index: number;
}

/** Facts about a process that do not change. What is absent is ordinary: in the unit's own group, a child of the manager. */
export interface ProcessInfo {
  readonly name: ProcessName;
  readonly role: ProcessRole;
  /** The sub-group below the unit's control group it lives in; absent for the unit's own group. */
  readonly subgroup?: string;
  /** True for a process outside the unit's control group. An outsider always is. */
  readonly outside?: true;
  /** True for a process that is not a child of the manager: of a main process it is open whether it is one (AMB-12). */
  readonly foreign?: true;
  readonly kernelThread?: true;
  /** True where the manager may not signal it (EPERM). */
  readonly protected?: true;
}

/** How a start or a stop was asked for. `restart-*` are the kinds of restart that AMB-21 tells apart. */
export type Job =
  | 'start'
  | 'stop'
  | 'restart'
  | 'try-restart'
  | 'dependency-restart'
  | 'reload-or-restart'
  | 'reload'
  | 'remount';

/** The state that a manager may claim for its unit. */
export type Claim = 'started' | 'stopped' | 'failed';

/** What kill(2) answered. */
export type KillResult = 'ok' | 'ESRCH' | 'EPERM';

/** A fact of the world or an act of the manager, at an instant. Facts are trusted; claims are only claims. */
export type TraceEvent =
  /** A job was asked of the manager. */
  | { readonly atUs: Us; readonly kind: 'request'; readonly job: Job }
  /** A process came to be. `by` is the manager (then `command` says what it ran) or the process that forked it. */
  | {
      readonly atUs: Us;
      readonly kind: 'spawn';
      readonly process: ProcessInfo;
      readonly by: 'manager' | ProcessName;
      readonly command?: CommandRef;
    }
  /** A process ended, with an exit status or by a signal. `zombie`: nobody reaps it. */
  | {
      readonly atUs: Us;
      readonly kind: 'exit';
      readonly process: ProcessName;
      readonly status?: number;
      readonly signal?: SignalName;
      readonly zombie?: true;
    }
  /** From now on this process is known to be the main process. */
  | { readonly atUs: Us; readonly kind: 'main'; readonly process: ProcessName }
  /** A process left the unit's control group by itself. */
  | { readonly atUs: Us; readonly kind: 'leave'; readonly process: ProcessName }
  /** A process sent a notification as in sd_notify(3): `STOPPING=1`, `READY=1`, `WATCHDOG=trigger` … */
  | {
      readonly atUs: Us;
      readonly kind: 'notify';
      readonly process: ProcessName;
      readonly fields: Readonly<Record<string, string>>;
    }
  /** The watchdog timeout expired. */
  | { readonly atUs: Us; readonly kind: 'watchdog' }
  /** The kernel ran out of memory and killed a process of the unit. */
  | { readonly atUs: Us; readonly kind: 'oom'; readonly process: ProcessName }
  /** The manager's configuration was reloaded; the unit file now says this. */
  | { readonly atUs: Us; readonly kind: 'daemon-reload'; readonly sources: readonly UnitSource[] }
  /** The unit's control group was frozen. */
  | { readonly atUs: Us; readonly kind: 'freeze' }
  /** It was thawed: by the manager, or, where `by` is absent, because somebody asked for it. */
  | { readonly atUs: Us; readonly kind: 'thaw'; readonly by?: 'manager' }
  /** A signal was sent. Only those whose sender is `manager` are judged. */
  | {
      readonly atUs: Us;
      readonly kind: 'signal';
      readonly from: 'manager' | ProcessName;
      readonly to: ProcessName;
      readonly signal: SignalName;
      readonly result: KillResult;
    }
  /** The manager claims a state for the unit. */
  | { readonly atUs: Us; readonly kind: 'claim'; readonly state: Claim }
  /** The manager moved a process to another control group. */
  | { readonly atUs: Us; readonly kind: 'move'; readonly process: ProcessName; readonly group: string }
  /** The manager removed the unit's control group. */
  | { readonly atUs: Us; readonly kind: 'remove-group' };

/** What kind of fact or act an event records. */
export type TraceEventKind = TraceEvent['kind'];

/** Events of one kind. */
export type EventOf<K extends TraceEventKind> = Extract<TraceEvent, { kind: K }>;

/** Every kind of event; a recording in which all were looked for says so with this list. */
export const traceEventKinds: readonly TraceEventKind[] = [
  'request',
  'spawn',
  'exit',
  'main',
  'leave',
  'notify',
  'watchdog',
  'oom',
  'daemon-reload',
  'freeze',
  'thaw',
  'signal',
  'claim',
  'move',
  'remove-group',
];

/** What a judge must know of a recording. */
export interface TraceHeader {
  readonly format: typeof traceFormat;
  readonly unit: { readonly name: string; readonly sources: readonly UnitSource[] };
  /** The unit's state when the trace begins, and the processes it then has. */
  readonly initially: { readonly state: 'active' | 'inactive'; readonly processes: readonly ProcessInfo[] };
  /** The clock's step: "just before" a timeout is one of these before it. */
  readonly resolutionUs: Us;
  /** How late an observation of the manager may be (AMB-62). */
  readonly latenessUs: Us;
  /** Whether the order of events at one instant means anything. */
  readonly ordered: boolean;
  /** The kinds of events that were observed; what was not gives `unobserved`, never pass or fail. */
  readonly observed: readonly TraceEventKind[];
}

/** A recording: its header, its events in order of time, and the instant at which observation ended. */
export interface Trace {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
  readonly endUs: Us;
}
