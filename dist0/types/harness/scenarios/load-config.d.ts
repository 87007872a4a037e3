import type { Us } from '../../spec/vocabulary/time.ts';
import type { Problem } from './problem.ts';
/** The name of the file that holds what `killspec run` would otherwise be told by flags. */
export declare const configFileName = "killspec.config.yaml";
/** The most lateness that an adapter may declare (AMB-62). */
export declare const latenessMaxUs: Us;
/** The settings of a user's repository; what is absent was not set. Paths are as written, from `folder`. */
export interface Config {
    readonly folder: string;
    /** A place as after `--adapter`, or the words of a command. */
    readonly adapter?: string | readonly string[];
    readonly profile?: string;
    readonly baseline?: string;
    /** Which cases are run: files, folders, patterns of names. */
    readonly patterns?: readonly string[];
    readonly latenessUs?: Us;
    /** The version of the frozen set of rules and cases that is judged by. */
    readonly suite?: number;
    /** What reports point at where it fails: a file, below `folder`, and its line, from 1. */
    readonly source?: {
        readonly file: string;
        readonly line: number;
    };
}
/** The settings, or what is wrong with their file. */
export type LoadedConfig = {
    readonly ok: true;
    readonly config: Config;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** The keys of the file. */
export declare const configKeys: readonly ["adapter", "profile", "baseline", "patterns", "lateness", "suite", "source"];
/** Loads a `killspec.config.yaml`. Never throws on what the file is. */
export declare const loadConfig: (path: string) => LoadedConfig;
