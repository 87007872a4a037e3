import {
  renderDiagnostic
} from "./chunk-C26COXHF.js";

// harness/scenarios/format-problem.ts
var shownProblemsMax = 20;
var oneLine = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\uFFFD");
var formatProblem = (problem) => {
  const { lineText, hint } = problem;
  if (lineText === void 0) {
    return oneLine(`${problem.file} ${problem.message}${hint === void 0 ? "" : ` (${hint})`}`);
  }
  const [beside, ...below] = hint?.split("\n") ?? [];
  const { hint: _, ...rest } = problem;
  const shown = renderDiagnostic({
    ...rest,
    lineText,
    severity: "error",
    ...beside === void 0 ? {} : { hint: beside }
  });
  return [shown, ...below.map((line) => `    ${oneLine(line)}`)].join("\n");
};
var formatProblems = (problems) => {
  const shown = problems.slice(0, shownProblemsMax).map(formatProblem);
  const rest = problems.length - shown.length;
  return [...shown, ...rest > 0 ? [`\u2026 and ${rest} more ${rest === 1 ? "problem" : "problems"}`] : []].join("\n");
};

export {
  shownProblemsMax,
  formatProblem,
  formatProblems
};
