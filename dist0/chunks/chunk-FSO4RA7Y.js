import {
  classifyBooleanLiteral,
  classifySignalLiteral,
  killModes,
  ownSection,
  signalNames
} from "./chunk-QAWU4L6M.js";
import {
  killOptions,
  unitTypes
} from "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// spec/vocabulary/time-span.ts
var second = 1000000n;
var minute = 60n * second;
var hour = 60n * minute;
var day = 24n * hour;
var year = day * 1461n / 4n;
var units = new Map([
  ...["usec", "us", "\xB5s", "\u03BCs"].map((name) => [name, 1n]),
  ...["msec", "ms"].map((name) => [name, 1000n]),
  ...["seconds", "second", "sec", "s"].map((name) => [name, second]),
  ...["minutes", "minute", "min", "m"].map((name) => [name, minute]),
  ...["hours", "hour", "hr", "h"].map((name) => [name, hour]),
  ...["days", "day", "d"].map((name) => [name, day]),
  ...["weeks", "week", "w"].map((name) => [name, 7n * day]),
  ...["months", "month", "M"].map((name) => [name, year / 12n]),
  ...["years", "year", "y"].map((name) => [name, year])
]);
var digitCountMax = 40;
var scale = (whole, fraction, unit) => {
  const significant = whole.replace(/^0+/, "");
  if (significant.length > digitCountMax) return "overflow";
  const decimals = fraction.slice(0, digitCountMax);
  return BigInt(significant || "0") * unit + BigInt(decimals || "0") * unit / 10n ** BigInt(decimals.length);
};
var component = /\+?(?:(\d+)(?:\.(\d+))?|\.(\d+))[ \t\r\n]*([A-Za-z\u00b5\u03bc]*)/y;
var blanks = /[ \t\r\n]*/y;
var matchAt = (pattern, text2, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text2) ?? void 0;
};
var skipBlanks = (text2, at) => at + (matchAt(blanks, text2, at)?.[0].length ?? 0);
var parseTimeSpan = (text2) => {
  let at = skipBlanks(text2, 0);
  if (at === text2.length) return { status: "invalid", reason: "empty", at: 0 };
  if (text2.trim() === "infinity") return { status: "valid", span: "infinity" };
  let total = 0n;
  while (at < text2.length) {
    if (text2[at] === "-") return { status: "invalid", reason: "negative", at };
    const match = matchAt(component, text2, at);
    if (match === void 0) return { status: "invalid", reason: "junk", at };
    const [found, whole = "", fraction = "", bareFraction = "", name = ""] = match;
    const unit = name === "" ? second : units.get(name);
    if (unit === void 0) return { status: "invalid", reason: "unknown-unit", at: at + found.length - name.length };
    const value = scale(whole, fraction + bareFraction, unit);
    if (value === "overflow") return { status: "invalid", reason: "overflow", at };
    total += value;
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) return { status: "invalid", reason: "overflow", at };
    const end = at + found.length;
    at = skipBlanks(text2, end);
    if (name === "" && at === end && at < text2.length && !/[ \t\r\n]$/.test(found)) {
      return { status: "invalid", reason: "junk", at };
    }
  }
  return { status: "valid", span: Number(total) };
};
var decimal = (us, unit) => {
  const digits = String(unit).length - 1;
  const fraction = String(us % unit).padStart(digits, "0").replace(/0+$/, "");
  const whole = String(Math.floor(us / unit));
  return fraction === "" ? whole : `${whole}.${fraction}`;
};
var formatSpan = (span) => {
  if (span === "infinity") return "infinity";
  if (span < 0) return `-${formatSpan(-span)}`;
  const parts = [];
  let rest = span;
  for (const [name, unit] of [
    ["d", 864e8],
    ["h", 36e8],
    ["min", 6e7]
  ]) {
    const count = Math.floor(rest / unit);
    if (count > 0) parts.push(`${count}${name}`);
    rest -= count * unit;
  }
  if (rest >= 1e6) parts.push(`${decimal(rest, 1e6)}s`);
  else if (rest >= 1e3) parts.push(`${decimal(rest, 1e3)}ms`);
  else if (rest > 0) parts.push(`${rest}us`);
  return parts.length === 0 ? "0s" : parts.join(" ");
};

