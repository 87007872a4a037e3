import {
  byMainExit,
  everyRemaining,
  finalSignalOf,
  finalTargetsByMode,
  firstTargets,
  inRestartJob,
  isAux,
  isForNewcomer,
  isMainOf,
  isOfLaterRun,
  killModeValueRules,
  leftOverNamed,
  mainOf,
  mainOnly,
  mainPresent,
  mainWentBefore,
  newcomer,
  ofFirstPass,
  ofGroup,
  onlyProcess,
  owedIn,
  processNamed,
  remaining,
  remainingNamed,
  sendsFinalSignal,
  sendsFirstSignal,
  sendsWatchdogSignal,
  targetsByMode
} from "./chunk-F7E56YYU.js";

// spec/rules/closed-world.ts
var closedWorldRules = [
  {
    id: "PROC-1",
    title: "no signal but those that a sentence asks for",
    says: "the options define how the unit\u2019s processes are killed",
    open: [
      "AMB-14",
      "AMB-15",
      "AMB-16",
      "AMB-17",
      "AMB-19",
      "AMB-25",
      "AMB-29",
      "AMB-58",
      "AMB-67",
      "AMB-70",
      "AMB-75",
      "AMB-77",
      "AMB-78"
    ],
    since: 187,
    guards: () => true
  }
];
var sectionRules = [
  {
    id: "SEC-1",
    title: "all five unit types share the options",
    says: "services, sockets, mounts, swaps and scopes share these options",
    open: ["AMB-01"],
    since: 187,
    vacuous: (unit) => unit.type === "service" ? "judged on the other four unit types" : void 0
  },
  {
    id: "SEC-2",
    title: "an option holds in the section of the unit\u2019s own type only",
    says: "the options go into the section that belongs to the unit\u2019s type",
    open: ["AMB-01"],
    since: 187,
    vacuous: (unit) => unit.type === "scope" ? "the page names no section for scopes" : void 0
  }
];

// spec/rules/final-kill-signal.ts
var finalKillSignalRules = [
  {
    id: "FK-1",
    title: "the signal after the timeout is FinalKillSignal=",
    says: "the signal of FinalKillSignal= is the one that remaining processes get after the timeout",
    open: ["AMB-22", "AMB-25", "AMB-28", "AMB-56", "AMB-78"],
    since: 240,
    option: "FinalKillSignal",
    names: (point, { kill }) => {
      if (point.kind === "last") return { signal: "SIGKILL", option: "FinalKillSignal" };
      return sendsFinalSignal(point) ? { signal: kill.finalKillSignal, option: "FinalKillSignal" } : void 0;
    },
    forbids: ({ signal }, view) => signal === "SIGKILL" && finalSignalOf(view) !== "SIGKILL" && view.kill.killMode !== "none" && view.stop.finalUs !== void 0
  },
  {
    id: "FK-4",
    title: "FinalKillSignal= defaults to SIGKILL",
    says: "FinalKillSignal= is SIGKILL unless it is set",
    open: [],
    since: 240
  }
];

