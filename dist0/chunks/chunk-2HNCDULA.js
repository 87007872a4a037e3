import {
  killSettings
} from "./chunk-QAWU4L6M.js";

// harness/implementations/reference/literal-choices.ts
var readings = {
  "AMB-01": "scope-section",
  "AMB-45/aliases": "valid",
  "AMB-45/numbers": "valid",
  "AMB-45/realtime": "valid",
  "AMB-45/lower-case": "invalid",
  "AMB-46": "ignored",
  "AMB-47/forms": "short-too",
  "AMB-47/empty": "invalid"
};
var literalChoice = (choice) => readings[choice];

// harness/implementations/reference/policy.ts
var mainFirst = ({ main, remaining }) => main === void 0 ? remaining : [main, ...remaining.filter((pid) => pid !== main)];
var mainOnly = ({ main }) => main === void 0 ? [] : [main];
var pagePolicy = {
  settings: (unit) => killSettings(unit, literalChoice),
  stopTimeout: (unit) => unit.settings.timeoutStop,
  isRestart: (job) => job === "restart" || job === "try-restart" || job === "dependency-restart" || job === "reload-or-restart",
  // KillMode=, paragraph 2, says so of control-group, systemd.service(5) under ExecStop= of all modes.
  waitsForStopCommands: () => true,
  // KillMode=, paragraph 4, sentence 1; RestartKillSignal=; WatchdogSignal=.
  firstSignal: (settings, occasion) => {
    switch (occasion) {
      case "stop":
        return settings.killSignal;
      case "restart":
        return settings.restartKillSignal ?? settings.killSignal;
      case "watchdog":
        return settings.watchdogSignal;
    }
  },
  // SendSIGHUP= and the second paragraph of KillSignal= speak of that setting (and so of RestartKillSignal=, "the same
  // as KillSignal="). Nothing is said of WatchdogSignal=, or of the second pass.
  followUps: (settings, occasion) => {
    if (occasion === "watchdog") return [];
    return settings.sendSighup ? ["SIGHUP", "SIGCONT"] : ["SIGCONT"];
  },
  // KillMode=, paragraph 2.
  firstTargets: (mode, group) => {
    switch (mode) {
      case "control-group":
        return mainFirst(group);
      case "mixed":
      case "process":
        return mainOnly(group);
      case "none":
        return [];
    }
  },
  finalSignal: (settings) => settings.sendSigkill ? settings.finalKillSignal : void 0,
  // KillMode=, paragraph 2: under mixed, the first signal is for the main process and the second for everybody.
  finalTargets: (mode, group) => {
    switch (mode) {
      case "control-group":
      case "mixed":
        return mainFirst(group);
      case "process":
        return mainOnly(group);
      case "none":
        return [];
    }
  },
  // KillMode=, paragraph 4, the first bullet.
  finalWhenMainExits: (mode) => mode === "mixed",
  nobodyLeft: (mode, { main, remaining }) => {
    switch (mode) {
      case "control-group":
      case "mixed":
        return remaining.length === 0;
      case "process":
        return main === void 0;
      case "none":
        return true;
    }
  },
  // SendSIGKILL=, sentence 2.
  mayStartAgain: ({ sendSigkill, killMode }, leftOver) => sendSigkill || killMode !== "control-group" && killMode !== "mixed" || leftOver.length === 0
};

// harness/implementations/reference/timers.ts
var delayMsMax = 2 ** 31 - 1;
var dueAfterMs = (span) => Date.now() + Math.ceil(span / 1e3);
var startTimer = (span, onElapsed) => {
  if (span === "infinity") return { cancel: () => void 0, extend: () => void 0 };
  let dueMs = dueAfterMs(span);
  let timeout;
  const wait = () => {
    const elapsed = () => Date.now() < dueMs ? wait() : onElapsed();
    timeout = setTimeout(elapsed, Math.min(dueMs - Date.now(), delayMsMax));
  };
  wait();
  return {
    cancel: () => clearTimeout(timeout),
    extend: (byUs) => {
      dueMs = Math.max(dueMs, dueAfterMs(byUs));
    }
  };
};

// harness/implementations/reference/restart-policy.ts
var cleanSignals = /* @__PURE__ */ new Set(["SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"]);
var fateOf = ({ status, signal }) => {
  if (signal !== void 0) return cleanSignals.has(signal) ? "clean" : "unclean-signal";
  return status === 0 ? "clean" : "unclean-status";
};
var restartsAfter = (policy, fate) => {
  switch (policy) {
    case "no":
      return false;
    case "always":
      return true;
    case "on-success":
      return fate === "clean";
    case "on-failure":
      return fate !== "clean";
    case "on-abnormal":
      return fate === "unclean-signal" || fate === "timeout" || fate === "watchdog";
    case "on-abort":
      return fate === "unclean-signal";
    case "on-watchdog":
      return fate === "watchdog";
  }
};

