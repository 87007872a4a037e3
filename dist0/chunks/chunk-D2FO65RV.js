import {
  recordingNames
} from "./chunk-TQFCZ5NB.js";
import {
  loadResults
} from "./chunk-2XLJCF6U.js";
import {
  compareRuns
} from "./chunk-2Y4SJHBA.js";
import {
  departureTitle
} from "./chunk-WZPW3ITD.js";
import {
  casePlaces
} from "./chunk-ZYQ37OZE.js";
import {
  escapeMarkup
} from "./chunk-3V5W5R74.js";
import {
  checkReports,
  hasReports,
  reportFormats,
  writeReports
} from "./chunk-OLMCU6AT.js";
import {
  kindsOf,
  renderExhausted
} from "./chunk-ABTTQBSC.js";
import {
  HuntSheet,
  huntConstraints,
  readHunt
} from "./chunk-FGZAHFFI.js";
import {
  rankFailures
} from "./chunk-5ZGNU3QK.js";
import {
  describeEvents,
  describeUnit
} from "./chunk-TCDVI5ZS.js";
import {
  loadLastRun,
  writeWhole
} from "./chunk-2D5C2LF7.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  dependentCount
} from "./chunk-YKSCE4M3.js";
import {
  loadOwnScenarios,
  ownCaseNames
} from "./chunk-ALYZVJ6A.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  huntWorld
} from "./chunk-LB7PVBCZ.js";
import {
  choiceArguments
} from "./chunk-N2JOXFFB.js";
import {
  quoteWord
} from "./chunk-MYM5BHFO.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  drawnFrom,
  exhausted,
  openSource,
  smallBounds,
  smallScope
} from "./chunk-JZGGAKTW.js";
import {
  builtinImplementations,
  implementationNamed
} from "./chunk-IPA5NXA4.js";
import {
  scoreOf
} from "./chunk-YUUWSIWK.js";
import {
  exitCodes,
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  hashWorld
} from "./chunk-ZMCGKUCY.js";
import {
  summarise
} from "./chunk-ILLNLCQ4.js";
import {
  trustedPlayer
} from "./chunk-JVJKMZ6A.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import {
  countOutcomes
} from "./chunk-6M5GG3IU.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
import {
  ruleById
} from "./chunk-NHRBDROW.js";
import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";
import {
  killSettings
} from "./chunk-QAWU4L6M.js";
import {
  literalOf
} from "./chunk-YMBPRE4P.js";

// harness/cli/report-command.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { join, resolve as resolve2 } from "node:path";

// reports/html/data/trigger-of.ts
var byJob = {
  stop: "stop",
  restart: "restart",
  "try-restart": "restart",
  "dependency-restart": "restart",
  "reload-or-restart": "restart",
  reload: "reload",
  remount: "reload",
  watchdog: "watchdog",
  oom: "mishap",
  signal: "mishap",
  exit: "own-exit"
};
var triggerOfWorld = ({ operations, initially }) => {
  const triggers = operations.flatMap((operation) => {
    if (operation.op === "notify") return "STOPPING" in operation.fields ? ["mishap"] : [];
    return byJob[operation.op] ?? [];
  });
  return triggers[0] ?? (initially === "inactive" ? "start" : "own-exit");
};
var triggerOfTrace = ({ events, header }) => {
  const triggers = events.flatMap((event) => {
    if (event.kind === "request") return byJob[event.job] ?? [];
    if (event.kind === "watchdog" || event.kind === "oom") return byJob[event.kind] ?? [];
    return [];
  });
  return triggers[0] ?? (header.initially.state === "inactive" ? "start" : "own-exit");
};

