/** What a machine was made of. Written when it is whole: a machine without it is none. */
export interface Manifest {
    readonly format: 'killspec-machine/2';
    /** The name that runs use: `systemd-257`. */
    readonly name: string;
    /** The version of the manager, and the suite its package came from, if it came in one. */
    readonly version: string;
    readonly suite?: string;
    readonly kernel: string;
    /** What tells whether its root is what its recipe makes today, and where that recipe was. */
    readonly recipe: string;
    readonly recipePath: string;
    /** The packages whose files are in its root, with their checksums. */
    readonly packages: readonly {
        readonly file: string;
        readonly sha256: string;
    }[];
}
/** The folder for what is built once: the user's cache folder. */
export declare const cacheFolder: (env: Readonly<Record<string, string | undefined>>) => string;
/** The folder of the machines in the cache, each of which has a folder with its name. */
export declare const machinesFolder: (folder: string) => string;
/** The checksum of a file or text. */
export declare const sha256: (bytes: string | Uint8Array) => string;
/** Writes a file whole or not at all. */
export declare const writeWhole: (path: string, bytes: string | Uint8Array, mode?: number) => void;
/** Says what a machine was made of, once it is whole. */
export declare const writeManifest: (folder: string, manifest: Manifest) => void;
/** Reads what is said of a machine; `undefined` where it is not there, or not whole. */
export declare const readManifest: (folder: string) => Manifest | undefined;
/** An empty folder for something that is being made. */
export declare const freshFolder: (path: string) => string;
