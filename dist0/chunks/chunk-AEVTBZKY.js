import {
  after,
  afterStop,
  again,
  amend,
  beginStop,
  clearTimers,
  closeWindows,
  die,
  emptyHypothesis,
  exercise,
  expectationOf,
  explainPoint,
  factsUnder,
  finalAllowed,
  finalPass,
  firstCloseUs,
  firstPass,
  formatInstant,
  hasGivenUp,
  helperTimedOut,
  inOrder,
  isDown,
  isLicensed,
  judgeSignal,
  lapse,
  license,
  mayGoOnAnew,
  noteEnd,
  onExit,
  onExitAfter,
  openPass,
  outlineOf,
  raise,
  restartsBy,
  sameState,
  setTimer,
  standStill,
  standing,
  startCommands,
  startFinalTimer,
  stopCommand,
  stopSettings,
  stopTimedOut,
  stopTimeout,
  stopping,
  timeoutCounts,
  view,
  withMore,
  withoutCommand,
  withoutThose
} from "./chunk-DDWHQTZF.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import {
  profileFor
} from "./chunk-XQNX3MXR.js";
import {
  rule,
  rules
} from "./chunk-54NM3ECW.js";
import {
  canReload,
  extensionIn,
  failureModeBy,
  initialFacts,
  isAnyIn,
  isAnybodyLeft,
  isBoundByLeftOvers,
  isFinalForEverybody,
  isForEverybody,
  isInControlGroup,
  isMember,
  isWithin,
  lastMain,
  leftOvers,
  listOf,
  livingMain,
  livingMainOf,
  mayHaveStarted,
  processNamed,
  startJobs,
  wasForEverybody,
  withEvent,
  withItem
} from "./chunk-F7E56YYU.js";
import {
  overheard
} from "./chunk-U3VHIX7T.js";
import {
  killModes,
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  choiceIds,
  implications,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/page/sentences-of-rule.ts
var sentencesOfRule = (rule2) => {
  const own = optionOfPrefix[rule2.slice(0, rule2.indexOf("-"))];
  const sentences = ledger.filter((sentence) => sentence.rules.includes(rule2));
  return [
    ...sentences.filter((sentence) => sentence.option === own),
    ...sentences.filter((sentence) => sentence.option !== own)
  ];
};
var optionOfPrefix = {
  PROC: "Description",
  SEC: "Description",
  KM: "KillMode=",
  KS: "KillSignal=",
  RS: "RestartKillSignal=",
  SH: "SendSIGHUP=",
  SK: "SendSIGKILL=",
  FK: "FinalKillSignal=",
  WD: "WatchdogSignal="
};

// spec/oracle/explain.ts
var when = formatInstant;
var windowText = ({ window }) => window.toUs === window.fromUs ? `at ${when(window.fromUs)}` : `from ${when(window.fromUs)} to ${when(window.toUs)}`;
var unpaidText = (expectation) => {
  const { act } = expectation;
  const window = windowText(expectation);
  switch (act.kind) {
    case "signal":
      return `${act.to} was owed ${act.signal} ${window}; however, it was not sent`;
    case "run":
      return `the run of ${act.command.name}= was due ${window}; however, it was not run`;
    case "thaw":
      return `the frozen unit was to be thawed ${window}; however, it was not`;
  }
};
var however = (breach, death, facts) => {
  const at3 = when(death.atUs);
  switch (breach.kind) {
    case "unpaid":
      return unpaidText(breach.expectation);
    case "unlicensed":
      return `${owedInstead(breach.instead, breach.to, at3, facts)}; however, it was sent ${breach.signal}`;
    case "out-of-order":
      return `${breach.order}; however, ${breach.signal} went to ${breach.to} at ${at3} before its turn`;
    case "forbidden":
      return `this must not happen; however, ${breach.what} at ${at3}`;
  }
};
var goneText = (process) => {
  if (process?.deadUs !== void 0) return `, which had ended at ${when(process.deadUs)},`;
  if (process?.leftUs !== void 0) return `, which had left the control group at ${when(process.leftUs)},`;
  return process?.info.role === "outsider" ? ", which is not of the unit," : "";
};
var owedInstead = (instead, to, at3, facts) => {
  const gone = goneText(processNamed(facts, to));
  const signals = instead.filter(({ act }) => act.kind === "signal").map(({ act }) => act.kind === "signal" ? act.signal : "");
  return `${to}${gone} was owed ${signals.length === 0 ? "nothing" : `only ${signals.join(" and ")}`} at ${at3}`;
};
var says = (id) => {
  const [sentence] = sentencesOfRule(id);
  return sentence === void 0 ? rule(id).says : `${rule(id).says} (${describePlace(sentence)})`;
};
var explainDeath = (death, facts) => {
  const [first] = death.rules;
  const state = death.point === void 0 ? [] : [explainPoint(death.point)];
  return [...state, ...first === void 0 ? [] : [`because ${says(first)}`], however(death.breach, death, facts)];
};

// spec/oracle/earlier.ts
var everyTimer = ({ timers, earlier }) => earlier === void 0 ? timers : [...timers, ...earlier.flatMap((each) => each.timers)];
var takeStep = (context, { stop, timers }, move) => {
  const { draft } = context;
  const { earlier: _, startJob: __, ...shared2 } = draft;
  const inner = { ...shared2, stop, timers };
  move({ ...context, draft: inner });
  draft.entries = inner.entries;
  draft.exercised = inner.exercised;
  if (inner.dead !== void 0) draft.dead = inner.dead;
  return { stop: inner.stop ?? stop, timers: inner.timers };
};
var inEarlier = (context, move, timer) => {
  const { earlier } = context.draft;
  if (earlier === void 0) return false;
  const concerns = ({ timers }) => timer === void 0 || timers.includes(timer);
  if (!earlier.some(concerns)) return false;
  context.draft.earlier = earlier.map((each) => concerns(each) ? takeStep(context, each, move) : each);
  return true;
};
var isForOne = ({ first, mainAtT0, t0Us = 0, sinceRun, run }, { facts }) => {
  if (first?.mode !== "process") return first?.mode === "none" || first?.mode === "mixed" && mainAtT0 !== void 0;
  if (mainAtT0 !== void 0) return true;
  const hadGone = lastMain(facts, sinceRun, run, ({ info }) => info.foreign === void 0) !== void 0;
  return hadGone && lastMain(facts, sinceRun, run, ({ deadUs = Infinity }) => deadUs > t0Us) === void 0;
};
var mayMeetForks = (stop, context) => {
  const { facts, header } = context;
  const { finalUs, finalSlackUs = 0, pass, firstKind } = stop;
  const isPast = (dueUs, slackUs) => facts.nowUs > dueUs + slackUs + header.latenessUs;
  if (finalUs !== void 0) return !isPast(finalUs, finalSlackUs);
  if (pass !== void 0 && !isPast(pass.atUs, pass.slackUs)) return true;
  return firstKind === "first" && !isForOne(stop, context);
};
var isSpent = ({ stop, timers }, context) => {
  const { facts } = context;
  if (timers.length > 0 || stop.post !== void 0 || stop.run >= facts.run) return false;
  if (stop.timedOutUs !== void 0 && stop.timedOutUs >= facts.nowUs) return false;
  const isThere2 = ({ deadUs = facts.nowUs, zombie }) => deadUs >= facts.nowUs || zombie === true;
  const atT0 = stop.mainAtT0 === void 0 ? void 0 : processNamed(facts, stop.mainAtT0);
  if (atT0 !== void 0 && isThere2(atT0) || lastMain(facts, stop.sinceRun, stop.run, isThere2) !== void 0)
    return false;
  return !mayMeetForks(stop, context);
};
var withoutSpent = (earlier, context) => {
  if (earlier.length < 2) return earlier;
  const kinds = /* @__PURE__ */ new Set();
  const needed = earlier.toReversed().filter((each) => {
    if (!isSpent(each, context)) return true;
    const kind = `${each.stop.claimedUs !== void 0} ${each.stop.timedOutUs !== void 0}`;
    const isNew = !kinds.has(kind);
    kinds.add(kind);
    return isNew;
  });
  return needed.length === earlier.length ? earlier : needed.toReversed();
};
var withoutEnded = (context) => {
  const { draft, facts } = context;
  const { earlier } = draft;
  if (earlier === void 0) return;
  const going = withoutSpent(
    earlier.filter(({ stop: { endedUs = facts.nowUs } }) => endedUs >= facts.nowUs),
    context
  );
  if (going.length === earlier.length) return;
  if (going.length === 0) delete draft.earlier;
  else draft.earlier = going;
};

// spec/rules/runtime-limit.ts
var runtimeLimit = ({ unit }) => {
  const { runtimeMax, serviceType } = unit.settings;
  const isOneshot = unit.type === "service" && serviceType === "oneshot";
  return runtimeMax === 0 || isOneshot ? "infinity" : runtimeMax;
};

// spec/oracle/unseen-stop.ts
var unseenStop = ({ facts, choose }, run) => ({
  cause: "left-overs",
  requestedUs: facts.nowUs,
  sincePlace: facts.processCount,
  sinceRun: run,
  run,
  settings: stopSettings(facts.unit, choose),
  aside: true,
  t0Us: facts.nowUs,
  slackUs: 0,
  rounds: 0
});

// spec/oracle/on-manager.ts
var forbid = (context, rules2, what) => die(context.draft, context.book, {
  atUs: context.facts.nowUs,
  eventIndex: context.facts.eventIndex,
  rules: rules2,
  breach: { kind: "forbidden", what }
});
var startCommandTimer = (context, process) => {
  const { stop, facts, choose } = view(context);
  const { bornUs = facts.nowUs, command } = processNamed(facts, process) ?? {};
  const isShared = (command?.index ?? 0) > 0 && choose("AMB-05") === "one-for-all";
  after(context, "command", isShared ? stop.requestedUs : bornUs, stop.settings.stopTimeout, { process });
};
var onStopCommand = (context, event) => {
  const { draft } = context;
  const { stop } = draft;
  if (stop?.commands === void 0 || event.command?.name !== stop.commands.name) return;
  const { index } = event.command;
  if (index < stop.commands.next) return;
  draft.entries = withoutThose(
    draft.entries,
    ({ part }) => part === "run",
    ({ act }) => act.kind === "run" && act.command.index === index
  );
  amend(context, { commands: { ...stop.commands, next: index + 1, running: event.process.name } });
  clearTimers(context, "no-command");
  startCommandTimer(context, event.process.name);
};
var goOn = (draft, stop) => {
  const { endedUs = Number.POSITIVE_INFINITY, finalUs } = stop;
  const { endedUs: _, closedPlace: _closedPlace, ...going } = stop;
  draft.stop = going;
  if (finalUs === void 0 || finalUs <= endedUs) return;
  const { finalUs: __, finalSlackUs: ___, ...unfinished } = going;
  draft.stop = unfinished;
  draft.timers = draft.timers.filter(({ kind }) => kind !== "last");
};
var onPostCommand = (context, event) => {
  const { draft, choose } = context;
  const { stop } = draft;
  if (stop === void 0 || stop.passive) return;
  if (stop.settings.kill.killMode === "none") {
    exercise(draft, ["KM-NO-2"]);
    if (choose("AMB-66") === "does-not") forbid(context, ["KM-NO-2"], "ExecStopPost= was run");
    return;
  }
  goOn(draft, stop);
  amend(context, { post: event.process.name });
  after(context, "helper", context.facts.nowUs, stop.settings.stopTimeout, { process: event.process.name });
};
var onNewMain = (context) => {
  const { draft, facts, choose } = context;
  const last = draft.stop ?? (context.header.initially.state === "inactive" ? unseenStop(context, 0) : void 0);
  if (last === void 0 || facts.unit.type !== "service") return;
  const stop = afterStop(last, facts.unit, choose);
  if (!stop.settings.kill.loads) return;
  const seen = view(context, stop);
  const isLeftOver = ({ process, gone }) => !gone && process.movedUs === void 0 && isInControlGroup(process, seen);
  if (!leftOvers(seen).some(isLeftOver)) return;
  const { kill } = stop.settings;
  if (isBoundByLeftOvers(seen)) {
    exercise(draft, ["SK-3"]);
    const byRestart = draft.startJob === void 0 ? stop.cause !== "job" : draft.startJob !== "start";
    if (byRestart || choose("AMB-27").startsWith("any-start"))
      forbid(context, ["SK-3"], "the unit was started again while processes of its prior run remain");
    return;
  }
  const goesOn = kill.killMode === "process" ? choose("AMB-73/process") : kill.killMode === "none" ? choose("AMB-73/none") : choose("AMB-73/sendsigkill-yes");
  if (goesOn === "refused") forbid(context, ["SK-3"], "the unit was started again over left-overs");
};
var endsByItself = (context, event, before) => {
  const name = event.command?.name;
  const { type, settings } = before.unit;
  if (type !== "service" || before.phase !== "active" || settings.remainAfterExit) return false;
  if (name !== "ExecStop" && name !== "ExecStopPost" || stopping(context) || isDown(context, before)) return false;
  return livingMain(before) === void 0 && !isAnybodyLeft(before);
};
var reloadBegins = (context, process) => {
  const { timeoutStart } = context.facts.unit.settings;
  if (timeoutStart !== 0) after(context, "reload", context.facts.nowUs, timeoutStart, { process });
};
var onSpawn = (context, event, before) => {
  const { facts, choose } = context;
  const name = event.command?.name;
  const { timeoutStop } = facts.unit.settings;
  if (endsByItself(context, event, before)) {
    const job = restartsBy(facts, { status: 0 }) ? "automatic" : void 0;
    beginStop(context, "own-exit", { job, unseen: true, passive: choose("AMB-64/own-exit") === "not" });
  }
  if (name === "ExecStopPost") onPostCommand(context, event);
  else if (name === "ExecReload") reloadBegins(context, event.process.name);
  else if (name === "ExecRemount")
    after(context, "remount", facts.nowUs, stopTimeout(facts.unit, choose), { process: event.process.name });
  else if ((name === "ExecMount" || name === "ExecActivate") && timeoutStop !== 0)
    after(context, "start", facts.nowUs, timeoutStop);
  else if (facts.unit.type === "socket" && (name === "ExecStartPre" || name === "ExecStartPost") && timeoutStop !== 0)
    after(context, "start", facts.nowUs, timeoutStop);
  else onStopCommand(context, event);
  if (event.process.role === "main" || name === "ExecStart") onNewMain(context);
};
var onMove = (context, event) => {
  const { draft, choose } = context;
  const { stop } = draft;
  const process = processNamed(context.facts, event.process);
  const isOfGroup = process !== void 0 && isMember(process);
  if (stop === void 0 || stop.passive || process?.deadUs !== void 0 || !isOfGroup) return;
  exercise(draft, ["KM-NO-3"]);
  if (stop.settings.kill.killMode === "none" || choose("AMB-30") === "all-modes")
    forbid(context, ["KM-NO-3"], `${event.process} was moved out of the control group`);
};
var isInGroup = (process) => isMember(process) && process.movedUs === void 0;
var onRemoveGroup = (context) => {
  const { draft, facts, choose } = context;
  const { stop } = draft;
  if (stop === void 0 || stop.passive || !isAnyIn(facts.processes, isInGroup)) return;
  exercise(draft, ["KM-NO-4"]);
  if (stop.settings.kill.killMode === "none" || choose("AMB-30") === "all-modes")
    forbid(context, ["KM-NO-4"], "the control group was removed while processes remain in it");
};
var noteGoingOn = ({ draft, facts }, { phase, lateRun }) => {
  const isStopped = draft.stop?.run === facts.run;
  if (phase === "active" && lateRun === facts.run && !isStopped) draft.upRun = facts.run;
  else if (draft.upRun !== void 0) delete draft.upRun;
};
var onClaim = (context, event, before) => {
  const { draft, facts } = context;
  const { stop } = draft;
  if (event.state !== "started") noteGoingOn(context, before);
  if (stop === void 0) return;
  if (event.state !== "started") {
    const isClosed = context.header.ordered && stop.endedUs === event.atUs && stop.run === facts.run;
    amend(context, {
      claimedUs: event.atUs,
      ...isClosed ? { closedPlace: stop.closedPlace ?? facts.processCount } : {}
    });
    return;
  }
  const isAnother = facts.run > stop.run || mayHaveStarted(before);
  const wasInTime = stop.cause === "start-timeout" && stop.requestedUs === event.atUs;
  const isOver = stop.endedUs !== void 0 || stop.claimedUs !== void 0;
  if (facts.phase === "active" && isOver && (isAnother || wasInTime)) amend(context, { startedUs: event.atUs });
};
var onManagerActs = (context, event, before) => {
  switch (event.kind) {
    case "spawn":
      onSpawn(context, event, before);
      break;
    case "claim":
      onClaim(context, event, before);
      break;
    case "move":
      onMove(context, event);
      break;
    case "remove-group":
      onRemoveGroup(context);
      break;
  }
};

// spec/oracle/on-event.ts
var noteJob = (context, job) => {
  amend(context, { firstJob: context.draft.stop?.firstJob ?? job, lastJob: job });
};
var onStopJob = (context, job, before) => {
  const { draft, choose } = context;
  if (!stopping(context) || mayGoOnAnew(context, before)) {
    if (before.phase !== "inactive" && !isDown(context, before)) beginStop(context, "job", { job });
    else if (draft.stop !== void 0 && draft.stop.claimedUs === void 0) noteJob(context, job);
    return;
  }
  const { stop } = draft;
  noteJob(context, job);
  const firstDue = stop?.t0Us !== void 0 && stop.settings.kill.killMode !== "none" && stop.finalUs === void 0;
  const isUnasked = stop?.t0Us === void 0 || stop.timedOutUs !== void 0 && stop.firstKind === "abort";
  if (stop?.cause === "stopping" && isUnasked && !hasGivenUp(context)) beginStop(context, "job", { job });
  else if (firstDue && !hasGivenUp(context) && stop.firstKind === "first" && choose("AMB-42") === "again")
    again(context, "second-request");
};
var onRequest = (context, event, before) => {
  const isOver = before.phase === "inactive" || context.draft.stop?.startedUs === void 0 && hasGivenUp(context);
  if (isOver && startJobs.includes(event.job)) overLeftOvers(context, event.job !== "start");
  const asks = asksForStart(context, event.job, before);
  stopAsRequested(context, event, before);
  if (asks) context.draft.startJob = event.job;
  else if (asks === false) delete context.draft.startJob;
};
var asksForStart = (context, job, before) => {
  const isStopping = stopping(context);
  const isUp = !isStopping && before.phase !== "inactive" && !isDown(context, before);
  switch (job) {
    case "start":
    case "restart":
      return true;
    case "stop":
      return false;
    case "try-restart":
    case "dependency-restart":
      return isUp || isStopping;
    case "reload-or-restart":
      return !isUp || !canReload(context.facts.unit) ? true : void 0;
    case "reload":
    case "remount":
      return void 0;
  }
};
var stopAsRequested = (context, event, before) => {
  const { facts } = context;
  switch (event.job) {
    case "stop":
    case "restart":
    case "try-restart":
    case "dependency-restart":
      onStopJob(context, event.job, before);
      break;
    case "reload-or-restart":
      if (!canReload(facts.unit)) onStopJob(context, event.job, before);
      break;
    case "start":
    case "reload":
    case "remount":
      break;
  }
};
var overLeftOvers = (context, byRestart) => {
  const { draft, choose, facts } = context;
  const last = draft.stop ?? unseenStop(context, facts.run);
  const stop = afterStop(last, facts.unit, choose);
  const seen = view(context, stop);
  if (stop.passive || stop.t0Us === void 0 || !isBoundByLeftOvers(seen)) return;
  if (!leftOvers(seen).some(({ process, gone }) => !gone && isInControlGroup(process, seen))) return;
  draft.stop = last;
  exercise(draft, ["SK-3"]);
  const reading = choose("AMB-27");
  if (reading === "restart-jobs-killed" && !byRestart) return;
  amend(context, { leftOversUs: facts.nowUs, settings: stop.settings });
  if (reading.endsWith("killed")) again(context, "start-over-left-overs");
  amend(context, { settings: last.settings });
};
var startBegins = (context) => {
  const { facts } = context;
  const { timeoutStart } = facts.unit.settings;
  clearTimers(context, "runtime");
  if (facts.unit.type === "service" && timeoutStart !== 0) after(context, "start", facts.nowUs, timeoutStart);
};
var onFork = (context, event) => {
  const { draft, facts, choose } = context;
  const { stop } = draft;
  if (stop?.t0Us === void 0 || stop.passive || stop.aside || event.process.role === "outsider") return;
  const process = event.process.name;
  const isOverLeftOvers = stop.pass?.trigger === "start-over-left-overs" && stop.pass.atUs >= (stop.finalUs ?? 0);
  const meeting = isOverLeftOvers ? passMeeting(context) : void 0;
  if (meeting !== void 0) {
    licenseNewcomer(context, meeting, process);
    return;
  }
  if (stop.finalUs !== void 0) {
    forkedInFinalPass(context, process);
    return;
  }
  if (hasGivenUp(context)) return;
  const met = passMeeting(context);
  const isAfterFirst = stop.firstKind === "first" && wasForEverybody(view(context));
  if (isAfterFirst && choose("AMB-37") !== "forbidden") {
    const due = met === void 0 ? {} : { atUs: met.atUs, slackUs: facts.nowUs - met.atUs };
    raise(context, { kind: "fork", trigger: "forked", process, ...due });
  } else if (met !== void 0) licenseNewcomer(context, met, process);
};
var passMeeting = (context) => {
  const { pass } = view(context).stop;
  const isMeeting = pass !== void 0 && isForEverybody(pass, view(context)) && mayStillBeSeen(context, pass.atUs, pass.slackUs);
  return isMeeting ? pass : void 0;
};
var licenseNewcomer = (context, { kind, trigger, atUs }, process) => license(context, { kind, trigger, process, atUs, slackUs: context.facts.nowUs - atUs });
var mayStillBeSeen = ({ facts, header, choose }, dueUs, slackUs) => facts.nowUs === dueUs || facts.nowUs <= dueUs + slackUs + header.latenessUs && choose("AMB-62") === "within-lateness";
var forkedInFinalPass = (context, process) => {
  const { choose } = context;
  const { finalUs = 0, finalSlackUs = 0 } = view(context).stop;
  if (!mayStillBeSeen(context, finalUs, finalSlackUs) || choose("AMB-36/forks") === "gone") return;
  if (!isFinalForEverybody(view(context))) return;
  license(context, { kind: "final", trigger: "forked", process, atUs: finalUs, slackUs: finalSlackUs });
};
var onCommandInPass = (context, { command, process }) => {
  const { stop } = context.draft;
  if (stop?.t0Us === void 0 || stop.passive || stop.aside || command === void 0) return;
  if (command.name === "ExecStopPost") return;
  if (stop.finalUs !== void 0) {
    forkedInFinalPass(context, process.name);
    return;
  }
  const met = hasGivenUp(context) ? void 0 : passMeeting(context);
  if (met !== void 0) licenseNewcomer(context, met, process.name);
};
var onLeave = (context, event) => {
  const { draft, facts, choose } = context;
  const process = processNamed(facts, event.process);
  const isMeant = draft.stop !== void 0 && process !== void 0 && isWithin(process, view(context));
  if (!isMeant) lapse(draft, event.process);
  else if (draft.stop?.settings.kill.killMode === "mixed" && choose("AMB-71") !== "signalled")
    lapse(draft, event.process, "final");
};
var onWatchdog = (context, choice, before) => {
  const { choose } = context;
  if (!stopping(context)) {
    if (context.facts.phase === "inactive" || isDown(context, before)) return;
    beginStop(context, "watchdog", { firstPass: "later" });
    firstPass(context, "watchdog-expired", "watchdog");
    return;
  }
  const { stop } = view(context);
  const isForNobody = stop.t0Us === void 0 || stop.settings.kill.killMode === "none";
  if (stop.passive || isForNobody || hasGivenUp(context)) return;
  if (choose(choice) === "watchdog-pass")
    openPass(
      context.draft,
      view(context),
      { kind: "watchdog", trigger: "watchdog-expired", atUs: context.facts.nowUs, slackUs: 0 },
      context.header
    );
};
var onNotify = (context, event, before) => {
  const { facts, choose } = context;
  const { fields } = event;
  const isThere2 = () => facts.phase !== "inactive" && !isDown(context, before);
  if (fields["WATCHDOG"] === "trigger") {
    if (stopping(context)) onWatchdog(context, "AMB-60/trigger-while-stopping", before);
    else if (choose("AMB-60/trigger") === "expiry") onWatchdog(context, "AMB-60/trigger-while-stopping", before);
    else if (isThere2()) standStill(context, "watchdog");
  }
  if (fields["STOPPING"] === "1" && !stopping(context) && isThere2()) onStopping(context);
  const extendUs = extensionIn(fields);
  if (extendUs !== void 0) extend(context, facts.nowUs + extendUs);
};
var onStopping = (context) => {
  const reading = context.choose("AMB-20");
  if (reading === "nothing") {
    standStill(context, "stopping");
    return;
  }
  beginStop(context, "stopping", { firstPass: "later" });
  if (reading === "kill-signal") {
    firstPass(context, "said-stopping");
    return;
  }
  const { stop } = view(context);
  const { stopTimeout: stopTimeout2 } = stop.settings;
  if (stopTimeout2 === "infinity" || stop.settings.kill.killMode === "none") return;
  const { nowUs } = context.facts;
  setTimer(context, { kind: "stopping-final", atUs: nowUs + stopTimeout2, sinceUs: nowUs, slackUs: 0 });
};
var extendable = ["command", "final", "start", "runtime"];
var extend = ({ draft }, untilUs) => {
  draft.timers = draft.timers.map((timer) => {
    if (!extendable.includes(timer.kind)) return timer;
    const { atUs, notBeforeUs = 0 } = timer;
    return { ...timer, atUs: Math.max(atUs, untilUs), notBeforeUs: Math.max(notBeforeUs, untilUs) };
  });
};
var timesByStop = ["command", "final", "last", "helper", "helper-final"];
var onDaemonReload = (context) => {
  const { facts, choose, draft } = context;
  if (!stopping(context) || draft.stop?.passive) return;
  const before = view(context).stop.settings;
  const now = stopSettings(facts.unit, choose);
  const same = JSON.stringify({ ...now.kill, t: now.stopTimeout, a: now.abortTimeout }) === JSON.stringify({ ...before.kill, t: before.stopTimeout, a: before.abortTimeout });
  if (same || choose("AMB-44") === "old-settings") return;
  amend(context, { settings: now });
  for (const { kind, sinceUs, slackUs, process } of draft.timers.filter((timer) => timesByStop.includes(timer.kind)))
    after(context, kind, sinceUs, now.stopTimeout, { slackUs, ...process === void 0 ? {} : { process } });
  const { t0Us, finalUs, commands } = view(context).stop;
  if (commands?.running !== void 0 && before.stopTimeout === "infinity")
    startCommandTimer(context, commands.running);
  const hadNone = before.kill.killMode === "none" || before.stopTimeout === "infinity";
  if (hadNone && t0Us !== void 0 && finalUs === void 0) startFinalTimer(context);
};
var waitNoLonger = (context) => {
  const waitingFor2 = context.draft.timers.find(({ kind }) => kind === "no-command");
  if (waitingFor2 !== void 0) withoutCommand(context, waitingFor2.sinceUs);
};
var standingOfSignal = (context, event) => {
  if (context.draft.stop === void 0) return void 0;
  waitNoLonger(context);
  return standing(context.draft, view(context), event, context.header);
};
var isAskedFor = (context, event) => context.draft.stop !== void 0 && isLicensed(context.draft, view(context), event, context.header);
var onSignals = (context, signals) => {
  const { draft, facts, header } = context;
  if (draft.stop === void 0) return;
  waitNoLonger(context);
  const waiting = [...signals];
  while (waiting.length > 0 && draft.dead === void 0) {
    const first = waiting.length === 1 ? 0 : waiting.findIndex((one) => isLicensed(draft, view(context), one.event, header));
    const [next] = waiting.splice(Math.max(0, first), 1);
    if (next === void 0) return;
    judgeSignal(draft, view({ ...context, facts: { ...facts, eventIndex: next.eventIndex } }), next.event, header);
  }
};
var isNewMain = (event) => event.kind === "spawn" && event.by === "manager" && event.process.role === "main";
var isStartedAnew = ({ draft: { stop }, facts }, before) => facts.run > before.run && stop !== void 0 && !stop.passive && stop.aside === void 0 && stop.run === before.run;
var onEventAfter = (context, event) => {
  switch (event.kind) {
    case "exit":
      onExitAfter(context, event);
      break;
    case "spawn":
      if (event.by !== "manager") onFork(context, event);
      break;
    case "notify": {
      const extendUs = extensionIn(event.fields);
      if (extendUs !== void 0) extend(context, context.facts.nowUs + extendUs);
      break;
    }
    default:
      break;
  }
};
var onEvent = (context, event, before) => {
  switch (event.kind) {
    case "request":
      onRequest(context, event, before);
      break;
    case "spawn":
      if (event.by === "manager") {
        onManagerActs(context, event, before);
        onCommandInPass(context, event);
      } else onFork(context, event);
      break;
    case "exit":
      onExit(context, event, before);
      break;
    case "leave":
      onLeave(context, event);
      break;
    case "notify":
      onNotify(context, event, before);
      break;
    case "watchdog":
      onWatchdog(context, "AMB-60/expiry-while-stopping", before);
      break;
    case "oom":
      if (context.facts.phase !== "inactive" && !stopping(context) && !isDown(context, before))
        beginStop(context, "oom", { passive: context.choose("AMB-64/oom") === "not" });
      break;
    case "daemon-reload":
      onDaemonReload(context);
      break;
    case "signal":
      if (event.from === "manager") onSignals(context, [{ event, eventIndex: context.facts.eventIndex }]);
      break;
    case "claim":
    case "move":
    case "remove-group":
      onManagerActs(context, event, before);
      break;
    case "thaw":
      context.draft.entries = withoutThose(context.draft.entries, ({ part }) => part === "thaw");
      break;
    case "main":
    case "freeze":
      break;
  }
  const isStarting = context.facts.phase === "starting";
  if (isStarting && (before.phase !== "starting" || isStartedAnew(context, before))) startBegins(context);
  const isUp = context.facts.phase === "active" && before.phase !== "active" && !stopping(context);
  if (isUp || context.facts.phase === "active" && isNewMain(event))
    after(context, "runtime", context.facts.nowUs, runtimeLimit(context.facts));
};

// spec/oracle/lateness.ts
var latenessMaxUs = 251e3;
var boundedLateness = ({ settings }, declaredUs) => {
  const { timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog } = settings;
  const spans = [timeoutStop, timeoutAbort, timeoutStart, runtimeMax, watchdog];
  const halves = spans.flatMap((span) => typeof span === "number" && span > 0 ? [Math.ceil(span / 2) - 1] : []);
  return Math.min(declaredUs, latenessMaxUs, ...halves);
};

// spec/oracle/possible.ts
var indexOf = new Map(choiceIds.map((id, index) => [id, index]));
var slugs = choiceIds.map((id) => readingsOf[id]);
var bitsOf = (index, readings) => (slugs[index] ?? []).reduce((bits, slug, bit) => readings.includes(slug) ? bits | 1 << bit : bits, 0);
var links = implications.map(({ when: when2, then }) => {
  const from = indexOf.get(when2.choice) ?? -1;
  const to = indexOf.get(then.choice) ?? -1;
  return { from, fromBits: bitsOf(from, [when2.reading]), to, toBits: bitsOf(to, then.readings) };
});
var at = (possible, index) => possible[index] ?? 0;
var propagate = (possible) => {
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      const from = at(possible, link.from);
      const to = at(possible, link.to);
      const newTo = (from & ~link.fromBits) === 0 ? to & link.toBits : to;
      const newFrom = (to & link.toBits) === 0 ? from & ~link.fromBits : from;
      if (newTo === 0 || newFrom === 0) return false;
      changed ||= newTo !== to || newFrom !== from;
      possible[link.to] = newTo;
      possible[link.from] = newFrom;
    }
  }
  return true;
};
var known = /* @__PURE__ */ new WeakMap();
var possibleUnder = (assignment) => {
  const found = known.get(assignment) ?? workOut(assignment) ?? "none";
  known.set(assignment, found);
  return found === "none" ? void 0 : found;
};
var workOut = (assignment) => {
  const possible = Uint8Array.from(choiceIds, (id, index) => bitsOf(index, assignment[id] ?? readingsOf[id]));
  return possible.includes(0) || !propagate(possible) ? void 0 : possible;
};
var inBoth = (a, b) => {
  const both = Uint8Array.from(a, (bits, index) => bits & at(b, index));
  return both.includes(0) || !propagate(both) ? void 0 : both;
};
var narrowedFrom = (base, possible) => {
  const narrowed2 = {};
  choiceIds.forEach((id, index) => {
    const bits = at(possible, index);
    if (bits !== at(base, index)) narrowed2[id] = (slugs[index] ?? []).filter((_, bit) => bits >> bit & 1);
  });
  return narrowed2;
};
var joined = (a, b) => {
  let differing = 0;
  let aHolds = true;
  let bHolds = true;
  let where = -1;
  for (let index = 0; index < a.length; index++) {
    const x = at(a, index);
    const y = at(b, index);
    if (x === y) continue;
    differing++;
    where = index;
    aHolds &&= (y & ~x) === 0;
    bHolds &&= (x & ~y) === 0;
    if (differing > 1 && !aHolds && !bHolds) return void 0;
  }
  if (aHolds) return a;
  if (bHolds) return b;
  if (differing !== 1) return void 0;
  const union = Uint8Array.from(a);
  union[where] = at(a, where) | at(b, where);
  return union;
};
var explore = (sets, run) => {
  const outcomes = sets.map(() => []);
  const begun = sets.map((possible, of) => ({ of, possible }));
  const path = [];
  do {
    let lanes = begun;
    let depth = 0;
    const choose = (choice, apart) => {
      const index = indexOf.get(choice) ?? -1;
      const bits = bitsIn(lanes, index);
      if ((bits & bits - 1) === 0) return slugOf(index, bits);
      const parts = apart === void 0 ? singleBits(bits) : partsOf(index, bits, apart);
      if (parts.length === 1) return slugOf(index, lowest(bits));
      path[depth] ??= { branches: branchesOf(lanes, index, parts), taken: 0 };
      const decision = path[depth++];
      const branch = decision?.branches[decision.taken];
      if (branch === void 0) throw new Error(`nothing is possible for ${choice}`);
      lanes = branch.lanes;
      return branch.slug;
    };
    const result = run(choose);
    for (const { of, possible } of lanes) outcomes[of]?.push({ result, possible });
  } while (backtrack(path));
  return outcomes;
};
var slugOf = (index, bit) => slugs[index]?.[31 - Math.clz32(bit)] ?? "";
var singleBits = (bits) => [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => bits & bit);
var lowest = (bits) => bits & -bits;
var partsOf = (index, bits, apart) => {
  const yes = singleBits(bits).reduce((sum, bit) => apart(slugOf(index, bit)) ? sum | bit : sum, 0);
  return [yes, bits & ~yes].filter((part) => part > 0).toSorted((one, other) => lowest(one) - lowest(other));
};
var bitsIn = (lanes, index) => {
  let bits = 0;
  for (const { possible } of lanes) bits |= at(possible, index);
  return bits;
};
var branchesOf = (lanes, index, parts) => parts.map((part) => ({
  slug: slugOf(index, lowest(part)),
  lanes: lanes.flatMap((lane) => laneWithin(lane, index, part) ?? [])
})).filter((branch) => branch.lanes.length > 0);
var laneWithin = (lane, index, part) => {
  const bits = at(lane.possible, index);
  const left = bits & part;
  if (left === bits || left === 0) return left === 0 ? void 0 : lane;
  const possible = narrowed(lane.possible, index, left);
  return possible === void 0 ? void 0 : { of: lane.of, possible };
};
var narrowed = (possible, index, bits) => {
  const next = Uint8Array.from(possible);
  next[index] = bits;
  return propagate(next) ? next : void 0;
};
var backtrack = (path) => {
  for (let last = path.at(-1); last !== void 0; last = path.at(-1)) {
    last.taken++;
    if (last.taken < last.branches.length) return true;
    path.pop();
  }
  return false;
};

