import {
  signalNumber
} from "./chunk-QAWU4L6M.js";

// harness/kernel/signal-queue.ts
var realtimeMin = 34;
var SignalQueue = class {
  #waiting = [];
  get isEmpty() {
    return this.#waiting.length === 0;
  }
  /** Adds a signal; a standard signal that waits already is not added again. */
  add(signal) {
    const number = signalNumber(signal);
    if (number < realtimeMin && this.#waiting.includes(signal)) return;
    const behind = this.#waiting.findIndex((other) => signalNumber(other) > number);
    if (behind === -1) this.#waiting.push(signal);
    else this.#waiting.splice(behind, 0, signal);
  }
  /** Takes out the signal that is delivered next. */
  shift() {
    return this.#waiting.shift();
  }
  /** Throws away those that `isDiscarded` names. */
  discard(isDiscarded) {
    if (this.#waiting.length > 0) this.#waiting = this.#waiting.filter((signal) => !isDiscarded(signal));
  }
  clear() {
    this.#waiting = [];
  }
};

// harness/kernel/process-table.ts
var pidFirst = 5000001;
var Process = class {
  pid;
  name;
  base;
  role;
  behaviour;
  command;
  subgroup;
  isForeign;
  signals = new SignalQueue();
  /** What came due while it was stopped, asleep or frozen. */
  deferred = [];
  state;
  isInGroup;
  /** In uninterruptible sleep, whatever its state: it does nothing, and does not die either. */
  isAsleep;
  /** Frozen with its group: it does nothing but die. */
  isFrozen = false;
  /** True once it is going to take its signals in this instant. */
  isAboutToTakeSignals = false;
  constructor(pid, plan) {
    this.pid = pid;
    this.name = plan.name;
    this.base = plan.base;
    this.role = plan.role;
    this.behaviour = plan.behaviour;
    this.command = plan.command;
    this.isInGroup = !plan.outside;
    this.subgroup = plan.subgroup;
    this.isForeign = plan.foreign === true;
    this.isAsleep = plan.behaviour.unkillable !== void 0;
    this.state = plan.behaviour.stopped === true ? "stopped" : "running";
  }
  get isAlive() {
    return this.state !== "zombie" && this.state !== "gone";
  }
  /** What a trace says of it when it comes to be. */
  info() {
    return {
      name: this.name,
      role: this.role,
      ...this.isInGroup ? {} : { outside: true },
      ...this.isInGroup && this.subgroup !== void 0 ? { subgroup: this.subgroup } : {},
      ...this.isForeign ? { foreign: true } : {},
      ...this.behaviour.kernelThread === true ? { kernelThread: true } : {},
      ...this.behaviour.protected === true ? { protected: true } : {}
    };
  }
};
var ProcessTable = class {
  #processes = [];
  #byName = /* @__PURE__ */ new Map();
  #byBase = /* @__PURE__ */ new Map();
  add(plan) {
    const process = new Process(pidFirst + this.#processes.length, plan);
    this.#processes.push(process);
    this.#byName.set(process.name, process);
    const incarnations = this.#byBase.get(process.base);
    if (incarnations === void 0) this.#byBase.set(process.base, [process]);
    else incarnations.push(process);
    return process;
  }
  /** All of them, lowest pid first. */
  get all() {
    return this.#processes;
  }
  byPid(pid) {
    return this.#processes[pid - pidFirst];
  }
  /** The name for the next process of this base: itself, then `base.2`, `base.3` (or `#2` for commands), never one in use. */
  freshName(base, mark) {
    if (!this.#byName.has(base)) return base;
    for (let number = (this.#byBase.get(base)?.length ?? 1) + 1; ; number += 1) {
      const name = `${base}${mark}${number}`;
      if (!this.#byName.has(name)) return name;
    }
  }
  /**
   * Whom a world means by a name: the process of just that name if it lives, or its latest living incarnation, or else
   * the latest that there was.
   */
  resolve(name) {
    const exact = this.#byName.get(name);
    if (exact?.isAlive === true) return exact;
    const incarnations = this.#byBase.get(name);
    return incarnations?.findLast(({ isAlive }) => isAlive) ?? incarnations?.at(-1) ?? exact;
  }
};

export {
  pidFirst,
  ProcessTable
};
