// spec/page/describe-place.ts
var describePlace = ({ option, paragraph, sentence }) => paragraph === 0 ? `${option}, heading` : `${option}, paragraph ${paragraph}, ${ordinal(sentence)} sentence`;
var ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
var ordinal = (number) => ordinals[number - 1] ?? `${number}th`;

// spec/page/ledger/final-kill-signal.ts
var finalKillSignalSentences = [
  {
    id: "final-kill-signal.heading",
    option: "FinalKillSignal=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "9e804adc88e3dda6",
    paraphrase: "The option FinalKillSignal=.",
    rules: []
  },
  {
    id: "final-kill-signal.1.1",
    option: "FinalKillSignal=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "9bceb17c5b169280",
    paraphrase: "It names the signal for what remains once a timeout is over, if SendSIGKILL= is true.",
    rules: ["FK-1"]
  },
  {
    id: "final-kill-signal.1.2",
    option: "FinalKillSignal=",
    paragraph: 1,
    sentence: 2,
    kind: "advice",
    hash: "f88103139b9b05f5",
    paraphrase: "It ought to be a signal that services hardly ever handle, hence not SIGTERM.",
    rules: []
  },
  {
    id: "final-kill-signal.1.3",
    option: "FinalKillSignal=",
    paragraph: 1,
    sentence: 3,
    kind: "advice",
    hash: "b965026382ab17a7",
    paraphrase: "With it one can have a core dump of a service that SIGTERM did not end.",
    rules: []
  },
  {
    id: "final-kill-signal.1.4",
    option: "FinalKillSignal=",
    paragraph: 1,
    sentence: 4,
    kind: "advice",
    hash: "c76c45662253eb4b",
    paraphrase: "For that, set LimitCORE= and let this option be SIGQUIT or SIGABRT.",
    rules: []
  },
  {
    id: "final-kill-signal.1.5",
    option: "FinalKillSignal=",
    paragraph: 1,
    sentence: 5,
    kind: "default",
    hash: "2127e94957e66db8",
    paraphrase: "Unset, it is SIGKILL.",
    rules: ["FK-4"]
  },
  {
    id: "final-kill-signal.2.1",
    option: "FinalKillSignal=",
    paragraph: 2,
    sentence: 1,
    kind: "history",
    hash: "c90f8b326f4b5af1",
    paraphrase: "Systemd 240 brought this option.",
    rules: []
  }
];

// spec/page/ledger/front-matter.ts
var frontMatterSentences = [
  {
    id: "heading.name",
    option: "Name",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "82a3537ff0dbce7e",
    paraphrase: "The section that names the page.",
    rules: []
  },
  {
    id: "name.1.1",
    option: "Name",
    paragraph: 1,
    sentence: 1,
    kind: "definition",
    hash: "dae5bd116f1944a1",
    paraphrase: "The page is about configuring how processes are killed.",
    rules: []
  },
  {
    id: "heading.synopsis",
    option: "Synopsis",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "8d9f80b4fe92a9be",
    paraphrase: "The section that lists the unit files concerned.",
    rules: []
  },
  {
    id: "synopsis.1.1",
    option: "Synopsis",
    paragraph: 1,
    sentence: 1,
    kind: "definition",
    hash: "09f54281d9a82760",
    paraphrase: "Five kinds of unit files are concerned: .service, .socket, .mount, .swap and .scope.",
    rules: []
  },
  {
    id: "heading.description",
    option: "Description",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "c9046f7a37ad0ea7",
    paraphrase: "The section that says what the options are for.",
    rules: []
  },
  {
    id: "description.1.1",
    option: "Description",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "32c9c4ae174eeccb",
    paraphrase: "Five unit types have some options in common, and these define how the processes of a unit get killed.",
    rules: ["PROC-1", "SEC-1"]
  },
  {
    id: "description.2.1",
    option: "Description",
    paragraph: 2,
    sentence: 1,
    kind: "normative",
    hash: "d3cd11343c8033a9",
    paraphrase: "What follows is the list of options that all five have.",
    rules: ["SEC-1"]
  },
  {
    id: "description.2.2",
    option: "Description",
    paragraph: 2,
    sentence: 2,
    kind: "pointer",
    hash: "690beea5dad25e38",
    paraphrase: "Options that every unit has, and those that only one type has, are on six other pages.",
    rules: []
  },
  {
    id: "description.3.1",
    option: "Description",
    paragraph: 3,
    sentence: 1,
    kind: "normative",
    hash: "4263db294343023a",
    paraphrase: "The options stand in the section named after the unit's type; four sections are listed, and none for scopes.",
    rules: ["SEC-2"]
  },
  {
    id: "heading.options",
    option: "Options",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "a793ab8fcc2afce5",
    paraphrase: "The section that describes the options one by one.",
    rules: []
  }
];

