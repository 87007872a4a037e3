import type { Span } from './time.ts';
/** The five unit types that share the page's options (systemd.kill(5), Description, paragraph 1). */
export declare const unitTypes: readonly ["service", "socket", "mount", "swap", "scope"];
/** One of the five unit types, see `unitTypes`. */
export type UnitType = (typeof unitTypes)[number];
/** The seven options of the page, in its order. */
export declare const killOptions: readonly ["KillMode", "KillSignal", "RestartKillSignal", "SendSIGHUP", "SendSIGKILL", "FinalKillSignal", "WatchdogSignal"];
/** One of the seven options of the page, see `killOptions`. */
export type KillOption = (typeof killOptions)[number];
/** The commands that a manager runs for a unit: the Exec*= settings, and the helpers of mounts and swaps. */
export declare const commandNames: readonly ["ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecReload", "ExecStop", "ExecStopPre", "ExecStopPost", "ExecMount", "ExecUnmount", "ExecRemount", "ExecActivate", "ExecDeactivate"];
/** A setting that names commands, or a helper of the manager, see `commandNames`. */
export type CommandName = (typeof commandNames)[number];
/** A place in a unit file: `line` and `column` count from 1. */
export interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}
/** One `Key=value` line as written, continuation lines joined; the value is trimmed, otherwise raw. */
export interface SettingLine extends Place {
    readonly section: string;
    readonly key: string;
    readonly value: string;
}
/** One command line of an Exec*= setting. */
export interface CommandLine {
    /** The prefix characters as written (systemd.service(5), "Command lines"). */
    readonly prefixes: string;
    /** `-`: a failure of the command counts as success. */
    readonly ignoreFailure: boolean;
    readonly line: string;
}
/** The values of Type= (systemd.service(5), Type=). */
export type ServiceType = 'simple' | 'exec' | 'forking' | 'oneshot' | 'notify' | 'notify-reload' | 'dbus' | 'idle';
/** What is done at a timeout (systemd.service(5), TimeoutStartFailureMode= and TimeoutStopFailureMode=). */
export type FailureMode = 'terminate' | 'abort' | 'kill';
/** The values of Restart= (systemd.service(5), Restart=). */
export type RestartPolicy = 'no' | 'always' | 'on-success' | 'on-failure' | 'on-abnormal' | 'on-abort' | 'on-watchdog';
/** The settings of neighbouring pages that a world honours. All others are accepted and ignored. */
export interface NeighbourSettings {
    readonly serviceType: ServiceType;
    readonly pidFile?: string;
    readonly guessMainPid: boolean;
    readonly remainAfterExit: boolean;
    readonly exitType: 'main' | 'cgroup';
    readonly restart: RestartPolicy;
    readonly delegate: boolean;
    /** TimeoutStartSec= of services; 0 stays 0. */
    readonly timeoutStart: Span;
    /** TimeoutStopSec= of services and scopes, TimeoutSec= of sockets, mounts and swaps; 0 stays 0 (AMB-48). */
    readonly timeoutStop: Span;
    /** TimeoutAbortSec=; absent where it was not set (then the stop timeout serves). */
    readonly timeoutAbort?: Span;
    /** WatchdogSec=; `infinity` where there is no watchdog. */
    readonly watchdog: Span;
    readonly runtimeMax: Span;
    readonly timeoutStopFailureMode: FailureMode;
    readonly timeoutStartFailureMode: FailureMode;
    readonly commands: Readonly<Partial<Record<CommandName, readonly CommandLine[]>>>;
}
/** What is wrong, or only odd, in a unit file. A diagnostic never stops parsing. */
export interface Diagnostic extends Place {
    readonly severity: 'error' | 'warning' | 'advice';
    /** A stable slug such as `unknown-key` or `bad-signal`. */
    readonly code: string;
    readonly message: string;
    /** The line as written, to be shown with a caret under `column`. */
    readonly lineText: string;
    readonly hint?: string;
}
/** One text that a unit was read from: the unit file first, then its drop-ins in order. */
export interface UnitSource {
    readonly file: string;
    readonly text: string;
}
/** A parsed unit. The kill settings are not here: what a literal means may depend on readings, see `killSettings`. */
export interface Unit {
    readonly name: string;
    readonly type: UnitType;
    readonly sources: readonly UnitSource[];
    /** Every assignment in order, of every section. */
    readonly assignments: readonly SettingLine[];
    readonly settings: NeighbourSettings;
    readonly diagnostics: readonly Diagnostic[];
}
