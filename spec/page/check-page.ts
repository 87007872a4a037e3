import { commonSubsequence } from './common-subsequence.ts';
import { ledger } from './ledger.ts';
import type { PageSentence } from './page-sentence.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceId } from './sentence-id.ts';

/** What became of one sentence of the ledger, or of a page, when the two were laid side by side. */
export type CheckedSentence =
  /** The same words in the same order of sentences. The paragraph may have another number: compare `found.place`. */
  | { readonly status: 'match'; readonly id: SentenceId; readonly found: PageSentence }
  /** The page has the same words elsewhere. */
  | { readonly status: 'moved'; readonly id: SentenceId; readonly found: PageSentence }
  /** The page has other words where the ledger has this sentence. */
  | { readonly status: 'differ'; readonly id: SentenceId; readonly found: PageSentence }
  /** The page lacks it. */
  | { readonly status: 'missing'; readonly id: SentenceId }
  /** A line of history that the page lacks, as pages before version 254 do. No fault. */
  | { readonly status: 'no-history'; readonly id: SentenceId }
  /** The page has it, the ledger does not; `after` is the last sentence before it that the ledger knows. */
  | { readonly status: 'new'; readonly after?: SentenceId; readonly found: PageSentence };

/** A page compared with the ledger, in the ledger's order. */
export interface PageCheck {
  /** `same` where nothing moved, differs, is missing or is new. */
  readonly status: 'same' | 'different';
  readonly sentences: readonly CheckedSentence[];
}

/** Compares the sentences of a page with those of the ledger, or of another one. */
export const checkPage = (page: readonly PageSentence[], known: readonly Sentence[] = ledger): PageCheck => {
  const anchors = commonSubsequence(
    known.map(({ hash }) => hash),
    page.map(({ hash }) => hash),
  );
  const moved = movedSentences(known, page, anchors);
  const sentences: CheckedSentence[] = [];
  let last: Anchor = { left: -1, right: -1 };
  for (const anchor of [...anchors, { left: known.length, right: page.length }]) {
    const gap = {
      known: known.slice(last.left + 1, anchor.left),
      page: page.slice(last.right + 1, anchor.right),
    };
    sentences.push(...checkedGap(gap, moved, known[last.left]?.id));
    const sentence = known[anchor.left];
    const found = page[anchor.right];
    if (sentence !== undefined && found !== undefined) sentences.push({ status: 'match', id: sentence.id, found });
    last = anchor;
  }
  const isSame = sentences.every(({ status }) => status === 'match' || status === 'no-history');
  return { status: isSame ? 'same' : 'different', sentences };
};

interface Anchor {
  readonly left: number;
  readonly right: number;
}

/** Sentences that the page has with the same words, but out of order: each with where it was found. */
const movedSentences = (
  known: readonly Sentence[],
  page: readonly PageSentence[],
  anchors: readonly Anchor[],
): ReadonlyMap<Sentence, PageSentence> => {
  const anchoredKnown = new Set(anchors.map(({ left }) => left));
  const anchoredPage = new Set(anchors.map(({ right }) => right));
  const free = page.filter((_, index) => !anchoredPage.has(index));
  const moved = new Map<Sentence, PageSentence>();
  for (const sentence of known.filter((_, index) => !anchoredKnown.has(index))) {
    // Lines of history are alike from option to option: finding another one's says nothing.
    if (sentence.kind === 'history') continue;
    const index = free.findIndex(({ hash }) => hash === sentence.hash);
    const [found] = index === -1 ? [] : free.splice(index, 1);
    if (found !== undefined) moved.set(sentence, found);
  }
  return moved;
};

interface Gap {
  readonly known: readonly Sentence[];
  readonly page: readonly PageSentence[];
}

/** What stands between two sentences that match: which of the page's stand for which of the ledger's. */
const checkedGap = (
  gap: Gap,
  moved: ReadonlyMap<Sentence, PageSentence>,
  before: SentenceId | undefined,
): readonly CheckedSentence[] => {
  const movedHere = new Set(moved.values());
  const free = gap.page.filter((found) => !movedHere.has(found));
  const pairs = paired(
    gap.known.filter((sentence) => !moved.has(sentence)),
    free,
  );
  const checked = gap.known.map((sentence): CheckedSentence => {
    const { id } = sentence;
    const elsewhere = moved.get(sentence);
    if (elsewhere !== undefined) return { status: 'moved', id, found: elsewhere };
    const found = pairs.get(sentence);
    if (found !== undefined) return { status: 'differ', id, found };
    return { status: sentence.kind === 'history' ? 'no-history' : 'missing', id };
  });
  const used = new Set(pairs.values());
  const added = free
    .filter((found) => !used.has(found))
    .map((found): CheckedSentence => ({ status: 'new', ...(before !== undefined && { after: before }), found }));
  return [...checked, ...added];
};

/** Pairs what differs: first what stands at the same place, then what is left of the same option, in order. */
const paired = (known: readonly Sentence[], page: readonly PageSentence[]): ReadonlyMap<Sentence, PageSentence> => {
  const pairs = new Map<Sentence, PageSentence>();
  const free = [...page];
  const pair = (fits: (sentence: Sentence, found: PageSentence) => boolean): void => {
    for (const sentence of known) {
      if (pairs.has(sentence)) continue;
      const index = free.findIndex((found) => isAlike(sentence, found) && fits(sentence, found));
      const [found] = index === -1 ? [] : free.splice(index, 1);
      if (found !== undefined) pairs.set(sentence, found);
    }
  };
  pair(({ id }, { place }) => id === place);
  pair(({ id }, { place }) => sectionOf(id) === sectionOf(place));
  return pairs;
};

/** Only a heading can be a changed heading, and only a line of history a changed one. */
const isAlike = ({ kind }: Sentence, { place, text }: PageSentence): boolean =>
  (kind === 'heading') === isHeading(place) && (kind === 'history') === /^(?:Added|Changed) in version \d/u.test(text);

const isHeading = (place: string): boolean => place.startsWith('heading.') || place.endsWith('.heading');

const sectionOf = (place: string): string => place.slice(0, place.indexOf('.'));
