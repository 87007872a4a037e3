import {
  startThreads
} from "./chunk-LUFHF5JC.js";
import {
  startProgress
} from "./chunk-X5ZL7NYF.js";
import {
  toYaml
} from "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import {
  describeEvents,
  describeUnit
} from "./chunk-TCDVI5ZS.js";
import {
  markSignals,
  renderTimeline,
  timelineRows
} from "./chunk-4W4PPITZ.js";
import {
  keepFolder,
  writeWhole
} from "./chunk-2D5C2LF7.js";
import {
  settingFor
} from "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plainStyle,
  plural
} from "./chunk-YKSCE4M3.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  commandLine
} from "./chunk-N2JOXFFB.js";
import "./chunk-MYM5BHFO.js";
import {
  found,
  meant,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  cellName,
  cellWorld,
  cells,
  courseOf,
  fateOf,
  freedomName,
  makerNamed,
  makerNames,
  outsider,
  perturbChunk,
  referenceMaker,
  stubborn,
  worldOfCell
} from "./chunk-2WAIMXJS.js";
import {
  perturbations,
  settle
} from "./chunk-QTJKLCWU.js";
import "./chunk-K2ZFKKSR.js";
import "./chunk-RMP65VYW.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import {
  inChunks
} from "./chunk-4FWTKTQV.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-M5JTRKYI.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import {
  judge
} from "./chunk-SPANGXFO.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import {
  open
} from "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import {
  didYouMean
} from "./chunk-CXF7LCDH.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/perturbation.ts
var total = (cells2, figure) => cells2.reduce((sum, cell) => sum + figure(cell), 0);
var percent = (part, whole) => `${((whole === 0 ? 1 : part / whole) * 100).toFixed(1).padStart(5)} %`;
var cellWidth = 34;
var cellLine = (report) => {
  const { cell, changes, refused, refusedHere } = report;
  const shares = `${percent(refusedHere, changes)}  ${percent(refused, changes)}`;
  return `  ${cell.padEnd(cellWidth)}${shares}  ${String(changes).padStart(7)}`;
};
var linksOf = (cells2) => {
  const links = /* @__PURE__ */ new Map();
  for (const freedom of cells2.flatMap(({ freedoms }) => freedoms)) {
    for (const link of freedom.links) {
      const before = links.get(link);
      const isPlainer = before === void 0 || freedom.name.length < before.example.name.length;
      links.set(link, {
        link,
        count: (before?.count ?? 0) + freedom.count,
        example: isPlainer ? freedom : before.example
      });
    }
  }
  return [...links.values()].toSorted((a, b) => b.count - a.count || (a.link < b.link ? -1 : 1));
};
var placeText = ({ cell, world, maker, about }) => printable(`${about} (${cell}, world ${world}, ${maker})`);
var linkLines = ({ link, count, example }) => [
  `  ${String(count).padStart(6)}  ${link === example.name ? link : `${link.padEnd(8)}${example.name}`}`,
  `          ${placeText(example.example)}`
];
var survivorLines = (shown, count) => {
  const lines = shown.flatMap(({ survivor, command, files }) => [
    `  \u2717 ${placeText(survivor)}: ${survivor.why}`,
    `    again   ${printable(command)}`,
    ...files === void 0 ? [] : [`    saved   ${files.scenario}, ${files.trace}`]
  ]);
  return count > shown.length ? [...lines, `  and ${count - shown.length} more`] : lines;
};
var faultLines = (faults) => [...new Set(faults.map(({ fault }) => fault))].map((name) => {
  const of = faults.filter(({ fault }) => fault === name);
  const accepted = of.filter(({ refused }) => !refused).map(({ cell }) => cell);
  const verdict = accepted.length === 0 ? "refused" : `ACCEPTED in ${accepted.join(", ")}`;
  return `  ${name.padEnd(52)}${verdict} (${plural(of.length, "cell", "cells")})`;
});
var scopeText = ({ plan, cells: cells2 }) => {
  const worlds = plural(
    total(cells2, (cell) => cell.worlds),
    "world",
    "worlds"
  );
  const share = plan.deviationsOneIn === 1 ? "every" : `one in ${plan.deviationsOneIn} of the`;
  const makers = plan.maker ?? `the reference, literal, and ${share} single ${share === "every" ? "deviation" : "deviations"} from it`;
  return `${worlds} of ${plural(cells2.length, "cell", "cells")}, played by ${printable(makers)}`;
};
var asideText = (cells2) => {
  const alike = total(cells2, (cell) => cell.alike);
  const unplayable = total(cells2, (cell) => cell.unplayable);
  return [
    ...alike === 0 ? [] : [`${alike} more ask about nothing in which the profile departs from literal: they end alike`],
    ...unplayable === 0 ? [] : [`${plural(unplayable, "trace", "traces")} did not conform before anything was changed`]
  ];
};
var renderPerturbation = (report, shown = []) => {
  const { killspec, cells: cells2, faults } = report;
  const changes = total(cells2, (cell) => cell.changes);
  const survivors = cells2.flatMap((cell) => cell.survivors);
  const links = linksOf(cells2);
  const refused = total(cells2, (cell) => cell.refused);
  const here = total(cells2, (cell) => cell.refusedHere);
  const tail = faults === void 0 ? "" : `; ${faults.filter((fault) => fault.refused).length} of ${faults.length} gross faults refused`;
  return [
    `killspec ${killspec} \xB7 systemd.kill(5) 257 \xB7 ${ruleIds.length} rules`,
    "",
    scopeText(report),
    "Single changes of what they made: refused by the profile that made it, under every reading, how many there are",
    ...cells2.map(cellLine),
    "",
    "What lets the others through, how often, and an example:",
    ...links.length === 0 ? ["  nothing"] : links.flatMap(linkLines),
    "",
    ...survivors.length === 0 ? [] : ["Accepted, and nothing explains it:", ...survivorLines(shown, survivors.length), ""],
    ...faults === void 0 ? [] : ["Gross faults of a service whose main process ignores the signal:", ...faultLines(faults), ""],
    ...asideText(cells2),
    `${here} of ${changes} changes refused by the profile that made the trace (${percent(here, changes).trim()}), ${refused} under every reading (${percent(refused, changes).trim()}), ${survivors.length} unexplained${tail}`,
    ""
  ].join("\n");
};

