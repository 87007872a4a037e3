import {
  actsOf,
  changesBetween,
  describeChanges,
  isTouched,
  shownProcess
} from "./chunk-KNENRDVC.js";
import {
  findUnit,
  openUnitTree,
  unitPath
} from "./chunk-JOETB4TR.js";
import {
  followedProfile,
  quirkNamed
} from "./chunk-UYAL337D.js";
import {
  settleProfile
} from "./chunk-7RH22L6J.js";
import {
  renderDiagnostic
} from "./chunk-C26COXHF.js";
import {
  settingFor
} from "./chunk-E3BU4HXK.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting
} from "./chunk-KB4DQ42V.js";
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
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  playObedient
} from "./chunk-MV47VDRA.js";
import "./chunk-W4FTOM2V.js";
import {
  deviationsIn
} from "./chunk-LFBB3VR5.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-2HNCDULA.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-BW3BHSTX.js";
import "./chunk-WPYISE77.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IUGB6F7Y.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  advance,
  begin,
  sentencesOfRule,
  step
} from "./chunk-AEVTBZKY.js";
import {
  explainPoint,
  formatInstant,
  inOrder,
  stopSettings
} from "./chunk-DDWHQTZF.js";
import "./chunk-OLLLIB4S.js";
import {
  describePlace
} from "./chunk-O6P3D35C.js";
import {
  profileFor
} from "./chunk-XQNX3MXR.js";
import {
  rule
} from "./chunk-54NM3ECW.js";
import "./chunk-F7E56YYU.js";
import {
  recordCaseSync
} from "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  open
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import {
  defaultTimeoutUs,
  parseTimeSpan,
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  defaultAction,
  isCatchable,
  ownSection,
  signalNames
} from "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import {
  choiceIds,
  literalOf,
  register
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/prediction-rows.ts
var union = (a, b) => [.../* @__PURE__ */ new Set([...a, ...b])];
var leftOut = "no ";
var draftOf = (step2) => {
  const { atUs } = step2;
  switch (step2.kind) {
    case "signal": {
      const { signal, rules, open: open2, quirk } = step2;
      const subjects = [shownProcess(step2.to)];
      const isLeftOut = quirk?.is === "left-out";
      const words = isLeftOut ? `${leftOut}${signal}` : signal;
      const why = isLeftOut ? { rules: [], open: [] } : { rules, open: open2 };
      return { kind: "signal", atUs, subjects, one: words, several: words, ...why, quirks: quirk?.names ?? [] };
    }
    case "run": {
      const { rules, open: open2 } = step2;
      const subjects = [shownProcess(step2.process)];
      return { kind: "run", atUs, subjects, one: "is run", several: "are run", rules, open: open2, quirks: [] };
    }
    case "exit": {
      const { signal, status = 0 } = step2;
      const how = signal === void 0 ? status === 0 ? "" : ` with ${status}` : ` of ${signal}`;
      const [one, several] = signal === void 0 ? ["exits", "exit"] : ["dies", "die"];
      const words = { one: `${one}${how}`, several: `${several}${how}` };
      return { kind: "exit", atUs, subjects: [shownProcess(step2.process)], ...words, rules: [], open: [], quirks: [] };
    }
  }
};
var isImplied = (step2, steps) => step2.kind === "exit" && step2.signal === "SIGKILL" && steps.some(
  (other) => other.kind === "signal" && other.atUs === step2.atUs && other.signal === "SIGKILL" && other.to === step2.process
);
var bySubject = (drafts) => {
  const joined = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const goesOn = last?.kind === "signal" && draft.kind === "signal" && last.atUs === draft.atUs && last.subjects[0] === draft.subjects[0] && last.quirks.join() === draft.quirks.join();
    if (!goesOn || last === void 0) {
      joined.push(draft);
      continue;
    }
    const words = `${last.one}${draft.one.startsWith(leftOut) ? "," : ""} ${draft.one}`;
    const rules = union(last.rules, draft.rules);
    joined[joined.length - 1] = {
      ...last,
      one: words,
      several: words,
      rules,
      open: union(last.open, draft.open).toSorted()
    };
  }
  return joined;
};
var isAlike = (a, b) => a.kind === b.kind && a.atUs === b.atUs && a.one === b.one && a.rules.join() === b.rules.join() && a.quirks.join() === b.quirks.join() && a.open.join() === b.open.join();
var byContent = (drafts) => {
  const joined = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last === void 0 || !isAlike(last, draft)) joined.push(draft);
    else joined[joined.length - 1] = { ...last, subjects: [...last.subjects, ...draft.subjects] };
  }
  return joined;
};
var predictionRows = ({ steps, left }) => {
  const told = steps.filter((step2) => !isImplied(step2, steps)).map(draftOf);
  const survivors2 = left.map(
    ({ process, rules }) => ({
      kind: "left",
      subjects: [shownProcess(process)],
      one: "outlives the stop",
      several: "outlive the stop",
      rules,
      open: [],
      quirks: []
    })
  );
  return byContent(bySubject([...told, ...survivors2])).map(({ kind: _, one, several, ...row }) => ({
    ...row,
    what: row.subjects.length === 1 ? one : several
  }));
};

