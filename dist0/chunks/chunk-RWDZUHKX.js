// reports/formats/run-words.ts
var runWords = {
  "harness-error": "killspec itself failed",
  "implementation-failed": "the implementation crashed, hung or broke the protocol",
  incomplete: "not all cases were played",
  vacuous: "nothing was judged",
  nonconformant: "not conformant",
  "self-contradiction": "self-contradictory",
  "not-kept": "a capability was declared and then refused",
  "stale-baseline": "the baseline does not hold any more",
  inconclusive: "inconclusive",
  conformant: "conformant"
};

export {
  runWords
};
