import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";

// spec/rules/values.ts
var killModeValueRules = [
  {
    id: "KM-VAL-1",
    title: "KillMode= is one of control-group, mixed, process and none",
    says: "KillMode= takes exactly these four values",
    open: ["AMB-46"],
    since: 187
  },
  {
    id: "KM-DEF-1",
    title: "KillMode= defaults to control-group",
    says: "KillMode= is control-group unless it is set",
    open: [],
    since: 187
  }
];
var byOption = {
  KillMode: { set: "KM-VAL-1", unset: "KM-DEF-1" },
  KillSignal: { set: "KS-3", unset: "KS-4" },
  RestartKillSignal: { set: "KS-3", unset: "RS-4" },
  SendSIGHUP: { set: "SH-3", unset: "SH-4" },
  SendSIGKILL: { set: "SK-5", unset: "SK-6" },
  FinalKillSignal: { set: "KS-3", unset: "FK-4" },
  WatchdogSignal: { set: "KS-3", unset: "WD-2" }
};
var rulesOfValues = [
  .../* @__PURE__ */ new Set([
    ...Object.values(byOption).flatMap(({ set, unset }) => [set, unset]),
    "SEC-1",
    "SEC-2"
  ])
];
var valueRules = (kill, unitType, option) => {
  const { set, unset } = byOption[option];
  switch (kill.origin[option]) {
    case "default":
      return [unset];
    case "wrong-section":
      return [unset, "SEC-2"];
    case "set":
      return unitType === "service" ? [set] : [set, "SEC-1", "SEC-2"];
  }
};

// spec/rules/final-signal.ts
var finalSignalOf = ({ kill, choose }) => {
  const isOpen = kill.killMode === "mixed" && kill.finalKillSignal !== "SIGKILL";
  return isOpen && choose("AMB-56") === "literal-sigkill" ? "SIGKILL" : kill.finalKillSignal;
};

// spec/rules/sorted-blocks.ts
var blockSize = 128;
var inBlocks = (sorted) => Array.from(
  { length: Math.ceil(sorted.length / blockSize) },
  (_, at) => sorted.slice(at * blockSize, (at + 1) * blockSize)
);
var listOf = (blocks) => {
  const [first = [], ...others] = blocks;
  return others.length === 0 ? first : first.concat(...others);
};
var countBefore = (list, isBefore) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >>> 1;
    const item = list[middle];
    if (item !== void 0 && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};
var spotOf = (blocks, key, keyOf) => {
  const isUpTo = ([first]) => first !== void 0 && keyOf(first) <= key;
  const at = blocks.length < 2 ? 0 : Math.max(0, countBefore(blocks, isUpTo) - 1);
  const block = blocks[at] ?? [];
  const within = countBefore(block, (item2) => keyOf(item2) < key);
  const item = block[within];
  return { at, block, within, item: item !== void 0 && keyOf(item) === key ? item : void 0 };
};
var itemOf = (blocks, key, keyOf) => spotOf(blocks, key, keyOf).item;
var findLastIn = (blocks, from, to, keyOf, find) => {
  const { at: last, within: end, item: atEnd } = spotOf(blocks, to, keyOf);
  let within = atEnd === void 0 ? end - 1 : end;
  for (let at = last; at >= 0; at -= 1, within = (blocks[at] ?? []).length - 1) {
    for (; within >= 0; within -= 1) {
      const item = blocks[at]?.[within];
      if (item === void 0 || keyOf(item) < from) return void 0;
      const found = find(item);
      if (found !== void 0) return found;
    }
  }
  return void 0;
};
var itemsFrom = (blocks, from, keyOf, isMeant) => {
  const items = [];
  const first = spotOf(blocks, from, keyOf);
  for (let { at, within } = first; at < blocks.length; at += 1, within = 0) {
    const block = blocks[at] ?? [];
    for (; within < block.length; within += 1) {
      const item = block[within];
      if (item === void 0 || !isMeant(item)) return items;
      items.push(item);
    }
  }
  return items;
};
var withItem = (blocks, item, keyOf) => {
  const { at, block, within, item: before } = spotOf(blocks, keyOf(item), keyOf);
  if (before !== void 0) return blocks.with(at, block.with(within, item));
  const isFull = block.length >= blockSize;
  if (isFull && within === block.length) return blocks.toSpliced(at + 1, 0, [item]);
  const grown = block.toSpliced(within, 0, item);
  const parts = isFull ? [grown.slice(0, blockSize / 2), grown.slice(blockSize / 2)] : [grown];
  return blocks.toSpliced(at, 1, ...parts);
};
var withoutItem = (blocks, key, keyOf) => {
  const { at, block, within, item } = spotOf(blocks, key, keyOf);
  if (item === void 0) return blocks;
  const rest = block.toSpliced(within, 1);
  const isSmall = (neighbour) => neighbour.length + rest.length <= blockSize / 2;
  const [before, after] = [blocks[at - 1] ?? [], blocks[at + 1] ?? []];
  if (at > 0 && isSmall(before)) return blocks.toSpliced(at - 1, 2, [...before, ...rest]);
  if (at + 1 < blocks.length && isSmall(after)) return blocks.toSpliced(at, 2, [...rest, ...after]);
  return rest.length === 0 ? blocks.toSpliced(at, 1) : blocks.with(at, rest);
};
var isAnyIn = (blocks, isMeant) => blocks.some((block) => block.some(isMeant));