// spec/rules/kill-mode-control-group.ts
var controlGroupRules = [
  {
    id: "KM-CG-1",
    modes: ["control-group"],
    title: "control-group: the first signal goes to every remaining process",
    says: "under control-group, all remaining processes of the unit\u2019s control group are killed when it is stopped",
    open: [
      "AMB-09",
      "AMB-10",
      "AMB-20",
      "AMB-31",
      "AMB-36",
      "AMB-37",
      "AMB-39",
      "AMB-43",
      "AMB-50",
      "AMB-51",
      "AMB-64",
      "AMB-71"
    ],
    since: 187,
    option: "KillMode",
    owes: (point, view) => {
      if (view.kill.killMode !== "control-group" || !sendsFirstSignal(point)) return [];
      if (point.kind === "helper") return onlyProcess(point, view).map(owedIn(view));
      return isForNewcomer(point) ? newcomer(point, view) : firstTargets(point, view).map(owedIn(view));
    }
  },
  {
    id: "KM-CG-2",
    modes: ["control-group", "mixed", "process"],
    title: "the stop command is executed before anything is killed",
    says: "killing comes after the stop command has been executed",
    open: ["AMB-02", "AMB-35", "AMB-43", "AMB-56", "AMB-76"],
    since: 187,
    vacuous: (unit) => unit.type === "service" ? void 0 : "said of services",
    forbids: ({ signal }, view) => view.kill.killMode !== "none" && view.stop.commands !== void 0 && view.stop.t0Us === void 0 && ([view.kill.killSignal, view.kill.restartKillSignal, finalSignalOf(view)].includes(signal) || signal === "SIGTERM" && view.unitType !== "service" && view.choose("AMB-02") === "services-only")
  },
  {
    id: "KM-CG-3",
    modes: ["control-group"],
    title: "control-group: what remains after the stop timeout gets the final signal",
    says: "what still remains of the control group once the stop timeout has passed gets the final signal",
    open: [
      "AMB-03",
      "AMB-04",
      "AMB-06",
      "AMB-07",
      "AMB-09",
      "AMB-25",
      "AMB-28",
      "AMB-31",
      "AMB-33",
      "AMB-34",
      "AMB-39",
      "AMB-48",
      "AMB-49",
      "AMB-61",
      "AMB-62",
      "AMB-63",
      "AMB-71"
    ],
    since: 187,
    calls: "stop-timeout",
    option: "KillMode",
    owes: (point, view) => {
      if (view.kill.killMode !== "control-group" || !(sendsFinalSignal(point) || point.kind === "last")) return [];
      if (byMainExit(point) && view.book.callFor("main-exit", "control-group") !== void 0) return [];
      if (point.process !== void 0) return onlyProcess(point, view).map(owedIn(view));
      return finalTargetsByMode(view).map(owedIn(view));
    }
  },
  {
    id: "KM-CG-4",
    modes: ["control-group", "process"],
    title: "control-group and process: no final signal before the stop timeout",
    says: "under control-group and process only the stop timeout calls for the final signal, not the main process\u2019s exit",
    open: ["AMB-04", "AMB-07", "AMB-33"],
    since: 252,
    option: "KillMode",
    forbids: ({ signal }, { stop, kill }) => (kill.killMode === "control-group" || kill.killMode === "process") && signal === kill.finalKillSignal && stop.finalUs === void 0,
    guards: (point, { kill }) => point.kind === "first" && (kill.killMode === "control-group" || kill.killMode === "process")
  }
];

