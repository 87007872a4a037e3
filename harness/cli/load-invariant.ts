import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invariant } from '../runner/hunt/hunt-plan.ts';
import { found, type Found, mistake } from './mistake.ts';

/** A user's own property of traces, and the SHA-256 of the file it came from. */
export interface LoadedInvariant {
  readonly invariant: Invariant;
  readonly hash: string;
}

const example = 'export const invariant = (trace) => trace.events.length < 100 || "a long trace"';

/** TypeScript is bundled in memory; JavaScript is imported as it stands. */
const moduleUrl = async (path: string): Promise<string> => {
  if (!/^\.[cm]?ts$/.test(extname(path))) return pathToFileURL(path).href;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`;
};

/** Loads the function `invariant` that a file of the user's exports. */
export const loadInvariant = async (file: string, cwd: string): Promise<Found<LoadedInvariant>> => {
  const path = resolve(cwd, file);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return mistake(`${file} cannot be read`);
  }
  try {
    const { invariant } = (await import(await moduleUrl(path))) as { readonly invariant?: unknown };
    if (typeof invariant !== 'function') return mistake(`${file} exports no function called invariant`, example);
    const hash = createHash('sha256').update(text).digest('hex');
    return found({ invariant: invariant as Invariant, hash });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return mistake(`${file} does not load: ${line}`, example);
  }
};
