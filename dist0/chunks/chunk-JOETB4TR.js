import {
  readTextFile
} from "./chunk-3RPIOLJO.js";
import {
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// harness/predict/unit-tree.ts
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

// harness/predict/unit-name.ts
var unitNouns = {
  service: "a service",
  socket: "a socket",
  mount: "a mount point",
  swap: "a swap device",
  scope: "a scope",
  target: "a target",
  timer: "a timer",
  path: "a path unit",
  slice: "a slice",
  device: "a device",
  automount: "an automount point"
};
var isSuffix = (text) => Object.hasOwn(unitNouns, text);
var unitNameOf = (name) => {
  const dot = name.lastIndexOf(".");
  const suffix = name.slice(dot + 1);
  if (dot < 1 || !isSuffix(suffix)) return void 0;
  const stem = name.slice(0, dot);
  const at = stem.indexOf("@");
  if (at === -1) return { prefix: stem, suffix };
  return at === 0 ? void 0 : { prefix: stem.slice(0, at), instance: stem.slice(at + 1), suffix };
};
var joinUnitName = ({ prefix, instance, suffix }) => `${prefix}${instance === void 0 ? "" : `@${instance}`}.${suffix}`;
var templateOf = (name) => {
  const parts = unitNameOf(name);
  if (parts?.instance === void 0 || parts.instance === "") return void 0;
  return joinUnitName({ ...parts, instance: "" });
};
var fullUnitName = (typed) => unitNameOf(typed) === void 0 ? `${typed}.service` : typed;
var mountUnitName = (path) => {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.length === 0) return "-.mount";
  const escaped = parts.map(
    (part, partIndex) => [...new TextEncoder().encode(part)].map((byte, index) => {
      const character = String.fromCharCode(byte);
      const isFirst = partIndex === 0 && index === 0;
      const isPlain = /[A-Za-z0-9:_.]/.test(character) && !(character === "." && isFirst);
      return isPlain ? character : `\\x${byte.toString(16).padStart(2, "0")}`;
    }).join("")
  );
  return `${escaped.join("-")}.mount`;
};

// harness/predict/unit-tree.ts
var listing = (directory) => {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
};
var realPath = (path) => {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
};
var existing = (directories) => {
  const seen = /* @__PURE__ */ new Set();
  return directories.filter((directory) => {
    const real = realPath(directory);
    if (real === void 0 || seen.has(real)) return false;
    seen.add(real);
    return true;
  });
};
var linkOf = (file) => {
  try {
    return resolve(dirname(file), readlinkSync(file));
  } catch {
    return void 0;
  }
};
var openUnitTree = (directories) => {
  const entries = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Map();
  const there = existing(directories);
  for (const directory of there) {
    for (const found of listing(directory)) {
      const file = join(directory, found.name);
      const isLink = found.isSymbolicLink();
      if (found.name.endsWith(".d") && (isLink || found.isDirectory())) {
        folders.set(found.name, [...folders.get(found.name) ?? [], file]);
      } else if (unitNameOf(found.name) !== void 0 && !found.isDirectory() && !entries.has(found.name)) {
        const link = isLink ? linkOf(file) : void 0;
        entries.set(found.name, link === void 0 ? { file } : { file, link });
      }
    }
  }
  return { directories: there, entries, folders };
};
var aliasTarget = (tree, link) => {
  const name = basename(link);
  if (unitNameOf(name) === void 0) return void 0;
  const directory = realPath(dirname(link));
  const isInTree = tree.directories.some((each) => each === dirname(link) || realPath(each) === directory);
  return isInTree ? name : void 0;
};
var instantiated = (target, name) => {
  const parts = unitNameOf(target);
  const instance = unitNameOf(name)?.instance;
  return parts?.instance === "" && instance !== void 0 ? joinUnitName({ ...parts, instance }) : target;
};
var aliasCountMax = 16;
var locateUnit = (tree, name) => {
  let own = name;
  for (let count = 0; count < aliasCountMax; count += 1) {
    const entry = tree.entries.get(own) ?? tree.entries.get(templateOf(own) ?? "");
    if (entry === void 0) return void 0;
    const target = entry.link === void 0 ? void 0 : aliasTarget(tree, entry.link);
    const next = target === void 0 ? own : instantiated(target, own);
    if (target === void 0 || next === own) return { name: own, entry };
    own = next;
  }
  return void 0;
};
var namesOf = (tree, name) => {
  const names = /* @__PURE__ */ new Set([name]);
  for (const [alias, { link }] of tree.entries) {
    if (link === void 0) continue;
    const candidate = instantiated(alias, name);
    if (locateUnit(tree, candidate)?.name === name) names.add(candidate);
  }
  return [...names];
};

