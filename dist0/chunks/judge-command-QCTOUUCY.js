import {
  findUnit,
  openUnitTree,
  unitPath
} from "./chunk-JOETB4TR.js";
import {
  isOfResults,
  judgeResults
} from "./chunk-6ICDQDHL.js";
import "./chunk-2XLJCF6U.js";
import {
  readFtrace,
  systemdRecipe
} from "./chunk-7QTFXSOL.js";
import {
  markSignals,
  renderTimeline,
  timelineRows
} from "./chunk-4W4PPITZ.js";
import {
  derivation
} from "./chunk-WRHY42SN.js";
import {
  renderDiagnostic
} from "./chunk-C26COXHF.js";
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
  printable
} from "./chunk-KI7GRJWK.js";
import {
  findProfile
} from "./chunk-H2BFZNYZ.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-RMP65VYW.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ILLNLCQ4.js";
import {
  tellViolation
} from "./chunk-M5JTRKYI.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import {
  commandRef
} from "./chunk-FDP2BIH7.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import {
  ruleById
} from "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import {
  traceEventKinds,
  traceFormat
} from "./chunk-Y7C5VPDX.js";
import {
  parseTimeSpan,
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  signalFromNumber,
  signalNames,
  signalNumber
} from "./chunk-QAWU4L6M.js";
import {
  commandNames
} from "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/judgement.ts
var indent = { first: "    ", rest: "    " };
var headline = ({ file, verdict }, { style }) => {
  const name = printable(file);
  switch (verdict.status) {
    case "conformant":
      return `${style.good("\u2713 conformant")}   ${name}`;
    case "nonconformant":
      return `${style.bad("\u2717 nonconformant")}   ${name}   rule ${verdict.violation.rules[0]}`;
    case "inconclusive":
      return `${style.warn("? inconclusive")}   ${name}`;
  }
};
var timelineLines = ({ trace, profile, verdict }, { style }) => {
  const assignment = verdict.status === "nonconformant" ? verdict.violation.assignment : {};
  const marked = markSignals(trace, { ...profile.choices, ...assignment });
  return renderTimeline(timelineRows(marked), style).map((line) => `    ${line}`);
};
var rulesLines = (judged, { width }) => {
  const { verdict } = judged;
  if (verdict.status === "inconclusive") {
    const isBlind = judged.unseen !== void 0 && !judged.trace.header.observed.includes("spawn");
    const hint = "if no process was started or forked meanwhile, say so: --complete spawn";
    return [...wrap(printable(verdict.reason), width, indent), ...isBlind ? wrap(hint, width, indent) : []];
  }
  const of = (wanted) => Object.entries(verdict.rules).flatMap(([id, each]) => each === wanted ? [id] : []);
  const unobserved = of("unobserved");
  return [
    ...wrap(`rules that it keeps: ${of("pass").join(", ") || "none"}`, width, indent),
    ...unobserved.length === 0 ? [] : wrap(`not observed: ${unobserved.join(", ")}`, width, indent)
  ];
};
var passedOver = ({ unnamedCount, unclear, unseen = [], diagnostics = [] }, { style }) => [
  ...unnamedCount === 0 ? [] : [
    style.dim(`    ${plural(unnamedCount, "signal", "signals")} to processes that --map does not name passed over`)
  ],
  ...unseen.map(
    (name) => style.warn(`    nothing in it is of ${printable(name)}: does --map name the pid that it had?`)
  ),
  ...diagnostics.filter(({ severity }) => severity !== "advice").flatMap((diagnostic) => renderDiagnostic(diagnostic).split("\n")).map((line) => style.warn(`    ${line}`)),
  ...unclear.map(({ line, why }) => style.warn(`    line ${line} is not used: ${printable(why)}`))
];
var renderJudgement = (judged, setting = plainSetting) => {
  const { verdict, trace, profile } = judged;
  const why = verdict.status === "nonconformant" ? [
    ...wrap(printable(derivation(tellViolation(trace, profile, verdict))), setting.width, indent),
    `    ${ruleById(verdict.violation.rules[0] ?? "")?.title ?? ""}`,
    ""
  ] : [];
  return [
    headline(judged, setting),
    "",
    ...timelineLines(judged, setting),
    "",
    ...why,
    ...rulesLines(judged, setting),
    ...passedOver(judged, setting),
    ""
  ].join("\n");
};

