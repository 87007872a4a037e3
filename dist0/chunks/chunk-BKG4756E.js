import {
  planOfChild,
  planOfCommand,
  plansAtFirst
} from "./chunk-K6LK5BSW.js";
import {
  ProcessTable
} from "./chunk-KUK5OWVE.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  traceFormat
} from "./chunk-Y7C5VPDX.js";
import {
  defaultAction,
  isCatchable,
  isSignalName
} from "./chunk-QAWU4L6M.js";
import {
  printable,
  printableValue
} from "./chunk-TNTYKKM5.js";

// harness/kernel/case-over.ts
var CaseOver = class extends Error {
};

// harness/kernel/bounds.ts
var defaultBounds = {
  eventsPerCaseMax: 1e5,
  effectsPerTurnMax: 1e4,
  wakesPerInstantMax: 1e3,
  wakesPerCaseMax: 1e6
};

// harness/kernel/case-host.ts
var claims = ["started", "stopped", "failed"];
var groupLengthMax = 255;
var knownProcess = (actions, call, pid) => {
  if (typeof pid !== "number" || !Number.isSafeInteger(pid)) {
    return actions.refuse(`${call} was called with pid ${printableValue(pid)}, which is no process id`);
  }
  return actions.byPid(pid) ?? actions.refuse(`${call} was called with pid ${pid}, which no process ever had`);
};
var knownCommand = (actions, command) => {
  const { name, index } = typeof command === "object" ? command ?? {} : {};
  for (const unit of actions.units()) {
    if (typeof name !== "string" || !Object.hasOwn(unit.settings.commands, name)) continue;
    const lines = unit.settings.commands[name] ?? [];
    if (Number.isInteger(index) && lines[index] !== void 0) {
      return { name, index };
    }
  }
  const asked = `name ${printableValue(name)}, index ${printableValue(index)}`;
  return actions.refuse(`host.run was called with ${asked}, which is no command of the unit`);
};
var pidsBySubgroup = (members) => {
  const bySubgroup = {};
  for (const { pid, subgroup } of members) if (subgroup !== void 0) (bySubgroup[subgroup] ??= []).push(pid);
  return bySubgroup;
};
var createHost = (unit, actions) => ({
  // No accessor: an object literal that has one costs a hidden class for each case, which only a full collection frees.
  unit,
  kill(pid, signal) {
    if (actions.turn() === "closed") return "ESRCH";
    actions.effect("host.kill");
    const process = knownProcess(actions, "host.kill", pid);
    if (typeof signal !== "string" || !isSignalName(signal)) {
      return actions.refuse(`host.kill was called with signal ${printableValue(signal)}, which is no signal's name`);
    }
    return actions.send(process, signal);
  },
  processes: () => actions.members().map(({ pid }) => pid),
  subgroups: () => pidsBySubgroup(actions.members()),
  run(command) {
    if (actions.turn() === "closed") return 0;
    actions.effect("host.run");
    return actions.run(knownCommand(actions, command));
  },
  claim(state) {
    if (actions.turn() === "closed") return;
    actions.effect("host.claim");
    if (!claims.includes(state)) {
      actions.refuse(`host.claim was called with ${printableValue(state)}, not started, stopped or failed`);
    }
    actions.claim(state);
  },
  move(pid, group) {
    if (actions.turn() === "closed") return;
    actions.effect("host.move");
    const process = knownProcess(actions, "host.move", pid);
    if (typeof group !== "string" || group === "" || group.length > groupLengthMax) {
      actions.refuse(`host.move was called with group ${printableValue(group)}, which names no control group`);
    }
    if (process.isAlive) actions.move(process, printable(group, groupLengthMax));
  },
  removeGroup() {
    if (actions.turn() === "closed") return;
    actions.effect("host.removeGroup");
    actions.removeGroup();
  },
  thaw() {
    if (actions.turn() === "closed") return;
    actions.effect("host.thaw");
    actions.thaw();
  }
});

