import {
  perturbations
} from "./chunk-QTJKLCWU.js";
import {
  playObedient
} from "./chunk-K2ZFKKSR.js";
import {
  deviationsIn,
  singleDeviations,
  withReadings
} from "./chunk-LFBB3VR5.js";
import {
  buildWorld,
  drawShape
} from "./chunk-ULLOG5G7.js";
import {
  generatedCellName,
  generatedCells
} from "./chunk-4SMJVUTV.js";
import {
  reference
} from "./chunk-HYO2APQB.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  worldBoundUs
} from "./chunk-ZYRKR7M2.js";
import {
  advance,
  begin,
  end,
  explore,
  inBoth,
  possibleUnder,
  standingOfSignal,
  step
} from "./chunk-7Q2MR3UJ.js";
import {
  inOrder
} from "./chunk-5Z73KAZC.js";
import {
  profileFor
} from "./chunk-XQNX3MXR.js";
import {
  withEvent
} from "./chunk-B3TH7CUU.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import {
  literal,
  open
} from "./chunk-T2VQK4PI.js";
import {
  ownSection
} from "./chunk-QAWU4L6M.js";
import {
  choiceIds,
  readingsOf
} from "./chunk-YMBPRE4P.js";

// harness/perturbation/cells.ts
var cells = generatedCells;
var cellName = generatedCellName;
var second = 1e6;
var triggerUs = 10 * second;
var linesOf = {
  service: ["ExecStart=/bin/daemon", "TimeoutStopSec=5s", "WatchdogSec=10s"],
  socket: ["ListenStream=/run/s", "TimeoutSec=5s"],
  mount: ["What=/dev/x", "Where=/mnt", "TimeoutSec=5s"],
  swap: ["What=/dev/x", "TimeoutSec=5s"],
  scope: ["TimeoutStopSec=5s"]
};
var hard = ["SIGTERM", "SIGHUP", "SIGINT", "SIGUSR1", "SIGQUIT", "SIGABRT"];
var always = (reaction) => Object.fromEntries(hard.map((signal) => [signal, [reaction]]));
var stubborn = { when: always({ kind: "ignore" }), deeds: [] };
var obeying = (afterUs) => ({
  when: always({ kind: "exit", afterUs, status: 0 }),
  deeds: []
});
var outsider = { when: {}, deeds: [], outsider: true };
var operationsOf = ({ trigger, unitType }) => {
  const atUs = triggerUs;
  switch (trigger) {
    case "stop":
    case "restart":
    case "watchdog":
      return [{ atUs, op: trigger }];
    case "own-exit":
      return [{ atUs, op: "exit", process: "main", status: 0 }];
    case "start":
      return [
        { atUs, op: "stop" },
        { atUs: 3 * triggerUs, op: "start" }
      ];
    case "reload":
      return [{ atUs, op: unitType === "mount" ? "remount" : "reload" }];
    case "mishap":
      return [{ atUs, op: "oom", process: unitType === "service" ? "main" : "a" }];
  }
};
var cellWorld = (cell, processes, parts = {}) => {
  const lines = [`KillMode=${cell.mode}`, ...linesOf[cell.unitType], ...parts.lines ?? []];
  return {
    unit: {
      name: `x.${cell.unitType}`,
      text: `[${ownSection[cell.unitType]}]
${lines.join("\n")}
`,
      dropIns: []
    },
    initially: "active",
    processes,
    commands: parts.commands ?? {},
    operations: parts.operations ?? operationsOf(cell),
    ties: parts.ties ?? defaultTies
  };
};

// harness/perturbation/freedom.ts
var readingName = ({ choice, readings }) => `${choice}=${readings.join("|")}`;
var freedomName = (freedom) => {
  switch (freedom.kind) {
    case "order":
      return "order among equals";
    case "instant":
      return "order among equals: who comes or goes at that instant";
    case "scope":
      return "outside the stop, however AMB-75 is read";
    case "readings":
      return freedom.alternatives.map((taken) => taken.map(readingName).join(" with ")).join(" or ");
  }
};
var ambiguityOf = (choice) => choice.split("/")[0];
var freedomLinks = (freedom) => {
  switch (freedom.kind) {
    case "order":
    case "instant":
      return ["order among equals"];
    case "scope":
      return ["AMB-75"];
    case "readings":
      return [...new Set(freedom.alternatives.flat().map(({ choice }) => ambiguityOf(choice)))];
  }
};

