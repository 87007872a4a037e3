import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  keptEventCountMax,
  summarise
} from "./chunk-C6ZAIUFH.js";
import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";
import {
  project,
  simplify
} from "./chunk-NMAK5RL4.js";
import {
  ruleById
} from "./chunk-WJKVNQSL.js";
import {
  readingsOf
} from "./chunk-YMBPRE4P.js";

// reports/formats/dependent-count.ts
var readings = readingsOf;
var dependentCount = (results) => results.filter(({ outcome }) => {
  if (outcome.status !== "conformant") return false;
  const remaining = project(simplify(outcome.verdict.assignments, (choice) => readings[choice]));
  return Object.entries(remaining).some(([choice, left]) => left.length < (readings[choice]?.length ?? 0));
}).length;

// reports/formats/style.ts
var same = (text) => text;
var plainStyle = { bold: same, dim: same, bad: same, good: same, warn: same };

// reports/formats/console.ts
var plainSetting = { style: plainStyle, width: 120 };
var plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
var renderHeading = (run) => [
  `killspec ${run.killspec}`,
  "systemd.kill(5) 257",
  `${run.ruleCount} rules`,
  ...run.suite === void 0 ? [] : [`suite ${run.suite}`],
  `profile ${printable(run.profile)}`,
  ...run.seed === void 0 ? [] : [`seed ${run.seed}`]
].join(" \xB7 ");
var countWords = [
  ["nonconformant", "NOT", "bad"],
  ["not-kept", "declared and then refused", "bad"],
  ["crash", "crashed", "bad"],
  ["hang", "hung", "bad"],
  ["protocol-error", "broke the protocol", "bad"],
  ["harness-error", "could not be judged (killspec failed)", "bad"],
  ["nondeterministic", "not the same twice", "warn"],
  ["inconclusive", "inconclusive", "warn"],
  ["unsupported", "unsupported (declared)", "dim"],
  ["not-applicable", "not applicable", "dim"]
];
var tallyWords = (counts, style) => countWords.flatMap(
  ([status, words, look]) => counts[status] === 0 ? [] : [style[look](`${counts[status]} ${words}`)]
);
var conformantWords = (results, style) => {
  const { conformant } = countOutcomes(results.cases.map((result) => result.outcome));
  const dependent = dependentCount(results.cases);
  const words = style.good(`${conformant} conformant`);
  return dependent === 0 ? words : `${words} (${dependent} of them only under some readings)`;
};
var tallyParts = (results, style) => {
  const counts = countOutcomes(results.cases.map((result) => result.outcome));
  const played = results.cases.length;
  const of = played === results.header.cases.count ? "" : ` of ${results.header.cases.count}`;
  const cases = `${played}${of} ${played === 1 && of === "" ? "case" : "cases"}`;
  return [cases, conformantWords(results, style), ...tallyWords(counts, style)];
};
var renderTally = (label, results, { style } = plainSetting, labelWidth = 0) => [printable(label).padEnd(labelWidth), ...tallyParts(results, style)].join("   ");
var names = {
  "harness-error": "killspec failed",
  crash: "crash",
  hang: "hang",
  "protocol-error": "protocol error",
  "not-kept": "capability not kept",
  nondeterministic: "not the same twice",
  inconclusive: "inconclusive"
};
var groupName = ({ status, rule }) => rule === void 0 ? names[status] ?? status : `rule ${rule}`;
var aboutGroup = ({ rule, failures }) => {
  if (rule !== void 0) return ruleById(rule)?.title ?? "";
  const outcome = failures[0]?.result.outcome;
  if (outcome === void 0) return "";
  if ("message" in outcome) return printable(outcome.message);
  if ("reason" in outcome) return printable(outcome.reason);
  return "difference" in outcome ? printable(outcome.difference) : "";
};
var renderGroups = (groups, { style, width } = plainSetting) => {
  const rows = groups.map((group) => {
    const [first] = group.failures;
    const name = printable(first?.result.name ?? "");
    const others = group.failures.length - 1;
    return {
      head: `  \u2717 ${String(first?.number ?? 0).padStart(3)}  ${groupName(group)}`,
      name: others === 0 ? name : `${name} and ${plural(others, "other", "others")}`,
      title: aboutGroup(group)
    };
  });
  const headWidth = Math.max(0, ...rows.map(({ head }) => head.length));
  return rows.flatMap(({ head, name, title }) => [
    `${style.bad(head.padEnd(headWidth))}   ${name}`,
    ...title === "" ? [] : wrap(title, width, { first: "         ", rest: "         " }).map(style.dim)
  ]).join("\n");
};
var contradictionLines = ({ unitType, certificate, choices, smallest }, { style, width }) => {
  const one = certificate.length === 1;
  const which = one ? "this case conforms" : `these ${certificate.length} ${unitType} cases each conform`;
  const allows = one ? "it" : certificate.length === 2 ? "both" : "all of them";
  const [first] = choices;
  return [
    `${style.bad("\u2717 self-contradiction")}   ${which}, but no single way to read the page allows ${allows}:`,
    ...certificate.map((name) => `    ${printable(name)}`),
    ...wrap(`They part at ${choices.join(", ")}.${smallest ? "" : " A smaller set may exist."}`, width, {
      first: "    ",
      rest: "    "
    }),
    ...first === void 0 ? [] : [`    npx killspec explain ${first.replace(/\/.*/, "")}`]
  ];
};
var renderConstraints = (constraints, isBrief, setting = plainSetting) => constraints.flatMap((constraint) => {
  const { unitType, status } = constraint;
  if (status === "consistent") return [];
  if (status === "inconclusive") {
    const text2 = `whether all ${unitType} cases can be read alike was not settled: ${constraint.bound} was reached`;
    return [setting.style.warn(text2)];
  }
  if (!isBrief) return contradictionLines(constraint, setting);
  const text = `\u2717 self-contradiction among the ${unitType} cases that conform, at ${constraint.choices.join(", ")}`;
  return [setting.style.bad(text)];
}).join("\n");
var renderEnd = (results, baseline) => {
  const summary = summarise(results, baseline);
  const played = results.cases.length;
  if (results.end === "interrupted") {
    return `interrupted: ${played} of ${summary.selected} cases were judged, and are kept; this is no result`;
  }
  if (results.end === "given-up") {
    const left = plural(summary.selected - played, "case was", "cases were");
    return `given up: the implementation does not answer any more; the last ${left} not played`;
  }
  const broken = summary.counts["harness-error"];
  if (broken > 0) return `killspec itself failed on ${plural(broken, "case", "cases")}: please report this`;
  if (results.end === "bailed")
    return `stopped at the first failure: ${played} of ${summary.selected} cases were judged`;
  return runOutcome(summary) === "vacuous" ? "nothing was judged" : "";
};
var renderLeftOut = ({ tracesLeftOut }) => tracesLeftOut === void 0 ? "" : `the traces of ${plural(tracesLeftOut, "case is", "cases are")} not kept: all together they have more than ${keptEventCountMax} events`;

export {
  dependentCount,
  plainStyle,
  plainSetting,
  plural,
  renderHeading,
  tallyWords,
  tallyParts,
  renderTally,
  groupName,
  renderGroups,
  renderConstraints,
  renderEnd,
  renderLeftOut
};
