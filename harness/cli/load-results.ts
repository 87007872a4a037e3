import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Results } from '../runner/results.ts';
import { unsealResults } from '../runner/seal.ts';
import { found, type Found, mistake } from './mistake.ts';

const whyUnread: Readonly<Record<string, string>> = { ENOENT: 'is not there', EISDIR: 'is a directory, not a file' };

/** Reads a file of `run --output` that a user named. */
export const loadResults = (file: string, cwd: string): Found<Results> => {
  try {
    const read = unsealResults(readFileSync(resolve(cwd, file), 'utf8'));
    if (read.ok) return found(read.results);
    const hint = read.code === 'parts' ? undefined : 'npx killspec run --output FILE writes one';
    return mistake(`${file} ${read.message}`, hint);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return mistake(
      `${file} ${whyUnread[code] ?? `cannot be read (${code})`}`,
      'npx killspec run --output FILE writes one',
    );
  }
};
