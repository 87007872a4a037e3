import {
  allowedFrom
} from "./chunk-LGYHBGOS.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import {
  mannerOf,
  tellViolation
} from "./chunk-7VZWKUBZ.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/runner/comparison/compare-runs.ts
var readingRows = (runs) => {
  const inferred = runs.map(({ cases }) => allowedFrom(cases));
  return unitTypes.flatMap((unitType) => {
    const own = inferred.map((rows) => rows.filter((row) => row.unitType === unitType));
    const choices = [...new Set(own.flatMap((rows) => rows.map(({ choice }) => choice)))].toSorted();
    return choices.map((choice) => ({
      unitType,
      choice,
      allowed: own.map((rows) => rows.find((row) => row.choice === choice)?.allowed)
    }));
  });
};
var ruleRows = (runs) => ruleIds.flatMap((rule) => {
  const counts = runs.map(
    ({ cases }) => cases.filter(({ outcome }) => outcome.status === "nonconformant" && outcome.verdict.violation.rules[0] === rule).length
  );
  return counts.every((count) => count === 0) ? [] : [{ rule, counts }];
});
var mannerOfCase = ({ outcome, trace }, profile) => {
  if (outcome.status !== "nonconformant" || trace === void 0) return void 0;
  return mannerOf(trace, tellViolation(trace, profile, outcome.verdict));
};
var departuresOf = (runs) => {
  const found = /* @__PURE__ */ new Map();
  runs.forEach(({ cases, header }, at) => {
    for (const { rule, failures } of rankFailures(cases)) {
      for (const { result } of failures) {
        const manner = mannerOfCase(result, header.profile);
        if (rule === void 0 || manner === void 0) continue;
        const { unitType } = result;
        const key = `${unitType} ${manner}`;
        const before = found.get(key) ?? { rule, unitType, manner, shownBy: runs.map(() => []) };
        const shownBy = before.shownBy.map((shown, run) => run === at ? [...shown, result] : shown);
        found.set(key, { ...before, shownBy });
      }
    }
  });
  const place = ({ rule, unitType }) => ruleIds.indexOf(rule) * unitTypes.length + unitTypes.indexOf(unitType);
  return [...found.values()].toSorted((a, b) => place(a) - place(b) || (a.manner < b.manner ? -1 : 1));
};
var compareRuns = (runs) => ({
  profile: runs[0]?.header.profile.name ?? "open",
  implementations: runs.map(({ header }) => header.implementation.name),
  rules: ruleRows(runs),
  readings: readingRows(runs),
  departures: departuresOf(runs)
});

export {
  compareRuns
};
