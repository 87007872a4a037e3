/** Orders versions, or names that end with one, by their numbers: 6.12 comes after 6.2. */
export declare const compareVersions: (a: string, b: string) => number;
/** The version in the name of a kernel's file: `7.3.4-1` of `linux-7.3.4-1_0a1b2c3d`. */
export declare const kernelVersion: (path: string) => string;
/** Whether the kernel of this file can run its processes under seccomp, which is several times as fast as ptrace. */
export declare const runsWithoutPtrace: (path: string) => boolean;
