import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A command in a sandbox, or why there is none. */
export type Sandboxed =
  | { readonly status: 'ready'; readonly command: readonly string[] }
  /** bubblewrap is not installed on this machine. */
  | { readonly status: 'not-installed' }
  /** This machine does not allow it; `reason` is what bubblewrap says. */
  | { readonly status: 'not-allowed'; readonly reason: string }
  /** The program is not there, or not to be seen from within. */
  | { readonly status: 'not-found' };

/** Folders that others can be reached through, or that an adapter would share with them. It has empty ones of its own. */
const hiddenFolders = ['/tmp', '/run'] as const;

/** What fits into each of its own folders. */
const folderBytesMax = 64 * 1_048_576;

/** What a process of an adapter may have for its own data. */
const dataKibibytesMax = 2 * 1_048_576;

/** Sets the limits of whatever is run in it. Where they are lower already they stay so. */
const limited = [
  'sh',
  '-c',
  `command ulimit -c 0; command ulimit -d ${dataKibibytesMax} 2>/dev/null; exec "$@"`,
  'sh',
] as const;

/** Whether this bubblewrap can set a bound to a folder of its own making; old ones cannot. */
const boundsFolders = (): boolean => {
  const { error, stdout } = spawnSync('bwrap', ['--help'], { encoding: 'utf8', timeout: probeMs });
  return error === undefined && stdout.includes('--size BYTES');
};

/** How long it may take to make a sandbox and look around in it. */
const probeMs = 10_000;

const isHidden = (path: string): boolean => hiddenFolders.some((folder) => path.startsWith(`${folder}/`));

/** The arguments of bubblewrap: no network, nothing to be written but a `/tmp` of its own, no process but its own. */
const wrapping = (command: readonly string[], cwd: string): readonly string[] => {
  // What the user has named stays to be seen wherever it is.
  const named = [cwd, ...command.map((word) => resolve(cwd, word))].filter(
    (path) => isHidden(path) && existsSync(path),
  );
  const size = boundsFolders() ? ['--size', String(folderBytesMax)] : [];
  const own = hiddenFolders.flatMap((folder) => [...size, '--tmpfs', folder]);
  return [
    '--unshare-all --die-with-parent --ro-bind / / --dev /dev --proc /proc'.split(' '),
    own,
    // Where NixOS keeps its programs.
    '--ro-bind-try /run/current-system /run/current-system'.split(' '),
    [...new Set(named)].flatMap((path) => ['--ro-bind', path, path]),
    ['--setenv', 'TMPDIR', '/tmp', '--chdir', cwd, '--'],
  ].flat();
};

/** Puts a command, to be run in the folder `cwd`, into a sandbox of bubblewrap's, and tries whether there can be one. */
export const sandboxed = (command: readonly string[], cwd: string): Sandboxed => {
  const wrapped = wrapping(command, cwd);
  const look = ['sh', '-c', 'command -v "$1" >/dev/null', 'sh', command[0] ?? ''];
  const { error, status, stderr } = spawnSync('bwrap', [...wrapped, ...look], {
    cwd,
    encoding: 'utf8',
    timeout: probeMs,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return { status: 'not-installed' };
  if (status === 0) return { status: 'ready', command: ['bwrap', ...wrapped, ...limited, ...command] };
  const [reason = ''] = stderr.split('\n');
  if (error === undefined && status !== null && reason === '') return { status: 'not-found' };
  return {
    status: 'not-allowed',
    reason: reason === '' ? `bwrap did not come to an end in ${probeMs / 1000} s` : reason,
  };
};
