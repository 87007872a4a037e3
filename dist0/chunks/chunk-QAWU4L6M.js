import {
  killOptions
} from "./chunk-7V4W5W7R.js";

// spec/vocabulary/signals.ts
var standardNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGSTKFLT: 16,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPWR: 30,
  SIGSYS: 31
};
var realtimeMin = 34;
var realtimeMax = 64;
var signalNames = [
  ...Object.keys(standardNumbers),
  "SIG32",
  "SIG33",
  "SIGRTMIN",
  ...Array.from({ length: realtimeMax - realtimeMin }, (_2, index) => `SIGRTMIN+${index + 1}`)
];
var numbers = new Map(signalNames.map((name, index) => [name, index + 1]));
var signalNumber = (name) => {
  const number = numbers.get(name);
  if (number === void 0) throw new RangeError(`not a signal: ${name}`);
  return number;
};
var signalFromNumber = (number) => signalNames[number - 1];
var isSignalName = (text) => numbers.has(text);
var actions = {
  SIGQUIT: "core",
  SIGILL: "core",
  SIGTRAP: "core",
  SIGABRT: "core",
  SIGBUS: "core",
  SIGFPE: "core",
  SIGSEGV: "core",
  SIGXCPU: "core",
  SIGXFSZ: "core",
  SIGSYS: "core",
  SIGCHLD: "ignore",
  SIGURG: "ignore",
  SIGWINCH: "ignore",
  SIGCONT: "continue",
  SIGSTOP: "stop",
  SIGTSTP: "stop",
  SIGTTIN: "stop",
  SIGTTOU: "stop"
};
var defaultAction = (name) => actions[name] ?? "terminate";
var isCatchable = (name) => name !== "SIGKILL" && name !== "SIGSTOP";

// spec/vocabulary/boolean-literal.ts
var listed = /* @__PURE__ */ new Map([
  ["1", true],
  ["yes", true],
  ["true", true],
  ["on", true],
  ["0", false],
  ["no", false],
  ["false", false],
  ["off", false]
]);
var short = /* @__PURE__ */ new Map([
  ["y", true],
  ["t", true],
  ["n", false],
  ["f", false]
]);
var classifyBooleanLiteral = (literal) => {
  const text = literal.trim();
  if (text === "") return { status: "disputed", choice: "AMB-47/empty" };
  const exact = listed.get(text);
  if (exact !== void 0) return { status: "valid", value: exact };
  const lower = text.toLowerCase();
  const value = listed.get(lower) ?? short.get(lower);
  return value === void 0 ? { status: "invalid" } : { status: "disputed", choice: "AMB-47/forms", value };
};

// spec/vocabulary/own-section.ts
var ownSection = {
  service: "Service",
  socket: "Socket",
  mount: "Mount",
  swap: "Swap",
  scope: "Scope"
};

