import {
  parseUnit
} from "./chunk-FSO4RA7Y.js";

// harness/kernel/load-unit.ts
var unitSources = ({ name, text, dropIns }) => [
  { file: name, text },
  ...dropIns.map((each, index) => ({ file: `${name}.d/${index + 1}.conf`, text: each }))
];
var freeze = (value) => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};
var loadedMax = 1e3;
var loaded = /* @__PURE__ */ new Map();
var loadUnit = (name, sources) => {
  const key = [name, ...sources.flatMap(({ file, text }) => [file, text])].join("\0");
  const known = loaded.get(key);
  if (known !== void 0) return known;
  const unit = freeze(
    parseUnit(
      name,
      sources.map((source) => ({ ...source }))
    )
  );
  const oldest = loaded.size < loadedMax ? void 0 : loaded.keys().next();
  if (oldest?.done === false) loaded.delete(oldest.value);
  loaded.set(key, unit);
  return unit;
};

export {
  unitSources,
  loadUnit
};
