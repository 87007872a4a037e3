import {
  cellAt,
  commandTable,
  delayUs,
  extraTable,
  generatedCells,
  processTable,
  sceneTable,
  settingsTable,
  shapeCounts,
  stepUs,
  valuesOf
} from "./chunk-4SMJVUTV.js";
import {
  Random
} from "./chunk-43IJOVRW.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";
import {
  classifySignalLiteral,
  isCatchable,
  ownSection,
  signalNumber
} from "./chunk-QAWU4L6M.js";

// harness/generators/build-behaviour.ts
var childName = "child";
var none = [];
var ignores = [{ kind: "ignore" }];
var exits = (afterUs, status = 0) => ({ kind: "exit", afterUs, status });
var moreTimeUs = 15e6;
var notice = (part, fields, then) => part.kind === "main" ? [{ kind: "notify", afterUs: 0, fields }, ...then] : [{ kind: "catch" }];
var forks = (part, afterUs) => part.kind === "child" ? [{ kind: "catch" }] : [{ kind: "fork", afterUs, child: childName }];
var onFirst = (plan, part, values, signal) => {
  const afterUs = delayUs(values.firstDelay, plan.timeouts);
  switch (values.first) {
    case "dies":
      return none;
    case "ignores":
      return ignores;
    case "exits":
      return [exits(afterUs)];
    case "fails":
      return [exits(afterUs, 1)];
    case "catches":
      return [{ kind: "catch" }];
    case "forks":
      return forks(part, afterUs);
    case "forks and exits":
      return [...forks(part, 0), exits(afterUs)];
    case "forwards":
      return part.kind !== "main" || part.partner === void 0 ? [exits(afterUs)] : [{ kind: "forward", afterUs: 0, signal, to: part.partner }, exits(afterUs)];
    case "asks for time":
      return notice(part, { EXTEND_TIMEOUT_USEC: String(moreTimeUs) }, []);
    case "says that it stops":
      return notice(part, { STOPPING: "1" }, [exits(afterUs)]);
    case "triggers the watchdog":
      return notice(part, { WATCHDOG: "trigger" }, []);
    case "leaves":
      return [{ kind: "leave", afterUs }];
  }
};
var simple = (what, afterUs, first) => {
  switch (what) {
    case "as first":
      return first;
    case "dies":
      return none;
    case "ignores":
      return ignores;
    case "exits":
      return [exits(afterUs)];
  }
};
var inOrder = (when) => Object.fromEntries(
  Object.entries(when).toSorted(
    ([one], [other]) => signalNumber(one) - signalNumber(other)
  )
);
var reactions = (plan, part, values) => {
  const { first, watchdog, final } = plan.signals;
  const when = {};
  const add = (signal, list) => {
    if (list.length > 0 && isCatchable(signal) && when[signal] === void 0) when[signal] = list;
  };
  const afterUs = delayUs(values.finalDelay, plan.timeouts);
  for (const signal of first) add(signal, onFirst(plan, part, values, signal));
  if (!first.includes("SIGHUP")) add("SIGHUP", simple(values.hup, afterUs, onFirst(plan, part, values, "SIGHUP")));
  const rest = [...first, "SIGHUP"];
  if (plan.hasWatchdog && !rest.includes(watchdog)) {
    add(watchdog, simple(values.watchdog, afterUs, onFirst(plan, part, values, watchdog)));
  }
  if (!rest.includes(final))
    add(final, values.final === "forks" ? forks(part, afterUs) : simple(values.final, afterUs, none));
  return inOrder(when);
};
var deeds = (plan, part, values) => {
  const afterUs = delayUs(values.ownDelay, plan.timeouts);
  switch (values.own) {
    case "nothing":
    case "exits with main":
      return [];
    case "exits":
      return [{ kind: "exit", afterUs, status: 0 }];
    case "fails":
      return [{ kind: "exit", afterUs, status: 1 }];
    case "forks":
      return part.kind === "child" ? [] : [{ kind: "fork", afterUs, child: childName }];
    case "signals":
      return part.partner === void 0 ? [] : [{ kind: "signal", afterUs, signal: "SIGTERM", to: part.partner }];
    case "leaves":
      return [{ kind: "leave", afterUs }];
  }
};
var sleepOf = (plan, { sleeps, ownDelay }) => {
  switch (sleeps) {
    case "never":
      return {};
    case "for ever":
      return { unkillable: {} };
    case "for a while":
      return { unkillable: { forUs: delayUs(ownDelay, plan.timeouts) } };
  }
};
var subgroupOf = (plan, part, { subgroup }) => {
  const isOutside = part.kind === "main" && plan.main.isOutside;
  return plan.delegates && subgroup !== void 0 && !isOutside ? { subgroup } : {};
};
var strangeness = (plan, part) => part.kind !== "main" ? {} : { ...plan.main.isOutside ? { outside: true } : {}, ...plan.main.isForeign ? { foreign: true } : {} };
var buildProcess = (plan, part, shape) => {
  const values = valuesOf(processTable, shape);
  if (values.state === "kernel thread" && part.kind === "worker") return { when: {}, deeds: [], kernelThread: true };
  const follows = values.own === "exits with main" && part.kind !== "main" && part.partner !== void 0;
  return {
    when: reactions(plan, part, values),
    deeds: deeds(plan, part, values),
    ...follows ? { exitsWith: { process: part.partner, afterUs: delayUs(values.ownDelay, plan.timeouts) } } : {},
    ...sleepOf(plan, values),
    ...subgroupOf(plan, part, values),
    ...values.state === "stopped" ? { stopped: true } : {},
    ...values.isProtected ? { protected: true } : {},
    ...values.state === "zombie" ? { zombie: true } : {},
    ...plan.main.isForked && part.kind === "main" || part.kind === "child" ? { forked: true } : {},
    ...strangeness(plan, part)
  };
};
var always = (plan, list) => {
  const when = {};
  for (const signal of [...plan.signals.first, "SIGHUP"]) if (isCatchable(signal)) when[signal] = list;
  return inOrder(when);
};
var buildCommand = (plan, main, shape) => {
  const { does, delay } = valuesOf(commandTable, shape);
  const afterUs = delayUs(delay, plan.timeouts);
  const end = { kind: "exit", afterUs, status: 0 };
  switch (does) {
    case "succeeds":
      return { when: {}, deeds: [{ ...end, afterUs: 0 }] };
    case "takes time":
      return { when: {}, deeds: [end] };
    case "fails":
      return { when: {}, deeds: [{ ...end, status: 1 }] };
    case "hangs":
      return { when: {}, deeds: [] };
    case "cannot be killed":
      return { when: {}, deeds: [], unkillable: {} };
    case "hangs on":
      return { when: always(plan, ignores), deeds: [] };
    case "dies late":
      return { when: always(plan, [exits(afterUs)]), deeds: [] };
    case "forks":
      return { when: {}, deeds: [{ kind: "fork", afterUs: 0, child: childName }, end] };
    case "ends main":
      return main === void 0 ? { when: {}, deeds: [end] } : { when: {}, deeds: [{ kind: "signal", afterUs: 0, signal: "SIGTERM", to: main }, end] };
    case "exits with main":
      return main === void 0 ? { when: {}, deeds: [] } : { when: {}, deeds: [], exitsWith: { process: main, afterUs } };
  }
};

