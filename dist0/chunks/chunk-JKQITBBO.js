import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  killModes,
  killSettings,
  signalNames
} from "./chunk-QAWU4L6M.js";
import {
  commandNames,
  killOptions,
  unitTypes
} from "./chunk-7V4W5W7R.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";
import {
  printable,
  printableValue
} from "./chunk-TNTYKKM5.js";

// harness/adapters/stdio/messages.ts
var protocolVersions = ["1.0"];

// harness/cli/adapter-output.ts
import { StringDecoder } from "node:string_decoder";
var shownLengthMax = 65536;
var lineLengthMax = 2e3;
var showAdapterOutput = (write) => {
  const decoder = new StringDecoder("utf8");
  let begun = "";
  let leftLength = shownLengthMax;
  return (chunk) => {
    if (leftLength <= 0) return;
    const lines = (begun + decoder.write(chunk)).split("\n");
    begun = (lines.pop() ?? "").slice(0, lineLengthMax);
    for (const line of lines) {
      if (leftLength <= 0) break;
      const shown = `adapter: ${printable(line, lineLengthMax)}
`;
      leftLength -= shown.length;
      write(shown);
      if (leftLength <= 0) write("adapter: \u2026 and more, which is not shown\n");
    }
  };
};

// harness/cli/not-started.ts
var hints = {
  ENOENT: "name a program by its path, or one that stands in PATH",
  EACCES: "make it executable: chmod +x"
};
var nameLengthMax = 100;
var commandName = (command) => printable(command.join(" "), nameLengthMax);
var notStarted = (command, code) => {
  const hint = hints[code];
  const what = code === "ENOENT" ? "there is no such command" : `cannot be run (${code})`;
  const message = `${commandName(command)}: ${what}`;
  return hint === void 0 ? { message } : { message, hint };
};

// harness/adapters/stdio/gone.ts
import { constants } from "node:os";
var signalStatusBase = 128;
var signalOfStatus = (status) => Object.entries(constants.signals).find(([, number]) => signalStatusBase + number === status)?.[0];
var goneBy = (status, signal2, isInSandbox) => {
  if (signal2 !== void 0) return { kind: "signalled", signal: signal2 };
  const perhaps = isInSandbox ? signalOfStatus(status ?? 0) : void 0;
  return { kind: "exited", status: status ?? 0, ...perhaps === void 0 ? {} : { perhaps } };
};
var wayOfGoing = (gone) => {
  switch (gone.kind) {
    case "not-started":
      return `it could not be started (${gone.code})`;
    case "exited":
      return `it ${gone.perhaps === void 0 ? "" : `was ended by ${gone.perhaps}, or `}exited with status ${gone.status}`;
    case "signalled":
      return `it was ended by ${gone.signal}`;
    case "closed":
      return `it closed its ${gone.stream}`;
  }
};

// harness/adapters/stdio/child-host.ts
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import process2 from "node:process";
import { setTimeout as delay } from "node:timers/promises";

// harness/adapters/stdio/stray-processes.ts
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
var markVariable = "KILLSPEC_ADAPTER";
var roundMax = 100;
var unknownRoundMax = 10;
var pauseMs = 1;
var listProc = () => {
  try {
    return readdirSync("/proc").filter((name2) => /^\d+$/.test(name2));
  } catch {
    return [];
  }
};
var read = (pid2, file) => {
  try {
    return readFileSync(`/proc/${pid2}/${file}`, "latin1");
  } catch {
    return "";
  }
};
var isBecomingAnother = (pid2) => read(pid2, "cmdline") === "" && !/^(?:0 |$)/.test(read(pid2, "statm"));
var standingOf = (pid2, mark) => {
  let environment = read(pid2, "environ");
  if (environment === "") {
    if (isBecomingAnother(pid2)) return "unknown";
    environment = read(pid2, "environ");
  }
  return environment.split("\0").includes(`${markVariable}=${mark}`) ? "marked" : "other";
};
var pause = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
var end = (pid2) => {
  try {
    process.kill(pid2, "SIGKILL");
  } catch {
  }
};
var endStrays = (mark) => {
  for (let round = 0; round < roundMax; round += 1) {
    const there = listProc().filter((pid2) => Number(pid2) !== process.pid).map((pid2) => ({ pid: Number(pid2), standing: standingOf(pid2, mark) })).filter(({ standing }) => standing === "marked" || standing === "unknown" && round < unknownRoundMax);
    if (there.length === 0) return;
    for (const { pid: pid2, standing } of there) if (standing === "marked") end(pid2);
    pause();
  }
};