// harness/perturbation/listed-worlds.ts
var second2 = 1e6;
var timeoutUs = 5 * second2;
var casts = ({ unitType }) => {
  const obedient = obeying(second2);
  if (unitType !== "service") {
    return [
      { a: stubborn, b: stubborn, outsider },
      { a: obedient, b: stubborn, outsider }
    ];
  }
  return [
    { main: stubborn, worker: stubborn, outsider },
    { main: obedient, worker: stubborn, outsider },
    { main: stubborn, worker: obedient, outsider },
    { main: stubborn, outsider }
  ];
};
var settings = [
  [],
  ["SendSIGHUP=yes"],
  ["SendSIGKILL=no"],
  ["FinalKillSignal=SIGQUIT"],
  ["KillSignal=SIGINT", "RestartKillSignal=SIGUSR1"],
  ["SendSIGHUP=yes", "FinalKillSignal=SIGQUIT", "RestartKillSignal=SIGUSR1", "WatchdogSignal=SIGUSR2"]
];
var slow = { when: {}, deeds: [{ kind: "exit", afterUs: second2, status: 0 }] };
var serviceCommands = [
  { lines: ["ExecStop=/bin/stop"], commands: { ExecStop: slow } },
  { lines: ["ExecStop=/bin/stop"], commands: { ExecStop: stubborn } },
  { lines: ["ExecStop=/bin/stop", "ExecStop=/bin/more"], commands: { ExecStop: slow, "ExecStop.2": stubborn } },
  { lines: ["ExecStopPost=/bin/clean"], commands: { ExecStopPost: slow } },
  { lines: ["ExecStopPost=/bin/clean"], commands: { ExecStopPost: stubborn } },
  { lines: ["ExecStopPost=/bin/clean", "SendSIGKILL=no"], commands: { ExecStopPost: stubborn } }
];
var serviceTimeouts = [
  { lines: ["TimeoutAbortSec=2s"] },
  { lines: ["TimeoutAbortSec=8s", "FinalKillSignal=SIGQUIT"] },
  { lines: ["TimeoutAbortSec=2s", "TimeoutStopFailureMode=abort"] },
  { lines: ["TimeoutStopFailureMode=kill", "ExecStop=/bin/stop"], commands: { ExecStop: stubborn } },
  { lines: ["TimeoutStopSec=infinity"] },
  { lines: ["TimeoutStopSec=0"] },
  { lines: ["SendSIGHUP=yes", "KillSignal=SIGHUP"] }
];
var helperOf = { service: void 0, socket: "ExecStopPre", mount: "ExecUnmount", swap: "ExecDeactivate" };
var otherCommands = ({ unitType }) => {
  if (unitType === "scope" || unitType === "service") return [];
  const helper = helperOf[unitType];
  const lines = unitType === "socket" ? ["ExecStopPre=/bin/stop"] : [];
  const withHelper = settings.map(
    (own) => ({
      lines: [...lines, ...own],
      commands: { [helper]: stubborn }
    })
  );
  if (unitType !== "socket") return withHelper;
  return [
    ...withHelper,
    { lines: ["ExecStopPost=/bin/clean"], commands: { ExecStopPost: slow } },
    { lines: ["ExecStopPost=/bin/clean"], commands: { ExecStopPost: stubborn } }
  ];
};
var orders = [defaultTies, ["operation", "wake", "process"]];
var atTheTimeout = (cell) => orders.flatMap((ties) => {
  const late = obeying(timeoutUs);
  if (cell.unitType !== "service") return [cellWorld(cell, { a: late, b: stubborn, outsider }, { ties })];
  return [
    cellWorld(cell, { main: late, worker: stubborn, outsider }, { ties }),
    cellWorld(cell, { main: stubborn, worker: late, outsider }, { ties, lines: ["FinalKillSignal=SIGQUIT"] })
  ];
});
var withoutMain = (cell) => cell.unitType === "service" && cell.trigger !== "own-exit" && cell.trigger !== "watchdog" && cell.trigger !== "mishap" ? settings.map(
  (own) => cellWorld(
    cell,
    { worker: stubborn, another: obeying(second2), outsider },
    { lines: ["Type=forking", "GuessMainPID=no", ...own] }
  )
) : [];
var askedTwice = (cell) => {
  const [first] = casts(cell);
  if (first === void 0 || cell.trigger !== "stop" && cell.trigger !== "restart") return [];
  const again = cell.trigger === "stop" ? ["stop", "restart"] : ["restart", "stop"];
  return again.map(
    (op) => cellWorld(cell, first, {
      lines: ["RestartKillSignal=SIGUSR1"],
      operations: [
        { atUs: triggerUs, op: cell.trigger === "stop" ? "stop" : "restart" },
        { atUs: triggerUs + second2, op }
      ]
    })
  );
};
var reloading = [
  { lines: ["ExecReload=/bin/reload", "TimeoutStartSec=3s"], commands: { ExecReload: stubborn } },
  { lines: ["ExecReload=/bin/reload", "TimeoutStartSec=3s", "SendSIGKILL=no"], commands: { ExecReload: stubborn } }
];
var remounting = settings.map((own) => ({
  lines: own,
  commands: { ExecRemount: stubborn }
}));
var ofEveryCast = (cell, list) => casts(cell).flatMap((cast) => list.map((parts) => cellWorld(cell, cast, parts)));
var ofFirstCast = (cell, list) => {
  const [first] = casts(cell);
  return first === void 0 ? [] : list.map((parts) => cellWorld(cell, first, parts));
};
var plain = settings.map((lines) => ({ lines }));
var hasOwnList = ({ trigger }) => trigger !== "start" && trigger !== "mishap";
var listedWorlds = (cell) => {
  if (cell.trigger === "reload") return ofFirstCast(cell, cell.unitType === "mount" ? remounting : reloading);
  if (!hasOwnList(cell)) return [...ofFirstCast(cell, plain), ...withoutMain(cell)];
  return [
    ...ofEveryCast(cell, plain),
    ...ofFirstCast(cell, cell.unitType === "service" ? [...serviceCommands, ...serviceTimeouts] : otherCommands(cell)),
    ...atTheTimeout(cell),
    ...withoutMain(cell),
    ...askedTwice(cell)
  ];
};
var drawnSeed = 1;
var worldOfCell = (cell, number) => {
  const listed = listedWorlds(cell);
  const place = cells.indexOf(cell);
  return listed[number] ?? buildWorld({ ...drawShape(drawnSeed, number - listed.length), cell: place });
};

