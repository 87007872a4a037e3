import {
  withoutWitness
} from "./chunk-GJNGV3OW.js";
import {
  openAdapter
} from "./chunk-VFJ6YFAD.js";
import {
  findProfile,
  profileNames
} from "./chunk-H2BFZNYZ.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  builtinImplementations
} from "./chunk-PWKAKVJ5.js";
import {
  withReadings
} from "./chunk-LFBB3VR5.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  applyImplications
} from "./chunk-5EP57UTK.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  literalOf,
  readingsOf,
  register
} from "./chunk-YMBPRE4P.js";

// spec/readings/witnesses/amb-01-to-19.ts
var again = { "AMB-06": "again", "AMB-07": "main-exit" };
var witnesses01to19 = [
  {
    choice: "AMB-01",
    unit: "a.scope",
    set: "KillSignal=SIGINT",
    processes: "worker",
    before: "0 stop",
    traces: {
      unreachable: "0 worker SIGTERM SIGCONT; 1s worker exits by SIGTERM",
      "scope-section": "0 worker SIGINT SIGCONT; 1s worker exits by SIGINT"
    }
  },
  {
    choice: "AMB-02",
    unit: "a.mount",
    set: "KillSignal=SIGINT; TimeoutSec=10s",
    before: "0 stop; 0 runs ExecUnmount",
    traces: {
      "services-only": "10s ExecUnmount SIGTERM SIGCONT; 11s ExecUnmount exits by SIGTERM",
      "any-unit": "10s ExecUnmount SIGINT SIGCONT; 11s ExecUnmount exits by SIGINT"
    }
  },
  {
    choice: "AMB-02",
    unit: "a.scope",
    set: "KillSignal=SIGINT; RestartKillSignal=SIGUSR1",
    processes: "worker",
    before: "0 restart",
    traces: {
      "services-only": "0 worker SIGTERM SIGCONT; 1s worker exits by SIGTERM",
      "any-unit": "0 worker SIGUSR1 SIGCONT; 1s worker exits by SIGUSR1"
    }
  },
  {
    choice: "AMB-03",
    unit: "a.socket",
    set: "TimeoutSec=1s",
    processes: "worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: { "no-timeout": "", "timeout-sec": "1s worker SIGKILL" }
  },
  {
    choice: "AMB-03",
    unit: "a.swap",
    set: "TimeoutSec=1s",
    before: "0 stop; 0 runs ExecDeactivate; 0 ExecDeactivate forks worker",
    traces: {
      "no-timeout": "5s ExecDeactivate exits; 5s worker SIGTERM SIGCONT",
      "timeout-sec": "1s ExecDeactivate SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s ExecDeactivate SIGKILL; 2s worker SIGKILL"
    }
  },
  {
    choice: "AMB-04",
    set: "ExecStop=/stop; TimeoutStopSec=1s",
    processes: "main",
    besides: again,
    before: "0 stop; 0 runs ExecStop; 0.7s ExecStop exits; 0.7s main SIGTERM SIGCONT",
    traces: {
      "stop-request": "1s main SIGKILL",
      "first-pass": "1.7s main SIGKILL",
      "each-pass": "1.7s main SIGKILL"
    }
  },
  {
    choice: "AMB-05",
    set: "ExecStop=/one; ExecStop=/two; TimeoutStopSec=1s",
    processes: "main",
    before: "0 stop; 0 runs ExecStop; 0.7s ExecStop exits; 0.7s runs ExecStop.2",
    traces: {
      "each-command": "1.7s main SIGTERM SIGCONT; 1.7s ExecStop.2 SIGTERM SIGCONT; 2s main exits; 2s ExecStop.2 exits",
      "one-for-all": "1s main SIGTERM SIGCONT; 1s ExecStop.2 SIGTERM SIGCONT; 1.3s main exits; 1.3s ExecStop.2 exits"
    }
  },
  {
    choice: "AMB-06",
    set: "TimeoutStopSec=10s",
    processes: "main worker",
    besides: { "AMB-07": "main-exit" },
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits",
    traces: { once: "12s worker SIGKILL", again: "2s worker SIGTERM SIGCONT; 12s worker SIGKILL" }
  },
  {
    choice: "AMB-07",
    set: "TimeoutStopSec=2s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits",
    traces: { "first-pass": "2s worker SIGKILL", "main-exit": "3s worker SIGKILL" }
  },
  {
    choice: "AMB-08",
    set: "KillMode=mixed; ExecStopPost=/post; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0.5s main exits",
    traces: {
      "at-once": "0.5s worker SIGKILL; 0.5s worker exits by SIGKILL; 0.5s runs ExecStopPost; 1.2s ExecStopPost exits",
      "after-stop-post": "0.5s runs ExecStopPost; 1.2s ExecStopPost exits; 1.2s worker SIGKILL"
    }
  },
  {
    choice: "AMB-09",
    set: "Delegate=yes; TimeoutStopSec=10s",
    processes: "main worker:subgroup",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: {
      "own-group": "1s main exits",
      subtree: "0 worker SIGTERM SIGCONT; 1s main exits; 10s worker SIGKILL"
    }
  },
  {
    choice: "AMB-09",
    set: "Delegate=yes; KillMode=mixed; TimeoutStopSec=10s",
    processes: "main worker:subgroup",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits",
    traces: { "own-group": "", subtree: "1s worker SIGKILL" }
  },
  {
    choice: "AMB-10",
    set: "KillMode=process; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT",
    traces: {
      exempt: "10s ExecStop SIGTERM SIGCONT; 11s main exits; 20s ExecStop SIGKILL",
      included: "11s main exits"
    }
  },
  {
    choice: "AMB-10",
    set: "KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 runs ExecStop; 10s main SIGTERM SIGCONT",
    traces: {
      exempt: "10s ExecStop SIGTERM SIGCONT; 20s main SIGKILL; 20s ExecStop SIGKILL",
      included: "20s main SIGKILL; 20s ExecStop SIGKILL"
    }
  },
  {
    choice: "AMB-10",
    unit: "a.mount",
    set: "KillMode=mixed; TimeoutSec=10s",
    before: "0 stop; 0 runs ExecUnmount",
    traces: {
      exempt: "10s ExecUnmount SIGTERM SIGCONT; 20s ExecUnmount SIGKILL",
      included: "20s ExecUnmount SIGKILL"
    }
  },
  {
    choice: "AMB-10",
    set: "KillMode=process; ExecStopPost=/post; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost",
    traces: { exempt: "11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL", included: "" }
  },
  {
    choice: "AMB-11",
    set: "Type=forking; KillMode=mixed; TimeoutStopSec=10s",
    processes: "one two",
    before: "0 stop",
    traces: {
      "nobody-then-final": "10s one SIGKILL; 10s two SIGKILL",
      everybody: "0 one SIGTERM SIGCONT; 0 two SIGTERM SIGCONT; 10s one SIGKILL; 10s two SIGKILL",
      "final-at-once": "0 one SIGKILL; 0 one exits by SIGKILL; 0 two SIGKILL; 0 two exits by SIGKILL"
    }
  },
  {
    choice: "AMB-12",
    set: "Type=forking; PIDFile=/run/main.pid; KillMode=process; TimeoutStopSec=10s",
    processes: "main:foreign worker",
    before: "0 stop",
    traces: { "any-named": "0 main SIGTERM SIGCONT; 10s main SIGKILL", "child-only": "" }
  },
  {
    choice: "AMB-12",
    set: "Type=notify; KillMode=mixed; TimeoutStopSec=10s",
    processes: "main helper:foreign",
    before: "0 main notifies MAINPID=helper; 0 helper becomes main; 1s stop",
    traces: {
      "any-named": "1s helper SIGTERM SIGCONT; 2s helper exits; 2s main SIGKILL",
      "child-only": "1s main SIGTERM SIGCONT; 2s main exits; 2s helper SIGKILL"
    }
  },
  {
    choice: "AMB-13",
    set: "Type=forking; GuessMainPID=no; KillMode=process; TimeoutStopSec=10s",
    processes: "worker",
    before: "0 stop",
    traces: { nobody: "", everybody: "0 worker SIGTERM SIGCONT; 10s worker SIGKILL" }
  },
  {
    choice: "AMB-14/SIGKILL",
    set: "KillSignal=SIGKILL",
    processes: "main",
    before: "0 stop",
    traces: { always: "0 main SIGKILL SIGCONT; 1s main exits by SIGKILL", licensed: "0 main SIGKILL; 1s main exits" },
    refused: "0 main SIGKILL SIGCONT SIGCONT; 1s main exits"
  },
  {
    choice: "AMB-14/SIGCONT",
    set: "KillSignal=SIGCONT",
    processes: "main",
    before: "0 stop",
    traces: { always: "0 main SIGCONT SIGCONT; 1s main exits", licensed: "0 main SIGCONT; 1s main exits" },
    refused: "0 main SIGCONT SIGCONT SIGCONT; 1s main exits"
  },
  {
    choice: "AMB-15/W",
    set: "WatchdogSec=1s; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 watchdog",
    traces: {
      owed: "0 main SIGABRT SIGCONT; 0 worker SIGABRT SIGCONT; 1s main exits; 1s worker exits",
      licensed: "0 main SIGABRT SIGCONT; 0 worker SIGABRT; 1s main exits; 1s worker exits",
      forbidden: "0 main SIGABRT; 0 worker SIGABRT; 1s main exits; 1s worker exits"
    },
    refused: "0 main SIGABRT SIGCONT SIGCONT; 0 worker SIGABRT SIGCONT; 1s main exits; 1s worker exits"
  },
  {
    choice: "AMB-15/F",
    set: "FinalKillSignal=SIGQUIT; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT",
    traces: {
      owed: "10s main SIGQUIT SIGCONT; 10s worker SIGQUIT SIGCONT",
      licensed: "10s main SIGQUIT SIGCONT; 10s worker SIGQUIT",
      forbidden: "10s main SIGQUIT; 10s worker SIGQUIT"
    },
    refused: "10s main SIGQUIT SIGCONT SIGCONT; 10s worker SIGQUIT SIGCONT"
  },
  {
    choice: "AMB-16",
    set: "SendSIGHUP=yes",
    processes: "main",
    before: "0 restart; 0 main SIGTERM",
    // Twice, as `only-kill-signal` agrees with one neighbour while RestartKillSignal= is unset, and with the other after.
    traces: {
      "restart-too": `0 main SIGHUP SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGHUP SIGCONT
        4s main.2 exits`,
      "only-kill-signal": `0 main SIGHUP SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGCONT
        4s main.2 exits`,
      "not-in-restart": `0 main SIGCONT; 1s main exits; 1s runs main.2; 1s claims started
        2s daemon-reload SendSIGHUP=yes RestartKillSignal=SIGUSR1; 3s restart; 3s main.2 SIGUSR1 SIGCONT
        4s main.2 exits`
    }
  },
  {
    choice: "AMB-17",
    set: "KillMode=mixed; SendSIGHUP=yes",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGHUP SIGCONT",
    // Twice, as `whole-group-mixed` agrees with one neighbour in mixed, and with the other in process.
    traces: {
      "same-targets": `1s worker exits; 1s main exits; 1s runs main.2; 1s claims started; 1s main.2 forks worker.2
        2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop; 3s main.2 SIGTERM SIGHUP SIGCONT
        4s main.2 exits`,
      "whole-group-mixed": `0 worker SIGHUP; 1s worker exits; 1s main exits; 1s runs main.2; 1s claims started
        1s main.2 forks worker.2; 2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop
        3s main.2 SIGTERM SIGHUP SIGCONT; 4s main.2 exits`,
      "whole-group": `0 worker SIGHUP; 1s worker exits; 1s main exits; 1s runs main.2; 1s claims started
        1s main.2 forks worker.2; 2s daemon-reload KillMode=process SendSIGHUP=yes; 3s stop
        3s main.2 SIGTERM SIGHUP SIGCONT; 3s worker.2 SIGHUP; 4s main.2 exits`
    }
  },
  {
    choice: "AMB-18",
    set: "SendSIGHUP=yes",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM",
    traces: {
      "per-process-hup-first": "0 main SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 1s main exits; 1s worker exits",
      "per-process-cont-first": "0 main SIGCONT SIGHUP; 0 worker SIGTERM SIGCONT SIGHUP; 1s main exits; 1s worker exits",
      "batch-hup-first": "0 worker SIGTERM; 0 main SIGHUP SIGCONT; 0 worker SIGHUP SIGCONT; 1s main exits; 1s worker exits",
      "batch-cont-first": "0 worker SIGTERM; 0 main SIGCONT SIGHUP; 0 worker SIGCONT SIGHUP; 1s main exits; 1s worker exits"
    }
  },
  {
    choice: "AMB-19",
    set: "KillSignal=SIGHUP; SendSIGHUP=yes",
    processes: "main",
    before: "0 stop",
    traces: { two: "0 main SIGHUP SIGHUP SIGCONT; 1s main exits", one: "0 main SIGHUP SIGCONT; 1s main exits" }
  }
];