// spec/rules/kill-mode-mixed.ts
var isMixed = ({ kill }) => kill.killMode === "mixed";
var finalTargets = (point, view) => (point.process === void 0 ? finalTargetsByMode(view) : ofGroup(onlyProcess(point, view), view)).map(owedIn(view));
var mixedRules = [
  {
    id: "KM-MX-1",
    modes: ["mixed"],
    title: "mixed: the first signal goes to the main process",
    says: "under mixed, the first signal goes to the main process",
    open: ["AMB-10", "AMB-11", "AMB-12", "AMB-31", "AMB-51"],
    since: 209,
    option: "KillMode",
    owes: (point, view) => {
      if (!isMixed(view) || !sendsFirstSignal(point)) return [];
      if (isForNewcomer(point)) return newcomer(point, view);
      if (point.kind !== "helper") return firstTargets(point, view).map(owedIn(view));
      return view.choose("AMB-10") === "exempt" ? onlyProcess(point, view).map(owedIn(view)) : [];
    }
  },
  {
    id: "KM-MX-2",
    modes: ["mixed"],
    title: "mixed: the other processes get nothing with the first signal",
    says: "under mixed, the first signal goes to the main process and the rest of the control group gets only the later one",
    open: ["AMB-06", "AMB-11", "AMB-17", "AMB-32", "AMB-78"],
    since: 209,
    option: "KillMode",
    forbids: ({ to }, view) => isMixed(view) && view.stop.finalUs === void 0 && isAux(processNamed(view.facts, to), view),
    guards: (point, view) => isMixed(view) && point.kind === "first" && everyRemaining(view).some(({ process }) => isAux(process, view))
  },
  {
    id: "KM-MX-3",
    modes: ["mixed"],
    title: "mixed: the later signal goes to all remaining processes",
    says: "under mixed, the later signal goes to all processes that remain in the control group",
    open: ["AMB-09", "AMB-22", "AMB-28", "AMB-56", "AMB-65", "AMB-71"],
    since: 209,
    option: "KillMode",
    specific: true,
    owes: (point, view) => isMixed(view) && sendsFinalSignal(point) ? finalTargets(point, view) : [],
    names: (point, view) => {
      if (!isMixed(view) || !sendsFinalSignal(point) || view.kill.finalKillSignal === "SIGKILL") return void 0;
      const signal = finalSignalOf(view);
      return signal === "SIGKILL" ? { signal, option: "FinalKillSignal" } : void 0;
    }
  },
  {
    id: "KM-MX-4",
    modes: ["mixed"],
    title: "mixed: when the main process has exited, the rest gets the final signal",
    says: "under mixed, the final signal follows when the main process has exited and others remain",
    open: ["AMB-08", "AMB-22", "AMB-41", "AMB-65"],
    since: 209,
    calls: "main-exit",
    option: "KillMode",
    owes: (point, view) => isMixed(view) && sendsFinalSignal(point) && byMainExit(point) ? finalTargets(point, view) : []
  },
  {
    id: "KM-MX-5",
    modes: ["mixed"],
    title: "mixed: what remains after the stop timeout gets the final signal",
    says: "under mixed too, what still remains once the stop timeout has passed gets the final signal",
    open: [
      "AMB-03",
      "AMB-04",
      "AMB-11",
      "AMB-25",
      "AMB-31",
      "AMB-33",
      "AMB-34",
      "AMB-48",
      "AMB-49",
      "AMB-61",
      "AMB-62",
      "AMB-63",
      "AMB-65",
      "AMB-68",
      "AMB-71"
    ],
    since: 209,
    calls: "stop-timeout",
    option: "KillMode",
    owes: (point, view) => isMixed(view) && (point.kind === "last" || sendsFinalSignal(point) && !byMainExit(point)) ? finalTargets(point, view) : []
  },
  {
    id: "KM-MX-6",
    modes: ["mixed"],
    title: "mixed: no final signal before the main process has exited or the stop timeout passed",
    says: "under mixed, the final signal waits until the main process has exited or the stop timeout has passed",
    open: ["AMB-11", "AMB-65"],
    since: 209,
    option: "KillMode",
    forbids: ({ signal }, view) => isMixed(view) && signal === finalSignalOf(view) && view.stop.finalUs === void 0,
    guards: (point, view) => isMixed(view) && point.kind === "first" && remaining(view).length > 0
  }
];

// spec/rules/kill-mode-none.ts
var noneRules = [
  {
    id: "KM-NO-1",
    modes: ["none"],
    title: "none: no process is killed",
    says: "under none, no process is killed, whatever the other options say",
    open: ["AMB-29", "AMB-67"],
    since: 187,
    option: "KillMode",
    owes: (point, view) => view.kill.killMode === "none" && point.process !== void 0 ? onlyProcess(point, view).map(owedIn(view)) : [],
    forbids: (_, { kill }) => kill.killMode === "none",
    guards: (point, { kill }) => kill.killMode === "none" && point.kind === "first"
  },
  {
    id: "KM-NO-2",
    modes: ["none"],
    title: "none: the stop command is executed, and nothing else",
    says: "under none, only the stop command is executed",
    open: ["AMB-66"],
    since: 187,
    option: "KillMode",
    vacuous: (unit) => unit.type === "service" ? void 0 : "only services have a stop command"
  },
  {
    id: "KM-NO-3",
    title: "none: survivors stay in their control group",
    says: "processes that survive the stop are left in their control group",
    open: ["AMB-30"],
    since: 187,
    needs: ["move"],
    guards: (point, { kill }) => kill.killMode === "none" && point.kind === "first"
  },
  {
    id: "KM-NO-4",
    title: "none: the control group outlives the stop unless it is empty",
    says: "the control group goes on existing after the stop unless it is empty",
    open: ["AMB-30"],
    since: 187,
    needs: ["remove-group"],
    guards: (point, { kill }) => kill.killMode === "none" && point.kind === "first"
  }
];

