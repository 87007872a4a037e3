import {
  Chronicle
} from "./chunk-PS3NW7FK.js";
import {
  Charge,
  CommandRunner,
  CommandStart,
  ServiceStart,
  commandsOf,
  fateOf,
  pagePolicy,
  restartsAfter,
  startTimer
} from "./chunk-2HNCDULA.js";
import {
  overheardReadings
} from "./chunk-U3VHIX7T.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  choiceIds,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/model/copy-state.ts
var copyPass = (pass) => ({ ...pass, targets: pass.targets.map((target) => ({ ...target })) });
var copyStop = (stop) => ({
  ...stop,
  commands: { ...stop.commands },
  firstTargets: [...stop.firstTargets],
  passes: stop.passes.map(copyPass),
  timers: stop.timers.map((timer) => ({ ...timer }))
});
var copyState = (state) => ({
  ...state,
  lifeTimers: state.lifeTimers.map((timer) => ({ ...timer })),
  members: state.members.map((member) => ({ ...member })),
  stops: state.stops.map(copyStop)
});

// spec/model/members.ts
var memberAt = (state, index) => {
  const member = state.members[index];
  if (member === void 0) throw new Error(`no member ${index}`);
  return member;
};
var addMember = (state, info, cameUs, origin) => {
  const { run, isForked, command } = origin;
  const index = state.members.length;
  state.members.push({
    info,
    index,
    run,
    cameUs,
    isForked,
    command,
    isMain: false,
    mainRun: void 0,
    isAlive: true,
    isZombie: false,
    isInGroup: info.outside !== true && info.role !== "outsider",
    wentUs: void 0,
    movedUs: void 0
  });
  state.byName = new Map(state.byName).set(info.name, index);
  return index;
};
var canBeMain = (state, info) => info.foreign !== true || state.readings["AMB-12"] === "any-named";
var counts = (state, index, procedure) => {
  const { info, isInGroup: isInGroup2, isMain } = memberAt(state, index);
  const { readings } = state;
  if (info.role === "outsider") return false;
  if (info.kernelThread === true && readings["AMB-36/kernel-threads"] === "gone") return false;
  const isInSubgroup = info.subgroup !== void 0 && readings["AMB-09"] !== "subtree";
  if (isMain && (!isInGroup2 || isInSubgroup)) {
    return procedure.mode !== "control-group" || readings["AMB-71"] === "signalled";
  }
  return !isInSubgroup;
};
var isInControlGroup = (state, index) => {
  const { isInGroup: isInGroup2, info } = memberAt(state, index);
  return isInGroup2 && (info.subgroup === void 0 || state.readings["AMB-09"] === "subtree");
};
var remains = (state, index, procedure) => {
  const member = memberAt(state, index);
  const isThere3 = member.isAlive || member.isZombie && state.readings["AMB-36/zombies"] === "remain";
  return isThere3 && (member.isInGroup || member.isMain) && counts(state, index, procedure);
};
var isThere = (state, stop, index) => {
  const { isAlive, movedUs } = memberAt(state, index);
  return remains(state, index, stop.procedure) || isAlive && movedUs !== void 0;
};
var remainedAt = (state, index, procedure, atUs) => {
  const { wentUs } = memberAt(state, index);
  return wentUs !== void 0 && wentUs >= atUs && counts(state, index, procedure);
};
var isFormerMain = ({ run }, { mainRun }) => mainRun !== void 0 && mainRun < run;
var isTooLateFor = ({ memberCountAtClaim }, { index }) => memberCountAtClaim !== void 0 && index >= memberCountAtClaim;
var concerns = (stop, member) => {
  if (member.run > stop.run || isTooLateFor(stop, member)) return false;
  if (!isFormerMain(stop, member) || member.movedUs !== void 0) return true;
  const isInSubgroup = member.info.subgroup !== void 0 && stop.procedure.readings["AMB-09"] !== "subtree";
  return member.isInGroup && !isInSubgroup;
};
var isStopPostOf = (stop, { command, run, cameUs }) => command?.name === "ExecStopPost" && run === stop.run && cameUs >= stop.beganUs;
var isControlOf = (stop, member) => member.info.role === "control" && !isStopPostOf(stop, member);
var remaining = (state, stop) => {
  const found = [];
  for (let index = 0; index < state.members.length; index++) {
    const member = memberAt(state, index);
    if (concerns(stop, member) && !isStopPostOf(stop, member) && remains(state, index, stop.procedure))
      found.push(index);
  }
  return found;
};
var justGone = (state, stop, atUs) => {
  const found = [];
  for (let index = 0; index < state.members.length; index++) {
    const member = memberAt(state, index);
    if (!concerns(stop, member) || isStopPostOf(stop, member) || remains(state, index, stop.procedure)) continue;
    if (remainedAt(state, index, stop.procedure, atUs)) found.push(index);
  }
  return found;
};
var isAnybodyAlive = (state, stop) => state.members.some(
  (member, index) => concerns(stop, member) && (remains(state, index, stop.procedure) || isStopPostOf(stop, member) && member.isAlive)
);
var mainOf = (state, stop) => stop.main !== void 0 && remains(state, stop.main, stop.procedure) ? stop.main : void 0;
var isMainOf = (stop, member) => member.isMain && !isFormerMain(stop, member);
var isReplaced = (state, index) => {
  const wasAsked = state.stops.some(({ main, firstPassUs }) => main === index && firstPassUs !== void 0);
  if (!wasAsked) memberAt(state, index).isMain = false;
};
var becomesMain = (state, index) => {
  const member = memberAt(state, index);
  if (state.main !== void 0 && state.main !== index) isReplaced(state, state.main);
  member.isMain = true;
  member.mainRun = state.run;
  state.main = index;
  for (const stop of state.stops) if (concerns(stop, member) && stop.firstPassUs === void 0) stop.main = index;
};

// spec/model/procedure.ts
var stopCommands = {
  service: "ExecStop",
  socket: "ExecStopPre",
  mount: "ExecUnmount",
  swap: "ExecDeactivate"
};
var hasStopDelay = (unitType, readings) => {
  switch (unitType) {
    case "service":
      return true;
    case "scope":
      return readings["AMB-49"] === "counts";
    case "socket":
    case "mount":
    case "swap":
      return readings["AMB-03"] === "timeout-sec";
  }
};
var spansOf = (unit, readings) => {
  const { settings, type } = unit;
  const read = (span) => span === 0 && readings["AMB-48"] === "never" ? "infinity" : span;
  const isThere3 = hasStopDelay(type, readings);
  return {
    stop: isThere3 ? read(settings.timeoutStop) : "infinity",
    // Only of the stop timeout is it open what 0 means.
    abort: isThere3 ? settings.timeoutAbort ?? read(settings.timeoutStop) : "infinity",
    // Here it switches the timeout off.
    start: settings.timeoutStart === 0 ? "infinity" : settings.timeoutStart,
    // TimeoutSec= of a command, which is not the delay that AMB-03 asks about.
    remount: read(settings.timeoutStop),
    runtime: settings.runtimeMax
  };
};
var known = /* @__PURE__ */ new WeakMap();
var build = (unit, readings) => {
  const kill = killSettings(unit, (choice) => readings[choice]);
  const isMixed = kill.killMode === "mixed";
  const stopCommand = stopCommands[unit.type];
  return {
    unitType: unit.type,
    settings: unit.settings,
    readings,
    loads: kill.loads,
    mode: kill.killMode,
    kill,
    finalSignal: isMixed && readings["AMB-56"] === "literal-sigkill" ? "SIGKILL" : kill.finalKillSignal,
    sendsFinal: kill.sendSigkill || unit.type !== "service" && readings["AMB-28"] === "services-only",
    spans: spansOf(unit, readings),
    ...stopCommand === void 0 ? {} : { stopCommand }
  };
};
var procedureOf = (unit, readings) => {
  const ofUnit = known.get(unit) ?? /* @__PURE__ */ new WeakMap();
  known.set(unit, ofUnit);
  const before = ofUnit.get(readings);
  if (before !== void 0) return before;
  const procedure = build(unit, readings);
  ofUnit.set(readings, procedure);
  return procedure;
};
var isRestartJob = (readings, job) => {
  switch (job) {
    case "restart":
      return true;
    case "try-restart":
      return readings["AMB-21/try-restart"] === "counts";
    case "dependency-restart":
      return readings["AMB-21/dependency"] === "counts";
    case "reload-or-restart":
      return readings["AMB-21/reload-or-restart"] === "counts";
    case "automatic":
      return readings["AMB-21/automatic"] === "counts";
    case "stop":
    case "start":
    case void 0:
      return false;
  }
};
var isRestarting = ({ unitType, readings }, job) => {
  const isRemountReading = unitType === "mount" && readings["AMB-40"] === "remount";
  return job === "remount" ? isRemountReading : !isRemountReading && isRestartJob(readings, job);
};
var firstSignal = (procedure, job) => {
  const { kill, readings, unitType } = procedure;
  if (unitType !== "service" && readings["AMB-02"] === "services-only") {
    return { signal: "SIGTERM", isRestartSetting: false };
  }
  const { restartKillSignal } = kill;
  if (!isRestarting(procedure, job) || restartKillSignal === void 0)
    return { signal: kill.killSignal, isRestartSetting: false };
  return { signal: restartKillSignal, isRestartSetting: true };
};

// spec/model/pass.ts
var newTarget = (member, steps, isOwed2) => ({
  member,
  rest: steps,
  isOwed: isOwed2,
  isBegun: false,
  hasOwn: steps.some(({ isOwn }) => isOwn),
  aheadUs: void 0
});
var own = (signal) => ({ signal, isOwed: true, isOwn: true });
var owed = (signal) => ({ signal, isOwed: true, isOwn: false });
var licensed = (signal) => ({ signal, isOwed: false, isOwn: false });
var inOrder = (readings, hangup, wake) => {
  switch (readings["AMB-18"]) {
    case "per-process-hup-first":
    case "batch-hup-first":
      return [...hangup, ...wake];
    case "per-process-cont-first":
    case "batch-cont-first":
      return [...wake, ...hangup];
  }
};
var isHangupTwice = (readings, signal) => signal === "SIGHUP" && readings["AMB-19"] === "one";
var followUpsOfKill = (procedure, { signal, isRestartSetting }, job, hadHangup) => {
  const { readings, kill } = procedure;
  const isExcluded = readings["AMB-16"] === "only-kill-signal" && isRestartSetting || readings["AMB-16"] === "not-in-restart" && isRestarting(procedure, job) || readings["AMB-58"] === "once-per-stop" && hadHangup;
  const isPointless = signal === "SIGKILL" && readings["AMB-14/SIGKILL"] === "licensed" || signal === "SIGCONT" && readings["AMB-14/SIGCONT"] === "licensed";
  return {
    hangup: kill.sendSighup && !isExcluded ? [owed("SIGHUP")] : [],
    wake: [isPointless ? licensed("SIGCONT") : owed("SIGCONT")]
  };
};
var killSteps = (procedure, first, job, hadHangup) => {
  const { readings } = procedure;
  const { hangup, wake } = followUpsOfKill(procedure, first, job, hadHangup);
  return [own(first.signal), ...inOrder(readings, isHangupTwice(readings, first.signal) ? [] : hangup, wake)];
};
var bystanderSteps = (procedure, first, job, hadHangup) => {
  const { readings, mode } = procedure;
  const { hangup } = followUpsOfKill(procedure, first, job, hadHangup);
  const isHungUp = readings["AMB-17"] === "whole-group" || readings["AMB-17"] === "whole-group-mixed" && mode === "mixed";
  const isWoken = readings["AMB-78"] === "every-remaining";
  return inOrder(readings, isHungUp ? hangup : [], isWoken ? [owed("SIGCONT")] : []);
};
var otherSteps = ({ readings, kill }, kind, signal) => {
  const reading = kind === "watchdog" ? readings["AMB-15/W"] : readings["AMB-15/F"];
  const wake = { owed: [owed("SIGCONT")], licensed: [licensed("SIGCONT")], forbidden: [] }[reading];
  const isHungUp = kill.sendSighup && readings["AMB-77"] === "after-all";
  return [own(signal), ...inOrder(readings, isHungUp ? [owed("SIGHUP")] : [], wake)];
};
var onlyKill = [own("SIGKILL")];
var mustGoOn = ({ isBegun, hasOwn }) => isBegun && hasOwn;
var placeOf = (target, signal, isOrdered, isThere3) => {
  const { rest } = target;
  const isMust = isThere3 && (target.isOwed || mustGoOn(target));
  const place = rest.findIndex(
    (step) => step.signal === signal || isOrdered && (step.isOwn || isMust && step.isOwed)
  );
  return rest[place]?.signal === signal ? place : -1;
};
var isPending = (target) => (target.isOwed || mustGoOn(target)) && target.rest.some((step) => step.isOwed);
var isUnsent = ({ rest, isOwed: isOwed2 }) => isOwed2 && rest.some(({ isOwn }) => isOwn);
var targetOf = ({ targets }, index) => index === void 0 ? void 0 : targets.find(({ member }) => member === index);
var disorder = (pass, target, place, isThere3) => {
  if (pass.order === "any") return void 0;
  const waits = (other) => other !== target && isUnsent(other) && isThere3(other.member);
  const main = pass.isMainFirst ? targetOf(pass, pass.main) : void 0;
  if (main !== void 0 && waits(main)) return "the main process comes first";
  if (pass.order === "batch") {
    const isFollowUp = target.rest[place]?.isOwn === false;
    return isFollowUp && pass.targets.some(waits) ? "the pass's own signal goes to every process first" : void 0;
  }
  const served = pass.serving === target.member ? void 0 : targetOf(pass, pass.serving);
  if (served === void 0 || !isPending(served) || !isThere3(served.member)) return void 0;
  return "another process is still being served";
};
var wasSent = ({ isBegun, rest }) => isBegun && !rest.some(({ isOwn }) => isOwn);
var isUnfinished = ({ targets }, isThere3) => {
  const isThrough = !targets.some((target) => isUnsent(target) && isThere3(target.member));
  const hasItsTurn = (target) => target.hasOwn ? wasSent(target) : isThrough;
  return targets.some((target) => hasItsTurn(target) && isPending(target) && isThere3(target.member));
};
var freeBystanders = ({ targets }, gone, isThere3) => {
  const asked = targets.filter(({ hasOwn }) => hasOwn);
  if (!asked.some((target) => target.member === gone && target.isOwed)) return;
  if (asked.some((target) => wasSent(target) || isUnsent(target) && isThere3(target.member))) return;
  for (const target of targets) if (!target.hasOwn) target.isOwed = false;
};
var endBurst = ({ targets, order }, isThere3) => {
  if (order === "any") return;
  for (const target of targets) {
    const isBehind = target.hasOwn ? wasSent(target) : !isPending(target) || !isThere3(target.member);
    if (isBehind) target.rest = [];
  }
};
var takeStep = (pass, target, place, atUs) => {
  target.isBegun = true;
  if (target.rest[place]?.isOwn === false && target.rest.some(({ isOwn }) => isOwn)) target.aheadUs ??= atUs;
  target.rest = pass.order === "any" ? target.rest.toSpliced(place, 1) : target.rest.slice(place + 1);
  if (pass.order !== "per-process") return;
  const served = pass.serving === target.member ? void 0 : targetOf(pass, pass.serving);
  if (served !== void 0) served.rest = [];
  pass.serving = target.member;
};
var mustBeSignalled = ({ cameUs, isForked }, dueUs, { isForOne, isStopPost }) => cameUs < dueUs || isForOne || !isForked && !isStopPost;

