import {
  comeToEnd,
  forkCourse,
  goOn,
  isRefused
} from "./chunk-ECUM2VYC.js";
import {
  perturbations
} from "./chunk-ZZOVBW56.js";
import {
  playObedient
} from "./chunk-MV47VDRA.js";
import {
  drawnFrom,
  exhausted,
  openSource
} from "./chunk-JZGGAKTW.js";
import {
  builtinImplementations,
  mutants
} from "./chunk-PWKAKVJ5.js";
import {
  initial
} from "./chunk-W4FTOM2V.js";
import {
  singleDeviations
} from "./chunk-LFBB3VR5.js";
import {
  Random
} from "./chunk-43IJOVRW.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import {
  loadScenarioTree
} from "./chunk-4IDPMULI.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  applyImplications
} from "./chunk-5EP57UTK.js";
import {
  worldBoundUs
} from "./chunk-KDJ6W52P.js";
import {
  begin,
  end,
  step
} from "./chunk-AEVTBZKY.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit
} from "./chunk-OCQDXIP5.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import {
  choiceIds,
  literalOf,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// harness/crosscheck/crosscheck-chunk.ts
import { setImmediate } from "node:timers/promises";

// harness/crosscheck/changes-of.ts
var shareStream = 12;
var changedEventsMax = 1e6;
var changedEventsOf = ({ header, events }) => {
  const processes = header.initially.processes.length + events.filter(({ kind }) => kind === "spawn").length;
  return events.length ** 2 * processes;
};
var textsOfEvents = () => {
  const known = /* @__PURE__ */ new Map();
  return ({ events }) => events.map((event) => {
    const before = known.get(event);
    if (before !== void 0) return before;
    const text = JSON.stringify(event);
    known.set(event, text);
    return text;
  }).join();
};
var changesOf = (trace, changes, { seed, index, share }) => {
  if (changes === "none" || changedEventsOf(trace) > changedEventsMax) return [];
  const random = new Random(seed, index, shareStream);
  const textOf = textsOfEvents();
  const seen = /* @__PURE__ */ new Set([textOf(trace)]);
  const taken = [];
  for (const [at, change] of perturbations(trace).entries()) {
    if (changes !== "all" && random.below(share) > 0) continue;
    const text = textOf(change.trace);
    if (seen.has(text)) continue;
    seen.add(text);
    taken.push({ ...change, at });
  }
  return taken;
};

// harness/crosscheck/perform.ts
var traceOf = ({ trace, ending }) => ending.kind === "quiet" || ending.kind === "bound" ? trace : void 0;
var obey = (world, profile, eager2) => {
  const { choices } = profile;
  let isTouching = false;
  const onAsk = (choice) => {
    isTouching ||= choices[choice]?.[0] !== literal.choices[choice]?.[0];
  };
  const recording = playObedient(world, profile, { boundUs: worldBoundUs(world, 0), eager: eager2, onAsk });
  return { trace: traceOf(recording), isTouching };
};
var perform = (performer, world, profile) => {
  if (performer.by === "obedient") return obey(world, profile, performer.eager);
  const implementation = performer.by === "reference" ? reference : builtinImplementations[performer.name];
  if (implementation === void 0) throw new Error("there is no such mutant");
  return {
    trace: traceOf(recordCaseSync(implementation, world, { boundUs: worldBoundUs(world, 0) })),
    isTouching: false
  };
};

// harness/crosscheck/walk-changes.ts
var sharedCount = (one, other) => {
  const count = Math.min(one.length, other.length);
  for (let at = 0; at < count; at++) if (one[at] !== other[at]) return at;
  return count;
};
var walkChanges = (walker, trace, changes, profile, unit) => {
  const { header, events } = trace;
  const walkFrom = (from, rest, endUs) => {
    let place2 = from;
    for (const event of rest) {
      const next = walker.step(place2, event);
      if (next === void 0) return "refused";
      place2 = next;
    }
    return walker.end(place2, endUs);
  };
  const shared = changes.map((change) => sharedCount(events, change.events));
  const answers2 = changes.map(() => "refused");
  let place = walker.begin(unit, profile, header);
  for (let at = 0; place !== void 0; at++) {
    for (const [index, change] of changes.entries()) {
      if (shared[index] !== at) continue;
      answers2[index] = walkFrom(walker.fork(place), change.events.slice(at), change.endUs);
    }
    const event = events[at];
    if (event === void 0) return [walker.end(place, trace.endUs), ...answers2];
    place = walker.step(place, event);
  }
  return ["refused", ...answers2];
};

// harness/crosscheck/walker.ts
var answers = { conformant: "accepted", nonconformant: "refused", inconclusive: "unjudged" };
var rulesWalker = {
  begin,
  fork: (state) => state,
  step: (state, event) => {
    const next = step(state, event);
    return next.living.length === 0 ? void 0 : next;
  },
  end: (state, endUs) => answers[end(state, endUs).status]
};
var twinWalker = {
  begin: (unit, profile, header) => [initial(unit, header, profile)],
  fork: forkCourse,
  step: (course, event) => {
    const next = goOn(course, event);
    return isRefused(next) ? void 0 : next;
  },
  end: (course, endUs) => isRefused(comeToEnd(course, endUs)) ? "refused" : "accepted"
};

