import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { takenLine } from '../runner/parts/compose.ts';
import { otherWhole } from '../runner/parts/merge-parts.ts';
import {
  isOfRecording,
  type Part,
  type PartsHeader,
  partsFormat,
  partsText,
  partText,
  readParts,
} from '../runner/parts/part-file.ts';
import { partRange } from '../runner/parts/part-range.ts';
import type { RunSheet } from '../runner/run-sheet.ts';
import { found, type Found, mistake } from './mistake.ts';
import { appendTo, writeFileWhole } from '../runner/write-file.ts';

/** How many cases of a run, which are judged in their order, may be lost when it is killed. */
const casesPerPartOfRun = 16;
/** Those of a recording are done in any order, and take long. */
const casesPerPartOfRecording = 1;

/** Where what writes cases to a file keeps what it has, until it is over. */
export const journalName = (output: string): string => `${output}.part`;

/** What a journal is of: a run, or a recording. */
type Whole = Exclude<PartsHeader['whole'], { readonly worlds: unknown }>;

const headerOf = (whole: Whole): PartsHeader => {
  const { count } = whole.cases;
  const casesPerPart = isOfRecording({ whole }) ? casesPerPartOfRecording : casesPerPartOfRun;
  return { format: partsFormat, of: Math.max(1, Math.ceil(count / casesPerPart)), count, whole };
};

/** What a run or a recording that was killed has left, for the one that goes on. */
export const readJournal = (output: string, whole: Whole, cwd: string): Found<readonly Part[]> => {
  const name = journalName(output);
  const path = resolve(cwd, name);
  const header = headerOf(whole);
  const what = isOfRecording(header) ? 'recording' : 'run';
  if (!existsSync(path)) {
    return existsSync(resolve(cwd, output))
      ? mistake(`there is nothing to go on with: the ${what} of ${output} came to its end`, `run again, with --output`)
      : mistake(`there is no ${name} to go on with`, `it is what a ${what} with --output leaves where it is killed`);
  }
  const read = readParts(readFileSync(path, 'utf8'), { cutOff: true });
  if (!read.ok) return mistake(`${name} ${read.message}`, 'begin anew, with --output in the place of --resume');
  const other = otherWhole(header, read.file.header);
  if (other !== undefined) return mistake(`${name} is of a ${what} of ${other}`, 'go on with what it was begun with');
  return found(read.file.parts);
};

/** Writes down what a run or a recording has, every few cases. */
export class Journal<T> {
  readonly #name: string;
  readonly #path: string;
  readonly #header: PartsHeader;
  readonly #lineOf: (taken: T) => string;
  #written = 0;

  /** Begins with what was played before; throws a `WriteProblem`, as all of it may. */
  constructor(output: string, whole: Whole, cwd: string, before: readonly Part[], lineOf: (taken: T) => string) {
    this.#name = journalName(output);
    this.#path = resolve(cwd, this.#name);
    this.#header = headerOf(whole);
    this.#lineOf = lineOf;
    writeFileWhole(this.#name, this.#path, partsText({ header: this.#header, parts: before }));
    this.#written = before.length;
  }

  /** Writes a part out of its order. */
  put(part: number, taken: readonly T[]): void {
    const lines = taken.map(this.#lineOf);
    appendTo(this.#name, this.#path, partText(this.#header, { part, lines }));
  }

  /** Writes what has come since, of all that there is by now, in order. */
  note(taken: readonly T[]): void {
    for (;;) {
      if (this.#written >= this.#header.of) return;
      const { from, count } = partRange(this.#header, this.#written + 1);
      if (taken.length < from + count) return;
      this.#written += 1;
      this.put(this.#written, taken.slice(from, from + count));
    }
  }

  /** Takes the journal away: the results are written. */
  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

/** The file of one part of a run. */
export const runPartText = (header: PartsHeader, part: number, sheet: RunSheet): string =>
  partsText({ header, parts: [{ part, lines: sheet.taken.map(takenLine) }] });
