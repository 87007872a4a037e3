/** Cuts a list into pieces of one size, the last of which may be shorter. */
export const inPieces = <T>(things: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, at) => things.slice(at * size, (at + 1) * size));
