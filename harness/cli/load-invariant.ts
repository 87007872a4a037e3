import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import process from 'node:process';
import { bundleModule, syntaxErrorIn } from '../adapters/in-process/bundle-module.ts';
import { crash } from '../adapters/in-process/crash.ts';
import type { ImplementationSource } from '../adapters/in-process/implementation-source.ts';
import { stageSource } from '../adapters/in-process/stage-source.ts';
import type { Invariant } from '../runner/hunt/ask-invariant.ts';
import { found, type Found, mistake } from './mistake.ts';
import { placeIn } from './place-in.ts';

/** A user's own property of traces, and the SHA-256 of the file it came from. */
export interface LoadedInvariant {
  readonly invariant: Invariant;
  readonly hash: string;
}

const example = 'export const invariant = (trace) => trace.events.length < 100 || "a long trace"';

const isTypeScript = (path: string): boolean => /^\.[cm]?ts$/.test(extname(path));

const whyUnread: Readonly<Record<string, string>> = { ENOENT: 'is not there', EISDIR: 'is a directory, not a file' };

const readText = (file: string, path: string): Found<string> => {
  try {
    return found(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return mistake(`${file} ${whyUnread[code] ?? `cannot be read (${code})`}`);
  }
};

/** TypeScript is bundled; JavaScript is imported as it stands. */
const sourceOf = async (file: string, path: string, cwd: string): Promise<Found<ImplementationSource>> => {
  if (!isTypeScript(path)) return found({ kind: 'file', path });
  const bundled = await bundleModule(path, cwd);
  if (bundled.status === 'refused') {
    return mistake(`${file} does not load: ${bundled.found}`, 'types are not checked here, only syntax and imports');
  }
  // What is thrown then says the lines of the TypeScript file, not of its bundle.
  process.setSourceMapsEnabled(true);
  return found({ kind: 'bundle', path, code: bundled.code });
};

const importModule = async (source: ImplementationSource): Promise<Readonly<Record<string, unknown>>> => {
  const { source: staged, dispose } = stageSource(source);
  try {
    return staged.kind === 'module' ? ((await import(staged.url)) as Readonly<Record<string, unknown>>) : {};
  } finally {
    dispose();
  }
};

/** Why a module does not load, and where that is, as far as it can be told. */
const whyNotLoaded = async (file: string, path: string, cwd: string, thrown: unknown): Promise<Found<never>> => {
  // Node does not say where what it cannot parse stands.
  if (!isTypeScript(path)) {
    const error = await syntaxErrorIn(path, cwd);
    if (error !== undefined) {
      const hint = 'it is loaded as it stands; TypeScript goes into a file that ends in .ts';
      return mistake(`${file} does not load: ${error}`, hint);
    }
  }
  const { message, stack } = crash('it threw', thrown);
  return mistake(`${file} does not load: ${message}${placeIn(file, path, stack)}`, example);
};

/** Loads the function `invariant` that a file of the user's exports. */
export const loadInvariant = async (file: string, cwd: string): Promise<Found<LoadedInvariant>> => {
  const path = resolve(cwd, file);
  const text = readText(file, path);
  if (!text.ok) return text;
  const source = await sourceOf(file, path, cwd);
  if (!source.ok) return source;
  try {
    const { invariant } = await importModule(source.value);
    if (typeof invariant !== 'function') return mistake(`${file} exports no function called invariant`, example);
    const hash = createHash('sha256').update(text.value).digest('hex');
    return found({ invariant: invariant as Invariant, hash });
  } catch (thrown) {
    return whyNotLoaded(file, path, cwd, thrown);
  }
};