// spec/page/ledger/kill-mode.ts
var killModeSentences = [
  {
    id: "kill-mode.heading",
    option: "KillMode=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "a3a760d0825a21e5",
    paraphrase: "The option KillMode=.",
    rules: []
  },
  {
    id: "kill-mode.1.1",
    option: "KillMode=",
    paragraph: 1,
    sentence: 1,
    kind: "definition",
    hash: "972086fef94f36bf",
    paraphrase: "It decides in which way the processes of the unit are to be killed.",
    rules: []
  },
  {
    id: "kill-mode.1.2",
    option: "KillMode=",
    paragraph: 1,
    sentence: 2,
    kind: "normative",
    hash: "059de8ce12a5e6b7",
    paraphrase: "It has four values: control-group, mixed, process and none.",
    rules: ["KM-VAL-1"]
  },
  {
    id: "kill-mode.2.1",
    option: "KillMode=",
    paragraph: 2,
    sentence: 1,
    kind: "normative",
    hash: "80b8ba56a3f1bd2a",
    paraphrase: "Under control-group, a stop kills whatever is left in the control group; in services, once ExecStop= is done.",
    rules: ["KM-CG-1", "KM-CG-2"]
  },
  {
    id: "kill-mode.2.2",
    option: "KillMode=",
    paragraph: 2,
    sentence: 2,
    kind: "normative",
    hash: "8a104e6b8c607f4f",
    paraphrase: "Under mixed, only the main process gets SIGTERM, and the whole rest of the group gets the SIGKILL that comes later.",
    rules: ["KM-MX-1", "KM-MX-2", "KM-MX-3"]
  },
  {
    id: "kill-mode.2.3",
    option: "KillMode=",
    paragraph: 2,
    sentence: 3,
    kind: "normative",
    hash: "b2272be1073c80f0",
    paraphrase: "Under process, nothing but the main process is killed, which is advised against.",
    rules: ["KM-PR-1", "KM-PR-2", "KM-PR-4"]
  },
  {
    id: "kill-mode.2.4",
    option: "KillMode=",
    paragraph: 2,
    sentence: 4,
    kind: "normative",
    hash: "94d462f17e5a2ec1",
    paraphrase: "Under none, nothing is killed at all, which is advised against even more.",
    rules: ["KM-NO-1"]
  },
  {
    id: "kill-mode.2.5",
    option: "KillMode=",
    paragraph: 2,
    sentence: 5,
    kind: "normative",
    hash: "4d86a2f7ed1b0391",
    paraphrase: "With none, stopping the unit means running its stop command and killing nothing.",
    rules: ["KM-NO-2", "KM-NO-1"]
  },
  {
    id: "kill-mode.2.6",
    option: "KillMode=",
    paragraph: 2,
    sentence: 6,
    kind: "normative",
    hash: "54aeac47b80c19e1",
    paraphrase: "What survives the stop stays where it is, and its control group is kept until nothing is left in it.",
    rules: ["KM-NO-3", "KM-NO-4"]
  },
  {
    id: "kill-mode.3.1",
    option: "KillMode=",
    paragraph: 3,
    sentence: 1,
    kind: "advice",
    hash: "2e4bafe6ca06359f",
    paraphrase: "The values process and none are advised against: processes get out of control and run on in a unit that counts as stopped.",
    rules: []
  },
  {
    id: "kill-mode.4.1",
    option: "KillMode=",
    paragraph: 4,
    sentence: 1,
    kind: "normative",
    hash: "172e502d62dd7d6c",
    paraphrase: "The first signal is SIGTERM, where KillSignal= or RestartKillSignal= does not put another in its place.",
    rules: ["KM-SEQ-1", "KM-CG-1"]
  },
  {
    id: "kill-mode.4.2",
    option: "KillMode=",
    paragraph: 4,
    sentence: 2,
    kind: "normative",
    hash: "0767e108708f3d8c",
    paraphrase: "Where SendSIGHUP= asks for it, a SIGHUP comes right after that.",
    rules: ["SH-1"]
  },
  {
    id: "kill-mode.4.3",
    option: "KillMode=",
    paragraph: 4,
    sentence: 3,
    kind: "normative",
    hash: "cd5490aaeadcb1f5",
    paraphrase: "What is left when the main process has gone (mixed), or TimeoutStopSec= is over (all modes but none), gets SIGKILL or FinalKillSignal=, unless SendSIGKILL= forbids it.",
    rules: ["KM-CG-3", "KM-CG-4", "KM-MX-4", "KM-MX-5", "KM-MX-6", "KM-PR-3", "KM-SEQ-3", "KM-SEQ-4", "FK-1", "SK-2"]
  },
  {
    id: "kill-mode.4.4",
    option: "KillMode=",
    paragraph: 4,
    sentence: 4,
    kind: "pointer",
    hash: "7c617c9efbd10dcf",
    paraphrase: "More on signals is on the page of the system call that sends them.",
    rules: []
  },
  {
    id: "kill-mode.5.1",
    option: "KillMode=",
    paragraph: 5,
    sentence: 1,
    kind: "default",
    hash: "f13160d46fdacb0f",
    paraphrase: "Unset, it is control-group.",
    rules: ["KM-DEF-1"]
  },
  {
    id: "kill-mode.6.1",
    option: "KillMode=",
    paragraph: 6,
    sentence: 1,
    kind: "history",
    hash: "46d377dbe65c8753",
    paraphrase: "Systemd 187 brought this option.",
    rules: []
  }
];