// spec/rules/command-ends.ts
var commandFailed = (facts, process, status) => {
  const { command } = process;
  if (status === 0 || command === void 0) return status !== 0;
  return facts.unit.settings.commands[command.name]?.[command.index]?.ignoreFailure !== true;
};
var isLastCommand = (facts, { command }) => command !== void 0 && command.index + 1 >= (facts.unit.settings.commands[command.name]?.length ?? 0);

// spec/rules/starts-unseen.ts
var startsUnseen = ({ type, settings: { commands } }) => {
  const hasNone = (...names) => names.every((name) => (commands[name] ?? []).length === 0);
  switch (type) {
    case "scope":
      return true;
    case "socket":
      return hasNone("ExecStartPre", "ExecStartPost");
    case "service":
      return hasNone("ExecCondition", "ExecStartPre", "ExecStart");
    case "mount":
    case "swap":
      return false;
  }
};

// spec/rules/mains.ts
var runOf = ({ run }) => run;
var initialMains = (main) => main === void 0 ? [] : inBlocks([{ run: 0, names: [main] }]);
var withMain = (mains, name, run, takesPlaceOf) => {
  const { names } = itemOf(mains, run, runOf) ?? { names: [] };
  const others = names.filter((other) => other !== name && !takesPlaceOf(other));
  return withItem(mains, { run, names: [...others, name] }, runOf);
};
var latestMain = (mains) => mains.at(-1)?.at(-1)?.names.at(-1);
var lastMainIn = (mains, sinceRun, run, find) => findLastIn(mains, sinceRun, run, runOf, ({ names }) => {
  for (let at = names.length - 1; at >= 0; at -= 1) {
    const name = names[at];
    const found = name === void 0 ? void 0 : find(name);
    if (found !== void 0) return found;
  }
  return void 0;
});

// spec/rules/ended.ts
var withEnded = (ended, process) => {
  const batches = [...ended];
  let last = { byName: /* @__PURE__ */ new Map([[process.info.name, process]]), lastUs: process.deadUs ?? 0 };
  for (let before = batches.at(-1); before?.byName.size === last.byName.size; before = batches.at(-1)) {
    last = { byName: new Map([...before.byName, ...last.byName]), lastUs: last.lastUs };
    batches.pop();
  }
  return [...batches, last];
};
var endedNamed = (ended, name) => {
  for (const { byName } of ended) {
    const process = byName.get(name);
    if (process !== void 0) return process;
  }
  return void 0;
};
var endedSince = (ended, us) => {
  const first = ended.findIndex(({ lastUs }) => lastUs >= us);
  if (first < 0) return [];
  return ended.slice(first).flatMap(({ byName }) => [...byName.values()].filter(({ deadUs = 0 }) => deadUs >= us));
};

