import {
  atPasses,
  copyOf,
  firstSignalOf,
  isControlOf,
  killSteps,
  killingModes,
  memberAt,
  modelDriven,
  newTarget,
  otherUnitTypes,
  overrideHost,
  passWords,
  remaining,
  stepsOf,
  withSteps
} from "./chunk-WFPZXVLM.js";
import {
  UnitManager,
  reference
} from "./chunk-HYO2APQB.js";
import {
  pagePolicy
} from "./chunk-2HNCDULA.js";
import {
  killDefaults,
  killModes,
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  killOptions,
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/implementations/mutants/deviate.ts
var start = ({ policy, host: change, listener }) => (realHost) => {
  const host = change === void 0 ? realHost : overrideHost(realHost, change(realHost));
  const manager = new UnitManager(host, { ...pagePolicy, ...policy });
  if (listener === void 0) return manager;
  const listen = listener(host);
  return {
    handle: (event) => {
      const heard = listen(event);
      if (heard !== void 0) manager.handle(heard);
    }
  };
};
var deviating = (name, deviation) => ({
  name,
  version: "1",
  synchronous: true,
  capabilities: { freezing: true },
  start: start(deviation)
});
var mutant = (facts, deviation) => ({
  ...facts,
  implementation: deviating(facts.name, deviation)
});
var misreading = (change) => ({
  settings: (unit) => {
    const settings = pagePolicy.settings(unit);
    return { ...settings, ...change(settings, unit) };
  }
});

// harness/implementations/mutants/hasty.ts
var { firstTargets, finalSignal } = pagePolicy;
var hasty = mutant(
  {
    name: "hasty",
    breaks: "KM-MX-2",
    says: "sends everybody the first signal unless KillMode=process, knows neither RestartKillSignal= nor WatchdogSignal= nor FinalKillSignal=, and forgets SIGCONT after SIGHUP"
  },
  {
    policy: {
      firstTargets: (mode, group) => firstTargets(mode === "process" ? "process" : "control-group", group),
      firstSignal: ({ killSignal }) => killSignal,
      followUps: ({ sendSighup }) => sendSighup ? ["SIGHUP"] : ["SIGCONT"],
      finalSignal: (settings) => finalSignal(settings) === void 0 ? void 0 : "SIGKILL"
    }
  }
);

// harness/implementations/mutants/kill-mode.ts
var { firstTargets: firstTargets2, finalTargets, finalWhenMainExits, firstSignal, stopTimeout } = pagePolicy;
var sooner = (span) => span === "infinity" ? span : Math.max(0, span - 1e3);
var mainOnly = ({ main }) => main === void 0 ? [] : [main];
var settingsOf = (host) => pagePolicy.settings(host.unit);
var whenNoneEnds = (act) => (host) => ({
  claim: (state) => {
    const survivors = host.processes();
    host.claim(state);
    if (state !== "started" && settingsOf(host).killMode === "none" && survivors.length > 0) act(host, survivors);
  }
});
var controlGroupMutants = [
  mutant(
    { name: "no-mixed", breaks: "KM-VAL-1", says: "has never heard of mixed, and goes by the default instead" },
    { policy: misreading(({ killMode }) => killMode === "mixed" ? { killMode: "control-group" } : {}) }
  ),
  mutant(
    { name: "default-process", breaks: "KM-DEF-1", says: "kills only the main process where KillMode= is not set" },
    { policy: misreading(({ origin }) => origin.KillMode === "set" ? {} : { killMode: "process" }) }
  ),
  mutant(
    { name: "group-is-main", breaks: "KM-CG-1", says: "under control-group sends the first signal to main alone" },
    {
      policy: {
        firstTargets: (mode, group) => mode === "control-group" ? mainOnly(group) : firstTargets2(mode, group)
      }
    }
  ),
  mutant(
    { name: "stop-command-in-background", breaks: "KM-CG-2", says: "runs ExecStop= and kills without waiting for it" },
    { policy: { waitsForStopCommands: () => false } }
  ),
  mutant(
    { name: "final-to-main-only", breaks: "KM-CG-3", says: "under control-group sends the final signal to main alone" },
    {
      policy: {
        finalTargets: (mode, group) => mode === "control-group" ? mainOnly(group) : finalTargets(mode, group)
      }
    }
  ),
  mutant(
    { name: "final-when-main-exits", breaks: "KM-CG-4", says: "under control-group takes main's exit for the timeout" },
    { policy: { finalWhenMainExits: (mode) => mode === "control-group" || finalWhenMainExits(mode) } }
  ),
  mutant(
    { name: "impatient", breaks: "KM-CG-4", says: "sends the final signal a little before the timeout has passed" },
    { policy: { stopTimeout: (unit) => sooner(stopTimeout(unit)) } }
  )
];
var mixedMutants = [
  mutant(
    { name: "mixed-spares-main", breaks: "KM-MX-1", says: "under mixed sends nobody the first signal" },
    { policy: { firstTargets: (mode, group) => mode === "mixed" ? [] : firstTargets2(mode, group) } }
  ),
  mutant(
    { name: "mixed-to-all", breaks: "KM-MX-2", says: "under mixed sends everybody the first signal" },
    { policy: { firstTargets: (mode, group) => firstTargets2(mode === "mixed" ? "control-group" : mode, group) } }
  ),
  mutant(
    { name: "mixed-final-to-main", breaks: "KM-MX-3", says: "under mixed sends the final signal to main alone" },
    { policy: { finalTargets: (mode, group) => mode === "mixed" ? mainOnly(group) : finalTargets(mode, group) } }
  ),
  mutant(
    {
      name: "mixed-waits",
      breaks: "KM-MX-4",
      says: "under mixed waits for the timeout although main has gone",
      savedBy: { choice: "AMB-22", reading: "only-after-timeout" }
    },
    { policy: { finalWhenMainExits: () => false } }
  ),
  mutant(
    {
      name: "mixed-kills-one",
      breaks: "KM-MX-4",
      says: "under mixed kills one process, and not the rest, once main has gone"
    },
    {
      policy: {
        finalTargets: (mode, group) => finalTargets(mode, group).slice(0, mode === "mixed" && group.main === void 0 ? 1 : void 0)
      }
    }
  ),
  mutant(
    { name: "mixed-waits-for-main", breaks: "KM-MX-5", says: "under mixed spares everybody for as long as main lives" },
    {
      policy: {
        finalTargets: (mode, group) => mode === "mixed" && group.main !== void 0 ? [] : finalTargets(mode, group)
      }
    }
  ),
  mutant(
    { name: "mixed-final-at-once", breaks: "KM-MX-6", says: "under mixed sends both signals at once, each to its own" },
    {
      host: (host) => ({
        kill: (pid, signal) => {
          const result = host.kill(pid, signal);
          const settings = settingsOf(host);
          if (settings.killMode === "mixed" && signal === settings.killSignal) {
            for (const other of host.processes()) if (other !== pid) host.kill(other, settings.finalKillSignal);
          }
          return result;
        }
      })
    }
  )
];
var processMutants = [
  mutant(
    { name: "process-is-group", breaks: "KM-PR-1", says: "treats process as control-group" },
    { policy: misreading(({ killMode }) => killMode === "process" ? { killMode: "control-group" } : {}) }
  ),
  mutant(
    {
      name: "process-first-to-all",
      breaks: "KM-PR-2",
      says: "under process sends the first signal to the workers too"
    },
    { policy: { firstTargets: (mode, group) => firstTargets2(mode === "process" ? "control-group" : mode, group) } }
  ),
  mutant(
    {
      name: "process-without-final",
      breaks: "KM-PR-3",
      says: "under process leaves a main that ignores the signal alone"
    },
    { policy: { finalTargets: (mode, group) => mode === "process" ? [] : finalTargets(mode, group) } }
  ),
  mutant(
    { name: "process-cleans-up", breaks: "KM-PR-4", says: "under process kills the workers once main has gone" },
    {
      policy: {
        finalWhenMainExits: (mode) => mode === "process" || finalWhenMainExits(mode),
        finalTargets: (mode, group) => mode === "process" && group.main === void 0 ? group.remaining : finalTargets(mode, group)
      }
    }
  )
];
var noneMutants = [
  mutant(
    { name: "none-is-process", breaks: "KM-NO-1", says: "under none signals the main process after all" },
    { policy: { firstTargets: (mode, group) => firstTargets2(mode === "none" ? "process" : mode, group) } }
  ),
  mutant(
    { name: "none-does-nothing", breaks: "KM-NO-2", says: "under none does not even run the stop command" },
    {
      listener: (host) => (event) => event.kind === "job" && event.job === "stop" && settingsOf(host).killMode === "none" ? void 0 : event
    }
  ),
  mutant(
    { name: "none-moves-survivors", breaks: "KM-NO-3", says: "under none moves the survivors out of the way" },
    {
      host: whenNoneEnds((host, survivors) => {
        for (const pid of survivors) host.move(pid, "/survivors");
      })
    }
  ),
  mutant(
    {
      name: "none-removes-group",
      breaks: "KM-NO-4",
      says: "under none removes the control group with survivors in it"
    },
    { host: whenNoneEnds((host) => host.removeGroup()) }
  )
];
var sequenceMutants = [
  mutant(
    { name: "always-sigterm", breaks: "KM-SEQ-1", says: "begins with SIGTERM whatever KillSignal= says" },
    {
      policy: {
        firstSignal: (settings, occasion) => occasion === "stop" ? "SIGTERM" : firstSignal(settings, occasion)
      }
    }
  ),
  mutant(
    { name: "remembers-processes", breaks: "KM-SEQ-3", says: "lists the processes once and never looks again" },
    {
      host: (host) => {
        let listed;
        return {
          processes: () => {
            listed ??= host.processes();
            return listed;
          }
        };
      }
    }
  ),
  mutant(
    { name: "kills-first", breaks: "KM-SEQ-4", says: "begins with the final signal" },
    { policy: { firstSignal: ({ finalKillSignal }) => finalKillSignal } }
  )
];
var killModeMutants = [
  ...controlGroupMutants,
  ...mixedMutants,
  ...processMutants,
  ...noneMutants,
  ...sequenceMutants
];

// harness/implementations/mutants/kill-signal.ts
var wellKnown = /* @__PURE__ */ new Set([
  "SIGHUP",
  "SIGINT",
  "SIGQUIT",
  "SIGKILL",
  "SIGUSR1",
  "SIGUSR2",
  "SIGTERM"
]);
var { firstSignal: firstSignal2, followUps } = pagePolicy;
var killSignalMutants = [
  mutant(
    {
      name: "few-signals",
      breaks: "KS-3",
      says: "knows the well-known signals only, and takes SIGTERM for the others"
    },
    { policy: misreading(({ killSignal }) => wellKnown.has(killSignal) ? {} : { killSignal: "SIGTERM" }) }
  ),
  mutant(
    { name: "default-sigint", breaks: "KS-4", says: "stops with SIGINT where KillSignal= is not set" },
    { policy: misreading(({ origin }) => origin.KillSignal === "set" ? {} : { killSignal: "SIGINT" }) }
  ),
  mutant(
    { name: "no-sigcont", breaks: "KS-5", says: "sends no SIGCONT after KillSignal=" },
    {
      policy: {
        followUps: (settings, occasion) => {
          const signals = followUps(settings, occasion);
          return occasion === "stop" ? signals.filter((signal) => signal !== "SIGCONT") : signals;
        }
      }
    }
  ),
  mutant(
    { name: "no-restart-signal", breaks: "RS-1", says: "restarts with KillSignal= although RestartKillSignal= is set" },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal2(settings, occasion === "restart" ? "stop" : occasion)
      }
    }
  ),
  mutant(
    { name: "no-sigcont-in-restart", breaks: "RS-2", says: "sends no SIGCONT after RestartKillSignal=" },
    {
      policy: {
        followUps: (settings, occasion) => {
          const signals = followUps(settings, occasion);
          return occasion === "restart" ? signals.filter((signal) => signal !== "SIGCONT") : signals;
        }
      }
    }
  ),
  mutant(
    { name: "restart-signal-always", breaks: "RS-3", says: "stops with RestartKillSignal= too" },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal2(settings, occasion === "stop" ? "restart" : occasion)
      }
    }
  ),
  mutant(
    {
      name: "default-restart-sigterm",
      breaks: "RS-4",
      says: "restarts with SIGTERM where RestartKillSignal= is not set"
    },
    { policy: misreading(({ restartKillSignal = "SIGTERM" }) => ({ restartKillSignal })) }
  )
];