// reports/formats/prediction.ts
var span = (value) => value === "infinity" ? value : formatInstant(value);
var yes = (value) => value ? "yes" : "no";
var settingsText = ({ unit, kill, trigger, stopTimeout, abortTimeout }) => {
  const { restartKillSignal } = kill;
  const isSet = (option) => kill.origin[option] === "set";
  const timeout = unit.type === "service" || unit.type === "scope" ? "TimeoutStopSec" : "TimeoutSec";
  return [
    `KillMode=${kill.killMode}`,
    ...isSet("KillSignal") ? [`KillSignal=${kill.killSignal}`] : [],
    ...restartKillSignal === void 0 ? [] : [`RestartKillSignal=${restartKillSignal}`],
    ...isSet("SendSIGHUP") ? [`SendSIGHUP=${yes(kill.sendSighup)}`] : [],
    ...isSet("SendSIGKILL") ? [`SendSIGKILL=${yes(kill.sendSigkill)}`] : [],
    ...isSet("FinalKillSignal") ? [`FinalKillSignal=${kill.finalKillSignal}`] : [],
    ...isSet("WatchdogSignal") || trigger === "watchdog" ? [`WatchdogSignal=${kill.watchdogSignal}`] : [],
    `${timeout}=${span(stopTimeout)}`,
    ...trigger === "watchdog" && abortTimeout !== stopTimeout ? [`TimeoutAbortSec=${span(abortTimeout)}`] : []
  ].join(" ");
};
var triggerText = {
  stop: "when it is stopped",
  restart: "when it is restarted",
  watchdog: "when its watchdog timeout expires"
};
var isPlayed = (quirks) => quirks.some((name) => quirkNamed(name) !== void 0);
var heading = (prediction, { style, width }) => {
  const { unit, trigger, profile } = prediction;
  const files = unit.sources.map(({ file }) => printable(file));
  const readings = profile.name === "literal" ? "by the page, literal where it is open" : `by the page, in the readings of ${printable(profile.name)}${isPlayed(profile.quirks) ? ", with its quirks" : ""}`;
  return [
    `${style.bold(printable(unit.name))} ${triggerText[trigger]} \xB7 ${readings}`,
    ...wrap(settingsText(prediction), width, { first: " ", rest: " " }),
    ...wrap(`from ${files.join(", ")}`, width, { first: " ", rest: "   " }).map(style.dim)
  ];
};
var diagnosticLines = ({ unit }, { style }) => unit.diagnostics.flatMap((diagnostic) => {
  const tone = diagnostic.severity === "error" ? style.bad : style.warn;
  return [
    "",
    ...`${tone(diagnostic.severity)} ${renderDiagnostic(diagnostic)}`.split("\n").map((line) => ` ${line}`)
  ];
});
var subjectWidthMin = 12;
var whatWidthMin = 20;
var widest = (texts, min) => Math.max(min, ...texts.map(({ length }) => length));
var cellsOf = (rows) => rows.map((row, index) => ({
  at: row.atUs === void 0 ? "after" : rows[index - 1]?.atUs === row.atUs ? "" : formatInstant(row.atUs),
  subject: printable(row.subjects.join(", ")),
  what: printable(row.what),
  row
}));
var rowLines = (rows, { style }) => {
  const cells = cellsOf(rows);
  const atWidth = widest(
    cells.map(({ at }) => at),
    7
  );
  const subjectWidth = widest(
    cells.map(({ subject }) => subject),
    subjectWidthMin
  );
  const whatWidth = widest(
    cells.map(({ what }) => what),
    whatWidthMin
  );
  const rulesWidth = widest(
    rows.map(({ rules }) => rules.join(" ")),
    0
  );
  return cells.map(({ at, subject, what, row }) => {
    const start = `  ${at.padStart(atWidth)}  ${subject.padEnd(subjectWidth)}  ${what.padEnd(whatWidth)}`;
    const rules = row.rules.join(" ");
    if (row.quirks.length > 0) return `${start}  ${style.warn(`quirk: ${printable(row.quirks.join(", "))}`)}`;
    if (row.open.length > 0)
      return `${start}  ${style.dim(rules.padEnd(rulesWidth))}  ${style.warn(`open: ${shortIds(row.open)}`)}`;
    return (rules === "" ? start : `${start}  ${style.dim(rules)}`).trimEnd();
  });
};
var shortIds = (ids) => ids.map((id, index) => index === 0 ? id : id.replace("AMB-", "")).join(", ");
var timelines = ({ behaviours }, setting) => {
  const joined = /* @__PURE__ */ new Map();
  for (const behaviour of behaviours) {
    const rows = predictionRows(behaviour);
    const lines = rows.length === 0 ? ["           nothing happens"] : rowLines(rows, setting);
    const key = lines.join("\n");
    const whens = [...joined.get(key)?.whens ?? [], behaviour.when];
    joined.set(key, { whens, lines, rows });
  }
  return [...joined.values()];
};
var says = (id) => {
  const [sentence] = sentencesOfRule(id);
  return sentence === void 0 ? rule(id).says : `${rule(id).says} (${describePlace(sentence)})`;
};
var ruleLines = (used, { style, width }) => {
  const ids = [...new Set(used.flatMap(({ rows }) => rows.flatMap((row) => row.rules)))];
  if (ids.length === 0) return [];
  const column = Math.max(...ids.map(({ length }) => length)) + 4;
  return [
    "",
    ` ${style.bold("because")}`,
    ...ids.flatMap((id) => wrap(says(id), width, { first: `  ${id}`.padEnd(column), rest: " ".repeat(column) }))
  ];
};
var nameOf = ({ reading, with: others }) => {
  const list = Object.entries(others).map(([choice, other]) => `${choice} ${other}`);
  return list.length === 0 ? reading : `${reading} (with ${list.join(" and ")})`;
};
var alikes = (others) => {
  const owed = others.find(({ reading }) => reading === "owed");
  const joined = /* @__PURE__ */ new Map();
  for (const other of others) {
    const isLess = other.reading === "licensed" && owed !== void 0 && other.changes.length === owed.changes.length;
    const changes = isLess ? owed.changes : other.changes;
    const name = isLess ? `${nameOf(other)} (it may be so, or not)` : nameOf(other);
    const key = JSON.stringify(changes);
    joined.set(key, { names: [...joined.get(key)?.names ?? [], name], changes });
  }
  return [...joined.values()];
};
var changeTexts = ({ changes }) => {
  const whens = /* @__PURE__ */ new Map();
  for (const { when, says: text } of changes) whens.set(text, [...whens.get(text) ?? [], when]);
  return [...whens].map(([text, list]) => `when ${list.join(", or ")}: ${text}`);
};
var titled = (title, text, margin, { style, width }) => {
  const [first = "", ...rest] = wrap(`${title} ${text}`, width, { first: margin, rest: `${margin}  ` });
  const shown = first.startsWith(`${margin}${title}`) ? `${margin}${style.bold(title)}${first.slice(margin.length + title.length)}` : first;
  return [shown, ...rest];
};
var pointLines = (point, setting) => {
  const about = point.about === void 0 ? "" : ` In question: ${point.about}.`;
  return [
    ...titled(point.choice, `${point.question}${about} Above: ${point.taken}.`, "  ", setting),
    ...alikes(point.others).flatMap((alike) => [
      `    ${alike.names.join(", ")}`,
      ...changeTexts(alike).flatMap((text) => wrap(text, setting.width, { first: "      ", rest: "        " }))
    ])
  ];
};
var openTitle = "open points that matter here:";
var openLines = ({ openPoints }, setting) => {
  const ids = [...new Set(openPoints.map(({ ambiguity }) => ambiguity))];
  return [
    "",
    ...titled(openTitle, ids.length === 0 ? "none" : shortIds(ids), " ", setting),
    ...openPoints.flatMap((point) => pointLines(point, setting))
  ];
};
var listLines = (title, items, setting) => items.length === 0 ? [] : ["", ...titled(title, `${items.join("; ")}.`, " ", setting)];
var quirkText = (name) => {
  const quirk = quirkNamed(name);
  return printable(quirk === void 0 ? `${name} (not played above)` : `${name} (it ${quirk.says})`);
};
var renderPrediction = (prediction, setting = plainSetting) => {
  const told = timelines(prediction, setting);
  const { remarks, assumptions, profile, behaviours } = prediction;
  return [
    ...heading(prediction, setting),
    ...diagnosticLines(prediction, setting),
    ...remarks.flatMap((text) => ["", ...wrap(text, setting.width, { first: " ", rest: "   " })]),
    ...told.flatMap(({ whens, lines }) => [
      "",
      ...wrap(`when ${whens.join(", or ")}`, setting.width, { first: " ", rest: "   " }).map(setting.style.bold),
      ...lines
    ]),
    ...ruleLines(told, setting),
    ...behaviours.length === 0 ? [] : openLines(prediction, setting),
    ...listLines("assumed:", assumptions, setting),
    ...listLines("beyond the page:", profile.quirks.map(quirkText), setting)
  ].join("\n");
};

