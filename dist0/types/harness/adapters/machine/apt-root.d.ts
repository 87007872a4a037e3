/** Where Debian's packages come from, as this machine's own sources have it. */
export interface Mirror {
    readonly uri: string;
    readonly keyring: string;
}
/**
 * The mirror that this machine gets Debian's packages from, or the one given. Throws `MachineProblem` where there is
 * none, or no keyring to check packages with.
 */
export declare const findMirror: (given: string | undefined) => Promise<Mirror>;
/** How a suite is trusted. */
export interface SuiteOptions {
    /** Takes a suite whose own date of expiry is past, as a mirror that stands still has it. Signatures are checked all the same. */
    readonly acceptExpired: boolean;
}
/**
 * A root of apt's own, for one suite, that knows of no package that is installed: what is asked of it is downloaded with
 * all that it depends on, verified as apt verifies it, and nothing is installed. Needs no rights.
 */
export declare class AptRoot {
    #private;
    readonly suite: string;
    constructor(folder: string, suite: string, mirror: Mirror, options: SuiteOptions);
    update(): Promise<void>;
    /** The names of packages that begin so, of this suite and its base. */
    names(prefix: string): Promise<readonly string[]>;
    /** The version of a package that the suite has; `undefined` where it has none. */
    version(name: string): Promise<string | undefined>;
    /** Downloads packages, named as apt-get takes them, with all that they depend on; gives the paths of the files. */
    downloadClosure(packages: readonly string[]): Promise<readonly string[]>;
    /** Downloads one package alone into a folder; gives the path of its file. */
    download(name: string, version: string, into: string): Promise<string>;
}
/** Unpacks a package into a folder, installing nothing. */
export declare const unpack: (file: string, into: string) => Promise<void>;
