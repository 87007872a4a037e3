import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderDiff } from '../../reports/formats/diff.ts';
import { diffResults } from '../runner/diff/diff-results.ts';
import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Results } from '../runner/results.ts';
import { unsealResults } from '../runner/seal.ts';
import type { Io } from './io.ts';
import { found, type Found, mistake } from './mistake.ts';
import { renderMistake } from './render-mistake.ts';
import { settingFor } from './setting.ts';

const load = (file: string, cwd: string): Found<Results> => {
  try {
    const read = unsealResults(readFileSync(resolve(cwd, file), 'utf8'));
    return read.ok
      ? found(read.results)
      : mistake(`${file} ${read.message}`, 'npx killspec run --output FILE writes one');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return mistake(`${file} cannot be read (${code})`);
  }
};

/** Runs `killspec diff`: compares two results files. Gives 1 where something that conformed does not any more. */
export const diffCommand = async (
  before: string,
  after: string,
  options: { readonly json?: boolean; readonly color?: boolean },
  io: Io,
): Promise<ExitCode> => {
  const [old, later] = [load(before, io.cwd), load(after, io.cwd)];
  for (const each of [old, later]) if (!each.ok) io.writeError(await renderMistake(each.mistake));
  if (!old.ok || !later.ok) return exitCodes.usage;
  const diff = diffResults(old.value, later.value);
  io.write(
    options.json === true ? `${JSON.stringify(diff)}\n` : renderDiff(diff, settingFor(io, options.color ?? true)),
  );
  return diff.regressions.length > 0 ? exitCodes.nonconformant : exitCodes.ok;
};
