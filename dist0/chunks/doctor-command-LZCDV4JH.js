import {
  keepFolder
} from "./chunk-2D5C2LF7.js";
import {
  findStart
} from "./chunk-LFXKMJJO.js";
import "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-YKSCE4M3.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  selectCases
} from "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import {
  createStdioRunner,
  defaultWallLimits,
  greet
} from "./chunk-VEC7NNG7.js";
import {
  quoteWord
} from "./chunk-MYM5BHFO.js";
import {
  Connection,
  notStarted,
  showAdapterOutput
} from "./chunk-JKQITBBO.js";
import "./chunk-3MB2KMIH.js";
import {
  Random
} from "./chunk-43IJOVRW.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ILLNLCQ4.js";
import {
  trustedPlayer
} from "./chunk-JVJKMZ6A.js";
import {
  operationNames,
  unsupported
} from "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  worldBoundUs
} from "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import {
  pidFirst
} from "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  open
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import {
  killModes,
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  killOptions,
  unitTypes
} from "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import {
  printable
} from "./chunk-TNTYKKM5.js";

// harness/cli/doctor-command.ts
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// harness/runner/doctor/examination.ts
var stepNames = [
  "says hello",
  "answers each request once",
  "leaves when it is told to",
  "does not look at the real clock",
  "begins each case afresh",
  "reacts to a stop",
  "plays what it declares",
  "keeps cases in flight apart",
  "leaks nothing into later cases",
  "declares what it can do"
];
var gradeOf = (steps) => {
  const at = steps.findIndex(({ result }) => result.status === "failed" || result.status === "skipped");
  return at === -1 ? steps.length : at;
};

// reports/formats/doctor.ts
var lineShownMax = 4e3;
var nameWidth = Math.max(...stepNames.map((name) => name.length));
var signs = {
  passed: ["\u2713", "good"],
  advice: ["!", "warn"],
  failed: ["\u2717", "bad"],
  skipped: ["\u2013", "dim"]
};
var saidOf = ({ result }) => {
  switch (result.status) {
    case "passed":
      return result.said;
    case "advice":
      return plural(result.said.length, "thing is not declared", "things are not declared");
    case "skipped":
      return result.why;
    case "failed":
      return result.kind === "wrong" ? "" : result.kind;
  }
};
var renderStep = (step, { style } = plainSetting) => {
  const [sign, look] = signs[step.result.status];
  const number = String(stepNames.indexOf(step.name) + 1).padStart(2);
  return `  ${style[look](sign)} ${number}  ${step.name.padEnd(nameWidth)}   ${printable(saidOf(step), lineShownMax)}`.trimEnd();
};
var indented = (text, width) => wrap(text, width - 4).map((line) => `    ${line}`).join("\n");
var renderStepFailure = (step, failure, tryIt, { style, width } = plainSetting) => {
  const lines = failure.lines.map(({ direction, line }) => {
    const shown = printable(line, lineShownMax);
    return direction === "to" ? style.dim(`      > ${shown}`) : `      < ${shown}`;
  });
  const parts = [
    `  ${style.bad("\u2717")} ${stepNames.indexOf(step.name) + 1}  ${style.bold(step.name)}`,
    indented(`${printable(failure.found.replace(/^it /, "It "), lineShownMax)}.`, width),
    [...lines.length === 0 ? ["      (nothing went over the wire)"] : lines].join("\n"),
    `    expected
      < ${printable(failure.expected, lineShownMax)}`,
    ...failure.hint === void 0 ? [] : [indented(failure.hint, width)],
    `    try     ${tryIt}`
  ];
  return parts.join("\n\n");
};
var renderAdvice = (step, said, { style, width } = plainSetting) => [
  `  ${style.warn("!")} ${stepNames.indexOf(step.name) + 1}  ${style.bold(step.name)}`,
  ...said.map((each) => indented(printable(each, lineShownMax), width))
].join("\n");
var renderGrade = (steps, { style } = plainSetting) => {
  const grade = gradeOf(steps);
  const look = grade === stepNames.length ? style.good : style.bad;
  return look(`grade ${grade} of ${stepNames.length}`);
};