// harness/perturbation/maker.ts
var same = (profile, choice) => profile.choices[choice]?.join() === literal.choices[choice]?.join();
var departure = (profile, departs) => departs.map((choice) => `${choice}=${profile.choices[choice]?.join("|") ?? ""}`).join("+");
var obeying2 = (profile) => {
  const departs = choiceIds.filter((choice) => !same(profile, choice));
  return {
    name: departs.length === 0 ? "literal" : departure(profile, departs),
    profile,
    departs,
    play: (world, onAsk) => playObedient(world, profile, { boundUs: worldBoundUs(world, 0), ...onAsk === void 0 ? {} : { onAsk } }).trace
  };
};
var literalMaker = obeying2(literal);
var referenceMaker = {
  name: "reference",
  profile: literal,
  departs: [],
  play: (world) => recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace
};
var deviationMakers = singleDeviations().map(obeying2);
var makers = [referenceMaker, literalMaker, ...deviationMakers];
var makerNames = makers.map(({ name }) => name);
var makerNamed = (name) => makers.find((maker) => maker.name === name) ?? makers.find((maker) => maker.name.split("+").includes(name));

// spec/oracle/restrict.ts
var restrict = (state, of) => {
  const profile = profileFor(of, state.unit.type);
  const base = possibleUnder(profile.choices);
  if (base === void 0) throw new Error(`profile ${profile.name} contradicts itself`);
  const living = state.living.flatMap((one) => {
    const left = inBoth(one.possible, base);
    return left === void 0 ? [] : [{ ...one, possible: left }];
  });
  return { ...state, profile, base, living, dead: [] };
};

