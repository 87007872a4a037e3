import {
  Narrowing
} from "./chunk-LB7PVBCZ.js";
import {
  isOfParts,
  onlyParts
} from "./chunk-U2FUGU44.js";
import {
  noOutcomes,
  outcomeStatuses
} from "./chunk-6M5GG3IU.js";
import {
  registerConstraints,
  runConstraints
} from "./chunk-YDPLBXIQ.js";
import {
  unitTypes
} from "./chunk-7V4W5W7R.js";

// harness/runner/hunt/hunt-file.ts
import { createHash } from "node:crypto";

// harness/runner/hunt/hunt-plan.ts
var chunkSize = 100;

// harness/runner/hunt/hunt-sift.ts
var listedPerKindMax = 1e3;
var keyOf = ({ status, manner }) => `${status} ${manner}`;
var kindOf = (key) => {
  const at = key.indexOf(" ");
  return { status: key.slice(0, at), manner: key.slice(at + 1) };
};
var HuntSift = class {
  #narrowing = new Narrowing(registerConstraints);
  #kinds = /* @__PURE__ */ new Map();
  /** The kinds of failures so far. */
  kinds() {
    return [...this.#kinds].map(([key, { count, failures }]) => ({ ...kindOf(key), count, failures }));
  }
  /** The unit types of which not all that their worlds say was kept. */
  exceeded() {
    return unitTypes.filter((unitType) => this.#narrowing.isExceeded(unitType));
  }
  /** What is kept of the next chunk. */
  take({ failures, unlisted = {}, statements, rules: _rules, ...chunk }) {
    const listed = [];
    const left = new Map(Object.entries(unlisted));
    for (const failure of failures) {
      if (this.#lists(failure)) listed.push(failure);
      else left.set(keyOf(failure), (left.get(keyOf(failure)) ?? 0) + 1);
    }
    for (const [key, count] of Object.entries(unlisted)) this.#entry(key).count += count;
    return {
      ...chunk,
      statements: statements.filter(({ unitType, assignments }) => this.#narrowing.take(unitType, assignments)),
      failures: listed,
      ...left.size === 0 ? {} : { unlisted: Object.fromEntries([...left].toSorted(([one], [other]) => one < other ? -1 : 1)) }
    };
  }
  #entry(key) {
    const known = this.#kinds.get(key);
    if (known !== void 0) return known;
    const entry = { count: 0, failures: [] };
    this.#kinds.set(key, entry);
    return entry;
  }
  #lists(failure) {
    const entry = this.#entry(keyOf(failure));
    entry.count += 1;
    if (entry.failures.length >= listedPerKindMax) return false;
    entry.failures.push(failure);
    return true;
  }
};

// harness/runner/hunt/kind-numbers.ts
var keyOf2 = ({ status, manner }) => `${status} ${manner}`;
var KindNumbers = class {
  #numbers = /* @__PURE__ */ new Map();
  #kinds = [];
  write({ index, about, status, manner }) {
    const kind = this.#numbers.get(keyOf2({ status, manner }));
    if (kind !== void 0) return { index, about, kind };
    this.#add({ status, manner });
    return { index, about, status, manner };
  }
  /** `undefined` where the number stands for nothing: that was not written by `write`. */
  read(written) {
    if (!("kind" in written)) {
      this.#add({ status: written.status, manner: written.manner });
      return written;
    }
    const { index, about, kind } = written;
    const known = this.#kinds[kind];
    return known === void 0 ? void 0 : { index, about, ...known };
  }
  /** The counts by number; their keys are those of a `HuntChunk`. */
  writeCounts(counts) {
    return Object.fromEntries(
      Object.entries(counts).map(([key, count]) => {
        const number = this.#numbers.get(key);
        if (number === void 0) throw new Error(`no failure was listed of a kind that is counted: ${key}`);
        return [number, count];
      })
    );
  }
  /** `undefined` where a number stands for nothing. */
  readCounts(written) {
    const counts = [];
    for (const [number, count] of Object.entries(written)) {
      const kind = this.#kinds[Number(number)];
      if (kind === void 0) return void 0;
      counts.push([keyOf2(kind), count]);
    }
    return Object.fromEntries(counts);
  }
  #add(kind) {
    this.#numbers.set(keyOf2(kind), this.#kinds.length);
    this.#kinds.push(kind);
  }
};

// harness/runner/hunt/hunt-file.ts
var huntFormat = "killspec-hunt/3";
var few = (counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
var chained = (hash, lines, last) => createHash("sha256").update([hash, ...lines, JSON.stringify(last)].join("\n")).digest("hex");
var add = (one, other) => {
  const sum = { ...one };
  for (const status of outcomeStatuses) sum[status] += other[status];
  return sum;
};
var HuntSheet = class {
  #sift = new HuntSift();
  #numbers = new KindNumbers();
  #statements = [];
  #worldCount = 0;
  #counts = noOutcomes;
  #brokenCount = 0;
  #failureCount = 0;
  #hash = "";
  /** What has been found so far. */
  sum() {
    return {
      worldCount: this.#worldCount,
      counts: this.#counts,
      brokenCount: this.#brokenCount,
      failureCount: this.#failureCount,
      kinds: this.#sift.kinds(),
      statements: this.#statements,
      exceeded: this.#sift.exceeded()
    };
  }
  /** How many worlds there were so far, and how many of them failed. */
  get progress() {
    return { done: this.#worldCount, failed: this.#failureCount };
  }
  /** The first line. */
  header(header) {
    const line = JSON.stringify(header);
    this.#hash = createHash("sha256").update(line).digest("hex");
    return `${line}
`;
  }
  /** The lines of the next chunk. */
  chunk(chunk) {
    const { from, count, counts, digest, failures, statements, unlisted } = this.#sift.take(chunk);
    this.#statements.push(...statements);
    this.#worldCount += count;
    this.#counts = add(this.#counts, counts);
    const byKind = [...chunk.failures.map(({ status }) => [status, 1]), ...unlistedOf(chunk)];
    for (const [status, number] of byKind) {
      this.#failureCount += number;
      if (status === "invariant") this.#brokenCount += number;
    }
    const lines = failures.map((failure) => JSON.stringify({ failure: this.#numbers.write(failure) }));
    const line = {
      chunk: {
        from,
        count,
        counts: few(counts),
        digest,
        ...statements.length === 0 ? {} : { statements },
        ...unlisted === void 0 ? {} : { unlisted: this.#numbers.writeCounts(unlisted) }
      }
    };
    this.#hash = chained(this.#hash, lines, line);
    return `${[...lines, JSON.stringify({ ...line, hash: this.#hash })].join("\n")}
`;
  }
  /** The last line. */
  footer(end, constraints) {
    const { worldCount: worlds, counts, brokenCount: broken } = this.sum();
    const footer = { end, worlds, counts: few(counts), broken, constraints };
    return `${JSON.stringify({ ...footer, hash: chained(this.#hash, [], footer) })}
`;
  }
};
var unlistedOf = ({ unlisted = {} }) => Object.entries(unlisted).map(([key, count]) => [key.slice(0, key.indexOf(" ")), count]);
var refuse = (code, message) => ({ ok: false, code, message });
var parse = (line) => {
  try {
    const value = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
};
var readChunk = ({ chunk }, lines, numbers) => {
  const failures = [];
  for (const line of lines) {
    const failure = numbers.read(JSON.parse(line).failure);
    if (failure === void 0) return void 0;
    failures.push(failure);
  }
  const { unlisted, counts, ...rest } = chunk;
  const left = numbers.readCounts(unlisted ?? {});
  if (left === void 0) return void 0;
  return {
    ...rest,
    counts: { ...noOutcomes, ...counts },
    failures,
    statements: chunk.statements ?? [],
    ...unlisted === void 0 ? {} : { unlisted: left }
  };
};
var readChunks = (headerLine, lines) => {
  const chunks = [];
  const numbers = new KindNumbers();
  let hash = createHash("sha256").update(headerLine).digest("hex");
  let since = 0;
  for (const [at, line] of lines.entries()) {
    const value = parse(line);
    if (value?.["chunk"] === void 0) continue;
    const { hash: sealed, ...rest } = value;
    const before = lines.slice(since, at);
    hash = chained(hash, before, rest);
    const chunk = hash === sealed ? readChunk(rest, before, numbers) : void 0;
    if (chunk === void 0) return { chunks, hash, rest: lines.slice(since), isEdited: true };
    chunks.push(chunk);
    since = at + 1;
  }
  return { chunks, hash, rest: lines.slice(since), isEdited: false };
};
var readHunt = (text, options = {}) => {
  if (text.trim() === "") return refuse("empty", "is empty");
  const [first = "", ...others] = text.split("\n");
  const header = parse(first);
  const format = header?.["format"];
  if (isOfParts(text)) return refuse("parts", onlyParts(text));
  if (typeof format !== "string" || !format.startsWith("killspec-hunt/")) return refuse("not-a-hunt", "is no hunt");
  if (format !== huntFormat) {
    return refuse("other-format", `is in the format ${format}; this killspec reads ${huntFormat}`);
  }
  const { chunks, hash, rest, isEdited } = readChunks(first, others.slice(0, -1));
  if (isEdited) return refuse("edited", "is not as killspec wrote it: its seal is broken");
  const hunt = { header, chunks };
  const footer = rest.length === 1 && others.at(-1) === "" ? parse(rest[0] ?? "") : void 0;
  if (footer?.["end"] === void 0) {
    return options.cutOff === true ? { ok: true, hunt } : refuse("truncated", "stops before its end: it has no footer");
  }
  const { hash: sealed, ...unsealed } = footer;
  const counts = chunks.reduce((sum, chunk) => add(sum, chunk.counts), noOutcomes);
  const isWhole = chained(hash, [], unsealed) === sealed && JSON.stringify(few(counts)) === JSON.stringify(unsealed.counts);
  if (!isWhole) return refuse("edited", "is not as killspec wrote it: its seal is broken");
  return { ok: true, hunt: { ...hunt, end: unsealed.end } };
};
var fullChunks = ({ chunks }) => chunks.filter(({ count }) => count === chunkSize);

// harness/runner/hunt/hunt-constraints.ts
var worldName = (index) => `world ${index}`;
var smallestKnown = 2;
var huntConstraints = ({
  statements,
  exceeded
}) => runConstraints(
  statements.map(({ index, ...statement }) => ({ name: worldName(index), ...statement })),
  registerConstraints
).map((constraint) => {
  const { unitType, caseCount } = constraint;
  if (constraint.status === "contradiction") {
    return { ...constraint, smallest: constraint.smallest && constraint.certificate.length <= smallestKnown };
  }
  if (!exceeded.includes(unitType)) return constraint;
  return { status: "inconclusive", unitType, caseCount, bound: "productCountMax" };
});

export {
  chunkSize,
  HuntSift,
  huntFormat,
  HuntSheet,
  readHunt,
  fullChunks,
  huntConstraints
};
