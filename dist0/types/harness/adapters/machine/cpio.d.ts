/** A file of an initial file system: a folder, a link, or bytes. Paths are relative to its root. */
export type ImageFile = {
    readonly kind: 'folder';
    readonly path: string;
} | {
    readonly kind: 'link';
    readonly path: string;
    readonly to: string;
} | {
    readonly kind: 'device';
    readonly path: string;
    readonly major: number;
    readonly minor: number;
} | {
    readonly kind: 'file';
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly isExecutable?: boolean;
};
/**
 * Writes an archive in the newc format, which the kernel unpacks as its first file system (several can follow one
 * another). The same files in the same order give the same bytes: everything is root's and of no date.
 */
export declare const writeCpio: (files: Iterable<ImageFile>) => Buffer;