// spec/readings/witnesses/amb-20-to-39.ts
var again2 = { "AMB-06": "again", "AMB-07": "main-exit" };
var restart = "RestartKillSignal=SIGUSR1";
var usr1 = "0 main SIGUSR1 SIGCONT; 1s main exits by SIGUSR1";
var term = "0 main SIGTERM SIGCONT; 1s main exits by SIGTERM";
var watchdog = "WatchdogSec=5s; TimeoutStopSec=10s; TimeoutAbortSec=0.5s";
var witnesses20to39 = [
  {
    choice: "AMB-20",
    set: "Type=notify; TimeoutStopSec=10s",
    processes: "main",
    before: "0 main notifies STOPPING=1",
    traces: {
      "kill-signal": "0 main SIGTERM SIGCONT; 10s main SIGKILL",
      "final-only": "10s main SIGKILL",
      nothing: ""
    }
  },
  {
    choice: "AMB-21/try-restart",
    set: restart,
    processes: "main",
    before: "0 try-restart",
    traces: { counts: usr1, "does-not": term }
  },
  {
    choice: "AMB-21/dependency",
    set: restart,
    processes: "main",
    before: "0 dependency-restart",
    traces: { counts: usr1, "does-not": term }
  },
  {
    choice: "AMB-21/reload-or-restart",
    set: restart,
    processes: "main",
    before: "0 reload-or-restart",
    traces: { counts: usr1, "does-not": term }
  },
  {
    choice: "AMB-21/automatic",
    set: `${restart}; Restart=on-failure`,
    processes: "main worker",
    before: "0 main exits 1",
    traces: {
      counts: "0 worker SIGUSR1 SIGCONT; 1s worker exits",
      "does-not": "0 worker SIGTERM SIGCONT; 1s worker exits"
    }
  },
  {
    choice: "AMB-22",
    set: "KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s",
    processes: "main one two",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits",
    traces: {
      "only-after-timeout": "10s one SIGQUIT; 10s two SIGQUIT",
      "main-exit-too": "2s one SIGQUIT; 2s two SIGQUIT"
    }
  },
  {
    choice: "AMB-23",
    set: restart,
    processes: "main worker",
    besides: again2,
    before: "0 restart; 0 main SIGUSR1 SIGCONT; 0 worker SIGUSR1 SIGCONT; 2s main exits",
    traces: {
      "restart-signal": "2s worker SIGUSR1 SIGCONT; 3s worker exits",
      "kill-signal": "2s worker SIGTERM SIGCONT; 3s worker exits"
    }
  },
  {
    choice: "AMB-24",
    set: `${restart}; ExecStop=/stop`,
    processes: "main",
    before: "0 stop; 0 runs ExecStop; 0.5s restart; 1s ExecStop exits",
    traces: {
      "first-job": "1s main SIGTERM SIGCONT; 2s main exits",
      "last-job": "1s main SIGUSR1 SIGCONT; 2s main exits"
    }
  },
  {
    choice: "AMB-24",
    set: `${restart}; ExecStop=/stop`,
    processes: "main",
    before: "0 restart; 0 runs ExecStop; 0.5s stop; 1s ExecStop exits",
    traces: {
      "first-job": "1s main SIGUSR1 SIGCONT; 2s main exits",
      "last-job": "1s main SIGTERM SIGCONT; 2s main exits"
    }
  },
  {
    choice: "AMB-25",
    set: "FinalKillSignal=SIGQUIT; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 10s main SIGQUIT",
    traces: { once: "", "then-sigkill": "20s main SIGKILL" }
  },
  {
    choice: "AMB-27",
    set: "SendSIGKILL=no; TimeoutStopSec=10s",
    processes: "main worker",
    // The left-overs are met twice: by a restart job, then by a plain start.
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits; 5s claims stopped; 6s restart",
    traces: {
      "restart-jobs-alone": "6s claims failed; 7s start; 7s runs main.2; 7s claims started",
      "restart-jobs-killed": "6s worker SIGTERM SIGCONT; 6s claims failed; 7s start; 7s runs main.2; 7s claims started",
      "any-start-alone": "6s claims failed; 7s start; 7s claims failed",
      "any-start-killed": "6s worker SIGTERM SIGCONT; 6s claims failed; 7s start; 7s worker SIGTERM SIGCONT; 7s claims failed"
    }
  },
  {
    choice: "AMB-28",
    unit: "a.scope",
    set: "SendSIGKILL=no; TimeoutStopSec=10s",
    processes: "worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: { "all-units": "", "services-only": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-28",
    unit: "a.socket",
    set: "SendSIGKILL=no; TimeoutSec=10s",
    processes: "worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: { "all-units": "", "services-only": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-29",
    set: "KillMode=none; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 runs ExecStop",
    traces: {
      "kill-then-final": "10s ExecStop SIGTERM SIGCONT; 20s ExecStop SIGKILL",
      final: "10s ExecStop SIGKILL",
      nothing: ""
    }
  },
  {
    choice: "AMB-30",
    set: "KillMode=process",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits",
    traces: { "none-only": "1s worker moved; 1s claims stopped", "all-modes": "1s claims stopped" }
  },
  {
    choice: "AMB-30",
    set: "KillMode=process",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits",
    traces: { "none-only": "1s claims stopped; 1s group-removed", "all-modes": "1s claims stopped" }
  },
  {
    choice: "AMB-30",
    set: "KillMode=none",
    processes: "main",
    before: "0 stop; 1s claims stopped",
    traces: {},
    refused: "1s main moved"
  },
  {
    choice: "AMB-31",
    set: "TimeoutStopSec=10s",
    processes: "main guarded:protected",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: {
      remaining: "0 guarded SIGTERM=EPERM SIGCONT=EPERM; 1s main exits; 10s guarded SIGKILL=EPERM",
      ignored: "1s main exits"
    },
    refused: "0 guarded SIGTERM=EPERM SIGCONT=EPERM; 1s main exits; 5s guarded SIGKILL=EPERM; 10s guarded SIGKILL=EPERM"
  },
  {
    choice: "AMB-32",
    set: watchdog,
    processes: "main worker",
    besides: { "AMB-33/survivors": "kill-signal" },
    before: "0 watchdog; 0 main SIGABRT",
    traces: {
      "by-kill-mode": "0 worker SIGABRT; 0.1s worker exits; 0.1s main exits",
      "main-only": "0.1s main exits; 0.1s worker SIGTERM SIGCONT; 0.2s worker exits"
    }
  },
  {
    choice: "AMB-33/timeout",
    set: watchdog,
    processes: "main",
    before: "0 watchdog; 0 main SIGABRT",
    traces: { "stop-timeout": "10s main SIGKILL", "abort-timeout": "0.5s main SIGKILL" }
  },
  {
    choice: "AMB-33/survivors",
    set: watchdog,
    processes: "main worker",
    before: "0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 0.1s main exits",
    traces: {
      wait: "10s worker SIGKILL",
      "kill-signal": "0.1s worker SIGTERM SIGCONT; 10.1s worker SIGKILL",
      "final-signal": "0.1s worker SIGKILL"
    }
  },
  {
    choice: "AMB-34",
    set: "TimeoutStopFailureMode=abort; TimeoutStopSec=10s; TimeoutAbortSec=0.5s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { "not-applied": "10s main SIGKILL", applied: "10s main SIGABRT; 10.5s main SIGKILL" }
  },
  {
    choice: "AMB-34",
    set: "TimeoutStopFailureMode=abort; TimeoutStopSec=10s; TimeoutAbortSec=0.5s; ExecStop=/stop",
    processes: "main",
    before: "0 stop; 0 runs ExecStop",
    traces: {
      "not-applied": "10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits",
      applied: "10s main SIGABRT; 10s ExecStop SIGABRT; 10.5s main SIGKILL; 10.5s ExecStop SIGKILL"
    }
  },
  {
    choice: "AMB-34",
    set: "TimeoutStopFailureMode=kill; TimeoutStopSec=10s; ExecStop=/stop",
    processes: "main",
    before: "0 stop; 0 runs ExecStop",
    traces: {
      "not-applied": "10s main SIGTERM SIGCONT; 10s ExecStop SIGTERM SIGCONT; 11s main exits; 11s ExecStop exits",
      applied: "10s main SIGKILL; 10s ExecStop SIGKILL"
    }
  },
  {
    choice: "AMB-34",
    set: "Type=notify; TimeoutStartFailureMode=kill; TimeoutStartSec=5s; TimeoutStopSec=10s",
    initially: "inactive",
    before: "0 start; 0 runs main",
    traces: { "not-applied": "5s main SIGTERM SIGCONT; 15s main SIGKILL", applied: "5s main SIGKILL" }
  },
  {
    choice: "AMB-34",
    set: "Type=notify; TimeoutStartFailureMode=abort; TimeoutStartSec=5s; TimeoutStopSec=10s; TimeoutAbortSec=0.5s",
    initially: "inactive",
    before: "0 start; 0 runs main",
    traces: {
      "not-applied": "5s main SIGTERM SIGCONT; 15s main SIGKILL",
      applied: "5s main SIGABRT; 5.5s main SIGKILL"
    }
  },
  {
    choice: "AMB-35",
    set: "ExecStop=/stop",
    processes: "main worker",
    before: "0 main exits 1",
    traces: {
      "commands-first": "0 runs ExecStop; 1s ExecStop exits; 1s worker SIGTERM SIGCONT; 2s worker exits",
      "first-pass-at-once": "0 worker SIGTERM SIGCONT; 2s worker exits"
    }
  },
  {
    choice: "AMB-36/zombies",
    processes: "main worker",
    before: "0 worker exits as zombie; 1s stop",
    traces: {
      remain: "1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 91s worker SIGKILL",
      gone: "1s main SIGTERM SIGCONT; 2s main exits"
    }
  },
  {
    choice: "AMB-36/kernel-threads",
    set: "TimeoutStopSec=10s",
    processes: "main kthread",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { remain: "0 kthread SIGTERM SIGCONT; 10s main SIGKILL; 10s kthread SIGKILL", gone: "10s main SIGKILL" }
  },
  {
    choice: "AMB-36/forks",
    set: "TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main forks child",
    traces: { remain: "10s main SIGKILL; 10s child SIGKILL", gone: "10s main SIGKILL" }
  },
  {
    choice: "AMB-37",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: {
      owed: `1s main forks one; 1s one SIGTERM SIGCONT; 2s main forks two; 2s two SIGTERM SIGCONT
        3s main exits; 3s one exits; 3s two exits`,
      licensed: "1s main forks one; 2s main forks two; 2s two SIGTERM SIGCONT; 3s main exits; 3s one exits; 3s two exits",
      forbidden: "1s main forks one; 2s main forks two; 3s main exits; 3s one exits; 3s two exits"
    },
    refused: "1s main forks one; 1s one SIGTERM SIGCONT SIGTERM; 2s main exits; 2s one exits"
  },
  {
    choice: "AMB-38",
    processes: "main worker",
    before: "0 stop",
    traces: {
      "main-first": "0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits",
      unordered: "0 worker SIGTERM SIGCONT; 0 main SIGTERM SIGCONT; 1s main exits; 1s worker exits"
    },
    refused: "0 main SIGTERM SIGCONT; 1s main exits"
  },
  {
    choice: "AMB-39",
    unit: "a.mount",
    set: "TimeoutSec=10s",
    before: `0 stop; 0 runs ExecUnmount; 0 ExecUnmount forks child
      10s ExecUnmount SIGTERM SIGCONT; 10s child SIGTERM SIGCONT; 20s ExecUnmount SIGKILL`,
    traces: { group: "20s child SIGKILL", "helper-only": "" }
  }
];