// spec/oracle/merge-alike.ts
var mergeAlike = (living) => {
  if (living.length < 2) return living;
  const groups = groupAlike(living);
  return groups.length === living.length ? living : groups.flatMap(joinGroup);
};
var groupAlike = (living) => {
  const groups = [];
  const groupOf = /* @__PURE__ */ new Map();
  const byOutline = /* @__PURE__ */ new Map();
  for (const one of living) {
    const known2 = groupOf.get(one.hypothesis);
    if (known2 !== void 0) {
      known2.push(one);
      continue;
    }
    const outline = outlineOf(one.hypothesis);
    const alike = byOutline.get(outline) ?? [];
    let group = alike.find(([other]) => other !== void 0 && sameState(other.hypothesis, one.hypothesis));
    if (group === void 0) {
      group = [];
      groups.push(group);
      byOutline.set(outline, [...alike, group]);
    }
    group.push(one);
    groupOf.set(one.hypothesis, group);
  }
  return groups;
};
var joinGroup = (group) => {
  const [first] = group;
  if (first === void 0) return [];
  const { hypothesis } = first;
  let rest = group.map((one) => one.hypothesis === hypothesis ? one : { ...one, hypothesis });
  for (let changed = true; changed && rest.length > 1; ) {
    changed = false;
    const kept = [];
    for (const one of rest) {
      const met = firstJoined(kept, one);
      if (met === void 0) {
        kept.push(one);
        continue;
      }
      kept[met.index] = met.living;
      changed = true;
    }
    rest = kept;
  }
  return rest;
};
var firstJoined = (kept, one) => {
  for (const [index, other] of kept.entries()) {
    const possible = joined(other.possible, one.possible);
    if (possible === void 0) continue;
    return { index, living: { ...other, possible, exercised: withMore(other.exercised, one.exercised) } };
  }
  return void 0;
};

