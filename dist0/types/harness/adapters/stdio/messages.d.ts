import type { KillSettings } from '../../../spec/vocabulary/kill-settings.ts';
import type { SignalName } from '../../../spec/vocabulary/signals.ts';
import type { Span, Us } from '../../../spec/vocabulary/time.ts';
import type { Claim, CommandRef, Job } from '../../../spec/vocabulary/trace.ts';
import type { CommandName, NeighbourSettings, UnitSource, UnitType } from '../../../spec/vocabulary/unit.ts';
import type { Capabilities, Host, InitialProcess, ManagerEvent, Pid } from '../adapter.ts';
/** The versions of the protocol that this code speaks, the preferred one first. */
export declare const protocolVersions: readonly ["1.0"];
/** One of the versions of the protocol, see `protocolVersions`. */
export type ProtocolVersion = (typeof protocolVersions)[number];
/** The settings of a unit, the seven options as the page is read under `literal`. What is absent was not set. */
export type WireSettings = Omit<KillSettings, 'loads' | 'origin'> & NeighbourSettings;
/** A unit, as text and as what the text says. */
export interface WireUnit {
    readonly name: string;
    readonly type: UnitType;
    readonly sources: readonly UnitSource[];
    readonly settings: WireSettings;
}
type JobEvent = {
    readonly type: Job;
};
type WireEventOf<Event extends ManagerEvent> = Event extends {
    readonly kind: 'begin';
} ? never : Event extends {
    readonly kind: 'job';
} ? JobEvent : Event extends {
    readonly kind: 'daemon-reload';
} ? {
    readonly type: 'daemon-reload';
    readonly unit: WireUnit;
} : Event extends {
    readonly kind: 'exit';
} ? {
    readonly type: 'exit';
    readonly command?: CommandRef;
} & Omit<Event, 'kind'> : {
    readonly type: Event['kind'];
} & Omit<Event, 'kind'>;
/** What an adapter is told besides the beginning of a case: what a manager is told, a wake, and what `run` started. */
export type WireEvent = WireEventOf<ManagerEvent> | {
    readonly type: 'wake';
} | {
    readonly type: 'spawned';
    readonly pid: Pid;
    readonly command: CommandRef;
};
/** What an adapter has done: one of these for each method of the host that changes something, under its name. */
export type Effect = {
    readonly kill: Pid;
    readonly signal: SignalName;
} | {
    readonly run: CommandName;
    readonly index: number;
} | {
    readonly claim: Claim;
} | {
    readonly move: Pid;
    readonly group: string;
} | {
    readonly removeGroup: true;
} | {
    readonly thaw: true;
};
/** The names of effects. A method that a host has and the protocol has not does not compile. */
export type EffectName = Exclude<keyof Host, 'unit' | 'processes' | 'subgroups'>;
/** What can be asked within a turn: any effect, at once; or who is there, and in which group. */
export type CallBody = Effect | {
    readonly processes: true;
} | {
    readonly subgroups: true;
};
/** The processes of each sub-group, by its name. */
export type Subgroups = ReturnType<Host['subgroups']>;
/** What killspec sends. */
export type ToAdapter = {
    readonly id: number;
    readonly op: 'hello';
    readonly protocols: readonly string[];
    readonly harness: {
        readonly name: string;
        readonly version: string;
    };
} | {
    readonly id: number;
    readonly op: 'reset';
    readonly case: string;
    readonly t: Us;
    readonly unit: WireUnit;
    readonly state: 'active' | 'inactive';
    readonly processes: readonly InitialProcess[];
    /** Absent where there are none; so in events. */
    readonly subgroups?: Subgroups;
} | {
    readonly id: number;
    readonly op: 'event';
    readonly case: string;
    readonly t: Us;
    readonly event: WireEvent;
    readonly processes: readonly Pid[];
    readonly subgroups?: Subgroups;
} | {
    readonly id: number;
    readonly op: 'end';
    readonly case: string;
} | {
    readonly id: number;
    readonly op: 'bye';
} | {
    readonly id: string;
    readonly op: 'return';
    readonly result: ReturnValue;
};
/** What a call gives: a pid, pids, those of each sub-group, or what kill(2) says; 0 where there is nothing to say. */
export type ReturnValue = number | 'ESRCH' | 'EPERM' | readonly Pid[] | Subgroups;
/** What an adapter says of itself. */
export interface Hello {
    readonly id: number;
    readonly op: 'hello';
    readonly protocol: ProtocolVersion;
    readonly name: string;
    readonly version: string;
    readonly language: string;
    /** Where its own mistakes are reported. */
    readonly issues?: string;
    readonly capabilities?: WireCapabilities;
}
/** What it can do; what is absent is supported, freezing excepted. */
export interface WireCapabilities extends Capabilities {
    /** How late its signals may be; 0 where absent. */
    readonly latenessUs?: Us;
    /** The step of its clock; 1 where absent. */
    readonly resolutionUs?: Us;
    /** How many cases it can be in at a time; 1 where absent. */
    readonly casesInFlight?: number;
}
/** What an adapter answers to `reset` and `event`. */
export interface Reaction {
    readonly id: number;
    readonly op: 'reaction';
    readonly effects: readonly Effect[];
    readonly wake: Span;
}
/** It cannot do what it was asked for, or has failed. */
export interface ErrorAnswer {
    readonly id: number;
    readonly op: 'error';
    readonly kind: 'unsupported' | 'internal';
    readonly message: string;
}
/** An answer to one request. */
export type Answer = Hello | Reaction | {
    readonly id: number;
    readonly op: 'final';
} | {
    readonly id: number;
    readonly op: 'bye';
} | ErrorAnswer;
/** Something asked within a turn. */
export interface Call {
    readonly id: string;
    readonly op: 'call';
    readonly turn: number;
    readonly call: CallBody;
}
/** What an adapter sends. */
export type FromAdapter = Answer | Call | {
    readonly op: 'log';
    readonly message: string;
};
export {};