// spec/rules/kill-mode-process.ts
var isProcess = ({ kill }) => kill.killMode === "process";
var hasEnded = (name, { facts }) => processNamed(facts, name)?.deadUs !== void 0;
var haveMainsEnded = (view) => {
  const { mainAtT0 } = view.stop;
  return mainWentBefore(view) && (mainAtT0 === void 0 || hasEnded(mainAtT0, view));
};
var isEndedMain = (name, view) => isMainOf(name, view) && hasEnded(name, view);
var processRules = [
  {
    id: "KM-PR-1",
    modes: ["process"],
    title: "process: only the main process is killed",
    says: "under process, only the main process itself is killed",
    open: ["AMB-10", "AMB-12", "AMB-13", "AMB-17", "AMB-31", "AMB-51", "AMB-64", "AMB-70", "AMB-78"],
    since: 187,
    option: "KillMode",
    owes: (point, view) => {
      if (!isProcess(view) || !sendsFirstSignal(point)) return [];
      if (isForNewcomer(point)) return newcomer(point, view);
      if (point.kind !== "helper") return firstTargets(point, view).map(owedIn(view));
      return view.choose("AMB-10") === "exempt" ? onlyProcess(point, view).map(owedIn(view)) : [];
    },
    forbids: ({ to }, view) => isProcess(view) && !isMainOf(to, view),
    guards: (point, view) => isProcess(view) && point.kind === "first" && everyRemaining(view).length > 0
  },
  {
    id: "KM-PR-2",
    modes: ["process"],
    title: "process: the other processes are never signalled",
    says: "under process, the other processes of the control group are left alone",
    open: ["AMB-13", "AMB-17", "AMB-70"],
    since: 187,
    option: "KillMode",
    forbids: ({ to }, view) => isProcess(view) && isAux(processNamed(view.facts, to), view),
    guards: (point, view) => isProcess(view) && point.kind === "first" && everyRemaining(view).some(({ process }) => isAux(process, view))
  },
  {
    id: "KM-PR-3",
    modes: ["process"],
    title: "process: a main process that remains after the stop timeout gets the final signal",
    says: "under process, a main process that outlives the stop timeout gets the final signal",
    open: ["AMB-04", "AMB-25", "AMB-28", "AMB-31", "AMB-48", "AMB-54", "AMB-62", "AMB-63", "AMB-70"],
    since: 187,
    calls: "stop-timeout",
    option: "KillMode",
    owes: (point, view) => {
      if (!isProcess(view) || !(sendsFinalSignal(point) || point.kind === "last")) return [];
      return (point.process === void 0 ? finalTargetsByMode(view) : onlyProcess(point, view)).map(owedIn(view));
    }
  },
  {
    id: "KM-PR-4",
    modes: ["process"],
    title: "process: the main process\u2019s exit ends the killing",
    says: "under process, only the main process is killed, so nobody is once it has exited",
    open: ["AMB-10", "AMB-54", "AMB-70"],
    since: 187,
    option: "KillMode",
    forbids: ({ to }, view) => isProcess(view) && (haveMainsEnded(view) || isEndedMain(to, view)),
    guards: (point, view) => isProcess(view) && point.kind === "first" && view.stop.mainAtT0 !== void 0
  }
];

