import {
  Connection,
  encodedUnit,
  nameLengthMax,
  protocolVersions,
  shownLine,
  wireEvent
} from "./chunk-JKQITBBO.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import {
  playWorldAsync
} from "./chunk-CTNUK54U.js";
import {
  CaseOver,
  Kernel
} from "./chunk-BKG4756E.js";
import {
  printable
} from "./chunk-TNTYKKM5.js";

// harness/adapters/stdio/stdio-runner.ts
import { availableParallelism } from "node:os";

// harness/adapters/stdio/hello.ts
var shown = (text) => printable(text, nameLengthMax);
var factsOf = ({ name, version, language, issues, capabilities = {} }) => {
  const { latenessUs = 0, resolutionUs = 1, casesInFlight = 1, operations, ...more } = capabilities;
  return {
    name: shown(name),
    version: shown(version),
    language: shown(language),
    ...issues === void 0 ? {} : { issues: printable(issues, issues.length) },
    capabilities: { ...more, ...operations === void 0 ? {} : { operations: operations.map(shown) } },
    latenessUs,
    resolutionUs,
    casesInFlight
  };
};
var greet = async (connection, version) => {
  const harness = { name: "killspec", version };
  const body = JSON.stringify({ op: "hello", protocols: protocolVersions, harness }).slice(1);
  const reply = await connection.request(body, "hello");
  if (reply.status === "lost") return { status: "failed", fault: reply.fault };
  const { answer } = reply;
  if (answer.op === "hello") return { status: "greeted", facts: factsOf(answer) };
  const message = answer.op === "error" ? printable(answer.message, nameLengthMax) : "";
  const isRefused = answer.op === "error" && answer.kind === "unsupported";
  const fault = isRefused ? { kind: "protocol-error", message: `it says that it speaks none of the protocols offered: ${message}` } : { kind: "crash", message: `it answered hello with an error: ${message}` };
  return { status: "failed", fault };
};

// harness/adapters/stdio/perform.ts
var done = 0;
var performers = {
  kill: (host, { kill, signal }) => {
    const result = host.kill(kill, signal);
    return result === "ok" ? done : result;
  },
  run: (host, { run, index }) => host.run({ name: run, index }),
  claim: (host, { claim }) => {
    host.claim(claim);
    return done;
  },
  move: (host, { move, group }) => {
    host.move(move, group);
    return done;
  },
  removeGroup: (host) => {
    host.removeGroup();
    return done;
  },
  thaw: (host) => {
    host.thaw();
    return done;
  }
};
var names = Object.keys(performers);
var perform = (host, body) => {
  if ("processes" in body) return host.processes();
  if ("subgroups" in body) return host.subgroups();
  const name = names.find((each) => each in body);
  if (name === void 0) throw new Error("an effect that was checked has a name");
  return performers[name](host, body);
};

