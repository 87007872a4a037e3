import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '..');

/**
 * Imports a module of this project that is TypeScript, which Node 20 does not run.
 *
 * @param {string} entry the path of the module below the root of the project
 */
export const loadTypescript = async (entry) => {
  const cache = join(root, 'node_modules/.cache/killspec');
  mkdirSync(cache, { recursive: true });
  const outfile = join(cache, `${entry.replaceAll('/', '-')}.${process.pid}.js`);
  buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
};
