import {
  formatInstant
} from "./chunk-5Z73KAZC.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  isCatchable,
  signalNames
} from "./chunk-QAWU4L6M.js";

// reports/formats/describe-world.ts
var later = (afterUs) => afterUs === 0 ? "" : `${formatInstant(afterUs)} after `;
var upon = (afterUs, signal) => `${later(afterUs) || "on "}${signal}`;
var status = (value) => value === 0 ? "" : ` (status ${value})`;
var fieldsText = (fields) => Object.entries(fields).map(([key, value]) => `${key}=${value}`).join(" ");
var reactionText = (reaction, signal) => {
  switch (reaction.kind) {
    case "exit":
      return `exits ${upon(reaction.afterUs, signal)}${status(reaction.status)}`;
    case "fork":
      return `forks ${reaction.child} ${upon(reaction.afterUs, signal)}`;
    case "forward":
      return `sends ${reaction.signal} to ${reaction.to} ${upon(reaction.afterUs, signal)}`;
    case "notify":
      return `says ${fieldsText(reaction.fields)} ${upon(reaction.afterUs, signal)}`;
    case "leave":
      return `leaves the control group ${upon(reaction.afterUs, signal)}`;
    case "ignore":
    case "catch":
    case "default":
      return void 0;
  }
};
var catchable = signalNames.filter(isCatchable);
var signalsText = (signals) => {
  if (signals.length <= catchable.length / 2) return signals.join(" and ");
  const others = catchable.filter((signal) => !signals.includes(signal));
  return others.length === 0 ? "every signal" : `every signal but ${others.join(" and ")}`;
};
var alikeTexts = ({ when }) => ["ignore", "catch"].flatMap((kind) => {
  const signals = Object.entries(when).flatMap(
    ([signal, reactions]) => reactions.some((reaction) => reaction.kind === kind) ? [signal] : []
  );
  return signals.length === 0 ? [] : [`${kind === "ignore" ? "ignores" : "catches"} ${signalsText(signals)}`];
});
var deedText = (deed) => {
  const at = deed.afterUs === 0 ? "at once" : `after ${formatInstant(deed.afterUs)}`;
  switch (deed.kind) {
    case "exit":
      return `exits by itself ${at}${status(deed.status)}`;
    case "fork":
      return `forks ${deed.child} ${at}`;
    case "signal":
      return `sends ${deed.signal} to ${deed.to} ${at}`;
    case "notify":
      return `says ${fieldsText(deed.fields)} ${at}`;
    case "leave":
      return `leaves the control group by itself ${at}`;
  }
};
var unkillableText = ({ forUs }) => `cannot be killed${forUs === void 0 ? "" : ` for ${formatInstant(forUs)}`}`;
var markTexts = (behaviour) => [
  ...behaviour.outsider === true ? ["is not of the unit"] : [],
  ...behaviour.kernelThread === true ? ["is a kernel thread"] : [],
  ...behaviour.subgroup === void 0 ? [] : [`is in the sub-group ${behaviour.subgroup}`],
  ...behaviour.outside === true ? ["is not in the control group"] : [],
  ...behaviour.foreign === true ? ["is no child of the manager"] : [],
  ...behaviour.stopped === true ? ["is stopped from the start"] : [],
  ...behaviour.unkillable === void 0 ? [] : [unkillableText(behaviour.unkillable)],
  ...behaviour.protected === true ? ["may not be signalled by the manager"] : [],
  ...behaviour.zombie === true ? ["stays a zombie once dead"] : [],
  ...behaviour.exitsWith === void 0 ? [] : [`exits ${later(behaviour.exitsWith.afterUs) || "with "}${behaviour.exitsWith.process}`]
];
var behaviourText = (name, behaviour) => {
  const reactions = Object.entries(behaviour.when).flatMap(
    ([signal, list]) => list.flatMap((reaction) => reactionText(reaction, signal) ?? [])
  );
  const said = [...markTexts(behaviour), ...alikeTexts(behaviour), ...reactions, ...behaviour.deeds.map(deedText)];
  return said.length === 0 ? name : `${name} ${said.join(" and ")}`;
};
var operationText = (operation, unitName) => {
  const at = `at ${formatInstant(operation.atUs)}`;
  switch (operation.op) {
    case "exit":
      return `${operation.process} exits by itself ${at}${status(operation.status)}`;
    case "notify":
      return `${operation.process} says ${fieldsText(operation.fields)} ${at}`;
    case "signal":
      return `somebody sends ${operation.signal} to ${operation.to} ${at}`;
    case "fork":
      return `${operation.parent} forks ${operation.child} ${at}`;
    case "leave":
      return `${operation.process} leaves the control group ${at}`;
    case "oom":
      return `${operation.process} is killed for lack of memory ${at}`;
    case "daemon-reload":
      return `daemon-reload ${at} to ${settingsText(unitName, [operation.text]) || "nothing set"}`;
    case "freeze":
      return `the unit is frozen ${at}`;
    case "thaw":
      return `the unit is thawed ${at}`;
    case "watchdog":
      return `the watchdog expires ${at}`;
    default:
      return `${operation.op} ${at}`;
  }
};
var settingsText = (unitName, texts) => {
  const parsed = parseUnit(
    unitName,
    texts.map((text, at) => ({ file: String(at), text }))
  );
  const words = [];
  let section = "";
  for (const assignment of parsed.assignments) {
    if (assignment.section !== section) words.push(`[${assignment.section}]`);
    section = assignment.section;
    words.push(`${assignment.key}=${assignment.value}`);
  }
  return words.join(" ");
};
var describeUnit = ({ unit }) => settingsText(unit.name, [unit.text, ...unit.dropIns]) || `${unit.name} with nothing set`;
var describeEvents = (world) => {
  const behaviours = [...Object.entries(world.processes), ...Object.entries(world.commands)].map(
    ([name, behaviour]) => behaviourText(name, behaviour)
  );
  const before = world.initially === "inactive" ? ["the unit is inactive"] : [];
  return [
    [...before, ...behaviours].join(", ") || "no process",
    world.operations.map((operation) => operationText(operation, world.unit.name)).join(", ") || "nothing is asked"
  ].join("; ");
};

export {
  describeUnit,
  describeEvents
};
