import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  unsealResults
} from "./chunk-44VU4FS7.js";

// harness/cli/load-results.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
var loadResults = (file, cwd) => {
  try {
    const read = unsealResults(readFileSync(resolve(cwd, file), "utf8"));
    if (read.ok) return found(read.results);
    const hint = read.code === "parts" ? void 0 : "npx killspec run --output FILE writes one";
    return mistake(`${file} ${read.message}`, hint);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return mistake(`${file} cannot be read (${code})`);
  }
};

export {
  loadResults
};
