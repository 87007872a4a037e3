import {
  Charge,
  CommandRunner,
  CommandStart,
  ServiceStart,
  fateOf,
  limit,
  pagePolicy,
  restartsAfter,
  startTimer
} from "./chunk-2HNCDULA.js";

// harness/implementations/reference/send-pass.ts
var sendPass = (charge, targets, signals) => {
  for (const pid of targets) {
    for (const signal of signals) {
      if (charge.remaining().includes(pid)) charge.host.kill(pid, signal);
    }
  }
};

// harness/implementations/reference/stop.ts
var Stop = class {
  #charge;
  #cause;
  #timeout;
  #onEnd;
  /** What the stop is part of, by the last job; an expired watchdog decides on the first pass only. */
  #job;
  #step = "commands";
  #success = true;
  #runner;
  /** An ExecStopPost= command that has taken too long, until it has ended. */
  #hung;
  #timer;
  /** Until the second pass, from the first one on. */
  #finalTimer;
  #isFinalDue = false;
  constructor(charge, cause, onEnd) {
    this.#charge = charge;
    this.#cause = cause;
    this.#job = cause.occasion === "restart" ? "restart" : "stop";
    this.#timeout = charge.policy.stopTimeout(charge.unit);
    this.#onEnd = onEnd;
  }
  /** Runs the stop commands, each with a timeout of its own, and then sends the first pass. */
  begin() {
    const { policy, settings } = this.#charge;
    const name = this.#cause.commandsFirst;
    this.#run(name === void 0 ? [] : this.#charge.commands(name), (end) => {
      if (end.kind !== "done") this.#success = false;
      if (this.#step === "commands") this.#sendFirstPass();
    });
    if (this.#step === "commands" && !policy.waitsForStopCommands(settings.killMode)) this.#sendFirstPass();
  }
  /** Whether the first pass has been sent. What follows repeats its request. */
  get hasBegunToKill() {
    return this.#step !== "commands";
  }
  /** A job has taken the place of the one before: the last one counts. */
  replaceJob(job) {
    this.#job = job;
  }
  /** The service asks for more time (EXTEND_TIMEOUT_USEC= of sd_notify(3)): at least this long from now. */
  extend(byUs) {
    if (this.#step === "commands") this.#runner?.extend(byUs);
    if (this.#step === "killing") this.#finalTimer?.extend(byUs);
  }
  /** A process of the unit, or a command, has ended; `wasMain` where it was the main process. */
  exited(exit, wasMain) {
    this.#runner?.exited(exit);
    if (exit.pid === this.#hung) {
      this.#hung = void 0;
      this.#linger();
    }
    if (this.#step === "killing" && wasMain) this.#sendFinalIfMainSuffices();
    if (this.#step === "killing" || this.#step === "final-sent") this.#goOnIfNobodyIsLeft();
    else if (this.#step === "lingering") this.#linger();
  }
  #sendFirstPass() {
    const { policy, settings } = this.#charge;
    this.#step = "killing";
    this.#sendFirst(this.#charge.group(), this.#cause.occasion === "watchdog" ? "watchdog" : this.#job);
    if (this.#charge.mainExit !== void 0) this.#sendFinalIfMainSuffices();
    if (this.#step === "killing") {
      this.#isFinalDue = true;
      this.#finalTimer = startTimer(this.#timeout, () => this.#timeoutHasPassed());
      if (policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#goOnAfterwards();
    }
  }
  #sendFinalIfMainSuffices() {
    const { policy, settings } = this.#charge;
    if (policy.finalSignal(settings) === void 0 || !policy.finalWhenMainExits(settings.killMode)) return;
    if (this.#charge.group().remaining.length > 0) this.#sendFinalPass();
  }
  #timeoutHasPassed() {
    this.#isFinalDue = false;
    if (this.#step === "afterwards" || this.#step === "lingering") {
      this.#sendFinalBesideCommand();
      if (this.#step === "lingering") this.#timer = startTimer(0, () => this.#end());
      return;
    }
    this.#success = false;
    if (this.#charge.policy.finalSignal(this.#charge.settings) === void 0) this.#goOnAfterwards();
    else this.#sendFinalPass();
  }
  /** What an ExecStopPost= command has forked remains when the timeout has passed; the command has one of its own. */
  #sendFinalBesideCommand() {
    const { main, remaining } = this.#charge.group();
    const command = this.#runner?.pid ?? this.#hung;
    this.#sendFinal({ main, remaining: remaining.filter((pid) => pid !== command) });
  }
  /** The second pass. It comes once, and the stop does not wait for those who live through it. */
  #sendFinalPass() {
    this.#step = "final-sent";
    this.#isFinalDue = false;
    this.#finalTimer?.cancel();
    this.#sendFinal(this.#charge.group());
    this.#timer = startTimer(0, () => this.#goOnAfterwards());
  }
  #goOnIfNobodyIsLeft() {
    const { policy, settings } = this.#charge;
    if (policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#goOnAfterwards();
  }
  /** The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed. */
  #goOnAfterwards() {
    this.#timer?.cancel();
    this.#step = "afterwards";
    const runs = this.#charge.settings.killMode !== "none";
    this.#run(runs ? this.#charge.commands("ExecStopPost") : [], (end) => {
      if (end.kind !== "done") this.#success = false;
      if (end.kind === "timed-out") this.#terminateHung(end.pid);
      else this.#linger();
    });
  }
  /** What ExecStopPost= commands have forked is waited for like everybody else, until the second pass. */
  #linger() {
    const { policy, settings } = this.#charge;
    this.#step = "lingering";
    this.#timer?.cancel();
    if (!this.#isFinalDue || policy.nobodyLeft(settings.killMode, this.#charge.group())) this.#end();
  }
  /** An ExecStopPost= command is a process of the unit too, and no main process. It alone is dealt with here. */
  #terminateHung(pid) {
    const group = { main: void 0, remaining: [pid] };
    const { policy, settings } = this.#charge;
    this.#hung = pid;
    if (policy.firstTargets(settings.killMode, group).length === 0) {
      this.#linger();
      return;
    }
    this.#timer = startTimer(this.#timeout, () => {
      this.#sendFinal(group);
      this.#timer = startTimer(0, () => this.#linger());
    });
    this.#sendFirst(group, this.#job);
  }
  #sendFirst(group, occasion) {
    const { policy, settings } = this.#charge;
    const signals = [policy.firstSignal(settings, occasion), ...policy.followUps(settings, occasion)];
    sendPass(this.#charge, policy.firstTargets(settings.killMode, group), signals);
  }
  #sendFinal(group) {
    const { policy, settings } = this.#charge;
    const signal = policy.finalSignal(settings);
    if (signal !== void 0) sendPass(this.#charge, policy.finalTargets(settings.killMode, group), [signal]);
  }
  #run(commands, onEnd) {
    this.#runner = new CommandRunner(this.#charge.host, this.#timeout, onEnd);
    this.#runner.run(commands);
  }
  #end() {
    this.#step = "over";
    this.#timer?.cancel();
    this.#finalTimer?.cancel();
    this.#onEnd(this.#success);
  }
};