// spec/rules/facts.ts
var placeOf = ({ place }) => place;
var nameOf = ({ name }) => name;
var isQuiet = ({ settings }) => settings.runtimeMax === "infinity";
var initialFacts = (unit, header) => {
  const main = header.initially.processes.find((process) => process.role === "main");
  return {
    nowUs: 0,
    eventIndex: -1,
    unit,
    phase: header.initially.state === "active" ? "active" : "inactive",
    processes: inBlocks(header.initially.processes.map((info, place) => ({ info, place, bornUs: 0, run: 0 }))),
    names: inBlocks(
      header.initially.processes.map(({ name }, place) => ({ name, place })).toSorted((one, other) => one.name < other.name ? -1 : 1)
    ),
    ended: [],
    processCount: header.initially.processes.length,
    mains: initialMains(main?.name),
    run: 0,
    sinceRun: 0,
    quiet: isQuiet(unit),
    mainIndex: header.initially.state === "active" ? (unit.settings.commands.ExecStart?.length ?? 0) - 1 : -1,
    isAtStartPost: false,
    frozen: false
  };
};
var presentNamed = ({ processes, names }, name) => {
  const named = itemOf(names, name, nameOf);
  return named === void 0 ? void 0 : itemOf(processes, named.place, placeOf);
};
var processNamed = (facts, name) => presentNamed(facts, name) ?? endedNamed(facts.ended, name);
var lastMain = (facts, sinceRun, run, isMeant = () => true) => lastMainIn(facts.mains, sinceRun, run, (name) => {
  const process = processNamed(facts, name);
  return process !== void 0 && isMeant(process) ? process : void 0;
});
var livingMain = (facts) => {
  const main = lastMain(facts, facts.sinceRun, facts.run);
  return main?.deadUs === void 0 ? main : void 0;
};
var isMember = (process) => (process.deadUs === void 0 || process.zombie === true) && process.leftUs === void 0 && process.info.role !== "outsider" && process.info.outside === void 0;
var isAnybodyLeft = ({ processes }) => isAnyIn(processes, (process) => isMember(process) && process.deadUs === void 0 && process.movedUs === void 0);
var change = (facts, name, by) => {
  const process = presentNamed(facts, name);
  return process === void 0 ? facts : { ...facts, processes: withItem(facts.processes, { ...process, ...by }, placeOf) };
};
var withoutStartJob = (facts) => {
  if (facts.startJob === void 0) return facts;
  const { startJob: _, startJobRun: __, ...rest } = facts;
  return rest;
};
var withoutAnswered = (facts) => facts.startJob === "start" || facts.startJobRun !== facts.run ? withoutStartJob(facts) : facts;
var withoutReloading = (facts) => {
  const { reloading: _, ...rest } = facts;
  return rest;
};
var startsMain = ["simple", "exec", "idle", "dbus"];
var firstCommands = ["ExecCondition", "ExecStartPre", "ExecStart", "ExecMount", "ExecActivate"];
var mayBeginStart = ({ unit, phase }, { name }) => {
  if (name !== "ExecStartPost") return firstCommands.includes(name);
  return phase === "inactive" || unit.type === "socket" && (unit.settings.commands.ExecStartPre ?? []).length === 0;
};
var runOf2 = (facts, event) => {
  if (event.by !== "manager") return processNamed(facts, event.by)?.run ?? facts.run;
  const { process, command } = event;
  const starts = process.role === "main" || command !== void 0 && mayBeginStart(facts, command);
  return starts ? facts.run + 1 : facts.run;
};
var mayBeOutOfTime = ({ startUntilUs = Number.POSITIVE_INFINITY }, atUs) => atUs >= startUntilUs;
var beginsAnew = (facts, { command }) => {
  if (facts.phase !== "active" || facts.quiet || livingMain(facts) !== void 0) return false;
  return (command?.index ?? 0) === 0;
};
var withStartBegun = (facts, atUs, isAnew) => {
  const { type, settings } = facts.unit;
  const isService = type === "service";
  const begins = isAnew || facts.phase === "inactive" || facts.phase === "starting" && mayBeOutOfTime(facts, atUs);
  if (!begins && (isService || facts.phase !== "starting")) return facts;
  const limit = isService ? settings.timeoutStart : settings.timeoutStop;
  const { startUntilUs: _, ...rest } = facts;
  const until = limit === "infinity" || limit === 0 ? {} : { startUntilUs: atUs + limit };
  return { ...rest, quiet: begins || facts.quiet, ...until };
};
var ofSameKind = (facts, name) => {
  const process = processNamed(facts, name);
  return (other) => {
    const before = processNamed(facts, other);
    return process !== void 0 && before !== void 0 && process.info.foreign === before.info.foreign;
  };
};
var afterSpawn = (facts, event) => {
  const isMain = event.process.role === "main" && event.by === "manager";
  const run = runOf2(facts, event);
  const commandPlace = event.command === void 0 ? processNamed(facts, event.by)?.commandPlace : facts.processCount;
  const fact = {
    info: event.process,
    place: facts.processCount,
    bornUs: event.atUs,
    run,
    ...event.command === void 0 ? {} : { command: event.command },
    ...commandPlace === void 0 ? {} : { commandPlace },
    ...event.by === "manager" ? {} : { forked: true }
  };
  const starts = run > facts.run;
  const isAnew = starts && beginsAnew(facts, event);
  const phase = starts && (isAnew || facts.phase === "inactive") ? "starting" : facts.phase;
  const began = starts ? withStartBegun(facts, event.atUs, isAnew) : facts;
  const isNewStart = starts && facts.phase !== "starting";
  const added = {
    ...began,
    phase,
    mainIndex: event.command?.name === "ExecStart" ? event.command.index : isNewStart ? -1 : facts.mainIndex,
    processes: withItem(facts.processes, fact, placeOf),
    names: withItem(facts.names, { name: event.process.name, place: facts.processCount }, nameOf),
    processCount: facts.processCount + 1,
    isAtStartPost: event.command?.name === "ExecStartPost" || !isNewStart && facts.isAtStartPost,
    run: Math.max(run, facts.run),
    sinceRun: isNewStart ? run : facts.sinceRun
  };
  if (event.command?.name === "ExecReload" || event.command?.name === "ExecRemount")
    return { ...added, reloading: event.process.name };
  if (!isMain) return event.command?.name === "ExecStart" ? withoutStartJob(added) : added;
  const isUp = startsMain.includes(facts.unit.settings.serviceType) && !hasStartPost(facts);
  return {
    ...withoutStartJob(added),
    mains: withMain(facts.mains, event.process.name, run, ofSameKind(added, event.process.name)),
    phase: isUp ? "active" : phase,
    quiet: phase === "starting" && !isUp || isQuiet(facts.unit)
  };
};
var hasStartPost = ({ unit }) => (unit.settings.commands.ExecStartPost?.length ?? 0) > 0;
var mainIndexOf = ({ mainIndex }, { command }) => command?.name === "ExecStart" ? command.index : mainIndex;
var isMainOfStart = (facts, process) => {
  const main = lastMain(facts, facts.sinceRun, facts.run);
  return main === void 0 ? process.command?.name === "ExecStart" && process.run === facts.run : main.info.name === process.info.name;
};
var isLastMain = (facts, process) => isMainOfStart(facts, process) && mainIndexOf(facts, process) + 1 >= (facts.unit.settings.commands.ExecStart?.length ?? 0);
var mainFailed = (facts, process, status) => status !== 0 && facts.unit.settings.commands.ExecStart?.[mainIndexOf(facts, process)]?.ignoreFailure !== true;
var awaitsMain = ({ unit }) => unit.settings.serviceType === "forking" && unit.settings.pidFile !== void 0;
var hasForked = (facts, process, status) => process.command?.name === "ExecStart" && process.run === facts.run && facts.unit.settings.serviceType === "forking" && !commandFailed(facts, process, status);
var forksMain = (facts, process, status) => hasForked(facts, process, status) && (!awaitsMain(facts) || livingMain(facts) !== void 0);
var startedBy = (facts, process, status) => {
  if (facts.phase !== "starting") return false;
  const command = process.command?.name;
  const { serviceType } = facts.unit.settings;
  const isByMain = facts.unit.type === "service" && serviceType === "oneshot" && !hasStartPost(facts);
  if (isByMain) return isLastMain(facts, process) && !mainFailed(facts, process, status);
  if (process.run < facts.run || commandFailed(facts, process, status)) return false;
  if (facts.unit.type === "mount") return command === "ExecMount";
  if (facts.unit.type === "swap") return command === "ExecActivate";
  if (facts.unit.type === "socket")
    return command === (hasStartPost(facts) ? "ExecStartPost" : "ExecStartPre") && isLastCommand(facts, process);
  if (hasStartPost(facts)) return command === "ExecStartPost" && isLastCommand(facts, process);
  return forksMain(facts, process, status);
};
var extensionIn = (fields) => {
  const extensionUs = Number(fields["EXTEND_TIMEOUT_USEC"] ?? Number.NaN);
  return Number.isSafeInteger(extensionUs) && extensionUs >= 0 ? extensionUs : void 0;
};
var isReady = (facts, fields) => fields["READY"] === "1" && facts.phase === "starting" && lastMain(facts, facts.sinceRun, facts.run) !== void 0 && ["notify", "notify-reload"].includes(facts.unit.settings.serviceType);
var withMainUp = (facts) => hasStartPost(facts) ? { ...facts, isAtStartPost: true } : { ...facts, phase: "active" };
var afterNotify = (facts, fields, atUs) => {
  if (isReady(facts, fields)) return withMainUp(facts);
  const extensionUs = extensionIn(fields);
  const { startUntilUs } = facts;
  return extensionUs === void 0 || startUntilUs === void 0 || mayBeOutOfTime(facts, atUs) ? facts : { ...facts, startUntilUs: Math.max(startUntilUs, atUs + extensionUs) };
};
var afterMain = (facts, name) => {
  if (facts.phase === "inactive") return facts;
  const isUp = facts.phase === "starting" && facts.forkedRun === facts.run;
  const known = {
    ...withoutAnswered(facts),
    mains: withMain(facts.mains, name, facts.run, ofSameKind(facts, name))
  };
  return isUp ? withMainUp(known) : known;
};
var withoutEnded = (facts, process, by) => {
  const over = { ...process, ...by };
  if (over.zombie === true) return { ...facts, processes: withItem(facts.processes, over, placeOf) };
  return {
    ...facts,
    processes: withoutItem(facts.processes, process.place, placeOf),
    names: withoutItem(facts.names, process.info.name, nameOf),
    ended: withEnded(facts.ended, over)
  };
};
var afterExit = (facts, event) => {
  const process = presentNamed(facts, event.process);
  if (process === void 0) return facts;
  const ending = {
    ...event.status === void 0 ? {} : { status: event.status },
    ...event.signal === void 0 ? {} : { signal: event.signal }
  };
  const by = { deadUs: event.atUs, ending, ...event.zombie ? { zombie: true } : {} };
  const gone = withoutEnded(facts, process, by);
  const after = gone.reloading === event.process ? withoutReloading(gone) : gone;
  if (startedBy(facts, process, event.status)) return { ...after, phase: "active" };
  if (facts.phase === "starting" && forksMain(facts, process, event.status)) return withMainUp(after);
  return awaitsMain(facts) && hasForked(facts, process, event.status) ? { ...after, forkedRun: facts.run } : after;
};
var mayHaveStarted = ({ startJob, unit }) => startJob !== void 0 && startsUnseen(unit);
var startJobs = ["start", "restart", "reload-or-restart"];
var afterRequest = (facts, job) => {
  if (job === "reload" || job === "remount") return facts;
  const rest = withoutStartJob(facts);
  if (job === "stop") return rest;
  if (facts.phase !== "inactive") return { ...rest, startJob: job, startJobRun: facts.run };
  if (!startJobs.includes(job)) return facts;
  const up = startsUnseen(facts.unit) ? { phase: "active", sinceRun: facts.run + 1 } : {};
  return { ...rest, startJob: job, ...up };
};
var hasRemountHung = (facts, atUs) => {
  const { unit, reloading } = facts;
  const { timeoutStop } = unit.settings;
  if (unit.type !== "mount" || reloading === void 0 || timeoutStop === "infinity") return false;
  return atUs >= (processNamed(facts, reloading)?.bornUs ?? atUs) + timeoutStop;
};
var afterClaim = (facts, state, atUs) => {
  if (state === "started")
    return facts.phase === "inactive" && mayHaveStarted(facts) ? { ...facts, phase: "active", quiet: isQuiet(facts.unit) } : facts;
  if (facts.phase === "active" && facts.quiet && !hasRemountHung(facts, atUs)) return facts;
  if (facts.phase === "starting" && facts.quiet && !mayBeOutOfTime(facts, atUs) && isAnybodyLeft(facts)) return facts;
  return { ...facts.phase === "starting" ? withoutAnswered(facts) : facts, phase: "inactive" };
};
var goesOnAfter = (facts, name, atUs) => {
  const { unit, mains, processes } = facts;
  if (hasRemountHung(facts, atUs)) return false;
  const { exitType, remainAfterExit } = unit.settings;
  const isMain = unit.type === "service" && name === latestMain(mains);
  return (!isMain || remainAfterExit || exitType === "cgroup") && isAnyIn(processes, (process) => process.info.name !== name && process.deadUs === void 0 && isMember(process));
};
var failsStart = (facts, name, status) => {
  const process = processNamed(facts, name);
  if (process === void 0 || process.run < facts.sinceRun) return false;
  if (name === latestMain(facts.mains))
    return !facts.isAtStartPost && (!hasStartPost(facts) || !startsMain.includes(facts.unit.settings.serviceType));
  return process.command !== void 0 && commandFailed(facts, process, status);
};
var isDisturbing = (facts, event) => {
  switch (event.kind) {
    case "exit":
      if (facts.phase === "starting") return failsStart(facts, event.process, event.status);
      return !goesOnAfter(facts, event.process, event.atUs);
    case "leave":
      return facts.phase !== "starting" && !goesOnAfter(facts, event.process, event.atUs);
    case "request":
      return event.job !== "start" && event.job !== "remount";
    case "notify":
      return event.fields["WATCHDOG"] === "trigger" || event.fields["STOPPING"] === "1";
    case "watchdog":
    case "oom":
      return true;
    default:
      return false;
  }
};
var withEvent = (before, event) => {
  const after = happened(before, event);
  return before.phase === "starting" && after.phase === "active" && after.quiet ? { ...after, quiet: isQuiet(after.unit) && isAnybodyLeft(after) && !mayBeOutOfTime(before, event.atUs) } : after;
};
var happened = (facts, event) => {
  const quiet = facts.quiet && !isDisturbing(facts, event);
  const at = { ...facts, nowUs: event.atUs, eventIndex: facts.eventIndex + 1, quiet };
  switch (event.kind) {
    case "request":
      return afterRequest(at, event.job);
    case "spawn":
      return afterSpawn(at, event);
    case "exit":
      return afterExit(at, event);
    case "main":
      return afterMain(at, event.process);
    case "leave":
      return change(at, event.process, { leftUs: event.atUs });
    case "move":
      return change(at, event.process, { movedUs: event.atUs });
    case "notify":
      return afterNotify(at, event.fields, event.atUs);
    case "daemon-reload":
      return { ...at, unit: parseUnit(facts.unit.name, event.sources) };
    case "claim":
      return afterClaim(at, event.state, event.atUs);
    case "freeze":
      return { ...at, frozen: true };
    case "thaw":
      return { ...at, frozen: false };
    case "watchdog":
    case "oom":
    case "signal":
    case "remove-group":
      return at;
  }
};

