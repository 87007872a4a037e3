import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.ts';

/** Where the sources of the guest's program are in this package. */
export const guestFolder = (): string => join(packageRoot(), 'harness/adapters/machine/guest');

/** The folders that the archive with the guest's program makes. */
export const guestFolders = [
  'proc',
  'sys',
  'dev',
  'run',
  'tmp',
  'root',
  'var',
  'cases',
  'usr',
  'usr/bin',
  'usr/sbin',
] as const;

/** The names that the guest's program has besides its own: the helpers of mounts and swaps. */
export const guestHelpers = ['usr/bin/mount', 'usr/bin/umount', 'usr/sbin/swapon', 'usr/sbin/swapoff'] as const;

/** The sources of the guest's program, in the order of their names. */
export const guestSources = (): readonly { readonly name: string; readonly text: string }[] => {
  const folder = guestFolder();
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[ch]$/.test(name))
        .toSorted()
        .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    : [];
};