// spec/oracle/on-timer.ts
var stillRuns = ({ facts }, name) => {
  const process = name === void 0 ? void 0 : processNamed(facts, name);
  return process !== void 0 && process.deadUs === void 0 && isMember(process);
};
var isThere = (context, name) => stillRuns(context, name) || processNamed(context.facts, name)?.deadUs === context.facts.nowUs;
var commandTimedOut = (context, timer) => {
  const { stop, kill, choose } = view(context);
  amend(context, { commands: { name: stop.commands?.name ?? "ExecStop", next: Number.MAX_SAFE_INTEGER } });
  if (stop.t0Us !== void 0) return;
  if (kill.killMode === "none") {
    noneCommandTimedOut(context, timer);
    return;
  }
  const mode = failureModeBy(stop.settings.unit.settings.timeoutStopFailureMode, choose);
  if (mode === "terminate") firstPass(context, "command-timed-out");
  else if (mode === "abort") firstPass(context, "command-timed-out", "abort");
  else killAtOnce(context, "command-timed-out");
};
var mainNow = (context) => {
  const main = livingMainOf(view(context));
  return main === void 0 ? {} : { mainAtT0: main.info.name };
};
var killAtOnce = (context, trigger) => {
  if (!finalAllowed(context)) {
    firstPass(context, trigger);
    return;
  }
  amend(context, { t0Us: context.facts.nowUs, firstKind: "abort", ...mainNow(context) });
  finalPass(context, trigger);
};
var noneCommandTimedOut = (context, timer) => {
  const { process } = timer;
  const reading = context.choose("AMB-29");
  amend(context, { t0Us: context.facts.nowUs, firstKind: "first" });
  raise(context, { kind: "first", trigger: "command-timed-out" });
  if (reading === "nothing" || process === void 0) return;
  if (reading === "final") {
    if (finalAllowed(context)) raise(context, { kind: "helper-final", trigger: "command-timed-out", process });
    return;
  }
  raise(context, { kind: "helper", trigger: "command-timed-out", process });
  const { stopTimeout: stopTimeout2 } = view(context).stop.settings;
  if (stopTimeout2 === "infinity" || !finalAllowed(context)) return;
  const atUs = context.facts.nowUs;
  setTimer(context, {
    kind: "helper-final",
    atUs: atUs + stopTimeout2,
    sinceUs: atUs,
    slackUs: context.header.latenessUs,
    process
  });
};
var startTimedOut = (context) => {
  const { facts, choose } = context;
  if (facts.phase !== "starting") return;
  const passive = choose("AMB-64/start-failure") === "not";
  const isOfService = facts.unit.type === "service" && !passive;
  const mode = isOfService ? failureModeBy(facts.unit.settings.timeoutStartFailureMode, choose) : "terminate";
  if (mode === "terminate") {
    beginStop(context, "start-timeout", { passive });
    return;
  }
  beginStop(context, "start-timeout", { firstPass: "later" });
  if (mode === "abort") firstPass(context, "start-timed-out", "abort");
  else killAtOnce(context, "start-timed-out");
};
var reloadTimedOut = (context, timer) => {
  const { choose } = context;
  if (stopping(context) || !stillRuns(context, timer.process)) return;
  const reading = choose("AMB-55");
  if (reading !== "command-only" || timer.process === void 0) {
    beginStop(context, "reload-timeout", { passive: reading === "nothing" });
    return;
  }
  beginStop(context, "reload-timeout", { firstPass: "later", aside: true });
  amend(context, { t0Us: context.facts.nowUs, firstKind: "first", aside: true });
  if (finalAllowed(context))
    raise(context, { kind: "helper-final", trigger: "reload-timed-out", process: timer.process });
};
var lastResort = (context, timer) => {
  if (context.choose("AMB-25") === "then-sigkill")
    raise(context, { kind: "last", trigger: "final-timeout", slackUs: timer.slackUs, sinceUs: timer.sinceUs });
};
var stoppingTimedOut = (context, timer) => {
  if (context.draft.stop?.t0Us !== void 0) return;
  const { killMode: mode } = view(context).kill;
  const first = { mode, targets: [] };
  amend(context, { t0Us: context.facts.nowUs, firstKind: "first", first, ...mainNow(context) });
  stopTimedOut(context, timer.slackUs, timer.sinceUs);
  amend(context, { firstKind: "abort" });
};
var stopTimers = ["command", "final", "last", "helper", "helper-final"];
var onTimer = (context, timer) => {
  const { choose } = context;
  const unit = context.draft.stop?.settings.unit ?? context.facts.unit;
  if (stopTimers.includes(timer.kind) && !timeoutCounts(unit, choose)) return;
  switch (timer.kind) {
    case "command":
      commandTimedOut(context, timer);
      break;
    case "final":
      stopTimedOut(context, timer.slackUs, timer.sinceUs);
      break;
    case "last":
      lastResort(context, timer);
      break;
    case "helper":
      if (timer.process !== void 0 && isThere(context, timer.process))
        helperTimedOut(context, timer.process, timer.slackUs, timer.sinceUs);
      break;
    case "helper-final":
      if (timer.process !== void 0 && isThere(context, timer.process))
        raise(context, {
          kind: "helper-final",
          trigger: "stop-timeout",
          process: timer.process,
          slackUs: timer.slackUs
        });
      break;
    case "start":
      startTimedOut(context);
      break;
    case "runtime":
      if (!stopping(context)) beginStop(context, "runtime-max", { passive: choose("AMB-64/runtime-max") === "not" });
      break;
    case "reload":
      reloadTimedOut(context, timer);
      break;
    case "remount":
      if (!stopping(context) && stillRuns(context, timer.process))
        beginStop(context, "remount-timeout", { job: "remount" });
      break;
    case "no-command":
      withoutCommand(context, timer.sinceUs);
      break;
    case "stopping-final":
      stoppingTimedOut(context, timer);
      break;
  }
};

