import {
  openHunters,
  playHunt,
  playHuntPart,
  prepareHunt,
  wantedCount
} from "./chunk-2CVMP5FM.js";
import {
  checkShardOptions,
  cutHeader,
  readShard,
  shardNote
} from "./chunk-RHZKNSGI.js";
import {
  relevance
} from "./chunk-DLKRRK43.js";
import {
  isSound,
  minimise
} from "./chunk-VYG35XTZ.js";
import {
  toYaml
} from "./chunk-SAACCEFV.js";
import {
  codeOfHunt,
  headingOf,
  tellHunt,
  worthShowing
} from "./chunk-J2FPCCDG.js";
import {
  kindsOf,
  renderDistribution,
  renderFrozen
} from "./chunk-ABTTQBSC.js";
import {
  partRange
} from "./chunk-7KFWRDQK.js";
import {
  WriteProblem,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import {
  huntConstraints
} from "./chunk-FGZAHFFI.js";
import {
  renderFailure
} from "./chunk-WU5JAVWK.js";
import {
  markSignals
} from "./chunk-4W4PPITZ.js";
import {
  keepFolder,
  writeWhole
} from "./chunk-2D5C2LF7.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  huntWorld
} from "./chunk-LB7PVBCZ.js";
import {
  choiceArguments,
  commandLine,
  fileArguments
} from "./chunk-N2JOXFFB.js";
import {
  found
} from "./chunk-3MB2KMIH.js";
import {
  openSource
} from "./chunk-JZGGAKTW.js";
import {
  buildWorld,
  drawShape
} from "./chunk-ULLOG5G7.js";
import {
  stepUs
} from "./chunk-4SMJVUTV.js";
import {
  partsText
} from "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  tellViolation
} from "./chunk-M5JTRKYI.js";
import {
  loadScenarioFile
} from "./chunk-4IDPMULI.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  ruleById
} from "./chunk-NHRBDROW.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";

// harness/cli/hunt-command.ts
import { existsSync } from "node:fs";
import { resolve as resolve2 } from "node:path";

