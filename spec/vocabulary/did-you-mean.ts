/** Longer words are no slips of the pen, and comparing costs the product of the lengths. */
const wordLengthMax = 64;

/**
 * How many letters must be inserted, deleted, replaced, or swapped with their neighbour to turn one word into the other
 * (optimal string alignment).
 */
export const editDistance = (left: string, right: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
};

/** A third of the shorter word may be wrong, three letters at most. */
const distanceMax = (left: string, right: string): number =>
  Math.min(3, Math.max(1, Math.floor(Math.min(left.length, right.length) / 3)));

/**
 * The candidate that was probably meant by a mistyped word: the nearest by edit distance, case aside, or else the only
 * one that begins with it. `undefined` when none is near, or when the word is a candidate.
 */
export const didYouMean = (word: string, candidates: readonly string[]): string | undefined => {
  if (word === '' || word.length > wordLengthMax || candidates.includes(word)) return undefined;
  const lower = word.toLowerCase();
  let nearest: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const max = distanceMax(word, candidate);
    // Each letter that one word has more than the other must be inserted or deleted.
    if (candidate.length > wordLengthMax || Math.abs(candidate.length - word.length) > max) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance > max) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { candidate, distance };
  }
  if (nearest !== undefined) return nearest.candidate;
  const beginning = word.length < 3 ? [] : candidates.filter((each) => each.toLowerCase().startsWith(lower));
  return beginning.length === 1 ? beginning[0] : undefined;
};
