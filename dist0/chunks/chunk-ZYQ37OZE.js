import {
  commandOf
} from "./chunk-N2JOXFFB.js";
import {
  packageRoot
} from "./chunk-BMGLCR4O.js";

// harness/cli/report-places.ts
import { readFileSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
var isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
var below = (folder, file) => {
  const way = relative(folder, resolve(folder, file));
  if (way === "" || way.startsWith("..") || isAbsolute(way) || !isFile(join(folder, way))) return void 0;
  return way.split(sep).join("/");
};
var adapterPlace = (adapter, cwd) => {
  if (adapter === void 0) return void 0;
  const words = commandOf(adapter) ?? (typeof adapter === "string" ? [adapter] : []);
  const file = words.map((word) => below(cwd, word)).find((found) => found !== void 0);
  return file === void 0 ? void 0 : { file, line: 1 };
};
var unitLine = (path) => {
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    return Math.max(1, lines.findIndex((line) => line.startsWith("unit:")) + 1);
  } catch {
    return 1;
  }
};
var casePlaces = (cases, cwd) => {
  const byName = new Map(cases.map((one) => [one.name, one]));
  return (name) => {
    const one = byName.get(name);
    if (one === void 0) return void 0;
    const isOurs = !isFile(resolve(cwd, one.file));
    const line = unitLine(resolve(isOurs ? packageRoot() : cwd, one.file));
    return { file: one.file.split(sep).join("/"), line, ...isOurs ? { isOurs } : {} };
  };
};

export {
  adapterPlace,
  casePlaces
};
