import {
  buildWorld,
  drawShape
} from "./chunk-ULLOG5G7.js";
import {
  cellAt,
  generatedCellName,
  generatedCells,
  stepUs
} from "./chunk-4SMJVUTV.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  killModes,
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/generators/small-scope-bounds.ts
var smallBehaviours = [
  /** Dies at once. */
  "dies",
  /** Exits half a timeout later. */
  "half",
  /** Exits one step of the clock before the timeout, at it, or one step after it. */
  "before",
  "at",
  "after",
  /** Lives on until the final signal. */
  "ignores",
  /** Lives on, also after a final signal that it can ignore. */
  "immune",
  /** Is stopped, and dies once it is continued. */
  "stopped"
];
var tiny = {
  name: "tiny",
  mains: ["dies", "at", "ignores", "absent"],
  others: ["dies", "ignores"],
  othersMax: 1,
  stopCommands: ["none", "hangs"],
  postCommands: ["none"],
  finalSignals: ["SIGKILL"]
};
var small = {
  name: "small",
  mains: ["dies", "before", "at", "after", "ignores", "immune", "stopped", "absent"],
  others: ["dies", "at", "ignores", "stopped"],
  othersMax: 2,
  stopCommands: ["none", "quick", "hangs"],
  postCommands: ["none", "quick", "hangs"],
  finalSignals: ["SIGKILL", "SIGQUIT"]
};
var wide = { ...small, name: "wide", mains: [...smallBehaviours, "absent"], others: smallBehaviours };
var smallBounds = [tiny, small, wide];

// harness/generators/world-at.ts
var generatorVersion = 3;
var worldAt = (seed, index) => buildWorld(drawShape(seed, index));

// harness/generators/small-world.ts
var secondUs = 1e6;
var timeoutUs = 10 * secondUs;
var watchdogUs = 2 * secondUs;
var firstSignals = ["SIGHUP", "SIGABRT", "SIGUSR1", "SIGTERM"];
var allSignals = ["SIGHUP", "SIGQUIT", "SIGABRT", "SIGUSR1", "SIGTERM"];
var reacting = (signals, reaction) => ({
  when: Object.fromEntries(signals.map((signal) => [signal, [reaction]])),
  deeds: []
});
var late = (afterUs) => reacting(firstSignals, { kind: "exit", afterUs, status: 0 });
var behaviourOf = {
  dies: { when: {}, deeds: [] },
  half: late(timeoutUs / 2),
  before: late(timeoutUs - stepUs),
  at: late(timeoutUs),
  after: late(timeoutUs + stepUs),
  ignores: reacting(firstSignals, { kind: "ignore" }),
  immune: reacting(allSignals, { kind: "ignore" }),
  stopped: { when: {}, deeds: [], stopped: true }
};
var otherNames = ["worker", "worker-2", "worker-3"];
var processesOf = ({ cast }) => {
  const others = cast.others.map((other, at) => [otherNames[at] ?? "", behaviourOf[other]]);
  const main = cast.main === "absent" ? [] : [["main", behaviourOf[cast.main]]];
  return Object.fromEntries([...main, ...others]);
};
var stopSetting = { service: "ExecStop", socket: "ExecStopPre", mount: void 0, swap: void 0, scope: void 0 };
var stopProcess = { ...stopSetting, mount: "ExecUnmount", swap: "ExecDeactivate" };
var commandsOf = ({ unitType, stopCommand, postCommand }) => {
  const hangs = { when: {}, deeds: [] };
  const stop = stopProcess[unitType];
  return {
    ...stopCommand === "hangs" && stop !== void 0 ? { [stop]: hangs } : {},
    ...postCommand === "hangs" ? { ExecStopPost: hangs } : {}
  };
};
var line = (setting, command, program) => setting === void 0 || command === "none" ? [] : [`${setting}=/bin/${program}`];
var typeLines = ({ unitType, cast }) => {
  switch (unitType) {
    case "service":
      return [...cast.main === "absent" ? ["Type=forking", "GuessMainPID=no"] : [], "ExecStart=/bin/main"];
    case "socket":
      return ["ListenStream=/run/x"];
    case "mount":
      return ["What=/dev/x", "Where=/mnt"];
    case "swap":
      return ["What=/dev/x"];
    case "scope":
      return [];
  }
};
var textOf = (one) => {
  const { unitType, mode, trigger, stopCommand, postCommand } = one;
  const isTimeoutStop = unitType === "service" || unitType === "scope";
  const lines = [
    `[${ownSection[unitType]}]`,
    ...typeLines(one),
    ...line(stopSetting[unitType], stopCommand, "stop"),
    ...line("ExecStopPost", postCommand, "clean"),
    `${isTimeoutStop ? "TimeoutStopSec" : "TimeoutSec"}=10s`,
    ...trigger === "watchdog" ? ["WatchdogSec=2s"] : [],
    // The default is what a unit file does not say.
    ...mode === "control-group" ? [] : [`KillMode=${mode}`],
    "RestartKillSignal=SIGUSR1",
    ...one.sendSighup ? ["SendSIGHUP=yes"] : [],
    ...one.sendSigkill ? [] : ["SendSIGKILL=no"],
    ...one.finalSignal === "SIGKILL" ? [] : [`FinalKillSignal=${one.finalSignal}`]
  ];
  return `${lines.join("\n")}
`;
};
var operationOf = ({ trigger }) => {
  switch (trigger) {
    case "stop":
    case "restart":
      return { atUs: 0, op: trigger };
    case "own-exit":
      return { atUs: 0, op: "exit", process: "main", status: 0 };
    case "watchdog":
      return { atUs: watchdogUs, op: "watchdog" };
  }
};
var buildSmallWorld = (one) => ({
  unit: { name: `x.${one.unitType}`, text: textOf(one), dropIns: [] },
  initially: "active",
  processes: processesOf(one),
  commands: commandsOf(one),
  operations: [operationOf(one)],
  ties: one.cast.ties
});

