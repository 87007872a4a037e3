import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import type { Part } from './parse-document.ts';

const root = join(import.meta.dirname, '../..');

/** A line of a console block that stands for any number of lines, none among them. */
const anyLines = '…';

/** Far above what any command of a document takes on a slow machine that does other things meanwhile. */
const commandTimeoutMs = 180_000;
const outputBytesMax = 16 * 1_048_576;

const escape = (line: string): string => line.replaceAll(/[\\^$.|?*+()[\]{}]/gu, '\\$&');

/** Whether this is what a block says that a command prints. A line of its own that is `…` stands for any lines. */
export const matches = (printed: readonly string[], block: readonly string[]): boolean => {
  const lines = block.map((line) => (line.trim() === anyLines ? '(?:.*\\n)*?' : `${escape(line)}\\n`));
  return new RegExp(`^${lines.join('')}$`, 'u').test(printed.map((line) => `${line}\n`).join(''));
};

/**
 * The commands that a reader has and that a test cannot run as they are: `npx killspec` would need an installation, and
 * `npm install` a network. Both are mapped to what was built here; whatever else they are asked is an error. What npm
 * has to say of an installation is of no interest to anybody.
 */
const standIns: Readonly<Record<string, string>> = {
  npx: `#!/bin/sh
if [ "$1" != killspec ]; then echo "npx: the tests know killspec only, not $1" >&2; exit 127; fi
shift
exec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"
`,
  npm: `#!/bin/sh
if [ "$1" = install ]; then echo "${anyLines}"; exit 0; fi
if [ "$1" != start ]; then echo "npm: the tests know install and start only, not $1" >&2; exit 127; fi
shift
if [ "$1" = -- ]; then shift; fi
exec "${process.execPath}" "${join(root, 'scripts/start.js')}" "$@"
`,
};

const change = (text: string, content: readonly string[], name: string): string => {
  const side = (without: '+' | '-'): string =>
    content
      .filter((line) => !line.startsWith(without))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after, ...more] = text.split(side('+'));
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`the lines that change do not stand exactly once in ${name}`);
  }
  return `${before}${side('-')}${after}`;
};

/** A part of a document that can be read by itself: from one heading of the second level to the next. */
type Section = readonly Part[];

const sectionsOf = (parts: readonly Part[]): readonly Section[] => {
  const sections: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'text' && part.lines.some((line) => line.startsWith('## '))) sections.push([]);
    sections.at(-1)?.push(part);
  }
  return sections.filter((section) => section.length > 0);
};

const commandCount = (section: Section): number =>
  section.reduce((count, part) => count + (part.kind === 'console' ? part.steps.length : 0), 0);

interface Ended {
  readonly status: number;
  readonly stdout: string;
}

/** A folder in which the commands of one section are run, beside others. */
class Place {
  readonly #home = mkdtempSync(join(tmpdir(), 'killspec-document-'));
  readonly folder = join(this.#home, 'work');
  readonly #bin = join(this.#home, 'bin');
  #lastStatus = 0;

  constructor() {
    mkdirSync(this.folder);
    mkdirSync(this.#bin);
    for (const [name, script] of Object.entries(standIns)) {
      writeFileSync(join(this.#bin, name), script);
      chmodSync(join(this.#bin, name), 0o755);
    }
  }

  /** Writes or changes the file that a part shows; of other parts it does nothing. */
  prepare(part: Part): void {
    if (part.kind !== 'file' && part.kind !== 'change') return;
    const path = join(this.folder, part.name);
    mkdirSync(dirname(path), { recursive: true });
    const text =
      part.kind === 'file'
        ? part.content.map((line) => `${line}\n`).join('')
        : change(readFileSync(path, 'utf8'), part.content, part.name);
    writeFileSync(path, text);
  }

  /** Does what a part says, and gives its lines with what was printed. */
  async play(part: Part): Promise<readonly string[]> {
    this.prepare(part);
    switch (part.kind) {
      case 'text':
        return part.lines;
      case 'file':
        return [`\`\`\`${part.language} ${part.name}`, ...part.content, '```'];
      case 'change':
        return [`\`\`\`diff ${part.name}`, ...part.content, '```'];
      case 'console': {
        const steps: string[] = [];
        for (const { command, printed } of part.steps) {
          const lines = await this.#run(command);
          steps.push(`$ ${command}`, ...(matches(lines, printed) ? printed : lines));
        }
        return ['```console', ...steps, '```'];
      }
    }
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  async #run(command: string): Promise<readonly string[]> {
    const { status, stdout } = await this.#shell(`exec 2>&1\n(exit ${this.#lastStatus})\n${command}`);
    this.#lastStatus = status;
    return stdout === '' ? [] : stdout.replace(/\n$/u, '').split('\n');
  }

  #shell(script: string): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const options = {
        cwd: this.folder,
        timeout: commandTimeoutMs,
        maxBuffer: outputBytesMax,
        // Nothing of the environment that could change what is printed.
        env: { PATH: [this.#bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), HOME: this.#home },
      };
      const child = execFile('/bin/sh', ['-c', script], options, (error, stdout) => {
        const status = error === null ? 0 : error.code;
        if (typeof status === 'number') resolve({ status, stdout });
        else reject(error ?? new Error('the shell gave no status'));
      });
      child.stdin?.end();
    });
  }
}

/**
 * Does what a document says, as a reader would, in new folders: writes its files, changes them, runs its commands in
 * order. A section finds the files and changes of those before it, and nothing of their commands, so that sections are
 * played side by side. Gives the text of the document with what the commands did print; where that is what the document
 * says, its own text. `onFolder` may look into the folder of the last section before it is removed.
 */
export const playDocument = async (
  parts: readonly Part[],
  onFolder: (folder: string) => void = () => {},
): Promise<string> => {
  const sections = sectionsOf(parts);
  const texts = new Map<number, string>();
  const playSection = async (at: number): Promise<void> => {
    const place = new Place();
    try {
      for (const part of sections.slice(0, at).flat()) place.prepare(part);
      const lines: string[] = [];
      for (const part of sections[at] ?? []) lines.push(...(await place.play(part)));
      texts.set(at, lines.join('\n'));
      if (at === sections.length - 1) onFolder(place.folder);
    } finally {
      place.remove();
    }
  };
  const counts = sections.map(commandCount);
  // Those with the most commands first, so that none of them is waited for at the end.
  const order = [...sections.keys()].toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0)).values();
  const follow = async (): Promise<void> => {
    for (const at of order) await playSection(at);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, follow));
  return sections.map((_, at) => texts.get(at)).join('\n');
};
