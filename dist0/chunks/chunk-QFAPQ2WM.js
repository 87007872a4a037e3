import {
  findCases
} from "./chunk-YX3TF3QB.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  judge
} from "./chunk-IUGB6F7Y.js";
import {
  listFiles,
  loadScenarioFile,
  loadScenarioTree
} from "./chunk-4IDPMULI.js";
import {
  commandRef
} from "./chunk-FDP2BIH7.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  caseBoundUs
} from "./chunk-R6A5MN5I.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  Kernel
} from "./chunk-BKG4756E.js";
import {
  pidFirst
} from "./chunk-KUK5OWVE.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import {
  formatSpan
} from "./chunk-FSO4RA7Y.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// harness/cli/select-cases.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { isAbsolute, relative as relative3, resolve } from "node:path";

// harness/scenarios/play-lines.ts
var lastUs = (world, lines) => {
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const deeds = behaviours.flatMap((each) => each.deeds.map((deed) => deed.afterUs));
  return Math.max(0, ...[...world.operations, ...lines].map(({ atUs }) => atUs), ...deeds);
};
var pidOf = (trace, name) => {
  const spawned = trace.events.flatMap((event) => event.kind === "spawn" ? [event.process] : []);
  const index = [...trace.header.initially.processes, ...spawned].findIndex((process) => process.name === name);
  return index === -1 ? void 0 : pidFirst + index;
};
var perform = (kernel, line) => {
  if (line.kind === "runs") {
    const command = commandRef(line.command);
    if (command !== void 0) kernel.host.run({ name: command.name, index: command.index });
    return command !== void 0;
  }
  const pid = pidOf(kernel.recording().trace, line.to);
  for (const signal of pid === void 0 ? [] : line.signals) if (pid !== void 0) kernel.host.kill(pid, signal);
  return pid !== void 0;
};
var playLines = (world, expected) => {
  const ties = [...world.ties.filter((tie) => tie !== "wake"), "wake"];
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const boundUs = caseBoundUs(unit, lastUs(world, expected), 0);
  const kernel = new Kernel({ ...world, ties }, { boundUs });
  const lines = /* @__PURE__ */ new Map();
  let next = 0;
  for (; ; ) {
    const step = kernel.next(expected[next]?.atUs);
    const { trace } = kernel.recording();
    if (step.kind === "over") return { trace, lines };
    const line = step.kind === "wake" ? expected[next] : void 0;
    if (line === void 0) continue;
    next += 1;
    const from = trace.events.length;
    kernel.openTurn();
    const isPossible = perform(kernel, line);
    kernel.closeTurn(void 0);
    if (!isPossible) return { trace, lines, impossible: line };
    for (let index = from; index < trace.events.length; index += 1) lines.set(index, line);
  }
};

// harness/scenarios/judge-expectation.ts
var lineOf = (played, expected, violation) => {
  const done = violation.eventIndex === void 0 ? void 0 : played.lines.get(violation.eventIndex);
  return done ?? expected.findLast(({ atUs }) => atUs <= violation.atUs) ?? expected[0];
};
var judgeExpectation = ({ world, expect = [] }) => {
  const played = playLines(world, expect);
  if (played.impossible !== void 0) {
    const { impossible } = played;
    const name = impossible.kind === "signals" ? impossible.to : impossible.command;
    return { line: impossible, because: [`there is no process ${name} at ${formatSpan(impossible.atUs)}`] };
  }
  const verdict = judge(played.trace, literal);
  switch (verdict.status) {
    case "conformant":
      return void 0;
    case "inconclusive":
      return { because: [verdict.reason] };
    case "nonconformant": {
      const { violation } = verdict;
      const line = lineOf(played, expect, violation);
      return { ...line === void 0 ? {} : { line }, because: violation.because };
    }
  }
};

// harness/scenarios/own-scenarios.ts
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative as relative2, sep } from "node:path";
import { fileURLToPath } from "node:url";

// harness/scenarios/shown-from.ts
import { relative } from "node:path";
var shownFrom = (loaded, folder) => {
  const named = (item) => ({ ...item, file: relative(folder, item.file) });
  if (!loaded.ok) return { ok: false, problems: loaded.problems.map(named) };
  return {
    ok: true,
    scenarios: loaded.scenarios.map((scenario) => ({ ...named(scenario), cases: scenario.cases.map(named) }))
  };
};