// spec/model/open-pass.ts
var hangsUp = ({ steps }) => steps.some(({ signal, isOwn }) => !isOwn && signal === "SIGHUP");
var lastInstant = ({ latenessUs }, dueUs, lateActs) => dueUs + (1 + lateActs) * latenessUs;
var orderOf = ({ readings }) => {
  switch (readings["AMB-18"]) {
    case "per-process-hup-first":
    case "per-process-cont-first":
      return "per-process";
    case "batch-hup-first":
    case "batch-cont-first":
      return "batch";
  }
};
var stepsFor = (state, member, steps) => {
  const isSpared = memberAt(state, member).info.protected === true && state.readings["AMB-31"] === "ignored";
  return isSpared ? steps.map((step) => ({ ...step, isOwed: false })) : steps;
};
var openPass = (state, stop, plan) => {
  const { kind, dueUs, lateActs, steps, to, gone = [], bystanders, isForOne = false, isForAll = false } = plan;
  const isOwed2 = (member) => {
    const each = memberAt(state, member);
    if (each.info.protected === true && state.readings["AMB-31"] === "ignored") return false;
    return mustBeSignalled(each, dueUs, { isForOne, isStopPost: isStopPostOf(stop, each) });
  };
  const targets = to.map((member) => newTarget(member, stepsFor(state, member, steps), isOwed2(member)));
  for (const member of gone) targets.push(newTarget(member, steps, false));
  if (bystanders !== void 0 && bystanders.steps.length > 0) {
    for (const member of bystanders.to) {
      targets.push(newTarget(member, bystanders.steps, bystanders.isOwed && isOwed2(member)));
    }
  }
  if (hangsUp(plan)) stop.hadHangup = true;
  stop.passes.push({
    kind,
    dueUs,
    untilUs: lastInstant(state, dueUs, lateActs),
    order: state.isOrdered ? orderOf(state) : "any",
    isMainFirst: state.readings["AMB-38"] === "main-first",
    forNewcomers: isForAll ? steps : void 0,
    main: stop.main,
    targets,
    serving: void 0
  });
};

// spec/model/timers.ts
var isNamed = (span) => typeof span === "string" && span !== "infinity";
var dueOf = (timer, procedure) => {
  const span = isNamed(timer.span) ? procedure.spans[timer.span] : timer.span;
  return span === "infinity" ? void 0 : Math.max(timer.baseUs + span, timer.notBeforeUs);
};
var startTimer2 = (kind, span, baseUs, more = {}) => ({
  kind,
  span,
  baseUs,
  notBeforeUs: more.notBeforeUs ?? baseUs,
  lateActs: more.lateActs ?? 0,
  member: more.member
});
var putOff = (timers, toUs) => {
  for (const timer of timers) timer.notBeforeUs = Math.max(timer.notBeforeUs, toUs);
};

// spec/model/final-pass.ts
var exemptControls = (state, stop) => state.readings["AMB-10"] === "included" ? [] : remaining(state, stop).filter((index) => {
  const member = memberAt(state, index);
  return isControlOf(stop, member) && member.cameUs <= (stop.firstPassUs ?? member.cameUs);
});
var isInTime = (state, stop, index) => {
  const { isForked, cameUs } = memberAt(state, index);
  return !isForked || state.readings["AMB-36/forks"] === "remain" || cameUs <= (stop.firstPassUs ?? cameUs);
};
var isWhereMixedLooks = (state, stop, index) => {
  const { movedUs } = memberAt(state, index);
  return isInControlGroup(state, index) || movedUs !== void 0 || stop.procedure.mode !== "mixed" || state.readings["AMB-71"] === "signalled";
};
var zombieOfMain = (state, stop) => stop.firstTargets.find((index) => {
  const { isMain, isZombie } = memberAt(state, index);
  return isMain && isZombie && remains(state, index, stop.procedure);
});
var stopPosts = (state, stop) => state.members.flatMap(
  (member, index) => isStopPostOf(stop, member) && member.isAlive && concerns(stop, member) ? [index] : []
);
var finalTargets = (state, stop) => {
  const { readings } = state;
  const { mode, unitType } = stop.procedure;
  const all = () => [
    ...remaining(state, stop).filter((index) => isInTime(state, stop, index) && isWhereMixedLooks(state, stop, index)),
    ...readings["AMB-61"] === "counts" ? stopPosts(state, stop) : []
  ];
  if (mode === "none") return { to: [], isForAll: false };
  if (mode === "process" && !stop.isWithoutMain) {
    const main = mainOf(state, stop) ?? zombieOfMain(state, stop);
    const isForAll = readings["AMB-70"] === "all-remaining" && (main !== void 0 || readings["AMB-54"] === "any-process");
    if (isForAll) return { to: all(), isForAll };
    return { to: [...main === void 0 ? [] : [main], ...exemptControls(state, stop)], isForAll };
  }
  const isHelperOnly = mode === "control-group" && (unitType === "mount" || unitType === "swap") && readings["AMB-39"] === "helper-only";
  if (!isHelperOnly) return { to: all(), isForAll: true };
  return { to: remaining(state, stop).filter((index) => isControlOf(stop, memberAt(state, index))), isForAll: false };
};
var lateLamented = (state, stop, call, isForAll) => {
  if (state.readings["AMB-63"] === "forbidden" && state.isOrdered) return [];
  return justGone(state, stop, call.dueUs).filter(
    (index) => (isForAll || memberAt(state, index).info.role === "main") && isInTime(state, stop, index)
  );
};
var finalPass = (state, stop, call) => {
  const { procedure } = stop;
  if (!procedure.sendsFinal) return;
  const { dueUs, lateActs } = call;
  const { to, isForAll } = call.to === void 0 ? finalTargets(state, stop) : { to: call.to, isForAll: false };
  stop.hadFinal = true;
  stop.finalUs = dueUs;
  openPass(state, stop, {
    kind: "final",
    dueUs,
    lateActs,
    steps: otherSteps(procedure, "final", procedure.finalSignal),
    to,
    gone: lateLamented(state, stop, call, isForAll),
    isForAll: isForAll && state.readings["AMB-36/forks"] === "remain"
  });
  if (procedure.finalSignal !== "SIGKILL" && state.readings["AMB-25"] === "then-sigkill") {
    stop.timers.push(startTimer2("kill-after-final", "stop", dueUs, { lateActs: lateActs + 1 }));
  }
};
var killAfterFinal = (state, stop, dueUs, lateActs) => {
  const { to, isForAll } = finalTargets(state, stop);
  openPass(state, stop, {
    kind: "final",
    dueUs,
    lateActs,
    steps: onlyKill,
    to,
    isForAll
  });
};
var finalToCommand = (state, stop, dueUs, lateActs, command) => {
  const { procedure } = stop;
  if (!procedure.sendsFinal) return;
  const isThere3 = memberAt(state, command).isAlive;
  const isGone = state.readings["AMB-63"] === "licensed" && remainedAt(state, command, procedure, dueUs);
  openPass(state, stop, {
    kind: "final",
    dueUs,
    lateActs,
    steps: otherSteps(procedure, "final", procedure.finalSignal),
    to: isThere3 ? [command] : [],
    isForOne: true,
    gone: isGone ? [command] : []
  });
};

// spec/model/kill-pass.ts
var jobOf = ({ cause, job }) => cause === "remount-timed-out" ? "remount" : job;
var firstSignalOf = (stop) => firstSignal(stop.procedure, jobOf(stop));
var laterSignalOf = (state, stop) => state.readings["AMB-23"] === "kill-signal" ? firstSignal(stop.procedure, void 0) : firstSignalOf(stop);
var kindByFailureMode = (state, { procedure }, mode) => {
  if (state.readings["AMB-34"] === "not-applied") return "kill";
  if (mode === "abort") return "watchdog";
  return mode === "kill" && procedure.sendsFinal ? "final" : "kill";
};
var killPass = (state, stop, signal, call) => {
  const { procedure, hadHangup } = stop;
  const { mode } = procedure;
  const job = jobOf(stop);
  const isForSomebody = call.to.length > 0 || (call.gone ?? []).length > 0;
  const hasBystanders = (mode === "mixed" || mode === "process") && isForSomebody && call.isForAll !== true;
  const isBystander = (index) => !call.to.includes(index) && !isControlOf(stop, memberAt(state, index));
  const others = hasBystanders ? remaining(state, stop).filter(isBystander) : [];
  openPass(state, stop, {
    kind: "kill",
    ...call,
    steps: killSteps(procedure, signal, job, hadHangup),
    // Nobody must be sent what follows a signal that nobody must be sent.
    bystanders: { to: others, steps: bystanderSteps(procedure, signal, job, hadHangup), isOwed: call.to.length > 0 }
  });
};
var watchdogPass = (state, stop, call) => {
  const { procedure } = stop;
  const steps = otherSteps(procedure, "watchdog", procedure.kill.watchdogSignal);
  openPass(state, stop, { kind: "watchdog", ...call, steps });
};
var askCommand = (state, stop, dueUs, command, kind = "kill") => {
  const { procedure } = stop;
  openPass(state, stop, {
    kind,
    dueUs,
    lateActs: 0,
    steps: kind === "watchdog" ? otherSteps(procedure, kind, procedure.kill.watchdogSignal) : (
      // It has not been told before that its connection is gone (AMB-58).
      killSteps(procedure, firstSignalOf(stop), jobOf(stop), false)
    ),
    to: memberAt(state, command).isAlive ? [command] : [],
    isForOne: true
  });
};

// spec/model/last-exit.ts
var noteLastExit = (state, stop, atUs) => {
  if (stop.overUs !== void 0 || stop.phase !== "killing") return;
  if (!isAnybodyAlive(state, stop)) stop.overUs = atUs;
};
var noteBirth = (stop, atUs) => {
  if (stop.overUs !== void 0 && !stop.hasGivenUp && !stop.isClosed && atUs <= stop.overUs) stop.overUs = void 0;
};
var noteMain = (state, stop, index, atUs) => {
  const isOfStop = state.run <= stop.run && concerns(stop, memberAt(state, index));
  if (isOfStop && remains(state, index, stop.procedure)) noteBirth(stop, atUs);
};

// spec/model/first-pass.ts
var isMainExitCall = (state, stop) => {
  const { readings } = state;
  const { mode, settings } = stop.procedure;
  return mode === "mixed" && readings["AMB-22"] === "main-exit-too" && (settings.exitType === "main" || readings["AMB-41"] === "triggers");
};
var kindOf = (state, stop, { hung }) => {
  const { settings } = stop.procedure;
  if (stop.cause === "watchdog") return "watchdog";
  if (stop.cause === "announcement" && state.readings["AMB-20"] === "final-only") return "none";
  if (hung !== void 0) return kindByFailureMode(state, stop, settings.timeoutStopFailureMode);
  return stop.cause === "start-timed-out" ? kindByFailureMode(state, stop, settings.timeoutStartFailureMode) : "kill";
};
var one = (index) => index === void 0 ? [] : [index];
var whomInMixed = (state, stop) => {
  const main = mainOf(state, stop);
  const controls = exemptControls(state, stop);
  if (stop.main !== void 0) return { to: [...one(main), ...controls], isForAll: false };
  const { readings } = state;
  const { mainExitUs } = stop;
  if (mainExitUs !== void 0 && readings["AMB-65"] === "before-too") {
    return { to: controls, isForAll: false, ...isMainExitCall(state, stop) ? { finalBy: "main-exit" } : {} };
  }
  switch (readings["AMB-11"]) {
    case "nobody-then-final":
      return { to: controls, isForAll: false };
    case "everybody":
      return { to: remaining(state, stop), isForAll: true };
    case "final-at-once":
      return { to: controls, isForAll: false, finalBy: "no-main" };
  }
};
var whomByMode = (state, stop) => {
  switch (stop.procedure.mode) {
    case "control-group":
      return { to: remaining(state, stop), isForAll: true };
    case "mixed":
      return whomInMixed(state, stop);
    case "process": {
      const main = mainOf(state, stop);
      const hadNone = stop.main === void 0 && stop.mainExitUs === void 0;
      if (hadNone && state.readings["AMB-13"] === "everybody") {
        return { to: remaining(state, stop), isForAll: true };
      }
      return { to: [...one(main), ...exemptControls(state, stop)], isForAll: false };
    }
    case "none":
      return { to: [], isForAll: false };
  }
};
var whomByWatchdog = (state, stop) => {
  const byMode = whomByMode(state, stop);
  return state.readings["AMB-32"] === "main-only" ? { ...byMode, to: one(mainOf(state, stop)), isForAll: false } : byMode;
};
var zombieOfThisInstant = (state, stop, atUs) => stop.mainExitUs === atUs ? remaining(state, stop).filter(
  (index) => isMainOf(stop, memberAt(state, index)) && memberAt(state, index).isZombie
) : [];
var goneFor = (state, stop, call, isForAll) => {
  const gone = justGone(state, stop, call.dueUs).filter((index) => {
    const member = memberAt(state, index);
    if (isForAll || member.info.role === "main") return true;
    return isControlOf(stop, member) && state.readings["AMB-10"] === "exempt";
  });
  return isForAll ? gone : [...gone, ...zombieOfThisInstant(state, stop, call.dueUs)];
};
var startFinalTimer = (state, stop, kind, { dueUs, lateActs }) => {
  const isAbort = kind === "watchdog" && (stop.cause !== "watchdog" || state.readings["AMB-33/timeout"] === "abort-timeout");
  const isFromRequest = kind !== "watchdog" && state.readings["AMB-04"] === "stop-request";
  stop.timers.push(
    startTimer2("final", isAbort ? "abort" : "stop", isFromRequest ? stop.beganUs : dueUs, {
      notBeforeUs: dueUs,
      lateActs: lateActs + 1
    })
  );
};
var firstPassOfNone = (state, stop, call) => {
  const { dueUs, lateActs, hung } = call;
  const main = mainOf(state, stop);
  if (stop.cause === "watchdog" && state.readings["AMB-67"] === "main-only") {
    watchdogPass(state, stop, { dueUs, lateActs, to: one(main) });
  }
  if (hung === void 0) return;
  if (state.readings["AMB-29"] === "final") finalToCommand(state, stop, dueUs, lateActs, hung);
  if (state.readings["AMB-29"] === "kill-then-final") {
    askCommand(state, stop, dueUs, hung);
    stop.timers.push(startTimer2("command-final", "stop", dueUs, { lateActs: lateActs + 1, member: hung }));
  }
};
var firstPass = (state, stop, call) => {
  const { dueUs } = call;
  stop.phase = "killing";
  stop.firstPassUs = dueUs;
  passByMode(state, stop, call);
  noteLastExit(state, stop, dueUs);
};
var passByMode = (state, stop, call) => {
  const { dueUs, lateActs } = call;
  if (stop.procedure.mode === "none") {
    firstPassOfNone(state, stop, call);
    return;
  }
  const kind = kindOf(state, stop, call);
  const { to, isForAll, finalBy } = stop.cause === "watchdog" ? whomByWatchdog(state, stop) : whomByMode(state, stop);
  stop.firstPass = kind;
  stop.firstTargets = kind === "none" ? [] : [...to];
  stop.isForAll = isForAll;
  stop.isWithoutMain = stop.procedure.mode === "process" && whomByMode(state, stop).isForAll;
  stop.wasAborted = kind === "watchdog";
  const pass = { dueUs, lateActs, to, gone: goneFor(state, stop, call, isForAll), isForAll };
  if (kind === "kill") killPass(state, stop, firstSignalOf(stop), pass);
  if (kind === "watchdog") watchdogPass(state, stop, pass);
  if (kind === "final") {
    stop.hadFinalByTimeout = true;
    finalPass(state, stop, { dueUs, lateActs });
  } else startFinalTimer(state, stop, kind, call);
  if (kind === "final" || kind === "none") return;
  if (finalBy === "no-main" && remaining(state, stop).length > 0) finalPass(state, stop, { dueUs, lateActs });
  if (finalBy === "main-exit") finalByMainExit(state, stop, { dueUs, lateActs });
};
var waitsForStopPost = ({ readings }, { procedure: { settings } }) => readings["AMB-08"] === "after-stop-post" && (settings.commands.ExecStopPost ?? []).length > 0;
var finalByMainExit = (state, stop, call) => {
  if (waitsForStopPost(state, stop)) {
    stop.isFinalAfterStopPost = true;
    return;
  }
  if (stop.hadFinalByTimeout && (state.readings["AMB-68"] === "once" || stop.finalUs === call.dueUs)) return;
  if (remaining(state, stop).length > 0) finalPass(state, stop, call);
};

