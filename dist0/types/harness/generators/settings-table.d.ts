/**
 * What a generated unit file says. An absent value means that the line is not there. Literals that readings differ on
 * come now and then: aliases, numbers, short booleans; and so do other spellings of what is plain.
 */
export declare const settingsTable: {
    /** Whether KillMode= is written where it is the default. */
    writesDefaultMode: import("./options.ts").Options<boolean>;
    killSignal: import("./options.ts").Options<"2" | "SIGHUP" | "SIGINT" | "SIGQUIT" | "SIGKILL" | "SIGUSR1" | "SIGCONT" | "SIGSTOP" | "SIGWINCH" | "SIGIOT" | "QUIT" | "RTMIN+3" | "sigint" | "SIGNONE" | undefined>;
    restartKillSignal: import("./options.ts").Options<"SIGHUP" | "SIGINT" | "SIGKILL" | "SIGUSR2" | "SIGTERM" | "SIGCONT" | "12" | "HUP" | undefined>;
    sendSighup: import("./options.ts").Options<"" | "1" | "yes" | "true" | "on" | "no" | "y" | undefined>;
    sendSigkill: import("./options.ts").Options<"" | "0" | "yes" | "no" | "false" | "off" | "n" | undefined>;
    finalKillSignal: import("./options.ts").Options<"3" | "SIGHUP" | "SIGQUIT" | "SIGABRT" | "SIGUSR2" | "SIGTERM" | "SIGCONT" | "ABRT" | undefined>;
    watchdogSignal: import("./options.ts").Options<"SIGKILL" | "SIGUSR1" | "SIGSEGV" | "SIGTERM" | "11" | "USR1" | undefined>;
    timeoutStop: import("./options.ts").Options<"0" | "infinity" | "10s" | "2s" | "1500ms" | "1ms" | undefined>;
    timeoutAbort: import("./options.ts").Options<"" | "0" | "infinity" | "3s" | "20s" | undefined>;
    timeoutStart: import("./options.ts").Options<"0" | "infinity" | "10s" | "3s" | undefined>;
    stopFailureMode: import("./options.ts").Options<"terminate" | "abort" | "kill" | undefined>;
    startFailureMode: import("./options.ts").Options<"terminate" | "abort" | "kill" | undefined>;
    serviceType: import("./options.ts").Options<"exec" | "forking" | "oneshot" | "notify" | "notify-reload" | "dbus" | "idle" | undefined>;
    /** How the main process of a forking service is known. */
    knownBy: import("./options.ts").Options<"nothing" | "pid file" | "guess">;
    remainAfterExit: import("./options.ts").Options<"yes" | "no" | undefined>;
    exitType: import("./options.ts").Options<"main" | "cgroup" | undefined>;
    restart: import("./options.ts").Options<"always" | "on-success" | "on-failure" | "on-abnormal" | "on-abort" | "on-watchdog" | undefined>;
    /** Whether the unit makes sub-groups of its own. */
    delegate: import("./options.ts").Options<"yes" | undefined>;
    runtimeMax: import("./options.ts").Options<"infinity" | "5s" | undefined>;
    /** Something odd about the file as a whole. */
    oddity: import("./options.ts").Options<"none" | "drop-in" | "wrong section" | "mode twice" | "mode reset" | "bad mode" | "bad signal after a good one" | "section twice">;
};