// harness/predict/prediction.ts
var predictionFormat = "killspec-prediction/1";

// reports/formats/prediction-json.ts
var rulesIn = ({ behaviours }) => [
  ...new Set(
    behaviours.flatMap(({ steps, left }) => [
      ...steps.flatMap((step2) => step2.kind === "exit" ? [] : step2.rules),
      ...left.flatMap(({ rules }) => rules)
    ])
  )
];
var ruleData = (id) => ({
  says: rule(id).says,
  sentences: sentencesOfRule(id).map((sentence) => sentence.id)
});
var unitData = (result) => {
  if (result.status !== "predicted") return result;
  const { unit, kill, ...prediction } = result.prediction;
  const { origin: _, ...settings } = kill;
  return {
    asked: result.asked,
    status: result.status,
    name: unit.name,
    type: unit.type,
    files: unit.sources.map(({ file }) => file),
    settings,
    diagnostics: unit.diagnostics,
    ...prediction,
    rules: Object.fromEntries(rulesIn(result.prediction).map((id) => [id, ruleData(id)]))
  };
};
var predictionJson = (results) => `${JSON.stringify({ format: predictionFormat, units: results.map(unitData) }, void 0, 2)}
`;

// harness/predict/behaviours.ts
var obeyUs = 1e6;
var workerUs = 5e5;
var commandUs = 1e6;
var ending = (afterUs) => ({ kind: "exit", afterUs, status: 0 });
var requestsOf = ({ killSignal, restartKillSignal }) => [
  .../* @__PURE__ */ new Set(["SIGTERM", killSignal, restartKillSignal ?? killSignal])
];
var isDeadly = (signal) => ["terminate", "core"].includes(defaultAction(signal));
var obeys = (kill, afterUs = obeyUs) => {
  const when = { SIGHUP: [{ kind: "catch" }] };
  const { watchdogSignal, finalKillSignal } = kill;
  if (!isDeadly(finalKillSignal)) when[finalKillSignal] = [ending(afterUs)];
  for (const signal of [...requestsOf(kill), watchdogSignal]) when[signal] = [ending(afterUs)];
  return { when, deeds: [] };
};
var passesOn = (kill, worker) => {
  const { when, deeds } = obeys(kill);
  const requests = requestsOf(kill).map((signal) => [
    signal,
    [{ kind: "forward", afterUs: 0, signal, to: worker }, ...when[signal] ?? []]
  ]);
  return { when: { ...when, ...Object.fromEntries(requests) }, deeds };
};
var ignores = {
  when: Object.fromEntries(signalNames.filter(isCatchable).map((signal) => [signal, [{ kind: "ignore" }]])),
  deeds: []
};
var succeeds = { when: {}, deeds: [{ kind: "exit", afterUs: commandUs, status: 0 }] };
var endsBy = (kill, atUs) => ({
  ...obeys(kill),
  deeds: [{ kind: "exit", afterUs: atUs, status: 0 }]
});

