import {
  openSource
} from "./chunk-JZGGAKTW.js";
import {
  playAhead,
  playCase
} from "./chunk-A2WKCO75.js";
import {
  howItFails,
  mannerOf,
  tellViolation,
  withoutFigures
} from "./chunk-M5JTRKYI.js";
import {
  countOutcomes,
  isFailure
} from "./chunk-6M5GG3IU.js";
import {
  factorsOf,
  meetCountMax,
  productCountMax,
  registerConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  meet,
  productKey
} from "./chunk-NMAK5RL4.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";

// spec/oracle/narrowing.ts
var without = (readings, others) => readings.filter((reading) => !others.includes(reading));
var minus = (product, taken, domain) => {
  const pieces = [];
  let rest = product;
  for (const [choice, readings] of Object.entries(taken)) {
    const own = rest[choice] ?? domain(choice);
    if (own === void 0) return [product];
    const left = without(own, readings);
    const shared = without(own, left);
    if (shared.length === 0) return [product];
    if (left.length > 0) pieces.push({ ...rest, [choice]: left });
    rest = { ...rest, [choice]: shared };
  }
  return pieces;
};
var isWithin = (product, set, domain) => set.reduce((left, taken) => left.flatMap((piece) => minus(piece, taken, domain)), [product]).length === 0;
var onto = (products, choices) => {
  const projected = products.map(
    (product) => Object.fromEntries(
      choices.flatMap((choice) => product[choice] === void 0 ? [] : [[choice, product[choice]]])
    )
  );
  return [...new Map(projected.map((product) => [productKey(product), product])).values()];
};
var sharesChoice = ({ choices }, factor) => factor.choices.some((choice) => choices.has(choice));
var Narrowing = class {
  #domain;
  #components = /* @__PURE__ */ new Map();
  constructor({ domain }) {
    this.#domain = domain ?? (() => void 0);
  }
  /** Takes what the next case says; true where that leaves fewer joint readings than before. */
  take(unitType, assignments) {
    let isNew = false;
    for (const factor of factorsOf(assignments, this.#domain)) {
      const all = this.#components.get(unitType) ?? [];
      const touched = all.filter((component) => sharesChoice(component, factor));
      if (this.#says(touched, factor)) continue;
      isNew = true;
      const others = all.filter((component) => !touched.includes(component));
      this.#components.set(unitType, [...others, this.#joined(touched, factor)]);
    }
    return isNew;
  }
  /** Whether some choices of this unit type had too many joint readings to be kept, so that their cases were not told apart. */
  isExceeded(unitType) {
    return (this.#components.get(unitType) ?? []).some(({ products }) => products === "too many");
  }
  /** Whether what is known says this already; of choices that nothing is known of any more nothing more is asked. */
  #says(touched, { products: set, choices }) {
    const known = touched.map(({ products }) => products === "too many" ? void 0 : onto(products, choices));
    if (known.includes(void 0) || known.some((products) => products?.length === 0)) return true;
    if (known.length === 0 || known.reduce((count, products) => count * (products?.length ?? 0), 1) > meetCountMax) {
      return false;
    }
    const combine = (at, product) => {
      const next = known[at];
      if (next === void 0) return isWithin(product, set, this.#domain);
      return next.every((each) => combine(at + 1, { ...product, ...each }));
    };
    return combine(0, {});
  }
  #joined(touched, { products, choices }) {
    const linked = /* @__PURE__ */ new Set([...choices, ...touched.flatMap((component) => [...component.choices])]);
    let current = products;
    for (const component of touched) {
      const other = component.products;
      if (other === "too many" || current.length * other.length > meetCountMax) {
        return { choices: linked, products: "too many" };
      }
      current = meet(current, other, this.#domain);
    }
    return { choices: linked, products: current.length > productCountMax ? "too many" : current };
  }
};

// harness/runner/hunt/hunt-chunk.ts
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
var invariantManner = (invariant, played) => {
  if (played.trace === void 0) return void 0;
  try {
    const answer = invariant(played.trace);
    if (answer === true) return void 0;
    return typeof answer === "string" ? withoutFigures(answer) : "the invariant gave neither true nor a text";
  } catch (error) {
    return withoutFigures(`the invariant threw ${error instanceof Error ? `${error.name}: ${error.message}` : ""}`);
  }
};
var coarseManner = ({ outcome, trace }, { profile }) => outcome.status === "nonconformant" && trace !== void 0 ? mannerOf(trace, tellViolation(trace, profile, outcome.verdict)) : void 0;
var huntWorld = async (world, player, plan) => {
  const played = await playCase(world, player, { ...plan, keepAll: true });
  const { status } = played.outcome;
  const broken = plan.invariant === void 0 || isFailure(played.outcome) && status !== "inconclusive" ? void 0 : invariantManner(plan.invariant, played);
  if (broken !== void 0) return { played, failure: { status: "invariant", manner: broken } };
  const how = howItFails(played, plan.profile);
  if (how === void 0) return { played, failure: void 0 };
  return { played, failure: { status, manner: coarseManner(played, plan) ?? how.manner } };
};
var noteExercised = (rules, outcome) => {
  if (outcome.status !== "conformant" && outcome.status !== "nonconformant") return;
  for (const id of ruleIds) {
    const verdict = outcome.verdict.rules[id];
    if (verdict === "pass" || verdict === "fail") rules.add(id);
  }
};
var hangsInARowMax = 3;
var whyNotPlayed = `it was not played: the implementation had hung in ${hangsInARowMax} worlds in a row`;
var notPlayed = {
  played: { outcome: { status: "inconclusive", reason: whyNotPlayed } },
  failure: { status: "inconclusive", manner: whyNotPlayed }
};
var isGivenUp = ({ failures }) => failures.some(({ manner }) => manner === whyNotPlayed);
var digestLength = 32;
var worldsPerTurn = 10;
var huntChunk = async (player, plan, from, count, narrowing = new Narrowing(registerConstraints)) => {
  const source = openSource(plan.origin);
  const hash = createHash("sha256");
  const statuses = [];
  const failures = [];
  const statements = [];
  const said = /* @__PURE__ */ new Set();
  const rules = /* @__PURE__ */ new Set();
  const indices = Array.from({ length: count }, (_, at) => from + at);
  const announced = player.prepare === void 0 ? void 0 : indices.map((index) => source.at(index));
  if (announced !== void 0) player.prepare?.(announced);
  const play = async (index) => {
    if (player.inFlightMax === void 0 && index % worldsPerTurn === 0) await setImmediate();
    const world = announced?.[index - from] ?? source.at(index);
    return { world, ...hangsInARow < hangsInARowMax ? await huntWorld(world, player, plan) : notPlayed };
  };
  let hangsInARow = 0;
  for await (const [index, { world, ...hunted }] of playAhead(indices, play, player.inFlightMax ?? 1)) {
    const { played, failure } = hangsInARow < hangsInARowMax ? hunted : notPlayed;
    if (failure?.status === "hang") hangsInARow += 1;
    else if (failure !== notPlayed.failure) hangsInARow = 0;
    const { outcome, trace } = played;
    statuses.push(outcome);
    hash.update(`${JSON.stringify([outcome.status, trace?.events ?? [], trace?.endUs ?? 0])}
`);
    if (failure !== void 0) failures.push({ index, about: source.about(index), ...failure });
    noteExercised(rules, outcome);
    if (outcome.status !== "conformant") continue;
    const { assignments } = outcome.verdict;
    const unitType = unitTypeOf(world.unit.name) ?? "service";
    const key = `${unitType} ${JSON.stringify(assignments)}`;
    if (said.has(key)) continue;
    said.add(key);
    if (narrowing.take(unitType, assignments)) statements.push({ index, unitType, assignments });
  }
  return {
    from,
    count,
    counts: countOutcomes(statuses),
    digest: hash.digest("hex").slice(0, digestLength),
    failures,
    statements,
    rules: [...rules]
  };
};

export {
  Narrowing,
  huntWorld,
  noteExercised,
  isGivenUp,
  huntChunk
};
