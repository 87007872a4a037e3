import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// harness/scenarios/reader.ts
import { isAlias, isMap, isScalar, isSeq } from "yaml";
var isNothing = (value) => "kind" in value;
var axisPattern = /\$\{([^{}\s]*)\}/g;
var serviceVariables = /* @__PURE__ */ new Set(["MAINPID"]);
var quoted = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}\u2026` : text);
var suggest = (word, candidates) => {
  const near = didYouMean(word, candidates);
  if (near !== void 0) return `did you mean ${near}?`;
  return candidates.length > 0 && candidates.length <= 16 ? `known here: ${candidates.join(", ")}` : void 0;
};
var Reader = class {
  source;
  #values;
  constructor(source, values) {
    this.source = source;
    this.#values = values;
  }
  /** Reports at the start of a node, or of the text, or at a character within an exact text. */
  report(at, code, message, hint, index = 0) {
    this.source.report(offsetOf(at, index), code, message, hint);
  }
  /** The entries of a mapping. With `known`, other keys are reported and left out; duplicate ones always are. */
  mapping(node, what, known) {
    if (!isMap(node)) return this.#mistyped(node, what, "a mapping (key: value)");
    this.#refuseExtras(node);
    const entries = /* @__PURE__ */ new Map();
    for (const pair of node.items) {
      const key = this.text(pair.key, `a key of ${what}`);
      if (key === void 0) continue;
      const before = entries.get(key.value);
      if (before !== void 0) {
        const line = this.source.place(before.key.offset).line;
        this.report(key, "duplicate-key", `${quoted(key.value)} stands twice in ${what}`, `first on line ${line}`);
      } else if (known !== void 0 && !known.includes(key.value)) {
        this.report(key, "unknown-key", `unknown key ${quoted(key.value)} in ${what}`, suggest(key.value, known));
      } else {
        entries.set(key.value, {
          key,
          value: isEmpty(pair.value) ? { kind: "nothing", offset: key.offset } : pair.value
        });
      }
    }
    return entries;
  }
  /** The nodes of a list. */
  list(node, what) {
    if (!isSeq(node)) return this.#mistyped(node, what, "a list");
    this.#refuseExtras(node);
    return node.items;
  }
  /** The nodes of a list, or the one node that stands for a list of one. */
  oneOrMany(node, what) {
    if (!isNothing(node) && !isSeq(node)) return [node];
    return this.list(node, what);
  }
  /** A text, with the axes of this case put in. */
  text(node, what) {
    if (!isScalar(node)) return this.#mistyped(node, what, "a text");
    this.#refuseExtras(node);
    const written = node.value;
    const value = this.#values === void 0 ? written : this.#substitute(written, node);
    const [from, to] = node.range ?? [0, 0];
    const quotes = node.type === "PLAIN" ? 0 : 1;
    const exact = value === written && to - from - 2 * quotes === written.length;
    return { value, offset: exact ? from + quotes : from, exact };
  }
  /** Whether an axis is put in anywhere in what a node spans. */
  hasAxis(node) {
    return !isNothing(node) && this.source.text.slice(node.range[0], node.range[2]).includes("${");
  }
  /** `true` or `false`. A key that stands alone says `true`. */
  flag(node, what) {
    if (isNothing(node)) return true;
    const text = this.text(node, what);
    if (text === void 0) return void 0;
    if (text.value === "true" || text.value === "false") return text.value === "true";
    this.report(text, "wrong-type", `${what} is true or false, not ${quoted(text.value)}`);
    return void 0;
  }
  #substitute(written, node) {
    if (!written.includes("${")) return written;
    return written.replace(axisPattern, (whole, name) => {
      const value = this.#values?.get(name);
      if (value !== void 0) return value;
      if (!serviceVariables.has(name)) {
        const axes = [...this.#values?.keys() ?? []];
        this.report(node, "unknown-name", `${quoted(whole)} names no axis`, suggest(name, axes));
      }
      return whole;
    });
  }
  #mistyped(node, what, needed) {
    if (isAlias(node)) {
      this.report(node, "yaml", "an alias (*name) stands here", "write the value out: these files use no anchors");
    } else {
      this.report(node, "wrong-type", `${what} is ${needed}, not ${described(node)}`);
    }
    return void 0;
  }
  #refuseExtras(node) {
    if (node.anchor !== void 0) {
      this.report(node, "yaml", "an anchor (&name) stands here", "these files use no anchors: remove it");
    }
  }
};
var offsetOf = (at, index) => {
  if (at === void 0) return 0;
  if ("exact" in at) return at.offset + (at.exact ? index : 0);
  return isNothing(at) ? at.offset : at.range[0];
};
var isEmpty = (node) => node === null || isScalar(node) && node.type === "PLAIN" && node.value === "";
var described = (node) => {
  if (isNothing(node)) return "nothing";
  if (isMap(node)) return "a mapping";
  if (isSeq(node)) return "a list";
  return `the text ${quoted(String(node.value))}`;
};

export {
  isNothing,
  quoted,
  suggest,
  Reader
};
