import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";

// harness/runner/score.ts
var scoreOf = (results, cases) => {
  const own = results.cases.filter(({ name }) => cases.has(name));
  if (cases.size === 0 || own.length < cases.size || results.end !== "complete") return void 0;
  const counts = countOutcomes(own.map(({ outcome }) => outcome));
  if (counts["harness-error"] > 0) return void 0;
  const applicable = own.length - counts["not-applicable"];
  const declared = applicable - counts.unsupported;
  return {
    correct: { count: counts.conformant, of: declared },
    breadth: { count: declared - counts["not-kept"], of: applicable }
  };
};

export {
  scoreOf
};
