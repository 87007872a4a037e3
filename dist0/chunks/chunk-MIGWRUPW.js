import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";

// harness/cli/find-baseline.ts
import { resolve } from "node:path";
var findBaseline = async (file, cwd) => {
  if (file === void 0) return found(void 0);
  const { loadBaseline } = await import("./read-baseline-TEUE5T5D.js");
  const loaded = loadBaseline(resolve(cwd, file), file);
  if (loaded.ok) return found(loaded.baseline);
  return { ok: false, mistake: { message: `${file} is no baseline`, problems: loaded.problems } };
};
var findToday = async (named, now) => {
  if (named === void 0) return found(now().toISOString().slice(0, 10));
  const { dayProblem } = await import("./read-baseline-TEUE5T5D.js");
  const problem = dayProblem(named);
  return problem === void 0 ? found(named) : mistake(problem);
};

export {
  findBaseline,
  findToday
};