// harness/perturbation/gross-faults.ts
var killing = ["control-group", "mixed", "process"];
var ofManager = (event) => event.kind === "signal" && event.from === "manager";
var rewrite = (trace, change) => trace.events.flatMap((event) => ofManager(event) ? change(event) : [event]);
var signalAt = (atUs, to, signal) => ({
  atUs,
  kind: "signal",
  from: "manager",
  to,
  signal,
  result: "ok"
});
var inOrder = (events) => events.toSorted((a, b) => a.atUs - b.atUs);
var renamed = (from, to) => (event) => [event.signal === from ? { ...event, signal: to } : event];
var grossFaults = [
  {
    name: "nothing sent",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace) => rewrite(trace, () => [])
  },
  {
    name: "SIGKILL to all at once",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace, { t0Us }) => {
      const rest = rewrite(trace, () => []);
      const members = trace.header.initially.processes.filter(({ role }) => role !== "outsider");
      return inOrder([...rest, ...members.map(({ name }) => signalAt(t0Us, name, "SIGKILL"))]);
    }
  },
  {
    name: "a process that is not of the unit is signalled",
    modes: [...killing, "none"],
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace, { t0Us, kill, outsider: outsider2 }) => inOrder([...trace.events, signalAt(t0Us, outsider2, kill.killSignal)])
  },
  {
    name: "none is ignored",
    modes: ["none"],
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace, { t0Us, kill }) => inOrder([...trace.events, signalAt(t0Us, "main", kill.killSignal), signalAt(t0Us, "main", "SIGCONT")])
  },
  {
    name: "a wrong first signal",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace, { kill }) => rewrite(trace, renamed(kill.killSignal, "SIGINT"))
  },
  {
    name: "the final signal despite SendSIGKILL=no",
    modes: killing,
    trigger: "stop-or-restart",
    needs: ["SendSIGKILL=no"],
    commit: (trace, { finalUs, kill }) => inOrder([...trace.events, signalAt(finalUs, "main", kill.finalKillSignal)])
  },
  {
    name: "no SIGCONT",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace) => rewrite(trace, (event) => event.signal === "SIGCONT" ? [] : [event])
  },
  {
    name: "the main process is skipped",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace) => rewrite(trace, (event) => event.to === "main" ? [] : [event])
  },
  {
    name: "the remaining processes are skipped",
    modes: ["control-group", "mixed"],
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace) => rewrite(trace, (event) => event.to === "main" ? [event] : [])
  },
  {
    name: "everything twice",
    modes: killing,
    trigger: "stop-or-restart",
    needs: [],
    commit: (trace) => rewrite(trace, (event) => [event, event])
  },
  {
    name: "RestartKillSignal= on a plain stop",
    modes: killing,
    trigger: "stop",
    needs: ["RestartKillSignal=SIGUSR1"],
    commit: (trace, { kill }) => rewrite(trace, renamed(kill.killSignal, "SIGUSR1"))
  },
  {
    name: "KillSignal= instead of WatchdogSignal=",
    modes: killing,
    trigger: "watchdog",
    needs: [],
    commit: (trace, { kill }) => rewrite(
      trace,
      (event) => event.signal === kill.watchdogSignal ? [
        { ...event, signal: kill.killSignal },
        { ...event, signal: "SIGCONT" }
      ] : [event]
    )
  }
];

