import {
  found
} from "./chunk-3MB2KMIH.js";
import {
  configFileName,
  loadConfig
} from "./chunk-MVGBAHIO.js";

// harness/cli/find-config.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
var findConfig = (cwd) => {
  const path = join(cwd, configFileName);
  if (!existsSync(path)) return found({ folder: cwd });
  const loaded = loadConfig(path);
  if (loaded.ok) return found(loaded.config);
  const problems = loaded.problems.map((problem) => ({ ...problem, file: configFileName }));
  return { ok: false, mistake: { message: `${configFileName} is wrong`, problems } };
};

export {
  findConfig
};
