import {
  subjects
} from "./chunk-DUX7XAYH.js";
import {
  pinReadings
} from "./chunk-VNKKIR45.js";
import {
  drawnFrom,
  exhausted,
  openSource
} from "./chunk-JZGGAKTW.js";
import {
  singleDeviations
} from "./chunk-LFBB3VR5.js";
import {
  registerConstraints,
  runConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  judge
} from "./chunk-IQAJZO2Z.js";
import {
  loadScenarioTree
} from "./chunk-4IDPMULI.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  worldBoundUs
} from "./chunk-NWIT5QX6.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";
import {
  choiceIds
} from "./chunk-YMBPRE4P.js";

// harness/mutation/trial.ts
import { join } from "node:path";
var trialIn = (name, world, rules = []) => ({
  name,
  rules,
  world,
  unit: loadUnit(world.unit.name, unitSources(world.unit)),
  boundUs: worldBoundUs(world, 0)
});
var suiteTrials = () => {
  const loaded = loadScenarioTree(join(packageRoot(), "scenarios"));
  if (!loaded.ok) throw new Error("the scenarios that come with killspec cannot be read");
  return loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world, rules }) => trialIn(name, world, rules)));
};

// harness/mutation/try-out.ts
var play = (implementation, { name, world, boundUs }) => {
  const { trace, ending } = recordCaseSync(implementation, world, { boundUs });
  if (ending.kind === "quiet" || ending.kind === "bound") return trace;
  throw new Error(`${implementation.name} in ${name}: ${JSON.stringify(ending)}`);
};
var refusalOf = (verdict) => verdict.status === "nonconformant" ? { violated: verdict.violation.rules, failing: ruleIds.filter((id) => verdict.rules[id] === "fail") } : void 0;
var refusalUnder = (profile, trace, { unit }) => refusalOf(judge(trace, profile, unit));
var TryOuts = class {
  #known = /* @__PURE__ */ new Map();
  /**
   * What a mutant does in a world. `isExcused` may know a reading that allows it: what one reading allows `open` does,
   * and one reading is judged sooner.
   */
  try(subject, trial, isExcused) {
    const trace = play(subject.mutant.implementation, trial);
    if (JSON.stringify(trace.events) === this.#rightEvents(subject.right, trial)) return { status: "same" };
    const byLiteral = refusalUnder(literal, trace, trial);
    if (byLiteral === void 0) return { status: "allowed" };
    if (isExcused?.(trace) === true) return { status: "excusable", trace, literal: byLiteral };
    const underOpen = judge(trace, open, trial.unit);
    if (underOpen.status === "inconclusive") return { status: "undecided" };
    const byOpen = refusalOf(underOpen);
    if (byOpen === void 0) return { status: "excusable", trace, literal: byLiteral };
    return { status: "killed", literal: byLiteral, open: byOpen };
  }
  #rightEvents(right, trial) {
    const known = this.#known.get(right) ?? /* @__PURE__ */ new WeakMap();
    this.#known.set(right, known);
    const before = known.get(trial);
    if (before !== void 0) return before;
    const events = JSON.stringify(play(right, trial).events);
    known.set(trial, events);
    return events;
  }
};

// harness/mutation/ground.ts
var openGround = (thoroughness) => {
  const drawn = openSource(drawnFrom(thoroughness.seed));
  const scope = openSource(exhausted(thoroughness.bound));
  const known = /* @__PURE__ */ new Map();
  const drawnAt = (index) => {
    const before = known.get(index);
    if (before !== void 0) return before;
    const trial = trialIn(`world ${index}`, drawn.at(index));
    known.set(index, trial);
    return trial;
  };
  return {
    thoroughness,
    suite: suiteTrials(),
    drawnAt,
    scopeAt: (index) => trialIn(`world ${index} of the scope`, scope.at(index)),
    scopeCount: scope.count ?? 0,
    tryOuts: new TryOuts()
  };
};

// harness/mutation/mutation-chunk.ts
import { setImmediate } from "node:timers/promises";

// harness/mutation/excuse.ts
var readingsIn = ({ choices }) => choiceIds.filter((id) => choices[id]?.join() !== literal.choices[id]?.join()).map((id) => `${id}=${choices[id]?.join()}`);
var isAllowed = (profile, { trace, trial }) => refusalUnder(profile, trace, trial) === void 0;
var assignmentsOf = ({ trace, trial }) => {
  const verdict = judge(trace, open, trial.unit);
  return verdict.status === "conformant" ? verdict.assignments : [];
};
var wayMax = 64;
var needed = (all) => {
  const cases = all.map((each) => ({
    name: each.trial.name,
    unitType: "service",
    assignments: assignmentsOf(each)
  }));
  const [together] = runConstraints(cases, registerConstraints);
  if (together?.status !== "consistent") return [];
  let ways = [{}];
  for (const factor of together.factors)
    ways = ways.flatMap((way) => factor.map((one) => ({ ...way, ...one }))).slice(0, wayMax);
  return ways.flatMap((way) => {
    const choices = pinReadings(way);
    return choices === void 0 ? [] : [{ ...literal, choices }];
  });
};
var ExcuseSearch = class {
  #seen = [];
  /** Those that have allowed everything so far: one reading away from `literal`, or more where one is not enough. */
  #profiles = singleDeviations();
  /** Whether the readings that have allowed everything so far, or others that have, allow this too. */
  allows(trace, trial) {
    const excusable = { trace, trial };
    const allowing = this.#profiles.filter((profile) => isAllowed(profile, excusable));
    const found = allowing.length > 0 ? allowing : this.#joint(excusable);
    if (found.length === 0) return false;
    this.#profiles = found;
    this.#seen.push(excusable);
    return true;
  }
  /** What has allowed everything so far: the first in the order of the register. */
  get readings() {
    const [profile] = this.#profiles;
    return profile === void 0 ? [] : readingsIn(profile);
  }
  /** Cases among those that have been seen which no reading allows together with this one, where that is known. */
  contradiction(trace, trial) {
    const cases = [...this.#seen, { trace, trial }].map((each) => ({
      name: each.trial.name,
      unitType: each.trial.unit.type,
      assignments: assignmentsOf(each)
    }));
    const found = runConstraints(cases, registerConstraints).find(({ status }) => status === "contradiction");
    return found?.status === "contradiction" ? { cases: found.certificate, choices: found.choices } : void 0;
  }
  #joint(excusable) {
    const all = [...this.#seen, excusable];
    return needed(all).filter((profile) => all.every((each) => isAllowed(profile, each)));
  }
};

