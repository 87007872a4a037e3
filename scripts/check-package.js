// Packs what would be published and looks at it as a user would: publint and attw on the archive, then the archive
// unpacked as an installed package, its command run, its entry points imported and type-checked. Needs a full build.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Below our own node_modules, so that the unpacked package finds its dependencies there.
const place = mkdtempSync(join(cache, 'package-'));

const consumer = `
import type { Implementation } from 'killspec/adapter';
import type { Trace } from 'killspec';
import { addSpan } from 'killspec/spec';
import { conformance } from 'killspec/vitest';
import manifest from 'killspec/package.json' with { type: 'json' };

export const define = (): void => conformance({ adapter: './my-init.ts', patterns: ['kill-mode'] });

export const answers: readonly [Implementation | undefined, Trace | undefined, number | 'infinity', string] = [
  undefined,
  undefined,
  addSpan(1, 2),
  manifest.version,
];
`;

const consumerOptions = { module: 'nodenext', lib: ['es2023'], types: [], strict: true, noEmit: true };

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
const run = (command, args, cwd = root) => {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
};

try {
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', place]);
  const archive = readdirSync(place).map((name) => join(place, name))[0];
  if (archive === undefined) throw new Error('npm pack made no archive');
  run('npx', ['--no-install', 'publint', archive, '--strict']);
  run('npx', ['--no-install', 'attw', archive, '--profile', 'esm-only']);

  const installed = join(place, 'node_modules/killspec');
  mkdirSync(join(place, 'node_modules'));
  run('tar', ['-xzf', archive, '-C', place]);
  renameSync(join(place, 'package'), installed);
  run(process.execPath, [join(installed, 'dist/cli.js'), '--version']);

  writeFileSync(join(place, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(place, 'consumer.ts'), consumer);
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions: consumerOptions }));
  run('npx', ['--no-install', 'tsc', '-p', place]);
  const imports =
    "await import('killspec'); await import('killspec/adapter'); await import('killspec/spec'); await import('killspec/vitest');";
  run(process.execPath, ['--input-type=module', '--eval', imports], place);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