// harness/adapters/stdio/child-host.ts
var lingerMs = 300;
var leaveMs = 1e3;
var living = /* @__PURE__ */ new Set();
var endAll = () => {
  for (const child of living) child.abandon();
};
var endAllBefore = (signal2) => {
  if (process2.listenerCount(signal2) > 1) return;
  endAll();
  process2.off(signal2, endAllBefore);
  process2.kill(process2.pid, signal2);
};
var endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"];
var guard = (child) => {
  living.add(child);
  if (living.size > 1) return;
  process2.on("exit", endAll);
  for (const signal2 of endingSignals) process2.prependListener(signal2, endAllBefore);
};
var release = (child) => {
  if (!living.delete(child) || living.size > 0) return;
  process2.off("exit", endAll);
  for (const signal2 of endingSignals) process2.off(signal2, endAllBefore);
};
var ChildHost = class {
  #options;
  #mark = randomUUID();
  #child;
  #ended;
  #exit;
  #isGone = false;
  #linger;
  #toWrite = "";
  constructor(options) {
    this.#options = options;
    this.#child = this.#spawn();
    const { stdin, stdout, stderr } = this.#child;
    this.#ended = new Promise((resolve2) => {
      this.#child.on("error", (error) => {
        if (this.#child.pid === void 0) this.#go({ kind: "not-started", code: error.code ?? "unknown" });
        if (this.#child.pid === void 0) this.#over(resolve2);
      });
      this.#child.on("exit", (status, signal2) => {
        this.#killGroup();
        this.#exit = goneBy(status ?? void 0, signal2 ?? void 0, options.isInSandbox === true);
        this.#lingerFor(this.#exit);
        this.#over(resolve2);
      });
    });
    stdin.on("error", () => this.#lingerFor({ kind: "closed", stream: "standard input" }));
    stdout.on("error", () => {
    });
    stderr.on("error", () => {
    });
    stdout.on("data", (chunk) => {
      if (!this.#isGone) options.onOutput(chunk);
    });
    stdout.on("end", () => this.#outputEnded());
    stderr.on("data", (chunk) => options.onErrorOutput(chunk));
  }
  #spawn() {
    const { command, cwd } = this.#options;
    const [program = "", ...args] = command;
    guard(this);
    try {
      const env = { ...process2.env, [markVariable]: this.#mark };
      return spawn(program, args, { cwd, env, detached: true, stdio: "pipe" });
    } catch (error) {
      release(this);
      throw error;
    }
  }
  /** Writes a line. What is written in one go of this thread is sent in one piece. */
  write(line) {
    if (this.#isGone) return;
    if (this.#toWrite === "") process2.nextTick(() => this.#flush());
    this.#toWrite += `${line}
`;
  }
  /** Ends it, and whatever it has started, at once. Nobody is told of anything any more. */
  async destroy() {
    this.#isGone = true;
    clearTimeout(this.#linger);
    this.#killGroup();
    const { stdin, stdout, stderr } = this.#child;
    for (const stream of [stdin, stdout, stderr]) stream.destroy();
    await this.#endedWithin(leaveMs);
    endStrays(this.#mark);
  }
  /**
   * Tells it, by the end of its standard input, that nothing more comes, gives it a while, and ends it. Gives how it went
   * where it did so by itself.
   */
  async leave() {
    this.#isGone = true;
    this.#flush();
    this.#child.stdin.end();
    await this.#endedWithin(leaveMs);
    const exit = this.#exit;
    await this.destroy();
    return exit;
  }
  /** As a last resort, without waiting for anything. */
  abandon() {
    this.#killGroup();
    endStrays(this.#mark);
  }
  #flush() {
    if (this.#toWrite !== "" && !this.#child.stdin.destroyed) this.#child.stdin.write(this.#toWrite);
    this.#toWrite = "";
  }
  async #endedWithin(ms) {
    const enough = new AbortController();
    const { signal: signal2 } = enough;
    await Promise.race([this.#ended, delay(ms, void 0, { signal: signal2 }).catch(() => {
    })]);
    enough.abort();
  }
  /** By then all has been read that it wrote. */
  #outputEnded() {
    if (this.#exit === void 0) this.#lingerFor({ kind: "closed", stream: "standard output" });
    else this.#go(this.#exit);
  }
  /** The first reason holds, but an exit says more than a closed end. */
  #lingerFor(gone) {
    if (this.#isGone || this.#linger !== void 0 && gone !== this.#exit) return;
    clearTimeout(this.#linger);
    const isAllRead = gone === this.#exit && this.#child.stdout.readableEnded;
    this.#linger = setTimeout(() => setImmediate(() => this.#go(gone)), isAllRead ? 0 : lingerMs);
  }
  #go(gone) {
    if (this.#isGone) return;
    this.#isGone = true;
    clearTimeout(this.#linger);
    this.#options.onGone(gone);
  }
  #over(resolve2) {
    release(this);
    resolve2();
  }
  #killGroup() {
    const { pid: pid2 } = this.#child;
    if (pid2 === void 0) return;
    try {
      process2.kill(-pid2, "SIGKILL");
    } catch {
    }
  }
};

// harness/adapters/stdio/shape.ts
var integer = (min = 0, max = Number.MAX_SAFE_INTEGER) => ({ kind: "integer", min, max });
var text = (lengthMin, lengthMax) => ({ kind: "text", lengthMin, lengthMax });
var word = (...words) => ({ kind: "word", words });
var list = (of, lengthMax = Number.MAX_SAFE_INTEGER) => ({
  kind: "list",
  of,
  lengthMax
});
var object = (required, optional = {}) => ({ kind: "object", required, optional });
var either = (...shapes) => ({ kind: "either", shapes });
var named = (name2, shape) => ({ kind: "named", name: name2, shape });

// harness/adapters/stdio/shapes.ts
var wordsOf = (words) => word(...Object.keys(words));
var requestId = named("requestId", integer(1));
var callId = named("callId", text(1, 64));
var pid = named("pid", integer(1));
var instant = named("instant", integer(0));
var span = named("span", either(integer(0), word("infinity")));
var signal = named("signal", word(...signalNames));
var killMode = word(...killModes);
var unitType = word(...unitTypes);
var killOption = word(...killOptions);
var commandName2 = named("commandName", word(...commandNames));
var commandIndex = integer(0, 65535);
var claim = wordsOf({ started: true, stopped: true, failed: true });
var role = wordsOf({ main: true, control: true, aux: true, outsider: true });
var jobs = {
  start: true,
  stop: true,
  restart: true,
  "try-restart": true,
  "dependency-restart": true,
  "reload-or-restart": true,
  reload: true,
  remount: true
};
var serviceType = wordsOf({
  simple: true,
  exec: true,
  forking: true,
  oneshot: true,
  notify: true,
  "notify-reload": true,
  dbus: true,
  idle: true
});
var restartPolicy = wordsOf({
  no: true,
  always: true,
  "on-success": true,
  "on-failure": true,
  "on-abnormal": true,
  "on-abort": true,
  "on-watchdog": true
});
var failureMode = wordsOf({ terminate: true, abort: true, kill: true });

// harness/adapters/stdio/read-line.ts
import { isUtf8 } from "node:buffer";

// harness/adapters/stdio/check-shape.ts
var keyLengthMax = 60;
var wordsShownMax = 14;
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var describe = (value) => Array.isArray(value) ? "a list" : printableValue(value);
var wordsOf2 = (words) => words.length === 1 || words.length > wordsShownMax ? `${words.slice(0, wordsShownMax).join(", ")}${words.length > wordsShownMax ? ", \u2026" : ""}` : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
var describeShape = (shape) => {
  switch (shape.kind) {
    case "integer":
      return shape.max === Number.MAX_SAFE_INTEGER ? `a whole number from ${shape.min} on` : `a whole number from ${shape.min} to ${shape.max}`;
    case "text":
      return `a text of ${shape.lengthMin} to ${shape.lengthMax} characters`;
    case "word":
      return wordsOf2(shape.words.map((each) => `"${each}"`));
    case "boolean":
      return "true or false";
    case "true":
      return "true";
    case "list":
      return "a list";
    case "object":
    case "map":
    case "by-key":
    case "by-word":
      return "an object";
    case "either":
      return shape.shapes.map(describeShape).join(", or ");
    case "named":
      return describeShape(shape.shape);
  }
};
var shownKey = (key) => /^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : `"${printable(key, keyLengthMax)}"`;
var within = (part, { place, ...problem }) => ({
  place: place === "" || place.startsWith("[") ? `${part}${place}` : `${part}.${place}`,
  ...problem
});
var wrong = (value, shape) => ({
  place: "",
  found: describe(value),
  expected: describeShape(shape)
});
var checkKeys = (value, required, optional) => {
  for (const key of Object.keys(value)) {
    const shape = Object.hasOwn(required, key) ? required[key] : Object.hasOwn(optional, key) ? optional[key] : void 0;
    if (shape === void 0) {
      const known = [...Object.keys(required), ...Object.keys(optional)];
      return { place: shownKey(key), found: "a key that is not known here", expected: `only ${wordsOf2(known)}` };
    }
    const problem = checkShape(value[key], shape);
    if (problem !== void 0) return within(shownKey(key), problem);
  }
  for (const key of Object.keys(required)) {
    if (!Object.hasOwn(value, key))
      return { place: shownKey(key), found: "nothing", expected: describeShape(required[key]) };
  }
  return void 0;
};
var checkList = (value, shape) => {
  if (value.length > shape.lengthMax) {
    return { place: "", found: `a list of ${value.length}`, expected: `a list of at most ${shape.lengthMax}` };
  }
  for (const [index, item] of value.entries()) {
    const problem = checkShape(item, shape.of);
    if (problem !== void 0) return within(`[${index}]`, problem);
  }
  return void 0;
};
var checkByKey = (value, shapes) => {
  const key = Object.keys(shapes).find((each) => Object.hasOwn(value, each));
  const shape = key === void 0 ? void 0 : shapes[key];
  if (shape !== void 0) return checkShape(value, shape);
  return { place: "", found: "an object with none of these keys", expected: wordsOf2(Object.keys(shapes)) };
};
var checkByWord = (value, shape) => {
  const at = Object.hasOwn(value, shape.key) ? value[shape.key] : void 0;
  if (typeof at === "string" && Object.hasOwn(shape.shapes, at)) {
    return checkShape(value, shape.shapes[at]);
  }
  const found2 = at === void 0 ? "nothing" : describe(at);
  const words = Object.keys(shape.shapes).map((each) => `"${each}"`);
  return { place: shownKey(shape.key), found: found2, expected: wordsOf2(words) };
};
var isShort = (value, lengthMax) => value.length <= lengthMax || Array.from(value).length <= lengthMax;
var isScalar = (value, shape) => {
  switch (shape.kind) {
    case "integer":
      return Number.isSafeInteger(value) && value >= shape.min && value <= shape.max;
    case "text":
      return typeof value === "string" && value.length >= shape.lengthMin && isShort(value, shape.lengthMax);
    case "word":
      return typeof value === "string" && shape.words.includes(value);
    case "boolean":
      return typeof value === "boolean";
    default:
      return value === true;
  }
};
var checkShape = (value, shape) => {
  switch (shape.kind) {
    case "named":
      return checkShape(value, shape.shape);
    case "list":
      return Array.isArray(value) ? checkList(value, shape) : wrong(value, shape);
    case "object":
      return isObject(value) ? checkKeys(value, shape.required, shape.optional) : wrong(value, shape);
    case "map":
      if (!isObject(value)) return wrong(value, shape);
      return checkKeys(value, {}, Object.fromEntries(Object.keys(value).map((key) => [key, shape.of])));
    case "either":
      return shape.shapes.some((each) => checkShape(value, each) === void 0) ? void 0 : wrong(value, shape);
    case "by-key":
      return isObject(value) ? checkByKey(value, shape.shapes) : wrong(value, shape);
    case "by-word":
      return isObject(value) ? checkByWord(value, shape) : wrong(value, shape);
    default:
      return isScalar(value, shape) ? void 0 : wrong(value, shape);
  }
};

// harness/adapters/stdio/from-adapter-shape.ts
var nameLengthMax2 = 100;
var messageLengthMax = 4096;
var casesInFlightMax = 64;
var groupLengthMax = 255;
var issuesLengthMax = 500;
var latenessUsMax = 25e4;
var resolutionUsMax = 1e6;
var effects = {
  kill: object({ kill: pid, signal }),
  run: object({ run: commandName2, index: commandIndex }),
  claim: object({ claim }),
  move: object({ move: pid, group: text(1, groupLengthMax) }),
  removeGroup: object({ removeGroup: { kind: "true" } }),
  thaw: object({ thaw: { kind: "true" } })
};
var capabilities = {
  unitTypes: list(unitType),
  killModes: list(killMode),
  options: list(killOption),
  operations: list(text(1, nameLengthMax2), 100),
  freezing: { kind: "true" },
  latenessUs: integer(0, latenessUsMax),
  resolutionUs: integer(1, resolutionUsMax),
  casesInFlight: integer(1, casesInFlightMax)
};
var name = text(1, nameLengthMax2);
var messages = {
  hello: object(
    { id: requestId, op: word("hello"), protocol: word(...protocolVersions), name, version: name, language: name },
    { issues: text(1, issuesLengthMax), capabilities: object({}, capabilities) }
  ),
  reaction: object({
    id: requestId,
    op: word("reaction"),
    effects: list(named("effect", { kind: "by-key", shapes: effects })),
    wake: span
  }),
  final: object({ id: requestId, op: word("final") }),
  bye: object({ id: requestId, op: word("bye") }),
  error: object({
    id: requestId,
    op: word("error"),
    kind: word("unsupported", "internal"),
    message: text(0, messageLengthMax)
  }),
  call: object({
    id: callId,
    op: word("call"),
    turn: requestId,
    call: {
      kind: "by-key",
      shapes: {
        ...effects,
        processes: object({ processes: { kind: "true" } }),
        subgroups: object({ subgroups: { kind: "true" } })
      }
    }
  }),
  log: object({ op: word("log"), message: text(0, messageLengthMax) })
};
var fromAdapterShape = { kind: "by-word", key: "op", shapes: messages };

// harness/adapters/stdio/read-line.ts
var depthMax = 32;
var lineShownMax = 200;
var replacement = "\uFFFD";
var bytesPerUnitMax = 3;
var shownLine = (line) => printable(line.toString("utf8", 0, bytesPerUnitMax * (lineShownMax + 1)), lineShownMax);
var textOfLine = (line) => isUtf8(line) ? line.toString("utf8") : line.toString("latin1").replaceAll(/[\u0080-\u00ff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
var isTooDeep = (text2) => {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text2.length; at += 1) {
    const code = text2.charCodeAt(at);
    if (isInText) {
      if (code === 92) at += 1;
      else if (code === 34) isInText = false;
    } else if (code === 34) isInText = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > depthMax) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
};
var requestOf = (value) => {
  if (typeof value !== "object" || value === null) return void 0;
  const { id, turn } = value;
  if (Number.isSafeInteger(id)) return id;
  return Number.isSafeInteger(turn) ? turn : void 0;
};
var readLine = (line) => {
  const text2 = line.toString("utf8");
  const wrong2 = (message2) => ({ status: "wrong", message: `${message2}: ${shownLine(line)}` });
  if (text2.includes(replacement) && !isUtf8(line)) return wrong2("it sent a line that is not UTF-8");
  if (isTooDeep(text2)) return wrong2(`it sent a line with more than ${depthMax} lists and objects in one another`);
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return wrong2("it sent a line that is no JSON");
  }
  const problem = checkShape(value, fromAdapterShape);
  if (problem === void 0) return { status: "message", message: value };
  const { place, found: found2, expected } = problem;
  const about = place === "" ? `${found2} instead of ${expected}` : `${place} is ${found2}, not ${expected}`;
  const request = requestOf(value);
  const { message } = wrong2(`it sent ${about}`);
  return { status: "wrong", message, ...request === void 0 ? {} : { request } };
};

// harness/adapters/stdio/line-splitter.ts
var lineFeed = 10;
var LineSplitter = class {
  #lineLengthMax;
  #parts = [];
  #length = 0;
  /** A line may have so many bytes. */
  constructor(lineLengthMax2) {
    this.#lineLengthMax = lineLengthMax2;
  }
  /**
   * Hands over each line that these bytes complete, until `take` gives false. Gives the beginning of a line that has
   * become too long; nothing may be pushed after that.
   */
  push(chunk, take) {
    let from = 0;
    for (let end2 = chunk.indexOf(lineFeed); end2 !== -1; end2 = chunk.indexOf(lineFeed, from)) {
      const line = this.#completed(chunk.subarray(from, end2));
      if (line.length > this.#lineLengthMax) return line;
      from = end2 + 1;
      if (!take(line)) return void 0;
    }
    if (from < chunk.length) {
      this.#parts.push(chunk.subarray(from));
      this.#length += chunk.length - from;
    }
    return this.#length > this.#lineLengthMax ? this.rest() : void 0;
  }
  /** What has come of a line that is not at its end. */
  rest() {
    return Buffer.concat(this.#parts);
  }
  /** Forgets what has come of a line that is not at its end. */
  clear() {
    this.#parts = [];
    this.#length = 0;
  }
  #completed(last) {
    if (this.#length === 0) return last;
    const line = Buffer.concat([...this.#parts, last]);
    this.#parts = [];
    this.#length = 0;
    return line;
  }
};

// harness/adapters/stdio/connection.ts
var lineBytesMax = 1048576;
var outputBytesMax = 4 * 1048576;
var logCountMax = 1e3;
var callsPerTurnMax = 1e4;
var looksPerHang = 5;
var protocolError = (message) => ({ kind: "protocol-error", message });
var faultOf = (gone, before) => {
  const way = wayOfGoing(gone);
  if (gone.kind === "not-started") return { kind: "crash", message: way };
  return { kind: gone.kind === "closed" ? "protocol-error" : "crash", message: `${way} before ${before}` };
};
var Connection = class {
  #options;
  #child;
  #splitter = new LineSplitter(lineBytesMax);
  #pending = /* @__PURE__ */ new Map();
  #lastId = 0;
  #outputBytes = 0;
  #logCount = 0;
  #idleLooks = 0;
  #answerCount = 0;
  /** The most requests that waited at a time. */
  #widest = 1;
  #guard;
  #onLost = () => {
  };
  #fault;
  #isCulpritKnown = false;
  #gone;
  #ending;
  constructor(options) {
    this.#options = options;
    this.#child = new ChildHost({
      command: options.command,
      cwd: options.cwd,
      isInSandbox: options.isInSandbox,
      onOutput: (chunk) => this.#read(chunk),
      onErrorOutput: options.onErrorOutput,
      onGone: (gone) => {
        this.#gone = gone;
        this.#lose(faultOf(gone, this.#answerCount > 0 ? "it was told to end" : "it said hello"));
      }
    });
  }
  /** Why the process ended, where it did by itself. */
  get gone() {
    return this.#gone;
  }
  /** Why it is of no use any more; absent as long as it is. */
  get fault() {
    return this.#fault;
  }
  /** Whether it has answered anything but the hello. */
  get isSilent() {
    return this.#answerCount <= 1;
  }
  /**
   * Sends a request and waits for its answer. `body` is the request as JSON without its first key, `id`. What is called
   * for meanwhile is handed to `onCall`.
   */
  request(body, expected, onCall) {
    const { fault } = this;
    const blame = this.#isCulpritKnown ? "other" : "unknown";
    if (fault !== void 0) return Promise.resolve({ status: "lost", fault, blame });
    return new Promise((settle) => {
      this.#lastId += 1;
      this.#pending.set(this.#lastId, { expected, onCall, settle, looks: 0, callCount: 0 });
      this.#widest = Math.max(this.#widest, this.#pending.size);
      this.#send(`{"id":${this.#lastId},${body}`);
      this.#watch();
    });
  }
  /** Has somebody told when it is of no use any more, before the requests that wait are given up. */
  listen(onLost) {
    this.#onLost = onLost;
    if (this.#fault !== void 0) onLost(this.#fault);
  }
  /** Ends the process at once. */
  async destroy(fault) {
    this.#lose(fault);
    await this.#ending;
  }
  /**
   * Says goodbye, waits for the answer, and lets the process go by itself. Gives how it went; absent where it had to be
   * ended. Nothing else may be waited for.
   */
  async farewell() {
    const reply = await this.request('"op":"bye"}', "bye");
    const left = reply.status === "lost" ? void 0 : await this.#child.leave();
    return { reply, gone: left ?? this.#gone };
  }
  /** Says goodbye and ends the process, at once where something is still being waited for. */
  async close() {
    if (this.#fault === void 0 && this.#pending.size === 0) {
      this.#lastId += 1;
      this.#sendNow(`{"id":${this.#lastId},"op":"bye"}`);
      this.#fault = protocolError("the connection was closed");
      this.#ending = this.#child.leave();
      this.#settleAll(this.#fault, void 0);
    }
    await this.destroy(protocolError("the connection was closed"));
  }
  #send(line) {
    const holdMs = this.#options.holdMs?.(line) ?? 0;
    if (holdMs === 0) this.#sendNow(line);
    else setTimeout(() => this.#sendNow(line), holdMs);
  }
  #sendNow(line) {
    this.#options.onLine?.("to", line);
    this.#child.write(line);
  }
  #read(chunk) {
    this.#outputBytes += chunk.length;
    const tooLong = this.#splitter.push(chunk, (line) => {
      this.#take(line);
      return this.#fault === void 0;
    });
    if (tooLong !== void 0) {
      this.#lose(protocolError(`it sent a line of more than ${lineBytesMax} bytes: ${shownLine(tooLong)}`));
    } else if (this.#outputBytes > outputBytesMax) {
      this.#lose(protocolError(`it wrote more than ${outputBytesMax} bytes before it answered`));
    }
  }
  #take(line) {
    this.#options.onLine?.("from", textOfLine(line));
    const read2 = readLine(line);
    if (read2.status === "wrong") {
      this.#lose(protocolError(read2.message), read2.request);
      return;
    }
    const { message } = read2;
    switch (message.op) {
      case "log":
        this.#logCount += 1;
        if (this.#logCount > logCountMax) {
          this.#lose(protocolError(`it sent more than ${logCountMax} log messages before it answered`));
        }
        return;
      case "call":
        this.#call(message, line);
        return;
      default:
        this.#answer(message, line);
    }
  }
  #answer(answer, line) {
    const { id, op } = answer;
    const pending = this.#pending.get(id);
    if (pending === void 0) {
      const what = id > this.#lastId ? "which was never sent" : "which it had answered already";
      this.#lose(protocolError(`it answered request ${id}, ${what}: ${shownLine(line)}`));
    } else if (op !== pending.expected && op !== "error") {
      const message = `it answered request ${id} with ${op} instead of ${pending.expected}: ${shownLine(line)}`;
      this.#lose(protocolError(message), id);
    } else {
      this.#pending.delete(id);
      this.#outputBytes = 0;
      this.#logCount = 0;
      this.#idleLooks = 0;
      this.#answerCount += 1;
      if (this.#pending.size === 0) this.#unwatch();
      pending.settle({ status: "answered", answer, line });
    }
  }
  #call({ id, turn, call }, line) {
    const pending = this.#pending.get(turn);
    if (pending?.onCall === void 0) {
      const message = `it sent a call for turn ${turn}, which is not open: ${shownLine(line)}`;
      this.#lose(protocolError(message), turn);
      return;
    }
    pending.callCount += 1;
    if (pending.callCount > callsPerTurnMax) {
      this.#lose({ kind: "hang", message: `it made more than ${callsPerTurnMax} calls in one turn` }, turn);
      return;
    }
    const result = pending.onCall(call, line);
    if (result === void 0)
      this.#lose(protocolError(`it sent a call that cannot be answered: ${shownLine(line)}`), turn);
    else this.#send(JSON.stringify({ id, op: "return", result }));
  }
  #watch() {
    this.#guard ??= setInterval(() => this.#look(), this.#limitMs() / looksPerHang);
  }
  #unwatch() {
    clearInterval(this.#guard);
    this.#guard = void 0;
    this.#idleLooks = 0;
  }
  #look() {
    this.#idleLooks += 1;
    if (this.#idleLooks >= looksPerHang) {
      const [only] = this.#pending.size === 1 ? [...this.#pending.keys()] : [];
      this.#lose(this.#hang(), only);
      return;
    }
    for (const [id, pending] of this.#pending) {
      pending.looks += 1;
      if (pending.looks < looksPerHang * this.#widest) continue;
      this.#lose(this.#hang(), id);
      return;
    }
  }
  #limitMs() {
    return this.#answerCount > 0 ? this.#options.hangMs : this.#options.helloMs;
  }
  #hang() {
    const what = this.#answerCount > 0 ? "answer" : "say hello";
    const begun = this.#splitter.rest();
    const more = begun.length === 0 ? "" : `; it has begun a line, and not ended it: ${shownLine(begun)}`;
    return { kind: "hang", message: `it did not ${what} within ${this.#limitMs() / 1e3} s${more}` };
  }
  #lose(fault, culprit) {
    if (this.#fault !== void 0) return;
    this.#fault = fault;
    this.#ending = this.#child.destroy();
    this.#onLost(fault);
    this.#settleAll(fault, culprit);
  }
  #settleAll(fault, culprit) {
    this.#unwatch();
    this.#splitter.clear();
    this.#isCulpritKnown = culprit !== void 0 && this.#pending.has(culprit);
    for (const [id, { settle }] of this.#pending) {
      settle({ status: "lost", fault, blame: !this.#isCulpritKnown ? "unknown" : id === culprit ? "this" : "other" });
    }
    this.#pending.clear();
  }
};