// spec/rules/kill-mode-sequence.ts
var sequenceRules = [
  {
    id: "KM-SEQ-1",
    title: "the first signal is SIGTERM, or what KillSignal= or RestartKillSignal= says",
    says: "processes are first sent SIGTERM, or the signal of KillSignal= or RestartKillSignal=",
    open: ["AMB-02", "AMB-23", "AMB-34", "AMB-40"],
    since: 187,
    names: (point, view) => {
      if (!sendsFirstSignal(point)) return void 0;
      const { killSignal } = view.kill;
      const others = view.unitType !== "service" && killSignal !== "SIGTERM" && view.choose("AMB-02") === "services-only";
      return { signal: others ? "SIGTERM" : killSignal, option: "KillSignal" };
    }
  },
  {
    id: "KM-SEQ-3",
    title: "the final signal goes only to processes that still remain",
    says: "the request is repeated only if processes still remain",
    open: ["AMB-36", "AMB-56", "AMB-63"],
    since: 187,
    forbids: ({ to, signal }, view) => {
      if (signal !== finalSignalOf(view)) return false;
      return !isOfLaterRun(to, view) && remainingNamed(to, view)?.gone !== false;
    },
    guards: (point) => sendsFinalSignal(point)
  },
  {
    id: "KM-SEQ-4",
    title: "the final signal repeats a request that was made before",
    says: "the final signal repeats the termination request, so that one must have gone before",
    open: [],
    since: 187,
    forbids: ({ to, signal }, view) => view.kill.killMode !== "none" && to === mainOf(view)?.info.name && signal === finalSignalOf(view) && view.stop.mainSignalled === void 0,
    guards: (point, view) => sendsFinalSignal(point) && mainOf(view) !== void 0
  }
];

// spec/rules/continue-after.ts
var continueAfter = (sent, view) => {
  const signal = sent.act.kind === "signal" ? sent.act.signal : void 0;
  const soft = signal === "SIGKILL" && view.choose("AMB-14/SIGKILL") === "licensed" || signal === "SIGCONT" && view.choose("AMB-14/SIGCONT") === "licensed";
  return { signal: "SIGCONT", duty: soft ? "licensed" : "owed" };
};

// spec/rules/kill-signal.ts
var continueByReading = (reading) => reading === "forbidden" ? void 0 : { signal: "SIGCONT", duty: reading };
var killSignalRules = [
  {
    id: "KS-3",
    title: "the valid signals are those of signal(7)",
    says: "the signals of signal(7) are valid values",
    open: ["AMB-45", "AMB-46"],
    since: 187
  },
  {
    id: "KS-4",
    title: "KillSignal= defaults to SIGTERM",
    says: "KillSignal= is SIGTERM unless it is set",
    open: [],
    since: 187
  },
  {
    id: "KS-5",
    title: "SIGCONT always follows right after KillSignal=",
    says: "SIGCONT always follows right after the signal of KillSignal=, to the same process",
    open: ["AMB-14", "AMB-15", "AMB-18", "AMB-78"],
    since: 187,
    follows: (sent, view) => {
      if (sendsFirstSignal(sent.point)) return sent.option === "KillSignal" ? continueAfter(sent, view) : void 0;
      if (sendsWatchdogSignal(sent.point)) return continueByReading(view.choose("AMB-15/W"));
      return sendsFinalSignal(sent.point) ? continueByReading(view.choose("AMB-15/F")) : void 0;
    },
    adds: (point, view) => {
      if (point.kind !== "first" && point.kind !== "again") return [];
      const others = bystanders(point, view);
      if (others.length === 0 || view.choose("AMB-78") === "signalled") return [];
      return others.map((target) => ({ ...target, signal: "SIGCONT" }));
    }
  }
];
var bystanders = (point, view) => {
  if (point.process !== void 0 || view.kill.killMode !== "mixed" && view.kill.killMode !== "process") return [];
  const others = everyRemaining(view).filter(({ process }) => isAux(process, view));
  if (others.length === 0) return [];
  const targets = firstTargets(point, view);
  if (targets.length === 0) return [];
  const duty = targets.every(({ gone }) => gone) ? "licensed" : "owed";
  return others.filter(({ process }) => targets.every((target) => target.process !== process)).map((present) => duty === "owed" ? owedIn(view)(present) : { present, duty });
};