// harness/generators/build-unit.ts
var line = (key, value) => value === void 0 ? [] : [`${key}=${value}`];
var commandLines = (key, program, commands) => commands.map((command) => {
  const isLenient = commandTable.ignoresFailure.values[command.ignoresFailure] === true;
  return `${key}=${isLenient ? "-" : ""}/bin/${program}`;
});
var modeLines = ({ cell, settings }) => {
  const isWritten = cell.mode !== "control-group" || settings.writesDefaultMode;
  const lines = isWritten ? [`KillMode=${cell.mode}`] : [];
  const other = cell.mode === "process" ? "mixed" : "process";
  switch (settings.oddity) {
    case "mode twice":
      return [`KillMode=${other}`, `KillMode=${cell.mode}`];
    case "mode reset":
      return [`KillMode=${other}`, "KillMode=", ...lines];
    case "bad mode":
      return [...lines, "KillMode=all"];
    default:
      return lines;
  }
};
var killLines = (plan) => {
  const { settings } = plan;
  return [
    ...modeLines(plan),
    ...line("KillSignal", settings.killSignal),
    ...settings.oddity === "bad signal after a good one" ? ["KillSignal=SIGNONE"] : [],
    ...line("RestartKillSignal", settings.restartKillSignal),
    ...line("SendSIGHUP", settings.sendSighup),
    ...line("SendSIGKILL", settings.sendSigkill),
    ...line("FinalKillSignal", settings.finalKillSignal),
    ...line("WatchdogSignal", settings.watchdogSignal)
  ];
};
var knownByLines = ({ settings }) => {
  if (settings.serviceType !== "forking") return [];
  switch (settings.knownBy) {
    case "pid file":
      return ["PIDFile=/run/main.pid"];
    case "guess":
      return [];
    case "nothing":
      return ["GuessMainPID=no"];
  }
};
var runtimeMax = "5s";
var watchdogTimeoutUs = 2e6;
var runtimeLine = ({ cell, settings, scene }) => {
  const isIt = cell.trigger === "mishap" && scene.mishap === "RuntimeMaxSec=";
  return line("RuntimeMaxSec", isIt ? runtimeMax : settings.runtimeMax);
};
var serviceLines = (plan) => {
  const { settings, shape } = plan;
  return [
    ...line("Type", settings.serviceType),
    ...knownByLines(plan),
    ...commandLines("ExecStartPre", "prepare", shape.preCommands),
    "ExecStart=/bin/main",
    ...plan.hasReload ? commandLines("ExecReload", "reload", [shape.reloadCommand]) : [],
    ...commandLines("ExecStop", "stop", shape.stopCommands),
    ...commandLines("ExecStopPost", "clean", shape.postCommands),
    ...line("RemainAfterExit", settings.remainAfterExit),
    ...line("ExitType", settings.exitType),
    ...line("Restart", settings.restart),
    ...line("TimeoutStartSec", settings.timeoutStart),
    ...line("TimeoutStopSec", settings.timeoutStop),
    ...line("TimeoutAbortSec", settings.timeoutAbort),
    ...line("TimeoutStopFailureMode", settings.stopFailureMode),
    ...line("TimeoutStartFailureMode", settings.startFailureMode),
    ...line("Delegate", settings.delegate),
    ...runtimeLine(plan),
    ...plan.hasWatchdog ? ["WatchdogSec=2s"] : []
  ];
};
var linesOf = {
  service: serviceLines,
  socket: ({ settings, shape }) => [
    "ListenStream=/run/x",
    ...commandLines("ExecStartPre", "prepare", shape.preCommands),
    ...commandLines("ExecStopPre", "stop", shape.stopCommands),
    ...commandLines("ExecStopPost", "clean", shape.postCommands),
    ...line("TimeoutSec", settings.timeoutStop)
  ],
  mount: ({ settings }) => ["What=/dev/x", "Where=/mnt", ...line("TimeoutSec", settings.timeoutStop)],
  swap: ({ settings }) => ["What=/dev/x", ...line("TimeoutSec", settings.timeoutStop)],
  scope: (plan) => [
    ...line("TimeoutStopSec", plan.settings.timeoutStop),
    ...line("Delegate", plan.settings.delegate),
    ...runtimeLine(plan)
  ]
};
var text = (blocks) => `${blocks.map((block) => block.join("\n")).join("\n")}
`;
var buildUnit = (plan) => {
  const { unitType } = plan.cell;
  const name = `x.${unitType}`;
  const section = `[${ownSection[unitType]}]`;
  const own = linesOf[unitType](plan);
  const kill = killLines(plan);
  switch (plan.settings.oddity) {
    case "drop-in":
      return { name, text: text([[section, ...own]]), dropIns: [text([[section, ...kill]])] };
    case "section twice":
      return {
        name,
        text: text([
          [section, ...own],
          [section, ...kill]
        ]),
        dropIns: []
      };
    case "wrong section": {
      const others = Object.values(ownSection).filter((other) => `[${other}]` !== section);
      const wrong = others.map((other) => [`[${other}]`, "KillMode=process", "KillSignal=SIGUSR1", "SendSIGKILL=no"]);
      return { name, text: text([[section, ...own, ...kill], ...wrong]), dropIns: [] };
    }
    default:
      return { name, text: text([[section, ...own, ...kill]]), dropIns: [] };
  }
};