// reports/html/data/case-facts.ts
var modeOf = (name, sources) => killSettings(parseUnit(name, sources), (choice) => literalOf[choice]).killMode;
var modeOfWorld = ({ unit }) => modeOf(
  unit.name,
  [unit.text, ...unit.dropIns].map((text, index) => ({ file: String(index), text }))
);
var knownCase = ({ name, world }, known) => {
  const one = known.get(name);
  return one !== void 0 && (world === void 0 || one.hash === world) ? one : void 0;
};
var caseFacts = (result, known) => {
  const { name, unitType, about, trace } = result;
  const one = knownCase(result, known);
  const facts = { name, unitType, about };
  if (one !== void 0) {
    return { ...facts, title: one.title, mode: modeOfWorld(one.world), trigger: triggerOfWorld(one.world) };
  }
  if (trace === void 0) return facts;
  const { unit } = trace.header;
  return { ...facts, mode: modeOf(unit.name, unit.sources), trigger: triggerOfTrace(trace) };
};

// reports/html/data/rule-letters.ts
var letters = {
  pass: "p",
  fail: "f",
  "not-exercised": "-",
  "not-applicable": "a",
  unobserved: "u"
};
var verdicts = new Map(
  Object.entries(letters).map(([verdict, letter]) => [letter, verdict])
);
var ruleLetters = (rules) => ruleIds.map((id) => letters[rules[id] ?? "not-exercised"]).join("");
var verdictsIn = (text) => ruleIds.flatMap((id, place) => {
  const verdict = verdicts.get(text[place] ?? "");
  return verdict === void 0 ? [] : [[id, verdict]];
});

// reports/html/data/rule-counts.ts
var none = { pass: 0, fail: 0, "not-exercised": 0, "not-applicable": 0, unobserved: 0 };
var ruleCounts = (cases) => {
  const counts = Object.fromEntries(ruleIds.map((id) => [id, { ...none }]));
  for (const { rules } of cases) for (const [id, verdict] of verdictsIn(rules ?? "")) counts[id][verdict] += 1;
  return counts;
};

// reports/html/data/build-run.ts
var deathsMax = 16;
var saysLengthMax = 2e3;
var bounded = (text) => text.length > saysLengthMax ? `${text.slice(0, saysLengthMax)}\u2026` : text;
var saysOf = (outcome) => {
  switch (outcome.status) {
    case "conformant":
      return void 0;
    case "nonconformant":
      return ruleById(outcome.verdict.violation.rules[0] ?? "PROC-1")?.title;
    case "unsupported":
      return bounded(outcome.what);
    case "not-applicable":
      return bounded(outcome.why);
    case "inconclusive":
      return bounded(outcome.reason);
    case "nondeterministic":
      return bounded(outcome.difference);
    case "not-kept":
    case "crash":
    case "hang":
    case "protocol-error":
    case "harness-error":
      return bounded(outcome.message);
  }
};
var playedDetail = ({ outcome, trace }) => {
  const rest = trace === void 0 ? {} : { trace };
  const rules = {};
  if (outcome.status === "conformant") {
    return { outcome: { ...outcome, verdict: { ...outcome.verdict, rules, assignments: [] } }, ...rest };
  }
  if (outcome.status !== "nonconformant") return { outcome, ...rest };
  const { deaths } = outcome.verdict;
  const verdict = { ...outcome.verdict, rules, deaths: deaths.slice(0, deathsMax) };
  const leftOut = deaths.length - verdict.deaths.length;
  return { outcome: { ...outcome, verdict }, ...rest, ...leftOut === 0 ? {} : { deathsLeftOut: leftOut } };
};
var judgedParts = (result) => {
  const { outcome } = result;
  if (outcome.status === "nonconformant") {
    const [broken] = outcome.verdict.violation.rules;
    return { rules: ruleLetters(outcome.verdict.rules), ...broken === void 0 ? {} : { broken } };
  }
  if (outcome.status !== "conformant") return {};
  const { rules, dependsOn } = outcome.verdict;
  return { rules: ruleLetters(rules), ...dependentCount([result]) === 0 ? {} : { dependsOn } };
};
var detailOf = (result, known) => {
  if (result.outcome.status === "conformant" && result.trace === void 0) return void 0;
  const one = knownCase(result, known);
  const story = one === void 0 ? {} : { story: [describeUnit(one.world), describeEvents(one.world)] };
  return { ...playedDetail(result), ...story };
};
var wellFormed = (text) => text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD");
var buildRun = (results, terms, details) => {
  const { header, cases, end, constraints, tracesLeftOut } = results;
  const numbers = new Map(
    rankFailures(cases).flatMap(({ failures }) => failures.map(({ number, result }) => [result, number]))
  );
  const briefOf = (result) => {
    const number = numbers.get(result);
    const says = saysOf(result.outcome);
    const detail = detailOf(result, terms.known);
    if (detail !== void 0) details.push(JSON.stringify(detail));
    return {
      ...caseFacts(result, terms.known),
      name: wellFormed(result.name),
      status: result.outcome.status,
      ...judgedParts(result),
      ...says === void 0 ? {} : { says },
      ...number === void 0 ? {} : { number },
      ...detail === void 0 ? {} : { detail: details.length - 1 }
    };
  };
  const { label, standing, score, again } = terms;
  const { implementation, killspec, suite, profile, seed } = header;
  const briefs = cases.map(briefOf);
  const run = {
    label,
    standing,
    implementation,
    killspec,
    suite,
    profile,
    seed,
    end,
    outcome: runOutcome(summarise(results)),
    selected: header.cases.count,
    counts: countOutcomes(cases.map(({ outcome }) => outcome)),
    dependent: dependentCount(cases),
    ...score === void 0 ? {} : { score },
    constraints,
    ...tracesLeftOut === void 0 ? {} : { tracesLeftOut },
    again,
    played: cases.length,
    rules: ruleCounts(briefs)
  };
  return { run, cases: briefs };
};