// spec/rules/restart-kill-signal.ts
var isSecondPass = ({ kind, trigger }, { stop }) => kind === "again" && trigger === "main-exited" && stop.firstKind === "first";
var isInPlaceOfBoth = (signal, { unitType, choose }) => signal === "SIGTERM" && unitType !== "service" && choose("AMB-02") === "services-only";
var restartKillSignalRules = [
  {
    id: "RS-1",
    title: "in a restart job the first signal is RestartKillSignal=",
    says: "in a restart job the signal of RestartKillSignal= is used instead of that of KillSignal=",
    open: ["AMB-02", "AMB-21", "AMB-23", "AMB-24", "AMB-40"],
    since: 244,
    option: "RestartKillSignal",
    specific: true,
    names: (point, view) => {
      const { restartKillSignal } = view.kill;
      if (restartKillSignal === void 0 || !sendsFirstSignal(point) || !inRestartJob(view)) return void 0;
      if (point.trigger === "start-over-left-overs") return void 0;
      if (isSecondPass(point, view) && view.choose("AMB-23") === "kill-signal") return void 0;
      const others = view.unitType !== "service" && restartKillSignal !== "SIGTERM" && view.choose("AMB-02") === "services-only";
      return { signal: others ? "SIGTERM" : restartKillSignal, option: "RestartKillSignal" };
    },
    forbids: ({ signal }, view) => view.kill.restartKillSignal !== void 0 && signal === view.kill.killSignal && signal !== view.kill.restartKillSignal && view.stop.finalUs === void 0 && inRestartJob(view) && !isInPlaceOfBoth(signal, view)
  },
  {
    id: "RS-2",
    title: "SIGCONT follows RestartKillSignal= as it follows KillSignal=",
    says: "RestartKillSignal= is like KillSignal=, so that SIGCONT follows it",
    open: ["AMB-14", "AMB-18"],
    since: 244,
    follows: (sent, view) => sendsFirstSignal(sent.point) && sent.option === "RestartKillSignal" ? continueAfter(sent, view) : void 0
  },
  {
    id: "RS-3",
    title: "a plain stop uses KillSignal=, not RestartKillSignal=",
    says: "RestartKillSignal= is for restart jobs only",
    open: ["AMB-21", "AMB-24", "AMB-40"],
    since: 244,
    forbids: ({ signal }, view) => signal === view.kill.restartKillSignal && signal !== view.kill.killSignal && view.stop.finalUs === void 0 && !inRestartJob(view) && !isInPlaceOfBoth(signal, view),
    guards: (point, view) => point.kind === "first" && view.kill.restartKillSignal !== void 0 && !inRestartJob(view)
  },
  {
    id: "RS-4",
    title: "RestartKillSignal= is not set by default; KillSignal= serves",
    says: "where RestartKillSignal= is not set, the value of KillSignal= is used",
    open: ["AMB-16"],
    since: 244,
    names: (point, view) => sendsFirstSignal(point) && view.kill.restartKillSignal === void 0 && inRestartJob(view) ? { signal: view.kill.killSignal, option: "KillSignal" } : void 0
  }
];

