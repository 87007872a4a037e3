import type { Results } from '../runner/results.ts';
import { unsealResults } from '../runner/seal.ts';
import { found, type Found, mistake } from './mistake.ts';
import { readNamed } from './read-named.ts';

const whence = 'npx killspec run --output FILE writes one';

/** Reads a file of `run --output` that a user named. */
export const loadResults = (file: string, cwd: string): Found<Results> => {
  const text = readNamed(file, cwd, whence);
  if (!text.ok) return text;
  const read = unsealResults(text.value);
  return read.ok ? found(read.results) : mistake(`${file} ${read.message}`, read.code === 'parts' ? undefined : whence);
};
