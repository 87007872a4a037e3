import {
  writeBlock,
  writeFields,
  writeScalar
} from "./chunk-HC5MGSAH.js";
import {
  defaultUnitName,
  typeBySection,
  writeTies
} from "./chunk-RVNO4JTL.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  formatSpan,
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  isCatchable,
  signalNames
} from "./chunk-QAWU4L6M.js";

// harness/scenarios/write-behaviour.ts
var oneLineMax = 96;
var catchable = signalNames.filter(isCatchable);
var after = (afterUs) => afterUs === 0 ? "" : ` after ${formatSpan(afterUs)}`;
var writeReaction = (reaction) => {
  switch (reaction.kind) {
    case "exit":
      return `exit${after(reaction.afterUs)}${reaction.status === 0 ? "" : ` with ${reaction.status}`}`;
    case "fork":
      return `fork ${reaction.child}${after(reaction.afterUs)}`;
    case "forward":
      return `forward ${reaction.signal} to ${reaction.to}${after(reaction.afterUs)}`;
    case "notify":
      return `notify ${writeFields(reaction.fields)}${after(reaction.afterUs)}`;
    case "leave":
      return `leave${after(reaction.afterUs)}`;
    default:
      return reaction.kind;
  }
};
var writeDeed = (deed) => deed.kind === "signal" ? `signal ${deed.signal} to ${deed.to}${after(deed.afterUs)}` : writeReaction(deed);
var writeList = (texts) => {
  const [first, ...rest] = texts.map(writeScalar);
  return first !== void 0 && rest.length === 0 ? first : `[${texts.map(writeScalar).join(", ")}]`;
};
var commonReactions = (when) => {
  const counts = /* @__PURE__ */ new Map();
  for (const signal of catchable) {
    const reactions = when[signal];
    if (reactions === void 0) return void 0;
    const text = writeList(reactions.map(writeReaction));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0];
};
var writeWhen = (when) => {
  const otherwise = commonReactions(when);
  const named = catchable.flatMap((signal) => {
    const reactions = when[signal];
    const text = reactions === void 0 ? otherwise : writeList(reactions.map(writeReaction));
    return text === otherwise ? [] : [`${signal}: ${text}`];
  });
  return [
    ...named.length === 0 ? [] : [`when: { ${named.join(", ")} }`],
    ...otherwise === void 0 ? [] : [`otherwise: ${otherwise}`]
  ];
};
var writeDeeds = (kind, { deeds, exitsWith }) => {
  const [first, ...more] = deeds;
  const hangs = kind === "command" && exitsWith === void 0 && deeds.every((deed) => deed.kind !== "exit");
  const hangsPart = hangs ? ["hangs: true"] : [];
  if (first === void 0) return hangsPart;
  if (first.kind !== "exit" || more.length > 0) return [`does: ${writeList(deeds.map(writeDeed))}`, ...hangsPart];
  return [`exits: ${formatSpan(first.afterUs)}${first.status === 0 ? "" : ` with ${first.status}`}`];
};
var writeUnkillable = ({ unkillable }) => {
  if (unkillable === void 0) return [];
  return [`unkillable: ${unkillable.forUs === void 0 ? "true" : formatSpan(unkillable.forUs)}`];
};
var writeBehaviour = (kind, behaviour) => {
  const { exitsWith } = behaviour;
  const parts = [
    ...writeWhen(behaviour.when),
    ...writeDeeds(kind, behaviour),
    ...exitsWith === void 0 ? [] : [`exits with: ${exitsWith.process}${after(exitsWith.afterUs)}`],
    ...behaviour.stopped === true ? ["stopped: true"] : [],
    ...writeUnkillable(behaviour),
    ...behaviour.protected === true ? ["protected: true"] : [],
    ...behaviour.zombie === true ? ["zombie: true"] : [],
    ...behaviour.forked === true ? ["forked: true"] : [],
    ...behaviour.kernelThread === true ? ["kernel thread: true"] : [],
    ...behaviour.outsider === true ? ["outsider: true"] : [],
    ...behaviour.subgroup === void 0 ? [] : [`subgroup: ${writeScalar(behaviour.subgroup)}`],
    ...behaviour.outside === true ? ["outside: true"] : [],
    ...behaviour.foreign === true ? ["foreign: true"] : []
  ];
  if (parts.length === 0) return " {}";
  if (kind === "command" && parts.length === 1 && parts[0] === "hangs: true") return " hangs";
  const oneLine = ` { ${parts.join(", ")} }`;
  return oneLine.length <= oneLineMax ? oneLine : `
${parts.map((part) => `    ${part}`).join("\n")}`;
};