// spec/rules/send-sighup.ts
var inThisJob = (option, view) => {
  if (!inRestartJob(view)) return true;
  const reading = view.choose("AMB-16");
  if (reading !== "only-kill-signal") return reading === "restart-too";
  if (option !== "RestartKillSignal") return true;
  return view.unitType !== "service" && view.choose("AMB-02") === "services-only";
};
var optionOf = ({ kill }) => kill.restartKillSignal === void 0 ? "KillSignal" : "RestartKillSignal";
var inThisRound = ({ kind }, view) => {
  const { rounds, firstKind } = view.stop;
  if (kind !== "again" || rounds <= 1 && firstKind !== "watchdog") return true;
  if (view.choose("AMB-58") === "each-pass") return true;
  const isAfterWatchdog = firstKind === "watchdog" && view.choose("AMB-77") === "after-all";
  return !isAfterWatchdog && (rounds <= 1 || !inThisJob(optionOf(view), view));
};
var followsHere = (sent, view) => {
  if (!view.kill.sendSighup) return false;
  if (sent.point.kind === "last") return false;
  if (!sendsFirstSignal(sent.point)) return view.choose("AMB-77") === "after-all";
  if (!inThisJob(sent.option ?? "KillSignal", view) || !inThisRound(sent.point, view)) return false;
  const isHup2 = sent.act.kind === "signal" && sent.act.signal === "SIGHUP";
  return !isHup2 || view.choose("AMB-19") === "two";
};
var isHup = ({ signal }) => signal === "SIGHUP";
var sendSighupRules = [
  {
    id: "SH-1",
    title: "SendSIGHUP=yes: SIGHUP follows immediately",
    says: "with SendSIGHUP=yes, SIGHUP follows immediately after the first signal",
    open: ["AMB-16", "AMB-17", "AMB-18", "AMB-19", "AMB-58", "AMB-77"],
    since: 207,
    option: "SendSIGHUP",
    follows: (sent, view) => followsHere(sent, view) ? { signal: "SIGHUP", duty: "owed" } : void 0,
    adds: (point, view) => {
      if (!view.kill.sendSighup || point.kind !== "first" && point.kind !== "again") return [];
      const others = bystanders(point, view);
      if (others.length === 0) return [];
      const reading = view.choose("AMB-17");
      if (reading === "same-targets" || reading === "whole-group-mixed" && view.kill.killMode === "process")
        return [];
      if (!inThisJob(optionOf(view), view) || !inThisRound(point, view)) return [];
      return others.map((target) => ({ ...target, signal: "SIGHUP" }));
    }
  },
  {
    id: "SH-2",
    title: "SIGHUP goes to nobody but the remaining processes it is meant for",
    says: "SIGHUP goes to those that were just sent the first signal",
    open: ["AMB-16", "AMB-17", "AMB-19", "AMB-21", "AMB-23", "AMB-24", "AMB-40", "AMB-58", "AMB-77"],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && kill.sendSighup,
    guards: (point, { kill }) => point.kind === "first" && kill.sendSighup && kill.killMode !== "none"
  },
  {
    id: "SH-3",
    title: "SendSIGHUP= takes a boolean",
    says: "SendSIGHUP= takes a boolean value",
    open: ["AMB-47"],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && !kill.sendSighup && kill.origin.SendSIGHUP === "set",
    guards: (point, { kill }) => point.kind === "first" && kill.origin.SendSIGHUP === "set"
  },
  {
    id: "SH-4",
    title: "SendSIGHUP= defaults to no",
    says: "SendSIGHUP= is off unless it is set",
    open: ["AMB-02", "AMB-21", "AMB-23", "AMB-24", "AMB-40"],
    since: 207,
    forbids: (stray, { kill }) => isHup(stray) && kill.origin.SendSIGHUP !== "set",
    guards: (point, { kill }) => point.kind === "first" && kill.origin.SendSIGHUP !== "set"
  }
];

// spec/rules/send-sigkill.ts
var isWithheld = (signal, kill) => !kill.sendSigkill && (signal === kill.finalKillSignal || signal === "SIGKILL");
var sendSigkillRules = [
  {
    id: "SK-2",
    title: "SendSIGKILL=no: no final signal is ever sent",
    says: "with SendSIGKILL=no, the final signal is not sent",
    open: ["AMB-28", "AMB-72"],
    since: 187,
    option: "SendSIGKILL",
    forbids: ({ signal }, { kill }) => isWithheld(signal, kill),
    guards: (point, { kill }) => point.kind === "first" && !kill.sendSigkill
  },
  {
    id: "SK-3",
    title: "SendSIGKILL=no: no restart while processes of the prior run remain",
    says: "with SendSIGKILL=no, a control-group or mixed service does not restart while processes of its prior run remain",
    open: ["AMB-27", "AMB-73"],
    since: 187,
    option: "SendSIGKILL",
    vacuous: (unit) => unit.type === "service" ? void 0 : "said of services",
    forbids: ({ to }, view) => view.stop.leftOversUs === view.facts.nowUs && leftOverNamed(to, view)?.gone === false
  },
  {
    id: "SK-5",
    title: "SendSIGKILL= takes a boolean",
    says: "SendSIGKILL= takes a boolean value",
    open: ["AMB-47"],
    since: 187,
    forbids: ({ signal }, { kill }) => kill.origin.SendSIGKILL === "set" && isWithheld(signal, kill),
    guards: (point, { kill }) => point.kind === "first" && kill.origin.SendSIGKILL === "set"
  },
  {
    id: "SK-6",
    title: "SendSIGKILL= defaults to yes",
    says: "SendSIGKILL= is on unless it is set",
    open: [],
    since: 187
  }
];

