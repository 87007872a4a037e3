import {
  resultsFormat
} from "./chunk-BW3BHSTX.js";
import {
  countOutcomes,
  outcomeStatuses
} from "./chunk-6M5GG3IU.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/runner/parts/part-file.ts
import { createHash } from "node:crypto";
var partsFormat = "killspec-parts/1";
var refuse = (code, message) => ({ ok: false, code, message });
var partsHeaderLine = (header) => `${JSON.stringify(header)}
`;
var sealOf = (headerLine, { part, lines }) => createHash("sha256").update([headerLine.trimEnd(), ...lines, String(part)].join("\n")).digest("hex");
var partText = (header, part) => {
  const end = { part: part.part, lines: part.lines.length, hash: sealOf(partsHeaderLine(header), part) };
  return `${[...part.lines, JSON.stringify(end)].join("\n")}
`;
};
var partsText = ({ header, parts }) => [partsHeaderLine(header), ...parts.map((part) => partText(header, part))].join("");
var parse = (line) => {
  try {
    const value = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
};
var isOfRecording = ({ whole }) => whole.format === "killspec-recording/1";
var isOfParts = (text) => text.startsWith('{"format":"killspec-parts/');
var onlyParts = (text) => {
  const { of } = parse(text.slice(0, text.indexOf("\n"))) ?? {};
  return `holds parts of a whole that was cut into ${of ?? "some"}, and is no result by itself: killspec merge makes one of all of them`;
};
var partBeginning = '{"part":';
var readParts = (text, options = {}) => {
  const [first = "", ...others] = text.split("\n");
  const header = parse(first);
  const format = header?.["format"];
  if (typeof format !== "string" || !format.startsWith("killspec-parts/")) {
    return refuse("not-parts", "holds no parts of a run or a hunt");
  }
  if (format !== partsFormat) {
    return refuse("other-format", `is in the format ${format}; this killspec reads ${partsFormat}`);
  }
  const parts = [];
  let since = 0;
  for (const [at, line] of others.entries()) {
    if (!line.startsWith(partBeginning)) continue;
    const { part, hash } = parse(line) ?? {};
    const found = { part: Number(part), lines: others.slice(since, at) };
    if (sealOf(first, found) !== hash) {
      if (options.cutOff === true && at === others.length - 1) break;
      return refuse("edited", "is not as killspec wrote it: the seal of a part is broken");
    }
    parts.push(found);
    since = at + 1;
  }
  const isWhole = since === others.length - 1 && others.at(-1) === "";
  if (!isWhole && options.cutOff !== true) return refuse("truncated", "stops within a part");
  return { ok: true, file: { header, parts } };
};

// harness/runner/seal.ts
import { createHash as createHash2 } from "node:crypto";
var seal = (lines, footer) => {
  const hash = createHash2("sha256");
  for (const line of lines) hash.update(`${line}
`);
  return hash.update(JSON.stringify(footer)).digest("hex");
};
var caseLine = (result) => {
  const { outcome } = result;
  if (outcome.status !== "conformant" && outcome.status !== "nonconformant") return JSON.stringify(result);
  const rules = Object.fromEntries(
    Object.entries(outcome.verdict.rules).filter(([, verdict]) => verdict !== "not-exercised")
  );
  return JSON.stringify({ ...result, outcome: { ...outcome, verdict: { ...outcome.verdict, rules } } });
};
var readCase = (line) => {
  const result = JSON.parse(line);
  const { outcome } = result;
  if (outcome.status !== "conformant" && outcome.status !== "nonconformant") return result;
  const unexercised = Object.fromEntries(ruleIds.map((id) => [id, "not-exercised"]));
  const verdict = { ...outcome.verdict, rules: { ...unexercised, ...outcome.verdict.rules } };
  return { ...result, outcome: { ...outcome, verdict } };
};
var sealResults = (results) => {
  const lines = [JSON.stringify(results.header), ...results.cases.map(caseLine)];
  const footer = {
    end: results.end,
    counts: countOutcomes(results.cases.map((result) => result.outcome)),
    constraints: results.constraints
  };
  const sealed = { ...footer, hash: seal(lines, footer) };
  return `${[...lines, JSON.stringify(sealed)].join("\n")}
`;
};
var refuse2 = (code, message) => ({ ok: false, code, message });
var parseLine = (line) => {
  try {
    const value = JSON.parse(line ?? "");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
};
var isCaseLine = (line) => typeof line?.["name"] === "string" && outcomeStatuses.some((status) => status === line["outcome"]?.["status"]);
var isFooter = (line) => typeof line?.["hash"] === "string" && "end" in line;
var isSealed = (lines, footer, header) => {
  const { hash, ...unsealed } = footer;
  const cases = lines.slice(1).map(parseLine);
  if (seal(lines, unsealed) !== hash || !cases.every(isCaseLine)) return false;
  const counts = countOutcomes(cases.map((line) => line?.["outcome"]));
  return JSON.stringify(counts) === JSON.stringify(footer.counts) && (footer.end !== "complete" || header.cases.count === cases.length);
};
var unsealResults = (text, options = {}) => {
  if (text.trim() === "") return refuse2("empty", "is empty");
  const lines = text.split("\n");
  const first = parseLine(lines[0]);
  const format = first?.["format"];
  if (isOfParts(text)) return refuse2("parts", onlyParts(text));
  if (typeof format !== "string" || !format.startsWith("killspec-results/")) {
    return refuse2("not-results", "is not a killspec results file");
  }
  if (format !== resultsFormat) {
    return refuse2("other-format", `is in the format ${format}; this killspec reads ${resultsFormat}`);
  }
  const header = first;
  const footer = parseLine(lines.at(-2));
  if (lines.at(-1) !== "" || footer === void 0 || !isFooter(footer)) {
    return refuse2("truncated", "stops before its end: it has no footer");
  }
  const body = lines.slice(0, -2);
  if (!isSealed(body, footer, header)) return refuse2("edited", "is not as killspec wrote it: its seal is broken");
  if (footer.end !== "complete" && options.unfinished !== true) {
    const played = body.length - 1;
    return refuse2(
      "unfinished",
      `is of a run that was ${footer.end.replace("-", " ")} after ${played} ${played === 1 ? "case" : "cases"}`
    );
  }
  const cases = body.slice(1).map(readCase);
  return { ok: true, results: { header, cases, end: footer.end, constraints: footer.constraints } };
};

export {
  partsFormat,
  partText,
  partsText,
  isOfRecording,
  isOfParts,
  onlyParts,
  readParts,
  caseLine,
  readCase,
  sealResults,
  unsealResults
};
