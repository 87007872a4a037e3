/** Cuts a list into pieces of one size, the last of which may be shorter. */
export declare const inPieces: <T>(things: readonly T[], size: number) => readonly (readonly T[])[];