// spec/model/stop.ts
var noCommands = (atUs) => ({
  phase: "done",
  index: 0,
  dueUs: atUs,
  member: void 0,
  mustRun: false
});
var newStop = (state, cause, atUs, phase, more = {}) => ({
  phase,
  cause,
  procedure: state.procedure,
  run: more.run ?? state.run,
  isUnseen: more.isUnseen ?? false,
  beganUs: atUs,
  job: more.job,
  main: state.main,
  mainExitUs: state.mainExitUs,
  firstPassUs: void 0,
  overUs: void 0,
  commands: noCommands(atUs),
  firstPass: "none",
  firstTargets: [],
  isForAll: false,
  isWithoutMain: false,
  wasMainSent: false,
  hadHangup: false,
  hadFinal: false,
  finalUs: void 0,
  hadFinalByTimeout: false,
  wasAborted: false,
  isFinalAfterStopPost: false,
  hasGivenUp: false,
  isClaimed: false,
  isClosed: false,
  memberCountAtClaim: void 0,
  thawUntilUs: void 0,
  passes: [],
  timers: []
});
var isUnderWay = (stop) => stop.phase !== "void" && stop.overUs === void 0;
var isOnlyAnnounced = (stop) => stop.phase !== "void" && stop.cause === "announcement" && stop.firstPass === "none" && stop.procedure.readings["AMB-20"] === "final-only";
var currentStop = (state) => state.stops.findLast((stop) => stop.run === state.run && isUnderWay(stop));
var endsRun = ["own-exit", "start-failed", "start-timed-out", "runtime-max"];
var callForNothing = (state, cause, atUs) => {
  const stop = newStop(state, cause, atUs, "void");
  state.stops.push(stop);
  if (endsRun.includes(cause)) state.startJob = void 0;
  return stop;
};
var oweThaw = (state, stop, atUs) => {
  if (!state.isFrozen || stop.procedure.mode === "none" || state.readings["AMB-51"] === "as-it-is") return;
  stop.thawUntilUs = lastInstant(state, atUs, 0);
};
var forgetVoid = (state) => {
  state.stops = state.stops.filter(({ phase }) => phase !== "void");
};
var beShown = (state, stop, atUs) => {
  if (!stop.isUnseen) return;
  stop.isUnseen = false;
  forgetVoid(state);
  oweThaw(state, stop, atUs);
};
var waitsForCommands = (state, { mode, unitType }) => mode === "control-group" || mode === "none" || unitType !== "service" || state.readings["AMB-76"] === "all-modes";
var commandsOf2 = (procedure, atUs, isOwed2) => {
  const { stopCommand, settings } = procedure;
  const count = stopCommand === void 0 ? 0 : (settings.commands[stopCommand] ?? []).length;
  return count === 0 ? noCommands(atUs) : { phase: "due", index: 0, dueUs: atUs, member: void 0, mustRun: procedure.unitType === "service" && isOwed2 };
};
var beginStop = (state, cause, atUs, how) => {
  if (!state.procedure.loads) {
    callForNothing(state, cause, atUs);
    return;
  }
  state.startJob = void 0;
  const stop = newStop(state, cause, atUs, "awaiting", { job: how.job, isUnseen: how.isShown === false });
  if (!stop.isUnseen) forgetVoid(state);
  state.stops.push(stop);
  if (!stop.isUnseen) oweThaw(state, stop, atUs);
  const isWaiting = waitsForCommands(state, stop.procedure);
  if (how.hasCommands)
    stop.commands = commandsOf2(stop.procedure, atUs, (how.owesCommands ?? how.isShown ?? true) && isWaiting);
  const { phase } = stop.commands;
  if (phase !== "done" && state.readings["AMB-05"] === "one-for-all") {
    stop.timers.push(startTimer2("command", "stop", atUs));
  }
  if (phase === "done" || !isWaiting) {
    firstPass(state, stop, { dueUs: atUs, lateActs: 0 });
  }
};
var endCommands = (state, stop, call) => {
  stop.commands.phase = "done";
  stop.timers = stop.timers.filter(({ kind }) => kind !== "command");
  if (stop.phase === "awaiting") firstPass(state, stop, call);
};
var startCommand = (state, stop, atUs, index) => {
  const { commands, procedure } = stop;
  const { command } = memberAt(state, index);
  if (commands.phase !== "due" || command?.name !== procedure.stopCommand || command?.index !== commands.index) return;
  beShown(state, stop, atUs);
  commands.phase = "running";
  commands.member = index;
  commands.mustRun = procedure.unitType === "service" && waitsForCommands(state, procedure);
  if (state.readings["AMB-05"] === "each-command") stop.timers.push(startTimer2("command", "stop", atUs));
};
var endCommand = (state, stop, atUs, index, hasSucceeded) => {
  const { commands, procedure } = stop;
  if (commands.phase !== "running" || commands.member !== index) return;
  const lines = procedure.stopCommand === void 0 ? [] : procedure.settings.commands[procedure.stopCommand] ?? [];
  const isLast = commands.index + 1 >= lines.length;
  if (isLast || !(hasSucceeded || lines[commands.index]?.ignoreFailure === true)) {
    endCommands(state, stop, { dueUs: atUs, lateActs: 0 });
    return;
  }
  if (state.readings["AMB-05"] === "each-command") {
    stop.timers = stop.timers.filter(({ kind }) => kind !== "command");
  }
  commands.phase = "due";
  commands.index += 1;
  commands.dueUs = atUs;
};
var isAbortedByTimeout = ({ readings }, { procedure, wasAborted, hadFinal }) => readings["AMB-34"] === "applied" && procedure.settings.timeoutStopFailureMode === "abort" && !wasAborted && !hadFinal;
var askedOnceMore = (state, stop) => {
  const there = remaining(state, stop);
  return stop.isForAll ? there : there.filter((index) => stop.firstTargets.includes(index));
};
var finalFallsDue = (state, stop, dueUs, lateActs) => {
  const { readings } = state;
  const { procedure } = stop;
  if (isAbortedByTimeout(state, stop)) {
    stop.wasAborted = true;
    watchdogPass(state, stop, { dueUs, lateActs, ...finalTargets(state, stop) });
    stop.timers.push(startTimer2("final", "abort", dueUs, { lateActs: lateActs + 1 }));
    return;
  }
  if (!procedure.sendsFinal) {
    if (readings["AMB-72/kill-signal"] === "again") {
      const to = askedOnceMore(state, stop);
      killPass(state, stop, firstSignalOf(stop), { dueUs, lateActs, to, isForAll: stop.isForAll });
    }
    if (readings["AMB-72/ends"] === "yes") {
      stop.hasGivenUp = true;
      stop.overUs = dueUs;
    }
    return;
  }
  if (stop.hadFinal && (readings["AMB-68"] === "once" || stop.finalUs === dueUs)) return;
  stop.hadFinalByTimeout = true;
  finalPass(state, stop, { dueUs, lateActs });
};
var stopPostHangs = (state, stop, dueUs, lateActs, member) => {
  const kind = kindByFailureMode(state, stop, stop.procedure.settings.timeoutStopFailureMode);
  if (kind === "final") {
    finalToCommand(state, stop, dueUs, 0, member);
    return;
  }
  askCommand(state, stop, dueUs, member, kind);
  const span = kind === "watchdog" ? "abort" : "stop";
  stop.timers.push(startTimer2("command-final", span, dueUs, { lateActs: lateActs + 1, member }));
};
var stopTimerFires = (state, stop, timer, dueUs) => {
  stop.timers = stop.timers.filter((each) => each !== timer);
  const { kind, lateActs, member } = timer;
  switch (kind) {
    case "command":
      endCommands(state, stop, { dueUs, lateActs, hung: stop.commands.member });
      return;
    case "final":
      finalFallsDue(state, stop, dueUs, lateActs);
      return;
    case "kill-after-final":
      killAfterFinal(state, stop, dueUs, lateActs);
      return;
    case "stop-post":
      if (member !== void 0 && memberAt(state, member).isAlive) stopPostHangs(state, stop, dueUs, lateActs, member);
      return;
    case "command-final":
      if (member !== void 0) finalToCommand(state, stop, dueUs, lateActs, member);
  }
};
var isStopPostKilled = (state, { procedure: { mode } }) => state.readings["AMB-79"] === "kill-then-final" && (mode === "control-group" || mode !== "none" && state.readings["AMB-10"] === "exempt");
var goOn = (stop, atUs) => {
  if (stop.overUs === void 0) return;
  stop.overUs = void 0;
  stop.memberCountAtClaim = void 0;
  stop.timers = stop.timers.filter((timer) => timer.member !== void 0 || (dueOf(timer, stop.procedure) ?? 0) > atUs);
};
var startStopPost = (state, stop, atUs, index) => {
  if (stop.phase === "void") return;
  beShown(state, stop, atUs);
  if (!stop.hasGivenUp) goOn(stop, atUs);
  if (isStopPostKilled(state, stop)) stop.timers.push(startTimer2("stop-post", "stop", atUs, { member: index }));
};
var endStopPost = (state, stop, atUs, index, hasSucceeded) => {
  const member = memberAt(state, index);
  if (!isStopPostOf(stop, member) || !concerns(stop, member)) return;
  stop.timers = stop.timers.filter((timer) => timer.member !== index);
  const lines = stop.procedure.settings.commands.ExecStopPost ?? [];
  const at = member.command?.index ?? 0;
  const isLast = at + 1 >= lines.length || !(hasSucceeded || lines[at]?.ignoreFailure === true);
  if (!isLast || !stop.isFinalAfterStopPost) return;
  stop.isFinalAfterStopPost = false;
  if (stop.hadFinal && (state.readings["AMB-68"] === "once" || stop.finalUs === atUs)) return;
  if (remaining(state, stop).length > 0) finalPass(state, stop, { dueUs: atUs, lateActs: 0 });
};

// spec/model/left-overs.ts
var upTo = (state, run) => state.members.flatMap(
  (member, index) => member.run <= run && remains(state, index, state.procedure) ? [index] : []
);
var isPresentLeftOver = (state) => upTo(state, state.run - 1).some((index) => isInControlGroup(state, index));
var hasEnded = (state) => {
  if (state.life === "inactive") return true;
  if (state.life !== "down") return false;
  const last = state.stops.findLast(({ cause }) => cause !== "left-overs");
  return last === void 0 || last.isClaimed || last.overUs !== void 0;
};
var meetLeftOvers = (state, atUs, job) => {
  const { procedure, readings } = state;
  const { mode, kill, unitType } = procedure;
  if (unitType !== "service" || kill.sendSigkill || mode === "none" || mode === "process" || !hasEnded(state)) return;
  const to = upTo(state, state.run);
  if (!to.some((index) => isInControlGroup(state, index) || memberAt(state, index).movedUs !== void 0)) return;
  const reading = readings["AMB-27"];
  const isKilled = reading === "any-start-killed" || reading === "restart-jobs-killed" && isRestartJob(readings, job);
  if (reading === "restart-jobs-killed" && !isKilled) return;
  const stop = newStop(state, "left-overs", atUs, "void", { job });
  stop.hadHangup = state.stops.findLast(({ phase }) => phase !== "void")?.hadHangup ?? false;
  state.stops.push(stop);
  if (isKilled) {
    killPass(state, stop, firstSignal(procedure, void 0), { dueUs: atUs, lateActs: 0, to, isForAll: true });
  }
};

// spec/model/reject.ts
var reject = (state, atUs, reason) => {
  state.rejection ??= { atUs, reason };
};

