import {
  notifiedFields
} from "./chunk-3BL3AY7B.js";
import {
  askedJobs,
  bootFile,
  copiedPath,
  guestFolder,
  guestFolders,
  guestHelpers,
  guestSources,
  loadRecipe,
  machineNames,
  readFtrace,
  recipeKey,
  storedRecipe,
  systemdRecipe
} from "./chunk-7QTFXSOL.js";
import {
  found
} from "./chunk-3MB2KMIH.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  startCommands
} from "./chunk-AMQS5DNI.js";
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
  traceEventKinds,
  traceFormat
} from "./chunk-Y7C5VPDX.js";
import {
  defaultAction,
  ownSection,
  signalFromNumber,
  signalNumber
} from "./chunk-QAWU4L6M.js";
import {
  killOptions
} from "./chunk-7V4W5W7R.js";
import {
  printable
} from "./chunk-TNTYKKM5.js";

// harness/adapters/machine/machine-problem.ts
var MachineProblem = class extends Error {
  /** What to do, or more of what happened. */
  hint;
  constructor(message, hint) {
    super(message);
    this.name = "MachineProblem";
    this.hint = hint;
  }
};

// harness/adapters/machine/cache.ts
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
var cacheFolder = (env) => join(env["XDG_CACHE_HOME"] || join(env["HOME"] || homedir(), ".cache"), "killspec", "machine");
var machinesFolder = (folder) => join(folder, "machines");
var sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
var writeWhole = (path, bytes, mode = 420) => {
  const partial = `${path}.${randomUUID()}`;
  writeFileSync(partial, bytes, { mode });
  renameSync(partial, path);
};
var writeManifest = (folder, manifest) => writeWhole(join(folder, "manifest.json"), `${JSON.stringify(manifest, void 0, 2)}
`);
var readManifest = (folder) => {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return void 0;
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  return manifest.format === "killspec-machine/2" ? manifest : void 0;
};
var freshFolder = (path) => {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
};

// harness/adapters/machine/playable.ts
var mainProcessesToBe = (world) => new Set(
  notifiedFields(world).flatMap(({ MAINPID }) => MAINPID === void 0 || MAINPID === "main" ? [] : [MAINPID])
);
var ofProcess = (name, behaviour, world) => {
  if (behaviour.unkillable !== void 0) return `no process of a machine can be made unkillable, as ${name} is`;
  if (behaviour.kernelThread === true) return `no kernel thread can be put into a unit, as ${name} is`;
  if (behaviour.protected === true) return `a manager that is root may signal everybody, ${name} too`;
  if (behaviour.zombie === true) return `whoever is left behind is reaped, ${name} too`;
  if (behaviour.foreign === true && !mainProcessesToBe(world).has(name))
    return `${name} cannot be made a child of somebody else yet`;
  return void 0;
};
var ofOperations = ({ operations }) => {
  if (operations.some(({ op }) => op === "oom")) return "memory does not run out in a machine";
  if (operations.some(({ op }) => op === "freeze" || op === "thaw")) {
    return "systemctl freezes by way of a message bus, and there is none in a machine";
  }
  return void 0;
};
var ofBeginning = (world, unit) => {
  const names = plansAtFirst(world, unit).filter(({ role }) => role !== "outsider");
  if (world.initially === "inactive") {
    return names.length === 0 ? void 0 : "a unit that is inactive cannot be given processes from an earlier run yet";
  }
  const { serviceType, remainAfterExit, exitType } = unit.settings;
  if (unit.type === "scope") return names.length === 0 ? "a scope without a process does not begin" : void 0;
  if (unit.type !== "service" || names.some(({ name }) => name === "main")) return void 0;
  if (serviceType === "forking" && names.length > 0) return void 0;
  if (remainAfterExit || exitType === "cgroup" && names.length > 0) return void 0;
  return "a service of this type does not stay active without a main process";
};
var isNotified = (world, { settings }) => {
  const isWatched = world.operations.some(({ op }) => op === "watchdog");
  return isWatched || settings.serviceType.startsWith("notify") || notifiedFields(world).length > 0;
};
var ofCommands = ({ operations, initially }, { type }, { commands }) => {
  const lacking = operations.find(({ op }) => askedJobs.some((job) => job === op && !commands.has(job)));
  if (lacking !== void 0) return `the machine\u2019s recipe has no command for ${lacking.op}`;
  return type === "scope" && initially === "active" && !commands.has("scope") ? "the machine\u2019s recipe has no command that begins a scope" : void 0;
};
var ofManager = (world, unit, recipe) => {
  const { serviceTypes, settings, notifications } = recipe.supports;
  const { serviceType } = unit.settings;
  if (unit.type === "service" && serviceTypes?.includes(serviceType) === false) {
    return `the machine\u2019s manager does not know Type=${serviceType}`;
  }
  const unknown = unit.assignments.find(
    ({ section, key }) => section === ownSection[unit.type] && !isKillOption(key) && settings !== void 0 && !settings.includes(key)
  );
  if (unknown !== void 0) return `the machine\u2019s manager does not know ${unknown.key}=`;
  if (!notifications && isNotified(world, unit)) return "nothing can be told to the machine\u2019s manager";
  return ofCommands(world, unit, recipe);
};
var isKillOption = (key) => killOptions.some((option) => option === key);
var whyUnplayable = (world, unit, recipe) => {
  const behaviours = [...Object.entries(world.processes), ...Object.entries(world.commands)];
  const [problem] = behaviours.flatMap(([name, behaviour]) => ofProcess(name, behaviour, world) ?? []);
  if (problem !== void 0) return problem;
  if (world.ties.join() !== defaultTies.join())
    return "the order of things at one instant cannot be chosen in a machine";
  if (unit.settings.serviceType === "dbus") return "there is no bus in a machine";
  return ofOperations(world) ?? ofBeginning(world, unit) ?? ofManager(world, unit, recipe);
};

// harness/adapters/machine/claim-reader.ts
var escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
var patternOf = (line, unitName) => new RegExp(
  `^${line.split("*").map((part) => escaped(part.replaceAll("{unit}", unitName))).join(".*")}$`
);
var claimReader = (log, unitName) => {
  const patterns = Object.entries(log ?? {}).flatMap(
    ([claim, lines]) => lines.map((line) => ({ claim, pattern: patternOf(line, unitName) }))
  );
  return (text) => patterns.find(({ pattern }) => pattern.test(text))?.claim;
};

// harness/adapters/machine/write-units.ts
var unitNameIn = (index, { name, type }) => {
  if (type === "mount") return `k${index}-m.mount`;
  if (type === "swap") return `k${index}-swap.swap`;
  return `k${index}-${name}`;
};
var commandLines = (index, unit, cast) => {
  if (unit.type !== "service" && unit.type !== "socket") return [];
  const given = Object.entries(unit.settings.commands);
  const isForking = unit.settings.serviceType === "forking";
  const own = given.flatMap(([name, lines]) => [
    `${name}=`,
    ...lines.map(({ prefixes }, at) => {
      const play = name === "ExecStart" && !isForking && at === 0 ? "main" : at === 0 ? name : `${name}.${at + 1}`;
      return `${name}=${prefixes.replace(/[:@]/g, "")}/killspec play ${index} ${play}`;
    })
  ]);
  const isGiven = (name) => (unit.settings.commands[name] ?? []).length > 0;
  if (unit.type === "service" && !isGiven("ExecStart")) {
    own.push(`ExecStart=/killspec play ${index} ${isForking ? "ExecStart" : "main"}`);
  }
  if (unit.type === "socket" && cast.isBringer && !isGiven("ExecStartPre")) {
    own.push(`ExecStartPre=/killspec play ${index} ExecStartPre`);
  }
  return own;
};
var ownLines = (index, unit) => {
  switch (unit.type) {
    case "service":
      return [
        "NotifyAccess=all",
        ...unit.settings.watchdog === "infinity" ? [] : ["WatchdogSec=0"],
        ...unit.settings.pidFile === void 0 ? [] : [`PIDFile=/run/killspec/${index}/main.pid`],
        ...unit.settings.serviceType.startsWith("notify") ? ["Environment=KILLSPEC_NOTIFY=1"] : []
      ];
    case "socket":
      return ["ListenStream=", `ListenStream=/run/k${index}.sock`];
    case "mount":
      return ["What=killspec", `Where=/k${index}/m`, "Type=tmpfs"];
    case "swap":
      return [`What=/k${index}/swap`];
    case "scope":
      return [];
  }
};
var file = (path, text) => ({ kind: "file", path, bytes: Buffer.from(text) });
var ended = (text) => text.endsWith("\n") ? text : `${text}
`;
var unitFiles = (name, { type }, texts, units) => {
  const [text = "", ...dropIns] = texts.map(ended);
  const place = `${units.folder}/${name}`;
  if (units.dropIns === "appended") return [file(place, [text, ...dropIns].join(""))];
  const nameOf2 = (at) => at === dropIns.length - 1 ? "zz-killspec" : String(at + 1);
  return [
    // A scope has no unit file of its own: its texts stand in drop-ins.
    type === "scope" ? file(`${place}.d/0.conf`, text) : file(place, text),
    ...dropIns.map((each, at) => file(`${place}.d/${nameOf2(at)}.conf`, each))
  ];
};
var writeUnit = (index, { unit: { text, dropIns }, operations }, unit, cast, units) => {
  const name = unitNameIn(index, unit);
  const own = [`[${ownSection[unit.type]}]`, ...ownLines(index, unit), ...commandLines(index, unit, cast)];
  const restarted = operations.some(({ op }) => op === "dependency-restart");
  const whole = restarted ? [`PartOf=k${index}-whole.target`, `After=k${index}-whole.target`] : [];
  const unitLines = ["[Unit]", `Description=${name}`, "DefaultDependencies=no", ...whole];
  const added = [...dropIns, [...unitLines, ...own].join("\n")];
  const files = [...unitFiles(name, unit, [text, ...added], units)];
  if (restarted) files.push(file(`${units.folder}/k${index}-whole.target`, "[Unit]\n"));
  if (unit.type === "socket") {
    const service = `${name.slice(0, -".socket".length)}.service`;
    files.push(file(`${units.folder}/${service}`, "[Service]\nExecStart=/killspec never\n"));
  }
  operations.forEach((operation, at) => {
    if (operation.op !== "daemon-reload") return;
    const texts = units.dropIns === "appended" ? [operation.text, ...added] : [operation.text];
    files.push(file(`cases/${index}/reload${at}`, texts.map(ended).join("")));
  });
  return files;
};