// spec/rules/changed-rule.ts
var dutiesOf = (rule2, change) => change?.modes ?? Object.fromEntries((rule2.modes ?? killModes).map((mode) => [mode, "owed"]));
var seenBy = (rule2, change) => (view2) => {
  if (change.unitTypes?.includes(view2.unitType) === false) return void 0;
  const { killMode } = view2.kill;
  if (dutiesOf(rule2, change)[killMode] === void 0) return void 0;
  const [own] = rule2.modes ?? [];
  if (own === void 0 || rule2.modes?.includes(killMode) === true) return view2;
  return { ...view2, kill: { ...view2.kill, killMode: own } };
};
var changedRule = (rule2, change) => {
  const seen = seenBy(rule2, change);
  const within = (view2, asked) => dutiesOf(rule2, change)[view2.kill.killMode] === "licensed" ? { ...asked, duty: "licensed" } : asked;
  const { owes, names, follows, adds, forbids, guards } = rule2;
  const targets = (of) => (about, view2) => {
    const own = seen(view2);
    return own === void 0 ? [] : of(about, own).map((asked) => within(view2, asked));
  };
  const one = (of) => (about, view2) => {
    const own = seen(view2);
    return own === void 0 ? void 0 : of(about, own);
  };
  const named = names === void 0 ? void 0 : one(names);
  const following = follows === void 0 ? void 0 : one(follows);
  return {
    ...rule2,
    modes: killModes.filter((mode) => dutiesOf(rule2, change)[mode] !== void 0),
    ...owes === void 0 ? {} : { owes: targets(owes) },
    ...adds === void 0 ? {} : { adds: targets(adds) },
    ...forbids === void 0 ? {} : { forbids: (stray, view2) => one(forbids)(stray, view2) === true },
    ...guards === void 0 ? {} : { guards: (point, view2) => one(guards)(point, view2) === true },
    ...named === void 0 ? {} : {
      names: (point, view2) => {
        const answer = named(point, view2);
        return answer === void 0 || change.signal === void 0 ? answer : { ...answer, signal: change.signal };
      }
    },
    ...following === void 0 ? {} : {
      follows: (sent, view2) => {
        const answer = following(sent, view2);
        return answer === void 0 ? void 0 : within(view2, answer);
      }
    }
  };
};

