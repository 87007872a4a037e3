import {
  casesNamed
} from "./chunk-HLJWNE5D.js";
import {
  loadResults
} from "./chunk-2XLJCF6U.js";
import {
  allowedWords
} from "./chunk-HHPJ5RSM.js";
import "./chunk-WZPW3ITD.js";
import {
  constraintsOf,
  inferReadings,
  jointReadings
} from "./chunk-LGYHBGOS.js";
import "./chunk-GJNGV3OW.js";
import {
  playPlan
} from "./chunk-NEBU2OGB.js";
import "./chunk-LUFHF5JC.js";
import "./chunk-X5ZL7NYF.js";
import {
  agree
} from "./chunk-7FYDPUSA.js";
import {
  notifiedFields
} from "./chunk-3BL3AY7B.js";
import {
  planRun
} from "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-SWT2Z7TB.js";
import {
  checkOutput
} from "./chunk-NTJONRPB.js";
import {
  loadRecording
} from "./chunk-UPC6BTZI.js";
import {
  hashOfWorld,
  traceOf
} from "./chunk-7KMDSFVA.js";
import {
  followedProfile,
  quirkNamed,
  quirks
} from "./chunk-2ZXHYYHH.js";
import "./chunk-7RH22L6J.js";
import "./chunk-AUPQMJD2.js";
import "./chunk-KIPMHDIU.js";
import {
  writeWhole
} from "./chunk-2D5C2LF7.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-YKSCE4M3.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import "./chunk-LB7PVBCZ.js";
import {
  recordingPrefix
} from "./chunk-IXH7SIGX.js";
import "./chunk-N2JOXFFB.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import {
  generatorVersion
} from "./chunk-JZGGAKTW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
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
import "./chunk-7BDANM3N.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZIL5U7IW.js";
import "./chunk-7ED7QEYS.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-A2WKCO75.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import {
  registerConstraints
} from "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-SPANGXFO.js";
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
import {
  worldBoundUs
} from "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  literalOf,
  readingsOf,
  register
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/readings-command.ts
import { resolve } from "node:path";

// reports/formats/inference.ts
var shownWords = ({ allowed, shownBy }) => allowed.length === 0 ? `${shownBy[0]} against ${shownBy.slice(1).join(" and ")}` : shownBy.join(" and ");
var look = ({ allowed }, { style }) => allowed.length === 1 ? style.good : allowed.length === 0 ? style.bad : style.warn;
var rowLines = (rows, setting) => {
  const width = (of) => Math.max(0, ...rows.map((row) => of(row).length));
  const choiceWidth = width(({ choice }) => choice);
  const typeWidth = width(({ unitType }) => unitType);
  const wordsWidth = width(({ allowed }) => allowedWords(allowed));
  return rows.map((row) => {
    const words = look(row, setting)(allowedWords(row.allowed).padEnd(wordsWidth));
    const head = `  ${row.choice.padEnd(choiceWidth)}   ${row.unitType.padEnd(typeWidth)}`;
    return `${head}   ${words}   ${printable(shownWords(row))}`;
  });
};
var assignmentText = (assignment) => Object.entries(assignment).map(([choice, readings]) => `${choice} ${readings.join(" or ")}`).join(", ");
var linkedLines = ({ unitType, assignments }, { width }) => wrap(`${unitType}: ${assignments.map(assignmentText).join("; or ")}`, width, { first: "  ", rest: "    " });
var showsOnTrace = (choice) => register.some(({ shows, choices }) => shows === "trace" && choices.some(({ id }) => id === choice));
var distinguishText = ({ choice, left }) => {
  if (!showsOnTrace(choice)) return "shows on no trace";
  const [one, other, ...more] = left;
  const operands = more.length > 0 ? choice : `${choice}=${one} ${choice}=${other}`;
  return `npx killspec distinguish ${operands}`;
};
var untoldLines = (untold) => {
  const { choice, wouldTell, inseparable } = untold;
  const outcomes = [...new Set(wouldTell.map(({ outcome }) => outcome))];
  const [first] = wouldTell;
  const what = wouldTell.length === 1 ? first?.name : `${first?.name} and ${plural(wouldTell.length - 1, "other", "others")}`;
  const seen = first === void 0 ? "no case of the suite is about it" : `${what}: ${outcomes.join(", ")}`;
  const indent = " ".repeat(choice.length + 5);
  return [
    printable(`  ${choice}   ${seen}`),
    `${indent}${distinguishText(untold)}`,
    ...inseparable.map((pair) => `${indent}nothing tells ${pair.join(" from ")}`)
  ];
};
var determinedCount = ({ inferred }) => choiceIds.filter((choice) => {
  const rows = inferred.filter((row) => row.choice === choice);
  return rows.length > 0 && rows.every(({ allowed }) => allowed.length === 1);
}).length;
var renderInference = (label, inference, setting = plainSetting) => {
  const { inferred, linked, untold } = inference;
  const rows = inferred.toSorted((a, b) => a.choice < b.choice ? -1 : a.choice > b.choice ? 1 : 0);
  return [
    `${printable(label)}: the readings that its conformant cases allow together`,
    "",
    ...rowLines(rows, setting),
    ...linked.length === 0 ? [] : ["", "One goes with the other only:", ...linked.flatMap((each) => linkedLines(each, setting))],
    ...untold.length === 0 ? [] : [
      "",
      "Not told, with the cases that could have, and what shows the shortest one:",
      ...untold.flatMap(untoldLines)
    ],
    "",
    `${determinedCount(inference)} of ${choiceIds.length} determined`,
    ""
  ].join("\n");
};