// harness/perturbation/commit-faults.ts
var begins = (event) => event.kind === "request" || event.kind === "watchdog" || event.kind === "exit" && event.process === "main";
var stopUs = (trace) => trace.events.find(begins)?.atUs ?? 0;
var stopTimeoutUs = 5e6;
var commitIn = (fault, cell) => {
  const lines = [...fault.needs, "KillSignal=SIGTERM", "FinalKillSignal=SIGKILL"];
  const trace = referenceMaker.play(cellWorld(cell, { main: stubborn, worker: stubborn, outsider }, { lines }));
  const { name, sources } = trace.header.unit;
  const kill = killSettings(parseUnit(name, sources), (choice) => literalOf[choice]);
  const t0Us = stopUs(trace);
  const events = fault.commit(trace, { kill, t0Us, finalUs: t0Us + stopTimeoutUs, outsider: "outsider" });
  const { status } = judge({ ...trace, events: settle(events, trace.events) }, open);
  return { fault: fault.name, cell: cellName(cell), refused: status === "nonconformant" };
};
var cellsOf = (fault) => cells.filter(({ mode, unitType, trigger }) => {
  if (unitType !== "service" || !fault.modes.includes(mode)) return false;
  return fault.trigger === "stop-or-restart" ? trigger === "stop" || trigger === "restart" : trigger === fault.trigger;
});
var commitFaults = () => grossFaults.flatMap((fault) => cellsOf(fault).map((cell) => commitIn(fault, cell)));

// harness/perturbation/perturbation-report.ts
var isStrict = ({ cells: cells2, faults = [] }) => faults.every(({ refused }) => refused) && cells2.every(({ survivors }) => survivors.length === 0);

