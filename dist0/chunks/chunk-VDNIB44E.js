import {
  sentenceOf
} from "./chunk-7REACUSI.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  describePlace
} from "./chunk-O6P3D35C.js";

// spec/readings/describe-effect.ts
var atPoint = {
  "stop-requested": "when the stop is requested",
  "first-pass": "in the first pass",
  "second-pass": "in a second pass",
  "final-by-main-exit": "when main has exited",
  "final-by-timeout": "when the stop timeout has passed",
  "after-final": "after the final signal",
  fork: "at a fork",
  start: "at a start",
  watchdog: "when the watchdog expires",
  "reload-timeout": "when a reload times out"
};
var signalName = {
  K: "KillSignal=",
  RK: "RestartKillSignal=",
  F: "the final signal",
  W: "WatchdogSignal=",
  first: "the first signal",
  any: "any signal"
};
var targetName = {
  main: "main",
  control: "the control process",
  rest: "the rest of the control group",
  "every-remaining": "every process that remains",
  "first-pass-targets": "those that KillMode= names for the first pass",
  "final-targets": "those that KillMode= names for the final signal",
  "just-signalled": "each process just signalled",
  subgroups: "the processes of sub-groups",
  forked: "a process forked meanwhile",
  exited: "a process that has just exited"
};
var dueName = {
  request: "at the request",
  T0: "at the first pass",
  "T0+TS": "a stop timeout after the first pass",
  "request+TS": "a stop timeout after the request",
  "last-pass+TS": "a stop timeout after the latest pass",
  "command-start+TS": "a timeout after the command was started",
  "main-exit": "at main's exit",
  "main-exit+TS": "a stop timeout after main's exit",
  "stop-post-end": "when ExecStopPost= has ended",
  watchdog: "at the expiry",
  "watchdog+TS": "a stop timeout after the expiry",
  "watchdog+TA": "an abort timeout after WatchdogSignal=",
  "last-exit": "when the last process has exited",
  notice: "at the announcement",
  "notice+TS": "a stop timeout after the announcement",
  fork: "at that instant",
  "K+TS": "a stop timeout after its first signal",
  "F+TS": "a stop timeout after the final signal"
};
var describeEffect = (effect) => {
  const subject = effect.kind === "act" ? effect.act : `${nameOf(effect.signal)} to ${targetName[effect.to]}${times(effect.count)}`;
  const becomes = effect.becomes === "neither" ? "not licensed" : effect.becomes;
  const due = effect.due === void 0 ? "" : ` ${dueName[effect.due]}`;
  const when = effect.when === void 0 ? "" : `, where ${effect.when}`;
  return `${atPoint[effect.at]}, ${subject}: ${becomes}${due}${when}`;
};
var nameOf = (signal) => isAbbreviated(signal) ? signalName[signal] : signal;
var isAbbreviated = (signal) => Object.hasOwn(signalName, signal);
var times = (count) => count === 2 ? ", twice" : "";

// spec/readings/explain.ts
var canonSteps = {
  1: "the words",
  2: "no sentence is left void",
  3: "the specific sentence beats the general",
  4: "silence asks for no signal and no wait"
};
var kindNames = {
  ambiguous: "ambiguous (the words can be taken in several ways)",
  silent: "silent (words are missing)",
  contradiction: "contradiction (words stand against others)"
};
var shownHow = {
  trace: "on a trace",
  effect: "by effect only",
  result: "on results only",
  outside: "outside of what worlds have"
};
var factColumn = 13;
var slugColumnMin = 15;
var explainAmbiguity = (ambiguity, options = {}) => {
  const width = options.width ?? 100;
  const readings = ambiguity.choices.flatMap((choice) => [
    ...ambiguity.choices.length === 1 && choice.about === void 0 ? [] : ["", ...headOf(choice, width)],
    ...readingLines(choice, width, options.withEffects === true),
    ...wrap(
      `literal takes ${choice.literal.reading} (${canonSteps[choice.literal.canon]}): ${choice.literal.why}`,
      width,
      { first: "  ", rest: "    " }
    )
  ]);
  const facts = factsOf(ambiguity).flatMap(
    ([head, text]) => wrap(text, width, { first: head.padEnd(factColumn), rest: " ".repeat(factColumn) })
  );
  return [...wrap(ambiguity.question, width), ...readings, "", ...facts].join("\n");
};
var headOf = (choice, width) => wrap(`${choice.id}${choice.about === void 0 ? "" : `: ${choice.about}`}`, width);
var readingLines = (choice, width, withEffects) => {
  const column = Math.max(slugColumnMin, ...choice.readings.map(({ id }) => id.length + 4));
  return choice.readings.flatMap((reading) => [
    ...wrap(reading.says, width, { first: `  ${reading.id}`.padEnd(column), rest: " ".repeat(column) }),
    ...withEffects ? reading.effect.flatMap(
      (effect) => wrap(describeEffect(effect), width, { first: `${" ".repeat(column)}- `, rest: " ".repeat(column + 2) })
    ) : []
  ]);
};
var factsOf = (ambiguity) => {
  const facts = [["kind", kindNames[ambiguity.kind]]];
  if (ambiguity.wording.length > 0) facts.push(["words", ambiguity.wording.map((words) => `"${words}"`).join("; ")]);
  const { place } = ambiguity;
  if (place !== void 0) facts.push(["missing", `${place.missing} (${describePlace(sentenceOf(place.sentence))})`]);
  facts.push(["sentences", ambiguity.sentences.join(", ")]);
  for (const { when, then } of ambiguity.implications) {
    facts.push(["implies", `${when.choice} ${when.reading} leaves ${then.readings.join(" or ")} of ${then.choice}`]);
  }
  facts.push(["told apart", ambiguity.scenario.says]);
  if (ambiguity.scenario.case !== void 0) facts.push(["scenario", `scenarios/${ambiguity.scenario.case}`]);
  const because = ambiguity.why === void 0 ? "" : `: ${ambiguity.why}`;
  facts.push(["shows", `${shownHow[ambiguity.shows]}${because}`]);
  if (ambiguity.premises.length > 0) facts.push(["premises", ambiguity.premises.join(", ")]);
  if (ambiguity.threads.length > 0) facts.push(["upstream", ambiguity.threads.join(", ")]);
  return facts;
};

export {
  describeEffect,
  canonSteps,
  explainAmbiguity
};
