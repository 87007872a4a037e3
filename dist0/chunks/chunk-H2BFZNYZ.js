import {
  found
} from "./chunk-3MB2KMIH.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";

// harness/cli/find-profile.ts
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
var folder = () => join(packageRoot(), "spec/profiles");
var ending = ".yaml";
var profileNames = () => readdirSync(folder()).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
var findProfile = async (name, cwd) => {
  if (name === void 0 || name === "open") return found(open);
  if (name === "literal") return found(literal);
  const { loadProfileFile } = await import("./load-profile-GFUUHUM6.js");
  const isOwn = existsSync(join(cwd, name)) || !profileNames().includes(name);
  return isOwn ? loadProfileFile(name, cwd) : loadProfileFile(`${name}${ending}`, folder());
};

export {
  profileNames,
  findProfile
};