// spec/rules/processes-since.ts
var processesSince = ({ processes, ended }, us) => {
  const since = endedSince(ended, us);
  const there = listOf(processes);
  return since.length === 0 ? there : [...since, ...there].toSorted((one, other) => one.place - other.place);
};
var hasAnybodyEnded = ({ processes, ended }) => ended.length > 0 || isAnyIn(processes, ({ deadUs }) => deadUs !== void 0);

// spec/rules/view.ts
var viewOf = (facts, stop, choose, book) => ({
  facts,
  stop,
  kill: stop.settings.kill,
  unitType: stop.settings.unit.type,
  choose,
  book
});
var isOfKernel = ({ info }, { choose }) => info.kernelThread === true && choose("AMB-36/kernel-threads") === "gone";
var counts = (process, view) => process.zombie === true && process.deadUs !== void 0 ? view.choose("AMB-36/zombies") === "remain" : !isOfKernel(process, view);
var isOfGroup = ({ info }, { choose }) => {
  if (info.role === "outsider" || info.outside !== void 0) return false;
  return info.subgroup === void 0 || choose("AMB-09") === "subtree";
};
var countsOutside = (process, view) => isMainOf(process.info.name, view) && (view.kill.killMode !== "control-group" || view.choose("AMB-71") === "signalled");
var isInControlGroup = (process, view) => process.leftUs === void 0 && isOfGroup(process, view);
var isWithin = (process, view) => isInControlGroup(process, view) || countsOutside(process, view);
var wentAt = (process, atUs, view) => {
  const { deadUs = Infinity, leftUs = Infinity } = process;
  const isSince = (us) => us >= atUs && us < Infinity;
  const wentUs = Math.min(deadUs, leftUs);
  if (isOfKernel(process, view)) return false;
  return isSince(wentUs) && isOfGroup(process, view) || isSince(deadUs) && countsOutside(process, view);
};
var isThere = ({ deadUs, zombie }) => deadUs === void 0 || zombie === true;
var isPresent = (process, view) => isThere(process) && isWithin(process, view);
var remaining = (view) => processesSince(view.facts, view.facts.nowUs).flatMap((process) => presentIn(process, view) ?? []);
var remainingNamed = (name, view) => {
  const process = processNamed(view.facts, name);
  return process === void 0 ? void 0 : presentIn(process, view);
};
var sinceEnd = (view) => {
  const { endedUs: _, closedPlace: __, ...stop } = view.stop;
  return { ...view, stop };
};
var leftOvers = (view) => remaining(sinceEnd(view));
var leftOverNamed = (name, view) => remainingNamed(name, sinceEnd(view));
var presentIn = (process, view) => {
  if (!isOfStop(process, view)) return void 0;
  if (isPresent(process, view) && counts(process, view)) return presentNow(process, view);
  return wentAt(process, view.facts.nowUs, view) ? { process, gone: true } : void 0;
};
var isOfStop = (process, { stop }) => process.run <= stop.run && !cameAfterEnd(process, stop) && !isOfNext(process, stop);
var cameAfterEnd = ({ bornUs, place }, { endedUs = Infinity, closedPlace = Infinity }) => bornUs > endedUs || place >= closedPlace;
var isOfNext = ({ commandPlace = -1 }, { nextPlace = Infinity }) => commandPlace >= nextPlace;
var presentNow = (process, { facts }) => {
  const fresh = process.forked === true && process.bornUs === facts.nowUs;
  return { process, gone: false, ...fresh ? { fresh } : {} };
};
var isOfLaterRun = (name, { facts, stop }) => (processNamed(facts, name)?.run ?? facts.run) > stop.run;
var mainOfRuns = (facts, sinceRun, run, choose) => lastMain(facts, sinceRun, run, ({ info }) => info.foreign === void 0 || choose("AMB-12") === "any-named");
var mainOf = ({ facts, stop, choose }) => mainOfRuns(facts, stop.sinceRun, stop.run, choose);
var isMainOf = (name, view) => name === view.stop.mainAtT0 || name === mainOf(view)?.info.name;
var livingMainOf = (view) => {
  const main = mainOf(view);
  return main?.deadUs === void 0 ? main : void 0;
};
var mainPresent = (view) => {
  const main = mainOf(view);
  if (main === void 0) return void 0;
  if (main.deadUs === void 0 && isWithin(main, view) && counts(main, view)) return { process: main, gone: false };
  return wentAt(main, view.facts.nowUs, view) ? { process: main, gone: true } : void 0;
};
var isAux = (process, view) => (process?.info.role === "aux" || process?.info.role === "main") && !isMainOf(process.info.name, view);
var othersRemain = (view, except) => isAnyIn(
  view.facts.processes,
  (process) => process.info.name !== except && isOfStop(process, view) && isPresent(process, view) && counts(process, view)
);
var failureModeBy = (mode, choose) => mode !== "terminate" && choose("AMB-34") === "applied" ? mode : "terminate";
var isAbortedByTimeout = (view) => {
  const { stop, choose } = view;
  return stop.firstKind === "first" && stop.finalUs === void 0 && stop.settings.unit.settings.timeoutStopFailureMode === "abort" && othersRemain(view) && choose("AMB-34") === "applied";
};
var isBoundByLeftOvers = ({ kill, unitType }) => unitType === "service" && !kill.sendSigkill && (kill.killMode === "control-group" || kill.killMode === "mixed");
var isPost = ({ process }, { stop }) => process.command?.name === "ExecStopPost" && process.place >= stop.sincePlace;
var isControl = (present, view) => present.process.info.role === "control" && !isPost(present, view);
var facetOfJob = (job) => {
  switch (job) {
    case "try-restart":
      return "AMB-21/try-restart";
    case "dependency-restart":
      return "AMB-21/dependency";
    case "reload-or-restart":
      return "AMB-21/reload-or-restart";
    case "automatic":
      return "AMB-21/automatic";
    default:
      return void 0;
  }
};
var countsAsRestart = (job, view) => {
  if (job === void 0 || job === "stop" || job === "start" || job === "reload") return false;
  if (job === "remount") return view.unitType === "mount" && view.choose("AMB-40") === "remount";
  if (view.unitType === "mount" && view.choose("AMB-40") === "remount") return false;
  if (job === "restart") return true;
  const facet = facetOfJob(job);
  return facet !== void 0 && view.choose(facet) === "counts";
};
var inRestartJob = (view) => {
  const { firstJob, lastJob } = view.stop;
  if (firstJob === lastJob) return countsAsRestart(lastJob, view);
  return countsAsRestart(view.choose("AMB-24") === "first-job" ? firstJob : lastJob, view);
};