// reports/formats/prediction-agreement.ts
var named = (name, says, { width }) => wrap(`${name}: ${says}`, width, { first: "  ", rest: "    " });
var shownMax = 8;
var listed = (cases, concernedCount) => [
  `    mispredicted: ${cases.length} of the ${concernedCount} cases that it covers`,
  ...cases.slice(0, shownMax).map((each) => `      ${printable(each)}`)
];
var renderPredictionAgreement = ({ profile, caseCount, limits, unexplained }, setting = plainSetting) => {
  const wrongCount = limits.reduce((sum, { cases }) => sum + cases.length, unexplained.length);
  const section2 = (title, lines) => lines.length === 0 ? [] : [setting.style.bold(title), ...lines, ""];
  return [
    ...section2(
      "Quirks that are played",
      profile.quirks.flatMap((name) => named(printable(name), quirkNamed(name)?.says ?? "cannot be played", setting))
    ),
    ...section2(
      "Not predicted",
      limits.flatMap(({ name, says, cases, concernedCount }) => [
        ...named(name, says, setting),
        ...listed(cases, concernedCount)
      ])
    ),
    ...section2(
      "Not predicted, and nobody knows why",
      unexplained.map((each) => `  ${printable(each)}`)
    ),
    `${printable(profile.name)} predicts the signals of ${caseCount - wrongCount} of ${caseCount} recorded cases`,
    ""
  ].join("\n");
};

// harness/runner/comparison/inferred-profile.ts
var isContradicted = ({ contradictions }, choice) => contradictions.some(({ choices }) => choices.includes(choice));
var sharedBy = (joint, choice) => {
  if (joint.some((each) => isContradicted(each, choice))) return [];
  const known = joint.flatMap(({ narrowed }) => {
    const readings = narrowed[choice];
    return readings === void 0 ? [] : [readings];
  });
  const [first = []] = known;
  return first.filter((reading) => known.every((readings) => readings.includes(reading)));
};
var inOrder = (choice, readings) => {
  const id = choiceIds.find((each) => each === choice);
  return id === void 0 ? readings : readingsOf[id].filter((reading) => readings.includes(reading));
};
var commonOf = (joint) => Object.fromEntries(
  choiceIds.flatMap((choice) => {
    const shared = sharedBy(joint, choice);
    return shared.length === 0 ? [] : [[choice, inOrder(choice, shared)]];
  })
);
var inferredProfile = (name, joint) => {
  const choices = commonOf(joint);
  const own = joint.flatMap(({ unitType, narrowed }) => {
    const more = Object.entries(narrowed).flatMap(
      ([choice, readings]) => choices[choice] === void 0 ? [[choice, inOrder(choice, readings)]] : []
    );
    return more.length === 0 ? [] : [[unitType, Object.fromEntries(more)]];
  });
  return { name, choices, ...own.length === 0 ? {} : { unitTypes: Object.fromEntries(own) }, quirks: [] };
};