// reports/html/data/first-failures.ts
var kindsMax = 200;
var sumOf = ({ header, chunks }) => {
  const sheet = new HuntSheet();
  sheet.header(header);
  for (const chunk of chunks) sheet.chunk(chunk);
  return sheet.sum();
};
var firstFailures = (hunt) => kindsOf(sumOf(hunt)).slice(0, kindsMax).flatMap(({ failures }) => failures.slice(0, 1));

// reports/html/data/build-hunt.ts
var countedWorldsMax = 2e5;
var cellsOf = ({ header, chunks }, { counts, worldCount }) => {
  const areAllJudged = counts.unsupported + counts["not-applicable"] === 0 && worldCount > 0;
  const source = openSource(header.worlds);
  const cells = /* @__PURE__ */ new Map();
  let of = 0;
  for (const { from, count, failures } of chunks) {
    const failed = new Set(failures.map(({ index }) => index));
    for (let index = from; index < from + count && of < countedWorldsMax; index += 1) {
      of += 1;
      const about = source.about(index);
      const cell = cells.get(about) ?? { count: 0, failed: 0 };
      cell.count += 1;
      if (failed.has(index)) cell.failed += 1;
      cells.set(about, cell);
    }
  }
  return {
    of,
    cells: [...cells].map(([about, own]) => {
      const [mode, unitType, trigger] = about.split(" ");
      return { mode, unitType, trigger, ...own, ...areAllJudged ? { judged: own.count } : {} };
    })
  };
};
var exhaustedText = ({ header, chunks }) => {
  const { worlds } = header;
  const bound = worlds.kind === "exhausted" ? smallBounds.find(({ name }) => name === worlds.bound) : void 0;
  if (bound === void 0) return void 0;
  const count = chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  return renderExhausted(bound, smallScope(bound).count, { from: worlds.from, count }, Number.MAX_SAFE_INTEGER);
};
var isOfOurs = (origin) => origin.version === (origin.kind === "drawn" ? drawnFrom(origin.seed) : exhausted(origin.bound)).version;
var detailOf2 = (index, origin, replayed, details) => {
  if (!isOfOurs(origin)) return {};
  const world = openSource(origin).at(index);
  const played = replayed?.get(index);
  const detail = {
    world,
    story: [describeUnit(world), describeEvents(world)],
    ...played === void 0 ? {} : { played: playedDetail(played) }
  };
  details.push(JSON.stringify(detail));
  return { detail: details.length - 1 };
};
var isMilder = (outcome) => outcome === "conformant" || outcome === "inconclusive";
var buildHunt = (file, { label, again, replayed }, details) => {
  const sum = sumOf(file);
  const { worldCount, counts, brokenCount } = sum;
  const kinds = kindsOf(sum);
  const { cells, of } = cellsOf(file, sum);
  const whole = exhaustedText(file);
  const constraints = huntConstraints(sum);
  const { implementation, killspec, suite, profile, worlds } = file.header;
  const outcome = runOutcome({
    selected: worldCount,
    counts,
    end: file.end ?? "interrupted",
    selfContradictory: constraints.some(({ status }) => status === "contradiction"),
    constraintsInconclusive: constraints.some(({ status }) => status === "inconclusive")
  });
  return {
    label,
    standing: file.end === void 0 ? "running" : "sealed",
    implementation,
    killspec,
    suite,
    profile,
    origin: worlds,
    ...file.end === void 0 ? {} : { end: file.end },
    outcome: brokenCount > 0 && isMilder(outcome) ? "nonconformant" : outcome,
    worldCount,
    counts,
    brokenCount,
    constraints,
    kinds: kinds.slice(0, kindsMax).map(({ status, manner, count, failures: own }) => ({
      status,
      manner,
      count,
      firstIndex: own[0]?.index ?? 0,
      firstAbout: own[0]?.about ?? "",
      ...detailOf2(own[0]?.index ?? 0, worlds, replayed, details)
    })),
    kindsLeftOut: Math.max(0, kinds.length - kindsMax),
    cells,
    cellsOf: of,
    ...whole === void 0 ? {} : { exhausted: whole },
    again
  };
};