// spec/rules/rulebook.ts
var having = (rules2, key) => rules2.filter((rule2) => rule2[key] !== void 0);
var callsOf = (change) => {
  const calls = { "main-exit": {}, "stop-timeout": {} };
  for (const rule2 of rules) {
    const own = change[rule2.id];
    if (rule2.calls === void 0 || own?.kind === "dropped") continue;
    Object.assign(calls[rule2.calls], dutiesOf(rule2, own));
  }
  return calls;
};
var changedRules = (change) => rules.flatMap((rule2) => {
  const own = change[rule2.id];
  if (own === void 0) return [rule2];
  return own.kind === "dropped" ? [] : [changedRule(rule2, own)];
});
var bookOf = (change) => {
  const rules2 = changedRules(change);
  const calls = callsOf(change);
  return {
    naming: having(rules2, "names"),
    owing: having(rules2, "owes"),
    following: having(rules2, "follows"),
    adding: having(rules2, "adds"),
    forbidding: having(rules2, "forbids"),
    guarding: having(rules2, "guards"),
    dropped: new Set(rules.flatMap(({ id }) => change[id]?.kind === "dropped" ? [id] : [])),
    callFor: (by, mode) => calls[by][mode]
  };
};
var books = /* @__PURE__ */ new WeakMap();
var unchanged = bookOf({});
var rulebookOf = (change) => {
  if (change === void 0) return unchanged;
  const book = books.get(change) ?? bookOf(change);
  books.set(change, book);
  return book;
};