// harness/runner/comparison/followed-by.ts
var followedBy = (name, { cases }) => inferredProfile(name, jointReadings(constraintsOf(cases), registerConstraints));
var linkedChoices = ({ cases }) => {
  const groups = jointReadings(constraintsOf(cases), registerConstraints).flatMap(({ contradictions, factors }) => [
    ...contradictions.map(({ choices }) => choices),
    ...factors.map((assignments) => assignments.flatMap((assignment) => Object.keys(assignment)))
  ]);
  const known = groups.map((group) => choiceIds.filter((id) => group.includes(id))).filter(({ length }) => length > 1);
  return [...new Map(known.map((group) => [group.join(" "), group])).values()];
};

// harness/implementations/quirks/world-traits.ts
var behavioursIn = ({ processes, commands }) => [
  ...Object.values(processes),
  ...Object.values(commands)
];
var isCommandOf = (name, command) => new RegExp(`^${command}(?:[.#]|$)`).test(name);
var isPrompt = ({ deeds }) => deeds.some((deed) => deed.kind === "exit" && deed.afterUs === 0);
var doing = (...kinds) => ({ world: { operations } }) => operations.some(({ op }) => kinds.includes(op));
var having = (command) => ({ unit }) => (unit.settings.commands[command] ?? []).length > 0;
var lingering = (command) => ({ world: { commands } }) => Object.entries(commands).some(([name, behaviour]) => isCommandOf(name, command) && !isPrompt(behaviour));
var both = (one, other) => (of) => one(of) && other(of);
var either = (...traits) => (of) => traits.some((trait) => trait(of));
var not = (trait) => (of) => !trait(of);
var isService = ({ unit }) => unit.type === "service";
var isForking = ({ unit }) => unit.settings.serviceType === "forking";
var isSocket = ({ unit }) => unit.type === "socket";
var isMountOrSwap = ({ unit }) => unit.type === "mount" || unit.type === "swap";
var somebodyDoes = (kind) => ({ world }) => behavioursIn(world).some(
  ({ deeds, when }) => [...deeds, ...Object.values(when).flat()].some((each) => each.kind === kind)
);
var somebodyForks = either(doing("fork"), somebodyDoes("fork"));
var notifying = (field) => ({ world }) => notifiedFields(world).some((fields) => field in fields);
var isOfMain = (name) => name === "main" || name === "$MAINPID";
var mainEndsByItself = ({ world }) => world.processes["main"]?.deeds.some(({ kind }) => kind === "exit") === true || world.operations.some((each) => each.op === "exit" && each.process === "main") || world.operations.some((each) => each.op === "signal" && isOfMain(each.to)) || behavioursIn(world).some(({ deeds }) => deeds.some((deed) => deed.kind === "signal" && isOfMain(deed.to)));
var somethingAtOneInstant = ({ world: { operations, processes } }) => {
  const own = Object.values(processes).flatMap(({ deeds }) => deeds.map(({ afterUs }) => afterUs));
  const instants = [...operations.map(({ atUs }) => atUs), ...own];
  return new Set(instants).size < instants.length;
};
var endTogether = ({ world: { processes } }) => {
  const delays = Object.values(processes).flatMap(({ when }) => {
    const exits = Object.values(when).flat().flatMap((reaction) => reaction.kind === "exit" && reaction.afterUs > 0 ? [reaction.afterUs] : []);
    return [...new Set(exits)];
  });
  return new Set(delays).size < delays.length;
};
var mainIsElsewhere = ({ world: { operations, processes, initially } }) => {
  const main = processes["main"];
  const leaves = [...main?.deeds ?? [], ...Object.values(main?.when ?? {}).flat()].some(
    ({ kind }) => kind === "leave"
  );
  return main?.outside === true || leaves || operations.some((each) => each.op === "leave" && each.process === "main") || initially === "inactive" && main !== void 0;
};
var mayLeaveSomebody = ({ unit }) => {
  const { killMode, sendSigkill, finalKillSignal } = killSettings(unit, (choice) => literalOf[choice]);
  return !sendSigkill || killMode === "process" || killMode === "none" || finalKillSignal !== "SIGKILL";
};