// harness/implementations/mutants/sections.ts
var sectionMutants = [
  mutant(
    { name: "everything-twice", breaks: "PROC-1", says: "sends every signal twice, to be sure" },
    {
      host: (host) => ({
        kill: (pid, signal) => {
          host.kill(pid, signal);
          return host.kill(pid, signal);
        }
      })
    }
  ),
  mutant(
    { name: "options-of-services-only", breaks: "SEC-1", says: "reads the options for services and for no other unit" },
    { policy: misreading((settings, { type }) => type === "service" ? settings : killDefaults) }
  ),
  mutant(
    { name: "any-section", breaks: "SEC-2", says: "takes the options from whatever section they stand in" },
    {
      policy: {
        settings: (unit) => {
          const section = ownSection[unit.type];
          const assignments = unit.assignments.map((assignment) => ({ ...assignment, section }));
          return pagePolicy.settings({ ...unit, assignments });
        }
      }
    }
  )
];

// harness/implementations/mutants/send-signals.ts
var { finalSignal: finalSignal2, followUps: followUps2 } = pagePolicy;
var lastLiteral = (unit, option) => unit.assignments.findLast(({ key }) => key === option)?.value;
var hangUp = (host) => {
  for (const pid of host.processes()) host.kill(pid, "SIGHUP");
};
var sendSignalMutants = [
  mutant(
    { name: "no-sighup", breaks: "SH-1", says: "sends no SIGHUP although SendSIGHUP= is on" },
    {
      policy: {
        followUps: (settings, occasion) => followUps2(settings, occasion).filter((signal) => signal !== "SIGHUP")
      }
    }
  ),
  mutant(
    {
      name: "sighup-when-main-exits",
      breaks: "SH-2",
      says: "hangs up on the workers once main has gone, like a shell"
    },
    {
      listener: (host) => {
        let main;
        return (event) => {
          if (event.kind === "begin") main = event.processes.find(({ role }) => role === "main")?.pid;
          if (event.kind === "exit" && event.pid === main && pagePolicy.settings(host.unit).sendSighup) hangUp(host);
          return event;
        };
      }
    }
  ),
  mutant(
    { name: "only-yes-is-yes", breaks: "SH-3", says: "knows no other word for a true SendSIGHUP= than yes" },
    {
      policy: misreading((settings, unit) => ({
        sendSighup: settings.sendSighup && lastLiteral(unit, "SendSIGHUP") === "yes"
      }))
    }
  ),
  mutant(
    { name: "default-sighup", breaks: "SH-4", says: "sends SIGHUP where SendSIGHUP= is not set" },
    { policy: misreading(({ origin }) => origin.SendSIGHUP === "set" ? {} : { sendSighup: true }) }
  ),
  mutant(
    { name: "kills-anyway", breaks: "SK-2", says: "sends the final signal although SendSIGKILL= is off" },
    { policy: { finalSignal: ({ finalKillSignal }) => finalKillSignal } }
  ),
  mutant(
    { name: "restarts-over-left-overs", breaks: "SK-3", says: "restarts although SendSIGKILL=no left processes there" },
    { policy: { mayStartAgain: () => true } }
  ),
  mutant(
    { name: "only-no-is-no", breaks: "SK-5", says: "knows no other word for a false SendSIGKILL= than no" },
    {
      policy: misreading((settings, unit) => ({
        sendSigkill: settings.sendSigkill || lastLiteral(unit, "SendSIGKILL") !== "no"
      }))
    }
  ),
  mutant(
    { name: "default-no-sigkill", breaks: "SK-6", says: "sends no final signal where SendSIGKILL= is not set" },
    { policy: misreading(({ origin }) => origin.SendSIGKILL === "set" ? {} : { sendSigkill: false }) }
  ),
  mutant(
    { name: "always-sigkill", breaks: "FK-1", says: "ends with SIGKILL whatever FinalKillSignal= says" },
    { policy: { finalSignal: (settings) => finalSignal2(settings) === void 0 ? void 0 : "SIGKILL" } }
  ),
  mutant(
    { name: "default-final-sigquit", breaks: "FK-4", says: "ends with SIGQUIT where FinalKillSignal= is not set" },
    { policy: misreading(({ origin }) => origin.FinalKillSignal === "set" ? {} : { finalKillSignal: "SIGQUIT" }) }
  )
];