// harness/kernel/event-queue.ts
var isBefore = (one, other) => one.atUs !== other.atUs ? one.atUs < other.atUs : one.rank !== other.rank ? one.rank < other.rank : one.order < other.order;
var EventQueue = class {
  #heap = [];
  #order = 0;
  push(atUs, rank, item) {
    const heap = this.#heap;
    const added = { atUs, rank, order: this.#order, item };
    this.#order += 1;
    let place = heap.length;
    heap.push(added);
    while (place > 0) {
      const above = place - 1 >> 1;
      const parent = heap[above];
      if (parent === void 0 || isBefore(parent, added)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = added;
  }
  /** What is first, if anything is left. */
  peek() {
    return this.#heap[0];
  }
  /** Takes out what is first. */
  pop() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last !== void 0 && heap.length > 0) this.#sink(last);
    return first;
  }
  /** Whether anything is left that `matches`. */
  some(matches) {
    return this.#heap.some(({ item }) => matches(item));
  }
  #sink(moved) {
    const heap = this.#heap;
    let place = 0;
    for (; ; ) {
      const left = heap[2 * place + 1];
      if (left === void 0) break;
      const right = heap[2 * place + 2];
      const isRight = right !== void 0 && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(moved, child)) break;
      heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = moved;
  }
};

// harness/kernel/observed-kinds.ts
var kinds = {
  request: true,
  spawn: true,
  exit: true,
  main: true,
  leave: true,
  notify: true,
  watchdog: true,
  oom: true,
  "daemon-reload": true,
  freeze: true,
  thaw: true,
  signal: true,
  claim: true,
  move: true,
  "remove-group": true
};
var observedKinds = Object.keys(kinds);

// harness/kernel/disposition.ts
var byDefault = { kind: "default" };
var ignored = { kind: "ignored" };
var dispositionOf = (behaviour, signal) => {
  const reactions = isCatchable(signal) ? behaviour.when[signal] : void 0;
  if (reactions === void 0 || reactions.length > 0 && reactions.every(({ kind }) => kind === "default")) {
    const action = defaultAction(signal);
    return action === "ignore" || action === "continue" ? ignored : byDefault;
  }
  if (reactions.length > 0 && reactions.every(({ kind }) => kind === "ignore")) return ignored;
  return { kind: "caught", reactions };
};
var isFatal = (disposition, signal) => {
  const action = defaultAction(signal);
  return disposition.kind === "default" && (action === "terminate" || action === "core");
};