// spec/rules/targets.ts
var firstKinds = ["first", "again", "fork", "helper"];
var sendsFirstSignal = (point) => firstKinds.includes(point.kind);
var sendsWatchdogSignal = ({ kind }) => kind === "watchdog" || kind === "abort" || kind === "helper-abort";
var sendsFinalSignal = (point) => point.kind === "final" || point.kind === "helper-final";
var byMainExit = ({ trigger }) => trigger === "main-exited" || trigger === "main-gone" || trigger === "post-ended";
var isSpared = ({ info }, { choose }) => info.protected === true && choose("AMB-31") === "ignored";
var owedIn = (view) => (present) => ({
  present,
  duty: present.gone || present.fresh || isSpared(present.process, view) ? "licensed" : "owed"
});
var everyRemaining = (view) => remaining(view).filter((present) => !isPost(present, view));
var onlyProcess = ({ process }, view) => {
  const present = process === void 0 ? void 0 : remainingNamed(process, view);
  return present === void 0 ? [] : [present];
};
var mainOnly = (view) => {
  const main = mainPresent(view);
  return main === void 0 ? [] : [main];
};
var exemptControl = (view) => {
  const controls = remaining(view).filter((present) => isControl(present, view));
  return controls.length > 0 && view.choose("AMB-10") === "exempt" ? controls : [];
};
var neverHadMain = (view) => mainOf(view) === void 0;
var targetsByMode = (view) => {
  switch (view.kill.killMode) {
    case "control-group":
      return everyRemaining(view);
    case "mixed":
      return mixedFirst(view);
    case "process":
      return processFirst(view);
    case "none":
      return [];
  }
};
var mixedFirst = (view) => {
  const main = mainOnly(view);
  const alone = !main.some(({ gone }) => !gone);
  const asWithoutMain = () => neverHadMain(view) || mainWentBefore(view) && view.choose("AMB-65") === "after-first-pass-only";
  if (alone && everyRemaining(view).length > 0 && asWithoutMain() && view.choose("AMB-11") === "everybody")
    return everyRemaining(view);
  return [...main, ...exemptControl(view)];
};
var processFirst = (view) => {
  const everybody = everyRemaining(view);
  if (neverHadMain(view) && everybody.length > 0 && view.choose("AMB-13") === "everybody") return everybody;
  return [...mainOnly(view), ...exemptControl(view)];
};
var hadNoMain = (view, atLast) => {
  const { mainAtT0, t0Us = 0 } = view.stop;
  if (mainAtT0 !== void 0) return false;
  const { deadUs } = mainOf(view) ?? {};
  return deadUs === void 0 || deadUs > t0Us || atLast();
};
var wasForEverybody = (view) => {
  const { stop, choose } = view;
  if (stop.firstKind === "watchdog" && choose("AMB-32") === "main-only") return false;
  switch (stop.first?.mode) {
    case "control-group":
      return true;
    case "mixed":
      return hadNoMain(view, () => choose("AMB-65") === "after-first-pass-only") && choose("AMB-11") === "everybody";
    case "process":
      return hadNoMain(view, () => false) && choose("AMB-13") === "everybody";
    case "none":
    case void 0:
      return false;
  }
};
var ofFirstPass = (point, view) => {
  const { first, t0Us = Infinity } = view.stop;
  const there = everyRemaining(view);
  const asked = new Set(first?.targets);
  const meant = there.filter(({ process }) => asked.has(process.info.name));
  if (meant.length === there.length) return there;
  if (!wasForEverybody(view)) return meant;
  return point.trigger !== "stop-timeout" ? there.filter(({ process }) => process.bornUs <= t0Us) : there;
};
var firstTargets = (point, view) => {
  if (point.trigger === "start-over-left-overs") return leftOvers(view);
  const isOnceMore = point.kind === "again" && point.trigger !== "main-exited";
  return isOnceMore ? ofFirstPass(point, view) : targetsByMode(view);
};
var mainWentBefore = (view) => mainOf(view)?.deadUs !== void 0;
var finalRemaining = (view) => remaining(view).filter((present) => {
  if (isPost(present, view)) return view.choose("AMB-61") === "counts";
  const { t0Us } = view.stop;
  const isLate = t0Us !== void 0 && present.process.forked === true && present.process.bornUs > t0Us;
  return !isLate || view.choose("AMB-36/forks") === "remain";
});

