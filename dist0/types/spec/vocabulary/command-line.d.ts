import type { CommandLine } from './unit.ts';
/**
 * The command lines of one Exec*= assignment, usually one. What has no program after its prefixes is left out, so that
 * an empty result from a value that is not empty means a mistake.
 */
export declare const parseCommandLines: (value: string) => readonly CommandLine[];