// reports/formats/examination-json.ts
var examinationFormat = "killspec-examination/1";
var stepData = (step, tryIt) => {
  const head = { number: stepNames.indexOf(step.name) + 1, name: step.name };
  if (step.result.status !== "failed") return { ...head, ...step.result };
  const { sent: _, ...failure } = step.result;
  return { ...head, ...failure, try: tryIt };
};
var examinationJson = (facts, steps, tryIt) => `${JSON.stringify(
  {
    format: examinationFormat,
    ...facts,
    protocol: "1.0",
    grade: gradeOf(steps),
    of: stepNames.length,
    steps: steps.map((step) => stepData(step, tryIt(step)))
  },
  void 0,
  2
)}
`;

// harness/runner/doctor/examination-world.ts
var stopTimeoutUs = 6e5;
var slowMs = 700;
var stopAtUs = 1e6;
var stops = ["stop", "restart", "dependency-restart", "try-restart", "reload-or-restart"];
var modes = ["", "KillMode=control-group\n", "KillMode=mixed\n", "KillMode=process\n", "KillMode=none\n"];
var deaf = { when: { SIGTERM: [{ kind: "ignore" }] }, deeds: [] };
var brief = { when: {}, deeds: [{ kind: "exit", afterUs: stopAtUs + 1e5, status: 0 }] };
var worldOf = (type, mode, op) => {
  const timeout = type === "service" || type === "scope" ? "TimeoutStopSec" : "TimeoutSec";
  const text = `[${ownSection[type]}]
${type === "service" ? "ExecStart=/bin/main\n" : ""}${timeout}=${stopTimeoutUs / 1e3}ms
${mode}`;
  const operation = { atUs: stopAtUs, op };
  return {
    unit: { name: `x.${type}`, text, dropIns: [] },
    initially: "active",
    processes: { ...type === "service" ? { main: deaf } : { helper: deaf }, worker: brief },
    commands: {},
    operations: [operation],
    ties: defaultTies
  };
};
var examinationWorld = (capabilities) => unitTypes.flatMap((type) => modes.flatMap((mode) => stops.map((op) => worldOf(type, mode, op)))).find((world) => unsupported(world, capabilities) === void 0);
var anyWorld = worldOf("service", "", "stop");

// harness/runner/doctor/is-simpler.ts
var size = ({ world }) => world.operations.length * 10 + Object.keys(world.processes).length * 10 + world.unit.text.length;
var isSimpler = (one, other) => size(one) - size(other) || (one.name < other.name ? -1 : 1);

// harness/runner/doctor/expected-answer.ts
var helloExample = '{"id":1,"op":"hello","protocol":"1.0","name":"my-init","version":"0.1","language":"C","capabilities":{"unitTypes":["service"]}}';
var silenceHint = "Does it end every answer with a line feed, and flush its standard output after it? A pipe is no terminal: what is written may stay in the program.";
var requestOf = (line) => ({
  id: /"id":(\d+)/.exec(line)?.[1] ?? "?",
  op: /"op":"([a-z]+)"/.exec(line)?.[1] ?? "?"
});
var answerTo = (id2, op) => {
  switch (op) {
    case "hello":
      return helloExample;
    case "end":
      return `{"id":${id2},"op":"final"}`;
    case "bye":
      return `{"id":${id2},"op":"bye"}`;
    default:
      return `{"id":${id2},"op":"reaction","effects":[],"wake":"infinity"}`;
  }
};
var idOf = (line) => /"id"\s*:\s*(\d+)/.exec(line)?.[1];
var awaited = (lines) => {
  const requests = lines.filter(({ direction, line }) => direction === "to" && !line.includes('"op":"return"'));
  const error = lines.find(({ direction, line }) => direction === "from" && /"op"\s*:\s*"error"/.test(line));
  const failed = requests.find(({ line }) => error !== void 0 && requestOf(line).id === idOf(error.line));
  if (failed !== void 0) return failed.line;
  const answered = new Set(
    lines.filter(({ direction, line }) => direction === "from" && !/"op"\s*:\s*"call"/.test(line)).map(({ line }) => idOf(line))
  );
  return (requests.find(({ line }) => !answered.has(requestOf(line).id)) ?? requests.at(-1))?.line;
};
var expectedAnswer = (lines, kind) => {
  const line = awaited(lines);
  if (line === void 0) return { expected: helloExample };
  const { id: id2, op } = requestOf(line);
  const isAny = op === "reset" || op === "event";
  const expected = `${answerTo(id2, op)}${isAny ? "   (with whatever effects and wake it wants)" : ""}`;
  return kind === "hang" ? { expected, hint: silenceHint } : { expected };
};

