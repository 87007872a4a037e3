import {
  checkUnit,
  readIntended,
  readTies,
  readUnit
} from "./chunk-RVNO4JTL.js";
import {
  commandRef,
  isProcessName,
  takeProcess
} from "./chunk-FDP2BIH7.js";
import {
  Words,
  configFileName
} from "./chunk-MVGBAHIO.js";
import {
  Reader,
  isNothing,
  quoted,
  suggest
} from "./chunk-GLRNWZKY.js";
import {
  parseYaml
} from "./chunk-GGQI23JX.js";
import {
  readTextFile
} from "./chunk-3RPIOLJO.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  formatSpan
} from "./chunk-FSO4RA7Y.js";
import {
  isCatchable,
  signalNames
} from "./chunk-QAWU4L6M.js";
import {
  choiceIds
} from "./chunk-YMBPRE4P.js";

// harness/scenarios/load.ts
import { readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";

// harness/scenarios/read-scenario.ts
import { isSeq as isSeq2 } from "yaml";

// harness/scenarios/axes.ts
import { isSeq } from "yaml";
var casesMax = 512;
var namePattern = /^[A-Za-z][A-Za-z0-9]*$/;
var labelPattern = /^[A-Za-z0-9][A-Za-z0-9_.+-]*$/;
var checkLabel = (reader, label, taken) => {
  if (taken.has(label.value)) {
    reader.report(label, "duplicate-key", `the value "${label.value}" stands twice`);
    return false;
  }
  if (labelPattern.test(label.value)) return true;
  const hint = "give it a label: write the axis as a mapping of labels to values";
  reader.report(label, "bad-words", "this value cannot stand in the name of a case", hint);
  return false;
};
var readAxis = (reader, { key, value }) => {
  if (!namePattern.test(key.value)) {
    reader.report(key, "bad-words", "the name of an axis is a word of letters and digits");
    return void 0;
  }
  const values = /* @__PURE__ */ new Map();
  if (isSeq(value)) {
    for (const node of reader.list(value, `the axis ${key.value}`) ?? []) {
      const text = reader.text(node, `a value of ${key.value}`);
      if (text !== void 0 && checkLabel(reader, text, values)) values.set(text.value, text.value);
    }
  } else {
    for (const entry of reader.mapping(value, `the axis ${key.value}`)?.values() ?? []) {
      const isEmpty = isNothing(entry.value);
      const text = isEmpty ? void 0 : reader.text(entry.value, `a value of ${key.value}`);
      if (!isEmpty && text === void 0) continue;
      if (checkLabel(reader, entry.key, values)) values.set(entry.key.value, text?.value ?? "");
    }
  }
  return { name: key.value, values };
};
var readAxes = (reader, entry) => {
  if (entry === void 0) return [];
  const axes = [];
  for (const each of reader.mapping(entry.value, '"axes"')?.values() ?? []) {
    const axis = readAxis(reader, each);
    if (axis === void 0) continue;
    if (axis.values.size === 0) reader.report(each.key, "missing-key", `the axis ${axis.name} has no values`);
    axes.push(axis);
  }
  return axes;
};
var combine = (axes) => {
  if (axes.length === 0) return [{ name: "", values: void 0 }];
  let combinations = [
    { labels: [], values: /* @__PURE__ */ new Map() }
  ];
  for (const { name, values } of axes) {
    combinations = combinations.flatMap(
      (before) => [...values].map(([label, value]) => ({
        labels: [...before.labels, `${name}=${label}`],
        values: new Map(before.values).set(name, value)
      }))
    );
  }
  return combinations.map(({ labels, values }) => ({ name: labels.join(","), values }));
};

// harness/scenarios/check-operations.ts
var onlyFor = {
  start: ["service", "socket", "mount", "swap"],
  restart: ["service", "socket", "mount", "swap"],
  "try-restart": ["service", "socket", "mount", "swap"],
  "dependency-restart": ["service", "socket", "mount", "swap"],
  "reload-or-restart": ["service", "socket", "mount", "swap"],
  reload: ["service", "mount"],
  remount: ["mount"],
  watchdog: ["service"],
  notify: ["service"]
};
var feedsWatchdog = (fields) => fields["WATCHDOG"] === "1";
var watchdogSinceUs = (draft, atUs) => {
  let sinceUs = 0;
  for (const { operation } of draft.operations) {
    const counts = operation.op === "start" || operation.op === "notify" && feedsWatchdog(operation.fields);
    if (counts && operation.atUs < atUs) sinceUs = operation.atUs;
  }
  for (const { behaviour } of draft.processes.values()) {
    for (const deed of behaviour.deeds) {
      if (deed.kind === "notify" && feedsWatchdog(deed.fields) && deed.afterUs < atUs) {
        sinceUs = Math.max(sinceUs, deed.afterUs);
      }
    }
  }
  return sinceUs;
};
var checkWatchdog = (reader, draft, { operation, key }) => {
  const { watchdog } = draft.unit.settings;
  if (watchdog === "infinity") {
    reader.report(key, "inconsistent", "the unit has no watchdog", "add WatchdogSec= to the unit");
    return;
  }
  const earliestUs = watchdogSinceUs(draft, operation.atUs) + watchdog;
  if (operation.atUs >= earliestUs) return;
  const message = `with WatchdogSec=${formatSpan(watchdog)} the watchdog expires at ${formatSpan(earliestUs)} or later`;
  reader.report(key, "inconsistent", message, "put it later, or make WatchdogSec= shorter");
};
var checkReload = (reader, draft, { key }) => {
  const { type, settings } = draft.unit;
  if (type !== "service" || settings.serviceType === "notify-reload" || settings.commands.ExecReload) return;
  reader.report(key, "inconsistent", "the unit cannot be reloaded", "add ExecReload= to the unit");
};
var checkOperations = (reader, draft) => {
  const { type } = draft.unit;
  for (const placed of draft.operations) {
    const { operation, key } = placed;
    const types = onlyFor[operation.op];
    if (types !== void 0 && !types.includes(type)) {
      reader.report(key, "inconsistent", `"${operation.op}" is not for a ${type}`, `only for: ${types.join(", ")}`);
    } else if (operation.op === "watchdog") {
      checkWatchdog(reader, draft, placed);
    } else if (operation.op === "reload") {
      checkReload(reader, draft, placed);
    }
  }
};

// harness/scenarios/check-processes.ts
var lineCount = (unit, setting) => unit.settings.commands[setting]?.length ?? 0;
var commandsOf = (unit) => Object.entries(unit.settings.commands).flatMap(
  ([setting, lines]) => lines.map((_, index) => index === 0 ? setting : `${setting}.${index + 1}`)
);
var isLaterOf = (name, known) => {
  const first = /^(.+)\.[2-9]$/.exec(name)?.[1];
  return first !== void 0 && known(first);
};
var checkPlace = (reader, unit, name, { key, behaviour }) => {
  const { subgroup, outside, outsider } = behaviour;
  if (subgroup !== void 0 && !unit.settings.delegate) {
    const hint = "add Delegate=yes to the unit";
    reader.report(key, "inconsistent", "only a unit with Delegate= has groups below its control group", hint);
  }
  if (subgroup !== void 0 && (outside === true || outsider === true)) {
    reader.report(key, "inconsistent", `${name} is in a group of the unit, or outside of it`);
  }
  if (outside === true && name !== "main") {
    const hint = 'say "outsider: true" of a process that is not of the unit';
    reader.report(key, "inconsistent", `${name} is of the unit only while it is in the control group`, hint);
  }
};
var checkForeign = (reader, draft, name, { key }) => {
  const { pidFile, serviceType } = draft.unit.settings;
  const isNotified = draft.references.some((reference) => reference.as === "main" && reference.name === name);
  const isNamed = serviceType === "forking" ? pidFile !== void 0 : serviceType.startsWith("notify");
  if (isNotified || name === "main" && isNamed) return;
  const hint = `Type=forking with PIDFile= for main, or "notify MAINPID=${name}"`;
  reader.report(key, "inconsistent", `nothing names ${name} as the main process`, hint);
};
var checkProcess = (reader, unit, name, { key, behaviour }) => {
  if (commandRef(name) !== void 0) {
    reader.report(key, "inconsistent", `${name} is a command of the unit`, 'put it under "commands"');
  } else if (!isProcessName(name)) {
    const hint = "letters, digits, - and _, a letter first, at most 40";
    reader.report(key, "bad-words", `${quoted(name)} cannot name a process`, hint);
  }
  if (name === "main" && unit.type !== "service") {
    const hint = `processes of a ${unit.type} have other names than main; its helpers are "commands"`;
    reader.report(key, "inconsistent", `a ${unit.type} has no main process`, hint);
  }
  if (name === "main" && behaviour.outsider === true) {
    reader.report(key, "inconsistent", "the main process is no outsider", "give the outsider another name");
  }
  if (behaviour.kernelThread === true && Object.keys(behaviour.when).length > 0) {
    reader.report(
      key,
      "inconsistent",
      `no signal reaches ${name}: it is a kernel thread`,
      "leave out what it does on signals"
    );
  }
  checkPlace(reader, unit, name, { key, behaviour });
  if (behaviour.exitsWith?.process === name) {
    reader.report(key, "inconsistent", `${name} cannot wait for its own exit`);
  }
};
var checkCommand = (reader, draft, name, { key }) => {
  const { unit } = draft;
  const command = commandRef(name);
  const isMain = name === "ExecStart" && unit.type === "service" && unit.settings.serviceType !== "forking";
  if (isMain && draft.processes.has("main")) {
    const hint = 'put all of it under "processes": main';
    reader.report(key, "inconsistent", "ExecStart= runs the main process, which is described already", hint);
  }
  const count = command === void 0 ? 0 : lineCount(unit, command.name);
  if (command !== void 0 && command.index < count) return;
  if (command !== void 0 && count > 0) {
    reader.report(
      key,
      "inconsistent",
      `the unit has ${count === 1 ? "one" : count} ${command.name}=, so there is no ${name}`
    );
  } else if (command !== void 0) {
    reader.report(key, "inconsistent", `the unit has no ${command.name}=`, `add it to the unit, or leave ${name} out`);
  } else {
    const hint = suggest(name, commandsOf(unit));
    reader.report(key, "unknown-name", `${quoted(name)} is no command of the unit`, hint);
  }
};
var checkReference = (reader, draft, { name, as, text, index }) => {
  const { unit } = draft;
  const placed = draft.processes.get(name);
  if (as === "forked") {
    if (placed === void 0) {
      const hint2 = `under "processes": ${name}: { forked: true }`;
      reader.report(text, "unknown-name", `what does ${quoted(name)} do when it is forked?`, hint2, index);
    } else if (placed.behaviour.forked !== true) {
      const hint2 = `${name}: { forked: true }`;
      reader.report(placed.key, "inconsistent", `${name} is forked during the case, so it is not there before`, hint2);
    }
    return;
  }
  const isKnown = (each) => draft.processes.has(each) || commandsOf(unit).includes(each) || each === "main" && unit.type === "service";
  if (isKnown(name) || isLaterOf(name, isKnown)) return;
  const hint = suggest(name, [...draft.processes.keys(), ...commandsOf(unit)]);
  reader.report(text, "unknown-name", `there is no process ${quoted(name)}`, hint, index);
};
var checkProcesses = (reader, draft) => {
  const { unit } = draft;
  for (const [name, placed] of draft.processes) {
    checkProcess(reader, unit, name, placed);
    if (placed.behaviour.foreign === true) checkForeign(reader, draft, name, placed);
    const isForked = draft.references.some((reference) => reference.as === "forked" && reference.name === name);
    if (placed.behaviour.forked === true && !isForked && !isLaterOf(name, (each) => draft.processes.has(each))) {
      reader.report(placed.key, "inconsistent", `nothing forks ${name}`, `as in: SIGTERM: fork ${name}`);
    }
  }
  for (const [name, placed] of draft.commands) checkCommand(reader, draft, name, placed);
  for (const reference of draft.references) checkReference(reader, draft, reference);
};

// harness/scenarios/read-behaviour.ts
import { isScalar } from "yaml";

// harness/scenarios/reactions.ts
var fieldPattern = /^([A-Z_][A-Z0-9_]*)=(.*)$/;
var fieldValue = (written) => {
  if (!written.startsWith('"')) return written;
  try {
    const value = JSON.parse(written);
    return typeof value === "string" ? value : void 0;
  } catch {
    return void 0;
  }
};
var takeFields = (words, references) => {
  const fields = {};
  do {
    const word = words.take("a field such as STOPPING=1");
    if (word === void 0) return void 0;
    const [, key, written] = fieldPattern.exec(word.text) ?? [];
    const value = written === void 0 ? void 0 : fieldValue(written);
    if (key === void 0 || value === void 0) {
      words.report(word, "bad-words", `${quoted(word.text)} is no field`, 'as sd_notify(3): STOPPING=1, STATUS="bye"');
      return void 0;
    }
    if (key === "MAINPID") references.push({ name: value, as: "main", text: words.text, index: word.index });
    fields[key] = value;
  } while (words.peek() !== void 0 && words.peek() !== "after");
  return fields;
};
var takeFork = (words, references) => {
  const child = takeProcess(words, references, "forked");
  const tail = child === void 0 ? void 0 : words.tail();
  return child === void 0 || tail === void 0 ? void 0 : { kind: "fork", afterUs: tail.afterUs, child };
};
var takeNotify = (words, references) => {
  const fields = takeFields(words, references);
  const tail = fields === void 0 ? void 0 : words.tail();
  return fields === void 0 || tail === void 0 ? void 0 : { kind: "notify", afterUs: tail.afterUs, fields };
};
var takeExit = (words) => {
  const tail = words.tail({ status: true });
  return tail === void 0 ? void 0 : { kind: "exit", afterUs: tail.afterUs, status: tail.status };
};
var takeLeave = (words) => {
  const tail = words.tail();
  return tail === void 0 ? void 0 : { kind: "leave", afterUs: tail.afterUs };
};
var takeSignalTo = (words, references) => {
  const signal = words.takeSignal();
  if (signal === void 0 || !words.takeExactly("to")) return void 0;
  const to = takeProcess(words, references, "process");
  const tail = to === void 0 ? void 0 : words.tail();
  return to === void 0 || tail === void 0 ? void 0 : { kind: "signal", afterUs: tail.afterUs, signal, to };
};
var reactionVerbs = ["exit", "ignore", "catch", "default", "fork", "forward", "leave", "notify"];
var deedVerbs = ["exit", "fork", "leave", "signal", "notify"];
var takeVerb = (words, verbs) => {
  const word = words.take(`one of ${verbs.join(", ")}`);
  const verb = verbs.find((known) => known === word?.text);
  if (word !== void 0 && verb === void 0) {
    words.report(word, "bad-words", `${quoted(word.text)} is not understood`, suggest(word.text, verbs));
  }
  return verb;
};
var readReaction = (reader, text, references) => {
  const words = new Words(reader, text);
  const verb = takeVerb(words, reactionVerbs);
  switch (verb) {
    case void 0:
      return void 0;
    case "exit":
      return takeExit(words);
    case "fork":
      return takeFork(words, references);
    case "leave":
      return takeLeave(words);
    case "notify":
      return takeNotify(words, references);
    case "forward": {
      const sent = takeSignalTo(words, references);
      return sent === void 0 ? void 0 : { ...sent, kind: "forward" };
    }
    default:
      return words.end() ? { kind: verb } : void 0;
  }
};
var readDeed = (reader, text, references) => {
  const words = new Words(reader, text);
  const verb = takeVerb(words, deedVerbs);
  switch (verb) {
    case void 0:
      return void 0;
    case "exit":
      return takeExit(words);
    case "fork":
      return takeFork(words, references);
    case "leave":
      return takeLeave(words);
    case "notify":
      return takeNotify(words, references);
    case "signal":
      return takeSignalTo(words, references);
  }
};

// harness/scenarios/read-behaviour.ts
var sharedKeys = [
  "when",
  "otherwise",
  "does",
  "exits",
  "exits with",
  "signals",
  "stopped",
  "unkillable",
  "protected",
  "zombie"
];
var processKeys = [
  ...sharedKeys,
  "forked",
  "kernel thread",
  "outsider",
  "subgroup",
  "outside",
  "foreign"
];
var commandKeys = [...sharedKeys, "hangs"];
var catchable = signalNames.filter(isCatchable);
var readReactions = (reader, value, what, references) => {
  const reactions = [];
  for (const node of reader.oneOrMany(value, what) ?? []) {
    const text = reader.text(node, what);
    const reaction = text === void 0 ? void 0 : readReaction(reader, text, references);
    if (reaction !== void 0) reactions.push(reaction);
  }
  return reactions;
};
var readWhen = (reader, value, name, references) => {
  const when = {};
  for (const { key, value: reactions } of reader.mapping(value, `"when" of ${name}`)?.values() ?? []) {
    const words = new Words(reader, key);
    const signal = words.takeSignal();
    if (signal === void 0) continue;
    if (!isCatchable(signal)) {
      const hint = `leave ${signal} out: the kernel acts on it whatever a process wants`;
      reader.report(key, "inconsistent", `no process can react to ${signal}`, hint);
    } else {
      when[signal] = readReactions(reader, reactions, `what ${name} does on ${signal}`, references);
    }
  }
  return when;
};
var withOtherwise = (when, otherwise) => {
  const all = { ...when };
  for (const signal of catchable) all[signal] ??= otherwise;
  return all;
};
var readDeeds = (reader, entries, name, references) => {
  const deeds = [];
  const does = entries.get("does");
  for (const node of does === void 0 ? [] : reader.oneOrMany(does.value, `"does" of ${name}`) ?? []) {
    const text2 = reader.text(node, `"does" of ${name}`);
    deeds.push(text2 === void 0 ? void 0 : readDeed(reader, text2, references));
  }
  const signals = entries.get("signals");
  for (const node of signals === void 0 ? [] : reader.oneOrMany(signals.value, `"signals" of ${name}`) ?? []) {
    const text2 = reader.text(node, `"signals" of ${name}`);
    deeds.push(text2 === void 0 ? void 0 : takeSignalTo(new Words(reader, text2), references));
  }
  const exits = entries.get("exits");
  const text = exits === void 0 ? void 0 : reader.text(exits.value, `"exits" of ${name}`);
  if (text !== void 0) {
    const words = new Words(reader, text);
    const afterUs = words.takeSpan();
    const tail = afterUs === void 0 ? void 0 : words.tail({ status: true });
    if (afterUs !== void 0 && tail !== void 0) deeds.push({ kind: "exit", afterUs, status: tail.status });
  }
  return deeds.filter((deed) => deed !== void 0);
};
var readExitsWith = (reader, entry, name, references) => {
  const text = reader.text(entry.value, `"exits with" of ${name}`);
  if (text === void 0) return void 0;
  const words = new Words(reader, text);
  const process = takeProcess(words, references, "process");
  const tail = process === void 0 ? void 0 : words.tail();
  return process === void 0 || tail === void 0 ? void 0 : { process, afterUs: tail.afterUs };
};
var withOwnExit = (deeds) => {
  const afterUs = Math.max(0, ...deeds.map((deed) => deed.afterUs));
  return [...deeds, { kind: "exit", afterUs, status: 0 }];
};
var readCommandDeeds = (reader, entries, name, deeds) => {
  const hangs = entries.get("hangs");
  const exit = entries.get("exits") ?? entries.get("exits with");
  const toldToExit = exit !== void 0 || deeds.some((deed) => deed.kind === "exit");
  if (hangs !== void 0 && reader.flag(hangs.value, `"hangs" of ${name}`) === true) {
    if (toldToExit) reader.report(hangs.key, "inconsistent", `${name} cannot both hang and exit`);
    return deeds;
  }
  if (toldToExit) return deeds;
  const reacts = entries.get("when") ?? entries.get("otherwise");
  if (reacts !== void 0 && deeds.length === 0) {
    const hint = 'write "hangs: true", or "exits: 5s"';
    reader.report(reacts.key, "inconsistent", `${name} exits at once, so no signal reaches it`, hint);
  }
  return withOwnExit(deeds);
};
var readUnkillable = (reader, entries, name) => {
  const entry = entries.get("unkillable");
  if (entry === void 0) return {};
  const text = isNothing(entry.value) ? void 0 : reader.text(entry.value, `"unkillable" of ${name}`);
  if (text?.value === "false") return {};
  if (text === void 0 || text.value === "true") return { unkillable: {} };
  const words = new Words(reader, text);
  const forUs = words.takeSpan();
  return forUs === void 0 || !words.end() ? {} : { unkillable: { forUs } };
};
var readSubgroup = (reader, entries, name) => {
  const entry = entries.get("subgroup");
  const text = entry === void 0 ? void 0 : reader.text(entry.value, `"subgroup" of ${name}`);
  if (text === void 0) return {};
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}$/.test(text.value)) return { subgroup: text.value };
  const hint = "letters, digits, _, - and dots, at most 40";
  reader.report(text, "bad-words", `${quoted(text.value)} cannot name a control group`, hint);
  return {};
};
var readFlags = (reader, entries, name) => {
  const flags = {};
  for (const [key, flag] of [
    ["stopped", "stopped"],
    ["protected", "protected"],
    ["zombie", "zombie"],
    ["forked", "forked"],
    ["kernel thread", "kernelThread"],
    ["outsider", "outsider"],
    ["outside", "outside"],
    ["foreign", "foreign"]
  ]) {
    const entry = entries.get(key);
    if (entry !== void 0 && reader.flag(entry.value, `"${key}" of ${name}`) === true) flags[flag] = true;
  }
  return flags;
};
var readBehaviour = (reader, kind, name, value, references) => {
  if (kind === "process" && isNothing(value)) return { when: {}, deeds: [] };
  if (kind === "command" && isScalar(value) && value.value === "hangs") {
    return { when: {}, deeds: [] };
  }
  const keys = kind === "process" ? processKeys : commandKeys;
  const entries = reader.mapping(value, name, keys);
  if (entries === void 0) return void 0;
  const when = entries.get("when");
  const named = when === void 0 ? {} : readWhen(reader, when.value, name, references);
  const otherwise = entries.get("otherwise");
  const rest = otherwise === void 0 ? [] : readReactions(reader, otherwise.value, `"otherwise" of ${name}`, references);
  const deeds = readDeeds(reader, entries, name, references);
  const exits = entries.get("exits with");
  const exitsWith = exits === void 0 ? void 0 : readExitsWith(reader, exits, name, references);
  return {
    when: otherwise === void 0 ? named : withOtherwise(named, rest),
    deeds: kind === "command" ? readCommandDeeds(reader, entries, name, deeds) : deeds,
    ...exitsWith === void 0 ? {} : { exitsWith },
    ...readUnkillable(reader, entries, name),
    ...readSubgroup(reader, entries, name),
    ...readFlags(reader, entries, name)
  };
};

