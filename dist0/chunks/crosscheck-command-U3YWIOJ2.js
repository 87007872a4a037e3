import {
  accepts
} from "./chunk-XRGSOD5O.js";
import {
  startThreads
} from "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  isSound,
  minimise
} from "./chunk-VYG35XTZ.js";
import {
  toYaml
} from "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-AXN6VX3A.js";
import {
  settleProfile
} from "./chunk-7RH22L6J.js";
import {
  describeEvents,
  describeUnit
} from "./chunk-3JIL6ZMT.js";
import {
  markSignals,
  renderTimeline,
  timelineRows
} from "./chunk-GFJQST6Z.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  keepFolder,
  writeWhole
} from "./chunk-H756YC3P.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-WCU6ZCPR.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import "./chunk-MYM5BHFO.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  blockSize,
  crosscheckChunk,
  openLeg,
  perform
} from "./chunk-65YTBAS5.js";
import "./chunk-ECUM2VYC.js";
import {
  perturbations
} from "./chunk-UCBI4UHR.js";
import "./chunk-WZKDAQNY.js";
import "./chunk-VNKKIR45.js";
import "./chunk-JZGGAKTW.js";
import {
  mutants
} from "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  profileFormat
} from "./chunk-HJ3YWJAE.js";
import "./chunk-Z5MSWFNR.js";
import {
  inChunks
} from "./chunk-4FWTKTQV.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-7VZWKUBZ.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import {
  judge
} from "./chunk-IQAJZO2Z.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import {
  applyImplications
} from "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-NWIT5QX6.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-SBT7JU65.js";
import {
  formatInstant
} from "./chunk-AMQS5DNI.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  literal
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  literalOf
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/crosscheck.ts
var renderCrosscheckHeading = (of) => `killspec ${of.killspec} \xB7 systemd.kill(5) 257 \xB7 ${of.ruleCount} rules \xB7 seed ${of.seed}`;
var nameWidth = 12;
var renderLeg = (name, tally, { style } = plainSetting) => {
  const { worlds, played, changed, accepted, refused, unjudged, parted } = tally;
  return [
    name.padEnd(nameWidth),
    plural(worlds, "world", "worlds").padStart(13),
    plural(played, "trace", "traces").padStart(14),
    plural(changed, "change", "changes").padStart(16),
    `${accepted} accepted`.padStart(16),
    `${refused} refused`.padStart(15),
    ...unjudged === 0 ? [] : [style.warn(`   ${unjudged} unjudged`)],
    ...parted === 0 ? [] : [style.bad(`   ${plural(parted, "disagreement", "disagreements")}`)]
  ].join("");
};
var renderSum = (tallies) => {
  const worlds = tallies.reduce((sum, tally) => sum + tally.worlds, 0);
  const traces = tallies.reduce((sum, { played, changed }) => sum + played + changed, 0);
  const parted = tallies.reduce((sum, tally) => sum + tally.parted, 0);
  return `${plural(worlds, "world", "worlds")}, ${plural(traces, "trace", "traces")}, ${plural(parted, "disagreement", "disagreements")}`;
};
var performerText = ({ performer, profile }) => {
  switch (performer.by) {
    case "reference":
      return "played by the reference";
    case "mutant":
      return `played by the mutant ${performer.name}`;
    case "obedient":
      return `played as ${profile.name} asks${performer.eager ? " and allows" : ""}`;
  }
};
var whatWasJudged = (told) => told.change === void 0 ? performerText(told) : `${performerText(told)}, ${told.change.about}`;
var strayReadings = ({ profile }) => {
  const strays = choiceIds.filter((id) => profile.choices[id]?.[0] !== literalOf[id]);
  if (strays.length === 0) return "literal";
  return `literal, but ${strays.map((id) => `${id}=${profile.choices[id]?.[0]}`).join(" ")}`;
};
var bothReasons = ({ disagreement: { oracle, model } }) => [
  oracle.status === "nonconformant" ? `The rules refuse it at ${formatInstant(oracle.violation.atUs)}. ${derivation(oracle.violation)}` : "The rules accept it.",
  model.status === "rejected" ? `The state machine refuses it at ${formatInstant(model.atUs)}: ${model.reason}.` : "The state machine accepts it."
];
var partingTimeline = ({ disagreement, profile }) => renderTimeline(timelineRows(markSignals(disagreement.trace, profile.choices)));
var renderParting = (name, told, commands, { style, width } = plainSetting) => {
  const indent = { first: "    ", rest: "    " };
  return [
    style.bad(`  \u2717 ${printable(name)}`),
    ...wrap(printable(describeUnit(told.world)), width, indent),
    ...wrap(printable(describeEvents(told.world)), width, indent),
    ...wrap(printable(`${whatWasJudged(told)}; readings: ${strayReadings(told)}`), width, indent),
    "",
    ...partingTimeline(told).map((line) => `    ${line}`),
    "",
    ...bothReasons(told).flatMap((text) => wrap(printable(text), width, indent)),
    "",
    ...commands.map(([word, command]) => `    ${style.dim(word.padEnd(8))}${printable(command)}`)
  ].join("\n");
};

