import {
  CaseOver,
  Kernel
} from "./chunk-BKG4756E.js";
import {
  printable,
  printableValue
} from "./chunk-TNTYKKM5.js";

// harness/kernel/play-world.ts
var playWorld = (world, driver, options) => {
  const kernel = new Kernel(world, options);
  try {
    kernel.openTurn();
    kernel.closeTurn(driver.start(kernel.host));
    for (; ; ) {
      const step = kernel.next(driver.nextWakeUs());
      if (step.kind === "over") return kernel.recording();
      kernel.openTurn();
      kernel.closeTurn(step.kind === "wake" ? driver.wake(step.atUs) : driver.deliver(step.event, step.atUs));
    }
  } catch (thrown) {
    if (!(thrown instanceof CaseOver)) throw thrown;
    return kernel.recording();
  } finally {
    driver.end();
  }
};
var playWorldAsync = async (world, driver, options) => {
  const kernel = new Kernel(world, options);
  try {
    kernel.openTurn();
    kernel.closeTurn(await driver.start(kernel.host));
    for (; ; ) {
      const step = kernel.next(driver.nextWakeUs());
      if (step.kind === "over") return kernel.recording();
      kernel.openTurn();
      kernel.closeTurn(await (step.kind === "wake" ? driver.wake(step.atUs) : driver.deliver(step.event, step.atUs)));
    }
  } finally {
    driver.end();
  }
};

// harness/adapters/in-process/crash.ts
var messageLengthMax = 300;
var stackLengthMax = 2e3;
var textOf = (thrown) => {
  if (!(thrown instanceof Error)) return printableValue(thrown);
  const { name, message } = thrown;
  const kind = typeof name === "string" ? name : "Error";
  return printable(typeof message === "string" && message !== "" ? `${kind}: ${message}` : kind, messageLengthMax);
};
var stackOf = (thrown) => {
  const stack = thrown instanceof Error ? thrown.stack : void 0;
  if (typeof stack !== "string") return void 0;
  return stack.slice(0, stackLengthMax).split("\n").map((line) => printable(line, stackLengthMax)).join("\n");
};
var crash = (where, thrown) => {
  try {
    const stack = stackOf(thrown);
    const message = `${where} ${textOf(thrown)}`;
    return { kind: "crash", message, ...stack === void 0 ? {} : { stack } };
  } catch {
    return { kind: "crash", message: `${where} something that throws when it is looked at` };
  }
};

// harness/adapters/in-process/in-process-driver.ts
var rubbish = (message) => ({ kind: "protocol-error", message });
var isManager = (value) => typeof value === "object" && value !== null && typeof value.handle === "function";
var isThenable = (value) => typeof value === "object" && value !== null && typeof value.then === "function";
var InProcessDriver = class {
  #implementation;
  #clock;
  #onPromise;
  #manager;
  constructor(implementation, clock, onPromise) {
    this.#implementation = implementation;
    this.#clock = clock;
    this.#onPromise = onPromise;
  }
  start(host) {
    this.#clock.reset();
    try {
      const manager = this.#implementation.start(host);
      if (!isManager(manager)) return rubbish(`start returned ${printableValue(manager)}, not an object with handle()`);
      this.#manager = manager;
      return void 0;
    } catch (thrown) {
      return crash("start threw", thrown);
    }
  }
  deliver(event, atUs) {
    this.#clock.moveTo(atUs);
    try {
      const returned = this.#manager?.handle(event);
      if (returned === void 0) return void 0;
      if (isThenable(returned)) return this.#onPromise(returned);
      return rubbish(`handle returned ${printableValue(returned)}, neither nothing nor a promise`);
    } catch (thrown) {
      return crash("handle threw", thrown);
    }
  }
  wake() {
    try {
      this.#clock.fireNext();
      return void 0;
    } catch (thrown) {
      return crash("a timer threw", thrown);
    }
  }
  nextWakeUs() {
    return this.#clock.nextUs();
  }
  end() {
    this.#clock.reset();
  }
};
var refusePromise = () => rubbish("handle returned a promise, although the implementation says that it is synchronous");

