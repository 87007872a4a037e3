import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a machine was made of. Written when it is whole: a machine without it is none. */
export interface Manifest {
  readonly format: 'killspec-machine/2';
  /** The name that runs use: `systemd-257`. */
  readonly name: string;
  /** The version of the manager, and the suite its package came from, if it came in one. */
  readonly version: string;
  readonly suite?: string;
  readonly kernel: string;
  /** What tells whether its root is what its recipe makes today, and where that recipe was. */
  readonly recipe: string;
  readonly recipePath: string;
  /** The packages whose files are in its root, with their checksums. */
  readonly packages: readonly { readonly file: string; readonly sha256: string }[];
}

/** The folder for what is built once: the user's cache folder. */
export const cacheFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  join(env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache'), 'killspec', 'machine');

/** The folder of the machines in the cache, each of which has a folder with its name. */
export const machinesFolder = (folder: string): string => join(folder, 'machines');

/** The checksum of a file or text. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a file whole or not at all. */
export const writeWhole = (path: string, bytes: string | Uint8Array, mode = 0o644): void => {
  const partial = `${path}.${randomUUID()}`;
  writeFileSync(partial, bytes, { mode });
  renameSync(partial, path);
};

/** Says what a machine was made of, once it is whole. */
export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

/** Reads what is said of a machine; `undefined` where it is not there, or not whole. */
export const readManifest = (folder: string): Manifest | undefined => {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return manifest.format === 'killspec-machine/2' ? manifest : undefined;
};

/** An empty folder for something that is being made. */
export const freshFolder = (path: string): string => {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
};
