import { sentenceHash } from './sentence-hash.ts';

/**
 * Stands where a rendered line ended in a hyphen within a word. Only the sentence can tell whether that hyphen is the
 * word's own ("control-group") or was put there to break it ("proce-dure").
 */
export const lineEndHyphen = '‧';

/**
 * Decides each {@link lineEndHyphen} of a normalised sentence: the first way of keeping or dropping them that gives a
 * known hash. When none does, all are kept, as man pages are formatted without breaking words unless asked.
 */
export const settleHyphens = (text: string, isKnown: (hash: string) => boolean): string => {
  const pieces = text.split(lineEndHyphen);
  const kept = pieces.join('-');
  const markCount = pieces.length - 1;
  if (markCount === 0 || markCount > markCountMax || text.length > lengthMax) return kept;
  for (let choice = 0; choice < 2 ** markCount; choice += 1) {
    const candidate = pieces.reduce(
      (joined, piece, index) => joined + (choice & (1 << (index - 1)) ? '' : '-') + piece,
    );
    if (isKnown(sentenceHash(candidate))) return candidate;
  }
  return kept;
};

/** So many broken words in one sentence are tried in all combinations; beyond, they keep their hyphens. */
const markCountMax = 7;

/** Twice the page's longest sentence. What is longer is none of its sentences. */
const lengthMax = 1000;