// harness/implementations/mutants/watchdog-signal.ts
var { firstSignal: firstSignal3 } = pagePolicy;
var watchdogSignalMutants = [
  mutant(
    { name: "watchdog-stops", breaks: "WD-1", says: "takes an expired watchdog for an ordinary stop" },
    {
      policy: {
        firstSignal: (settings, occasion) => firstSignal3(settings, occasion === "watchdog" ? "stop" : occasion)
      }
    }
  ),
  mutant(
    { name: "default-watchdog-sigkill", breaks: "WD-2", says: "uses SIGKILL where WatchdogSignal= is not set" },
    { policy: misreading(({ origin }) => origin.WatchdogSignal === "set" ? {} : { watchdogSignal: "SIGKILL" }) }
  )
];

// harness/implementations/operators/duplicates.ts
var duplicates = {
  "default-changed/KillMode/process/mount": "default-changed/KillMode/none/mount",
  "default-changed/KillMode/process/swap": "default-changed/KillMode/none/swap",
  "default-changed/KillMode/process/scope": "default-changed/KillMode/none/scope",
  "mode-mistaken/process/none/timeout": "pass-skipped/timeout/process",
  "mode-mistaken/process/mixed/timeout": "mode-mistaken/process/control-group/timeout",
  "value-unknown/KillMode/mixed": "mode-mistaken/mixed/control-group/always",
  "value-unknown/KillMode/none": "mode-mistaken/none/control-group/always",
  "value-unknown/KillMode/process": "mode-mistaken/process/control-group/always"
};

// harness/implementations/operators/operated.ts
var operated = (operator, place, facts, seams) => {
  const name = `${operator}/${place}`;
  return { name, ...facts, implementation: modelDriven(name, seams) };
};

