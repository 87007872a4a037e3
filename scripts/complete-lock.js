// Adds to package-lock.json the packages for other platforms that npm left out. npm asks the registry for each of
// them, and one that is not answered is dropped from the lock without a word: then `npm ci` refuses the lock, and on
// that platform the tool does not run. Run it after a change of dependencies; it changes nothing in a complete lock.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 */

const operatingSystems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * What a package's name says of its platform: `@oxlint/binding-linux-x64-musl`.
 *
 * @param {string} name
 * @returns {LockEntry}
 */
const platformOf = (name) => {
  const words = name.split(/[/-]/u);
  const os = operatingSystems.filter((word) => words.includes(word));
  const cpu = processors.filter((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say which platform it is for`);
  return { cpu, ...(libc.length === 0 ? {} : { libc }), os };
};

/**
 * The order in which npm itself would write the entry, so that it does not rewrite ours.
 *
 * @param {LockEntry} entry
 * @returns {LockEntry}
 */
const inNpmsOrder = ({ version, ...rest }) =>
  Object.fromEntries([['version', version], ...Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * The packages that the lock's own packages may use, on some platform, and that the lock does not have.
 *
 * @param {Record<string, LockEntry>} packages
 * @returns {Record<string, LockEntry>} by their place
 */
export const missingPackages = (packages) =>
  Object.fromEntries(
    Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)))
        .map(([name, version]) => [
          `node_modules/${name}`,
          inNpmsOrder({ version, ...(dev === undefined ? {} : { dev }), optional: true, ...platformOf(name) }),
        ]),
    ),
  );

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPackages(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${Object.keys(missing).length} added`);
}
