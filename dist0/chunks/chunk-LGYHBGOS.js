import {
  withoutWitness
} from "./chunk-GJNGV3OW.js";
import {
  registerConstraints,
  runConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  factorise,
  tidy
} from "./chunk-NMAK5RL4.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";
import {
  choiceIds,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/oracle/joint-readings.ts
var without = (assignment, choices) => Object.fromEntries(Object.entries(assignment).filter(([choice]) => !choices.includes(choice)));
var silentOn = (said, choices) => ({
  ...said,
  assignments: said.assignments.map((one) => without(one, choices))
});
var only = (constraints) => {
  const [constraint] = constraints;
  if (constraint === void 0) throw new Error("there is a constraint for cases of one unit type");
  return constraint;
};
var onlyOn = (said, choices) => ({
  ...said,
  assignments: said.assignments.map(
    (one) => Object.fromEntries(Object.entries(one).filter(([choice]) => choices.includes(choice)))
  )
});
var subsetsOf = (choices, size) => {
  if (size === 0) return [[]];
  return choices.flatMap((first, at) => subsetsOf(choices.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
};
var disputedCountMax = 8;
var disputed = (certificate, choices, options) => {
  if (choices.length > disputedCountMax) return choices;
  for (let size = 1; size < choices.length; size += 1) {
    const sufficient = subsetsOf(choices, size).filter((set) => {
      const others = choices.filter((choice) => !set.includes(choice));
      const said = certificate.map((each) => onlyOn(each, others));
      return only(runConstraints(said, options)).status === "consistent";
    });
    if (sufficient.length > 0) return choices.filter((choice) => sufficient.some((set) => set.includes(choice)));
  }
  return choices;
};
var isAbout = (factor, choices) => factor.some((product) => choices.some((choice) => Object.hasOwn(product, choice)));
var domainOf = ({ domain }) => domain ?? (() => void 0);
var jointOf = (unitType, all, options) => {
  const contradictions = [];
  const shared2 = { unitType, caseCount: all.length, contradictions };
  let cases = all;
  for (; ; ) {
    const constraint = only(runConstraints(cases, options));
    switch (constraint.status) {
      case "consistent": {
        const parted = contradictions.flatMap(({ choices }) => choices);
        const narrowed = tidy(without(constraint.narrowed, parted), domainOf(options));
        const factors = constraint.factors.flatMap((factor) => factorise(factor));
        return { ...shared2, narrowed, factors: factors.filter((factor) => !isAbout(factor, parted)) };
      }
      case "inconclusive":
        return { ...shared2, narrowed: {}, factors: [], bound: constraint.bound };
      case "contradiction": {
        const { certificate, smallest } = constraint;
        const parting = cases.filter(({ name }) => certificate.includes(name));
        const choices = disputed(parting, constraint.choices, options);
        contradictions.push({ choices, certificate, smallest });
        cases = cases.map((each) => silentOn(each, choices));
      }
    }
  }
};
var jointReadings = (cases, options = {}) => unitTypes.flatMap((unitType) => {
  const own = cases.filter((each) => each.unitType === unitType);
  return own.length === 0 ? [] : [jointOf(unitType, own, options)];
});
var excludedBy = (excluded, cases, options = {}) => {
  const [first] = cases;
  if (first === void 0) return [];
  const supposed = "(supposed)";
  const supposition = {
    name: supposed,
    unitType: first.unitType,
    assignments: [{ [excluded.choice]: [excluded.reading] }]
  };
  const constraint = only(runConstraints([...cases, supposition], options));
  return constraint.status === "contradiction" ? constraint.certificate.filter((name) => name !== supposed) : [];
};

// harness/runner/comparison/infer-readings.ts
var saidOf = (assignments, choice) => {
  const said = assignments.map((assignment) => assignment[choice]);
  return said.includes(void 0) ? void 0 : [...new Set(said.flatMap((readings) => readings ?? []))].toSorted();
};
var statementsOn = (cases, choice) => cases.flatMap(({ name, assignments }) => {
  const said = saidOf(assignments, choice);
  return said === void 0 ? [] : [{ name, said }];
});
var shared = (statements) => statements.map(({ said }) => said).reduce((left, said) => left.filter((reading) => said.includes(reading)));
var needed = (statements) => {
  const allowed = shared(statements);
  let kept = [];
  for (const each of statements) {
    if (kept.length === 0 || shared([...kept, each]).length < shared(kept).length) kept = [...kept, each];
    if (shared(kept).length === allowed.length) break;
  }
  for (const each of kept) {
    const others = kept.filter((other) => other !== each);
    if (others.length > 0 && shared(others).length === allowed.length) kept = others;
  }
  return kept;
};
var shownFor = (choice, allowed, cases) => {
  const statements = statementsOn(cases, choice);
  const alone = statements.length === 0 ? registerConstraints.domain?.(choice) ?? [] : shared(statements);
  const direct = statements.length === 0 ? [] : needed(statements).map(({ name }) => name);
  const excluded = alone.filter((reading) => !allowed.includes(reading));
  return [
    .../* @__PURE__ */ new Set([
      ...direct,
      ...excluded.flatMap((reading) => excludedBy({ choice, reading }, cases, registerConstraints))
    ])
  ];
};
var byChoice = (a, b) => a.choice < b.choice ? -1 : 1;
var rowsOf = (joint, cases) => {
  const { unitType, contradictions, narrowed } = joint;
  const parted = contradictions.flatMap(({ choices }) => choices);
  const consistent = cases.map((each) => silentOn(each, parted));
  return [
    ...contradictions.flatMap(
      ({ choices, certificate }) => choices.map((choice) => ({ unitType, choice, allowed: [], shownBy: certificate }))
    ),
    ...Object.entries(narrowed).map(([choice, allowed]) => {
      return { unitType, choice, allowed, shownBy: shownFor(choice, allowed, consistent) };
    })
  ].toSorted(byChoice);
};
var allowedBy = ({ unitType, contradictions, narrowed }) => [
  ...contradictions.flatMap(({ choices }) => choices.map((choice) => ({ unitType, choice, allowed: [] }))),
  ...Object.entries(narrowed).map(([choice, allowed]) => ({ unitType, choice, allowed }))
].toSorted(byChoice);
var constraintsOf = (results) => results.flatMap(
  ({ name, unitType, outcome }) => outcome.status === "conformant" ? [{ name, unitType, assignments: outcome.verdict.assignments }] : []
);
var jointOf2 = (results) => {
  const cases = constraintsOf(results);
  const joint = jointReadings(cases, registerConstraints);
  const ofType = (unitType) => cases.filter((each) => each.unitType === unitType);
  return { joint, inferred: joint.flatMap((each) => rowsOf(each, ofType(each.unitType))) };
};
var inferredFrom = (results) => jointOf2(results).inferred;
var allowedFrom = (results) => jointReadings(constraintsOf(results), registerConstraints).flatMap(allowedBy);
var ambiguityOf = (choice) => choice.replace(/\/.*$/, "");
var leftOf = (choice, inferred) => {
  const open = new Set(inferred.flatMap((row) => row.choice === choice ? row.allowed : []));
  return open.size < 2 ? readingsOf[choice] : readingsOf[choice].filter((reading) => open.has(reading));
};
var inseparableAmong = (choice, left) => withoutWitness.flatMap(
  ({ choice: of, reading, sameAs }) => of === choice && left.includes(reading) && left.includes(sameAs) ? [[sameAs, reading]] : []
);
var inferReadings = (results, cases) => {
  const { joint, inferred } = jointOf2(results);
  const told = new Set(inferred.flatMap(({ choice, allowed }) => allowed.length === 1 ? [choice] : []));
  const outcomes = new Map(results.map(({ name, outcome }) => [name, outcome.status]));
  const untold = choiceIds.filter((choice) => !told.has(choice)).map((choice) => {
    const left = leftOf(choice, inferred);
    const wouldTell = cases.filter(({ ambiguities }) => ambiguities.includes(choice) || ambiguities.includes(ambiguityOf(choice))).map(({ name }) => ({ name, outcome: outcomes.get(name) ?? "not played" }));
    return { choice, left, inseparable: inseparableAmong(choice, left), wouldTell };
  });
  const linked = joint.flatMap(
    ({ unitType, factors }) => factors.flatMap((assignments) => assignments.length > 1 ? [{ unitType, assignments }] : [])
  );
  return { inferred, linked, untold };
};

export {
  jointReadings,
  constraintsOf,
  inferredFrom,
  allowedFrom,
  inferReadings
};