// harness/adapters/machine/to-traces.ts
var unobserved = ["oom", "freeze", "thaw"];
var observedIn = (log) => traceEventKinds.filter((kind) => !unobserved.includes(kind) && (kind !== "claim" || log !== void 0));
var managerPid = 1;
var refusedToStart = "the manager refused to start its unit";
var startingUs = 100;
var decidingUs = 200;
var commandOf = (play) => {
  const match = /^(Exec[A-Za-z]+)(?:\.(\d+))?$/.exec(play);
  if (match === null) return { name: "ExecStart", index: 0 };
  return { name: match[1], index: Number(match[2] ?? 1) - 1 };
};
var fieldsOf = (text) => Object.fromEntries(
  text.split("	").map((each) => {
    const at = each.indexOf("=");
    return [each.slice(0, at), each.slice(at + 1).replace(/^@/, "")];
  })
);
var CaseReader = class {
  #case;
  #index;
  #unit;
  #unitName;
  #table = new ProcessTable();
  #byPid = /* @__PURE__ */ new Map();
  /** The name under which each pid plays in this case. */
  #plays;
  #events = [];
  #statuses = /* @__PURE__ */ new Map();
  #killed = /* @__PURE__ */ new Map();
  /** The signals that each process was sent, by whomever. */
  #sent = /* @__PURE__ */ new Map();
  #initially = [];
  #zeroUs = 0;
  /** When the unit was started, where its time runs from there: that counts as the beginning of its case. */
  #startedUs;
  #shiftUs = 0;
  #hasBegun = false;
  #refused;
  #isReady = false;
  #isLate = false;
  /** Whether the manager would not do something that was asked of it for all units before their cases began. */
  #hasRefused = false;
  constructor(one, index, plays, log) {
    this.#case = one;
    this.#index = index;
    this.#plays = plays;
    this.#unit = loadUnit(one.world.unit.name, unitSources(one.world.unit));
    this.#unitName = unitNameIn(index, this.#unit);
    this.#claimOf = claimReader(log, this.#unitName);
  }
  #claimOf;
  /** The living processes of the case before it begins, latest of each name. */
  #before = /* @__PURE__ */ new Map();
  read(event) {
    if (event.kind === "mark" && event.case === void 0) {
      if (event.text === "zero") this.#zeroUs = event.atUs;
      if (event.text === "late") this.#isLate = true;
      if (event.text.startsWith("refused ")) this.#hasRefused = true;
      if (event.text === "begun") this.#begin();
      return;
    }
    if (event.kind === "deliver" && event.isFatal) this.#killed.set(event.pid, event.number);
    if (event.kind === "signal") this.#sent.set(event.to, [...this.#sent.get(event.to) ?? [], event.number]);
    if (!this.#hasBegun) this.#readBefore(event);
    else this.#readAfter(event, event.atUs - this.#zeroUs);
  }
  #readBefore(event) {
    if (event.kind === "log") this.#claimBefore(this.#claimOf(event.text), event.atUs);
    const signalled = event.kind === "signal" && event.from === managerPid ? this.#plays.get(event.to) : void 0;
    if (signalled !== void 0) this.#refused ??= `the manager signalled ${signalled} before the case began`;
    if (event.kind === "mark" && event.case === this.#index && event.text.startsWith("is ")) {
      this.#before.set(event.text.slice(3), event.pid);
    }
    if (event.kind === "mark" && event.case === this.#index && event.text === "ready") this.#isReady = !this.#isLate;
    if (event.kind !== "exit") return;
    for (const [name, pid] of this.#before) if (pid === event.pid) this.#before.delete(name);
  }
  /** A unit can be over, and so is asked for nothing any more, while its processes are all there. */
  #claimBefore(claim, atUs) {
    if (claim === "started") this.#startedUs ??= atUs;
    else if (claim !== void 0) this.#refused ??= `the unit had ${claim} before the case began`;
  }
  #begin() {
    this.#hasBegun = true;
    if (this.#unit.settings.runtimeMax !== "infinity" && this.#startedUs !== void 0) {
      this.#shiftUs = this.#startedUs + startingUs - this.#zeroUs;
      this.#zeroUs += this.#shiftUs;
    }
    for (const plan of plansAtFirst(this.#case.world, this.#unit)) {
      const pid = this.#before.get(plan.base);
      if (pid === void 0) this.#refused ??= `${plan.name} was not there when the case began`;
      else this.#byPid.set(pid, this.#table.add(this.#asItIs(plan)));
    }
    this.#initially = this.#table.all.map((process2) => process2.info());
  }
  /** Whom a notification makes the main process is a child of the one before, not of the manager (AMB-12). */
  #asItIs(plan) {
    return mainProcessesToBe(this.#case.world).has(plan.base) ? { ...plan, foreign: true } : plan;
  }
  #readAfter(event, atUs) {
    switch (event.kind) {
      case "fork":
        return this.#spawn(event.parent, event.child, atUs);
      case "exit":
        return this.#exit(event.pid, atUs);
      case "signal":
        return this.#signal(event, atUs);
      case "mark":
        return event.case === this.#index ? this.#mark(event.pid, event.text, atUs) : void 0;
      case "log": {
        const state = this.#claimOf(event.text);
        if (state !== void 0) this.#events.push({ atUs, kind: "claim", state });
        return void 0;
      }
      case "group":
        return this.#group(event, atUs);
      case "deliver":
        return void 0;
    }
  }
  #spawn(parentPid, pid, atUs) {
    const play = this.#plays.get(pid);
    if (play === void 0) return;
    const parent = this.#byPid.get(parentPid);
    const command = parent === void 0 ? commandOf(play) : void 0;
    const { world } = this.#case;
    const plan = parent === void 0 ? planOfCommand(world, this.#unit, this.#table, commandOf(play)) : this.#asItIs(planOfChild(world, this.#unit, this.#table, parent, play));
    const process2 = this.#table.add(plan);
    this.#byPid.set(pid, process2);
    const by = parent === void 0 ? "manager" : parent.name;
    this.#events.push({
      atUs: parent === void 0 ? this.#decidedUs(atUs) : atUs,
      kind: "spawn",
      process: process2.info(),
      by,
      ...command === void 0 ? {} : { command }
    });
  }
  /** When the manager decided to run what it forks: just after what happened just before; at once where nothing did. */
  #decidedUs(atUs) {
    const before = this.#events.at(-1)?.atUs;
    return before !== void 0 && atUs - before <= decidingUs ? Math.min(before + 1, atUs) : atUs;
  }
  #exit(pid, atUs) {
    const process2 = this.#byPid.get(pid);
    if (process2 === void 0) return;
    const status = this.#statuses.get(pid);
    const signal = this.#killerOf(pid);
    process2.state = "gone";
    const end = status !== void 0 ? { status } : signal === void 0 ? {} : { signal };
    this.#events.push({ atUs, kind: "exit", process: process2.name, ...end });
    if (process2.base === "ExecStart" && process2.role === "control" && status === 0) this.#announceMain(atUs);
  }
  /**
   * The signal that ended a process. A signal whose default action ends it without a core dump is delivered as SIGKILL
   * by the kernel, so that of a SIGKILL that nobody sent it is the last such signal before.
   */
  #killerOf(pid) {
    const delivered = signalFromNumber(this.#killed.get(pid) ?? 0);
    const sent = (this.#sent.get(pid) ?? []).flatMap((number) => signalFromNumber(number) ?? []);
    if (delivered !== "SIGKILL" || sent.includes("SIGKILL")) return delivered;
    return sent.findLast((signal) => defaultAction(signal) === "terminate") ?? delivered;
  }
  #announceMain(atUs) {
    const main = this.#table.all.findLast(({ role, isAlive }) => role === "main" && isAlive);
    if (main !== void 0) this.#events.push({ atUs, kind: "main", process: main.name });
  }
  #signal({ from, to, number }, atUs) {
    const target = this.#byPid.get(to);
    const signal = signalFromNumber(number);
    if (target === void 0 || signal === void 0) return;
    const sender = this.#byPid.get(from);
    if (signal === "SIGCHLD" && from !== managerPid) return;
    const by = from === managerPid ? "manager" : sender?.name ?? "somebody";
    this.#events.push({ atUs, kind: "signal", from: by, to: target.name, signal, result: "ok" });
  }
  /**
   * What the manager does with control groups. Processes that leave do so by themselves, and who was just forked is put
   * into the group of its unit.
   */
  #group({ what, by, path, pid }, atUs) {
    if (by !== managerPid) return;
    const isOwn = path.endsWith(`/${this.#unitName}`);
    if (what === "attach") {
      const process2 = this.#byPid.get(pid ?? 0);
      if (process2 !== void 0 && !`${path}/`.includes(`/${this.#unitName}/`))
        this.#events.push({ atUs, kind: "move", process: process2.name, group: path });
    } else if (isOwn) {
      this.#events.push({ atUs, kind: "remove-group" });
    }
  }
  #mark(pid, text, atUs) {
    const process2 = this.#byPid.get(pid);
    const [verb = "", ...rest] = text.split(" ");
    if (verb === "exit") this.#statuses.set(pid, Number(rest[0]));
    if (verb === "request") this.#request(rest[0], atUs);
    if (verb === "refused") this.#refuse();
    if (process2 === void 0) return;
    if (verb === "leave" && process2.isInGroup) {
      process2.isInGroup = false;
      this.#events.push({ atUs, kind: "leave", process: process2.name });
    }
    if (verb === "watchdog") this.#events.push({ atUs, kind: "watchdog" });
    if (verb === "notify") this.#notify(process2, fieldsOf(rest.join(" ")), atUs);
  }
  #request(job, atUs) {
    if (job !== "daemon-reload") {
      this.#events.push({ atUs, kind: "request", job });
      return;
    }
    const { unit, operations } = this.#case.world;
    const reloads = this.#events.filter(({ kind }) => kind === "daemon-reload").length;
    const operation = operations.filter(({ op }) => op === "daemon-reload")[reloads];
    if (operation?.op !== "daemon-reload") return;
    this.#events.push({
      atUs,
      kind: "daemon-reload",
      sources: unitSources({ ...unit, text: operation.text })
    });
  }
  /**
   * A manager that will not take a request has not been asked for what the world asks for. Where nothing is left of the unit it
   * has forgotten it, as systemd does scopes, and there is nothing to be done.
   */
  #refuse() {
    const asked = this.#events.findLast((event) => event.kind === "request");
    const isThere2 = this.#table.all.some(({ isAlive, isInGroup }) => isAlive && isInGroup);
    if (isThere2) this.#refused ??= `the manager refused the ${asked?.job ?? "daemon-reload"} that was asked of it`;
  }
  #notify(process2, fields, atUs) {
    this.#events.push({ atUs, kind: "notify", process: process2.name, fields });
    const main = fields["MAINPID"] === void 0 ? void 0 : this.#table.resolve(fields["MAINPID"]);
    if (main?.isAlive === true && main.role !== "outsider" && this.#unit.type === "service") {
      this.#events.push({ atUs, kind: "main", process: main.name });
    }
  }
  recording({ latenessUs, log }, isAlone) {
    if (this.#isLate) {
      return this.#isReady || this.#case.world.initially === "inactive" ? { status: "disturbed", message: "another case of its boot was not there in time" } : {
        status: "late",
        message: isAlone && this.#hasRefused ? refusedToStart : "its processes were not there in time"
      };
    }
    if (this.#refused !== void 0) return { status: "unplayed", message: this.#refused };
    const { unit, initially } = this.#case.world;
    const trace = {
      header: {
        format: traceFormat,
        unit: { name: unit.name, sources: unitSources(unit) },
        initially: { state: initially, processes: this.#initially },
        resolutionUs: 1,
        latenessUs,
        ordered: true,
        observed: observedIn(log)
      },
      events: this.#events,
      endUs: this.#case.endUs - this.#shiftUs
    };
    return { status: "recorded", trace };
  }
};
var playsOf = (raw, index) => new Map(
  raw.flatMap(
    (event) => event.kind === "mark" && event.case === index && event.text.startsWith("is ") ? [[event.pid, event.text.slice(3)]] : []
  )
);
var toTraces = (cases, raw, facts) => cases.map((one, index) => {
  const reader = new CaseReader(one, index, playsOf(raw, index), facts.log);
  for (const event of raw) reader.read(event);
  return reader.recording(facts, cases.length === 1);
});

