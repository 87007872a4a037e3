import {
  startThreads
} from "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  settingFor
} from "./chunk-E3BU4HXK.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-KB4DQ42V.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import "./chunk-KI7GRJWK.js";
import {
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  mutationChunk,
  openGround,
  suiteTrials
} from "./chunk-VGZPGB2Y.js";
import {
  subjects
} from "./chunk-DUX7XAYH.js";
import "./chunk-OIGIZ6XH.js";
import "./chunk-JZGGAKTW.js";
import {
  duplicates
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
  inChunks
} from "./chunk-4FWTKTQV.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-BW3BHSTX.js";
import "./chunk-WPYISE77.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IUGB6F7Y.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-KDJ6W52P.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-AEVTBZKY.js";
import "./chunk-DDWHQTZF.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-54NM3ECW.js";
import "./chunk-F7E56YYU.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/mutants-command.ts
import { availableParallelism } from "node:os";

// reports/formats/mutants.ts
var renderMutantsHeading = ({ killspec, ruleCount, seed }) => `killspec ${killspec} \xB7 systemd.kill(5) 257 \xB7 ${ruleCount} rules \xB7 seed ${seed}`;
var whereIt = (fate) => {
  switch (fate.kind) {
    case "killed":
    case "reading":
      return fate.case;
    case "contradiction":
      return fate.cases.join(" against ");
    case "equivalent":
      return `nothing else in ${plural(fate.worldCount, "world", "worlds")} up to ${fate.bound}`;
    case "unexplained":
      return `UNEXPLAINED: ${fate.why}`;
  }
};
var readingsOf = (fate) => fate.kind === "reading" ? fate.readings.join(" ") : "";
var widthOf = (texts) => Math.max(0, ...texts.map(({ length }) => length));
var worldsOf = ({ fate, worldsNeeded }) => fate.kind === "killed" ? String(worldsNeeded ?? "\u2013") : "";
var tableOf = (assessments) => {
  const nameWidth = widthOf(assessments.map(({ name }) => name));
  const worldsWidth = widthOf(assessments.map(worldsOf));
  return assessments.map(
    (each) => [
      `  ${each.name.padEnd(nameWidth)}`,
      each.breaks.padEnd(8),
      worldsOf(each).padStart(worldsWidth),
      [whereIt(each.fate), readingsOf(each.fate)].filter((text) => text !== "").join("  unless ")
    ].join("  ")
  );
};
var shareLines = (shares, alone) => {
  const nameWidth = widthOf(shares.map(({ name }) => name));
  return shares.map(({ name, kills, onlyIt }) => {
    const only = onlyIt.length === 0 ? "" : `  ${onlyIt.length} ${alone}`;
    return `  ${name.padEnd(nameWidth)}  ${String(kills).padStart(4)}${only}`;
  });
};
var fateWords = ({ killed, reading, contradiction, equivalent, unexplained }) => [
  `${killed} killed under every reading`,
  `${reading} unless a reading allows them`,
  ...contradiction === 0 ? [] : [plural(contradiction, "contradicts itself", "contradict themselves")],
  `${equivalent} that do nothing else`,
  ...unexplained === 0 ? [] : [`${unexplained} UNEXPLAINED`]
].join(", ");
var huntLine = ({ found, mortal, worldCount }) => `a hunt       kills ${found} of the ${mortal} that die under every reading within ${worldCount} worlds (${(found / mortal * 100).toFixed(1)} %)`;
var sumOf = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);
var countLines = ({ counts }, { duplicateCount, isPart }) => {
  const leftOut = `; ${plural(duplicateCount, "place", "places")} left out where they do what others do`;
  const lines = [
    { origin: "hand", line: `by hand      ${fateWords(counts.hand)}` },
    { origin: "operator", line: `by operator  ${fateWords(counts.operator)}${isPart ? "" : leftOut}` }
  ];
  return lines.filter(({ origin }) => sumOf(counts[origin]) > 0).map(({ line }) => line);
};
var lastLines = (summary, extent) => {
  const { hunt } = summary;
  return [
    ...countLines(summary, extent),
    ...hunt.mortal === 0 ? [] : [huntLine(hunt)],
    ...extent.isThorough ? [] : [`left out     more worlds, and what else there is up to more than ${extent.bound}: --all has it, in minutes`]
  ];
};
var suiteLines = ({ redundant, rules, scenarios }, width) => [
  "How many mutants each rule is charged with",
  ...shareLines(rules, "that no other is charged with"),
  "",
  "How many mutants each scenario kills, where it kills some that no other kills",
  ...shareLines(
    scenarios.filter(({ onlyIt }) => onlyIt.length > 0),
    "that no other kills"
  ),
  "",
  `The other ${plural(redundant.length, "scenario", "scenarios")}: without one of them, no kill is lost`,
  ...redundant.length === 0 ? [] : wrap(redundant.join(" "), width, { first: "  ", rest: "  " }),
  ""
];
var renderMutants = (assessments, summary, extent, { width } = plainSetting) => [
  "Each mutant: the rule that it should break, how many drawn worlds a hunt needs, the first case that kills it",
  ...tableOf(assessments),
  "",
  ...extent.isPart ? [] : suiteLines(summary, width),
  ...lastLines(summary, extent)
].join("\n");
var killLines = (kills, fate) => {
  const nameWidth = widthOf(kills.map((kill) => kill.case));
  return kills.map(({ case: name, literal, open }) => {
    const rules = (open ?? literal).failing.join(" ");
    const under = fate.kind === "killed" && open === void 0 ? "  under literal only" : "";
    return `  ${name.padEnd(nameWidth)}  ${rules}${under}`;
  });
};
var fateSentence = ({ fate, worldsNeeded }) => {
  switch (fate.kind) {
    case "killed":
      return [
        "dies under every reading",
        worldsNeeded === void 0 ? "a hunt needs more worlds than were tried" : `a hunt needs ${plural(worldsNeeded, "world", "worlds")}`
      ];
    case "reading":
      return [`dies under literal, and is allowed wherever it does where ${fate.readings.join(" and ")}`];
    case "contradiction":
      return [
        "is allowed by some reading wherever it dies under literal",
        `contradicts itself in ${fate.cases.join(" and ")}, where readings of ${fate.choices.join(" and ")} part`
      ];
    case "equivalent":
      return [`does ${whereIt(fate)}`];
    case "unexplained":
      return [whereIt(fate)];
  }
};
var renderMutant = (assessment) => {
  const { name, breaks, says, kills, fate } = assessment;
  return [
    `${name}: ${says}`,
    "",
    `should break ${breaks}; ${fateSentence(assessment).join("; ")}`,
    "",
    kills.length === 0 ? "No case of the suite kills it." : `Killed in ${plural(kills.length, "case", "cases")}, with the rules that fail:`,
    ...killLines(kills, fate)
  ].join("\n");
};

