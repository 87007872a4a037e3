import {
  actsOf,
  changesBetween,
  describeChanges
} from "./chunk-GZN5G3QR.js";
import {
  accepts
} from "./chunk-7WRHNTCG.js";
import {
  settledPairs
} from "./chunk-TQFCZ5NB.js";
import {
  isSound,
  minimise
} from "./chunk-VYG35XTZ.js";
import {
  settleProfile
} from "./chunk-7RH22L6J.js";
import {
  describeEvents,
  describeUnit
} from "./chunk-TCDVI5ZS.js";
import {
  markSignals,
  renderTimeline,
  timelineRows
} from "./chunk-4W4PPITZ.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  plainSetting,
  plainStyle,
  plural
} from "./chunk-YKSCE4M3.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  loadOwnScenarios
} from "./chunk-ALYZVJ6A.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  perturbations
} from "./chunk-QTJKLCWU.js";
import {
  playObedient
} from "./chunk-K2ZFKKSR.js";
import {
  drawnFrom,
  exhausted,
  openSource,
  smallBounds
} from "./chunk-JZGGAKTW.js";
import {
  modelDriven
} from "./chunk-WFPZXVLM.js";
import {
  deviationsIn
} from "./chunk-LFBB3VR5.js";
import {
  unsupported
} from "./chunk-Q2QRSEV6.js";
import {
  tellViolation
} from "./chunk-M5JTRKYI.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import {
  loadScenarioFile
} from "./chunk-4IDPMULI.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  worldBoundUs
} from "./chunk-ZYRKR7M2.js";
import {
  formatInstant
} from "./chunk-5Z73KAZC.js";
import {
  profileFor
} from "./chunk-XQNX3MXR.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  choiceIds,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// reports/formats/distinction.ts
var indent = { first: "    ", rest: "    " };
var isImplementation = ({ sides }, at) => sides[at].kind === "implementation";
var besidesText = ({ besides }) => {
  const readings = Object.entries(besides).map(([choice, reading]) => `${choice}=${reading}`);
  return readings.length === 0 ? "" : `both with ${readings.join(" and ")}, without which they do not differ here`;
};
var worldLines = (world, width) => [
  ...wrap(printable(describeUnit(world)), width, indent),
  ...wrap(printable(describeEvents(world)), width, indent)
];
var unmarked = (trace) => ({ trace, marks: /* @__PURE__ */ new Map(), missing: [], broken: /* @__PURE__ */ new Map() });
var refusalTimeline = (refusal, pair, style = plainStyle) => {
  const refusing = pair.sides[refusal.allows === 0 ? 1 : 0];
  const { trace, violation } = refusal;
  const marked = refusing.kind === "profile" ? markSignals(trace, { ...refusing.profile.choices, ...violation.assignment }) : unmarked(trace);
  return renderTimeline(timelineRows(marked), style);
};
var refusalTitle = ({ allows, how }, { names, distinction }) => {
  const [allowing, refusing] = allows === 0 ? names : [names[1], names[0]];
  const does = distinction.status === "found" && isImplementation(distinction.pair, allows) ? "does this" : "allows this";
  return `${allowing} ${does}${how === "" ? "" : ` (${how})`}, and ${refusing} refuses it:`;
};
var refusalLines = (refusal, shown, pair, setting) => [
  "",
  ...wrap(printable(refusalTitle(refusal, shown)), setting.width, indent),
  "",
  ...refusalTimeline(refusal, pair, setting.style).map((line) => `      ${line}`),
  "",
  ...wrap(printable(derivation(refusal.violation)), setting.width, indent)
];
var oneWayText = (refusals, { names }, { sides }) => {
  const [only, another] = refusals;
  if (only === void 0 || another !== void 0 || sides.some(({ kind }) => kind === "implementation")) return "";
  const [allowing, refusing] = only.allows === 0 ? names : [names[1], names[0]];
  return `Nothing was found that ${refusing} allows here and ${allowing} refuses.`;
};
var actsLines = ({ names }, parting, setting) => [
  ...parting.traces.flatMap((trace, at) => [
    "",
    `    ${printable(names[at] ?? "")} does this:`,
    "",
    ...renderTimeline(timelineRows(unmarked(trace))).map((line) => `      ${line}`)
  ]),
  "",
  ...wrap(
    printable(`As seen from ${names[0]}, ${names[1]}: ${describeChanges(parting.changes)}.`),
    setting.width,
    indent
  )
];
var foundLines = (shown, distinction, setting) => {
  const { pair, parting, from, isShortest } = distinction;
  const besides = besidesText(pair);
  const oneWay = parting.kind === "refused" ? oneWayText(parting.refusals, shown, pair) : "";
  return [
    setting.style.bold(printable(`${shown.names.join(" and ")} differ`)),
    ...besides === "" ? [] : wrap(printable(besides), setting.width, indent),
    "",
    ...worldLines(parting.world, setting.width),
    ...parting.kind === "refused" ? parting.refusals.flatMap((refusal) => refusalLines(refusal, shown, pair, setting)) : actsLines(shown, parting, setting),
    ...oneWay === "" ? [] : wrap(printable(oneWay), setting.width, indent),
    "",
    ...isShortest ? [] : [`    found in   ${printable(from)}`],
    `    again      ${printable(shown.again)}`
  ];
};
var lookedText = (looked) => looked.map(({ where, worlds, isChanged }) => {
  const how = isChanged ? ", with every change of one act" : "";
  return `${where} (${plural(worlds, "world", "worlds")}${how})`;
}).join("; ");
var isVacuous = ({ distinction }) => distinction.status === "none" && distinction.looked.every(({ worlds }) => worlds === 0);
var vacuousLines = ({ names, again }, setting) => [
  setting.style.bold(
    printable(`${names.join(" and ")} could not be compared: there is no world that both were played in`)
  ),
  "",
  `    again      ${printable(again)}`
];
var noneLines = (shown, looked, setting) => [
  setting.style.bold(printable(`${shown.names.join(" and ")}: no difference`)),
  ...shown.because === void 0 ? [] : wrap(shown.because, setting.width, indent),
  ...wrap(printable(`up to ${lookedText(looked)}`), setting.width, indent),
  "",
  `    again      ${printable(shown.again)}`
];
var linesOf = (shown, setting) => {
  const { distinction } = shown;
  switch (distinction.status) {
    case "found":
      return foundLines(shown, distinction, setting);
    case "none":
      return isVacuous(shown) ? vacuousLines(shown, setting) : noneLines(shown, distinction.looked, setting);
    case "interrupted":
      return ["interrupted: this is no result"];
  }
};
var renderDistinctions = (shown, { ambiguity, savedTo }, setting = plainSetting) => {
  const head = ambiguity === void 0 ? [] : [...wrap(`${ambiguity.id}  ${ambiguity.question}`, setting.width, { first: "", rest: "        " }), ""];
  const blocks = shown.flatMap((each, at) => {
    const isNew = each.choice !== void 0 && each.choice !== ambiguity?.id && each.choice !== shown[at - 1]?.choice;
    const about = ambiguity?.choices.find(({ id }) => id === each.choice)?.about;
    return [
      ...at === 0 ? [] : [""],
      ...isNew ? [`${each.choice}${about === void 0 ? "" : `: ${about}`}`, ""] : [],
      ...linesOf(each, setting)
    ];
  });
  const why = ambiguity?.why === void 0 ? [] : ["", ...wrap(`What ${ambiguity.id} leaves open: ${ambiguity.why}`, setting.width)];
  const saved = savedTo === void 0 ? [] : [`    play       npx killspec run ${printable(savedTo)}`];
  return `${[...head, ...blocks, ...saved, ...why].join("\n")}
`;
};