// harness/scenarios/read-expect.ts
var readLine = (reader, node, references) => {
  const text = reader.text(node, 'a line of "expect"');
  if (text === void 0) return void 0;
  const words = new Words(reader, text);
  const atUs = words.takeInstant();
  const name = atUs === void 0 ? void 0 : takeProcess(words, references, "process");
  if (atUs === void 0 || name === void 0) return void 0;
  if (words.peek() === "runs") {
    words.take("");
    if (commandRef(name) !== void 0) {
      return words.end() ? { kind: "runs", atUs, command: name, offset: text.offset } : void 0;
    }
    reader.report(
      text,
      "unknown-name",
      `${quoted(name)} is no command that a manager runs`,
      "as in: 0s  ExecStop runs"
    );
    return void 0;
  }
  const signals = [];
  do {
    const signal = words.takeSignal();
    if (signal === void 0) return void 0;
    signals.push(signal);
  } while (words.peek() !== void 0);
  return { kind: "signals", atUs, to: name, signals, offset: text.offset };
};
var readExpect = (reader, value, references) => {
  const lines = [];
  for (const node of reader.list(value, '"expect"') ?? []) {
    const line = readLine(reader, node, references);
    if (line === void 0) continue;
    if (line.atUs < (lines.at(-1)?.atUs ?? 0)) {
      reader.report(node, "inconsistent", "this is before what stands above it", 'put "expect" in order of time');
    }
    lines.push(line);
  }
  return lines;
};

