import {
  writeScalar
} from "./chunk-HC5MGSAH.js";
import {
  findBaseline
} from "./chunk-MIGWRUPW.js";
import {
  failureWords,
  isSameFailure
} from "./chunk-O7SJ4R54.js";
import {
  baselineFormat
} from "./chunk-MDYWARLC.js";
import {
  loadLastRun,
  writeWhole
} from "./chunk-H756YC3P.js";
import {
  findConfig
} from "./chunk-BNF7CU2F.js";
import {
  settingFor
} from "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import {
  plainSetting,
  plural
} from "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import {
  findCases
} from "./chunk-YX3TF3QB.js";
import {
  printable
} from "./chunk-KI7GRJWK.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import {
  failablesOf
} from "./chunk-C6ZAIUFH.js";
import "./chunk-7VZWKUBZ.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import {
  ruleIds
} from "./chunk-OLLLIB4S.js";
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

// harness/cli/baseline-command.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";

// reports/formats/baseline-changes.ts
var shownMax = 20;
var line = ({ kind, caseName, because, ...how }, { style }) => {
  const text = `${caseName}   ${failureWords(how)}`;
  return kind === "added" ? style.bad(`  + ${printable(text)}`) : style.good(`  - ${printable(text)} (${printable(because ?? "")})`);
};
var renderBaselineChanges = (file, changes, { header }, hasReasons, setting = plainSetting) => {
  const { name, version } = header.implementation;
  const of = `by the last run, of ${name} ${version} with ${plural(header.cases.count, "case", "cases")}`;
  if (changes.length === 0) return `${printable(`${file} stays as it is, ${of}`)}
`;
  const added = changes.filter(({ kind }) => kind === "added").length;
  const removed = changes.length - added;
  const more = changes.length - shownMax;
  return [
    printable(`${file}: ${added} added, ${removed} removed, ${of}`),
    ...changes.slice(0, shownMax).map((change) => line(change, setting)),
    ...more > 0 ? [`    and ${more} more`] : [],
    ...hasReasons ? [] : ['What was added has no reason yet: write one behind each empty "why:".'],
    ""
  ].join("\n");
};

// harness/runner/baseline/settle-baseline.ts
var compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
var whyRemoved = ({ isJudged, how }, entry, { mayAdd, isPart }) => {
  if (!isJudged) return "not judged any more";
  if (how === void 0) return "fixed";
  return mayAdd && !isSameFailure(how, entry, isPart) ? "fails differently" : void 0;
};
var group = (failures) => {
  const groups = /* @__PURE__ */ new Map();
  for (const [name, { what, manner }] of failures) {
    const key = `${what} ${manner}`;
    groups.set(key, { what, manner, cases: [...groups.get(key)?.cases ?? [], name].toSorted(compare) });
  }
  return [...groups.values()].toSorted((one, other) => compare(one.cases[0] ?? "", other.cases[0] ?? ""));
};
var settleBaseline = (known, results, terms) => {
  const { isPart, mayAdd } = terms;
  const failables = failablesOf(results, isPart);
  const changes = [];
  const kept = /* @__PURE__ */ new Set();
  const settle = (text, entry) => {
    const written = text.value;
    const { what, manner } = entry;
    const matched = findCases([written], failables).cases;
    if (matched.length === 0) {
      if (!isPart) changes.push({ kind: "removed", caseName: written, what, manner, because: "no such case" });
      return { written, left: isPart ? [written] : [] };
    }
    const gone = matched.flatMap((one) => {
      const because = whyRemoved(one, entry, terms);
      return because === void 0 ? [] : [{ name: one.name, because }];
    });
    const names = matched.map(({ name }) => name).filter((name) => gone.every((each) => each.name !== name));
    for (const name of names) kept.add(name);
    for (const { name, because } of gone) changes.push({ kind: "removed", caseName: name, what, manner, because });
    return { written, left: gone.length === 0 ? [written] : names };
  };
  const entries = known.map((entry) => entry.cases.map((text) => settle(text, entry)));
  const unknown = failables.flatMap(
    ({ name, how }) => how === void 0 || how.what === "harness-error" || kept.has(name) ? [] : [[name, how]]
  );
  const added = mayAdd ? group(unknown) : [];
  const news = added.flatMap(
    ({ cases, what, manner }) => cases.map((caseName) => ({ kind: "added", caseName, what, manner }))
  );
  return { entries, added, changes: [...changes, ...news] };
};

