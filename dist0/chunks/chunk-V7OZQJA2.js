import {
  renderScore
} from "./chunk-BF4JCKHA.js";
import {
  saveShortest,
  shorten
} from "./chunk-PSOJ6K6F.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import {
  renderFailure
} from "./chunk-P3CVDQNJ.js";
import {
  markSignals
} from "./chunk-ZGYZBFIX.js";
import {
  formatProblems
} from "./chunk-TJ5IRTTD.js";
import {
  plainSetting,
  plural,
  renderConstraints,
  renderEnd,
  renderGroups,
  renderLeftOut,
  renderTally
} from "./chunk-KB4DQ42V.js";
import {
  againArguments,
  commandLine,
  fileArguments
} from "./chunk-N2JOXFFB.js";
import {
  runCases
} from "./chunk-TDZWAX62.js";
import {
  newConstraints
} from "./chunk-BW3BHSTX.js";
import {
  tellViolation
} from "./chunk-WPYISE77.js";

// reports/formats/baseline.ts
var words = {
  differs: ["known failure now fails differently", "known failures now fail differently"],
  fixed: ["known failure is fixed", "known failures are fixed"],
  "not-judged": ["known failure is not judged any more", "known failures are not judged any more"],
  unmatched: ["known failure is of no case", "known failures are of no case"],
  expired: ["known failure is overdue", "known failures are overdue"],
  "without-reason": ["known failure has no reason", "known failures have no reason"]
};
var problemOf = ({ offset, message, hint }, source) => {
  const { line, column } = source.place(offset);
  const lineText = source.lineText(line);
  const found = { code: "stale-entry", file: source.file, line, column, message, lineText };
  return hint === void 0 ? found : { ...found, hint };
};
var renderBaseline = ({ known, notices, notLookedAt }, source, { style } = plainSetting) => {
  const kinds = Object.entries(words).flatMap(([kind, [one, many]]) => {
    const count = notices.filter((notice) => notice.kind === kind).length;
    return count === 0 ? [] : [style.bad(plural(count, one, many))];
  });
  const others = plural(notLookedAt, "name stands for no case", "names stand for no case");
  return [
    `${plural(known.size, "known failure fails", "known failures fail")} as before`,
    ...kinds,
    ...notLookedAt === 0 ? [] : [style.dim(`${others} of this run, which is of a part`)],
    ...notices.length === 0 ? [] : [formatProblems(notices.map((notice) => problemOf(notice, source)))]
  ].join("\n");
};

// harness/cli/show-failure.ts
var reproduces = async (failure, one, replay) => {
  const { outcome } = failure.result;
  const [again] = (await runCases([one], replay.player, replay)).cases;
  if (again?.outcome.status !== outcome.status) return false;
  if (outcome.status !== "nonconformant" || again.outcome.status !== "nonconformant") return true;
  return again.outcome.verdict.violation.rules[0] === outcome.verdict.violation.rules[0];
};
var showFailure = async (failure, one, replay, setting) => {
  const { outcome, trace, name } = failure.result;
  if (outcome.status !== "nonconformant" || trace === void 0) return void 0;
  const again = await reproduces(failure, one, replay) ? commandLine(againArguments(replay.invocation, name)) : "alone, this case does not fail as it did in the run";
  const isDear = replay.player.playsDearly === true;
  const shortest = isDear ? void 0 : await shorten(one.world, replay.player, replay.profile);
  const violation = shortest?.violation ?? tellViolation(trace, replay.profile, outcome.verdict);
  const told = shortest ?? { world: one.world, trace };
  const file = shortest === void 0 ? void 0 : saveShortest(replay.cwd, shortest, one);
  return renderFailure(
    {
      number: failure.number,
      name,
      rule: violation.rules[0] ?? "PROC-1",
      world: told.world,
      marked: markSignals(told.trace, { ...replay.profile.choices, ...violation.assignment }),
      violation,
      ...shortest === void 0 ? {} : { relevance: shortest },
      commands: [
        ["again", again],
        ...file === void 0 ? [] : [["short", commandLine(fileArguments(replay.invocation, file))]],
        ["more", commandLine(["why", String(failure.number)])]
      ]
    },
    setting
  );
};

// harness/cli/report-run.ts
var shownMax = 3;
var showFailures = async (groups, cases, replay, setting, max = shownMax) => {
  const shown = [];
  for (const { failures } of groups) {
    const [first] = failures;
    const one = cases.find(({ name }) => name === first?.result.name);
    if (shown.length >= max || first === void 0 || one === void 0) continue;
    const block = await showFailure(first, one, replay, setting);
    if (block !== void 0) shown.push(block);
  }
  return shown;
};
var firstNumber = (groups) => groups[0]?.failures[0]?.number ?? 1;
var withoutKnown = (groups, known) => known === void 0 ? groups : groups.map((group) => ({ ...group, failures: group.failures.filter(({ result }) => !known.has(result.name)) })).filter(({ failures }) => failures.length > 0);
var reportRun = async (results, cases, replay, setting, { held, score } = {}) => {
  const groups = withoutKnown(rankFailures(results.cases), held?.report.known);
  const blocks = results.end === "interrupted" ? [] : await showFailures(groups, cases, replay, setting);
  const failureCount = groups.reduce((count, group) => count + group.failures.length, 0);
  const { name, version } = results.header.implementation;
  const parts = [
    [renderTally(`${name} ${version}`, results, setting), ...score === void 0 ? [] : [renderScore(score)]].join(
      "\n"
    ),
    held === void 0 ? "" : renderBaseline(held.report, held.source, setting),
    // The only failure there is says all of this at length.
    blocks.length === 1 && failureCount === 1 ? "" : renderGroups(groups, setting),
    ...blocks,
    failureCount > 0 && blocks.length === 0 ? `    more    ${commandLine(["why", String(firstNumber(groups))])}` : "",
    renderConstraints(newConstraints(results, held?.report), groups.length > 0, setting),
    renderEnd(results, held?.report),
    renderLeftOut(results)
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
};

export {
  showFailures,
  reportRun
};