// harness/generators/build-operations.ts
var ending = (plan) => {
  switch (plan.scene.end) {
    case "status 0":
      return { op: "exit", process: "main", status: 0 };
    case "status 1":
      return { op: "exit", process: "main", status: 1 };
    default:
      return { op: "signal", to: "main", signal: plan.scene.end };
  }
};
var someWorker = (cast) => ["worker", "main"].find((name) => cast.processes[name] !== void 0 && cast.processes[name].forked !== true);
var someMain = (cast) => ["main", "worker"].find((name) => cast.processes[name] !== void 0 && cast.processes[name].forked !== true);
var mishap = (plan, cast) => {
  const main = someMain(cast);
  const worker = someWorker(cast);
  if (main === void 0 || worker === void 0) return void 0;
  switch (plan.scene.mishap) {
    case "STOPPING=1":
      if (plan.cell.unitType !== "service") return { op: "oom", process: worker };
      return { op: "notify", process: main, fields: { STOPPING: "1" } };
    case "no memory for main":
      return { op: "oom", process: main };
    case "no memory for a worker":
      return { op: "oom", process: worker };
    case "RuntimeMaxSec=":
      return void 0;
    case "a signal to main":
      return { op: "signal", to: main, signal: "SIGKILL" };
    case "a signal to a worker":
      return { op: "signal", to: worker, signal: "SIGTERM" };
  }
};
var laterUs = 1e8;
var starting = (plan, atUs) => {
  const start = { atUs, op: "start" };
  const soonUs = atUs + delayUs(plan.scene.startDelay, plan.timeouts);
  switch (plan.scene.start) {
    case "left alone":
      return [start];
    case "stopped":
      return [start, { atUs: soonUs, op: "stop" }];
    case "restarted":
      return [start, { atUs: soonUs, op: plan.scene.restart }];
    case "stopped after it":
      return [start, { atUs: atUs + laterUs, op: "stop" }];
  }
};
var reloading = (plan, atUs) => {
  const isMount = plan.cell.unitType === "mount";
  const { reload, start } = plan.scene;
  const op = reload === "remount" && !isMount ? "reload" : reload;
  const first = { atUs, op: op === "reload" && isMount ? "remount" : op };
  const soonUs = atUs + delayUs(plan.scene.startDelay, plan.timeouts);
  if (start === "stopped") return [first, { atUs: soonUs, op: "stop" }];
  return start === "restarted" ? [first, { atUs: soonUs, op: plan.scene.restart }] : [first];
};
var dated = (atUs, undated) => undated === void 0 ? [] : [{ atUs, ...undated }];
var triggerAtUs = (plan) => {
  const atUs = delayUs(plan.scene.when, plan.timeouts);
  return plan.cell.trigger === "watchdog" ? watchdogTimeoutUs + atUs : atUs;
};
var triggering = (plan, cast, atUs) => {
  switch (plan.cell.trigger) {
    case "stop":
      return [{ atUs, op: "stop" }];
    case "restart":
      return [{ atUs, op: plan.scene.restart }];
    case "own-exit":
      return plan.hasMain ? dated(atUs, ending(plan)) : [];
    case "watchdog":
      return [{ atUs, op: "watchdog" }];
    case "start":
      return starting(plan, atUs);
    case "reload":
      return reloading(plan, atUs);
    case "mishap":
      return dated(atUs, mishap(plan, cast));
  }
};
var changedUnit = (plan, change) => {
  const { cell, settings } = plan;
  switch (change) {
    case "KillMode=":
      return buildUnit({ ...plan, cell: { ...cell, mode: cell.mode === "mixed" ? "control-group" : "mixed" } }).text;
    case "KillSignal=":
      return buildUnit({ ...plan, settings: { ...settings, killSignal: "SIGUSR1" } }).text;
    case "FinalKillSignal=":
      return buildUnit({ ...plan, settings: { ...settings, finalKillSignal: "SIGUSR2" } }).text;
    case "the timeout":
      return buildUnit({ ...plan, settings: { ...settings, timeoutStop: "1500ms" } }).text;
    case "SendSIGKILL=":
      return buildUnit({ ...plan, settings: { ...settings, sendSigkill: "no" } }).text;
  }
};
var notification = (cast, fields) => {
  const process = someMain(cast);
  return process === void 0 ? void 0 : { op: "notify", process, fields };
};
var signalTo = (to, signal) => to === void 0 ? void 0 : { op: "signal", to, signal };
var leavingOf = (process) => process === void 0 ? void 0 : { op: "leave", process };
var exitOf = (process) => process === void 0 ? void 0 : { op: "exit", process, status: 0 };
var forkBy = (parent) => parent === void 0 ? void 0 : { op: "fork", parent, child: childName };
var undatedExtra = (plan, cast, { what, change }) => {
  const { unitType } = plan.cell;
  const isService = unitType === "service";
  const isScope = unitType === "scope";
  const main = someMain(cast);
  const worker = someWorker(cast);
  switch (what) {
    case "stop":
      return { op: what };
    case "restart":
    case "start":
    case "try-restart":
    case "reload-or-restart":
      return isScope ? void 0 : { op: what };
    case "reload":
      if (unitType === "mount") return { op: "remount" };
      return plan.hasReload ? { op: "reload" } : void 0;
    case "daemon-reload":
      return { op: "daemon-reload", text: changedUnit(plan, change) };
    case "watchdog":
      return isService ? { op: "watchdog" } : void 0;
    case "STOPPING=1":
      return isService ? notification(cast, { STOPPING: "1" }) : void 0;
    case "WATCHDOG=trigger":
      return isService ? notification(cast, { WATCHDOG: "trigger" }) : void 0;
    case "EXTEND_TIMEOUT_USEC=":
      return isService ? notification(cast, { EXTEND_TIMEOUT_USEC: "3000000" }) : void 0;
    case "READY=1":
      return isService ? notification(cast, { READY: "1" }) : void 0;
    case "main exits":
      return exitOf(main);
    case "a worker exits":
      return exitOf(worker);
    case "main is killed":
      return signalTo(main, "SIGKILL");
    case "a worker is stopped":
      return signalTo(worker, "SIGSTOP");
    case "a worker is continued":
      return signalTo(worker, "SIGCONT");
    case "main forks":
      return forkBy(main);
    case "a worker forks":
      return forkBy(worker);
    case "no memory":
      return worker === void 0 ? void 0 : { op: "oom", process: worker };
    case "the group is frozen":
    case "the group is frozen for a while":
      return { op: "freeze" };
    case "main leaves":
      return leavingOf(main);
    case "a worker leaves":
      return leavingOf(worker);
    case "a worker becomes main":
      return isService && worker !== void 0 ? notification(cast, { MAINPID: worker }) : void 0;
  }
};
var withoutEarlyWatchdogs = (operations) => operations.filter(({ op, atUs }) => {
  if (op !== "watchdog") return true;
  const starts = operations.filter((other) => other.op === "start" && other.atUs < atUs).map((other) => other.atUs);
  return atUs >= Math.max(0, ...starts) + watchdogTimeoutUs;
});
var buildOperations = (plan, cast) => {
  const atUs = triggerAtUs(plan);
  const before = [];
  const after = [...triggering(plan, cast, atUs)];
  for (const chosen of plan.shape.extras) {
    const extra = valuesOf(extraTable, chosen);
    const delay = delayUs(extra.delay, plan.timeouts);
    const undated = undatedExtra(plan, cast, extra);
    if (undated === void 0) continue;
    const isBefore = extra.side === "before";
    const extraAtUs = isBefore ? Math.max(0, atUs - delay) : atUs + delay;
    (isBefore ? before : after).push({ atUs: extraAtUs, ...undated });
    if (extra.what === "the group is frozen for a while") after.push({ atUs: extraAtUs + 2 * delay, op: "thaw" });
  }
  return withoutEarlyWatchdogs([...before, ...after].toSorted((one, other) => one.atUs - other.atUs));
};

