import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../runner/results.ts';
import { sealResults, unsealResults } from '../runner/seal.ts';
import { whyUnread } from '../scenarios/why-unread.ts';
import type { AdapterChoice, Invocation, SandboxedCommand } from './invocation.ts';
import { found, type Found, mistake } from './mistake.ts';

/** The folder, below the current one, in which the last run is kept. */
export const keepFolder = '.killspec';

const resultsFile = 'last.ndjson';
const invocationFile = 'last-run.json';

/** The last run, and how it was asked for. */
export interface LastRun {
  readonly results: Results;
  readonly invocation: Invocation;
  /** Whether only a part of the cases was asked for that a run without arguments plays. */
  readonly isPart: boolean;
}

/** Writes a file so that nobody ever reads half of it. */
export const writeWhole = (path: string, text: string): void => {
  const beside = `${path}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Keeps a run for `why` and `--failed`; gives the reason where it cannot be kept, which is no fault of the run. */
export const keepLastRun = (cwd: string, run: LastRun): string | undefined => {
  try {
    const folder = join(cwd, keepFolder);
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, resultsFile), sealResults(run.results));
    writeWhole(join(folder, invocationFile), `${JSON.stringify({ ...run.invocation, isPart: run.isPart })}\n`);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
};

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');

const isChoice = (value: unknown): value is AdapterChoice =>
  typeof value === 'string' || isWords(value) || isWords((value as Partial<SandboxedCommand> | undefined)?.sandboxed);

const readInvocation = (path: string): Pick<LastRun, 'invocation' | 'isPart'> => {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<Invocation> & { readonly isPart?: unknown };
    const { operands, adapter, profile } = read;
    return {
      invocation: {
        operands: Array.isArray(operands) ? operands.filter((operand) => typeof operand === 'string') : [],
        ...(isChoice(adapter) ? { adapter } : {}),
        ...(typeof profile === 'string' ? { profile } : {}),
      },
      isPart: read.isPart !== false,
    };
  } catch {
    // Without it the results still stand; only what plays a case again is less exact.
    return { invocation: { operands: [] }, isPart: true };
  }
};

/** The last run in this folder, finished or not. */
export const loadLastRun = (cwd: string): Found<LastRun> => {
  const path = join(cwd, keepFolder, resultsFile);
  if (!existsSync(path)) return mistake('there is no last run in this folder', 'run one: npx killspec run');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return mistake(`${keepFolder}/${resultsFile} ${whyUnread(error)}`);
  }
  const read = unsealResults(text, { unfinished: true });
  if (!read.ok) return mistake(`${keepFolder}/${resultsFile} ${read.message}`, 'run again: npx killspec run');
  return found({ results: read.results, ...readInvocation(join(cwd, keepFolder, invocationFile)) });
};