// harness/recordings/foreign-trace.ts
var commandOf = (name) => {
  const ref = commandRef(name);
  const known = commandNames.find((each) => each === ref?.name);
  return ref === void 0 || known === void 0 ? void 0 : { name: known, index: ref.index };
};
var infoOf = (name) => ({
  name,
  role: name === "main" ? "main" : commandOf(name) === void 0 ? "aux" : "control"
});
var isNotable = (kind) => ["signal", "fork", "exit"].includes(kind);
var observedIn = (raw, { complete, hasUnclear }) => {
  const kinds = new Set(raw.map(({ kind }) => kind));
  return [
    .../* @__PURE__ */ new Set([
      "request",
      ...hasUnclear ? [] : ["signal"],
      ...kinds.has("exit") ? ["exit"] : [],
      ...kinds.has("fork") ? ["spawn"] : [],
      ...complete
    ])
  ];
};
var Follower = class {
  #known;
  #names = /* @__PURE__ */ new Map();
  initially = [];
  events = [];
  unnamedCount = 0;
  constructor(known, raw) {
    this.#known = known;
    const forked = new Set(raw.flatMap((event) => event.kind === "fork" ? [event.child] : []));
    for (const [name, pid] of known.pids) {
      if (forked.has(pid)) continue;
      this.#names.set(pid, name);
      this.initially.push(infoOf(name));
    }
  }
  read(event, atUs) {
    if (event.kind === "signal") this.#signal(event, atUs);
    if (event.kind === "fork") this.#fork(event, atUs);
    if (event.kind === "exit") this.#exit(event, atUs);
  }
  #signal({ from, to, number, result }, atUs) {
    const name = this.#names.get(to);
    const signal = signalFromNumber(number);
    const isByManager = from === this.#known.manager;
    if (name === void 0 || signal === void 0) {
      if (isByManager && to !== from) this.unnamedCount += 1;
      return;
    }
    if (signal === "SIGCHLD" && !isByManager) return;
    const by = isByManager ? "manager" : this.#names.get(from) ?? "somebody";
    this.events.push({ atUs, kind: "signal", from: by, to: name, signal, result: result ?? "ok" });
  }
  #fork({ parent, child }, atUs) {
    const given = [...this.#known.pids].find(([, pid]) => pid === child)?.[0];
    const by = parent === this.#known.manager ? "manager" : this.#names.get(parent);
    if (by === void 0 || by === "manager" && given === void 0) return;
    const process = infoOf(given ?? `${by}.${child}`);
    this.#names.set(child, process.name);
    const command = by === "manager" ? commandOf(process.name) ?? { name: "ExecStart", index: 0 } : void 0;
    this.events.push({ atUs, kind: "spawn", process, by, ...command === void 0 ? {} : { command } });
  }
  #exit({ pid, status, number }, atUs) {
    const name = this.#names.get(pid);
    if (name === void 0) return;
    this.#names.delete(pid);
    const signal = number === void 0 ? void 0 : signalFromNumber(number);
    const how = status !== void 0 ? { status } : signal === void 0 ? {} : { signal };
    this.events.push({ atUs, kind: "exit", process: name, ...how });
  }
};
var foreignTrace = (raw, known) => {
  const { atUs: zeroUs, job } = known.request;
  const follower = new Follower(known, raw);
  const told = raw.filter(({ kind }) => isNotable(kind)).toSorted((a, b) => a.atUs - b.atUs);
  for (const event of told) if (event.atUs < zeroUs) follower.read(event, event.atUs - zeroUs);
  const before = follower.events.length;
  for (const event of told) if (event.atUs >= zeroUs) follower.read(event, event.atUs - zeroUs);
  const gone = new Set(
    follower.events.slice(0, before).flatMap((each) => each.kind === "exit" ? [each.process] : [])
  );
  const born = follower.events.slice(0, before).flatMap((each) => each.kind === "spawn" ? [each.process] : []);
  const processes = [...follower.initially, ...born].filter(({ name }) => !gone.has(name));
  const trace = {
    header: {
      format: traceFormat,
      unit: known.unit,
      initially: { state: "active", processes },
      resolutionUs: 1,
      latenessUs: known.latenessUs,
      ordered: true,
      observed: observedIn(raw, known)
    },
    events: [{ atUs: 0, kind: "request", job }, ...follower.events.slice(before)],
    endUs: Math.max(0, ...raw.map(({ atUs }) => atUs - zeroUs))
  };
  return { trace, unnamedCount: follower.unnamedCount };
};

