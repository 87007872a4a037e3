import {
  baselineFormat
} from "./chunk-MDYWARLC.js";
import {
  isFailure,
  outcomeStatuses
} from "./chunk-6M5GG3IU.js";
import {
  Reader,
  isNothing,
  quoted,
  suggest
} from "./chunk-GLRNWZKY.js";
import {
  parseYaml
} from "./chunk-GGQI23JX.js";
import {
  readTextFile
} from "./chunk-3RPIOLJO.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/runner/baseline/read-baseline.ts
var fileKeys = ["format", "known"];
var entryKeys = ["rule", "outcome", "manner", "cases", "why", "issue", "until"];
var knowable = [
  ...outcomeStatuses.filter(
    (status) => isFailure({ status }) && status !== "nonconformant" && status !== "harness-error"
  ),
  "self-contradiction"
];
var textOf = (reader, entries, key) => {
  const entry = entries.get(key);
  return entry === void 0 ? void 0 : reader.text(entry.value, `"${key}"`);
};
var readWhat = (reader, node, entries) => {
  const rule = textOf(reader, entries, "rule");
  const outcome = textOf(reader, entries, "outcome");
  if (rule !== void 0 && outcome !== void 0) {
    reader.report(outcome, "inconsistent", "a failure has a rule or another outcome, not both");
    return void 0;
  }
  const known = rule === void 0 ? knowable : ruleIds;
  const text = rule ?? outcome;
  if (text === void 0) {
    if (!entries.has("rule") && !entries.has("outcome"))
      reader.report(node, "missing-key", 'this failure has no "rule"', "the id of the rule that is broken first");
    return void 0;
  }
  const found = known.find((each) => each === text.value);
  if (found === void 0) {
    const what = rule === void 0 ? "no outcome that a baseline can know" : "no rule";
    reader.report(text, "unknown-name", `${quoted(text.value)} is ${what}`, suggest(text.value, known));
  }
  return found;
};
var readCases = (reader, node, entries) => {
  const entry = entries.get("cases");
  if (entry === void 0) {
    reader.report(
      node,
      "missing-key",
      'this failure has no "cases"',
      "the names of the cases that fail so, or patterns"
    );
    return [];
  }
  const nodes = reader.oneOrMany(entry.value, '"cases"') ?? [];
  if (nodes.length === 0 && !isNothing(entry.value)) reader.report(entry.value, "missing-key", '"cases" is empty');
  const texts = nodes.flatMap((each) => reader.text(each, "a case") ?? []);
  for (const text of texts) if (text.value === "") reader.report(text, "missing-key", "a case has no name");
  return texts;
};
var isDay = (text) => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
};
var dayProblem = (text) => isDay(text) ? void 0 : `${quoted(text)} is no day; write one as in 2027-01-31`;
var readUntil = (reader, entries) => {
  const text = textOf(reader, entries, "until");
  if (text === void 0) return {};
  const problem = dayProblem(text.value);
  if (problem !== void 0) reader.report(text, "bad-time", problem);
  return { until: text };
};
var readWhy = (reader, node, entries) => {
  const entry = entries.get("why");
  const offset = isNothing(node) ? node.offset : node.range[0];
  if (entry === void 0) return { why: "", whyOffset: offset };
  const why = isNothing(entry.value) ? "" : reader.text(entry.value, '"why"')?.value ?? "";
  return { why: why.trim(), whyOffset: entry.key.offset };
};
var readEntry = (reader, node) => {
  const entries = reader.mapping(node, "a known failure", entryKeys);
  if (entries === void 0 || isNothing(node)) return void 0;
  const what = readWhat(reader, node, entries);
  const manner = textOf(reader, entries, "manner");
  if (!entries.has("manner")) {
    reader.report(node, "missing-key", 'this failure has no "manner"', "npx killspec baseline --update writes it");
  }
  const cases = readCases(reader, node, entries);
  const issue = textOf(reader, entries, "issue");
  const rest = { ...readUntil(reader, entries), ...readWhy(reader, node, entries) };
  if (what === void 0 || manner === void 0) return void 0;
  return {
    what,
    manner: manner.value,
    cases,
    offset: node.range[0],
    ...rest,
    ...issue === void 0 ? {} : { issue: issue.value }
  };
};
var refuseTwice = (reader, known) => {
  const lines = /* @__PURE__ */ new Map();
  for (const text of known.flatMap(({ cases }) => cases)) {
    const before = lines.get(text.value);
    const { line } = reader.source.place(text.offset);
    if (before === void 0) lines.set(text.value, line);
    else reader.report(text, "duplicate-key", `${quoted(text.value)} stands here twice`, `first on line ${before}`);
  }
};
var readFile = (source) => {
  const root = parseYaml(source);
  if (root === void 0 || source.problems.length > 0) return [];
  const reader = new Reader(source);
  const entries = reader.mapping(root, "a baseline", fileKeys);
  if (entries === void 0) return [];
  const format = entries.get("format");
  const text = format === void 0 ? void 0 : reader.text(format.value, '"format"');
  if (text !== void 0 && text.value !== baselineFormat) {
    const found = `${quoted(text.value)} is no format that is understood`;
    reader.report(text, "unknown-name", found, `this killspec reads ${baselineFormat}`);
  }
  const list = entries.get("known");
  if (list === void 0) {
    reader.report(root, "missing-key", 'a baseline has a list "known"', "known: [] where nothing fails");
    return [];
  }
  const nodes = isNothing(list.value) ? [] : reader.list(list.value, '"known"') ?? [];
  const known = nodes.flatMap((node) => readEntry(reader, node) ?? []);
  refuseTwice(reader, known);
  return known;
};
var readBaseline = (source) => {
  const known = readFile(source);
  return source.problems.length > 0 ? { ok: false, problems: source.problems } : { ok: true, baseline: { source, known } };
};
var loadBaseline = (path, shownAs) => {
  const read = readTextFile(path, shownAs);
  return read.ok ? readBaseline(read.source) : { ok: false, problems: [read.problem] };
};

export {
  dayProblem,
  readBaseline,
  loadBaseline
};