// spec/page/ledger/kill-signal.ts
var killSignalSentences = [
  {
    id: "kill-signal.heading",
    option: "KillSignal=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "57b110dbb49f79be",
    paraphrase: "The option KillSignal=.",
    rules: []
  },
  {
    id: "kill-signal.1.1",
    option: "KillSignal=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "1a94bae592516264",
    paraphrase: "It names the signal with which a service is stopped.",
    rules: ["KM-SEQ-1"]
  },
  {
    id: "kill-signal.1.2",
    option: "KillSignal=",
    paragraph: 1,
    sentence: 2,
    kind: "normative",
    hash: "e37436e1990f3629",
    paraphrase: "That signal opens the shutdown of a unit; as a rule SIGKILL comes after it.",
    rules: ["KM-SEQ-1"]
  },
  {
    id: "kill-signal.1.3",
    option: "KillSignal=",
    paragraph: 1,
    sentence: 3,
    kind: "normative",
    hash: "504a0adde63703ee",
    paraphrase: "Which signals there are is on the page about signals.",
    rules: ["KS-3"]
  },
  {
    id: "kill-signal.1.4",
    option: "KillSignal=",
    paragraph: 1,
    sentence: 4,
    kind: "default",
    hash: "4328505a230a46ab",
    paraphrase: "Unset, it is SIGTERM.",
    rules: ["KS-4"]
  },
  {
    id: "kill-signal.2.1",
    option: "KillSignal=",
    paragraph: 2,
    sentence: 1,
    kind: "normative",
    hash: "f07c7282e24d3465",
    paraphrase: "SIGCONT always follows at once, so that stopped processes too can end in good order.",
    rules: ["KS-5"]
  },
  {
    id: "kill-signal.3.1",
    option: "KillSignal=",
    paragraph: 3,
    sentence: 1,
    kind: "history",
    hash: "46d377dbe65c8753",
    paraphrase: "Systemd 187 brought this option.",
    rules: []
  }
];

