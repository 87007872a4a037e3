import {
  settleProfile
} from "./chunk-7RH22L6J.js";
import {
  ModelManager,
  atPasses,
  copyOf,
  finalTargets,
  firstSignalOf,
  isRestartJob,
  killSteps,
  modelDriven,
  newTarget,
  otherSteps,
  reasonOf,
  withSteps
} from "./chunk-WFPZXVLM.js";
import {
  fateOf
} from "./chunk-2HNCDULA.js";
import {
  profileFor
} from "./chunk-XQNX3MXR.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/implementations/quirks/quirks.ts
var isOwnSigkill = ({ isOwn, signal }) => isOwn && signal === "SIGKILL";
var woken = (steps) => {
  const own = steps.find(({ isOwn }) => isOwn)?.signal;
  const isPointless = own === "SIGKILL" || own === "SIGCONT";
  return steps.flatMap((step) => {
    if (step.isOwn || step.signal !== "SIGCONT") return [step];
    return isPointless ? [] : [{ ...step, isOwed: true }];
  });
};
var isForLivingCommand = ({ members }, { targets }) => targets.some(({ member }) => members[member]?.command !== void 0 && members[member].isAlive);
var startCommands = /* @__PURE__ */ new Set(["ExecStartPre", "ExecStartPost"]);
var isForCommandInTheWay = ({ members }, { targets }, { cause }) => targets.some(({ member }) => {
  const { command, isAlive } = members[member] ?? {};
  if (command === void 0 || isAlive !== true) return false;
  return command.name === "ExecStopPre" || cause === "request" && startCommands.has(command.name);
});
var finalInstead = (pass, stop, state) => {
  const { procedure } = stop;
  const steps = woken(otherSteps(procedure, "final", procedure.finalSignal));
  const { to } = procedure.mode === "process" ? { to: [] } : finalTargets(state, stop);
  const there = new Set(pass.targets.map(({ member }) => member));
  const others = to.filter((member) => !there.has(member)).map((member) => newTarget(member, steps, true));
  const changed = withSteps(pass, () => steps);
  return { ...changed, kind: "final", targets: [...changed.targets, ...others] };
};
var isForNobody = ({ kind, targets }) => kind === "kill" && !targets.some(({ isOwed }) => isOwed);
var later = (pass, byUs) => ({
  ...copyOf(pass),
  dueUs: pass.dueUs + byUs,
  untilUs: pass.untilUs + byUs
});
var isOnMainExit = (pass, { wasMainSent, mainExitUs }) => pass.kind !== "watchdog" && wasMainSent && pass.dueUs === mainExitUs;
var isFirstOfRestart = (pass, stop, state) => stop.procedure.unitType === "service" && pass.kind === "kill" && pass.dueUs === stop.firstPassUs && reasonOf(pass, stop, state) === "restart";
var isMainOrCommand = (member) => member?.isMain === true || member?.command !== void 0;
var isMountOrSwap = ({ type }) => type === "mount" || type === "swap";
var momentUs = 1e3;
var quirks = [
  {
    name: "sigcont-where-it-may-be",
    says: "sends SIGCONT after every signal after which it may, but for SIGKILL and SIGCONT",
    seams: { pass: (pass) => [withSteps(pass, woken)] }
  },
  {
    name: "mounts-and-swaps-end-only-what-hangs",
    says: "kills nothing of a mount or a swap, unless the command that ends it hangs",
    seams: {
      pass: (pass, { procedure: { unitType } }, state) => (unitType === "mount" || unitType === "swap") && !isForLivingCommand(state, pass) ? [] : [pass]
    }
  },
  {
    name: "kills-a-command-of-a-socket-at-once",
    says: "begins with the final signal where a socket is stopped while a command runs or hangs, but in a restart",
    seams: {
      pass: (pass, stop, state) => {
        const { procedure, job } = stop;
        if (procedure.unitType !== "socket" || pass.kind !== "kill" || isRestartJob(procedure.readings, job))
          return [pass];
        return [isForCommandInTheWay(state, pass, stop) ? finalInstead(pass, stop, state) : pass];
      }
    }
  },
  {
    name: "kills-a-scope-under-mixed-at-once",
    says: "under mixed, kills a scope at once, even with SendSIGKILL=no",
    seams: {
      pass: (pass, stop, state) => {
        const { mode, unitType } = stop.procedure;
        if (mode !== "mixed" || unitType !== "scope") return [pass];
        if (isForNobody(pass)) return [finalInstead(pass, stop, state)];
        return pass.kind === "final" && stop.firstTargets.length === 0 ? [] : [pass];
      }
    }
  },
  {
    name: "begins-again-after-the-final-signal",
    says: "sends the first signal again one stop timeout after the final one, and the final one once more after that",
    seams: {
      pass: atPasses({ reason: "timeout", unitType: "service" }, (pass, stop) => {
        const { spans } = stop.procedure;
        if (spans.stop === "infinity") return [pass];
        const first = killSteps(stop.procedure, firstSignalOf(stop), stop.job, true);
        const again = { ...withSteps(later(pass, spans.stop), () => first), kind: "kill" };
        return [pass, again, later(pass, 2 * spans.stop)];
      })
    }
  },
  {
    name: "a-moment-after-main",
    says: "looks for who remains a moment after the main process has exited: who exits at the same instant is gone",
    seams: { pass: (pass, stop) => [isOnMainExit(pass, stop) ? later(pass, momentUs) : pass] }
  },
  {
    name: "no-hangup-on-restart",
    says: "sends no SIGHUP with the first signal of a restart of a service",
    seams: {
      pass: (pass, stop, state) => [
        isFirstOfRestart(pass, stop, state) ? withSteps(pass, (steps) => steps.filter(({ isOwn, signal }) => isOwn || signal !== "SIGHUP")) : pass
      ]
    }
  },
  {
    name: "no-stop-commands-after-a-failure",
    says: "leaves ExecStop= out where the main process ends by itself and has failed",
    seams: {
      skipsCommands: ({ cause, procedure }, on) => procedure.unitType === "service" && cause === "own-exit" && on.kind === "exit" && fateOf(on) !== "clean"
    }
  },
  {
    name: "aborts-main-alone",
    says: "under mixed, aborts the main process and commands alone where a stop times out",
    seams: {
      pass: atPasses({ kind: "watchdog", mode: "mixed" }, (pass, { cause, firstPassUs }, { members }) => {
        if (cause === "watchdog" || pass.dueUs === firstPassUs) return [pass];
        const targets = pass.targets.filter(({ member }) => isMainOrCommand(members[member]));
        return [{ ...pass, forNewcomers: void 0, targets }];
      })
    }
  },
  {
    name: "stays-mounted",
    says: "takes a mount or a swap to be there still where the command that was to end it failed, and starts it no more",
    seams: { endsByCommand: (unit) => isMountOrSwap(unit) ? { unlessItFails: true } : {} }
  },
  {
    name: "ended-once-it-is-unmounted",
    says: "takes a mount or a swap to have ended once its command has succeeded, whoever is left",
    seams: { endsByCommand: (unit) => isMountOrSwap(unit) ? { whenItSucceeds: true } : {} }
  },
  {
    name: "kills-a-remount-at-once",
    says: "kills the command of a remount by SIGKILL where the mount is stopped meanwhile",
    seams: {
      endsReloadBy: ({ type }) => type === "mount" ? "SIGKILL" : void 0,
      pass: atPasses({ unitType: "mount", cause: "request" }, (pass, _, { members }) => {
        const targets = pass.targets.filter(({ member }) => members[member]?.command?.name !== "ExecRemount");
        return [{ ...pass, targets }];
      })
    }
  },
  {
    name: "kills-a-hung-reload",
    says: "kills an ExecReload= command that takes too long by SIGKILL, alone, whatever is set",
    seams: {
      endsHungReloadBy: ({ type }) => type === "service" ? "SIGKILL" : void 0,
      pass: atPasses({ unitType: "service", cause: "reload-timed-out" }, () => [])
    }
  },
  {
    name: "zero-is-no-timeout",
    says: "takes TimeoutSec=0 of sockets, mounts and swaps for no timeout at all",
    seams: {
      unit: (unit) => unit.settings.timeoutStop === 0 && (unit.type === "socket" || isMountOrSwap(unit)) ? { ...unit, settings: { ...unit.settings, timeoutStop: "infinity" } } : unit
    }
  },
  {
    name: "stops-by-stages",
    says: "stops services and sockets by stages: when main has gone, or a final signal has come to nothing, ExecStopPost= runs, and to who is left after it the first signal goes again, and then the final one; of a socket that is the only round",
    seams: { hasStages: true }
  },
  {
    name: "waits-for-nobody-it-has-killed",
    says: "after a SIGKILL that is for neither main nor a command, goes on at that instant: a scope gets the final signal, too, and services and sockets that stop by stages the next one",
    seams: {
      hurriesOn: true,
      pass: (pass, stop, state) => {
        const { unitType, sendsFinal } = stop.procedure;
        const isKilling = pass.kind === "kill" && pass.targets.some(({ rest }) => rest.some(isOwnSigkill));
        if (unitType !== "scope" || !isKilling || !sendsFinal) return [pass];
        return [pass, finalInstead(pass, stop, state)];
      }
    }
  }
];
var quirkNamed = (name) => quirks.find((quirk) => quirk.name === name);