// harness/implementations/operators/skipped-passes.ts
var firstRule = {
  "control-group": "KM-CG-1",
  mixed: "KM-MX-1",
  process: "KM-PR-1"
};
var timeoutRule = {
  "control-group": "KM-CG-3",
  mixed: "KM-MX-5",
  process: "KM-PR-3"
};
var skipped = (place, where, breaks, says) => operated("pass-skipped", place, { breaks, says }, { pass: atPasses(where, () => []) });
var causes = [
  ["own-exit", "when the main process has exited by itself"],
  ["start-failed", "when the start has failed"],
  ["start-timed-out", "when the start has timed out"],
  ["runtime-max", "when RuntimeMaxSec= has passed"],
  ["out-of-memory", "when the kernel has run out of memory"]
];
var skippedPasses = [
  ...killingModes.flatMap((mode) => [
    ...["stop", "restart"].map(
      (reason) => skipped(
        `${reason}/${mode}`,
        { reason, mode, unitType: "service" },
        firstRule[mode],
        `under ${mode} leaves out ${passWords[reason]}`
      )
    ),
    skipped(`watchdog/${mode}`, { reason: "watchdog", mode }, "WD-1", `under ${mode} leaves out ${passWords.watchdog}`),
    skipped(
      `timeout/${mode}`,
      { reason: "timeout", mode, unitType: "service" },
      timeoutRule[mode],
      `under ${mode} leaves out ${passWords.timeout}`
    )
  ]),
  skipped(
    "main-exit/mixed",
    { reason: "main-exit", mode: "mixed" },
    "KM-MX-4",
    `under mixed leaves out ${passWords["main-exit"]}`
  ),
  skipped("stop-post", { reason: "stop-post" }, "KM-CG-1", `leaves out ${passWords["stop-post"]}`),
  ...otherUnitTypes.flatMap((unitType) => [
    skipped(
      `stop/${unitType}`,
      { reason: "stop", unitType },
      "KM-CG-1",
      `of a ${unitType} leaves out ${passWords.stop}`
    ),
    skipped(
      `timeout/${unitType}`,
      { reason: "timeout", unitType },
      "KM-CG-3",
      `of a ${unitType} leaves out ${passWords.timeout}`
    )
  ]),
  ...["socket", "mount", "swap"].map(
    (unitType) => skipped(
      `restart/${unitType}`,
      { reason: "restart", unitType },
      "KM-CG-1",
      `of a ${unitType} leaves out ${passWords.restart}`
    )
  ),
  ...causes.map(
    ([cause, when]) => skipped(cause, { cause, reason: "stop" }, "KM-CG-1", `sends no first signal ${when}`)
  )
];

// harness/implementations/operators/settings.ts
var withKill = (procedure, changes) => {
  const kill = { ...procedure.kill, ...changes };
  return { ...procedure, kill, mode: kill.killMode, finalSignal: kill.finalKillSignal, sendsFinal: kill.sendSigkill };
};
var seeing = (change) => (procedure) => withKill(procedure, change(procedure.kill, procedure));
var reading = (change) => {
  const known = /* @__PURE__ */ new WeakMap();
  return (unit) => {
    const before = known.get(unit);
    if (before !== void 0) return before;
    const read = { ...unit, assignments: unit.assignments.flatMap((line) => change(line, unit)) };
    known.set(unit, read);
    return read;
  };
};
var sets = (line, option, unit) => line.key === option && line.section === ownSection[unit.type];

// harness/implementations/operators/wrong-conditions.ts
var wrongConditions = [
  operated(
    "condition-negated",
    "SendSIGKILL",
    { breaks: "SK-2", says: "sends the final signal where SendSIGKILL= is off, and not where it is on" },
    { procedure: (procedure) => withKill(procedure, { sendSigkill: !procedure.kill.sendSigkill }) }
  ),
  operated(
    "condition-negated",
    "SendSIGHUP",
    { breaks: "SH-1", says: "sends SIGHUP where SendSIGHUP= is off, and not where it is on" },
    { procedure: (procedure) => withKill(procedure, { sendSighup: !procedure.kill.sendSighup }) }
  ),
  operated(
    "condition-negated",
    "restart-job",
    { breaks: "RS-3", says: "uses RestartKillSignal= in a stop, and KillSignal= in a restart" },
    {
      procedure: (procedure) => {
        const { killSignal, restartKillSignal = killSignal } = procedure.kill;
        return withKill(procedure, { killSignal: restartKillSignal, restartKillSignal: killSignal });
      }
    }
  ),
  operated(
    "condition-negated",
    "left-overs",
    { breaks: "SK-3", says: "restarts over what SendSIGKILL=no has left behind" },
    { startsOverLeftOvers: true }
  ),
  ...["control-group", "mixed", "process"].map(
    (mode) => operated(
      "condition-negated",
      `stop-command-ended/${mode}`,
      { breaks: "KM-CG-2", says: `under ${mode} does not wait for the end of the stop command` },
      { waitsForCommands: ({ procedure }) => procedure.unitType !== "service" || procedure.mode !== mode }
    )
  ),
  ...["socket", "mount", "swap"].map(
    (unitType) => operated(
      "condition-negated",
      `stop-command-ended/${unitType}`,
      { breaks: "KM-CG-2", says: `of a ${unitType} does not wait for the end of the stop command` },
      { waitsForCommands: (stop) => stop.procedure.unitType !== unitType }
    )
  )
];

// harness/implementations/operators/wrong-events.ts
var mistaken = (place, facts, hear) => operated("event-mistaken", place, facts, { event: hear });
var isReloadable = ({ procedure: { unitType, settings } }) => unitType === "mount" || (settings.commands.ExecReload ?? []).length > 0;
var jobFor = (job, as) => (event, state) => event.kind === "job" && event.job === job && !(job === "reload-or-restart" && isReloadable(state)) ? { kind: "job", job: as } : event;
var jobs = [
  ["stop", "restart", "RS-3"],
  ["restart", "stop", "RS-1"],
  ["try-restart", "stop", "RS-1"],
  ["dependency-restart", "stop", "RS-1"],
  ["reload-or-restart", "stop", "RS-1"]
];
var isNotice = (event, field, value) => event.kind === "notify" && event.fields[field] === value;
var wrongEvents = [
  ...jobs.map(
    ([job, as, breaks]) => mistaken(`${job}/${as}`, { breaks, says: `takes a ${job} for a ${as}` }, jobFor(job, as))
  ),
  mistaken(
    "watchdog/stop",
    { breaks: "WD-1", says: "takes an expired watchdog for a stop" },
    (event) => event.kind === "watchdog" ? { kind: "job", job: "stop" } : event
  ),
  mistaken(
    "watchdog/nothing",
    { breaks: "WD-1", says: "does not hear of an expired watchdog" },
    (event) => event.kind === "watchdog" ? void 0 : event
  ),
  mistaken(
    "oom/nothing",
    { breaks: "KM-CG-1", says: "does not hear that the kernel ran out of memory" },
    (event) => event.kind === "oom" ? void 0 : event
  ),
  mistaken(
    "STOPPING/stop",
    { breaks: "PROC-1", says: "takes STOPPING=1 for a stop" },
    (event) => isNotice(event, "STOPPING", "1") ? { kind: "job", job: "stop" } : event
  ),
  mistaken(
    "trigger/watchdog",
    { breaks: "PROC-1", says: "takes WATCHDOG=trigger for an expiry" },
    (event) => isNotice(event, "WATCHDOG", "trigger") ? { kind: "watchdog" } : event
  ),
  mistaken("extension/nothing", { breaks: "KM-CG-4", says: "does not hear EXTEND_TIMEOUT_USEC=" }, (event) => {
    if (event.kind !== "notify") return event;
    const { EXTEND_TIMEOUT_USEC: _, ...fields } = event.fields;
    return { ...event, fields };
  }),
  mistaken(
    "reload/nothing",
    { breaks: "KM-VAL-1", says: "does not hear that the unit file has changed" },
    (event) => event.kind === "daemon-reload" ? void 0 : event
  )
];