// harness/runner/doctor/wire-log.ts
var keptLineCountMax = 2e4;
var id = /"id"\s*:\s*(\d+|"(?:[^"\\]|\\.)*")\s*,?/;
var turn = /"turn"\s*:\s*(\d+)\s*,?/;
var numberIn = (pattern, line) => pattern.exec(line)?.[1];
var requestOf2 = ({ direction, line }) => line.includes('"op":"return"') && direction === "to" ? void 0 : numberIn(turn, line) ?? numberIn(id, line);
var unnumbered = (line) => line.replace(id, "").replace(turn, "");
var WireLog = class {
  #lines = [];
  /** Keeps a line. */
  take = (direction, line) => {
    if (direction === "to" && line.startsWith('{"id":1,"op":"hello"')) this.#lines = [];
    this.#lines.push({ direction, line });
    if (this.#lines.length > 2 * keptLineCountMax) this.#lines = this.#lines.slice(-keptLineCountMax);
  };
  /** All lines of the process that was started last. */
  get lines() {
    return this.#lines;
  }
  /** The lines of one case, what was called for and returned excepted where it cannot be told from others. */
  linesOf(name) {
    const mark = `"case":"${name}"`;
    const requests = new Set(
      this.#lines.filter(({ direction, line }) => direction === "to" && line.includes(mark)).map(requestOf2)
    );
    return this.#lines.filter((line) => {
      const request = requestOf2(line);
      return request !== void 0 && requests.has(request);
    });
  }
};

// harness/runner/doctor/sitting.ts
var shownLineCountMax = 12;
var Sitting = class _Sitting {
  log;
  #runner;
  #caseCount = 0;
  constructor(runner, log) {
    this.#runner = runner;
    this.log = log;
  }
  /** Starts a process. The sitting has to be closed. */
  static async open(patient, options = {}) {
    const log = new WireLog();
    const created = await createStdioRunner({ ...patient, ...options, processCount: 1, onLine: log.take });
    if (created.status === "ready") return new _Sitting(created.runner, log);
    return created.status === "failed" ? failureFrom(created.fault, log) : created;
  }
  /** What it says of itself. */
  get facts() {
    return this.#runner.facts;
  }
  /** Plays one case after all that were played before, or beside them; up to an instant where one is given. */
  async play(world, boundUs) {
    this.#caseCount += 1;
    const name = `c${this.#caseCount}`;
    const recording = await this.#runner.record(world, boundUs ?? worldBoundUs(world, this.facts.latenessUs));
    const { ending, unsupported: unsupported2 } = recording;
    switch (ending.kind) {
      case "hang":
      case "protocol-error":
        return failureFrom(ending, this.log, name);
      case "crash":
        if (unsupported2 === void 0) return failureFrom(ending, this.log, name);
        break;
      case "leftover-timers":
        return failureFrom({ kind: "protocol-error", message: ending.message }, this.log, name);
      case "quiet":
      case "bound":
      case "exhausted":
    }
    return { recording, lines: this.log.linesOf(name) };
  }
  /** Ends the process. */
  close() {
    return this.#runner.close();
  }
};
var sentOf = (log) => log.lines.flatMap(({ direction, line }) => direction === "to" ? [line] : []);
var failureFrom = ({ kind, message }, log, name) => {
  const { lines } = log;
  const from = name === void 0 ? -1 : lines.findIndex(({ line }) => line.includes(`"case":"${name}"`));
  const { expected, hint: hint6 } = expectedAnswer(lines, kind);
  return {
    status: "failed",
    kind,
    found: message,
    expected,
    ...hint6 === void 0 ? {} : { hint: hint6 },
    lines: lines.slice(Math.max(from, 0)).slice(-shownLineCountMax),
    sent: sentOf(log)
  };
};
var wrongAnswer = (log, lines, says) => ({
  status: "failed",
  kind: "wrong",
  ...says,
  lines: lines.slice(-shownLineCountMax),
  sent: sentOf(log)
});