// harness/distinguish/distinguish.ts
import { setImmediate } from "node:timers/promises";

// harness/distinguish/is-settled.ts
var isSettled = ({ choices }) => choiceIds.every((choice) => choices[choice]?.length === 1);

// harness/distinguish/other-acts.ts
var latenessUs = 25e4;
var signalsIn = ({ events }) => [
  ...new Set(events.flatMap((event) => event.kind === "signal" && event.from === "manager" ? [event.signal] : []))
];
var toTheDead = (event, signals) => event.kind === "exit" ? [.../* @__PURE__ */ new Set([...signals, "SIGKILL"])].map((signal) => ({
  atUs: event.atUs,
  kind: "signal",
  from: "manager",
  to: event.process,
  signal,
  result: "ok"
})) : [];
var afterwards = (event, living) => {
  const { atUs } = event;
  return [
    ...[...living].map((process) => ({ atUs, kind: "move", process, group: "elsewhere" })),
    { atUs, kind: "remove-group" },
    { atUs, kind: "claim", state: "stopped" },
    { atUs, kind: "claim", state: "failed" }
  ];
};
var tell = (event) => {
  const at = formatInstant(event.atUs);
  switch (event.kind) {
    case "signal":
      return `${event.signal} to ${event.to}, which has just ended, at ${at}`;
    case "move":
      return `${event.process} moved to another control group at ${at}`;
    case "claim":
      return `the unit said to be ${event.state} at ${at}`;
    default:
      return `the control group removed at ${at}`;
  }
};
var otherActs = (trace) => {
  const signals = signalsIn(trace);
  const living = new Set(trace.header.initially.processes.map(({ name }) => name));
  const added = trace.events.flatMap((event, index) => {
    if (event.kind === "spawn") living.add(event.process.name);
    if (event.kind === "exit") living.delete(event.process);
    return [...toTheDead(event, signals), ...afterwards(event, living)].map((act) => ({
      how: tell(act),
      trace: { ...trace, events: trace.events.toSpliced(index + 1, 0, act) }
    }));
  });
  const seenLate = perturbations({ ...trace, header: { ...trace.header, latenessUs } }).filter(({ kind }) => kind === "late").map((change) => ({ how: `${change.about}, as seen late by up to 250 ms`, trace: change.trace }));
  return [...added, ...seenLate];
};