// spec/model/life.ts
var startCommands = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecMount",
  "ExecActivate"
];
var isStartCommand = (state, index) => {
  const { info, command } = memberAt(state, index);
  return info.role === "main" || command !== void 0 && startCommands.includes(command.name);
};
var stopLifeTimers = (state, kinds) => {
  state.lifeTimers = state.lifeTimers.filter(({ kind }) => !kinds.includes(kind));
};
var countOf = (state, ...names) => names.reduce((sum, name) => sum + (state.procedure.settings.commands[name] ?? []).length, 0);
var beginStart = (state, atUs) => {
  state.run += 1;
  state.life = "starting";
  state.main = void 0;
  state.mainExitUs = void 0;
  state.startCommandsLeft = 0;
  state.isWaitingForMain = false;
  state.lifeTimers = [startTimer2("start", state.procedure.spans.start, atUs)];
  const { unitType } = state.procedure;
  if (unitType === "socket") waitForCommands(state, atUs, countOf(state, "ExecStartPre", "ExecStartPost"));
  else if (needsNoCommand(state)) isUp(state, atUs);
};
var needsNoCommand = (state) => {
  switch (state.procedure.unitType) {
    case "scope":
      return true;
    case "socket":
      return countOf(state, "ExecStartPre", "ExecStartPost") === 0;
    case "service":
      return countOf(state, "ExecCondition", "ExecStartPre", "ExecStart") === 0;
    case "mount":
    case "swap":
      return false;
  }
};
var waitForCommands = (state, atUs, count) => {
  state.startCommandsLeft = count;
  if (count === 0) hasStarted(state, atUs);
};
var isUp = (state, atUs) => {
  if (state.life !== "starting" || state.startCommandsLeft > 0) return;
  waitForCommands(state, atUs, countOf(state, "ExecStartPost"));
};
var startRuntime = (state, atUs) => {
  const { unitType, settings } = state.procedure;
  if (unitType === "scope" || unitType === "service" && settings.serviceType !== "oneshot") {
    state.lifeTimers.push(startTimer2("runtime", state.procedure.spans.runtime, atUs));
  }
};
var hasStarted = (state, atUs) => {
  state.life = "running";
  stopLifeTimers(state, ["start"]);
  startRuntime(state, atUs);
  const { mainExit } = state;
  state.mainExit = void 0;
  if (mainExit !== void 0) mainExitsByItself(state, atUs, mainExit.main, mainExit.end);
  else endsWithLastProcess(state, atUs);
};
var hasCommands = (state) => {
  if (state.life === "starting") return state.readings["AMB-43/start"] === "commands-first";
  const isReloading = state.reload !== void 0 && memberAt(state, state.reload).isAlive;
  return !isReloading || state.readings["AMB-43/reload"] === "commands-first";
};
var goDown = (state) => {
  state.life = "down";
  state.lifeTimers = [];
  state.startCommandsLeft = 0;
  state.mainExit = void 0;
  state.reload = void 0;
};
var startFails = (state, atUs, how) => {
  goDown(state);
  if (state.readings["AMB-64/start-failure"] === "owed") beginStop(state, how, atUs, { hasCommands: false });
  else callForNothing(state, how, atUs);
};
var runsTooLong = (state, atUs) => {
  const last = state.stops.findLast(({ phase }) => phase !== "void");
  const isUnseen = state.life === "down" && last?.isUnseen === true && !last.isClaimed;
  if (!isGoing(state) && !isUnseen) return;
  if (state.readings["AMB-64/runtime-max"] === "not") {
    callForNothing(state, "runtime-max", atUs);
    return;
  }
  const runsCommands = hasCommands(state);
  goDown(state);
  beginStop(state, "runtime-max", atUs, { hasCommands: runsCommands, owesCommands: !isUnseen });
};
var reloadHangs = (state, atUs, lateActs, command) => {
  switch (state.procedure.loads ? state.readings["AMB-55"] : "nothing") {
    case "by-kill-mode":
      goDown(state);
      beginStop(state, "reload-timed-out", atUs, { hasCommands: false });
      return;
    case "command-only":
      finalToCommand(state, callForNothing(state, "reload-timed-out", atUs), atUs, lateActs, command);
      return;
    case "nothing":
      callForNothing(state, "reload-timed-out", atUs);
  }
};
var lifeTimerFires = (state, timer, dueUs) => {
  state.lifeTimers = state.lifeTimers.filter((each) => each !== timer);
  const { kind, member, lateActs } = timer;
  switch (kind) {
    case "start":
      startFails(state, dueUs, "start-timed-out");
      return;
    case "runtime":
      runsTooLong(state, dueUs);
      return;
    case "reload":
      if (member !== void 0 && memberAt(state, member).isAlive) reloadHangs(state, dueUs, lateActs, member);
      return;
    case "remount":
      if (member === void 0 || !memberAt(state, member).isAlive) return;
      goDown(state);
      beginStop(state, "remount-timed-out", dueUs, { hasCommands: false });
  }
};
var cleanSignals = ["SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"];
var isClean = ({ status, signal }) => signal === void 0 ? status === 0 : cleanSignals.includes(signal);
var isRestarted = (policy, end) => {
  switch (policy) {
    case "always":
      return true;
    case "on-success":
      return isClean(end);
    case "on-failure":
      return !isClean(end);
    case "on-abnormal":
    case "on-abort":
      return end.signal !== void 0 && !isClean(end);
    case "no":
    case "on-watchdog":
      return false;
  }
};
var endsByItself = (state, atUs, end, isDone, isShown = true) => {
  const { readings, procedure } = state;
  const calls = isDone ? readings["AMB-53"] === "by-kill-mode" : readings["AMB-64/own-exit"] === "owed";
  if (!calls) {
    stopLifeTimers(state, ["runtime"]);
    callForNothing(state, "own-exit", atUs).isUnseen = !isShown;
    return;
  }
  const stillRun = isShown ? [] : state.lifeTimers.filter(({ kind }) => kind === "runtime");
  goDown(state);
  state.lifeTimers = stillRun;
  const job = isRestarted(procedure.settings.restart, end) ? "automatic" : void 0;
  const runsCommands = readings["AMB-35"] === "commands-first";
  beginStop(state, "own-exit", atUs, { hasCommands: runsCommands, job, isShown });
};
var isAnybodyLeft = ({ members }) => members.some(({ info, isAlive, isInGroup: isInGroup2 }) => isAlive && isInGroup2 && info.role !== "outsider");
var mayHaveEnded = ({ stops, run }) => stops.some((stop) => stop.phase === "void" && stop.run === run && stop.cause !== "left-overs" && !stop.isClaimed);
var noteEnd = (state) => {
  if (!isGoing(state)) return;
  const isEmpty = !isAnybodyLeft(state) && !state.members.some((_, index) => remains(state, index, state.procedure));
  if (isEmpty || mayHaveEnded(state)) goDown(state);
};
var goesOnWithoutMain = (state) => {
  const { remainAfterExit, exitType } = state.procedure.settings;
  return remainAfterExit || exitType === "cgroup" && isAnybodyLeft(state);
};
var isOfExecStart = ({ command }) => command?.name === "ExecStart";
var indexOfMain = (state, main) => {
  const own2 = memberAt(state, main);
  const last = state.members.findLast((member) => member.run === state.run && isOfExecStart(member));
  const { command } = isOfExecStart(own2) ? own2 : last ?? {};
  const beforeAny = state.life === "starting" ? -1 : (state.procedure.settings.commands.ExecStart ?? []).length - 1;
  return command?.index ?? beforeAny;
};
var oneshotEnds = (state, atUs, main, end) => {
  const { settings } = state.procedure;
  const lines = settings.commands.ExecStart ?? [];
  const at = indexOfMain(state, main);
  const isGood = end.status === 0 || lines[at]?.ignoreFailure === true;
  if (isGood && at + 1 < lines.length) return;
  if (!isGood) {
    if (state.life === "starting") startFails(state, atUs, "start-failed");
    else if (!settings.remainAfterExit) endsByItself(state, atUs, end, false);
    return;
  }
  if (state.life === "starting") {
    state.mainExit = { main, end };
    isUp(state, atUs);
  } else if (!goesOnWithoutMain(state)) {
    endsByItself(state, atUs, end, true);
  }
};
var mainExitsByItself = (state, atUs, main, end) => {
  const { settings, unitType } = state.procedure;
  if (unitType !== "service") return;
  if (state.startCommandsLeft > 0) {
    state.mainExit = { main, end };
    return;
  }
  if (settings.serviceType === "oneshot") {
    oneshotEnds(state, atUs, main, end);
    return;
  }
  if (state.life === "starting") {
    startFails(state, atUs, "start-failed");
    return;
  }
  if (!goesOnWithoutMain(state)) endsByItself(state, atUs, end, false);
};
var endsWithLastProcess = (state, atUs) => {
  const { settings, unitType } = state.procedure;
  if (state.life !== "running" || unitType !== "service" || settings.remainAfterExit || state.main !== void 0)
    return;
  if (state.mainExitUs !== void 0 && settings.exitType === "main") return;
  if (isAnybodyLeft(state)) return;
  endsByItself(state, atUs, { status: 0 }, settings.serviceType === "oneshot", false);
};
var startCommandEnds = (state, atUs, index, end) => {
  const { command } = memberAt(state, index);
  if (command === void 0) return;
  const { settings } = state.procedure;
  const isGood = end.status === 0 || settings.commands[command.name]?.[command.index]?.ignoreFailure === true;
  if (!isGood) {
    startFails(state, atUs, "start-failed");
    return;
  }
  switch (command.name) {
    case "ExecStart":
      state.isWaitingForMain = settings.pidFile !== void 0 && state.main === void 0;
      if (!state.isWaitingForMain) isUp(state, atUs);
      return;
    case "ExecMount":
    case "ExecActivate":
      isUp(state, atUs);
      return;
    case "ExecStartPre":
    case "ExecStartPost":
      if (state.startCommandsLeft > 0) waitForCommands(state, atUs, state.startCommandsLeft - 1);
      return;
    default:
  }
};
var startCommandRuns = (state, atUs, index) => {
  const { info, command } = memberAt(state, index);
  if (info.role === "main" || command?.name === "ExecStart") refuseOverLeftOvers(state, atUs);
  if (state.procedure.unitType === "socket" && state.life === "starting") {
    stopLifeTimers(state, ["start"]);
    state.lifeTimers.push(startTimer2("start", state.procedure.spans.start, atUs));
  }
  if (info.role !== "main") return;
  const { serviceType } = state.procedure.settings;
  const isUpWhenThere = serviceType === "simple" || serviceType === "exec" || serviceType === "idle" || serviceType === "dbus";
  if (isUpWhenThere) isUp(state, atUs);
};
var isRestart = ({ startJob, stops }) => startJob === void 0 ? stops.findLast(({ phase }) => phase !== "void")?.cause !== "request" : startJob !== "start";
var refuseOverLeftOvers = (state, atUs) => {
  if (!state.procedure.loads || !isPresentLeftOver(state)) return;
  const { readings, procedure } = state;
  const isRefused = (() => {
    if (procedure.mode === "none") return readings["AMB-73/none"] === "refused";
    if (procedure.mode === "process") return readings["AMB-73/process"] === "refused";
    if (procedure.kill.sendSigkill) return readings["AMB-73/sendsigkill-yes"] === "refused";
    return readings["AMB-27"].startsWith("any-start") || isRestart(state);
  })();
  if (isRefused) reject(state, atUs, "a new main process was started over processes of an earlier run");
};
var isGoing = ({ life }) => life === "starting" || life === "running";

// spec/model/elapse.ts
var firingsMax = 1e4;
var helperMissedUs = (state, { commands }) => commands.phase === "due" && !commands.mustRun ? lastInstant(state, commands.dueUs, 0) : void 0;
var goOnWithout = (state, stop) => endCommands(state, stop, { dueUs: stop.commands.dueUs, lateActs: 0 });
var isTooLate = ({ overUs, isClosed }, { member }, dueUs) => overUs !== void 0 && member === void 0 && (isClosed || dueUs > overUs);
var firstDue = (state, beforeUs) => {
  let first;
  const see = (dueUs, stop, timer) => {
    if (dueUs === void 0 || beforeUs !== void 0 && dueUs >= beforeUs) return;
    if (first === void 0 || dueUs < first.dueUs) first = { dueUs, stop, timer };
  };
  for (const timer of state.lifeTimers) see(dueOf(timer, state.procedure), void 0, timer);
  for (const stop of state.stops) {
    see(helperMissedUs(state, stop), stop, void 0);
    for (const timer of stop.timers) {
      const dueUs = dueOf(timer, stop.procedure);
      if (dueUs !== void 0 && !isTooLate(stop, timer, dueUs)) see(dueUs, stop, timer);
    }
  }
  return first;
};
var fire = (state, { dueUs, stop, timer }) => {
  const atUs = Math.max(dueUs, state.nowUs);
  if (stop === void 0) lifeTimerFires(state, timer, atUs);
  else if (timer === void 0) goOnWithout(state, stop);
  else stopTimerFires(state, stop, timer, atUs);
};
var nextWindowUs = (state) => {
  let first;
  const see = (untilUs) => {
    if (first === void 0 || untilUs < first) first = untilUs;
  };
  for (const stop of state.stops) {
    for (const pass of stop.passes) see(pass.untilUs);
    if (stop.thawUntilUs !== void 0) see(stop.thawUntilUs);
    const { commands } = stop;
    if (commands.phase === "due" && commands.mustRun) see(lastInstant(state, commands.dueUs, 0));
  }
  return first;
};
var closePass = (state, stop, pass) => {
  for (const target of pass.targets) {
    const member = memberAt(state, target.member);
    const { overUs = pass.untilUs } = stop;
    const lastUs = pass.dueUs > overUs ? pass.untilUs : overUs;
    const isAhead2 = target.aheadUs !== void 0 && target.aheadUs <= lastUs;
    if (target.hasOwn && isAhead2 && target.rest.some(({ isOwn }) => isOwn)) {
      reject(state, pass.untilUs, `${member.info.name} was sent what follows a signal, and not the signal`);
    }
    if (!isPending(target)) continue;
    const wasMoved = member.isAlive && (member.movedUs ?? -1) >= pass.dueUs;
    if (!wasMoved && !remains(state, target.member, stop.procedure)) continue;
    const missing = target.rest[0]?.signal ?? "a signal";
    reject(state, pass.untilUs, `${missing} to ${member.info.name} was due at ${pass.dueUs} us and was not sent`);
  }
};
var closeWindows = (state, atUs) => {
  for (const stop of state.stops) {
    const open = [];
    for (const pass of stop.passes) {
      if (pass.untilUs > atUs) open.push(pass);
      else closePass(state, stop, pass);
    }
    stop.passes = open;
    if (stop.thawUntilUs !== void 0 && stop.thawUntilUs <= atUs) {
      reject(state, atUs, "the unit was frozen when its stop began and was not thawed");
      stop.thawUntilUs = void 0;
    }
    const { commands } = stop;
    if (commands.phase !== "due" || !commands.mustRun || lastInstant(state, commands.dueUs, 0) > atUs) continue;
    reject(state, atUs, `stop command ${commands.index + 1} was due at ${commands.dueUs} us and was not started`);
    commands.phase = "done";
  }
};
var passTime = (state, untilUs) => {
  if (state.passedUs === untilUs) return;
  state.passedUs = untilUs;
  for (let firings = 0; ; firings++) {
    if (firings > firingsMax) throw new Error("timers fire for ever");
    const due = firstDue(state, untilUs);
    const windowUs = nextWindowUs(state);
    if (due !== void 0 && (windowUs === void 0 || due.dueUs <= windowUs)) {
      state.nowUs = Math.max(state.nowUs, due.dueUs);
      fire(state, due);
    } else if (windowUs !== void 0 && windowUs < untilUs) {
      state.nowUs = Math.max(state.nowUs, windowUs);
      closeWindows(state, windowUs);
    } else {
      return;
    }
  }
};
var isDelayPassing = (state, atUs) => {
  const due = firstDue(state, atUs + 1);
  return due?.timer !== void 0 && due.dueUs === atUs;
};
var fallDue = (state, atUs) => {
  const due = firstDue(state, atUs + 1);
  const early = state.stops.find(
    ({ commands }) => commands.phase === "due" && !commands.mustRun && commands.dueUs <= atUs
  );
  if (early !== void 0 && (due === void 0 || early.commands.dueUs <= due.dueUs)) {
    goOnWithout(state, early);
    return true;
  }
  if (due !== void 0) fire(state, due);
  return due !== void 0;
};
var fallDueTogether = (state, atUs) => {
  const isWaiting = (timer) => state.lifeTimers.some((each) => each === timer) || state.stops.some(({ timers }) => timers.some((each) => each === timer));
  const together = [
    ...state.lifeTimers.filter((timer) => dueOf(timer, state.procedure) === atUs),
    ...state.stops.flatMap(({ timers, procedure }) => timers.filter((timer) => dueOf(timer, procedure) === atUs))
  ];
  while (together.some(isWaiting) && isDelayPassing(state, atUs)) fallDue(state, atUs);
};
var nextDueUs = (state) => firstDue(state, void 0)?.dueUs;

// spec/model/acts.ts
var signalsOf = (state, stop) => stop.passes.flatMap(
  (pass) => pass.targets.flatMap((target) => {
    const [next] = target.rest;
    const isBarred = disorder(pass, target, 0, (index) => isThere(state, stop, index)) !== void 0;
    if (next === void 0 || isBarred || state.nowUs < pass.dueUs || state.nowUs > pass.untilUs) return [];
    const to = memberAt(state, target.member).info.name;
    const isOwed2 = isPending(target) && isThere(state, stop, target.member);
    return [{ kind: "signal", to, signal: next.signal, isOwed: isOwed2, untilUs: pass.untilUs }];
  })
);
var commandOf = (state, { commands, procedure }) => {
  const name = procedure.stopCommand;
  if (commands.phase !== "due" || name === void 0) return [];
  const { index, mustRun, dueUs } = commands;
  return [{ kind: "command", name, index, isOwed: mustRun, untilUs: lastInstant(state, dueUs, 0) }];
};
var openActs = (state) => [
  ...state.stops.flatMap((stop) => commandOf(state, stop)),
  ...state.stops.flatMap((stop) => signalsOf(state, stop))
];

// harness/implementations/override-host.ts
var overrideHost = (host, changes) => ({
  unit: host.unit,
  kill: (pid, signal) => host.kill(pid, signal),
  processes: () => host.processes(),
  subgroups: () => host.subgroups(),
  run: (command) => host.run(command),
  claim: (state) => host.claim(state),
  move: (pid, group) => host.move(pid, group),
  removeGroup: () => host.removeGroup(),
  thaw: () => host.thaw(),
  ...changes
});

// spec/model/lateness.ts
var tolerableUs = 251e3;
var latenessOf = ({ settings }, { latenessUs }, readings) => {
  if (readings["AMB-62"] === "exact") return 0;
  const { timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog } = settings;
  let tolerated = Math.min(latenessUs, tolerableUs);
  for (const span of [timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog]) {
    if (span === void 0 || span === "infinity" || span === 0) continue;
    if (tolerated * 2 >= span) tolerated = Math.ceil(span / 2) - 1;
  }
  return tolerated;
};

// spec/model/main-exit.ts
var restartDelay = (stop, atUs, isAfterKill) => {
  stop.timers = stop.timers.map(
    (timer) => timer.kind === "final" ? startTimer2("final", isAfterKill ? "stop" : timer.span, atUs, { notBeforeUs: timer.notBeforeUs, lateActs: 1 }) : timer
  );
};
var surviveWatchdog = (state, stop, atUs, others) => {
  switch (state.readings["AMB-33/survivors"]) {
    case "wait":
      return;
    case "kill-signal": {
      const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, true);
      killPass(state, stop, firstSignalOf(stop), { dueUs: atUs, lateActs: 0, to: others, gone, isForAll: true });
      restartDelay(stop, atUs, true);
      return;
    }
    case "final-signal":
      finalPass(state, stop, { dueUs: atUs, lateActs: 0 });
  }
};
var inControlGroup = (state, stop, atUs, others) => {
  if (stop.wasAborted) {
    surviveWatchdog(state, stop, atUs, others);
    return;
  }
  if (state.readings["AMB-07"] === "main-exit") restartDelay(stop, atUs, false);
  if (state.readings["AMB-06"] === "once" || !stop.wasMainSent || stop.firstPass !== "kill") return;
  const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, true);
  killPass(state, stop, laterSignalOf(state, stop), { dueUs: atUs, lateActs: 0, to: others, gone, isForAll: true });
};
var mainExits = (state, stop, atUs, main) => {
  const others = remaining(state, stop).filter((index) => index !== main);
  if (stop.procedure.mode === "control-group" && !stop.hadFinal && others.length > 0)
    inControlGroup(state, stop, atUs, others);
  if (isMainExitCall(state, stop) && (others.length > 0 || waitsForStopPost(state, stop)))
    finalByMainExit(state, stop, { dueUs: atUs, lateActs: 0 });
};