// harness/mutation/assess.ts
var Assessor = class {
  #subject;
  #ground;
  #kills = [];
  #excuses = new ExcuseSearch();
  #killed;
  #refused;
  #allowed;
  /** Where no one reading allows what open does, and against which other cases, where that is known. */
  #unexcused;
  #worldsNeeded;
  constructor(subject, ground) {
    this.#subject = subject;
    this.#ground = ground;
  }
  assess() {
    for (const trial of this.#ground.suite) this.#trySuite(trial);
    this.#hunt();
    return this.#assessment();
  }
  /** Finds out no more than what it is: one case that kills it is enough. */
  brieflyAssess() {
    for (const trial of this.#ground.suite) {
      if (this.#killed !== void 0) break;
      this.#trySuite(trial);
    }
    if (this.#killed === void 0) this.#hunt();
    return this.#fate();
  }
  #assessment() {
    const { mutant, origin } = this.#subject;
    return {
      name: mutant.name,
      origin,
      breaks: mutant.breaks,
      says: mutant.says,
      fate: this.#fate(),
      kills: this.#kills,
      ...this.#worldsNeeded === void 0 ? {} : { worldsNeeded: this.#worldsNeeded }
    };
  }
  #trySuite(trial) {
    const found = this.#ground.tryOuts.try(this.#subject, trial);
    this.#take(found, trial);
    if (found.status !== "killed" && found.status !== "excusable") return;
    const open2 = found.status === "killed" ? { open: found.open } : {};
    this.#kills.push({ case: trial.name, literal: found.literal, ...open2 });
  }
  /** Tries drawn worlds, until one refuses it under every reading. */
  #hunt() {
    const { thoroughness, drawnAt } = this.#ground;
    const max = this.#killed === void 0 ? thoroughness.spareDrawnMax : thoroughness.drawnMax;
    for (let index = 0; index < max && this.#worldsNeeded === void 0; index += 1) {
      if (this.#tryBriefly(drawnAt(index)) === "killed") this.#worldsNeeded = index + 1;
    }
  }
  #tryBriefly(trial) {
    let isExcused = false;
    const found = this.#ground.tryOuts.try(this.#subject, trial, (trace) => {
      isExcused = this.#killed === void 0 && this.#excuses.allows(trace, trial);
      return isExcused;
    });
    if (!isExcused) this.#take(found, trial);
    else this.#noteRefusal(found, trial);
    return found.status;
  }
  #take(found, trial) {
    this.#noteRefusal(found, trial);
    if (found.status === "allowed") this.#allowed ??= trial.name;
    if (found.status === "killed") this.#killed ??= { case: trial.name, refusal: found.open };
    if (found.status !== "excusable" || this.#killed !== void 0) return;
    if (this.#unexcused !== void 0 || this.#excuses.allows(found.trace, trial)) return;
    this.#unexcused = { case: trial.name, contradiction: this.#excuses.contradiction(found.trace, trial) };
  }
  #noteRefusal(found, trial) {
    if (found.status === "excusable") this.#refused ??= { case: trial.name, refusal: found.literal };
  }
  #fate() {
    return this.#fateSoFar() ?? this.#fateInScope();
  }
  #fateSoFar() {
    if (this.#killed !== void 0) {
      return { kind: "killed", case: this.#killed.case, rules: this.#killed.refusal.violated };
    }
    if (this.#unexcused !== void 0) {
      const { case: place, contradiction } = this.#unexcused;
      return contradiction === void 0 ? { kind: "unexplained", why: `no one reading allows what it does in ${place}` } : { kind: "contradiction", ...contradiction };
    }
    const { readings } = this.#excuses;
    if (this.#refused !== void 0) {
      return { kind: "reading", case: this.#refused.case, rules: this.#refused.refusal.violated, readings };
    }
    if (this.#allowed === void 0) return void 0;
    return { kind: "unexplained", why: `what it does in ${this.#allowed} is something else, and nothing forbids it` };
  }
  /** Nothing has shown its mistake: perhaps it is none. */
  #fateInScope() {
    const { scopeAt, scopeCount, thoroughness } = this.#ground;
    for (let index = 0; index < scopeCount; index += 1) {
      this.#tryBriefly(scopeAt(index));
      const fate = this.#fateSoFar();
      if (fate !== void 0) return fate;
    }
    return { kind: "equivalent", bound: thoroughness.bound, worldCount: scopeCount };
  }
};
var assess = (subject, ground) => new Assessor(subject, ground).assess();

// harness/mutation/mutation-chunk.ts
var mutationChunk = async (ground, { names }, from, count) => {
  const assessments = [];
  for (const name of names.slice(from, from + count)) {
    await setImmediate();
    const subject = subjects.find(({ mutant }) => mutant.name === name);
    if (subject === void 0) throw new Error(`there is no mutant ${name}`);
    assessments.push(assess(subject, ground));
  }
  return { from, count, assessments };
};

export {
  suiteTrials,
  openGround,
  mutationChunk
};