// harness/adapters/in-process/settling-driver.ts
var { setImmediate: setRealImmediate } = globalThis;
var settled = () => new Promise((resolve) => {
  setRealImmediate(resolve);
});
var settledAfter = (call) => new Promise((resolve) => {
  setRealImmediate(() => {
    const result = call();
    setRealImmediate(() => resolve(result));
  });
});
var SettlingDriver = class {
  #driver;
  #fault;
  constructor(implementation, clock) {
    this.#driver = new InProcessDriver(implementation, clock, (promise) => {
      Promise.resolve(promise).then(void 0, (reason) => this.fail(crash("handle rejected with", reason)));
      return void 0;
    });
  }
  /** Tells of a fault that showed outside a call: a promise that nobody waits for was rejected, for instance. */
  fail(fault) {
    this.#fault ??= fault;
  }
  start(host) {
    return this.#turn(() => this.#driver.start(host));
  }
  deliver(event, atUs) {
    return this.#turn(() => this.#driver.deliver(event, atUs));
  }
  wake() {
    return this.#turn(() => this.#driver.wake());
  }
  nextWakeUs() {
    return this.#driver.nextWakeUs();
  }
  end() {
    this.#driver.end();
  }
  async #turn(call) {
    const fault = await settledAfter(call);
    if (fault !== void 0) this.fail(fault);
    return this.#fault;
  }
};

// harness/adapters/in-process/record-case.ts
import process2 from "node:process";

// harness/adapters/in-process/virtual-clock.ts
import { syncBuiltinESMExports } from "node:module";
import perfHooks from "node:perf_hooks";
import process from "node:process";
import timers from "node:timers";
import timersPromises from "node:timers/promises";
import { promisify } from "node:util";
import { install } from "@sinonjs/fake-timers";

// harness/adapters/in-process/tame-timers.ts
var delayMsMax = 2 ** 31 - 1;
var wholeDelay = (delay) => {
  const asked = Number(delay);
  if (!(asked >= 1)) return 0;
  return asked > delayMsMax ? 1 : Math.trunc(asked);
};
var tameTimers = (clock) => {
  Object.defineProperty(clock, "duringTick", { get: () => false, set: () => {
  } });
  const own = {
    setTimeout: clock.setTimeout,
    setInterval: clock.setInterval,
    setImmediate: clock.setImmediate
  };
  const ownClear = { Timeout: clock.clearTimeout, Interval: clock.clearInterval, Immediate: clock.clearImmediate };
  let idOffset;
  let idLast = 0;
  const renumber = (made, clear) => {
    const timer = made;
    const ownId = Number(timer);
    idOffset ??= ownId - 1;
    const id = ownId - idOffset;
    idLast = id;
    timer[Symbol.toPrimitive] = () => id;
    if (Symbol.dispose !== void 0) timer[Symbol.dispose] = clear;
    return timer;
  };
  const clearing = (kind) => (timer) => {
    const id = typeof timer === "object" || typeof timer === "number" || typeof timer === "string" ? Number(timer) : 0;
    if (!(id >= 1) || id > idLast || idOffset === void 0) return;
    try {
      ownClear[kind](id + idOffset);
    } catch {
    }
  };
  const clearTimeout = clearing("Timeout");
  const clearInterval = clearing("Interval");
  const clearImmediate = clearing("Immediate");
  const setTimeout = (callback, delay, ...rest) => {
    const timer = renumber(own.setTimeout(callback, wholeDelay(delay), ...rest), () => clearTimeout(timer));
    return timer;
  };
  const setInterval = (callback, delay, ...rest) => {
    const whole = Math.max(1, wholeDelay(delay));
    const timer = renumber(own.setInterval(callback, whole, ...rest), () => clearInterval(timer));
    return timer;
  };
  const setImmediate = (callback, ...rest) => {
    const timer = renumber(own.setImmediate(callback, ...rest), () => clearImmediate(timer));
    return timer;
  };
  Object.assign(clock, { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate });
  return () => {
    idOffset = void 0;
    idLast = 0;
  };
};

