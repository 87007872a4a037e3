import {
  Reader,
  quoted,
  suggest
} from "./chunk-GLRNWZKY.js";
import {
  parseYaml
} from "./chunk-GGQI23JX.js";
import {
  readTextFile
} from "./chunk-3RPIOLJO.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";
import {
  classifySignalLiteral,
  isSignalName,
  signalNames
} from "./chunk-QAWU4L6M.js";

// harness/scenarios/load-config.ts
import { statSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";

// harness/scenarios/words.ts
var wordPattern = /(?:"(?:\\.|[^"\\])*"|[^\s"])+|"/g;
var cut = (text) => {
  if (/["\t\n\r]/.test(text))
    return Array.from(text.matchAll(wordPattern), (match) => ({ text: match[0], index: match.index }));
  const words = [];
  let index = 0;
  for (const word of text.split(" ")) {
    if (word !== "") words.push({ text: word, index });
    index += word.length + 1;
  }
  return words;
};
var Words = class {
  text;
  reader;
  #words;
  #at = 0;
  constructor(reader, text) {
    this.reader = reader;
    this.text = text;
    this.#words = cut(text.value);
  }
  peek() {
    return this.#words[this.#at]?.text;
  }
  /** The next word; its absence is reported with `what` should stand there. */
  take(what) {
    const word = this.#words[this.#at];
    if (word === void 0) {
      this.report(void 0, "bad-words", `${what} is missing at the end of ${quoted(this.text.value)}`);
      return void 0;
    }
    this.#at += 1;
    return word;
  }
  /** Takes this very word. */
  takeExactly(wanted) {
    const word = this.take(`"${wanted}"`);
    if (word === void 0 || word.text === wanted) return word !== void 0;
    this.report(word, "bad-words", `${quoted(word.text)} stands where "${wanted}" belongs`);
    return false;
  }
  takeSignal() {
    const word = this.take("a signal");
    return word === void 0 ? void 0 : this.signal(word);
  }
  /** The signal that a word names; canonical names only. */
  signal(word) {
    if (isSignalName(word.text)) return word.text;
    const meant = classifySignalLiteral(word.text);
    const hint = meant.status === "invalid" ? suggest(word.text, signalNames) : `did you mean ${meant.signal}?`;
    this.report(word, "bad-signal", `unknown signal ${quoted(word.text)}`, hint);
    return void 0;
  }
  /** True at the end of the phrase; a word that still stands there is reported. */
  end() {
    const word = this.#words[this.#at];
    if (word !== void 0) this.report(word, "bad-words", `${quoted(word.text)} is not understood here`);
    return word === void 0;
  }
  /** The rest of the phrase: `after 2s`, `with 1`, both, or nothing. */
  tail({ delay = true, status: withStatus = false } = {}) {
    let afterUs;
    let status;
    for (let word = this.#words[this.#at]; word !== void 0; word = this.#words[this.#at]) {
      this.#at += 1;
      if (word.text === "after" && delay && afterUs === void 0) {
        afterUs = this.takeSpan();
        if (afterUs === void 0) return void 0;
      } else if (word.text === "with" && withStatus && status === void 0) {
        status = this.#status();
        if (status === void 0) return void 0;
      } else {
        const may = [...delay ? ["after 2s"] : [], ...withStatus ? ["with 1"] : []].join(", ");
        this.report(word, "bad-words", `${quoted(word.text)} is not understood here`, `here may stand: ${may}`);
        return void 0;
      }
    }
    return { afterUs: afterUs ?? 0, status: status ?? 0 };
  }
  /** A time span: all words up to the next `after` or `with`. */
  takeSpan() {
    const first = this.take("a time");
    if (first === void 0) return void 0;
    let end = first.index + first.text.length;
    for (let word = this.#words[this.#at]; word !== void 0; word = this.#words[this.#at]) {
      if (word.text === "after" || word.text === "with") break;
      end = word.index + word.text.length;
      this.#at += 1;
    }
    return this.#finiteSpan({ text: this.text.value.slice(first.index, end), index: first.index });
  }
  /** A time span of as many words as begin with a digit: what follows in a line of `expect:` is a name. */
  takeInstant() {
    const first = this.take("a time");
    if (first === void 0) return void 0;
    let end = first.index + first.text.length;
    for (let word = this.#words[this.#at]; word !== void 0 && /^\d/.test(word.text); word = this.#words[this.#at]) {
      end = word.index + word.text.length;
      this.#at += 1;
    }
    return this.#finiteSpan({ text: this.text.value.slice(first.index, end), index: first.index });
  }
  #finiteSpan(word) {
    const parsed = parseTimeSpan(word.text);
    if (parsed.status === "valid" && parsed.span !== "infinity") return parsed.span;
    const at = parsed.status === "valid" ? 0 : parsed.at;
    const what = parsed.status === "valid" ? "never comes" : "is no time span";
    const place = { text: word.text, index: word.index + at };
    this.report(place, "bad-time", `${quoted(word.text)} ${what}`, "write one as in 0s, 250ms, 1min 30s");
    return void 0;
  }
  #status() {
    const word = this.take("an exit status");
    if (word === void 0) return void 0;
    if (/^\d{1,3}$/.test(word.text) && Number(word.text) <= 255) return Number(word.text);
    this.report(word, "bad-words", `${quoted(word.text)} is no exit status`, "a number from 0 to 255");
    return void 0;
  }
  report(word, code, message, hint) {
    this.reader.report(this.text, code, message, hint, word?.index ?? 0);
  }
};