// harness/implementations/reference/commands.ts
var commandsOf = (unit, name) => {
  const lines = unit.settings.commands[name] ?? [];
  return lines.map(({ ignoreFailure }, index) => ({ ref: { name, index }, ignoreFailure }));
};

// harness/implementations/reference/charge.ts
var Charge = class {
  host;
  policy;
  /** The unit as it was last loaded. */
  unit;
  settings;
  /** The main process, until its end has been told. */
  main;
  /** One that became known after the first pass: of the unit, wherever it is, and not whom that was for. */
  lateMain;
  /** How the main process of this run ended. */
  mainExit;
  #kernelThreads = [];
  constructor(host, policy) {
    this.host = host;
    this.policy = policy;
    this.unit = host.unit;
    this.settings = policy.settings(host.unit);
  }
  /** Takes charge of a unit that has processes already. */
  adopt(processes) {
    this.main = processes.find(({ role }) => role === "main")?.pid;
    this.#kernelThreads = processes.filter(({ kernelThread }) => kernelThread === true).map(({ pid }) => pid);
  }
  /** A main process becomes known: also a kernel thread, which ends the unit when it exits, and is not signalled. */
  name(pid, isLate) {
    if (isLate) this.lateMain = pid;
    else this.main = pid;
  }
  /** A start begins: who was the main process of an earlier run is that of this one no more. */
  forgetMain() {
    this.main = void 0;
    this.lateMain = void 0;
    this.mainExit = void 0;
  }
  /** Takes over what the unit file says now. */
  load(unit) {
    this.unit = unit;
    this.settings = this.policy.settings(unit);
  }
  /** The commands of one setting, in order. */
  commands(name) {
    return commandsOf(this.unit, name);
  }
  /** Those in the control group at this instant. Nobody can end a kernel thread, so that none is waited for. */
  inGroup() {
    return this.host.processes().filter((pid) => !this.#kernelThreads.includes(pid));
  }
  /** What reloads the unit; a mount is mounted anew. */
  reloadCommand() {
    return this.unit.type === "mount" ? "ExecRemount" : "ExecReload";
  }
  /** Whether the unit can be reloaded. */
  canReload() {
    if (this.unit.type === "mount") return true;
    return this.unit.settings.serviceType === "notify-reload" || this.commands("ExecReload").length > 0;
  }
  /** The processes that remain: a main process is one of the unit's, also where it has left the control group. */
  remaining() {
    const inGroup = this.inGroup();
    const elsewhere = [this.#signalled(this.main), this.#signalled(this.lateMain)].filter(
      (pid) => pid !== void 0 && !inGroup.includes(pid)
    );
    return [...inGroup, ...elsewhere];
  }
  #signalled(pid) {
    return pid !== void 0 && this.#kernelThreads.includes(pid) ? void 0 : pid;
  }
  /** Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself. */
  isAnybodyLeft() {
    return this.remaining().length > 0 || this.host.processes().length > 0;
  }
  /** The processes that remain, and which of them is the main process. */
  group() {
    return { main: this.#signalled(this.main), remaining: this.remaining() };
  }
};

// harness/implementations/reference/command-runner.ts
var CommandRunner = class {
  #host;
  #timeout;
  #onEnd;
  #running;
  constructor(host, timeout, onEnd) {
    this.#host = host;
    this.#timeout = timeout;
    this.#onEnd = onEnd;
  }
  /** Begins with the first command; an empty list is done at once. */
  run([command, ...rest]) {
    if (command === void 0) {
      this.#onEnd({ kind: "done" });
      return;
    }
    const pid = this.#host.run(command.ref);
    this.#running = { pid, command, rest, timer: startTimer(this.#timeout, () => this.#timedOut(pid)) };
  }
  /** The command that runs, if one does. */
  get pid() {
    return this.#running?.pid;
  }
  /** Tells of the end of any process; the runner picks out its own. */
  exited(exit) {
    const running = this.#running;
    if (running?.pid !== exit.pid) return;
    running.timer.cancel();
    this.#running = void 0;
    if (exit.status === 0 || running.command.ignoreFailure) this.run(running.rest);
    else this.#onEnd({ kind: "failed", exit });
  }
  /** Gives the command that runs at least this long from now. */
  extend(byUs) {
    this.#running?.timer.extend(byUs);
  }
  /** Waits no longer. A command that runs goes on running. */
  abandon() {
    this.#running?.timer.cancel();
    this.#running = void 0;
  }
  #timedOut(pid) {
    this.#running = void 0;
    this.#onEnd({ kind: "timed-out", pid });
  }
};

// harness/implementations/reference/limit.ts
var limit = (span) => span === 0 ? "infinity" : span;