// harness/crosscheck/leg-tally.ts
var emptyTally = {
  worlds: 0,
  played: 0,
  changed: 0,
  accepted: 0,
  refused: 0,
  unjudged: 0,
  parted: 0
};
var addChunk = (tally, chunk) => {
  const first = tally.first ?? chunk.partings[0];
  return {
    worlds: tally.worlds + chunk.count,
    played: tally.played + chunk.played,
    changed: tally.changed + chunk.changed,
    accepted: tally.accepted + chunk.accepted,
    refused: tally.refused + chunk.refused,
    unjudged: tally.unjudged + chunk.unjudged,
    parted: tally.parted + chunk.partedBouts,
    ...first === void 0 ? {} : { first }
  };
};

// harness/crosscheck/file-bout.ts
var performances = [
  { performer: { by: "reference" }, changes: "all" },
  { performer: { by: "obedient", eager: false }, changes: "all" },
  { performer: { by: "obedient", eager: true }, changes: "all" },
  ...mutants.map(({ name }) => ({ performer: { by: "mutant", name }, changes: "none" }))
];
var fileBout = ({ name, world }, profile) => ({
  world,
  about: name,
  profile,
  performances
});

// harness/crosscheck/compare.ts
var ours = { judge, accepts };
var compareVerdicts = (trace, profile, unit, judges = ours) => {
  const oracle = judges.judge(trace, profile, unit);
  if (oracle.status === "inconclusive") return { status: "unjudged", reason: oracle.reason };
  const model = judges.accepts(trace, profile, unit);
  const isAccepted = oracle.status === "conformant";
  if (isAccepted === (model.status === "accepted")) return { status: "agreement", accepted: isAccepted };
  return { status: "disagreement", trace, profile, oracle, model };
};

// harness/crosscheck/tell-parting.ts
var tellParting = (bout, parting) => {
  const { world, profile, performances: performances2 } = bout;
  const performer = performances2[parting.performance]?.performer;
  const trace = performer === void 0 ? void 0 : perform(performer, world, profile).trace;
  if (performer === void 0 || trace === void 0) throw new Error("a performance cannot be repeated");
  const change = parting.change === void 0 ? void 0 : perturbations(trace)[parting.change];
  const comparison = compareVerdicts(change?.trace ?? trace, profile);
  if (comparison.status !== "disagreement") {
    throw new Error("judged from its beginning to its end, a trace is judged otherwise than together with others");
  }
  const changed = change === void 0 ? {} : { change: { kind: change.kind, about: change.about } };
  return { world, profile, performer, ...changed, disagreement: comparison };
};

