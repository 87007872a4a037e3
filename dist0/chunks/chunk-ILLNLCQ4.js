import {
  howItFails
} from "./chunk-M5JTRKYI.js";
import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";

// harness/runner/baseline/failable.ts
var contradictionName = ({ unitType }) => `self-contradiction/${unitType}`;
var ofConstraint = (constraint) => {
  const name = contradictionName(constraint);
  switch (constraint.status) {
    case "consistent":
      return { name, isJudged: true };
    case "contradiction": {
      const manner = `cases part at ${constraint.choices.join(", ")}`;
      return { name, isJudged: true, how: { what: "self-contradiction", manner } };
    }
    case "inconclusive":
      return { name, isJudged: true, how: { what: "inconclusive", manner: `${constraint.bound} was reached` } };
  }
};
var failablesOf = (results, isPart) => {
  const { cases, constraints, header } = results;
  const ofCases = cases.map((result) => {
    const { status } = result.outcome;
    const how = howItFails(result, header.profile);
    const isJudged = status !== "unsupported" && status !== "not-applicable";
    const isOfLaterSuite = result.outcome.status === "not-applicable" && result.outcome.isOfLaterSuite === true;
    return {
      name: result.name,
      isJudged,
      ...how === void 0 ? {} : { how },
      ...isOfLaterSuite ? { isOfLaterSuite } : {}
    };
  });
  const ofRun = constraints.map(ofConstraint).filter(({ how }) => !isPart || how !== void 0);
  return [...ofCases, ...ofRun];
};

// harness/runner/results.ts
var resultsFormat = "killspec-results/1";
var keptEventCountMax = 2e5;
var countOf = (cases) => countOutcomes(cases.map(({ outcome }) => outcome));
var countKnown = (cases, { known, notices }) => ({
  counts: countOf(cases.filter(({ name }) => !known.has(name))),
  known: countOf(cases.filter(({ name }) => known.has(name))),
  baselineErrors: notices.length
});
var newConstraints = ({ constraints }, baseline) => constraints.filter((constraint) => baseline?.known.has(contradictionName(constraint)) !== true);
var summarise = (results, baseline) => ({
  selected: results.header.cases.count,
  ...baseline === void 0 ? { counts: countOf(results.cases) } : countKnown(results.cases, baseline),
  end: results.end,
  selfContradictory: newConstraints(results, baseline).some(({ status }) => status === "contradiction"),
  constraintsInconclusive: newConstraints(results, baseline).some(({ status }) => status === "inconclusive")
});

export {
  contradictionName,
  failablesOf,
  resultsFormat,
  keptEventCountMax,
  newConstraints,
  summarise
};