// harness/perturbation/course.ts
var courseOf = (trace, profile, unit) => {
  const heard = /* @__PURE__ */ new Set();
  let state = begin(unit, profile, trace.header, (choice) => void heard.add(choice));
  const states = [state];
  const asked = [[]];
  for (const event of trace.events) {
    state = step(state, event);
    states.push(state);
    asked.push([...heard]);
  }
  return { trace, profile, unit, states, asked };
};
var finish = (start, { events, endUs }, from) => {
  let state = start;
  for (let index = from; index <= events.length; index += 1) {
    const event = events[index];
    if (state.living.length === 0) return { status: "refused" };
    if (event !== void 0) state = step(state, event);
  }
  const verdict = end(state, endUs);
  switch (verdict.status) {
    case "conformant":
      return { status: "accepted", assignments: verdict.assignments };
    case "nonconformant":
      return { status: "refused" };
    case "inconclusive":
      return { status: "inconclusive", reason: verdict.reason };
  }
};
var partingOf = ({ trace, states }, changed) => {
  const at = changed.events.findIndex((event, index) => event !== trace.events[index]);
  return at < 0 ? Math.min(changed.events.length, states.length - 1) : at;
};
var stateAt = ({ states }, index) => {
  const state = states[index];
  if (state === void 0) throw new Error("a course has a state before each event");
  return state;
};
var acceptChanged = (course, changed) => {
  const from = partingOf(course, changed);
  const asked = new Set(course.asked[from]);
  const start = { ...stateAt(course, from), onAsk: (choice) => void asked.add(choice) };
  return { acceptance: finish(start, changed, from), asked };
};
var acceptanceWithin = (course, profile, trace) => {
  const from = partingOf(course, trace);
  const { onAsk: _, ...start } = restrict(stateAt(course, from), profile);
  return finish(start, trace, from);
};
var acceptsWithin = (course, profile, trace) => acceptanceWithin(course, profile, trace).status === "accepted";

// spec/oracle/standing-of.ts
var standingOf = (state, event) => {
  const ready = advance(state, event.atUs);
  const [first] = ready.living;
  if (first === void 0) return void 0;
  const facts = { ...withEvent(ready.facts, event), eventIndex: ready.eventCount };
  const [answers] = explore(
    [first.possible],
    (choose) => standingOfSignal({ draft: { ...first.hypothesis }, facts, header: ready.header, book: ready.book, choose }, event)
  );
  return answers?.[0]?.result;
};

// harness/perturbation/standings.ts
var isManagerSignal = (event) => event.kind === "signal" && event.from === "manager";
var standings = (trace, profile, unit) => {
  const found = /* @__PURE__ */ new Map();
  let state = begin(unit, profile, trace.header);
  for (const event of trace.events) {
    if (isManagerSignal(event)) {
      found.set(event, { standing: standingOf(state, event) ?? { kind: "no-stop" }, before: state });
    }
    state = step(state, event);
  }
  return found;
};
var sorted = (list) => list.map((one) => JSON.stringify(one)).toSorted();
var future = ({ stop, entries, timers }, nowUs) => {
  const isToCome = ({ owed, toUs }) => owed || toUs > nowUs;
  return JSON.stringify([
    sorted(Object.entries(stop ?? {})),
    sorted(inOrder(entries).filter(isToCome)),
    sorted(timers)
  ]);
};
var futureAfter = (state, events) => {
  let current = state;
  for (const event of events) current = step(current, event);
  return advance(current, current.facts.nowUs).living.map(({ hypothesis }) => future(hypothesis, current.facts.nowUs)).join();
};