// spec/page/ledger/restart-kill-signal.ts
var restartKillSignalSentences = [
  {
    id: "restart-kill-signal.heading",
    option: "RestartKillSignal=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "f6280ff542c3cca3",
    paraphrase: "The option RestartKillSignal=.",
    rules: []
  },
  {
    id: "restart-kill-signal.1.1",
    option: "RestartKillSignal=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "86cc22361b0c8b1a",
    paraphrase: "It names the signal with which a service is restarted.",
    rules: ["RS-1"]
  },
  {
    id: "restart-kill-signal.1.2",
    option: "RestartKillSignal=",
    paragraph: 1,
    sentence: 2,
    kind: "normative",
    hash: "c96cb4078d2fd4bb",
    paraphrase: "It does what KillSignal= does, but for restart jobs.",
    rules: ["RS-1", "RS-2", "RS-3"]
  },
  {
    id: "restart-kill-signal.1.3",
    option: "RestartKillSignal=",
    paragraph: 1,
    sentence: 3,
    kind: "default",
    hash: "43a530dce5e49023",
    paraphrase: "Unset, it is whatever KillSignal= says.",
    rules: ["RS-4"]
  },
  {
    id: "restart-kill-signal.2.1",
    option: "RestartKillSignal=",
    paragraph: 2,
    sentence: 1,
    kind: "history",
    hash: "f6aea7bee979f004",
    paraphrase: "Systemd 244 brought this option.",
    rules: []
  }
];

// spec/page/ledger/see-also.ts
var seeAlsoSentences = [
  {
    id: "heading.see-also",
    option: "See Also",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "13ba01052b53bce1",
    paraphrase: "The section of related pages.",
    rules: []
  },
  {
    id: "see-also.1.1",
    option: "See Also",
    paragraph: 1,
    sentence: 1,
    kind: "pointer",
    hash: "9864298668dc35aa",
    paraphrase: "Twelve related pages.",
    rules: []
  }
];

// spec/page/ledger/send-sighup.ts
var sendSighupSentences = [
  {
    id: "send-sighup.heading",
    option: "SendSIGHUP=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "449dae231e035e92",
    paraphrase: "The option SendSIGHUP=.",
    rules: []
  },
  {
    id: "send-sighup.1.1",
    option: "SendSIGHUP=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "71ae5415824ff30a",
    paraphrase: "It decides if what remains is sent SIGHUP directly after the signal of KillSignal=.",
    rules: ["SH-1", "SH-2"]
  },
  {
    id: "send-sighup.1.2",
    option: "SendSIGHUP=",
    paragraph: 1,
    sentence: 2,
    kind: "advice",
    hash: "1594346fa70af459",
    paraphrase: "Shells and their like learn from it that whoever they served is gone.",
    rules: []
  },
  {
    id: "send-sighup.1.3",
    option: "SendSIGHUP=",
    paragraph: 1,
    sentence: 3,
    kind: "normative",
    hash: "269abadab3be601b",
    paraphrase: "Its value is true or false.",
    rules: ["SH-3"]
  },
  {
    id: "send-sighup.1.4",
    option: "SendSIGHUP=",
    paragraph: 1,
    sentence: 4,
    kind: "default",
    hash: "43328a05d5d22b7f",
    paraphrase: "Unset, it is false.",
    rules: ["SH-4"]
  },
  {
    id: "send-sighup.2.1",
    option: "SendSIGHUP=",
    paragraph: 2,
    sentence: 1,
    kind: "history",
    hash: "912c4af3234b3f10",
    paraphrase: "Systemd 207 brought this option.",
    rules: []
  }
];

