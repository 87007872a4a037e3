import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../runner/exit-code.ts';
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

/** What a command wrote, and its exit code. */
export interface Captured {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with these files in it, by their paths. For tests, which leave it: what they leave is removed at the end. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'killspec-'));
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