// spec/vocabulary/unit-type-of.ts
var unitTypeOf = (name) => unitTypes.find((type) => name.endsWith(`.${type}`) && name.length > type.length + 1);

// spec/vocabulary/kill-value-problem.ts
var kinds = {
  "AMB-45/aliases": "a synonym",
  "AMB-45/numbers": "a number",
  "AMB-45/realtime": "a realtime signal",
  "AMB-45/lower-case": "a name in lower case"
};
var disputed = (message) => ({ severity: "advice", code: "disputed-value", message });
var bad = (code, message, hint) => ({
  severity: "warning",
  code,
  message: `${message} (what then holds is open: AMB-46)`,
  ...hint === void 0 ? {} : { hint }
});
var isInvalidKillValue = (option, value) => {
  switch (option) {
    case "KillMode":
      return value !== "" && killModes.every((mode) => mode !== value);
    case "SendSIGHUP":
    case "SendSIGKILL":
      return classifyBooleanLiteral(value).status === "invalid";
    case "KillSignal":
    case "RestartKillSignal":
    case "FinalKillSignal":
    case "WatchdogSignal":
      return classifySignalLiteral(value).status === "invalid";
  }
};
var hintFor = (value, candidates) => {
  if (/^["'].*["']$/.test(value)) return "quotes are not taken off here";
  if (/[ \t][#;]/.test(value)) return "a comment must stand on a line of its own";
  const meant = didYouMean(value, candidates);
  return meant === void 0 ? void 0 : `did you mean ${meant}?`;
};
var nameCandidates = signalNames.filter((name) => !/\d\d/.test(name));
var signalProblem = (value) => {
  const said = classifySignalLiteral(value);
  switch (said.status) {
    case "valid":
      return void 0;
    case "disputed": {
      const choices = [said.choice, ...said.also === void 0 ? [] : [said.also]];
      const kind = choices.map((choice) => kinds[choice]).join(", ");
      return disputed(`is ${kind} for ${said.signal}: whether that is valid is open (${choices.join(", ")})`);
    }
    case "invalid":
      return value === "" ? bad("bad-signal", "is empty", "an empty value does not unset it") : bad("bad-signal", "is no signal of signal(7)", hintFor(value, nameCandidates));
  }
};
var booleanProblem = (value) => {
  const said = classifyBooleanLiteral(value);
  if (said.status === "valid") return void 0;
  if (said.status === "invalid") return bad("bad-boolean", "is neither yes nor no", hintFor(value, ["yes", "no"]));
  return said.choice === "AMB-47/empty" ? disputed("is empty: whether that resets it is open (AMB-47/empty)") : disputed(`is a form of ${said.value ? "yes" : "no"} that the page does not list (AMB-47/forms)`);
};
var killModeProblem = (value) => {
  if (!isInvalidKillValue("KillMode", value)) return void 0;
  return bad("bad-kill-mode", `is none of ${killModes.join(", ")}`, hintFor(value, killModes));
};
var killValueProblem = (option, value) => {
  switch (option) {
    case "KillMode":
      return killModeProblem(value);
    case "SendSIGHUP":
    case "SendSIGKILL":
      return booleanProblem(value);
    case "KillSignal":
    case "RestartKillSignal":
    case "FinalKillSignal":
    case "WatchdogSignal":
      return signalProblem(value);
  }
};
var killValueAdvice = (option, value) => {
  if (option === "KillMode" && value === "process") {
    return {
      severity: "advice",
      code: "kill-mode-process",
      message: "is process, which the page advises against",
      hint: "processes may escape the manager and stay when the unit is thought to be stopped; use control-group or mixed"
    };
  }
  if (option === "KillMode" && value === "none") {
    return {
      severity: "advice",
      code: "kill-mode-none",
      message: "is none, which the page advises against",
      hint: "nothing is killed, so that processes stay when the unit is thought to be stopped; use control-group or mixed"
    };
  }
  const said = option === "FinalKillSignal" ? classifySignalLiteral(value) : void 0;
  if (said === void 0 || said.status === "invalid" || said.signal !== "SIGTERM") return void 0;
  return {
    severity: "advice",
    code: "final-signal-sigterm",
    message: "is SIGTERM, which the page calls unsuitable",
    hint: "what did not end on KillSignal= will hardly end on this; SIGQUIT and SIGABRT leave a core dump"
  };
};

// spec/vocabulary/command-line.ts
var splitAtSemicolons = (value) => {
  const parts = [];
  let start = 0;
  let quote;
  let wordStart = true;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index];
    const blank = character === " " || character === "	";
    if (character === "\\") index += 1;
    else if (quote !== void 0) quote = character === quote ? void 0 : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ";" && wordStart && /^(?:[ \t]|$)/.test(value.slice(index + 1, index + 2))) {
      parts.push(value.slice(start, index));
      start = index + 1;
    }
    wordStart = blank && quote === void 0;
  }
  return [...parts, value.slice(start)];
};
var parseOne = (text2) => {
  const prefixes = /^[-@:+!|]*/.exec(text2)?.[0] ?? "";
  return { prefixes, ignoreFailure: prefixes.includes("-"), line: text2.slice(prefixes.length).trim() };
};
var parseCommandLines = (value) => splitAtSemicolons(value).map((part) => parseOne(part.trim())).filter(({ line }) => line !== "");

// spec/vocabulary/neighbour-settings.ts
var defaultTimeoutUs = 9e7;
var spanReasons = {
  empty: "is empty",
  negative: "is negative",
  "unknown-unit": "has a unit that is none of systemd.time(7)",
  junk: "is no time span",
  overflow: "is longer than 285 years"
};
var timeSpan = (take) => (draft, value) => {
  const parsed = parseTimeSpan(value);
  if (parsed.status === "invalid") {
    return {
      severity: "warning",
      code: "bad-time-span",
      message: spanReasons[parsed.reason],
      at: parsed.at,
      hint: "a time span is written as 90, 90s, 1min 30s, 500ms or infinity"
    };
  }
  take(draft, parsed.span);
  return void 0;
};
var boolean = (take) => (draft, value) => {
  const said = classifyBooleanLiteral(value);
  if (!("value" in said)) return { severity: "warning", code: "bad-boolean", message: "is neither yes nor no" };
  take(draft, said.value);
  return void 0;
};
var oneOf = (values, take) => (draft, value) => {
  const known = values.find((each) => each === value);
  if (known === void 0) {
    const meant = didYouMean(value, values);
    return {
      severity: "warning",
      code: "bad-value",
      message: `is none of ${values.join(", ")}`,
      ...meant === void 0 ? {} : { hint: `did you mean ${meant}?` }
    };
  }
  take(draft, known);
  return void 0;
};
var commands = (name) => (draft, value) => {
  if (value === "") {
    delete draft.commands[name];
    return void 0;
  }
  const lines = parseCommandLines(value);
  if (lines.length === 0) return { severity: "warning", code: "bad-command", message: "names no program" };
  const all = draft.commands[name] ?? [];
  for (const line of lines) all.push(line);
  draft.commands[name] = all;
  return void 0;
};
var text = (key) => (draft, value) => {
  if (value === "") delete draft[key];
  else draft[key] = value;
  return void 0;
};
var serviceTypes = ["simple", "exec", "forking", "oneshot", "notify", "notify-reload", "dbus", "idle"];
var failureModes = ["terminate", "abort", "kill"];
var restartPolicies = ["no", "always", "on-success", "on-failure", "on-abnormal", "on-abort", "on-watchdog"];
var service = (key, meaning, read, others = []) => ({
  key,
  unitTypes: ["service", ...others],
  page: "systemd.service(5)",
  meaning,
  read
});
var socketCommand = (key, meaning) => ({
  key,
  unitTypes: ["socket"],
  page: "systemd.socket(5)",
  meaning,
  read: commands(key)
});
var neighbourKeys = [
  service(
    "Type",
    "How a start is known to have succeeded, and which process is the main one. Without it: dbus where BusName= is set, simple where ExecStart= is, else oneshot.",
    oneOf(serviceTypes, (draft, value) => {
      draft.serviceType = value;
    })
  ),
  service("BusName", "Only decides on the default of Type=.", text("busName")),
  service("PIDFile", "Names the main process of a forking service.", text("pidFile")),
  service(
    "GuessMainPID",
    "Whether the only process left of a forking service is taken for its main process; yes by default.",
    boolean((draft, value) => {
      draft.guessMainPid = value;
    })
  ),
  service("ExecCondition", "Run before all others; decides whether the start goes on.", commands("ExecCondition")),
  service("ExecStartPre", "Run before the start.", commands("ExecStartPre"), ["socket"]),
  service("ExecStart", "The main process, but in oneshot and forking services.", commands("ExecStart")),
  service("ExecStartPost", "Run after the start.", commands("ExecStartPost"), ["socket"]),
  service("ExecReload", "Run for a reload.", commands("ExecReload")),
  service("ExecStop", "Run for a stop, before anything is killed.", commands("ExecStop")),
  socketCommand("ExecStopPre", "Run for a stop, before the sockets are closed."),
  service("ExecStopPost", "Run when the unit has stopped.", commands("ExecStopPost"), ["socket"]),
  service(
    "RemainAfterExit",
    "Whether the service is still active when its processes have exited; no by default.",
    boolean((draft, value) => {
      draft.remainAfterExit = value;
    })
  ),
  service(
    "ExitType",
    "Whether the service ends with its main process or with the last of its control group; main by default.",
    oneOf(["main", "cgroup"], (draft, value) => {
      draft.exitType = value;
    })
  ),
  service(
    "Restart",
    "When the service is restarted by itself; no by default.",
    oneOf(restartPolicies, (draft, value) => {
      draft.restart = value;
    })
  ),
  {
    key: "Delegate",
    unitTypes: ["service", "scope"],
    page: "systemd.resource-control(5)",
    meaning: "Whether the unit manages sub-groups by itself: yes, or a list of controllers; no by default.",
    read: (draft, value) => {
      const said = classifyBooleanLiteral(value);
      draft.delegate = "value" in said ? said.value : true;
      return void 0;
    }
  },
  service(
    "TimeoutSec",
    "Services: TimeoutStartSec= and TimeoutStopSec= at once. Sockets, mounts, swaps: the timeout of every command and of the stop; 90 s by default.",
    timeSpan((draft, span) => {
      draft.timeoutStart = span;
      draft.timeoutStop = span;
    }),
    ["socket", "mount", "swap"]
  ),
  service(
    "TimeoutStartSec",
    "How long a start may take; 90 s by default, infinity for oneshot services.",
    timeSpan((draft, span) => {
      draft.timeoutStart = span;
    })
  ),
  service(
    "TimeoutStopSec",
    "How long a stop command and the stop may take; 90 s by default. 0 stays 0.",
    timeSpan((draft, span) => {
      draft.timeoutStop = span;
    }),
    ["scope"]
  ),
  service(
    "TimeoutAbortSec",
    "How long the service may take to end after its watchdog expired; the stop timeout where it is not set, or empty.",
    (draft, value) => {
      if (value !== "") {
        return timeSpan((target, span) => {
          target.timeoutAbort = span;
        })(draft, value);
      }
      delete draft.timeoutAbort;
      return void 0;
    }
  ),
  service(
    "WatchdogSec",
    "The watchdog timeout; 0, the default, means that there is none.",
    timeSpan((draft, span) => {
      draft.watchdog = span === 0 ? "infinity" : span;
    })
  ),
  service(
    "RuntimeMaxSec",
    "How long the unit may be active; infinity by default.",
    timeSpan((draft, span) => {
      draft.runtimeMax = span;
    }),
    ["scope"]
  ),
  service(
    "TimeoutStartFailureMode",
    "What happens when a start times out; terminate by default.",
    oneOf(failureModes, (draft, value) => {
      draft.timeoutStartFailureMode = value;
    })
  ),
  service(
    "TimeoutStopFailureMode",
    "What happens when a stop command or the stop times out; terminate by default.",
    oneOf(failureModes, (draft, value) => {
      draft.timeoutStopFailureMode = value;
    })
  )
];
var emptyNeighbourDraft = () => ({
  guessMainPid: true,
  remainAfterExit: false,
  exitType: "main",
  restart: "no",
  delegate: false,
  timeoutStop: defaultTimeoutUs,
  watchdog: "infinity",
  runtimeMax: "infinity",
  timeoutStopFailureMode: "terminate",
  timeoutStartFailureMode: "terminate",
  commands: {}
});
var helpers = {
  mount: [
    ["ExecMount", "mount"],
    ["ExecUnmount", "umount"],
    ["ExecRemount", "mount -o remount"]
  ],
  swap: [
    ["ExecActivate", "swapon"],
    ["ExecDeactivate", "swapoff"]
  ]
};
var finishNeighbourSettings = (type, draft) => {
  const { busName, timeoutStart, ...rest } = draft;
  const impliedType = busName !== void 0 ? "dbus" : draft.commands.ExecStart === void 0 ? "oneshot" : "simple";
  const serviceType = type === "service" ? draft.serviceType ?? impliedType : "simple";
  const implied = (helpers[type] ?? []).map(([name, line]) => [name, [{ prefixes: "", ignoreFailure: false, line }]]);
  return {
    ...rest,
    serviceType,
    timeoutStart: timeoutStart ?? (serviceType === "oneshot" ? "infinity" : defaultTimeoutUs),
    commands: { ...draft.commands, ...Object.fromEntries(implied) }
  };
};

// spec/vocabulary/unit-lines.ts
var isBlank = (character) => character === " " || character === "	";
var trimBlanks = (text2) => {
  let start = 0;
  let end = text2.length;
  while (start < end && isBlank(text2[start])) start += 1;
  while (end > start && isBlank(text2[end - 1])) end -= 1;
  return text2.slice(start, end);
};
var continues = (text2) => {
  let count = 0;
  while (count < text2.length && text2[text2.length - 1 - count] === "\\") count += 1;
  return count % 2 === 1;
};
var joined = (file, pieces) => {
  const whole = pieces.map(({ text: text2 }) => text2).join("");
  const part = (from, to) => {
    let start = from;
    while (start < to && isBlank(whole[start])) start += 1;
    let rest = start;
    let index = 0;
    for (; index < pieces.length - 1; index += 1) {
      const length = pieces[index]?.text.length ?? 0;
      if (rest < length || rest === length && start === to) break;
      rest -= length;
    }
    const { line, lineText } = pieces[index] ?? { line: 1, lineText: "" };
    return { file, line, column: rest + 1, text: trimBlanks(whole.slice(start, to)), lineText };
  };
  return { whole, part };
};
var readLine = (file, pieces) => {
  const { whole, part } = joined(file, pieces);
  const all = part(0, whole.length);
  if (all.text === "") return void 0;
  if (all.text.startsWith("[")) {
    const open = whole.indexOf("[");
    const close = whole.indexOf("]", open);
    const closed = close !== -1;
    const end = closed ? close : whole.length;
    const name = { ...part(open + 1, end), text: whole.slice(open + 1, end) };
    return { kind: "section", name, closed, junkAfter: closed && trimBlanks(whole.slice(close + 1)) !== "" };
  }
  const equals = whole.indexOf("=");
  if (equals === -1) return { kind: "broken", why: "no-equals-sign", at: all };
  const key = part(0, equals);
  if (key.text === "") return { kind: "broken", why: "no-key", at: all };
  return { kind: "assignment", key, value: part(equals + 1, whole.length) };
};
var readUnitLines = (file, text2) => {
  const lines = [];
  let pieces = [];
  const flush = () => {
    const line = pieces.length === 0 ? void 0 : readLine(file, pieces);
    if (line !== void 0) lines.push(line);
    pieces = [];
  };
  const physical = text2.replace(/^\ufeff/, "").split("\n");
  for (const [index, raw] of physical.entries()) {
    const lineText = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const first = lineText.trimStart()[0];
    if (first === "#" || first === ";") continue;
    const joins = continues(lineText);
    pieces.push({ text: joins ? `${lineText.slice(0, -1)} ` : lineText, line: index + 1, lineText });
    if (!joins) flush();
  }
  flush();
  return lines;
};

// spec/vocabulary/parse-unit.ts
var diagnosticCountMax = 200;
var knownSections = [
  "Unit",
  "Install",
  ...Object.values(ownSection),
  "Slice",
  "Timer",
  "Path",
  "Automount"
];
var isKillOption = (key) => killOptions.includes(key);
var diagnosticAt = (place, severity, code, message, hint) => ({
  file: place.file,
  line: place.line,
  column: place.column,
  severity,
  code,
  message,
  lineText: place.lineText,
  ...hint === void 0 ? {} : { hint }
});
var valueDiagnostic = ({ assignment, value }, problem) => {
  const column = value.column + (problem.at ?? 0);
  const place = column > value.lineText.length ? value : { ...value, column };
  const message = `${assignment.key}= ${problem.message}`;
  return diagnosticAt(place, problem.severity, problem.code, message, problem.hint);
};
var sectionDiagnostic = (line) => {
  const { name } = line;
  if (!line.closed) return diagnosticAt(name, "error", "bad-section", "a section is written as [Name]: ] is missing");
  if (line.junkAfter) {
    return diagnosticAt(name, "error", "bad-section", "nothing may follow the ] of a section, not even a comment");
  }
  if (knownSections.includes(name.text) || name.text.startsWith("X-")) return void 0;
  const meant = didYouMean(name.text, knownSections);
  if (meant === void 0) return void 0;
  return diagnosticAt(name, "warning", "unknown-section", "no such section: ignored", `did you mean [${meant}]?`);
};
var keyDiagnostic = (type, section, key, known) => {
  if (section === "") {
    return diagnosticAt(key, "warning", "no-section", "an assignment before the first section has no effect");
  }
  if (section !== ownSection[type]) {
    if (!isKillOption(key.text)) return void 0;
    const message = `${key.text}= has no effect in [${section.slice(0, 40)}]`;
    return diagnosticAt(key, "warning", "wrong-section", message, `for a ${type} it belongs in [${ownSection[type]}]`);
  }
  if (isKillOption(key.text) || known.keys.has(key.text) || key.text.startsWith("X-")) return void 0;
  const meant = didYouMean(key.text, known.names);
  if (meant === void 0) return void 0;
  return diagnosticAt(key, "warning", "unknown-key", `no such setting: ${key.text}=`, `did you mean ${meant}=?`);
};
var knownOf = (type) => {
  const keys = new Map(neighbourKeys.filter(({ unitTypes: of }) => of.includes(type)).map((each) => [each.key, each]));
  return { keys, names: [...killOptions, ...keys.keys()] };
};
var knownByType = new Map(unitTypes.map((type) => [type, knownOf(type)]));
var readSource = (type, source, known) => {
  const found = [];
  const diagnostics = [];
  const complain = (diagnostic) => {
    if (diagnostic !== void 0) diagnostics.push(diagnostic);
  };
  let section = "";
  for (const line of readUnitLines(source.file, source.text)) {
    switch (line.kind) {
      case "section":
        section = line.name.text;
        if (diagnostics.length <= diagnosticCountMax) complain(sectionDiagnostic(line));
        break;
      case "assignment": {
        const { file, line: at, column, text: key } = line.key;
        found.push({ assignment: { file, line: at, column, section, key, value: line.value.text }, value: line.value });
        if (diagnostics.length <= diagnosticCountMax) complain(keyDiagnostic(type, section, line.key, known));
        break;
      }
      case "broken":
        complain(
          line.why === "no-key" ? diagnosticAt(line.at, "warning", "no-key", "no key before the =") : diagnosticAt(line.at, "warning", "no-equals-sign", "neither a section nor an assignment: = is missing")
        );
        break;
    }
  }
  return { found, diagnostics };
};
var nulDiagnostic = (source) => {
  const text2 = source.text.replace(/^\ufeff/, "");
  const offset = text2.indexOf("\0");
  if (offset === -1) return [];
  const start = text2.lastIndexOf("\n", offset) + 1;
  const end = text2.indexOf("\n", offset);
  const lineText = text2.slice(start, end === -1 ? text2.length : end).replace(/\r$/, "");
  const line = text2.slice(0, start).split("\n").length;
  const place = { file: source.file, line, column: offset - start + 1, lineText, text: "\0" };
  return [diagnosticAt(place, "error", "nul-byte", "a NUL byte: this is no text file")];
};
var killProblem = (key, value, diagnosticCount) => isKillOption(key) && diagnosticCount <= diagnosticCountMax ? killValueProblem(key, value) : void 0;
var adviceOn = (own) => killOptions.flatMap((option) => {
  const last = own.findLast(({ assignment: { key, value } }) => key === option && !isInvalidKillValue(option, value));
  const advice = last === void 0 ? void 0 : killValueAdvice(option, last.assignment.value);
  return last === void 0 || advice === void 0 ? [] : [valueDiagnostic(last, advice)];
});
var bounded = (diagnostics) => {
  const next = diagnostics[diagnosticCountMax];
  if (next === void 0) return diagnostics;
  const message = `and more: only the first ${diagnosticCountMax} are shown`;
  const last = { ...next, severity: "warning", code: "too-many-diagnostics", message };
  return [...diagnostics.slice(0, diagnosticCountMax), last];
};
var inOrder = (sources, diagnostics) => {
  const rank = new Map(sources.map(({ file }, index) => [file, index]));
  const at = ({ file }) => rank.get(file) ?? 0;
  return diagnostics.toSorted((a, b) => at(a) - at(b) || a.line - b.line || a.column - b.column);
};
var parseUnit = (name, sources) => {
  const type = unitTypeOf(name);
  if (type === void 0) throw new RangeError(`not a unit of a type that is killed: ${name}`);
  const known = knownByType.get(type) ?? knownOf(type);
  const read = sources.map((source) => readSource(type, source, known));
  const found = read.flatMap((each) => each.found);
  const own = found.filter(({ assignment }) => assignment.section === ownSection[type]);
  const draft = emptyNeighbourDraft();
  const values = [];
  for (const each of own) {
    const { key, value } = each.assignment;
    const problem = known.keys.get(key)?.read(draft, value) ?? killProblem(key, value, values.length);
    if (problem !== void 0) values.push(valueDiagnostic(each, problem));
  }
  const lines = [...sources.flatMap(nulDiagnostic), ...read.flatMap((each) => each.diagnostics)];
  return {
    name,
    type,
    sources,
    assignments: found.map(({ assignment }) => assignment),
    settings: finishNeighbourSettings(type, draft),
    diagnostics: bounded(inOrder(sources, [...lines, ...values, ...adviceOn(own)]))
  };
};

export {
  parseTimeSpan,
  formatSpan,
  defaultTimeoutUs,
  unitTypeOf,
  parseUnit
};