// harness/scenarios/read-operations.ts
import { isMap } from "yaml";
var plainOperations = [
  "start",
  "stop",
  "restart",
  "try-restart",
  "dependency-restart",
  "reload-or-restart",
  "reload",
  "remount",
  "watchdog",
  "freeze",
  "thaw"
];
var operationKeys = [
  ...plainOperations,
  "exit",
  "notify",
  "signal",
  "fork",
  "leave",
  "oom",
  "daemon-reload"
];
var isPlain = (key) => plainOperations.some((each) => each === key);
var readExit = (words, references) => {
  const process = takeProcess(words, references, "process");
  if (process === void 0) return void 0;
  const tail = words.tail({ status: true, delay: false });
  return tail === void 0 ? void 0 : { op: "exit", process, status: tail.status };
};
var readNotify = (words, references) => {
  const process = takeProcess(words, references, "process");
  const fields = process === void 0 ? void 0 : takeFields(words, references);
  if (process === void 0 || fields === void 0 || !words.end()) return void 0;
  return { op: "notify", process, fields };
};
var readSignal = (words, references) => {
  const signal = words.takeSignal();
  if (signal === void 0 || !words.takeExactly("to")) return void 0;
  const to = takeProcess(words, references, "process");
  return to === void 0 || !words.end() ? void 0 : { op: "signal", to, signal };
};
var readFork = (words, references) => {
  const child = takeProcess(words, references, "forked");
  if (child === void 0 || !words.takeExactly("by")) return void 0;
  const parent = takeProcess(words, references, "process");
  return parent === void 0 || !words.end() ? void 0 : { op: "fork", parent, child };
};
var readProcessOnly = (op, words, references) => {
  const process = takeProcess(words, references, "process");
  return process === void 0 || !words.end() ? void 0 : { op, process };
};
var readArgument = (reader, key, value, references) => {
  const text = reader.text(value, `"${key}"`);
  if (text === void 0) return void 0;
  const words = new Words(reader, text);
  switch (key) {
    case "exit":
      return readExit(words, references);
    case "notify":
      return readNotify(words, references);
    case "signal":
      return readSignal(words, references);
    case "fork":
      return readFork(words, references);
    case "oom":
    case "leave":
      return readProcessOnly(key, words, references);
    case "daemon-reload":
      return { op: "daemon-reload", text: text.value };
    default:
      return void 0;
  }
};
var readUndated = (reader, { key, value }, references) => {
  const name = key.value;
  if (!isPlain(name)) return readArgument(reader, name, value, references);
  if (isNothing(value)) return { op: name };
  reader.report(value, "wrong-type", `nothing stands after "${name}"`, `write { at: 0s, ${name} }`);
  return void 0;
};
var readOperation = (reader, node, references) => {
  const entries = reader.mapping(node, "an operation", ["at", ...operationKeys]);
  if (entries === void 0) return void 0;
  const at = entries.get("at");
  const [what, second] = [...entries.values()].filter(({ key }) => key.value !== "at");
  if (what === void 0) {
    if (isMap(node) && node.items.length > entries.size) return void 0;
    const hint = `one of ${operationKeys.join(", ")}`;
    reader.report(node, "missing-key", "an operation says what happens, as in { at: 0s, stop }", hint);
    return void 0;
  }
  if (second !== void 0) {
    reader.report(second.key, "inconsistent", "one operation does one thing", "write another list item for this one");
    return void 0;
  }
  const undated = readUndated(reader, what, references);
  if (at === void 0) {
    reader.report(what.key, "missing-key", `"at" is missing: when does "${what.key.value}" happen?`, "at: 0s");
    return void 0;
  }
  const text = reader.text(at.value, '"at"');
  const words = text === void 0 ? void 0 : new Words(reader, text);
  const atUs = words?.takeSpan();
  if (words?.end() === false) return void 0;
  if (atUs === void 0 || undated === void 0) return void 0;
  return { operation: { atUs, ...undated }, key: what.key, value: what.value };
};
var readOperations = (reader, value, references) => {
  const operations = [];
  for (const node of reader.list(value, '"do"') ?? []) {
    const placed = readOperation(reader, node, references);
    if (placed === void 0) continue;
    if (placed.operation.atUs < (operations.at(-1)?.operation.atUs ?? 0)) {
      reader.report(
        placed.key,
        "inconsistent",
        "this happens before what stands above it",
        'put "do" in order of time'
      );
    }
    operations.push(placed);
  }
  return operations;
};

