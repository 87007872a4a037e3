import {
  formatInstant
} from "./chunk-AMQS5DNI.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";

// harness/perturbation/settle.ts
var killerOf = (events, exit) => events.findLast(
  (event) => event.kind === "signal" && event.to === exit.process && event.signal === exit.signal
);
var deathsIn = (events) => {
  const deaths = /* @__PURE__ */ new Map();
  events.forEach((event, index) => {
    if (event.kind !== "exit" || event.signal === void 0) return;
    const killer = killerOf(events.slice(0, index), event);
    if (killer !== void 0) deaths.set(event, { exit: event, atOnce: killer.atUs === event.atUs });
  });
  return deaths;
};
var mayStay = (events, index, { exit, atOnce }) => {
  const killer = killerOf(events.slice(0, index), exit);
  return killer !== void 0 && (!atOnce || killer.atUs === exit.atUs);
};
var settle = (events, original) => {
  const deaths = deathsIn(original);
  const misplaced = events.flatMap((event, index) => {
    const death = deaths.get(event);
    return death === void 0 || mayStay(events, index, death) ? [] : [death.exit];
  });
  return misplaced.reduce(
    (all, exit) => {
      const killer = killerOf(all, exit);
      return killer === void 0 ? all : all.toSpliced(all.indexOf(killer) + 1, 0, { ...exit, atUs: killer.atUs });
    },
    events.filter((event) => !misplaced.some((exit) => exit === event))
  );
};

// harness/perturbation/perturb.ts
var isManagerSignal = (event) => event?.kind === "signal" && event.from === "manager";
var livingAt = (trace, index) => {
  const names = new Set(trace.header.initially.processes.map(({ name }) => name));
  for (const event of trace.events.slice(0, index)) {
    if (event.kind === "spawn") names.add(event.process.name);
    if (event.kind === "exit") names.delete(event.process);
  }
  return [...names];
};
var withEvents = (trace, events) => ({
  ...trace,
  events: settle(events, trace.events)
});
var insert = (events, event, place) => {
  const before = (other) => place === "first" ? other.atUs < event.atUs : other.atUs <= event.atUs;
  const index = events.findLastIndex(before) + 1;
  return events.toSpliced(index, 0, event);
};
var describe = (event) => `${event.signal} to ${event.to} at ${formatInstant(event.atUs)}`;
var unknownSignal = (trace) => {
  const used = new Set(trace.events.flatMap((event) => event.kind === "signal" ? [event.signal] : []));
  const candidates = ["SIGUSR2", "SIGWINCH", "SIGALRM", "SIGURG", "SIGPWR"];
  return candidates.find((signal) => !used.has(signal)) ?? "SIGSYS";
};
var supplyOf = (trace, breadth) => {
  const unknown = unknownSignal(trace);
  if (breadth === "unknown") return () => [unknown];
  const { name, sources } = trace.header.unit;
  const kill = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const { killSignal, restartKillSignal = killSignal, finalKillSignal, watchdogSignal } = kill;
  const own = [killSignal, restartKillSignal, finalKillSignal, watchdogSignal];
  const known = [.../* @__PURE__ */ new Set([...own, "SIGCONT", "SIGHUP", "SIGKILL"])];
  let turn = 0;
  return () => [unknown, known[turn++ % known.length] ?? unknown];
};
var move = (trace, index, event, byUs) => {
  const moved = { ...event, atUs: event.atUs + byUs };
  if (moved.atUs < 0) return [];
  const kind = byUs < 0 ? "early" : "late";
  const events = insert(trace.events.toSpliced(index, 1), moved, byUs < 0 ? "last" : "first");
  const about = `${describe(event)} one resolution ${kind}`;
  return [{ kind, about, trace: withEvents(trace, events), removed: [event], added: [moved] }];
};
var isDeathOf = (event, { atUs, to, signal }) => event?.kind === "exit" && event.atUs === atUs && event.process === to && event.signal === signal;
var swap = (trace, index, event) => {
  const { events } = trace;
  const nextIndex = isDeathOf(events[index + 1], event) ? index + 2 : index + 1;
  const next = events[nextIndex];
  if (!isManagerSignal(next) || next.atUs !== event.atUs) return [];
  if (next.to === event.to && next.signal === event.signal) return [];
  const swapped = events.toSpliced(nextIndex, 1, event).toSpliced(index, 1, next);
  const about = `${describe(event)} after ${describe(next)}`;
  const changed = withEvents(trace, swapped);
  return [{ kind: "swap", about, trace: changed, removed: [], added: [], swapped: [event, next] }];
};
var changesOf = (trace, index, event, supply) => {
  const { events, header } = trace;
  const put = (kind, about, ...added) => ({
    kind,
    about: `${describe(event)} ${about}`,
    trace: withEvents(trace, events.toSpliced(index, 1, ...added)),
    removed: [event],
    added
  });
  const others = livingAt(trace, index).filter((name) => name !== event.to);
  const again = { ...event };
  const double = withEvents(trace, events.toSpliced(index + 1, 0, again));
  return [
    put("drop", "dropped"),
    { kind: "double", about: `${describe(event)} sent twice`, trace: double, removed: [], added: [again] },
    ...others.map((to) => put("other-target", `sent to ${to}`, { ...event, to })),
    ...supply().filter((signal) => signal !== event.signal).map((signal) => put("other-signal", `sent as ${signal}`, { ...event, signal })),
    ...swap(trace, index, event),
    ...move(trace, index, event, -header.resolutionUs),
    ...move(trace, index, event, header.resolutionUs)
  ];
};
var strays = (trace, supply, between) => {
  const { events } = trace;
  const strayAt = (atUs, index) => livingAt(trace, index).flatMap(
    (to) => supply().map((signal) => {
      const stray = { atUs, kind: "signal", from: "manager", to, signal, result: "ok" };
      const changed = withEvents(trace, events.toSpliced(index, 0, stray));
      const about = `${describe(stray)} out of nowhere`;
      return { kind: "out-of-nowhere", about, trace: changed, removed: [], added: [stray] };
    })
  );
  return events.flatMap((event, index) => {
    const nextUs = events[index + 1]?.atUs ?? trace.endUs;
    if (nextUs === event.atUs) return [];
    const halfUs = Math.floor((event.atUs + nextUs) / 2 / trace.header.resolutionUs) * trace.header.resolutionUs;
    return [...strayAt(event.atUs, index + 1), ...between && halfUs > event.atUs ? strayAt(halfUs, index + 1) : []];
  });
};
var perturbations = (trace, breadth = "unknown") => {
  const supply = supplyOf(trace, breadth);
  return [
    ...trace.events.flatMap((event, index) => isManagerSignal(event) ? changesOf(trace, index, event, supply) : []),
    ...strays(trace, supply, breadth !== "unknown")
  ];
};

export {
  settle,
  perturbations
};
