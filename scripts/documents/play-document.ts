import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import type { Part } from './parse-document.ts';

const root = join(import.meta.dirname, '../..');

/** A line of a console block that stands for any number of lines, none among them. */
const anyLines = '…';

/** Far above what any command of a document takes on a slow machine. */
const commandTimeoutMs = 60_000;

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

/**
 * Does what a document says, as a reader would, in a new folder: writes its files, changes them, runs its commands in
 * order. Gives the text of the document with what the commands did print; where that is what the document says, its own
 * text. `onFolder` may look into the folder before it is removed.
 */
export const playDocument = (parts: readonly Part[], onFolder: (folder: string) => void = () => {}): string => {
  const home = mkdtempSync(join(tmpdir(), 'killspec-document-'));
  const folder = join(home, 'work');
  const bin = join(home, 'bin');
  let lastStatus = 0;

  const run = (command: string): readonly string[] => {
    const { status, stdout, error } = spawnSync('/bin/sh', ['-c', `exec 2>&1\n(exit ${lastStatus})\n${command}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: commandTimeoutMs,
      // Nothing of the environment that could change what is printed.
      env: { PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), HOME: home },
    });
    if (error !== undefined) throw error;
    lastStatus = status ?? 1;
    return stdout === '' ? [] : stdout.replace(/\n$/u, '').split('\n');
  };

  const play = (part: Part): readonly string[] => {
    switch (part.kind) {
      case 'text':
        return part.lines;
      case 'file':
        mkdirSync(dirname(join(folder, part.name)), { recursive: true });
        writeFileSync(join(folder, part.name), part.content.map((line) => `${line}\n`).join(''));
        return [`\`\`\`${part.language} ${part.name}`, ...part.content, '```'];
      case 'change': {
        const path = join(folder, part.name);
        writeFileSync(path, change(readFileSync(path, 'utf8'), part.content, part.name));
        return [`\`\`\`diff ${part.name}`, ...part.content, '```'];
      }
      case 'console': {
        const steps = part.steps.flatMap(({ command, printed }) => {
          const lines = run(command);
          return [`$ ${command}`, ...(matches(lines, printed) ? printed : lines)];
        });
        return ['```console', ...steps, '```'];
      }
    }
  };

  try {
    mkdirSync(folder);
    mkdirSync(bin);
    for (const [name, script] of Object.entries(standIns)) {
      writeFileSync(join(bin, name), script);
      chmodSync(join(bin, name), 0o755);
    }
    const lines = parts.flatMap(play);
    onFolder(folder);
    return lines.join('\n');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