// spec/model/exits.ts
var freeOthers = (state, index) => {
  for (const stop of state.stops) {
    for (const pass of stop.passes) freeBystanders(pass, index, (member) => isThere(state, stop, member));
  }
};
var mainIsGone = (state, atUs, main, end) => {
  for (const stop of state.stops) {
    if (stop.main !== main) continue;
    stop.main = void 0;
    stop.mainExitUs = atUs;
    if (stop.phase === "killing" && isUnderWay(stop)) mainExits(state, stop, atUs, main);
  }
  if (state.main !== main) return;
  state.main = void 0;
  state.mainExitUs = atUs;
  if (isGoing(state) && currentStop(state) === void 0) mainExitsByItself(state, atUs, main, end);
};
var isOfThisStart = (state, index) => memberAt(state, index).run === state.run && isStartCommand(state, index);
var exits = (state, index, end, isZombie, atUs) => {
  const member = memberAt(state, index);
  if (!member.isAlive) return;
  member.isAlive = false;
  member.isZombie = isZombie;
  if (!isZombie || state.readings["AMB-36/zombies"] === "gone") member.wentUs = atUs;
  freeOthers(state, index);
  const hasSucceeded = end.status === 0;
  for (const stop of state.stops) {
    if (stop.phase === "void") continue;
    endCommand(state, stop, atUs, index, hasSucceeded);
    endStopPost(state, stop, atUs, index, hasSucceeded);
  }
  if (index === state.reload) state.reload = void 0;
  state.lifeTimers = state.lifeTimers.filter((timer) => timer.member !== index);
  if (member.isMain) mainIsGone(state, atUs, index, end);
  else if (member.info.role === "control" && isGoing(state) && isOfThisStart(state, index)) {
    startCommandEnds(state, atUs, index, end);
  }
  endsWithLastProcess(state, atUs);
  for (const stop of state.stops) noteLastExit(state, stop, atUs);
};
var leaves = (state, index, atUs) => {
  const member = memberAt(state, index);
  if (!member.isInGroup) return;
  member.isInGroup = false;
  member.wentUs = atUs;
  freeOthers(state, index);
  for (const stop of state.stops) noteLastExit(state, stop, atUs);
};

// spec/model/over.ts
var isThere2 = (state, stop, index) => remains(state, index, stop.procedure) || memberAt(state, index).isAlive;
var isUndone = ({ rest }) => rest.length > 0;
var isAnythingOpen = (state, stop) => {
  const isOpen = stop.passes.some(
    ({ targets }) => targets.some((target) => isUndone(target) && isThere2(state, stop, target.member))
  );
  if (isOpen || stop.phase === "awaiting" || stop.isFinalAfterStopPost) return true;
  return stop.timers.some((timer) => {
    if (dueOf(timer, stop.procedure) === void 0) return false;
    if (timer.member !== void 0) return memberAt(state, timer.member).isAlive;
    const isOfFinal = timer.kind !== "final" || stop.procedure.sendsFinal || isAbortedByTimeout(state, stop);
    if (isOfFinal) return finalTargets(state, stop).to.length > 0;
    return state.readings["AMB-72/kill-signal"] === "again" && askedOnceMore(state, stop).length > 0;
  });
};
var noteCount = (state, stop, atUs) => {
  if (state.isOrdered && stop.overUs === atUs && !stop.hasGivenUp) stop.memberCountAtClaim ??= state.members.length;
};
var noteClaim = (state, stop, atUs) => {
  stop.isClaimed = true;
  if (state.readings["AMB-75/end"] === "last-exit" || stop.phase === "void" || isAnythingOpen(state, stop)) return;
  stop.overUs ??= atUs;
  stop.isClosed = true;
};
var isOver = ({ overUs, isClosed }, atUs) => isClosed || overUs !== void 0 && atUs > overUs;

// spec/model/notices.ts
var isService = (state) => state.procedure.unitType === "service";
var expiresWhileStopping = (state, atUs, by) => {
  const stop = currentStop(state);
  const reading = state.readings[by === "expiry" ? "AMB-60/expiry-while-stopping" : "AMB-60/trigger-while-stopping"];
  if (stop === void 0 || reading === "nothing" || stop.procedure.mode === "none") return;
  const there = remaining(state, stop).filter((index) => stop.firstTargets.includes(index));
  const to = state.readings["AMB-32"] === "main-only" ? there.filter((index) => index === stop.main) : there;
  watchdogPass(state, stop, { dueUs: atUs, lateActs: 0, to });
};
var watchdogExpires = (state, atUs, by) => {
  if (!isService(state)) return;
  if (state.stops.at(-1)?.isUnseen === true && by === "expiry") {
    state.stops.pop();
    beginStop(state, "watchdog", atUs, { hasCommands: false });
    return;
  }
  if (currentStop(state) !== void 0) {
    expiresWhileStopping(state, atUs, by);
    return;
  }
  if (!isGoing(state)) return;
  if (by === "trigger" && state.readings["AMB-60/trigger"] === "not-expiry") {
    callForNothing(state, "watchdog", atUs);
    return;
  }
  goDown(state);
  beginStop(state, "watchdog", atUs, { hasCommands: false });
};
var announcesStop = (state, atUs) => {
  if (!isService(state) || !isGoing(state) || currentStop(state) !== void 0) return;
  if (state.readings["AMB-20"] === "nothing") {
    callForNothing(state, "announcement", atUs);
    return;
  }
  goDown(state);
  beginStop(state, "announcement", atUs, { hasCommands: false });
};
var givesMoreTime = (state, toUs, atUs) => {
  putOff(
    state.lifeTimers.filter(({ kind }) => kind === "start" || kind === "runtime"),
    toUs
  );
  for (const { timers, procedure } of state.stops) {
    const isAhead2 = (timer) => (dueOf(timer, procedure) ?? atUs) >= atUs;
    putOff(
      timers.filter((timer) => (timer.kind === "command" || timer.kind === "final") && isAhead2(timer)),
      toUs
    );
  }
};
var hasRunMain = ({ members, run }) => members.some(({ mainRun }) => mainRun === run);
var notifies = (state, fields, atUs) => {
  const extension = Number(fields["EXTEND_TIMEOUT_USEC"]);
  if (Number.isSafeInteger(extension) && extension >= 0) givesMoreTime(state, atUs + extension, atUs);
  const { serviceType } = state.procedure.settings;
  const isReady = fields["READY"] === "1" && (serviceType === "notify" || serviceType === "notify-reload");
  if (isReady && hasRunMain(state)) isUp(state, atUs);
  if (fields["WATCHDOG"] === "trigger") watchdogExpires(state, atUs, "trigger");
  if (fields["STOPPING"] === "1") announcesStop(state, atUs);
};
var runsOutOfMemory = (state, atUs) => {
  if (!isGoing(state) || currentStop(state) !== void 0) return;
  if (state.readings["AMB-64/oom"] === "not") {
    callForNothing(state, "out-of-memory", atUs);
    return;
  }
  const runsCommands = hasCommands(state);
  goDown(state);
  beginStop(state, "out-of-memory", atUs, { hasCommands: runsCommands });
};

// spec/model/requests.ts
var canReload = (state) => {
  const { settings, unitType } = state.procedure;
  if (unitType === "mount") return true;
  return settings.serviceType === "notify-reload" || (settings.commands.ExecReload ?? []).length > 0;
};
var meaningOf = (state, job) => {
  switch (job) {
    case "start":
      return { stops: false, starts: true };
    case "stop":
      return { stops: true, starts: false };
    case "restart":
      return { stops: true, starts: true };
    case "try-restart":
    case "dependency-restart":
      return { stops: true, starts: isGoing(state) || currentStop(state) !== void 0 };
    case "reload-or-restart":
      return canReload(state) ? { stops: false, starts: !isGoing(state) } : { stops: true, starts: true };
    case "reload":
    case "remount":
      return { stops: false, starts: false };
  }
};
var askAgain = (state, stop, job, atUs) => {
  if (state.readings["AMB-24"] === "last-job" || stop.job === void 0) stop.job = job;
  if (stop.phase === "awaiting" || stop.firstPass !== "kill" || stop.hadFinal) return;
  if (state.readings["AMB-42"] === "nothing" || stop.procedure.mode === "none") return;
  const to = remaining(state, stop).filter((index) => stop.firstTargets.includes(index));
  const gone = goneFor(state, stop, { dueUs: atUs, lateActs: 0 }, stop.isForAll);
  killPass(state, stop, firstSignalOf(stop), { dueUs: atUs, lateActs: 0, to, gone, isForAll: stop.isForAll });
};
var asksToStop = (state, job, atUs) => {
  const stop = currentStop(state);
  if (stop === void 0 && state.stops.at(-1)?.isClaimed !== true) startsUnseen(state, atUs);
  const isAnnounced = stop !== void 0 && isOnlyAnnounced(stop) && !stop.hadFinal && !stop.wasAborted;
  if (isAnnounced) {
    state.stops = state.stops.filter((each) => each !== stop);
  } else if (stop !== void 0) {
    if (!stop.isClaimed) askAgain(state, stop, job, atUs);
    return;
  }
  const last = state.stops.findLast(({ run, phase }) => run === state.run && phase !== "void");
  const isStanding = state.readings["AMB-24"] === "last-job" || last?.job === void 0;
  if (last?.overUs !== void 0 && !last.isClaimed && isStanding) last.job = job;
  const isUnseen = last?.isUnseen === true && !last.isClaimed;
  if (!isGoing(state) && !mayHaveEnded(state) && !isUnseen && stop === void 0) return;
  const runsCommands = (isGoing(state) || isUnseen || isAnnounced) && hasCommands(state);
  goDown(state);
  beginStop(state, "request", atUs, { hasCommands: runsCommands, job, owesCommands: !isUnseen });
};
var isAtStopPost = ({ stops, members }) => {
  const last = stops.findLast(({ phase }) => phase !== "void");
  if (last === void 0 || last.isClaimed) return false;
  return members.some((member) => isStopPostOf(last, member) && member.isAlive);
};
var startsUnseen = (state, atUs) => {
  if (isAtStopPost(state)) return;
  if (state.life === "down" && state.startJob !== void 0 && needsNoCommand(state)) beginStart(state, atUs);
};
var requests = (state, job, atUs) => {
  const { stops, starts } = meaningOf(state, job);
  if (!stops && !starts) return;
  const asked = job;
  if (!stops && isGoing(state)) {
    state.startJob = asked;
    return;
  }
  if (starts && !isGoing(state)) meetLeftOvers(state, atUs, asked);
  if (stops) asksToStop(state, asked, atUs);
  if (starts) state.startJob = asked;
  else state.startJob = void 0;
  if (starts && state.life === "inactive" && needsNoCommand(state)) beginStart(state, atUs);
};

// spec/model/signal.ts
var isYetToAsk = (state, stop, pass, to, atUs) => {
  const { kind, dueUs, targets } = pass;
  if (kind === "final" || dueUs > atUs) return false;
  const isFirst = dueUs === stop.firstPassUs;
  return targets.some(
    (target) => isUnsent(target) && (target.member === to || isFirst && isThere(state, stop, target.member))
  );
};
var isOpenTo = (state, stop, pass, to, atUs) => {
  if (atUs < pass.dueUs || atUs > pass.untilUs) return false;
  if (pass.kind !== "final" || !state.isOrdered) return true;
  if (!isThere(state, stop, to)) return state.readings["AMB-63"] === "licensed";
  return !stop.passes.some((other) => isYetToAsk(state, stop, other, to, atUs));
};
var isForNewcomer = (state, { kind, dueUs }, to) => {
  const { isForked, cameUs } = memberAt(state, to);
  return kind !== "final" && isForked && cameUs >= dueUs;
};
var disorderOfPasses = (state, pass, target, place) => {
  if (!state.isOrdered || target.rest[place]?.isOwn !== true) return void 0;
  if (isForNewcomer(state, pass, target.member)) return void 0;
  const isWaiting = state.stops.some(
    (stop) => stop.passes.some((other) => other !== pass && isUnfinished(other, (index) => isThere(state, stop, index)))
  );
  return isWaiting ? "what follows the signal of another pass comes first" : void 0;
};
var isOwed = ({ target, place }) => target.isOwed && target.rest[place]?.isOwed === true;
var isAhead = ({ rest }, place) => rest[place]?.isOwn === false && rest.some(({ isOwn }) => isOwn);
var findMatch = (state, to, signal, atUs) => {
  let found;
  for (const stop of state.stops) {
    for (const pass of stop.passes) {
      const target = pass.targets.find(({ member }) => member === to);
      if (target === void 0) continue;
      const place = placeOf(target, signal, state.isOrdered, isThere(state, stop, to));
      if (place < 0 || !isOpenTo(state, stop, pass, to, atUs)) continue;
      if (isOver(stop, atUs) && pass.dueUs <= (stop.overUs ?? pass.dueUs) && isAhead(target, place)) continue;
      const why = disorder(pass, target, place, (index) => isThere(state, stop, index)) ?? disorderOfPasses(state, pass, target, place);
      const match = { stop, pass, target, place };
      if (why !== void 0) found ??= why;
      else if (isOwed(match)) return match;
      else if (typeof found !== "object") found = match;
    }
  }
  return found;
};
var modeForbids = (state, stop, to, atUs) => {
  const member = memberAt(state, to);
  const { role } = member.info;
  switch (stop.procedure.mode) {
    case "control-group":
      return false;
    case "mixed":
      return (role === "aux" || role === "main") && !isMainOf(stop, member) && !isPastFirst(stop, atUs);
    case "process":
      return !isMainOf(stop, member) || !member.isAlive;
    case "none":
      return true;
  }
};
var isPastFirst = ({ hadFinal, timers, procedure }, atUs) => hadFinal || procedure.sendsFinal && timers.some((timer) => timer.kind === "final" && (dueOf(timer, procedure) ?? atUs + 1) <= atUs);
var isWatchdogs = (state, { firstPass: firstPass2, firstPassUs }, to) => firstPass2 === "watchdog" && firstPassUs !== void 0 && to !== void 0 && memberAt(state, to).cameUs <= firstPassUs;
var isLeftOf = (state, stop, to) => remains(state, to, stop.procedure) && !isTooLateFor(stop, memberAt(state, to)) && memberAt(state, to).cameUs <= (stop.overUs ?? state.nowUs);
var isOutOfPlace = (state, stop, to, signal, atUs) => {
  const { kill, finalSignal, sendsFinal } = stop.procedure;
  if (signal === "SIGHUP") return true;
  const isPast = isPastFirst(stop, atUs);
  if (signal === finalSignal) return !isPast || !sendsFinal || to === void 0 || !isLeftOf(state, stop, to);
  if (signal === kill.finalKillSignal && !sendsFinal) return true;
  if (signal === "SIGKILL" && (!sendsFinal || isPast)) return true;
  if (isPast) return false;
  if (signal === kill.killSignal && signal !== kill.watchdogSignal && isWatchdogs(state, stop, to)) return true;
  const first = firstSignalOf(stop);
  if (signal === first.signal) return false;
  const isRestart2 = isRestarting(stop.procedure, jobOf(stop));
  const { killSignal, restartKillSignal } = kill;
  if (restartKillSignal === void 0 || restartKillSignal === killSignal) return false;
  return signal === (isRestart2 ? killSignal : restartKillSignal);
};
var isBeforeItsTurn = (state, { passes }, to, signal, atUs) => state.isOrdered && memberAt(state, to).isAlive && passes.some(
  ({ dueUs, untilUs, targets }) => atUs >= dueUs && atUs <= untilUs && targets.some(
    (target) => target.member === to && isPending(target) && (isUnsent(target) || target.rest.some((step) => step.signal === signal))
  )
);
var isForbiddenAlways = (state, stop, to, signal, atUs) => (
  // Of an earlier stop that is over a later one says what its job does.
  stop === state.stops.findLast(({ phase, isUnseen }) => phase !== "void" && !isUnseen) && memberAt(state, to).run <= stop.run && (isOutOfPlace(state, stop, to, signal, atUs) || modeForbids(state, stop, to, atUs))
);
var isBeforeFirst = (stop) => stop.phase === "awaiting" || isOnlyAnnounced(stop) && !stop.hadFinal && !stop.wasAborted;
var isKilling = (stop, signal) => {
  const { killSignal, restartKillSignal } = stop.procedure.kill;
  return [firstSignalOf(stop).signal, killSignal, restartKillSignal].includes(signal);
};
var forbids = (state, stop, to, signal, atUs) => {
  if (stop.isUnseen || stop.phase === "void" && memberAt(state, to).run > stop.run) return false;
  if (isOver(stop, atUs))
    return isForbiddenAlways(state, stop, to, signal, atUs) || isBeforeItsTurn(state, stop, to, signal, atUs);
  if (stop.cause === "left-overs")
    return atUs === stop.beganUs && concerns(stop, memberAt(state, to)) && remains(state, to, stop.procedure);
  if (!isBeforeFirst(stop) || state.readings["AMB-75/start"] === "request") return true;
  return isKilling(stop, signal) || isForbiddenAlways(state, stop, to, signal, atUs);
};
var forbidsToNobody = (state, stop, signal, atUs) => {
  const isOfEarlierRun = stop.run < state.run;
  if (stop.isUnseen || stop.phase === "void" && isOfEarlierRun) return false;
  const { mode } = stop.procedure;
  const isNobodys = mode === "none" || mode === "process" || isOutOfPlace(state, stop, void 0, signal, atUs);
  if (isOver(stop, atUs)) return !isOfEarlierRun && isNobodys;
  if (!isBeforeFirst(stop) || state.readings["AMB-75/start"] === "request") return true;
  return isKilling(stop, signal) || isNobodys;
};
var findInTime = (state, to, signal, atUs) => {
  for (; ; ) {
    const found = findMatch(state, to, signal, atUs);
    if (typeof found === "object" || !fallDue(state, atUs)) return found;
  }
};
var managerSignals = (state, to, signal, atUs) => {
  if (to === void 0) {
    const isForbidden = state.stops.some((stop) => forbidsToNobody(state, stop, signal, atUs));
    if (isForbidden) reject(state, atUs, `${signal} to a process that is not there`);
    return;
  }
  const match = findInTime(state, to, signal, atUs);
  if (typeof match === "object") {
    const { stop, pass, target, place } = match;
    if (state.isOrdered && state.stops.some(({ thawUntilUs }) => thawUntilUs !== void 0)) {
      reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: the frozen unit is thawed first`);
    }
    const isFirst = target.rest[place]?.isOwn === true && stop.firstPassUs === pass.dueUs;
    if (isFirst && to === pass.main) stop.wasMainSent = true;
    const { aheadUs = atUs } = target;
    if (target.rest[place]?.isOwn === true && aheadUs < atUs && !isOver(stop, aheadUs)) {
      reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: what follows it came at an earlier instant`);
    }
    if (target.rest[place]?.isOwn === true && !isForNewcomer(state, pass, to)) {
      for (const each of state.stops) {
        for (const other of each.passes) if (other !== pass) endBurst(other, (index) => isThere(state, each, index));
      }
    }
    takeStep(pass, target, place, atUs);
    return;
  }
  for (const stop of state.stops) if (stop.isClaimed) noteClaim(state, stop, atUs);
  if (match !== void 0 || state.stops.some((stop) => forbids(state, stop, to, signal, atUs))) {
    reject(state, atUs, `${signal} to ${memberAt(state, to).info.name}: ${match ?? "nothing asks for it"}`);
  }
};