// harness/adapters/stdio/wire.ts
var wireUnit = (unit) => {
  const { loads: _, origin: __, ...killing } = killSettings(unit, (choice) => literalOf[choice]);
  const { name: name2, type, sources, settings } = unit;
  return { name: name2, type, sources, settings: { ...killing, ...settings } };
};
var encoded = /* @__PURE__ */ new WeakMap();
var encodedUnit = (unit) => {
  const known = encoded.get(unit);
  if (known !== void 0) return known;
  const text2 = JSON.stringify(wireUnit(unit));
  encoded.set(unit, text2);
  return text2;
};
var wireEvent = (event, commandOf) => {
  switch (event.kind) {
    case "job":
      return { type: event.job };
    case "exit": {
      const { kind: type, ...facts } = event;
      const command = commandOf(event.pid);
      return { type, ...facts, ...command === void 0 ? {} : { command } };
    }
    case "daemon-reload":
      return { type: "daemon-reload", unit: wireUnit(event.unit) };
    case "main":
    case "notify":
    case "watchdog":
    case "oom":
    case "freeze":
    case "thaw": {
      const { kind: type, ...facts } = event;
      return { type, ...facts };
    }
  }
};

// harness/adapters/stdio/sandbox.ts
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
var hiddenFolders = ["/tmp", "/run"];
var folderBytesMax = 64 * 1048576;
var dataKibibytesMax = 2 * 1048576;
var limited = [
  "sh",
  "-c",
  `command ulimit -c 0; command ulimit -d ${dataKibibytesMax} 2>/dev/null; exec "$@"`,
  "sh"
];
var boundsFolders = () => {
  const { error, stdout } = spawnSync("bwrap", ["--help"], { encoding: "utf8", timeout: probeMs });
  return error === void 0 && stdout.includes("--size BYTES");
};
var probeMs = 1e4;
var isHidden = (path) => hiddenFolders.some((folder) => path.startsWith(`${folder}/`));
var wrapping = (command, cwd) => {
  const named2 = [cwd, ...command.map((word2) => resolve(cwd, word2))].filter(
    (path) => isHidden(path) && existsSync(path)
  );
  const size = boundsFolders() ? ["--size", String(folderBytesMax)] : [];
  const own = hiddenFolders.flatMap((folder) => [...size, "--tmpfs", folder]);
  return [
    "--unshare-all --die-with-parent --ro-bind / / --dev /dev --proc /proc".split(" "),
    own,
    // Where NixOS keeps its programs.
    "--ro-bind-try /run/current-system /run/current-system".split(" "),
    [...new Set(named2)].flatMap((path) => ["--ro-bind", path, path]),
    ["--setenv", "TMPDIR", "/tmp", "--chdir", cwd, "--"]
  ].flat();
};
var sandboxed = (command, cwd) => {
  const wrapped = wrapping(command, cwd);
  const look = ["sh", "-c", 'command -v "$1" >/dev/null', "sh", command[0] ?? ""];
  const { error, status, stderr } = spawnSync("bwrap", [...wrapped, ...look], {
    cwd,
    encoding: "utf8",
    timeout: probeMs
  });
  if (error !== void 0 && "code" in error && error.code === "ENOENT") return { status: "not-installed" };
  if (status === 0) return { status: "ready", command: ["bwrap", ...wrapped, ...limited, ...command] };
  const [reason = ""] = stderr.split("\n");
  if (error === void 0 && status !== null && reason === "") return { status: "not-found" };
  return {
    status: "not-allowed",
    reason: reason === "" ? `bwrap did not come to an end in ${probeMs / 1e3} s` : reason
  };
};

// harness/cli/in-sandbox.ts
var reasonLengthMax = 100;
var inSandbox = (command, folder) => {
  const wrapped = sandboxed(command, folder);
  switch (wrapped.status) {
    case "ready":
      return found(wrapped.command);
    case "not-found":
      return { ok: false, mistake: notStarted(command, "ENOENT") };
    case "not-installed":
      return mistake(
        "--sandbox needs bubblewrap, and there is no bwrap on this machine",
        "install it (on Debian: apt-get install bubblewrap), or leave --sandbox out"
      );
    case "not-allowed":
      return mistake(
        `this machine allows no sandbox: ${printable(wrapped.reason, reasonLengthMax)}`,
        "unprivileged user namespaces may be off, as in many containers; leave --sandbox out to run without one"
      );
  }
};

export {
  wayOfGoing,
  ChildHost,
  protocolVersions,
  jobs,
  nameLengthMax2 as nameLengthMax,
  shownLine,
  textOfLine,
  readLine,
  LineSplitter,
  lineBytesMax,
  Connection,
  encodedUnit,
  wireEvent,
  showAdapterOutput,
  commandName,
  notStarted,
  inSandbox
};
