import {
  factorise,
  meet,
  productKey,
  project,
  simplify
} from "./chunk-NMAK5RL4.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";
import {
  implications,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// spec/oracle/run-constraints.ts
var productCountMax = 512;
var certificateTriesMax = 5e4;
var meetCountMax = 1e5;
var everything = [{}];
var isOpen = (products) => products.some((product) => Object.keys(product).length === 0);
var factorsOf = (assignments, domain) => {
  const simple = simplify(assignments, domain);
  if (isOpen(simple)) return [];
  return factorise(simple).map((products) => ({
    key: products.map(productKey).join("|"),
    choices: products.flatMap((product) => Object.keys(product)),
    products
  }));
};
var distinct = (factors) => [
  ...new Map(factors.map((factor) => [factor.key, factor])).values()
];
var distinctStatements = (statements) => {
  const seen = /* @__PURE__ */ new Map();
  for (const statement of statements) {
    const key = statement.factors.map((factor) => factor.key).join(" & ");
    if (statement.factors.length > 0 && !seen.has(key)) seen.set(key, statement);
  }
  return [...seen.values()];
};
var components = (factors) => {
  const groups = [];
  for (const factor of factors) {
    const joined = groups.filter((group) => factor.choices.some((choice) => group.choices.has(choice)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      choices: /* @__PURE__ */ new Set([...factor.choices, ...joined.flatMap((group) => [...group.choices])]),
      factors: [...joined.flatMap((group) => group.factors), factor]
    });
  }
  return groups.map((group) => group.factors);
};
var fold = (factors, domain) => {
  let current = everything;
  for (const { products } of factors.toSorted((a, b) => a.products.length - b.products.length)) {
    if (current.length * products.length > meetCountMax) return void 0;
    current = meet(current, products, domain);
    if (current.length === 0) return current;
    if (current.length > productCountMax) return void 0;
  }
  return current;
};
var contradict = (dispute, chosen) => {
  const factors = distinct([...chosen.flatMap((statement) => statement.factors), ...dispute.background]);
  return fold(factors, dispute.domain)?.length === 0;
};
var searchSets = (dispute, size) => {
  let tries = 0;
  const extend = (chosen, from) => {
    if (chosen.length === size) {
      tries += 1;
      if (tries > certificateTriesMax) return "bound";
      return contradict(dispute, chosen) ? chosen : void 0;
    }
    for (let at = from; at < dispute.statements.length; at += 1) {
      const next = dispute.statements[at];
      const result2 = next === void 0 ? void 0 : extend([...chosen, next], at + 1);
      if (result2 !== void 0) return result2;
    }
    return void 0;
  };
  const result = extend([], 0);
  if (result === "bound") return { complete: false };
  return result === void 0 ? { complete: true } : { found: result, complete: true };
};
var reduce = (dispute) => {
  let current = dispute.statements;
  for (const statement of dispute.statements) {
    const without = current.filter((other) => other !== statement);
    if (contradict(dispute, without)) current = without;
  }
  return current;
};
var searchedSizes = [1, 2, 3];
var certify = (dispute) => {
  let complete = true;
  for (const size of searchedSizes) {
    const search = searchSets(dispute, size);
    if (search.found !== void 0) return { cases: search.found, smallest: complete };
    complete &&= search.complete;
  }
  const cases = reduce(dispute);
  return { cases, smallest: complete && cases.length === searchedSizes.length + 1 };
};
var disputeOf = (component, statements, background, domain) => {
  const keys = new Set(component.map((factor) => factor.key));
  return {
    statements: distinctStatements(
      statements.map(({ name, factors }) => ({ name, factors: factors.filter((factor) => keys.has(factor.key)) }))
    ),
    background: background.filter((factor) => keys.has(factor.key)),
    domain
  };
};
var partingChoices = (cases) => {
  const factors = cases.flatMap((statement) => statement.factors);
  const spoken = [...new Set(factors.flatMap(({ choices }) => choices))].toSorted();
  const disjoint = spoken.filter((choice) => {
    const [first, ...rest] = factors.flatMap(({ products }) => {
      const readings2 = project(products)[choice];
      return readings2 === void 0 ? [] : [readings2];
    });
    return first?.every((reading) => rest.some((others) => !others.includes(reading)));
  });
  return disjoint.length > 0 ? disjoint : spoken;
};
var constrain = (unitType, cases, options) => {
  const domain = options.domain ?? (() => void 0);
  const shared = { unitType, caseCount: cases.length };
  const statements = cases.map(({ name, assignments }) => ({ name, factors: factorsOf(assignments, domain) }));
  const stated = distinct(statements.flatMap((statement) => statement.factors));
  const background = (options.background ?? []).flatMap((assignments) => factorsOf(assignments, domain));
  const folded = [];
  let overflow = false;
  for (const component of components(distinct([...stated, ...background]))) {
    if (!component.some((factor) => stated.includes(factor))) continue;
    const products = fold(component, domain);
    const dispute = disputeOf(component, statements, background, domain);
    const pair = products === void 0 ? searchSets(dispute, 2).found : void 0;
    if (products?.length === 0 || pair !== void 0) {
      const certificate = pair === void 0 ? certify(dispute) : { cases: pair, smallest: true };
      return {
        status: "contradiction",
        ...shared,
        certificate: certificate.cases.map((statement) => statement.name),
        smallest: certificate.smallest,
        choices: partingChoices(certificate.cases)
      };
    }
    if (products === void 0) overflow = true;
    else if (!isOpen(products)) folded.push(products);
  }
  if (overflow) return { status: "inconclusive", ...shared, bound: "productCountMax" };
  const narrowed = Object.assign({}, ...folded.map(project));
  return { status: "consistent", ...shared, narrowed, factors: folded };
};
var runConstraints = (cases, options = {}) => unitTypes.flatMap((unitType) => {
  const own = cases.filter((one) => one.unitType === unitType);
  return own.length === 0 ? [] : [constrain(unitType, own, options)];
});

// spec/oracle/register-constraints.ts
var readings = readingsOf;
var asSet = ({ when, then }) => [
  { [when.choice]: (readings[when.choice] ?? []).filter((reading) => reading !== when.reading) },
  { [when.choice]: [when.reading], [then.choice]: then.readings }
];
var registerConstraints = {
  domain: (choice) => readings[choice],
  background: implications.map(asSet)
};

export {
  productCountMax,
  meetCountMax,
  factorsOf,
  runConstraints,
  registerConstraints
};
