import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, readManifest, sha256 } from './cache.ts';
import { guestFolders, guestHelpers, guestSources } from './guest-sources.ts';
import type { Machine } from './machine.ts';

/** The archive with the guest's program that this version of killspec compiles. */
export const guestArchive = (folder: string): string => {
  const sources = guestSources().map(({ name, text }) => `${name}\n${text}`);
  const key = sha256([...sources, ...guestFolders, ...guestHelpers].join('\n')).slice(0, 16);
  return join(folder, `guest-${key}.cpio`);
};

/** Behind the name of a machine: its manager's timers are to be exact. */
export const exactSuffix = ':exact';

/**
 * A machine of the cache by its name, as `systemd-257` or `systemd-257:exact`; `undefined` where it is not built, or was
 * built for another version of killspec.
 */
export const findMachine = (folder: string, asked: string): Machine | undefined => {
  const isExact = asked.endsWith(exactSuffix);
  const name = isExact ? asked.slice(0, -exactSuffix.length) : asked;
  const manifest = readManifest(join(folder, name));
  if (manifest === undefined) return undefined;
  const kernel = join(folder, 'kernels', manifest.kernel);
  const guest = guestArchive(folder);
  if (!existsSync(kernel) || !existsSync(guest)) return undefined;
  const images = [join(folder, name, 'root.cpio'), guest];
  return { name: asked, version: manifest.systemd, kernel, images, isExact };
};

/** What is said of every machine of the cache that is whole. */
export const listMachines = (folder: string): readonly Manifest[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .toSorted()
        .flatMap((name) => readManifest(join(folder, name)) ?? [])
    : [];
