import {
  progressCell
} from "./chunks/chunk-7SZZWO6U.js";
import {
  implementationNamed
} from "./chunks/chunk-PWKAKVJ5.js";
import "./chunks/chunk-W4FTOM2V.js";
import "./chunks/chunk-PS3NW7FK.js";
import "./chunks/chunk-HYO2APQB.js";
import "./chunks/chunk-2HNCDULA.js";
import {
  InProcessDriver,
  SettlingDriver,
  clockOfThread,
  crash,
  kernelOptions,
  playWorld,
  playWorldAsync,
  refusePromise,
  settled
} from "./chunks/chunk-CTNUK54U.js";
import "./chunks/chunk-BKG4756E.js";
import "./chunks/chunk-K6LK5BSW.js";
import "./chunks/chunk-KUK5OWVE.js";
import "./chunks/chunk-OCQDXIP5.js";
import "./chunks/chunk-U3VHIX7T.js";
import "./chunks/chunk-T2VQK4PI.js";
import "./chunks/chunk-Y7C5VPDX.js";
import "./chunks/chunk-FSO4RA7Y.js";
import {
  killModes
} from "./chunks/chunk-QAWU4L6M.js";
import {
  killOptions,
  unitTypes
} from "./chunks/chunk-7V4W5W7R.js";
import "./chunks/chunk-CXF7LCDH.js";
import "./chunks/chunk-YMBPRE4P.js";
import {
  printable,
  printableValue
} from "./chunks/chunk-TNTYKKM5.js";

// harness/adapters/in-process/worker.ts
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";

// harness/adapters/in-process/implementation-shape.ts
var example = "export const implementation = { name: 'mine', version: '1', start: (host) => ({ handle(event) {} }) }";
var nameLengthMax = 100;
var isObject = (value) => typeof value === "object" && value !== null;
var isShortText = (value) => typeof value === "string" && value !== "" && value.length <= nameLengthMax;
var among = (known) => (item) => known.some((each) => each === item);
var wrongList = (name, value, isItem, items) => {
  if (value === void 0) return void 0;
  const expected = `a list of ${items}`;
  if (!Array.isArray(value)) return [`capabilities.${name}: ${printableValue(value)}`, expected];
  const strange = value.findIndex((item) => !isItem(item));
  return strange === -1 ? void 0 : [`capabilities.${name}: ${printableValue(value[strange])}`, expected];
};
var wrongPart = (candidate) => {
  const { name, version, capabilities, latenessUs, synchronous, start } = candidate;
  if (!isShortText(name)) return [`name: ${printableValue(name)}`, `a text of 1 to ${nameLengthMax} characters`];
  if (!isShortText(version))
    return [`version: ${printableValue(version)}`, `a text of 1 to ${nameLengthMax} characters`];
  if (typeof start !== "function") return [`start: ${printableValue(start)}`, "a function that returns a manager"];
  if (synchronous !== void 0 && typeof synchronous !== "boolean") {
    return [`synchronous: ${printableValue(synchronous)}`, "true or false"];
  }
  if (latenessUs !== void 0 && !(Number.isSafeInteger(latenessUs) && latenessUs >= 0)) {
    return [`latenessUs: ${printableValue(latenessUs)}`, "a whole number of microseconds"];
  }
  if (capabilities === void 0) return void 0;
  if (!isObject(capabilities)) return [`capabilities: ${printableValue(capabilities)}`, "an object"];
  const { unitTypes: types, killModes: modes, options, operations, freezing } = capabilities;
  if (freezing !== void 0 && freezing !== true) {
    return [`capabilities.freezing: ${printableValue(freezing)}`, "true, or nothing"];
  }
  return wrongList("unitTypes", types, among(unitTypes), unitTypes.join(", ")) ?? wrongList("killModes", modes, among(killModes), killModes.join(", ")) ?? wrongList("options", options, among(killOptions), killOptions.join(", ")) ?? wrongList("operations", operations, isShortText, "texts");
};
var copyCapabilities = ({
  unitTypes: types,
  killModes: modes,
  options,
  operations,
  freezing
}) => ({
  ...freezing === void 0 ? {} : { freezing },
  ...types === void 0 ? {} : { unitTypes: [...types] },
  ...modes === void 0 ? {} : { killModes: [...modes] },
  ...options === void 0 ? {} : { options: [...options] },
  ...operations === void 0 ? {} : { operations: operations.map((each) => printable(each, nameLengthMax)) }
});
var copy = (checked) => ({
  name: printable(checked.name, nameLengthMax),
  version: printable(checked.version, nameLengthMax),
  ...checked.capabilities === void 0 ? {} : { capabilities: copyCapabilities(checked.capabilities) },
  ...checked.latenessUs === void 0 ? {} : { latenessUs: checked.latenessUs },
  ...checked.synchronous === void 0 ? {} : { synchronous: checked.synchronous },
  start: (host) => checked.start(host)
});
var exportsOf = (module) => Object.keys(module).filter((name) => name !== "default" && name !== "module.exports");
var check = (place2, module) => {
  const inside = isObject(module["default"]) ? module["default"] : {};
  const found = module["implementation"] ?? inside["implementation"];
  const problem = (parts) => ({
    status: "refused",
    problem: { place: place2, ...parts }
  });
  if (found === void 0) {
    const names = exportsOf(module).map((name) => printable(name, nameLengthMax)).slice(0, 5);
    return problem({
      code: "exports-nothing",
      found: names.length === 0 ? "a module that exports nothing by name" : `a module that exports ${names.join(", ")}`,
      expected: "an export named implementation",
      hint: example
    });
  }
  if (!isObject(found)) {
    return problem({
      code: "wrong-shape",
      found: `implementation is ${printableValue(found)}`,
      expected: "an object with name, version and start",
      hint: example
    });
  }
  const wrong = wrongPart(found);
  if (wrong === void 0) return { status: "ok", implementation: copy(found) };
  const hint = "see the type Implementation of killspec/adapter";
  return problem({ code: "wrong-shape", found: wrong[0], expected: wrong[1], hint });
};
var implementationIn = (place2, module) => {
  try {
    return check(place2, module);
  } catch (thrown) {
    const { message } = crash("looking at it threw", thrown);
    const parts = { code: "wrong-shape", found: message, expected: "a plain object", hint: example };
    return { status: "refused", problem: { place: place2, ...parts } };
  }
};

