import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A file could not be written: a full disk, most often. What was written before is still there. */
export class WriteProblem extends Error {}

const words: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left',
  EDQUOT: 'the quota is used up',
  EFBIG: 'it would be larger than a file may be',
  EROFS: 'the file system is read-only',
  EACCES: 'it is not allowed',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  ERR_FS_EISDIR: 'it is a folder',
};

/** That a file could not be written, and why. `file` is how messages call it. */
export const unwritten = (file: string, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `${file} could not be written: ${words[code] ?? code}`;
};

/** Writes something; throws a `WriteProblem` where that fails. `file` is how messages call what is written. */
export const attemptToWrite = (file: string, write: () => void): void => {
  try {
    write();
  } catch (error) {
    throw new WriteProblem(unwritten(file, error));
  }
};

/** Adds to a file; throws a `WriteProblem`. `file` is how messages call it. */
export const appendTo = (file: string, path: string, text: string): void =>
  attemptToWrite(file, () => appendFileSync(path, text));

/** Writes a file so that nobody ever reads half of it, and leaves nothing where that fails; throws a `WriteProblem`. */
export const writeFileWhole = (file: string, path: string, text: string | Uint8Array): void =>
  attemptToWrite(file, () => {
    const beside = `${path}.tmp`;
    try {
      writeFileSync(beside, text);
      renameSync(beside, path);
    } catch (error) {
      // What stands there may be a folder of somebody's.
      rmSync(beside, { force: true });
      throw error;
    }
  });