// harness/scenarios/read-world.ts
var processesMax = 100;
var readBehaviours = (kind, reader, entry, references) => {
  const behaviours = /* @__PURE__ */ new Map();
  if (entry === void 0) return behaviours;
  const entries = [...reader.mapping(entry.value, `"${entry.key.value}"`)?.values() ?? []];
  if (entries.length > processesMax) {
    reader.report(entry.key, "too-much", `${entries.length} of them; at most ${processesMax} are allowed`);
    return behaviours;
  }
  for (const { key, value } of entries) {
    const behaviour = readBehaviour(reader, kind, key.value, value, references);
    if (behaviour !== void 0) behaviours.set(key.value, { key, behaviour });
  }
  return behaviours;
};
var readInitially = (reader, entry) => {
  const text = entry === void 0 ? void 0 : reader.text(entry.value, '"initially"');
  if (text === void 0) return "active";
  if (text.value === "active" || text.value === "inactive") return text.value;
  reader.report(text, "bad-words", `a unit is initially active or inactive, not ${quoted(text.value)}`);
  return "active";
};
var checkReloaded = (reader, draft, diagnostics) => draft.operations.flatMap(({ operation, value }) => {
  if (operation.op !== "daemon-reload") return [];
  const intended = readIntended(reader, diagnostics);
  const text = reader.text(value, '"daemon-reload"');
  if (text === void 0) return [];
  return [...checkUnit(reader, draft.unit.name, [{ node: value, text }], intended).provoked];
});
var plain = (placed) => Object.fromEntries(Array.from(placed, ([name, { behaviour }]) => [name, behaviour]));
var unitKeys = ["unit", "drop-ins", "unit-name", "type", "diagnostics"];
var readSharedUnit = (reader, entries, shared) => {
  const known = shared.get("unit");
  if (known !== void 0) return known.value;
  const value = readUnit(reader, entries, readIntended(reader, entries.get("diagnostics")));
  const hasAxis = unitKeys.some((key) => {
    const entry = entries.get(key);
    return entry !== void 0 && reader.hasAxis(entry.value);
  });
  if (!hasAxis) shared.set("unit", { value, references: [] });
  return value;
};
var readPart = (reader, entries, shared, key, read) => {
  const known = shared.get(key);
  if (known !== void 0) return known;
  const references = [];
  const entry = entries.get(key);
  const part = { value: read(reader, entry, references), references };
  if (entry === void 0 || !reader.hasAxis(entry.value)) shared.set(key, part);
  return part;
};
var readParts = (reader, entries, shared) => ({
  initially: readPart(reader, entries, shared, "initially", readInitially),
  processes: readPart(reader, entries, shared, "processes", (...args) => readBehaviours("process", ...args)),
  commands: readPart(reader, entries, shared, "commands", (...args) => readBehaviours("command", ...args)),
  operations: readPart(
    reader,
    entries,
    shared,
    "do",
    (_, entry, references) => entry === void 0 ? [] : readOperations(reader, entry.value, references)
  ),
  expect: readPart(
    reader,
    entries,
    shared,
    "expect",
    (_, entry, references) => entry === void 0 ? void 0 : readExpect(reader, entry.value, references)
  )
});
var readWorld = (reader, entries, shared) => {
  const parts = readParts(reader, entries, shared);
  const read = readSharedUnit(reader, entries, shared);
  if (read === void 0) return void 0;
  const draft = {
    unit: read.unit,
    initially: parts.initially.value,
    processes: parts.processes.value,
    commands: parts.commands.value,
    operations: parts.operations.value,
    references: Object.values(parts).flatMap(({ references }) => references)
  };
  const provoked = /* @__PURE__ */ new Set([...read.provoked, ...checkReloaded(reader, draft, entries.get("diagnostics"))]);
  checkProcesses(reader, draft);
  checkOperations(reader, draft);
  const world = {
    unit: read.source,
    initially: draft.initially,
    processes: plain(draft.processes),
    commands: plain(draft.commands),
    operations: draft.operations.map(({ operation }) => operation),
    ties: defaultTies
  };
  const expect = parts.expect.value;
  return { world, provoked, ...expect === void 0 ? {} : { expect } };
};