// harness/cli/prepare-perturb.ts
import { availableParallelism } from "node:os";
var usualDeviationsOneIn = 16;
var usualDrawn = 2;
var workersMax = 2;
var cellsOf2 = (text) => {
  const names = cells.map(cellName);
  if (text === void 0) return found(names);
  const exact = names.filter((name) => name === text);
  const words = text.split(/\s+/);
  const fitting = exact.length > 0 ? exact : names.filter((name) => words.every((word) => name.split(" ").includes(word)));
  if (fitting.length > 0) return found(fitting);
  return mistake(
    `there is no cell ${text}`,
    meant(didYouMean(text, names)) ?? 'a cell is a mode, a unit type and a trigger, as in "mixed service stop"'
  );
};
var makerOf = (name) => {
  if (name === void 0) return found(void 0);
  const maker = makerNamed(name);
  if (maker !== void 0) return found(maker);
  const hint = meant(didYouMean(name, makerNames)) ?? "literal, reference, or a reading that literal does not take";
  return mistake(`there is no profile ${name} to play by`, hint);
};
var preparePerturb = (options) => {
  const { world, change, drawn = usualDrawn, thorough = false, progress = false } = options;
  const chosen = cellsOf2(options.cell);
  if (!chosen.ok) return chosen;
  const maker = makerOf(options.profile);
  if (!maker.ok) return maker;
  const plan = {
    drawnPerCell: drawn,
    deviationsOneIn: thorough ? 1 : usualDeviationsOneIn,
    ...maker.value === void 0 ? {} : { maker: maker.value.name },
    ...world === void 0 ? {} : { world }
  };
  const workerCount = options.workers ?? Math.min(workersMax, availableParallelism());
  if (change === void 0) return found({ chosen: chosen.value, plan, workerCount, progress });
  const [cell, ...others] = chosen.value;
  if (cell === void 0 || others.length > 0 || world === void 0 || maker.value === void 0) {
    return mistake("--change counts the changes of one trace", "say which, with --cell, --world and --profile");
  }
  return found({ chosen: [cell], plan, workerCount, progress, shown: { cell, world, maker: maker.value, change } });
};

// harness/cli/save-survivors.ts
import { mkdirSync } from "node:fs";
import { join } from "node:path";

// reports/formats/perturbed-change.ts
var fateText = (fate, maker) => {
  switch (fate.status) {
    case "refused":
      return "refused under every reading";
    case "here":
      return `accepted by ${maker}, for it leaves this open: ${fate.freedoms.map(freedomName).join(" and ")}`;
    case "elsewhere":
      return `refused by ${maker}, accepted under ${fate.freedoms.map(freedomName).join(" and ")}`;
    case "unexplained":
      return `accepted, and unexplained: ${fate.why}`;
  }
};
var timeline = (trace, { maker }, style) => renderTimeline(timelineRows(markSignals(trace, maker.profile.choices)), style).map((line) => `    ${line}`);
var perturbedTimelines = (told, style = plainStyle) => [
  `  ${printable(told.maker.name)} makes of it:`,
  ...timeline(told.trace, told, style),
  "",
  `  ${printable(told.perturbation.about)}:`,
  ...timeline(told.perturbation.trace, told, style),
  "",
  `  ${printable(fateText(told.fate, told.maker.name))}`
];
var renderPerturbedChange = (name, told, setting = plainSetting) => {
  const { style, width } = setting;
  const indent = { first: "  ", rest: "  " };
  return [
    style.bold(printable(name)),
    ...wrap(printable(describeUnit(told.world)), width, indent),
    ...wrap(printable(describeEvents(told.world)), width, indent),
    "",
    ...perturbedTimelines(told, style),
    ""
  ].join("\n");
};

// harness/perturbation/change-at.ts
var changeAt = ({
  cell: name,
  world: number,
  maker: makerName,
  change
}) => {
  const cell = cells.find((one) => cellName(one) === name);
  const maker = makerNamed(makerName);
  if (cell === void 0 || maker === void 0) return { changeCount: 0 };
  const world = worldOfCell(cell, number);
  const trace = maker.play(world);
  const changes = perturbations(trace, "in-turn");
  const perturbation = changes[change];
  if (perturbation === void 0) return { changeCount: changes.length };
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const fate = fateOf(courseOf(trace, maker.profile, unit), courseOf(trace, open, unit), perturbation);
  return { world, maker, trace, perturbation, fate };
};

