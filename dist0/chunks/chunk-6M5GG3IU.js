// harness/runner/outcome.ts
var outcomeStatuses = [
  "conformant",
  "nonconformant",
  "not-kept",
  "unsupported",
  "not-applicable",
  "inconclusive",
  "nondeterministic",
  "crash",
  "hang",
  "protocol-error",
  "harness-error"
];
var noOutcomes = {
  conformant: 0,
  nonconformant: 0,
  "not-kept": 0,
  unsupported: 0,
  "not-applicable": 0,
  inconclusive: 0,
  nondeterministic: 0,
  crash: 0,
  hang: 0,
  "protocol-error": 0,
  "harness-error": 0
};
var countOutcomes = (outcomes) => {
  const counts = { ...noOutcomes };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
};
var isFailure = (outcome) => outcome.status !== "conformant" && outcome.status !== "unsupported" && outcome.status !== "not-applicable";

export {
  outcomeStatuses,
  noOutcomes,
  countOutcomes,
  isFailure
};
