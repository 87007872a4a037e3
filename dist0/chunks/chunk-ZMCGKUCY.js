import {
  packageRoot
} from "./chunk-BMGLCR4O.js";

// harness/suites/suites.ts
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
var hashLength = 16;
var hashWorld = (world) => createHash("sha256").update(JSON.stringify(world)).digest("hex").slice(0, hashLength);
var suitesFolder = () => join(packageRoot(), "harness/suites");
var suiteVersions = () => readdirSync(suitesFolder()).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number).toSorted((one, other) => one - other);
var readSuite = (version) => JSON.parse(readFileSync(join(suitesFolder(), `${version}.json`), "utf8"));

export {
  hashWorld,
  suiteVersions,
  readSuite
};
