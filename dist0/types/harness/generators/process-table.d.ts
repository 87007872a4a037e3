/** How a generated process behaves. */
export declare const processTable: {
    /** On the signal of a first pass. */
    first: import("./options.ts").Options<"exits" | "dies" | "ignores" | "fails" | "catches" | "forks" | "forks and exits" | "forwards" | "asks for time" | "says that it stops" | "triggers the watchdog" | "leaves">;
    firstDelay: import("./options.ts").Options<"none" | "stop-timeout" | "abort-timeout" | "second" | "half" | "step" | "before-stop-timeout" | "after-stop-timeout" | "before-abort-timeout" | "after-abort-timeout" | "before-two-timeouts" | "two-timeouts" | "after-two-timeouts">;
    /** On SIGHUP. */
    hup: import("./options.ts").Options<"exits" | "dies" | "ignores" | "as first">;
    /** On the watchdog's signal. */
    watchdog: import("./options.ts").Options<"exits" | "dies" | "ignores" | "as first">;
    /** On a final signal that can be caught. */
    final: import("./options.ts").Options<"exits" | "dies" | "ignores" | "forks">;
    finalDelay: import("./options.ts").Options<"none" | "stop-timeout" | "abort-timeout" | "second" | "half" | "step" | "before-stop-timeout" | "after-stop-timeout" | "before-abort-timeout" | "after-abort-timeout" | "before-two-timeouts" | "two-timeouts" | "after-two-timeouts">;
    state: import("./options.ts").Options<"stopped" | "zombie" | "kernel thread" | "ordinary">;
    /** What it does by itself, `ownDelay` after the case began (or it did). */
    own: import("./options.ts").Options<"nothing" | "signals" | "exits" | "fails" | "forks" | "leaves" | "exits with main">;
    ownDelay: import("./options.ts").Options<"none" | "stop-timeout" | "abort-timeout" | "second" | "half" | "step" | "before-stop-timeout" | "after-stop-timeout" | "before-abort-timeout" | "after-abort-timeout" | "before-two-timeouts" | "two-timeouts" | "after-two-timeouts">;
    /** Whether it sleeps from its beginning so that no signal has any effect: for ever, or for `ownDelay`. */
    sleeps: import("./options.ts").Options<"never" | "for ever" | "for a while">;
    /** Whether it is another user's, so that the manager may not signal it. */
    isProtected: import("./options.ts").Options<boolean>;
    /** The sub-group that it is in, where the unit delegates. */
    subgroup: import("./options.ts").Options<"payload" | "helpers" | undefined>;
};
/** How a generated command behaves. */
export declare const commandTable: {
    does: import("./options.ts").Options<"hangs" | "fails" | "forks" | "exits with main" | "succeeds" | "hangs on" | "takes time" | "ends main" | "dies late" | "cannot be killed">;
    delay: import("./options.ts").Options<"none" | "stop-timeout" | "abort-timeout" | "second" | "half" | "step" | "before-stop-timeout" | "after-stop-timeout" | "before-abort-timeout" | "after-abort-timeout" | "before-two-timeouts" | "two-timeouts" | "after-two-timeouts">;
    /** Whether its failure counts as success. */
    ignoresFailure: import("./options.ts").Options<boolean>;
};