// harness/scenarios/load-config.ts
var configFileName = "killspec.config.yaml";
var latenessMaxUs = 25e4;
var configKeys = ["adapter", "profile", "baseline", "patterns", "lateness", "suite", "source"];
var readPatterns = (reader, entry) => {
  if (entry === void 0) return {};
  const nodes = reader.oneOrMany(entry.value, '"patterns"') ?? [];
  return { patterns: nodes.flatMap((node) => reader.text(node, "a pattern")?.value ?? []) };
};
var readLateness = (reader, entry) => {
  const text = entry === void 0 ? void 0 : reader.text(entry.value, '"lateness"');
  if (text === void 0) return {};
  const words = new Words(reader, text);
  const latenessUs = words.takeSpan();
  if (latenessUs === void 0 || !words.end()) return {};
  if (latenessUs > latenessMaxUs) reader.report(text, "bad-time", "a lateness is at most 250ms");
  return { latenessUs };
};
var readSuite = (reader, entry) => {
  const text = entry === void 0 ? void 0 : reader.text(entry.value, '"suite"');
  if (text === void 0) return {};
  if (/^[1-9]\d{0,5}$/.test(text.value)) return { suite: Number(text.value) };
  reader.report(text, "bad-words", `${quoted(text.value)} is no version of a suite`, "a whole number, as in suite: 1");
  return {};
};
var isFileBelow = (folder, file) => !isAbsolute(file) && !normalize(file).startsWith("..") && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
var readSource = (reader, entry, folder) => {
  const text = entry === void 0 ? void 0 : reader.text(entry.value, '"source"');
  if (text === void 0) return {};
  const [, file = "", line = "1"] = /^(.+?)(?::([1-9]\d{0,8}))?$/.exec(text.value) ?? [];
  if (isFileBelow(folder, file)) return { source: { file: normalize(file).split(sep).join("/"), line: Number(line) } };
  const hint = "a file in this folder or below it, with its line if you like, as in source: src/kill.c:120";
  reader.report(text, "unknown-name", `there is no file ${quoted(file)} here`, hint);
  return {};
};
var readAdapter = (reader, entry) => {
  if (entry === void 0) return {};
  const nodes = reader.oneOrMany(entry.value, '"adapter"') ?? [];
  const words = nodes.flatMap((node) => reader.text(node, nodes.length === 1 ? '"adapter"' : "a word")?.value ?? []);
  const isList = nodes.length !== 1 || nodes[0] !== entry.value;
  if (words[0] === void 0 || words[0] === "") reader.report(entry.value, "missing-key", '"adapter" is empty');
  return { adapter: isList ? words : words[0] ?? "" };
};
var readTexts = (reader, entries) => {
  const texts = {};
  for (const key of ["profile", "baseline"]) {
    const entry = entries.get(key);
    const text = entry === void 0 ? void 0 : reader.text(entry.value, `"${key}"`);
    if (text === void 0) continue;
    if (text.value === "") reader.report(text, "missing-key", `"${key}" is empty`);
    texts[key] = text.value;
  }
  return texts;
};
var loadConfig = (path) => {
  const read = readTextFile(path, path);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { source } = read;
  const root = parseYaml(source);
  const reader = new Reader(source);
  const entries = root === void 0 || source.problems.length > 0 ? void 0 : reader.mapping(root, "the configuration", configKeys);
  if (entries === void 0) return { ok: false, problems: source.problems };
  const config = {
    folder: dirname(path),
    ...readAdapter(reader, entries.get("adapter")),
    ...readTexts(reader, entries),
    ...readPatterns(reader, entries.get("patterns")),
    ...readLateness(reader, entries.get("lateness")),
    ...readSuite(reader, entries.get("suite")),
    ...readSource(reader, entries.get("source"), dirname(path))
  };
  return source.problems.length > 0 ? { ok: false, problems: source.problems } : { ok: true, config };
};

export {
  Words,
  configFileName,
  loadConfig
};
