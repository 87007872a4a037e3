import {
  parseUnit,
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings,
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  killOptions
} from "./chunk-7V4W5W7R.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";

// harness/runner/unsupported.ts
var isKillOption = (key) => killOptions.includes(key);
var operationNames = [
  "start",
  "stop",
  "restart",
  "try-restart",
  "dependency-restart",
  "reload-or-restart",
  "reload",
  "remount",
  "watchdog",
  "daemon-reload"
];
var unitsOf = ({ unit: { name, text, dropIns }, operations }) => {
  const texts = [text, ...operations.flatMap((operation) => operation.op === "daemon-reload" ? operation.text : [])];
  return texts.map(
    (each) => parseUnit(
      name,
      [each, ...dropIns].map((source, at) => ({ file: `${at}`, text: source }))
    )
  );
};
var unheeded = (units, options) => units.flatMap(({ type, assignments }) => assignments.filter(({ section }) => section === ownSection[type])).map(({ key }) => key).find((key) => isKillOption(key) && !options.includes(key));
var unsupported = (world, capabilities) => {
  const isFrozen = world.operations.some(({ op }) => op === "freeze");
  if (isFrozen && capabilities?.freezing !== true) return "freezing";
  if (capabilities === void 0) return void 0;
  const { unitTypes, killModes, options, operations } = capabilities;
  const type = unitTypeOf(world.unit.name);
  if (unitTypes !== void 0 && type !== void 0 && !unitTypes.includes(type)) return `unit type ${type}`;
  if (killModes !== void 0) {
    const sources = [world.unit.text, ...world.unit.dropIns].map((text, at) => ({ file: `${at}`, text }));
    const { killMode } = killSettings(parseUnit(world.unit.name, sources), (choice) => literalOf[choice]);
    if (!killModes.includes(killMode)) return `KillMode=${killMode}`;
  }
  const option = options === void 0 ? void 0 : unheeded(unitsOf(world), options);
  if (option !== void 0) return `${option}=`;
  const missing = world.operations.find(
    ({ op }) => operationNames.includes(op) && operations !== void 0 && !operations.includes(op)
  );
  return missing === void 0 ? void 0 : `operation ${missing.op}`;
};

export {
  operationNames,
  unsupported
};
