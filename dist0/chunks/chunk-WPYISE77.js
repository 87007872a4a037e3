import {
  judge
} from "./chunk-IUGB6F7Y.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";

// harness/runner/tell-violation.ts
var literal = literalOf;
var strangeness = ({ assignment }) => Object.entries(assignment).filter(([choice, readings]) => !readings.includes(literal[choice] ?? "")).length;
var plainest = ({ violation, deaths }) => deaths.filter(({ atUs, rules }) => atUs === violation.atUs && rules[0] === violation.rules[0]).reduce((best, death) => strangeness(death) < strangeness(best) ? death : best, violation);
var tellViolation = (trace, profile, verdict) => {
  const told = plainest(verdict);
  if (told.breach.kind !== "out-of-order") return told;
  const unordered = judge({ ...trace, header: { ...trace.header, ordered: false } }, profile);
  const isSame = unordered.status === "nonconformant" && unordered.violation.rules[0] === told.rules[0];
  return isSame ? plainest(unordered) : told;
};

// harness/runner/manner.ts
var signalOptions = [
  ["killSignal", "KillSignal="],
  ["restartKillSignal", "RestartKillSignal="],
  ["finalKillSignal", "FinalKillSignal="],
  ["watchdogSignal", "WatchdogSignal="]
];
var optionsOf = (signal, trace) => {
  const { name, sources } = trace.header.unit;
  const settings = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const options = signalOptions.flatMap(([key, option]) => settings[key] === signal ? [option] : []);
  return options.length === 0 ? signal : options.join(" or ");
};
var roleOfProcess = (name, trace) => {
  const spawned = trace.events.flatMap((event) => event.kind === "spawn" ? [event.process] : []);
  return [...trace.header.initially.processes, ...spawned].find((info) => info.name === name)?.role;
};
var isByManager = (event) => event.kind === "signal" && event.from === "manager" || event.kind === "spawn" && event.by === "manager" || event.kind === "thaw" && event.by === "manager" || ["claim", "move", "remove-group"].includes(event.kind);
var isSent = (event, to, signal) => event.kind === "signal" && event.from === "manager" && event.to === to && event.signal === signal;
var isDoneLate = (act, { atUs }, trace) => trace.events.some((event) => {
  if (event.atUs <= atUs) return false;
  if (act.kind === "signal") return isSent(event, act.to, act.signal);
  if (act.kind === "thaw") return event.kind === "thaw";
  const { name, index } = act.command;
  return event.kind === "spawn" && event.command?.name === name && event.command.index === index;
});
var whenSent = (to, signal, violation, trace) => {
  const before = trace.events.slice(0, violation.eventIndex ?? 0);
  const isAtOnce = before.some((event) => event.atUs === violation.atUs && !isByManager(event));
  const isAgain = before.some((event) => isSent(event, to, signal));
  return `${isAgain ? " again" : ""} ${isAtOnce ? "at once" : "later"}`;
};
var unpaid = (act, violation, trace, detail) => {
  const done = detail.isDoneLate(act, violation, trace);
  if (act.kind === "run") return `${act.command.name}= ${done ? "run late" : "not run"}`;
  if (act.kind === "thaw") return done ? "thawed late" : "not thawed";
  const role = roleOfProcess(act.to, trace) ?? "unknown";
  return `${optionsOf(act.signal, trace)} ${done ? "sent late" : "not sent"} to ${role}`;
};
var withoutName = (what, trace) => {
  const [first = "", ...rest] = what.split(" ");
  return [roleOfProcess(first, trace) ?? first, ...rest].join(" ");
};
var inDetail = (trace, violation, detail) => {
  const { breach } = violation;
  switch (breach.kind) {
    case "unpaid":
      return unpaid(breach.expectation.act, violation, trace, detail);
    case "unlicensed":
    case "out-of-order": {
      const { to, signal } = breach;
      const role = roleOfProcess(to, trace) ?? "unknown";
      const fault = breach.kind === "unlicensed" ? "unlicensed" : "out of order";
      return `${optionsOf(signal, trace)} sent to ${role}${detail.whenSent(to, signal, violation, trace)} (${fault})`;
    }
    case "forbidden":
      return withoutName(breach.what, trace);
  }
};
var mannerOf = (trace, violation) => `${violation.rules[0]}: ${inDetail(trace, violation, { isDoneLate: () => false, whenSent: () => "" })}`;
var preciseManner = (trace, violation) => inDetail(trace, violation, { isDoneLate, whenSent });

// harness/runner/how-it-fails.ts
var messageLengthMax = 300;
var withoutFigures = (message) => message.slice(0, messageLengthMax).replaceAll(/\d+/g, "N");
var howItFails = ({ outcome, trace }, profile) => {
  switch (outcome.status) {
    case "nonconformant": {
      const [what = "PROC-1"] = outcome.verdict.violation.rules;
      return {
        what,
        manner: trace === void 0 ? "" : preciseManner(trace, tellViolation(trace, profile, outcome.verdict))
      };
    }
    case "inconclusive":
      return { what: outcome.status, manner: withoutFigures(outcome.reason) };
    case "not-kept":
    case "crash":
    case "hang":
    case "protocol-error":
    case "harness-error":
      return { what: outcome.status, manner: withoutFigures(outcome.message) };
    case "nondeterministic":
      return { what: outcome.status, manner: "not the same twice" };
    case "conformant":
    case "unsupported":
    case "not-applicable":
      return void 0;
  }
};

export {
  mannerOf,
  tellViolation,
  withoutFigures,
  howItFails
};
