/** A pair of equal items: where it stands in the one list and in the other. */
export interface CommonItem {
  readonly left: number;
  readonly right: number;
}

/**
 * A longest list of items that both lists have in this order. Takes time and memory in proportion to the product of the
 * lengths; a page has some seventy sentences, and readers refuse pages many times that long.
 */
export const commonSubsequence = (left: readonly string[], right: readonly string[]): readonly CommonItem[] => {
  const width = right.length + 1;
  /** At `l * width + r`: how many items the rests from `l` and from `r` have in common. */
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (l: number, r: number): number => lengths[l * width + r] ?? 0;
  for (let l = left.length - 1; l >= 0; l -= 1) {
    for (let r = right.length - 1; r >= 0; r -= 1) {
      lengths[l * width + r] =
        left[l] === right[r] ? lengthAt(l + 1, r + 1) + 1 : Math.max(lengthAt(l + 1, r), lengthAt(l, r + 1));
    }
  }
  const common: CommonItem[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) {
      common.push({ left: l, right: r });
      l += 1;
      r += 1;
    } else if (lengthAt(l + 1, r) >= lengthAt(l, r + 1)) l += 1;
    else r += 1;
  }
  return common;
};
