import {
  noOutcomes
} from "./chunk-6M5GG3IU.js";

// harness/runner/exit-code.ts
var exitCodes = {
  ok: 0,
  nonconformant: 1,
  usage: 2,
  harnessError: 3,
  implementationFailed: 4,
  inconclusive: 5,
  incomplete: 6
};
var sum = (...counts) => counts.reduce((total, count) => total + count, 0);
var judgedCount = (counts) => sum(counts.conformant, counts.nonconformant, counts["not-kept"], counts.inconclusive, counts.nondeterministic);
var runOutcome = (summary) => {
  const { counts, known = noOutcomes } = summary;
  if (counts["harness-error"] > 0) return "harness-error";
  if (sum(counts.crash, counts.hang, counts["protocol-error"]) > 0) return "implementation-failed";
  if (summary.end === "interrupted" || summary.end === "given-up") return "incomplete";
  if (judgedCount(counts) + judgedCount(known) === 0) return "vacuous";
  if (counts.nonconformant > 0) return "nonconformant";
  if (summary.selfContradictory) return "self-contradiction";
  if (counts["not-kept"] > 0) return "not-kept";
  if ((summary.baselineErrors ?? 0) > 0) return "stale-baseline";
  if (sum(counts.inconclusive, counts.nondeterministic) > 0 || summary.constraintsInconclusive) return "inconclusive";
  return summary.end === "bailed" ? "incomplete" : "conformant";
};
var exitCode = (summary) => {
  switch (runOutcome(summary)) {
    case "harness-error":
      return exitCodes.harnessError;
    case "implementation-failed":
      return exitCodes.implementationFailed;
    case "incomplete":
    case "vacuous":
      return exitCodes.incomplete;
    case "nonconformant":
    case "self-contradiction":
    case "not-kept":
    case "stale-baseline":
      return exitCodes.nonconformant;
    case "inconclusive":
      return exitCodes.inconclusive;
    case "conformant":
      return exitCodes.ok;
  }
};

export {
  exitCodes,
  runOutcome,
  exitCode
};