// harness/implementations/reference/command-start.ts
var startCommands = {
  socket: ["ExecStartPre", "ExecStartPost"],
  mount: ["ExecMount"],
  swap: ["ExecActivate"],
  scope: []
};
var CommandStart = class {
  #charge;
  #names;
  #runner;
  constructor(charge, type, onEnd) {
    this.#charge = charge;
    this.#names = startCommands[type];
    this.#runner = new CommandRunner(
      charge.host,
      limit(charge.unit.settings.timeoutStop),
      (end) => onEnd(end.kind === "done" ? "started" : end.kind)
    );
  }
  begin() {
    this.#runner.run(this.#names.flatMap((name) => this.#charge.commands(name)));
  }
  exited(exit) {
    this.#runner.exited(exit);
  }
  ready() {
  }
  mainKnown() {
  }
  extend() {
  }
  abandon() {
    this.#runner.abandon();
  }
};

// harness/implementations/reference/service-start.ts
var ServiceStart = class {
  #charge;
  #onEnd;
  #runner;
  #timer;
  /** What a step waits for besides the commands of the runner. */
  #awaits;
  /** What Type= asks for is there, so that only ExecStartPost= is to come. */
  #isUp = false;
  /** The ExecStart= commands of a oneshot service, the running one first: each is the main process in turn. */
  #oneshots = [];
  constructor(charge, onEnd) {
    this.#charge = charge;
    this.#onEnd = onEnd;
  }
  begin() {
    this.#timer = startTimer(limit(this.#charge.unit.settings.timeoutStart), () => this.#end("timed-out"));
    this.#run("ExecCondition", (end) => {
      if (end.kind === "done") this.#prepare();
      else this.#end(end.kind === "failed" && isRefusal(end.exit) ? "skipped" : "failed");
    });
  }
  exited(exit, wasMain) {
    this.#runner?.exited(exit);
    if (!wasMain) return;
    const [oneshot, ...rest] = this.#oneshots;
    if (oneshot !== void 0) {
      if (exit.status === 0 || oneshot.ignoreFailure) this.#runOneshots(rest);
      else this.#end("failed");
    } else if (!this.#isUp && this.#failsBy(exit)) this.#end("failed");
  }
  /** Whoever has been named as the main process may end before the commands have; a oneshot service goes on to them. */
  #failsBy({ status }) {
    return this.#charge.unit.settings.serviceType !== "oneshot" || status !== 0;
  }
  ready() {
    if (this.#awaits === "ready") this.#finish();
  }
  mainKnown() {
    if (this.#awaits === "main") this.#finish();
  }
  extend(byUs) {
    this.#timer?.extend(byUs);
  }
  abandon() {
    this.#timer?.cancel();
    this.#runner?.abandon();
    this.#awaits = void 0;
    this.#oneshots = [];
  }
  #prepare() {
    this.#run("ExecStartPre", (end) => {
      if (end.kind === "done") this.#launch();
      else this.#end("failed");
    });
  }
  #launch() {
    const { serviceType } = this.#charge.unit.settings;
    const commands = this.#charge.commands("ExecStart");
    switch (serviceType) {
      case "oneshot":
        this.#runOneshots(commands);
        return;
      case "forking":
        this.#run("ExecStart", (end) => this.#forked(end));
        return;
      case "notify":
      case "notify-reload":
        this.#awaits = "ready";
        this.#runMain(commands);
        return;
      case "simple":
      case "exec":
      case "idle":
      case "dbus":
        this.#runMain(commands);
        this.#finish();
    }
  }
  #runMain([command]) {
    if (command !== void 0) this.#charge.main = this.#charge.host.run(command.ref);
  }
  #runOneshots(commands) {
    this.#oneshots = commands;
    if (commands.length === 0) this.#finish();
    else this.#runMain(commands);
  }
  /** The process that was started has ended; a PIDFile= may be read only now. */
  #forked(end) {
    const { main, unit } = this.#charge;
    if (end.kind !== "done") this.#end("failed");
    else if (unit.settings.pidFile !== void 0 && main === void 0) this.#awaits = "main";
    else this.#finish();
  }
  #finish() {
    this.#awaits = void 0;
    this.#isUp = true;
    this.#run("ExecStartPost", (end) => this.#end(end.kind === "done" ? "started" : "failed"));
  }
  #run(name, onEnd) {
    this.#runner = new CommandRunner(this.#charge.host, "infinity", onEnd);
    this.#runner.run(this.#charge.commands(name));
  }
  #end(end) {
    this.abandon();
    this.#onEnd(end);
  }
};
var isRefusal = ({ status }) => status !== void 0 && status > 0 && status < 255;

export {
  pagePolicy,
  commandsOf,
  Charge,
  startTimer,
  CommandRunner,
  limit,
  CommandStart,
  fateOf,
  restartsAfter,
  ServiceStart
};