// harness/predict/telling-worlds.ts
var commandProcess = (name, index) => index === 0 ? name : `${name}.${index + 1}`;
var commandsOf = (unit, hanging) => Object.fromEntries(
  Object.entries(unit.settings.commands).flatMap(
    ([name, lines]) => lines.map((_, index) => [
      commandProcess(name, index),
      name === hanging && index === 0 ? ignores : succeeds
    ])
  )
);
var isStoppedWhileStarting = ({ type, settings }) => type === "service" && settings.serviceType === "oneshot" && !settings.remainAfterExit && has("ExecStart", settings);
var has = (name, { commands }) => (commands[name]?.length ?? 0) > 0;
var worldOf = (unit, trigger, cast) => {
  const starting = isStoppedWhileStarting(unit);
  const [file, ...dropIns] = unit.sources.map(({ text }) => text);
  const common = { unit: { name: unit.name, text: file ?? "", dropIns }, commands: commandsOf(unit, cast.hanging) };
  const stop = { atUs: 0, op: trigger };
  if (!starting)
    return { ...common, initially: "active", processes: cast.processes, operations: [stop], ties: defaultTies };
  return {
    ...common,
    initially: "inactive",
    processes: forkedByMain(cast.processes),
    operations: [{ atUs: 0, op: "start" }, stop],
    // What the main process forks is there before the stop is asked for.
    ties: ["process", "operation", "wake"]
  };
};
var forkedByMain = (processes) => {
  const { main, ...others } = processes;
  if (main === void 0) return processes;
  const forks = Object.keys(others).map((child) => ({ kind: "fork", afterUs: 0, child }));
  return {
    main: { ...main, deeds: [...forks, ...main.deeds] },
    ...Object.fromEntries(Object.entries(others).map(([name, each]) => [name, { ...each, forked: true }]))
  };
};
var hangs = ({ settings }, trigger, names, processes) => names.filter((name) => has(name, settings) && (trigger !== "watchdog" || name === "ExecStopPost")).map((name) => ({ when: `${name}= hangs`, processes, hanging: name }));
var endsItsWorker = ({ killMode }) => killMode === "mixed";
var withMain = (unit, trigger, kill) => {
  const main = endsItsWorker(kill) ? passesOn(kill, "worker") : obeys(kill);
  const worker = obeys(kill, workerUs);
  const stopsIt = trigger !== "watchdog" && has("ExecStop", unit.settings) && !isStoppedWhileStarting(unit);
  const stopCommands = stopsIt ? ["ExecStop", "ExecStopPost"] : ["ExecStopPost"];
  return [
    { when: "everybody obeys", processes: { main, worker } },
    ...stopsIt ? [{ when: "ExecStop= ends the main process", processes: { main: endsBy(kill, commandUs / 2), worker } }] : [],
    { when: "the main process ignores signals", processes: { main: ignores, worker } },
    { when: "a worker ignores signals", processes: { main, worker: ignores } },
    ...hangs(unit, trigger, stopCommands, { main, worker })
  ];
};
var withoutMain = (unit, trigger, kill) => {
  const one = obeys(kill);
  const another = obeys(kill);
  return [
    { when: "everybody obeys", processes: { one, another } },
    { when: "one process ignores signals", processes: { one, another: ignores } },
    ...hangs(unit, trigger, ["ExecStop", "ExecStopPost"], { one, another })
  ];
};
var withLeftOver = (unit, trigger, kill, commands) => [
  { when: "no process is left", processes: {} },
  { when: "a process is left and obeys", processes: { leftover: obeys(kill) } },
  { when: "a process is left and ignores signals", processes: { leftover: ignores } },
  ...hangs(unit, trigger, commands, {})
];
var helpers = { mount: ["ExecUnmount", "umount"], swap: ["ExecDeactivate", "swapoff"] };
var withHelper = (type, kill) => {
  const [command, helper] = helpers[type];
  return [
    { when: `${helper} ends`, processes: {} },
    { when: `${helper} ends and another process obeys`, processes: { another: obeys(kill) } },
    { when: `${helper} ends and another process ignores signals`, processes: { another: ignores } },
    { when: `${helper} hangs`, processes: {}, hanging: command },
    { when: `${helper} hangs and another process obeys`, processes: { another: obeys(kill) }, hanging: command }
  ];
};
var isWithoutKnownMain = ({ type, settings }) => type === "service" && settings.serviceType === "forking" && settings.pidFile === void 0 && !settings.guessMainPid;
var isDone = (unit) => unit.type === "service" && unit.settings.serviceType === "oneshot" && !isStoppedWhileStarting(unit);
var hasMain = (unit) => unit.type === "service" && !isDone(unit) && !isWithoutKnownMain(unit);
var castsOf = (unit, trigger, kill) => {
  const { type, settings } = unit;
  switch (type) {
    case "service":
      if (isDone(unit)) return withLeftOver(unit, trigger, kill, ["ExecStop", "ExecStopPost"]);
      return hasMain(unit) ? withMain(unit, trigger, kill) : withoutMain(unit, trigger, kill);
    case "scope":
      return withoutMain(unit, trigger, kill);
    case "socket":
      if (Object.keys(settings.commands).length === 0) return [];
      return withLeftOver(unit, trigger, kill, ["ExecStopPre", "ExecStopPost"]);
    case "mount":
    case "swap":
      return withHelper(type, kill);
  }
};
var tellingWorlds = (unit, trigger, kill) => castsOf(unit, trigger, kill).map((cast) => ({ when: cast.when, world: worldOf(unit, trigger, cast) }));