// spec/model/spawns.ts
var joinPasses = (state, stop, atUs, index) => {
  const member = memberAt(state, index);
  if (!concerns(stop, member) || !remains(state, index, stop.procedure)) return;
  if (stop.hasGivenUp) return;
  noteBirth(stop, atUs);
  for (const { kind, dueUs, untilUs, forNewcomers, targets } of stop.passes) {
    if (forNewcomers === void 0 || atUs < dueUs || atUs > untilUs) continue;
    if (kind !== "final" && stop.hadFinal) continue;
    if (isStopPostOf(stop, member) && (kind !== "final" || state.readings["AMB-61"] === "does-not")) continue;
    const isAfterFirst = kind === "kill" && stop.firstPass === "kill" && member.isForked;
    const isKnown = kind === "final" && stop.hadFinalByTimeout && !member.isForked && !isStopPostOf(stop, member);
    const isInTime2 = isKnown && atUs === dueUs && targets.every(({ isBegun }) => !isBegun);
    const isOwed2 = isInTime2 || isAfterFirst && state.readings["AMB-37"] === "owed";
    targets.push(newTarget(index, forNewcomers, isOwed2));
    if (kind !== "final" && dueUs === stop.firstPassUs) stop.firstTargets.push(index);
  }
};
var isForkedBetween = (state, stop, atUs, index) => {
  const isBetween = stop.firstPassUs !== void 0 && atUs > stop.firstPassUs && !stop.hadFinal;
  return isBetween && stop.isForAll && stop.firstPass === "kill" && isUnderWay(stop) && concerns(stop, memberAt(state, index)) && remains(state, index, stop.procedure);
};
var killNewborn = (state, stop, atUs, index) => {
  const isOwed2 = state.readings["AMB-37"] === "owed";
  const steps = killSteps(stop.procedure, firstSignalOf(stop), jobOf(stop), false);
  openPass(state, stop, { kind: "kill", dueUs: atUs, lateActs: 0, steps, to: [index] });
  const target = stop.passes.at(-1)?.targets.at(-1);
  if (target !== void 0) target.isOwed = isOwed2;
};
var forkedOff = (state, { process, by, atUs }) => {
  const parent = state.byName.get(by);
  const run = parent === void 0 ? state.run : memberAt(state, parent).run;
  const index = addMember(state, process, atUs, { run, isForked: true });
  for (const stop of state.stops) {
    joinPasses(state, stop, atUs, index);
    if (state.readings["AMB-37"] !== "forbidden" && isForkedBetween(state, stop, atUs, index)) {
      killNewborn(state, stop, atUs, index);
    }
  }
};
var beginsRun = (state, { process, command }) => {
  if (state.life === "inactive" || state.life === "down") return true;
  return state.life === "running" && process.role === "main" && state.main === void 0 && (command?.index ?? 0) === 0;
};
var runsStopPost = (state, atUs, index) => {
  for (const stop of state.stops) if (stop.phase === "void") stop.isUnseen = false;
  const last = state.stops.findLast(({ phase }) => phase !== "void");
  if (last === void 0 || last.run !== state.run) return;
  if (last.procedure.mode === "none" && state.readings["AMB-66"] === "does-not") {
    reject(state, atUs, "ExecStopPost= was run in mode none");
  }
  startStopPost(state, last, atUs, index);
};
var runsStopCommand = (state, atUs) => {
  const isAwaited = () => state.stops.some(({ commands }) => commands.phase === "due");
  while (!isAwaited() && currentStop(state) === void 0 && fallDue(state, atUs)) ;
  const last = state.stops.at(-1);
  if (isAwaited() || last === void 0 || !last.isUnseen || last.isClaimed) return;
  if (last.phase === "void") {
    last.isUnseen = false;
    return;
  }
  const hasCommands2 = state.readings["AMB-35"] === "commands-first";
  beginStop(state, last.cause, atUs, { hasCommands: hasCommands2, job: last.job });
};
var awaitStop = (state, atUs) => {
  const isStopped = () => state.stops.some(({ run, phase, isUnseen }) => run === state.run && phase !== "void" && !isUnseen);
  while (!isStopped() && fallDue(state, atUs)) ;
};
var endHungCommands = (state, atUs) => {
  const isHanging = ({ timers, procedure }) => timers.some((timer) => timer.kind === "command" && dueOf(timer, procedure) === atUs);
  while (state.stops.some(isHanging) && fallDue(state, atUs)) ;
};
var startedByManager = (state, spawn) => {
  const { process, atUs, command } = spawn;
  if (command !== void 0 && command.name === state.procedure.stopCommand) runsStopCommand(state, atUs);
  if (command?.name === "ExecStopPost") awaitStop(state, atUs);
  const member = addMember(state, process, atUs, { run: state.run, isForked: false, command });
  const isOfStart = isStartCommand(state, member);
  if (isOfStart && beginsRun(state, spawn)) {
    beginStart(state, atUs);
    state.members[member] = { ...memberAt(state, member), run: state.run };
  }
  if (process.role === "main" && canBeMain(state, process)) becomesMain(state, member);
  if (isOfStart) startCommandRuns(state, atUs, member);
  for (const stop of state.stops) {
    joinPasses(state, stop, atUs, member);
    if (isUnderWay(stop)) startCommand(state, stop, atUs, member);
  }
  if (command?.name === "ExecStopPost") runsStopPost(state, atUs, member);
  if (command?.name === "ExecReload" && state.life === "running") {
    state.reload = member;
    state.lifeTimers.push(startTimer2("reload", state.procedure.spans.start, atUs, { member }));
  }
  if (command?.name === "ExecRemount" && state.life === "running") {
    state.lifeTimers.push(startTimer2("remount", state.procedure.spans.remount, atUs, { member }));
  }
};
var spawns = (state, spawn) => {
  if (spawn.by === "manager") startedByManager(state, spawn);
  else forkedOff(state, spawn);
};

// spec/model/take-event.ts
var parsed = /* @__PURE__ */ new WeakMap();
var unitFrom = (name, sources) => {
  const before = parsed.get(sources);
  if (before?.name === name) return before;
  const unit = parseUnit(name, sources);
  parsed.set(sources, unit);
  return unit;
};
var reloadConfiguration = (state, sources, name) => {
  state.procedure = procedureOf(unitFrom(name, sources), state.readings);
  if (state.readings["AMB-44"] === "old-settings") return;
  for (const stop of state.stops) {
    if (!isUnderWay(stop) || stop.isClaimed) continue;
    const hadNone = stop.procedure.mode === "none";
    stop.procedure = state.procedure;
    if (hadNone && stop.firstPassUs !== void 0 && !stop.timers.some(({ kind }) => kind === "final")) {
      stop.timers.push(startTimer2("final", "stop", stop.firstPassUs, { notBeforeUs: state.nowUs }));
    }
  }
};
var keepsGroup = (state, index) => state.stops.some(
  (stop) => stop.phase !== "void" && memberAt(state, index).run <= stop.run && memberAt(state, index).isAlive && memberAt(state, index).isInGroup && (stop.procedure.mode === "none" || state.readings["AMB-30"] === "all-modes")
);
var hasEnded2 = ({ life, stops }) => life === "inactive" || life === "down" && stops.at(-1)?.isClaimed === true;
var indexOf = (state, name) => state.byName.get(name);
var happen = (state, event) => {
  const { atUs } = event;
  switch (event.kind) {
    case "request":
      requests(state, event.job, atUs);
      return;
    case "spawn":
      spawns(state, event);
      return;
    case "exit": {
      const index = indexOf(state, event.process);
      if (index !== void 0) exits(state, index, event, event.zombie === true, atUs);
      return;
    }
    case "main": {
      const index = indexOf(state, event.process);
      if (index !== void 0 && !hasEnded2(state) && canBeMain(state, memberAt(state, index).info)) {
        becomesMain(state, index);
        for (const stop of state.stops) noteMain(state, stop, index, atUs);
      }
      if (state.isWaitingForMain) isUp(state, atUs);
      return;
    }
    case "leave": {
      const index = indexOf(state, event.process);
      if (index !== void 0) leaves(state, index, atUs);
      return;
    }
    case "notify":
      notifies(state, event.fields, atUs);
      return;
    case "watchdog":
      watchdogExpires(state, atUs, "expiry");
      return;
    case "oom":
      runsOutOfMemory(state, atUs);
      return;
    case "daemon-reload":
      reloadConfiguration(state, event.sources, state.unitName);
      return;
    case "freeze":
      state.isFrozen = true;
      return;
    case "thaw":
      state.isFrozen = false;
      for (const stop of state.stops) stop.thawUntilUs = void 0;
      return;
    case "signal":
      if (event.from !== "manager") return;
      managerSignals(state, indexOf(state, event.to), event.signal, atUs);
      return;
    case "claim":
      if (event.state === "started") {
        startsUnseen(state, atUs);
        return;
      }
      awaitStop(state, atUs);
      endHungCommands(state, atUs);
      noteEnd(state);
      for (const stop of state.stops) {
        if (stop.run !== state.run) continue;
        noteCount(state, stop, atUs);
        noteClaim(state, stop, atUs);
      }
      return;
    case "move": {
      const index = indexOf(state, event.process);
      if (index === void 0) return;
      if (keepsGroup(state, index)) reject(state, atUs, `${event.process} was moved out of its group`);
      memberAt(state, index).movedUs = atUs;
      leaves(state, index, atUs);
      return;
    }
    case "remove-group":
      if (state.members.some((_, index) => keepsGroup(state, index))) {
        reject(state, atUs, "the control group was removed although processes remain in it");
      }
  }
};
var takeEvent = (state, event) => {
  passTime(state, event.atUs);
  state.nowUs = event.atUs;
  happen(state, event);
};

// spec/model/every-way.ts
var isSignalOfManager = (event) => event.kind === "signal" && event.from === "manager";
var isManagers = (event) => isSignalOfManager(event) || event.kind === "claim" || event.kind === "spawn" && event.by === "manager";
var waysMax = 64;
var thatAwait = (states, event) => {
  if (states.length < 2 || event.kind !== "spawn" || event.by !== "manager" || event.command === void 0)
    return states;
  const { name, index } = event.command;
  const awaiting = states.filter(
    ({ stops }) => stops.some(
      ({ commands, procedure }) => commands.phase === "due" && procedure.stopCommand === name && commands.index === index
    )
  );
  if (awaiting.length === 0) return states;
  return index > 0 ? awaiting : states;
};
var thatHaveStarted = (states, event) => {
  if (states.length < 2 || event.kind !== "claim" || event.state !== "started") return states;
  const going = states.filter(isGoing);
  return going.length > 0 ? going : states;
};
var takeInEveryWay = (states, event) => {
  const next = [];
  for (const state of thatAwait(states, event)) {
    passTime(state, event.atUs);
    if (states.length < waysMax && !isManagers(event) && isDelayPassing(state, event.atUs)) {
      const other = copyState(state);
      fallDueTogether(other, event.atUs);
      takeEvent(other, event);
      next.push(other);
    }
    takeEvent(state, event);
    next.push(state);
  }
  return thatHaveStarted(next, event);
};

// spec/model/settled.ts
var known2 = /* @__PURE__ */ new WeakMap();
var readingIn = (profile, choice) => {
  const [reading, ...others] = profile.choices[choice] ?? [];
  if (reading === void 0 || others.length > 0) throw new Error(`profile ${profile.name} does not settle ${choice}`);
  if (!readingsOf[choice].includes(reading)) {
    throw new Error(`profile ${profile.name} takes ${choice} as ${reading}, which is no reading of it`);
  }
  return reading;
};
var readingsUnder = (profile) => {
  const before = known2.get(profile.choices);
  if (before !== void 0) return before;
  const readings = Object.fromEntries(
    choiceIds.map((choice) => [choice, readingIn(profile, choice)])
  );
  known2.set(profile.choices, readings);
  return readings;
};

// spec/model/machine.ts
var initial = (unit, header, profile, onAsk) => {
  const settled = readingsUnder(profile);
  const readings = onAsk === void 0 ? settled : overheardReadings(settled, onAsk);
  const { state: phase, processes } = header.initially;
  const isActive = phase === "active";
  const run = isActive ? 1 : 0;
  const state = {
    unitName: unit.name,
    readings,
    latenessUs: latenessOf(unit, header, readings),
    isOrdered: header.ordered,
    procedure: procedureOf(unit, readings),
    isFrozen: false,
    nowUs: 0,
    passedUs: 0,
    run,
    life: isActive ? "running" : "inactive",
    lifeTimers: [],
    startCommandsLeft: 0,
    isWaitingForMain: false,
    mainExit: void 0,
    startJob: void 0,
    main: void 0,
    mainExitUs: void 0,
    reload: void 0,
    rejection: void 0,
    members: [],
    byName: /* @__PURE__ */ new Map(),
    stops: []
  };
  if (isActive) startRuntime(state, 0);
  for (const info of processes) {
    const index = addMember(state, info, -1, { run, isForked: false });
    if (info.role === "main" && isActive && canBeMain(state, info)) becomesMain(state, index);
  }
  return state;
};