// reports/html/data/build-matrix.ts
var buildMatrix = (runs) => {
  if (runs.length === 0) return { rules: [], readings: [], departures: [] };
  const { rules, readings, departures } = compareRuns(runs);
  return {
    rules,
    readings: readings.map(({ choice, unitType, allowed }) => ({
      choice,
      unitType,
      allowed: allowed.map((left) => left ?? "untold")
    })),
    departures: departures.map((departure) => ({
      rule: departure.rule,
      unitType: departure.unitType,
      title: departureTitle(departure),
      shownBy: departure.shownBy.map((cases) => {
        const [first] = cases;
        return { count: cases.length, ...first === void 0 ? {} : { first: first.name } };
      })
    }))
  };
};

// reports/html/data/report-data.ts
var reportFormat = "killspec-report/2";

// reports/html/data/build-report.ts
var nameOf = (source) => {
  if (source.kind === "bench") return "speed";
  const { header } = source.kind === "run" ? source.results : source.hunt;
  return `${header.implementation.name} ${header.implementation.version}`;
};
var labelsOf = (sources) => {
  const seen = /* @__PURE__ */ new Map();
  return new Map(
    sources.map((source) => {
      const label = nameOf(source);
      const key = `${source.kind} ${label}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [source, count === 1 ? label : `${label} (${count})`];
    })
  );
};
var buildReport = (sources, terms) => {
  const details = [];
  const labels = labelsOf(sources);
  const runs = sources.flatMap(
    (source) => source.kind === "run" ? [
      buildRun(
        source.results,
        {
          label: labels.get(source) ?? "",
          standing: "sealed",
          known: terms.known,
          again: source.again,
          ...source.score === void 0 ? {} : { score: source.score }
        },
        details
      )
    ] : []
  );
  const hunts = sources.flatMap(
    (source) => source.kind === "hunt" ? [buildHunt(source.hunt, { ...source, label: labels.get(source) ?? "" }, details)] : []
  );
  const benches = sources.flatMap(
    (source) => source.kind === "bench" ? [{ label: labels.get(source) ?? "", figures: source.figures }] : []
  );
  const matrix = buildMatrix(sources.flatMap((source) => source.kind === "run" ? [source.results] : []));
  return {
    head: { format: reportFormat, killspec: terms.killspec, runs: runs.map(({ run }) => run), hunts, benches, matrix },
    cases: runs.map(({ cases }) => cases),
    details
  };
};

// reports/html/render-report.ts
import { gzipSync } from "node:zlib";

// reports/html/data/pack-cases.ts
var everyField = {
  name: true,
  unitType: true,
  about: true,
  title: true,
  mode: true,
  trigger: true,
  status: true,
  rules: true,
  broken: true,
  says: true,
  number: true,
  dependsOn: true,
  detail: true
};
var fields = Object.keys(everyField);
var columnOf = (values) => {
  const places = /* @__PURE__ */ new Map();
  const distinct = [];
  const at = values.map((value) => {
    if (value === void 0) return 0;
    const key = typeof value === "string" ? value : JSON.stringify(value);
    const known = places.get(key);
    if (known !== void 0) return known;
    places.set(key, distinct.push(value));
    return distinct.length;
  });
  return distinct.length === values.length ? { values } : { values: distinct, at };
};
var packCases = (cases) => ({
  count: cases.length,
  columns: fields.map((field) => columnOf(cases.map((one) => one[field])))
});

// reports/html/data/report-parts.ts
var detailLengthMin = 256 * 1024;
var detailBlocks = (details) => {
  const blocks = [];
  let length = detailLengthMin;
  for (const detail of details) {
    if (length >= detailLengthMin) {
      blocks.push([]);
      length = 0;
    }
    blocks.at(-1)?.push(detail);
    length += detail.length;
  }
  return blocks;
};
var reportParts = ({ head, cases, details }) => {
  const blocks = detailBlocks(details);
  let next = 0;
  const detailsFrom = blocks.map(({ length }) => {
    const from = next;
    next += length;
    return from;
  });
  const front = { head, detailsFrom };
  return [JSON.stringify(front), JSON.stringify(cases.map(packCases)), ...blocks.map((block) => block.join("\n"))];
};

// reports/html/render-report.ts
var gaps = ["title", "data", "more", "connect"];
var labelsMax = 3;
var titleOf = ({ head }) => {
  const labels = [...new Set([...head.runs, ...head.hunts].map(({ label }) => label))];
  const more = labels.length - labelsMax;
  const named = labels.slice(0, labelsMax).join(", ");
  return printable(`${named}${more > 0 ? ` and ${more} more` : ""} \xB7 killspec`);
};
var fill = (template, texts) => {
  const missing = gaps.find((gap) => !template.includes(`{{killspec-${gap}}}`));
  if (missing !== void 0) throw new Error(`the template of reports has no place for its ${missing}`);
  return template.replaceAll(
    /\{\{killspec-(title|data|more|connect)\}\}/g,
    (_mark, gap) => texts[gap]
  );
};
var packed = (report) => reportParts(report).map((part) => gzipSync(part, { level: 9 }));
var packReport = (report) => {
  const parts = packed(report);
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map(({ length }) => length))}
`), ...parts]);
};
var partElement = (part) => `<script type="application/octet-stream" class="report-part">${part.toString("base64")}</script>`;
var renderReport = (report, template) => {
  const [front = "", ...more] = packed(report).map(partElement);
  return fill(template, {
    title: escapeMarkup(titleOf(report)),
    data: front,
    more: more.join("\n"),
    connect: "'none'"
  });
};
var renderLivePage = (title, template) => fill(template, { title: escapeMarkup(printable(title)), data: "", more: "", connect: "'self'" });

