import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  groupName
} from "./chunk-KB4DQ42V.js";
import {
  exitCode,
  exitCodes,
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  contradictionName,
  summarise
} from "./chunk-BW3BHSTX.js";
import {
  tellViolation
} from "./chunk-WPYISE77.js";
import {
  ruleById
} from "./chunk-54NM3ECW.js";

// reports/formats/run-problems.ts
var unsettled = ["inconclusive", "nondeterministic"];
var textLengthMax = 2e4;
var bounded = (text) => text.length > textLengthMax ? `${text.slice(0, textLengthMax)}\u2026` : text;
var said = ({ outcome }) => {
  if ("message" in outcome) return outcome.message;
  if ("reason" in outcome) return outcome.reason;
  return "difference" in outcome ? outcome.difference : "";
};
var ofFailure = (failure, { header }, known) => {
  const { result } = failure;
  const { outcome, trace } = result;
  const more = { failure, ...known === void 0 ? {} : { known } };
  if (outcome.status !== "nonconformant") {
    const severity = unsettled.includes(outcome.status) ? "warning" : "error";
    const name = groupName({ status: outcome.status });
    return { kind: outcome.status, severity, title: bounded(`${name}: ${said(result)}`), text: "", ...more };
  }
  const { violation } = outcome.verdict;
  const kind = violation.rules[0] ?? "PROC-1";
  const told = trace === void 0 ? violation : tellViolation(trace, header.profile, outcome.verdict);
  const title = `rule ${kind}: ${ruleById(kind)?.title ?? ""}`;
  return { kind, severity: "error", title, text: bounded(derivation(told)), ...more };
};
var ofConstraint = (constraint, baseline) => {
  if (constraint.status === "consistent") return [];
  const found = baseline?.known.get(contradictionName(constraint));
  const known = found === void 0 ? {} : { known: found };
  const { unitType } = constraint;
  if (constraint.status === "inconclusive") {
    const title2 = `whether all ${unitType} cases can be read alike was not settled: ${constraint.bound} was reached`;
    return [{ kind: "inconclusive", severity: "warning", title: title2, text: "", ...known }];
  }
  const { certificate, choices } = constraint;
  const title = `no single way to read the page allows all ${unitType} cases that conform: ${choices.join(", ")}`;
  return [{ kind: "self-contradiction", severity: "error", title, text: "", together: certificate, ...known }];
};
var ofNotice = (notice) => ({
  kind: "stale-baseline",
  severity: "error",
  title: notice.message,
  text: notice.hint ?? "",
  notice
});
var ofEnd = (results, baseline, isRed) => {
  const summary = summarise(results, baseline);
  const outcome = runOutcome(summary);
  if (outcome === "vacuous") return [{ kind: "vacuous", severity: "error", title: "nothing was judged", text: "" }];
  if (results.end === "complete" && (exitCode(summary) === exitCodes.ok || isRed)) return [];
  const title = `${results.cases.length} of ${summary.selected} cases were played (${results.end})`;
  return [{ kind: "incomplete", severity: "error", title, text: "" }];
};
var runProblems = (results, baseline) => {
  const failures = rankFailures(results.cases).flatMap((group) => group.failures);
  const problems = [
    ...failures.map((failure) => ofFailure(failure, results, baseline?.known.get(failure.result.name))),
    ...results.constraints.flatMap((constraint) => ofConstraint(constraint, baseline)),
    ...(baseline?.notices ?? []).map(ofNotice)
  ];
  const isRed = problems.some(({ known }) => known === void 0);
  return [...problems, ...ofEnd(results, baseline, isRed)];
};

export {
  runProblems
};