// harness/scenarios/to-yaml.ts
var writeOperation = (operation) => {
  const at = `at: ${formatSpan(operation.atUs)}`;
  switch (operation.op) {
    case "exit": {
      const status = operation.status === 0 ? "" : ` with ${operation.status}`;
      return `  - { ${at}, exit: ${operation.process}${status} }
`;
    }
    case "notify":
      return `  - { ${at}, notify: ${writeScalar(`${operation.process} ${writeFields(operation.fields)}`)} }
`;
    case "signal":
      return `  - { ${at}, signal: ${operation.signal} to ${operation.to} }
`;
    case "fork":
      return `  - { ${at}, fork: ${operation.child} by ${operation.parent} }
`;
    case "oom":
    case "leave":
      return `  - { ${at}, ${operation.op}: ${operation.process} }
`;
    case "daemon-reload":
      return `  - ${at}
    daemon-reload: ${writeBlock(operation.text, "      ")}`;
    default:
      return `  - { ${at}, ${operation.op} }
`;
  }
};
var writeBehaviours = (key, behaviours) => {
  const entries = Object.entries(behaviours);
  if (entries.length === 0) return [];
  const kind = key === "processes" ? "process" : "command";
  return [`${key}:
`, ...entries.map(([name, behaviour]) => `  ${name}:${writeBehaviour(kind, behaviour)}
`)];
};
var provokedCodes = ({ unit, operations }) => {
  const texts = [unit.text, ...unit.dropIns].map((text, index) => ({ file: String(index), text }));
  const reloaded = operations.flatMap((each) => each.op === "daemon-reload" ? [each.text] : []);
  const units = [texts, ...reloaded.map((text) => [{ file: "", text }])].map(
    (sources) => parseUnit(unit.name, sources)
  );
  const codes = units.flatMap(
    ({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== "advice").map(({ code }) => code)
  );
  return [...new Set(codes)].toSorted();
};
var writeUnit = (world, codes) => {
  const { name, text, dropIns } = world.unit;
  const type = typeBySection(text);
  return [
    ...type !== void 0 && name === defaultUnitName(type) ? [] : [`unit-name: ${writeScalar(name)}
`],
    `unit: ${writeBlock(text, "  ")}`,
    ...dropIns.length === 0 ? [] : ["drop-ins:\n", ...dropIns.map((each) => `  - ${writeBlock(each, "    ")}`)],
    ...codes.length === 0 ? [] : [`diagnostics: [${codes.join(", ")}]
`]
  ];
};
var toYaml = (world, meta) => {
  const ambiguities = meta.ambiguities ?? [];
  const lines = [
    ...meta.schema === void 0 ? [] : [`# yaml-language-server: $schema=${meta.schema}
`],
    `title: ${writeScalar(meta.title)}
`,
    `rules: [${meta.rules.join(", ")}]
`,
    ...ambiguities.length === 0 ? [] : [`ambiguities: [${ambiguities.join(", ")}]
`],
    ...meta.foundBy === void 0 ? [] : [`found_by: ${writeScalar(meta.foundBy)}
`],
    ...world.ties.join() === defaultTies.join() ? [] : [`ties: ${writeTies(world.ties)}
`],
    ...writeUnit(world, meta.diagnostics ?? provokedCodes(world)),
    ...world.initially === "active" ? [] : [`initially: ${world.initially}
`],
    ...writeBehaviours("processes", world.processes),
    ...writeBehaviours("commands", world.commands),
    ...world.operations.length === 0 ? [] : ["do:\n", ...world.operations.map(writeOperation)],
    ...meta.expect === void 0 ? [] : [`expect:${meta.expect.length === 0 ? " []" : ""}
`],
    ...(meta.expect ?? []).map((line) => `  - ${writeScalar(line)}
`)
  ];
  return lines.join("");
};

export {
  toYaml
};