// harness/implementations/operators/wrong-modes.ts
var momentWords = {
  "first-pass": " when the first signal is sent",
  "main-exit": " when the main process exits",
  timeout: " when the timeout passes",
  other: "",
  always: ""
};
var firstRuleOf = (mode, as) => {
  switch (mode) {
    case "control-group":
      return "KM-CG-1";
    case "mixed":
      if (as === "process") return "KM-MX-4";
      return as === "control-group" ? "KM-MX-2" : "KM-MX-1";
    case "process":
      return as === "control-group" ? "KM-PR-2" : "KM-PR-1";
    case "none":
      return "KM-NO-1";
  }
};
var finalRuleOf = (mode, as) => {
  switch (mode) {
    case "control-group":
      return "KM-CG-3";
    case "mixed":
      return "KM-MX-5";
    case "process":
      return as === "none" ? "KM-PR-3" : "KM-PR-2";
    case "none":
      return "KM-NO-1";
  }
};
var mainExitRuleOf = (mode) => {
  switch (mode) {
    case "control-group":
      return "KM-CG-4";
    case "mixed":
      return "KM-MX-4";
    case "process":
      return "KM-PR-4";
    case "none":
      return "KM-NO-1";
  }
};
var ruleOf = (mode, as, point) => {
  if (point === "timeout") return finalRuleOf(mode, as);
  return point === "main-exit" ? mainExitRuleOf(mode) : firstRuleOf(mode, as);
};
var mistaken2 = (mode, as, moment) => operated(
  "mode-mistaken",
  `${mode}/${as}/${moment}`,
  { breaks: ruleOf(mode, as, moment), says: `takes ${mode} for ${as}${momentWords[moment]}` },
  {
    procedure: (procedure, at) => procedure.mode === mode && (moment === "always" || moment === at) ? { ...procedure, mode: as, kill: { ...procedure.kill, killMode: as } } : procedure
  }
);
var others = (mode) => killModes.filter((other) => other !== mode);
var mistakenModes = [
  ...killModes.flatMap(
    (mode) => others(mode).flatMap((as) => [mistaken2(mode, as, "always"), mistaken2(mode, as, "first-pass")])
  ),
  // The final signal goes to the same processes under control-group and mixed.
  ...["process", "none"].flatMap(
    (as) => ["control-group", "mixed"].map((mode) => mistaken2(mode, as, "timeout"))
  ),
  ...others("process").map((as) => mistaken2("process", as, "timeout")),
  mistaken2("control-group", "mixed", "main-exit"),
  mistaken2("mixed", "control-group", "main-exit"),
  mistaken2("process", "mixed", "main-exit")
];
var stopCommands = {
  socket: "ExecStopPre",
  mount: "ExecUnmount",
  swap: "ExecDeactivate"
};
var asType = (procedure, unitType) => {
  const { stopCommand: _, ...rest } = procedure;
  const stopCommand = stopCommands[unitType];
  return { ...rest, unitType, ...stopCommand === void 0 ? {} : { stopCommand } };
};
var confusedTypes = otherUnitTypes.map(
  (other) => operated(
    "type-confused",
    `service/${other}`,
    { breaks: "KM-CG-2", says: `takes a service for a ${other}: it runs no ExecStop=, and has no watchdog` },
    { procedure: (procedure) => procedure.unitType === "service" ? asType(procedure, other) : procedure }
  )
);
var onServicesOnly = (place, breaks, says, change) => operated(
  "type-confused",
  `services-only/${place}`,
  { breaks, says },
  { procedure: (procedure) => procedure.unitType === "service" ? procedure : change(procedure) }
);
var servicesOnly = [
  onServicesOnly(
    "KillMode",
    "SEC-1",
    "kills what is no service by control-group",
    (procedure) => withKill(procedure, { killMode: "control-group" })
  ),
  onServicesOnly(
    "KillSignal",
    "SEC-1",
    "stops what is no service with SIGTERM",
    (procedure) => withKill(procedure, { killSignal: "SIGTERM", restartKillSignal: "SIGTERM" })
  ),
  onServicesOnly(
    "SendSIGHUP",
    "SEC-1",
    "hangs up on services only",
    (procedure) => withKill(procedure, { sendSighup: false })
  ),
  onServicesOnly(
    "SendSIGKILL",
    "SEC-1",
    "ends what is no service although SendSIGKILL= is off",
    (procedure) => withKill(procedure, { sendSigkill: true })
  ),
  onServicesOnly(
    "FinalKillSignal",
    "SEC-1",
    "ends what is no service with SIGKILL",
    (procedure) => withKill(procedure, { finalKillSignal: "SIGKILL" })
  ),
  onServicesOnly(
    "TimeoutSec",
    "KM-CG-3",
    "knows no timeout of sockets, mounts and swaps",
    (procedure) => procedure.unitType === "scope" ? procedure : { ...procedure, spans: { ...procedure.spans, stop: "infinity", abort: "infinity" } }
  )
];
var wrongModes = [...mistakenModes, ...confusedTypes, ...servicesOnly];

// harness/implementations/operators/wrong-rounds.ts
var under = ({ mode }) => mode === void 0 ? "" : `under ${mode} `;
var twice = (reason, where, place, breaks) => operated(
  "round-added",
  `${place}/at-once`,
  { breaks, says: `${under(where)}sends ${passWords[reason]} twice` },
  { pass: atPasses({ reason, ...where }, (pass) => [pass, copyOf(pass)]) }
);
var later = (pass, byUs) => ({
  ...copyOf(pass),
  dueUs: pass.dueUs + byUs,
  untilUs: pass.untilUs + byUs
});
var again = (reason, where, place, breaks) => operated(
  "round-added",
  `${place}/after-a-timeout`,
  { breaks, says: `${under(where)}sends ${passWords[reason]} again one timeout later` },
  {
    pass: atPasses(
      { reason, ...where },
      (pass, { procedure: { spans } }) => spans.stop === "infinity" ? [pass] : [pass, later(pass, spans.stop)]
    )
  }
);
var wrongRounds = [
  ...["stop", "restart", "watchdog", "timeout"].flatMap(
    (reason) => killingModes.map((mode) => twice(reason, { mode }, `${reason}/${mode}`, "PROC-1"))
  ),
  twice("main-exit", {}, "main-exit/mixed", "PROC-1"),
  ...killingModes.flatMap((mode) => [
    again("timeout", { mode }, `timeout/${mode}`, "PROC-1"),
    again("stop", { mode }, `stop/${mode}`, "PROC-1")
  ]),
  again("main-exit", {}, "main-exit/mixed", "PROC-1"),
  ...killingModes.map(
    (mode) => operated(
      "round-added",
      `before-final/${mode}`,
      { breaks: "PROC-1", says: `under ${mode} sends KillSignal= once more before the final signal` },
      {
        pass: atPasses({ reason: "timeout", mode }, (pass, stop) => {
          const steps = killSteps(stop.procedure, firstSignalOf(stop), stop.job, true);
          return [{ ...withSteps(pass, () => steps), kind: "kill" }, pass];
        })
      }
    )
  )
];