// spec/rules/final-targets.ts
var ofGroup = (presents, view) => presents.flatMap((present) => {
  const { process } = present;
  if (isInControlGroup(process, view) || view.choose("AMB-71") === "signalled") return [present];
  return process.leftUs === view.facts.nowUs ? [{ ...present, gone: true }] : [];
});
var inControlGroup = (view) => {
  const left = finalRemaining(view);
  const helped = view.unitType === "mount" || view.unitType === "swap";
  const controls = helped ? left.filter((present) => isControl(present, view)) : left;
  const isHelperOnly = controls.length < left.length && view.choose("AMB-39") === "helper-only";
  return isHelperOnly ? controls : left;
};
var inProcess = (view) => {
  const left = finalRemaining(view);
  const { mainAtT0, t0Us = 0 } = view.stop;
  const hadNone = mainAtT0 === void 0 && (mainOf(view)?.deadUs ?? Infinity) > t0Us;
  if (hadNone && left.length > 0 && view.choose("AMB-13") === "everybody") return left;
  const isMain = (name) => name === mainAtT0;
  const main = left.filter(({ process }) => isMain(process.info.name));
  const hadControl = left.some((present) => isControl(present, view) && present.process.bornUs <= t0Us);
  const controls = hadControl ? exemptControl(view).filter(({ process }) => process.bornUs <= t0Us) : [];
  const others = left.filter(
    ({ process }) => !isMain(process.info.name) && !controls.some((c) => c.process === process)
  );
  const mainLives = main.some(({ gone }) => !gone);
  if (others.length === 0 || view.choose("AMB-70") === "main-only") return [...main, ...controls];
  return mainLives || view.choose("AMB-54") === "any-process" ? left : [...main, ...controls];
};
var isFinalForEverybody = ({ kill, unitType, facts, stop, choose }) => {
  const isHelped = unitType === "mount" || unitType === "swap";
  switch (kill.killMode) {
    case "control-group":
      return !isHelped || choose("AMB-39") === "group";
    case "mixed":
      return true;
    case "process": {
      const main = stop.mainAtT0 === void 0 ? void 0 : processNamed(facts, stop.mainAtT0);
      if (main === void 0 && choose("AMB-13") === "everybody") return true;
      if (choose("AMB-70") === "main-only") return false;
      const isMainThere = main !== void 0 && (main.deadUs ?? Infinity) >= facts.nowUs;
      return isMainThere || choose("AMB-54") === "any-process";
    }
    case "none":
      return false;
  }
};
var finalTargetsByMode = (view) => {
  switch (view.kill.killMode) {
    case "control-group":
      return inControlGroup(view);
    case "mixed":
      return ofGroup(finalRemaining(view), view);
    case "process":
      return inProcess(view);
    case "none":
      return [];
  }
};