// spec/readings/witnesses/amb-40-to-60.ts
var obeysBy = (signal) => `0 main ${signal} SIGCONT; 1s main exits by ${signal}`;
var secondValue = (choice, value, signal) => ({
  choice,
  set: `KillSignal=SIGINT; KillSignal=${value}`,
  processes: "main",
  before: "0 stop",
  traces: { valid: obeysBy(signal), invalid: obeysBy("SIGINT") }
});
var witnesses40to60 = [
  {
    choice: "AMB-40",
    unit: "a.mount",
    set: "RestartKillSignal=SIGUSR1; TimeoutSec=10s",
    before: "0 restart; 0 runs ExecUnmount",
    traces: {
      restart: "10s ExecUnmount SIGUSR1 SIGCONT; 11s ExecUnmount exits",
      remount: "10s ExecUnmount SIGTERM SIGCONT; 11s ExecUnmount exits"
    }
  },
  {
    choice: "AMB-40",
    unit: "a.mount",
    set: "RestartKillSignal=SIGUSR1; TimeoutSec=10s",
    before: "0 remount; 0 runs ExecRemount",
    traces: {
      restart: "10s ExecRemount SIGTERM SIGCONT; 11s ExecRemount exits",
      remount: "10s ExecRemount SIGUSR1 SIGCONT; 11s ExecRemount exits"
    }
  },
  {
    choice: "AMB-41",
    set: "KillMode=mixed; ExitType=cgroup; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits",
    traces: { triggers: "2s worker SIGKILL", "does-not": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-42",
    set: "TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 5s stop",
    traces: { nothing: "10s main SIGKILL", again: "5s main SIGTERM SIGCONT; 10s main SIGKILL" }
  },
  {
    choice: "AMB-43/start",
    set: "ExecStartPre=/pre; ExecStop=/stop",
    initially: "inactive",
    before: "0 start; 0 runs ExecStartPre; 1s stop",
    traces: {
      "commands-first": `1s runs ExecStop; 2s ExecStop exits; 2s ExecStartPre SIGTERM SIGCONT
        3s ExecStartPre exits by SIGTERM`,
      "first-pass-at-once": "1s ExecStartPre SIGTERM SIGCONT; 3s ExecStartPre exits by SIGTERM"
    }
  },
  {
    choice: "AMB-43/reload",
    set: "ExecReload=/reload; ExecStop=/stop",
    processes: "main",
    before: "0 reload; 0 runs ExecReload; 1s stop",
    traces: {
      "commands-first": `1s runs ExecStop; 2s ExecReload exits; 2s ExecStop exits; 2s main SIGTERM SIGCONT
        3s main exits`,
      "first-pass-at-once": `1s main SIGTERM SIGCONT; 1s ExecReload SIGTERM SIGCONT; 3s main exits
        3s ExecReload exits`
    }
  },
  {
    choice: "AMB-44",
    set: "TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 5s daemon-reload FinalKillSignal=SIGQUIT TimeoutStopSec=8s",
    traces: { "old-settings": "10s main SIGKILL", "new-settings": "8s main SIGQUIT" }
  },
  {
    choice: "AMB-44",
    set: "TimeoutStopSec=10s",
    processes: "main worker",
    before: `0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT
      5s daemon-reload KillMode=process TimeoutStopSec=10s`,
    traces: { "old-settings": "10s main SIGKILL; 10s worker SIGKILL", "new-settings": "10s main SIGKILL" }
  },
  secondValue("AMB-45/aliases", "SIGIOT", "SIGABRT"),
  secondValue("AMB-45/numbers", "0x3", "SIGQUIT"),
  secondValue("AMB-45/realtime", "RTMIN+3", "SIGRTMIN+3"),
  secondValue("AMB-45/lower-case", "sigquit", "SIGQUIT"),
  {
    choice: "AMB-46",
    set: "KillSignal=SIGINT; KillSignal=SIGBOGUS",
    processes: "main",
    before: "0 stop",
    traces: { "unit-fails": "", ignored: obeysBy("SIGINT"), default: obeysBy("SIGTERM") }
  },
  {
    choice: "AMB-46",
    set: "KillMode=process; KillMode=Mixed",
    processes: "main worker",
    before: "0 stop",
    traces: {
      "unit-fails": "",
      ignored: "0 main SIGTERM SIGCONT; 1s main exits",
      default: "0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main exits; 1s worker exits"
    }
  },
  {
    choice: "AMB-47/forms",
    set: "SendSIGHUP=yes; SendSIGHUP=n",
    processes: "main",
    before: "0 stop; 0 main SIGTERM",
    traces: { listed: "0 main SIGHUP SIGCONT; 1s main exits", "short-too": "0 main SIGCONT; 1s main exits" }
  },
  {
    choice: "AMB-47/empty",
    set: "SendSIGKILL=no; SendSIGKILL=; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { resets: "10s main SIGKILL", invalid: "" }
  },
  {
    choice: "AMB-48",
    set: "TimeoutStopSec=0",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { never: "", "at-once": "0 main SIGKILL" }
  },
  {
    choice: "AMB-48",
    unit: "a.scope",
    set: "TimeoutStopSec=0",
    processes: "worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: { never: "", "at-once": "0 worker SIGKILL" }
  },
  {
    choice: "AMB-49",
    unit: "a.scope",
    set: "TimeoutStopSec=1s",
    processes: "worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: { counts: "1s worker SIGKILL", "no-timeout": "" }
  },
  {
    choice: "AMB-51",
    set: "TimeoutStopSec=10s",
    processes: "main",
    before: "0 freeze; 1s stop",
    traces: {
      "thaw-first": "1s thaws; 1s main SIGTERM SIGCONT; 11s main SIGKILL",
      "as-it-is": "1s main SIGTERM SIGCONT; 11s main SIGKILL"
    },
    refused: "11s main SIGKILL"
  },
  {
    choice: "AMB-51",
    set: "KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 freeze; 1s stop",
    traces: {
      "thaw-first": "1s thaws; 1s runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL",
      "as-it-is": "1s runs ExecStop; 2s thaws; 2s ExecStop exits; 2s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL"
    },
    refused: "1s thaws; 1s runs ExecStop; 2s ExecStop exits; 3s main SIGTERM SIGCONT; 3s main exits; 3s worker SIGKILL"
  },
  {
    choice: "AMB-53",
    set: "Type=oneshot",
    processes: "main worker",
    before: "0 main exits",
    traces: { "by-kill-mode": "0 worker SIGTERM SIGCONT; 1s worker exits", nothing: "" }
  },
  {
    choice: "AMB-54",
    set: "KillMode=process; TimeoutStopSec=10s",
    processes: "main worker",
    besides: { "AMB-70": "all-remaining" },
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits",
    traces: { main: "", "any-process": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-55",
    set: "ExecReload=/reload; TimeoutStartSec=5s; TimeoutStopSec=10s",
    processes: "main",
    before: "0 reload; 0 runs ExecReload",
    traces: {
      "by-kill-mode": "5s main SIGTERM SIGCONT; 5s ExecReload SIGTERM SIGCONT; 6s ExecReload exits; 6s main exits",
      "command-only": "5s ExecReload SIGKILL; 5s ExecReload exits by SIGKILL",
      nothing: "6s ExecReload exits"
    }
  },
  {
    choice: "AMB-56",
    set: "KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits",
    traces: { "literal-sigkill": "2s worker SIGKILL", "final-signal": "2s worker SIGQUIT" }
  },
  {
    choice: "AMB-58",
    set: "SendSIGHUP=yes; TimeoutStopSec=10s",
    processes: "main worker",
    besides: { "AMB-06": "again", "AMB-07": "main-exit" },
    before: "0 stop; 0 main SIGTERM SIGHUP SIGCONT; 0 worker SIGTERM SIGHUP SIGCONT; 2s main exits",
    traces: {
      "once-per-stop": "2s worker SIGTERM SIGCONT; 3s worker exits",
      "each-pass": "2s worker SIGTERM SIGHUP SIGCONT; 3s worker exits"
    }
  },
  {
    choice: "AMB-58",
    set: "SendSIGHUP=yes; TimeoutStopSec=10s",
    processes: "main",
    besides: { "AMB-42": "again" },
    before: "0 stop; 0 main SIGTERM SIGHUP SIGCONT; 2s stop",
    traces: {
      "once-per-stop": "2s main SIGTERM SIGCONT; 3s main exits",
      "each-pass": "2s main SIGTERM SIGHUP SIGCONT; 3s main exits"
    }
  },
  {
    choice: "AMB-58",
    set: "SendSIGHUP=yes; WatchdogSec=1s; TimeoutStopSec=10s",
    processes: "main one two",
    besides: { "AMB-33/survivors": "kill-signal", "AMB-77": "after-all" },
    before: "0 watchdog; 0 main SIGABRT SIGHUP; 0 one SIGABRT SIGHUP; 0 two SIGABRT SIGHUP; 2s main exits",
    traces: {
      "once-per-stop": "2s one SIGTERM SIGCONT; 2s two SIGTERM SIGCONT; 3s one exits; 3s two exits",
      "each-pass": "2s one SIGTERM SIGHUP SIGCONT; 2s two SIGTERM SIGHUP SIGCONT; 3s one exits; 3s two exits"
    }
  },
  {
    choice: "AMB-60/trigger",
    set: "WatchdogSec=5s; TimeoutStopSec=10s",
    processes: "main",
    before: "0 main notifies WATCHDOG=trigger",
    traces: { expiry: "0 main SIGABRT; 1s main exits by SIGABRT", "not-expiry": "" }
  },
  {
    choice: "AMB-60/trigger-while-stopping",
    set: "WatchdogSec=5s; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main notifies WATCHDOG=trigger",
    traces: { "watchdog-pass": "2s main SIGABRT; 3s main exits by SIGABRT", nothing: "3s main exits" }
  },
  {
    choice: "AMB-60/expiry-while-stopping",
    set: "WatchdogSec=5s; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s watchdog",
    traces: { "watchdog-pass": "2s main SIGABRT; 3s main exits by SIGABRT", nothing: "3s main exits" }
  }
];

// spec/readings/witnesses/amb-61-to-79.ts
var witnesses61to79 = [
  {
    choice: "AMB-61",
    set: "ExecStopPost=/post; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits; 2s runs ExecStopPost",
    traces: {
      counts: "10s worker SIGKILL; 10s ExecStopPost SIGKILL; 10s ExecStopPost exits by SIGKILL",
      "does-not": "10s worker SIGKILL; 11s ExecStopPost exits"
    }
  },
  {
    choice: "AMB-62",
    set: "TimeoutStopSec=10s",
    processes: "main",
    latenessUs: 25e4,
    before: "0 stop",
    traces: {
      exact: "0 main SIGTERM SIGCONT; 10s main SIGKILL",
      "within-lateness": "0.1s main SIGTERM SIGCONT; 10.2s main SIGKILL"
    },
    refused: "0.1s main SIGTERM SIGCONT; 10.6s main SIGKILL"
  },
  {
    choice: "AMB-63",
    set: "TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 10s main exits",
    traces: { licensed: "10s main SIGKILL", forbidden: "" },
    refused: "10.001s main SIGKILL"
  },
  {
    choice: "AMB-64/own-exit",
    processes: "main worker",
    besides: { "AMB-53": "nothing" },
    before: "0 main exits 1",
    traces: { owed: "0 worker SIGTERM SIGCONT; 1s worker exits", not: "" }
  },
  {
    choice: "AMB-64/start-failure",
    set: "ExecStartPre=/pre; TimeoutStopSec=10s",
    initially: "inactive",
    before: "0 start; 0 runs ExecStartPre; 0 ExecStartPre forks worker; 1s ExecStartPre exits 1",
    traces: { owed: "1s worker SIGTERM SIGCONT; 2s worker exits", not: "" }
  },
  {
    choice: "AMB-64/start-failure",
    set: "Type=notify; TimeoutStartSec=5s; TimeoutStopSec=10s",
    initially: "inactive",
    before: "0 start; 0 runs main",
    traces: { owed: "5s main SIGTERM SIGCONT; 15s main SIGKILL", not: "" }
  },
  {
    choice: "AMB-64/start-failure",
    unit: "a.mount",
    set: "TimeoutSec=5s",
    initially: "inactive",
    before: "0 start; 0 runs ExecMount",
    traces: { owed: "5s ExecMount SIGTERM SIGCONT; 10s ExecMount SIGKILL", not: "" }
  },
  {
    choice: "AMB-64/runtime-max",
    set: "RuntimeMaxSec=5s; TimeoutStopSec=10s",
    processes: "main",
    traces: { owed: "5s main SIGTERM SIGCONT; 15s main SIGKILL", not: "" }
  },
  {
    choice: "AMB-64/runtime-max",
    unit: "a.scope",
    set: "RuntimeMaxSec=5s; TimeoutStopSec=10s",
    processes: "worker",
    traces: { owed: "5s worker SIGTERM SIGCONT; 15s worker SIGKILL", not: "" }
  },
  {
    choice: "AMB-64/oom",
    set: "TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 worker exits by SIGKILL; 0 oom worker",
    traces: { owed: "0 main SIGTERM SIGCONT; 10s main SIGKILL", not: "" }
  },
  {
    choice: "AMB-65",
    set: "KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 runs ExecStop; 1s main exits; 1s ExecStop exits",
    traces: { "before-too": "1s worker SIGKILL", "after-first-pass-only": "11s worker SIGKILL" }
  },
  {
    choice: "AMB-65",
    set: "KillMode=mixed; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 main exits 1",
    traces: { "before-too": "0 worker SIGKILL", "after-first-pass-only": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-66",
    set: "KillMode=none; ExecStopPost=/post",
    processes: "main",
    before: "0 stop",
    traces: { runs: "1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits", "does-not": "1s main exits" },
    refused: "0 main SIGTERM; 1s main exits; 1s runs ExecStopPost; 2s ExecStopPost exits"
  },
  {
    choice: "AMB-67",
    set: "KillMode=none; WatchdogSec=5s; TimeoutStopSec=10s",
    processes: "main worker",
    besides: { "AMB-32": "main-only", "AMB-33/survivors": "kill-signal" },
    before: "0 watchdog",
    traces: { "none-wins": "", "main-only": "0 main SIGABRT; 1s main exits" }
  },
  {
    choice: "AMB-68",
    set: "KillMode=mixed; FinalKillSignal=SIGQUIT; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s worker SIGQUIT",
    traces: { once: "", again: "10s worker SIGQUIT" }
  },
  {
    choice: "AMB-70",
    set: "KillMode=process; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 10s main SIGKILL",
    traces: { "main-only": "", "all-remaining": "10s worker SIGKILL" }
  },
  {
    choice: "AMB-71",
    set: "TimeoutStopSec=10s",
    processes: "main:outside worker",
    before: "0 stop; 0 worker SIGTERM SIGCONT",
    traces: {
      signalled: "0 main SIGTERM SIGCONT; 1s worker exits; 10s main SIGKILL",
      "not-in-control-group": "1s worker exits"
    }
  },
  {
    choice: "AMB-71",
    set: "TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s main leaves; 2s worker exits",
    traces: { signalled: "10s main SIGKILL", "not-in-control-group": "" }
  },
  {
    choice: "AMB-71",
    set: "KillMode=mixed; TimeoutStopSec=10s",
    processes: "main:outside worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 10s worker SIGKILL",
    traces: { signalled: "10s main SIGKILL", "not-in-control-group": "" }
  },
  {
    choice: "AMB-72/kill-signal",
    set: "SendSIGKILL=no; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { no: "", again: "10s main SIGTERM SIGCONT" }
  },
  {
    choice: "AMB-72/ends",
    set: "SendSIGKILL=no; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { no: "", yes: "15s main SIGUSR2" },
    refused: "15s main SIGKILL"
  },
  {
    choice: "AMB-73/sendsigkill-yes",
    set: "TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits; 10s worker SIGKILL; 11s start",
    traces: { "goes-on": "11s runs main.2", refused: "11s claims failed" },
    refused: "11s worker SIGKILL; 11s runs main.2"
  },
  {
    choice: "AMB-73/process",
    set: "KillMode=process; TimeoutStopSec=10s",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT; 2s main exits; 2s claims stopped; 11s start",
    traces: { "goes-on": "11s runs main.2", refused: "11s claims failed" },
    refused: "11s worker SIGKILL; 11s runs main.2"
  },
  {
    choice: "AMB-73/none",
    set: "KillMode=none; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 claims stopped; 11s start",
    traces: { "goes-on": "11s runs main.2", refused: "11s claims failed" },
    refused: "11s main SIGKILL; 11s runs main.2"
  },
  {
    choice: "AMB-75/start",
    set: "ExecStop=/stop",
    processes: "main worker",
    before: "0 stop; 0 runs ExecStop",
    traces: {
      request: "1s ExecStop exits; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT; 2s main exits; 2s worker exits",
      "first-pass": `0.5s worker SIGUSR2; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT
        2s main exits; 2s worker exits`
    },
    refused: "0.5s worker SIGTERM; 1s ExecStop exits; 1s main SIGTERM SIGCONT; 2s main exits"
  },
  {
    choice: "AMB-75/end",
    set: "SendSIGKILL=no; TimeoutStopSec=10s",
    processes: "main worker",
    besides: { "AMB-72/ends": "no" },
    before: "0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 2s main exits; 12s claims stopped",
    traces: { claimed: "15s worker SIGUSR2", "last-exit": "" },
    refused: "15s worker SIGKILL"
  },
  {
    choice: "AMB-76",
    set: "KillMode=mixed; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop",
    traces: {
      "all-modes": "0 runs ExecStop; 0.7s ExecStop exits; 0.7s main SIGTERM SIGCONT; 10.7s main SIGKILL",
      "control-group-only": "0 runs ExecStop; 0 main SIGTERM SIGCONT; 0.7s ExecStop exits; 10s main SIGKILL"
    }
  },
  {
    choice: "AMB-76",
    set: "KillMode=process; ExecStop=/stop; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop",
    traces: {
      "all-modes": "0 runs ExecStop; 0.7s ExecStop exits; 0.7s main SIGTERM SIGCONT; 10.7s main SIGKILL",
      "control-group-only": "0 main SIGTERM SIGCONT; 0 runs ExecStop; 0.7s ExecStop exits; 10s main SIGKILL"
    }
  },
  {
    choice: "AMB-77",
    set: "SendSIGHUP=yes; WatchdogSec=5s; TimeoutStopSec=10s",
    processes: "main",
    before: "0 watchdog",
    traces: {
      "after-all": "0 main SIGABRT SIGHUP; 10s main SIGKILL SIGHUP",
      not: "0 main SIGABRT; 10s main SIGKILL"
    }
  },
  {
    choice: "AMB-78",
    set: "KillMode=mixed",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: {
      signalled: "1s worker exits; 1s main exits",
      "every-remaining": "0 worker SIGCONT; 1s worker exits; 1s main exits"
    }
  },
  {
    choice: "AMB-78",
    set: "KillMode=process",
    processes: "main worker",
    before: "0 stop; 0 main SIGTERM SIGCONT",
    traces: { signalled: "1s main exits", "every-remaining": "0 worker SIGCONT; 1s main exits" }
  },
  {
    choice: "AMB-79",
    set: "ExecStopPost=/post; TimeoutStopSec=10s",
    processes: "main",
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost",
    traces: { nothing: "", "kill-then-final": "11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL" }
  },
  {
    choice: "AMB-79",
    set: "KillMode=mixed; ExecStopPost=/post; TimeoutStopSec=10s",
    processes: "main",
    besides: { "AMB-10": "exempt" },
    before: "0 stop; 0 main SIGTERM SIGCONT; 1s main exits; 1s runs ExecStopPost",
    traces: { nothing: "", "kill-then-final": "11s ExecStopPost SIGTERM SIGCONT; 21s ExecStopPost SIGKILL" }
  }
];

// spec/readings/witnesses/witnesses.ts
var witnesses = [
  ...witnesses01to19,
  ...witnesses20to39,
  ...witnesses40to60,
  ...witnesses61to79
];

// harness/distinguish/reading-pairs.ts
var readingPairs = ({ choices }) => choices.flatMap(
  ({ id, readings }) => readings.flatMap(
    (one, at) => readings.slice(at + 1).map((other) => ({ choice: id, readings: [one.id, other.id] }))
  )
);
var inseparableBecause = ({ choice, readings }) => withoutWitness.find(
  (none) => none.choice === choice && readings.includes(none.reading) && readings.includes(none.sameAs)
)?.none;
var readingIn = ({ choices }, choice) => choices[choice]?.[0] ?? literalOf[choice];
var basesFor = (choice) => {
  const besides = witnesses.flatMap(
    (witness) => witness.choice === choice && witness.besides !== void 0 ? [witness.besides] : []
  );
  const settled = besides.map(
    (readings) => Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, [reading]]))
  );
  return [literal, ...settled.flatMap((readings) => withReadings(readings, literal))];
};
var differingIn = (one, other) => choiceIds.filter((choice) => readingIn(one, choice) !== readingIn(other, choice));
var nearest = ({ choice, readings: [one, other] }, base) => {
  const pairs = [
    ...withReadings({ [choice]: [other] }, base).flatMap(
      (second) => withReadings({ [choice]: [one] }, second).map((first) => [first, second])
    ),
    ...withReadings({ [choice]: [one] }, base).flatMap(
      (first) => withReadings({ [choice]: [other] }, first).map((second) => [first, second])
    )
  ];
  const least = Math.min(...pairs.map((pair) => differingIn(...pair).length));
  return pairs.filter((pair) => differingIn(...pair).length === least);
};
var settledPair = ({ choice, readings: [one, other] }, [first, second]) => {
  const differing = differingIn(first, second);
  const sideOf = (profile, reading) => {
    const more = differing.filter((id) => id !== choice).map((id) => ` with ${id}=${readingIn(profile, id)}`);
    const name = `${choice}=${reading}${more.join("")}`;
    return { kind: "profile", name, profile: { ...profile, name } };
  };
  const strays = choiceIds.filter((id) => !differing.includes(id) && readingIn(first, id) !== literalOf[id]);
  return {
    sides: [sideOf(first, one), sideOf(second, other)],
    besides: Object.fromEntries(strays.map((id) => [id, readingIn(first, id)]))
  };
};
var settledPairs = (pair) => {
  const pairs = basesFor(pair.choice).flatMap((base) => nearest(pair, base));
  const known = /* @__PURE__ */ new Set();
  return pairs.filter((profiles) => {
    const key = profiles.map((profile) => choiceIds.map((id) => readingIn(profile, id)).join()).join(" ");
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  }).map((profiles) => settledPair(pair, profiles));
};

