/** The programs that a kernel is built with, and Debian's packages that have them. */
export declare const kernelTools: readonly (readonly [program: string, debianPackage: string])[];
/**
 * Builds a kernel for user mode from a source tarball, in a folder that a build was begun in before or not: a build that
 * was interrupted goes on. Gives the path of the kernel. `onStep` hears of each file that is done.
 */
export declare const buildKernel: (tarball: string, folder: string, config: string, onStep: (done: number) => void) => Promise<string>;