// harness/predict/find-unit.ts
import { existsSync, lstatSync, realpathSync as realpathSync2, statSync } from "node:fs";
import { basename as basename2, dirname as dirname2, join as join3, resolve as resolve2 } from "node:path";

// harness/predict/drop-ins.ts
import { readdirSync as readdirSync2 } from "node:fs";
import { join as join2 } from "node:path";
var dropInFolderNames = (name) => {
  const parts = unitNameOf(name);
  if (parts === void 0) return [];
  const template = templateOf(name);
  const stem = parts.prefix.replace(/-+$/, "");
  const dash = stem.lastIndexOf("-");
  const { instance: _, ...withoutInstance } = parts;
  const rest = parts.instance === "" ? withoutInstance : parts;
  const cut = dash < 1 ? void 0 : joinUnitName({ ...rest, prefix: stem.slice(0, dash + 1) });
  const names = [
    `${name}.d`,
    ...template === void 0 ? [] : dropInFolderNames(template),
    ...cut === void 0 ? [] : dropInFolderNames(cut)
  ];
  return [...new Set(names)];
};
var filesIn = (folder) => {
  try {
    return readdirSync2(folder, { withFileTypes: true }).filter((file) => !file.isDirectory() && file.name.endsWith(".conf") && !file.name.startsWith(".")).map((file) => file.name);
  } catch {
    return [];
  }
};
var dropInsIn = (folders) => {
  const files = /* @__PURE__ */ new Map();
  for (const folder of folders) {
    for (const name of filesIn(folder)) if (!files.has(name)) files.set(name, join2(folder, name));
  }
  return [...files.keys()].toSorted((a, b) => a < b ? -1 : 1).map((name) => files.get(name) ?? name);
};
var dropInFiles = (tree, names) => {
  const suffix = unitNameOf(names[0] ?? "")?.suffix ?? "";
  const at = (directory, folderNames) => folderNames.flatMap((name) => (tree.folders.get(name) ?? []).filter((path) => path === join2(directory, name)));
  return dropInsIn([
    ...names.flatMap((name) => {
      const folderNames = dropInFolderNames(name);
      return tree.directories.flatMap((directory) => at(directory, folderNames));
    }),
    ...tree.directories.flatMap((directory) => at(directory, [`${suffix}.d`]))
  ]);
};

