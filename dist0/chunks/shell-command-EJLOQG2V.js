import {
  openTranscript
} from "./chunk-SWT2Z7TB.js";
import {
  findStart
} from "./chunk-LFXKMJJO.js";
import "./chunk-BNF7CU2F.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-KI7GRJWK.js";
import {
  ChildHost,
  LineSplitter,
  encodedUnit,
  jobs,
  lineBytesMax,
  notStarted,
  protocolVersions,
  readLine,
  showAdapterOutput,
  textOfLine,
  wayOfGoing
} from "./chunk-JKQITBBO.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import {
  pidFirst
} from "./chunk-KUK5OWVE.js";
import {
  loadUnit
} from "./chunk-OCQDXIP5.js";
import {
  parseTimeSpan,
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  isSignalName,
  ownSection
} from "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import {
  printable
} from "./chunk-TNTYKKM5.js";

// harness/cli/shell/shell-case.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
var unitFrom = (words, cwd) => {
  const [first] = words;
  const isFile = first !== void 0 && !first.includes("=");
  const settings = isFile ? words.slice(1) : words;
  const strange = settings.find((word) => !/^[A-Za-z]+=/.test(word));
  if (strange !== void 0)
    return mistake(`${strange} is no setting`, "as in: reset KillMode=mixed TimeoutStopSec=5s");
  const text = (section) => `[${section}]
${settings.map((line) => `${line}
`).join("")}`;
  if (!isFile)
    return found(loadUnit("x.service", [{ file: "x.service", text: `${text("Service")}ExecStart=/bin/main
` }]));
  const path = resolve(cwd, first);
  const name = basename(path);
  const type = unitTypeOf(name);
  if (type === void 0)
    return mistake(`${name} is no name of a unit`, "it ends in .service, .socket, .mount, .swap or .scope");
  if (!existsSync(path) || !statSync(path).isFile()) return mistake(`there is no file ${first}`);
  const sources = [{ file: name, text: readFileSync(path, "utf8") }];
  const more = { file: `${name}.d/1.conf`, text: text(ownSection[type]) };
  return found(loadUnit(name, settings.length === 0 ? sources : [...sources, more]));
};
var formatUs = (us) => `${us / 1e6} s`;
var ShellCase = class _ShellCase {
  /** What it is called on the wire. */
  name;
  #unit;
  #pids = /* @__PURE__ */ new Map();
  #commands = /* @__PURE__ */ new Map();
  #nextPid = pidFirst;
  #nowUs = 0;
  #wakeUs;
  constructor(number, unit) {
    this.name = `c${number}`;
    this.#unit = unit;
    this.#add(unit.type === "service" ? "main" : "helper");
    this.#add("worker");
  }
  /** Begins a case with what stands behind `reset`. */
  static begin(number, words, cwd) {
    const unit = unitFrom(words, cwd);
    return unit.ok ? found(new _ShellCase(number, unit.value)) : unit;
  }
  /** The request that begins it, without an id. */
  reset() {
    const processes = [...this.#pids].map(([name, pid]) => ({ pid, role: name === "main" ? "main" : "aux" }));
    const rest = JSON.stringify({ state: "active", processes }).slice(1);
    return `"op":"reset","case":"${this.name}","t":0,"unit":${encodedUnit(this.#unit)},${rest}`;
  }
  /** The request that ends it. */
  end() {
    return `"op":"end","case":"${this.name}"}`;
  }
  /** The request that tells of an event, as a person writes it: `exit main SIGTERM`. */
  event([verb = "", ...words]) {
    const event = this.#read(verb, words);
    return event.ok ? found(this.#tell(event.value)) : event;
  }
  /** Time goes on to this instant, without anything that happens. */
  at(word) {
    const parsed = parseTimeSpan(word ?? "");
    if (parsed.status !== "valid" || parsed.span === "infinity") {
      return mistake(`${word ?? "nothing"} is no instant`, "count from the beginning of the case, as in: 90s");
    }
    if (parsed.span < this.#nowUs) return mistake(`it is ${formatUs(this.#nowUs)} already: time does not go back`);
    this.#nowUs = parsed.span;
    return found(void 0);
  }
  /** Another process of the unit, which somebody forked. */
  fork(name) {
    if (name === void 0 || !/^[a-z][a-z0-9.-]*$/i.test(name))
      return mistake("a process has a name", "as in: fork child");
    if (this.#pids.has(name)) return mistake(`there is a process called ${name} already`);
    this.#add(name);
    return found(void 0);
  }
  /** Takes what an adapter does; gives the requests by which it hears at once of what it has run. */
  react({ effects, wake }) {
    this.#wakeUs = wake === "infinity" ? void 0 : wake;
    return effects.flatMap((effect) => {
      if (!("run" in effect)) return [];
      const command = { name: effect.run, index: effect.index };
      return [this.#tell({ type: "spawned", pid: this.#run(command), command })];
    });
  }
  /** Does what is called for. */
  call(body) {
    if ("processes" in body) return [...this.#pids.values()];
    if ("subgroups" in body) return {};
    if ("run" in body) return this.#run({ name: body.run, index: body.index });
    return "kill" in body && ![...this.#pids.values()].includes(body.kill) ? "ESRCH" : 0;
  }
  /** Who is there, and what time it is. */
  describe() {
    const there = [...this.#pids].map(([name, pid]) => `${name} ${pid}`).join(", ");
    const wake = this.#wakeUs === void 0 ? "wants no wake" : `wants to be woken at ${formatUs(this.#wakeUs)}`;
    return `${formatUs(this.#nowUs)}; ${there === "" ? "nobody is left" : there}; the adapter ${wake}`;
  }
  #add(name) {
    const pid = this.#nextPid;
    this.#nextPid += 1;
    this.#pids.set(name, pid);
    return pid;
  }
  #run(command) {
    const again = command.name === "ExecStart" && !this.#pids.has("main") ? "main" : command.name;
    const names = [again, ...Array.from({ length: this.#pids.size + 1 }, (_, at) => `${again}.${at + 2}`)];
    const pid = this.#add(names.find((name) => !this.#pids.has(name)) ?? again);
    this.#commands.set(pid, command);
    return pid;
  }
  #tell(event) {
    const rest = JSON.stringify({ t: this.#nowUs, event, processes: [...this.#pids.values()] }).slice(1);
    return `"op":"event","case":"${this.name}",${rest}`;
  }
  #pidOf(name) {
    const pid = this.#pids.get(name ?? "");
    if (pid !== void 0) return found(pid);
    if (name === void 0) return mistake("which process?", `one of ${[...this.#pids.keys()].join(", ")}`);
    return mistake(`there is no process called ${name}`, meant(didYouMean(name, [...this.#pids.keys()])));
  }
  #read(verb, words) {
    if (Object.hasOwn(jobs, verb)) return found({ type: verb });
    switch (verb) {
      case "watchdog":
      case "freeze":
      case "thaw":
        return found({ type: verb });
      case "wake":
        return this.#readWake(words[0]);
      case "exit":
        return this.#readExit(words);
      case "daemon-reload":
        return mistake("a unit that changes has to be sent as JSON");
      default:
        return this.#readOfProcess(verb, words);
    }
  }
  #readWake(word) {
    if (word === void 0 && this.#wakeUs === void 0) {
      return mistake("the adapter has not asked to be woken", "name an instant to do so all the same: wake 90s");
    }
    const at = word === void 0 ? found(void 0) : this.at(word);
    if (word === void 0) this.#nowUs = Math.max(this.#nowUs, this.#wakeUs ?? 0);
    this.#wakeUs = void 0;
    return at.ok ? found({ type: "wake" }) : at;
  }
  #readExit([name, how = "0"]) {
    const pid = this.#pidOf(name);
    if (!pid.ok) return pid;
    const signal = how.toUpperCase();
    const end = isSignalName(signal) ? { signal } : /^\d{1,3}$/.test(how) ? { status: Math.min(255, Number(how)) } : void 0;
    if (end === void 0) return mistake(`${how} is neither an exit status nor a signal`, "as in: exit main SIGTERM");
    this.#pids.delete(name ?? "");
    const command = this.#commands.get(pid.value);
    return found({ type: "exit", pid: pid.value, ...end, ...command === void 0 ? {} : { command } });
  }
  #readOfProcess(verb, [name, ...more]) {
    if (verb !== "main" && verb !== "oom" && verb !== "notify") {
      return mistake(`there is no event ${verb}`, meant(didYouMean(verb, shellVerbs)) ?? "help lists all");
    }
    const pid = this.#pidOf(name);
    if (!pid.ok) return pid;
    if (verb !== "notify") return found({ type: verb, pid: pid.value });
    const fields = more.map((word) => /^([A-Z_]+)=(.*)$/.exec(word) ?? void 0);
    if (fields.length === 0 || fields.includes(void 0))
      return mistake("a notification has fields", "as in: notify main STOPPING=1");
    return found({
      type: "notify",
      pid: pid.value,
      fields: Object.fromEntries(fields.map((field) => [field?.[1] ?? "", field?.[2] ?? ""]))
    });
  }
};
var shellVerbs = [
  "reset",
  ...Object.keys(jobs),
  "exit",
  "wake",
  "notify",
  "watchdog",
  "oom",
  "main",
  "freeze",
  "thaw",
  "fork",
  "at",
  "show",
  "end",
  "bye",
  "help"
];

// harness/cli/shell/shell-session.ts
var ShellSession = class {
  #options;
  #child;
  #splitter = new LineSplitter(lineBytesMax);
  #waiting = /* @__PURE__ */ new Map();
  #lastId = 0;
  #gone;
  constructor(options) {
    this.#options = options;
    this.#child = new ChildHost({
      command: options.command,
      cwd: options.cwd,
      isInSandbox: options.isInSandbox,
      onOutput: (chunk) => this.#read(chunk),
      onErrorOutput: options.onErrorOutput,
      onGone: (gone) => this.#lose(gone)
    });
  }
  /** How it went, where it did. */
  get gone() {
    return this.#gone;
  }
  /** Sends a request, given as JSON without its id, and waits for the answer; absent where none comes. */
  ask(body) {
    this.#lastId += 1;
    return this.#send(`{"id":${this.#lastId},${body}`, this.#lastId);
  }
  /** Sends a line as it is. Where it has an id that a request may have, an answer is waited for. */
  async say(line) {
    const id = Number(/"id"\s*:\s*(\d+)/.exec(line)?.[1]);
    if (Number.isSafeInteger(id) && id > 0) {
      this.#lastId = Math.max(this.#lastId, id);
      await this.#send(line, id);
    } else this.#write(line);
  }
  /** Ends its standard input, and lets it go. */
  async leave() {
    const exit = await this.#child.leave();
    this.#gone ??= exit;
    if (exit === void 0) this.#options.onWrong("it did not exit when its standard input ended, and was killed");
  }
  #write(line) {
    this.#options.onLine("to", line);
    this.#child.write(line);
  }
  async #send(line, id) {
    if (this.#gone !== void 0) {
      this.#options.onWrong(wayOfGoing(this.#gone));
      return void 0;
    }
    this.#write(line);
    let late;
    const answer = await new Promise((resolve2) => {
      this.#waiting.set(id, resolve2);
      late = setTimeout(() => {
        this.#options.onWrong(`it did not answer within ${this.#options.answerMs / 1e3} s`);
        resolve2(void 0);
      }, this.#options.answerMs);
    });
    clearTimeout(late);
    this.#waiting.delete(id);
    return answer;
  }
  #read(chunk) {
    const tooLong = this.#splitter.push(chunk, (line) => {
      this.#take(line);
      return true;
    });
    if (tooLong === void 0) return;
    this.#options.onWrong(`it sent a line of more than ${lineBytesMax} bytes`);
    void this.#child.destroy();
    this.#lose({ kind: "closed", stream: "standard output" });
  }
  #take(line) {
    this.#options.onLine("from", textOfLine(line));
    const read = readLine(line);
    if (read.status === "wrong") {
      this.#options.onWrong(read.message);
      if (read.request !== void 0) this.#settle(read.request, void 0);
      return;
    }
    const { message } = read;
    if (message.op === "log") return;
    if (message.op !== "call") {
      if (!this.#settle(message.id, message)) this.#options.onWrong(`nobody asked for an answer ${message.id}`);
      return;
    }
    const result = this.#options.onCall(message);
    if (result === void 0) this.#options.onWrong("it called for something while no case was begun");
    else this.#write(JSON.stringify({ id: message.id, op: "return", result }));
  }
  #settle(id, answer) {
    const settle = this.#waiting.get(id);
    settle?.(answer);
    return settle !== void 0;
  }
  #lose(gone) {
    this.#gone = gone;
    if (this.#waiting.size > 0) this.#options.onWrong(wayOfGoing(gone));
    for (const settle of this.#waiting.values()) settle(void 0);
  }
};

// harness/cli/shell-command.ts
var defaultAnswerMs = 5e3;
var lineShownMax = 2e4;
var spawnedCountMax = 100;
var help = `reset [UNIT FILE] [KEY=VALUE...]   begins a case: an active service with main and worker, or this unit
stop, restart, start, reload, ...  a job for the unit
exit NAME [STATUS|SIGNAL]          a process ends
wake [INSTANT]                     wakes the adapter, at the instant that it asked for, or at this one: wake 90s
at INSTANT                         time goes on
notify NAME KEY=VALUE...           a notification; watchdog, oom NAME, main NAME, freeze, thaw: other events
fork NAME                          from now on there is such a process
show                               who is there, and what time it is
end, bye                           the case is over; all is over
{"id":7,...}                       sent as it is
`;
var Shell = class {
  #session;
  #io;
  #case;
  #caseCount = 0;
  #mistakeCount = 0;
  #isOver = false;
  constructor(options, start, io, transcript) {
    this.#io = io;
    this.#session = new ShellSession({
      ...start,
      answerMs: options.answerMs,
      onLine: (direction, line) => {
        transcript?.take(direction, line);
        io.write(`${direction === "to" ? ">" : "<"} ${printable(line, lineShownMax)}
`);
      },
      onWrong: (message) => io.write(`! ${printable(message, lineShownMax)}
`),
      onErrorOutput: showAdapterOutput(io.writeError),
      onCall: ({ call }) => this.#case?.call(call)
    });
  }
  /** Says hello. Gives why there is nobody to talk to. */
  async hello() {
    const harness = { name: "killspec", version: packageVersion() };
    await this.#session.ask(JSON.stringify({ op: "hello", protocols: protocolVersions, harness }).slice(1));
    const { gone } = this.#session;
    return gone?.kind === "not-started" ? gone.code : void 0;
  }
  /** Takes lines until there are no more, or all is over. */
  async serve(ask) {
    while (!this.#isOver && this.#session.gone === void 0) {
      const line = await ask("killspec> ");
      if (line === void 0) break;
      await this.#take(line.trim());
    }
    if (!this.#isOver && this.#session.gone === void 0) await this.#session.ask('"op":"bye"}');
    await this.#session.leave();
  }
  /** What it came to: 4 where the adapter did not last, 2 where something was mistyped. */
  code() {
    const { gone } = this.#session;
    if (gone?.kind !== "exited" || gone.status !== 0) return exitCodes.implementationFailed;
    return this.#mistakeCount > 0 ? exitCodes.usage : exitCodes.ok;
  }
  async #take(line) {
    if (line === "" || line.startsWith("#")) return;
    if (line.startsWith("{")) {
      await this.#session.say(line);
      return;
    }
    const words = line.split(/\s+/);
    const done = await this.#do(words);
    if (done.ok) return;
    this.#mistakeCount += 1;
    const { message, hint } = done.mistake;
    this.#io.write(
      `? ${printable(message, lineShownMax)}${hint === void 0 ? "" : ` (${printable(hint, lineShownMax)})`}
`
    );
  }
  async #do(words) {
    switch (words[0]) {
      case "help":
        this.#io.write(help);
        return found(void 0);
      case "bye":
        this.#isOver = true;
        await this.#session.ask('"op":"bye"}');
        return found(void 0);
      case "reset":
        return this.#reset(words.slice(1));
      default:
        return this.#inCase(words);
    }
  }
  async #reset(words) {
    const begun = ShellCase.begin(this.#caseCount + 1, words, this.#io.cwd);
    if (!begun.ok) return begun;
    if (this.#case !== void 0) await this.#session.ask(this.#case.end());
    this.#caseCount += 1;
    this.#case = begun.value;
    await this.#turn(begun.value, begun.value.reset());
    return found(void 0);
  }
  async #inCase(words) {
    if (this.#case === void 0) return mistake("no case is begun", "reset begins one; help says more");
    const here = this.#case;
    switch (words[0]) {
      case "show":
        this.#io.write(`= ${here.describe()}
`);
        return found(void 0);
      case "at":
        return here.at(words[1]);
      case "fork":
        return here.fork(words[1]);
      case "end":
        this.#case = void 0;
        await this.#session.ask(here.end());
        return found(void 0);
      default: {
        const request = here.event(words);
        if (!request.ok) return request;
        await this.#turn(here, request.value);
        return found(void 0);
      }
    }
  }
  /** Sends what a case asks for, and then what the adapter is to hear of what it has run. */
  async #turn(here, request) {
    const requests = [request];
    for (let count = 0; count < Math.min(requests.length, spawnedCountMax); count += 1) {
      const answer = await this.#session.ask(requests[count] ?? "");
      if (answer?.op === "reaction") requests.push(...here.react(answer));
    }
  }
};
var shellCommand = async (options, io) => {
  const command = findStart("shell", options, io.cwd);
  const transcript = options.record === void 0 ? found(void 0) : openTranscript(options.record, io.cwd);
  for (const each of [command, transcript]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
  if (!command.ok || !transcript.ok) return exitCodes.usage;
  const shell = new Shell({ answerMs: options.answerMs ?? defaultAnswerMs }, command.value.start, io, transcript.value);
  try {
    const code = await shell.hello();
    if (code !== void 0) {
      io.writeError(await renderMistake(notStarted(command.value.named, code)));
      return exitCodes.usage;
    }
    await shell.serve(io.ask ?? (async () => void 0));
    return shell.code();
  } finally {
    io.askNoMore?.();
    transcript.value?.close();
  }
};
export {
  shellCommand
};