// harness/cli/crosscheck-files.ts
var legOf = (cases, profile) => ({
  count: cases.length,
  at: (index) => {
    const one = cases[index];
    if (one === void 0) throw new RangeError(`there is no case ${index}`);
    return fileBout(one, profile);
  }
});
var plan = { leg: "files", seed: 1, share: 1 };
var find = async (operands, profile, cwd) => {
  const cases = selectCases({ operands, cwd });
  if (!cases.ok) return cases;
  const named = profile === void 0 ? found(literal) : await findProfile(profile, cwd);
  if (!named.ok) return named;
  return found({ cases: cases.value, profile: settleProfile(named.value) });
};
var crosscheckFiles = async (operands, options, io) => {
  const given = await find(operands, options.profile, io.cwd);
  if (!given.ok) {
    io.writeError(await renderMistake(given.mistake));
    return exitCodes.usage;
  }
  const setting = settingFor(io, options.color ?? true);
  const leg = legOf(given.value.cases, given.value.profile);
  const chunk = await crosscheckChunk(leg, plan, 0, given.value.cases.length);
  const tally = addChunk(emptyTally, chunk);
  io.write(`${renderLeg("files", tally, setting)}

`);
  if (tally.first !== void 0) {
    const bout = leg.at(tally.first.index);
    io.write(`${renderParting(bout.about, tellParting(bout, tally.first), [], setting)}

`);
  }
  io.write(`${renderSum([tally])}
`);
  return tally.parted > 0 ? exitCodes.nonconformant : exitCodes.ok;
};

// harness/cli/prepare-crosscheck.ts
import { availableParallelism } from "node:os";

// harness/crosscheck/leg.ts
var legNames = ["literal", "suite", "deviations", "joint", "drawn"];

// harness/cli/prepare-crosscheck.ts
var usualShare = 4;
var workersMax = 2;
var budgetOf = ({ budget, runs }) => {
  if (budget === void 0) return found(void 0);
  if (runs !== void 0) {
    return mistake("--runs and --budget both say how many worlds there are", "leave one of them out");
  }
  const parsed = parseTimeSpan(budget);
  if (parsed.status === "valid" && parsed.span !== "infinity" && parsed.span > 0) return found(parsed.span / 1e3);
  return mistake(`--budget ${budget} is no time`, "write one as in 30s, 10m, 1h 30min");
};
var prepareCrosscheck = (options) => {
  const { leg, runs, from, seed = 1, thorough = false } = options;
  const known = legNames.find((name) => name === leg);
  if (leg !== void 0 && known === void 0) {
    return mistake(`there is no leg ${leg}`, meant(didYouMean(leg, legNames)) ?? `one of ${legNames.join(", ")}`);
  }
  if (from !== void 0 && leg === void 0) return mistake("--from counts within a leg", "say which, with --leg");
  const budget = budgetOf(options);
  if (!budget.ok) return budget;
  const legs = known === void 0 ? legNames : [known];
  return found({
    legs,
    seed,
    share: thorough ? 1 : usualShare,
    from: from ?? 0,
    runs,
    budgetMs: budget.value === void 0 ? void 0 : budget.value / legs.length,
    progress: options.progress === true,
    workerCount: options.workers ?? Math.min(workersMax, availableParallelism())
  });
};

// harness/cli/show-parting.ts
import { mkdirSync } from "node:fs";
import { join } from "node:path";