// harness/runner/doctor/differing.ts
var answersOf = (lines) => lines.filter(({ direction, line }) => direction === "from" && !/"op"\s*:\s*"log"/.test(line));
var differing = (before, after, sitting, says) => {
  const [first, second] = [answersOf(before.lines), answersOf(after.lines)];
  const count = Math.max(first.length, second.length);
  const at = Array.from({ length: count }, (_, index) => index).find(
    (index) => unnumbered(first[index]?.line ?? "") !== unnumbered(second[index]?.line ?? "")
  );
  if (at === void 0) return void 0;
  const [expected, found] = [first[at], second[at]];
  const end = found === void 0 ? after.lines.length : after.lines.indexOf(found) + 1;
  return wrongAnswer(sitting.log, after.lines.slice(0, end), {
    ...says,
    expected: expected?.line ?? "no answer: the case was over"
  });
};

// harness/runner/doctor/examiner.ts
var inSitting = async (patient, work, options = {}) => {
  const sitting = await Sitting.open(patient, options);
  if (!(sitting instanceof Sitting)) {
    if (sitting.status !== "not-started") return sitting;
    return { status: "skipped", why: `it could not be started again (${sitting.code})` };
  }
  try {
    return await work(sitting);
  } finally {
    await sitting.close();
  }
};

// harness/runner/doctor/step-afresh.ts
var hint = "A reset begins a case: nothing of the one before may be left, be it a timer, a process or a setting, also where that one was broken off.";
var stepAfresh = ({ patient, world }) => inSitting(patient, async (sitting) => {
  const fresh = await sitting.play(world);
  if ("status" in fresh) return fresh;
  const brokenOff = await sitting.play(world, stopAtUs);
  if ("status" in brokenOff) return brokenOff;
  const again = await sitting.play(world);
  if ("status" in again) return again;
  const found = "it answered otherwise after a case that was broken off";
  return differing(fresh, again, sitting, { found, hint }) ?? {
    status: "passed",
    said: "also after one that was broken off"
  };
});