// harness/generators/small-scope.ts
var smallScopeVersion = 1;
var bunches = (items, max) => {
  const extend = (bunch, from) => [
    bunch,
    ...bunch.length === max ? [] : items.flatMap((item, at) => at < from ? [] : extend([...bunch, item], at))
  ];
  return extend([], 0).toSorted((one, other) => one.length - other.length);
};
var orders = [defaultTies, ["operation", "wake", "process"]];
var castsOf = (mains, others, max) => mains.flatMap(
  (main) => bunches(others, max).flatMap((bunch) => {
    const canTie = main === "at" || bunch.includes("at");
    return (canTie ? orders : orders.slice(0, 1)).map((ties) => ({ main, others: bunch, ties }));
  })
);
var triggersOf = (unitType) => {
  switch (unitType) {
    case "service":
      return ["stop", "restart", "own-exit", "watchdog"];
    case "socket":
    case "mount":
    case "swap":
      return ["stop", "restart"];
    case "scope":
      return ["stop"];
  }
};
var mainsOf = ({ mains }, unitType, trigger) => {
  if (unitType !== "service") return ["absent"];
  if (trigger === "own-exit") return ["ignores"];
  return trigger === "watchdog" ? mains.filter((main) => main !== "absent") : mains;
};
var stopCommandsOf = ({ stopCommands }, unitType) => {
  if (unitType === "scope") return ["none"];
  const hasHelper = unitType === "mount" || unitType === "swap";
  return hasHelper ? stopCommands.filter((command) => command !== "none") : stopCommands;
};
var postCommandsOf = ({ postCommands }, unitType) => unitType === "service" || unitType === "socket" ? postCommands : ["none"];
var flags = [false, true];
var sectorsOf = (bound) => unitTypes.flatMap(
  (unitType) => triggersOf(unitType).map((trigger) => {
    const max = bound.othersMax + (unitType === "service" ? 0 : 1);
    const casts = castsOf(mainsOf(bound, unitType, trigger), bound.others, max);
    const stopCommands = stopCommandsOf(bound, unitType);
    const postCommands = postCommandsOf(bound, unitType);
    const settings = killModes.length * flags.length * flags.length * bound.finalSignals.length;
    const count = casts.length * stopCommands.length * postCommands.length * settings;
    return { unitType, trigger, casts, stopCommands, postCommands, count };
  })
);
var Digits = class {
  #rest;
  constructor(index) {
    this.#rest = index;
  }
  take(axis) {
    const value = axis[this.#rest % axis.length];
    this.#rest = Math.floor(this.#rest / axis.length);
    return value;
  }
};
var caseIn = (sector, bound, index) => {
  const digits = new Digits(index);
  return {
    unitType: sector.unitType,
    trigger: sector.trigger,
    mode: digits.take(killModes),
    sendSighup: digits.take(flags),
    sendSigkill: digits.take([true, false]),
    finalSignal: digits.take(bound.finalSignals),
    stopCommand: digits.take(sector.stopCommands),
    postCommand: digits.take(sector.postCommands),
    cast: digits.take(sector.casts)
  };
};
var smallScope = (bound) => {
  const sectors = sectorsOf(bound);
  const count = sectors.reduce((sum, sector) => sum + sector.count, 0);
  const caseAt = (index) => {
    let rest = index;
    for (const sector of sectors) {
      if (rest < sector.count) return caseIn(sector, bound, rest);
      rest -= sector.count;
    }
    throw new RangeError(`the scope ${bound.name} has no world ${index}: it has ${count}`);
  };
  return { bound, count, caseAt, at: (index) => buildSmallWorld(caseAt(index)) };
};

// harness/generators/world-source.ts
var drawnFrom = (seed) => ({ kind: "drawn", version: generatorVersion, seed });
var exhausted = (bound) => ({ kind: "exhausted", version: smallScopeVersion, bound });
var smallCaseName = ({ mode, unitType, trigger }) => `${mode} ${unitType} ${trigger}`;
var openSource = (origin) => {
  if (origin.kind === "drawn") {
    const { seed } = origin;
    return {
      at: (index) => worldAt(seed, index),
      about: (index) => {
        const cell = generatedCells[cellAt(seed, index)];
        return cell === void 0 ? "" : generatedCellName(cell);
      }
    };
  }
  const bound = smallBounds.find(({ name }) => name === origin.bound);
  if (bound === void 0) throw new RangeError(`there is no bound ${origin.bound}`);
  const scope = smallScope(bound);
  return { at: scope.at, about: (index) => smallCaseName(scope.caseAt(index)), count: scope.count };
};

export {
  smallBounds,
  smallScope,
  generatorVersion,
  drawnFrom,
  exhausted,
  openSource
};