// harness/adapters/in-process/virtual-clock.ts
var epochMs = Date.UTC(2025, 0, 1);
var usPerMs = 1e3;
var resolutionUs = usPerMs;
var faked = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "setImmediate",
  "clearImmediate",
  "Date",
  "performance"
];
var caseGlobals = () => ({
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
  Date: globalThis.Date,
  hrtime: process.hrtime,
  // Put back where it came from, it has its `this` again.
  // oxlint-disable-next-line typescript/unbound-method
  performanceNow: perfHooks.performance.now
});
var putCaseGlobals = (values) => {
  globalThis.setTimeout = values.setTimeout;
  globalThis.clearTimeout = values.clearTimeout;
  globalThis.setInterval = values.setInterval;
  globalThis.clearInterval = values.clearInterval;
  globalThis.setImmediate = values.setImmediate;
  globalThis.clearImmediate = values.clearImmediate;
  globalThis.Date = values.Date;
  process.hrtime = values.hrtime;
  perfHooks.performance.now = values.performanceNow;
};
var threadPlaces = [
  [globalThis, "performance"],
  ...faked.slice(0, 6).map((key) => [timers, key]),
  ...["setTimeout", "setInterval", "setImmediate"].map((key) => [timersPromises, key])
];
var VirtualClock = class {
  #clock;
  #forgetIds;
  #real;
  #virtual;
  #threadValues;
  /** Leaves the machine's own clock in place; see `enter`. */
  constructor() {
    const realPerformance = Object.getOwnPropertyDescriptor(globalThis, "performance");
    this.#real = caseGlobals();
    this.#clock = install({ now: epochMs, toFake: [...faked, "hrtime"] });
    this.#forgetIds = tameTimers(this.#clock);
    Object.defineProperty(globalThis.setTimeout, promisify.custom, {
      value: (ms, value) => new Promise((resolve) => this.#clock.setTimeout(resolve, ms, value))
    });
    this.#virtual = caseGlobals();
    this.#threadValues = threadPlaces.map(([target, key]) => Reflect.get(target, key));
    this.#clock.uninstall();
    if (realPerformance !== void 0) Object.defineProperty(globalThis, "performance", realPerformance);
  }
  /** From now on the thread's global timers and dates are the virtual clock's. */
  enter() {
    putCaseGlobals(this.#virtual);
  }
  /** Gives the thread its own timers and dates back. */
  leave() {
    putCaseGlobals(this.#real);
  }
  /**
   * As `enter`, for `node:timers`, `node:timers/promises` and all of `performance` too, and for good: for a thread that
   * does nothing else.
   */
  takeOver() {
    this.enter();
    threadPlaces.forEach(([target, key], index) => Reflect.set(target, key, this.#threadValues[index]));
    syncBuiltinESMExports();
  }
  /** Back to the beginning, without any timer. */
  reset() {
    this.#clock.reset();
    this.#forgetIds();
  }
  /** Moves to a later instant, without anything happening. */
  moveTo(atUs) {
    this.#clock.now = epochMs + Math.floor(atUs / usPerMs);
  }
  /** When the first timer is due, counted from the beginning. */
  nextUs() {
    const first = this.#clock.timerHeap?.peek();
    return first === void 0 ? void 0 : (first.callAt - epochMs) * usPerMs;
  }
  /** Moves to the instant of the first timer and calls it. Throws what it throws. */
  fireNext() {
    this.#clock.next();
  }
};

// harness/adapters/in-process/record-case.ts
var threadClock;
var clockOfThread = () => {
  threadClock ??= new VirtualClock();
  return threadClock;
};
var kernelOptions = ({ latenessUs = 0 }, { boundUs, bounds, onLateEffect, onTurn }) => ({ boundUs, bounds, onLateEffect, onTurn, resolutionUs, latenessUs });
var isBusy = false;
var claimThread = () => {
  if (isBusy) throw new Error("a case is being recorded in this thread: wait for its end");
  isBusy = true;
};
var recordCaseSync = (implementation, world, options) => {
  const clock = clockOfThread();
  claimThread();
  clock.enter();
  try {
    const driver = new InProcessDriver(implementation, clock, refusePromise);
    return playWorld(world, driver, kernelOptions(implementation, options));
  } finally {
    clock.leave();
    isBusy = false;
  }
};
var recordCase = async (implementation, world, options) => {
  if (implementation.synchronous === true) return recordCaseSync(implementation, world, options);
  const clock = clockOfThread();
  claimThread();
  const driver = new SettlingDriver(implementation, clock);
  const onRejection = (reason) => driver.fail(crash("a promise was rejected with", reason));
  process2.on("unhandledRejection", onRejection);
  clock.enter();
  try {
    return await playWorldAsync(world, driver, kernelOptions(implementation, options));
  } finally {
    clock.leave();
    process2.off("unhandledRejection", onRejection);
    isBusy = false;
  }
};

export {
  playWorld,
  playWorldAsync,
  crash,
  InProcessDriver,
  refusePromise,
  settled,
  SettlingDriver,
  clockOfThread,
  kernelOptions,
  recordCaseSync,
  recordCase
};