// harness/adapters/machine/machine.ts
import { mkdtempSync as mkdtempSync2, readFileSync as readFileSync2, rmSync as rmSync3, writeFileSync as writeFileSync2 } from "node:fs";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";

// harness/adapters/machine/printable-console.ts
var lineLengthMax = 160;
var printableLines = (output) => output.split("\n").map((line) => printable(line.trim(), lineLengthMax)).filter((line) => line !== "");

// harness/adapters/machine/run-guest.ts
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync as rmSync2, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// harness/adapters/machine/kernel-version.ts
import { basename } from "node:path";
var numbersOf = (version) => (version.match(/\d+/g) ?? []).map(Number);
var compareVersions = (a, b) => {
  const left = numbersOf(a);
  const right = numbersOf(b);
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
};
var kernelVersion = (path) => basename(path).replace(/^linux-/, "").replace(/_.*$/, "");
var firstWithoutPtrace = "6.16";
var runsWithoutPtrace = (path) => compareVersions(kernelVersion(path), firstWithoutPtrace) >= 0;

// harness/adapters/machine/run-guest.ts
var commandLine = ({ kernel }, { memoryMiB: memoryMiB2, isExact, kernelWords }) => [
  `mem=${memoryMiB2}M`,
  "time-travel=inf-cpu",
  "time-travel-start=1000000000000000000",
  "initrd=image",
  "rdinit=/init",
  // Where the host lets it, without ptrace, which takes several times as long.
  ...runsWithoutPtrace(kernel) ? ["seccomp=auto"] : [],
  "con=null",
  "con0=null,fd:1",
  "ssl=null",
  "console=tty0",
  "quiet",
  "panic=-1",
  "printk.devkmsg=on",
  ...kernelWords,
  ...isExact ? ["killspec_exact=1"] : [],
  "uml_dir=.",
  "umid=killspec"
];
var guarded = 'exec 3<&0; (cat <&3; kill -KILL 0) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null';
var runGuest = async (files, options) => {
  const folder = mkdtempSync(join2(tmpdir(), "killspec-machine-"));
  try {
    symlinkSync(files.image, join2(folder, "image"));
    return await new Promise((resolve2) => {
      const chunks = [];
      let size = 0;
      let ending = "powered-off";
      const child = spawn("/bin/sh", ["-c", guarded, files.kernel, ...commandLine(files, options)], {
        cwd: folder,
        detached: true,
        // The C library would register memory with the host's kernel that processes of the guest do not have.
        env: { TMPDIR: folder, KILLSPEC_SEED: String(options.seed), GLIBC_TUNABLES: "glibc.pthread.rseq=0" },
        stdio: ["pipe", "pipe", "ignore"]
      });
      const end = (how) => {
        ending = how;
        if (child.pid !== void 0) {
          try {
            process.kill(-child.pid, "SIGKILL");
          } catch {
          }
        }
      };
      const timer = setTimeout(() => end("wall-limit"), options.wallMs);
      child.stdout.on("data", (chunk) => {
        size += chunk.length;
        if (size <= options.outputBytesMax) chunks.push(chunk);
        else end("output-limit");
      });
      child.on("error", () => {
        clearTimeout(timer);
        resolve2({ ending: "not-started", output: "" });
      });
      child.on("exit", () => end(ending));
      child.on("close", () => {
        clearTimeout(timer);
        resolve2({ ending, output: Buffer.concat(chunks).toString("utf8") });
      });
    });
  } finally {
    rmSync2(folder, { recursive: true, force: true });
  }
};

// harness/adapters/machine/cpio.ts
var modes = { folder: 16877, link: 41471, device: 8576, file: 33188, program: 33261 };
var hex = (value) => value.toString(16).padStart(8, "0");
var padded = (length) => Math.ceil(length / 4) * 4;
var modeOf = (file2) => file2.kind === "file" && file2.isExecutable === true ? modes.program : modes[file2.kind];
var bytesOf = (file2) => {
  switch (file2.kind) {
    case "folder":
    case "device":
      return new Uint8Array();
    case "link":
      return Buffer.from(file2.to);
    case "file":
      return file2.bytes;
  }
};
var entry = (path, mode, content, inode, device) => {
  const name = Buffer.from(`${path}\0`);
  const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, ...device, name.length, 0];
  const head = Buffer.concat([Buffer.from(`070701${fields.map(hex).join("")}`), name]);
  const bytes = Buffer.alloc(padded(head.length) + padded(content.length));
  head.copy(bytes);
  bytes.set(content, padded(head.length));
  return bytes;
};
var writeCpio = (files) => {
  const parts = [];
  for (const file2 of files) {
    const device = file2.kind === "device" ? [file2.major, file2.minor] : [0, 0];
    parts.push(entry(file2.path, modeOf(file2), bytesOf(file2), parts.length + 1, device));
  }
  parts.push(entry("TRAILER!!!", 0, new Uint8Array(), 0, [0, 0]));
  return Buffer.concat(parts);
};