// harness/predict/assumptions.ts
var second = (us) => formatInstant(us);
var setsTimeout = ({ type, assignments }) => assignments.some(
  ({ section, key, value }) => section === ownSection[type] && ["TimeoutStopSec", "TimeoutSec"].includes(key) && parseTimeSpan(value).status !== "invalid"
);
var timeoutText = (unit) => {
  const own = unit.type === "service" || unit.type === "scope" ? "TimeoutStopSec=" : "TimeoutSec=";
  if (setsTimeout(unit)) return [];
  return [`${own} is not set: ${second(defaultTimeoutUs)} (DefaultTimeoutStopSec= may say otherwise)`];
};
var processTexts = (unit, { kill }) => {
  const hasWorker = hasMain(unit);
  const byMain = hasWorker && endsItsWorker(kill);
  const worker = hasWorker ? `, a worker ${second(workerUs)} after it` : "";
  return [
    `a process that obeys ends ${second(obeyUs)} after the signal${worker}`,
    ...byMain ? ["a main process that obeys passes the signal on to its worker"] : [],
    ...isWithoutKnownMain(unit) ? ["its main process is not known (GuessMainPID=no)"] : []
  ];
};
var commandTexts = (unit) => {
  const { commands } = unit.settings;
  switch (unit.type) {
    case "mount":
      return [`umount takes ${second(commandUs)}; one that hangs ignores signals`];
    case "swap":
      return [`swapoff takes ${second(commandUs)}; one that hangs ignores signals`];
    case "service":
    case "socket": {
      const names = ["ExecStop", "ExecStopPre", "ExecStopPost"].filter((name) => commands[name]);
      if (names.length === 0) return [];
      return [
        `a command takes ${second(commandUs)} and ends no process, unless it is said to; one that hangs ignores signals`
      ];
    }
    case "scope":
      return [];
  }
};
var assumptionsFor = (unit, trigger, settings) => [
  ...isStoppedWhileStarting(unit) ? ["it is stopped while it runs, a oneshot service not being active after that"] : [],
  ...trigger === "watchdog" ? ["the watchdog timeout expires at 0 s"] : [],
  ...processTexts(unit, settings),
  ...commandTexts(unit),
  ...timeoutText(unit)
];