// spec/page/ledger/send-sigkill.ts
var sendSigkillSentences = [
  {
    id: "send-sigkill.heading",
    option: "SendSIGKILL=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "7fa094959011b8c8",
    paraphrase: "The option SendSIGKILL=.",
    rules: []
  },
  {
    id: "send-sigkill.1.1",
    option: "SendSIGKILL=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "66a0b3f3d096ab94",
    paraphrase: "It decides if what an orderly shutdown leaves behind is sent SIGKILL, or FinalKillSignal=, once a timeout is over.",
    rules: ["SK-2", "KM-CG-3", "KM-MX-5", "KM-PR-3"]
  },
  {
    id: "send-sigkill.1.2",
    option: "SendSIGKILL=",
    paragraph: 1,
    sentence: 2,
    kind: "normative",
    hash: "cf9069fdf59a5f91",
    paraphrase: "If false, a service under control-group or mixed is not restarted as long as its group holds processes of an earlier run.",
    rules: ["SK-3"]
  },
  {
    id: "send-sigkill.1.3",
    option: "SendSIGKILL=",
    paragraph: 1,
    sentence: 3,
    kind: "normative",
    hash: "269abadab3be601b",
    paraphrase: "Its value is true or false.",
    rules: ["SK-5"]
  },
  {
    id: "send-sigkill.1.4",
    option: "SendSIGKILL=",
    paragraph: 1,
    sentence: 4,
    kind: "default",
    hash: "80c62a8e24aa9635",
    paraphrase: "Unset, it is true.",
    rules: ["SK-6"]
  },
  {
    id: "send-sigkill.2.1",
    option: "SendSIGKILL=",
    paragraph: 2,
    sentence: 1,
    kind: "history",
    hash: "46d377dbe65c8753",
    paraphrase: "Systemd 187 brought this option.",
    rules: []
  }
];

// spec/page/ledger/watchdog-signal.ts
var watchdogSignalSentences = [
  {
    id: "watchdog-signal.heading",
    option: "WatchdogSignal=",
    paragraph: 0,
    sentence: 0,
    kind: "heading",
    hash: "9a1474b7f6408245",
    paraphrase: "The option WatchdogSignal=.",
    rules: []
  },
  {
    id: "watchdog-signal.1.1",
    option: "WatchdogSignal=",
    paragraph: 1,
    sentence: 1,
    kind: "normative",
    hash: "bee64c903cab7687",
    paraphrase: "It names the signal that ends a service whose watchdog, set by WatchdogSec=, has run out.",
    rules: ["WD-1"]
  },
  {
    id: "watchdog-signal.1.2",
    option: "WatchdogSignal=",
    paragraph: 1,
    sentence: 2,
    kind: "default",
    hash: "c16648094061f555",
    paraphrase: "Unset, it is SIGABRT.",
    rules: ["WD-2"]
  },
  {
    id: "watchdog-signal.2.1",
    option: "WatchdogSignal=",
    paragraph: 2,
    sentence: 1,
    kind: "history",
    hash: "c90f8b326f4b5af1",
    paraphrase: "Systemd 240 brought this option.",
    rules: []
  }
];

// spec/page/ledger.ts
var ledger = [
  ...frontMatterSentences,
  ...killModeSentences,
  ...killSignalSentences,
  ...restartKillSignalSentences,
  ...sendSighupSentences,
  ...sendSigkillSentences,
  ...finalKillSignalSentences,
  ...watchdogSignalSentences,
  ...seeAlsoSentences
];

export {
  describePlace,
  ledger
};
