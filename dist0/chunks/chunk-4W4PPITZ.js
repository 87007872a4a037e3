import {
  plainStyle
} from "./chunk-YKSCE4M3.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  pinReadings
} from "./chunk-RMP65VYW.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import {
  allowed,
  begin,
  step
} from "./chunk-7Q2MR3UJ.js";
import {
  formatInstant
} from "./chunk-5Z73KAZC.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";

// reports/formats/mark-signals.ts
var orderChoices = ["AMB-18", "AMB-38"];
var withoutOrder = (choices) => Object.fromEntries(Object.entries(choices).filter(([choice]) => !orderChoices.includes(choice)));
var signalEvent = (atUs, to, signal) => ({
  atUs,
  kind: "signal",
  from: "manager",
  to,
  signal,
  result: "ok"
});
var placeFor = ({ events, choices }, expectation, to) => {
  const { fromUs, toUs } = expectation.window;
  const isBatch = choices["AMB-18"]?.every((reading) => reading.startsWith("batch")) ?? false;
  const sibling = isBatch ? -1 : events.findLastIndex(
    ({ event }) => event.kind === "signal" && event.from === "manager" && event.to === to && event.atUs >= fromUs && event.atUs <= toUs
  );
  if (sibling >= 0) return sibling + 1;
  return events.findLastIndex(({ event }) => event.atUs <= toUs) + 1;
};
var mend = (mending, violation) => {
  const { breach } = violation;
  if (breach.kind === "unpaid") {
    const { act, window } = breach.expectation;
    if (act.kind !== "signal") return false;
    mending.missing.push({ atUs: window.toUs, to: act.to, signal: act.signal, rules: violation.rules });
    const place = placeFor(mending, breach.expectation, act.to);
    const atUs = Math.max(window.fromUs, mending.events[place - 1]?.event.atUs ?? 0);
    mending.events = mending.events.toSpliced(place, 0, { event: signalEvent(atUs, act.to, act.signal) });
    return true;
  }
  const placed = violation.eventIndex === void 0 ? void 0 : mending.events[violation.eventIndex];
  if (violation.eventIndex === void 0 || placed === void 0) return false;
  if (placed.index !== void 0) {
    mending.marks.set(placed.index, breach.kind === "out-of-order" ? "out of order" : "forbidden");
    mending.broken.set(placed.index, violation.rules);
  }
  if (breach.kind === "out-of-order" && orderChoices.some((choice) => choice in mending.choices)) {
    mending.choices = withoutOrder(mending.choices);
    return true;
  }
  if (placed.event.kind === "spawn") return false;
  mending.events = mending.events.toSpliced(violation.eventIndex, 1);
  return true;
};
var pinned = ({ choices }) => ({ name: "pinned", choices, quirks: [] });
var markLicensed = (mending, trace) => {
  const { header } = trace;
  let state = begin(parseUnit(header.unit.name, header.unit.sources), pinned(mending), header);
  for (const { event, index } of mending.events) {
    if (event.kind === "signal" && event.from === "manager" && index !== void 0) {
      const open = allowed(state, event.atUs).hypotheses.flatMap((hypothesis) => hypothesis.open);
      const matching = open.filter(
        ({ act }) => act.kind === "signal" && act.to === event.to && act.signal === event.signal
      );
      if (matching.length > 0 && !mending.marks.has(index))
        mending.marks.set(index, matching.some(({ owed }) => owed) ? "as owed" : "allowed");
    }
    state = step(state, event);
  }
};
var judgeMended = (mending, trace) => {
  const mended = { ...trace, events: mending.events.map(({ event }) => event) };
  const inOrder = judge(mended, pinned(mending));
  if (inOrder.status !== "nonconformant") return inOrder;
  const unordered = judge({ ...mended, header: { ...trace.header, ordered: false } }, pinned(mending));
  return unordered.status === "nonconformant" ? unordered : inOrder;
};
var markSignals = (trace, assignment) => {
  const choices = pinReadings(assignment);
  const mending = {
    events: trace.events.map((event, index) => ({ event, index })),
    marks: /* @__PURE__ */ new Map(),
    broken: /* @__PURE__ */ new Map(),
    missing: [],
    choices: choices ?? {}
  };
  const told = (lostAtUs2) => ({
    trace,
    marks: mending.marks,
    broken: mending.broken,
    missing: mending.missing,
    ...lostAtUs2 === void 0 ? {} : { lostAtUs: lostAtUs2 }
  });
  if (choices === void 0) return told(0);
  const mendCountMax = 2 * trace.events.length + 16;
  let lostAtUs = 0;
  for (let count = 0; count < mendCountMax; count += 1) {
    const verdict = judgeMended(mending, trace);
    lostAtUs = verdict.status === "nonconformant" ? verdict.violation.atUs : void 0;
    if (verdict.status !== "nonconformant" || !mend(mending, verdict.violation)) break;
  }
  markLicensed(mending, trace);
  return told(lostAtUs);
};

