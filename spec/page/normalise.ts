/**
 * One spelling for what the forms of a page spell differently, so that the same sentence has the same hash in all of
 * them: dashes and hyphens, quotation marks, bullets, kinds of blank, invisible characters, the blank in front of a
 * section number or a full stop. Letter case is kept: SIGTERM is not sigterm.
 */
export const normalise = (text: string): string =>
  spellings.reduce((spelt, [found, written]) => spelt.replace(found, written), text.normalize('NFC')).trim();

/**
 * In this order. No pattern backtracks over more than a run of one class, so hostile text costs linear time.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  // Soft hyphens, zero-width blanks, byte order marks and the like.
  [/\p{Cf}/gu, ''],
  [/[‐‑‒–—―−﹘﹣－]/gu, '-'],
  [/``|''|[“”„‟″«»＂]/gu, '"'],
  [/[‘’‚‛′`´]/gu, "'"],
  [/…/gu, '...'],
  [/ﬁ/gu, 'fi'],
  [/ﬂ/gu, 'fl'],
  [/[•‣◦●∙▪⁃]/gu, '•'],
  // Every kind of blank, and control characters, which no sentence has.
  [/[\s\p{Cc}\p{Zs}]+/gu, ' '],
  // kill (2) is kill(2).
  [/(?<=\w) (?=\(\d[a-z]{0,2}\))/gu, ''],
  // A blank that mark-up, or a line broken in an odd place, left in front of punctuation.
  [/(?<=\S) (?=[=,.;:!?)\]]+(?: |$))/gu, ''],
];