// harness/predict/find-unit.ts
var mistake = (code, message, hint) => ({
  status: "mistake",
  code,
  message,
  ...hint === void 0 ? {} : { hint }
});
var noWay = "/dev/null";
var maskOf = (path) => {
  try {
    if (lstatSync(path).isSymbolicLink() && realpathSync2(path) === noWay) return "link";
    const stats = statSync(path);
    return stats.isFile() && stats.size === 0 ? "empty" : void 0;
  } catch {
    return void 0;
  }
};
var isDangling = (path) => {
  try {
    return lstatSync(path).isSymbolicLink() && !existsSync(path);
  } catch {
    return false;
  }
};
var read = ({ name, file, dropIns }) => {
  const why = maskOf(file.path);
  if (why !== void 0) return { status: "masked", name, file: file.shownAs, why };
  const sources = [];
  for (const { path, shownAs } of [file, ...dropIns.filter((each) => maskOf(each.path) === void 0)]) {
    if (isDangling(path)) return mistake("unreadable", `${shownAs} is a link to a file that is not there`);
    const found = readTextFile(path, shownAs);
    if (!found.ok) return mistake("unreadable", `${shownAs} ${found.problem.message}`, found.problem.hint);
    sources.push({ file: shownAs, text: found.source.text });
  }
  if (unitNameOf(name)?.instance === "") return { status: "template", name, file: file.shownAs };
  return { status: "found", name, sources };
};
var typeMistake = (name, tree) => {
  if (unitTypeOf(name) !== void 0) return void 0;
  const parts = unitNameOf(name);
  if (parts === void 0) {
    const endings = ".service, .socket, .mount, .swap or .scope";
    return mistake("other-type", `${name} is no unit file that killspec knows`, `its name must end in ${endings}`);
  }
  const service = joinUnitName({ ...parts, suffix: "service" });
  const others = "systemd.kill(5) speaks of services, sockets, mounts, swaps and scopes";
  const hint = locateUnit(tree, service) === void 0 ? others : `${others}; did you mean ${service}?`;
  return mistake("other-type", `${name} is ${unitNouns[parts.suffix]}: it has no processes to be killed`, hint);
};
var isThere = (path) => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};
var isDirectory = (path) => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
var findByPath = (asked, { tree, cwd }) => {
  const path = resolve2(cwd, asked);
  const name = basename2(path);
  if (isDirectory(path)) {
    return mistake("unreadable", `${asked} is a directory`, `the unit that mounts it is ${mountUnitName(path)}`);
  }
  const wrongType = typeMistake(name, tree);
  const template = templateOf(name);
  const ownFile = isThere(path) || template === void 0 || !isThere(join3(dirname2(path), template));
  if (ownFile && !isThere(path)) {
    const byName = locateUnit(tree, name) === void 0 ? void 0 : `without its path, ${name} is a unit here`;
    return mistake("not-found", `${asked} is not there`, byName);
  }
  if (wrongType !== void 0) return wrongType;
  const beside = (each) => `${asked.slice(0, asked.length - name.length)}${each}`;
  const fileName = ownFile ? name : template ?? name;
  const folders = [name, ...template === void 0 ? [] : [template]].map((each) => join3(dirname2(path), `${each}.d`));
  return read({
    name,
    file: { path: join3(dirname2(path), fileName), shownAs: beside(fileName) },
    dropIns: dropInsIn(folders).map((file) => ({
      path: file,
      shownAs: beside(join3(basename2(dirname2(file)), basename2(file)))
    }))
  });
};
var notFound = (asked, name, { tree, cwd }) => {
  const message = `there is no unit ${name}`;
  const link = tree.entries.get(name)?.link;
  if (link !== void 0) return mistake("not-found", `${name} is a link to ${basename2(link)}, which is not there`);
  if (isThere(resolve2(cwd, asked))) return mistake("not-found", message, `did you mean the file ./${asked}?`);
  if (tree.entries.size === 0) {
    return mistake("not-found", message, `no units are installed here; name a file, such as ./${name}`);
  }
  const near = didYouMean(
    name,
    [...tree.entries.keys()].filter((each) => unitTypeOf(each) !== void 0)
  );
  return mistake("not-found", message, near === void 0 ? void 0 : `did you mean ${near}?`);
};
var findByName = (asked, options) => {
  const { tree } = options;
  const typed = fullUnitName(asked);
  const located = locateUnit(tree, typed);
  const wrongType = typeMistake(typed, tree);
  if (wrongType !== void 0) return wrongType;
  if (located === void 0) return notFound(asked, typed, options);
  const { name, entry } = located;
  const aliasType = typeMistake(name, tree);
  if (aliasType !== void 0) return aliasType;
  const dropIns = dropInFiles(tree, namesOf(tree, name));
  return read({
    name,
    file: { path: entry.file, shownAs: entry.file },
    dropIns: dropIns.map((path) => ({ path, shownAs: path }))
  });
};
var findUnit = (asked, options) => asked.includes("/") ? findByPath(asked, options) : findByName(asked, options);

// harness/predict/unit-path.ts
var systemUnitPath = [
  "/etc/systemd/system.control",
  "/run/systemd/system.control",
  "/run/systemd/transient",
  "/run/systemd/generator.early",
  "/etc/systemd/system",
  "/etc/systemd/system.attached",
  "/run/systemd/system",
  "/run/systemd/system.attached",
  "/run/systemd/generator",
  "/usr/local/lib/systemd/system",
  "/usr/lib/systemd/system",
  "/lib/systemd/system",
  "/run/systemd/generator.late"
];
var unitPath = (env) => {
  const set = env["SYSTEMD_UNIT_PATH"];
  if (set === void 0 || set === "") return systemUnitPath;
  const own = set.split(":").filter((directory) => directory !== "");
  return set.endsWith(":") ? [...own, ...systemUnitPath] : own;
};

export {
  openUnitTree,
  findUnit,
  unitPath
};