// harness/implementations/quirks/limits.ts
var isStartedAgain = doing("start", "restart", "try-restart", "dependency-restart", "reload-or-restart");
var isWatchdog = either(doing("watchdog"), notifying("WATCHDOG"));
var predictionLimits = [
  {
    name: "comes-or-goes-at-one-instant",
    says: "whether who is forked, or leaves, at the very instant of something else is there for it, which a machine decides",
    cases: [],
    concerns: both(either(somebodyForks, somebodyDoes("leave")), somethingAtOneInstant)
  },
  {
    name: "reloads-that-hang",
    says: "that who ends while a reload hangs is looked at when that is over only, and who is signalled then",
    cases: [
      "kill-mode/main-exits-while-reloading/Mode=control-group",
      "kill-mode/main-exits-while-reloading/Mode=mixed",
      "kill-mode/main-exits-while-reloading/Mode=process"
    ],
    concerns: both(isService, both(lingering("ExecReload"), doing("reload", "reload-or-restart")))
  },
  {
    name: "ends-with-main",
    says: "whether who exits with the main process, though on its own, is signalled once more before it has",
    cases: [
      "closed-world/outsider/Mode=control-group,Reaction=exits",
      "kill-mode/stop-command-fails",
      "kill-mode/stop-command-hangs",
      "kill-signal/sigcont-follows/Mode=control-group",
      "values/key-case"
    ],
    concerns: both(isService, endTogether)
  },
  {
    name: "stop-post-in-the-way",
    says: "what else ExecStopPost= is in the way of: restarts whose turn comes after it, and jobs that come meanwhile",
    cases: ["regressions/left-over-stop-post"],
    concerns: having("ExecStopPost")
  },
  {
    name: "stop-command-hangs-on",
    says: "whom a stop leaves out whose command hangs, and how the next one is ended",
    cases: [
      "final-kill-signal/command-outlives-it/Mode=mixed",
      "final-kill-signal/command-outlives-it/Mode=process",
      "kill-mode/stop-commands-hang/Mode=control-group,First=obeys"
    ],
    concerns: both(isService, lingering("ExecStop"))
  },
  {
    name: "main-process-mistaken",
    says: "which process is the main one, where it is named late, is no child, or has left",
    cases: [
      "kill-mode/main-pid/Foreign=false",
      "kill-mode/main-pid/Foreign=true",
      "regressions/main-exits-after-another-is-named",
      "regressions/main-named-during-a-stop"
    ],
    concerns: either(notifying("MAINPID"), isForking, mainIsElsewhere, mainEndsByItself)
  },
  {
    name: "watchdog-in-odd-places",
    says: "what a watchdog does that expires during a stop or under KillMode=none, or is put off",
    cases: ["regressions/watchdog-under-none", "watchdog-signal/expiry-while-stopping"],
    concerns: isWatchdog
  },
  {
    name: "starts-over-left-overs",
    says: "when a start that finds processes of an earlier run kills them, and how often",
    cases: [
      "regressions/reload-or-restart-over-left-overs",
      "regressions/restart-after-the-stop-gave-up",
      "send-sigkill/no-restart-main-stays",
      "send-sigkill/no-restart/Mode=control-group",
      "send-sigkill/no-then-start/Mode=control-group,Job=restart",
      "send-sigkill/no-then-start/Mode=control-group,Job=start"
    ],
    concerns: both(not(isMountOrSwap), both(isStartedAgain, either(isSocket, mayLeaveSomebody)))
  },
  {
    name: "half-mounted",
    says: "what a start or a restart makes of a mount or a swap whose command hangs, fails, or ends meanwhile",
    cases: [],
    concerns: both(isMountOrSwap, isStartedAgain)
  },
  {
    name: "sigkill-of-mounts",
    says: "that SendSIGKILL=no holds for mounts, although a remount that is stopped is killed in spite of it",
    cases: [],
    concerns: both(isMountOrSwap, ({ unit }) => !killSettings(unit, (choice) => literalOf[choice]).sendSigkill)
  },
  {
    name: "exit-type-cgroup",
    says: "when under mixed the end of the main process counts where ExitType=cgroup",
    cases: ["kill-mode/mixed-exit-type-cgroup"],
    concerns: ({ unit }) => unit.settings.exitType === "cgroup"
  },
  {
    name: "commands-of-sockets",
    says: "what is signalled, and when, while a command of a socket hangs",
    cases: [],
    concerns: both(
      isSocket,
      either(having("ExecStartPre"), having("ExecStartPost"), having("ExecStopPre"), having("ExecStopPost"))
    )
  },
  {
    name: "remounts",
    says: "which signal ends a remount that hangs, and when two do or the mount is stopped meanwhile",
    cases: ["regressions/remounted-while-remounting"],
    concerns: both(({ unit }) => unit.type === "mount", doing("remount", "reload-or-restart"))
  },
  {
    name: "asked-again-to-restart",
    says: "that who is asked again in a restart job gets KillSignal=",
    cases: ["restart-kill-signal/asked-again-without-main", "restart-kill-signal/asked-again/Mode=control-group"],
    concerns: both(
      doing("restart", "try-restart", "dependency-restart", "reload-or-restart"),
      ({ unit }) => killSettings(unit, (choice) => literalOf[choice]).restartKillSignal !== void 0
    )
  },
  {
    name: "reload-by-signal",
    says: "that a service of type notify-reload is signalled to reload",
    cases: ["regressions/notify-reload-is-reloaded"],
    concerns: ({ unit }) => unit.settings.serviceType === "notify-reload"
  }
];

