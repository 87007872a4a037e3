import type { SignalName } from './signals.ts';
import type { ProcessName } from './trace.ts';
import type { Us } from './time.ts';
/** What a process does when a signal reaches it. */
export type Reaction = {
    readonly kind: 'exit';
    readonly afterUs: Us;
    readonly status: number;
} | {
    readonly kind: 'ignore';
}
/** Caught by a handler that lets the process go on. */
 | {
    readonly kind: 'catch';
} | {
    readonly kind: 'fork';
    readonly afterUs: Us;
    readonly child: ProcessName;
} | {
    readonly kind: 'forward';
    readonly afterUs: Us;
    readonly signal: SignalName;
    readonly to: ProcessName;
} | {
    readonly kind: 'notify';
    readonly afterUs: Us;
    readonly fields: Readonly<Record<string, string>>;
} | {
    readonly kind: 'leave';
    readonly afterUs: Us;
}
/** The signal's default action, as in signal(7). This is also what happens to a signal that is not named. */
 | {
    readonly kind: 'default';
};
/** Something that a process does by itself, `afterUs` after it came to be (or after the case began). */
export type Deed = {
    readonly kind: 'exit';
    readonly afterUs: Us;
    readonly status: number;
} | {
    readonly kind: 'fork';
    readonly afterUs: Us;
    readonly child: ProcessName;
} | {
    readonly kind: 'signal';
    readonly afterUs: Us;
    readonly signal: SignalName;
    readonly to: ProcessName;
} | {
    readonly kind: 'notify';
    readonly afterUs: Us;
    readonly fields: Readonly<Record<string, string>>;
}
/** It moves to a control group that is none of the unit's. */
 | {
    readonly kind: 'leave';
    readonly afterUs: Us;
};
/** How one process behaves. SIGKILL and SIGSTOP cannot be caught or ignored, whatever `when` says. */
export interface Behaviour {
    /** Reactions by signal; several for one signal happen in order. */
    readonly when: Readonly<Partial<Record<SignalName, readonly Reaction[]>>>;
    readonly deeds: readonly Deed[];
    /** Exits when another process has exited. */
    readonly exitsWith?: {
        readonly process: ProcessName;
        readonly afterUs: Us;
    };
    /** Stopped (as by SIGSTOP) from its beginning; signals other than SIGKILL wait for SIGCONT. */
    readonly stopped?: true;
    /**
     * In uninterruptible sleep from its beginning: no signal has any effect, SIGKILL included, before it has woken up. That
     * is `forUs` after it came to be, and never where that is absent.
     */
    readonly unkillable?: {
        readonly forUs?: Us;
    };
    /** Once dead it stays a zombie: nobody reaps it. */
    readonly zombie?: true;
    /** Not there when the case begins: some process forks it. */
    readonly forked?: true;
    readonly kernelThread?: true;
    /** The sub-group below the unit's control group that it is in; absent where it is where its parent is. */
    readonly subgroup?: string;
    /** A main process that is not in the unit's control group. */
    readonly outside?: true;
    /** Not a child of the manager, though it may be named as the main process. */
    readonly foreign?: true;
    /** Another user's: the manager may not signal it, and kill(2) answers EPERM. */
    readonly protected?: true;
    /** A process that is not of the unit: signalling it is always wrong. */
    readonly outsider?: true;
}
/** What is done to the unit from outside, at an instant. */
export type Operation = {
    readonly atUs: Us;
    readonly op: 'start' | 'stop' | 'restart' | 'try-restart' | 'dependency-restart' | 'reload-or-restart' | 'reload' | 'remount' | 'watchdog';
}
/** A process exits by itself. */
 | {
    readonly atUs: Us;
    readonly op: 'exit';
    readonly process: ProcessName;
    readonly status: number;
} | {
    readonly atUs: Us;
    readonly op: 'notify';
    readonly process: ProcessName;
    readonly fields: Readonly<Record<string, string>>;
}
/** Somebody who is neither the manager nor a process of the unit sends a signal. */
 | {
    readonly atUs: Us;
    readonly op: 'signal';
    readonly to: ProcessName;
    readonly signal: SignalName;
} | {
    readonly atUs: Us;
    readonly op: 'fork';
    readonly parent: ProcessName;
    readonly child: ProcessName;
} | {
    readonly atUs: Us;
    readonly op: 'oom';
    readonly process: ProcessName;
}
/** The unit's control group is frozen, or thawed. */
 | {
    readonly atUs: Us;
    readonly op: 'freeze' | 'thaw';
}
/** A process leaves the unit's control group by itself. */
 | {
    readonly atUs: Us;
    readonly op: 'leave';
    readonly process: ProcessName;
}
/** The unit file is changed to this text and the manager's configuration reloaded. */
 | {
    readonly atUs: Us;
    readonly op: 'daemon-reload';
    readonly text: string;
};
/** The three classes of things that can fall on one instant. */
export type TieClass = 'operation' | 'process' | 'wake';
/** The order of ties that holds unless a world says otherwise. */
export declare const defaultTies: readonly TieClass[];
/**
 * Everything that a case is played from: plain data. `processes` are those of the unit by name (`main` is the main
 * process; a unit without one simply does not name it), `commands` the behaviours of its commands, keyed `ExecStop`,
 * `ExecStop.2`, …; a command that is not named exits with 0 at once.
 */
export interface World {
    readonly unit: {
        readonly name: string;
        readonly text: string;
        readonly dropIns: readonly string[];
    };
    readonly initially: 'active' | 'inactive';
    readonly processes: Readonly<Record<ProcessName, Behaviour>>;
    readonly commands: Readonly<Record<ProcessName, Behaviour>>;
    readonly operations: readonly Operation[];
    /** In which order things happen that fall on one instant. */
    readonly ties: readonly TieClass[];
}