// harness/distinguish/made-traces.ts
var settledWays = (profile, world) => {
  if (isSettled(profile)) return [profile];
  const settled = settleProfile(profile);
  const asked = /* @__PURE__ */ new Set();
  playObedient(world, settled, { boundUs: worldBoundUs(world, 0), eager: true, onAsk: (choice) => asked.add(choice) });
  const isOpen = (choice) => (profile.choices[choice] ?? readingsOf[choice]).length > 1;
  return [settled, ...[...asked].filter(isOpen).flatMap((choice) => deviationsIn(choice, settled, profile))];
};
function* performed(profile, world) {
  const boundUs = worldBoundUs(world, 0);
  yield playObedient(world, profile, { boundUs }).trace;
  yield playObedient(world, profile, { boundUs, eager: true }).trace;
  yield recordCaseSync(modelDriven("model", {}, profile), world, { boundUs }).trace;
}
var changesOf = (trace) => [
  ...perturbations(trace).map(({ about, trace: changed }) => ({ how: about, trace: changed })),
  ...otherActs(trace)
];
var keyOf = ({ header, events }) => JSON.stringify([header.latenessUs, events]);
function* madeTraces(profiles, world, depth) {
  const known = /* @__PURE__ */ new Set();
  const isNew = ({ trace }) => {
    const key = keyOf(trace);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  const plain = [];
  for (const profile of profiles.flatMap((each) => settledWays(each, world))) {
    for (const trace of performed(profile, world)) {
      const made = { how: "", trace };
      if (!isNew(made)) continue;
      plain.push(made);
      yield made;
    }
  }
  if (depth === "as asked") return;
  for (const { trace } of plain) for (const made of changesOf(trace)) if (isNew(made)) yield made;
}

// harness/distinguish/acts-apart.ts
var alignedWith = (before, after, latenessUs2) => {
  const left = before.map((act, place) => ({ act, place }));
  const placed = after.map((act) => {
    const at = left.findIndex(
      ({ act: { who, what, atUs } }) => who === act.who && what === act.what && Math.abs(atUs - act.atUs) <= latenessUs2
    );
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found ?? { act, place: before.length };
  });
  return placed.toSorted((a, b) => a.act.atUs - b.act.atUs || a.place - b.place).map(({ act }) => act);
};
var isAct = (event) => event.kind === "signal" && event.from === "manager" || event.kind === "spawn" && event.by === "manager" || event.kind === "claim" || event.kind === "move" || event.kind === "remove-group";
var askedKinds = ["request", "watchdog", "oom", "freeze", "daemon-reload"];
var askedIn = ({ events }) => events.flatMap(({ kind }) => askedKinds.includes(kind) ? [kind] : []).join();
var wereAskedAlike = (one, other) => askedIn(one) === askedIn(other);
var shiftBetween = (one, other) => {
  const [first, second] = [one.events[0], other.events[0]];
  if (first === void 0 || second === void 0 || isAct(first) || first.kind !== second.kind) return 0;
  return first.atUs - second.atUs;
};
var actsApart = (one, other) => {
  const shiftUs = shiftBetween(one, other);
  const before = actsOf(one);
  const after = actsOf(other).map((act) => ({ ...act, atUs: act.atUs + shiftUs }));
  const latenessUs2 = Math.max(one.header.latenessUs, other.header.latenessUs);
  return changesBetween(before, latenessUs2 === 0 ? after : alignedWith(before, after, latenessUs2));
};

// harness/distinguish/parting.ts
var isConfirmed = (trace, profile, unit, status) => !isSettled(profile) || accepts(trace, profile, unit).status === status;
var same = (one, other) => one?.join() === other?.join();
var refusalOf = (made, one, other, unit) => {
  const { trace } = made;
  let isTouching = false;
  const onAsk = (choice) => {
    isTouching ||= !same(one.choices[choice], other.choices[choice]);
  };
  const first = judge(trace, one, unit, onAsk);
  if (!isTouching || first.status === "inconclusive") return void 0;
  const second = judge(trace, other, unit);
  if (first.status === second.status || second.status === "inconclusive") return void 0;
  const allows = first.status === "conformant" ? 0 : 1;
  const [allowing, refusing] = allows === 0 ? [one, other] : [other, one];
  const refused = allows === 0 ? second : first;
  if (refused.status !== "nonconformant") return void 0;
  const isSure = isConfirmed(trace, allowing, unit, "accepted") && isConfirmed(trace, refusing, unit, "rejected");
  return isSure ? { ...made, allows, violation: tellViolation(trace, refusing, refused) } : void 0;
};
var profilesPart = (one, other, world, depth, isWhole) => {
  const refusals = [];
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  for (const made of madeTraces([one, other], world, depth)) {
    const refusal = refusalOf(made, one, other, unit);
    if (refusal === void 0 || refusals.some(({ allows }) => allows === refusal.allows)) continue;
    refusals.push(refusal);
    if (!isWhole || refusals.length === 2) break;
  }
  return refusals.toSorted((a, b) => a.allows - b.allows);
};
var traceOfImplementation = async (side, world) => {
  if (unsupported(world, side.player.implementation.capabilities) !== void 0) return void 0;
  const played = await side.player.play(world);
  return played.status === "recorded" ? played.trace : void 0;
};
var implementationParts = (trace, profile, allows) => {
  const { name, sources } = trace.header.unit;
  const verdict = judge(trace, profile, loadUnit(name, sources));
  return verdict.status === "nonconformant" ? [{ how: "", trace, allows, violation: tellViolation(trace, profile, verdict) }] : [];
};
var forUnit = (side, { unit }) => side.kind === "profile" ? { ...side, profile: profileFor(side.profile, unitTypeOf(unit.name) ?? "service") } : side;
var partingIn = async (sides, world, depth, isWhole = false) => {
  const [one, other] = sides.map((side) => forUnit(side, world));
  const refused = (refusals) => refusals.length === 0 ? "none" : { kind: "refused", world, refusals };
  if (one.kind === "profile" && other.kind === "profile")
    return refused(profilesPart(one.profile, other.profile, world, depth, isWhole));
  const first = one.kind === "profile" ? void 0 : await traceOfImplementation(one, world);
  const second = other.kind === "profile" ? void 0 : await traceOfImplementation(other, world);
  if (one.kind === "profile")
    return second === void 0 ? "unplayable" : refused(implementationParts(second, one.profile, 1));
  if (other.kind === "profile")
    return first === void 0 ? "unplayable" : refused(implementationParts(first, other.profile, 0));
  if (first === void 0 || second === void 0 || !wereAskedAlike(first, second)) return "unplayable";
  const changes = actsApart(first, second);
  return changes.length === 0 ? "none" : { kind: "acts", world, traces: [first, second], changes };
};

// harness/distinguish/world-size.ts
var partWeight = 1e3;
var oddities = [
  "unkillable",
  "zombie",
  "kernelThread",
  "subgroup",
  "outside",
  "foreign",
  "protected",
  "outsider",
  "stopped"
];
var oddityCount = (behaviours) => Object.values(behaviours).reduce(
  (sum, behaviour) => sum + oddities.filter((oddity) => behaviour[oddity] !== void 0).length,
  0
);
var worldSize = (world) => {
  const { operations, processes, commands, unit } = world;
  const parts = Math.max(1, operations.length) + Object.keys(processes).length + Object.keys(commands).length;
  const odd = oddityCount(processes) + oddityCount(commands) + (unit.name.endsWith(".service") ? 0 : 1);
  return (parts + 2 * odd) * partWeight + JSON.stringify(world).length;
};

// harness/distinguish/distinguish.ts
var playsDearly = (side) => side.kind === "implementation" && side.player.playsDearly === true;
var worldsPerTurn = 16;
var candidatesIn = async (stage, sides, search) => {
  const candidates = [];
  const countMax = sides.some(playsDearly) ? stage.count : search.candidates;
  let worlds = 0;
  for (let index = 0; index < stage.count && candidates.length < countMax; index += 1) {
    if (index % worldsPerTurn === 0) await setImmediate();
    if (search.signal?.aborted === true) return "interrupted";
    const { about, world } = stage.at(index);
    const parting = await partingIn(sides, world, stage.depth);
    if (parting !== "unplayable") worlds += 1;
    if (typeof parting === "object") candidates.push({ from: about, world });
    search.onWorld?.(index + 1, stage.count);
  }
  return { candidates, worlds };
};
var mannerOf = (parting) => parting.kind === "refused" ? parting.refusals.map(({ allows, violation }) => `${allows} ${violation.breach.kind}`).join() : "";
var partsAs = async (sides, world, depth) => {
  const parting = await partingIn(sides, world, depth, depth === "as asked");
  return typeof parting === "object" ? parting : void 0;
};
var smaller = async ({ world }, sides, depth) => {
  const parting = await partsAs(sides, world, depth);
  const manner = parting === void 0 ? void 0 : mannerOf(parting);
  return minimise(world, async (other) => {
    const smallerParting = await partsAs(sides, other, depth);
    return smallerParting !== void 0 && mannerOf(smallerParting) === manner && isSound(other);
  });
};
var orderWeight = (parting) => parting.kind === "refused" ? parting.refusals.filter(({ violation }) => violation.breach.kind === "out-of-order").length : 0;
var shortest = async (candidates, { sides, isFixed }, depth) => {
  const made = [];
  for (const candidate of candidates) {
    const { world, complete } = isFixed ? { ...candidate, complete: false } : await smaller(candidate, sides, depth);
    const parting = await partingIn(sides, world, "changed", true);
    if (typeof parting === "object") made.push({ from: candidate.from, parting, isShortest: complete });
  }
  return made.toSorted(
    ({ parting: a }, { parting: b }) => orderWeight(a) - orderWeight(b) || worldSize(a.world) - worldSize(b.world)
  )[0];
};
var distinguish = async (pairs, search) => {
  const looked = [];
  for (const stage of search.stages) {
    let worlds = 0;
    for (const pair2 of pairs) {
      const { sides } = pair2;
      const found = await candidatesIn(stage, sides, search);
      if (found === "interrupted") return { status: "interrupted" };
      worlds = Math.max(worlds, found.worlds);
      const isFixed = search.isFixed === true || sides.some(playsDearly);
      const best = await shortest(found.candidates, { sides, isFixed }, stage.depth);
      if (best !== void 0) return { status: "found", pair: pair2, ...best };
    }
    looked.push({ where: stage.where, worlds, isChanged: stage.depth === "changed" });
  }
  const [pair] = pairs;
  if (pair === void 0) throw new Error("there are no two to be told apart");
  return { status: "none", pair, looked };
};

// harness/distinguish/known-worlds.ts
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
var knownWorldsFolder = () => join(packageRoot(), "harness/distinguish/worlds");
var knownWorldFile = ({ choice, readings }) => `${[choice.replace("/", "-"), ...readings].join(".")}.yaml`;
var read = (path) => {
  const loaded = loadScenarioFile(path);
  const world = loaded.ok ? loaded.scenarios[0]?.cases[0]?.world : void 0;
  if (world === void 0) throw new Error(`${path} is no scenario`);
  return world;
};
var knownWorld = (pair) => {
  const path = join(knownWorldsFolder(), knownWorldFile(pair));
  return existsSync(path) ? read(path) : void 0;
};
var knownWorlds = () => (existsSync(knownWorldsFolder()) ? readdirSync(knownWorldsFolder()) : []).filter((name) => name.endsWith(".yaml")).toSorted().map((name) => ({ about: name, world: read(join(knownWorldsFolder(), name)) }));

// harness/distinguish/search-stages.ts
var defaultSearch = { bound: "tiny", drawn: 200 };
var drawnSeed = 1;
var listed = (where, worlds, depth) => ({
  where,
  depth,
  count: worlds.length,
  at: (index) => worlds[index]
});
var bySize = (worlds) => worlds.map((each) => ({ ...each, size: worldSize(each.world) })).toSorted((a, b) => a.size - b.size);
var suiteBySize = () => {
  const loaded = loadOwnScenarios();
  if (!loaded.ok) throw new Error("the scenarios of killspec cannot be read");
  return bySize(loaded.scenarios.flatMap(({ cases }) => cases.map(({ name, world }) => ({ about: name, world }))));
};
var smallStage = (bound) => {
  const { at, about, count = 0 } = openSource(exhausted(bound));
  return {
    where: `the bound ${bound}`,
    depth: "as asked",
    count,
    at: (index) => ({ about: `${bound} ${index}, ${about(index)}`, world: at(index) })
  };
};
var drawnStage = (count) => {
  const { at, about } = openSource(drawnFrom(drawnSeed));
  const nameOf = (index) => `seed ${drawnSeed}, world ${index}, ${about(index)}`;
  return {
    where: `seed ${drawnSeed}`,
    depth: "as asked",
    count,
    at: (index) => ({ about: nameOf(index), world: at(index) })
  };
};
var boundsUpTo = (bound) => {
  const names = smallBounds.map(({ name }) => name);
  return names.slice(0, names.indexOf(bound) + 1);
};
var searchStages = ({ bound, drawn }, hasProfiles) => {
  const known = bySize(knownWorlds());
  const suite = suiteBySize();
  const small = boundsUpTo(bound).map(smallStage);
  return [
    listed("the known worlds", known, "as asked"),
    listed("the suite", suite, "as asked"),
    ...small.slice(0, 1),
    ...hasProfiles ? [listed("the known worlds", known, "changed"), listed("the suite", suite, "changed")] : [],
    ...drawn === 0 ? [] : [drawnStage(drawn)],
    ...small.slice(1)
  ];
};
var shortStages = () => [
  listed("the known worlds", bySize(knownWorlds()), "as asked"),
  listed("the suite", suiteBySize(), "as asked")
];
var stagesOf = (where, worlds, hasProfiles) => [
  listed(where, worlds, "as asked"),
  ...hasProfiles ? [listed(where, worlds, "changed")] : []
];

// harness/distinguish/distinguish-readings.ts
var distinguishReadings = async (pair, search, isLimited = false) => {
  const pairs = settledPairs(pair);
  const world = isLimited ? void 0 : knownWorld(pair);
  if (world === void 0) return distinguish(pairs, search);
  const stages = stagesOf("the known worlds", [{ about: "a world that was found before", world }], true);
  const known = await distinguish(pairs, { ...search, stages, isFixed: true });
  if (known.status === "none") return distinguish(pairs, search);
  return known.status === "found" ? { ...known, isShortest: true } : known;
};

export {
  besidesText,
  refusalTimeline,
  refusalTitle,
  oneWayText,
  lookedText,
  isVacuous,
  renderDistinctions,
  wereAskedAlike,
  actsApart,
  distinguish,
  knownWorld,
  defaultSearch,
  searchStages,
  shortStages,
  stagesOf,
  distinguishReadings
};
