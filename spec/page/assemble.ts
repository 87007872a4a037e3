import { normalise } from './normalise.ts';
import type { PageSentence } from './page-sentence.ts';
import type { Block } from './readers/block.ts';
import { optionSlug } from './readers/option-slug.ts';
import { sentenceHash } from './sentence-hash.ts';
import { settleHyphens } from './settle-hyphens.ts';
import { splitSentences } from './split-sentences.ts';

/** Some eight times the page. More is another text, and would only cost time. */
export const sentenceCountMax = 500;

/**
 * The sentences of a page, numbered, from its blocks. What stands before the NAME section (or, where a page has none,
 * before its first section) is navigation and is left out.
 *
 * A paragraph that ends in a colon goes on through the list below it, and through the line below the list if that begins
 * with a small letter. `isKnown` tells whether a hash is expected: it settles where a line was broken within a word. Beyond
 * `sentenceCountMax` it stops, with the paragraph that passed it.
 */
export const assemble = (
  blocks: readonly Block[],
  isKnown: (hash: string) => boolean = () => false,
): readonly PageSentence[] => {
  const sentences: PageSentence[] = [];
  let slug = '';
  let paragraph = 0;
  const add = (place: string, text: string): void => {
    const settled = settleHyphens(text, isKnown);
    sentences.push({ place, text: settled, hash: sentenceHash(settled) });
  };
  for (const part of paragraphs(withoutNavigation(blocks))) {
    if (sentences.length > sentenceCountMax) break;
    if (part.kind === 'section') {
      const title = part.text.toLowerCase();
      slug = title.replace(/[^\p{L}\d]+/gu, '-');
      paragraph = 0;
      add(`heading.${slug}`, title);
    } else if (optionTerm.test(part.text)) {
      slug = optionSlug(part.text);
      paragraph = 0;
      add(`${slug}.heading`, part.text);
    } else {
      paragraph += 1;
      splitSentences(part.text).forEach((text, index) => add(`${slug}.${paragraph}.${index + 1}`, text));
    }
  }
  return sentences;
};

/** A line that holds nothing but an option, or several that are described together. */
const optionTerm = /^[A-Z][A-Za-z\d]*=(?:, [A-Z][A-Za-z\d]*=)*$/u;

const isSection = (block: Block): boolean => block.kind === 'section';

const withoutNavigation = (blocks: readonly Block[]): readonly Block[] => {
  const name = blocks.findIndex((block) => isSection(block) && tidy(block.text).toLowerCase() === 'name');
  const first = name === -1 ? blocks.findIndex(isSection) : name;
  return first === -1 ? [] : blocks.slice(first);
};

/** Normalised, and without the mark that web pages append to headings as a link to themselves. */
const tidy = (text: string): string => normalise(text.replace(/[\s¶]+$/u, ''));

/** Blocks with normalised text, lists joined to the paragraphs they belong to. */
const paragraphs = (blocks: readonly Block[]): readonly Block[] => {
  const joined: Block[] = [];
  let listIsOpen = false;
  for (const block of blocks) {
    const text = tidy(block.text);
    if (text === '') continue;
    const last = joined.at(-1);
    const introduced = last?.kind === 'paragraph' && (listIsOpen || last.text.endsWith(':'));
    const goesOn =
      block.kind === 'bullet' ? introduced : listIsOpen && block.kind === 'paragraph' && /^\p{Ll}/u.test(text);
    const addition = block.kind === 'bullet' ? `• ${text}` : text;
    if (goesOn && last !== undefined)
      joined[joined.length - 1] = { kind: 'paragraph', text: `${last.text} ${addition}` };
    else joined.push({ kind: block.kind === 'bullet' ? 'paragraph' : block.kind, text: addition });
    listIsOpen = block.kind === 'bullet';
  }
  return joined;
};