// harness/crosscheck/reduce-parting.ts
var mannerOf = ({ oracle, model }) => {
  if (oracle.status === "nonconformant") return `${oracle.violation.rules[0]} ${oracle.violation.breach.kind}`;
  const reason = model.status === "rejected" ? model.reason : "";
  return reason.replaceAll(/SIG[A-Z0-9+-]+/g, "signal").replaceAll(/\d+/g, "N").replaceAll(/ to \S+/g, " to X");
};
var alike = (told, world, profile) => {
  const { trace } = perform(told.performer, world, profile);
  if (trace === void 0) return void 0;
  const wanted = told.change?.kind;
  const traces = wanted === void 0 ? [{ trace }] : perturbations(trace).filter(({ kind }) => kind === wanted).map(({ kind, about, trace: changed }) => ({ trace: changed, change: { kind, about } }));
  for (const { trace: one, ...changed } of traces) {
    const comparison = compareVerdicts(one, profile);
    if (comparison.status !== "disagreement" || mannerOf(comparison) !== mannerOf(told.disagreement)) continue;
    return { world, profile, performer: told.performer, ...changed, disagreement: comparison };
  }
  return void 0;
};
var nearerToLiteral = (told) => {
  let nearest = told;
  for (const id of choiceIds) {
    const { choices } = nearest.profile;
    if (choices[id]?.[0] === literalOf[id]) continue;
    const candidate = { ...choices, [id]: [literalOf[id]] };
    if (applyImplications(candidate) === void 0) continue;
    nearest = alike(nearest, nearest.world, { ...nearest.profile, choices: candidate }) ?? nearest;
  }
  const strays = choiceIds.filter((id) => nearest.profile.choices[id]?.[0] !== literalOf[id]);
  const name = ["literal", ...strays.map((id) => `${id}=${nearest.profile.choices[id]?.[0]}`)].join("+");
  return { ...nearest, profile: { ...nearest.profile, name } };
};
var reduceParting = async (told) => {
  const nearest = nearerToLiteral(told);
  const { profile } = nearest;
  const parts = async (world2) => isSound(world2) && alike(nearest, world2, profile) !== void 0;
  if (!await parts(nearest.world)) return nearest;
  const { world } = await minimise(nearest.world, parts);
  return alike(nearest, world, profile) ?? nearest;
};

// harness/cli/show-parting.ts
var folder = `${keepFolder}/crosscheck`;
var legCommand = ({ leg, seed, share }, index) => commandLine([
  "crosscheck",
  "--leg",
  leg,
  "--seed",
  String(seed),
  "--from",
  String(index),
  "--runs",
  "1",
  "--workers",
  "1",
  ...share === 1 ? ["--thorough"] : []
]);
var scenarioText = (told, foundBy) => {
  const { oracle } = told.disagreement;
  const rules = oracle.status === "nonconformant" ? oracle.violation.rules.slice(0, 1) : [];
  const by = oracle.status === "nonconformant" ? "the rules refuse" : "the state machine refuses";
  const yaml = toYaml(told.world, {
    title: `${by} what the other accepts: ${whatWasJudged(told)}`,
    rules: rules.length === 0 ? ["PROC-1"] : rules,
    foundBy
  });
  const remarks = [...partingTimeline(told), "", ...bothReasons(told).flatMap((text) => text.split("\n"))];
  return [...remarks.map((line) => `# ${line}`.trimEnd()), yaml].join("\n");
};
var profileText = ({ name, choices }) => {
  const strays = choiceIds.filter((id) => choices[id]?.[0] !== literalOf[id]);
  const lines = strays.map((id) => `  ${id}: ${choices[id]?.[0]}
`);
  return `format: ${profileFormat}
name: ${name}
base: literal
choices:${lines.length === 0 ? " {}\n" : `
${lines.join("")}`}`;
};
var save = (cwd, stem, told, foundBy) => {
  const file = `${folder}/${stem}.yaml`;
  const profile = `${folder}/${stem}.profile.yaml`;
  const isLiteral = choiceIds.every((id) => told.profile.choices[id]?.[0] === literalOf[id]);
  try {
    mkdirSync(join(cwd, folder), { recursive: true });
    writeWhole(join(cwd, file), scenarioText(told, foundBy));
    if (!isLiteral) writeWhole(join(cwd, profile), profileText(told.profile));
    return { file, ...isLiteral ? {} : { profile } };
  } catch {
    return void 0;
  }
};
var showParting = async (plan2, parting, cwd, setting) => {
  if (plan2.leg === "files") throw new Error("a case of a file is shown as it is");
  const bout = openLeg(plan2.leg, plan2.seed).at(parting.index);
  const told = await reduceParting(tellParting(bout, parting));
  const found2 = legCommand(plan2, parting.index);
  const saved = save(cwd, `${plan2.leg}-${parting.index}`, told, found2);
  const again = saved === void 0 ? [] : ["crosscheck", saved.file, ...saved.profile === void 0 ? [] : ["--profile", saved.profile]];
  const commands = [
    ["again", found2],
    ...saved === void 0 ? [] : [["smaller", commandLine(again)], ["saved", Object.values(saved).join(", ")]]
  ];
  const name = `${plan2.leg} ${parting.index}: ${bout.about}, under ${bout.profile.name}`;
  return renderParting(name, told, commands, setting);
};