// harness/runner/comparison/mispredicted.ts
var mispredictedPairs = (profile, pairs, countMax = Infinity) => {
  const implementation = followedProfile(profile);
  const wrong = [];
  for (const pair of pairs) {
    if (wrong.length >= countMax) break;
    const { world, boundUs, trace } = pair;
    if (!agree(recordCaseSync(implementation, world, { boundUs }).trace, trace)) wrong.push(pair);
  }
  return wrong;
};
var mispredicted = (profile, pairs) => mispredictedPairs(profile, pairs).map(({ name }) => name);

// harness/runner/comparison/prediction-agreement.ts
var limitOf = (name, known, concerned) => known.find(({ cases }) => cases.includes(name)) ?? known.find((limit) => concerned.get(limit.name)?.has(name) === true);
var predictionAgreement = (profile, pairs, { isDrawn = false, known = predictionLimits } = {}) => {
  const wrong = mispredicted(profile, pairs);
  const worlds = pairs.map(({ name, world }) => {
    return { name, world, unit: loadUnit(world.unit.name, unitSources(world.unit)) };
  });
  const concerned = new Map(
    known.map(({ name, concerns }) => [name, new Set(worlds.filter(concerns).map((each) => each.name))])
  );
  const limitsOf = new Map(wrong.map((name) => [name, limitOf(name, known, isDrawn ? concerned : /* @__PURE__ */ new Map())]));
  const limits = known.flatMap((limit) => {
    const cases = wrong.filter((name2) => limitsOf.get(name2) === limit);
    const { name, says } = limit;
    return cases.length === 0 ? [] : [{ name, says, cases, concernedCount: concerned.get(name)?.size ?? 0 }];
  });
  const unexplained = wrong.filter((name) => limitsOf.get(name) === void 0);
  return { profile, caseCount: pairs.length, limits, unexplained };
};

// harness/runner/comparison/profile-text.ts
var readingsText = (readings) => readings.length === 1 ? `${readings[0]}` : `[${readings.join(", ")}]`;
var choiceLines = (assignment, margin) => Object.entries(assignment).map(([choice, readings]) => `${margin}${choice}: ${readingsText(readings)}`);
var section = (key, lines) => lines.length === 0 ? [] : [`${key}:`, ...lines];
var profileText = ({ name, choices, unitTypes = {}, plays = {}, quirks: quirks2 }, about) => [
  `# ${about}`,
  `format: ${profileFormat}`,
  `name: ${/^[A-Za-z][\w.-]*$/.test(name) ? name : JSON.stringify(name)}`,
  ...section("choices", choiceLines(choices, "  ")),
  ...section(
    "unitTypes",
    Object.entries(unitTypes).flatMap(([type, own]) => [`  ${type}:`, ...choiceLines(own, "    ")])
  ),
  ...section("plays", choiceLines(plays, "  ")),
  ...section(
    "quirks",
    quirks2.map((quirk) => `  - ${quirk}`)
  ),
  ""
].join("\n");