// harness/adapters/stdio/stdio-driver.ts
var errorShownMax = 300;
var StdioDriver = class {
  #connection;
  #name;
  #commands = /* @__PURE__ */ new Map();
  #host;
  #wakeUs;
  #lost;
  #refusal;
  /** What killspec's own code threw. */
  #bug;
  /** The line in which the host refused something. */
  #refused;
  #ended;
  /** `name` stands for the case in what is sent. */
  constructor(connection, name) {
    this.#connection = connection;
    this.#name = name;
  }
  start(host) {
    this.#host = host;
  }
  async deliver(event, atUs) {
    if (event.kind === "begin") return this.#begin(event);
    return this.#tell(
      wireEvent(event, (pid) => this.#commands.get(pid)),
      atUs
    );
  }
  wake(atUs) {
    this.#wakeUs = void 0;
    return this.#tell({ type: "wake" }, atUs);
  }
  nextWakeUs() {
    return this.#wakeUs;
  }
  end() {
    if (this.#lost === void 0) this.#ended = this.#connection.request(`"op":"end","case":"${this.#name}"}`, "final");
  }
  /** Settles when the adapter has been told that the case is over; gives why it could not be, or was not before. */
  async whenOver() {
    const reply = await this.#ended;
    if (reply?.status === "answered") this.#refuse(reply.answer);
    else this.#lost ??= reply;
    return this.#lost;
  }
  /** What it said in the place of an answer, if it did. */
  get refusal() {
    return this.#refusal;
  }
  /** The line for which the kernel ended the case, to be shown. */
  get refusedLine() {
    return this.#refused === void 0 ? void 0 : shownLine(this.#refused);
  }
  #begin(event) {
    const host = this.#host;
    const { kind: _, ...facts } = event;
    const unit = encodedUnit(host.unit);
    const rest = JSON.stringify(facts).slice(1, -1);
    return this.#turn(`"op":"reset","case":"${this.#name}","t":0,"unit":${unit},${rest}${this.#groups(host)}}`, 0);
  }
  #tell(event, atUs) {
    const host = this.#host;
    const there = `"processes":[${host.processes().join(",")}]${this.#groups(host)}`;
    const text = JSON.stringify(event);
    return this.#turn(`"op":"event","case":"${this.#name}","t":${atUs},"event":${text},${there}}`, atUs);
  }
  /** The sub-groups, where there are any. */
  #groups(host) {
    const subgroups = host.subgroups();
    return Object.keys(subgroups).length === 0 ? "" : `,"subgroups":${JSON.stringify(subgroups)}`;
  }
  async #turn(body, atUs) {
    const reply = await this.#connection.request(body, "reaction", (call, callLine) => this.#call(call, callLine));
    if (this.#bug !== void 0) throw this.#bug;
    if (reply.status === "lost") {
      this.#lost = reply;
      return reply.fault;
    }
    const { answer, line } = reply;
    if (answer.op !== "reaction") return this.#refuse(answer);
    const { wake } = answer;
    if (wake !== "infinity" && wake < atUs) {
      const message = `it asked to be woken at ${wake} \xB5s, when it was ${atUs} \xB5s already: ${shownLine(line)}`;
      return { kind: "protocol-error", message };
    }
    this.#wakeUs = wake === "infinity" ? void 0 : wake;
    return this.#react(answer, line, atUs);
  }
  /** Carries out the effects, and tells what each command that was run has become. */
  async #react({ effects }, line, atUs) {
    const spawned = [];
    for (const effect of effects) {
      const result = this.#perform(effect, line);
      if (result === void 0) return void 0;
      if (!("run" in effect)) continue;
      const pid = result;
      spawned.push({ type: "spawned", pid, command: { name: effect.run, index: effect.index } });
    }
    for (const event of spawned) {
      const fault = await this.#tell(event, atUs);
      if (fault !== void 0 || this.#refusal !== void 0) return fault;
    }
    return void 0;
  }
  /** As `#perform`; but what throws here would be thrown at whoever reads the adapter's output. */
  #call(body, line) {
    try {
      return this.#perform(body, line);
    } catch (thrown) {
      this.#bug = thrown;
      return void 0;
    }
  }
  /** Nothing where the case is over, and the kernel knows why. */
  #perform(body, line) {
    try {
      const result = perform(this.#host, body);
      if ("run" in body) this.#commands.set(result, { name: body.run, index: body.index });
      return result;
    } catch (thrown) {
      if (!(thrown instanceof CaseOver)) throw thrown;
      this.#refused = line;
      return void 0;
    }
  }
  #refuse(answer) {
    if (answer.op !== "error") return void 0;
    const message = printable(answer.message, errorShownMax);
    this.#refusal ??= { kind: answer.kind, message };
    return { kind: "crash", message: `it answered with an error: ${message}` };
  }
};