// harness/implementations/operators/wrong-settings.ts
var ruleOfOption = {
  KillMode: "KM-VAL-1",
  KillSignal: "KM-SEQ-1",
  RestartKillSignal: "RS-1",
  SendSIGHUP: "SH-1",
  SendSIGKILL: "SK-2",
  FinalKillSignal: "FK-1",
  WatchdogSignal: "WD-1"
};
var optionsFor = (type) => killOptions.filter((option) => {
  if (option === "WatchdogSignal") return type === "service";
  return option !== "RestartKillSignal" || type !== "scope";
});
var ignoredOptions = unitTypes.flatMap(
  (type) => optionsFor(type).map(
    (option) => operated(
      "option-ignored",
      `${option}/${type}`,
      {
        breaks: type === "service" ? ruleOfOption[option] : "SEC-1",
        says: `has never heard of ${option}= in a ${type}`
      },
      { unit: reading((line, unit) => unit.type === type && sets(line, option, unit) ? [] : [line]) }
    )
  )
);
var changedDefault = (option, value, breaks, settings, type) => operated(
  "default-changed",
  type === void 0 ? `${option}/${value}` : `${option}/${value}/${type}`,
  { breaks, says: `takes ${value} for ${option}= where it is not set${type === void 0 ? "" : ` in a ${type}`}` },
  {
    procedure: seeing(
      ({ origin }, { unitType }) => origin[option] === "set" || type !== void 0 && type !== unitType ? {} : settings
    )
  }
);
var changedDefaults = [
  ...["mixed", "process", "none"].flatMap((killMode) => [
    changedDefault("KillMode", killMode, "KM-DEF-1", { killMode }),
    ...["socket", "mount", "swap", "scope"].map(
      (type) => changedDefault("KillMode", killMode, "KM-DEF-1", { killMode }, type)
    )
  ]),
  ...["SIGINT", "SIGHUP", "SIGQUIT", "SIGKILL"].map(
    (killSignal) => changedDefault("KillSignal", killSignal, "KS-4", { killSignal })
  ),
  ...["SIGTERM", "SIGINT", "SIGKILL"].map(
    (restartKillSignal) => changedDefault("RestartKillSignal", restartKillSignal, "RS-4", { restartKillSignal })
  ),
  ...["SIGTERM", "SIGQUIT", "SIGABRT"].map(
    (finalKillSignal) => changedDefault("FinalKillSignal", finalKillSignal, "FK-4", { finalKillSignal })
  ),
  ...["SIGTERM", "SIGQUIT", "SIGKILL"].map(
    (watchdogSignal) => changedDefault("WatchdogSignal", watchdogSignal, "WD-2", { watchdogSignal })
  ),
  changedDefault("SendSIGHUP", "yes", "SH-4", { sendSighup: true }),
  changedDefault("SendSIGKILL", "no", "SK-6", { sendSigkill: false })
];
var unknownValue = (option, value, breaks) => operated(
  "value-unknown",
  `${option}/${value}`,
  { breaks, says: `does not know ${option}=${value}` },
  { unit: reading((line, unit) => sets(line, option, unit) && line.value.trim() === value ? [] : [line]) }
);
var unknownSignals = (name, says, isUnknown) => operated(
  "value-unknown",
  `signals/${name}`,
  { breaks: "KS-3", says },
  {
    unit: reading(
      (line, unit) => killOptions.some((option) => option.endsWith("KillSignal") && sets(line, option, unit)) && isUnknown(line.value.trim()) ? [] : [line]
    )
  }
);
var unknownValues = [
  ...["mixed", "process", "none"].map((mode) => unknownValue("KillMode", mode, "KM-VAL-1")),
  ...["yes", "true", "on", "1", "y", "t"].map((word) => unknownValue("SendSIGHUP", word, "SH-3")),
  ...["no", "false", "off", "0", "n", "f"].map((word) => unknownValue("SendSIGKILL", word, "SK-5")),
  unknownSignals("numbers", "knows signals by their names only", (literal) => /^\d+$/u.test(literal)),
  unknownSignals("realtime", "knows no realtime signals", (literal) => literal.includes("RTM")),
  unknownSignals(
    "short",
    "knows no signal without SIG before its name",
    (literal) => /^[A-Z]+$/u.test(literal) && !literal.startsWith("SIG")
  ),
  unknownSignals("user", "knows neither SIGUSR1 nor SIGUSR2", (literal) => literal.includes("USR"))
];
var confusedSections = unitTypes.flatMap(
  (type) => unitTypes.filter((other) => other !== type).map(
    (other) => operated(
      "section-confused",
      `${type}/${other}`,
      { breaks: "SEC-2", says: `reads [${ownSection[other]}] in a ${type}, too` },
      {
        unit: reading(
          (line, unit) => unit.type === type && line.section === ownSection[other] ? [{ ...line, section: ownSection[type] }] : [line]
        )
      }
    )
  )
);
var wrongSettings = [
  ...ignoredOptions,
  ...changedDefaults,
  ...unknownValues,
  ...confusedSections
];

