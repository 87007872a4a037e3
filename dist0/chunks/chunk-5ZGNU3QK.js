import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/runner/rank-failures.ts
var statusOrder = [
  "harness-error",
  "crash",
  "hang",
  "protocol-error",
  "nonconformant",
  "not-kept",
  "nondeterministic",
  "inconclusive"
];
var ruleOf = ({ outcome }) => outcome.status === "nonconformant" ? outcome.verdict.violation.rules[0] : void 0;
var topic = ({ rule }, { about }) => rule !== void 0 && about.includes(rule) ? 0 : 1;
var plainKinds = ["signal", "exit", "claim"];
var effort = ({ trace }) => {
  if (trace === void 0) return 0;
  const things = trace.events.filter(({ kind }) => !plainKinds.includes(kind)).length;
  return things * 1e4 + JSON.stringify(trace).length;
};
var rankFailures = (results) => {
  const groups = /* @__PURE__ */ new Map();
  for (const result of results) {
    const { status } = result.outcome;
    if (!isFailure(result.outcome)) continue;
    const rule = ruleOf(result);
    const key = `${status} ${rule ?? ""}`;
    const group = groups.get(key) ?? { status, ...rule === void 0 ? {} : { rule }, results: [] };
    group.results.push(result);
    groups.set(key, group);
  }
  const place = ({ rule }) => rule === void 0 ? -1 : ruleIds.indexOf(rule);
  const ordered = [...groups.values()].toSorted(
    (a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || b.results.length - a.results.length || place(a) - place(b)
  );
  let number = 0;
  return ordered.map(({ results: own, ...group }) => ({
    ...group,
    failures: own.map((result) => ({ result, topic: topic(group, result), effort: effort(result) })).toSorted((a, b) => a.topic - b.topic || a.effort - b.effort).map(({ result }) => {
      number += 1;
      return { number, result };
    })
  }));
};

export {
  rankFailures
};