// harness/crosscheck/compare-bout.ts
var ours = { rules: rulesWalker, twin: twinWalker };
var changesWanted = (changes, isTouching) => changes === "share-if-touching" ? isTouching ? "share" : "none" : changes;
var playBout = ({ world, profile, performances }, share) => {
  const seen = /* @__PURE__ */ new Set();
  const play = ({ performer, changes }, performance) => {
    const { trace, isTouching } = perform(performer, world, profile);
    if (trace === void 0) return [];
    const text = JSON.stringify([trace.events, trace.header.resolutionUs]);
    const isKnown = seen.has(text);
    seen.add(text);
    if (isKnown) return [];
    const { name, sources } = trace.header.unit;
    return [
      {
        performance,
        unit: loadUnit(name, sources),
        trace,
        changes: changesOf(trace, changesWanted(changes, isTouching), share)
      }
    ];
  };
  return performances.flatMap(play);
};
var judgePart = ({ performance, unit, trace, changes }, profile, { rules, twin } = ours) => {
  const changed = changes.map((change) => change.trace);
  const byRules = walkChanges(rules, trace, changed, profile, unit);
  const byTwin = walkChanges(twin, trace, changed, profile, unit);
  const traces = [
    { performance, trace },
    ...changes.map((change) => ({ performance, change, trace: change.trace }))
  ];
  return traces.map((each, at) => ({ ...each, rules: byRules[at] ?? "unjudged", twin: byTwin[at] ?? "unjudged" }));
};
var compareBout = (bout, share, walkers = ours) => playBout(bout, share).flatMap((part) => judgePart(part, bout.profile, walkers));

// harness/crosscheck/crosscheck-chunk.ts
var partingsPerBoutMax = 3;
var boutsPerTurn = 10;
var partingOf = (index, { performance, change, rules }) => ({
  index,
  performance,
  ...change === void 0 ? {} : { change: change.at },
  acceptedBy: rules === "accepted" ? "rules" : "twin"
});
var isJudged = ({ rules, twin }) => rules !== "unjudged" && twin !== "unjudged";
var compareAt = (leg, plan, index, walkers) => {
  const bout = leg.at(index);
  try {
    return compareBout(bout, { ...plan, index }, walkers);
  } catch (error) {
    throw new Error(`${plan.leg} ${index} (${bout.about}, ${bout.profile.name})`, { cause: error });
  }
};
var crosscheckChunk = async (leg, plan, from, count, walkers) => {
  const sum = { played: 0, changed: 0, accepted: 0, refused: 0, unjudged: 0, partedBouts: 0 };
  const partings = [];
  for (let index = from; index < from + count; index += 1) {
    if (index % boutsPerTurn === 0) await setImmediate();
    const answers2 = compareAt(leg, plan, index, walkers);
    const judged = answers2.filter(isJudged);
    const parted = judged.filter(({ rules, twin }) => rules !== twin);
    const agreed = judged.filter(({ rules, twin }) => rules === twin);
    sum.played += answers2.filter(({ change }) => change === void 0).length;
    sum.changed += answers2.filter(({ change }) => change !== void 0).length;
    sum.accepted += agreed.filter(({ rules }) => rules === "accepted").length;
    sum.refused += agreed.filter(({ rules }) => rules === "refused").length;
    sum.unjudged += answers2.length - judged.length;
    if (parted.length > 0) sum.partedBouts += 1;
    partings.push(...parted.slice(0, partingsPerBoutMax).map((answer) => partingOf(index, answer)));
  }
  return { from, count, ...sum, partings };
};

// harness/crosscheck/touching-worlds.ts
var blockSize = 20;
var candidateMax = 400;
var touchingWorlds = ({ drawn, small }, profile, from) => {
  const touching = [];
  const others = [];
  for (let at = 0; at < candidateMax && touching.length < blockSize; at++) {
    const candidate = at % 2 === 0 ? drawn(from + at) : small(from + at);
    const { isTouching } = perform({ by: "obedient", eager: false }, candidate.world, profile);
    (isTouching ? touching : others).push(candidate);
  }
  return [...touching, ...others].slice(0, blockSize);
};

// harness/crosscheck/joint-profiles.ts
var jointProfileCount = 200;
var sparsities = [1, 2, 4, 10];
var jointStream = 11;
var shuffled = (random) => {
  const ids = [...choiceIds];
  for (let at = ids.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [ids[at], ids[other]] = [ids[other], ids[at]];
  }
  return ids;
};
var jointProfile = (seed, index) => {
  const random = new Random(seed, index, jointStream);
  const sparsity = sparsities[index % sparsities.length] ?? 1;
  let choices = {};
  for (const id of shuffled(random)) {
    const isDrawn = random.below(sparsity) === 0;
    const taken = choices;
    const candidates = (taken[id] ?? readingsOf[id]).flatMap((reading) => {
      const narrowed = applyImplications({ ...taken, [id]: [reading] });
      return narrowed === void 0 ? [] : [{ reading, narrowed }];
    });
    const usual = candidates.find(({ reading }) => reading === literalOf[id]);
    const chosen = isDrawn || usual === void 0 ? candidates[random.below(candidates.length)] : usual;
    if (chosen === void 0) throw new Error(`no reading of ${id} can be taken`);
    choices = chosen.narrowed;
  }
  return { name: `joint-${seed}-${index}`, choices, quirks: [] };
};

