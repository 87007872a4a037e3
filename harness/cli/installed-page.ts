import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The file of systemd.kill(5) on this machine, in English, if it is installed: in the folders of MANPATH, where `man`
 * says, or in the usual folders.
 */
export const installedPage = (env: Environment): string | undefined =>
  inFolders(foldersOfManpath(env)) ?? askedOfMan(env) ?? inFolders(usualFolders);

const usualFolders: readonly string[] = [
  '/usr/local/share/man',
  '/usr/local/man',
  '/usr/share/man',
  '/usr/man',
  '/run/current-system/sw/share/man',
];

/** An empty entry of MANPATH stands for the usual folders, which are searched anyway. */
const foldersOfManpath = (env: Environment): readonly string[] =>
  (env['MANPATH'] ?? '').split(':').filter((folder) => isAbsolute(folder));

/** What we can read first. */
const endings: readonly string[] = ['.gz', '', '.xz', '.zst', '.bz2'];

const inFolders = (folders: readonly string[]): string | undefined =>
  folders
    .flatMap((folder) => endings.map((ending) => join(folder, 'man5', `systemd.kill.5${ending}`)))
    .find((file) => existsSync(file));

/** Not every machine has it. */
const manProgram = 'man';

const manTimeoutMs = 10_000;

const askedOfMan = (env: Environment): string | undefined => {
  try {
    const found = execFileSync(manProgram, ['-w', '5', 'systemd.kill'], {
      // Another locale would find a translation first.
      env: { ...env, LC_ALL: 'C', LANGUAGE: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: manTimeoutMs,
    });
    const [file = ''] = found.split('\n');
    return isAbsolute(file) && existsSync(file) ? file : undefined;
  } catch {
    // No `man`, or no such page: there are other places to look.
    return undefined;
  }
};