// spec/rules/watchdog-signal.ts
var targetsAt = (point, view) => {
  if (point.trigger === "stop-timeout") return finalTargetsByMode(view);
  return view.stop.first === void 0 ? targetsByMode(view) : ofFirstPass(point, view);
};
var watchdogTargets = (point, view) => {
  if (!sendsWatchdogSignal(point)) return [];
  if (isForNewcomer(point)) return newcomer(point, view);
  if (point.kind === "helper-abort") return onlyProcess(point, view).map(owedIn(view));
  if (view.kill.killMode === "none")
    return view.choose("AMB-67") === "main-only" ? mainOnly(view).map(owedIn(view)) : [];
  const byMode = targetsAt(point, view);
  const others = byMode.some(({ process }) => process !== mainPresent(view)?.process);
  return (others && point.kind === "watchdog" && view.choose("AMB-32") === "main-only" ? mainOnly(view) : byMode).map(
    owedIn(view)
  );
};
var watchdogSignalRules = [
  {
    id: "WD-1",
    title: "when the watchdog timeout expires, WatchdogSignal= terminates the service",
    says: "when the watchdog timeout expires, the service is terminated with the signal of WatchdogSignal=",
    open: ["AMB-32", "AMB-33", "AMB-60", "AMB-67"],
    since: 240,
    option: "WatchdogSignal",
    specific: true,
    vacuous: (unit) => {
      if (unit.type !== "service") return "said of services";
      return unit.settings.watchdog === "infinity" && unit.settings.timeoutStopFailureMode !== "abort" ? "no watchdog is set" : void 0;
    },
    owes: (point, view) => watchdogTargets(point, view),
    names: (point, { kill }) => sendsWatchdogSignal(point) ? { signal: kill.watchdogSignal, option: "WatchdogSignal" } : void 0,
    forbids: ({ to, signal }, { facts, kill, stop }) => stop.firstKind === "watchdog" && // What the manager has run since is asked by KillSignal=: the watchdog did not expire on it.
    (processNamed(facts, to)?.bornUs ?? Infinity) <= (stop.t0Us ?? 0) && stop.finalUs === void 0 && signal === kill.killSignal && signal !== kill.watchdogSignal
  },
  {
    id: "WD-2",
    title: "WatchdogSignal= defaults to SIGABRT",
    says: "WatchdogSignal= is SIGABRT unless it is set",
    open: [],
    since: 240
  }
];

// spec/rules/rules.ts
var rules = [
  ...closedWorldRules,
  ...sectionRules,
  ...killModeValueRules,
  ...controlGroupRules,
  ...mixedRules,
  ...processRules,
  ...noneRules,
  ...sequenceRules,
  ...killSignalRules,
  ...restartKillSignalRules,
  ...sendSighupRules,
  ...sendSigkillRules,
  ...finalKillSignalRules,
  ...watchdogSignalRules
];
var byId = new Map(rules.map((rule2) => [rule2.id, rule2]));
var ruleById = (id) => byId.get(id);
var rule = (id) => {
  const found = byId.get(id);
  if (found === void 0) throw new Error(`no rule ${id}`);
  return found;
};

export {
  rules,
  ruleById,
  rule
};