// harness/generators/plan.ts
var meant = /* @__PURE__ */ new Map();
var signalOf = (literal, otherwise) => {
  if (literal === void 0) return otherwise;
  if (!meant.has(literal)) {
    const said = classifySignalLiteral(literal);
    meant.set(literal, said.status === "invalid" ? void 0 : said.signal);
  }
  return meant.get(literal) ?? otherwise;
};
var spans = /* @__PURE__ */ new Map();
var spanOf = (literal, otherwise) => {
  if (literal === void 0 || literal === "") return otherwise;
  const known = spans.get(literal);
  if (known !== void 0) return known;
  const parsed = parseTimeSpan(literal);
  const span = parsed.status === "valid" ? parsed.span : otherwise;
  spans.set(literal, span);
  return span;
};
var defaultTimeoutUs = 9e7;
var timeoutsOf = (settings) => {
  const stop = spanOf(settings.timeoutStop, defaultTimeoutUs);
  return { stop, abort: spanOf(settings.timeoutAbort, stop) };
};
var signalsOf = (settings) => {
  const kill = signalOf(settings.killSignal, "SIGTERM");
  const restart = signalOf(settings.restartKillSignal, kill);
  return {
    first: restart === kill ? [kill] : [kill, restart],
    watchdog: signalOf(settings.watchdogSignal, "SIGABRT"),
    final: signalOf(settings.finalKillSignal, "SIGKILL")
  };
};
var named = (settings) => ({
  ...settings,
  serviceType: settings.serviceType === "forking" ? "forking" : "notify",
  knownBy: "pid file"
});
var mainOf = ({ mainPlace }, starts, serviceType) => {
  const isForked = starts && serviceType === "forking";
  const canBeForeign = !starts || isForked;
  return {
    isForked,
    isOutside: mainPlace === "outside" || mainPlace === "foreign and outside",
    isForeign: canBeForeign && (mainPlace === "foreign" || mainPlace === "foreign and outside")
  };
};
var watchdogExtra = extraTable.what.values.indexOf("watchdog");
var isWatchdog = ({ what }) => what === watchdogExtra;
var planOf = (shape) => {
  const cell = generatedCells[shape.cell];
  if (cell === void 0) throw new RangeError(`there is no cell ${shape.cell}`);
  const settings = valuesOf(settingsTable, shape.settings);
  const scene = valuesOf(sceneTable, shape.scene);
  const isService = cell.unitType === "service";
  const starts = cell.trigger === "start";
  const isOver = settings.serviceType === "oneshot" && !starts;
  const hasMain = isService && !isOver && (starts || cell.trigger === "own-exit" || scene.hasMain);
  const main = mainOf(scene, starts, settings.serviceType);
  return {
    shape,
    cell,
    settings: isOver ? { ...settings, remainAfterExit: "yes" } : hasMain && main.isForeign ? named(settings) : settings,
    scene,
    starts,
    hasMain,
    main,
    workerCount: starts && !scene.hasLeftOvers ? 0 : shape.workers.length,
    hasReload: isService && (scene.hasReload || cell.trigger === "reload"),
    hasWatchdog: isService && (cell.trigger === "watchdog" || shape.extras.some(isWatchdog)),
    delegates: settings.delegate === "yes" && (isService || cell.unitType === "scope"),
    timeouts: timeoutsOf(settings),
    signals: signalsOf(settings)
  };
};

