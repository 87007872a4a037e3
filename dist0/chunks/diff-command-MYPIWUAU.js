import {
  loadResults
} from "./chunk-XO7LMOCJ.js";
import {
  settingFor
} from "./chunk-E3BU4HXK.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-KB4DQ42V.js";
import "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-44VU4FS7.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-BW3BHSTX.js";
import {
  howItFails
} from "./chunk-WPYISE77.js";
import {
  isFailure
} from "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IUGB6F7Y.js";
import "./chunk-AEVTBZKY.js";
import {
  formatInstant
} from "./chunk-DDWHQTZF.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-54NM3ECW.js";
import "./chunk-F7E56YYU.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/diff.ts
var shownMax = 20;
var listed = (lines) => {
  const more = lines.length - shownMax;
  return [...lines.slice(0, shownMax), ...more > 0 ? [`    and ${more} more`] : []];
};
var section = (changes, one, many, look) => changes.length === 0 ? [] : [
  look(plural(changes.length, one, many)),
  ...listed(changes.flatMap(({ name, was, now }) => printable(`    ${name}   ${was} \u2192 ${now}`)))
];
var readingWords = (readings) => readings?.join(" or ") ?? "open";
var instantWords = (us) => us === void 0 ? "never" : formatInstant(us);
var readingLine = ({ unitType, choice, was, now, ofRun, shownBy }) => {
  const [first, ...others] = shownBy;
  const shown = first === void 0 ? "" : `   shown by ${first}${others.length === 0 ? "" : ` and ${others.length} more`}`;
  return printable(
    `    ${choice}: ${readingWords(was)} \u2192 ${readingWords(now)} (${ofRun ? `all ${unitType} cases` : unitType})${shown}`
  );
};
var instantLine = ({ caseName, what, wasUs, nowUs }) => {
  return printable(`    ${caseName}   ${what}: ${instantWords(wasUs)} \u2192 ${instantWords(nowUs)}`);
};
var instantsText = ({ instants }) => {
  const { comparedCount, withoutTraceCount, changes } = instants;
  const found = changes.length === 0 ? "no change" : plural(changes.length, "change", "changes");
  const of = `instants   ${found} in ${plural(comparedCount, "case", "cases")}`;
  if (withoutTraceCount === 0) return of;
  return `${of}; of ${withoutTraceCount} not both files hold the trace (run --traces keeps all)`;
};
var termsLines = ({ terms }) => terms.map(
  ({ what, was, now }) => what === "cases" ? "other cases, or cases with other worlds" : printable(`${what}: ${was} \u2192 ${now}`)
);
var renderDiff = (diff, { style } = plainSetting) => {
  const { regressions, fixes, reasons, declared, worlds, added, removed, readings } = diff;
  const isSame2 = [regressions, fixes, reasons, declared, worlds, added, removed].every((list) => list.length === 0);
  return [
    ...termsLines(diff).map(style.dim),
    ...section(regressions, "regression", "regressions", style.bad),
    ...section(fixes, "fix", "fixes", style.good),
    ...section(reasons, "fails for another reason", "fail for another reason", style.warn),
    ...section(declared, "declared otherwise", "declared otherwise", style.warn),
    ...section(worlds, "ends otherwise in another world", "end otherwise in another world", style.warn),
    ...added.length === 0 ? [] : [plural(added.length, "case added", "cases added"), ...listed(added.map((name) => printable(`    ${name}`)))],
    ...removed.length === 0 ? [] : [
      plural(removed.length, "case removed", "cases removed"),
      ...listed(removed.map((name) => printable(`    ${name}`)))
    ],
    ...isSame2 ? ["verdicts   no change"] : [],
    readings.length === 0 ? "readings   no change" : `readings   ${plural(readings.length, "change", "changes")}`,
    ...listed(readings.map(readingLine)),
    instantsText(diff),
    ...listed(diff.instants.changes.map(instantLine)),
    ""
  ].join("\n");
};

// harness/runner/diff/instant-changes.ts
var actsOf = (trace) => {
  const acts = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  for (const event of trace?.events ?? []) {
    let what;
    if (event.kind === "signal" && event.from === "manager") what = `${event.to} ${event.signal}`;
    else if (event.kind === "spawn" && event.by === "manager") what = `runs ${event.process.name}`;
    else if (event.kind === "claim") what = `claims ${event.state}`;
    else continue;
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    acts.set(count === 1 ? what : `${what} (${count})`, event.atUs);
  }
  return acts;
};
var instantChanges = (caseName, before, after) => {
  const [was, now] = [actsOf(before), actsOf(after)];
  return [.../* @__PURE__ */ new Set([...was.keys(), ...now.keys()])].flatMap((what) => {
    const [wasUs, nowUs] = [was.get(what), now.get(what)];
    if (wasUs === nowUs) return [];
    return [{ caseName, what, ...wasUs === void 0 ? {} : { wasUs }, ...nowUs === void 0 ? {} : { nowUs } }];
  });
};