// spec/vocabulary/c-integer.ts
var parseCInteger = (text) => {
  const match = /^([+-]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/.exec(text);
  const digits = match?.[2];
  if (digits === void 0) return void 0;
  const magnitude = /^0[0-7]+$/.test(digits) ? Number(`0o${digits}`) : Number(digits);
  return match?.[1] === "-" ? -magnitude : magnitude;
};

// spec/vocabulary/signal-literal.ts
var synonyms = /* @__PURE__ */ new Map([
  ["SIGIOT", "SIGABRT"],
  ["SIGPOLL", "SIGIO"],
  ["SIGCLD", "SIGCHLD"],
  ["SIGINFO", "SIGPWR"],
  ["SIGUNUSED", "SIGSYS"]
]);
var invalid = { status: "invalid" };
var realtimeFrom = (base, offset) => {
  const steps = offset === void 0 ? 0 : parseCInteger(offset);
  if (steps === void 0 || steps < 0 || steps > 30) return void 0;
  return signalFromNumber(base === 34 ? base + steps : base - steps);
};
var realtimeSignal = (name) => {
  const match = /^SIG(?:RTMIN(?:\+(\w+))?|(RTMAX)(?:-(\w+))?)$/.exec(name);
  if (match === null) return void 0;
  return match[2] === void 0 ? realtimeFrom(34, match[1]) : realtimeFrom(64, match[3]);
};
var classifyName = (text) => {
  const name = text.startsWith("SIG") ? text : `SIG${text}`;
  const realtime = realtimeSignal(name);
  if (realtime !== void 0) return { status: "disputed", choice: "AMB-45/realtime", signal: realtime };
  if (isSignalName(name) && !/\d\d/.test(name)) return { status: "valid", signal: name };
  const signal = synonyms.get(name);
  return signal === void 0 ? invalid : { status: "disputed", choice: "AMB-45/aliases", signal };
};
var classifySignalLiteral = (literal) => {
  const text = literal.trim();
  const number = parseCInteger(text);
  if (number !== void 0) {
    const signal = signalFromNumber(number);
    return signal === void 0 ? invalid : { status: "disputed", choice: "AMB-45/numbers", signal };
  }
  const asWritten = classifyName(text);
  if (asWritten.status !== "invalid") return asWritten;
  const raised = classifyName(text.toUpperCase());
  switch (raised.status) {
    case "invalid":
      return invalid;
    case "valid":
      return { status: "disputed", choice: "AMB-45/lower-case", signal: raised.signal };
    case "disputed":
      return { status: "disputed", choice: "AMB-45/lower-case", also: raised.choice, signal: raised.signal };
  }
};

// spec/vocabulary/kill-settings.ts
var killModes = ["control-group", "mixed", "process", "none"];
var killDefaults = {
  loads: true,
  killMode: "control-group",
  killSignal: "SIGTERM",
  sendSighup: false,
  sendSigkill: true,
  finalKillSignal: "SIGKILL",
  watchdogSignal: "SIGABRT",
  origin: {
    KillMode: "default",
    KillSignal: "default",
    RestartKillSignal: "default",
    SendSIGHUP: "default",
    SendSIGKILL: "default",
    FinalKillSignal: "default",
    WatchdogSignal: "default"
  }
};
var readingsOf = {
  "AMB-01": ["unreachable", "scope-section"],
  "AMB-45/aliases": ["valid", "invalid"],
  "AMB-45/numbers": ["valid", "invalid"],
  "AMB-45/realtime": ["valid", "invalid"],
  "AMB-45/lower-case": ["valid", "invalid"],
  "AMB-46": ["unit-fails", "ignored", "default"],
  "AMB-47/forms": ["listed", "short-too"],
  "AMB-47/empty": ["resets", "invalid"]
};
var bestReading = {
  "AMB-45/aliases": "valid",
  "AMB-45/numbers": "valid",
  "AMB-45/realtime": "valid",
  "AMB-45/lower-case": "valid",
  "AMB-47/forms": "short-too",
  "AMB-47/empty": "resets"
};
var signalEffect = (literal, answers) => {
  const said = classifySignalLiteral(literal);
  if (said.status === "invalid") return "invalid";
  const asked = said.status === "valid" ? [] : [said.choice, ...said.also === void 0 ? [] : [said.also]];
  return asked.every((choice) => answers[choice] === "valid") ? said.signal : "invalid";
};
var booleanEffect = (literal, answers) => {
  const said = classifyBooleanLiteral(literal);
  if (said.status === "invalid") return "invalid";
  if (said.status === "valid") return said.value;
  if (said.choice === "AMB-47/empty") return answers[said.choice] === "resets" ? "default" : "invalid";
  return answers[said.choice] === "short-too" ? said.value : "invalid";
};
var effectOf = (assignment, answers) => {
  const literal = assignment.value.trim();
  switch (assignment.key) {
    case "KillMode":
      return literal === "" ? "default" : killModes.find((mode) => mode === literal) ?? "invalid";
    case "SendSIGHUP":
    case "SendSIGKILL":
      return booleanEffect(literal, answers);
    default:
      return signalEffect(literal, answers);
  }
};
var choicesOf = (assignments) => {
  const choices = /* @__PURE__ */ new Set();
  for (const { key, value } of assignments) {
    if (key === "KillMode") continue;
    const said = key.startsWith("Send") ? classifyBooleanLiteral(value) : classifySignalLiteral(value);
    if (said.status !== "disputed") continue;
    choices.add(said.choice);
    if ("also" in said && said.also !== void 0) choices.add(said.also);
  }
  return choices;
};
var isKillOption = (key) => killOptions.includes(key);
var sections = new Set(Object.values(ownSection));
var originsOf = ({ assignments, type }) => {
  const origin = { ...killDefaults.origin };
  for (const { key, section } of assignments) {
    if (!isKillOption(key) || !sections.has(section)) continue;
    if (section === ownSection[type]) origin[key] = "set";
    else if (origin[key] === "default") origin[key] = "wrong-section";
  }
  return origin;
};
var { origin: _, ...defaults } = killDefaults;
var settle = (assignments, answers) => {
  if (answers["AMB-01"] === "unreachable") return defaults;
  const values = {};
  for (const assignment of assignments) {
    const option = assignment.key;
    const effect = effectOf(assignment, answers);
    if (effect === "invalid" && answers["AMB-46"] === "unit-fails") return { ...defaults, loads: false };
    if (effect === "default" || effect === "invalid" && answers["AMB-46"] === "default") delete values[option];
    else if (effect !== "invalid") values[option] = effect;
  }
  const signal = (option) => values[option];
  const restartKillSignal = signal("RestartKillSignal");
  return {
    loads: true,
    killMode: values.KillMode ?? defaults.killMode,
    killSignal: signal("KillSignal") ?? defaults.killSignal,
    ...restartKillSignal === void 0 ? {} : { restartKillSignal },
    sendSighup: values.SendSIGHUP ?? defaults.sendSighup,
    sendSigkill: values.SendSIGKILL ?? defaults.sendSigkill,
    finalKillSignal: signal("FinalKillSignal") ?? defaults.finalKillSignal,
    watchdogSignal: signal("WatchdogSignal") ?? defaults.watchdogSignal
  };
};
var completions = (choices, answers) => choices.reduce(
  (sets, choice) => {
    const given = answers[choice];
    const readings = given === void 0 ? readingsOf[choice] : [given];
    return sets.flatMap((set) => readings.map((reading) => ({ ...set, [choice]: reading })));
  },
  [{}]
);
var hangsOn = (choice, choices, answers, own) => completions(
  choices.filter((each) => each !== choice),
  answers
).some((others) => {
  const outcomes = readingsOf[choice].map((reading) => JSON.stringify(settle(own, { ...others, [choice]: reading })));
  return new Set(outcomes).size > 1;
});
var choicesInOrder = (unit, own) => {
  const disputed = [...choicesOf(own)];
  const readAtBest = Object.fromEntries(disputed.map((choice) => [choice, bestReading[choice]]));
  const outright = own.some((assignment) => effectOf(assignment, readAtBest) === "invalid");
  const scope = unit.type === "scope" && own.length > 0 ? ["AMB-01"] : [];
  if (disputed.length === 0 && !outright) return scope;
  return outright ? [...scope, "AMB-46", ...disputed] : [...scope, ...disputed, "AMB-46"];
};
var stepAfter = (unit, answers) => {
  const own = unit.assignments.filter(({ section, key }) => section === ownSection[unit.type] && isKillOption(key));
  const choices = choicesInOrder(unit, own);
  const last = choices.findLastIndex((choice) => answers[choice] !== void 0);
  for (const choice of choices.slice(last + 1)) {
    if (hangsOn(choice, choices, answers, own)) return { kind: "ask", choice };
  }
  const settings = { ...settle(own, completions(choices, answers)[0] ?? answers), origin: originsOf(unit) };
  return { kind: "settled", settings };
};
var known = /* @__PURE__ */ new WeakMap();
var killSettings = (unit, choose) => {
  const steps = known.get(unit) ?? /* @__PURE__ */ new Map();
  known.set(unit, steps);
  let answers = {};
  for (let path = ""; ; ) {
    const step = steps.get(path) ?? stepAfter(unit, answers);
    steps.set(path, step);
    if (step.kind === "settled") return step.settings;
    const answer = choose(step.choice);
    answers = { ...answers, [step.choice]: answer };
    path += `${step.choice}=${answer};`;
  }
};

export {
  classifyBooleanLiteral,
  ownSection,
  signalNames,
  signalNumber,
  signalFromNumber,
  isSignalName,
  defaultAction,
  isCatchable,
  classifySignalLiteral,
  killModes,
  killDefaults,
  killSettings
};