// harness/mutation/summary.ts
var scenarioOf = (caseName) => caseName.split("/", 2).join("/");
var killersOf = ({
  fate,
  kills
}) => {
  const counted = kills.flatMap(({ case: name, literal, open }) => {
    const refusal = fate.kind === "killed" ? open : literal;
    return refusal === void 0 ? [] : [{ name, failing: refusal.failing }];
  });
  return {
    rules: new Set(counted.flatMap(({ failing }) => failing)),
    scenarios: new Set(counted.map(({ name }) => scenarioOf(name)))
  };
};
var sharesOf = (names2, killers) => names2.map((name) => {
  const killed = killers.filter(({ by }) => by.has(name));
  return { name, kills: killed.length, onlyIt: killed.filter(({ by }) => by.size === 1).map(({ mutant }) => mutant) };
});
var countsOf = (assessments, origin) => {
  const count = (kind) => assessments.filter((each) => each.origin === origin && each.fate.kind === kind).length;
  return {
    killed: count("killed"),
    reading: count("reading"),
    contradiction: count("contradiction"),
    equivalent: count("equivalent"),
    unexplained: count("unexplained")
  };
};
var summarise = (assessments, caseNames, worldCount) => {
  const killers = assessments.map((each) => ({ mutant: each.name, ...killersOf(each) }));
  const names2 = [...new Set(caseNames.map(scenarioOf))];
  const scenarios = sharesOf(
    names2,
    killers.map(({ mutant, scenarios: by }) => ({ mutant, by }))
  );
  const mortal = assessments.filter(({ fate }) => fate.kind === "killed");
  return {
    counts: { hand: countsOf(assessments, "hand"), operator: countsOf(assessments, "operator") },
    rules: sharesOf(
      ruleIds,
      killers.map(({ mutant, rules: by }) => ({ mutant, by }))
    ),
    scenarios,
    redundant: scenarios.filter(({ onlyIt }) => onlyIt.length === 0).map(({ name }) => name),
    hunt: {
      mortal: mortal.length,
      found: mortal.filter(({ worldsNeeded }) => worldsNeeded !== void 0 && worldsNeeded <= worldCount).length,
      worldCount
    }
  };
};