// harness/runner/diff/diff-results.ts
var wordsOf = (result, { header }) => {
  const how = howItFails(result, header.profile);
  if (how !== void 0) return `${result.outcome.status === "nonconformant" ? "rule " : ""}${how.what}, ${how.manner}`;
  return result.outcome.status;
};
var isSameWorld = ([{ world: was }, { world: now }]) => was === void 0 || now === void 0 || was === now;
var groupOf = (pair) => {
  const [{ outcome: was }, { outcome: now }] = pair;
  if (!isSameWorld(pair)) return "worlds";
  if (was.status === "conformant") return "regressions";
  if (isFailure(was) && now.status === "conformant") return "fixes";
  return isFailure(was) && isFailure(now) ? "reasons" : "declared";
};
var constraintChanges = (before, after) => after.constraints.flatMap((now) => {
  const was = before.constraints.find(({ unitType }) => unitType === now.unitType);
  if (was === void 0 || was.status === now.status) return [];
  const group = was.status === "consistent" ? "regressions" : now.status === "consistent" ? "fixes" : "reasons";
  return [[group, { name: `self-contradiction/${now.unitType}`, was: was.status, now: now.status }]];
});
var narrowedOf = (constraint) => constraint?.status === "consistent" ? constraint.narrowed : void 0;
var dependsOn = ({ outcome }) => outcome.status === "conformant" ? outcome.verdict.dependsOn : void 0;
var isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
var narrowings = (was, now) => {
  if (was === void 0 || now === void 0) return [];
  const choices = [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(now)])].toSorted();
  return choices.flatMap((choice) => {
    const [before, after] = [was[choice], now[choice]];
    if (isSame(before, after)) return [];
    return [
      { choice, ...before === void 0 ? {} : { was: before }, ...after === void 0 ? {} : { now: after } }
    ];
  });
};
var keyOf = (unitType, { choice, was, now }) => JSON.stringify([unitType, choice, was, now]);
var readingChanges = (before, after, pairs) => {
  const changes = /* @__PURE__ */ new Map();
  for (const now of after.constraints) {
    const was = before.constraints.find(({ unitType }) => unitType === now.unitType);
    for (const each of narrowings(narrowedOf(was), narrowedOf(now))) {
      changes.set(keyOf(now.unitType, each), { unitType: now.unitType, ...each, ofRun: true, shownBy: [] });
    }
  }
  for (const [was, now] of pairs) {
    for (const each of narrowings(dependsOn(was), dependsOn(now))) {
      const key = keyOf(now.unitType, each);
      const known = changes.get(key) ?? { unitType: now.unitType, ...each, ofRun: false, shownBy: [] };
      changes.set(key, { ...known, shownBy: [...known.shownBy, now.name] });
    }
  }
  return [...changes.values()];
};
var termsOf = ({ header: was }, { header: now }) => [
  [
    "implementation",
    `${was.implementation.name} ${was.implementation.version}`,
    `${now.implementation.name} ${now.implementation.version}`
  ],
  ["killspec", was.killspec, now.killspec],
  ["suite", String(was.suite), String(now.suite)],
  ["profile", JSON.stringify(was.profile), JSON.stringify(now.profile)],
  ["seed", String(was.seed), String(now.seed)],
  ["cases", was.cases.hash, now.cases.hash]
].flatMap(([what = "", before = "", later = ""]) => before === later ? [] : [{ what, was: before, now: later }]);
var diffResults = (before, after) => {
  const later = new Map(after.cases.map((result) => [result.name, result]));
  const earlier = new Set(before.cases.map(({ name }) => name));
  const pairs = before.cases.flatMap((was) => {
    const now = later.get(was.name);
    return now === void 0 ? [] : [[was, now]];
  });
  const changed = [
    ...pairs.flatMap(([was, now]) => {
      const words = { name: now.name, was: wordsOf(was, before), now: wordsOf(now, after) };
      return words.was === words.now ? [] : [[groupOf([was, now]), words]];
    }),
    ...constraintChanges(before, after)
  ];
  const of = (wanted) => changed.flatMap(([group, change]) => group === wanted ? [change] : []);
  const same = pairs.filter(isSameWorld);
  const traced = same.filter(([was, now]) => was.trace !== void 0 && now.trace !== void 0);
  return {
    terms: termsOf(before, after),
    regressions: of("regressions"),
    fixes: of("fixes"),
    reasons: of("reasons"),
    declared: of("declared"),
    worlds: of("worlds"),
    added: after.cases.filter(({ name }) => !earlier.has(name)).map(({ name }) => name),
    removed: before.cases.filter(({ name }) => !later.has(name)).map(({ name }) => name),
    readings: readingChanges(before, after, pairs),
    instants: {
      comparedCount: traced.length,
      withoutTraceCount: same.length - traced.length,
      changes: traced.flatMap(([was, now]) => instantChanges(now.name, was.trace, now.trace))
    }
  };
};

// harness/cli/diff-command.ts
var withoutPage = {
  message: "results were judged by a profile already, which --profile does not change",
  hint: "leave it out, or judge them again: npx killspec judge RESULTS --profile NAME"
};
var diffCommand = async (before, after, options, io) => {
  if (options.page === true) return (await import("./diff-pages-EWUBDUTR.js")).diffPages([before, after], options, io);
  if (options.profile !== void 0) {
    io.writeError(await renderMistake(withoutPage));
    return exitCodes.usage;
  }
  const [old, later] = [loadResults(before, io.cwd), loadResults(after, io.cwd)];
  for (const each of [old, later]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
  if (!old.ok || !later.ok) return exitCodes.usage;
  const diff = diffResults(old.value, later.value);
  io.write(
    options.json === true ? `${JSON.stringify(diff)}
` : renderDiff(diff, settingFor(io, options.color ?? true))
  );
  return diff.regressions.length > 0 ? exitCodes.nonconformant : exitCodes.ok;
};
export {
  diffCommand
};