// harness/generators/distribution.ts
var modeOf = (unit) => killSettings(unit, (choice) => literalOf[choice]).killMode;
var marks = [
  "stopped",
  "zombie",
  "forked",
  "kernelThread",
  "outsider",
  "exitsWith",
  "subgroup",
  "outside",
  "foreign",
  "protected"
];
var behaviourFeatures = (behaviour) => [
  ...Object.values(behaviour.when).flatMap((reactions) => reactions.map(({ kind }) => `reaction ${kind}`)),
  ...behaviour.deeds.map(({ kind }) => `deed ${kind}`),
  ...marks.filter((mark) => behaviour[mark] !== void 0),
  ...behaviour.unkillable === void 0 ? [] : [`unkillable ${behaviour.unkillable.forUs === void 0 ? "for ever" : "for a while"}`]
];
var isHanging = ({ deeds, exitsWith }) => exitsWith === void 0 && deeds.every(({ kind }) => kind !== "exit");
var commandFeatures = (unit, commands) => [
  ...Object.entries(unit.settings.commands).flatMap(
    ([name, lines]) => lines.length > 1 ? [`command ${name}`, `several ${name}`] : [`command ${name}`]
  ),
  ...Object.entries(commands).filter(([, behaviour]) => isHanging(behaviour)).map(([name]) => `hanging ${name.replace(/\..*/, "")}`)
];
var delaysOf = ({ deeds, when, exitsWith }) => [
  ...deeds.map(({ afterUs }) => afterUs),
  ...Object.values(when).flatMap(
    (reactions) => reactions.flatMap((reaction) => "afterUs" in reaction ? [reaction.afterUs] : [])
  ),
  ...exitsWith === void 0 ? [] : [exitsWith.afterUs]
];
var boundaryFeatures = (unit, world) => {
  const { timeoutStop, timeoutAbort = timeoutStop } = unit.settings;
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const all = behaviours.flatMap(delaysOf);
  const around = (name, spanUs) => [
    [-stepUs, "before"],
    [0, "at"],
    [stepUs, "after"]
  ].filter(([offsetUs]) => all.includes(spanUs + offsetUs)).map(([, word]) => `${word} the ${name}`);
  return [
    ...timeoutStop === "infinity" ? [] : around("stop timeout", timeoutStop),
    ...timeoutAbort === "infinity" ? [] : around("abort timeout", timeoutAbort)
  ];
};
var lateForkFeatures = ({ settings }, { processes, operations }) => {
  const { timeoutStop } = settings;
  if (timeoutStop === "infinity") return [];
  const forks = Object.values(processes).flatMap(({ when, deeds }) => [...Object.values(when).flat(), ...deeds]).flatMap((each) => each.kind === "fork" ? [each.afterUs] : []);
  const isLate = [...forks, ...operations.flatMap(({ op, atUs }) => op === "fork" ? [atUs] : [])].some(
    (atUs) => atUs >= timeoutStop
  );
  return isLate ? ["late fork"] : [];
};
var spellingFeatures = ({ assignments }) => assignments.flatMap(({ key, value }) => {
  if (value === "on" || value === "off") return [`spelled ${value}`];
  return key.endsWith("Signal") && /^[A-Z]+$/.test(value) && !value.startsWith("SIG") ? ["signal without SIG"] : [];
});
var operationFeature = (operation) => operation.op === "notify" ? `notify ${Object.keys(operation.fields).join()}` : `operation ${operation.op}`;
var unitFeatures = (unit) => {
  const { serviceType, remainAfterExit, exitType, restart, timeoutStop } = unit.settings;
  const span = timeoutStop === 0 || timeoutStop === "infinity" ? [`timeout ${timeoutStop}`] : [];
  return [
    `type ${unit.type}`,
    `mode ${modeOf(unit)}`,
    ...unit.assignments.map(({ key }) => `setting ${key}`),
    ...unit.type === "service" ? [`service ${serviceType}`, `restart policy ${restart}`, `exit type ${exitType}`] : [],
    ...remainAfterExit ? ["remains after exit"] : [],
    ...span
  ];
};
var featuresOf = (world) => {
  const texts = [world.unit.text, ...world.unit.dropIns].map((text, index) => ({ file: String(index), text }));
  const unit = parseUnit(world.unit.name, texts);
  const members = Object.values(world.processes).filter(
    ({ outsider, forked }) => outsider === void 0 && forked === void 0
  );
  return /* @__PURE__ */ new Set([
    ...unitFeatures(unit),
    ...[...Object.values(world.processes), ...Object.values(world.commands)].flatMap(behaviourFeatures),
    ...commandFeatures(unit, world.commands),
    ...boundaryFeatures(unit, world),
    ...lateForkFeatures(unit, world),
    ...spellingFeatures(unit),
    ...world.operations.map(operationFeature),
    `members ${members.length}`,
    world.processes["main"] === void 0 ? "without main" : "with main",
    ...world.operations.length > 1 ? ["several operations"] : [],
    ...world.ties.join() === defaultTies.join() ? [] : ["ties otherwise"],
    `initially ${world.initially}`,
    ...world.unit.dropIns.length > 0 ? ["drop-in"] : [],
    ...unit.diagnostics.length > 0 ? ["diagnostic"] : []
  ]);
};
var distribution = (worlds) => {
  const counts = /* @__PURE__ */ new Map();
  for (const world of worlds) {
    for (const feature of featuresOf(world)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([one], [other]) => one < other ? -1 : 1));
};

// harness/runner/hunt/reduce-failure.ts
var hangAttemptsMax = 10;
var dearAttemptsMax = 200;
var boundOf = (wanted, { playsDearly }) => {
  if (wanted.status === "hang") return hangAttemptsMax;
  return playsDearly === true ? dearAttemptsMax : void 0;
};
var isSame = (one, other) => one?.status === other.status && one.manner === other.manner;
var shrink = async (shape, fails, { announce, bound }) => {
  const { shrinkShape } = await import("./shrink-shape-J2YBCHGK.js");
  const worlds = /* @__PURE__ */ new WeakMap();
  const worldOf = (one) => {
    const world = worlds.get(one) ?? buildWorld(one);
    worlds.set(one, world);
    return world;
  };
  const shrunk = await shrinkShape(shape, (one) => fails(worldOf(one)), {
    ...bound === void 0 ? {} : { bound },
    announce: announce && ((all) => announce(all.map(worldOf)))
  });
  return worldOf(shrunk);
};
var reduceFailure = async (index, wanted, player, plan) => {
  const fails = async (world2) => isSound(world2) && isSame((await huntWorld(world2, player, plan)).failure, wanted);
  const found2 = openSource(plan.origin).at(index);
  if (!await fails(found2)) return void 0;
  const bound = boundOf(wanted, player);
  const { prepare } = player;
  const announce = player.playsDearly === true && prepare !== void 0 ? (worlds) => prepare(worlds.filter(isSound)) : void 0;
  const trying = { announce, ...bound === void 0 ? {} : { bound } };
  const { origin } = plan;
  const shrunk = origin.kind === "drawn" ? await shrink(drawShape(origin.seed, index), fails, trying) : found2;
  const { world, complete } = await minimise(shrunk, fails, trying);
  const hunted = await huntWorld(world, player, plan);
  const relevant = bound === void 0 ? await relevance(world, fails) : { matters: [], doesNotMatter: [] };
  return { world, hunted, complete, ...relevant };
};

