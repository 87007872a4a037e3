/** What a dynamically linked program or library says of the libraries that it needs. */
export interface ElfFacts {
    /** The names of its libraries (DT_NEEDED), in order. */
    readonly needed: readonly string[];
    /** Folders that it looks for them in before the usual ones (DT_RUNPATH, DT_RPATH). */
    readonly runPath: readonly string[];
    /** The program that loads it, of programs (PT_INTERP). */
    readonly interpreter?: string;
}
/** Reads the dynamic section of a little-endian ELF file of 64 bits; `undefined` for any other file. */
export declare const readElf: (bytes: Buffer) => ElfFacts | undefined;