// spec/oracle/rule-verdicts.ts
var alwaysNeeded = ["request", "spawn", "exit", "signal"];
var missingKinds = ({ observed }) => alwaysNeeded.filter((kind) => !observed.includes(kind));
var unobservedKinds = (id, header) => [...alwaysNeeded, ...rule(id).needs ?? []].filter((kind) => !header.observed.includes(kind));
var whyVacuous = (of, unit, kill) => of.modes === void 0 || of.modes.includes(kill.killMode) ? of.vacuous?.(unit, kill) : `said of KillMode=${of.modes.join(", ")} only`;
var notExercised = Object.fromEntries(ruleIds.map((id) => [id, "not-exercised"]));
var vacuousOf = /* @__PURE__ */ new WeakMap();
var vacuousFor = ({ facts: { unit }, base, onAsk }) => {
  const known2 = vacuousOf.get(unit) ?? /* @__PURE__ */ new WeakMap();
  vacuousOf.set(unit, known2);
  const found = onAsk === void 0 ? known2.get(base) : void 0;
  if (found !== void 0) return found;
  const [settings = []] = explore(
    [base],
    (choose) => killSettings(unit, onAsk === void 0 ? choose : overheard(choose, onAsk))
  );
  const vacuous = ruleIds.filter(
    (id) => settings.every(({ result }) => whyVacuous(rule(id), unit, result) !== void 0)
  );
  known2.set(base, vacuous);
  return vacuous;
};
var unobservedOf = /* @__PURE__ */ new WeakMap();
var unobservedFor = (header) => {
  const found = unobservedOf.get(header.observed);
  if (found !== void 0) return found;
  const unobserved = new Set(ruleIds.filter((id) => unobservedKinds(id, header).length > 0));
  unobservedOf.set(header.observed, unobserved);
  return unobserved;
};
var ruleVerdicts = (judged, exercised, failed) => {
  const { header, book } = judged;
  const verdicts = { ...notExercised };
  for (const id of vacuousFor(judged)) verdicts[id] = "not-applicable";
  for (const id of exercised) verdicts[id] = "pass";
  for (const id of unobservedFor(header)) verdicts[id] = "unobserved";
  for (const id of failed) verdicts[id] = "fail";
  for (const id of book.dropped) verdicts[id] = "not-applicable";
  return verdicts;
};