// harness/cli/save-found.ts
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
var saveFound = (cwd, one) => {
  const file = `${keepFolder}/found/${one.what}-${one.where}.yaml`;
  const path = join(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, toYaml(one.world, { title: one.title, rules: one.rules, foundBy: one.foundBy }));
    return file;
  } catch {
    return void 0;
  }
};

// harness/cli/show-found.ts
import { resolve } from "node:path";
var huntCommand = (index, { plan, invocation, invariantFile }) => commandLine([
  ...plan.origin.kind === "drawn" ? ["hunt", "--seed", String(plan.origin.seed)] : ["exhaust", "--bound", plan.origin.bound],
  "--from",
  String(index),
  "--runs",
  "1",
  ...invariantFile === void 0 ? [] : ["--invariant", invariantFile],
  ...choiceArguments(invocation)
]);
var originWord = (origin) => origin.kind === "drawn" ? `seed ${origin.seed}` : `scope ${origin.bound}`;
var titleOf = ({ status, manner }, reduced) => {
  const { outcome } = reduced.hunted.played;
  if (outcome.status !== "nonconformant") return `found by a hunt: ${status}, ${manner}`;
  const [rule] = outcome.verdict.violation.rules;
  return `found by a hunt: ${rule === void 0 ? manner : ruleById(rule)?.title ?? rule}`;
};
var reproduces = async (file, kind, { player, plan, cwd }) => {
  const loaded = loadScenarioFile(resolve(cwd, file));
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : void 0;
  if (world === void 0) return false;
  const { failure } = await huntWorld(world, player, plan);
  return failure?.status === kind.status && failure.manner === kind.manner;
};
var save = async (kind, index, reduced, trophies) => {
  const { outcome } = reduced.hunted.played;
  const rules = outcome.status === "nonconformant" ? outcome.verdict.violation.rules.slice(0, 1) : [];
  const foundBy = huntCommand(index, trophies);
  const file = saveFound(trophies.cwd, {
    world: reduced.world,
    what: rules[0] ?? kind.status,
    rules: rules.length === 0 ? ["PROC-1"] : rules,
    title: printable(titleOf(kind, reduced)),
    where: `${originWord(trophies.plan.origin).replaceAll(" ", "-")}-world-${index}`,
    foundBy
  });
  const isReproducing = file !== void 0 && await reproduces(file, kind, trophies);
  const again = isReproducing && kind.status !== "invariant" ? commandLine(fileArguments(trophies.invocation, file)) : foundBy;
  return { commands: [["again", again], ...file === void 0 ? [] : [["saved", file]]] };
};
var showFound = async (kind, number, trophies, setting) => {
  const { player, plan } = trophies;
  const index = kind.failures[0]?.index ?? 0;
  const name = `world ${index} of ${originWord(plan.origin)}`;
  const reduced = await reduceFailure(index, kind, player, plan);
  if (reduced === void 0) {
    return `  \u2717 ${name}   ${printable(kind.manner)}: played again, it does not fail so`;
  }
  const { commands } = await save(kind, index, reduced, trophies);
  const { outcome, trace } = reduced.hunted.played;
  if (outcome.status !== "nonconformant" || trace === void 0) {
    const lines = commands.map(([word, command]) => `    ${word.padEnd(8)}${printable(command)}`);
    return [`${setting.style.bad(`  \u2717 ${name}`)}   ${kind.status}: ${printable(kind.manner)}`, ...lines].join("\n");
  }
  const violation = tellViolation(trace, plan.profile, outcome.verdict);
  return renderFailure(
    {
      number,
      name,
      rule: violation.rules[0] ?? "PROC-1",
      world: reduced.world,
      marked: markSignals(trace, { ...plan.profile.choices, ...violation.assignment }),
      violation,
      relevance: reduced,
      commands
    },
    setting
  );
};

