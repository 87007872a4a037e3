import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly shell: string;
  readonly 'working-directory': string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

/** An action, as `action.yml` has it. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** The folder of the action. */
export const actionFolder = join(packageRoot(), 'harness/action');

/** Reads the action. */
export const readAction = (): Action =>
  parse(readFileSync(join(actionFolder, 'action.yml'), 'utf8'), { strict: true, uniqueKeys: true }) as Action;

/** What came of the action. */
export interface PlayedAction {
  /** The exit code of the first step that failed, or 0. */
  readonly status: number | null;
  readonly output: string;
  /** What GitHub would show as the summary of the job. */
  readonly summary: string;
}

/**
 * Executes the steps of the action in a shell, as GitHub does: expressions are put into `env` and nowhere else, and a
 * step that says so is executed although one before it has failed. For tests.
 */
export const playAction = (
  given: Readonly<Record<string, string>>,
  cwd: string,
  env: Readonly<Record<string, string | undefined>> = {},
): PlayedAction => {
  const { inputs, runs } = readAction();
  const place = mkdtempSync(join(tmpdir(), 'killspec-'));
  const summary = join(place, 'summary');
  writeFileSync(summary, '');
  const values = (text: string): string =>
    text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_all, name: string) => {
      if (name === 'github.action_path') return actionFolder;
      const input = name.replace(/^inputs\./, '');
      return given[input] ?? inputs[input]?.default ?? '';
    });
  let status: number | null = 0;
  let output = '';
  for (const step of runs.steps) {
    if (status !== 0 && step.if !== '${{ !cancelled() }}') continue;
    const own = Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, values(value)]));
    const script = join(place, 'step.sh');
    writeFileSync(script, step.run);
    const played = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(cwd, values(step['working-directory'])),
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, ...env, ...own },
    });
    output += played.stdout + played.stderr;
    if (status === 0) status = played.status;
  }
  return { status, output, summary: readFileSync(summary, 'utf8') };
};
