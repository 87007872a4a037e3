/** Where the sources of the guest's program are in this package. */
export declare const guestFolder: () => string;
/** The folders that the archive with the guest's program makes. */
export declare const guestFolders: readonly ["proc", "sys", "dev", "run", "tmp", "root", "var", "cases", "usr", "usr/bin", "usr/sbin"];
/** The names that the guest's program has besides its own: the helpers of mounts and swaps. */
export declare const guestHelpers: readonly ["usr/bin/mount", "usr/bin/umount", "usr/sbin/swapon", "usr/sbin/swapoff"];
/** The sources of the guest's program, in the order of their names. */
export declare const guestSources: () => readonly {
    readonly name: string;
    readonly text: string;
}[];