// harness/cli/mutants-command.ts
var usual = { seed: 1, drawnMax: 2e3, spareDrawnMax: 2e3, bound: "tiny" };
var thorough = { seed: 1, drawnMax: 2e4, spareDrawnMax: 2e3, bound: "small" };
var workersMax = 2;
var chunkSize = 1;
var names = subjects.map(({ mutant }) => mutant.name);
var namesFor = (asked) => asked === void 0 ? names : names.filter((name) => name === asked || name.startsWith(`${asked}/`));
var inThisThread = (plan) => {
  const ground = openGround(plan.thoroughness);
  return { play: (from, count) => mutationChunk(ground, plan, from, count) };
};
var assessAll = async (plan, { workerCount, isProgressWanted }, io, signal) => {
  const threads = workerCount === 1 ? { makers: [inThisThread(plan)], close: async () => {
  } } : await startThreads("mutants-thread", workerCount, plan);
  const progress = startProgress(io, { progress: isProgressWanted, noun: "mutants" });
  const assessments = [];
  try {
    const range = { from: 0, count: plan.names.length, chunkSize, signal };
    const end = await inChunks(threads.makers, range, (chunk) => {
      assessments.push(...chunk.assessments);
      progress.show({ done: assessments.length, total: plan.names.length, failed: 0 });
    });
    return end === "interrupted" ? end : assessments;
  } finally {
    progress.clear();
    await threads.close();
  }
};
var jsonOf = (assessments, summary, thoroughness, isPart) => {
  const { counts, hunt, ...ofTheWhole } = summary;
  const told = {
    format: "killspec-mutants/1",
    thoroughness,
    counts,
    hunt,
    ...isPart ? {} : { duplicates, ...ofTheWhole }
  };
  return JSON.stringify({ ...told, mutants: assessments }, void 0, 2);
};
var report = (assessments, thoroughness, options, io) => {
  const isPart = assessments.length < names.length;
  const caseNames = isPart ? [] : suiteTrials().map(({ name }) => name);
  const summary = summarise(assessments, caseNames, thoroughness.drawnMax);
  if (options.json === true) return jsonOf(assessments, summary, thoroughness, isPart);
  const [only] = assessments;
  if (only !== void 0 && assessments.length === 1) return renderMutant(only);
  const extent = {
    duplicateCount: Object.keys(duplicates).length,
    bound: thoroughness.bound,
    isThorough: options.all === true,
    isPart
  };
  const heading = { killspec: packageVersion(), ruleCount: ruleIds.length, seed: thoroughness.seed };
  const body = renderMutants(assessments, summary, extent, settingFor(io, options.color ?? true));
  return `${renderMutantsHeading(heading)}

${body}`;
};
var mutantsCommand = async (asked, options, io) => {
  const chosen = namesFor(asked);
  if (asked !== void 0 && chosen.length === 0) {
    const known = [...names, ...names.map((name) => name.split("/", 1).join())];
    const refused = mistake(`there is no mutant ${asked}`, meant(didYouMean(asked, known)) ?? "see killspec mutants");
    io.writeError(await renderMistake(refused.mistake));
    return exitCodes.usage;
  }
  const thoroughness = options.all === true ? thorough : usual;
  const workerCount = Math.min(options.workers ?? Math.min(workersMax, availableParallelism()), chosen.length);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  try {
    const assessments = await assessAll(
      { thoroughness, names: chosen },
      { workerCount, isProgressWanted: options.progress === true },
      io,
      interrupt.signal
    );
    if (assessments === "interrupted") {
      io.writeError("interrupted: this is no result\n");
      return exitCodes.incomplete;
    }
    io.write(`${report(assessments, thoroughness, options, io)}
`);
    return assessments.some(({ fate }) => fate.kind === "unexplained") ? exitCodes.nonconformant : exitCodes.ok;
  } finally {
    stopListening();
  }
};
export {
  mutantsCommand
};