// harness/generators/build-world.ts
var workerNames = ["worker", "worker-2", "worker-3", "worker-4"];
var startDeeds = ({ settings, scene, starts }) => {
  const succeeds = scene.end === "status 0" || scene.end === "SIGTERM";
  const fails = scene.end === "status 1";
  const { serviceType } = settings;
  if (serviceType === "notify" || serviceType === "notify-reload") {
    if (succeeds) return [{ kind: "notify", afterUs: stepUs, fields: { READY: "1" } }];
    return fails && starts ? [{ kind: "exit", afterUs: stepUs, status: 1 }] : [];
  }
  if (serviceType !== "oneshot" || !starts || !(succeeds || fails)) return [];
  return [{ kind: "exit", afterUs: stepUs, status: fails ? 1 : 0 }];
};
var buildMain = (plan) => {
  const partner = plan.workerCount > 0 ? workerNames[0] : void 0;
  const main = buildProcess(plan, { kind: "main", partner }, plan.shape.main);
  return { ...main, deeds: [...startDeeds(plan), ...main.deeds] };
};
var outsider = { when: {}, deeds: [], outsider: true };
var buildProcesses = (plan) => {
  const { shape, hasMain, scene } = plan;
  const processes = {};
  const partner = hasMain ? "main" : void 0;
  if (hasMain) processes["main"] = buildMain(plan);
  for (const [index, worker] of shape.workers.slice(0, plan.workerCount).entries()) {
    processes[workerNames[index] ?? ""] = buildProcess(plan, { kind: "worker", partner }, worker);
  }
  if (scene.hasOutsider) processes["outsider"] = outsider;
  return processes;
};
var buildForkingStart = (plan) => {
  const start = buildCommand(plan, void 0, plan.shape.startCommand);
  return plan.starts ? { ...start, deeds: [{ kind: "fork", afterUs: 0, child: "main" }, ...start.deeds] } : start;
};
var buildCommands = (plan) => {
  const { shape, cell, settings } = plan;
  const main = plan.hasMain ? "main" : plan.workerCount > 0 ? workerNames[0] : void 0;
  const commands = {};
  const add = (name, list) => {
    for (const [index, command] of list.entries()) {
      commands[index === 0 ? name : `${name}.${index + 1}`] = buildCommand(plan, main, command);
    }
  };
  switch (cell.unitType) {
    case "service":
      add("ExecStartPre", shape.preCommands);
      if (settings.serviceType === "forking") commands["ExecStart"] = buildForkingStart(plan);
      if (plan.hasReload) add("ExecReload", [shape.reloadCommand]);
      add("ExecStop", shape.stopCommands);
      add("ExecStopPost", shape.postCommands);
      break;
    case "socket":
      add("ExecStartPre", shape.preCommands);
      add("ExecStopPre", shape.stopCommands);
      add("ExecStopPost", shape.postCommands);
      break;
    case "mount":
      add("ExecMount", [shape.startCommand]);
      add("ExecUnmount", shape.stopCommands.slice(0, 1));
      add("ExecRemount", [shape.reloadCommand]);
      break;
    case "swap":
      add("ExecActivate", [shape.startCommand]);
      add("ExecDeactivate", shape.stopCommands.slice(0, 1));
      break;
    case "scope":
      break;
  }
  return commands;
};
var isAtOnce = ({ deeds: deeds2, exitsWith, when }) => {
  const [first, ...more] = deeds2;
  const isExit = first?.kind === "exit" && first.afterUs === 0 && first.status === 0;
  return isExit && more.length === 0 && exitsWith === void 0 && Object.keys(when).length === 0;
};
var withoutPlain = (commands) => Object.fromEntries(Object.entries(commands).filter(([, behaviour]) => !isAtOnce(behaviour)));
var isForking = ({ when, deeds: deeds2 }) => deeds2.some((deed) => deed.kind === "fork" && deed.child === childName) || Object.values(when).some((list) => list.some((reaction) => reaction.kind === "fork"));
var buildWorld = (shape) => {
  const plan = planOf(shape);
  const unit = buildUnit(plan);
  const processes = buildProcesses(plan);
  const commands = withoutPlain(buildCommands(plan));
  const operations = buildOperations(plan, { unit, processes });
  const isChildForked = [...Object.values(processes), ...Object.values(commands)].some(isForking) || operations.some((operation) => operation.op === "fork");
  if (isChildForked) {
    const partner = plan.hasMain ? "main" : void 0;
    processes[childName] = buildProcess(plan, { kind: "child", partner }, shape.child);
  }
  const ties = sceneTable.ties.values[shape.scene.ties] ?? plan.scene.ties;
  return { unit, initially: plan.starts ? "inactive" : "active", processes, commands, operations, ties };
};

