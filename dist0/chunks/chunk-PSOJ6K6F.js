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
  keepFolder,
  writeWhole
} from "./chunk-N7KDCLZJ.js";
import {
  unsupported
} from "./chunk-Q2QRSEV6.js";
import {
  mannerOf,
  tellViolation
} from "./chunk-WPYISE77.js";
import {
  judge
} from "./chunk-IUGB6F7Y.js";
import {
  loadScenarioFile
} from "./chunk-4IDPMULI.js";

// harness/runner/shorten.ts
var fail = async (world, player, profile) => {
  if (unsupported(world, player.implementation.capabilities) !== void 0) return void 0;
  try {
    const played = await player.play(world);
    if (played.status !== "recorded") return void 0;
    const verdict = judge(played.trace, profile);
    if (verdict.status !== "nonconformant") return void 0;
    return { trace: played.trace, verdict, violation: tellViolation(played.trace, profile, verdict) };
  } catch {
    return void 0;
  }
};
var shorten = async (world, player, profile) => {
  const first = await fail(world, player, profile);
  if (first === void 0) return void 0;
  const wanted = mannerOf(first.trace, first.violation);
  const mustBeSound = isSound(world);
  const stillFails = async (candidate) => {
    const failing = await fail(candidate, player, profile);
    if (failing === void 0 || mannerOf(failing.trace, failing.violation) !== wanted) return false;
    return !mustBeSound || isSound(candidate);
  };
  const smallest = await minimise(world, stillFails);
  const last = await fail(smallest.world, player, profile);
  if (last === void 0) return void 0;
  const relevant = await relevance(smallest.world, stillFails);
  return { world: smallest.world, ...last, ...relevant, complete: smallest.complete };
};

// harness/cli/save-shortest.ts
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
var nameLengthMax = 150;
var fileName = (name) => name.replaceAll("/", ".").replaceAll(/[^A-Za-z0-9._=-]/g, "-").replace(/^\.+/, "").slice(0, nameLengthMax);
var saveShortest = (cwd, shortest, from) => {
  const file = `${keepFolder}/shortest/${fileName(from.name)}.yaml`;
  const path = join(cwd, file);
  const meta = { title: `the shortest form of ${from.name}`, rules: shortest.violation.rules.slice(0, 1) };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, toYaml(shortest.world, meta));
  } catch {
    return void 0;
  }
  const loaded = loadScenarioFile(path);
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : void 0;
  if (JSON.stringify(world) === JSON.stringify(shortest.world)) return file;
  rmSync(path);
  return void 0;
};

export {
  shorten,
  saveShortest
};