// harness/runner/comparison/recorded-pairs.ts
var asRecorded = (world, { events, header }) => {
  const expired = events.flatMap(({ kind, atUs }) => kind === "watchdog" ? [atUs] : []);
  const hasHappened = (atUs) => expired.some((each) => each >= atUs - header.latenessUs);
  return { ...world, operations: world.operations.filter(({ op, atUs }) => op !== "watchdog" || hasHappened(atUs)) };
};
var recordedPairs = ({ provenance, cases }, all) => {
  const byWorld = new Map(cases.map((each) => [each.world, each]));
  return all.flatMap(({ name, world }) => {
    const found2 = byWorld.get(hashOfWorld(world));
    if (found2 === void 0) return [];
    const trace = traceOf(world, found2, provenance);
    return [{ name, world: asRecorded(world, trace), boundUs: worldBoundUs(world, 0), trace }];
  });
};
var pairsOf = (results, all) => {
  const traces = new Map(results.map(({ name, trace }) => [name, trace]));
  return all.flatMap(({ name, world }) => {
    const trace = traces.get(name);
    return trace === void 0 ? [] : [{ name, world, boundUs: worldBoundUs(world, 0), trace }];
  });
};

// harness/runner/comparison/refine-profile.ts
var refined = (profile, pairs, wrong) => {
  const isWrong = new Set(wrong);
  return { profile, wrong, pairs: [...wrong, ...pairs.filter((pair) => !isWrong.has(pair))] };
};
var toBegin = (profile, pairs) => refined(profile, pairs, mispredictedPairs(profile, pairs));
var better = (best, profile) => {
  const wrong = mispredictedPairs(profile, best.pairs, best.wrong.length);
  return wrong.length < best.wrong.length ? refined(profile, best.pairs, wrong) : best;
};
var asGood = (best, profile) => {
  const wrong = mispredictedPairs(profile, best.pairs, best.wrong.length + 1);
  return wrong.length <= best.wrong.length ? refined(profile, best.pairs, wrong) : best;
};
var withQuirk = (profile, name) => {
  const all = /* @__PURE__ */ new Set([...profile.quirks, name]);
  return { ...profile, quirks: quirks.map((quirk) => quirk.name).filter((each) => all.has(each)) };
};
var playing = (profile, readings) => ({
  ...profile,
  plays: { ...profile.plays, ...readings }
});
var withoutQuirk = (profile, name) => ({
  ...profile,
  quirks: profile.quirks.filter((each) => each !== name)
});
var withMore = (first) => {
  let best = first;
  for (const { name } of quirks) {
    if (!best.profile.quirks.includes(name)) best = better(best, withQuirk(best.profile, name));
  }
  return best;
};
var withFewer = (first) => {
  let best = first;
  for (const name of first.profile.quirks.toReversed()) best = asGood(best, withoutQuirk(best.profile, name));
  return best;
};
var roundCountMax = 8;
var quirky = (inferred, pairs) => {
  let best = toBegin(inferred, pairs);
  for (let round = 0; round < roundCountMax; round += 1) {
    const next = withFewer(withMore(best));
    if (next.profile.quirks.join() === best.profile.quirks.join()) break;
    best = next;
  }
  return best.profile;
};
var combinationCountMax = 64;
var combinations = (allowed, choices) => {
  const left = choices.map((choice) => allowed[choice] ?? readingsOf[choice]);
  const count = left.reduce((product, readings) => product * readings.length, 1);
  if (count > combinationCountMax) return [];
  return choices.reduce(
    (all, choice, at) => all.flatMap((some) => (left[at] ?? []).map((reading) => ({ ...some, [choice]: [reading] }))),
    [{}]
  );
};
var played = (first, linked, pairs) => {
  const { choices: allowed } = first;
  const isLeft = (choice) => (allowed[choice] ?? readingsOf[choice]).length > 1;
  const groups = [...linked.map((choices) => choices.filter(isLeft)), ...choiceIds.filter(isLeft).map((id) => [id])];
  let best = toBegin(first, pairs);
  for (const group of groups) {
    const before = best.profile;
    for (const readings of combinations(allowed, group)) {
      if (applyImplications({ ...allowed, ...readings }) !== void 0) best = better(best, playing(before, readings));
    }
  }
  return best.profile;
};
var refineProfile = (inferred, pairs, options = {}) => {
  const { linked = [], others = [] } = options;
  return played(quirky(inferred, [...pairs, ...others]), linked, pairs);
};