// harness/implementations/quirks/seams-of.ts
var passes = (all) => {
  const changes = all.flatMap(({ pass }) => pass === void 0 ? [] : [pass]);
  if (changes.length === 0) return {};
  return {
    pass: (first, stop, state) => changes.reduce((due, change) => due.flatMap((pass) => change(pass, stop, state)), [first])
  };
};
var units = (all) => {
  const changes = all.flatMap(({ unit }) => unit === void 0 ? [] : [unit]);
  return changes.length === 0 ? {} : { unit: (first) => changes.reduce((unit, change) => change(unit), first) };
};
var events = (all) => {
  const changes = all.flatMap(({ event }) => event === void 0 ? [] : [event]);
  if (changes.length === 0) return {};
  return {
    event: (first, state) => changes.reduce(
      (heard, change) => heard === void 0 ? void 0 : change(heard, state),
      first
    )
  };
};
var skips = (all) => {
  const each = all.flatMap(({ skipsCommands }) => skipsCommands === void 0 ? [] : [skipsCommands]);
  return each.length === 0 ? {} : { skipsCommands: (stop, on) => each.some((skip) => skip(stop, on)) };
};
var ends = (all) => {
  const each = all.flatMap(({ endsByCommand }) => endsByCommand === void 0 ? [] : [endsByCommand]);
  if (each.length === 0) return {};
  return { endsByCommand: (unit) => Object.assign({}, ...each.map((end) => end(unit))) };
};
var reloads = (all) => ({
  ...all.flatMap(({ endsReloadBy }) => endsReloadBy === void 0 ? [] : [{ endsReloadBy }]).at(-1),
  ...all.flatMap(({ endsHungReloadBy }) => endsHungReloadBy === void 0 ? [] : [{ endsHungReloadBy }]).at(-1)
});
var stages = (all) => ({
  ...all.some(({ hasStages }) => hasStages === true) ? { hasStages: true } : {},
  ...all.some(({ hurriesOn }) => hurriesOn === true) ? { hurriesOn: true } : {}
});
var seamsOf = (quirks2) => {
  const all = quirks2.map(({ seams }) => seams);
  return {
    ...passes(all),
    ...units(all),
    ...events(all),
    ...skips(all),
    ...ends(all),
    ...reloads(all),
    ...stages(all)
  };
};

// harness/implementations/quirks/followed-profile.ts
var followedProfile = (profile) => {
  const settled = Object.fromEntries(
    unitTypes.map((unitType) => [unitType, settleProfile(profileFor(profile, unitType))])
  );
  const seams = seamsOf(profile.quirks.flatMap((name) => quirkNamed(name) ?? []));
  return {
    ...modelDriven(profile.name),
    start: (host) => new ModelManager(host, settled[host.unit.type], seams)
  };
};

export {
  quirks,
  quirkNamed,
  followedProfile
};