// harness/adapters/in-process/load-implementation.ts
var loadImplementation = async (place2, source2) => {
  if (source2.kind === "builtin") {
    return implementationIn(place2, { implementation: implementationNamed(source2.name) });
  }
  try {
    return implementationIn(place2, await import(source2.url));
  } catch (thrown) {
    return {
      status: "refused",
      problem: {
        code: "does-not-load",
        place: place2,
        found: crash("loading it threw", thrown).message,
        expected: "a module that loads",
        hint: "adapters run under a virtual clock, also while they are loaded"
      }
    };
  }
};

// harness/adapters/in-process/worker.ts
var { place, source, progress } = workerData;
var clock = clockOfThread();
var onStrayFault = () => {
};
var lateEffect = {
  kind: "protocol-error",
  message: "it acted after its turn, although the implementation says that it is synchronous"
};
var onTurn = () => void Atomics.add(progress, progressCell.turns, 1);
var recordSynchronous = async (implementation, one) => {
  const faults = [];
  onStrayFault = (fault2) => faults.push(fault2);
  const driver = new InProcessDriver(implementation, clock, refusePromise);
  const options = { ...one, onTurn, onLateEffect: () => faults.push(lateEffect) };
  const recording = playWorld(one.world, driver, kernelOptions(implementation, options));
  await settled();
  const [fault] = faults;
  const isWhole = recording.ending.kind === "quiet" || recording.ending.kind === "bound";
  return fault !== void 0 && isWhole ? { ...recording, ending: fault } : recording;
};
var record = (implementation, one) => {
  if (implementation.synchronous === true) return recordSynchronous(implementation, one);
  const driver = new SettlingDriver(implementation, clock);
  onStrayFault = (fault) => driver.fail(fault);
  return playWorldAsync(one.world, driver, kernelOptions(implementation, { ...one, onTurn }));
};
var answerTo = async (implementation, one) => {
  const { number } = one;
  Atomics.store(progress, progressCell.current, number);
  try {
    return { kind: "recorded", number, recording: await record(implementation, one) };
  } catch (thrown) {
    return { kind: "broken", number, message: thrown instanceof Error ? thrown.stack ?? thrown.message : "unknown" };
  } finally {
    onStrayFault = () => {
    };
    Atomics.store(progress, progressCell.current, -1);
  }
};
var serve = async (port) => {
  process.setSourceMapsEnabled(true);
  clock.takeOver();
  process.on("unhandledRejection", (reason) => onStrayFault(crash("a promise was rejected with", reason)));
  process.on("uncaughtException", (thrown) => onStrayFault(crash("a callback threw", thrown)));
  const loaded = await loadImplementation(place, source);
  if (loaded.status === "refused") {
    port.postMessage({ kind: "refused", problem: loaded.problem });
    return;
  }
  const { start: _, ...facts } = loaded.implementation;
  let last = Promise.resolve();
  port.on("message", (one) => {
    last = last.then(async () => port.postMessage(await answerTo(loaded.implementation, one)));
  });
  port.postMessage({ kind: "loaded", facts });
};
if (parentPort !== null) void serve(parentPort);
