import {
  didYouMean
} from "./chunk-CXF7LCDH.js";

// harness/scenarios/find-cases.ts
var special = /[\\^$.|+()[\]{}]/g;
var expressionOf = (pattern) => {
  const parts = pattern.replace(/\/+$/, "").split(/(\*+|\?)/);
  const source = parts.map((part) => {
    if (part.startsWith("*")) return part.length > 1 ? ".*" : "[^/]*";
    return part === "?" ? "[^/]" : part.replace(special, "\\$&");
  });
  return new RegExp(`^${source.join("")}(?:/|$)`);
};
var hintFor = (pattern, names) => {
  const wholes = didYouMean(pattern, names);
  if (wholes !== void 0) return wholes;
  const folders = new Set(
    names.flatMap((name) => name.split("/").map((_, index, parts) => parts.slice(0, index).join("/")))
  );
  folders.delete("");
  return didYouMean(pattern, [...folders]);
};
var findCases = (patterns, cases) => {
  if (patterns.length === 0) return { cases, unmatched: [] };
  const expressions = patterns.map((pattern) => ({ pattern, expression: expressionOf(pattern) }));
  const names = cases.map(({ name }) => name);
  const unmatched = expressions.filter(({ expression }) => !names.some((name) => expression.test(name))).map(({ pattern }) => {
    const near = hintFor(pattern, names);
    return near === void 0 ? { pattern } : { pattern, hint: `did you mean ${near}?` };
  });
  return { cases: cases.filter(({ name }) => expressions.some(({ expression }) => expression.test(name))), unmatched };
};

export {
  findCases
};