// harness/cli/find-sides.ts
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
var recordingsFolder = () => join(packageRoot(), "harness/recordings");
var recordingNames = () => readdirSync(recordingsFolder()).filter((name) => name.endsWith(".ndjson.gz")).map((name) => name.replace(".ndjson.gz", "")).toSorted();
var sameWord = (one, other) => one.toLowerCase() === other.toLowerCase();
var findAmbiguity = (word) => {
  const ambiguity = register.find(
    ({ id, choices }) => sameWord(id, word) || choices.some((choice) => sameWord(choice.id, word))
  );
  if (ambiguity !== void 0) return found(ambiguity);
  const near = didYouMean(word.toUpperCase(), [...register.map(({ id }) => id), ...choiceIds]);
  return mistake(`there is no ambiguity ${word}`, meant(near) ?? "npx killspec list --ambiguities shows all");
};
var findReading = (word) => {
  const [name = "", reading = ""] = word.split("=");
  const choice = choiceIds.find((id) => sameWord(id, name));
  if (choice === void 0) {
    const ambiguity = findAmbiguity(name);
    if (!ambiguity.ok) return ambiguity;
    const ids = ambiguity.value.choices.map(({ id }) => id);
    return mistake(`${ambiguity.value.id} holds several choices`, `one of ${ids.join(", ")}`);
  }
  const readings = readingsOf[choice];
  if (readings.includes(reading)) return found({ choice, reading });
  return mistake(
    `${choice} has no reading ${reading === "" ? "without a name" : reading}`,
    meant(didYouMean(reading, readings)) ?? `one of ${readings.join(", ")}`
  );
};
var sideOfReadings = (operand) => {
  const settled = {};
  for (const word of operand.split(",")) {
    const read = findReading(word);
    if (!read.ok) return read;
    settled[read.value.choice] = [read.value.reading];
  }
  const [profile] = applyImplications(settled) === void 0 ? [] : withReadings(settled, literal);
  if (profile === void 0)
    return mistake(`the readings of ${operand} exclude each other`, "npx killspec explain says why");
  return found({ kind: "profile", name: operand, profile });
};
var implementationNames = () => [
  ...recordingNames(),
  ...Object.keys(builtinImplementations).map((name) => `killspec:${name}`)
];
var placeOf = (operand, cwd) => {
  if (/^(?:recording|machine|killspec):/.test(operand)) return operand;
  if (recordingNames().includes(operand)) return `recording:${operand}`;
  if (Object.hasOwn(builtinImplementations, operand)) return `killspec:${operand}`;
  return /\.[cm]?[jt]s$/.test(operand) || existsSync(resolve(cwd, operand)) ? operand : void 0;
};
var findSide = async (operand, cwd) => {
  if (operand === "literal") return found({ kind: "profile", name: operand, profile: literal });
  if (operand === "open") return found({ kind: "profile", name: operand, profile: open });
  if (/^AMB-/i.test(operand)) return sideOfReadings(operand);
  if (/\.ya?ml$/.test(operand)) {
    const { loadProfileFile } = await import("./load-profile-GFUUHUM6.js");
    const loaded = loadProfileFile(operand, cwd);
    return loaded.ok ? found({ kind: "profile", name: operand, profile: loaded.value }) : loaded;
  }
  const ofOurs = /^profile:(.*)$/.exec(operand)?.[1];
  if (ofOurs !== void 0 && profileNames().includes(ofOurs)) {
    const profile = await findProfile(ofOurs, packageRoot());
    return profile.ok ? found({ kind: "profile", name: operand, profile: profile.value }) : profile;
  }
  const place = placeOf(operand, cwd);
  if (place === void 0) {
    const near = didYouMean(operand, [
      "literal",
      "open",
      ...implementationNames(),
      ...profileNames().map((name) => `profile:${name}`)
    ]);
    return mistake(
      `${operand} is no reading, no profile and no implementation`,
      meant(near) ?? "as in: AMB-16=restart-too, literal, a YAML file, killspec:reference, systemd-257, profile:systemd-257"
    );
  }
  const player = await openAdapter(place, { folder: cwd });
  return player.ok ? found({ kind: "implementation", name: operand, player: player.value }) : player;
};
var pairOf = (one, other) => {
  if (![one, other].every((operand) => /^AMB-[^,]*$/i.test(operand))) return void 0;
  const [first, second] = [findReading(one), findReading(other)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  if (first.value.choice !== second.value.choice) return void 0;
  return found({ choice: first.value.choice, readings: [first.value.reading, second.value.reading] });
};
var sideOfCommand = async (command, cwd) => {
  const player = await openAdapter(command, { folder: cwd });
  return player.ok ? found({ kind: "implementation", name: command.join(" "), player: player.value }) : player;
};
var withCommand = async (operands, command, cwd) => {
  const [operand, ...more] = operands;
  if (operand === void 0 || more.length > 0) {
    return mistake(
      "the command after -- is told from one other",
      "as in: npx killspec distinguish literal -- ./my-adapter"
    );
  }
  const first = await findSide(operand, cwd);
  if (!first.ok) return first;
  const second = await sideOfCommand(command, cwd);
  if (second.ok) return found({ kind: "sides", sides: [first.value, second.value] });
  if (first.value.kind === "implementation") await first.value.player.close();
  return second;
};
var findTwo = async (one, other, cwd) => {
  if (sameWord(one, other)) return mistake(`${one} is given twice`, "name two that may differ");
  const pair = pairOf(one, other);
  if (pair !== void 0) {
    if (!pair.ok) return pair;
    const ambiguity = findAmbiguity(pair.value.choice);
    return ambiguity.ok ? found({ kind: "readings", ambiguity: ambiguity.value, pairs: [pair.value] }) : ambiguity;
  }
  const first = await findSide(one, cwd);
  if (!first.ok) return first;
  const second = await findSide(other, cwd);
  if (second.ok) return found({ kind: "sides", sides: [first.value, second.value] });
  if (first.value.kind === "implementation") await first.value.player.close();
  return second;
};
var oneAlone = (operand) => {
  if (!/^AMB-[^=]*$/i.test(operand)) {
    const hint = /^AMB-/i.test(operand) ? `npx killspec distinguish ${operand.replace(/=.*/, "")}` : void 0;
    return mistake(`${operand} is to be told from what?`, hint ?? "name two, or an ambiguity: AMB-16");
  }
  const ambiguity = findAmbiguity(operand);
  if (!ambiguity.ok) return ambiguity;
  const pairs = readingPairs(ambiguity.value);
  const own = pairs.filter(({ choice }) => sameWord(choice, operand));
  return found({ kind: "readings", ambiguity: ambiguity.value, pairs: own.length === 0 ? pairs : own });
};
var findSides = async (operands, cwd, command) => {
  if (command !== void 0) return withCommand(operands, command, cwd);
  const [one, other, ...more] = operands;
  if (one === void 0) return mistake("nothing is to be told apart", "as in: npx killspec distinguish AMB-16");
  if (other === void 0) return oneAlone(one);
  if (more.length > 0) return mistake("more than two are told apart two at a time", `leave out ${more.join(" ")}`);
  return findTwo(one, other, cwd);
};

export {
  readingPairs,
  inseparableBecause,
  settledPairs,
  recordingNames,
  findAmbiguity,
  findReading,
  implementationNames,
  placeOf,
  findSides
};