// harness/cli/save-survivors.ts
var survivorsShownMax = 20;
var folder = `${keepFolder}/perturbed`;
var changeCommand = ({ cell, world, maker, change }) => commandLine(["perturb", "--cell", cell, "--world", String(world), "--profile", maker, "--change", String(change)]);
var fileStem = ({ cell, world, maker, change }) => `${cell}-${world}-${maker}-${change}`.replaceAll(/[^A-Za-z0-9.=-]+/g, "-");
var save = (survivor, command, cwd) => {
  const told = changeAt(survivor);
  if ("changeCount" in told) return void 0;
  const stem = `${folder}/${fileStem(survivor)}`;
  const yaml = toYaml(told.world, {
    title: `accepted, and unexplained: ${survivor.about}`,
    rules: ["PROC-1"],
    foundBy: command
  });
  const remarks = perturbedTimelines(told).map((line) => `# ${line}`.trimEnd());
  const files = { scenario: `${stem}.yaml`, trace: `${stem}.trace.json` };
  try {
    mkdirSync(join(cwd, folder), { recursive: true });
    writeWhole(join(cwd, files.scenario), [...remarks, yaml].join("\n"));
    writeWhole(join(cwd, files.trace), `${JSON.stringify(told.perturbation.trace, void 0, 2)}
`);
    return files;
  } catch {
    return void 0;
  }
};
var saveSurvivors = (survivors, cwd) => survivors.slice(0, survivorsShownMax).map((survivor) => {
  const command = changeCommand(survivor);
  const files = save(survivor, command, cwd);
  return { survivor, command, ...files === void 0 ? {} : { files } };
});

// harness/cli/show-change.ts
var showChange = async ({ cell, world, maker, change }, setting, io) => {
  const told = changeAt({ cell, world, maker: maker.name, change });
  if ("changeCount" in told) {
    const hint = told.changeCount === 0 ? void 0 : `a number from 0 to ${told.changeCount - 1}`;
    io.writeError(await renderMistake(mistake(`there is no change ${change} of this trace`, hint).mistake));
    return exitCodes.usage;
  }
  io.write(renderPerturbedChange(`${cell}, world ${world}, change ${change}`, told, setting));
  return told.fate.status === "unexplained" ? exitCodes.nonconformant : exitCodes.ok;
};

// harness/cli/perturb-command.ts
var chunkSize = 1;
var perturbAll = async ({ chosen, plan, workerCount, progress: isWanted }, io, signal) => {
  const start = { chosen, plan };
  const own = { play: async (from, count) => perturbChunk(chosen, plan, from, count) };
  const threads = workerCount === 1 || chosen.length === 1 ? { makers: [own], close: async () => {
  } } : await startThreads("perturb-thread", workerCount, start);
  const progress = startProgress(io, { progress: isWanted, noun: "cells" });
  const reports = [];
  try {
    const end = await inChunks(threads.makers, { from: 0, count: chosen.length, chunkSize, signal }, (chunk) => {
      reports.push(...chunk.reports);
      const failed = reports.reduce((sum, { survivors }) => sum + survivors.length, 0);
      progress.show({ done: reports.length, total: chosen.length, failed });
    });
    return end === "complete" ? reports : "interrupted";
  } finally {
    progress.clear();
    await threads.close();
  }
};
var perturbCommand = async (options, io) => {
  const prepared = preparePerturb(options);
  if (!prepared.ok) {
    io.writeError(await renderMistake(prepared.mistake));
    return exitCodes.usage;
  }
  const { plan, shown } = prepared.value;
  if (shown !== void 0) return showChange(shown, settingFor(io, options.color ?? true), io);
  const interrupt = new AbortController();
  const stopListening = io.onInterrupt(() => interrupt.abort());
  let cells2;
  try {
    cells2 = await perturbAll(prepared.value, io, interrupt.signal);
  } finally {
    stopListening();
  }
  if (cells2 === "interrupted") {
    io.write("interrupted: this is no result\n");
    return exitCodes.incomplete;
  }
  const isWhole = options.cell === void 0 && plan.maker === void 0 && plan.world === void 0;
  const report = {
    killspec: packageVersion(),
    plan,
    cells: cells2,
    ...isWhole ? { faults: commitFaults() } : {}
  };
  const survivors = cells2.flatMap((cell) => cell.survivors);
  const saved = saveSurvivors(survivors, io.cwd);
  io.write(options.json === true ? `${JSON.stringify(report, void 0, 2)}
` : renderPerturbation(report, saved));
  return isStrict(report) ? exitCodes.ok : exitCodes.nonconformant;
};
export {
  perturbCommand
};
