import {
  found
} from "./chunk-3MB2KMIH.js";
import {
  parseYaml
} from "./chunk-GGQI23JX.js";
import {
  readTextFile
} from "./chunk-3RPIOLJO.js";

// harness/cli/load-data-file.ts
import { resolve } from "node:path";
import { isMap, isScalar, isSeq } from "yaml";
var pathKey = (path) => JSON.stringify(path);
var PlacedData = class {
  #source;
  #offsets = /* @__PURE__ */ new Map();
  constructor(source) {
    this.#source = source;
  }
  /** Where a part stands, or the nearest part around it. */
  offsetOf(path) {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.#offsets.get(pathKey(path.slice(0, length)));
      if (offset !== void 0) return offset;
    }
    return 0;
  }
  read(node, path, offset) {
    this.#offsets.set(pathKey(path), offset);
    if (node === null) return void 0;
    if (isSeq(node)) {
      return node.items.map((item, index) => this.read(item, [...path, index], item.range[0]));
    }
    if (!isMap(node)) {
      if (isScalar(node)) return node.value;
      this.#source.report(offset, "yaml", "aliases (*) are not understood here");
      return void 0;
    }
    const data = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (Object.hasOwn(data, name)) {
        this.#source.report(key.range[0], "duplicate-key", `"${name}" stands twice here`);
      } else {
        Object.defineProperty(data, name, {
          value: this.read(value, [...path, name], key.range[0]),
          enumerable: true
        });
      }
    }
    return data;
  }
};
var loadDataFile = (file, { cwd, kind, parse }) => {
  const read = readTextFile(resolve(cwd, file), file);
  if (!read.ok) return { ok: false, mistake: { message: read.problem.message, problems: [read.problem] } };
  const { source } = read;
  const bad = () => ({
    ok: false,
    mistake: { message: `${file} is no ${kind}`, problems: source.problems }
  });
  const root = parseYaml(source);
  if (root === void 0 || source.problems.length > 0) return bad();
  const placed = new PlacedData(source);
  const data = placed.read(root, [], root.range[0]);
  if (source.problems.length > 0) return bad();
  const parsed = parse(data);
  if (parsed.status === "ok") return found(parsed.value);
  for (const { code, path, message, hint } of parsed.problems) {
    source.report(placed.offsetOf(path), code, message, hint);
  }
  return bad();
};

export {
  loadDataFile
};
