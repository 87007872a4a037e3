import {
  Reader,
  quoted,
  suggest
} from "./chunk-GLRNWZKY.js";
import {
  parseYaml
} from "./chunk-GGQI23JX.js";
import {
  SourceText,
  readTextFile
} from "./chunk-3RPIOLJO.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";
import {
  killModes
} from "./chunk-QAWU4L6M.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/adapters/machine/recipes/load-recipe.ts
import { createHash } from "node:crypto";
import { readFileSync as readFileSync2, statSync } from "node:fs";
import { dirname, join as join2, resolve } from "node:path";

// harness/adapters/machine/recipes/recipe.ts
var askedJobs = [
  "start",
  "stop",
  "restart",
  "try-restart",
  "reload",
  "reload-or-restart",
  "remount",
  "dependency-restart",
  "daemon-reload"
];
var recipeCommands = ["load", "scope", ...askedJobs];

// harness/adapters/machine/guest-sources.ts
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
var guestFolder = () => join(packageRoot(), "harness/adapters/machine/guest");
var guestFolders = [
  "proc",
  "sys",
  "dev",
  "run",
  "tmp",
  "root",
  "var",
  "cases",
  "usr",
  "usr/bin",
  "usr/sbin"
];
var guestHelpers = ["usr/bin/mount", "usr/bin/umount", "usr/sbin/swapon", "usr/sbin/swapoff"];
var guestSources = () => {
  const folder = guestFolder();
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.[ch]$/.test(name)).toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })) : [];
};