// harness/perturbation/explain-own.ts
var samePass = (a, b) => a.point.kind === b.point.kind && a.point.trigger === b.point.trigger && a.point.atUs === b.point.atUs;
var entryOf = (found, event) => {
  const standing = found.get(event)?.standing;
  return standing?.kind === "entry" ? standing.entry : void 0;
};
var sinceEither = (events, one, other) => events.slice(Math.min(events.indexOf(one), events.indexOf(other))).filter(({ atUs }) => atUs === one.atUs);
var areEquals = (of, changed, { before, after }) => {
  if (changed.swapped === void 0) return false;
  const [first, second3] = changed.swapped;
  const [one, other] = [entryOf(before, first), entryOf(before, second3)];
  const start = before.get(first)?.before;
  if (one === void 0 || other === void 0 || start === void 0 || !samePass(one, other)) return false;
  if (entryOf(after, first) === void 0 || entryOf(after, second3) === void 0) return false;
  const futures = [of.trace, changed.trace].map(({ events }) => futureAfter(start, sinceEither(events, first, second3)));
  return futures[0] === futures[1];
};
var comesOrGoes = (event, { events }, signalled) => {
  const { to } = signalled;
  if (event.kind === "spawn") return event.process.name === to;
  if (event.kind === "leave") return event.process === to;
  if (event.kind !== "exit" || event.process !== to) return false;
  const since = events.slice(events.indexOf(signalled));
  return !since.some(
    (other) => isManagerSignal(other) && other.to === to && other.signal === event.signal && other.atUs === event.atUs
  );
};
var isTie = ({ fromUs, toUs, part }, signalled, trace) => trace.events.some((event) => {
  if (event.atUs < fromUs || event.atUs > toUs) return false;
  const ends = event.kind === "exit" && event.process === signalled.to;
  return comesOrGoes(event, trace, signalled) || part !== "signal" && ends;
});
var groundOf = (event, found, trace) => {
  if (found === void 0) return void 0;
  const { standing } = found;
  switch (standing.kind) {
    case "no-stop":
    case "out-of-scope":
      return "scope";
    case "forbidden":
      return void 0;
    case "entry": {
      if (isTie(standing.entry, event, trace)) return "instant";
      return standing.entry.owed ? void 0 : "licence";
    }
  }
};
var decisiveReadings = (of, open2, changed) => {
  const { trace, profile } = of;
  const { asked } = acceptChanged(of, changed.trace);
  return choiceIds.flatMap((choice) => {
    if (!asked.has(choice) || readingsOf[choice].length < 2) return [];
    const others = deviationsIn(choice, profile).map((other) => ({
      reading: other.choices[choice]?.[0] ?? "",
      fits: acceptsWithin(open2, other, changed.trace),
      was: acceptsWithin(open2, other, trace)
    }));
    if (!others.some(({ fits, was }) => was && !fits)) return [];
    const fitting = others.filter(({ fits }) => fits).map(({ reading }) => reading);
    return [{ choice, readings: [...profile.choices[choice] ?? [], ...fitting] }];
  });
};
var isGoneOf = (added, removed, { events }) => added.to === removed.to && added.atUs < removed.atUs && events.some(
  (event) => event.kind === "exit" && event.process === added.to && event.signal === added.signal && event.atUs >= added.atUs && event.atUs < removed.atUs
);
var groundsOf = (of, changed, { before, after }) => {
  const was = (event) => groundOf(event, before.get(event), of.trace);
  const is = (event) => groundOf(event, after.get(event), changed.trace);
  if (changed.swapped !== void 0) {
    const free = changed.swapped.find((event) => was(event) !== void 0 && is(event) !== void 0);
    return free === void 0 ? [void 0] : [was(free), is(free)];
  }
  const put = changed.added.map(is);
  const [added] = changed.added;
  const taken = changed.removed.map(
    (event) => added !== void 0 && put[0] === "scope" && isGoneOf(added, event, changed.trace) ? "scope" : was(event)
  );
  return [...taken, ...put];
};
var explainOwn = (of, open2, changed) => {
  const both = {
    before: standings(of.trace, of.profile, of.unit),
    after: standings(changed.trace, of.profile, of.unit)
  };
  if (areEquals(of, changed, both)) return [{ kind: "order" }];
  const grounds = new Set(groundsOf(of, changed, both));
  if (grounds.has(void 0)) return [];
  const decisive = decisiveReadings(of, open2, changed);
  if (decisive.length > 0) return [{ kind: "readings", alternatives: [decisive] }];
  if (grounds.has("licence")) return [];
  return ["instant", "scope"].filter((kind) => grounds.has(kind)).map((kind) => ({ kind }));
};