// harness/implementations/reference/unit-manager.ts
var stopCommands = {
  service: "ExecStop",
  socket: "ExecStopPre",
  mount: "ExecUnmount",
  swap: "ExecDeactivate",
  scope: void 0
};
var restartDelayUs = 1e5;
var restartCountMax = 5;
var UnitManager = class {
  #host;
  #charge;
  #state = { kind: "inactive" };
  /** ExecReload= or a remount, while it runs. */
  #reload;
  /** A configuration that came during a stop, and holds from its end. */
  #nextUnit;
  #runtimeTimer;
  #restartTimer;
  #restartCount = 0;
  constructor(host, policy) {
    this.#host = host;
    this.#charge = new Charge(host, policy);
  }
  handle(event) {
    switch (event.kind) {
      case "begin":
        this.#charge.adopt(event.processes);
        if (event.state === "active") this.#activate();
        return;
      case "job":
        this.#restartCount = 0;
        this.#jobArrived(event.job);
        return;
      case "exit":
        this.#exited(event);
        return;
      case "main":
        this.#mainKnown(event.pid);
        return;
      case "notify":
        this.#notified(event.fields);
        return;
      case "watchdog":
        this.#watchdogExpired();
        return;
      case "oom":
        this.#outOfMemory();
        return;
      case "freeze":
      case "thaw":
        return;
      case "daemon-reload":
        if (this.#state.kind === "stopping") this.#nextUnit = event.unit;
        else this.#charge.load(event.unit);
    }
  }
  /** One that becomes known only after the first pass is not meant by what repeats it. */
  #mainKnown(pid) {
    const state = this.#state;
    this.#charge.name(pid, state.kind === "stopping" && state.stop.hasBegunToKill);
    if (state.kind === "starting") state.start.mainKnown();
  }
  /** STOPPING=1 and WATCHDOG=trigger are heard too, but the page asks for nothing because of them. */
  #notified(fields) {
    const state = this.#state;
    if (fields["READY"] === "1" && state.kind === "starting") state.start.ready();
    const extendUs = Number(fields["EXTEND_TIMEOUT_USEC"] ?? Number.NaN);
    if (!Number.isSafeInteger(extendUs) || extendUs < 0) return;
    if (state.kind === "starting") state.start.extend(extendUs);
    else if (state.kind === "stopping") state.stop.extend(extendUs);
    else this.#runtimeTimer?.extend(extendUs);
  }
  #jobArrived(job) {
    switch (job) {
      case "start":
        this.#startJob();
        return;
      case "stop":
        this.#stopJob("nothing", job);
        return;
      case "restart":
        this.#stopJob("restart", job);
        return;
      case "try-restart":
      case "dependency-restart":
        if (this.#state.kind !== "inactive") this.#stopJob("restart", job);
        return;
      case "reload-or-restart":
        if (!this.#charge.canReload()) this.#stopJob("restart", job);
        else if (this.#state.kind === "active") this.#reloadBy(this.#charge.reloadCommand());
        else this.#restartWithoutReload();
        return;
      case "reload":
        if (this.#state.kind === "active") this.#reloadBy("ExecReload");
        return;
      case "remount":
        if (this.#state.kind === "active") this.#reloadBy("ExecRemount");
    }
  }
  #startJob() {
    if (this.#state.kind === "inactive") this.#start();
    else if (this.#state.kind === "stopping" && this.#state.afterwards === "nothing")
      this.#state = { ...this.#state, afterwards: "start", fate: void 0 };
  }
  /**
   * What cannot be reloaded, because it is not there, is restarted: its stop is over or under way already. As with other jobs
   * it is the last one that counts.
   */
  #restartWithoutReload() {
    const state = this.#state;
    if (state.kind === "stopping" && state.afterwards !== "restart")
      this.#state = { ...state, afterwards: "restart", fate: void 0 };
    if (state.kind !== "inactive") return;
    this.#restartTimer?.cancel();
    this.#startAgain();
  }
  #stopJob(afterwards, job) {
    const state = this.#state;
    switch (state.kind) {
      case "inactive":
        this.#restartTimer?.cancel();
        if (afterwards === "restart") this.#startAgain();
        return;
      case "starting":
        state.start.abandon();
        this.#stop({ occasion: this.#occasionOf(job), commandsFirst: false, afterwards });
        return;
      case "active":
        this.#stop({ occasion: this.#occasionOf(job), commandsFirst: true, afterwards });
        return;
      case "stopping":
        this.#replaceJob(state, afterwards, job);
    }
  }
  /** A job during a stop: the stop goes on, and the last job decides what comes of it. */
  #replaceJob(state, afterwards, job) {
    state.stop.replaceJob(this.#occasionOf(job));
    this.#state = { ...state, afterwards, fate: void 0 };
  }
  #occasionOf(job) {
    return this.#charge.policy.isRestart(job) ? "restart" : "stop";
  }
  #exited(exit) {
    const wasMain = exit.pid === this.#charge.main;
    if (exit.pid === this.#charge.lateMain) this.#charge.lateMain = void 0;
    if (wasMain) {
      this.#charge.main = void 0;
      this.#charge.mainExit = exit;
    }
    const state = this.#state;
    switch (state.kind) {
      case "starting":
        state.start.exited(exit, wasMain);
        return;
      case "stopping":
        state.stop.exited(exit, wasMain);
        return;
      case "active":
        this.#reload?.exited(exit);
        if (!this.#isAlive()) this.#ownExit();
        return;
      case "inactive":
    }
  }
  /** Whether the unit counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=). */
  #isAlive() {
    const { main, unit } = this.#charge;
    const { remainAfterExit, exitType } = unit.settings;
    if (unit.type === "scope") return this.#charge.isAnybodyLeft();
    if (unit.type !== "service" || remainAfterExit || main !== void 0) return true;
    return (exitType === "cgroup" || this.#charge.mainExit === void 0) && this.#charge.isAnybodyLeft();
  }
  /** The unit's processes have ended by themselves: the stop commands run all the same. */
  #ownExit() {
    const { mainExit } = this.#charge;
    const fate = mainExit === void 0 ? "clean" : fateOf(mainExit);
    this.#stop({ occasion: "stop", commandsFirst: true, fate });
  }
  #watchdogExpired() {
    const { kind } = this.#state;
    if (this.#charge.unit.type !== "service" || kind === "inactive" || kind === "stopping") return;
    if (this.#state.kind === "starting") this.#state.start.abandon();
    this.#stop({ occasion: "watchdog", commandsFirst: false, fate: "watchdog" });
  }
  #outOfMemory() {
    const state = this.#state;
    if (state.kind === "inactive" || state.kind === "stopping") return;
    if (state.kind === "starting") state.start.abandon();
    this.#stop({ occasion: "stop", commandsFirst: state.kind === "active", fate: "unclean-signal" });
  }
  /** A reload that takes too long is only given up. A mount that cannot be remounted in time has failed. */
  #reloadBy(name) {
    if (this.#reload !== void 0) return;
    const { settings } = this.#charge.unit;
    const isRemount = name === "ExecRemount";
    this.#reload = new CommandRunner(this.#host, isRemount ? settings.timeoutStop : settings.timeoutStart, (end) => {
      this.#reload = void 0;
      if (isRemount && end.kind === "timed-out")
        this.#stop({ occasion: "stop", commandsFirst: false, fate: "timeout" });
    });
    this.#reload.run(this.#charge.commands(name));
  }
  #start() {
    this.#restartTimer?.cancel();
    this.#charge.forgetMain();
    const { type } = this.#charge.unit;
    const onEnd = (end) => this.#startEnded(end);
    const start = type === "service" ? new ServiceStart(this.#charge, onEnd) : new CommandStart(this.#charge, type, onEnd);
    this.#state = { kind: "starting", start };
    start.begin();
  }
  /** The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it. */
  #startAgain() {
    const { policy, settings } = this.#charge;
    if (policy.mayStartAgain(settings, this.#charge.inGroup())) this.#start();
    else this.#host.claim("failed");
  }
  #startEnded(end) {
    switch (end) {
      case "started":
        this.#host.claim("started");
        this.#activate();
        if (!this.#isAlive()) this.#ownExit();
        return;
      case "skipped":
        this.#stop({ occasion: "stop", commandsFirst: false });
        return;
      case "failed":
        this.#stop({ occasion: "stop", commandsFirst: false, fate: "unclean-status" });
        return;
      case "timed-out":
        this.#stop({ occasion: "stop", commandsFirst: false, fate: "timeout" });
    }
  }
  #activate() {
    this.#state = { kind: "active" };
    const { type, settings } = this.#charge.unit;
    const isOneshot = type === "service" && settings.serviceType === "oneshot";
    this.#runtimeTimer = startTimer(
      isOneshot ? "infinity" : limit(settings.runtimeMax),
      () => this.#stop({ occasion: "stop", commandsFirst: true, fate: "timeout" })
    );
  }
  #stop({ occasion, commandsFirst, afterwards = "nothing", fate }) {
    this.#runtimeTimer?.cancel();
    this.#reload?.abandon();
    this.#reload = void 0;
    const name = commandsFirst ? stopCommands[this.#charge.unit.type] : void 0;
    const cause = { occasion, commandsFirst: name };
    const stop = new Stop(this.#charge, cause, (success) => this.#stopEnded(success));
    this.#state = { kind: "stopping", stop, afterwards, fate };
    stop.begin();
  }
  #stopEnded(success) {
    if (this.#state.kind !== "stopping") return;
    const { afterwards, fate } = this.#state;
    this.#state = { kind: "inactive" };
    if (this.#nextUnit !== void 0) this.#charge.load(this.#nextUnit);
    this.#nextUnit = void 0;
    this.#host.claim(success && (fate === void 0 || fate === "clean") ? "stopped" : "failed");
    if (afterwards === "start") this.#start();
    else if (afterwards === "restart") this.#startAgain();
    else if (fate !== void 0) this.#restartByPolicy(fate);
  }
  #restartByPolicy(fate) {
    const { type, settings } = this.#charge.unit;
    if (type !== "service" || !restartsAfter(settings.restart, fate) || this.#restartCount === restartCountMax) return;
    this.#restartCount++;
    this.#restartTimer = startTimer(restartDelayUs, () => this.#startAgain());
  }
};

// harness/implementations/reference/reference.ts
var reference = {
  name: "reference",
  version: "1",
  synchronous: true,
  capabilities: { freezing: true },
  start: (host) => new UnitManager(host, pagePolicy)
};

export {
  UnitManager,
  reference
};
