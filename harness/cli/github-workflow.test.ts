import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kits } from '../kits/kits.ts';
import { packageRoot } from '../package-root.ts';
import { captured, folderWith } from './captured.ts';
import { playAction } from '../action/play-action.ts';
import { githubWorkflow, githubWorkflowFile, type Judged, ownAction } from './github-workflow.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: { readonly killspec: { readonly steps: readonly Step[] } };
}

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(packageRoot(), 'scripts/build.js')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

const read = (text: string): Workflow => parse(text, { strict: true, uniqueKeys: true });

const nothing: Judged & { readonly language: string } = { language: 'nothing in particular' };

test.each([...kits, nothing])('a workflow for $language may do little', (kit) => {
  const text = githubWorkflow(kit);
  const { permissions, env, jobs } = read(text);
  expect(permissions).toEqual({ contents: 'read' });
  expect(env).toEqual({ KILLSPEC: 'killspec@0.1.0' });
  expect(text).not.toContain('secrets');
  const { steps } = jobs.killspec;
  expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]);
  // Commits, not tags.
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.map((uses) => uses.replace(/@[0-9a-f]{40}$/u, ' by a commit'))).toEqual([
    'actions/checkout by a commit',
    'actions/setup-node by a commit',
    ownAction,
    'actions/upload-artifact by a commit',
  ]);
  expect(Object.keys(read(text))).toEqual(['name', 'on', 'permissions', 'env', 'jobs']);
});

/** What a machine of GitHub's has, and this one need not: npm and its network are left out. */
const standIns = {
  npm: '#!/bin/sh\n[ "$1" = install ] && [ "$5" = killspec@0.1.0 ]\n',
};

/** Executes the steps that are ours as GitHub does, with what is in a folder, until one fails: its name and its exit code. */
const execute = (cwd: string): readonly [step: string, status: number | null] => {
  const bin = folderWith(standIns);
  for (const name of Object.keys(standIns)) chmodSync(join(bin, name), 0o755);
  const { env, jobs } = read(readFileSync(join(cwd, githubWorkflowFile), 'utf8'));
  for (const { name = '', run, uses, with: inputs } of jobs.killspec.steps) {
    if (uses === ownAction) {
      const { status } = playAction(inputs ?? {}, cwd);
      if (status !== 0) return [name, status];
    }
    if (run === undefined) continue;
    const path = `${bin}${delimiter}${process.env['PATH']}`;
    const { status } = spawnSync('bash', ['-e', '-c', run], { cwd, env: { ...process.env, ...env, PATH: path } });
    if (status !== 0) return [name, status];
  }
  return ['', 0];
};

test('a workflow is red until something is judged, and green for what conforms', async () => {
  const cwd = folderWith({ 'killspec.config.yaml': 'patterns: kill-mode/default\n' });
  const { code, stdout } = await captured(['init', '--lang', 'javascript', '--ci', 'github'], { cwd });
  expect([code, stdout]).toMatchInlineSnapshot(`
    [
      0,
      ".github/workflows/killspec.yml written: it runs the suite at every push, and is red until something is judged.
    KILLSPEC in it says where npm finds killspec.
    adapter.mjs written, and killspec.mjs, which it needs: it answers "unsupported" to everything.
    next: npx killspec run -- node adapter.mjs
    ",
    ]
  `);
  expect(execute(cwd)).toEqual(['Run the suite', 6]);
  const kit = join(packageRoot(), 'harness/kits/javascript');
  copyFileSync(join(kit, 'reference.mjs'), join(cwd, 'adapter.mjs'));
  copyFileSync(join(kit, 'reference-steps.mjs'), join(cwd, 'reference-steps.mjs'));
  expect(execute(cwd)).toEqual(['', 0]);
  expect(['killspec.ndjson', 'killspec.sarif'].map((name) => existsSync(join(cwd, name)))).toEqual([true, true]);
});

test('a workflow builds what has to be built', async ({ skip }) => {
  if (spawnSync('cc', ['--version']).status !== 0) skip('there is no cc on this machine');
  const cwd = folderWith({ 'killspec.config.yaml': 'patterns: kill-mode/default\n' });
  await captured(['init', '--lang', 'c', '--ci', 'github'], { cwd });
  expect([execute(cwd), existsSync(join(cwd, 'adapter'))]).toEqual([['Run the suite', 6], true]);
});

test('without a language it judges what the configuration names', async () => {
  const cwd = folderWith({
    'killspec.config.yaml': 'adapter: killspec:hasty\npatterns: kill-mode/mixed-worker-waits\n',
  });
  const { stdout } = await captured(['init', '--ci', 'github'], { cwd });
  expect(stdout).toMatchInlineSnapshot(`
    ".github/workflows/killspec.yml written: it runs the suite at every push, and is red until something is judged.
    KILLSPEC in it says where npm finds killspec.
    It judges what killspec.config.yaml names, as in \`adapter: ./my-init.ts\`.
    "
  `);
  expect(execute(cwd)).toEqual(['Run the suite', 1]);
  expect(await captured(['init', '--ci', 'github'], { cwd })).toMatchObject({
    code: 2,
    stderr: `killspec: ${githubWorkflowFile} would be overwritten\n  run it in another folder\n`,
  });
});

test('knows one service', async () => {
  expect(await captured(['init', '--ci', 'gitlab'])).toMatchObject({
    code: 2,
    stderr: 'killspec: there is no workflow for gitlab\n  there is one for github\n',
  });
  expect((await captured(['init'])).stderr).toBe(
    'killspec: nothing was asked for\n  npx killspec init --lang python, and --ci github for a workflow\n',
  );
});