// harness/implementations/operators/wrong-signals.ts
var signalOf = (source, { kill }) => {
  switch (source) {
    case "KillSignal":
      return kill.killSignal;
    case "RestartKillSignal":
      return kill.restartKillSignal ?? kill.killSignal;
    case "FinalKillSignal":
      return kill.finalKillSignal;
    case "WatchdogSignal":
      return kill.watchdogSignal;
    case "SIGTERM":
    case "SIGKILL":
      return source;
  }
};
var words = (source) => source.startsWith("SIG") ? source : `the signal of ${source}=`;
var swapped = (reason, source, breaks) => operated(
  "signal-swapped",
  `${reason}/${source}`,
  { breaks, says: `sends ${words(source)} as ${passWords[reason]}` },
  {
    pass: atPasses({ reason }, (pass, { procedure }) => {
      const signal = signalOf(source, procedure);
      return [withSteps(pass, (steps) => steps.map((step) => step.isOwn ? { ...step, signal } : step))];
    })
  }
);
var swappedSignals = [
  ...["RestartKillSignal", "FinalKillSignal", "WatchdogSignal", "SIGTERM", "SIGKILL"].map(
    (source) => swapped("stop", source, source === "RestartKillSignal" ? "RS-3" : "KM-SEQ-1")
  ),
  ...["KillSignal", "FinalKillSignal", "WatchdogSignal", "SIGTERM", "SIGKILL"].map(
    (source) => swapped("restart", source, "RS-1")
  ),
  ...["KillSignal", "RestartKillSignal", "FinalKillSignal", "SIGTERM", "SIGKILL"].map(
    (source) => swapped("watchdog", source, "WD-1")
  ),
  ...["timeout", "main-exit"].flatMap(
    (reason) => ["KillSignal", "RestartKillSignal", "WatchdogSignal", "SIGTERM", "SIGKILL"].map(
      (source) => swapped(reason, source, "FK-1")
    )
  )
];
var follow = (signal) => ({ signal, isOwed: true, isOwn: false });
var isFollowUp = (signal) => (step) => !step.isOwn && step.signal === signal;
var changed = (operator, reason, followUp, facts, change) => operated(operator, `${reason}/${followUp}`, facts, {
  pass: atPasses({ reason }, (pass, { procedure }) => [
    withSteps(pass, (steps) => change(steps, procedure.kill.sendSighup))
  ])
});
var ruleOf2 = (reason, followUp) => {
  if (followUp === "SIGHUP") return "SH-1";
  return reason === "restart" ? "RS-2" : "KS-5";
};
var strayRule = (followUp) => followUp === "SIGHUP" ? "SH-2" : "PROC-1";
var firstRuleOf2 = (reason, followUp) => {
  if (followUp === "SIGHUP") return "SH-2";
  return reason === "restart" ? "RS-1" : "KM-SEQ-1";
};
var withRequest = ["stop", "restart"].flatMap(
  (reason) => ["SIGHUP", "SIGCONT"].map((followUp) => [reason, followUp])
);
var followUps3 = [
  ...withRequest.map(
    ([reason, followUp]) => changed(
      "follow-up-missing",
      reason,
      followUp,
      { breaks: ruleOf2(reason, followUp), says: `sends no ${followUp} after ${passWords[reason]}` },
      (steps) => steps.filter((step) => !isFollowUp(followUp)(step))
    )
  ),
  ...withRequest.map(
    ([reason, followUp]) => changed(
      "follow-up-first",
      reason,
      followUp,
      { breaks: firstRuleOf2(reason, followUp), says: `sends ${followUp} before ${passWords[reason]}` },
      (steps) => [...steps.filter(isFollowUp(followUp)), ...steps.filter((step) => !isFollowUp(followUp)(step))]
    )
  ),
  ...withRequest.map(
    ([reason, followUp]) => changed(
      "follow-up-twice",
      reason,
      followUp,
      { breaks: strayRule(followUp), says: `sends ${followUp} twice after ${passWords[reason]}` },
      (steps) => steps.flatMap((step) => isFollowUp(followUp)(step) ? [step, step] : [step])
    )
  ),
  ...["watchdog", "timeout", "main-exit"].flatMap((reason) => [
    changed(
      "follow-up-added",
      reason,
      "SIGCONT",
      { breaks: strayRule("SIGCONT"), says: `sends SIGCONT after ${passWords[reason]}` },
      (steps) => [...steps, follow("SIGCONT")]
    ),
    changed(
      "follow-up-added",
      reason,
      "SIGHUP",
      { breaks: strayRule("SIGHUP"), says: `sends SIGHUP after ${passWords[reason]}, where SendSIGHUP= is on` },
      (steps, sendSighup) => sendSighup ? [...steps, follow("SIGHUP")] : steps
    )
  ]),
  operated(
    "follow-up-swapped",
    "per-process",
    { breaks: "SH-2", says: "sends SIGCONT before SIGHUP" },
    {
      pass: atPasses({ kind: "kill" }, (pass) => [
        withSteps(pass, (steps) => [
          ...steps.filter(({ isOwn }) => isOwn),
          ...steps.filter(isFollowUp("SIGCONT")),
          ...steps.filter(isFollowUp("SIGHUP"))
        ])
      ])
    }
  ),
  operated(
    "follow-up-swapped",
    "batch",
    { breaks: "KS-5", says: "signals everybody before anything follows" },
    { pass: atPasses({ kind: "kill" }, (pass) => [{ ...pass, order: "batch" }]) }
  )
];
var wrongSignals = [...swappedSignals, ...followUps3];

// harness/implementations/operators/wrong-targets.ts
var whoWords = {
  main: "the main process",
  worker: "one that is not main",
  command: "a command that still runs"
};
var isWho = (who, index, stop, state) => {
  const member = memberAt(state, index);
  switch (who) {
    case "main":
      return index === stop.main;
    case "worker":
      return index !== stop.main && member.command === void 0 && member.isAlive;
    case "command":
      return isControlOf(stop, member) && member.isAlive;
  }
};
var withoutOne = (who) => (pass, stop, state) => {
  const spared = pass.targets.findLast(({ member }) => isWho(who, member, stop, state));
  return [{ ...pass, targets: pass.targets.filter((target) => target !== spared) }];
};
var withOneMore = (who) => (pass, stop, state) => {
  const added = remaining(state, stop).find(
    (index) => isWho(who, index, stop, state) && !pass.targets.some(({ member }) => member === index)
  );
  if (added === void 0) return [pass];
  return [{ ...pass, targets: [...pass.targets, newTarget(added, stepsOf(pass, stop), true)] }];
};
var ruleOfReason = (reason, mode) => {
  if (reason === "watchdog") return "WD-1";
  return reason === "timeout" ? timeoutRule[mode] : firstRule[mode];
};
var tooFew = (reason, where, who, breaks) => {
  const of = where.unitType === void 0 ? `under ${where.mode}` : `of a ${where.unitType}`;
  const place = `${reason}/${where.unitType ?? where.mode}/${who}`;
  const says = `${of} sends ${passWords[reason]} to everybody but ${whoWords[who]}`;
  return operated("target-missing", place, { breaks, says }, { pass: atPasses({ reason, ...where }, withoutOne(who)) });
};
var tooMany = (reason, where, who, breaks) => {
  const says = `under ${where.mode} sends ${passWords[reason]} to ${whoWords[who]}, too`;
  const place = `${reason}/${where.mode}/${who}`;
  return operated("target-added", place, { breaks, says }, { pass: atPasses({ reason, ...where }, withOneMore(who)) });
};
var missingTargets = [
  ...["stop", "restart", "watchdog", "timeout"].flatMap(
    (reason) => ["main", "worker"].map(
      (who) => tooFew(reason, { mode: "control-group" }, who, ruleOfReason(reason, "control-group"))
    )
  ),
  tooFew("stop", { mode: "control-group" }, "command", "KM-CG-1"),
  tooFew("timeout", { mode: "control-group" }, "command", "KM-CG-3"),
  ...["main", "worker", "command"].map((who) => tooFew("timeout", { mode: "mixed" }, who, "KM-MX-5")),
  ...["worker", "command"].map((who) => tooFew("main-exit", { mode: "mixed" }, who, "KM-MX-3")),
  ...otherUnitTypes.flatMap((unitType) => [
    tooFew("stop", { unitType }, "worker", "KM-CG-1"),
    tooFew("timeout", { unitType }, "worker", "KM-CG-3")
  ])
];
var addedTargets = [
  ...["stop", "restart", "watchdog"].flatMap((reason) => [
    tooMany(reason, { mode: "mixed" }, "worker", "KM-MX-2"),
    tooMany(reason, { mode: "process" }, "worker", "KM-PR-2")
  ]),
  tooMany("timeout", { mode: "process" }, "worker", "KM-PR-2"),
  tooMany("stop", { mode: "mixed" }, "command", "PROC-1"),
  tooMany("stop", { mode: "process" }, "command", "KM-PR-1"),
  tooMany("timeout", { mode: "process" }, "command", "KM-PR-1")
];
var wrongTargets = [...missingTargets, ...addedTargets];