// harness/cli/load-sources.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// harness/cli/load-bench.ts
var format = "killspec-bench/1";
var isBench = (text) => /^\s*\{\s*"format":\s*"killspec-bench\//u.test(text);
var isFinite = (value) => typeof value === "number" && Number.isFinite(value);
var figureOf = (value) => {
  if (typeof value !== "object" || value === null) return [];
  const { name, perSecond, ratio, atLeast, bytesPerEvent } = value;
  if (typeof name !== "string" || !isFinite(perSecond) || !isFinite(ratio) || perSecond <= 0 || ratio <= 0) return [];
  return [
    {
      name,
      perSecond,
      ratio,
      ...isFinite(atLeast) ? { atLeast } : {},
      ...isFinite(bytesPerEvent) ? { bytesPerEvent } : {}
    }
  ];
};
var readBench = (text, file) => {
  const hint = "npm run bench -- --json FILE writes one";
  try {
    const read2 = JSON.parse(text);
    if (read2["format"] !== format) {
      return mistake(`${file} is in the format ${String(read2["format"])}; this killspec reads ${format}`, hint);
    }
    const figures = Array.isArray(read2["figures"]) ? read2["figures"].flatMap(figureOf) : [];
    return figures.length === 0 ? mistake(`${file} holds no figures`, hint) : found(figures);
  } catch {
    return mistake(`${file} is no JSON`, hint);
  }
};

// harness/cli/replay-firsts.ts
var replayFirsts = async (hunt) => {
  const { implementation, worlds, profile } = hunt.header;
  const ours = implementationNamed(implementation.name);
  const replayed = /* @__PURE__ */ new Map();
  if (ours === void 0 || ours.version !== implementation.version) return replayed;
  const source = openSource(worlds);
  const player = trustedPlayer(ours);
  for (const { index, status, manner } of firstFailures(hunt)) {
    const { played, failure } = await huntWorld(source.at(index), player, { origin: worlds, profile });
    if (failure?.status === status && failure.manner === manner) replayed.set(index, played);
  }
  return replayed;
};

// harness/cli/load-sources.ts
var huntBeginning = '{"format":"killspec-hunt/';
var unknownAdapter = "YOUR-ADAPTER";
var placeOf = (name) => {
  if (name in builtinImplementations || implementationNamed(name) !== void 0) return `killspec:${name}`;
  return recordingNames().includes(name) ? `recording:${name}` : unknownAdapter;
};
var invocationOf = (results, cwd) => {
  const last = loadLastRun(cwd);
  if (last.ok && JSON.stringify(last.value.results.header) === JSON.stringify(results.header)) {
    return last.value.invocation;
  }
  const { implementation, profile } = results.header;
  return {
    operands: [],
    adapter: placeOf(implementation.name),
    ...profile.name === "open" ? {} : { profile: profile.name }
  };
};
var quoted = (words) => words.map(quoteWord).join(" ");
var againOfRun = (results, cwd) => {
  const invocation = invocationOf(results, cwd);
  return {
    before: quoted(["npx", "killspec", "run", ...invocation.operands, "--case"]),
    after: quoted(choiceArguments(invocation))
  };
};
var againOfHunt = ({ worlds, implementation, profile }) => {
  const which = worlds.kind === "drawn" ? ["hunt", "--seed", String(worlds.seed)] : ["exhaust", "--bound", worlds.bound];
  return {
    before: quoted(["npx", "killspec", ...which, "--runs", "1", "--from"]),
    after: quoted([
      "--adapter",
      placeOf(implementation.name),
      ...profile.name === "open" ? [] : ["--profile", profile.name]
    ])
  };
};
var read = (file, cwd) => {
  try {
    return found(readFileSync(resolve(cwd, file), "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return mistake(`${file} cannot be read (${code})`);
  }
};
var loadSource = (file, cwd, options = {}) => {
  const text = read(file, cwd);
  if (!text.ok) return text;
  if (isBench(text.value)) {
    const figures = readBench(text.value, file);
    return figures.ok ? found({ kind: "bench", figures: figures.value }) : figures;
  }
  if (text.value.startsWith(huntBeginning)) {
    const hunt = readHunt(text.value, options);
    if (!hunt.ok) return mistake(`${file} ${hunt.message}`, "npx killspec hunt --resume FILE goes on with it");
    return found({ kind: "hunt", hunt: hunt.hunt, again: againOfHunt(hunt.hunt.header) });
  }
  const loaded = loadResults(file, cwd);
  if (!loaded.ok) return loaded;
  const score = scoreOf(loaded.value, ownCaseNames());
  return found({
    kind: "run",
    results: loaded.value,
    again: againOfRun(loaded.value, cwd),
    ...score === void 0 ? {} : { score }
  });
};
var withReplays = async (source) => source.kind === "hunt" ? { ...source, replayed: await replayFirsts(source.hunt) } : source;
var knownCases = () => {
  const loaded = loadOwnScenarios();
  const cases = loaded.ok ? loaded.scenarios.flatMap((scenario) => scenario.cases) : [];
  return new Map(cases.map(({ name, title, world }) => [name, { title, world, hash: hashWorld(world) }]));
};

// harness/cli/report-for-tools.ts
var findReported = (sources, files, output, cwd) => {
  if (!hasReports(files)) return found(void 0);
  const checked = checkReports(files, [output], cwd);
  if (!checked.ok) return checked;
  const format2 = reportFormats.find((name) => files[name] !== void 0) ?? reportFormats[0];
  const [first, ...others] = sources;
  if (others.length > 0) return mistake(`--${format2} is of one run, and ${sources.length} were named`, "name one");
  if (first?.kind === "run") return found(first);
  return mistake(
    `--${format2} is of a run, and this is of a ${first?.kind ?? "hunt"}`,
    "npx killspec run --output FILE writes one"
  );
};
var termsOf = ({ again, score }, cwd) => {
  const ours = loadOwnScenarios();
  const cases = ours.ok ? ours.scenarios.flatMap((scenario) => scenario.cases) : [];
  return {
    again: (name) => [again.before, quoteWord(name), again.after].filter((words) => words !== "").join(" "),
    placeOf: casePlaces(cases, cwd),
    ...score === void 0 ? {} : { score }
  };
};
var reportForTools = (source, files, io) => writeReports(files, source.results, termsOf(source, io.cwd), io);

// harness/cli/report-command.ts
var defaultOutput = "report.html";
var loadTemplate = () => readFileSync2(join(packageRoot(), "dist/report.html"), "utf8");
var writeHtml = async (sources, options, io) => {
  if (options.output === void 0 && hasReports(options)) return true;
  const report = buildReport(await Promise.all(sources.map(withReplays)), {
    killspec: packageVersion(),
    known: knownCases()
  });
  const output = options.output ?? defaultOutput;
  const html = renderReport(report, loadTemplate());
  try {
    writeWhole(resolve2(io.cwd, output), html);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    io.writeError(await renderMistake({ message: `${output} could not be written (${code})` }));
    return false;
  }
  io.write(`${printable(output)} written
`);
  return true;
};
var reportCommand = async (files, options, io) => {
  const sources = [];
  for (const file of files) {
    const source = loadSource(file, io.cwd);
    if (!source.ok) {
      io.writeError(await renderMistake(source.mistake));
      return exitCodes.usage;
    }
    sources.push(source.value);
  }
  const reported = findReported(sources, options, options.output, io.cwd);
  if (!reported.ok) {
    io.writeError(await renderMistake(reported.mistake));
    return exitCodes.usage;
  }
  if (!await writeHtml(sources, options, io)) return exitCodes.usage;
  if (reported.value === void 0) return exitCodes.ok;
  if (!await reportForTools(reported.value, options, io)) return exitCodes.usage;
  for (const format2 of reportFormats)
    if (options[format2] !== void 0) io.write(`${printable(options[format2])} written
`);
  return exitCodes.ok;
};

export {
  buildReport,
  packReport,
  renderLivePage,
  loadSource,
  knownCases,
  loadTemplate,
  reportCommand
};