// harness/recordings/read-foreign-file.ts
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

// harness/recordings/read-strace.ts
var head = /^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)?(?:(?:(\d\d):(\d\d):(\d\d)|(\d+))\.(\d{6})\s+)?(.*)$/;
var call = /^(kill|tkill|tgkill|pidfd_send_signal)\((.*?)(?:\)\s+=\s+(-?\d+)(?:\s+(E\w+))?.*| <unfinished \.\.\.>)$/;
var numberOf = (word) => {
  const realtime = /^SIGRT_(\d+)$/.exec(word)?.[1];
  if (realtime !== void 0) return 32 + Number(realtime);
  if (/^\d+$/.test(word)) return Number(word);
  const name = signalNames.find((each) => each === word);
  return name === void 0 ? void 0 : signalNumber(name);
};
var targetOf = (name, args) => {
  const [first = "", second = ""] = args;
  if (name === "pidfd_send_signal") {
    const pid2 = /<pid:(\d+)>/.exec(first)?.[1];
    return pid2 === void 0 ? "which process a pidfd is of is written by strace -yy only" : Number(pid2);
  }
  const pid = Number(name === "tgkill" ? second : first);
  return pid > 0 ? pid : "which processes are in a process group is not known";
};
var resultOf = (value, error) => {
  if (value === void 0 || value === "0") return "ok";
  return error === "ESRCH" || error === "EPERM" ? error : "failed";
};
var ending = /^\+\+\+ (?:exited with (\d+)|killed by (\w+)(?: \(core dumped\))?) \+\+\+$/;
var readCall = (text, pid) => {
  const [, name = "", inside = "", value, error] = call.exec(text) ?? [];
  if (name === "") return void 0;
  const args = inside.split(/,\s*/);
  const target = targetOf(name, args);
  const word = args[name === "tgkill" ? 2 : 1] ?? "";
  const number = numberOf(word);
  const result = resultOf(value, error);
  if (number === 0 || result === "failed") return void 0;
  if (typeof target === "string") return target;
  if (number === void 0) return `there is no signal ${word}`;
  return { kind: "signal", from: pid, to: target, number, result };
};
var readEnding = (text, pid) => {
  const match = ending.exec(text);
  if (match === null) return void 0;
  const [, status, signal] = match;
  const number = numberOf(signal ?? "");
  if (status !== void 0) return { kind: "exit", pid, status: Number(status) };
  return { kind: "exit", pid, ...number === void 0 ? {} : { number } };
};
var readStrace = (text, traced) => {
  const events = [];
  const unclear = [];
  text.split("\n").forEach((each, at) => {
    const [, inBrackets, bare, hours, minutes, seconds, epoch, micros, rest = ""] = head.exec(each) ?? [];
    const pid = Number(inBrackets ?? bare ?? traced);
    const read = readCall(rest, pid) ?? readEnding(rest, pid);
    if (read === void 0) return;
    const whole = epoch === void 0 ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : Number(epoch);
    if (typeof read === "string") unclear.push({ line: at + 1, why: read });
    else if (micros === void 0) unclear.push({ line: at + 1, why: "it says no instant: run strace with -ttt" });
    else events.push({ ...read, atUs: whole * 1e6 + Number(micros) });
  });
  return { events, unclear };
};

