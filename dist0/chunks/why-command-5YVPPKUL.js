import {
  saveShortest,
  shorten
} from "./chunk-2VYS2U72.js";
import "./chunk-DLKRRK43.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import {
  referenceAdapter
} from "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-AXN6VX3A.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-NTJONRPB.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import "./chunk-KIPMHDIU.js";
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
  loadLastRun
} from "./chunk-2D5C2LF7.js";
import {
  findConfig
} from "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  groupName,
  plainSetting
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
import {
  openAdapter
} from "./chunk-IXH7SIGX.js";
import {
  againArguments,
  commandLine,
  fileArguments
} from "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-RMP65VYW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import {
  tellViolation
} from "./chunk-M5JTRKYI.js";
import "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
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
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import {
  formatInstant
} from "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import {
  describePlace,
  ledger
} from "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
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
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/deaths.ts
var readingsText = (assignment) => Object.entries(assignment).map(([choice, readings]) => `${choice} ${readings.join(" or ")}`).join(", ");
var renderDeaths = (deaths, { style, width } = plainSetting) => {
  if (deaths.length === 1 && Object.keys(deaths[0]?.assignment ?? {}).length === 0) {
    return ["    No reading of the page changes this."];
  }
  return deaths.flatMap(({ assignment, atUs, rules, because }) => {
    const readings = readingsText(assignment);
    const words = `${formatInstant(atUs)}, ${rules[0]}: ${because.at(-1) ?? ""}`;
    return [
      ...wrap(readings === "" ? "under every other reading" : readings, width, { first: "    ", rest: "      " }).map(
        style.bold
      ),
      ...wrap(printable(words), width, { first: "      ", rest: "      " })
    ];
  });
};

// reports/formats/owed-and-seen.ts
var inWords = (sent) => {
  const byInstant = /* @__PURE__ */ new Map();
  for (const { atUs, signal } of sent.toSorted((a, b) => a.atUs - b.atUs)) {
    byInstant.set(atUs, [...byInstant.get(atUs) ?? [], signal]);
  }
  const words = [...byInstant].map(([atUs, signals]) => `${formatInstant(atUs)} ${signals.join(" ")}`);
  return words.length === 0 ? "nothing" : words.join(", ");
};
var owedAndSeen = ({ trace, marks, missing }) => {
  const owed = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  const put = (map, to, sent) => {
    map.set(to, [...map.get(to) ?? [], sent]);
  };
  trace.events.forEach((event, index) => {
    if (event.kind !== "signal" || event.from !== "manager") return;
    put(seen, event.to, event);
    const mark = marks.get(index);
    if (mark === "as owed" || mark === "out of order") put(owed, event.to, event);
  });
  for (const one of missing) put(owed, one.to, one);
  const names = /* @__PURE__ */ new Set([...trace.header.initially.processes.map(({ name }) => name), ...seen.keys(), ...owed.keys()]);
  return [...names].map((process) => ({
    process,
    owed: inWords(owed.get(process) ?? []),
    seen: inWords(seen.get(process) ?? [])
  }));
};