// harness/cli/crosscheck-command.ts
var defaultCounts = {
  literal: 1e5,
  suite: 1e4,
  deviations: 4640,
  joint: 4e3,
  drawn: 5e3
};
var countOf = (name, { runs, budgetMs, from }, available) => {
  const asked = runs ?? (budgetMs === void 0 ? defaultCounts[name] : void 0);
  return available === void 0 ? asked : Math.min(asked ?? available, Math.max(0, available - from));
};
var goThrough = async (name, undertaking, io, signal) => {
  const { seed, share, from, budgetMs, workerCount } = undertaking;
  const plan2 = { leg: name, seed, share };
  const leg = openLeg(name, seed);
  const count = countOf(name, undertaking, leg.count);
  const threads = workerCount === 1 ? {
    makers: [{ play: (at, many) => crosscheckChunk(leg, plan2, at, many) }],
    close: async () => {
    }
  } : await startThreads("crosscheck-thread", workerCount, plan2);
  const progress = startProgress(io, { progress: undertaking.progress, noun: "worlds" });
  const beganMs = performance.now();
  let tally = emptyTally;
  try {
    const range = {
      from,
      chunkSize: blockSize,
      ...count === void 0 ? {} : { count },
      ...budgetMs === void 0 ? {} : { goesOn: () => performance.now() - beganMs < budgetMs },
      signal
    };
    const end = await inChunks(threads.makers, range, (chunk) => {
      tally = addChunk(tally, chunk);
      progress.show({ done: tally.worlds, total: count ?? tally.worlds, failed: tally.parted });
    });
    return { tally, end };
  } finally {
    progress.clear();
    await threads.close();
  }
};
var headingOf = ({ seed }) => `${renderCrosscheckHeading({ killspec: packageVersion(), ruleCount: ruleIds.length, seed })}

`;
var crosscheckLegs = async (options, io) => {
  const prepared = prepareCrosscheck(options);
  if (!prepared.ok) {
    io.writeError(await renderMistake(prepared.mistake));
    return exitCodes.usage;
  }
  const undertaking = prepared.value;
  const setting = settingFor(io, options.color ?? true);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  const tallies = [];
  io.write(headingOf(undertaking));
  try {
    for (const name of undertaking.legs) {
      const { tally, end } = await goThrough(name, undertaking, io, interrupt.signal);
      tallies.push(tally);
      io.write(`${renderLeg(name, tally, setting)}
`);
      if (end === "interrupted") {
        io.write(`
interrupted: this is no result
`);
        return exitCodes.incomplete;
      }
      const isFirst = tallies.filter(({ first }) => first !== void 0).length === 1;
      if (tally.first === void 0 || !isFirst) continue;
      const { seed, share } = undertaking;
      io.write(`
${await showParting({ leg: name, seed, share }, tally.first, io.cwd, setting)}

`);
    }
  } finally {
    stopListening();
  }
  io.write(`
${renderSum(tallies)}
`);
  return tallies.some(({ parted }) => parted > 0) ? exitCodes.nonconformant : exitCodes.ok;
};
var crosscheckCommand = (operands, options, io) => operands.length === 0 ? crosscheckLegs(options, io) : crosscheckFiles(operands, options, io);
export {
  crosscheckCommand
};