// spec/rules/newcomers.ts
var isForNewcomer = ({ kind, process }) => kind === "fork" || process !== void 0 && (kind === "first" || kind === "again" || kind === "watchdog" || kind === "abort");
var newcomer = (point, view) => {
  const isOwed = (process) => point.kind === "fork" && view.choose("AMB-37") === "owed" && !isSpared(process, view);
  return onlyProcess(point, view).map((present) => ({
    present,
    duty: isOwed(present.process) ? "owed" : "licensed"
  }));
};
var isForEverybody = (pass, view) => {
  if (pass.kind === "abort" && pass.trigger === "stop-timeout") return isFinalForEverybody(view);
  const isOfOwn = pass.trigger === "main-exited" || pass.trigger === "start-over-left-overs";
  return pass.kind === "again" && isOfOwn || wasForEverybody(view);
};

export {
  finalSignalOf,
  inBlocks,
  listOf,
  itemsFrom,
  withItem,
  withoutItem,
  isAnyIn,
  commandFailed,
  isLastCommand,
  initialFacts,
  processNamed,
  lastMain,
  livingMain,
  isMember,
  isAnybodyLeft,
  isLastMain,
  mainFailed,
  extensionIn,
  mayHaveStarted,
  startJobs,
  withEvent,
  hasAnybodyEnded,
  viewOf,
  isInControlGroup,
  isWithin,
  remaining,
  remainingNamed,
  leftOvers,
  leftOverNamed,
  isOfLaterRun,
  mainOfRuns,
  mainOf,
  isMainOf,
  livingMainOf,
  mainPresent,
  isAux,
  othersRemain,
  failureModeBy,
  isAbortedByTimeout,
  isBoundByLeftOvers,
  inRestartJob,
  sendsFirstSignal,
  sendsWatchdogSignal,
  sendsFinalSignal,
  byMainExit,
  isSpared,
  owedIn,
  everyRemaining,
  onlyProcess,
  mainOnly,
  neverHadMain,
  targetsByMode,
  wasForEverybody,
  ofFirstPass,
  firstTargets,
  mainWentBefore,
  ofGroup,
  isFinalForEverybody,
  finalTargetsByMode,
  isForNewcomer,
  newcomer,
  isForEverybody,
  killModeValueRules,
  rulesOfValues,
  valueRules
};
