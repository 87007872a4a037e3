import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { ExitCode } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

/** What a command wrote, and its exit code. */
export interface Captured {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];

/** A new folder with these files in it, by their paths. For tests. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-'));
  if (folders.length === 0) process.once('exit', () => folders.forEach((made) => rmSync(made, { recursive: true })));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** Runs the command line in this process and keeps what it writes. For tests. */
export const captured = async (argv: readonly string[], io: Partial<Io> = {}): Promise<Captured> => {
  let stdout = '';
  let stderr = '';
  const code = await runCli(argv, {
    write: (text) => {
      stdout += text;
    },
    writeError: (text) => {
      stderr += text;
    },
    env: {},
    cwd: folderWith(),
    now: () => new Date(0),
    errorIsTerminal: false,
    onInterrupt: () => () => {},
    ...io,
  });
  return { code, stdout, stderr };
};
