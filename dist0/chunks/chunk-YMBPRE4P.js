// spec/readings/register.ts
var ambiguityIds = [
  "AMB-01",
  "AMB-02",
  "AMB-03",
  "AMB-04",
  "AMB-05",
  "AMB-06",
  "AMB-07",
  "AMB-08",
  "AMB-09",
  "AMB-10",
  "AMB-11",
  "AMB-12",
  "AMB-13",
  "AMB-14",
  "AMB-15",
  "AMB-16",
  "AMB-17",
  "AMB-18",
  "AMB-19",
  "AMB-20",
  "AMB-21",
  "AMB-22",
  "AMB-23",
  "AMB-24",
  "AMB-25",
  "AMB-26",
  "AMB-27",
  "AMB-28",
  "AMB-29",
  "AMB-30",
  "AMB-31",
  "AMB-32",
  "AMB-33",
  "AMB-34",
  "AMB-35",
  "AMB-36",
  "AMB-37",
  "AMB-38",
  "AMB-39",
  "AMB-40",
  "AMB-41",
  "AMB-42",
  "AMB-43",
  "AMB-44",
  "AMB-45",
  "AMB-46",
  "AMB-47",
  "AMB-48",
  "AMB-49",
  "AMB-50",
  "AMB-51",
  "AMB-52",
  "AMB-53",
  "AMB-54",
  "AMB-55",
  "AMB-56",
  "AMB-58",
  "AMB-60",
  "AMB-61",
  "AMB-62",
  "AMB-63",
  "AMB-64",
  "AMB-65",
  "AMB-66",
  "AMB-67",
  "AMB-68",
  "AMB-70",
  "AMB-71",
  "AMB-72",
  "AMB-73",
  "AMB-75",
  "AMB-76",
  "AMB-77",
  "AMB-78",
  "AMB-79"
];
var choiceIds = [
  "AMB-01",
  "AMB-02",
  "AMB-03",
  "AMB-04",
  "AMB-05",
  "AMB-06",
  "AMB-07",
  "AMB-08",
  "AMB-09",
  "AMB-10",
  "AMB-11",
  "AMB-12",
  "AMB-13",
  "AMB-14/SIGKILL",
  "AMB-14/SIGCONT",
  "AMB-15/W",
  "AMB-15/F",
  "AMB-16",
  "AMB-17",
  "AMB-18",
  "AMB-19",
  "AMB-20",
  "AMB-21/try-restart",
  "AMB-21/dependency",
  "AMB-21/reload-or-restart",
  "AMB-21/automatic",
  "AMB-22",
  "AMB-23",
  "AMB-24",
  "AMB-25",
  "AMB-26",
  "AMB-27",
  "AMB-28",
  "AMB-29",
  "AMB-30",
  "AMB-31",
  "AMB-32",
  "AMB-33/timeout",
  "AMB-33/survivors",
  "AMB-34",
  "AMB-35",
  "AMB-36/zombies",
  "AMB-36/kernel-threads",
  "AMB-36/forks",
  "AMB-37",
  "AMB-38",
  "AMB-39",
  "AMB-40",
  "AMB-41",
  "AMB-42",
  "AMB-43/start",
  "AMB-43/reload",
  "AMB-44",
  "AMB-45/aliases",
  "AMB-45/numbers",
  "AMB-45/realtime",
  "AMB-45/lower-case",
  "AMB-46",
  "AMB-47/forms",
  "AMB-47/empty",
  "AMB-48",
  "AMB-49",
  "AMB-50",
  "AMB-51",
  "AMB-52",
  "AMB-53",
  "AMB-54",
  "AMB-55",
  "AMB-56",
  "AMB-58",
  "AMB-60/trigger",
  "AMB-60/trigger-while-stopping",
  "AMB-60/expiry-while-stopping",
  "AMB-61",
  "AMB-62",
  "AMB-63",
  "AMB-64/own-exit",
  "AMB-64/start-failure",
  "AMB-64/runtime-max",
  "AMB-64/oom",
  "AMB-65",
  "AMB-66",
  "AMB-67",
  "AMB-68",
  "AMB-70",
  "AMB-71",
  "AMB-72/kill-signal",
  "AMB-72/ends",
  "AMB-73/sendsigkill-yes",
  "AMB-73/process",
  "AMB-73/none",
  "AMB-75/start",
  "AMB-75/end",
  "AMB-76",
  "AMB-77",
  "AMB-78",
  "AMB-79"
];
var readingsOf = {
  "AMB-01": ["unreachable", "scope-section"],
  "AMB-02": ["services-only", "any-unit"],
  "AMB-03": ["no-timeout", "timeout-sec"],
  "AMB-04": ["stop-request", "first-pass", "each-pass"],
  "AMB-05": ["each-command", "one-for-all"],
  "AMB-06": ["once", "again"],
  "AMB-07": ["first-pass", "main-exit"],
  "AMB-08": ["at-once", "after-stop-post"],
  "AMB-09": ["own-group", "subtree"],
  "AMB-10": ["exempt", "included"],
  "AMB-11": ["nobody-then-final", "everybody", "final-at-once"],
  "AMB-12": ["any-named", "child-only"],
  "AMB-13": ["nobody", "everybody"],
  "AMB-14/SIGKILL": ["always", "licensed"],
  "AMB-14/SIGCONT": ["always", "licensed"],
  "AMB-15/W": ["owed", "licensed", "forbidden"],
  "AMB-15/F": ["owed", "licensed", "forbidden"],
  "AMB-16": ["restart-too", "only-kill-signal", "not-in-restart"],
  "AMB-17": ["same-targets", "whole-group-mixed", "whole-group"],
  "AMB-18": ["per-process-hup-first", "per-process-cont-first", "batch-hup-first", "batch-cont-first"],
  "AMB-19": ["two", "one"],
  "AMB-20": ["kill-signal", "final-only", "nothing"],
  "AMB-21/try-restart": ["counts", "does-not"],
  "AMB-21/dependency": ["counts", "does-not"],
  "AMB-21/reload-or-restart": ["counts", "does-not"],
  "AMB-21/automatic": ["counts", "does-not"],
  "AMB-22": ["only-after-timeout", "main-exit-too"],
  "AMB-23": ["restart-signal", "kill-signal"],
  "AMB-24": ["first-job", "last-job"],
  "AMB-25": ["once", "then-sigkill"],
  "AMB-26": ["ends-with-final", "one-more-timeout", "empty-group"],
  "AMB-27": ["restart-jobs-alone", "any-start-alone", "restart-jobs-killed", "any-start-killed"],
  "AMB-28": ["all-units", "services-only"],
  "AMB-29": ["kill-then-final", "final", "nothing"],
  "AMB-30": ["none-only", "all-modes"],
  "AMB-31": ["remaining", "ignored"],
  "AMB-32": ["by-kill-mode", "main-only"],
  "AMB-33/timeout": ["stop-timeout", "abort-timeout"],
  "AMB-33/survivors": ["wait", "kill-signal", "final-signal"],
  "AMB-34": ["not-applied", "applied"],
  "AMB-35": ["commands-first", "first-pass-at-once"],
  "AMB-36/zombies": ["remain", "gone"],
  "AMB-36/kernel-threads": ["remain", "gone"],
  "AMB-36/forks": ["remain", "gone"],
  "AMB-37": ["owed", "licensed", "forbidden"],
  "AMB-38": ["main-first", "unordered"],
  "AMB-39": ["group", "helper-only"],
  "AMB-40": ["restart", "remount"],
  "AMB-41": ["triggers", "does-not"],
  "AMB-42": ["nothing", "again"],
  "AMB-43/start": ["commands-first", "first-pass-at-once"],
  "AMB-43/reload": ["commands-first", "first-pass-at-once"],
  "AMB-44": ["old-settings", "new-settings"],
  "AMB-45/aliases": ["valid", "invalid"],
  "AMB-45/numbers": ["valid", "invalid"],
  "AMB-45/realtime": ["valid", "invalid"],
  "AMB-45/lower-case": ["valid", "invalid"],
  "AMB-46": ["unit-fails", "ignored", "default"],
  "AMB-47/forms": ["listed", "short-too"],
  "AMB-47/empty": ["resets", "invalid"],
  "AMB-48": ["never", "at-once"],
  "AMB-49": ["counts", "no-timeout"],
  "AMB-50": ["manager", "controller"],
  "AMB-51": ["thaw-first", "as-it-is"],
  "AMB-52": ["success", "signal"],
  "AMB-53": ["by-kill-mode", "nothing"],
  "AMB-54": ["main", "any-process"],
  "AMB-55": ["by-kill-mode", "command-only", "nothing"],
  "AMB-56": ["literal-sigkill", "final-signal"],
  "AMB-58": ["once-per-stop", "each-pass"],
  "AMB-60/trigger": ["expiry", "not-expiry"],
  "AMB-60/trigger-while-stopping": ["watchdog-pass", "nothing"],
  "AMB-60/expiry-while-stopping": ["watchdog-pass", "nothing"],
  "AMB-61": ["counts", "does-not"],
  "AMB-62": ["exact", "within-lateness"],
  "AMB-63": ["licensed", "forbidden"],
  "AMB-64/own-exit": ["owed", "not"],
  "AMB-64/start-failure": ["owed", "not"],
  "AMB-64/runtime-max": ["owed", "not"],
  "AMB-64/oom": ["owed", "not"],
  "AMB-65": ["before-too", "after-first-pass-only"],
  "AMB-66": ["runs", "does-not"],
  "AMB-67": ["none-wins", "main-only"],
  "AMB-68": ["once", "again"],
  "AMB-70": ["main-only", "all-remaining"],
  "AMB-71": ["signalled", "not-in-control-group"],
  "AMB-72/kill-signal": ["no", "again"],
  "AMB-72/ends": ["no", "yes"],
  "AMB-73/sendsigkill-yes": ["goes-on", "refused"],
  "AMB-73/process": ["goes-on", "refused"],
  "AMB-73/none": ["goes-on", "refused"],
  "AMB-75/start": ["request", "first-pass"],
  "AMB-75/end": ["claimed", "last-exit"],
  "AMB-76": ["all-modes", "control-group-only"],
  "AMB-77": ["after-all", "not"],
  "AMB-78": ["signalled", "every-remaining"],
  "AMB-79": ["nothing", "kill-then-final"]
};
var literalOf = {
  "AMB-01": "scope-section",
  "AMB-02": "any-unit",
  "AMB-03": "timeout-sec",
  "AMB-04": "first-pass",
  "AMB-05": "each-command",
  "AMB-06": "once",
  "AMB-07": "first-pass",
  "AMB-08": "at-once",
  "AMB-09": "subtree",
  "AMB-10": "included",
  "AMB-11": "nobody-then-final",
  "AMB-12": "any-named",
  "AMB-13": "nobody",
  "AMB-14/SIGKILL": "always",
  "AMB-14/SIGCONT": "always",
  "AMB-15/W": "forbidden",
  "AMB-15/F": "forbidden",
  "AMB-16": "restart-too",
  "AMB-17": "same-targets",
  "AMB-18": "per-process-hup-first",
  "AMB-19": "two",
  "AMB-20": "nothing",
  "AMB-21/try-restart": "counts",
  "AMB-21/dependency": "counts",
  "AMB-21/reload-or-restart": "counts",
  "AMB-21/automatic": "does-not",
  "AMB-22": "main-exit-too",
  "AMB-23": "restart-signal",
  "AMB-24": "last-job",
  "AMB-25": "once",
  "AMB-26": "ends-with-final",
  "AMB-27": "restart-jobs-alone",
  "AMB-28": "all-units",
  "AMB-29": "nothing",
  "AMB-30": "none-only",
  "AMB-31": "remaining",
  "AMB-32": "by-kill-mode",
  "AMB-33/timeout": "stop-timeout",
  "AMB-33/survivors": "wait",
  "AMB-34": "not-applied",
  "AMB-35": "commands-first",
  "AMB-36/zombies": "gone",
  "AMB-36/kernel-threads": "gone",
  "AMB-36/forks": "remain",
  "AMB-37": "forbidden",
  "AMB-38": "unordered",
  "AMB-39": "group",
  "AMB-40": "restart",
  "AMB-41": "triggers",
  "AMB-42": "nothing",
  "AMB-43/start": "first-pass-at-once",
  "AMB-43/reload": "commands-first",
  "AMB-44": "old-settings",
  "AMB-45/aliases": "valid",
  "AMB-45/numbers": "valid",
  "AMB-45/realtime": "valid",
  "AMB-45/lower-case": "invalid",
  "AMB-46": "ignored",
  "AMB-47/forms": "short-too",
  "AMB-47/empty": "invalid",
  "AMB-48": "at-once",
  "AMB-49": "counts",
  "AMB-50": "manager",
  "AMB-51": "as-it-is",
  "AMB-52": "success",
  "AMB-53": "by-kill-mode",
  "AMB-54": "main",
  "AMB-55": "nothing",
  "AMB-56": "final-signal",
  "AMB-58": "each-pass",
  "AMB-60/trigger": "not-expiry",
  "AMB-60/trigger-while-stopping": "nothing",
  "AMB-60/expiry-while-stopping": "nothing",
  "AMB-61": "does-not",
  "AMB-62": "within-lateness",
  "AMB-63": "forbidden",
  "AMB-64/own-exit": "owed",
  "AMB-64/start-failure": "owed",
  "AMB-64/runtime-max": "owed",
  "AMB-64/oom": "owed",
  "AMB-65": "before-too",
  "AMB-66": "does-not",
  "AMB-67": "none-wins",
  "AMB-68": "once",
  "AMB-70": "main-only",
  "AMB-71": "signalled",
  "AMB-72/kill-signal": "no",
  "AMB-72/ends": "yes",
  "AMB-73/sendsigkill-yes": "goes-on",
  "AMB-73/process": "goes-on",
  "AMB-73/none": "goes-on",
  "AMB-75/start": "request",
  "AMB-75/end": "last-exit",
  "AMB-76": "all-modes",
  "AMB-77": "not",
  "AMB-78": "signalled",
  "AMB-79": "kill-then-final"
};
var implications = [
  { when: { choice: "AMB-04", reading: "each-pass" }, then: { choice: "AMB-06", readings: ["again"] } },
  { when: { choice: "AMB-06", reading: "again" }, then: { choice: "AMB-07", readings: ["main-exit"] } },
  {
    when: { choice: "AMB-32", reading: "main-only" },
    then: { choice: "AMB-33/survivors", readings: ["kill-signal", "final-signal"] }
  },
  { when: { choice: "AMB-53", reading: "by-kill-mode" }, then: { choice: "AMB-64/own-exit", readings: ["owed"] } },
  { when: { choice: "AMB-67", reading: "main-only" }, then: { choice: "AMB-32", readings: ["main-only"] } }
];
var register = [
  {
    id: "AMB-01",
    kind: "contradiction",
    question: "Can the kill options of a scope be set at all, when no section is named for scopes (Description, paragraph 3)?",
    sentences: ["description.1.1", "description.2.1", "description.3.1"],
    wording: ["[Service], [Socket], [Mount] or [Swap] section"],
    choices: [
      {
        id: "AMB-01",
        readings: [
          {
            id: "unreachable",
            says: "No section carries them, so every kill option of a scope stays at its default.",
            proposal: "The kill procedure options cannot be set for scopes, which always use the defaults.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGTERM",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "the unit is a scope"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "SIGKILL",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "the unit is a scope"
              }
            ]
          },
          {
            id: "scope-section",
            says: "The omission is an oversight, and a scope takes them in its own section, [Scope].",
            proposal: "The options are configured in the [Service], [Socket], [Mount], [Swap] or [Scope] section, depending on the unit type.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "the unit is a scope"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                when: "the unit is a scope"
              }
            ]
          }
        ],
        literal: {
          reading: "scope-section",
          canon: 2,
          why: "Otherwise the two sentences that count scopes among the unit types sharing these options would be void."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A scope with a drop-in that says KillMode=process, or KillSignal=SIGINT, under [Scope]; stop it.",
      case: "sections/scope-section.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-02",
    kind: "ambiguous",
    question: "Does KillSignal= choose the first signal of services only, or of all five unit types (KillSignal=, first and second sentences)?",
    sentences: ["kill-signal.1.1", "kill-signal.1.2", "restart-kill-signal.1.1", "description.1.1"],
    wording: ["when stopping a service", "first step of shutting down a unit"],
    choices: [
      {
        id: "AMB-02",
        readings: [
          {
            id: "services-only",
            says: "The setting is for services; sockets, mounts, swaps and scopes get SIGTERM first, whatever it says.",
            proposal: "Specifies the first signal to use when stopping a service. Units of the other types are always sent SIGTERM first.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGTERM",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "the unit is no service"
              }
            ]
          },
          {
            id: "any-unit",
            says: "The setting chooses the first signal of any unit.",
            proposal: "Specifies the first signal to use when stopping a unit of any of the five types.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1
              }
            ]
          }
        ],
        literal: {
          reading: "any-unit",
          canon: 2,
          why: "The second sentence says unit, and four of the five types that share the option would find nothing in it."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A mount with KillSignal=SIGINT whose umount helper hangs; stop it and let the helper run into its timeout.",
      case: "sections/mount-helper-hangs.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-03",
    kind: "contradiction",
    question: "Which delay is meant for sockets, mounts and swaps, which have no TimeoutStopSec= (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.3", "description.1.1"],
    wording: ["the delay configured via the TimeoutStopSec= has passed"],
    choices: [
      {
        id: "AMB-03",
        readings: [
          {
            id: "no-timeout",
            says: "They have no such option, so for them the delay never passes.",
            proposal: "The delay applies to units that have TimeoutStopSec= only; sockets, mounts and swaps have none, and no signal is repeated for them.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "neither",
                when: "the unit is a socket, mount or swap"
              }
            ]
          },
          {
            id: "timeout-sec",
            says: "TimeoutSec=, which is the stop timeout of these types, is the delay.",
            proposal: "The delay is that of TimeoutStopSec=, or of TimeoutSec= for sockets, mounts and swaps.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the unit is a socket, mount or swap"
              }
            ]
          }
        ],
        literal: {
          reading: "timeout-sec",
          canon: 2,
          why: "Otherwise the final signal, and the two options that govern it, would say nothing for these types."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A socket with TimeoutSec=1 whose ExecStopPost= command hangs; stop it.",
      case: "sections/socket-command-hangs.yaml"
    },
    threads: ["systemd/systemd#13871", "systemd/systemd#6013"],
    premises: ["NB-9"]
  },
  {
    id: "AMB-04",
    kind: "silent",
    question: "From which instant does the delay of TimeoutStopSec= count (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.1", "kill-mode.4.3"],
    wording: ["TimeoutStopSec= has passed"],
    place: { sentence: "kill-mode.4.3", missing: "from which instant the delay counts" },
    choices: [
      {
        id: "AMB-04",
        readings: [
          {
            id: "stop-request",
            says: "It counts from the request to stop, though the final signal never comes before the first pass is due.",
            proposal: "The delay is counted from the request to stop the unit; the signal is not repeated before the first one has been sent.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "request+TS"
              }
            ]
          },
          {
            id: "first-pass",
            says: "It counts from the instant at which the first pass is due, after the stop commands.",
            proposal: "The delay is counted from the moment at which the first signal is to be sent, which is after the stop commands have ended.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "each-pass",
            says: "It counts anew from each pass of KillSignal=, should there be several.",
            proposal: "The delay is counted anew each time that the signal of KillSignal= is sent.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "last-pass+TS"
              }
            ]
          }
        ],
        literal: {
          reading: "first-pass",
          canon: 1,
          why: "Processes that still remain are those left by the first signal, of which the same paragraph has just spoken."
        }
      }
    ],
    implications: [
      { when: { choice: "AMB-04", reading: "each-pass" }, then: { choice: "AMB-06", readings: ["again"] } }
    ],
    shows: "trace",
    scenario: {
      says: "ExecStop= takes 0.7 s, TimeoutStopSec=1, main ignores the first signal; the final one is due 1 s or 1.7 s after the request. The third reading is later than the second only where a second pass is sent.",
      case: "kill-mode/stop-command.yaml"
    },
    threads: ["systemd/systemd#5773", "systemd/systemd#9325"],
    premises: ["NB-2"]
  },
  {
    id: "AMB-05",
    kind: "silent",
    question: "Has each of several stop commands its own stop timeout, or do they share one (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: ["after the stop command is executed"],
    place: { sentence: "kill-mode.2.1", missing: "when a stop command that hangs is taken to have been executed" },
    choices: [
      {
        id: "AMB-05",
        readings: [
          {
            id: "each-command",
            says: "A stop command times out TimeoutStopSec= after it was itself started.",
            proposal: "TimeoutStopSec= applies to each stop command on its own, from when it is started.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "a stop command hangs"
              }
            ]
          },
          {
            id: "one-for-all",
            says: "The stop commands together time out TimeoutStopSec= after the request to stop.",
            proposal: "TimeoutStopSec= applies to all stop commands together, from the request to stop the unit.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "request+TS",
                when: "a stop command hangs"
              }
            ]
          }
        ],
        literal: {
          reading: "each-command",
          canon: 1,
          why: "The page leaves the timeout to systemd.service(5), whose words (NB-1) give each command its own."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Two ExecStop= commands of 0.7 s each, with TimeoutStopSec=1; the second one is cut short or is not.",
      case: "kill-mode/two-stop-commands.yaml"
    },
    threads: ["systemd/systemd#5773"],
    premises: ["NB-1"]
  },
  {
    id: "AMB-06",
    kind: "silent",
    question: "In mode control-group, is the first signal sent once more when the main process exits before the rest (KillMode=, paragraph 4)?",
    sentences: ["kill-mode.4.1", "kill-mode.4.3"],
    wording: ["the termination request is repeated with the SIGKILL"],
    place: {
      sentence: "kill-mode.4.3",
      missing: "whether anything is sent between the first signal and the final one"
    },
    choices: [
      {
        id: "AMB-06",
        readings: [
          {
            id: "once",
            says: "The first signal is sent once in a stop; after it comes only the final one.",
            proposal: "The first signal is sent once only; if the main process exits before the others, they are not sent it again.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "first",
                to: "every-remaining",
                becomes: "neither",
                when: "the mode is control-group and main exits before the rest"
              }
            ]
          },
          {
            id: "again",
            says: "When main exits while others remain, each of them gets the first signal once more, and the delay counts from there.",
            proposal: "If the main process exits while others remain, these are sent the first signal once more, and the delay starts anew.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "first",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "the mode is control-group and main exits before the rest"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit+TS",
                when: "the mode is control-group and main exits before the rest"
              }
            ]
          }
        ],
        literal: { reading: "once", canon: 4, why: "No sentence asks for a second round of the first signal." }
      }
    ],
    implications: [
      { when: { choice: "AMB-06", reading: "again" }, then: { choice: "AMB-07", readings: ["main-exit"] } }
    ],
    shows: "trace",
    scenario: {
      says: "Mode control-group; main exits on SIGTERM, a worker ignores it.",
      case: "kill-mode/main-exits-worker-stays.yaml"
    },
    threads: ["systemd/systemd#15032", "arkime/arkime#1320"],
    premises: []
  },
  {
    id: "AMB-07",
    kind: "contradiction",
    question: "In mode control-group, does the delay before the final signal start anew when the main process exits (KillMode=, paragraph 4, bullets)?",
    sentences: ["kill-mode.4.3"],
    wording: ["If processes still remain after", "TimeoutStopSec= has passed"],
    choices: [
      {
        id: "AMB-07",
        readings: [
          {
            id: "first-pass",
            says: "The delay counts from the first pass, whenever main exits.",
            proposal: "The delay is counted from the first signal, regardless of when the main process exits.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is control-group and main exits before the rest"
              }
            ]
          },
          {
            id: "main-exit",
            says: "The delay starts anew when main exits while others remain.",
            proposal: "The delay starts anew when the main process exits while other processes remain.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit+TS",
                when: "the mode is control-group and main exits before the rest"
              }
            ]
          }
        ],
        literal: {
          reading: "first-pass",
          canon: 1,
          why: "Main's exit is named for mixed only; for control-group nothing but the delay is."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, TimeoutStopSec=2; main exits 1 s after SIGTERM, a worker ignores it.",
      case: "kill-mode/main-exits-worker-stays.yaml"
    },
    threads: ["systemd/systemd#22683"],
    premises: []
  },
  {
    id: "AMB-08",
    kind: "ambiguous",
    question: "In mode mixed, does the final signal come as soon as main has exited, or after ExecStopPost= has run (KillMode=, paragraph 4, first bullet)?",
    sentences: ["kill-mode.4.3"],
    wording: ["the main process of a unit has exited", "applies to KillMode=: mixed"],
    choices: [
      {
        id: "AMB-08",
        readings: [
          {
            id: "at-once",
            says: "The final signal is due the instant main exits and others remain.",
            proposal: "With KillMode=mixed, the final signal is sent as soon as the main process has exited, before any ExecStopPost= command is run.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit"
              }
            ]
          },
          {
            id: "after-stop-post",
            says: "Where ExecStopPost= is set it runs first; the final signal is due when its last command has ended, and is for what then remains.",
            proposal: "With KillMode=mixed, the final signal is sent after the main process has exited and the ExecStopPost= commands, if any, have ended.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "stop-post-end",
                when: "ExecStopPost= is set"
              }
            ]
          }
        ],
        literal: {
          reading: "at-once",
          canon: 1,
          why: "The bullet names main's exit and nothing that should come between."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, ExecStopPost= takes 0.7 s; main exits 0.5 s after SIGTERM, a worker stays.",
      case: "kill-mode/mixed-stop-post.yaml"
    },
    threads: ["systemd/systemd#14566", "systemd/systemd#15032"],
    premises: ["NB-6"]
  },
  {
    id: "AMB-09",
    kind: "ambiguous",
    question: "Do processes in sub-groups below the unit's control group count as processes in it (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.2.2"],
    wording: ["all remaining processes in the control group"],
    choices: [
      {
        id: "AMB-09",
        readings: [
          {
            id: "own-group",
            says: "Only the processes directly in the unit's own control group are meant; a main process in a sub-group is one outside of it.",
            proposal: "Only processes directly in the control group of the unit are meant, not those in control groups below it.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "any", to: "subgroups", becomes: "neither" },
              { kind: "signal", at: "final-by-timeout", signal: "any", to: "subgroups", becomes: "neither" }
            ]
          },
          {
            id: "subtree",
            says: "The whole subtree is meant, delegated sub-groups included.",
            proposal: "Processes in control groups below that of the unit are included.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "subgroups",
                becomes: "owed",
                count: 1,
                when: "the mode is control-group"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "subgroups",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          }
        ],
        literal: {
          reading: "subtree",
          canon: 1,
          why: "The sentence says all, and a sub-group lies in the control group."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A unit with Delegate=yes and a worker in a sub-group, mode control-group; stop it.",
      case: "kill-mode/subgroup.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-10",
    kind: "contradiction",
    question: "In modes process and mixed, is a control process that hangs at the first pass killed too, or left alone (KillMode=, paragraph 2, second and third sentences)?",
    sentences: ["kill-mode.2.2", "kill-mode.2.3"],
    wording: ["only the main process itself is killed"],
    choices: [
      {
        id: "AMB-10",
        readings: [
          {
            id: "exempt",
            says: "The words do not speak of control processes; one that hangs gets the first signal, and the final one, as main does.",
            proposal: "With KillMode=process and mixed, a control process that is still running is sent the same signals as the main process.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "control",
                becomes: "owed",
                count: 1,
                when: "the mode is process or mixed"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is process or mixed"
              }
            ]
          },
          {
            id: "included",
            says: "A control process is not the main process, so it gets nothing but, in mixed, the final signal that goes to all.",
            proposal: "With KillMode=process, control processes are not sent any signal; with mixed, they are sent the final signal only.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "control",
                becomes: "neither",
                when: "the mode is process or mixed"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "neither",
                when: "the mode is process"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is mixed"
              }
            ]
          }
        ],
        literal: { reading: "included", canon: 1, why: "Only the main process leaves no room for another." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode process, then mixed; the ExecStop= command hangs until the stop timeout.",
      case: "kill-mode/stop-command-hangs-in-other-modes.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-11",
    kind: "silent",
    question: "In mode mixed, what is sent to whom when there is no main process (KillMode=, paragraph 2, second sentence)?",
    sentences: ["kill-mode.2.2", "kill-mode.4.3"],
    wording: ["is sent to the main process"],
    place: { sentence: "kill-mode.2.2", missing: "what happens to the rest where there is no main process" },
    choices: [
      {
        id: "AMB-11",
        readings: [
          {
            id: "nobody-then-final",
            says: "Nobody gets the first signal, and all that remain get the final one after the stop timeout.",
            proposal: "With KillMode=mixed and no main process, no first signal is sent, and remaining processes are sent the final signal after the delay.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "any", to: "every-remaining", becomes: "neither" },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "everybody",
            says: "All that remain get the first signal, and the final one after the stop timeout.",
            proposal: "With KillMode=mixed and no main process, all remaining processes are sent the first signal, and the final one after the delay.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "final-at-once",
            says: "All that remain get the final signal at once.",
            proposal: "With KillMode=mixed and no main process, all remaining processes are sent the final signal at once.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0"
              }
            ]
          }
        ],
        literal: {
          reading: "nobody-then-final",
          canon: 4,
          why: "No sentence asks for a first signal to others than main; of the two triggers only the delay can come."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed and no main process known (Type=forking without PIDFile=, or a oneshot whose main has exited); stop it.",
      case: "kill-mode/mixed-no-main.yaml"
    },
    threads: ["Icinga/icinga2#7291"],
    premises: []
  },
  {
    id: "AMB-12",
    kind: "silent",
    question: "What makes a process the main process of its unit (KillMode=, paragraph 2, second and third sentences)?",
    sentences: ["kill-mode.2.2", "kill-mode.2.3"],
    wording: ["main process"],
    place: { sentence: "kill-mode.2.2", missing: "which process the main process is" },
    choices: [
      {
        id: "AMB-12",
        readings: [
          {
            id: "any-named",
            says: "Whichever process PIDFile= or MAINPID= names is the main process.",
            proposal: "The main process is the one named by PIDFile= or MAINPID=, whether or not it is a child of the service manager.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "main",
                becomes: "owed",
                count: 1,
                when: "the process named is no child of the manager"
              }
            ]
          },
          {
            id: "child-only",
            says: "Only a child of the manager can be it; another that is named counts among the rest, and whoever was the main process before still is.",
            proposal: "Only a child of the service manager can be the main process; another one that is named is treated as any other process of the unit.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "rest",
                becomes: "neither",
                when: "the mode is process or mixed and the process named is no child of the manager"
              }
            ]
          }
        ],
        literal: {
          reading: "any-named",
          canon: 1,
          why: "Nothing in the words asks that it be a child of the manager."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "PIDFile= names a process that is no child of the manager, mode process; stop it.",
      case: "kill-mode/foreign-main.yaml"
    },
    threads: ["systemd/systemd#6632"],
    premises: []
  },
  {
    id: "AMB-13",
    kind: "silent",
    question: "In mode process, is anybody signalled when there is no main process (KillMode=, paragraph 2, third sentence)?",
    sentences: ["kill-mode.2.3", "kill-mode.4.3"],
    wording: ["only the main process itself is killed"],
    place: { sentence: "kill-mode.2.3", missing: "what happens where there is no main process" },
    choices: [
      {
        id: "AMB-13",
        readings: [
          {
            id: "nobody",
            says: "Without a main process nobody is signalled.",
            proposal: "With KillMode=process and no main process, no process is sent a signal.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "any", to: "every-remaining", becomes: "neither" },
              { kind: "signal", at: "final-by-timeout", signal: "F", to: "every-remaining", becomes: "neither" }
            ]
          },
          {
            id: "everybody",
            says: "Without a main process all that remain get the first signal, and the final one after the stop timeout.",
            proposal: "With KillMode=process and no main process, all remaining processes are sent the first signal, and the final one after the delay.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          }
        ],
        literal: {
          reading: "nobody",
          canon: 1,
          why: "Only the main process is killed; where there is none, that is nobody."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Type=forking with GuessMainPID=no, mode process, a worker that ignores signals; stop it.",
      case: "kill-mode/process-no-main.yaml"
    },
    threads: ["systemd/systemd#31093"],
    premises: []
  },
  {
    id: "AMB-14",
    kind: "contradiction",
    question: "Is SIGCONT asked for where it serves no purpose, after a KillSignal= of SIGKILL or SIGCONT (KillSignal=, paragraph 2)?",
    sentences: ["kill-signal.2.1"],
    wording: ["always send SIGCONT", "to ensure that even suspended tasks can be terminated"],
    choices: [
      {
        id: "AMB-14/SIGKILL",
        about: "SIGCONT after KillSignal=SIGKILL",
        readings: [
          {
            id: "always",
            says: "SIGCONT follows, for the sentence says always.",
            proposal: "SIGCONT is sent after the signal in any case, even if that is SIGKILL.",
            narrowerThan: "licensed",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "K is SIGKILL"
              }
            ]
          },
          {
            id: "licensed",
            says: "SIGCONT may follow but need not, for SIGKILL ends suspended tasks as well.",
            proposal: "SIGCONT may be left out if the signal is SIGKILL.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "licensed",
                count: 1,
                when: "K is SIGKILL"
              }
            ]
          }
        ],
        literal: {
          reading: "always",
          canon: 1,
          why: "Always admits no exception; the purpose named after it is no condition."
        }
      },
      {
        id: "AMB-14/SIGCONT",
        about: "SIGCONT after KillSignal=SIGCONT",
        readings: [
          {
            id: "always",
            says: "A second SIGCONT follows the first, for the sentence says always.",
            proposal: "SIGCONT is sent after the signal in any case, even if that is SIGCONT itself.",
            narrowerThan: "licensed",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "owed",
                count: 2,
                when: "K is SIGCONT"
              }
            ]
          },
          {
            id: "licensed",
            says: "A second SIGCONT may follow but need not, for the first has already woken suspended tasks.",
            proposal: "SIGCONT need not be sent again if the signal is SIGCONT itself.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "licensed",
                count: 1,
                when: "K is SIGCONT and has been sent"
              }
            ]
          }
        ],
        literal: {
          reading: "always",
          canon: 1,
          why: "Always admits no exception; the purpose named after it is no condition."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A plain stop with KillSignal=SIGKILL, another with KillSignal=SIGCONT and one with SIGSTOP to compare.",
      case: "kill-signal/sigkill.yaml"
    },
    threads: ["systemd/systemd#199"],
    premises: []
  },
  {
    id: "AMB-15",
    kind: "silent",
    question: "Does SIGCONT follow WatchdogSignal= and the final signal as it follows KillSignal= (KillSignal=, paragraph 2)?",
    sentences: ["kill-signal.2.1", "restart-kill-signal.1.2", "final-kill-signal.1.1", "watchdog-signal.1.1"],
    wording: ["the signal specified in this setting"],
    place: { sentence: "kill-signal.2.1", missing: "whether SIGCONT follows the signals of other settings" },
    choices: [
      {
        id: "AMB-15/W",
        about: "SIGCONT after WatchdogSignal=",
        readings: [
          {
            id: "owed",
            says: "It follows, for suspended tasks must be woken then too.",
            proposal: "SIGCONT is sent right after this signal, as described for KillSignal=.",
            narrowerThan: "licensed",
            effect: [
              { kind: "signal", at: "watchdog", signal: "SIGCONT", to: "just-signalled", becomes: "owed", count: 1 }
            ]
          },
          {
            id: "licensed",
            says: "It may follow or not.",
            proposal: "SIGCONT may or may not be sent after this signal.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "licensed",
                count: 1
              }
            ]
          },
          {
            id: "forbidden",
            says: "It does not follow; the sentence speaks of its own setting.",
            proposal: "This signal is not followed by SIGCONT.",
            narrowerThan: "licensed",
            effect: [{ kind: "signal", at: "watchdog", signal: "SIGCONT", to: "just-signalled", becomes: "neither" }]
          }
        ],
        literal: {
          reading: "forbidden",
          canon: 4,
          why: "The sentence speaks of this setting, and none asks for SIGCONT after the watchdog's signal."
        }
      },
      {
        id: "AMB-15/F",
        about: "SIGCONT after the final signal",
        readings: [
          {
            id: "owed",
            says: "It follows, for suspended tasks must be woken then too.",
            proposal: "SIGCONT is sent right after this signal, as described for KillSignal=.",
            narrowerThan: "licensed",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "owed",
                count: 1
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "owed",
                count: 1
              }
            ]
          },
          {
            id: "licensed",
            says: "It may follow or not.",
            proposal: "SIGCONT may or may not be sent after this signal.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "licensed",
                count: 1
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "SIGCONT",
                to: "just-signalled",
                becomes: "licensed",
                count: 1
              }
            ]
          },
          {
            id: "forbidden",
            says: "It does not follow; the sentence speaks of its own setting.",
            proposal: "This signal is not followed by SIGCONT.",
            narrowerThan: "licensed",
            effect: [
              { kind: "signal", at: "final-by-timeout", signal: "SIGCONT", to: "just-signalled", becomes: "neither" },
              { kind: "signal", at: "final-by-main-exit", signal: "SIGCONT", to: "just-signalled", becomes: "neither" }
            ]
          }
        ],
        literal: {
          reading: "forbidden",
          canon: 4,
          why: "The sentence speaks of this setting, and none asks for SIGCONT after the final signal."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "FinalKillSignal=SIGQUIT and all ignore everything; and mode control-group with TimeoutAbortSec=0.5, the watchdog expires and all ignore everything.",
      case: "watchdog-signal/everybody-ignores.yaml"
    },
    threads: ["treasure-data/omnibus-td-agent#202"],
    premises: []
  },
  {
    id: "AMB-16",
    kind: "contradiction",
    question: "Does SIGHUP follow the first signal of a restart job too (SendSIGHUP=, first sentence, against KillMode=, paragraph 4, second sentence)?",
    sentences: ["send-sighup.1.1", "kill-mode.4.2", "restart-kill-signal.1.2", "restart-kill-signal.1.3"],
    wording: ["Optionally", "the signal configured with KillSignal="],
    choices: [
      {
        id: "AMB-16",
        readings: [
          {
            id: "restart-too",
            says: "SIGHUP follows the first signal, whichever setting it came from.",
            proposal: "SIGHUP is sent immediately after the first signal, whether that is configured with KillSignal= or RestartKillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes in a restart job"
              }
            ]
          },
          {
            id: "only-kill-signal",
            says: "SIGHUP follows the value of KillSignal= only, so in a restart job only where RestartKillSignal= is unset.",
            proposal: "SIGHUP is sent immediately after the signal configured with KillSignal=, but not after one configured with RestartKillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes in a restart job and RestartKillSignal= is unset"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "neither",
                when: "RestartKillSignal= is set in a restart job"
              }
            ]
          },
          {
            id: "not-in-restart",
            says: "SIGHUP never follows in a restart job, whose signal is RestartKillSignal= even when it has KillSignal='s value.",
            proposal: "SIGHUP is not sent in a restart job.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "neither",
                when: "in a restart job"
              }
            ]
          }
        ],
        literal: {
          reading: "restart-too",
          canon: 1,
          why: "KillMode= lets SIGHUP follow the first signal after naming both settings, and RestartKillSignal= is else the same."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, SendSIGHUP=yes; restart with RestartKillSignal=SIGUSR1, and again with it unset.",
      case: "send-sighup/on-restart.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-17",
    kind: "ambiguous",
    question: "Who are the remaining processes that SIGHUP goes to (SendSIGHUP=, first sentence), when KillSignal= went to the main process only?",
    sentences: ["send-sighup.1.1", "kill-mode.2.2", "kill-mode.2.3", "kill-mode.4.2"],
    wording: ["send SIGHUP to remaining processes"],
    choices: [
      {
        id: "AMB-17",
        readings: [
          {
            id: "same-targets",
            says: "Those that were just sent KillSignal=.",
            proposal: "SIGHUP is sent to the same processes as the signal that it follows.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "SIGHUP", to: "just-signalled", becomes: "owed", count: 1 },
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "rest",
                becomes: "neither",
                when: "the mode is mixed or process"
              }
            ]
          },
          {
            id: "whole-group-mixed",
            says: "Every process of the control group in mode mixed, but main alone in mode process.",
            proposal: "SIGHUP is sent to all processes of the control group, except with KillMode=process, where the main process alone is sent it.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "the mode is mixed"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "rest",
                becomes: "neither",
                when: "the mode is process"
              }
            ]
          },
          {
            id: "whole-group",
            says: "Every process of the control group, in mode process as well.",
            proposal: "SIGHUP is sent to all processes of the control group, whatever KillMode= says.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "the mode is mixed or process"
              }
            ]
          }
        ],
        literal: {
          reading: "same-targets",
          canon: 4,
          why: "No sentence asks for a signal to processes that the mode leaves out of the first pass."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, SendSIGHUP=yes, main and one worker that ignore signals; stop it.",
      case: "send-sighup/mixed-worker.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-18",
    kind: "ambiguous",
    question: "In which order do the signals of one pass go out when each KillSignal= is followed by SIGHUP and SIGCONT (SendSIGHUP=, first sentence, and KillSignal=, paragraph 2)?",
    sentences: ["send-sighup.1.1", "kill-signal.2.1", "kill-mode.4.2"],
    wording: ["immediately after sending the signal", "right after sending the signal"],
    choices: [
      {
        id: "AMB-18",
        readings: [
          {
            id: "per-process-hup-first",
            says: "Process by process, each gets KillSignal=, then SIGHUP, then SIGCONT.",
            proposal: "Each process in turn is sent the signal, then SIGHUP if enabled, then SIGCONT.",
            effect: [
              {
                kind: "act",
                at: "first-pass",
                act: "K, SIGHUP and SIGCONT to one process before any signal to the next",
                becomes: "owed"
              }
            ]
          },
          {
            id: "per-process-cont-first",
            says: "Process by process, each gets KillSignal=, then SIGCONT, then SIGHUP.",
            proposal: "Each process in turn is sent the signal, then SIGCONT, then SIGHUP if enabled.",
            effect: [
              {
                kind: "act",
                at: "first-pass",
                act: "K, SIGCONT and SIGHUP to one process before any signal to the next",
                becomes: "owed"
              }
            ]
          },
          {
            id: "batch-hup-first",
            says: "First KillSignal= to every target, then to each of them SIGHUP before SIGCONT.",
            proposal: "All processes are sent the signal first; each of them is then sent SIGHUP, if enabled, and SIGCONT.",
            effect: [
              {
                kind: "act",
                at: "first-pass",
                act: "K to every target, then to each of them SIGHUP before SIGCONT",
                becomes: "owed"
              }
            ]
          },
          {
            id: "batch-cont-first",
            says: "First KillSignal= to every target, then to each of them SIGCONT before SIGHUP.",
            proposal: "All processes are sent the signal first; each of them is then sent SIGCONT and, if enabled, SIGHUP.",
            effect: [
              {
                kind: "act",
                at: "first-pass",
                act: "K to every target, then to each of them SIGCONT before SIGHUP",
                becomes: "owed"
              }
            ]
          }
        ],
        literal: {
          reading: "per-process-hup-first",
          canon: 1,
          why: "Immediately, said of SIGHUP, is nearer than right after, said of SIGCONT; and each follows the sending of a signal."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, SendSIGHUP=yes; main and two workers ignore everything; stop it.",
      case: "send-sighup/order.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-19",
    kind: "silent",
    question: "Is SIGHUP sent twice when KillSignal= is itself SIGHUP and SendSIGHUP= is on (SendSIGHUP=, first sentence)?",
    sentences: ["send-sighup.1.1", "kill-signal.1.1"],
    wording: [],
    place: { sentence: "send-sighup.1.1", missing: "the case that KillSignal= is SIGHUP itself" },
    choices: [
      {
        id: "AMB-19",
        readings: [
          {
            id: "two",
            says: "SIGHUP is sent as KillSignal= and then once more.",
            proposal: "If KillSignal= is SIGHUP itself, the signal is sent twice.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 2,
                when: "K is SIGHUP"
              }
            ]
          },
          {
            id: "one",
            says: "One SIGHUP does for both.",
            proposal: "If KillSignal= is SIGHUP itself, this setting has no effect.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "K is SIGHUP"
              }
            ]
          }
        ],
        literal: {
          reading: "two",
          canon: 1,
          why: "The sentence asks for SIGHUP after KillSignal= and excepts no value of it."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "KillSignal=SIGHUP with SendSIGHUP=yes; stop it.", case: "send-sighup/as-first-signal.yaml" },
    threads: [],
    premises: []
  },
  {
    id: "AMB-20",
    kind: "silent",
    question: "Does a service that announces its own stop with STOPPING=1 enter the killing procedure (KillMode=, paragraph 4, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.1", "kill-mode.4.3"],
    wording: ["Processes will first be terminated via SIGTERM"],
    place: { sentence: "kill-mode.4.1", missing: "what is due when the service stops by itself" },
    choices: [
      {
        id: "AMB-20",
        readings: [
          {
            id: "kill-signal",
            says: "The first pass is due at the announcement, as on a requested stop.",
            proposal: "A service that sends STOPPING=1 is treated as if it had been requested to stop, and is sent the first signal at once.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "notice"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "notice+TS"
              }
            ]
          },
          {
            id: "final-only",
            says: "There is no first pass, but the final signal is due a stop timeout after the announcement.",
            proposal: "A service that sends STOPPING=1 is not sent the first signal, but what remains of it after the delay is sent the final one.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "K", to: "first-pass-targets", becomes: "neither" },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "notice+TS"
              }
            ]
          },
          {
            id: "nothing",
            says: "Nothing is due before a stop is requested.",
            proposal: "A service that sends STOPPING=1 is not sent any signal unless it is requested to stop.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "K", to: "first-pass-targets", becomes: "neither" },
              { kind: "signal", at: "final-by-timeout", signal: "F", to: "final-targets", becomes: "neither" }
            ]
          }
        ],
        literal: { reading: "nothing", canon: 4, why: "No sentence asks for a signal upon an announcement." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A Type=notify service sends STOPPING=1 by itself and then hangs.",
      case: "kill-mode/stops-itself.yaml"
    },
    threads: ["systemd/systemd#39535"],
    premises: []
  },
  {
    id: "AMB-21",
    kind: "silent",
    question: "Which kinds of restart are a restart job, so that RestartKillSignal= is used (RestartKillSignal=, second sentence)?",
    sentences: ["restart-kill-signal.1.1", "restart-kill-signal.1.2"],
    wording: ["this setting is used in a restart job"],
    place: { sentence: "restart-kill-signal.1.2", missing: "which jobs are restart jobs" },
    choices: [
      {
        id: "AMB-21/try-restart",
        about: "a try-restart of a running unit",
        readings: [
          {
            id: "counts",
            says: "It is a restart job.",
            proposal: "This includes systemctl try-restart.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a try-restart"
              }
            ]
          },
          {
            id: "does-not",
            says: "It is none, and KillSignal= is used.",
            proposal: "This does not include systemctl try-restart, which uses KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a try-restart"
              }
            ]
          }
        ],
        literal: { reading: "counts", canon: 1, why: "It is a job, and it restarts the unit." }
      },
      {
        id: "AMB-21/dependency",
        about: "a restart passed on by a unit that this one depends on",
        readings: [
          {
            id: "counts",
            says: "It is a restart job.",
            proposal: "This includes a restart that is propagated from another unit.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a restart passed on by a dependency"
              }
            ]
          },
          {
            id: "does-not",
            says: "It is none, and KillSignal= is used.",
            proposal: "This does not include a restart that is propagated from another unit, which uses KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a restart passed on by a dependency"
              }
            ]
          }
        ],
        literal: { reading: "counts", canon: 1, why: "It is a job, and it restarts the unit, whoever asked." }
      },
      {
        id: "AMB-21/reload-or-restart",
        about: "a reload-or-restart that falls back to restarting",
        readings: [
          {
            id: "counts",
            says: "It is a restart job.",
            proposal: "This includes systemctl reload-or-restart if the unit is restarted by it.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a reload-or-restart that restarts"
              }
            ]
          },
          {
            id: "does-not",
            says: "It is none, and KillSignal= is used.",
            proposal: "This does not include systemctl reload-or-restart, which uses KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "in a reload-or-restart that restarts"
              }
            ]
          }
        ],
        literal: { reading: "counts", canon: 1, why: "It is a job, and once it falls back it restarts the unit." }
      },
      {
        id: "AMB-21/automatic",
        about: "a restart by Restart= after the main process exited by itself",
        readings: [
          {
            id: "counts",
            says: "It is a restart job.",
            proposal: "This includes an automatic restart as configured with Restart=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "main exited by itself and Restart= applies"
              }
            ]
          },
          {
            id: "does-not",
            says: "It is none; at the time of the first pass there is no job, and KillSignal= is used.",
            proposal: "This does not include an automatic restart as configured with Restart=, which uses KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "main exited by itself and Restart= applies"
              }
            ]
          }
        ],
        literal: {
          reading: "does-not",
          canon: 1,
          why: "The sentence speaks of a job, and the first pass after main's own exit stands in none."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "RestartKillSignal=SIGUSR1; one stop for each kind of restart, with a worker that stays.",
      case: "restart-kill-signal/kinds.yaml"
    },
    threads: ["systemd/systemd#13696"],
    premises: []
  },
  {
    id: "AMB-22",
    kind: "contradiction",
    question: "In mode mixed, does main's exit call for the final signal, or only a timeout (KillMode=, paragraph 4, first bullet, against SendSIGKILL= and FinalKillSignal=, first sentence)?",
    sentences: ["kill-mode.4.3", "send-sigkill.1.1", "final-kill-signal.1.1"],
    wording: ["to remaining processes after a timeout", "the main process of a unit has exited"],
    choices: [
      {
        id: "AMB-22",
        readings: [
          {
            id: "only-after-timeout",
            says: "Only the timeout calls for it; main's exit does not.",
            proposal: "With KillMode=mixed, remaining processes are sent the final signal after the delay only, regardless of when the main process exits.",
            effect: [
              { kind: "signal", at: "final-by-main-exit", signal: "F", to: "every-remaining", becomes: "neither" },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is mixed"
              }
            ]
          },
          {
            id: "main-exit-too",
            says: "Main's exit calls for it as well, with others remaining.",
            proposal: "With KillMode=mixed, remaining processes are sent the final signal when the main process has exited or after the delay, whichever is first.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit"
              }
            ]
          }
        ],
        literal: {
          reading: "main-exit-too",
          canon: 3,
          why: "The bullet is written for this mode and this event; the other two sentences speak in general."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, FinalKillSignal=SIGQUIT; main exits on SIGTERM and two workers stay.",
      case: "final-kill-signal/mixed-main-exit.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-23",
    kind: "silent",
    question: "Which signal does a second pass of a restart job send, should there be one (RestartKillSignal=, second sentence)?",
    sentences: ["restart-kill-signal.1.1", "restart-kill-signal.1.2"],
    wording: [],
    place: { sentence: "restart-kill-signal.1.2", missing: "whether the setting holds for every pass of the job" },
    choices: [
      {
        id: "AMB-23",
        about: "the second pass of AMB-06 in a restart job; without such a pass this is inert",
        readings: [
          {
            id: "restart-signal",
            says: "The value of RestartKillSignal= again.",
            proposal: "This setting is used each time that a first signal is sent in a restart job.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "RK",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "in a restart job"
              }
            ]
          },
          {
            id: "kill-signal",
            says: "The value of KillSignal=.",
            proposal: "This setting is used once in a restart job; if a first signal is sent again, it is that of KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "K",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "in a restart job"
              }
            ]
          }
        ],
        literal: {
          reading: "restart-signal",
          canon: 4,
          why: "The job is the same, and no sentence asks that it change its signal."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, SendSIGHUP=yes, RestartKillSignal=SIGUSR1; restart, main exits on the signal and a worker ignores it.",
      case: "restart-kill-signal/second-round.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-24",
    kind: "silent",
    question: "Which signal is due when a stop is replaced by a restart, or the other way round, before the first pass (RestartKillSignal=, second sentence)?",
    sentences: ["restart-kill-signal.1.1", "restart-kill-signal.1.2"],
    wording: [],
    place: { sentence: "restart-kill-signal.1.2", missing: "which job decides when one replaces another" },
    choices: [
      {
        id: "AMB-24",
        readings: [
          {
            id: "first-job",
            says: "That of the job which began the stop.",
            proposal: "The job that began the stop decides which signal is used, even if another job replaces it.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a restart replaced a stop"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a stop replaced a restart"
              }
            ]
          },
          {
            id: "last-job",
            says: "That of the job which stands when the first pass is due.",
            proposal: "The job that is in place when the first signal is sent decides which signal is used.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a restart replaced a stop"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a stop replaced a restart"
              }
            ]
          }
        ],
        literal: {
          reading: "last-job",
          canon: 1,
          why: "The setting is used in a restart job, and the job that the pass is sent in is the one that stands."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "RestartKillSignal=SIGUSR1 and a slow ExecStop=; stop then restart while it runs, and restart then stop.",
      case: "restart-kill-signal/stop-then-restart.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-25",
    kind: "silent",
    question: "Does anything follow a final signal other than SIGKILL that is ignored (FinalKillSignal=, first sentence)?",
    sentences: ["final-kill-signal.1.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "final-kill-signal.1.1", missing: "what follows when processes survive it" },
    choices: [
      {
        id: "AMB-25",
        readings: [
          {
            id: "once",
            says: "The final signal is sent once, and nothing follows it.",
            proposal: "The final signal is sent once; processes that survive it are not sent another one.",
            effect: [{ kind: "signal", at: "after-final", signal: "any", to: "every-remaining", becomes: "neither" }]
          },
          {
            id: "then-sigkill",
            says: "SIGKILL goes to all that remain one more stop timeout later.",
            proposal: "Processes that survive the final signal are sent SIGKILL after another delay.",
            effect: [
              {
                kind: "signal",
                at: "after-final",
                signal: "SIGKILL",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "F+TS"
              }
            ]
          }
        ],
        literal: { reading: "once", canon: 4, why: "No sentence asks for a signal after the final one." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "FinalKillSignal=SIGQUIT; all processes ignore everything that can be ignored.",
      case: "final-kill-signal/ignored.yaml"
    },
    threads: ["systemd/systemd#9657"],
    premises: []
  },
  {
    id: "AMB-26",
    kind: "silent",
    question: "When is the stop over after the final signal, if processes survive it (FinalKillSignal=, first sentence)?",
    sentences: ["final-kill-signal.1.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "final-kill-signal.1.1", missing: "how long is waited after it" },
    choices: [
      {
        id: "AMB-26",
        readings: [
          {
            id: "ends-with-final",
            says: "With the final signal itself.",
            proposal: "The unit is considered stopped as soon as this signal has been sent.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the claim that the unit has stopped or failed",
                becomes: "licensed"
              }
            ]
          },
          {
            id: "one-more-timeout",
            says: "After one more stop timeout, or sooner if all exit.",
            proposal: "The unit is considered stopped when its processes have exited, at the latest after another delay.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the claim that the unit has stopped or failed",
                becomes: "licensed",
                due: "F+TS"
              }
            ]
          },
          {
            id: "empty-group",
            says: "When the control group is empty, however long that takes.",
            proposal: "The unit is considered stopped only when no process is left in its control group.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the claim that the unit has stopped or failed",
                becomes: "licensed",
                due: "last-exit"
              }
            ]
          }
        ],
        literal: { reading: "ends-with-final", canon: 4, why: "No sentence asks for a wait after the final signal." }
      }
    ],
    implications: [],
    shows: "result",
    why: "No sentence makes a wait or a claim judgeable, so the readings differ only in when the unit is claimed to have stopped.",
    scenario: {
      says: "FinalKillSignal=SIGQUIT; all processes ignore everything that can be ignored.",
      case: "final-kill-signal/ignored.yaml"
    },
    threads: ["systemd/systemd#30863", "systemd/systemd#2288"],
    premises: []
  },
  {
    id: "AMB-27",
    kind: "contradiction",
    question: "With SendSIGKILL=no and processes left over, which starts are refused, and what becomes of the left-overs (SendSIGKILL=, second sentence)?",
    sentences: ["send-sigkill.1.2"],
    wording: ["will not restart if processes from prior services exist"],
    choices: [
      {
        id: "AMB-27",
        readings: [
          {
            id: "restart-jobs-alone",
            says: "Only a restart must not bring a new main process; the left-overs are left alone.",
            proposal: "A restart does not start a new main process while processes of the former one remain; these are left alone. Other start requests are not affected.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "a restart job finds left-overs"
              },
              { kind: "signal", at: "start", signal: "any", to: "every-remaining", becomes: "neither" }
            ]
          },
          {
            id: "any-start-alone",
            says: "No start at all may bring a new main process; the left-overs are left alone.",
            proposal: "No start request starts a new main process while processes of the former one remain; these are left alone.",
            narrowerThan: "restart-jobs-alone",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "any job finds left-overs"
              },
              { kind: "signal", at: "start", signal: "any", to: "every-remaining", becomes: "neither" }
            ]
          },
          {
            id: "restart-jobs-killed",
            says: "Only a restart must not bring a new main process; the left-overs get KillSignal= again when it is asked for.",
            proposal: "A restart does not start a new main process while processes of the former one remain; these are sent the first signal again. Other start requests are not affected.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "a restart job finds left-overs"
              },
              {
                kind: "signal",
                at: "start",
                signal: "K",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "a restart job finds left-overs"
              }
            ]
          },
          {
            id: "any-start-killed",
            says: "No start at all may bring a new main process; the left-overs get KillSignal= again when one is asked for.",
            proposal: "No start request starts a new main process while processes of the former one remain; these are sent the first signal again.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "any job finds left-overs"
              },
              {
                kind: "signal",
                at: "start",
                signal: "K",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "any job finds left-overs"
              }
            ]
          }
        ],
        literal: { reading: "restart-jobs-alone", canon: 1, why: "The sentence says restart, and asks for no signal." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "SendSIGKILL=no, mode control-group, all processes ignore everything; stop, then start again; and restart.",
      case: "send-sigkill/no-then-start.yaml"
    },
    threads: ["systemd/systemd#8630", "systemd/systemd#11457"],
    premises: []
  },
  {
    id: "AMB-28",
    kind: "contradiction",
    question: "Does SendSIGKILL=no hold for all five unit types, or for services only (SendSIGKILL=, first sentence)?",
    sentences: ["send-sigkill.1.1", "kill-mode.4.3", "description.1.1"],
    wording: ["left processes of the service around"],
    choices: [
      {
        id: "AMB-28",
        readings: [
          {
            id: "all-units",
            says: "It withholds the final signal from any unit.",
            proposal: "This setting applies to units of all five types.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "SendSIGKILL=no"
              }
            ]
          },
          {
            id: "services-only",
            says: "It withholds the final signal from services; other units owe it nevertheless.",
            proposal: "This setting applies to services only; for the other unit types the final signal is always sent.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "SendSIGKILL=no and the unit is no service"
              }
            ]
          }
        ],
        literal: {
          reading: "all-units",
          canon: 2,
          why: "The option is shared by all five types and would be void for four of them."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A scope with SendSIGKILL=no in mode control-group, and a socket with the same; all ignore the first signal.",
      case: "sections/send-sigkill-of-all-types.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-29",
    kind: "silent",
    question: "In mode none, what happens to a stop command that runs into its timeout (KillMode=, paragraph 2, fourth and fifth sentences)?",
    sentences: ["kill-mode.2.4", "kill-mode.2.5"],
    wording: ["only the stop command will be executed"],
    place: { sentence: "kill-mode.2.5", missing: "what ends a stop command that hangs" },
    choices: [
      {
        id: "AMB-29",
        readings: [
          {
            id: "kill-then-final",
            says: "It gets KillSignal=, and the final signal one stop timeout later.",
            proposal: "With KillMode=none, a stop command that exceeds the timeout is sent the first signal, and the final one after another delay.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "K+TS"
              }
            ]
          },
          {
            id: "final",
            says: "It gets the final signal at once.",
            proposal: "With KillMode=none, a stop command that exceeds the timeout is sent the final signal.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS"
              }
            ]
          },
          {
            id: "nothing",
            says: "It is left alone.",
            proposal: "With KillMode=none, a stop command that exceeds the timeout is not sent any signal.",
            effect: [{ kind: "signal", at: "first-pass", signal: "any", to: "control", becomes: "neither" }]
          }
        ],
        literal: { reading: "nothing", canon: 1, why: "No process is killed, and the command is one." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "Mode none; the ExecStop= command hangs.", case: "kill-mode/none-stop-command-hangs.yaml" },
    threads: ["systemd/systemd#15928"],
    premises: []
  },
  {
    id: "AMB-30",
    kind: "silent",
    question: "Must survivors stay in their control group after a stop in every mode, or is that said of none only (KillMode=, paragraph 2, sixth sentence)?",
    sentences: ["kill-mode.2.6"],
    wording: ["Processes remaining alive after stop are left in their control group"],
    place: { sentence: "kill-mode.2.6", missing: "of which modes the sentence speaks" },
    choices: [
      {
        id: "AMB-30",
        readings: [
          {
            id: "none-only",
            says: "The sentence goes on about none, of which the two sentences before it speak.",
            proposal: "With KillMode=none, processes that remain alive after the stop are left in their control group.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the survivors' move, or the end of their control group",
                becomes: "neither",
                when: "the mode is none"
              }
            ]
          },
          {
            id: "all-modes",
            says: "The sentence closes the paragraph and speaks of every mode that leaves survivors.",
            proposal: "Whatever KillMode= says, processes that remain alive after the stop are left in their control group.",
            narrowerThan: "none-only",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the survivors' move, or the end of their control group",
                becomes: "neither"
              }
            ]
          }
        ],
        literal: {
          reading: "none-only",
          canon: 1,
          why: "It follows two sentences about none, and names no other mode."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode process with a worker that survives; stop it, then see where the worker is.",
      case: "kill-mode/process-worker-outlasts-timeout.yaml"
    },
    threads: ["systemd/systemd#13288"],
    premises: []
  },
  {
    id: "AMB-31",
    kind: "silent",
    question: "Does a process that the manager is not permitted to signal count as remaining (KillMode=, paragraph 4, third sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.3"],
    wording: ["If processes still remain"],
    place: { sentence: "kill-mode.4.3", missing: "what of processes that the manager may not signal" },
    choices: [
      {
        id: "AMB-31",
        readings: [
          {
            id: "remaining",
            says: "It remains like any other, is to be signalled however that ends, and the stop waits for it.",
            proposal: "Processes that the service manager is not permitted to signal count as remaining, and the stop waits for them.",
            narrowerThan: "ignored",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "kill(2) answers EPERM"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                when: "kill(2) answers EPERM"
              }
            ]
          },
          {
            id: "ignored",
            says: "It may be passed over, and the stop goes on as though it were not there; a signal to it is no fault.",
            proposal: "Processes that the service manager is not permitted to signal are ignored.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "first-pass-targets",
                becomes: "licensed",
                count: 1,
                when: "kill(2) answers EPERM"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "licensed",
                count: 1,
                when: "kill(2) answers EPERM"
              }
            ]
          }
        ],
        literal: { reading: "remaining", canon: 1, why: "It still remains, and the words ask no more." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A unit with a process that another user owns, so that kill(2) answers EPERM; stop it.",
      case: "kill-mode/not-permitted.yaml"
    },
    threads: ["flux-framework/flux-core#6107", "flux-framework/flux-core#6399"],
    premises: []
  },
  {
    id: "AMB-32",
    kind: "silent",
    question: "To whom is WatchdogSignal= sent, to those that KillMode= names or to the main process only (WatchdogSignal=, first sentence)?",
    sentences: ["watchdog-signal.1.1", "kill-mode.1.1", "kill-mode.2.1"],
    wording: ["use to terminate the service when the watchdog timeout expires"],
    place: { sentence: "watchdog-signal.1.1", missing: "to whom the signal is sent" },
    choices: [
      {
        id: "AMB-32",
        readings: [
          {
            id: "by-kill-mode",
            says: "To the processes that KillMode= names for a first pass.",
            proposal: "The signal is sent to the processes that KillMode= selects.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "W",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog"
              }
            ]
          },
          {
            id: "main-only",
            says: "To the main process only, whatever the mode.",
            proposal: "The signal is sent to the main process only, whatever KillMode= says.",
            effect: [
              { kind: "signal", at: "watchdog", signal: "W", to: "main", becomes: "owed", count: 1, due: "watchdog" },
              { kind: "signal", at: "watchdog", signal: "any", to: "rest", becomes: "neither" }
            ]
          }
        ],
        literal: {
          reading: "by-kill-mode",
          canon: 1,
          why: "It is the service that is terminated, and KillMode= says how the processes of a unit are killed."
        }
      }
    ],
    implications: [
      {
        when: { choice: "AMB-32", reading: "main-only" },
        then: { choice: "AMB-33/survivors", readings: ["kill-signal", "final-signal"] }
      }
    ],
    shows: "trace",
    scenario: {
      says: "Mode control-group, TimeoutAbortSec=0.5; the watchdog expires and all ignore everything.",
      case: "watchdog-signal/everybody-ignores.yaml"
    },
    threads: ["systemd/systemd#8658", "systemd/systemd#10150"],
    premises: []
  },
  {
    id: "AMB-33",
    kind: "silent",
    question: "What follows WatchdogSignal=, and after which timeout (WatchdogSignal=, first sentence)?",
    sentences: ["watchdog-signal.1.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "watchdog-signal.1.1", missing: "what follows if processes remain, and when" },
    choices: [
      {
        id: "AMB-33/timeout",
        about: "the delay between WatchdogSignal= and the final signal",
        readings: [
          {
            id: "stop-timeout",
            says: "It is TimeoutStopSec=.",
            proposal: "Processes that remain after TimeoutStopSec= are sent the final signal.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog+TS"
              }
            ]
          },
          {
            id: "abort-timeout",
            says: "It is TimeoutAbortSec=, the timeout that systemd.service(5) keeps for aborts.",
            proposal: "Processes that remain after TimeoutAbortSec= are sent the final signal.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog+TA"
              }
            ]
          }
        ],
        literal: { reading: "stop-timeout", canon: 1, why: "The only delay that the page names is TimeoutStopSec=." }
      },
      {
        id: "AMB-33/survivors",
        about: "what survivors are sent when main dies of WatchdogSignal= in mode control-group",
        readings: [
          {
            id: "wait",
            says: "Nothing before the timeout.",
            proposal: "If the main process exits on this signal and others remain, these are not sent anything before the delay has passed.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "the mode is control-group"
              }
            ]
          },
          {
            id: "kill-signal",
            says: "KillSignal= at once, and the final signal one stop timeout later.",
            proposal: "If the main process exits on this signal and others remain, these are sent the signal of KillSignal=, and the final one after the delay.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "K",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "the mode is control-group"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit+TS",
                when: "the mode is control-group"
              }
            ]
          },
          {
            id: "final-signal",
            says: "The final signal at once.",
            proposal: "If the main process exits on this signal and others remain, these are sent the final signal at once.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "the mode is control-group"
              }
            ]
          }
        ],
        literal: {
          reading: "wait",
          canon: 4,
          why: "No sentence asks for a signal to the survivors before the delay has passed."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, TimeoutAbortSec=0.5, the watchdog expires; once all ignore everything, once main dies and a worker ignores it.",
      case: "watchdog-signal/main-dies-worker-stays.yaml"
    },
    threads: ["systemd/systemd#11211"],
    premises: []
  },
  {
    id: "AMB-34",
    kind: "silent",
    question: "Do TimeoutStopFailureMode= and TimeoutStartFailureMode= change which signals the killing procedure sends (KillMode=, paragraph 4)?",
    sentences: ["kill-mode.4.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "kill-mode.4.3", missing: "the failure modes of systemd.service(5)" },
    choices: [
      {
        id: "AMB-34",
        readings: [
          {
            id: "not-applied",
            says: "The procedure has no such step; the two settings change no signal.",
            proposal: "TimeoutStopFailureMode= and TimeoutStartFailureMode= do not change which signals are sent.",
            effect: [
              { kind: "signal", at: "final-by-timeout", signal: "W", to: "final-targets", becomes: "neither" },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "applied",
            says: "At a timeout, abort puts WatchdogSignal= where the next signal would be, and the final signal one abort timeout later; kill puts the final signal there.",
            proposal: "When a timeout passes, TimeoutStopFailureMode= or TimeoutStartFailureMode= decides on the next signal: with abort that of WatchdogSignal=, with kill the final one.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "W",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the failure mode is abort"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog+TA",
                when: "the failure mode is abort"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "W",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "the failure mode is abort and a stop command or a start timed out"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "the failure mode is kill and a stop command or a start timed out"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "W",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "the failure mode is abort and an ExecStopPost= command hangs"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "watchdog+TA",
                when: "the failure mode is abort and an ExecStopPost= command hangs"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "the failure mode is kill and an ExecStopPost= command hangs"
              }
            ]
          }
        ],
        literal: {
          reading: "not-applied",
          canon: 4,
          why: "The page names neither setting, and no sentence of it asks for such a step."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "TimeoutStopFailureMode=abort, TimeoutAbortSec=0.5; all ignore everything.",
      case: "kill-mode/stop-failure-mode.yaml"
    },
    threads: ["systemd/systemd#12334"],
    premises: ["NB-3", "NB-4"]
  },
  {
    id: "AMB-35",
    kind: "contradiction",
    question: "When the main process has exited by itself, do the ExecStop= commands run before the rest is killed (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: ["after the stop command is executed"],
    choices: [
      {
        id: "AMB-35",
        about: "main's own exit with ExecStop= set; inert unless AMB-64/own-exit is owed",
        readings: [
          {
            id: "commands-first",
            says: "They run, and the first pass is due when the last of them has ended.",
            proposal: "If the main process exits by itself, the stop commands are run before the remaining processes are killed.",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "the ExecStop= commands",
                becomes: "owed",
                when: "main exited by itself"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "T0",
                when: "the commands have ended"
              }
            ]
          },
          {
            id: "first-pass-at-once",
            says: "They do not run, and the first pass is due at once.",
            proposal: "If the main process exits by itself, the remaining processes are killed at once, and no stop command is run.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "main exited by itself"
              }
            ]
          }
        ],
        literal: {
          reading: "commands-first",
          canon: 1,
          why: "Killing comes after the stop command, and systemd.service(5) (NB-7) runs it also when processes died on their own."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "ExecStop= is set, a worker stays; main exits with status 1 by itself.",
      case: "kill-mode/main-fails-by-itself.yaml"
    },
    threads: [],
    premises: ["NB-7"]
  },
  {
    id: "AMB-36",
    kind: "ambiguous",
    question: "Which odd processes count as remaining (KillMode=, paragraph 4, third sentence)?",
    sentences: ["kill-mode.4.3", "kill-mode.2.1", "kill-signal.2.1"],
    wording: ["If processes still remain"],
    choices: [
      {
        id: "AMB-36/zombies",
        about: "a zombie that nobody reaps",
        readings: [
          {
            id: "remain",
            says: "It is still in the process table, so it remains.",
            proposal: "Processes that have exited but have not been reaped count as remaining.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "it is a zombie"
              }
            ]
          },
          {
            id: "gone",
            says: "It has exited, so it does not remain.",
            proposal: "Processes that have exited but have not been reaped do not count as remaining.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "any",
                to: "final-targets",
                becomes: "neither",
                when: "it is a zombie"
              }
            ]
          }
        ],
        literal: {
          reading: "gone",
          canon: 1,
          why: "The page speaks of processes that are terminated and have exited, and this one has."
        }
      },
      {
        id: "AMB-36/kernel-threads",
        about: "a kernel thread in the control group",
        readings: [
          {
            id: "remain",
            says: "It is in the group, so it remains.",
            proposal: "Kernel threads in the control group count as remaining.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "it is a kernel thread"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "it is a kernel thread"
              }
            ]
          },
          {
            id: "gone",
            says: "It is no process of the unit, so it does not count.",
            proposal: "Kernel threads in the control group do not count as remaining.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "first-pass-targets",
                becomes: "neither",
                when: "it is a kernel thread"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "any",
                to: "final-targets",
                becomes: "neither",
                when: "it is a kernel thread"
              }
            ]
          }
        ],
        literal: {
          reading: "gone",
          canon: 1,
          why: "The procedure is for processes belonging to the unit, and a kernel thread belongs to the kernel."
        }
      },
      {
        id: "AMB-36/forks",
        about: "a process forked after the first pass, when the final signal is due",
        readings: [
          {
            id: "remain",
            says: "It is there when the final signal is due, so it remains.",
            proposal: "Processes that are forked after the first signal was sent count as remaining.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "forked",
                becomes: "owed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "gone",
            says: "Remaining are those that were there at the first pass; it is none of them.",
            proposal: "Processes that are forked after the first signal was sent do not count as remaining, and are not sent the final signal.",
            effect: [{ kind: "signal", at: "final-by-timeout", signal: "F", to: "forked", becomes: "neither" }]
          }
        ],
        literal: { reading: "remain", canon: 1, why: "It is a process, and it is there after the delay." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main forks from its SIGTERM handler; a zombie that nobody reaps; a kernel thread in the group.",
      case: "kill-mode/fork-then-exit.yaml"
    },
    threads: ["systemd/systemd#23561", "systemd/systemd#26332"],
    premises: []
  },
  {
    id: "AMB-37",
    kind: "silent",
    question: "Is a process that is forked after the first pass sent the first signal too (KillMode=, paragraph 4, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.1"],
    wording: [],
    place: { sentence: "kill-mode.4.1", missing: "what of processes that come to be between the two requests" },
    choices: [
      {
        id: "AMB-37",
        readings: [
          {
            id: "owed",
            says: "It is, at the instant it comes to be.",
            proposal: "A process that is forked after the first signal was sent is sent that signal, too, as soon as it exists.",
            narrowerThan: "licensed",
            effect: [
              { kind: "signal", at: "fork", signal: "first", to: "forked", becomes: "owed", count: 1, due: "fork" }
            ]
          },
          {
            id: "licensed",
            says: "It may be, at the instant it comes to be.",
            proposal: "A process that is forked after the first signal was sent may be sent that signal, too.",
            effect: [
              { kind: "signal", at: "fork", signal: "first", to: "forked", becomes: "licensed", count: 1, due: "fork" }
            ]
          },
          {
            id: "forbidden",
            says: "It is not; nothing but the final signal comes to it.",
            proposal: "A process that is forked after the first signal was sent is sent the final signal only.",
            narrowerThan: "licensed",
            effect: [{ kind: "signal", at: "fork", signal: "any", to: "forked", becomes: "neither" }]
          }
        ],
        literal: { reading: "forbidden", canon: 4, why: "No sentence asks for a signal at a fork." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main forks a child from its SIGTERM handler and both go on; stop it.",
      case: "kill-mode/fork-on-first-signal.yaml"
    },
    threads: ["systemd/systemd#42388"],
    premises: []
  },
  {
    id: "AMB-38",
    kind: "silent",
    question: "Within one pass, does the main process get its signal before the others (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: [],
    place: { sentence: "kill-mode.2.1", missing: "in which order the processes are signalled" },
    choices: [
      {
        id: "AMB-38",
        readings: [
          {
            id: "main-first",
            says: "The main process comes first.",
            proposal: "The main process is signalled before the other processes.",
            narrowerThan: "unordered",
            effect: [
              { kind: "act", at: "first-pass", act: "main's signal before any other process's", becomes: "owed" }
            ]
          },
          {
            id: "unordered",
            says: "The order does not matter.",
            proposal: "The order in which the processes are signalled is not defined.",
            effect: [
              { kind: "act", at: "first-pass", act: "main's signal before any other process's", becomes: "licensed" }
            ]
          }
        ],
        literal: { reading: "unordered", canon: 4, why: "No sentence asks for an order." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group, SendSIGHUP=yes; main and two workers ignore everything; stop it.",
      case: "kill-mode/order-of-a-pass.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-39",
    kind: "contradiction",
    question: "In mode control-group, does the final signal of a mount or swap go to the whole group, or to the hanging helper only (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.3"],
    wording: ["all remaining processes in the control group of this unit"],
    choices: [
      {
        id: "AMB-39",
        readings: [
          {
            id: "group",
            says: "To every process that remains in the control group.",
            proposal: "For mounts and swaps, too, the final signal is sent to all remaining processes of the control group.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                when: "the unit is a mount or swap"
              }
            ]
          },
          {
            id: "helper-only",
            says: "To the helper only, for systemd.mount(5) and systemd.swap(5) speak of the command that hangs.",
            proposal: "For mounts and swaps, the final signal is sent to the mount or swap command only.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                when: "the unit is a mount or swap"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "rest",
                becomes: "neither",
                when: "the unit is a mount or swap"
              }
            ]
          }
        ],
        literal: {
          reading: "group",
          canon: 1,
          why: "The sentence says all of this unit, and the page counts mounts and swaps among its units."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A mount in mode control-group; its helper hangs and has children that ignore the first signal.",
      case: "sections/mount-helper-children.yaml"
    },
    threads: ["systemd/systemd#6048", "systemd/systemd#6912"],
    premises: ["NB-9"]
  },
  {
    id: "AMB-40",
    kind: "contradiction",
    question: "For mounts, is RestartKillSignal= used when a restart stops the unit, or when a remount hangs (RestartKillSignal=, second sentence)?",
    sentences: ["restart-kill-signal.1.1", "restart-kill-signal.1.2"],
    wording: ["used in a restart job"],
    choices: [
      {
        id: "AMB-40",
        readings: [
          {
            id: "restart",
            says: "It is used when a restart job stops the mount.",
            proposal: "For mounts, this setting is used when the unit is stopped in a restart job.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a mount in a restart job"
              }
            ]
          },
          {
            id: "remount",
            says: "It is used when the helper of a remount hangs; a restart job uses KillSignal=.",
            proposal: "For mounts, this setting is used for a remount command that exceeds its timeout; a restart job uses KillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "RK",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "the helper of a remount hangs"
              },
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "a mount in a restart job"
              }
            ]
          }
        ],
        literal: { reading: "restart", canon: 1, why: "A restart job is what the sentence names." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A mount with RestartKillSignal=SIGUSR1 is restarted while its helper hangs; and a remount hangs.",
      case: "sections/mount-restart.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-41",
    kind: "silent",
    question: "In mode mixed with ExitType=cgroup, does main's exit still call for the final signal (KillMode=, paragraph 4, first bullet)?",
    sentences: ["kill-mode.4.3"],
    wording: ["the main process of a unit has exited"],
    place: { sentence: "kill-mode.4.3", missing: "a service that goes on after its main process has exited" },
    choices: [
      {
        id: "AMB-41",
        readings: [
          {
            id: "triggers",
            says: "It does, during a stop, as with any other ExitType=.",
            proposal: "This holds regardless of ExitType=.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "ExitType=cgroup"
              }
            ]
          },
          {
            id: "does-not",
            says: "It does not, for such a service has not exited before its whole group has.",
            proposal: "With ExitType=cgroup, the exit of the main process does not cause the final signal to be sent.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "ExitType=cgroup"
              }
            ]
          }
        ],
        literal: {
          reading: "triggers",
          canon: 1,
          why: "The bullet names main's exit, and excepts no kind of service."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, ExitType=cgroup; stop it, main exits on SIGTERM, a worker stays.",
      case: "kill-mode/mixed-exit-type-cgroup.yaml"
    },
    threads: ["systemd/systemd#18782", "systemd/systemd#20813"],
    premises: []
  },
  {
    id: "AMB-42",
    kind: "silent",
    question: "What does a second request to stop change, when the first pass has been sent already (KillMode=, paragraph 4, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.1"],
    wording: [],
    place: { sentence: "kill-mode.4.1", missing: "what of a further request while the unit is stopping" },
    choices: [
      {
        id: "AMB-42",
        readings: [
          {
            id: "nothing",
            says: "Nothing.",
            proposal: "A further request to stop a unit that is already being stopped has no effect.",
            effect: [
              {
                kind: "signal",
                at: "stop-requested",
                signal: "any",
                to: "first-pass-targets",
                becomes: "neither",
                when: "the unit is stopping already"
              }
            ]
          },
          {
            id: "again",
            says: "The first pass is sent once more; the final signal still counts from the first one.",
            proposal: "A further request to stop a unit that is already being stopped causes the first signal to be sent again.",
            effect: [
              {
                kind: "signal",
                at: "stop-requested",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "request",
                when: "the unit is stopping already, and the final signal has not been due"
              }
            ]
          }
        ],
        literal: { reading: "nothing", canon: 4, why: "No sentence asks for another pass upon another request." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main ignores the first signal; a second stop is requested before the stop timeout.",
      case: "kill-mode/second-stop.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-43",
    kind: "silent",
    question: "Do the stop commands run when a unit is stopped while it starts or reloads (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: ["after the stop command is executed"],
    place: {
      sentence: "kill-mode.2.1",
      missing: "whether a unit that is starting or reloading has a stop command to be executed"
    },
    choices: [
      {
        id: "AMB-43/start",
        about: "a stop requested while the unit is starting",
        readings: [
          {
            id: "commands-first",
            says: "The ExecStop= commands run first.",
            proposal: "If the unit is stopped while it is starting, the stop commands are run before its processes are killed.",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "the ExecStop= commands",
                becomes: "owed",
                when: "the unit is starting"
              }
            ]
          },
          {
            id: "first-pass-at-once",
            says: "The first pass is due at the request.",
            proposal: "If the unit is stopped while it is starting, its processes are killed at once, and no stop command is run.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "request",
                when: "the unit is starting"
              }
            ]
          }
        ],
        literal: {
          reading: "first-pass-at-once",
          canon: 1,
          why: "ExecStop= is as configured there, and systemd.service(5) (NB-7) runs it only if the service started successfully."
        }
      },
      {
        id: "AMB-43/reload",
        about: "a stop requested while ExecReload= runs",
        readings: [
          {
            id: "commands-first",
            says: "The ExecStop= commands run first.",
            proposal: "If the unit is stopped while it is reloading, the stop commands are run before its processes are killed.",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "the ExecStop= commands",
                becomes: "owed",
                when: "the unit is reloading"
              }
            ]
          },
          {
            id: "first-pass-at-once",
            says: "The first pass is due at the request.",
            proposal: "If the unit is stopped while it is reloading, its processes are killed at once, and no stop command is run.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "request",
                when: "the unit is reloading"
              }
            ]
          }
        ],
        literal: {
          reading: "commands-first",
          canon: 1,
          why: "A unit that reloads has started, so its stop command is executed before it is killed."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A stop during ExecStartPre=, and a stop during ExecReload=, with ExecStop= set.",
      case: "kill-mode/stop-while-starting.yaml"
    },
    threads: [],
    premises: ["NB-7"]
  },
  {
    id: "AMB-44",
    kind: "silent",
    question: "Which settings hold for the rest of a stop when the unit file changes in the middle of it (Description, paragraph 3)?",
    sentences: ["description.3.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "description.3.1", missing: "from when a changed configuration holds" },
    choices: [
      {
        id: "AMB-44",
        readings: [
          {
            id: "old-settings",
            says: "Those that held when the stop was requested, all of them.",
            proposal: "The settings that were loaded when the stop was requested are used until it has ended.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                when: "by the old settings"
              }
            ]
          },
          {
            id: "new-settings",
            says: "Those that were loaded last, all of them.",
            proposal: "If the configuration is reloaded while a unit is being stopped, the new settings are used from then on.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                when: "by the new settings"
              }
            ]
          }
        ],
        literal: {
          reading: "old-settings",
          canon: 4,
          why: "No sentence asks that a stop under way change its course."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "KillMode= is changed and the configuration reloaded between the first pass and the final one.",
      case: "kill-mode/daemon-reload.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-45",
    kind: "ambiguous",
    question: "Which spellings of a signal are valid (KillSignal=, third sentence)?",
    sentences: ["kill-signal.1.3"],
    wording: ["a list of valid signals"],
    choices: [
      {
        id: "AMB-45/aliases",
        about: "a name that signal(7) gives as a synonym: SIGIOT, SIGPOLL, SIGCLD and their like",
        readings: [
          {
            id: "valid",
            says: "It is valid, for it stands in that list.",
            proposal: "Synonyms of a signal's name, such as SIGPOLL, are accepted.",
            effect: []
          },
          {
            id: "invalid",
            says: "It is not; only the main name of each signal is.",
            proposal: "Only the main name of each signal is accepted, not its synonyms.",
            effect: []
          }
        ],
        literal: { reading: "valid", canon: 1, why: "The list has it." }
      },
      {
        id: "AMB-45/numbers",
        about: "a number, in any base that C knows",
        readings: [
          {
            id: "valid",
            says: "It is valid, for the list numbers its signals.",
            proposal: "The number of a signal is accepted in place of its name.",
            effect: []
          },
          {
            id: "invalid",
            says: "It is not; signals are named.",
            proposal: "Signals are specified by name, not by number.",
            effect: []
          }
        ],
        literal: { reading: "valid", canon: 1, why: "The list has each signal's number." }
      },
      {
        id: "AMB-45/realtime",
        about: "SIGRTMIN, SIGRTMAX, SIGRTMIN+n and SIGRTMAX-n",
        readings: [
          {
            id: "valid",
            says: "They are valid, for signal(7) speaks of them in this notation.",
            proposal: "Real-time signals are specified as SIGRTMIN+n or SIGRTMAX-n.",
            effect: []
          },
          {
            id: "invalid",
            says: "They are not, for its list of signals lacks them.",
            proposal: "Real-time signals are not accepted.",
            effect: []
          }
        ],
        literal: {
          reading: "valid",
          canon: 1,
          why: "That page supports realtime signals and says that they be written so."
        }
      },
      {
        id: "AMB-45/lower-case",
        about: "a name in lower or mixed case",
        readings: [
          {
            id: "valid",
            says: "It is valid, for it can mean nothing else.",
            proposal: "The case of a signal's name does not matter.",
            effect: []
          },
          {
            id: "invalid",
            says: "It is not, for the list has capitals.",
            proposal: "The name of a signal is written in capitals.",
            effect: []
          }
        ],
        literal: { reading: "invalid", canon: 1, why: "The list has no such name." }
      }
    ],
    implications: [],
    shows: "effect",
    why: "The spelling itself leaves no trace; which signal is sent later tells whether the value was taken.",
    scenario: {
      says: "KillSignal=SIGINT, then a second assignment with the spelling in question; stop it and see which signal comes.",
      case: "values/signal-aliases.yaml"
    },
    threads: ["systemd/systemd#10150"],
    premises: []
  },
  {
    id: "AMB-46",
    kind: "silent",
    question: "What holds when a setting is given an invalid value (KillSignal=, third sentence)?",
    sentences: ["kill-signal.1.3", "kill-mode.1.2"],
    wording: [],
    place: { sentence: "kill-signal.1.3", missing: "what an invalid value does" },
    choices: [
      {
        id: "AMB-46",
        readings: [
          {
            id: "unit-fails",
            says: "The unit does not load, and so is never started or stopped.",
            proposal: "A unit in which a setting has an invalid value is not loaded.",
            effect: [{ kind: "signal", at: "first-pass", signal: "any", to: "every-remaining", becomes: "neither" }]
          },
          {
            id: "ignored",
            says: "The assignment is passed over, and what was set before it stays.",
            proposal: "An assignment with an invalid value is ignored.",
            effect: []
          },
          {
            id: "default",
            says: "The setting goes back to its default.",
            proposal: "An assignment with an invalid value resets the setting to its default.",
            effect: []
          }
        ],
        literal: { reading: "ignored", canon: 4, why: "No sentence lets an invalid value change anything." }
      }
    ],
    implications: [],
    shows: "effect",
    why: "The assignment itself leaves no trace; what the unit does later tells what was made of it.",
    scenario: {
      says: "KillSignal=SIGINT, then a second assignment with an invalid value; stop it and see which signal comes.",
      case: "values/signal-invalid.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-47",
    kind: "silent",
    question: "Which literals are booleans, and what does an empty one do (SendSIGHUP= and SendSIGKILL=, third sentence)?",
    sentences: ["send-sighup.1.3", "send-sigkill.1.3"],
    wording: ["a boolean value"],
    place: { sentence: "send-sighup.1.3", missing: "how a boolean value is written" },
    choices: [
      {
        id: "AMB-47/forms",
        about: "the literals that are booleans",
        readings: [
          {
            id: "listed",
            says: "Those that systemd.syntax(7) gives and no others: 1, yes, true, on, 0, no, false, off, in lower case.",
            proposal: "Takes one of 1, yes, true, on, 0, no, false and off.",
            effect: []
          },
          {
            id: "short-too",
            says: "So are y, t, n and f, and any of them in any case.",
            proposal: "Takes one of 1, yes, y, true, t, on, 0, no, n, false, f and off, in any case.",
            effect: []
          }
        ],
        literal: {
          reading: "short-too",
          canon: 1,
          why: "A boolean value is asked for and no way to write one is excluded; whatever is none of these is invalid."
        }
      },
      {
        id: "AMB-47/empty",
        about: "an empty boolean",
        readings: [
          {
            id: "resets",
            says: "It takes the setting back to its default.",
            proposal: "An empty value resets the setting to its default.",
            effect: []
          },
          {
            id: "invalid",
            says: "It is an invalid value like any other (AMB-46).",
            proposal: "An empty value is invalid.",
            effect: []
          }
        ],
        literal: { reading: "invalid", canon: 4, why: "No sentence of the page gives emptiness a meaning." }
      }
    ],
    implications: [],
    shows: "effect",
    why: "The literal itself leaves no trace; which signals are sent later tells what was made of it.",
    scenario: {
      says: "SendSIGHUP=yes, then a second assignment with the literal in question; stop it and see whether SIGHUP comes.",
      case: "values/boolean-forms.yaml"
    },
    threads: [],
    premises: ["systemd.syntax(7)"]
  },
  {
    id: "AMB-48",
    kind: "silent",
    question: "Does a stop timeout of 0 pass at once, or never (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.3"],
    wording: ["TimeoutStopSec= has passed"],
    place: { sentence: "kill-mode.4.3", missing: "the meaning of a delay of 0" },
    choices: [
      {
        id: "AMB-48",
        readings: [
          {
            id: "never",
            says: "It never passes, as though it were infinity.",
            proposal: "A delay of 0 never passes, like infinity.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "neither",
                when: "the stop timeout is 0"
              }
            ]
          },
          {
            id: "at-once",
            says: "It has passed at once, and the final signal is due with the first.",
            proposal: "With a delay of 0, the final signal is sent at the same time as the first one.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0",
                when: "the stop timeout is 0"
              }
            ]
          }
        ],
        literal: { reading: "at-once", canon: 1, why: "A delay of nothing has passed as soon as it begins." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "TimeoutStopSec=0 in a service, and in a scope; all ignore the first signal.",
      case: "kill-mode/timeout-zero.yaml"
    },
    threads: ["systemd/systemd#9556", "systemd/systemd#27936"],
    premises: []
  },
  {
    id: "AMB-49",
    kind: "silent",
    question: "Is the TimeoutStopSec= of a scope the delay that is meant (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.3", "description.2.1"],
    wording: ["configured via the TimeoutStopSec= has passed"],
    place: { sentence: "kill-mode.4.3", missing: "which unit types' TimeoutStopSec= is meant" },
    choices: [
      {
        id: "AMB-49",
        readings: [
          {
            id: "counts",
            says: "It is; a scope has that option too.",
            proposal: "For scopes, the delay is that of their own TimeoutStopSec=.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the unit is a scope"
              }
            ]
          },
          {
            id: "no-timeout",
            says: "It is not; the option of services is meant, so for a scope the delay never passes.",
            proposal: "The delay applies to services only; for scopes no signal is repeated.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "neither",
                when: "the unit is a scope"
              }
            ]
          }
        ],
        literal: {
          reading: "counts",
          canon: 2,
          why: "Otherwise the final signal, and the two options that govern it, would say nothing for scopes."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A scope with TimeoutStopSec=1; its processes ignore the first signal.",
      case: "sections/scope.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-50",
    kind: "silent",
    question: "For a scope with a controller, does the manager send the first signal, or ask the controller to stop it (KillMode=, paragraph 4, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.1"],
    wording: [],
    place: { sentence: "kill-mode.4.1", missing: "scopes that have a controller" },
    choices: [
      {
        id: "AMB-50",
        readings: [
          {
            id: "manager",
            says: "The manager sends it, as to any other unit.",
            proposal: "For scopes with a controller, too, the service manager sends the first signal.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "the scope has a controller"
              }
            ]
          },
          {
            id: "controller",
            says: "The controller is sent a message instead, and the processes no signal.",
            proposal: "For scopes with a controller, this is asked to stop the scope, and no first signal is sent.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "neither",
                when: "the scope has a controller"
              }
            ]
          }
        ],
        literal: {
          reading: "manager",
          canon: 1,
          why: "The processes are terminated by a signal, and no controller is excepted."
        }
      }
    ],
    implications: [],
    shows: "outside",
    why: "The message goes over the message bus, to a program that is neither the manager nor a process of the unit; worlds and traces hold processes and signals, and what such a program then does is not the manager's to answer for.",
    scenario: { says: "A scope whose controller listens for a request to stop; stop it." },
    threads: ["systemd/systemd#350"],
    premises: []
  },
  {
    id: "AMB-51",
    kind: "silent",
    question: "Is a frozen unit thawed before it is killed (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-signal.2.1"],
    wording: [],
    place: { sentence: "kill-mode.2.1", missing: "frozen units" },
    choices: [
      {
        id: "AMB-51",
        readings: [
          {
            id: "thaw-first",
            says: "It is thawed at the instant at which its stop begins, before any signal, and then killed as ever; in mode none, which kills nobody, it is left as it is.",
            proposal: "A frozen unit is thawed when its stop begins, before any signal is sent, except with KillMode=none.",
            narrowerThan: "as-it-is",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "thawing the unit",
                becomes: "owed",
                when: "the unit is frozen"
              }
            ]
          },
          {
            id: "as-it-is",
            says: "It is killed as it is; it may be thawed at any time, and what is not fatal waits until then.",
            proposal: "A frozen unit is sent the signals as it is, and need not be thawed.",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "thawing the unit",
                becomes: "licensed",
                when: "the unit is frozen"
              }
            ]
          }
        ],
        literal: { reading: "as-it-is", canon: 4, why: "No sentence asks that a unit be thawed." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "Freeze the unit; stop it.", case: "kill-mode/frozen.yaml" },
    threads: ["systemd/systemd#15849", "systemd/systemd#37569", "systemd/systemd#38517"],
    premises: []
  },
  {
    id: "AMB-52",
    kind: "silent",
    question: "Has a service whose main process died of its KillSignal= been stopped successfully (KillSignal=, first sentence)?",
    sentences: ["kill-signal.1.1"],
    wording: [],
    place: { sentence: "kill-signal.1.1", missing: "the result of the stop" },
    choices: [
      {
        id: "AMB-52",
        readings: [
          {
            id: "success",
            says: "It has; it died as it was meant to.",
            proposal: "A service whose main process exits on this signal is considered to have been stopped successfully.",
            effect: []
          },
          {
            id: "signal",
            says: "It has failed, having died of a signal that is no usual way to end.",
            proposal: "A service whose main process exits on this signal is considered to have failed, unless the signal is listed as a clean exit.",
            effect: []
          }
        ],
        literal: { reading: "success", canon: 4, why: "No sentence makes a failure of doing what was asked." }
      }
    ],
    implications: [],
    shows: "result",
    why: "A unit's result is no signal and no claim, so no trace shows it.",
    scenario: { says: "KillSignal=SIGKILL on an ordinary daemon; stop it.", case: "kill-signal/success.yaml" },
    threads: ["systemd/systemd#40600"],
    premises: []
  },
  {
    id: "AMB-53",
    kind: "silent",
    question: "Are background children killed when a oneshot service finishes without a stop job (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: ["on unit stop"],
    place: { sentence: "kill-mode.2.1", missing: "units that stop because they have finished" },
    choices: [
      {
        id: "AMB-53",
        about: "a Type=oneshot service without RemainAfterExit= whose main process exits with status 0",
        readings: [
          {
            id: "by-kill-mode",
            says: "The unit stops when its main process has finished, so a first pass is due to the rest as KillMode= says.",
            proposal: "A oneshot service whose main process has finished is stopped, and its remaining processes are killed as KillMode= says.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "a oneshot has finished"
              }
            ]
          },
          {
            id: "nothing",
            says: "Nobody asked for a stop, so nothing is due.",
            proposal: "When a oneshot service finishes, its remaining processes are not killed unless it is requested to stop.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "a oneshot has finished"
              }
            ]
          }
        ],
        literal: {
          reading: "by-kill-mode",
          canon: 1,
          why: "A oneshot that has finished stops, and the sentence asks for killing on unit stop, whatever its cause."
        }
      }
    ],
    implications: [
      { when: { choice: "AMB-53", reading: "by-kill-mode" }, then: { choice: "AMB-64/own-exit", readings: ["owed"] } }
    ],
    shows: "trace",
    scenario: {
      says: "Type=oneshot; its main process leaves a child in the background and exits with status 0.",
      case: "kill-mode/oneshot-leaves-child.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-54",
    kind: "ambiguous",
    question: "In mode process, is it main or any process that must remain for the final signal to be due (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.3", "kill-mode.2.3"],
    wording: ["If processes still remain"],
    choices: [
      {
        id: "AMB-54",
        about: "what must remain; inert unless AMB-70 is all-remaining",
        readings: [
          {
            id: "main",
            says: "Main must.",
            proposal: "With KillMode=process, the final signal is sent if the main process remains.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is process and main remains"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "the mode is process and main has exited"
              }
            ]
          },
          {
            id: "any-process",
            says: "Any process of the control group will do.",
            proposal: "With KillMode=process, the final signal is sent if any process of the control group remains.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "final-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is process and any process remains"
              }
            ]
          }
        ],
        literal: {
          reading: "main",
          canon: 1,
          why: "The request that is repeated went to main only, so main is what may still remain."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode process; main exits on the first signal, a worker stays beyond the stop timeout.",
      case: "kill-mode/process-worker-outlasts-timeout.yaml"
    },
    threads: ["systemd/systemd#22683"],
    premises: []
  },
  {
    id: "AMB-55",
    kind: "silent",
    question: "Is anything killed when ExecReload= runs into its timeout (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.1.1", "kill-mode.2.1"],
    wording: [],
    place: { sentence: "kill-mode.2.1", missing: "a reload that hangs" },
    choices: [
      {
        id: "AMB-55",
        readings: [
          {
            id: "by-kill-mode",
            says: "A first pass is due as KillMode= says.",
            proposal: "If a reload command exceeds its timeout, the processes of the unit are killed as KillMode= says.",
            effect: [
              {
                kind: "signal",
                at: "reload-timeout",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "command-start+TS"
              }
            ]
          },
          {
            id: "command-only",
            says: "The command gets the final signal, and nobody else gets any.",
            proposal: "If a reload command exceeds its timeout, it is sent the final signal, and no other process is sent any.",
            effect: [
              {
                kind: "signal",
                at: "reload-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS"
              },
              { kind: "signal", at: "reload-timeout", signal: "any", to: "main", becomes: "neither" }
            ]
          },
          {
            id: "nothing",
            says: "Nothing is, for no unit is stopped.",
            proposal: "If a reload command exceeds its timeout, no process is sent a signal.",
            effect: [
              { kind: "signal", at: "reload-timeout", signal: "any", to: "every-remaining", becomes: "neither" }
            ]
          }
        ],
        literal: { reading: "nothing", canon: 4, why: "No sentence asks for a signal when nothing is stopped." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "The ExecReload= command hangs beyond the start timeout.", case: "kill-mode/reload-hangs.yaml" },
    threads: [],
    premises: []
  },
  {
    id: "AMB-56",
    kind: "ambiguous",
    question: "Is the later signal of mode mixed SIGKILL itself, or whatever FinalKillSignal= says (KillMode=, paragraph 2, second sentence)?",
    sentences: ["kill-mode.2.2", "kill-mode.4.3", "final-kill-signal.1.1"],
    wording: ["the subsequent SIGKILL signal (see below)"],
    choices: [
      {
        id: "AMB-56",
        readings: [
          {
            id: "literal-sigkill",
            says: "It is SIGKILL, whatever FinalKillSignal= says.",
            proposal: "With KillMode=mixed, the remaining processes are sent SIGKILL, regardless of FinalKillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "SIGKILL",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "SIGKILL",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is mixed"
              }
            ]
          },
          {
            id: "final-signal",
            says: "It is the final signal, as FinalKillSignal= says.",
            proposal: "With KillMode=mixed, the remaining processes are sent the signal specified with FinalKillSignal=.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is mixed"
              }
            ]
          }
        ],
        literal: {
          reading: "final-signal",
          canon: 1,
          why: "The words see below lead to the sentence that lets FinalKillSignal= take the place of SIGKILL."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, FinalKillSignal=SIGQUIT; main exits, a worker stays.",
      case: "final-kill-signal/mixed-literal-sigkill.yaml"
    },
    threads: ["systemd/systemd#9657"],
    premises: []
  },
  {
    id: "AMB-58",
    kind: "silent",
    question: "Does SIGHUP follow every pass of KillSignal= in a stop, or only the first (SendSIGHUP=, first sentence)?",
    sentences: ["send-sighup.1.1"],
    wording: ["immediately after sending the signal configured with KillSignal="],
    place: { sentence: "send-sighup.1.1", missing: "whether this holds for each pass" },
    choices: [
      {
        id: "AMB-58",
        about: "SIGHUP in a second pass (AMB-06, AMB-33/survivors, AMB-42); without one this is inert",
        readings: [
          {
            id: "once-per-stop",
            says: "Only the first; a process is told once that its connection is gone.",
            proposal: "SIGHUP is sent once in a stop, even if KillSignal= is sent several times.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "neither",
                when: "SendSIGHUP=yes"
              }
            ]
          },
          {
            id: "each-pass",
            says: "Every pass.",
            proposal: "SIGHUP is sent each time that KillSignal= is sent.",
            effect: [
              {
                kind: "signal",
                at: "second-pass",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes"
              }
            ]
          }
        ],
        literal: {
          reading: "each-pass",
          canon: 1,
          why: "It is sent after sending that signal, however often that happens."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "SendSIGHUP=yes; main exits on the first signal, a worker ignores both, and a second pass comes.",
      case: "send-sighup/second-round.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-60",
    kind: "silent",
    question: "What does the watchdog do during a stop, and is WATCHDOG=trigger its expiry (WatchdogSignal=, first sentence)?",
    sentences: ["watchdog-signal.1.1"],
    wording: ["when the watchdog timeout expires"],
    place: { sentence: "watchdog-signal.1.1", missing: "WATCHDOG=trigger, and a watchdog that expires during a stop" },
    choices: [
      {
        id: "AMB-60/trigger",
        about: "WATCHDOG=trigger while no stop is under way",
        readings: [
          {
            id: "expiry",
            says: "It is the watchdog's expiry.",
            proposal: "WATCHDOG=trigger has the same effect as the watchdog timeout expiring.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "W",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog"
              }
            ]
          },
          {
            id: "not-expiry",
            says: "It is none, and nothing is due.",
            proposal: "WATCHDOG=trigger does not cause this signal to be sent.",
            effect: [{ kind: "signal", at: "watchdog", signal: "any", to: "every-remaining", becomes: "neither" }]
          }
        ],
        literal: {
          reading: "not-expiry",
          canon: 4,
          why: "The sentence speaks of a timeout; none asks for a signal upon a message."
        }
      },
      {
        id: "AMB-60/trigger-while-stopping",
        about: "WATCHDOG=trigger during a stop",
        readings: [
          {
            id: "watchdog-pass",
            says: "WatchdogSignal= goes to those of the first pass.",
            proposal: "WATCHDOG=trigger causes this signal to be sent during a stop, too.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "W",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog",
                when: "during a stop"
              }
            ]
          },
          {
            id: "nothing",
            says: "It changes nothing.",
            proposal: "WATCHDOG=trigger has no effect during a stop.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "during a stop"
              }
            ]
          }
        ],
        literal: {
          reading: "nothing",
          canon: 4,
          why: "No sentence asks that a service be terminated which is being terminated."
        }
      },
      {
        id: "AMB-60/expiry-while-stopping",
        about: "the watchdog timeout expiring during a stop",
        readings: [
          {
            id: "watchdog-pass",
            says: "WatchdogSignal= goes to those of the first pass.",
            proposal: "If the watchdog timeout expires during a stop, this signal is sent, too.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "W",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "watchdog",
                when: "during a stop"
              }
            ]
          },
          {
            id: "nothing",
            says: "It changes nothing.",
            proposal: "The watchdog timeout has no effect during a stop.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "during a stop"
              }
            ]
          }
        ],
        literal: {
          reading: "nothing",
          canon: 4,
          why: "No sentence asks that a service be terminated which is being terminated."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A service with WatchdogSec= sends WATCHDOG=trigger while it runs, and while it is being stopped.",
      case: "watchdog-signal/trigger.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-61",
    kind: "ambiguous",
    question: "Is an ExecStopPost= command that still runs among the remaining processes that the final signal goes to (SendSIGKILL=, first sentence)?",
    sentences: ["send-sigkill.1.1", "kill-mode.4.3"],
    wording: ["left processes of the service around"],
    choices: [
      {
        id: "AMB-61",
        readings: [
          {
            id: "counts",
            says: "It is, being a process of the unit that is around.",
            proposal: "Commands configured with ExecStopPost= that are still running count as remaining processes.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                when: "an ExecStopPost= command runs"
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                when: "an ExecStopPost= command runs"
              }
            ]
          },
          {
            id: "does-not",
            says: "It is not, for the shutdown did not leave it around but started it.",
            proposal: "Commands configured with ExecStopPost= do not count as remaining processes.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "neither",
                when: "an ExecStopPost= command runs"
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "control",
                becomes: "neither",
                when: "an ExecStopPost= command runs"
              }
            ]
          }
        ],
        literal: { reading: "does-not", canon: 1, why: "To remain is to be left from before; the command came after." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode control-group; main exits, a worker ignores everything, and the ExecStopPost= command hangs.",
      case: "kill-mode/stop-post-at-timeout.yaml"
    },
    threads: [],
    premises: ["NB-6"]
  },
  {
    id: "AMB-62",
    kind: "silent",
    question: "How late may a signal be that is due at an instant (KillMode=, paragraph 4, and KillSignal=, paragraph 2)?",
    sentences: ["kill-mode.4.2", "kill-mode.4.3", "kill-signal.2.1", "send-sighup.1.1"],
    wording: ["immediately", "right after", "has passed"],
    place: { sentence: "kill-mode.4.3", missing: "a bound on how late the request may be repeated" },
    choices: [
      {
        id: "AMB-62",
        readings: [
          {
            id: "exact",
            says: "Not at all; it is due at its instant.",
            proposal: "The signal is sent at the very moment at which the delay has passed.",
            narrowerThan: "within-lateness",
            effect: [{ kind: "act", at: "final-by-timeout", act: "a signal after its instant", becomes: "neither" }]
          },
          {
            id: "within-lateness",
            says: "By no more than the adapter declares, which is 251 ms at most and less than half of the shortest timeout of the world.",
            proposal: "The signal may be sent a little later than the delay has passed, as far as the accuracy of timers asks for it.",
            effect: [
              {
                kind: "act",
                at: "final-by-timeout",
                act: "a signal within the declared lateness of its instant",
                becomes: "licensed"
              }
            ]
          }
        ],
        literal: {
          reading: "within-lateness",
          canon: 1,
          why: "The words forbid early and set no bound on late; the figure is only where judging must end, 250 ms for the timers of a manager and 1 ms for what it does then."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Any timeout, with an adapter that declares a lateness.",
      case: "kill-mode/exit-near-timeout.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-63",
    kind: "ambiguous",
    question: "May the final signal go to a process that exits, or leaves the control group, at the very instant at which the timeout passes (KillMode=, paragraph 4, second bullet)?",
    sentences: ["kill-mode.4.3"],
    wording: ["If processes still remain after", "has passed"],
    choices: [
      {
        id: "AMB-63",
        readings: [
          {
            id: "licensed",
            says: "It may; at that instant the process was still there.",
            proposal: "A process that exits at the moment at which the delay passes may still be sent the signal.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "exited",
                becomes: "licensed",
                count: 1,
                due: "T0+TS"
              }
            ]
          },
          {
            id: "forbidden",
            says: "It may not; once it has exited or left it does not remain.",
            proposal: "A process that exits at the moment at which the delay passes is not sent the signal any more.",
            narrowerThan: "licensed",
            effect: [{ kind: "signal", at: "final-by-timeout", signal: "F", to: "exited", becomes: "neither" }]
          }
        ],
        literal: { reading: "forbidden", canon: 1, why: "Only what still remains after the delay is asked for again." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main exits exactly when the stop timeout passes, in both orders of the two.",
      case: "kill-mode/exit-near-timeout.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-64",
    kind: "ambiguous",
    question: "Is it a unit stop when no stop was requested but the unit ends all the same (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1"],
    wording: ["will be killed on unit stop"],
    choices: [
      {
        id: "AMB-64/own-exit",
        about: "the main process exits by itself",
        readings: [
          {
            id: "owed",
            says: "It is, and a first pass is due to the rest.",
            proposal: "A unit is stopped, too, when its main process exits by itself; its remaining processes are then killed.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "main exited by itself"
              }
            ]
          },
          {
            id: "not",
            says: "It is not, and nothing is due.",
            proposal: "When the main process exits by itself, the remaining processes are not killed unless the unit is requested to stop.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "main exited by itself"
              }
            ]
          }
        ],
        literal: { reading: "owed", canon: 1, why: "The unit stops, and the sentence does not ask why." }
      },
      {
        id: "AMB-64/start-failure",
        about: "the start fails or runs into its timeout",
        readings: [
          {
            id: "owed",
            says: "It is, and a first pass is due.",
            proposal: "A unit is stopped, too, when its start fails or exceeds the timeout; its processes are then killed.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "the start failed"
              }
            ]
          },
          {
            id: "not",
            says: "It is not, and nothing is due.",
            proposal: "When the start of a unit fails or exceeds the timeout, its processes are not killed unless it is requested to stop.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "the start failed"
              }
            ]
          }
        ],
        literal: { reading: "owed", canon: 1, why: "The unit stops, and the sentence does not ask why." }
      },
      {
        id: "AMB-64/runtime-max",
        about: "RuntimeMaxSec= elapses",
        readings: [
          {
            id: "owed",
            says: "It is, and a first pass is due.",
            proposal: "A unit is stopped, too, when RuntimeMaxSec= has passed; its processes are then killed.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "RuntimeMaxSec= has elapsed"
              }
            ]
          },
          {
            id: "not",
            says: "It is not, and nothing is due.",
            proposal: "When RuntimeMaxSec= has passed, no process is killed by this procedure.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "RuntimeMaxSec= has elapsed"
              }
            ]
          }
        ],
        literal: { reading: "owed", canon: 1, why: "The unit stops, and the sentence does not ask why." }
      },
      {
        id: "AMB-64/oom",
        about: "the kernel kills a process of the unit for lack of memory",
        readings: [
          {
            id: "owed",
            says: "It is, and a first pass is due to the rest.",
            proposal: "A unit is stopped, too, when one of its processes is killed for lack of memory; its remaining processes are then killed.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                when: "memory ran out"
              }
            ]
          },
          {
            id: "not",
            says: "It is not, and nothing is due.",
            proposal: "When a process is killed for lack of memory, the others are not killed unless the unit is requested to stop.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "memory ran out"
              }
            ]
          }
        ],
        literal: { reading: "owed", canon: 1, why: "The unit stops, and the sentence does not ask why." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main exits by itself, a worker stays; likewise a start that times out, RuntimeMaxSec=, and lack of memory.",
      case: "kill-mode/main-exits-by-itself.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-65",
    kind: "silent",
    question: "In mode mixed, is the final signal due at once when main had exited before the first pass (KillMode=, paragraph 4, first bullet)?",
    sentences: ["kill-mode.4.1", "kill-mode.4.3"],
    wording: ["the main process of a unit has exited"],
    place: { sentence: "kill-mode.4.3", missing: "whether it may have exited before the first request" },
    choices: [
      {
        id: "AMB-65",
        about: "main gone during ExecStop=, or by itself as the cause of the stop",
        readings: [
          {
            id: "before-too",
            says: "It is; main has exited, whenever that was.",
            proposal: "With KillMode=mixed, the final signal is sent at once if the main process had already exited when the stop began.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0",
                when: "main exited before the first pass"
              }
            ]
          },
          {
            id: "after-first-pass-only",
            says: "It is not; the bullet is about main's exit upon the first signal, and AMB-11 says what is due without a main process.",
            proposal: "With KillMode=mixed, the final signal is sent when the main process exits after it was sent the first one; if it had exited before, after the delay.",
            effect: [
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "main exited before the first pass"
              }
            ]
          }
        ],
        literal: { reading: "before-too", canon: 1, why: "It has exited, and the bullet does not say when." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed; the ExecStop= command makes main exit, a worker stays.",
      case: "kill-mode/mixed-stop-command-ends-main.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-66",
    kind: "ambiguous",
    question: "In mode none, may ExecStopPost= run (KillMode=, paragraph 2, fifth sentence)?",
    sentences: ["kill-mode.2.5"],
    wording: ["only the stop command will be executed"],
    choices: [
      {
        id: "AMB-66",
        readings: [
          {
            id: "runs",
            says: "It may; the sentence sets commands against killing, not one command against another.",
            proposal: "With KillMode=none, the commands of ExecStop= and ExecStopPost= are executed, but no process is killed.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the ExecStopPost= commands",
                becomes: "licensed",
                when: "the mode is none"
              }
            ]
          },
          {
            id: "does-not",
            says: "It may not; only the stop command does.",
            proposal: "With KillMode=none, the commands of ExecStop= are executed, but not those of ExecStopPost=.",
            narrowerThan: "runs",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "the ExecStopPost= commands",
                becomes: "neither",
                when: "the mode is none"
              }
            ]
          }
        ],
        literal: { reading: "does-not", canon: 1, why: "Only the stop command excludes any other." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "Mode none with ExecStopPost= set; stop it.", case: "kill-mode/none-stop-post.yaml" },
    threads: [],
    premises: ["NB-6"]
  },
  {
    id: "AMB-67",
    kind: "contradiction",
    question: "In mode none, is anything sent when the watchdog expires (KillMode=, paragraph 2, fourth sentence, against WatchdogSignal=, first sentence)?",
    sentences: ["kill-mode.2.4", "kill-mode.2.5", "watchdog-signal.1.1"],
    wording: ["no process is killed", "terminate the service when the watchdog timeout expires"],
    choices: [
      {
        id: "AMB-67",
        readings: [
          {
            id: "none-wins",
            says: "Nothing is.",
            proposal: "With KillMode=none, no signal is sent when the watchdog timeout expires.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "the mode is none"
              }
            ]
          },
          {
            id: "main-only",
            says: "WatchdogSignal= goes to main, once, and nothing after it.",
            proposal: "With KillMode=none, too, the main process is sent this signal when the watchdog timeout expires.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "W",
                to: "main",
                becomes: "owed",
                count: 1,
                due: "watchdog",
                when: "the mode is none"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "the mode is none"
              }
            ]
          }
        ],
        literal: {
          reading: "none-wins",
          canon: 3,
          why: "The sentence on none is written for this mode; the one on the watchdog speaks in general."
        }
      }
    ],
    implications: [
      { when: { choice: "AMB-67", reading: "main-only" }, then: { choice: "AMB-32", readings: ["main-only"] } }
    ],
    shows: "trace",
    scenario: { says: "Mode none; the watchdog expires and all ignore everything.", case: "watchdog-signal/none.yaml" },
    threads: [],
    premises: []
  },
  {
    id: "AMB-68",
    kind: "silent",
    question: "In mode mixed, is the final signal sent again when the second of the two bullets comes true, too: the stop timeout after main's exit, or main's exit after the stop timeout (KillMode=, paragraph 4, bullets)?",
    sentences: ["kill-mode.4.3"],
    wording: [],
    place: { sentence: "kill-mode.4.3", missing: "whether both bullets may apply in one stop" },
    choices: [
      {
        id: "AMB-68",
        readings: [
          {
            id: "once",
            says: "It is sent once in a stop.",
            proposal: "With KillMode=mixed, the final signal is sent once, at the exit of the main process or after the delay.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "main's exit has called for it"
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "neither",
                when: "the stop timeout has called for it"
              }
            ]
          },
          {
            id: "again",
            says: "It is sent again to what then remains.",
            proposal: "With KillMode=mixed, the final signal is sent when the main process has exited, and again after the delay, or the other way round, each time to the processes that then remain.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "main's exit has called for it"
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "main-exit",
                when: "the stop timeout has called for it"
              }
            ]
          }
        ],
        literal: { reading: "once", canon: 4, why: "The request is repeated, and no sentence asks for a third." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, FinalKillSignal=SIGQUIT; main exits on the first signal, a worker ignores SIGQUIT.",
      case: "final-kill-signal/mixed-twice.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-70",
    kind: "contradiction",
    question: "In mode process, does the final signal go to main only, or to all that remain (KillMode=, paragraph 2, third sentence, against SendSIGKILL=, first sentence)?",
    sentences: ["kill-mode.2.3", "kill-mode.4.3", "send-sigkill.1.1", "final-kill-signal.1.1"],
    wording: ["only the main process itself is killed", "to remaining processes after a timeout"],
    choices: [
      {
        id: "AMB-70",
        readings: [
          {
            id: "main-only",
            says: "To main only.",
            proposal: "With KillMode=process, the final signal, too, is sent to the main process only.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "main",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is process"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "rest",
                becomes: "neither",
                when: "the mode is process"
              }
            ]
          },
          {
            id: "all-remaining",
            says: "To every process that remains.",
            proposal: "With KillMode=process, the final signal is sent to all remaining processes.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "every-remaining",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "the mode is process"
              }
            ]
          }
        ],
        literal: {
          reading: "main-only",
          canon: 1,
          why: "Only main is killed, and the remaining processes of the other sentences are those that the mode concerns."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode process; main ignores the first signal, a worker stays.",
      case: "kill-mode/process-main-ignores.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-71",
    kind: "silent",
    question: "Where the words name the unit's control group (KillMode=, paragraph 2, first and second sentences), is a main process outside of it signalled?",
    sentences: ["kill-mode.2.1", "kill-mode.2.2", "description.1.1"],
    wording: ["all remaining processes in the control group"],
    place: { sentence: "kill-mode.2.1", missing: "a main process that is not in the control group" },
    choices: [
      {
        id: "AMB-71",
        readings: [
          {
            id: "signalled",
            says: "It is, for it belongs to the unit wherever it is.",
            proposal: "The main process is included even if it is not in the control group of the unit.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "main",
                becomes: "owed",
                count: 1,
                when: "main is outside the control group"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "main",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "main is outside the control group"
              }
            ]
          },
          {
            id: "not-in-control-group",
            says: "It is not where they do, in mode control-group and with the final signal of mode mixed; the first signal of mixed, and mode process, name main itself.",
            proposal: "A main process that is not in the control group of the unit is not included, except where the main process is named.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "main",
                becomes: "neither",
                when: "the mode is control-group and main is outside the control group"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "any",
                to: "main",
                becomes: "neither",
                when: "the mode is control-group or mixed and main is outside the control group"
              }
            ]
          }
        ],
        literal: {
          reading: "signalled",
          canon: 1,
          why: "The procedure is for processes belonging to the unit, and its main process does."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "Main has left the unit's control group; stop the unit.", case: "kill-mode/main-leaves.yaml" },
    threads: [],
    premises: []
  },
  {
    id: "AMB-72",
    kind: "silent",
    question: "What happens with SendSIGKILL=no when the stop timeout has passed and processes remain (SendSIGKILL=, first sentence)?",
    sentences: ["send-sigkill.1.1", "kill-mode.4.3"],
    wording: [],
    place: { sentence: "send-sigkill.1.1", missing: "what is done instead of sending the final signal" },
    choices: [
      {
        id: "AMB-72/kill-signal",
        about: "KillSignal= once more in its place",
        readings: [
          {
            id: "no",
            says: "Nothing is sent.",
            proposal: "When disabled, no signal is sent after the timeout.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "any",
                to: "every-remaining",
                becomes: "neither",
                when: "SendSIGKILL=no"
              }
            ]
          },
          {
            id: "again",
            says: "KillSignal= is sent once more.",
            proposal: "When disabled, the signal of KillSignal= is sent once more after the timeout.",
            effect: [
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "K",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "T0+TS",
                when: "SendSIGKILL=no"
              }
            ]
          }
        ],
        literal: {
          reading: "no",
          canon: 4,
          why: "No sentence asks for a signal in place of the one that is switched off."
        }
      },
      {
        id: "AMB-72/ends",
        about: "the end of the stop",
        readings: [
          {
            id: "no",
            says: "The stop goes on until the processes exit.",
            proposal: "When disabled, the unit is not considered stopped before its processes have exited.",
            narrowerThan: "yes",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "any signal that no rule licenses",
                becomes: "neither",
                when: "SendSIGKILL=no"
              }
            ]
          },
          {
            id: "yes",
            says: "The stop ends there, and with it what the page says of its signals.",
            proposal: "When disabled, the unit is considered stopped after the timeout, and remaining processes are left alone.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "any signal that no rule forbids by itself",
                becomes: "licensed",
                when: "SendSIGKILL=no"
              }
            ]
          }
        ],
        literal: { reading: "yes", canon: 4, why: "No sentence asks for a wait beyond the delay." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "SendSIGKILL=no; all ignore everything; wait until well after the stop timeout.",
      case: "send-sigkill/no-everybody-ignores.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-73",
    kind: "silent",
    question: "May a unit start while processes of an earlier run are left, where SendSIGKILL=no with control-group or mixed is not the case (SendSIGKILL=, second sentence)?",
    sentences: ["send-sigkill.1.2", "kill-mode.2.6"],
    wording: [],
    place: { sentence: "send-sigkill.1.2", missing: "the other modes, and SendSIGKILL=yes" },
    choices: [
      {
        id: "AMB-73/sendsigkill-yes",
        about: "left-overs with SendSIGKILL=yes",
        readings: [
          {
            id: "goes-on",
            says: "The start goes on.",
            proposal: "When enabled, a service is started even if processes of its former run remain.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "licensed",
                when: "SendSIGKILL=yes and there are left-overs"
              }
            ]
          },
          {
            id: "refused",
            says: "The start is refused.",
            proposal: "When enabled, too, a service is not started while processes of its former run remain.",
            narrowerThan: "goes-on",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "SendSIGKILL=yes and there are left-overs"
              }
            ]
          }
        ],
        literal: { reading: "goes-on", canon: 4, why: "No sentence refuses it." }
      },
      {
        id: "AMB-73/process",
        about: "left-overs in mode process",
        readings: [
          {
            id: "goes-on",
            says: "The start goes on.",
            proposal: "With KillMode=process, a service is started even if processes of its former run remain.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "licensed",
                when: "the mode is process and there are left-overs"
              }
            ]
          },
          {
            id: "refused",
            says: "The start is refused.",
            proposal: "With KillMode=process, too, a service is not started while processes of its former run remain.",
            narrowerThan: "goes-on",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "the mode is process and there are left-overs"
              }
            ]
          }
        ],
        literal: { reading: "goes-on", canon: 4, why: "No sentence refuses it." }
      },
      {
        id: "AMB-73/none",
        about: "left-overs in mode none",
        readings: [
          {
            id: "goes-on",
            says: "The start goes on.",
            proposal: "With KillMode=none, a service is started even if processes of its former run remain.",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "licensed",
                when: "the mode is none and there are left-overs"
              }
            ]
          },
          {
            id: "refused",
            says: "The start is refused.",
            proposal: "With KillMode=none, too, a service is not started while processes of its former run remain.",
            narrowerThan: "goes-on",
            effect: [
              {
                kind: "act",
                at: "start",
                act: "a new main process",
                becomes: "neither",
                when: "the mode is none and there are left-overs"
              }
            ]
          }
        ],
        literal: { reading: "goes-on", canon: 4, why: "No sentence refuses it." }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode none; stop it, main stays; start it again. Likewise in mode process, and with SendSIGKILL=yes.",
      case: "send-sigkill/left-overs-and-start.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-75",
    kind: "silent",
    question: "When does the killing procedure begin and end (Description, paragraph 1, first sentence)?",
    sentences: ["description.1.1"],
    wording: ["the killing procedure of processes belonging to the unit"],
    place: { sentence: "description.1.1", missing: "the bounds in time of the procedure" },
    choices: [
      {
        id: "AMB-75/start",
        about: "its beginning",
        readings: [
          {
            id: "request",
            says: "It begins when the stop is requested.",
            proposal: "The killing procedure begins when the stop is requested; no other signals than those described are sent from then on.",
            narrowerThan: "first-pass",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "any signal that no rule licenses",
                becomes: "neither",
                due: "request"
              }
            ]
          },
          {
            id: "first-pass",
            says: "It begins when the first pass is due.",
            proposal: "The killing procedure begins with the first signal, after the stop commands have ended.",
            effect: [
              {
                kind: "act",
                at: "stop-requested",
                act: "any signal that no rule forbids by itself",
                becomes: "licensed",
                due: "request"
              },
              { kind: "act", at: "first-pass", act: "any signal that no rule licenses", becomes: "neither", due: "T0" }
            ]
          }
        ],
        literal: {
          reading: "request",
          canon: 1,
          why: "The options speak of a unit stop, which begins when it is requested."
        }
      },
      {
        id: "AMB-75/end",
        about: "its end",
        readings: [
          {
            id: "claimed",
            says: "It ends when the unit is claimed to have ended, unless a signal is still owed or may still be sent.",
            proposal: "The killing procedure ends when the unit is considered stopped, even if processes remain.",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "any signal that no rule forbids by itself",
                becomes: "licensed",
                when: "the end is claimed and nothing is open"
              }
            ]
          },
          {
            id: "last-exit",
            says: "It ends when the last process has exited.",
            proposal: "The killing procedure ends when the last process of the unit has exited.",
            narrowerThan: "claimed",
            effect: [
              {
                kind: "act",
                at: "after-final",
                act: "any signal that no rule licenses",
                becomes: "neither",
                when: "a process remains"
              }
            ]
          }
        ],
        literal: {
          reading: "last-exit",
          canon: 1,
          why: "It is the killing of processes, so it lasts while there are any."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "A signal to a worker while ExecStop= runs; and one to a survivor after the unit was claimed to have stopped.",
      case: "closed-world/while-stop-command-runs.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-76",
    kind: "ambiguous",
    question: "Does killing wait for the stop commands in modes mixed and process too (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.2.2", "kill-mode.2.3"],
    wording: ["after the stop command is executed"],
    choices: [
      {
        id: "AMB-76",
        readings: [
          {
            id: "all-modes",
            says: "It does; the first pass is due when the last stop command has ended, in every mode that kills.",
            proposal: "With control-group, mixed and process alike, processes are killed after the stop commands have ended.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "T0",
                when: "the mode is mixed or process and the commands have ended"
              }
            ]
          },
          {
            id: "control-group-only",
            says: "It does in mode control-group only; in the others the first pass is due at the request.",
            proposal: "With control-group, processes are killed after the stop commands have ended; with mixed and process, as soon as the stop is requested.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "first",
                to: "first-pass-targets",
                becomes: "owed",
                count: 1,
                due: "request",
                when: "the mode is mixed or process"
              }
            ]
          }
        ],
        literal: {
          reading: "all-modes",
          canon: 1,
          why: "Said of control-group only, but systemd.service(5) (NB-5) puts killing after the command in every mode."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Mode mixed, and mode process, with an ExecStop= command that takes 0.7 s.",
      case: "kill-mode/stop-command-in-other-modes.yaml"
    },
    threads: [],
    premises: ["NB-5"]
  },
  {
    id: "AMB-77",
    kind: "silent",
    question: "Does SIGHUP follow WatchdogSignal= and the final signal as it follows KillSignal= (SendSIGHUP=, first sentence)?",
    sentences: ["send-sighup.1.1", "watchdog-signal.1.1", "final-kill-signal.1.1"],
    wording: ["the signal configured with KillSignal="],
    place: { sentence: "send-sighup.1.1", missing: "whether SIGHUP follows the signals of other settings" },
    choices: [
      {
        id: "AMB-77",
        readings: [
          {
            id: "after-all",
            says: "It does.",
            proposal: "SIGHUP is sent after WatchdogSignal= and the final signal, too.",
            effect: [
              {
                kind: "signal",
                at: "watchdog",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes"
              },
              {
                kind: "signal",
                at: "final-by-main-exit",
                signal: "SIGHUP",
                to: "just-signalled",
                becomes: "owed",
                count: 1,
                when: "SendSIGHUP=yes"
              }
            ]
          },
          {
            id: "not",
            says: "It does not.",
            proposal: "SIGHUP is not sent after WatchdogSignal= or the final signal.",
            effect: [
              { kind: "signal", at: "watchdog", signal: "SIGHUP", to: "just-signalled", becomes: "neither" },
              { kind: "signal", at: "final-by-timeout", signal: "SIGHUP", to: "just-signalled", becomes: "neither" },
              { kind: "signal", at: "final-by-main-exit", signal: "SIGHUP", to: "just-signalled", becomes: "neither" }
            ]
          }
        ],
        literal: {
          reading: "not",
          canon: 4,
          why: "The sentence names KillSignal=, and none asks for SIGHUP after another."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "SendSIGHUP=yes; the watchdog expires and all ignore everything.",
      case: "send-sighup/watchdog.yaml"
    },
    threads: [],
    premises: []
  },
  {
    id: "AMB-78",
    kind: "silent",
    question: "To whom does SIGCONT go, to the processes just sent KillSignal= or to all that remain (KillSignal=, paragraph 2)?",
    sentences: ["kill-signal.2.1"],
    wording: ["will always send SIGCONT"],
    place: { sentence: "kill-signal.2.1", missing: "to whom SIGCONT is sent" },
    choices: [
      {
        id: "AMB-78",
        readings: [
          {
            id: "signalled",
            says: "To the processes that were just sent KillSignal=.",
            proposal: "SIGCONT is sent to the processes that were sent the signal.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "SIGCONT", to: "just-signalled", becomes: "owed", count: 1 },
              {
                kind: "signal",
                at: "first-pass",
                signal: "SIGCONT",
                to: "rest",
                becomes: "neither",
                when: "the mode is mixed or process"
              }
            ]
          },
          {
            id: "every-remaining",
            says: "To every process that remains in the control group, in modes mixed and process as well.",
            proposal: "SIGCONT is sent to all remaining processes of the control group, including those that were not sent the signal.",
            effect: [
              { kind: "signal", at: "first-pass", signal: "SIGCONT", to: "every-remaining", becomes: "owed", count: 1 }
            ]
          }
        ],
        literal: {
          reading: "signalled",
          canon: 1,
          why: "Right after sending a signal speaks of one sending, to those who were just sent it."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: { says: "Mode mixed and a stopped worker; stop the unit.", case: "kill-mode/mixed-stopped-worker.yaml" },
    threads: [],
    premises: []
  },
  {
    id: "AMB-79",
    kind: "silent",
    question: "What happens to an ExecStopPost= command that runs into its timeout (KillMode=, paragraph 2, first sentence)?",
    sentences: ["kill-mode.2.1", "kill-mode.4.1"],
    wording: ["after the stop command is executed"],
    place: { sentence: "kill-mode.2.1", missing: "commands that run after the processes were killed" },
    choices: [
      {
        id: "AMB-79",
        readings: [
          {
            id: "nothing",
            says: "It is left alone.",
            proposal: "A command of ExecStopPost= that exceeds its timeout is not sent any signal.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "any",
                to: "control",
                becomes: "neither",
                when: "an ExecStopPost= command hangs"
              }
            ]
          },
          {
            id: "kill-then-final",
            says: "It gets KillSignal= as KillMode= says (in modes mixed and process only where AMB-10 is exempt), and the final signal one stop timeout later.",
            proposal: "A command of ExecStopPost= that exceeds its timeout is sent the first signal, and the final one after another delay.",
            effect: [
              {
                kind: "signal",
                at: "first-pass",
                signal: "K",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "command-start+TS",
                when: "an ExecStopPost= command hangs"
              },
              {
                kind: "signal",
                at: "final-by-timeout",
                signal: "F",
                to: "control",
                becomes: "owed",
                count: 1,
                due: "K+TS",
                when: "an ExecStopPost= command hangs"
              }
            ]
          }
        ],
        literal: {
          reading: "kill-then-final",
          canon: 1,
          why: "It is a process in the control group of a unit that is being stopped, and processes are first terminated by KillSignal=."
        }
      }
    ],
    implications: [],
    shows: "trace",
    scenario: {
      says: "Main exits on the first signal; the ExecStopPost= command hangs until its timeout, and ignores the first signal.",
      case: "kill-mode/stop-post-hangs.yaml"
    },
    threads: [],
    premises: []
  }
];

export {
  ambiguityIds,
  choiceIds,
  readingsOf,
  literalOf,
  implications,
  register
};