// harness/predict/open-points.ts
var readingOf = (profile, choice) => profile.choices[choice]?.[0] ?? "";
var settledOtherwise = (profile, base) => Object.fromEntries(
  choiceIds.map((choice) => [choice, readingOf(profile, choice)]).filter(([choice, reading]) => reading !== readingOf(base, choice))
);
var effectOn = ({ when, world, trace, asked }, profile, settled, play) => {
  const changed = Object.keys(settled);
  if (!changed.some((choice) => asked.has(choice))) return [];
  const before = actsOf(trace);
  const compared = (eager) => changesBetween(before, actsOf(play(world, profile, { eager })));
  const changes = compared(false);
  if (!Object.values(settled).includes("licensed"))
    return changes.length === 0 ? [] : [{ when, changes, says: describeChanges(changes) }];
  const most = compared(true);
  const both = [...changes, ...most.filter((change) => !changes.some((other) => isAlike2(change, other)))];
  return both.length === 0 ? [] : [{ when, changes: both, says: `perhaps ${describeChanges(both)}` }];
};
var isAlike2 = (a, b) => JSON.stringify(a) === JSON.stringify(b);
var isCoveredBy = (one, other) => {
  const more = Object.entries(one.settled);
  const fewer = Object.entries(other.settled);
  const within = fewer.every(([choice, reading]) => one.settled[choice] === reading);
  return fewer.length < more.length && within && isAlike2(one.effects, other.effects);
};
var otherReading = ({ choice, reading, settled, effects }) => {
  const { [choice]: _, ...rest } = settled;
  const readings = register.flatMap(({ choices }) => choices).find(({ id }) => id === choice)?.readings ?? [];
  return {
    reading,
    says: readings.find(({ id }) => id === reading)?.says ?? "",
    with: rest,
    changes: effects.map(({ when, says: says2 }) => ({ when, says: says2 }))
  };
};
var pointsOf = (deviations, base) => register.flatMap(
  (ambiguity) => ambiguity.choices.flatMap((choice) => {
    const others = deviations.filter((deviation) => deviation.choice === choice.id).map(otherReading);
    if (others.length === 0) return [];
    const { id, question } = ambiguity;
    const about = choice.about === void 0 ? {} : { about: choice.about };
    return [{ ambiguity: id, choice: choice.id, question, ...about, taken: readingOf(base, choice.id), others }];
  })
);
var ambiguityOf = (choice) => choice.split("/")[0];
var findOpenPoints = (played, base, within, play) => {
  const deviations = choiceIds.flatMap(
    (choice) => deviationsIn(choice, base, within).map((profile) => {
      const settled = settledOtherwise(profile, base);
      const effects = played.flatMap((each) => effectOn(each, profile, settled, play));
      return { choice, reading: readingOf(profile, choice), settled, effects };
    })
  ).filter(({ effects }) => effects.length > 0);
  const telling = deviations.filter((one) => !deviations.some((other) => isCoveredBy(one, other)));
  return {
    points: pointsOf(telling, base),
    changes: telling.flatMap(
      ({ choice, effects }) => effects.flatMap(
        ({ when, changes }) => changes.map((change) => ({ when, ambiguity: ambiguityOf(choice), change }))
      )
    )
  };
};
var openOn = ({ changes }, isOf) => {
  const found2 = new Set(changes.filter(({ when, change }) => isOf(when, change)).map(({ ambiguity }) => ambiguity));
  return register.map(({ id }) => id).filter((id) => found2.has(id));
};

// harness/predict/play-quirks.ts
var keyOf = ({ atUs, to, signal }) => `${atUs} ${signal} ${to}`;
var countsOf = ({ events }) => {
  const counts = /* @__PURE__ */ new Map();
  for (const event of events) {
    if (event.kind !== "signal" || event.from !== "manager") continue;
    counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1);
  }
  return counts;
};
var isMore = (a, b, key) => (a.get(key) ?? 0) > (b.get(key) ?? 0);
var playWith = (world, base, boundUs) => {
  const names = base.quirks.filter((name) => quirkNamed(name) !== void 0);
  const play = (quirks) => recordCaseSync(followedProfile({ ...base, quirks }), world, { boundUs }).trace;
  return {
    plain: countsOf(play([])),
    trace: play(names),
    without: names.map((name) => ({ name, counts: countsOf(play(names.filter((other) => other !== name))) }))
  };
};
var because = ({ without }, isSoWithout) => {
  const decisive = without.filter(({ counts }) => !isSoWithout(counts));
  return (decisive.length === 0 ? without : decisive).map(({ name }) => name);
};
var momentUsMax = 1e3;
var isAMomentLater = (sent, { atUs, to, signal }) => sent.to === to && sent.signal === signal && sent.atUs > atUs && sent.atUs - atUs <= momentUsMax;
var takeOut = (list, isLike) => {
  const at = list.findIndex(isLike);
  return at === -1 ? void 0 : list.splice(at, 1)[0];
};
var stepFor = (event, left, played, now) => {
  switch (event.kind) {
    case "signal": {
      if (event.from !== "manager") return void 0;
      const { atUs, to, signal } = event;
      const key = keyOf(event);
      const known = takeOut(left, (step2) => step2.kind === "signal" && keyOf(step2) === key) ?? takeOut(left, (step2) => step2.kind === "signal" && isAMomentLater(event, step2));
      if (known !== void 0 || !isMore(now, played.plain, key)) {
        return known ?? { kind: "signal", atUs, to, signal, rules: [], because: "", open: [] };
      }
      const quirks = because(played, (counts) => isMore(counts, played.plain, key));
      return {
        kind: "signal",
        atUs,
        to,
        signal,
        rules: [],
        because: "",
        open: [],
        quirk: { names: quirks, is: "added" }
      };
    }
    case "spawn":
      if (event.command === void 0 || event.process.role === "main") return void 0;
      return takeOut(left, (step2) => step2.kind === "run" && step2.process === event.process.name);
    case "exit": {
      const { atUs, process, status, signal } = event;
      const how = { ...status === void 0 ? {} : { status }, ...signal === void 0 ? {} : { signal } };
      return { kind: "exit", atUs, process, ...how };
    }
    default:
      return void 0;
  }
};
var isChanged = ({ plain }, now) => [...plain.keys(), ...now.keys()].some((key) => plain.get(key) !== now.get(key));
var survivors = ({ header, events }) => {
  const left = new Set(header.initially.processes.map(({ name }) => name));
  for (const event of events) {
    if (event.kind === "spawn") left.add(event.process.name);
    if (event.kind === "exit") left.delete(event.process);
  }
  return [...left];
};
var playQuirks = (behaviour, world, base, boundUs) => {
  if (base.quirks.every((name) => quirkNamed(name) === void 0)) return behaviour;
  const played = playWith(world, base, boundUs);
  const now = countsOf(played.trace);
  if (!isChanged(played, now)) return behaviour;
  const left = [...behaviour.steps];
  const steps = played.trace.events.flatMap((event) => stepFor(event, left, played, now) ?? []);
  const leftOut2 = left.flatMap((step2) => {
    if (step2.kind !== "signal" || !isMore(played.plain, now, keyOf(step2))) return [];
    const names = because(played, (counts) => isMore(played.plain, counts, keyOf(step2)));
    return [{ ...step2, quirk: { names, is: "left-out" } }];
  });
  return {
    steps: [...steps, ...leftOut2].toSorted((a, b) => a.atUs - b.atUs),
    left: survivors(played.trace)
  };
};

