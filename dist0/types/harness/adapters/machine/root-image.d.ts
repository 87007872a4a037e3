import type { ImageFile } from './cpio.ts';
/** What a package tree lacks of what was asked for. */
export declare class MissingFile extends Error {
}
/** Collects files of a package tree with the libraries that they need, and the links that lead to them. */
export declare class RootImage {
    #private;
    constructor(packages: string);
    /** All that was added, folders first, in the order of their paths. */
    files(): readonly ImageFile[];
    add(file: ImageFile): void;
    /** The names of the files in a folder of the packages. */
    list(folder: string): readonly string[];
    /** Whether the packages have this file. */
    has(path: string): boolean;
    /** Takes a file from the packages, with what it needs. Throws `MissingFile` where one is not there. */
    take(path: string): void;
    /** Takes a library that programs load when they need it, where the packages have it. */
    takeLibraryIfThere(name: string): void;
    /** Adds a file with what it needs of the packages, if it is a program. Throws `MissingFile` where that is not there. */
    addProgram(path: string, bytes: Buffer, isExecutable: boolean): void;
}
