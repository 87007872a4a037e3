import {
  departureTitle
} from "./chunk-WZPW3ITD.js";
import {
  plainSetting,
  plural
} from "./chunk-KB4DQ42V.js";
import {
  wrap
} from "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  ruleById
} from "./chunk-54NM3ECW.js";

// reports/formats/comparison.ts
var gap = "   ";
var table = (title, names, rows) => {
  const headWidth = Math.max(title.length, ...rows.map(({ head }) => head.length + 2));
  const widths = names.map((name, at) => Math.max(name.length, ...rows.map(({ cells }) => (cells[at] ?? "").length)));
  const line = (head, cells, tail) => [head.padEnd(headWidth), ...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), tail].join(gap).trimEnd();
  return [line(title, names, ""), ...rows.map(({ head, cells, tail }) => line(`  ${head}`, cells, tail))];
};
var ruleRows = ({ rules }) => rules.map(({ rule, counts }) => ({
  head: rule,
  cells: counts.map((count) => count === 0 ? "-" : String(count)),
  tail: ruleById(rule)?.title ?? ""
}));
var allowedWords = (allowed) => {
  if (allowed === void 0) return "-";
  return allowed.length === 0 ? "contradictory" : allowed.join(" or ");
};
var readingRows = ({ readings }) => {
  const alike = /* @__PURE__ */ new Map();
  for (const row of readings) {
    const key = JSON.stringify([row.choice, row.allowed]);
    alike.set(key, [...alike.get(key) ?? [], row]);
  }
  return [...alike.values()].map((rows) => ({
    head: rows[0]?.choice ?? "",
    cells: (rows[0]?.allowed ?? []).map(allowedWords),
    tail: rows.map(({ unitType }) => unitType).join(", ")
  })).toSorted((a, b) => a.head < b.head ? -1 : a.head > b.head ? 1 : 0);
};
var shownLines = ({ shownBy }, names) => {
  const lines = /* @__PURE__ */ new Map();
  shownBy.forEach((cases, at) => {
    const [first, ...others] = cases;
    if (first === void 0) return;
    const text = `${first.name}${others.length === 0 ? "" : ` and ${plural(others.length, "other", "others")}`}`;
    lines.set(text, [...lines.get(text) ?? [], names[at] ?? ""]);
  });
  return [...lines].map(([text, who]) => `      ${who.join(", ")}: ${text}`);
};
var departureLines = ({ departures, implementations }, { style, width }) => departures.flatMap((departure, at) => [
  ...wrap(printable(`${departure.rule}, ${departureTitle(departure)}`), width, {
    first: `${String(at + 1).padStart(4)}  `,
    rest: "      "
  }).map(style.bad),
  ...shownLines(departure, implementations).map(printable)
]);
var renderComparison = (comparison, setting = plainSetting) => {
  const { implementations, departures, profile } = comparison;
  const rules = ruleRows(comparison);
  const readings = readingRows(comparison);
  const nothing = "No rule is broken by any of them.";
  return [
    rules.length === 0 ? nothing : table("Cases by the rule they break", implementations, rules).join("\n"),
    ...readings.length === 0 ? [] : [table("Readings that the conformant cases allow", implementations, readings).join("\n")],
    ...departures.length === 0 ? [] : [
      [
        `Departures from ${profile === "open" ? "every reading of the page" : `the readings of ${printable(profile)}`}, with the plainest case of each`,
        ...departureLines(comparison, setting)
      ].join("\n")
    ]
  ].map((part) => `${part}
`).join("\n");
};

export {
  allowedWords,
  renderComparison
};