// harness/kernel/processes.ts
var processCountMax = 500;
var isStop = (signal) => defaultAction(signal) === "stop";
var actOf = (process, signal, reaction) => {
  switch (reaction.kind) {
    case "exit":
    case "fork":
    case "notify":
    case "leave":
      return { kind: "do", process, deed: reaction };
    case "forward":
      return { kind: "do", process, deed: { ...reaction, kind: "signal" } };
    case "default":
      return { kind: "default", process, signal };
    case "ignore":
    case "catch":
      return void 0;
  }
};
var Processes = class {
  #world;
  #stage;
  #table = new ProcessTable();
  #areAnyWaiting;
  /** How many have not gone. */
  #presentCount = 0;
  #main;
  /** The ExecStart= command that was run last: what an earlier one brought forth is no main process any more. */
  #startCommand;
  /** A forking service's ExecStart= command has succeeded: its main process, if there, can be told. */
  #isMainToBeAnnounced = false;
  /** Whom a notification has named with MAINPID=, until the manager is told. */
  #named;
  #isFrozen = false;
  constructor(world, stage) {
    this.#world = world;
    this.#stage = stage;
    const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
    this.#areAnyWaiting = behaviours.some(({ exitsWith }) => exitsWith !== void 0);
    for (const plan of plansAtFirst(world, stage.unit())) this.#add(plan);
    this.#main = this.#table.all.find(({ role }) => role === "main");
  }
  /** All of them, dead or alive, lowest pid first. */
  get all() {
    return this.#table.all;
  }
  /** Those of the unit's control group that have not ended, lowest pid first. */
  get members() {
    return this.#table.all.filter((process) => process.isInGroup && process.isAlive);
  }
  /** True where nobody is left in the control group, and the main process is not anywhere else either. */
  get isUnitEmpty() {
    return this.members.length === 0 && this.#main?.isAlive !== true;
  }
  /** What a trace's header says of those that are there. */
  infos() {
    return this.#table.all.map((process) => process.info());
  }
  byPid(pid) {
    return this.#table.byPid(pid);
  }
  /** Whom a world means by a name; `$MAINPID` is the current main process. */
  resolve(name) {
    return name === "$MAINPID" ? this.#main : this.#table.resolve(name);
  }
  /** Has a living process do what is its turn to do. */
  act(act) {
    const { process } = act;
    if (act.kind === "wake-up") {
      this.#wakeUp(process);
      return void 0;
    }
    if (process.isAlive && (process.isAsleep || process.isFrozen && process.state !== "doomed")) {
      this.#putOff(act);
      return void 0;
    }
    switch (process.state) {
      case "zombie":
      case "gone":
        return void 0;
      case "doomed":
        return act.kind === "die" ? this.#end(process, { signal: act.signal }) : void 0;
      case "stopped":
        this.#putOff(act);
        return void 0;
      case "running":
        return this.#run(act);
    }
  }
  /** Not now. Signals that wait are taken before anything else, once it goes on. */
  #putOff(act) {
    if (act.kind === "take-signals") act.process.isAboutToTakeSignals = false;
    else act.process.deferred.push(act);
  }
  #run(act) {
    const { process } = act;
    switch (act.kind) {
      case "take-signals":
        return this.#takeSignals(process);
      case "default":
        return this.#doDefault(process, act.signal);
      case "do":
        return this.#do(process, act.deed);
      case "die":
        return void 0;
    }
  }
  /** As kill(2): `from` sends a signal. */
  send(from, to, signal) {
    const isRefused = from === "manager" && to.behaviour.protected === true;
    const result = to.state === "gone" ? "ESRCH" : isRefused ? "EPERM" : "ok";
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "signal", from, to: to.name, signal, result });
    if (result === "ok" && to.isAlive && to.state !== "doomed" && to.behaviour.kernelThread !== true)
      this.#generate(to, signal);
    return result;
  }
  /** Dooms a process as SIGKILL does, without anybody having sent it; false where that cannot be. */
  kill(process) {
    if (!process.isAlive || process.state === "doomed" || process.behaviour.kernelThread === true) return false;
    this.#doom(process, "SIGKILL");
    return true;
  }
  /** The manager runs a command: a control process, or the main process itself. */
  run(command) {
    const process = this.#spawn(
      planOfCommand(this.#world, this.#stage.unit(), this.#table, command),
      "manager",
      command
    );
    if (command.name === "ExecStart") this.#startCommand = process;
    return process;
  }
  /**
   * A main process becomes known: that of a forking service when its ExecStart= command has just succeeded, another one
   * when a notification has named it.
   */
  announceMain() {
    const main = this.#named ?? (this.#isMainToBeAnnounced ? this.#forkedMain() : void 0);
    this.#named = void 0;
    this.#isMainToBeAnnounced = false;
    if (main === void 0 || main === this.#main || !main.isAlive) return void 0;
    this.#main = main;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "main", process: main.name });
    return { kind: "main", pid: main.pid, ...main.isForeign ? { foreign: true } : {} };
  }
  /** Only what is in the control group, and the manager's child, can be guessed; a PIDFile= names any process. */
  #forkedMain() {
    const isNamed = this.#stage.unit().settings.pidFile !== void 0;
    return this.#table.all.findLast(
      ({ role, isAlive, isInGroup, isForeign }) => role === "main" && isAlive && (isNamed || isInGroup && !isForeign)
    );
  }
  /** The manager moves a process to another control group. One that comes out of a frozen group runs on. */
  move(process, group) {
    process.isInGroup = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "move", process: process.name, group });
    this.#unfreeze(process);
  }
  /** Freezes the control group with all that is in it; false where it was frozen already. */
  freeze() {
    if (this.#isFrozen) return false;
    this.#isFrozen = true;
    for (const process of this.members) process.isFrozen = true;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "freeze" });
    return true;
  }
  /** Thaws it; false where it was not frozen. */
  thaw(by) {
    if (!this.#isFrozen) return false;
    this.#isFrozen = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "thaw", ...by === void 0 ? {} : { by } });
    for (const process of this.members) this.#unfreeze(process);
    return true;
  }
  #unfreeze(process) {
    if (!process.isFrozen) return;
    process.isFrozen = false;
    if (process.state === "running") this.#goOn(process);
  }
  /** The signal reaches a living process: at once what needs no doing of its own, the rest when it is its turn. */
  #generate(process, signal) {
    if (signal === "SIGCONT") this.#continue(process);
    else if (isStop(signal)) process.signals.discard((other) => other === "SIGCONT");
    const disposition = dispositionOf(process.behaviour, signal);
    if (disposition.kind === "ignored") return;
    if (signal === "SIGKILL" || process.state === "running" && isFatal(disposition, signal)) {
      this.#doom(process, signal);
      return;
    }
    process.signals.add(signal);
    if (process.state === "running") this.#alert(process);
  }
  #alert(process) {
    if (process.isAboutToTakeSignals) return;
    process.isAboutToTakeSignals = true;
    this.#stage.schedule(0, { kind: "take-signals", process });
  }
  #continue(process) {
    process.signals.discard(isStop);
    if (process.state !== "stopped") return;
    process.state = "running";
    this.#goOn(process);
  }
  #wakeUp(process) {
    process.isAsleep = false;
    if (process.state === "doomed") this.#resume(process);
    if (process.state === "running") this.#goOn(process);
  }
  /** Its signals come before anything else that it does, as on the way back from the kernel. */
  #goOn(process) {
    if (process.signals.isEmpty) this.#resume(process);
    else this.#alert(process);
  }
  /** Catches up with what came due while the process was stopped or asleep. */
  #resume(process) {
    for (const act of process.deferred.splice(0)) this.#stage.schedule(0, act);
  }
  #doom(process, signal) {
    process.state = "doomed";
    process.signals.clear();
    this.#stage.schedule(0, { kind: "die", process, signal });
  }
  #takeSignals(process) {
    process.isAboutToTakeSignals = false;
    while (process.state === "running") {
      const signal = process.signals.shift();
      if (signal === void 0) {
        this.#resume(process);
        return void 0;
      }
      const disposition = dispositionOf(process.behaviour, signal);
      if (disposition.kind === "default") {
        const told = this.#doDefault(process, signal);
        if (told !== void 0) return told;
      } else if (disposition.kind === "caught") {
        this.#react(process, signal, disposition.reactions);
      }
    }
    return void 0;
  }
  #react(process, signal, reactions) {
    for (const reaction of reactions) {
      const act = actOf(process, signal, reaction);
      if (act !== void 0) this.#stage.schedule("afterUs" in reaction ? reaction.afterUs : 0, act);
    }
  }
  #doDefault(process, signal) {
    switch (defaultAction(signal)) {
      case "terminate":
      case "core":
        return this.#end(process, { signal });
      case "stop":
        process.state = "stopped";
        return void 0;
      case "ignore":
      case "continue":
        return void 0;
    }
  }
  #do(process, deed) {
    switch (deed.kind) {
      case "exit":
        return this.#end(process, { status: deed.status });
      case "fork":
        this.#fork(process, deed.child);
        return void 0;
      case "signal": {
        const to = this.resolve(deed.to);
        if (to !== void 0) this.send(process.name, to, deed.signal);
        return void 0;
      }
      case "notify":
        return this.#notify(process, deed.fields);
      case "leave":
        this.#leave(process);
        return void 0;
    }
  }
  #fork(process, child) {
    if (this.#presentCount >= processCountMax) return;
    this.#spawn(planOfChild(this.#world, this.#stage.unit(), this.#table, process, child), process.name);
  }
  /** It goes where the manager does not look. Nobody is told: it is no longer among the processes of the group. */
  #leave(process) {
    if (!process.isInGroup) return;
    process.isInGroup = false;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "leave", process: process.name });
  }
  #notify(process, fields) {
    if (!this.#isTold(process)) return void 0;
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "notify", process: process.name, fields: { ...fields } });
    const named = fields["MAINPID"] === void 0 ? void 0 : this.resolve(fields["MAINPID"]);
    if (named === void 0) return { kind: "notify", pid: process.pid, fields: { ...fields } };
    const isService = this.#stage.unit().type === "service";
    if (isService && named.isAlive && named.role !== "outsider") this.#named = named;
    return { kind: "notify", pid: process.pid, fields: { ...fields, MAINPID: String(named.pid) } };
  }
  #end(process, end) {
    const isTold = this.#isTold(process);
    const isZombie = process.behaviour.zombie === true;
    process.state = isZombie ? "zombie" : "gone";
    if (!isZombie) this.#presentCount--;
    process.signals.clear();
    process.deferred.length = 0;
    const zombie = isZombie ? { zombie: true } : {};
    this.#stage.record({ atUs: this.#stage.nowUs(), kind: "exit", process: process.name, ...end, ...zombie });
    if (process === this.#main) this.#main = void 0;
    if (this.#areAnyWaiting) for (const other of this.#table.all) this.#maybeExitWith(other, process);
    if (process.role === "control" && process === this.#startCommand && "status" in end && end.status === 0) {
      this.#isMainToBeAnnounced = true;
    }
    return isTold ? { kind: "exit", pid: process.pid, ...end } : void 0;
  }
  /** The manager hears of the unit's processes, and of what it started itself even where that has left the group. */
  #isTold(process) {
    return process.isInGroup || process.role === "main" || process.role === "control" || process === this.#main;
  }
  #maybeExitWith(process, ended) {
    const exitsWith = process.behaviour.exitsWith;
    if (exitsWith === void 0 || !process.isAlive) return;
    if (exitsWith.process !== ended.name && exitsWith.process !== ended.base) return;
    this.#stage.schedule(exitsWith.afterUs, { kind: "do", process, deed: { kind: "exit", afterUs: 0, status: 0 } });
  }
  #spawn(plan, by, command) {
    const process = this.#add(plan);
    if (process.role === "main" && by === "manager") this.#main = process;
    this.#stage.record({
      atUs: this.#stage.nowUs(),
      kind: "spawn",
      process: process.info(),
      by,
      ...command === void 0 ? {} : { command }
    });
    return process;
  }
  #add(plan) {
    const process = this.#table.add(plan);
    this.#presentCount++;
    process.isFrozen = this.#isFrozen && process.isInGroup;
    const wakesAfterUs = plan.behaviour.unkillable?.forUs;
    if (wakesAfterUs !== void 0) this.#stage.schedule(wakesAfterUs, { kind: "wake-up", process });
    for (const deed of plan.behaviour.deeds) this.#stage.schedule(deed.afterUs, { kind: "do", process, deed });
    const awaited = plan.behaviour.exitsWith && this.#table.resolve(plan.behaviour.exitsWith.process);
    if (awaited?.isAlive === false) this.#maybeExitWith(process, awaited);
    return process;
  }
};

