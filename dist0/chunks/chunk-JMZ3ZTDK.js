import {
  loadResults
} from "./chunk-KIS6EWEE.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  judge
} from "./chunk-IQAJZO2Z.js";

// harness/cli/judge-results.ts
import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
var beginning = '{"format":"killspec-results/';
var isOfResults = (file, cwd) => {
  try {
    const descriptor = openSync(resolve(cwd, file), "r");
    const bytes = Buffer.alloc(beginning.length);
    readSync(descriptor, bytes);
    closeSync(descriptor);
    return bytes.toString("utf8") === beginning;
  } catch {
    return false;
  }
};
var ofForeign = ["unit", "map", "stop", "restart", "manager", "lateness", "complete"];
var judgeResults = (file, options, { profile, cwd }) => {
  const given = ofForeign.find((name) => options[name] !== void 0);
  if (given !== void 0) {
    return mistake(`${file} holds results of killspec, which say themselves what --${given} would say`, "leave it out");
  }
  const loaded = loadResults(file, cwd);
  if (!loaded.ok) return loaded;
  const judged = loaded.value.cases.flatMap(
    ({ name, trace }) => trace === void 0 ? [] : [{ file: `${file}: ${name}`, trace, verdict: judge(trace, profile), profile, unnamedCount: 0, unclear: [] }]
  );
  return judged.length > 0 ? found(judged) : mistake(`${file} holds no trace`, "a run keeps those of conformant cases with: run --output FILE --traces");
};

export {
  isOfResults,
  judgeResults
};