// harness/adapters/machine/cast.ts
var helpers = {
  mount: ["ExecMount", "ExecUnmount", "ExecRemount"],
  swap: ["ExecActivate", "ExecDeactivate"]
};
var nameOf = (command, index) => index === 0 ? command : `${command}.${index + 1}`;
var commandsOf = ({ type, settings }) => {
  const own = Object.entries(settings.commands);
  const given = own.flatMap(([command, lines]) => lines.map((_, index) => nameOf(command, index)));
  return [...given, ...helpers[type] ?? []];
};
var forksOf = ({ when, deeds }) => [...deeds, ...Object.values(when).flat()].flatMap((each) => each.kind === "fork" ? [each.child] : []);
var bringerOf = ({ type, settings }) => {
  switch (type) {
    case "service":
      return settings.serviceType === "forking" ? "ExecStart" : "main";
    case "socket":
      return "ExecStartPre";
    case "mount":
      return "ExecMount";
    case "swap":
      return "ExecActivate";
    case "scope":
      return "main";
  }
};
var castOf = (world, unit) => {
  const plans = plansAtFirst(world, unit);
  const outsiders = plans.filter(({ role }) => role === "outsider").map(({ name }) => name);
  const atFirst = plans.filter(({ role }) => role !== "outsider").map(({ name }) => name);
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const operated = world.operations.flatMap((each) => each.op === "fork" ? [each.child] : []);
  const forked = [.../* @__PURE__ */ new Set([...behaviours.flatMap(forksOf), ...operated])];
  const common = { atFirst, outsiders, commands: [...commandsOf(unit), ...Object.keys(world.commands)], forked };
  if (world.initially === "inactive") return { ...common, isBringer: false, parents: {} };
  const [first, ...others] = atFirst;
  if (unit.type === "scope" && first !== void 0) {
    return { ...common, leader: first, isBringer: false, parents: { [first]: others } };
  }
  const bringer = bringerOf(unit);
  const aux = atFirst.filter((name) => name !== "main");
  const hasMain = atFirst.includes("main");
  if (bringer === "main") return { ...common, leader: "main", isBringer: !hasMain, parents: { main: aux } };
  const parents = hasMain ? { [bringer]: ["main"], main: aux } : { [bringer]: aux };
  return { ...common, leader: bringer, isBringer: true, parents };
};

// harness/adapters/machine/in-pieces.ts
var inPieces = (things, size) => Array.from({ length: Math.ceil(things.length / size) }, (_, at) => things.slice(at * size, (at + 1) * size));