// harness/scenarios/read-scenario.ts
var scenarioKeys = [
  "title",
  "rules",
  "ambiguities",
  "found_by",
  "axes",
  "ties",
  "type",
  "unit-name",
  "unit",
  "drop-ins",
  "diagnostics",
  "initially",
  "processes",
  "commands",
  "do",
  "expect"
];
var ambiguityIds = [...new Set(choiceIds.flatMap((id) => [id.replace(/\/.*$/, ""), id]))];
var readNames = (reader, entry, known, what) => {
  const names = [];
  for (const node of reader.list(entry.value, `"${entry.key.value}"`) ?? []) {
    const text = reader.text(node, `the id of a ${what}`);
    const name = known.find((each) => each === text?.value);
    if (name !== void 0) names.push(name);
    else if (text !== void 0) {
      const hint = suggest(text.value, known);
      reader.report(text, "unknown-name", `there is no ${what} ${quoted(text.value)}`, hint);
    }
  }
  return names;
};
var readAllTies = (reader, entry) => {
  if (entry === void 0) return [{ name: "", ties: defaultTies }];
  const nodes = reader.oneOrMany(entry.value, '"ties"') ?? [];
  const all = [];
  for (const node of nodes) {
    const text = reader.text(node, "an order of ties");
    const ties = text === void 0 ? void 0 : readTies(reader, text);
    if (text === void 0 || ties === void 0) continue;
    if (all.some((each) => each.ties.join() === ties.join())) {
      reader.report(text, "duplicate-key", `this order of ties stands twice: ${ties.join(", ")}`);
    }
    all.push({ name: node === entry.value ? "" : text.value, ties });
  }
  return all;
};
var requireKeys = (reader, root, entries) => {
  const isMistyped = reader.source.problems.some(({ code }) => code === "unknown-key");
  for (const key of ["title", "rules", "unit"]) {
    if (!entries.has(key) && !isMistyped) reader.report(root, "missing-key", `"${key}" is missing`);
  }
};
var countCases = (axes, ties) => axes.reduce((count, axis) => count * axis.values.size, ties.length);
var readCases = (source, entries, common, combination, allTies, shared) => {
  const reader = new Reader(source, combination.values);
  const read = readWorld(reader, entries, shared);
  const title = entries.get("title");
  const text = title === void 0 ? void 0 : reader.text(title.value, '"title"');
  if (text?.value === "") reader.report(text, "missing-key", '"title" is empty');
  if (read === void 0 || text === void 0) return { cases: [], provoked: /* @__PURE__ */ new Set() };
  const { world, expect, provoked } = read;
  const cases = allTies.map(({ name, ties }) => ({
    ...common,
    name: `${common.name}${combination.name === "" ? "" : `/${combination.name}`}${name === "" ? "" : `/tie=${name}`}`,
    file: source.file,
    title: text.value,
    world: { ...world, ties },
    ...expect === void 0 ? {} : { expect }
  }));
  return { cases, provoked };
};
var reportStale = (reader, entry, provoked) => {
  for (const code of readIntended(reader, entry)) {
    if (provoked.has(code)) continue;
    reader.report(
      entry?.value,
      "inconsistent",
      `the unit provokes no ${quoted(code)}`,
      'leave it out of "diagnostics"'
    );
  }
};
var readScenario = (source, name) => {
  const root = parseYaml(source);
  if (root === void 0 || source.problems.length > 0) return void 0;
  const reader = new Reader(source);
  const entries = reader.mapping(root, "a scenario", scenarioKeys);
  if (entries === void 0) return void 0;
  requireKeys(reader, root, entries);
  const [rules, ambiguities] = [entries.get("rules"), entries.get("ambiguities")];
  const common = {
    name,
    rules: rules === void 0 ? [] : readNames(reader, rules, ruleIds, "rule"),
    ambiguities: ambiguities === void 0 ? [] : readNames(reader, ambiguities, ambiguityIds, "ambiguity")
  };
  if (rules !== void 0 && isSeq2(rules.value) && rules.value.items.length === 0) {
    reader.report(
      rules.key,
      "missing-key",
      '"rules" names no rule',
      "name at least one rule that the scenario exercises"
    );
  }
  const foundBy = entries.get("found_by");
  if (foundBy !== void 0) reader.text(foundBy.value, '"found_by"');
  const axes = readAxes(reader, entries.get("axes"));
  const ties = readAllTies(reader, entries.get("ties"));
  const count = countCases(axes, ties);
  if (count > casesMax) {
    const hint = "vary fewer things in one file";
    reader.report(entries.get("axes")?.key, "too-much", `these axes make ${count} cases; at most ${casesMax}`, hint);
    return void 0;
  }
  const provoked = /* @__PURE__ */ new Set();
  const cases = [];
  const shared = /* @__PURE__ */ new Map();
  for (const combination of combine(axes)) {
    const read = readCases(source, entries, common, combination, ties, shared);
    cases.push(...read.cases);
    for (const code of read.provoked) provoked.add(code);
  }
  if (source.problems.length === 0) reportStale(reader, entries.get("diagnostics"), provoked);
  const title = cases[0]?.title;
  return title === void 0 ? void 0 : { name, file: source.file, title, cases };
};

