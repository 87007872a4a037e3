import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  sealResults,
  unsealResults
} from "./chunk-44VU4FS7.js";

// harness/cli/last-run.ts
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
var keepFolder = ".killspec";
var resultsFile = "last.ndjson";
var invocationFile = "last-run.json";
var writeWhole = (path, text) => {
  const beside = `${path}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
};
var reasonOf = (error) => error instanceof Error ? error.message : String(error);
var keepLastRun = (cwd, run) => {
  try {
    const folder = join(cwd, keepFolder);
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, resultsFile), sealResults(run.results));
    writeWhole(join(folder, invocationFile), `${JSON.stringify({ ...run.invocation, isPart: run.isPart })}
`);
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
};
var isWords = (value) => Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
var isChoice = (value) => typeof value === "string" || isWords(value) || isWords(value?.sandboxed);
var readInvocation = (path) => {
  try {
    const read = JSON.parse(readFileSync(path, "utf8"));
    const { operands, adapter, profile } = read;
    return {
      invocation: {
        operands: Array.isArray(operands) ? operands.filter((operand) => typeof operand === "string") : [],
        ...isChoice(adapter) ? { adapter } : {},
        ...typeof profile === "string" ? { profile } : {}
      },
      isPart: read.isPart !== false
    };
  } catch {
    return { invocation: { operands: [] }, isPart: true };
  }
};
var loadLastRun = (cwd) => {
  const path = join(cwd, keepFolder, resultsFile);
  if (!existsSync(path)) return mistake("there is no last run in this folder", "run one: npx killspec run");
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return mistake(`${keepFolder}/${resultsFile} cannot be read: ${reasonOf(error)}`);
  }
  const read = unsealResults(text, { unfinished: true });
  if (!read.ok) return mistake(`${keepFolder}/${resultsFile} ${read.message}`, "run again: npx killspec run");
  return found({ results: read.results, ...readInvocation(join(cwd, keepFolder, invocationFile)) });
};

export {
  keepFolder,
  writeWhole,
  keepLastRun,
  loadLastRun
};
