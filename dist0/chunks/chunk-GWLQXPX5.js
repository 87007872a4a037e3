// harness/mutation/proofs.ts
var proofs = {
  "PROC-1": {
    mutant: "everything-twice",
    case: "closed-world/after-the-last-exit",
    under: "open"
  },
  "SEC-1": {
    mutant: "options-of-services-only",
    case: "sections/mode-of-all-types/Section=Socket",
    under: "open"
  },
  "SEC-2": {
    mutant: "any-section",
    case: "sections/another-section-of-a-socket/Type=socket",
    under: "open"
  },
  "KM-VAL-1": {
    mutant: "no-mixed",
    case: "values/kill-mode/Mode=mixed",
    under: "open"
  },
  "KM-DEF-1": {
    mutant: "default-process",
    case: "kill-mode/default-main-ignores",
    under: "open"
  },
  "KM-CG-1": {
    mutant: "group-is-main",
    case: "kill-mode/at-once",
    under: "open"
  },
  "KM-CG-2": {
    mutant: "stop-command-in-background",
    case: "kill-mode/frozen-while-stopping/Thaw=5s",
    under: "open"
  },
  "KM-CG-3": {
    mutant: "final-to-main-only",
    case: "final-kill-signal/ignored",
    under: "open"
  },
  "KM-CG-4": {
    mutant: "final-when-main-exits",
    case: "kill-mode/main-exits-at-once-worker-stays",
    under: "open"
  },
  "KM-MX-1": {
    mutant: "mixed-spares-main",
    case: "kill-mode/forking-service",
    under: "open"
  },
  "KM-MX-2": {
    mutant: "mixed-to-all",
    case: "kill-mode/daemon-reload-before",
    under: "open"
  },
  "KM-MX-3": {
    mutant: "mixed-final-to-main",
    case: "final-kill-signal/mixed-literal-sigkill",
    under: "open"
  },
  "KM-MX-4": {
    mutant: "mixed-kills-one",
    case: "final-kill-signal/mixed-main-exit",
    under: "open"
  },
  "KM-MX-5": {
    mutant: "mixed-waits-for-main",
    case: "final-kill-signal/mixed-literal-sigkill",
    under: "open"
  },
  "KM-MX-6": {
    mutant: "mixed-final-at-once",
    case: "kill-mode/mixed-main-slow",
    under: "open"
  },
  "KM-PR-1": {
    mutant: "process-is-group",
    case: "kill-mode/process-main-forwards",
    under: "open"
  },
  "KM-PR-2": {
    mutant: "process-first-to-all",
    case: "kill-mode/process-main-forwards",
    under: "open"
  },
  "KM-PR-3": {
    mutant: "process-without-final",
    case: "kill-mode/foreign-main/Mode=process",
    under: "open"
  },
  "KM-PR-4": {
    mutant: "process-cleans-up",
    case: "kill-mode/process-worker-outlasts-timeout",
    under: "open"
  },
  "KM-NO-1": {
    mutant: "none-is-process",
    case: "kill-mode/none-stop-command-hangs",
    under: "open"
  },
  "KM-NO-2": {
    mutant: "none-does-nothing",
    case: "kill-mode/none-stop-post",
    under: "open"
  },
  "KM-NO-3": {
    mutant: "none-moves-survivors",
    case: "kill-mode/none-survivors",
    under: "open"
  },
  "KM-NO-4": {
    mutant: "none-removes-group",
    case: "kill-mode/none-survivors",
    under: "open"
  },
  "KM-SEQ-1": {
    mutant: "always-sigterm",
    case: "kill-signal/custom/Signal=SIGINT",
    under: "open"
  },
  "KM-SEQ-3": {
    mutant: "remembers-processes",
    case: "kill-mode/stop-commands-hang/Mode=control-group,First=ends",
    under: "open"
  },
  "KM-SEQ-4": {
    mutant: "kills-first",
    case: "kill-mode/first-signal-first/Mode=control-group",
    under: "open"
  },
  "KS-3": {
    mutant: "few-signals",
    case: "values/signal-names/Value=ALRM",
    under: "open"
  },
  "KS-4": {
    mutant: "default-sigint",
    case: "kill-signal/default-ignored",
    under: "open"
  },
  "KS-5": {
    mutant: "no-sigcont",
    case: "kill-mode/stopped-main/Mode=control-group",
    under: "open"
  },
  "RS-1": {
    mutant: "no-restart-signal",
    case: "regressions/job-after-the-last-process-has-left",
    under: "open"
  },
  "RS-2": {
    mutant: "no-sigcont-in-restart",
    case: "restart-kill-signal/stopped-main/Mode=control-group",
    under: "open"
  },
  "RS-3": {
    mutant: "restart-signal-always",
    case: "restart-kill-signal/on-stop-default",
    under: "open"
  },
  "RS-4": {
    mutant: "default-restart-sigterm",
    case: "restart-kill-signal/unset-ignored",
    under: "open"
  },
  "SH-1": {
    mutant: "no-sighup",
    case: "send-sighup/final",
    under: "open"
  },
  "SH-2": {
    mutant: "sighup-when-main-exits",
    case: "send-sighup/no-second-round/Mode=control-group",
    under: "open"
  },
  "SH-3": {
    mutant: "only-yes-is-yes",
    case: "values/boolean-sighup/Before=no,Value=1",
    under: "open"
  },
  "SH-4": {
    mutant: "default-sighup",
    case: "send-sighup/default-on-restart",
    under: "open"
  },
  "SK-2": {
    mutant: "kills-anyway",
    case: "send-sigkill/no-everybody-ignores",
    under: "open"
  },
  "SK-3": {
    mutant: "restarts-over-left-overs",
    case: "regressions/reload-or-restart-over-left-overs",
    under: "open"
  },
  "SK-5": {
    mutant: "only-no-is-no",
    case: "values/boolean-sigkill/Before=no,Value=0",
    under: "open"
  },
  "SK-6": {
    mutant: "default-no-sigkill",
    case: "send-sigkill/default-mixed",
    under: "open"
  },
  "FK-1": {
    mutant: "always-sigkill",
    case: "final-kill-signal/custom/Signal=SIGQUIT",
    under: "open"
  },
  "FK-4": {
    mutant: "default-final-sigquit",
    case: "final-kill-signal/default/Mode=control-group",
    under: "open"
  },
  "WD-1": {
    mutant: "watchdog-stops",
    case: "watchdog-signal/custom/Signal=SIGINT",
    under: "open"
  },
  "WD-2": {
    mutant: "default-watchdog-sigkill",
    case: "watchdog-signal/default/Mode=control-group",
    under: "open"
  }
};

export {
  proofs
};