// harness/runner/baseline/write-baseline.ts
import { isMap, isScalar, isSeq, parseDocument, YAMLSeq } from "yaml";
var parse = (text) => parseDocument(text, { schema: "failsafe", keepSourceTokens: true });
var defaultIndent = "  ";
var lineStart = (text, offset) => text.lastIndexOf("\n", offset - 1) + 1;
var entryStart = (text, dash) => {
  let start = lineStart(text, dash);
  const indent = dash - start;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const comment = /^( *)#/.exec(text.slice(above, start));
    if (comment === null || (comment[1]?.length ?? 0) > indent) break;
    start = above;
  }
  return start;
};
var dashes = (list) => {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return void 0;
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? []);
};
var cut = (text) => {
  const root = parse(text).contents;
  if (!isMap(root)) return void 0;
  const at = root.items.findIndex(({ key: key2 }) => isScalar(key2) && key2.value === "known");
  const pair = root.items[at];
  if (pair === void 0) return void 0;
  const key = pair.key;
  const next = root.items[at + 1]?.key;
  const end = next?.range === void 0 ? text.length : lineStart(text, next.range[0]);
  const valueAt = text.indexOf(":", key.range?.[1] ?? 0) + 1;
  const list = pair.value;
  if (!isSeq(list) || list.items.length === 0) {
    const head = `${text.slice(0, valueAt)}
`;
    return { head, entries: [], tail: text.slice(end), valueAt, indent: defaultIndent };
  }
  const places = dashes(list);
  if (places === void 0) return void 0;
  const starts = places.map((dash) => entryStart(text, dash));
  const [first = 0] = starts;
  const whole = text.slice(0, end).endsWith("\n") ? text.slice(0, end) : `${text.slice(0, end)}
`;
  return {
    head: text.slice(0, first),
    entries: starts.map((start, index) => whole.slice(start, starts[index + 1] ?? whole.length)),
    tail: text.slice(end),
    valueAt,
    indent: " ".repeat((places[0] ?? 0) - lineStart(text, places[0] ?? 0))
  };
};
var withCases = (entry, names, indent) => {
  const document = parse(entry);
  const map = document.contents.items[0];
  const before = map?.get("cases", true);
  if (isSeq(before)) {
    const kept = before.items.filter((item) => isScalar(item) && names.includes(String(item.value)));
    const old = kept.map((item) => isScalar(item) ? String(item.value) : "");
    before.items = [...kept, ...names.filter((name) => !old.includes(name)).map((name) => document.createNode(name))];
  } else {
    const list = new YAMLSeq();
    list.items = names.map((name) => document.createNode(name));
    map?.set("cases", names.length === 1 ? names[0] : list);
  }
  const padded = !entry.includes("[") || entry.includes("[ ");
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: padded });
  const blanks = /\n*$/.exec(entry)?.[0] ?? "\n";
  return `${written.trimEnd().replaceAll(/^(?=.)/gm, indent)}${blanks}`;
};
var newEntry = ({ what, manner, cases }, why, indent) => {
  const isRule = ruleIds.some((id) => id === what);
  const lines = [
    `- ${isRule ? "rule" : "outcome"}: ${what}`,
    `  manner: ${writeScalar(manner)}`,
    "  cases:",
    ...cases.map((name) => `    - ${writeScalar(name)}`),
    why === "" ? "  why:" : `  why: ${writeScalar(why)}`
  ];
  return lines.map((line2) => `${indent}${line2}
`).join("");
};
var isChanged = (names) => names.some(({ written, left }) => left.length !== 1 || left[0] !== written);
var leftOf = (parts, { entries }, joined) => parts.entries.flatMap((text, at) => {
  const names = entries[at] ?? [];
  const more = joined.get(at)?.cases ?? [];
  const all = [...names.flatMap(({ left }) => left), ...more];
  if (all.length === 0) return [];
  const isSame = !isChanged(names) && more.length === 0;
  return [{ firstCase: all[0] ?? "", text: isSame ? text : withCases(text, all, parts.indent) }];
});
var spaced = (entries, isSpaced) => entries.map(({ text }, at) => isSpaced && at < entries.length - 1 ? `${text.trimEnd()}

` : text);
var merge = (old, added) => {
  if (added.length === 0) return old.map(({ text }) => text);
  const all = [...old];
  for (const entry of added) {
    const at = all.findIndex(({ firstCase }) => firstCase > entry.firstCase);
    all.splice(at === -1 ? all.length : at, 0, entry);
  }
  return spaced(all, old.length > 1 && old.slice(0, -1).every(({ text }) => text.endsWith("\n\n")));
};
var joinedTo = ({ known }, added, why) => new Map(
  added.flatMap((each) => {
    const at = known.findIndex(
      (entry) => why !== "" && entry.why === why && entry.what === each.what && entry.manner === each.manner
    );
    return at === -1 ? [] : [[at, each]];
  })
);
var writeBaseline = (baseline, settled, why) => {
  const text = baseline?.source.text ?? `format: ${baselineFormat}
known: []
`;
  const parts = cut(text);
  if (parts === void 0) return { ok: false };
  const joined = baseline === void 0 ? /* @__PURE__ */ new Map() : joinedTo(baseline, settled.added, why);
  const apart = settled.added.filter((each) => ![...joined.values()].includes(each));
  const old = leftOf(parts, settled, joined);
  const added = apart.map((each) => ({ firstCase: each.cases[0] ?? "", text: newEntry(each, why, parts.indent) }));
  const entries = merge(old, added);
  if (entries.length > 0) return { ok: true, text: `${parts.head}${entries.join("")}${parts.tail}` };
  const { head, tail, valueAt } = parts;
  return { ok: true, text: `${head.slice(0, valueAt)} []${head.slice(valueAt)}${tail}` };
};