// reports/formats/timeline.ts
var jobs = {
  start: "start requested",
  stop: "stop requested",
  restart: "restart requested",
  "try-restart": "restart requested (try-restart)",
  "dependency-restart": "restart requested (by a dependency)",
  "reload-or-restart": "restart requested (reload-or-restart)",
  reload: "reload requested",
  remount: "remount requested"
};
var exitText = (event) => {
  const zombie = event.zombie === true ? ", and stays a zombie" : "";
  if (event.signal !== void 0) return `dies of ${event.signal}${zombie}`;
  return event.status === void 0 || event.status === 0 ? `exits${zombie}` : `exits with ${event.status}${zombie}`;
};
var spawnText = (event) => {
  if (event.by !== "manager") return `is forked by ${event.by}`;
  const { command, process } = event;
  if (command === void 0) return "is started";
  const setting = command.index === 0 ? command.name : `${command.name}.${command.index + 1}`;
  return setting === process.name ? "is run" : `is run (${setting})`;
};
var tell = (event) => {
  switch (event.kind) {
    case "request":
      return ["unit", jobs[event.job]];
    case "spawn":
      return [event.process.name, spawnText(event)];
    case "exit":
      return [event.process, exitText(event)];
    case "main":
      return [event.process, "is known to be the main process"];
    case "leave":
      return [event.process, "leaves the control group"];
    case "notify":
      return [
        event.process,
        `says ${Object.entries(event.fields).map(([key, value]) => `${key}=${value}`).join(" ")}`
      ];
    case "watchdog":
      return ["unit", "watchdog timeout expires"];
    case "oom":
      return [event.process, "is killed for lack of memory"];
    case "daemon-reload":
      return ["unit", "unit file changes, daemon-reload"];
    case "freeze":
      return ["unit", "is frozen"];
    case "thaw":
      return event.by === "manager" ? ["manager", "thaws the unit"] : ["unit", "is thawed"];
    case "claim":
      return ["manager", `says that the unit is ${event.state}`];
    case "move":
      return [event.process, `is moved to the control group ${event.group}`];
    case "remove-group":
      return ["manager", "removes the control group"];
  }
};
var results = { ok: "", ESRCH: " (gone)", EPERM: " (not permitted)" };
var signalText = (event) => `${event.signal}${results[event.result]}`;
var isLike = (row, next) => row.atUs === next.atUs && row.subject === next.subject && row.mark === next.mark;
var timelineRows = ({ trace, marks, missing }) => {
  const rows = [];
  const add = (row, joins) => {
    const last = rows.at(-1);
    if (last !== void 0 && last.joins && joins && isLike(last.row, row)) {
      last.row = { ...last.row, what: `${last.row.what} ${row.what}` };
    } else {
      rows.push({ row, joins });
    }
  };
  const pending = missing.toSorted((a, b) => a.atUs - b.atUs);
  const addMissing = (beforeUs) => {
    while (pending[0] !== void 0 && pending[0].atUs < beforeUs) {
      const { atUs, to, signal } = pending.shift() ?? pending[0];
      add({ atUs, subject: to, what: signal, mark: "owed, and not sent", wrong: true, from: "manager" }, true);
    }
  };
  trace.events.forEach((event, index) => {
    addMissing(event.atUs);
    const found = marks.get(index);
    const mark = found === void 0 ? {} : { mark: found };
    const wrong = found === "forbidden" || found === "out of order";
    if (event.kind !== "signal") {
      const [subject, what2] = tell(event);
      add({ atUs: event.atUs, subject, what: what2, ...mark, wrong }, false);
      return;
    }
    const { atUs, from, to } = event;
    const isOurs = from === "manager";
    const what = isOurs ? signalText(event) : `${signalText(event)} from ${from}`;
    add({ atUs, subject: to, what, ...isOurs ? mark : {}, wrong, from }, isOurs);
  });
  addMissing(Number.POSITIVE_INFINITY);
  return rows.map(({ row }) => row);
};
var widthOf = (texts, min, max) => Math.min(max, Math.max(min, ...texts.map((text) => text.length)));
var renderTimeline = (rows, style = plainStyle) => {
  const cells = rows.map((row) => ({
    ...row,
    at: formatInstant(row.atUs),
    subject: printable(row.subject),
    what: printable(row.what)
  }));
  const atWidth = widthOf(
    cells.map((cell) => cell.at),
    5,
    16
  );
  const subjectWidth = widthOf(
    cells.map((cell) => cell.subject),
    6,
    24
  );
  const whatWidth = widthOf(
    cells.map((cell) => cell.what),
    29,
    48
  );
  return cells.map(({ at, subject, what, mark, wrong }) => {
    const start = `${at.padStart(atWidth)}   ${subject.padEnd(subjectWidth)}   ${what.padEnd(whatWidth)}`;
    if (mark === void 0) return start.trimEnd();
    return `${start}  ${wrong ? style.bad(mark) : style.good(mark)}`;
  });
};

export {
  markSignals,
  timelineRows,
  renderTimeline
};