// harness/runner/doctor/step-answers.ts
var caseCount = 3;
var stepAnswers = (patient, world = anyWorld) => inSitting(patient, async (sitting) => {
  for (let count = 0; count < caseCount; count += 1) {
    const played = await sitting.play(world);
    if ("status" in played) return played;
  }
  const requests = sitting.log.lines.filter(({ direction, line }) => direction === "to" && /^\{"id":\d/.test(line));
  return { status: "passed", said: `${requests.length} requests` };
});

// harness/runner/doctor/step-clock.ts
var slowdown = 40;
var holdMsMax = 1e3;
var heldCountMax = 5;
var hint2 = 'Time is what "t" says. An adapter that looks at the real clock, waits for it, or draws at random, answers otherwise the next time: take "now" from the last request, and ask to be woken.';
var holding = (holdMs) => {
  let heldCount = 0;
  return (line) => {
    if (heldCount >= heldCountMax || !/"type":"(?:exit|wake|spawned)"/.test(line)) return 0;
    heldCount += 1;
    return holdMs;
  };
};
var quickly = async ({ patient, world }, keep) => inSitting(patient, async (sitting) => {
  const beganMs = performance.now();
  const played = await sitting.play(world);
  if ("status" in played) return played;
  keep(played, (performance.now() - beganMs) / Math.max(1, played.lines.length / 2));
  const again = await sitting.play(world);
  if ("status" in again) return again;
  const found = "it answered otherwise when the same case was played once more";
  return differing(played, again, sitting, { found, hint: hint2 }) ?? { status: "passed", said: "" };
});
var stepClock = async (examiner) => {
  const { patient, world } = examiner;
  let before;
  let holdMs = slowMs;
  const first = await quickly(examiner, (played, answerMs) => {
    before = played;
    holdMs = Math.round(Math.min(holdMsMax, Math.max(slowMs, slowdown * answerMs)));
  });
  if (first.status !== "passed") return first;
  return inSitting(
    patient,
    async (sitting) => {
      const played = await sitting.play(world);
      if ("status" in played) return { ...played, paceMs: holdMs, hint: hint2 };
      const found = "it answered otherwise when messages came late";
      const passed = { status: "passed", said: "late messages are answered the same" };
      if (before === void 0) return passed;
      return differing(before, played, sitting, { found, hint: hint2, paceMs: holdMs }) ?? passed;
    },
    { holdMs: holding(holdMs) }
  );
};

// harness/runner/doctor/features.ts
var all = { unitTypes, killModes, options: killOptions, operations: operationNames };
var features = [
  ...Object.keys(all).flatMap((kind) => all[kind].map((value) => ({ kind, value }))),
  { kind: "freezing" }
];
var featureName = (feature) => feature.kind === "freezing" ? "freezing" : `${feature.value} (${feature.kind})`;
var listOf = (capabilities, kind) => capabilities[kind] ?? all[kind];
var isDeclared = (capabilities, feature) => feature.kind === "freezing" ? capabilities.freezing === true : listOf(capabilities, feature.kind).includes(feature.value);
var withFeature = (capabilities, feature) => feature.kind === "freezing" ? { ...capabilities, freezing: true } : { ...capabilities, [feature.kind]: [...listOf(capabilities, feature.kind), feature.value] };
var withoutFeature = (capabilities, feature) => {
  const { freezing: _, ...rest } = capabilities;
  return feature.kind === "freezing" ? rest : {
    ...capabilities,
    [feature.kind]: listOf(capabilities, feature.kind).filter((each) => each !== feature.value)
  };
};
var howToLeaveOut = (feature) => feature.kind === "freezing" ? 'Leave "freezing" out of the capabilities in the hello.' : `Leave "${feature.value}" out of "${feature.kind}" in the hello; a list that is absent there declares everything.`;

// harness/runner/doctor/step-declared.ts
var caseFor = ({ cases, facts: { capabilities } }, feature) => {
  const without = withoutFeature(capabilities, feature);
  return cases.filter(({ world }) => unsupported(world, capabilities) === void 0 && unsupported(world, without) !== void 0).toSorted(isSimpler)[0];
};
var stepDeclared = (examiner) => inSitting(examiner.patient, async (sitting) => {
  const { capabilities } = examiner.facts;
  const declared = features.filter((feature) => isDeclared(capabilities, feature));
  for (const feature of declared) {
    const one = caseFor(examiner, feature);
    if (one === void 0) continue;
    const played = await sitting.play(one.world);
    if ("status" in played)
      return { ...played, found: `${played.found} (in ${one.name}, which needs ${featureName(feature)})` };
    if (played.recording.unsupported === void 0) continue;
    return wrongAnswer(sitting.log, played.lines, {
      found: `it declares ${featureName(feature)}, and refused ${one.name}: ${played.recording.unsupported}`,
      expected: "a reaction, or a hello that does not declare it",
      hint: howToLeaveOut(feature)
    });
  }
  for (const { name, world } of examiner.sample) {
    const played = await sitting.play(world);
    if ("status" in played) return { ...played, found: `${played.found} (in ${name})` };
  }
  return { status: "passed", said: `${declared.length} features, and ${examiner.sample.length} cases` };
});

// harness/runner/doctor/play-in-turn.ts
var failureCountMax = 2;
var playInTurn = async (patient, cases) => {
  const all2 = [];
  let failureCount = 0;
  const result = await inSitting(patient, async (sitting) => {
    for (const { world } of cases) {
      const played = await sitting.play(world);
      if ("status" in played) failureCount += 1;
      if ("status" in played && failureCount > failureCountMax) return played;
      all2.push("status" in played ? void 0 : played);
    }
    return { status: "passed", said: "" };
  });
  return result.status === "passed" ? all2 : result;
};

// harness/runner/doctor/step-in-flight.ts
var hint3 = '"casesInFlight" says that it can be in several cases at a time: what it knows has to be kept apart by "case".';
var stepInFlight = async (examiner) => {
  const { patient, facts, sample } = examiner;
  if (facts.casesInFlight === 1) return { status: "passed", said: "it takes one at a time" };
  const alone = await playInTurn(patient, sample);
  if ("status" in alone) return alone;
  return inSitting(patient, async (sitting) => {
    const playable = sample.flatMap(({ name, world }, at) => {
      const before = alone[at];
      return before === void 0 ? [] : [{ name, world, before }];
    });
    const together = await Promise.all(playable.map(({ world }) => sitting.play(world)));
    for (const [at, { name, before }] of playable.entries()) {
      const played = together[at];
      if (played === void 0) continue;
      if ("status" in played) return { ...played, hint: hint3 };
      const found = `it answered otherwise in ${name} while it was in other cases, too`;
      const failure = differing(before, played, sitting, { found, hint: hint3 });
      if (failure !== void 0) return failure;
    }
    return { status: "passed", said: `${Math.min(facts.casesInFlight, playable.length)} at a time` };
  });
};

// harness/runner/doctor/shuffled.ts
var shuffled = (things, seed) => {
  const random = new Random(seed, 0);
  const order = [...things];
  for (let left = order.length; left > 1; left -= 1) {
    const from = random.below(left);
    const [one, last] = [order[from], order[left - 1]];
    if (one === void 0 || last === void 0) continue;
    order[from] = last;
    order[left - 1] = one;
  }
  return order;
};

// harness/runner/doctor/step-leaks.ts
var hint4 = "Something that it learnt in a case is still known in a later one.";
var shuffleSeed = 1;
var inOrder = ({ patient, sample }, before, order) => inSitting(patient, async (sitting) => {
  for (const at of order) {
    const [one, was] = [sample[at], before[at]];
    if (one === void 0 || was === void 0) continue;
    const played = await sitting.play(one.world);
    if ("status" in played) return { ...played, hint: hint4 };
    const found = `it answered otherwise in ${was.name}, with other cases before it`;
    const failure = differing(was.played, played, sitting, { found, hint: hint4 });
    if (failure !== void 0) return failure;
  }
  return { status: "passed", said: "" };
});
var stepLeaks = async (examiner) => {
  const { patient, sample } = examiner;
  const forwards = await playInTurn(patient, sample);
  if ("status" in forwards) return forwards;
  const before = forwards.map((played, at) => played && { name: sample[at]?.name ?? "", played });
  const indices = [...sample.keys()];
  for (const order of [indices.toReversed(), shuffled(indices, shuffleSeed)]) {
    const result = await inOrder(examiner, before, order);
    if (result.status !== "passed") return result;
  }
  const count = before.filter((each) => each !== void 0).length;
  return { status: "passed", said: `${count} cases, the same backwards and shuffled` };
};

// harness/runner/doctor/step-leaves.ts
var stepLeaves = async (patient) => {
  const log = new WireLog();
  const connection = new Connection({
    ...patient,
    onErrorOutput: patient.onErrorOutput ?? (() => {
    }),
    onLine: log.take
  });
  try {
    const greeted = await greet(connection, packageVersion());
    if (greeted.status === "failed") return failureFrom(greeted.fault, log);
    const { reply, gone } = await connection.farewell();
    if (reply.status === "lost") return failureFrom(reply.fault, log);
    if (gone?.kind === "exited" && gone.status === 0) return { status: "passed", said: "with status 0" };
    const how = {
      exited: "it exited with another status than 0",
      signalled: "it was ended by a signal",
      closed: "it closed an end, and did not exit",
      "not-started": "it is gone"
    };
    const found = gone === void 0 ? "it still runs one second after its standard input ended" : how[gone.kind];
    return wrongAnswer(log, log.lines, { found, expected: '{"id":2,"op":"bye"}   (and then exit status 0)' });
  } finally {
    await connection.close();
  }
};

// harness/runner/doctor/step-stop.ts
var signalsOf = (events) => events.flatMap((event) => event.kind === "signal" && event.from === "manager" ? [event] : []);
var expectedEffects = async (world) => {
  const played = await trustedPlayer(reference).play(world);
  const signals = signalsOf(played.trace?.events ?? []);
  const names = Object.keys(world.processes);
  const effects = signals.filter(({ atUs }) => atUs === signals[0]?.atUs).map(({ to, signal }) => ({ kill: pidFirst + names.indexOf(to), signal }));
  return JSON.stringify(effects);
};
var hint5 = 'A stop is asked for by an event of this "type", and is acted on by effects (or calls) and a wake for the stop timeout.';
var stepStop = ({ patient, world }) => inSitting(patient, async (sitting) => {
  const effects = await expectedEffects(world);
  if (effects === "[]") return { status: "passed", said: "nothing is to be sent by what it declares" };
  const played = await sitting.play(world);
  if ("status" in played) return played;
  const signals = signalsOf(played.recording.trace.events);
  if (signals.length > 0) return { status: "passed", said: `it sends ${signals[0]?.signal}` };
  const asked = played.lines.findIndex(({ direction, line }) => direction === "to" && line.includes('"op":"event"'));
  const id2 = /"id":(\d+)/.exec(played.lines[asked]?.line ?? "")?.[1] ?? "?";
  return wrongAnswer(sitting.log, played.lines, {
    found: "it was told to stop, and sent nothing to anybody",
    expected: `{"id":${id2},"op":"reaction","effects":${effects},"wake":${stopAtUs + stopTimeoutUs}}`,
    hint: hint5
  });
});

// harness/runner/doctor/step-undeclared.ts
var trialCountMax = 30;
var casesFor = ({ cases, facts: { capabilities } }, feature) => {
  const more = withFeature(capabilities, feature);
  return cases.filter(({ world }) => unsupported(world, capabilities) !== void 0 && unsupported(world, more) === void 0).toSorted(isSimpler).slice(0, trialCountMax);
};
var isRight = (played) => {
  if (played === void 0) return "wrong";
  const { trace, unsupported: refusal } = played.recording;
  if (refusal !== void 0 || judge(trace, open).status !== "conformant") return "wrong";
  return trace.events.some((event) => event.kind === "signal" && event.from === "manager") ? "right" : "idle";
};
var isKnown = async ({ patient }, cases) => {
  const { onErrorOutput: _, ...quiet } = patient;
  const all2 = await playInTurn(quiet, cases);
  if ("status" in all2) return false;
  const rights = all2.map(isRight);
  return rights.every((right) => right !== "wrong") && rights.includes("right");
};
var stepUndeclared = async (examiner) => {
  const undeclared = features.filter((feature) => !isDeclared(examiner.facts.capabilities, feature));
  if (undeclared.length === 0) return { status: "passed", said: "all of it" };
  const known = [];
  for (const feature of undeclared) {
    const cases = casesFor(examiner, feature);
    if (cases.length === 0) continue;
    if (await isKnown(examiner, cases)) {
      const all2 = cases.length === 1 ? "the one case that needs" : `all ${cases.length} cases that need`;
      known.push(`It does not declare ${featureName(feature)}, and conforms in ${all2} it: its hello may say so.`);
    }
  }
  if (known.length === 0)
    return { status: "passed", said: `nothing of the ${undeclared.length} other features is done` };
  return { status: "advice", said: known };
};

// harness/runner/doctor/examine.ts
var sampleCountMax = 24;
var spread = (cases) => {
  const stride = Math.max(1, Math.floor(cases.length / sampleCountMax));
  return cases.filter((_, at) => at % stride === 0).slice(0, sampleCountMax);
};
var later = (examiner) => [
  ["does not look at the real clock", () => stepClock(examiner)],
  ["begins each case afresh", () => stepAfresh(examiner)],
  ["reacts to a stop", () => stepStop(examiner)],
  ["plays what it declares", () => stepDeclared(examiner)],
  ["keeps cases in flight apart", () => stepInFlight(examiner)],
  ["leaks nothing into later cases", () => stepLeaks(examiner)],
  ["declares what it can do", () => stepUndeclared(examiner)]
];
var hello = async (patient) => {
  const sitting = await Sitting.open(patient);
  if (!(sitting instanceof Sitting)) return sitting;
  const { facts } = sitting;
  await sitting.close();
  return facts;
};
var examinerFor = (patient, facts, cases) => {
  const { capabilities } = facts;
  const declared = cases.filter(({ world: world2 }) => unsupported(world2, capabilities) === void 0);
  const world = examinationWorld(capabilities) ?? declared.toSorted(isSimpler)[0]?.world;
  return world === void 0 ? void 0 : { patient, facts, world, sample: spread(declared), cases };
};
var examine = async (patient, cases, onStep = () => {
}) => {
  const steps = [];
  const note = (name, result) => {
    steps.push({ name, result });
    onStep({ name, result });
    return result.status === "passed";
  };
  const over = (why) => {
    for (const name of stepNames.slice(steps.length)) note(name, { status: "skipped", why });
    return { status: "examined", steps };
  };
  const facts = await hello(patient);
  if ("code" in facts) return facts;
  if ("status" in facts) {
    note("says hello", facts);
    return over("it has to say hello first");
  }
  note("says hello", { status: "passed", said: `${facts.name} ${facts.version}, in ${facts.language}` });
  const examiner = examinerFor(patient, facts, cases);
  if (!note("answers each request once", await stepAnswers(patient, examiner?.world)))
    return over("it has to answer first");
  note("leaves when it is told to", await stepLeaves(patient));
  if (examiner === void 0) return over("it declares nothing that could be asked of it");
  for (const [name, does] of later(examiner)) note(name, await does());
  return { status: "examined", steps };
};

// harness/cli/doctor-command.ts
var folder = join(keepFolder, "doctor");
var saveSent = (step, failure, command, io) => {
  const name = `${stepNames.indexOf(step.name) + 1}-${step.name.replaceAll(" ", "-")}.jsonl`;
  const words = command.map(quoteWord).join(" ");
  const file = join(folder, name);
  try {
    mkdirSync(join(io.cwd, folder), { recursive: true });
    writeFileSync(join(io.cwd, file), failure.sent.map((line) => `${line}
`).join(""));
  } catch (error) {
    return `what was sent could not be kept: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (failure.paceMs === void 0) return `${words} < ${file}`;
  const slowly = `while IFS= read -r line; do printf '%s\\n' "$line"; sleep ${failure.paceMs / 1e3}; done`;
  return `${slowly} < ${file} | ${words}`;
};
var codeOf = (steps) => {
  const failures = steps.flatMap(({ result }) => result.status === "failed" ? [result] : []);
  if (failures.some(({ kind }) => kind !== "wrong")) return exitCodes.implementationFailed;
  if (failures.length > 0) return exitCodes.nonconformant;
  return gradeOf(steps) === stepNames.length ? exitCodes.ok : exitCodes.incomplete;
};
var conclude = (steps, command, io, setting) => {
  for (const step of steps) {
    const { result } = step;
    if (result.status === "failed") {
      io.write(`
${renderStepFailure(step, result, saveSent(step, result, command, io), setting)}
`);
    } else if (result.status === "advice") io.write(`
${renderAdvice(step, result.said, setting)}
`);
  }
  io.write(`
${renderGrade(steps, setting)}
`);
};
var doctorCommand = async (options, io) => {
  const examinee = findStart("doctor", options, io.cwd);
  const selected = selectCases({ operands: [], cwd: io.cwd });
  if (!examinee.ok || !selected.ok) {
    for (const each of [examinee, selected]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
    return exitCodes.usage;
  }
  const { named, start } = examinee.value;
  const setting = settingFor(io, options.color ?? true);
  const patient = {
    ...start,
    onErrorOutput: showAdapterOutput(io.writeError),
    hangMs: options.hangMs ?? defaultWallLimits.hangMs,
    helloMs: options.hangMs ?? defaultWallLimits.helloMs
  };
  rmSync(join(io.cwd, folder), { recursive: true, force: true });
  let isBegun = false;
  const examined = await examine(patient, selected.value, (step) => {
    if (options.json === true) return;
    if (!isBegun) io.write(`killspec ${packageVersion()} \xB7 protocol 1.0

`);
    isBegun = true;
    io.write(`${renderStep(step, setting)}
`);
  });
  if (examined.status === "not-started") {
    io.writeError(await renderMistake(notStarted(named, examined.code)));
    return exitCodes.usage;
  }
  const { steps } = examined;
  if (options.json === true) {
    const facts = { killspec: packageVersion(), command: named, sandboxed: options.sandbox === true };
    const tryIt = (step) => step.result.status === "failed" ? saveSent(step, step.result, start.command, io) : void 0;
    io.write(examinationJson(facts, steps, tryIt));
  } else conclude(steps, start.command, io, setting);
  return codeOf(steps);
};
export {
  doctorCommand
};