// harness/adapters/stdio/slot.ts
var isWhole = ({ kind }) => kind === "quiet" || kind === "bound";
var withLine = (recording, line) => {
  const { ending } = recording;
  if (ending.kind !== "protocol-error") return recording;
  const said = ending.message.replace(/^host\.(\w+) was called/, "$1 was asked for");
  return { ...recording, ending: { kind: "protocol-error", message: `${said}: ${line}` } };
};
var isFault = (value) => "kind" in value;
var Slot = class {
  #options;
  #current = /* @__PURE__ */ new Set();
  #alone = [];
  #session;
  /** Why its process ended while it was in no case: the next case has to answer for it. */
  #owed;
  #isClosed = false;
  /** `first` is a process that was started already. */
  constructor(options, first) {
    this.#options = options;
    if (first !== void 0) this.#session = Promise.resolve(this.#adopt(first));
  }
  /** Takes as many cases as the process can be in. */
  fill() {
    while (!this.#isClosed && this.#hasRoom()) {
      const next = this.#alone.shift() ?? this.#options.next();
      if (next === void 0) return;
      this.#current.add(next);
      void this.#play(next);
    }
  }
  /** Takes no more. Gives the cases that are not over. */
  close() {
    this.#isClosed = true;
    return [...this.#current, ...this.#alone];
  }
  #hasRoom() {
    const { size } = this.#current;
    const isAlone = this.#alone.length > 0 || [...this.#current].some(({ suspects }) => suspects !== void 0);
    return isAlone ? size === 0 : size < this.#options.facts.casesInFlight;
  }
  async #play(one) {
    try {
      const attempt = await this.#attempt(one);
      this.#current.delete(one);
      if (attempt === "again") this.#options.again(one);
      else if (attempt !== "suspect") one.resolve(this.#acquit(one, attempt));
    } catch (error) {
      this.#current.delete(one);
      one.reject(error);
    }
    this.fill();
  }
  async #attempt(one) {
    const owed = this.#owed;
    this.#owed = void 0;
    if (owed !== void 0) return this.#failed(one, owed);
    this.#session ??= this.#start();
    const session = await this.#session;
    if (!("connection" in session)) return { ...this.#failed(one, session), isLast: true };
    const driver = new StdioDriver(session.connection, `c${one.number}`);
    const recording = await playWorldAsync(one.world, driver, this.#kernelOptions(one));
    const lost = await driver.whenOver();
    const { refusal, refusedLine } = driver;
    if (refusal?.kind === "unsupported") return { ...recording, unsupported: refusal.message };
    if (lost === void 0 || !(isWhole(recording.ending) || recording.ending === lost.fault)) {
      return refusedLine === void 0 ? recording : withLine(recording, refusedLine);
    }
    if (lost.blame === "other") return "again";
    if (lost.blame === "this" || (session.countAtLoss ?? 1) <= 1) return { ...recording, ending: lost.fault };
    this.#suspect(one, session, lost.fault);
    return "suspect";
  }
  async #start() {
    const started = await this.#options.start();
    return isFault(started) ? started : this.#adopt(started);
  }
  #adopt(connection) {
    const session = { connection };
    connection.listen((fault) => {
      this.#session = void 0;
      session.countAtLoss = this.#current.size;
      if (this.#current.size === 0) this.#owed = fault;
    });
    return session;
  }
  /** Has a case played again alone, to see whether it was this one. */
  #suspect(one, session, fault) {
    session.suspects ??= { fault, count: session.countAtLoss ?? 1, leftCount: 0, isFound: false };
    session.suspects.leftCount += 1;
    one.suspects = session.suspects;
    const behind = this.#alone.findIndex(({ number }) => number > one.number);
    this.#alone.splice(behind === -1 ? this.#alone.length : behind, 0, one);
  }
  /** What a case comes to. Where none of the suspects has been found guilty, the last of them stands for all. */
  #acquit({ suspects }, recording) {
    if (suspects === void 0) return recording;
    suspects.leftCount -= 1;
    suspects.isFound ||= !isWhole(recording.ending);
    if (suspects.leftCount > 0 || suspects.isFound) return recording;
    const { fault, count } = suspects;
    const message = `${fault.message}, with ${count} cases in flight; alone, none of them brings it about`;
    return { ...recording, ending: { ...fault, message } };
  }
  #kernelOptions({ boundUs }) {
    const { facts, bounds } = this.#options;
    const { resolutionUs, latenessUs } = facts;
    return { boundUs, bounds, resolutionUs, latenessUs };
  }
  /** A case that could not begin. */
  #failed(one, fault) {
    const kernel = new Kernel(one.world, this.#kernelOptions(one));
    kernel.closeTurn(fault);
    return kernel.recording();
  }
};

