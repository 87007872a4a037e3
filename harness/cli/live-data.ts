import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildReport, type Source } from '../../reports/html/data/build-report.ts';
import { packReport } from '../../reports/html/render-report.ts';
import { packageVersion } from '../package-version.ts';
import { knownCases, loadSource } from './load-sources.ts';

/** A report as it is now, packed; or why there is none. */
export type LiveAnswer =
  | { readonly ok: true; readonly tag: string; readonly packed: Buffer }
  | { readonly ok: false; readonly why: string };

/** Reading everything anew may take no more than such a part of the time. */
const restFactor = 4;

/** What changes when a file does: how long it is, and when it was last written. */
const markOf = (file: string, cwd: string): string => {
  const { size, mtimeMs } = statSync(resolve(cwd, file), { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0 };
  return `${size}-${mtimeMs}`;
};

/** The report of files that are still being written: read again whenever one of them has changed. */
export class LiveData {
  readonly #files: readonly string[];
  readonly #cwd: string;
  readonly #known = knownCases();
  #mark = '';
  #answer: LiveAnswer = { ok: false, why: '' };
  #restUntilMs = 0;

  constructor(files: readonly string[], cwd: string) {
    this.#files = files;
    this.#cwd = cwd;
  }

  /** The report of what the files hold now, or held a moment ago. */
  now(): LiveAnswer {
    const mark = this.#files.map((file) => markOf(file, this.#cwd)).join(' ');
    const beganMs = performance.now();
    if (mark === this.#mark || beganMs < this.#restUntilMs) return this.#answer;
    this.#mark = mark;
    this.#answer = this.#read(mark);
    const endedMs = performance.now();
    // What cannot be read, as it is not there yet, takes no time.
    if (this.#answer.ok) this.#restUntilMs = endedMs + restFactor * (endedMs - beganMs);
    return this.#answer;
  }

  #read(mark: string): LiveAnswer {
    const sources: Source[] = [];
    for (const file of this.#files) {
      const source = loadSource(file, this.#cwd, { cutOff: true });
      if (!source.ok) return { ok: false, why: source.mistake.message };
      sources.push(source.value);
    }
    const report = buildReport(sources, { killspec: packageVersion(), known: this.#known });
    return { ok: true, tag: `"${mark.replaceAll(' ', '_')}"`, packed: packReport(report) };
  }
}
