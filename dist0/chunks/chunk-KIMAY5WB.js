import {
  otherWhole
} from "./chunk-BE7GHLPI.js";
import {
  partRange,
  takenLine
} from "./chunk-LYBYLQQS.js";
import {
  appendTo,
  writeFileWhole
} from "./chunk-7TD7J2RX.js";
import {
  found,
  mistake
} from "./chunk-3MB2KMIH.js";
import {
  isOfRecording,
  partText,
  partsFormat,
  partsText,
  readParts
} from "./chunk-44VU4FS7.js";

// harness/cli/journal.ts
import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
var casesPerPartOfRun = 16;
var casesPerPartOfRecording = 1;
var journalName = (output) => `${output}.part`;
var headerOf = (whole) => {
  const { count } = whole.cases;
  const casesPerPart = isOfRecording({ whole }) ? casesPerPartOfRecording : casesPerPartOfRun;
  return { format: partsFormat, of: Math.max(1, Math.ceil(count / casesPerPart)), count, whole };
};
var readJournal = (output, whole, cwd) => {
  const name = journalName(output);
  const path = resolve(cwd, name);
  const header = headerOf(whole);
  const what = isOfRecording(header) ? "recording" : "run";
  if (!existsSync(path)) {
    return existsSync(resolve(cwd, output)) ? mistake(`there is nothing to go on with: the ${what} of ${output} came to its end`, `run again, with --output`) : mistake(`there is no ${name} to go on with`, `it is what a ${what} with --output leaves where it is killed`);
  }
  const read = readParts(readFileSync(path, "utf8"), { cutOff: true });
  if (!read.ok) return mistake(`${name} ${read.message}`, "begin anew, with --output in the place of --resume");
  const other = otherWhole(header, read.file.header);
  if (other !== void 0) return mistake(`${name} is of a ${what} of ${other}`, "go on with what it was begun with");
  return found(read.file.parts);
};
var Journal = class {
  #name;
  #path;
  #header;
  #lineOf;
  #written = 0;
  /** Begins with what was played before; throws a `WriteProblem`, as all of it may. */
  constructor(output, whole, cwd, before, lineOf) {
    this.#name = journalName(output);
    this.#path = resolve(cwd, this.#name);
    this.#header = headerOf(whole);
    this.#lineOf = lineOf;
    writeFileWhole(this.#name, this.#path, partsText({ header: this.#header, parts: before }));
    this.#written = before.length;
  }
  /** Writes a part out of its order. */
  put(part, taken) {
    const lines = taken.map(this.#lineOf);
    appendTo(this.#name, this.#path, partText(this.#header, { part, lines }));
  }
  /** Writes what has come since, of all that there is by now, in order. */
  note(taken) {
    for (; ; ) {
      if (this.#written >= this.#header.of) return;
      const { from, count } = partRange(this.#header, this.#written + 1);
      if (taken.length < from + count) return;
      this.#written += 1;
      this.put(this.#written, taken.slice(from, from + count));
    }
  }
  /** Takes the journal away: the results are written. */
  remove() {
    rmSync(this.#path, { force: true });
  }
};
var runPartText = (header, part, sheet) => partsText({ header, parts: [{ part, lines: sheet.taken.map(takenLine) }] });

export {
  readJournal,
  Journal,
  runPartText
};