// harness/cli/readings-command.ts
var fromFile = (file, cwd) => {
  const results = loadResults(file, cwd);
  if (!results.ok) return results;
  const selected = selectCases({ operands: [], cwd });
  return selected.ok ? found({ results: results.value, cases: selected.value }) : selected;
};
var fromRun = async (options, io) => {
  const planned = await planRun([], options, io);
  if (!planned.ok) return planned;
  try {
    return found({
      results: await playPlan(planned.value, { ...options, traces: options.predicted === true }, io),
      cases: planned.value.cases
    });
  } finally {
    await planned.value.player.close();
  }
};
var agreementOfRecording = async (place, io) => {
  const recording = loadRecording(place, io.cwd);
  if (!recording.ok) return recording;
  const profile = await findProfile(recording.value.provenance.name, io.cwd);
  const cases = casesOf(recording.value, io.cwd);
  if (!profile.ok) return profile;
  if (!cases.ok) return cases;
  const isDrawn = recording.value.provenance.drawn !== void 0;
  return found(predictionAgreement(profile.value, recordedPairs(recording.value, cases.value), { isDrawn }));
};
var agreementOfSeen = ({ results, cases }) => {
  if (results.cases.some(({ outcome, trace }) => outcome.status === "conformant" && trace === void 0)) {
    const hint = "killspec run --traces --output FILE keeps all traces";
    return mistake("quirks are seen in the traces of all cases, and this file has them of failures only", hint);
  }
  const pairs = pairsOf(results.cases, cases);
  const followed = followedBy(printable(results.header.implementation.name), results);
  const profile = refineProfile(followed, pairs, { linked: linkedChoices(results) });
  return found(predictionAgreement(profile, pairs, { known: [] }));
};
var casesOf = ({ provenance: { drawn }, cases }, cwd) => {
  if (drawn === void 0) return selectCases({ operands: [], cwd });
  if (drawn.version !== generatorVersion) {
    return mistake(
      `its worlds were drawn by generator ${drawn.version}, and this is generator ${generatorVersion}`,
      "record it anew"
    );
  }
  return found(
    casesNamed(
      cases.map(({ name }) => name),
      drawn
    )
  );
};
var saveProfile = (output, { header }, profile, io) => {
  const { name, version } = header.implementation;
  const about = `What ${printable(name)} ${printable(version)} was seen to follow.`;
  writeWhole(resolve(io.cwd, output), profileText(profile, about));
};
var tellPredicted = async (agreement, { color = true }, io) => {
  if (agreement.ok) io.write(renderPredictionAgreement(agreement.value, settingFor(io, color)));
  else io.writeError(await renderMistake(agreement.mistake));
  return agreement.ok ? exitCodes.ok : exitCodes.usage;
};
var readingsCommand = async (file, options, io) => {
  const { adapter: place } = options;
  if (options.predicted === true && typeof place === "string" && place.startsWith(recordingPrefix)) {
    return tellPredicted(await agreementOfRecording(place.slice(recordingPrefix.length), io), options, io);
  }
  const writable = checkOutput(options.output, io.cwd);
  if (!writable.ok) {
    io.writeError(await renderMistake(writable.mistake));
    return exitCodes.usage;
  }
  const seen = file === void 0 ? await fromRun(options, io) : fromFile(file, io.cwd);
  if (!seen.ok) {
    io.writeError(await renderMistake(seen.mistake));
    return exitCodes.usage;
  }
  if (options.predicted === true) {
    const agreement = agreementOfSeen(seen.value);
    if (agreement.ok && options.output !== void 0) {
      saveProfile(options.output, seen.value.results, agreement.value.profile, io);
    }
    return tellPredicted(agreement, options, io);
  }
  const { results, cases } = seen.value;
  const inference = inferReadings(results.cases, cases);
  const { name, version } = results.header.implementation;
  const setting = settingFor(io, options.color ?? true);
  if (options.output !== void 0) saveProfile(options.output, results, followedBy(printable(name), results), io);
  io.write(
    options.json === true ? `${JSON.stringify(inference)}
` : renderInference(`${name} ${version}`, inference, setting)
  );
  return results.end === "interrupted" ? exitCodes.incomplete : exitCodes.ok;
};
export {
  readingsCommand
};
