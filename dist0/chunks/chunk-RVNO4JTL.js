import {
  quoted,
  suggest
} from "./chunk-GLRNWZKY.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  parseUnit,
  unitTypeOf
} from "./chunk-FSO4RA7Y.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/scenarios/read-unit.ts
import { isScalar } from "yaml";
var defaultUnitName = (type) => `x.${type}`;
var ownHeader = /^[ \t]*\[(Service|Socket|Mount|Swap|Scope)\]/m;
var typeBySection = (text) => unitTypes.find((type) => type === ownHeader.exec(text)?.[1]?.toLowerCase());
var nameFromType = (reader, text) => {
  const type = unitTypes.find((each) => each === text.value);
  if (type !== void 0) return defaultUnitName(type);
  const hint = suggest(text.value, unitTypes);
  reader.report(text, "unknown-name", `${quoted(text.value)} is no unit type of systemd.kill(5)`, hint);
  return void 0;
};
var readName = (reader, entries, unit) => {
  const name = entries.get("unit-name");
  const type = entries.get("type");
  if (name !== void 0 && type !== void 0) {
    reader.report(type.key, "inconsistent", '"unit-name" says the type already', "leave one of the two out");
    return void 0;
  }
  if (name !== void 0) {
    const text = reader.text(name.value, '"unit-name"');
    if (text === void 0 || unitTypeOf(text.value) !== void 0) return text?.value;
    const hint2 = `it ends in ${unitTypes.map((each) => `.${each}`).join(", ")}`;
    reader.report(text, "bad-unit", `${quoted(text.value)} is no name of a unit`, hint2);
    return void 0;
  }
  if (type !== void 0) {
    const text = reader.text(type.value, '"type"');
    return text === void 0 ? void 0 : nameFromType(reader, text);
  }
  const found = typeBySection(unit.value);
  if (found !== void 0) return defaultUnitName(found);
  const hint = 'begin it with [Service], [Socket], [Mount], [Swap] or [Scope], or write "type: service" beside it';
  reader.report(unit, "bad-unit", "the unit file has no section that tells its type", hint);
  return void 0;
};
var reportDiagnostic = (reader, node, text, diagnostic) => {
  const { source } = reader;
  const message = `unit file: ${diagnostic.message}`;
  const meant = `if the scenario means it: diagnostics: [${diagnostic.code}]`;
  const hint = diagnostic.hint === void 0 ? meant : `${diagnostic.hint}
${meant}`;
  const written = isScalar(node) && node.type === "BLOCK_LITERAL" ? node.value.split("\n") : [];
  const ownLine = written[diagnostic.line - 1];
  if (ownLine === void 0 || written.length !== text.value.split("\n").length) {
    reader.report(node, "bad-unit", `${message} (${quoted(diagnostic.lineText)})`, hint);
    return;
  }
  const line = source.place(text.offset).line + diagnostic.line;
  const indent = source.lineText(line).length - ownLine.length;
  const column = Math.min(diagnostic.column - 1, ownLine.length);
  source.report(source.lineStart(line) + indent + column, "bad-unit", message, hint);
};
var readIntended = (reader, entry) => {
  const codes = /* @__PURE__ */ new Set();
  for (const node of entry === void 0 ? [] : reader.oneOrMany(entry.value, '"diagnostics"') ?? []) {
    const text = reader.text(node, 'a code of "diagnostics"');
    if (text !== void 0) codes.add(text.value);
  }
  return codes;
};
var checkUnit = (reader, name, written, intended) => {
  const files = written.map(({ text }, index) => ({
    file: index === 0 ? name : `${name}.d/${index}.conf`,
    text: text.value
  }));
  const unit = parseUnit(name, files);
  const provoked = /* @__PURE__ */ new Set();
  for (const diagnostic of unit.diagnostics) {
    if (diagnostic.severity === "advice") continue;
    const place = written[files.findIndex(({ file }) => file === diagnostic.file)];
    if (intended.has(diagnostic.code)) provoked.add(diagnostic.code);
    else if (place !== void 0) reportDiagnostic(reader, place.node, place.text, diagnostic);
  }
  return { unit, provoked };
};
var readUnit = (reader, entries, intended) => {
  const entry = entries.get("unit");
  const main = entry === void 0 ? void 0 : reader.text(entry.value, '"unit"');
  if (entry === void 0 || main === void 0) return void 0;
  const written = [{ node: entry.value, text: main }];
  const dropIns = entries.get("drop-ins");
  for (const node of dropIns === void 0 ? [] : reader.list(dropIns.value, '"drop-ins"') ?? []) {
    const text = reader.text(node, "a drop-in");
    if (text !== void 0) written.push({ node, text });
  }
  const name = readName(reader, entries, main);
  if (name === void 0) return void 0;
  const [, ...dropInTexts] = written.map(({ text }) => text.value);
  const source = { name, text: main.value, dropIns: dropInTexts };
  return { ...checkUnit(reader, name, written, intended), source };
};

// harness/scenarios/read-ties.ts
var readTies = (reader, text) => {
  const named = text.value.split("-");
  const first = defaultTies.filter((each) => named.includes(each));
  if (first.length !== named.length) {
    const hint = `who comes first: ${defaultTies.join(", ")}, or two of them as in wake-process`;
    reader.report(text, "bad-words", `${quoted(text.value)} is no order of ties`, hint);
    return void 0;
  }
  return [...named, ...defaultTies.filter((each) => !named.includes(each))];
};
var writeTies = (ties) => {
  for (let length = 1; length < ties.length; length += 1) {
    const first = ties.slice(0, length);
    const order = [...first, ...defaultTies.filter((each) => !first.includes(each))];
    if (order.every((each, index) => each === ties[index])) return first.join("-");
  }
  return ties.join("-");
};

export {
  defaultUnitName,
  typeBySection,
  readIntended,
  checkUnit,
  readUnit,
  readTies,
  writeTies
};