// harness/cli/hunt-command.ts
var distributionOf = (sum, { worlds: { from, ...origin } }) => {
  const source = openSource(origin);
  const worlds = Array.from({ length: sum.worldCount }, (_, at) => source.at(from + at));
  return `
in how many of the ${sum.worldCount} worlds there is
${renderDistribution(distribution(worlds))}
`;
};
var referenceLine = "\nNo implementation was given: this judged the reference that comes with killspec (name yours: --adapter PATH).\n";
var trophiesOf = ({ player, plan, place }, options, cwd) => ({
  player,
  plan,
  cwd,
  invocation: {
    operands: [],
    ...options.adapter === void 0 && options.sandbox !== true ? {} : { adapter: place },
    ...options.profile === void 0 ? {} : { profile: options.profile }
  },
  ...options.invariant === void 0 ? {} : { invariantFile: options.invariant }
});
var playWhole = async (expedition, options, io) => {
  const { header, file } = expedition;
  const { sheet, end, write } = await playHunt(expedition, options, io);
  const sum = sheet.sum();
  const constraints = huntConstraints(sum);
  write(sheet.footer(end, constraints));
  const goesOn = end === "interrupted" && file !== void 0;
  return {
    found: { header, sum, constraints, end },
    expedition,
    note: goesOn ? `
To go on: the same command, with --resume ${file} in the place of --output.
` : ""
  };
};
var playShard = async (expedition, { part, of }, options, io) => {
  const { output = "" } = options;
  const cut = cutHeader(expedition.header, wantedCount(expedition, options) ?? 0, of);
  if (!cut.ok) return cut;
  const header = { ...cut.value, whole: expedition.header };
  const hunters = await openHunters(expedition, options, io.cwd);
  try {
    const played = await playHuntPart(hunters, header, part, options, io);
    const sum = played.sheet.sum();
    const text = played.part === void 0 ? void 0 : partsText({ header, parts: [played.part] });
    if (text !== void 0) writeFileWhole(output, resolve2(io.cwd, output), text);
    const { worlds } = expedition.header;
    const own = { ...expedition.header, worlds: { ...worlds, from: worlds.from + partRange(header, part).from } };
    const end = text === void 0 ? "interrupted" : "complete";
    return found({
      found: { header: own, sum, constraints: huntConstraints(sum), end },
      expedition,
      note: shardNote({ part, of }, text !== void 0)
    });
  } finally {
    await hunters.close();
  }
};
var tellOuting = async ({ found: told, expedition, note }, options, io) => {
  const { plan, isReference, suite } = expedition;
  const setting = settingFor(io, options.color ?? true);
  io.write(`${headingOf(plan, suite)}

`);
  const trophies = trophiesOf(expedition, options, io.cwd);
  const shown = [];
  for (const [at, kind] of (told.end === "interrupted" ? [] : worthShowing(kindsOf(told.sum))).entries()) {
    shown.push(await showFound(kind, at + 1, trophies, setting));
  }
  io.write(tellHunt(told, shown, setting));
  if (options.distribution === true) io.write(distributionOf(told.sum, told.header));
  if (suite !== void 0) io.write(renderFrozen(suite, plan.origin));
  if (isReference) io.write(referenceLine);
  io.write(note);
  return codeOfHunt(told);
};
var refuse = async (refused, io) => {
  io.writeError(await renderMistake(refused));
  return exitCodes.usage;
};
var huntCommand2 = async (options, io) => {
  const shard = readShard(options.shard, io.env);
  if (!shard.ok) return refuse(shard.mistake, io);
  const fit = shard.value === void 0 ? found(void 0) : checkShardOptions({ ...options });
  if (!fit.ok) return refuse(fit.mistake, io);
  const prepared = await prepareHunt(options, io);
  if (!prepared.ok) return refuse(prepared.mistake, io);
  const expedition = prepared.value;
  try {
    const outing = shard.value === void 0 ? found(await playWhole(expedition, options, io)) : await playShard(expedition, shard.value, options, io);
    return outing.ok ? await tellOuting(outing.value, options, io) : await refuse(outing.mistake, io);
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    return failToWrite(error, expedition.file, io);
  } finally {
    await expedition.player.close();
  }
};
var failToWrite = ({ message }, file, io) => {
  const isBegun = file !== void 0 && existsSync(resolve2(io.cwd, file));
  const hint = isBegun ? `  what was found is in it: make room, and go on with --resume ${file}
` : "";
  io.writeError(`killspec: ${message}
${hint}`);
  return isBegun ? exitCodes.incomplete : exitCodes.usage;
};

export {
  huntCommand2 as huntCommand
};