// harness/perturbation/name-readings.ts
var roundMax = 16;
var readingIn = (profile, choice) => profile.choices[choice]?.[0] ?? "";
var combinations = (needs) => needs.reduce(
  (ways, { choice, readings }) => ways.flatMap((way) => readings.map((reading) => new Map([...way, [choice, reading]]))),
  [/* @__PURE__ */ new Map()]
);
var waysOf = (assignment, profile) => combinations(
  choiceIds.flatMap((choice) => {
    const readings = assignment[choice];
    return readings === void 0 || readings.includes(readingIn(profile, choice)) ? [] : [{ choice, readings }];
  })
);
var holds = (way, part) => [...part].every(([choice, reading]) => way.get(choice) === reading);
var taking = (way, profile) => withReadings(Object.fromEntries([...way].map(([choice, reading]) => [choice, [reading]])), profile);
var shortest = (way, isEnough) => {
  let current = way;
  for (const choice of way.keys()) {
    const without = new Map([...current].filter(([other]) => other !== choice));
    if (without.size > 0 && isEnough(without)) current = without;
  }
  return current;
};
var otherwise = (ways) => {
  const excluded = (choice) => ways.flatMap((way) => way.has(choice) ? [way.get(choice) ?? ""] : []);
  const choices = Object.fromEntries(
    choiceIds.filter((choice) => excluded(choice).length > 0).map((choice) => [choice, readingsOf[choice].filter((reading) => !excluded(choice).includes(reading))])
  );
  return { ...open, name: "otherwise", choices };
};
var joined = (ways) => {
  const singles = /* @__PURE__ */ new Map();
  for (const way of ways) {
    const [only, ...more] = way;
    if (only === void 0 || more.length > 0) continue;
    singles.set(only[0], [...singles.get(only[0]) ?? [], only[1]]);
  }
  const together = ways.filter((way) => way.size > 1).map((way) => [...way].map(([choice, reading]) => ({ choice, readings: [reading] })));
  return [...[...singles].map(([choice, readings]) => [{ choice, readings }]), ...together];
};
var nameReadings = (course, trace, profile, underOpen) => {
  const isEnough = (way) => taking(way, profile).some((other) => acceptsWithin(course, other, trace));
  let ways = [];
  let left = underOpen;
  for (let round = 0; round < roundMax; round += 1) {
    if (left.status === "inconclusive") return { status: "nameless", why: left.reason };
    if (left.status === "refused") return { status: "named", alternatives: joined(ways) };
    const candidates = left.assignments.flatMap((assignment) => waysOf(assignment, profile));
    const found = candidates.toSorted((a, b) => a.size - b.size).reduce((kept, way) => {
      if (way.size === 0 || [...ways, ...kept].some((other) => holds(way, other)) || !isEnough(way)) return kept;
      const short = shortest(way, isEnough);
      return [...kept.filter((other) => !holds(other, short)), short];
    }, []);
    if (found.length === 0) return { status: "nameless", why: "no readings that the profile does not take are enough" };
    ways = [...ways, ...found];
    left = acceptanceWithin(course, otherwise(ways), trace);
  }
  return { status: "nameless", why: `more than ${roundMax} rounds (roundMax)` };
};

// harness/perturbation/fate.ts
var elsewhere = (own, open2, { trace }) => {
  const { acceptance } = acceptChanged(open2, trace);
  if (acceptance.status === "refused") return { status: "refused" };
  const naming = nameReadings(open2, trace, own.profile, acceptance);
  if (naming.status === "nameless") return { status: "unexplained", why: naming.why };
  return { status: "elsewhere", freedoms: [{ kind: "readings", alternatives: naming.alternatives }] };
};
var fateOf = (own, open2, changed) => {
  const { acceptance } = acceptChanged(own, changed.trace);
  switch (acceptance.status) {
    case "inconclusive":
      return { status: "unexplained", why: acceptance.reason };
    case "refused":
      return elsewhere(own, open2, changed);
    case "accepted": {
      const freedoms = explainOwn(own, open2, changed);
      if (freedoms.length > 0) return { status: "here", freedoms };
      return { status: "unexplained", why: "its own profile accepts the change, and licenses nothing of the kind" };
    }
  }
};

