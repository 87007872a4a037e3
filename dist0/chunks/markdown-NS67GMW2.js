import {
  groupProblems
} from "./chunk-H2J75YK3.js";
import {
  runProblems
} from "./chunk-XKQFTFL5.js";
import {
  runWords
} from "./chunk-RWDZUHKX.js";
import {
  renderScore
} from "./chunk-BF4JCKHA.js";
import "./chunk-5ZGNU3QK.js";
import {
  describeUnit
} from "./chunk-3JIL6ZMT.js";
import {
  markSignals,
  timelineRows
} from "./chunk-GFJQST6Z.js";
import "./chunk-WRHY42SN.js";
import {
  groupName,
  plainStyle,
  plural,
  renderConstraints,
  renderEnd,
  tallyParts
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import "./chunk-VNKKIR45.js";
import {
  runOutcome
} from "./chunk-E2RGNN26.js";
import {
  newConstraints,
  summarise
} from "./chunk-C6ZAIUFH.js";
import {
  tellViolation
} from "./chunk-7VZWKUBZ.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-SBT7JU65.js";
import {
  formatInstant
} from "./chunk-AMQS5DNI.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// reports/formats/escape-markdown.ts
var inline = /[\\`*_[\]<>&~$|^]|:(?=\S)/g;
var block = /^(\s*)([-+=#>]|\d+(?=[.)]))/;
var linking = /@|#(?=\d)|(?<=www)\./gi;
var escapeMarkdown = (text) => printable(text).replaceAll(linking, (found) => `\u2060${found}\u2060`).replaceAll(inline, String.raw`\$&`).replace(
  block,
  (_all, space, mark) => /\d/.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`
);
var markdownCode = (text) => {
  const shown = printable(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^[`\s]|[`\s]$/.test(shown) || shown === "" ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
};

// reports/formats/sequence.ts
var textLengthMax = 4e4;
var labelLengthMax = 120;
var participantCountMax = 40;
var rowCountMax = 100;
var plain = /[A-Za-z0-9 .]/;
var mermaidLabel = (text) => {
  const shown = printable(text);
  const kept = shown.length > labelLengthMax ? `${shown.slice(0, labelLengthMax)}\u2026` : shown;
  return Array.from(kept).map((character) => plain.test(character) ? character : `#${character.codePointAt(0)};`).join("").replaceAll(/\bend\b/gi, (word) => `#${word.codePointAt(0)};${word.slice(1)}`);
};
var manager = "manager";
var castOf = (rows) => {
  const names = /* @__PURE__ */ new Set([manager]);
  for (const { subject, from } of rows) {
    for (const name of [from, subject]) if (name !== void 0 && name !== "unit") names.add(name);
  }
  return new Map([...names].slice(0, participantCountMax).map((name, at) => [name, `p${at}`]));
};
var lineOf = ({ subject, what, mark, wrong, from }, cast) => {
  const to = cast.get(subject) ?? "p0";
  const label = mermaidLabel(mark === void 0 ? what : `${what} (${mark})`);
  if (from === void 0) return `Note over ${to}: ${label}`;
  const arrow = mark === "owed, and not sent" ? "--x" : wrong ? "-x" : "->>";
  return `${cast.get(from) ?? "p0"}${arrow}${to}: ${label}`;
};
var renderSequence = (marked) => {
  const rows = timelineRows(marked);
  const cast = castOf(rows);
  const last = `p${cast.size - 1}`;
  const lines = ["sequenceDiagram", ...[...cast].map(([name, id]) => `  participant ${id} as ${mermaidLabel(name)}`)];
  let length = lines.join("\n").length;
  let atUs;
  for (const [at, row] of rows.entries()) {
    const instant = row.atUs === atUs ? [] : [`  Note over p0,${last}: ${mermaidLabel(formatInstant(row.atUs))}`];
    atUs = row.atUs;
    const line = lineOf(row, cast);
    const added = [
      ...instant,
      ...row.wrong ? ["  rect rgba(255, 0, 0, 0.2)", `    ${line}`, "  end"] : [`  ${line}`]
    ];
    length += added.join("\n").length + 1;
    if (length > textLengthMax || at >= rowCountMax) {
      lines.push(`  Note over p0,${last}: ${mermaidLabel(`\u2026 and ${rows.length - at} more`)}`);
      break;
    }
    lines.push(...added);
  }
  return lines.join("\n");
};

// reports/formats/markdown.ts
var byteCountMax = 1024 * 1024 - 1024;
var titleLengthMax = 300;
var short = (text) => text.length > titleLengthMax ? `${text.slice(0, titleLengthMax)}\u2026` : text;
var headingLines = (results, { baseline, score }) => {
  const { implementation, killspec, suite, profile, seed } = results.header;
  const name = markdownCode(`${implementation.name} ${implementation.version}`);
  const words = runWords[runOutcome(summarise(results, baseline))];
  const end = renderEnd(results, baseline);
  return [
    `## ${name}: ${words}`,
    `**${tallyParts(results, plainStyle).join(" \xB7 ")}**`,
    ...score === void 0 ? [] : [renderScore(score)],
    ...baseline === void 0 ? [] : [`${plural(baseline.known.size, "known failure fails", "known failures fail")} as before`],
    ...end === "" || end === words ? [] : [escapeMarkdown(end)],
    `killspec ${killspec} \xB7 systemd.kill(5) 257 \xB7 suite ${suite} \xB7 profile ${markdownCode(profile.name)} \xB7 seed ${seed}`
  ];
};
var groupLine = ({ first, count }, at) => {
  const { failure, title, text, notice } = first;
  const others = count === 1 ? "" : ` and ${plural(count - 1, "other", "others")}`;
  const shown = failure === void 0 ? "" : `: ${markdownCode(short(failure.result.name))}${others}`;
  const reason = notice === void 0 || text === "" ? "" : `, ${escapeMarkdown(short(text.replaceAll("\n", ", ")))}`;
  return `${at + 1}. ${escapeMarkdown(short(title))}${reason}${shown}`;
};
var groupLines = (problems) => {
  const groups = groupProblems(problems.filter(({ known, kind }) => known === void 0 && kind !== "vacuous"));
  return groups.length === 0 ? [] : ["### What is wrong, the worst first", groups.map(groupLine).join("\n")];
};
var counterexampleLines = (problems, { header }, { again }) => {
  const shown = problems.find(
    ({ known, failure }) => known === void 0 && failure?.result.outcome.status === "nonconformant"
  );
  const { outcome, trace, name } = shown?.failure?.result ?? {};
  if (shown === void 0 || outcome?.status !== "nonconformant" || name === void 0) return [];
  const title = `### ${markdownCode(name)}, ${groupName({ status: outcome.status, rule: outcome.verdict.violation.rules[0] ?? "PROC-1" })}`;
  const reason = [escapeMarkdown(shown.text), `again: ${markdownCode(again(name))}`];
  if (trace === void 0) return [title, ...reason];
  const violation = tellViolation(trace, header.profile, outcome.verdict);
  const marked = markSignals(trace, { ...header.profile.choices, ...violation.assignment });
  const { name: unitName, sources } = trace.header.unit;
  const [text = "", ...dropIns] = sources.map((source) => source.text);
  return [
    title,
    markdownCode(short(describeUnit({ unit: { name: unitName, text, dropIns } }))),
    `\`\`\`mermaid
${renderSequence(marked)}
\`\`\``,
    ...reason
  ];
};
var constraintLines = (results, { baseline }) => {
  const lines = renderConstraints(newConstraints(results, baseline), false, {
    style: plainStyle,
    width: titleLengthMax
  });
  return lines === "" ? [] : lines.split("\n").map((line) => escapeMarkdown(line.trim()));
};
var listLine = ({ failure, kind, known }) => {
  const name = failure?.result.name ?? "";
  const why = known === void 0 ? "" : `, known: ${escapeMarkdown(short(known.why))}`;
  return `- ${failure?.number}: ${markdownCode(short(name))}, ${escapeMarkdown(kind)}${why}`;
};
var byteCount = (text) => new TextEncoder().encode(text).length;
var fitting = (lines, roomBytes) => {
  let left = roomBytes;
  const at = lines.findIndex((line) => {
    left -= byteCount(line) + 1;
    return left < 0;
  });
  if (at === -1) return lines;
  return [...lines.slice(0, at), `- \u2026 and ${lines.length - at} more, for which GitHub has no room`];
};
var joined = (blocks) => blocks.map((block2) => `${block2}
`).join("\n");
var renderMarkdown = (results, terms) => {
  const problems = runProblems(results, terms.baseline);
  const failures = problems.filter(({ failure }) => failure !== void 0);
  const head = [
    ...headingLines(results, terms),
    ...groupLines(problems),
    ...counterexampleLines(problems, results, terms),
    // The counterexample is more pressing, as it is on the console.
    ...failures.some(({ known }) => known === void 0) ? [] : constraintLines(results, terms)
  ];
  if (failures.length === 0) return joined(head);
  const opening = `<details><summary>${plural(failures.length, "case fails", "cases fail")}</summary>`;
  const room = byteCountMax - byteCount(joined([...head, opening, "</details>"]));
  return joined([...head, opening, fitting(failures.map(listLine), room).join("\n"), "</details>"]);
};
var renderUnfinishedMarkdown = () => "## killspec: the run did not come to its end\n";
export {
  renderMarkdown,
  renderUnfinishedMarkdown
};