// harness/adapters/machine/write-plays.ts
var fieldsText = (fields) => Object.entries(fields).map(([key, value]) => `${key}=${key === "MAINPID" ? `@${value}` : value}`).join("	");
var named = (name) => name === "$MAINPID" ? "main" : name;
var deedText = (deed) => {
  switch (deed.kind) {
    case "exit":
      return `exit ${deed.status}`;
    case "fork":
      return `fork ${deed.child}`;
    case "signal":
      return `signal ${signalNumber(deed.signal)} ${named(deed.to)}`;
    case "notify":
      return `notify ${fieldsText(deed.fields)}`;
    case "leave":
      return "leave";
  }
};
var reactionText = (reaction) => {
  switch (reaction.kind) {
    case "exit":
    case "fork":
    case "notify":
    case "leave":
      return `${reaction.afterUs} ${deedText(reaction)}`;
    case "forward":
      return `${reaction.afterUs} ${deedText({ ...reaction, kind: "signal" })}`;
    case "ignore":
    case "catch":
    case "default":
      return `0 ${reaction.kind}`;
  }
};
var reactionsOf = ({ when }) => Object.entries(when).filter(([signal]) => signal !== "SIGKILL" && signal !== "SIGSTOP").flatMap(([signal, reactions]) => reactions.map((each) => `on ${signalNumber(signal)} ${reactionText(each)}`));
var deedOf = (operation) => {
  switch (operation.op) {
    case "exit":
      return { process: operation.process, deed: { kind: "exit", afterUs: operation.atUs, status: operation.status } };
    case "notify":
      return {
        process: operation.process,
        deed: { kind: "notify", afterUs: operation.atUs, fields: operation.fields }
      };
    case "fork":
      return { process: operation.parent, deed: { kind: "fork", afterUs: operation.atUs, child: operation.child } };
    case "leave":
      return { process: operation.process, deed: { kind: "leave", afterUs: operation.atUs } };
    default:
      return void 0;
  }
};
var timed = (word, afterUs, deed) => `${word} ${afterUs} ${deedText(deed)}`;
var watchdogLines = (world, name) => name === "main" ? world.operations.filter(({ op }) => op === "watchdog").map(({ atUs }) => `at ${atUs} watchdog`) : [];
var linesOf = (world, name, behaviour, isThereAtFirst) => {
  const { deeds, exitsWith, stopped, outside, subgroup } = behaviour;
  const told = world.operations.flatMap((each) => deedOf(each) ?? []).filter(({ process: process2 }) => named(process2) === name);
  return [
    ...isThereAtFirst ? ["first"] : [],
    ...reactionsOf(behaviour),
    ...deeds.map((deed) => timed(isThereAtFirst ? "at" : "after", deed.afterUs, deed)),
    ...told.map(({ deed }) => timed("at", deed.afterUs, deed)),
    ...watchdogLines(world, name),
    ...exitsWith === void 0 ? [] : [`with ${exitsWith.process} ${exitsWith.afterUs}`],
    ...stopped === true ? ["stopped"] : [],
    ...outside === true ? ["outside"] : [],
    ...subgroup === void 0 ? [] : [`subgroup ${subgroup}`]
  ];
};
var fileOf = (name) => {
  const match = /^(.*)\.(\d+)$/.exec(name);
  return match === null ? name : `${match[1]}@${match[2]}`;
};
var fileOfCommand = (name, before) => {
  const match = /^(.*)#(\d+)$/.exec(name);
  return match === null ? name : `${match[1]}@${Number(match[2]) + before}`;
};
var isOfStart = (name) => startCommands.includes(name.replace(/[.#].*$/, ""));
var passive = { when: {}, deeds: [] };
var succeeds = { when: {}, deeds: [{ kind: "exit", afterUs: 0, status: 0 }] };
var isForkedBySomebody = (name, world) => world.processes[name]?.forked === true;
var writePlays = (world, cast) => {
  const plays = /* @__PURE__ */ new Map();
  for (const [name, behaviour] of Object.entries(world.processes)) {
    plays.set(fileOf(name), linesOf(world, name, behaviour, false));
    if (cast.atFirst.includes(name)) plays.set(`${name}@1`, linesOf(world, name, behaviour, true));
  }
  for (const name of cast.commands) {
    const wasRun = cast.leader !== void 0 && isOfStart(name);
    const behaviour = world.commands[name] ?? succeeds;
    plays.set(fileOfCommand(name, wasRun ? 1 : 0), linesOf(world, name, behaviour, false));
    if (wasRun && behaviour !== succeeds && !name.includes("#"))
      plays.set(`${name}@1`, linesOf(world, name, succeeds, false));
  }
  for (const name of cast.forked) {
    if (!isForkedBySomebody(name, world) && !plays.has(name)) plays.set(name, linesOf(world, name, passive, false));
  }
  for (const [name, children] of Object.entries(cast.parents)) {
    const file2 = `${name}@1`;
    const before = plays.get(file2) ?? (cast.isBringer ? ["after 0 exit 0"] : plays.get(name) ?? []);
    plays.set(file2, [
      ...children.map((child) => `child ${child}`),
      ...name === cast.leader ? ["ready"] : [],
      ...before
    ]);
  }
  return [...plays].map(([file2, lines]) => ({ file: file2, lines }));
};

// harness/adapters/machine/write-cases.ts
var unitsPerCommand = 16;
var commandLines2 = (command, units, verb = "exec") => {
  if (command === void 0 || units.length === 0) return [];
  const isOfMany = command.includes("{units}");
  return inPieces(units, isOfMany ? unitsPerCommand : 1).map(
    (some) => [
      verb,
      ...command.map((word) => word === "{units}" ? some.join(" ") : word.replaceAll("{unit}", some[0] ?? ""))
    ].join(" ")
  );
};
var driverLines = (index, at, operation, unitName, { commands, units }) => {
  const ask = (command, unit = unitName) => [
    `request ${index} ${operation.op}`,
    ...commandLines2(commands.get(command), [unit])
  ];
  switch (operation.op) {
    case "start":
    case "stop":
    case "restart":
    case "try-restart":
    case "reload":
    case "reload-or-restart":
    case "remount":
      return ask(operation.op);
    case "dependency-restart":
      return ask(operation.op, `k${index}-whole.target`);
    case "signal":
      return [
        `signal ${index} ${signalNumber(operation.signal)} ${operation.to === "$MAINPID" ? "main" : operation.to}`
      ];
    case "daemon-reload":
      return [`replace /${units.folder}/${unitName} /cases/${index}/reload${at}`, ...ask(operation.op)];
    case "exit":
    case "notify":
    case "fork":
    case "leave":
    case "watchdog":
    case "oom":
    case "freeze":
    case "thaw":
      return [];
  }
};
var scopeLines = ({ commands }, unitName, run3) => commandLines2(commands.get("scope"), [unitName], "begin").map((line) => line.replace("{command}", run3));
var writeCase = ({ world }, index, recipe) => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const cast = castOf(world, unit);
  const unitName = unitNameIn(index, unit);
  const plays = writePlays(world, cast).map(
    ({ file: file2, lines }) => ({
      kind: "file",
      path: `cases/${index}/${file2}`,
      bytes: Buffer.from(lines.map((line) => `${line}
`).join(""))
    })
  );
  const isScope = unit.type === "scope";
  const starting = cast.leader !== void 0 && isScope ? scopeLines(recipe, unitName, `/killspec play ${index} ${cast.leader}`) : [];
  const restarted = world.operations.some(({ op }) => op === "dependency-restart");
  const wholes = restarted ? [`k${index}-whole.target`] : [];
  return {
    files: [{ kind: "folder", path: `cases/${index}` }, ...writeUnit(index, world, unit, cast, recipe.units), ...plays],
    loads: [...wholes, ...isScope ? [] : [unitName]],
    starts: [...wholes, ...cast.leader === void 0 || isScope ? [] : [unitName]],
    begin: [...cast.outsiders.map((name) => `outsider ${index} ${name}`), ...starting],
    ready: cast.leader === void 0 ? 0 : 1,
    timed: world.operations.map((operation, at) => ({
      atUs: operation.atUs,
      lines: driverLines(index, at, operation, unitName, recipe)
    }))
  };
};
var settleUs = 1e3;
var writeCases = (cases, recipe) => {
  const written = cases.map((one, index) => writeCase(one, index, recipe));
  const { commands } = recipe;
  const timed2 = written.flatMap((each) => each.timed).filter(({ lines }) => lines.length > 0);
  const endUs = Math.max(0, ...cases.map((each) => each.endUs));
  const plan = [
    ...commandLines2(
      commands.get("load"),
      written.flatMap(({ loads }) => loads)
    ),
    ...written.flatMap(({ begin }) => begin),
    ...commandLines2(
      commands.get("start"),
      written.flatMap(({ starts }) => starts)
    ),
    `ready ${written.reduce((sum, { ready }) => sum + ready, 0)}`,
    `rest ${settleUs}`,
    ...timed2.toSorted((a, b) => a.atUs - b.atUs).flatMap(({ atUs, lines }) => [`at ${atUs}`, ...lines]),
    `at ${endUs}`
  ];
  const folders = new Set(written.flatMap(({ files }) => files.map(({ path }) => path.replace(/\/[^/]*$/, ""))));
  return [
    { kind: "folder", path: "cases" },
    ...[...folders].toSorted().map((path) => ({ kind: "folder", path })),
    ...written.flatMap(({ files }) => files.filter(({ kind }) => kind !== "folder")),
    { kind: "file", path: "cases/plan", bytes: Buffer.from(plan.map((line) => `${line}
`).join("")) }
  ];
};

// harness/adapters/machine/machine.ts
var latenessOf = ({ isExact, recipe: { latenessUs, exactLatenessUs = latenessUs } }) => isExact ? exactLatenessUs : latenessUs;
var memoryMiB = 256;
var outputBytesMax = 256 * 1024 * 1024;
var wallMsAtLeast = 6e4;
var wallMsPerCase = 6e3;
var wallMsPerHour = 3e4;
var hourUs = 36e8;
var wallMs = (cases) => wallMsAtLeast + cases.length * wallMsPerCase + Math.max(0, ...cases.map(({ endUs }) => endUs)) / hourUs * wallMsPerHour;
var consoleLinesMax = 8;
var failed = ({ ending, output }) => {
  const last = printableLines(output).slice(-consoleLinesMax).join(" | ");
  const tail = last === "" ? "it wrote nothing to its console" : `its console ended with: ${last}`;
  switch (ending) {
    case "wall-limit":
      return { status: "hang", message: `the machine did not come to its end in time; ${tail}` };
    case "output-limit":
      return { status: "crash", message: `the machine wrote more than ${outputBytesMax} bytes; ${tail}` };
    case "not-started":
      return { status: "crash", message: "the machine\u2019s kernel could not be started" };
    case "powered-off":
      return { status: "crash", message: `the machine ended before its cases did; ${tail}` };
  }
};
var playInMachine = async (machine, cases, seed = 1) => {
  const folder = mkdtempSync2(join3(tmpdir2(), "killspec-cases-"));
  try {
    const image = join3(folder, "image");
    const parts = [...machine.images.map((path) => readFileSync2(path)), writeCpio(writeCases(cases, machine.recipe))];
    writeFileSync2(image, Buffer.concat(parts));
    const { isExact, recipe } = machine;
    const { kernelWords } = recipe.init;
    const options = { memoryMiB, wallMs: wallMs(cases), outputBytesMax, seed, isExact, kernelWords };
    const run3 = await runGuest({ kernel: machine.kernel, image }, options);
    const output = run3.output.replaceAll("\r", "");
    const [, text, rest] = /\n=== trace\n([\s\S]*)(=== end\n)/.exec(output) ?? [];
    if (run3.ending !== "powered-off" || text === void 0 || rest === void 0) return failed({ ...run3, output });
    return {
      status: "played",
      recordings: toTraces(cases, readFtrace(text), { latenessUs: latenessOf(machine), log: recipe.log })
    };
  } finally {
    rmSync3(folder, { recursive: true, force: true });
  }
};

// harness/adapters/machine/open-machine.ts
import { existsSync as existsSync2, readdirSync, readFileSync as readFileSync3 } from "node:fs";
import { join as join4 } from "node:path";
var guestArchive = (folder) => {
  const sources = guestSources().map(({ name, text }) => `${name}
${text}`);
  const key = sha256([...sources, ...guestFolders, ...guestHelpers].join("\n")).slice(0, 16);
  return join4(folder, `guest-${key}.cpio`);
};
var storedRecipeFile = "recipe.yaml";
var exactSuffix = ":exact";
var recipeOf = (folder, { name, recipe: key }) => {
  const own = systemdRecipe();
  if (machineNames(own).includes(name)) return key === recipeKey(own) ? own.recipe : void 0;
  const path = join4(folder, storedRecipeFile);
  return existsSync2(path) ? storedRecipe(readFileSync3(path, "utf8")) : void 0;
};
var findMachine = (folder, asked) => {
  const isExact = asked.endsWith(exactSuffix);
  const name = isExact ? asked.slice(0, -exactSuffix.length) : asked;
  const place = join4(machinesFolder(folder), name);
  const manifest = readManifest(place);
  const recipe = manifest === void 0 ? void 0 : recipeOf(place, manifest);
  if (manifest === void 0 || recipe === void 0) return void 0;
  if (isExact && recipe.exactLatenessUs === void 0) return void 0;
  const kernel = join4(folder, "kernels", manifest.kernel);
  const guest = guestArchive(folder);
  if (!existsSync2(kernel) || !existsSync2(guest)) return void 0;
  return { name: asked, version: manifest.version, kernel, images: [join4(place, "root.cpio"), guest], isExact, recipe };
};
var listMachines = (folder) => {
  const machines = machinesFolder(folder);
  const names = existsSync2(machines) ? readdirSync(machines).toSorted() : [];
  return names.flatMap((name) => readManifest(join4(machines, name)) ?? []);
};

// harness/adapters/machine/build-machine.ts
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync as existsSync5, mkdirSync as mkdirSync3, readdirSync as readdirSync5, readFileSync as readFileSync7, renameSync as renameSync2, rmSync as rmSync4 } from "node:fs";
import { basename as basename3, delimiter, join as join8 } from "node:path";

// harness/adapters/machine/apt-root.ts
import { execFile } from "node:child_process";
import { existsSync as existsSync3, mkdirSync as mkdirSync2, readdirSync as readdirSync2, writeFileSync as writeFileSync3 } from "node:fs";
import { join as join5 } from "node:path";
import { promisify } from "node:util";
var execute = promisify(execFile);
var outputBytesMax2 = 64 * 1024 * 1024;
var run = async (program, args, config, cwd) => {
  try {
    const environment = { ...process.env, LC_ALL: "C", ...config === void 0 ? {} : { APT_CONFIG: config } };
    const options = { env: environment, maxBuffer: outputBytesMax2, ...cwd === void 0 ? {} : { cwd } };
    return (await execute(program, [...args], options)).stdout;
  } catch (error) {
    const { code, stderr } = error;
    if (code === "ENOENT") {
      throw new MachineProblem(`${program} is not here`, "machines are built on Debian and what derives from it");
    }
    const said = (stderr ?? "").split("\n").filter((line) => line.startsWith("E: "));
    throw new MachineProblem(`${program} ${args[0] ?? ""} failed`, said.join("\n") || String(stderr ?? error));
  }
};
var keyringPath = "/usr/share/keyrings/debian-archive-keyring.gpg";
var findMirror = async (given) => {
  if (!existsSync3(keyringPath)) {
    throw new MachineProblem(
      "Debian\u2019s keyring is not here, so that packages cannot be verified",
      "apt-get install debian-archive-keyring"
    );
  }
  if (given !== void 0) return { uri: given, keyring: keyringPath };
  const targets = await run("apt-get", [
    "indextargets",
    "--format",
    "$(REPO_URI) $(COMPONENT)",
    "Created-By: Packages"
  ]);
  const uri = targets.split("\n").map((line) => line.split(" ")).find(([address = "", component]) => component === "main" && /\/debian\/?$/.test(address))?.[0];
  if (uri === void 0) {
    throw new MachineProblem("no source of this machine\u2019s apt is a mirror of Debian", "name one with --mirror URL");
  }
  return { uri, keyring: keyringPath };
};
var AptRoot = class {
  #folder;
  #config;
  suite;
  constructor(folder, suite, mirror, options) {
    this.#folder = folder;
    this.suite = suite;
    const parts = ["etc/apt/apt.conf.d", "etc/apt/preferences.d", "etc/apt/trusted.gpg.d", "var/lib/dpkg"];
    const state = ["var/lib/apt/lists/partial", "var/cache/apt/archives/partial"];
    for (const part of [...parts, ...state]) mkdirSync2(join5(folder, part), { recursive: true });
    const base = suite.replace(/-backports$/, "");
    const suites = base === suite ? suite : `${base} ${suite}`;
    writeFileSync3(
      join5(folder, "etc/apt/sources.list"),
      suites.split(" ").map((each) => `deb [arch=amd64 signed-by=${mirror.keyring}] ${mirror.uri} ${each} main
`).join("")
    );
    writeFileSync3(join5(folder, "var/lib/dpkg/status"), "");
    this.#config = join5(folder, "apt.conf");
    writeFileSync3(
      this.#config,
      [
        `Dir "${folder}";`,
        `Dir::State::status "${join5(folder, "var/lib/dpkg/status")}";`,
        'APT::Architecture "amd64";',
        'APT::Architectures { "amd64"; };',
        'APT::Install-Recommends "false";',
        'APT::Sandbox::User "";',
        'Acquire::Languages "none";',
        'Debug::NoLocking "true";',
        ...options.acceptExpired ? ['Acquire::Check-Valid-Until "false";'] : [],
        ""
      ].join("\n")
    );
  }
  async update() {
    try {
      await run("apt-get", ["update", "--error-on=any"], this.#config);
    } catch (error) {
      if (error instanceof MachineProblem && /is expired/.test(error.hint ?? "")) {
        throw new MachineProblem(
          `the mirror\u2019s copy of ${this.suite} is past its date, so that what it lacks of updates cannot be known`,
          "try another mirror with --mirror URL, or take it as it is, signatures checked, with --accept-expired"
        );
      }
      throw error;
    }
  }
  /** The names of packages that begin so, of this suite and its base. */
  async names(prefix) {
    return (await run("apt-cache", ["pkgnames", prefix], this.#config)).split("\n").filter((name) => name !== "");
  }
  /** The version of a package that the suite has; `undefined` where it has none. */
  async version(name) {
    const shown = await run("apt-cache", ["policy", name], this.#config);
    const versions = [...shown.matchAll(/^ (?:\*\*\*|   ) (\S+) \d+\n(?: {8}.*\n?)*/gm)];
    const own = versions.find(([block]) => block.includes(` ${this.suite}/main `)) ?? versions[0];
    return own?.[1];
  }
  /** Downloads packages, named as apt-get takes them, with all that they depend on; gives the paths of the files. */
  async downloadClosure(packages) {
    await run("apt-get", ["clean"], this.#config);
    const args = ["install", "--yes", "--download-only", "-t", this.suite, ...packages];
    await run("apt-get", args, this.#config);
    const archives = join5(this.#folder, "var/cache/apt/archives");
    return readdirSync2(archives).filter((file2) => file2.endsWith(".deb")).toSorted().map((file2) => join5(archives, file2));
  }
  /** Downloads one package alone into a folder; gives the path of its file. */
  async download(name, version, into) {
    const before = new Set(readdirSync2(into));
    await run("apt-get", ["download", `${name}=${version}`], this.#config, into);
    const file2 = readdirSync2(into).find((each) => !before.has(each) && each.endsWith(".deb"));
    if (file2 === void 0) throw new MachineProblem(`${name} ${version} was not downloaded`);
    return join5(into, file2);
  }
};
var unpack = async (file2, into) => {
  await run("dpkg-deb", ["-x", file2, into]);
};

// harness/adapters/machine/build-kernel.ts
import { spawn as spawn2 } from "node:child_process";
import { readdirSync as readdirSync3, readFileSync as readFileSync4, writeFileSync as writeFileSync4 } from "node:fs";
import { availableParallelism } from "node:os";
import { join as join6 } from "node:path";
var kernelTools = [
  ["gcc", "gcc"],
  ["make", "make"],
  ["flex", "flex"],
  ["bison", "bison"],
  ["bc", "bc"],
  ["xz", "xz-utils"],
  ["tar", "tar"]
];
var entropyFile = "arch/um/os-Linux/util.c";
var entropyLine = "	return getrandom(buf, len, flags);\n";
var seededEntropy = `	static unsigned long long state;
	static int is_seeded;
	unsigned char *bytes = buf;
	size_t at;

	if (!is_seeded) {
		const char *seed = getenv("KILLSPEC_SEED");

		state = seed ? strtoull(seed, NULL, 10) : 0;
		is_seeded = 1;
	}
	for (at = 0; at < len; at++) {
		unsigned long long word = (state += 0x9e3779b97f4a7c15ull);

		word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9ull;
		word = (word ^ (word >> 27)) * 0x94d049bb133111ebull;
		bytes[at] = (unsigned char)(word ^ (word >> 31));
	}
	return len;
`;
var seedEntropy = (source) => {
  const path = join6(source, entropyFile);
  const before = readFileSync4(path, "utf8");
  const parts = before.split(entropyLine);
  if (parts.length !== 2) {
    throw new MachineProblem(
      `this kernel\u2019s source does not get its randomness as expected (${entropyFile})`,
      "its machines would not be the same twice; take another with --kernel-source"
    );
  }
  writeFileSync4(path, parts.join(seededEntropy));
};
var indispensable = [
  "CONFIG_UML_TIME_TRAVEL_SUPPORT",
  "CONFIG_ENABLE_DEFAULT_TRACERS",
  "CONFIG_CGROUPS",
  "CONFIG_MEMCG",
  "CONFIG_SYSCTL",
  "CONFIG_SECCOMP_FILTER",
  "CONFIG_TMPFS",
  "CONFIG_BLK_DEV_INITRD",
  "CONFIG_AUTOFS_FS"
];
var run2 = (program, args, cwd, onLine) => new Promise((resolve2, reject) => {
  const child = spawn2(program, [...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const last = [];
  let rest = "";
  const hear = (chunk) => {
    const lines = `${rest}${chunk.toString("utf8")}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      last.push(line);
      if (last.length > 20) last.shift();
      onLine(line);
    }
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  child.on("error", () => reject(new MachineProblem(`${program} is not here`)));
  child.on(
    "close",
    (code) => code === 0 ? resolve2() : reject(new MachineProblem(`${program} ${args.join(" ")} failed`, last.join("\n")))
  );
});
var buildKernel = async (tarball, folder, config, onStep) => {
  const unpacked = readdirSync3(folder).find((name) => name.startsWith("linux-"));
  const isWhole = unpacked !== void 0 && readdirSync3(folder).includes("unpacked");
  if (!isWhole) {
    await run2("tar", ["-xf", tarball], folder, () => {
    });
    const name = readdirSync3(folder).find((each) => each.startsWith("linux-"));
    if (name === void 0) throw new MachineProblem(`${tarball} holds no source of a kernel`);
    seedEntropy(join6(folder, name));
    writeFileSync4(join6(folder, "unpacked"), "");
  }
  const source = join6(folder, readdirSync3(folder).find((name) => name.startsWith("linux-")) ?? "");
  await run2("make", ["ARCH=um", `KCONFIG_ALLCONFIG=${config}`, "allnoconfig"], source, () => {
  });
  const settled = readFileSync4(join6(source, ".config"), "utf8");
  const lacking = indispensable.filter((option) => !settled.includes(`
${option}=y
`));
  if (lacking.length > 0) {
    throw new MachineProblem(`this kernel cannot have ${lacking.join(", ")}`, "take another with --kernel-source");
  }
  let done = 0;
  await run2("make", ["ARCH=um", `-j${availableParallelism()}`, "linux"], source, (line) => {
    if (/^ {2}(CC|AR|LD|AS) /.test(line)) onStep(done += 1);
  });
  return join6(source, "linux");
};

// harness/adapters/machine/recipes/install-recipe.ts
import { lstatSync, readFileSync as readFileSync5 } from "node:fs";
var bootId = "6b696c6c-7370-4563-a000-000000000001\n";
var isExecutable = (place) => (lstatSync(place).mode & 73) !== 0;
var installRecipe = (loaded, image) => {
  const { root, init, driver } = loaded.recipe;
  for (const path of root.take) image.take(path);
  for (const path of root.takeIfThere) if (image.has(path)) image.take(path);
  for (const name of root.librariesIfThere) image.takeLibraryIfThere(name);
  for (const [path, from] of root.copy) {
    const place = copiedPath(loaded, from);
    image.addProgram(path, readFileSync5(place), isExecutable(place));
  }
  const add = (path, text) => image.add({ kind: "file", path, bytes: Buffer.from(text) });
  for (const [path, text] of root.files) add(path, text);
  add("etc/boot-id", bootId);
  add(bootFile, `${driver}
${init.command.join(" ")}
`);
};

// harness/adapters/machine/root-image.ts
import { existsSync as existsSync4, lstatSync as lstatSync2, readdirSync as readdirSync4, readFileSync as readFileSync6, readlinkSync } from "node:fs";
import { basename as basename2, dirname, join as join7, normalize } from "node:path";

// harness/adapters/machine/elf.ts
var segmentTypes = { load: 1, dynamic: 2, interpreter: 3 };
var tags = { null: 0n, needed: 1n, stringTable: 5n, rpath: 15n, runPath: 29n };
var textAt = (bytes, offset) => {
  const end = bytes.indexOf(0, offset);
  return bytes.toString("latin1", offset, end < 0 ? bytes.length : end);
};
var segmentsOf = (bytes) => {
  const first = Number(bytes.readBigUInt64LE(32));
  const size = bytes.readUInt16LE(54);
  return Array.from({ length: bytes.readUInt16LE(56) }, (_, index) => {
    const at = first + index * size;
    return {
      type: bytes.readUInt32LE(at),
      offset: Number(bytes.readBigUInt64LE(at + 8)),
      address: Number(bytes.readBigUInt64LE(at + 16)),
      size: Number(bytes.readBigUInt64LE(at + 32))
    };
  });
};
var entriesOf = (bytes, { offset, size }) => {
  const entries = [];
  for (let at = offset; at + 16 <= Math.min(offset + size, bytes.length); at += 16) {
    const tag = bytes.readBigUInt64LE(at);
    if (tag === tags.null) break;
    entries.push([tag, Number(bytes.readBigUInt64LE(at + 8))]);
  }
  return entries;
};
var readElf = (bytes) => {
  if (bytes.length < 64 || bytes.toString("latin1", 0, 4) !== "\x7FELF" || bytes[4] !== 2 || bytes[5] !== 1) {
    return void 0;
  }
  const segments = segmentsOf(bytes);
  const interpreter = segments.find(({ type }) => type === segmentTypes.interpreter);
  const dynamic = segments.find(({ type }) => type === segmentTypes.dynamic);
  const entries = dynamic === void 0 ? [] : entriesOf(bytes, dynamic);
  const tableAddress = entries.find(([tag]) => tag === tags.stringTable)?.[1];
  const home = segments.find(
    ({ type, address, size }) => type === segmentTypes.load && tableAddress !== void 0 && address <= tableAddress && tableAddress < address + size
  );
  const stringsAt = home === void 0 ? 0 : home.offset + (tableAddress ?? 0) - home.address;
  const textsOf = (...wanted) => entries.filter(([tag]) => wanted.includes(tag)).map(([, offset]) => textAt(bytes, stringsAt + offset));
  return {
    needed: textsOf(tags.needed),
    runPath: textsOf(tags.runPath, tags.rpath).flatMap((path) => path.split(":")),
    ...interpreter === void 0 ? {} : { interpreter: textAt(bytes, interpreter.offset) }
  };
};

// harness/adapters/machine/root-image.ts
var MissingFile = class extends Error {
};
var libraryFolders = ["usr/lib/x86_64-linux-gnu", "usr/lib", "usr/lib64"];
var mergedFolders = ["bin", "sbin", "lib", "lib64"];
var linksMax = 16;
var PackageTree = class {
  #root;
  constructor(root) {
    this.#root = root;
  }
  /** The place of a file on this machine, whichever half of a merge it was packaged in. */
  find(path) {
    const split = path.startsWith("usr/") ? [path, path.slice(4)] : [path];
    return split.map((each) => join7(this.#root, each)).find((each) => lstatSync2(each, { throwIfNoEntry: false }));
  }
  /** The names in a folder, sorted. */
  list(path) {
    const split = [path, path.slice(4)].map((each) => join7(this.#root, each)).filter((each) => existsSync4(each));
    return [...new Set(split.flatMap((each) => readdirSync4(each)))].toSorted();
  }
};
var merged = (path) => mergedFolders.includes(path.split("/")[0] ?? "") ? `usr/${path}` : path;
var RootImage = class {
  #tree;
  #files = /* @__PURE__ */ new Map();
  /** Where programs look for libraries of their own; what they have loaded serves their libraries, too. */
  #runPath = /* @__PURE__ */ new Set();
  constructor(packages) {
    this.#tree = new PackageTree(packages);
  }
  /** All that was added, folders first, in the order of their paths. */
  files() {
    const folders = /* @__PURE__ */ new Set();
    for (const path of this.#files.keys()) {
      for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) folders.add(folder);
    }
    const links = mergedFolders.map((path) => ({ kind: "link", path, to: `usr/${path}` }));
    const made = [...folders].toSorted().map((path) => ({ kind: "folder", path }));
    const own = [...this.#files.values()].toSorted((a, b) => a.path < b.path ? -1 : 1);
    return [...made, ...links, ...own.filter(({ path }) => !folders.has(path))];
  }
  add(file2) {
    const path = merged(file2.path);
    this.#files.set(path, { ...file2, path });
  }
  /** The names of the files in a folder of the packages. */
  list(folder) {
    return this.#tree.list(folder);
  }
  /** Whether the packages have this file. */
  has(path) {
    return this.#tree.find(path) !== void 0;
  }
  /** Takes a file from the packages, with what it needs. Throws `MissingFile` where one is not there. */
  take(path) {
    this.#take(merged(path), 0);
  }
  /** Takes a library that programs load when they need it, where the packages have it. */
  takeLibraryIfThere(name) {
    const path = this.#placeOfLibrary(name);
    if (path !== void 0) this.#take(path, 0);
  }
  #take(path, links) {
    if (this.#files.has(path)) return;
    const place = this.#tree.find(path);
    if (place === void 0 || links > linksMax) throw new MissingFile(path);
    if (lstatSync2(place).isSymbolicLink()) {
      const to = readlinkSync(place);
      this.add({ kind: "link", path, to });
      const target = to.startsWith("/") ? to.slice(1) : normalize(join7(dirname(path), to));
      this.#take(merged(target), links + 1);
      return;
    }
    this.addProgram(path, readFileSync6(place), (lstatSync2(place).mode & 73) !== 0);
  }
  /** Adds a file with what it needs of the packages, if it is a program. Throws `MissingFile` where that is not there. */
  addProgram(path, bytes, isExecutable2) {
    this.add({ kind: "file", path, bytes, isExecutable: isExecutable2 });
    const facts = readElf(bytes);
    if (facts === void 0) return;
    if (facts.interpreter !== void 0) this.#take(merged(facts.interpreter.slice(1)), 0);
    for (const folder of facts.runPath) this.#runPath.add(merged(folder.replace(/^\//, "")));
    for (const name of facts.needed) this.#takeLibrary(name, path);
  }
  #placeOfLibrary(name) {
    return [...this.#runPath, ...libraryFolders].map((folder) => `${folder}/${name}`).find((path) => this.has(path));
  }
  #takeLibrary(name, neededBy) {
    const found2 = this.#placeOfLibrary(name);
    if (found2 === void 0) throw new MissingFile(`${name}, which ${basename2(neededBy)} needs`);
    this.#take(found2, 0);
  }
};

// harness/adapters/machine/build-machine.ts
var isThere = (program, path) => path.split(delimiter).some((folder) => folder !== "" && existsSync5(join8(folder, program)));
var checkTools = ({ path }) => {
  const tools = [...kernelTools, ["apt-get", "apt"], ["dpkg-deb", "dpkg"]];
  const lacking = tools.filter(([program]) => !isThere(program, path)).map(([, debianPackage]) => debianPackage);
  if (!existsSync5("/usr/include/stdio.h")) lacking.push("libc6-dev");
  if (lacking.length === 0) return;
  throw new MachineProblem(
    `to build machines this lacks ${lacking.join(", ")}`,
    `apt-get install ${[...new Set(lacking)].join(" ")}`
  );
};
var configFile = () => join8(guestFolder(), "..", "kernel", "killspec.config");
var kernelMark = () => `_${sha256(readFileSync7(configFile())).slice(0, 8)}`;
var kernelPath = (folder) => {
  const kernels = join8(folder, "kernels");
  const mark = kernelMark();
  const found2 = existsSync5(kernels) ? readdirSync5(kernels).filter((name) => name.startsWith("linux-") && name.endsWith(mark)) : [];
  const last = found2.toSorted((a, b) => compareVersions(kernelVersion(a), kernelVersion(b))).at(-1);
  return last === void 0 ? void 0 : join8(kernels, last);
};
var tarballIn = (folder) => {
  const sources = join8(folder, "usr/src");
  const name = existsSync5(sources) ? readdirSync5(sources).find((each) => /^linux-source-.*\.tar\.xz$/.test(each)) : void 0;
  if (name === void 0) throw new MachineProblem("the package of the kernel\u2019s source holds no tarball");
  return join8(sources, name);
};
var kernelPackage = async (apt) => {
  for (const name of (await apt.names("linux-source-")).toSorted(compareVersions).toReversed()) {
    if (!/^linux-source-\d+\.\d+$/.test(name)) continue;
    const version = await apt.version(name);
    if (version !== void 0) return { name, version };
  }
  throw new MachineProblem(`${apt.suite} has no kernel source`, "name another suite, or --kernel-source FILE");
};
var fetchKernelSource = async (suite, work, mirror, options) => {
  const apt = new AptRoot(join8(options.folder, "apt", suite), suite, mirror, {
    acceptExpired: options.acceptExpired === true
  });
  await apt.update();
  const { name, version } = await kernelPackage(apt);
  options.onProgress(`getting ${name} ${version} from ${suite}`);
  const unpacked = freshFolder(join8(work, "package"));
  const file2 = await apt.download(name, version, unpacked);
  await unpack(file2, unpacked);
  return { tarball: tarballIn(unpacked), version };
};
var kernelSuites = ["trixie-backports", "bookworm"];
var fetchFromFirst = async (work, mirror, options) => {
  if (options.kernelSuite !== void 0) return fetchKernelSource(options.kernelSuite, work, mirror, options);
  const [first, second] = kernelSuites;
  try {
    return await fetchKernelSource(first, work, mirror, options);
  } catch (error) {
    if (!(error instanceof MachineProblem)) throw error;
    options.onProgress(`no kernel from ${first}: ${error.message}`);
    return fetchKernelSource(second, work, mirror, options);
  }
};
var provideKernel = async (options, mirror) => {
  const there = kernelPath(options.folder);
  const isWanted = options.kernelSuite === void 0 && options.kernelSource === void 0;
  if (there !== void 0 && isWanted && runsWithoutPtrace(there)) return there;
  const work = join8(options.folder, "building");
  mkdirSync3(work, { recursive: true });
  const said = join8(work, "source.json");
  const begun = existsSync5(said) ? JSON.parse(readFileSync7(said, "utf8")) : void 0;
  const source = options.kernelSource === void 0 ? begun ?? await fetchFromFirst(work, await mirror(), options) : { tarball: options.kernelSource, version: basename3(options.kernelSource).replace(/\.tar\..*$/, "") };
  writeWhole(said, JSON.stringify(source));
  options.onProgress(`building the kernel from ${source.version}: some minutes, once`);
  let last = 0;
  const built = await buildKernel(source.tarball, work, configFile(), (done) => {
    if (done - last < 100) return;
    last = done;
    options.onProgress(`building the kernel: ${done} files`);
  });
  const kernels = join8(options.folder, "kernels");
  mkdirSync3(kernels, { recursive: true });
  const path = join8(kernels, `linux-${source.version.replace(/[^\w.+~-]/g, "_")}${kernelMark()}`);
  copyFileSync(built, `${path}.partial`);
  chmodSync(`${path}.partial`, 493);
  renameSync2(`${path}.partial`, path.replace(".partial", ""));
  rmSync4(work, { recursive: true, force: true });
  return path;
};
var provideGuest = (options) => {
  const path = guestArchive(options.folder);
  if (existsSync5(path)) return path;
  options.onProgress("compiling the guest\u2019s program");
  const work = freshFolder(join8(options.folder, "building-guest"));
  const program = join8(work, "killspec");
  const exactLibrary = join8(work, "killspec-exact.so");
  const files = guestSources().filter(({ name }) => name.endsWith(".c") && !name.includes("/")).map(({ name }) => join8(guestFolder(), name));
  try {
    const stdio = ["ignore", "ignore", "pipe"];
    execFileSync("gcc", ["-static", "-Os", "-o", program, ...files], { stdio: [...stdio] });
    const exact = ["-shared", "-fPIC", "-Os", "-nostdlib", "-o", exactLibrary, join8(guestFolder(), "preload/exact.c")];
    execFileSync("gcc", exact, { stdio: [...stdio] });
  } catch (error) {
    throw new MachineProblem(
      "the guest\u2019s program does not compile here",
      String(error.stderr)
    );
  }
  const folders = guestFolders.map((each) => ({ kind: "folder", path: each }));
  const archive = writeCpio([
    ...folders,
    { kind: "device", path: "dev/console", major: 5, minor: 1 },
    { kind: "file", path: "killspec", bytes: readFileSync7(program), isExecutable: true },
    { kind: "file", path: "killspec-exact.so", bytes: readFileSync7(exactLibrary), isExecutable: true },
    { kind: "link", path: "init", to: "killspec" },
    ...guestHelpers.map((each) => ({ kind: "link", path: each, to: "/killspec" }))
  ]);
  writeWhole(path, archive);
  rmSync4(work, { recursive: true, force: true });
  return path;
};
var fetchPackages = async ({ name, suite, version: wanted }, into, mirror, options) => {
  const [first, ...others] = options.recipe.recipe.root.packages;
  if (suite === void 0 || first === void 0) return { version: wanted, files: [] };
  options.onProgress(`getting ${first} ${wanted} from ${suite}`);
  const apt = new AptRoot(join8(options.folder, "apt", suite), suite, await mirror(), {
    acceptExpired: options.acceptExpired === true
  });
  await apt.update();
  const version = await apt.version(first);
  if (version === void 0) {
    const hint = `the mirror has no ${first} in ${suite}: is it another suite\u2019s package?`;
    throw new MachineProblem(`${suite} is gone from the mirror, and ${name} with it`, hint);
  }
  if (!version.startsWith(wanted) || /^\d/.test(version.slice(wanted.length))) {
    throw new MachineProblem(`${suite} has moved on from ${first} ${wanted} to ${version}`);
  }
  const files = await apt.downloadClosure([`${first}=${version}`, ...others]);
  for (const file2 of files) await unpack(file2, into);
  return { version, files };
};
var makeImage = (loaded, packages) => {
  const image = new RootImage(packages);
  try {
    installRecipe(loaded, image);
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    const hint = "what is not in the packages can be linked statically, or copied";
    throw new MachineProblem(`the packages of the recipe lack ${error.message}`, hint);
  }
  return image;
};
var provideRoot = async (machine, mirror, kernel, options) => {
  const { recipe: loaded } = options;
  const { name, suite } = machine;
  const folder = join8(machinesFolder(options.folder), name);
  const there = readManifest(folder);
  const key = recipeKey(loaded);
  if (there?.recipe === key) {
    if (there.kernel !== basename3(kernel)) writeManifest(folder, { ...there, kernel: basename3(kernel) });
    return options.onProgress(`${name} is there`);
  }
  const work = freshFolder(join8(options.folder, `${name}.building`));
  const packages = join8(work, "packages");
  const { version, files } = await fetchPackages(machine, packages, mirror, options);
  writeWhole(join8(work, "root.cpio"), writeCpio(makeImage(loaded, packages).files()));
  writeWhole(join8(work, storedRecipeFile), loaded.text);
  rmSync4(packages, { recursive: true, force: true });
  writeManifest(work, {
    format: "killspec-machine/2",
    name,
    version,
    ...suite === void 0 ? {} : { suite },
    kernel: basename3(kernel),
    recipe: key,
    recipePath: loaded.path,
    packages: files.map((file2) => ({ file: basename3(file2), sha256: sha256(readFileSync7(file2)) }))
  });
  mkdirSync3(machinesFolder(options.folder), { recursive: true });
  rmSync4(folder, { recursive: true, force: true });
  renameSync2(work, folder);
  options.onProgress(`${name} is built: ${version}`);
};
var check = async (name, { folder }) => {
  const machine = findMachine(folder, name);
  if (machine === void 0) throw new MachineProblem(`${name} was not built`);
  const run3 = await playInMachine(machine, []);
  if (run3.status !== "played") throw new MachineProblem(`${name} does not start: ${run3.message}`);
};
var buildMachines = async (options) => {
  checkTools(options);
  mkdirSync3(options.folder, { recursive: true });
  let found2;
  const mirror = () => found2 ??= findMirror(options.mirror);
  const kernel = await provideKernel(options, mirror);
  provideGuest(options);
  for (const machine of options.recipe.recipe.machines) {
    if (!options.names.includes(machine.name)) continue;
    await provideRoot(machine, mirror, kernel, options);
    await check(machine.name, options);
  }
};

// harness/cli/load-recipe-file.ts
import { resolve } from "node:path";
var loadRecipeFile = (file2, cwd) => {
  const result = loadRecipe(resolve(cwd, file2), file2);
  return result.ok ? found(result.loaded) : { ok: false, mistake: { message: `${file2} is no recipe`, problems: result.problems } };
};

export {
  MachineProblem,
  cacheFolder,
  whyUnplayable,
  observedIn,
  inPieces,
  latenessOf,
  playInMachine,
  exactSuffix,
  findMachine,
  listMachines,
  buildMachines,
  loadRecipeFile
};
