import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";

// harness/cli/check-output.ts
import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
var checkOutput = (file, cwd) => {
  if (file === void 0) return found(void 0);
  const path = resolve(cwd, file);
  if (existsSync(path) && statSync(path).isDirectory()) return mistake(`${file} is a directory, not a file`);
  if (!existsSync(dirname(path))) return mistake(`there is no directory ${dirname(file)} to write ${file} to`);
  return found(void 0);
};

export {
  checkOutput
};
