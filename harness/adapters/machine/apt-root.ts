import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MachineProblem } from './machine-problem.ts';

const execute = promisify(execFile);

/** Where Debian's packages come from, as this machine's own sources have it. */
export interface Mirror {
  readonly uri: string;
  readonly keyring: string;
}

const outputBytesMax = 64 * 1024 * 1024;

/** Runs a program of the package manager; what it says on failure is the problem's own words. */
const run = async (program: string, args: readonly string[], config?: string, cwd?: string): Promise<string> => {
  try {
    const environment = { ...process.env, LC_ALL: 'C', ...(config === undefined ? {} : { APT_CONFIG: config }) };
    const options = { env: environment, maxBuffer: outputBytesMax, ...(cwd === undefined ? {} : { cwd }) };
    return (await execute(program, [...args], options)).stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') {
      throw new MachineProblem(`${program} is not here`, 'machines are built on Debian and what derives from it');
    }
    const said = (stderr ?? '').split('\n').filter((line) => line.startsWith('E: '));
    throw new MachineProblem(`${program} ${args[0] ?? ''} failed`, said.join('\n') || String(stderr ?? error));
  }
};

const keyringPath = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * The mirror that this machine gets Debian's packages from, or the one given. Throws `MachineProblem` where there is
 * none, or no keyring to check packages with.
 */
export const findMirror = async (given: string | undefined): Promise<Mirror> => {
  if (!existsSync(keyringPath)) {
    throw new MachineProblem(
      'Debian’s keyring is not here, so that packages cannot be verified',
      'apt-get install debian-archive-keyring',
    );
  }
  if (given !== undefined) return { uri: given, keyring: keyringPath };
  const targets = await run('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(COMPONENT)',
    'Created-By: Packages',
  ]);
  const uri = targets
    .split('\n')
    .map((line) => line.split(' '))
    .find(([address = '', component]) => component === 'main' && /\/debian\/?$/.test(address))?.[0];
  if (uri === undefined) {
    throw new MachineProblem('no source of this machine’s apt is a mirror of Debian', 'name one with --mirror URL');
  }
  return { uri, keyring: keyringPath };
};

/** How a suite is trusted. */
export interface SuiteOptions {
  /** Takes a suite whose own date of expiry is past, as a mirror that stands still has it. Signatures are checked all the same. */
  readonly acceptExpired: boolean;
}

/**
 * A root of apt's own, for one suite, that knows of no package that is installed: what is asked of it is downloaded with
 * all that it depends on, verified as apt verifies it, and nothing is installed. Needs no rights.
 */
export class AptRoot {
  readonly #folder: string;
  readonly #config: string;
  readonly suite: string;

  constructor(folder: string, suite: string, mirror: Mirror, options: SuiteOptions) {
    this.#folder = folder;
    this.suite = suite;
    const parts = ['etc/apt/apt.conf.d', 'etc/apt/preferences.d', 'etc/apt/trusted.gpg.d', 'var/lib/dpkg'];
    const state = ['var/lib/apt/lists/partial', 'var/cache/apt/archives/partial'];
    for (const part of [...parts, ...state]) mkdirSync(join(folder, part), { recursive: true });
    // Newer packages depend on those of their base suite.
    const base = suite.replace(/-backports$/, '');
    const suites = base === suite ? suite : `${base} ${suite}`;
    writeFileSync(
      join(folder, 'etc/apt/sources.list'),
      suites
        .split(' ')
        .map((each) => `deb [arch=amd64 signed-by=${mirror.keyring}] ${mirror.uri} ${each} main\n`)
        .join(''),
    );
    writeFileSync(join(folder, 'var/lib/dpkg/status'), '');
    this.#config = join(folder, 'apt.conf');
    writeFileSync(
      this.#config,
      [
        `Dir "${folder}";`,
        `Dir::State::status "${join(folder, 'var/lib/dpkg/status')}";`,
        'APT::Architecture "amd64";',
        'APT::Architectures { "amd64"; };',
        'APT::Install-Recommends "false";',
        'APT::Sandbox::User "";',
        'Acquire::Languages "none";',
        'Debug::NoLocking "true";',
        ...(options.acceptExpired ? ['Acquire::Check-Valid-Until "false";'] : []),
        '',
      ].join('\n'),
    );
  }

  async update(): Promise<void> {
    try {
      await run('apt-get', ['update', '--error-on=any'], this.#config);
    } catch (error) {
      if (error instanceof MachineProblem && /is expired/.test(error.hint ?? '')) {
        throw new MachineProblem(
          `the mirror’s copy of ${this.suite} is past its date, so that what it lacks of updates cannot be known`,
          'try another mirror with --mirror URL, or take it as it is, signatures checked, with --accept-expired',
        );
      }
      throw error;
    }
  }

  /** The names of packages that begin so, of this suite and its base. */
  async names(prefix: string): Promise<readonly string[]> {
    return (await run('apt-cache', ['pkgnames', prefix], this.#config)).split('\n').filter((name) => name !== '');
  }

  /** The version of a package that the suite has; `undefined` where it has none. */
  async version(name: string): Promise<string | undefined> {
    const shown = await run('apt-cache', ['policy', name], this.#config);
    const versions = [...shown.matchAll(/^ (?:\*\*\*|   ) (\S+) \d+\n(?: {8}.*\n?)*/gm)];
    const own = versions.find(([block]) => block.includes(` ${this.suite}/main `)) ?? versions[0];
    return own?.[1];
  }

  /** Downloads packages, named as apt-get takes them, with all that they depend on; gives the paths of the files. */
  async downloadClosure(packages: readonly string[]): Promise<readonly string[]> {
    await run('apt-get', ['clean'], this.#config);
    const args = ['install', '--yes', '--download-only', '-t', this.suite, ...packages];
    await run('apt-get', args, this.#config);
    const archives = join(this.#folder, 'var/cache/apt/archives');
    return readdirSync(archives)
      .filter((file) => file.endsWith('.deb'))
      .toSorted()
      .map((file) => join(archives, file));
  }

  /** Downloads one package alone into a folder; gives the path of its file. */
  async download(name: string, version: string, into: string): Promise<string> {
    const before = new Set(readdirSync(into));
    await run('apt-get', ['download', `${name}=${version}`], this.#config, into);
    const file = readdirSync(into).find((each) => !before.has(each) && each.endsWith('.deb'));
    if (file === undefined) throw new MachineProblem(`${name} ${version} was not downloaded`);
    return join(into, file);
  }
}

/** Unpacks a package into a folder, installing nothing. */
export const unpack = async (file: string, into: string): Promise<void> => {
  await run('dpkg-deb', ['-x', file, into]);
};