// harness/crosscheck/worlds.ts
import { join } from "node:path";
var divisor = (a, b) => b === 0 ? a : divisor(b, a % b);
var strideOf = (count) => {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (divisor(stride, count) !== 1) stride += 1;
  return stride;
};
var smallWorlds = () => {
  const source = openSource(exhausted("small"));
  const count = source.count ?? 0;
  const stride = strideOf(count);
  return {
    count,
    at: (index) => {
      const place = index * stride % count;
      return { about: `small ${place}, ${source.about(place)}`, world: source.at(place) };
    }
  };
};
var drawnWorlds = (seed) => {
  const source = openSource(drawnFrom(seed));
  return (index) => ({ about: `seed ${seed}, world ${index}, ${source.about(index)}`, world: source.at(index) });
};
var suite;
var suiteWorlds = () => {
  if (suite !== void 0) return suite;
  const loaded = loadScenarioTree(join(packageRoot(), "scenarios"));
  if (!loaded.ok) throw new Error("the scenarios of killspec cannot be read");
  const worlds = loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world }) => ({ about: name, world })));
  const stride = strideOf(worlds.length);
  suite = {
    count: worlds.length,
    at: (index) => worlds[index * stride % worlds.length]
  };
  return suite;
};

// harness/crosscheck/open-leg.ts
var reference2 = { by: "reference" };
var obedient = { by: "obedient", eager: false };
var eager = { by: "obedient", eager: true };
var mutantAt = (turn) => ({ by: "mutant", name: mutants[turn % mutants.length]?.name ?? "" });
var unchanged = (performer) => ({ performer, changes: "none" });
var underLiteral = ({ about, world }, index) => ({
  world,
  about,
  profile: literal,
  performances: [{ performer: reference2, changes: "all" }, unchanged(obedient), unchanged(mutantAt(index))]
});
var underProfile = (profile, { about, world }, turn, changes) => ({
  world,
  about,
  profile,
  performances: [
    { performer: obedient, changes },
    unchanged(eager),
    unchanged(reference2),
    unchanged(mutantAt(2 * turn)),
    unchanged(mutantAt(2 * turn + 1))
  ]
});
var literalLeg = () => {
  const { count, at } = smallWorlds();
  return { count, at: (index) => underLiteral(at(index), index) };
};
var drawnLeg = (seed) => {
  const at = drawnWorlds(seed);
  return { at: (index) => underLiteral(at(index), index) };
};
var suiteLeg = () => {
  const { count, at } = suiteWorlds();
  const profiles = [literal, ...singleDeviations()];
  return {
    count: count * profiles.length,
    at: (index) => {
      const turn = Math.floor(index / profiles.length);
      const profile = profiles[index % profiles.length] ?? literal;
      return underProfile(profile, at(turn), index, profile === literal ? "all" : "share-if-touching");
    }
  };
};
var deviationsLeg = (seed) => {
  const deviations = singleDeviations();
  const candidates = { drawn: drawnWorlds(seed), small: smallWorlds().at };
  let known;
  const worldsOf = (block, profile) => {
    if (known?.block !== block) {
      known = { block, worlds: touchingWorlds(candidates, profile, block * candidateMax) };
    }
    return known.worlds;
  };
  return {
    at: (index) => {
      const block = Math.floor(index / blockSize);
      const profile = deviations[block % deviations.length] ?? literal;
      const world = worldsOf(block, profile)[index % blockSize];
      if (world === void 0) throw new Error("a block has fewer worlds than it should");
      return underProfile(profile, world, index, "share");
    }
  };
};
var jointLeg = (seed) => {
  const drawn = drawnWorlds(seed);
  const small = smallWorlds();
  const suite2 = suiteWorlds();
  const worldAt = (turn, index) => {
    if (turn % 4 === 0) return suite2.at(index);
    return turn % 4 === 2 ? small.at(index) : drawn(index);
  };
  return {
    at: (index) => {
      const turn = Math.floor(index / jointProfileCount);
      return underProfile(jointProfile(seed, index % jointProfileCount), worldAt(turn, index), index, "share");
    }
  };
};
var openLeg = (name, seed) => {
  switch (name) {
    case "literal":
      return literalLeg();
    case "suite":
      return suiteLeg();
    case "deviations":
      return deviationsLeg(seed);
    case "joint":
      return jointLeg(seed);
    case "drawn":
      return drawnLeg(seed);
  }
};

export {
  perform,
  crosscheckChunk,
  blockSize,
  openLeg
};