// harness/adapters/machine/recipes/recipe-reader.ts
var entriesMax = 1e3;
var bootFile = "killspec-boot";
var ownPaths = ["killspec", bootFile, "killspec-exact.so", "init", "etc/boot-id", ...guestHelpers];
var RecipeReader = class {
  #reader;
  constructor(source) {
    this.#reader = new Reader(source);
  }
  report(at, code, message, hint) {
    this.#reader.report(at, code, message, hint);
  }
  /** The entries of a mapping; none where it is absent or wrong. */
  entries(value, what, known) {
    const entries = value === void 0 ? void 0 : this.#reader.mapping(value, what, known);
    if (entries === void 0) return /* @__PURE__ */ new Map();
    if (entries.size > entriesMax) this.report(value, "too-much", `${what} has more than ${entriesMax} entries`);
    return entries;
  }
  /** Reports what is missing in a mapping; a mistyped key was reported, and is probably what is missing. */
  require(at, entries, what, hints) {
    if (this.#reader.source.problems.some(({ code }) => code === "unknown-key")) return;
    for (const [key, hint] of Object.entries(hints)) {
      if (!entries.has(key)) this.report(at, "missing-key", `"${key}" is missing in ${what}`, hint);
    }
  }
  text(entry) {
    const text = entry === void 0 ? void 0 : this.#reader.text(entry.value, `"${entry.key.value}"`);
    if (text?.value !== "") return text;
    this.report(text, "missing-key", `"${entry?.key.value}" is empty`);
    return void 0;
  }
  /** The texts of a list, or the one text that stands for a list of one. */
  texts(entry) {
    if (entry === void 0) return [];
    const nodes = this.#reader.oneOrMany(entry.value, `"${entry.key.value}"`) ?? [];
    if (nodes.length > entriesMax)
      this.report(entry.key, "too-much", `"${entry.key.value}" has more than ${entriesMax} entries`);
    return nodes.flatMap((node) => this.#reader.text(node, `an entry of "${entry.key.value}"`) ?? []);
  }
  /** One of the words that are known; `undefined` where it is absent or another. */
  oneOf(text, known, what) {
    const word = known.find((each) => each === text?.value);
    if (text !== void 0 && word === void 0) {
      this.report(text, "unknown-name", `${quoted(text.value)} is no ${what}`, suggest(text.value, known));
    }
    return word;
  }
  someOf(entry, known, what) {
    if (entry === void 0) return void 0;
    return this.texts(entry).flatMap((text) => this.oneOf(text, known, what) ?? []);
  }
  /** What matches a pattern. */
  matching(text, pattern, what, hint) {
    if (text === void 0) return "";
    if (!pattern.test(text.value)) this.report(text, "bad-words", `${quoted(text.value)} is no ${what}`, hint);
    return text.value;
  }
  flag(entry, otherwise) {
    return entry === void 0 ? otherwise : this.#reader.flag(entry.value, `"${entry.key.value}"`) ?? otherwise;
  }
  /** A path in the root of the machine, which is written without a slash before it. */
  rootPath(text) {
    if (text === void 0) return "";
    const path = text.value;
    const parts = path.split("/");
    if (path.startsWith("/")) {
      this.report(text, "bad-words", `${quoted(path)} begins with a slash`, `write ${path.replace(/^\/+/, "")}`);
    } else if (parts.some((part) => part === "" || part === "." || part === "..") || /[^\x21-\x7e]/.test(path)) {
      this.report(text, "bad-words", `${quoted(path)} is no path of a file`, "as in usr/sbin/my-init");
    } else if (ownPaths.includes(path) || parts[0] === "cases") {
      this.report(text, "inconsistent", `${path} is killspec\u2019s own file in every machine`, "take another name");
    }
    return path;
  }
};

// harness/adapters/machine/recipes/read-recipe.ts
var recipeFormat = "killspec-recipe/1";
var recipeLatenessMaxUs = 251e3;
var serviceTypes = [
  "simple",
  "exec",
  "forking",
  "oneshot",
  "notify",
  "notify-reload",
  "idle"
];
var claims = ["started", "stopped", "failed"];
var needed = {
  format: `write format: ${recipeFormat}`,
  machines: "a machine is named as in machines: { my-init: { version: 1.0 } }",
  init: "as in init: { command: /sbin/my-init }",
  units: "as in units: { folder: etc/my-init }",
  commands: "as in commands: { start: /sbin/my-ctl start {unit} }, in lines of their own",
  lateness: "how late its timers may be, as in lateness: 10ms"
};
var keys = [...Object.keys(needed), "root", "driver", "log", "supports", "exact-lateness"];
var anywhere = { reservedNames: [], whyNotCopied: () => void 0 };
var readMachine = (reader, { key, value }, hasPackages) => {
  const nameHint = "small letters, digits, points and dashes, as in my-init-2";
  const name = reader.matching(key, /^[a-z0-9][a-z0-9.-]{0,63}$/, "name of a machine", nameHint);
  const entries = reader.entries(value, `"${name}"`, ["version", "suite"]);
  reader.require(key, entries, `"${name}"`, { version: `as in ${name}: { version: 1.0 }` });
  const versionHint = "as in version: 1.0";
  const version = reader.matching(reader.text(entries.get("version")), /^[\w.+~:-]{1,64}$/, "version", versionHint);
  const suite = reader.text(entries.get("suite"));
  reader.matching(suite, /^[a-z][a-z0-9-]{0,63}$/, "suite of Debian", "as in suite: trixie");
  if (suite === void 0 && hasPackages) {
    const hint = `as in ${name}: { version: ${version || "1.0"}, suite: trixie }`;
    reader.report(key, "missing-key", `nothing says which suite of Debian the packages of "${name}" are from`, hint);
  }
  if (suite !== void 0 && !hasPackages) {
    reader.report(suite, "inconsistent", "there are no packages to take from a suite", "name some in root: packages:");
  }
  return { name, version, ...suite === void 0 ? {} : { suite: suite.value } };
};
var readMachines = (reader, entry, hasPackages, { reservedNames }) => {
  const entries = [...reader.entries(entry?.value, '"machines"').values()];
  if (entry !== void 0 && entries.length === 0) {
    reader.report(entry.key, "missing-key", '"machines" names no machine', needed.machines);
  }
  for (const { key } of entries) {
    if (!reservedNames.includes(key.value)) continue;
    reader.report(key, "inconsistent", `${key.value} is a machine of killspec\u2019s own`, `as in my-${key.value}`);
  }
  return entries.map((each) => readMachine(reader, each, hasPackages));
};
var readTexts = (reader, entry, whyNot = () => void 0) => {
  const read = /* @__PURE__ */ new Map();
  for (const each of reader.entries(entry?.value, `"${entry?.key.value}"`).values()) {
    const text = reader.text(each);
    if (text === void 0) continue;
    const why = whyNot(text.value);
    if (why !== void 0) reader.report(text, "unreadable", why, "paths are relative to the recipe");
    read.set(reader.rootPath(each.key), text.value);
  }
  return read;
};
var readRoot = (reader, entry, { whyNotCopied: whyNotCopied2 }) => {
  const known = ["packages", "take", "take-if-there", "libraries-if-there", "copy", "files"];
  const entries = reader.entries(entry?.value, '"root"', known);
  const paths = (key) => reader.texts(entries.get(key)).map((text) => reader.rootPath(text));
  const packages = reader.texts(entries.get("packages")).map((text) => reader.matching(text, /^[a-z0-9][a-z0-9+.-]+$/, "name of a package of Debian", "as in systemd"));
  const taking = ["take", "take-if-there", "libraries-if-there"].flatMap((key) => entries.get(key) ?? []);
  if (packages.length === 0 && taking[0] !== void 0) {
    const message = `"${taking[0].key.value}" takes files from packages, and none is named`;
    reader.report(taking[0].key, "inconsistent", message, "name some in packages:, or copy files of this machine");
  }
  const libraries = reader.texts(entries.get("libraries-if-there")).map((text) => reader.matching(text, /^[\w.+-]+$/, "name of a library", "as in libmount.so.1"));
  return {
    packages,
    take: paths("take"),
    takeIfThere: paths("take-if-there"),
    librariesIfThere: libraries,
    copy: readTexts(reader, entries.get("copy"), whyNotCopied2),
    files: readTexts(reader, entries.get("files"))
  };
};
var wordsOf = (text) => text.split(" ").filter((word) => word !== "");
var readCommand = (reader, entry) => {
  const text = reader.text(entry);
  if (text === void 0) return [];
  reader.matching(text, /^[\x20-\x7e]+$/, "command line", "printable characters, in one line");
  const words = wordsOf(text.value);
  if (words[0]?.startsWith("/") !== true) {
    reader.report(
      text,
      "bad-words",
      `${quoted(text.value)} does not begin with the path of a program`,
      "as in /sbin/it"
    );
  }
  return words;
};
var readInit = (reader, entry) => {
  const entries = reader.entries(entry?.value, '"init"', ["command", "kernel-words"]);
  if (entry !== void 0) reader.require(entry.key, entries, '"init"', { command: "as in command: /sbin/my-init" });
  const words = reader.text(entries.get("kernel-words"));
  reader.matching(words, /^[\w.=,:/ -]+$/, "part of a kernel\u2019s command line", "as in quiet my.option=1");
  return { command: readCommand(reader, entries.get("command")), kernelWords: wordsOf(words?.value ?? "") };
};
var readUnits = (reader, entry) => {
  const entries = reader.entries(entry?.value, '"units"', ["folder", "drop-ins"]);
  if (entry !== void 0) reader.require(entry.key, entries, '"units"', { folder: "as in folder: etc/my-init" });
  const ways = ["folders", "appended"];
  const dropIns = reader.oneOf(reader.text(entries.get("drop-ins")), ways, "way to write drop-ins");
  return { folder: reader.rootPath(reader.text(entries.get("folder"))), dropIns: dropIns ?? "folders" };
};
var variables = {
  load: ["{unit}", "{units}"],
  start: ["{unit}", "{units}"],
  scope: ["{unit}", "{command}"],
  "daemon-reload": []
};
var checkVariables = (reader, command, entry, words) => {
  const known = variables[command] ?? ["{unit}"];
  for (const variable of words.flatMap((word) => word.match(/\{[^{}]*\}/g) ?? [])) {
    if (known.includes(variable)) continue;
    const hint = known.length === 0 ? "nothing stands for something here" : `known here: ${known.join(", ")}`;
    reader.report(entry.value, "unknown-name", `${variable} stands for nothing in "${command}"`, hint);
  }
  const [lists, texts] = [["{units}", "{command}"], words.join(" ")];
  if (lists.some((list) => texts.includes(list) && !words.includes(list))) {
    reader.report(
      entry.value,
      "bad-words",
      "what stands for several words stands alone",
      "as in /sbin/ctl start {units}"
    );
  }
  const isNamed = known.filter((each) => each !== "{command}").some((each) => texts.includes(each));
  if (known.length > 0 && words.length > 0 && !isNamed) {
    const hint = `write {unit} where the unit\u2019s name belongs`;
    reader.report(entry.value, "bad-words", `"${command}" does not say which unit it is about`, hint);
  } else if (command === "scope" && !words.includes("{command}")) {
    reader.report(
      entry.value,
      "bad-words",
      '"scope" runs nothing',
      "write {command} where the scope\u2019s command belongs"
    );
  }
};
var readCommands = (reader, entry) => {
  const entries = reader.entries(entry?.value, '"commands"', recipeCommands);
  if (entry !== void 0)
    reader.require(entry.key, entries, '"commands"', { start: "as in start: /sbin/my-ctl start {unit}" });
  const commands = /* @__PURE__ */ new Map();
  for (const command of recipeCommands) {
    const each = entries.get(command);
    if (each === void 0) continue;
    const words = readCommand(reader, each);
    checkVariables(reader, command, each, words);
    commands.set(command, words);
  }
  return commands;
};
var readLog = (reader, entry) => {
  if (entry === void 0) return void 0;
  const entries = reader.entries(entry.value, '"log"', claims);
  const log = {};
  for (const claim of claims) {
    const texts = reader.texts(entries.get(claim));
    for (const text of texts) {
      if (text.value.includes("{unit}")) continue;
      const hint = "write {unit} where the unit\u2019s name stands, and * where anything may";
      reader.report(text, "bad-words", `${quoted(text.value)} does not say which unit it is about`, hint);
    }
    if (texts.length > 0) log[claim] = texts.map(({ value }) => value);
  }
  const lacking = claims.filter((claim) => log[claim] === void 0);
  if (lacking.length > 0 && entries.size > 0) {
    const hint = 'leave "log" out where the manager does not say all three';
    reader.report(entry.key, "missing-key", `"log" lacks ${lacking.join(", ")}`, hint);
  }
  return log;
};
var readSupport = (reader, entry) => {
  const known = ["unit-types", "service-types", "kill-modes", "settings", "notifications"];
  const entries = reader.entries(entry?.value, '"supports"', known);
  const types = reader.someOf(entries.get("unit-types"), unitTypes, "unit type of systemd.kill(5)");
  const ofServices = reader.someOf(
    entries.get("service-types"),
    serviceTypes,
    "type of a service that a machine plays"
  );
  const modes = reader.someOf(entries.get("kill-modes"), killModes, "value of KillMode=");
  const settings = entries.get("settings");
  return {
    ...types === void 0 ? {} : { unitTypes: types },
    ...ofServices === void 0 ? {} : { serviceTypes: ofServices },
    ...modes === void 0 ? {} : { killModes: modes },
    ...settings === void 0 ? {} : {
      settings: reader.texts(settings).map((text) => reader.matching(text, /^[A-Z][A-Za-z]*$/, "setting of a unit", "as in KillMode"))
    },
    notifications: reader.flag(entries.get("notifications"), true)
  };
};
var readLateness = (reader, entry) => {
  const text = reader.text(entry);
  if (text === void 0) return void 0;
  const parsed = parseTimeSpan(text.value);
  if (parsed.status === "invalid") {
    reader.report(text, "bad-time", `${quoted(text.value)} is no time span`, "write one as in 0s, 10ms");
  } else if (parsed.span === "infinity" || parsed.span > recipeLatenessMaxUs) {
    reader.report(text, "bad-time", `a lateness is at most ${recipeLatenessMaxUs / 1e3}ms`);
  } else {
    return parsed.span;
  }
  return void 0;
};
var readParts = (reader, root, entries, surroundings) => {
  reader.require(root, entries, "the recipe", needed);
  const format = reader.text(entries.get("format"));
  if (format !== void 0 && format.value !== recipeFormat) {
    const message = `${quoted(format.value)} is no format that is understood`;
    reader.report(format, "unknown-name", message, `write ${recipeFormat}`);
  }
  const ofRoot = readRoot(reader, entries.get("root"), surroundings);
  const exact = readLateness(reader, entries.get("exact-lateness"));
  const driver = reader.oneOf(reader.text(entries.get("driver")), ["manager", "killspec"], "starter of the driver");
  return {
    machines: readMachines(reader, entries.get("machines"), ofRoot.packages.length > 0, surroundings),
    root: ofRoot,
    init: readInit(reader, entries.get("init")),
    driver: driver ?? "killspec",
    units: readUnits(reader, entries.get("units")),
    commands: readCommands(reader, entries.get("commands")),
    log: readLog(reader, entries.get("log")),
    supports: readSupport(reader, entries.get("supports")),
    latenessUs: readLateness(reader, entries.get("lateness")) ?? 0,
    ...exact === void 0 ? {} : { exactLatenessUs: exact }
  };
};
var readRecipe = (source, surroundings = anywhere) => {
  const root = parseYaml(source);
  if (root === void 0 || source.problems.length > 0) return void 0;
  const reader = new RecipeReader(source);
  const entries = reader.entries(root, "a recipe", keys);
  if (source.problems.some(({ code }) => code === "wrong-type")) return void 0;
  const recipe = readParts(reader, root, entries, surroundings);
  return source.problems.length > 0 ? void 0 : recipe;
};

// harness/adapters/machine/recipes/load-recipe.ts
var copiedBytesMax = 64 * 1024 * 1024;
var copiedPath = ({ path }, from) => resolve(dirname(path), from);
var whyNotCopied = (path) => (from) => {
  const found = statSync(copiedPath({ path }, from), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return `there is no file ${from}`;
  return found.size > copiedBytesMax ? `${from} has more than ${copiedBytesMax / 1024 / 1024} MB` : void 0;
};
var load = (path, shownAs, reservedNames) => {
  const read = readTextFile(path, shownAs);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const recipe = readRecipe(source, { reservedNames, whyNotCopied: whyNotCopied(path) });
  return recipe === void 0 ? { ok: false, problems: source.problems } : { ok: true, loaded: { recipe, text: source.text, path } };
};
var storedRecipe = (text) => readRecipe(new SourceText("recipe.yaml", text));
var own;
var systemdRecipe = () => {
  if (own !== void 0) return own;
  const result = load(join2(packageRoot(), "harness/adapters/machine/recipes/systemd.yaml"), "systemd.yaml", []);
  if (!result.ok) throw new Error(`the recipe of systemd: ${result.problems[0]?.message}`);
  own = result.loaded;
  return own;
};
var machineNames = ({ recipe }) => recipe.machines.map(({ name }) => name);
var loadRecipe = (path, shownAs) => load(path, shownAs, machineNames(systemdRecipe()));
var imageVersion = 3;
var recipeKey = ({ recipe, text, path }) => {
  const hash = createHash("sha256").update(`${imageVersion}
${text}`);
  for (const from of recipe.root.copy.values()) hash.update("\0").update(readFileSync2(copiedPath({ path }, from)));
  return hash.digest("hex");
};

// harness/recordings/read-ftrace.ts
var line = /^\s*.+?[-\s](\d+)(?:\/\d+)?\s+(?:\([^)]*\)\s+)?\[\d+\]\s+(?:[^\s\d]\S*\s+)?(\d+)\.(\d{6})\d*:\s+(?:\w+:)?(\w+):\s*(.*)$/;
var numberIn = (text, key) => Number(new RegExp(`\\b${key}=(-?\\d+)`).exec(text)?.[1]);
var readMark = (pid, text) => {
  const match = /^@(\d*) (.*)$/.exec(text);
  if (match === null) return void 0;
  const [, index = "", rest = ""] = match;
  return { kind: "mark", pid, text: rest, ...index === "" ? {} : { case: Number(index) } };
};
var readers = {
  signal_generate: (pid, text) => ({
    kind: "signal",
    from: pid,
    to: numberIn(text, "pid"),
    number: numberIn(text, "sig")
  }),
  signal_deliver: (pid, text) => ({
    kind: "deliver",
    pid,
    number: numberIn(text, "sig"),
    isFatal: /\bsa_handler=0\b/.test(text)
  }),
  sched_process_fork: (pid, text) => ({ kind: "fork", parent: pid, child: numberIn(text, "child_pid") }),
  sched_process_exit: (pid) => ({ kind: "exit", pid }),
  cgroup_rmdir: (by, text) => ({ kind: "group", what: "remove", by, path: /\bpath=(\S+)/.exec(text)?.[1] ?? "" }),
  cgroup_attach_task: (by, text) => ({
    kind: "group",
    what: "attach",
    by,
    path: /\bdst_path=(\S+)/.exec(text)?.[1] ?? "",
    pid: numberIn(text, "pid")
  }),
  tracing_mark_write: readMark,
  console: (_, text) => ({ kind: "log", text: text.replace(/^\[[^\]]*\] /, "") })
};
var readFtrace = (text) => text.split("\n").flatMap((each) => {
  const match = line.exec(each);
  if (match === null) return [];
  const [, pid, seconds, micros, name = "", rest = ""] = match;
  const event = readers[name]?.(Number(pid), rest);
  return event === void 0 ? [] : [{ ...event, atUs: Number(seconds) * 1e6 + Number(micros) }];
});

export {
  guestFolder,
  guestFolders,
  guestHelpers,
  guestSources,
  readFtrace,
  askedJobs,
  bootFile,
  copiedPath,
  storedRecipe,
  systemdRecipe,
  machineNames,
  loadRecipe,
  recipeKey
};
