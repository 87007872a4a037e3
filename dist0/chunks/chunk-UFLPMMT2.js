import {
  partRange
} from "./chunk-UDQYYTFI.js";

// harness/runner/parts/merge-parts.ts
var words = {
  format: "kind of command",
  killspec: "version of killspec",
  suite: "set of rules",
  implementation: "implementation",
  profile: "profile",
  seed: "seed",
  cases: "set of cases",
  worlds: "set of worlds",
  invariant: "invariant",
  machine: "kernel"
};
var shownHashLength = 8;
var shown = (value) => {
  const { name, version } = value ?? {};
  const { count, hash } = value ?? {};
  if (typeof count === "number" && typeof hash === "string") return `${count} (${hash.slice(0, shownHashLength)})`;
  if (typeof name === "string") return typeof version === "string" ? `${name} ${version}` : name;
  const text = JSON.stringify(value) ?? "none";
  return text.length > 100 ? `${text.slice(0, 100)}\u2026` : text;
};
var otherWhole = (one, other) => {
  const [first, second] = [one.whole, other.whole];
  const key = Object.keys(words).find(
    (each) => JSON.stringify(first?.[each]) !== JSON.stringify(second?.[each])
  );
  if (key !== void 0) return `another ${words[key]}: ${shown(second?.[key])}, and not ${shown(first?.[key])}`;
  return one.count === other.count ? void 0 : `another number of worlds: ${other.count}, and not ${one.count}`;
};
var refuse = (message, hint) => ({ ok: false, message, hint });
var mergeParts = (files) => {
  const [first] = files;
  if (first === void 0) return refuse("there is nothing to merge", "name files of run --shard or hunt --shard");
  const { header } = first.file;
  const parts = /* @__PURE__ */ new Map();
  for (const { name, file } of files) {
    const other = otherWhole(header, file.header);
    if (other !== void 0) return refuse(`${name} is of ${other} as in ${first.name}`, "merge what belongs together");
    if (file.header.of !== header.of) {
      const cuts = `${first.name} was cut into ${header.of} parts, and ${name} into ${file.header.of}`;
      return refuse(`${cuts}: they overlap`, "play all shards of one --shard \u2026/N");
    }
    for (const part of file.parts) {
      const known = parts.get(part.part);
      if (known !== void 0 && known.part.lines.join("\n") !== part.lines.join("\n")) {
        const which = `part ${part.part}/${header.of} is in ${known.name} and in ${name}`;
        return refuse(
          `${which}, and is not the same in both`,
          "an implementation that is not the same twice: run --repeat 2"
        );
      }
      parts.set(part.part, known ?? { part, name });
    }
  }
  const inOrder = [...parts.values()].map(({ part }) => part).toSorted((one, other) => one.part - other.part);
  return { ok: true, file: { header, parts: inOrder } };
};
var missingParts = ({ header, parts }) => {
  const known = new Set(parts.map(({ part }) => part));
  return Array.from({ length: header.of }, (_, at) => at + 1).filter((part) => !known.has(part));
};
var namedMax = 8;
var missingWords = (file) => {
  const missing = missingParts(file);
  const noun = "worlds" in file.header.whole ? "world" : "case";
  const begin = "worlds" in file.header.whole ? file.header.whole.worlds.from : 1;
  const named = missing.slice(0, namedMax).map((part) => {
    const { from, count } = partRange(file.header, part);
    const which = count === 1 ? `${noun} ${begin + from}` : `${noun}s ${begin + from} to ${begin + from + count - 1}`;
    return `${part}/${file.header.of} (${which})`;
  });
  const more = missing.length - named.length;
  return [...named, ...more > 0 ? [`and ${more} more`] : []].join(", ");
};

export {
  otherWhole,
  mergeParts,
  missingParts,
  missingWords
};