// harness/implementations/model/engine.ts
var clockStepUs = 1e3;
var inWholeSteps = (span) => span === "infinity" ? span : Math.ceil(span / clockStepUs) * clockStepUs;
var decisionPoints = ["first-pass", "main-exit", "timeout", "other"];
var Engine = class {
  state;
  #seams;
  #views = /* @__PURE__ */ new WeakMap();
  #seen = /* @__PURE__ */ new WeakSet();
  constructor(unit, header, profile, seams) {
    this.#seams = seams;
    this.state = initial(seams.unit?.(unit) ?? unit, header, profile);
    this.#look("other");
    this.#revise();
  }
  /** Something happens, or is done. `unit` is what the configuration now says, where it was reloaded. */
  take(event, unit) {
    const { state } = this;
    const isMainExit = event.kind === "exit" && state.members[state.byName.get(event.process) ?? -1]?.isMain === true;
    this.#look(isMainExit ? "main-exit" : "other", event.kind === "spawn");
    takeEvent(state, event);
    if (unit !== void 0) this.#reload(unit);
    this.#skipCommands(event);
    if (event.kind === "spawn") this.#doNotWait(event.atUs);
    this.#revise();
  }
  /** Time passes. What is due at this instant itself stays. */
  reach(atUs) {
    this.#look("timeout");
    passTime(this.state, atUs);
    this.state.nowUs = atUs;
    this.#revise();
  }
  /** Lets one thing happen that is due; false where nothing is. */
  fallDue(atUs) {
    this.#look("timeout");
    const hasFired = fallDue(this.state, atUs);
    this.#revise();
    return hasFired;
  }
  /** Whether the page allows something. */
  allows(event) {
    this.#look("other", true);
    const next = copyState(this.state);
    takeEvent(next, event);
    return next.rejection === this.state.rejection;
  }
  /** Has signals go out that nothing has fallen due for. */
  open(stop, pass) {
    stop.passes.push(pass);
    this.#revise();
  }
  /** When something falls due next, later than `nowUs` or at once. */
  nextUs(nowUs) {
    let nextUs = nextDueUs(this.state);
    for (const { passes } of this.state.stops) {
      for (const { dueUs } of passes) if (dueUs > nowUs) nextUs = Math.min(nextUs ?? dueUs, dueUs);
    }
    return nextUs;
  }
  #reload(unit) {
    const { state } = this;
    const before = state.procedure;
    state.procedure = procedureOf(this.#seams.unit?.(unit) ?? unit, state.readings);
    for (const stop of state.stops) if (stop.procedure === before) stop.procedure = state.procedure;
  }
  /** Has a stop command that runs count as ended. */
  #doNotWait(atUs) {
    const { waitsForCommands: waitsForCommands2 } = this.#seams;
    if (waitsForCommands2 === void 0) return;
    for (const stop of this.state.stops) {
      if (stop.commands.phase !== "running" || stop.phase !== "awaiting" || waitsForCommands2(stop)) continue;
      endCommands(this.state, stop, { dueUs: atUs, lateActs: 0 });
    }
  }
  /** Has the commands of a stop that begins with this count as ended. */
  #skipCommands(event) {
    const { skipsCommands } = this.#seams;
    if (skipsCommands === void 0) return;
    for (const stop of this.state.stops) {
      const isNew = stop.beganUs === event.atUs && stop.phase === "awaiting" && stop.commands.phase === "due";
      if (isNew && stop.commands.index === 0 && skipsCommands(stop, event)) {
        endCommands(this.state, stop, { dueUs: event.atUs, lateActs: 0 });
      }
    }
  }
  /** Has each stop see the settings as they are seen when this is decided; a stop that begins, with its first pass. */
  #look(at, canNotStop = false) {
    const { state } = this;
    state.procedure = this.#view(state.procedure, canNotStop ? "other" : "first-pass");
    for (const stop of state.stops) {
      stop.procedure = this.#view(stop.procedure, stop.phase === "killing" ? at : "first-pass");
    }
  }
  #view(procedure, at) {
    const known3 = this.#views.get(procedure);
    if (known3 !== void 0) return known3[at];
    const spans = Object.fromEntries(
      Object.entries(procedure.spans).map(([name, span]) => [name, inWholeSteps(span)])
    );
    const own2 = { ...procedure, spans };
    const entries = decisionPoints.map((point) => [point, this.#seams.procedure?.(own2, point) ?? own2]);
    const views = Object.fromEntries(entries);
    for (const [, view] of [...entries, ["", procedure]]) this.#views.set(view, views);
    return views[at];
  }
  /** Has the seams look at the passes and the timers that are new. */
  #revise() {
    const { state } = this;
    this.#look("other");
    if (state.rejection !== void 0 && this.#isUnaltered()) {
      throw new Error(`the model refuses what it asked for: ${state.rejection.reason}`);
    }
    if (this.#seams.pass === void 0 && this.#seams.offByUs === void 0) return;
    for (const stop of state.stops) {
      this.#revisePasses(stop);
      for (const timer of stop.timers) this.#reviseTimer(timer, stop);
    }
    for (const timer of state.lifeTimers) this.#reviseTimer(timer, void 0);
  }
  #isUnaltered() {
    return Object.keys(this.#seams).length === 0;
  }
  #revisePasses(stop) {
    const { pass: change } = this.#seams;
    if (change === void 0 || stop.passes.every((pass) => this.#seen.has(pass))) return;
    stop.passes = stop.passes.flatMap((pass) => this.#seen.has(pass) ? [pass] : change(pass, stop, this.state));
    for (const pass of stop.passes) this.#seen.add(pass);
  }
  #reviseTimer(timer, stop) {
    const { offByUs } = this.#seams;
    if (offByUs === void 0 || this.#seen.has(timer)) return;
    this.#seen.add(timer);
    const byUs = offByUs(timer, stop, this.state);
    Object.assign(timer, { baseUs: timer.baseUs + byUs, notBeforeUs: timer.notBeforeUs + byUs });
  }
};

// harness/implementations/model/stop-stages.ts
var passKinds = {
  first: "kill",
  abort: "watchdog",
  kill: "final",
  "late-first": "kill",
  "late-abort": "watchdog",
  "late-kill": "final"
};
var momentUs = 0;
var isInGroup = ({ isAlive, isInGroup: isThere3, info }) => isAlive && isThere3 && info.role !== "outsider" && info.kernelThread !== true;
var beginningOf = ({ firstPass: firstPass2, cause }) => {
  if (firstPass2 === "watchdog") return "abort";
  return firstPass2 === "final" && cause !== "announcement" ? "kill" : "first";
};
var StopStages = class {
  stop;
  #to;
  #stage;
  /** The command that is waited for. */
  #control;
  #hasSucceeded = false;
  /** Whether there was a main process or a command when this stage began. */
  #hadSomebody = false;
  #isHurrying = false;
  #timer;
  #moment;
  #hasElapsed = false;
  #isMomentOver = false;
  #own;
  constructor(to, stop) {
    this.#to = to;
    this.stop = stop;
    const { members, run } = to.state;
    const control = members.findLastIndex((each) => each.isAlive && each.info.role === "control" && each.run === run);
    this.#control = control < 0 ? void 0 : control;
    this.#own = /* @__PURE__ */ new Set();
    const stage = beginningOf(stop);
    this.#stage = stage;
    if (this.#isSocket) this.#beginSocket();
    else this.#beginService(stage);
  }
  /** The first pass has been sent, or will be in this turn. */
  #beginService(stage) {
    const { passes, firstPass: firstPass2, firstPassUs, cause } = this.stop;
    this.#own = new Set(passes.filter(({ kind, dueUs }) => kind === firstPass2 && dueUs === firstPassUs));
    if (cause !== "announcement" && this.#targets(stage).length === 0) this.#goOnFrom(stage);
    else this.#waitHaving(stage);
  }
  #beginSocket() {
    const command = this.#to.state.members[this.#control ?? -1]?.command?.name;
    const { cause } = this.stop;
    if (cause === "start-failed" || cause === "start-timed-out") this.#enter("late-first");
    else this.#enter(command === void 0 ? "post" : "first");
  }
  get #isSocket() {
    return this.stop.procedure.unitType === "socket";
  }
  get isOver() {
    return this.#stage === "over";
  }
  /** Whether this goes on before anybody can have ended whom a signal was sent to. */
  get isHurrying() {
    return this.#isHurrying;
  }
  /** What the page asks for besides is not done. */
  purge() {
    this.stop.passes = this.stop.passes.filter((pass) => this.#own.has(pass));
    this.stop.timers = [];
  }
  /** A process has ended. */
  exited(member, status) {
    if (member !== void 0 && member === this.#control) this.#hasSucceeded = status === 0;
  }
  /** The service triggers its watchdog itself, whatever is under way. */
  triggered() {
    const isPast = this.#stage === "over" || this.#stage === "abort";
    if (!isPast && this.#main !== void 0) this.#enter("abort");
  }
  /** The service asks for more time. */
  extend(byUs) {
    this.#timer?.extend(byUs);
  }
  /** Does what is its turn to be done; false where nothing is. */
  step() {
    if (this.#stage === "over") return false;
    if (this.#hasElapsed) {
      this.#timeOut();
      return true;
    }
    if (this.#control !== void 0 && !this.#isAlive(this.#control)) {
      const next = this.#nextCommand(this.#control);
      this.#control = void 0;
      if (next !== void 0) {
        this.#run(next);
        return true;
      }
    }
    if (!this.#isThrough()) return false;
    if (this.#group().length > 0 && !this.#isMomentOver && !this.#isHurrying) {
      this.#waitAMoment();
      return false;
    }
    if (this.#isHurrying) this.#goOnFrom(this.#stage);
    else this.#advance();
    return true;
  }
  #isAlive(index) {
    return index !== void 0 && this.#to.state.members[index]?.isAlive === true;
  }
  get #main() {
    return this.#isAlive(this.stop.main) ? this.stop.main : void 0;
  }
  #group() {
    return this.#to.state.members.flatMap((member, index) => isInGroup(member) ? [index] : []);
  }
  /** Whether nobody is waited for any more. */
  #isThrough() {
    if (this.#main !== void 0 || this.#control !== void 0) return false;
    return this.#isHurrying || this.#hadSomebody || !this.#isSocket && this.#group().length === 0;
  }
  #waitAMoment() {
    if (this.#moment !== void 0) return;
    this.#moment = startTimer(momentUs, () => {
      this.#isMomentOver = true;
      this.#to.wake();
    });
  }
  #wait(stage) {
    this.#endWaiting();
    this.#hadSomebody = this.#main !== void 0 || this.#control !== void 0;
    this.#timer = startTimer(this.#spanOf(stage), () => {
      this.#hasElapsed = true;
      this.#to.wake();
    });
  }
  /** Signals have been sent, or will be in this turn. */
  #waitHaving(stage) {
    this.#wait(stage);
    const signal = this.#steps(stage).find(({ isOwn }) => isOwn)?.signal;
    this.#isHurrying = this.#to.hurriesOn && signal === "SIGKILL" && !this.#hadSomebody;
  }
  #spanOf(stage) {
    const { spans, settings } = this.stop.procedure;
    if (this.#isSocket) return settings.timeoutStop === 0 ? "infinity" : settings.timeoutStop;
    return stage === "abort" || stage === "late-abort" ? spans.abort : spans.stop;
  }
  #endWaiting() {
    this.#timer?.cancel();
    this.#moment?.cancel();
    this.#timer = void 0;
    this.#moment = void 0;
    this.#hasElapsed = false;
    this.#isMomentOver = false;
    this.#isHurrying = false;
  }
  #targets(stage) {
    if (stage === "post" || stage === "over") return [];
    const { mode } = this.stop.procedure;
    if (mode === "none") return [];
    const isForAll = mode === "control-group" || mode === "mixed" && passKinds[stage] === "final";
    const own2 = [this.#main, this.#control].filter((index) => index !== void 0);
    return [.../* @__PURE__ */ new Set([...own2, ...isForAll ? this.#group() : []])];
  }
  get #isRestart() {
    const { procedure, job } = this.stop;
    return isRestartJob(procedure.readings, job);
  }
  #steps(stage) {
    const { procedure, job } = this.stop;
    const kind = passKinds[stage];
    if (stage === "first" && kind === "kill") {
      const steps = killSteps(procedure, firstSignal(procedure, job), job, false);
      return steps.filter(({ isOwn, signal }) => isOwn || signal !== "SIGHUP" || !this.#isRestart);
    }
    if (kind === "kill") return killSteps(procedure, firstSignal(procedure, void 0), void 0, false);
    return otherSteps(procedure, kind, kind === "final" ? procedure.finalSignal : procedure.kill.watchdogSignal);
  }
  #enter(stage) {
    this.#stage = stage;
    if (stage === "over") this.#endWaiting();
    else if (stage === "post") this.#beginPost();
    else this.#send(stage);
  }
  #send(stage) {
    const targets = this.#targets(stage);
    if (targets.length === 0) {
      this.#goOnFrom(stage);
      return;
    }
    const { nowUs } = this.#to.state;
    const kind = passKinds[stage];
    const steps = this.#steps(stage);
    this.purge();
    this.#to.open(this.stop, {
      kind,
      dueUs: nowUs,
      untilUs: nowUs,
      order: "any",
      isMainFirst: false,
      forNewcomers: void 0,
      main: this.#main,
      targets: targets.map((member) => newTarget(member, steps, true)),
      serving: void 0
    });
    this.#own = new Set(this.stop.passes.filter(({ dueUs }) => dueUs <= nowUs));
    this.#waitHaving(stage);
  }
  /** Nobody is there whom a stage could be about, or could wait for. */
  #goOnFrom(stage) {
    const sendsFinal = this.#isSocket || this.stop.procedure.sendsFinal;
    if ((stage === "first" || stage === "abort") && sendsFinal) this.#enter("kill");
    else if ((stage === "late-first" || stage === "late-abort") && sendsFinal) this.#enter("late-kill");
    else this.#advance();
  }
  #advance() {
    switch (this.#stage) {
      case "first":
      case "abort":
      case "kill":
        this.#enter("post");
        return;
      case "post":
        this.#enter("late-first");
        return;
      default:
        this.#enter("over");
    }
  }
  #timeOut() {
    const { sendsFinal, settings } = this.stop.procedure;
    const mode = this.#isSocket ? "terminate" : settings.timeoutStopFailureMode;
    switch (this.#stage) {
      case "first":
      case "abort":
        if (this.#stage === "first" && mode === "abort") this.#enter("abort");
        else this.#enter(sendsFinal ? "kill" : "post");
        return;
      case "kill":
        this.#enter("post");
        return;
      case "post":
        if (mode === "kill") this.#enter(sendsFinal ? "late-kill" : "over");
        else this.#enter(mode === "abort" ? "late-abort" : "late-first");
        return;
      case "late-first":
      case "late-abort":
        if (this.#stage === "late-first" && mode === "abort") this.#enter("late-abort");
        else this.#enter(sendsFinal ? "late-kill" : "over");
        return;
      default:
        this.#enter("over");
    }
  }
  #beginPost() {
    const [first] = commandsOf(this.#to.unit(), "ExecStopPost");
    if (first === void 0) this.#enter("late-first");
    else this.#run(first);
  }
  #run({ ref }) {
    this.#to.run(ref);
    this.#control = this.#to.state.members.length - 1;
    this.#hasSucceeded = false;
    this.#wait(this.#stage);
  }
  /** The command that is next in the list, where this one has succeeded or need not have. */
  #nextCommand(control) {
    const { command } = this.#to.state.members[control] ?? {};
    if (command === void 0) return void 0;
    const all = commandsOf(this.#to.unit(), command.name);
    return this.#hasSucceeded || all[command.index]?.ignoreFailure === true ? all[command.index + 1] : void 0;
  }
};

// harness/implementations/model/stop-progress.ts
var isNobodyLeft = (state, stop) => {
  switch (stop.procedure.mode) {
    case "control-group":
    case "mixed":
      return remaining(state, stop).length === 0;
    case "process":
      return mainOf(state, stop) === void 0;
    case "none":
      return true;
  }
};
var isDealtWith = (state, stop) => {
  if (stop.phase !== "killing") return false;
  if (isNobodyLeft(state, stop) || stop.hasGivenUp || stop.isFinalAfterStopPost) return true;
  return stop.hadFinal && !stop.timers.some(({ kind }) => kind === "kill-after-final");
};

