import { basename } from 'node:path';

const numbersOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Orders versions, or names that end with one, by their numbers: 6.12 comes after 6.2. */
export const compareVersions = (a: string, b: string): number => {
  const left = numbersOf(a);
  const right = numbersOf(b);
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
};

/** The version in the name of a kernel's file: `7.3.4-1` of `linux-7.3.4-1_0a1b2c3d`. */
export const kernelVersion = (path: string): string =>
  basename(path)
    .replace(/^linux-/, '')
    .replace(/_.*$/, '');

/** Since this version a kernel for user mode can run its processes under seccomp instead of ptrace. */
const firstWithoutPtrace = '6.16';

/** Whether the kernel of this file can run its processes under seccomp, which is several times as fast as ptrace. */
export const runsWithoutPtrace = (path: string): boolean =>
  compareVersions(kernelVersion(path), firstWithoutPtrace) >= 0;
