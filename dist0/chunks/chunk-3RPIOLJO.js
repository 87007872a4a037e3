// harness/scenarios/read-text-file.ts
import { readFileSync, statSync } from "node:fs";

// harness/scenarios/source-text.ts
var problemsMax = 100;
var SourceText = class {
  file;
  text;
  problems = [];
  #lineStarts;
  #seen = /* @__PURE__ */ new Set();
  constructor(file, text) {
    this.file = file;
    this.text = text;
  }
  /** Line and column, from 1, of an offset into the text. */
  place(offset) {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
  /** The offset at which a line starts; lines count from 1. */
  lineStart(line) {
    return this.#starts()[line - 1] ?? this.text.length;
  }
  /** The line as written, without its end. */
  lineText(line) {
    return this.text.slice(this.lineStart(line), this.lineStart(line + 1)).replace(/[\r\n]+$/, "");
  }
  /** Notes a problem at an offset; the same one twice (as the cases of a scenario may have it) is noted once. */
  report(offset, code, message, hint) {
    const { line, column } = this.place(offset);
    const key = `${line}:${column}:${message}`;
    if (this.problems.length >= problemsMax || this.#seen.has(key)) return;
    this.#seen.add(key);
    const problem2 = { code, file: this.file, line, column, message, lineText: this.lineText(line) };
    this.problems.push(hint === void 0 ? problem2 : { ...problem2, hint });
  }
  /** Notes a problem of the file as a whole. */
  reportWhole(code, message) {
    this.problems.push({ code, file: this.file, line: 1, column: 1, message });
  }
  #starts() {
    if (this.#lineStarts === void 0) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
};

// harness/scenarios/read-text-file.ts
var fileBytesMax = 256 * 1024;
var problem = (file, code, message, hint) => ({
  ok: false,
  problem: { file, line: 1, column: 1, code, message, ...hint === void 0 ? {} : { hint } }
});
var reasons = {
  ENOENT: "is not there",
  EACCES: "may not be read",
  ENOTDIR: "part of the path is not a directory",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "the path is too long"
};
var reasonFor = (error) => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? `cannot be read (${code === "" ? "unknown error" : code})`;
};
var readTextFile = (path, shownAs) => {
  let bytes;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return problem(shownAs, "unreadable", "is a directory, not a file");
    if (!stats.isFile()) return problem(shownAs, "unreadable", "is not a regular file");
    if (stats.size > fileBytesMax) {
      const found = `${Math.ceil(stats.size / 1024)} KB`;
      return problem(shownAs, "too-much", `has ${found}; at most ${fileBytesMax / 1024} KB are read`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    return problem(shownAs, "unreadable", reasonFor(error));
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return problem(shownAs, "not-text", "is not a text file: it holds NUL bytes");
    return { ok: true, source: new SourceText(shownAs, text) };
  } catch {
    return problem(shownAs, "not-text", "is not a text file: it is not UTF-8");
  }
};

export {
  problemsMax,
  SourceText,
  readTextFile
};