// harness/implementations/operators/wrong-times.ts
var stepUs = 1e3;
var off = ({ kind, unitType, isMeant }, byUs) => (timer, stop, { procedure }) => timer.kind === kind && (unitType === void 0 || unitType === procedure.unitType) && (isMeant === void 0 || isMeant(stop)) ? byUs : 0;
var offBothWays = (name, where, says, rules) => [
  operated(
    "early",
    name,
    { breaks: rules.early, says: `${says} one step of the clock too early` },
    { offByUs: off(where, -stepUs) }
  ),
  operated(
    "late",
    name,
    { breaks: rules.late, says: `${says} one step of the clock too late` },
    { offByUs: off(where, stepUs) }
  )
];
var earlyRule = { "control-group": "KM-CG-4", mixed: "KM-MX-6", process: "KM-CG-4" };
var isWatchdogs = (stop) => stop?.cause === "watchdog";
var timeouts = [
  ...killingModes.flatMap(
    (mode) => offBothWays(
      `timeout/${mode}`,
      {
        kind: "final",
        unitType: "service",
        isMeant: (stop) => stop?.procedure.mode === mode && !isWatchdogs(stop)
      },
      `under ${mode} sends ${passWords.timeout}`,
      { early: earlyRule[mode], late: timeoutRule[mode] }
    )
  ),
  ...otherUnitTypes.flatMap(
    (unitType) => offBothWays(`timeout/${unitType}`, { kind: "final", unitType }, `of a ${unitType} sends ${passWords.timeout}`, {
      early: "KM-CG-4",
      late: "KM-CG-3"
    })
  ),
  ...offBothWays("timeout/watchdog", { kind: "final", isMeant: isWatchdogs }, "sends the signal after the watchdog", {
    early: "KM-CG-4",
    late: "KM-CG-3"
  }),
  ...["service", "socket", "mount", "swap"].flatMap(
    (unitType) => offBothWays(
      `stop-command/${unitType}`,
      { kind: "command", unitType },
      `of a ${unitType} gives up a stop command that hangs`,
      { early: "KM-CG-2", late: "KM-CG-1" }
    )
  ),
  ...offBothWays("stop-post", { kind: "stop-post" }, "gives up an ExecStopPost= command that hangs", {
    early: "PROC-1",
    late: "KM-CG-1"
  }),
  ...offBothWays("stop-post-final", { kind: "command-final" }, "ends a hung ExecStopPost= command for good", {
    early: "PROC-1",
    late: "KM-CG-3"
  }),
  ...offBothWays("start", { kind: "start" }, "gives up a start that hangs", { early: "PROC-1", late: "KM-CG-1" }),
  ...offBothWays("runtime", { kind: "runtime" }, "stops a unit by RuntimeMaxSec=", {
    early: "KM-CG-1",
    late: "KM-CG-1"
  })
];
var lateBy = (name, where, breaks, says) => operated(
  "late",
  name,
  { breaks, says },
  { pass: atPasses(where, (pass) => [{ ...pass, dueUs: pass.dueUs + stepUs, untilUs: pass.untilUs + stepUs }]) }
);
var latePasses = [
  ...killingModes.flatMap(
    (mode) => ["stop", "restart", "watchdog"].map(
      (reason) => lateBy(
        `${reason}/${mode}`,
        { reason, mode, unitType: "service" },
        reason === "watchdog" ? "WD-1" : firstRule[mode],
        `under ${mode} sends ${passWords[reason]} one step of the clock too late`
      )
    )
  ),
  lateBy(
    "main-exit/mixed",
    { reason: "main-exit" },
    "KM-MX-4",
    `under mixed sends ${passWords["main-exit"]} one step of the clock too late`
  ),
  ...otherUnitTypes.map(
    (unitType) => lateBy(
      `stop/${unitType}`,
      { reason: "stop", unitType },
      "KM-CG-1",
      `of a ${unitType} sends ${passWords.stop} one step of the clock too late`
    )
  )
];
var wrongTimes = [...timeouts, ...latePasses];

// harness/implementations/operators/registry.ts
var everyOperatorMutant = [
  ...skippedPasses,
  ...wrongTargets,
  ...wrongSignals,
  ...wrongTimes,
  ...wrongSettings,
  ...wrongModes,
  ...wrongConditions,
  ...wrongRounds,
  ...wrongEvents
];
var operatorMutants = everyOperatorMutant.filter(
  ({ name }) => !Object.hasOwn(duplicates, name)
);

// harness/implementations/registry.ts
var mutants = [
  ...sectionMutants,
  ...killModeMutants,
  ...killSignalMutants,
  ...sendSignalMutants,
  ...watchdogSignalMutants,
  hasty
];
var builtinImplementations = Object.fromEntries(
  [reference, ...mutants.map(({ implementation }) => implementation)].map((each) => [each.name, each])
);
var implementationNamed = (name) => Object.hasOwn(builtinImplementations, name) ? builtinImplementations[name] : operatorMutants.find((mutant2) => mutant2.name === name)?.implementation;

export {
  duplicates,
  operatorMutants,
  mutants,
  builtinImplementations,
  implementationNamed
};