// spec/oracle/monitor.ts
var hypothesisCountMax = 256;
var deathCountMax = 32;
var begin = (unit, of, declared, onAsk, onConflict) => {
  const profile = profileFor(of, unit.type);
  const header = { ...declared, latenessUs: boundedLateness(unit, declared.latenessUs) };
  const base = possibleUnder(profile.choices);
  if (base === void 0) throw new Error(`profile ${profile.name} contradicts itself`);
  const facts = initialFacts(unit, header);
  const rules2 = rulebookOf(profile.page);
  const book = onConflict === void 0 ? rules2 : { ...rules2, onConflict };
  const hypothesis = { ...emptyHypothesis };
  if (facts.phase === "active")
    after({ draft: hypothesis, facts, header, choose: unasked, book }, "runtime", 0, runtimeLimit(facts));
  return {
    unit,
    profile,
    header,
    base,
    facts,
    living: [{ possible: base, hypothesis, exercised: [] }],
    dead: [],
    overflow: false,
    eventCount: 0,
    held: [],
    book,
    ...onAsk === void 0 ? {} : { onAsk }
  };
};
var unasked = () => {
  throw new Error("nothing is open here");
};
var byState = (living) => {
  const groups = /* @__PURE__ */ new Map();
  for (const one of living) {
    const group = groups.get(one.hypothesis);
    if (group === void 0) groups.set(one.hypothesis, [one]);
    else group.push(one);
  }
  return groups;
};
var outcomesOf = ({ living, header, onAsk, book }, facts, move, concerns) => {
  const all = /* @__PURE__ */ new Map();
  for (const [hypothesis, together] of byState(living)) {
    if (!concerns(hypothesis)) continue;
    const sets = together.map(({ possible }) => possible);
    const outcomes = explore(sets, (choose) => {
      const draft = { ...hypothesis, exercised: [] };
      move({
        draft,
        facts: factsUnder(facts, hypothesis),
        header,
        book,
        choose: onAsk === void 0 ? choose : overheard(choose, onAsk)
      });
      return draft;
    });
    together.forEach((one, index) => all.set(one, outcomes[index] ?? []));
  }
  return all;
};
var advanceAll = (state, facts, move, concerns) => {
  const living = [];
  const dead = [...state.dead];
  let split = false;
  const moved = outcomesOf(state, facts, move, concerns);
  for (const one of state.living) {
    const outcomes = moved.get(one);
    if (outcomes === void 0) {
      living.push(one);
      continue;
    }
    split ||= outcomes.length > 1;
    for (const { result, possible } of outcomes) {
      const exercised = withMore(one.exercised, result.exercised);
      if (result.dead === void 0) living.push({ possible, hypothesis: result, exercised });
      else dead.push({ possible, death: result.dead, facts, exercised });
    }
  }
  const merged = split || state.living.length > 1 ? mergeAlike(living) : living;
  const overflow = state.overflow || merged.length > hypothesisCountMax;
  return {
    ...state,
    facts,
    living: merged.slice(0, hypothesisCountMax),
    dead: dead.length > deathCountMax ? dead.slice(-deathCountMax) : dead,
    overflow
  };
};
var nothing = () => false;
var nextTimer = (hypothesis, held = nothing) => everyTimer(hypothesis).reduce(
  (first, timer) => held(timer) || first !== void 0 && timer.atUs >= first.atUs ? first : timer,
  void 0
);
var fire = (context, timer) => {
  const { draft } = context;
  if (inEarlier(context, (inner) => fire(inner, timer), timer)) return;
  draft.timers = draft.timers.filter((other) => other !== timer);
  onTimer(context, timer);
  noteEnd(context);
};
var fireNext = (held) => (context) => {
  const timer = nextTimer(context.draft, held);
  if (timer !== void 0) fire(context, timer);
};
var fireFor = (context, signal) => {
  for (let count = 0; count < timerCountMax; count++) {
    const timer = nextTimer(context.draft);
    if (timer === void 0 || timer.atUs > signal.atUs || isAskedFor(context, signal)) return;
    fire(context, timer);
  }
};
var at2 = (facts, atUs) => facts.nowUs === atUs ? facts : { ...facts, nowUs: atUs };
var timerCountMax = 1e4;
var advanceTo = (state, atUs, held = nothing) => {
  let current = state;
  for (let count = 0; count < timerCountMax; count++) {
    const dueUs = Math.min(
      ...current.living.map(({ hypothesis }) => nextTimer(hypothesis, held)?.atUs ?? Number.POSITIVE_INFINITY)
    );
    if (dueUs > atUs) break;
    const nowUs = Math.max(dueUs, current.facts.nowUs);
    current = closeBefore(current, nowUs);
    current = advanceAll(current, at2(current.facts, nowUs), fireNext(held), (h) => nextTimer(h, held)?.atUs === dueUs);
  }
  return closeBefore(current, atUs);
};
var closeBefore = (state, atUs) => {
  const closes = ({ entries }) => firstCloseUs(entries) < atUs;
  if (!state.living.some(({ hypothesis }) => closes(hypothesis))) return state;
  return advanceAll(state, state.facts, ({ draft, book }) => closeWindows(draft, book, atUs), closes);
};
var isSignalOfManager = (event) => event.kind === "signal" && event.from === "manager";
var isAct = (event) => {
  if (event.kind === "signal") return isSignalOfManager(event);
  if (event.kind === "spawn") return event.by === "manager";
  if (event.kind === "thaw") return event.by === "manager";
  return event.kind === "claim" || event.kind === "move" || event.kind === "remove-group";
};
var stopCommands = Object.values(stopCommand);
var isOfStart = (event) => event.kind === "spawn" && (event.process.role === "main" || startCommands.includes(event.command?.name ?? ""));
var waitingFor = (event) => {
  if (isOfStart(event)) return ["no-command", "start"];
  const name = event.kind === "spawn" ? event.command?.name : void 0;
  if (name === "ExecReload" || name === "ExecRemount") return ["no-command", "reload", "remount", "runtime"];
  return stopCommands.includes(name) ? ["no-command", "final"] : ["no-command"];
};
var heldBy = (event) => {
  if (!isAct(event)) return (timer) => timer.atUs === event.atUs;
  if (event.kind === "signal") return (timer) => timer.atUs === event.atUs;
  if (event.kind === "claim") return (timer) => timer.atUs === event.atUs && timer.kind === "final";
  if (event.kind !== "spawn") return nothing;
  const waits = waitingFor(event);
  return (timer) => timer.atUs === event.atUs && waits.includes(timer.kind);
};
var indexOfEvent = ({ eventIndex }) => eventIndex;
var step = (state, event) => {
  const eventIndex = state.eventCount;
  const counted = { ...state, eventCount: eventIndex + 1 };
  if (state.overflow) return counted;
  if (state.header.ordered) return take(counted, event, eventIndex, heldBy(event));
  const heldUs = state.held[0]?.[0]?.event.atUs ?? event.atUs;
  const ready = heldUs < event.atUs ? release(counted) : counted;
  if (isSignalOfManager(event)) return { ...ready, held: withItem(ready.held, { event, eventIndex }, indexOfEvent) };
  return take(ready, event, eventIndex, heldBy(event));
};
var timersOfLife = ["start", "runtime", "reload", "remount"];
var asksBeforeTimeout = (event, { stop }, choose) => {
  if (stop === void 0) return false;
  switch (event.kind) {
    case "exit":
      if (stop.settings.kill.killMode !== "control-group" || event.process !== stop.mainAtT0) return false;
      return stop.firstKind === "first" ? choose("AMB-07") === "main-exit" : choose("AMB-33/survivors") === "kill-signal";
    case "request":
      return stop.t0Us === void 0 ? choose("AMB-24") === "last-job" : choose("AMB-42") === "again";
    case "spawn":
      return event.by !== "manager" && stop.pass?.atUs === event.atUs || choose("AMB-37") === "owed";
    case "main":
      return true;
    default:
      return false;
  }
};
var tiesOf = ({ header, onAsk }, event, living) => {
  const { possible, hypothesis } = living;
  const due = everyTimer(hypothesis).filter(({ atUs }) => atUs === event.atUs);
  const tied = (timers, within = possible) => timers.length === 0 ? [] : [{ living: { ...living, possible: within }, timers }];
  if (!header.ordered || due.length === 0) return tied(due);
  const ofLife = due.filter(({ kind }) => timersOfLife.includes(kind));
  const isExtended = event.kind === "notify" && extensionIn(event.fields) !== void 0;
  const concernsCommand = isExtended || event.kind === "request" || event.kind === "main";
  const finals = due.filter(({ kind }) => kind === "final" || concernsCommand && kind === "command");
  if (finals.length === 0 || isExtended) return tied([...ofLife, ...finals]);
  const [outcomes = []] = explore(
    [possible],
    (choose) => asksBeforeTimeout(event, hypothesis, onAsk === void 0 ? choose : overheard(choose, onAsk))
  );
  return outcomes.flatMap(({ result, possible: within }) => tied(result ? [...ofLife, ...finals] : ofLife, within));
};
var inBothOrders = (state, event, held) => {
  const { atUs } = event;
  const first = advanceTo(state, atUs, held);
  const ties = first.living.flatMap((living2) => tiesOf(first, event, living2));
  if (ties.length === 0) return first;
  const last = ties.map(
    ({ living: living2, timers }) => advanceTo({ ...first, living: [living2], dead: [] }, atUs, (timer) => held(timer) && !timers.includes(timer))
  );
  const both = [first, ...last];
  const living = mergeAlike(both.flatMap((each) => each.living));
  return {
    ...first,
    living: living.slice(0, hypothesisCountMax),
    dead: both.flatMap((each) => each.dead).slice(-deathCountMax),
    overflow: both.some((each) => each.overflow) || living.length > hypothesisCountMax
  };
};
var take = (state, event, eventIndex, held) => {
  const isSent = isSignalOfManager(event);
  const before = isAct(event) ? advanceTo(state, event.atUs, held) : inBothOrders(state, event, held);
  const happened = withEvent(before.facts, event);
  const facts = happened.eventIndex === eventIndex ? happened : { ...happened, eventIndex };
  return advanceAll(
    before,
    facts,
    (context) => {
      if (isSent) fireFor(context, event);
      onEvent(context, event, factsUnder(before.facts, context.draft));
      noteEnd(context);
      inEarlier(context, (inner) => {
        onEventAfter(inner, event);
        noteEnd(inner);
      });
      withoutEnded(context);
    },
    () => true
  );
};
var release = (state) => {
  const held = listOf(state.held);
  const [first] = held;
  if (first === void 0) return state;
  const { atUs } = first.event;
  const before = advanceTo({ ...state, held: [] }, atUs);
  return advanceAll(
    before,
    at2(before.facts, atUs),
    (context) => onSignals(context, held),
    () => true
  );
};
var advance = (state, atUs) => advanceTo(release(state), atUs);
var allowed = (state, atUs = state.facts.nowUs) => {
  const now = advance(state, atUs);
  return {
    hypotheses: now.living.map(({ possible, hypothesis }) => {
      const next = nextTimer(hypothesis);
      return {
        assignment: narrowedFrom(state.base, possible),
        open: inOrder(hypothesis.entries).map(expectationOf),
        ...next === void 0 ? {} : { nextUs: next.atUs }
      };
    })
  };
};
var end = (state, endUs) => {
  const missing = missingKinds(state.header);
  if (missing.length > 0)
    return { status: "inconclusive", reason: `events that every rule needs were not observed: ${missing.join(", ")}` };
  const done = state.overflow ? state : closeBefore(advance(state, endUs), endUs + 1);
  if (done.overflow)
    return {
      status: "inconclusive",
      reason: `more than ${hypothesisCountMax} hypotheses (hypothesisCountMax) were alive at once`
    };
  if (done.living.length === 0) return condemned(done);
  const exercised = new Set(done.living.flatMap(({ exercised: of }) => of));
  const assignments = done.living.map(({ possible }) => narrowedFrom(done.base, possible));
  return {
    status: "conformant",
    rules: ruleVerdicts(done, exercised, []),
    assignments,
    dependsOn: shared(assignments, done.profile)
  };
};
var shared = (assignments, { choices }) => {
  const result = {};
  const [first, ...rest] = assignments;
  for (const [choice, readings] of Object.entries(first ?? {})) {
    if (!rest.every((other) => other[choice] !== void 0)) continue;
    const left = [.../* @__PURE__ */ new Set([...readings, ...rest.flatMap((other) => other[choice] ?? [])])];
    const all = choices[choice] ?? readingsOf[choice];
    if (left.length < all.length) result[choice] = left;
  }
  return result;
};
var condemned = (state) => {
  const order = state.dead.toSorted(
    (a, b) => b.death.atUs - a.death.atUs || (b.death.eventIndex ?? Infinity) - (a.death.eventIndex ?? Infinity)
  );
  const deaths = order.map(
    ({ death, facts, possible }) => ({
      atUs: death.atUs,
      ...death.eventIndex === void 0 ? {} : { eventIndex: death.eventIndex },
      rules: death.rules,
      breach: death.breach,
      because: explainDeath(death, facts),
      assignment: narrowedFrom(state.base, possible)
    })
  );
  const [violation] = deaths;
  if (violation === void 0) throw new Error("no hypothesis lives, and none has died");
  const exercised = new Set(order[0]?.exercised ?? []);
  return {
    status: "nonconformant",
    rules: ruleVerdicts(state, exercised, violation.rules),
    violation,
    deaths
  };
};

export {
  sentencesOfRule,
  standingOfSignal,
  possibleUnder,
  inBoth,
  explore,
  hypothesisCountMax,
  begin,
  step,
  advance,
  allowed,
  end
};