// harness/implementations/model/unit-life.ts
var restartDelayUs = 1e5;
var restartCountMax = 5;
var fates = {
  "start-failed": "unclean-status",
  "start-timed-out": "timeout",
  "runtime-max": "timeout",
  "remount-timed-out": "timeout",
  "out-of-memory": "unclean-signal",
  watchdog: "watchdog"
};
var UnitLife = class {
  #to;
  #start;
  #reload;
  #posts;
  #stages;
  /** The stop whose end was claimed last. */
  #ended;
  #wantsStart = false;
  /** The run that was last claimed to have started. */
  #startedRun;
  #mainExit;
  #restartTimer;
  #restartCount = 0;
  /** The last stop whose command has succeeded. */
  #endedWell;
  constructor(to) {
    this.#to = to;
    this.#startedRun = to.state.life === "running" ? to.state.run : 0;
  }
  /** Hears of what the model has taken. */
  hear(event, { who, index }) {
    this.#giveUpStart();
    switch (event.kind) {
      case "job":
        this.#onJob(event.job);
        return;
      case "exit":
        if (who === "main") this.#mainExit = event;
        if (who === "stop-command" && event.status === 0) this.#endedWell = this.#current();
        this.#start?.start.exited(event, who === "main");
        this.#reload?.exited(event);
        this.#stages?.exited(index, event.status);
        this.#posts?.runner.exited(event);
        if (this.#posts?.hung === event.pid) this.#posts.hung = void 0;
        return;
      case "main":
        if (this.#start !== void 0) this.#start.charge.main = event.pid;
        this.#start?.start.mainKnown();
        return;
      case "notify":
        if (event.fields["READY"] === "1") this.#start?.start.ready();
        this.#tellStages(event.fields);
        return;
      default:
    }
  }
  /** Does one thing that is its turn to be done; false where there is none. */
  step() {
    this.#giveUpStart();
    const { state } = this.#to;
    const stop = this.#current();
    if (state.life === "down" && stop !== void 0 && stop !== this.#ended) return this.#goOnWith(stop);
    if (isGoing(state)) {
      if (this.#start !== void 0 || this.#startedRun === state.run) return false;
      this.#claimStarted();
      return true;
    }
    if (!this.#wantsStart) return false;
    this.#wantsStart = false;
    this.#begin();
    return true;
  }
  /** Whether it is its turn before anybody can have ended whom a signal was sent to. */
  get isHurrying() {
    return this.#stages?.isHurrying === true && this.#stages.stop === this.#current();
  }
  /** Where a service stops by stages, nothing else goes out once its first pass is due. */
  takeOver() {
    const stop = this.#current();
    const { hasStages, state } = this.#to;
    const { unitType } = state.procedure;
    if (!hasStages || unitType !== "service" && unitType !== "socket") return;
    if (stop?.phase !== "killing" || stop === this.#ended) return;
    if (this.#stages?.stop !== stop) this.#stages = new StopStages(this.#stagesHost(), stop);
    this.#stages.purge();
  }
  #stagesHost() {
    const { state } = this.#to;
    return {
      state,
      hurriesOn: this.#to.hurriesOn,
      unit: () => this.#to.unit(),
      run: (command) => void this.#to.host.run(command),
      open: (stop, pass) => this.#to.open(stop, pass),
      wake: () => this.#to.wake()
    };
  }
  #tellStages(fields) {
    const extension = Number(fields["EXTEND_TIMEOUT_USEC"]);
    if (Number.isSafeInteger(extension) && extension >= 0) this.#stages?.extend(extension);
    if (fields["WATCHDOG"] === "trigger") this.#stages?.triggered();
  }
  #current() {
    const { state } = this.#to;
    return state.stops.findLast(({ phase, run }) => phase !== "void" && run === state.run);
  }
  #onJob(job) {
    const { state } = this.#to;
    this.#restartCount = 0;
    this.#restartTimer?.cancel();
    this.#wantsStart = state.startJob !== void 0 && !isGoing(state);
    if (state.life !== "running") return;
    const isRemounted = job === "reload-or-restart" && state.procedure.unitType === "mount";
    if (job === "remount" || isRemounted) this.#runReload("ExecRemount");
    else if (job === "reload" || job === "reload-or-restart") this.#runReload("ExecReload");
  }
  /** The model knows how long each may take, unless what hangs is none of its business. */
  #runReload(name) {
    this.#reload?.abandon();
    const { host, hungReloadSignal, state } = this.#to;
    const span = hungReloadSignal === void 0 ? "infinity" : state.procedure.spans.start;
    this.#reload = new CommandRunner(host, span, (end) => {
      this.#reload = void 0;
      if (end.kind === "timed-out" && hungReloadSignal !== void 0) host.kill(end.pid, hungReloadSignal);
    });
    this.#reload.run(commandsOf(this.#to.unit(), name));
  }
  #goOnWith(stop) {
    this.#giveUpReload(stop);
    if (this.#stages?.stop === stop) {
      if (this.#stages.step()) return true;
      if (this.#stages.isOver) this.#end(stop);
      return this.#stages.isOver;
    }
    const hasEnded3 = this.#to.ends.whenItSucceeds === true && this.#endedWell === stop;
    if (!hasEnded3 && !isDealtWith(this.#to.state, stop)) return false;
    if (this.#posts?.stop !== stop) {
      this.#beginPosts(stop);
      return true;
    }
    if (!this.#posts.isOver || this.#isHungDealtWith(stop)) return false;
    this.#end(stop);
    return true;
  }
  #giveUpReload({ cause }) {
    const pid = this.#reload?.pid;
    if (pid !== void 0 && cause === "request") this.#to.endReload(pid);
    this.#reload?.abandon();
  }
  /** Whether the command that was to end the unit has failed, and so has not ended it. */
  #isThereStill(stop) {
    return this.#to.ends.unlessItFails === true && stop.commands.member !== void 0 && this.#endedWell !== stop;
  }
  /** Whether something is yet to be sent to a command that hangs. */
  #isHungDealtWith({ timers }) {
    return this.#posts?.hung !== void 0 && timers.some(({ member }) => member !== void 0);
  }
  #beginPosts(stop) {
    const { host, state } = this.#to;
    const runner = new CommandRunner(host, state.procedure.spans.stop, (end) => {
      posts.isOver = true;
      if (end.kind !== "timed-out") return;
      posts.hung = end.pid;
      this.#to.wake();
    });
    const posts = { stop, runner, hung: void 0, isOver: false };
    this.#posts = posts;
    const commands = commandsOf(this.#to.unit(), "ExecStopPost");
    runner.run(commands.filter(({ ref }) => this.#to.mayRun(ref)));
  }
  #end(stop) {
    this.#ended = stop;
    const { state } = this.#to;
    if (this.#isThereStill(stop)) {
      this.#wantsStart = false;
      state.startJob = void 0;
      return;
    }
    const { settings, type } = this.#to.unit();
    const fate = stop.cause === "own-exit" && this.#mainExit !== void 0 ? fateOf(this.#mainExit) : fates[stop.cause];
    this.#to.claim(fate === void 0 || fate === "clean" ? "stopped" : "failed");
    if (this.#wantsStart || state.startJob !== void 0 || stop.cause === "request" || type !== "service") return;
    if (!restartsAfter(settings.restart, fate ?? "clean") || this.#restartCount === restartCountMax) return;
    this.#restartCount += 1;
    this.#restartTimer = startTimer(restartDelayUs, () => {
      this.#wantsStart = true;
      this.#to.wake();
    });
  }
  #begin() {
    const { state } = this.#to;
    this.#mainExit = void 0;
    const charge = this.#charge();
    const { type } = charge.unit;
    if (type === "service" && !this.#to.mayRun({ name: "ExecStart", index: 0 })) {
      this.#to.claim("failed");
      return;
    }
    const onEnd = (end) => {
      this.#start = void 0;
      if (end === "started") this.#claimStarted();
    };
    const start = type === "service" ? new ServiceStart(charge, onEnd) : new CommandStart(charge, type, onEnd);
    this.#start = { start, charge };
    start.begin();
    if (state.life === "down") this.#giveUpStart();
  }
  #claimStarted() {
    this.#to.claim("started");
    this.#startedRun = this.#to.state.run;
  }
  /** The start has failed, or something has come in between. */
  #giveUpStart() {
    if (this.#start === void 0 || this.#to.state.life !== "down") return;
    this.#start.start.abandon();
    this.#start = void 0;
  }
  /** The unit, without timeouts: those are the model's. */
  #charge() {
    const unit = this.#to.unit();
    const charge = new Charge(this.#to.host, pagePolicy);
    charge.load({ ...unit, settings: { ...unit.settings, timeoutStart: "infinity", timeoutStop: "infinity" } });
    return charge;
  }
};

// harness/implementations/model/model-manager.ts
var actCountMax = 1e3;
var isCommandThere = ({ state }, name) => {
  const member = state.members[state.byName.get(name) ?? -1];
  return member?.command !== void 0 && member.isAlive;
};
var ModelManager = class {
  /** The host as the seams have it; its unit may be out of date. */
  #host;
  #unit;
  #profile;
  #seams;
  #chronicle;
  /** When its case began. */
  #zeroMs = Date.now();
  #engine;
  #life;
  #hasSent = false;
  #timer;
  constructor(host, profile, seams) {
    this.#host = seams.host === void 0 ? host : overrideHost(host, seams.host(host));
    this.#unit = () => host.unit;
    this.#profile = profile;
    this.#seams = seams;
    this.#chronicle = new Chronicle(host);
  }
  get #nowUs() {
    return (Date.now() - this.#zeroMs) * 1e3;
  }
  handle(event) {
    if (event.kind === "begin") {
      const engine2 = new Engine(this.#unit(), this.#chronicle.begin(event), this.#profile, this.#seams);
      this.#engine = engine2;
      this.#life = this.#newLife(engine2);
      this.#turn(engine2, false);
      return;
    }
    const engine = this.#engine;
    if (engine === void 0) return;
    this.#lookAround(engine, event);
    const heard = this.#seams.event === void 0 ? event : this.#seams.event(event, engine.state);
    if (heard !== void 0 && heard.kind !== "begin") this.#hear(engine, heard);
    this.#turn(engine, false);
  }
  #hear(engine, event) {
    const { state } = engine;
    const index = event.kind === "exit" ? state.byName.get(this.#chronicle.nameOf(event.pid)) : void 0;
    const command = state.members[index ?? -1]?.command?.name;
    const isStopCommand = command !== void 0 && command === state.procedure.stopCommand;
    const who = index !== void 0 && index === state.main ? "main" : isStopCommand ? "stop-command" : "other";
    engine.take(this.#chronicle.event(event, this.#nowUs), event.kind === "daemon-reload" ? event.unit : void 0);
    this.#life?.hear(event, { who, index });
  }
  #newLife(engine) {
    const host = overrideHost(this.#host, { run: (command) => this.#run(engine, command) });
    return new UnitLife({
      state: engine.state,
      host,
      unit: this.#unit,
      claim: (claim) => {
        this.#host.claim(claim);
        engine.take({ atUs: this.#nowUs, kind: "claim", state: claim });
      },
      mayRun: (command) => this.#mayRun(engine, command),
      wake: () => this.#wake(engine),
      ends: this.#seams.endsByCommand?.(this.#unit()) ?? {},
      hasStages: this.#seams.hasStages === true,
      hurriesOn: this.#seams.hurriesOn === true,
      hungReloadSignal: this.#seams.endsHungReloadBy?.(this.#unit()),
      open: (stop, pass) => engine.open(stop, pass),
      endReload: (pid) => {
        const signal = this.#seams.endsReloadBy?.(this.#unit());
        if (signal !== void 0) this.#host.kill(pid, signal);
      }
    });
  }
  #mayRun(engine, command) {
    if (command.name === "ExecStart" && this.#seams.startsOverLeftOvers === true) return true;
    return engine.allows(this.#chronicle.wouldRun(command, this.#nowUs));
  }
  /**
   * Forks are not announced, nor is who leaves: what is found now has come before whatever is done now. Only where a
   * reading asks for a signal at the instant of a fork it is taken for one of this instant.
   */
  #lookAround(engine, told) {
    const cameUs = engine.state.readings["AMB-37"] === "owed" ? this.#nowUs : this.#nowUs - 1;
    for (const event of this.#chronicle.unannounced(cameUs, told)) engine.take(event);
  }
  #turn(engine, isWake) {
    this.#hasSent = false;
    for (let count = 0; this.#step(engine, isWake); count += 1) {
      if (count >= actCountMax) throw new Error("the model owes more than actCountMax acts at one instant");
    }
    this.#sleep(engine);
  }
  /** Does one thing that is to be done; false where nothing is. */
  #step(engine, isWake) {
    this.#life?.takeOver();
    if (openActs(engine.state).some((act) => this.#do(engine, act))) return true;
    if (isWake && engine.fallDue(this.#nowUs)) return true;
    return (!this.#hasSent || this.#life?.isHurrying === true) && this.#life?.step() === true;
  }
  #do(engine, act) {
    if (act.kind === "command") {
      this.#run(engine, { name: act.name, index: act.index });
      return true;
    }
    const pid = this.#chronicle.pidOf(act.to);
    if (pid === void 0 || !(act.isOwed || isCommandThere(engine, act.to))) return false;
    const result = this.#host.kill(pid, act.signal);
    this.#hasSent = true;
    const { to, signal } = act;
    engine.take({ atUs: this.#nowUs, kind: "signal", from: "manager", to, signal, result });
    return true;
  }
  #run(engine, command) {
    const pid = this.#host.run(command);
    engine.take(this.#chronicle.ran(command, pid, this.#nowUs));
    return pid;
  }
  #sleep(engine) {
    const now = this.#nowUs;
    const nextUs = this.#hasSent ? now : engine.nextUs(now);
    this.#timer?.cancel();
    this.#timer = nextUs === void 0 ? void 0 : startTimer(Math.max(0, nextUs - now), () => this.#wake(engine));
  }
  #wake(engine) {
    this.#lookAround(engine);
    engine.reach(this.#nowUs);
    this.#turn(engine, true);
  }
};

// harness/implementations/model/model-driven.ts
var modelDriven = (name, seams = {}, profile = literal) => ({
  name,
  version: "1",
  synchronous: true,
  capabilities: { freezing: true },
  start: (host) => new ModelManager(host, profile, seams)
});
var modelManager = modelDriven("model");

// harness/implementations/operators/passes.ts
var killingModes = ["control-group", "mixed", "process"];
var otherUnitTypes = ["socket", "mount", "swap", "scope"];
var passWords = {
  stop: "the first signal of a stop",
  restart: "the first signal of a restart",
  watchdog: "the signal of the watchdog",
  timeout: "the final signal of the timeout",
  "main-exit": "the final signal of main's exit",
  "stop-post": "the signals for a hung ExecStopPost= command"
};
var isAfterStop = ({ members }, { targets }) => targets.length > 0 && targets.every(({ member }) => members[member]?.command?.name === "ExecStopPost");
var reasonOf = (pass, stop, state) => {
  if (isAfterStop(state, pass)) return "stop-post";
  if (pass.kind === "watchdog") return "watchdog";
  if (pass.kind === "final") return stop.hadFinalByTimeout ? "timeout" : "main-exit";
  return isRestartJob(state.readings, stop.job) ? "restart" : "stop";
};
var atPasses = ({ kind, reason, mode, unitType, cause }, change) => (pass, stop, state) => {
  const isMeant = (kind === void 0 || kind === pass.kind) && (reason === void 0 || reason === reasonOf(pass, stop, state)) && (mode === void 0 || mode === stop.procedure.mode) && (unitType === void 0 || unitType === stop.procedure.unitType) && (cause === void 0 || cause === stop.cause);
  return isMeant ? change(pass, stop, state) : [pass];
};
var stepsOf = ({ kind }, stop) => {
  const { procedure, job } = stop;
  switch (kind) {
    case "kill":
      return killSteps(procedure, firstSignalOf(stop), job, false);
    case "watchdog":
      return otherSteps(procedure, kind, procedure.kill.watchdogSignal);
    case "final":
      return otherSteps(procedure, kind, procedure.finalSignal);
  }
};
var withSteps = (pass, change) => ({
  ...pass,
  forNewcomers: pass.forNewcomers === void 0 ? void 0 : change(pass.forNewcomers),
  targets: pass.targets.map((target) => ({ ...target, rest: change(target.rest) }))
});
var copyOf = (pass) => withSteps(pass, (steps) => steps);

export {
  overrideHost,
  copyState,
  memberAt,
  isControlOf,
  remaining,
  isRestartJob,
  newTarget,
  killSteps,
  otherSteps,
  finalTargets,
  firstSignalOf,
  passTime,
  unitFrom,
  isSignalOfManager,
  takeInEveryWay,
  initial,
  ModelManager,
  modelDriven,
  modelManager,
  killingModes,
  otherUnitTypes,
  passWords,
  reasonOf,
  atPasses,
  stepsOf,
  withSteps,
  copyOf
};