// harness/predict/predicted-steps.ts
var entryFor = (state, event) => {
  const entries = inOrder(advance(state, event.atUs).living[0]?.hypothesis.entries ?? []);
  return entries.filter(
    ({ act }) => event.kind === "signal" ? act.kind === "signal" && act.to === event.to && act.signal === event.signal : act.kind === "run" && event.kind === "spawn" && act.command.index === event.command?.index
  ).toSorted((a, b) => Number(b.owed) - Number(a.owed))[0];
};
var isOfValues = (id) => /-(VAL|DEF)-/.test(id) || ["SH-3", "SH-4", "SK-5", "SK-6"].includes(id);
var rulesOf = ({ who, what }) => {
  const target = who.findLast((id) => !isOfValues(id));
  return [.../* @__PURE__ */ new Set([...target === void 0 ? [] : [target], ...what.slice(0, 1)])];
};
var stepOf = (state, event) => {
  const { atUs } = event;
  switch (event.kind) {
    case "signal": {
      if (event.from !== "manager") return void 0;
      const entry = entryFor(state, event);
      const rules = entry === void 0 ? [] : rulesOf(entry);
      const because2 = entry === void 0 ? "" : explainPoint(entry.point);
      return { kind: "signal", atUs, to: event.to, signal: event.signal, rules, because: because2, open: [] };
    }
    case "spawn": {
      if (event.command === void 0 || event.process.role === "main") return void 0;
      const entry = entryFor(state, event);
      const rules = entry === void 0 ? [] : rulesOf(entry);
      return { kind: "run", atUs, process: event.process.name, command: event.command, rules, open: [] };
    }
    case "exit": {
      const { process, status, signal } = event;
      return {
        kind: "exit",
        atUs,
        process,
        ...status === void 0 ? {} : { status },
        ...signal === void 0 ? {} : { signal }
      };
    }
    default:
      return void 0;
  }
};
var predictedSteps = (trace, profile, unit) => {
  const steps = [];
  const left = new Set(trace.header.initially.processes.map(({ name }) => name));
  let state = begin(unit, profile, trace.header);
  for (const event of trace.events) {
    const found2 = stepOf(state, event);
    if (found2 !== void 0) steps.push(found2);
    if (event.kind === "spawn") left.add(event.process.name);
    if (event.kind === "exit") left.delete(event.process);
    state = step(state, event);
  }
  return { steps, left: [...left] };
};

// harness/predict/remarks.ts
var impossible = (text) => ({ texts: [text], isImpossible: true });
var remarksOn = (unit, trigger, { kill, stopTimeout }) => {
  const { type, settings } = unit;
  if (trigger === "watchdog" && type !== "service") return impossible(`A ${type} has no watchdog.`);
  if (trigger === "watchdog" && settings.watchdog === "infinity")
    return impossible("It has no watchdog: WatchdogSec= is not set.");
  if (type === "socket" && Object.keys(settings.commands).length === 0)
    return impossible("It runs no commands, so that it has no processes: there is nothing to be killed.");
  const texts = [];
  if (!kill.loads) texts.push("A setting is invalid, so that the unit is not loaded: the page asks for nothing.");
  if (kill.killMode === "none") texts.push("KillMode=none: nothing is killed, whatever else is set.");
  if (stopTimeout === "infinity" && kill.killMode !== "none" && kill.sendSigkill)
    texts.push("Its stop has no timeout: what ignores the first signal is waited for for ever.");
  const isGrouped = kill.killMode === "control-group" || kill.killMode === "mixed";
  if (trigger === "restart" && type === "service" && !kill.sendSigkill && isGrouped)
    texts.push("SendSIGKILL=no: while processes outlive the stop it is not started again (SendSIGKILL=, paragraph 1).");
  return { texts, isImpossible: false };
};