// harness/recordings/read-foreign-file.ts
var traceBytesMax = 256 * 1024 * 1024;
var refuse = (message, hint) => ({
  ok: false,
  mistake: { message, ...hint === void 0 ? {} : { hint } }
});
var readText = (path) => {
  try {
    return statSync(path).size > traceBytesMax ? void 0 : readFileSync(path, "utf8");
  } catch {
    return void 0;
  }
};
var readForeignFile = (file, cwd, traced) => {
  const text = readText(resolve(cwd, file));
  if (text === void 0) {
    return refuse(`${file} is not there, may not be read, or has more than ${traceBytesMax / 1024 / 1024} MB`);
  }
  const events = readFtrace(text);
  if (events.some(({ kind }) => kind === "signal")) return { ok: true, value: { events, unclear: [] } };
  const ofStrace = readStrace(text, traced);
  if (ofStrace.events.length + ofStrace.unclear.length > 0) return { ok: true, value: ofStrace };
  return refuse(
    `${file} holds no signal: neither lines of signal:signal_generate nor calls of kill(2) by strace`,
    "record with: trace-cmd record -e signal:signal_generate -e sched:sched_process_exit -e sched:sched_process_fork"
  );
};

// harness/cli/judge-command.ts
var parseMap = (text) => {
  const pids = /* @__PURE__ */ new Map();
  for (const pair of (text ?? "").split(",").filter((each) => each !== "")) {
    const [, name, pid] = /^([\w.-]+)=(\d+)$/.exec(pair.trim()) ?? [];
    if (name === void 0 || Number(pid) < 1) {
      return mistake(`--map: ${pair} is no NAME=PID`, "as in: --map main=4242,worker=4243");
    }
    if (pids.has(name)) return mistake(`--map: ${name} is there twice`);
    pids.set(name, Number(pid));
  }
  return pids.size === 0 ? mistake("no process of the unit is named", "as in: --map main=4242,worker=4243") : found(pids);
};
var firstSignal = ({ events }, pids, manager) => {
  const own = new Set(pids.values());
  return events.find((event) => event.kind === "signal" && event.from === manager && own.has(event.to))?.atUs;
};
var beforeMaxUs = 36e8;
var clock = (us) => (us / 1e6).toFixed(6);
var withinReach = ({ events }, job, text, atUs) => {
  const [firstUs, lastUs] = [events[0]?.atUs ?? atUs, events.at(-1)?.atUs ?? atUs];
  if (atUs >= firstUs - beforeMaxUs && atUs <= lastUs) return found({ job, atUs });
  const side = atUs > lastUs ? "after all" : "more than an hour before all";
  return mistake(
    `--${job}: ${text} is ${side} that was recorded`,
    `that is from ${clock(firstUs)} to ${clock(lastUs)}, by the clock of the trace`
  );
};
var findRequest = (options, recording, pids) => {
  const given = ["stop", "restart"].filter((job2) => options[job2] !== void 0);
  const [job] = given;
  const hint = "as in: --stop 1234.567890, by the clock of the trace, or --stop first: with the manager\u2019s first signal";
  if (job === void 0 || given.length > 1) {
    return mistake(given.length === 0 ? "nothing says when the stop was asked for" : "--stop excludes --restart", hint);
  }
  const text = options[job] ?? "";
  if (text === "first") {
    const atUs = firstSignal(recording, pids, options.manager ?? 1);
    if (atUs !== void 0) return found({ job, atUs });
    return mistake("the manager sends no signal to a process that --map names", "is its pid another? --manager PID");
  }
  const [, seconds, fraction = ""] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (seconds === void 0) return mistake(`--${job}: ${text} is no instant`, hint);
  return withinReach(recording, job, text, Number(seconds) * 1e6 + Number(fraction.padEnd(6, "0")));
};
var findLateness = (text) => {
  const systemdLatenessUs = systemdRecipe().recipe.latenessUs;
  if (text === void 0) return found(systemdLatenessUs);
  const parsed = parseTimeSpan(text);
  if (parsed.status === "invalid") return mistake(`--lateness: ${text} is no time`, "as in: --lateness 250ms");
  if (parsed.span !== "infinity" && parsed.span <= systemdLatenessUs) return found(parsed.span);
  return mistake(
    `--lateness: ${text} is too much: it is ${systemdLatenessUs / 1e3}ms at most`,
    "with more, hardly anything would be too late; npx killspec explain AMB-62"
  );
};
var findComplete = (text) => {
  const words = (text ?? "").split(",").filter((word) => word !== "");
  const wrong = words.find((word) => !traceEventKinds.some((kind) => kind === word));
  return wrong === void 0 ? found(traceEventKinds.filter((kind) => words.includes(kind))) : mistake(`--complete: there is no kind of event ${wrong}`, meant(didYouMean(wrong, traceEventKinds)));
};
var findUnitOf = (asked, io) => {
  const unit = findUnit(asked, { tree: openUnitTree(unitPath(io.env)), cwd: io.cwd });
  if (unit.status === "found") return found({ name: unit.name, sources: unit.sources });
  if (unit.status === "mistake") return mistake(unit.message, unit.hint);
  return mistake(`${asked} is ${unit.status === "masked" ? "masked" : "a template"}: it is never stopped`);
};
var findAll = (options, io) => {
  if (options.unit === void 0) {
    return mistake("nothing says which unit was stopped", "as in: --unit web.service; only results of killspec say so");
  }
  const unit = findUnitOf(options.unit, io);
  if (!unit.ok) return unit;
  const pids = parseMap(options.map);
  if (!pids.ok) return pids;
  const latenessUs = findLateness(options.lateness);
  if (!latenessUs.ok) return latenessUs;
  const complete = findComplete(options.complete);
  if (!complete.ok) return complete;
  const manager = options.manager ?? 1;
  return found({
    unit: unit.value,
    pids: pids.value,
    manager,
    latenessUs: latenessUs.value,
    complete: complete.value
  });
};
var exitCodeOf = {
  conformant: exitCodes.ok,
  nonconformant: exitCodes.nonconformant,
  inconclusive: exitCodes.inconclusive
};
var worst = (statuses) => {
  const first = ["nonconformant", "inconclusive", "conformant"].find((each) => statuses.includes(each));
  return exitCodeOf[first ?? "inconclusive"];
};
var unseenIn = (events, pids) => {
  const seen = new Set(
    events.flatMap((event) => {
      switch (event.kind) {
        case "signal":
          return [event.from, event.to];
        case "fork":
          return [event.parent, event.child];
        case "deliver":
        case "exit":
        case "mark":
          return [event.pid];
        case "group":
        case "log":
          return [];
      }
    })
  );
  return [...pids].flatMap(([name, pid]) => seen.has(pid) ? [] : [`${name} (${pid})`]);
};
var judgeForeign = (file, options, asked, { profile, cwd }) => {
  const read = readForeignFile(file, cwd, asked.manager);
  if (!read.ok) return read;
  const request = findRequest(options, read.value, asked.pids);
  if (!request.ok) return request;
  const { events, unclear } = read.value;
  const { trace, unnamedCount } = foreignTrace(events, {
    ...asked,
    request: request.value,
    hasUnclear: unclear.length > 0
  });
  const { name, sources } = asked.unit;
  const { diagnostics } = parseUnit(name, sources);
  const unseen = unseenIn(events, asked.pids);
  return found([{ file, trace, verdict: judge(trace, profile), profile, unnamedCount, unclear, unseen, diagnostics }]);
};
var judgeCommand = async (files, options, io) => {
  const refuse2 = async (wrong) => {
    io.writeError(await renderMistake(wrong));
    return exitCodes.usage;
  };
  const profile = await findProfile(options.profile, io.cwd);
  if (!profile.ok) return refuse2(profile.mistake);
  const asked = files.every((file) => isOfResults(file, io.cwd)) ? void 0 : findAll(options, io);
  if (asked?.ok === false) return refuse2(asked.mistake);
  const setting = settingFor(io, options.color ?? true);
  const statuses = [];
  let hasMistake = false;
  const tell = (judged) => {
    const { file, trace, verdict } = judged;
    statuses.push(verdict.status);
    io.write(
      options.json === true ? `${JSON.stringify({ file, verdict, trace })}
` : renderJudgement(judged, setting)
    );
  };
  const by = { profile: profile.value, cwd: io.cwd };
  for (const file of files) {
    const read = asked === void 0 || isOfResults(file, io.cwd) ? judgeResults(file, options, by) : judgeForeign(file, options, asked.value, by);
    if (read.ok) read.value.forEach(tell);
    else io.writeError(await renderMistake(read.mistake));
    hasMistake ||= !read.ok;
  }
  return hasMistake ? exitCodes.usage : worst(statuses);
};
export {
  judgeCommand
};