// harness/perturbation/perturb-world.ts
var keeper = (unit) => {
  const kept = /* @__PURE__ */ new Map();
  return (trace) => {
    const key = JSON.stringify([trace.header.resolutionUs, trace.events, trace.endUs]);
    const made = kept.get(key) ?? {
      trace,
      changes: perturbations(trace, "in-turn"),
      open: courseOf(trace, open, unit)
    };
    kept.set(key, made);
    return made;
  };
};
var baselineOf = (world, unit, keep) => {
  const askedInPlay = /* @__PURE__ */ new Set();
  const made = keep(literalMaker.play(world, (choice) => void askedInPlay.add(choice)));
  const course = courseOf(made.trace, literalMaker.profile, unit);
  return {
    made,
    askedInPlay,
    askedBy: made.changes.map(({ trace }) => acceptChanged(course, trace).asked)
  };
};
var isAsked = (asked, { departs }) => departs.some((choice) => asked.has(choice));
var perturbWorld = (world, makers2, onChange) => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const keep = keeper(unit);
  const { made: plain2, askedInPlay, askedBy } = baselineOf(world, unit, keep);
  let traces = 0;
  let unplayable = 0;
  let alike = 0;
  for (const maker of makers2) {
    const departs = maker.departs.length > 0;
    const made = departs && !isAsked(askedInPlay, maker) ? plain2 : keep(maker.play(world));
    if (!acceptsWithin(made.open, maker.profile, made.trace)) {
      unplayable += 1;
      continue;
    }
    traces += 1;
    const own = courseOf(made.trace, maker.profile, unit);
    made.changes.forEach((perturbation, number) => {
      const asked = departs && made === plain2 ? askedBy[number] : void 0;
      if (asked !== void 0 && !isAsked(asked, maker)) alike += 1;
      else onChange({ maker, number, perturbation, fate: fateOf(own, made.open, perturbation) });
    });
  }
  return { traces, unplayable, alike };
};

// harness/perturbation/perturb-cells.ts
var makersIn = (plan, place) => {
  if (plan.maker !== void 0) return [makerNamed(plan.maker)].filter((maker) => maker !== void 0);
  const { deviationsOneIn } = plan;
  const taken = deviationMakers.filter((_maker, index) => (index + place) % deviationsOneIn === 0);
  return [literalMaker, referenceMaker, ...taken];
};
var worldsIn = (cell, { drawnPerCell, worldsOneIn = 1, world }) => {
  if (world !== void 0) return [world];
  const available = listedWorlds(cell).length + drawnPerCell;
  return Array.from({ length: Math.ceil(available / worldsOneIn) }, (_, place) => place * worldsOneIn);
};
var Tally = class {
  #cell;
  #changes = 0;
  #refused = 0;
  #refusedHere = 0;
  #freedoms = /* @__PURE__ */ new Map();
  #survivors = [];
  constructor(cell) {
    this.#cell = cell;
  }
  add(world, { maker, number, perturbation, fate }) {
    const place = {
      cell: this.#cell,
      world,
      maker: maker.name,
      change: number,
      about: perturbation.about
    };
    this.#changes += 1;
    switch (fate.status) {
      case "refused":
        this.#refused += 1;
        this.#refusedHere += 1;
        break;
      case "unexplained":
        this.#survivors.push({ ...place, why: fate.why });
        break;
      case "elsewhere":
      case "here": {
        if (fate.status === "elsewhere") this.#refusedHere += 1;
        const name = fate.freedoms.map(freedomName).join(" and ");
        const before = this.#freedoms.get(name);
        const links = [...new Set(fate.freedoms.flatMap(freedomLinks))];
        this.#freedoms.set(name, {
          name,
          links,
          count: (before?.count ?? 0) + 1,
          example: before?.example ?? place
        });
        break;
      }
    }
  }
  get sums() {
    const freedoms = [...this.#freedoms.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return {
      changes: this.#changes,
      refused: this.#refused,
      refusedHere: this.#refusedHere,
      freedoms,
      survivors: this.#survivors
    };
  }
};
var perturbCell = (cell, plan) => {
  const name = cellName(cell);
  const tally = new Tally(name);
  const numbers = worldsIn(cell, plan);
  let traces = 0;
  let unplayable = 0;
  let alike = 0;
  for (const number of numbers) {
    const makers2 = makersIn(plan, cells.indexOf(cell) + number);
    const counts = perturbWorld(worldOfCell(cell, number), makers2, (change) => tally.add(number, change));
    traces += counts.traces;
    unplayable += counts.unplayable;
    alike += counts.alike;
  }
  return { cell: name, worlds: numbers.length, traces, unplayable, alike, ...tally.sums };
};
var perturbChunk = (chosen, plan, from, count) => ({
  from,
  count,
  reports: cells.filter((cell) => chosen.includes(cellName(cell))).slice(from, from + count).map((cell) => perturbCell(cell, plan))
});

export {
  cells,
  cellName,
  stubborn,
  outsider,
  cellWorld,
  referenceMaker,
  makerNames,
  makerNamed,
  freedomName,
  worldOfCell,
  courseOf,
  fateOf,
  perturbChunk
};
