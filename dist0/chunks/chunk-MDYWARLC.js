// harness/runner/baseline/baseline.ts
var baselineFormat = "killspec-baseline/1";

export {
  baselineFormat
};