// harness/scenarios/load.ts
var filesMax = 1e4;
var foldersDeepMax = 16;
var isScenarioFile = (name) => /\.ya?ml$/.test(name) && name !== configFileName;
var stem = (path) => basename(path, extname(path));
var checkExpectations = (source, scenario, judge) => {
  for (const each of scenario.cases) {
    if (each.expect === void 0) continue;
    const refusal = judge(each);
    if (refusal === void 0) continue;
    const offset = refusal.line?.offset ?? each.expect[0]?.offset ?? 0;
    const message = "the page, read literally, refuses this expectation";
    const which = scenario.cases.length > 1 ? [`in the case ${each.name}:`] : [];
    source.report(offset, "refused-expectation", message, ["", ...which, ...refusal.because].join("\n").trimStart());
  }
};
var loadNamed = (path, name, options) => {
  const read = readTextFile(path, path);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const scenario = readScenario(source, name);
  if (scenario !== void 0 && source.problems.length === 0 && options.judgeExpectation !== void 0) {
    checkExpectations(source, scenario, options.judgeExpectation);
  }
  if (scenario === void 0 || source.problems.length > 0) {
    return { ok: false, problems: source.problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  }
  return { ok: true, scenarios: [scenario] };
};
var loadScenarioFile = (path, options = {}) => loadNamed(path, `${basename(dirname(resolve(path)))}/${stem(path)}`, options);
var wholeFile = (file, code, message) => ({
  code,
  file,
  line: 1,
  column: 1,
  message
});
var filesBelow = (folder, deep, problems) => {
  if (deep > foldersDeepMax) {
    problems.push(wholeFile(folder, "too-much", `lies more than ${foldersDeepMax} folders deep`));
    return [];
  }
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return isScenarioFile(entry.name) ? [path] : [];
    return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : filesBelow(path, deep + 1, problems);
  });
};
var listFiles = (root) => {
  const problems = [];
  try {
    const files = filesBelow(root, 1, problems);
    if (files.length === 0) problems.push(wholeFile(root, "empty", "holds no scenario (*.yaml)"));
    if (files.length > filesMax) problems.push(wholeFile(root, "too-much", `holds more than ${filesMax} scenarios`));
    return { files, problems };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { files: [], problems: [wholeFile(root, "unreadable", `cannot be read as a folder (${code})`)] };
  }
};
var loadScenarioTree = (root, options = {}) => {
  const { files, problems } = listFiles(root);
  if (problems.length > 0) return { ok: false, problems };
  const loaded = files.map((path) => {
    const name = relative(root, path).split(sep).join("/").replace(/\.ya?ml$/, "");
    return loadNamed(path, name, options);
  });
  const wrong = loaded.flatMap((each) => each.ok ? [] : each.problems);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  return { ok: true, scenarios: loaded.flatMap((each) => each.ok ? each.scenarios : []) };
};

export {
  readScenario,
  loadScenarioFile,
  listFiles,
  loadScenarioTree
};