// harness/kernel/kernel.ts
var somebody = "(somebody)";
var startCommands = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecMount",
  "ExecActivate"
];
var Kernel = class {
  #host;
  #world;
  #boundUs;
  #resolutionUs;
  #bounds;
  #onLateEffect;
  #onTurn;
  #queue = new EventQueue();
  #ranks;
  #processes;
  #header;
  #events = [];
  #units;
  #nowUs = 0;
  #hasBegun = false;
  #ending;
  #isTurnOpen = false;
  /** A start was begun and nothing has been claimed since: there, a manager may wait although nobody is there yet. */
  #isStarting = false;
  #turnEffectCount = 0;
  #effectCount = 0;
  #instantWakeCount = 0;
  #wakeCount = 0;
  constructor(world, options) {
    this.#world = world;
    this.#resolutionUs = options.resolutionUs ?? 1e3;
    this.#boundUs = this.#quantise(options.boundUs);
    this.#bounds = options.bounds === void 0 ? defaultBounds : { ...defaultBounds, ...options.bounds };
    this.#onLateEffect = options.onLateEffect;
    this.#onTurn = options.onTurn;
    const { ties } = world;
    const rank = (tie) => ties.includes(tie) ? ties.indexOf(tie) : ties.length;
    this.#ranks = { operation: rank("operation"), process: rank("process"), wake: rank("wake") };
    const sources = unitSources(world.unit);
    const unit = loadUnit(world.unit.name, sources);
    this.#units = [unit];
    for (const operation of world.operations) {
      this.#queue.push(this.#quantise(operation.atUs), this.#ranks.operation, { kind: "operation", operation });
    }
    this.#processes = new Processes(world, this.#stage());
    this.#header = {
      format: traceFormat,
      unit: { name: world.unit.name, sources },
      initially: { state: world.initially, processes: this.#processes.infos() },
      resolutionUs: this.#resolutionUs,
      latenessUs: options.latenessUs ?? 0,
      ordered: true,
      observed: observedKinds
    };
    this.#host = createHost(unit, this.#hostActions());
  }
  /** What the manager acts through. */
  get host() {
    return this.#host;
  }
  /**
   * Moves time to the next thing that concerns the manager. `wakeUs` is when the manager wants to be woken; absent
   * where it does not.
   */
  next(wakeUs) {
    if (this.#ending === void 0 && !this.#hasBegun) return this.#begin();
    const announced = this.#ending === void 0 ? this.#processes.announceMain() : void 0;
    if (announced !== void 0) return { kind: "deliver", atUs: this.#nowUs, event: announced };
    const wakeAtUs = wakeUs === void 0 ? void 0 : Math.max(this.#nowUs, this.#quantise(wakeUs));
    while (this.#ending === void 0) {
      const head = this.#queue.peek();
      const isWake = wakeAtUs !== void 0 && (head === void 0 || wakeAtUs < head.atUs || wakeAtUs === head.atUs && this.#ranks.wake < head.rank);
      const atUs = isWake ? wakeAtUs : head?.atUs;
      if (atUs === void 0 || atUs > this.#boundUs) {
        this.#finish(wakeAtUs);
        break;
      }
      if (atUs > this.#nowUs) this.#advance(atUs);
      if (isWake) {
        if (this.#countWake()) return { kind: "wake", atUs };
        break;
      }
      this.#queue.pop();
      const event = head === void 0 ? void 0 : this.#happen(head.item);
      if (event !== void 0) return { kind: "deliver", atUs, event };
    }
    return { kind: "over" };
  }
  /** The manager may act from now on. */
  openTurn() {
    this.#isTurnOpen = true;
    this.#turnEffectCount = 0;
    this.#onTurn?.();
  }
  /** The manager has come to rest, or done what ends the case. */
  closeTurn(fault) {
    this.#isTurnOpen = false;
    if (fault !== void 0) this.#end(fault);
  }
  /** What was recorded. Where nothing was pending, nothing happens up to the end bound: it was observed up to there. */
  recording() {
    const ending = this.#ending ?? { kind: "bound" };
    const isToTheBound = ending.kind === "quiet" || ending.kind === "bound" || ending.kind === "leftover-timers";
    const endUs = isToTheBound ? Math.max(this.#boundUs, this.#nowUs) : this.#nowUs;
    return { trace: { header: this.#header, events: this.#events, endUs }, ending };
  }
  #begin() {
    this.#hasBegun = true;
    const processes = this.#processes.all.filter(({ role }) => role !== "outsider").map(({ pid, role, behaviour, isForeign }) => ({
      pid,
      role,
      ...behaviour.kernelThread === true ? { kernelThread: true } : {},
      ...isForeign ? { foreign: true } : {}
    }));
    return { kind: "deliver", atUs: 0, event: { kind: "begin", state: this.#world.initially, processes } };
  }
  #quantise(atUs) {
    return Math.ceil(atUs / this.#resolutionUs) * this.#resolutionUs;
  }
  #advance(atUs) {
    this.#nowUs = atUs;
    this.#instantWakeCount = 0;
  }
  #record(event) {
    this.#events.push(event);
    if (this.#events.length < this.#bounds.eventsPerCaseMax || this.#ending !== void 0) return;
    const message = `${this.#events.length} events came in one case`;
    const bound = "eventsPerCaseMax";
    const isManagers = this.#effectCount * 2 > this.#events.length;
    this.#end(isManagers ? { kind: "hang", message, bound } : { kind: "exhausted", message, bound });
  }
  #end(ending) {
    this.#ending ??= ending;
  }
  #hang(bound, message) {
    this.#end({ kind: "hang", message, bound });
  }
  /** Nothing is left to do before the end bound. */
  #finish(wakeAtUs) {
    const isWorldBusy = this.#queue.some((item) => item.kind === "operation" || item.process.isAlive);
    const isEmpty = this.#processes.isUnitEmpty && !this.#isStarting;
    if (wakeAtUs === void 0 && !isWorldBusy) this.#end({ kind: "quiet" });
    else if (wakeAtUs === void 0 || isWorldBusy || !isEmpty) this.#end({ kind: "bound" });
    else {
      const message = `a timer was still set, for ${wakeAtUs / 1e6} s, when every process of the unit had ended`;
      this.#end({ kind: "leftover-timers", message: `${message} and nothing more could happen` });
    }
  }
  #countWake() {
    this.#instantWakeCount += 1;
    this.#wakeCount += 1;
    if (this.#instantWakeCount > this.#bounds.wakesPerInstantMax) {
      const at = `${this.#nowUs / 1e6} s`;
      this.#hang("wakesPerInstantMax", `more than ${this.#bounds.wakesPerInstantMax} timers ran at one instant, ${at}`);
    } else if (this.#wakeCount > this.#bounds.wakesPerCaseMax) {
      this.#hang("wakesPerCaseMax", `more than ${this.#bounds.wakesPerCaseMax} timers ran in one case`);
    }
    return this.#ending === void 0;
  }
  #happen(item) {
    return item.kind === "operation" ? this.#operate(item.operation) : this.#processes.act(item);
  }
  #operate(operation) {
    const atUs = this.#nowUs;
    switch (operation.op) {
      case "watchdog":
        this.#record({ atUs, kind: "watchdog" });
        return { kind: "watchdog" };
      case "exit":
        return this.#have(operation.process, { kind: "exit", afterUs: 0, status: operation.status });
      case "notify":
        return this.#have(operation.process, { kind: "notify", afterUs: 0, fields: operation.fields });
      case "fork":
        return this.#have(operation.parent, { kind: "fork", afterUs: 0, child: operation.child });
      case "leave":
        return this.#have(operation.process, { kind: "leave", afterUs: 0 });
      case "signal": {
        const to = this.#processes.resolve(operation.to);
        if (to !== void 0) this.#processes.send(somebody, to, operation.signal);
        return void 0;
      }
      case "oom":
        return this.#runOutOfMemory(this.#processes.resolve(operation.process));
      case "daemon-reload":
        return this.#reload(operation.text);
      case "freeze":
        return this.#processes.freeze() ? { kind: "freeze" } : void 0;
      case "thaw":
        return this.#processes.thaw() ? { kind: "thaw" } : void 0;
      default:
        this.#record({ atUs, kind: "request", job: operation.op });
        return { kind: "job", job: operation.op };
    }
  }
  /** Has a process do something by itself, if it is there; once it is continued where it is stopped. */
  #have(name, deed) {
    const process = this.#processes.resolve(name);
    return process === void 0 ? void 0 : this.#processes.act({ kind: "do", process, deed });
  }
  #runOutOfMemory(process) {
    if (process === void 0 || !process.isInGroup || !this.#processes.kill(process)) return void 0;
    this.#record({ atUs: this.#nowUs, kind: "oom", process: process.name });
    return { kind: "oom", pid: process.pid };
  }
  #reload(text) {
    const sources = unitSources({ ...this.#world.unit, text });
    const unit = loadUnit(this.#world.unit.name, sources);
    this.#units.push(unit);
    this.#host.unit = unit;
    this.#record({ atUs: this.#nowUs, kind: "daemon-reload", sources });
    return { kind: "daemon-reload", unit };
  }
  #unit() {
    return this.#units.at(-1);
  }
  /** What the processes see of the kernel. */
  #stage() {
    return {
      nowUs: () => this.#nowUs,
      unit: () => this.#unit(),
      record: (event) => this.#record(event),
      schedule: (afterUs, act) => this.#queue.push(this.#quantise(this.#nowUs + afterUs), this.#ranks.process, act)
    };
  }
  /** What the host sees of the kernel. */
  #hostActions() {
    return {
      units: () => this.#units,
      byPid: (pid) => this.#processes.byPid(pid),
      members: () => this.#processes.members,
      send: (to, signal) => this.#processes.send("manager", to, signal),
      run: (command) => {
        this.#isStarting ||= startCommands.includes(command.name);
        return this.#processes.run(command).pid;
      },
      claim: (state) => {
        this.#isStarting = false;
        this.#record({ atUs: this.#nowUs, kind: "claim", state });
      },
      move: (process, group) => this.#processes.move(process, group),
      thaw: () => void this.#processes.thaw("manager"),
      removeGroup: () => this.#record({ atUs: this.#nowUs, kind: "remove-group" }),
      turn: () => {
        if (this.#isTurnOpen) return "open";
        this.#onLateEffect?.();
        return "closed";
      },
      effect: (what) => this.#countEffect(what),
      refuse: (message) => {
        this.#end({ kind: "protocol-error", message });
        throw new CaseOver(message);
      }
    };
  }
  #countEffect(what) {
    this.#turnEffectCount += 1;
    this.#effectCount += 1;
    if (this.#turnEffectCount > this.#bounds.effectsPerTurnMax) {
      const max = this.#bounds.effectsPerTurnMax;
      this.#hang("effectsPerTurnMax", `the host was asked to act more than ${max} times in one turn, last ${what}`);
    }
    if (this.#ending !== void 0) throw new CaseOver("the case is over");
  }
};

export {
  CaseOver,
  Kernel
};