// harness/cli/baseline-command.ts
var findLast = (adapter, cwd) => {
  const last = loadLastRun(cwd);
  if (!last.ok) return last;
  const { results, invocation } = last.value;
  if (results.end !== "complete") return mistake(`the last run was ${results.end}`, "run again: npx killspec run");
  if (invocation.adapter === void 0 && adapter === void 0) {
    return mistake("the last run judged the reference", "run yours: npx killspec run --adapter ./my-adapter.ts");
  }
  return last;
};
var find = async (named, { update, prune }, cwd) => {
  if (update === prune) {
    return mistake("say either --update or --prune", "--update adds what is new, --prune removes only");
  }
  const config = findConfig(cwd);
  if (!config.ok) return config;
  const file = named ?? config.value.baseline;
  if (file === void 0) {
    return mistake("no baseline was named", "npx killspec baseline --update known-failures.yaml");
  }
  const last = findLast(config.value.adapter, cwd);
  if (!last.ok) return last;
  if (update === true && !existsSync(resolve(cwd, file))) return found({ file, last: last.value });
  const baseline = await findBaseline(file, cwd);
  if (!baseline.ok) return baseline;
  return found({ file, last: last.value, ...baseline.value === void 0 ? {} : { baseline: baseline.value } });
};
var baselineCommand = async (named, options, io) => {
  const refuse = async (refused) => {
    if (!refused.ok) io.writeError(await renderMistake(refused.mistake));
    return exitCodes.usage;
  };
  const asked = await find(named, options, io.cwd);
  if (!asked.ok) return refuse(asked);
  const { file, baseline, last } = asked.value;
  const terms = { isPart: last.isPart, mayAdd: options.update === true };
  const settled = settleBaseline(baseline?.known ?? [], last.results, terms);
  const why = options.why?.trim() ?? "";
  const written = writeBaseline(baseline, settled, why);
  if (!written.ok) {
    return refuse(mistake(`the entries of ${file} do not stand one below the other`, 'write each as "- rule: \u2026"'));
  }
  if (written.text !== baseline?.source.text) {
    try {
      writeWhole(resolve(io.cwd, file), written.text);
    } catch (error) {
      return refuse(mistake(`${file} could not be written: ${error instanceof Error ? error.message : ""}`));
    }
  }
  const hasReasons = why !== "" || settled.added.length === 0;
  io.write(
    renderBaselineChanges(file, settled.changes, last.results, hasReasons, settingFor(io, options.color ?? true))
  );
  return exitCodes.ok;
};
export {
  baselineCommand
};
