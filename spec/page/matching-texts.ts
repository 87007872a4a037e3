import type { PageCheck } from './check-page.ts';
import { sentenceOf } from './sentence-by-id.ts';
import type { SentenceId } from './sentence-id.ts';

/** The page's own words, by sentence, as far as a page has the words that the ledger knows by their hash. */
export const matchingTexts = (check: PageCheck): ReadonlyMap<SentenceId, string> =>
  new Map(
    check.sentences.flatMap((checked) =>
      checked.status === 'match' || checked.status === 'moved' ? [[checked.id, checked.found.text] as const] : [],
    ),
  );

/** Whether anything but headings, which pages share, is as in the ledger. */
export const hasSentence = (check: PageCheck): boolean =>
  check.sentences.some((checked) => checked.status === 'match' && sentenceOf(checked.id).kind !== 'heading');