// harness/adapters/stdio/stdio-runner.ts
var defaultWallLimits = { hangMs: 5e3, helloMs: 1e4 };
var defaultProcessCountMax = 2;
var silentProcessCountMax = 3;
var wallLimits = ({
  hangMs = defaultWallLimits.hangMs,
  helloMs = defaultWallLimits.helloMs
}) => ({ hangMs, helloMs });
var connect = (options) => new Connection({
  command: options.command,
  cwd: options.cwd,
  isInSandbox: options.isInSandbox,
  ...wallLimits(options),
  onErrorOutput: options.onErrorOutput ?? (() => {
  }),
  onLine: options.onLine,
  holdMs: options.holdMs
});
var StdioRunner = class {
  /** What the adapter says of itself. */
  facts;
  #options;
  #slots;
  #queue = [];
  /** Those that are of use, or have not been found to be of none yet. */
  #connections = /* @__PURE__ */ new Set();
  /** The ends of the others. Nothing else of them is kept: there may be as many as there are cases. */
  #ends = /* @__PURE__ */ new Set();
  #beganMs;
  #hasAnswered = false;
  #silentHangCount = 0;
  #casesInFlight;
  #caseCount = 0;
  #isClosed = false;
  /** Why it can be started no more. */
  #unusable;
  /** Use `createStdioRunner`. */
  constructor(facts, options, first, beganMs) {
    this.facts = facts;
    this.#beganMs = beganMs;
    this.#options = options;
    this.#connections.add(first);
    const count = options.processCount ?? Math.min(availableParallelism(), defaultProcessCountMax);
    this.#casesInFlight = Math.min(facts.casesInFlight, options.casesInFlightMax ?? facts.casesInFlight);
    const slotOptions = {
      facts: { ...facts, casesInFlight: this.#casesInFlight },
      bounds: options.bounds,
      start: () => this.#start(),
      next: () => this.#queue.shift(),
      again: (one) => {
        const behind = this.#queue.findIndex(({ number }) => number > one.number);
        this.#queue.splice(behind === -1 ? this.#queue.length : behind, 0, one);
      }
    };
    this.#slots = Array.from({ length: count }, (_, at) => new Slot(slotOptions, at === 0 ? first : void 0));
  }
  /** How many cases are worth asking for at a time. */
  get inFlightMax() {
    return this.#slots.length * this.#casesInFlight;
  }
  /** Records one case. Rejects where killspec itself is at fault, or once closed. */
  record(world, boundUs) {
    if (this.#isClosed) return Promise.reject(new Error("the runner is closed"));
    return new Promise((resolve, reject) => {
      this.#caseCount += 1;
      this.#queue.push({ number: this.#caseCount, world, boundUs, resolve, reject });
      for (const slot of this.#slots) slot.fill();
    });
  }
  /** Ends the processes. Cases that are not back yet are rejected. */
  async close() {
    this.#isClosed = true;
    const left = this.#slots.flatMap((slot) => slot.close());
    for (const { reject } of [...this.#queue, ...left]) reject(new Error("the runner was closed"));
    this.#queue.length = 0;
    await Promise.all([...this.#connections].map((connection) => connection.close()));
    await Promise.all(this.#ends);
  }
  /** Lets go of the processes that are lost. Gives why the last of those was that had never answered. */
  #retire() {
    let last;
    for (const connection of this.#connections) {
      const { fault, isSilent } = connection;
      if (!isSilent) this.#hasAnswered = true;
      if (fault === void 0) continue;
      this.#connections.delete(connection);
      const end = connection.destroy(fault).finally(() => this.#ends.delete(end));
      this.#ends.add(end);
      if (!isSilent || fault.kind !== "hang") continue;
      this.#silentHangCount += 1;
      last = fault;
    }
    return last;
  }
  /** Why nothing is to be hoped for from another process: none before it has answered anything, and that for long. */
  #silence() {
    const last = this.#retire();
    if (this.#hasAnswered) return void 0;
    const isLate = performance.now() - this.#beganMs >= wallLimits(this.#options).helloMs;
    return isLate || this.#silentHangCount >= silentProcessCountMax ? last : void 0;
  }
  async #start() {
    this.#unusable ??= this.#silence();
    if (this.#unusable !== void 0) return this.#unusable;
    const connection = connect(this.#options);
    this.#connections.add(connection);
    const greeted = await greet(connection, packageVersion());
    if (greeted.status === "greeted" && JSON.stringify(greeted.facts) === JSON.stringify(this.facts)) return connection;
    const fault = greeted.status === "failed" ? { ...greeted.fault, message: `started again, ${greeted.fault.message}` } : { kind: "protocol-error", message: "started again, it says something else of itself than the first time" };
    await connection.destroy(fault);
    this.#unusable = fault;
    return fault;
  }
};
var createStdioRunner = async (options) => {
  const beganMs = performance.now();
  const connection = connect(options);
  const greeted = await greet(connection, packageVersion());
  if (greeted.status === "greeted") {
    return { status: "ready", runner: new StdioRunner(greeted.facts, options, connection, beganMs) };
  }
  await connection.destroy(greeted.fault);
  const { gone } = connection;
  return gone?.kind === "not-started" ? { status: "not-started", code: gone.code } : { status: "failed", fault: greeted.fault };
};

export {
  greet,
  defaultWallLimits,
  createStdioRunner
};