// harness/generators/draw-shape.ts
var plainness = 3;
var draw = (random, table, restraint) => {
  const chosen = {};
  for (const field in table) {
    const { lots, vital } = table[field];
    const isLeft = vital === void 0 && random.below(plainness) < restraint;
    chosen[field] = isLeft ? 0 : lots[random.below(lots.length)] ?? 0;
  }
  return chosen;
};
var drawList = (random, table, counts, restraint) => {
  const count = counts[random.below(counts.length)] ?? 0;
  return Array.from({ length: count }, () => draw(random, table, restraint));
};
var drawShape = (seed, index) => {
  const random = new Random(seed, index);
  const restraint = random.below(plainness);
  return {
    cell: cellAt(seed, index),
    settings: draw(random, settingsTable, restraint),
    scene: draw(random, sceneTable, 0),
    main: draw(random, processTable, restraint),
    workers: drawList(random, processTable, shapeCounts.workers, restraint),
    child: draw(random, processTable, restraint),
    stopCommands: drawList(random, commandTable, shapeCounts.stopCommands, restraint),
    postCommands: drawList(random, commandTable, shapeCounts.postCommands, restraint),
    preCommands: drawList(random, commandTable, shapeCounts.preCommands, restraint),
    startCommand: draw(random, commandTable, restraint),
    reloadCommand: draw(random, commandTable, restraint),
    extras: drawList(random, extraTable, shapeCounts.extras, 0)
  };
};

export {
  buildWorld,
  drawShape
};
