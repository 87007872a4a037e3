import { type TieClass } from '../../spec/vocabulary/world.ts';
/** What happens to a generated unit. Which of these fields count depends on the cell. */
export declare const sceneTable: {
    ties: import("./options.ts").Options<readonly TieClass[]>;
    /** When the trigger comes, counted from the beginning (of a watchdog: from when it expires first). */
    when: import("./options.ts").Options<"none" | "stop-timeout" | "second" | "step">;
    hasMain: import("./options.ts").Options<boolean>;
    /** Where the main process is, and whose child. One that is not the manager's is named by a file or a notification. */
    mainPlace: import("./options.ts").Options<"outside" | "foreign" | "as usual" | "foreign and outside">;
    /** Whether processes of an earlier run are there before a start. */
    hasLeftOvers: import("./options.ts").Options<boolean>;
    hasOutsider: import("./options.ts").Options<boolean>;
    restart: import("./options.ts").Options<"restart" | "try-restart" | "dependency-restart" | "reload-or-restart">;
    hasReload: import("./options.ts").Options<boolean>;
    /** How the main process ends by itself. */
    end: import("./options.ts").Options<"SIGKILL" | "SIGSEGV" | "SIGTERM" | "status 0" | "status 1">;
    /** What becomes of a start. */
    start: import("./options.ts").Options<"stopped" | "left alone" | "restarted" | "stopped after it">;
    /** How long after the start the stop comes. */
    startDelay: import("./options.ts").Options<"none" | "second" | "step">;
    mishap: import("./options.ts").Options<"STOPPING=1" | "no memory for main" | "no memory for a worker" | "RuntimeMaxSec=" | "a signal to main" | "a signal to a worker">;
    reload: import("./options.ts").Options<"reload-or-restart" | "reload" | "remount">;
};
/** One more thing that happens, `delay` before or after the trigger. */
export declare const extraTable: {
    what: import("./options.ts").Options<"stop" | "start" | "restart" | "try-restart" | "reload-or-restart" | "reload" | "watchdog" | "daemon-reload" | "STOPPING=1" | "WATCHDOG=trigger" | "EXTEND_TIMEOUT_USEC=" | "READY=1" | "main exits" | "a worker exits" | "main is killed" | "a worker is stopped" | "a worker is continued" | "main forks" | "a worker forks" | "no memory" | "the group is frozen" | "the group is frozen for a while" | "main leaves" | "a worker leaves" | "a worker becomes main">;
    delay: import("./options.ts").Options<"none" | "stop-timeout" | "abort-timeout" | "second" | "half" | "step" | "before-stop-timeout" | "after-stop-timeout" | "before-abort-timeout" | "after-abort-timeout" | "before-two-timeouts" | "two-timeouts" | "after-two-timeouts">;
    side: import("./options.ts").Options<"before" | "after">;
    /** What a reloaded configuration says otherwise. */
    change: import("./options.ts").Options<"FinalKillSignal=" | "KillMode=" | "KillSignal=" | "SendSIGKILL=" | "the timeout">;
};
