import {
  packageRoot
} from "./chunk-BMGLCR4O.js";

// harness/package-version.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
var packageVersion = () => {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  return manifest.version;
};

export {
  packageVersion
};