// harness/cli/why-command.ts
var find = (number, cwd) => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const groups = rankFailures(last.value.results.cases);
  const all = groups.flatMap((group) => group.failures.map((failure) => ({ failure, group, last: last.value })));
  const asked = all.find(({ failure }) => failure.number === number);
  if (asked !== void 0) return found(asked);
  const { name } = last.value.results.header.implementation;
  return all.length === 0 ? mistake(`the last run, of ${name}, had no failure`) : mistake(
    `the last run, of ${name}, had ${all.length === 1 ? "1 failure" : `${all.length} failures`}; there is no failure ${number}`
  );
};
var caseOf = ({ failure, last }, cwd) => {
  const { name } = failure.result;
  const selected = selectCases({ operands: last.invocation.operands, cwd, cases: [name] });
  return selected.ok ? selected.value.find((one) => one.name === name) : void 0;
};
var shortestOf = async ({ last }, one, cwd) => {
  const config = findConfig(cwd);
  const configured = config.ok ? config.value : void 0;
  const place = last.invocation.adapter ?? configured?.adapter ?? referenceAdapter;
  const player = await openAdapter(place, { folder: cwd, latenessUs: configured?.latenessUs });
  if (!player.ok || one === void 0) return void 0;
  try {
    return await shorten(one.world, player.value, last.results.header.profile);
  } finally {
    await player.value.close();
  }
};
var heading = (text, { style }) => ["", style.bold(`  ${text}`)];
var indent = { first: "    ", rest: "    " };
var sentenceLines = (verdict, width) => {
  const [rule] = verdict.violation.rules;
  return ledger.filter(({ rules }) => rule !== void 0 && rules.includes(rule)).flatMap((sentence) => wrap(`${describePlace(sentence)}: ${sentence.paraphrase}`, width, indent));
};
var againstLines = (rows, { style }) => {
  const cells = [{ process: "process", owed: "owed", seen: "seen" }, ...rows].map((row) => ({
    process: printable(row.process),
    owed: row.owed,
    seen: row.seen
  }));
  const processWidth = Math.max(...cells.map(({ process }) => process.length));
  const owedWidth = Math.max(...cells.map(({ owed }) => owed.length));
  return cells.map(({ process, owed, seen }, at) => {
    const line = `    ${process.padEnd(processWidth)}   ${owed.padEnd(owedWidth)}   ${seen}`;
    if (at === 0) return style.dim(line);
    return owed === seen ? line : style.bad(line);
  });
};
var verdictLines = (verdict, trace, shortest, last, setting) => {
  const { width, style } = setting;
  const { profile } = last.results.header;
  const violation = tellViolation(trace, profile, verdict);
  const marked = markSignals(trace, { ...profile.choices, ...violation.assignment });
  const lines = [
    "",
    ...renderTimeline(timelineRows(marked), style).map((line) => `    ${line}`),
    ...heading("Owed against seen", setting),
    ...againstLines(owedAndSeen(marked), setting),
    ...heading("Why", setting),
    ...wrap(printable(derivation(violation)), width, indent),
    ...sentenceLines(verdict, width),
    ...heading("Under each reading", setting),
    ...renderDeaths(verdict.deaths, setting)
  ];
  if (shortest === void 0) return lines;
  const { matters, doesNotMatter } = shortest;
  const short = markSignals(shortest.trace, { ...profile.choices, ...shortest.violation.assignment });
  return [
    ...lines,
    ...heading("In its shortest form", setting),
    ...wrap(printable(describeUnit(shortest.world)), width, indent),
    ...wrap(printable(describeEvents(shortest.world)), width, indent),
    "",
    ...renderTimeline(timelineRows(short), style).map((line) => `    ${line}`),
    "",
    ...doesNotMatter.length === 0 ? [] : wrap(`Does not matter: ${doesNotMatter.join(", ")}.`, width, indent),
    ...matters.length === 0 ? [] : wrap(printable(`Matters: ${matters.join(", ")}.`), width, indent)
  ];
};
var outcomeLines = (asked, shortest, setting) => {
  const { outcome, trace } = asked.failure.result;
  if (outcome.status === "nonconformant" && trace !== void 0) {
    return verdictLines(outcome.verdict, trace, shortest, asked.last, setting);
  }
  const said = "message" in outcome ? outcome.message : "reason" in outcome ? outcome.reason : "";
  const differing = "difference" in outcome ? outcome.difference : said;
  const upToThere = trace === void 0 || trace.events.length === 0 ? [] : [
    ...heading("Up to there", setting),
    ...renderTimeline(
      timelineRows({ trace, marks: /* @__PURE__ */ new Map(), missing: [], broken: /* @__PURE__ */ new Map() }),
      setting.style
    ).map((line) => `    ${line}`)
  ];
  return ["", ...wrap(printable(differing), setting.width, indent), ...upToThere];
};
var whyCommand = async (number, options, io) => {
  const asked = find(number, io.cwd);
  if (!asked.ok) {
    io.writeError(await renderMistake(asked.mistake));
    return exitCodes.usage;
  }
  const { failure, group, last } = asked.value;
  const setting = settingFor(io, options.color ?? true);
  const one = caseOf(asked.value, io.cwd);
  const shortest = group.status === "nonconformant" ? await shortestOf(asked.value, one, io.cwd) : void 0;
  const file = shortest === void 0 || one === void 0 ? void 0 : saveShortest(io.cwd, shortest, one);
  const { name, version } = last.results.header.implementation;
  const lines = [
    `${setting.style.bad(`\u2717 ${failure.number}  ${printable(failure.result.name)}`)}   ${groupName(group)}   ${printable(`${name} ${version}`)}`,
    ...one === void 0 ? ["  (the case is not to be found any more)"] : [
      ...wrap(printable(`${one.title} (${one.file})`), setting.width, { first: "  ", rest: "  " }),
      "",
      ...wrap(printable(describeUnit(one.world)), setting.width, indent),
      ...wrap(printable(describeEvents(one.world)), setting.width, indent)
    ],
    ...outcomeLines(asked.value, shortest, setting),
    ...heading("Go on", setting),
    `    again   ${commandLine(againArguments(last.invocation, failure.result.name))}`,
    ...file === void 0 ? [] : [`    short   ${commandLine(fileArguments(last.invocation, file))}`],
    ...group.rule === void 0 ? [] : [`    rule    ${commandLine(["explain", group.rule])}`]
  ];
  io.write(`${lines.join("\n")}
`);
  return exitCodes.ok;
};
export {
  whyCommand
};