// harness/scenarios/own-scenarios.ts
var scenariosFolder = () => join(packageRoot(), "scenarios");
var distFolder = () => join(packageRoot(), "dist");
var compiledScenariosName = "scenarios.json";
var digestOfFiles = () => {
  const hash = createHash("sha256");
  for (const file of listFiles(scenariosFolder()).files) {
    hash.update(`${relative2(scenariosFolder(), file).split(sep).join("/")}
`).update(readFileSync(file)).update("\n");
  }
  return hash.digest("hex");
};
var readOwnFiles = () => shownFrom(loadScenarioTree(scenariosFolder()), packageRoot());
var readCompiled = () => {
  const path = join(distFolder(), compiledScenariosName);
  const isBundle = !relative2(distFolder(), fileURLToPath(import.meta.url)).startsWith("..");
  if (!isBundle || !existsSync(path)) return void 0;
  const { digest, scenarios } = JSON.parse(readFileSync(path, "utf8"));
  return digest === digestOfFiles() ? scenarios : void 0;
};
var ours;
var loadOwnScenarios = () => {
  if (ours !== void 0) return ours;
  const scenarios = readCompiled();
  ours = scenarios === void 0 ? readOwnFiles() : { ok: true, scenarios };
  return ours;
};

// harness/cli/select-cases.ts
var isBelow = (path, folder) => {
  const way = relative3(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
};
var looksLikeFile = (operand) => /\.ya?ml$/.test(operand) || /^\.{0,2}\//.test(operand);
var sort = (operands, cwd) => {
  const files = [];
  const folders = [];
  const patterns = [];
  const ourFolder = scenariosFolder();
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const isFolder = existsSync2(path) && statSync(path).isDirectory();
    if (isFolder && isBelow(path, ourFolder)) {
      if (path !== ourFolder) patterns.push(relative3(ourFolder, path));
    } else if (isFolder) folders.push(operand);
    else if (looksLikeFile(operand) || existsSync2(path)) files.push(operand);
    else patterns.push(operand);
  }
  return { files, folders, patterns };
};
var narrows = (operands, cwd) => {
  const { files, patterns } = sort(operands, cwd);
  return files.length > 0 || patterns.length > 0;
};
var loadAll = (loads) => {
  const problems = loads.flatMap((load2) => load2.ok ? [] : load2.problems);
  if (problems.length > 0) return { ok: false, mistake: { message: "a scenario is wrong", problems } };
  const cases = loads.flatMap((load2) => load2.ok ? load2.scenarios.flatMap((scenario) => scenario.cases) : []);
  const files = /* @__PURE__ */ new Map();
  for (const { name, file } of cases) {
    const other = files.get(name);
    if (other !== void 0 && other !== file) {
      return mistake(`two cases are called ${name}: in ${other} and in ${file}`, "rename one of the files");
    }
    if (other !== void 0) return mistake(`${file} is given twice`);
    files.set(name, file);
  }
  return found(cases);
};
var ofSuite = (loaded, { cases: frozen }) => loaded.ok ? {
  ok: true,
  scenarios: loaded.scenarios.map((scenario) => ({
    ...scenario,
    cases: scenario.cases.filter(({ name }) => Object.hasOwn(frozen, name))
  }))
} : loaded;
var ownCaseNames = (suite) => {
  const loaded = suite === void 0 ? loadOwnScenarios() : ofSuite(loadOwnScenarios(), suite);
  return new Set(loaded.ok ? loaded.scenarios.flatMap(({ cases }) => cases.map(({ name }) => name)) : []);
};
var load = ({ files, folders }, cwd, suite) => {
  const theirs = [
    ...files.map((file) => loadScenarioFile(resolve(cwd, file), { judgeExpectation })),
    ...folders.map((folder) => loadScenarioTree(resolve(cwd, folder), { judgeExpectation }))
  ].map((loaded) => shownFrom(loaded, cwd));
  if (files.length > 0) return loadAll(theirs);
  return loadAll([suite === void 0 ? loadOwnScenarios() : ofSuite(loadOwnScenarios(), suite), ...theirs]);
};
var unknown = (what, unmatched) => {
  const [first] = unmatched;
  if (first === void 0) return void 0;
  return mistake(`no case ${what} ${first.pattern}`, first.hint ?? "npx killspec list shows all");
};
var selectCases = (selection) => {
  const { cwd, rules = [] } = selection;
  const strange = rules.find((rule) => !ruleIds.some((id) => id === rule));
  if (strange !== void 0) {
    return mistake(`there is no rule ${strange}`, meant(didYouMean(strange, ruleIds)) ?? "npx killspec list --rules");
  }
  const operands = sort(selection.operands, cwd);
  const loaded = load(operands, cwd, selection.suite);
  if (!loaded.ok) return loaded;
  const matching = findCases(operands.patterns, loaded.value);
  const wrongPattern = unknown("matches", matching.unmatched);
  if (wrongPattern !== void 0) return wrongPattern;
  const named = findCases(selection.cases ?? [], loaded.value);
  const wrongName = unknown("is called", named.unmatched);
  if (wrongName !== void 0) return wrongName;
  const names = new Set(named.cases.map(({ name }) => name));
  return found(
    matching.cases.filter(({ name }) => names.has(name) && (selection.only?.has(name) ?? true)).filter((each) => rules.length === 0 || each.rules.some((rule) => rules.includes(rule))).toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
};

export {
  loadOwnScenarios,
  narrows,
  ownCaseNames,
  selectCases
};