// harness/predict/predict.ts
var marginUs = 1e9;
var boundOf = (unit, { stopTimeout, abortTimeout }) => {
  const finite = [stopTimeout, abortTimeout].map((span2) => span2 === "infinity" ? 0 : span2);
  const commandCount = Object.values(unit.settings.commands).reduce((sum, lines) => sum + lines.length, 0);
  return Math.min((commandCount + 6) * Math.max(...finite) + marginUs, Number.MAX_SAFE_INTEGER);
};
var playing = (boundUs) => (world, profile, { eager }) => {
  const { trace, ending: ending2 } = playObedient(world, profile, { boundUs, eager });
  if (ending2.kind !== "quiet" && ending2.kind !== "bound") throw new Error(`a prediction ended in ${ending2.kind}`);
  return trace;
};
var sparedBy = ({ killMode, sendSigkill }, process) => {
  if (killMode === "none") return ["KM-NO-1", "KM-NO-3"];
  if (killMode === "process" && process !== "main") return ["KM-PR-2"];
  return sendSigkill ? [] : ["SK-2"];
};
var behaviourOf = (played, base, { unit, kill }, points, boundUs) => {
  const { when, trace, world } = played;
  const { steps, left } = playQuirks(predictedSteps(trace, base, unit), world, base, boundUs);
  const marked = steps.map((step2) => {
    if (step2.kind === "exit") return step2;
    const act = step2.kind === "signal" ? { atUs: step2.atUs, what: step2.signal, who: step2.to } : { atUs: step2.atUs, what: "run", who: step2.process };
    return { ...step2, open: openOn(points, (where, change) => where === when && isTouched(change, act)) };
  });
  return { when, steps: marked, left: left.map((process) => ({ process, rules: sparedBy(kill, process) })) };
};
var predict = (unit, options = {}) => {
  const { trigger = "stop", profile: within = open } = options;
  const settled = settleProfile(profileFor(within, unit.type));
  const base = within === open ? { ...settled, name: "literal" } : settled;
  const choose = ((choice) => base.choices[choice]?.[0] ?? literalOf[choice]);
  const settings = stopSettings(unit, choose);
  const remarks = remarksOn(unit, trigger, settings);
  const boundUs = boundOf(unit, settings);
  const play = playing(boundUs);
  const record = (when, world) => {
    const asked = /* @__PURE__ */ new Set();
    const onAsk = (choice) => void asked.add(choice);
    const { trace } = playObedient(world, base, { boundUs, onAsk });
    return { when, world, trace, asked };
  };
  const worlds = remarks.isImpossible ? [] : tellingWorlds(unit, trigger, settings.kill);
  const played = worlds.map(({ when, world }) => record(when, world));
  const points = findOpenPoints(played, base, profileFor(within, unit.type), play);
  return {
    unit,
    trigger,
    profile: { name: base.name, quirks: base.quirks },
    kill: settings.kill,
    stopTimeout: settings.stopTimeout,
    abortTimeout: settings.abortTimeout,
    remarks: remarks.texts,
    assumptions: played.length === 0 ? [] : assumptionsFor(unit, trigger, settings),
    behaviours: played.map((each) => behaviourOf(each, base, settings, points, boundUs)),
    openPoints: points.points
  };
};

// harness/cli/predict-command.ts
var triggerOf = ({ restart, watchdog }) => {
  if (restart === true && watchdog === true) return mistake("--restart and --watchdog exclude each other");
  return found(restart === true ? "restart" : watchdog === true ? "watchdog" : "stop");
};
var profileOf = async (name, cwd) => {
  if (name === void 0 || name === "literal") return found(open);
  if (name === "open") {
    const hint = "literal is what is predicted by otherwise, and it tells what other readings change";
    return mistake("the profile open cannot be played: it does not say which readings to act by", hint);
  }
  return findProfile(name, cwd);
};
var resultOf = (asked, unit, trigger, profile) => {
  switch (unit.status) {
    case "found": {
      const prediction = predict(parseUnit(unit.name, unit.sources), { trigger, profile });
      return { status: "predicted", asked, prediction };
    }
    case "masked":
    case "template":
      return { status: unit.status, asked, name: unit.name, file: unit.file };
    case "mistake":
      return { status: "mistake", asked, code: unit.code, message: unit.message };
  }
};
var masks = { empty: "its file is empty", link: "its file is a link to /dev/null" };
var noteOn = (unit) => {
  const { name, file } = unit;
  if (unit.status === "masked")
    return `${name} is masked: ${masks[unit.why]} (${file}), so that it is never started, or stopped`;
  return `${name} is a template (${file}): name an instance of it, such as ${name.replace("@.", "@NAME.")}`;
};
var runPredictCommand = async (options, io) => {
  const trigger = triggerOf(options);
  const profile = await profileOf(options.profile, io.cwd);
  for (const wrong of [trigger, profile]) if (!wrong.ok) io.writeError(await renderMistake(wrong.mistake));
  if (!trigger.ok || !profile.ok) return exitCodes.usage;
  const setting = settingFor(io, options.color !== false);
  const tree = openUnitTree(unitPath(io.env));
  const results = [];
  let hasMistake = false;
  let isFirst = true;
  for (const asked of options.units) {
    const unit = findUnit(asked, { tree, cwd: io.cwd });
    const result = resultOf(asked, unit, trigger.value, profile.value);
    results.push(result);
    if (unit.status === "mistake") {
      hasMistake = true;
      io.writeError(await renderMistake(unit));
    } else if (options.json !== true) {
      const text = result.status === "predicted" ? renderPrediction(result.prediction, setting) : "";
      const note = unit.status === "found" ? text : printable(noteOn(unit));
      io.write(`${isFirst ? "" : "\n\n"}${note}
`);
      isFirst = false;
    }
  }
  if (options.json === true) io.write(predictionJson(results));
  return hasMistake ? exitCodes.usage : exitCodes.ok;
};
export {
  runPredictCommand
};
