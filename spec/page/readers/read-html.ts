import type { Block } from './block.ts';
import { blockWithBullet } from './bullet.ts';
import { type HtmlTag, htmlTokens } from './html-tokens.ts';

/**
 * The blocks of a page published as HTML, by the names of its elements: headings are sections, items of lists are
 * bullets, and whatever browsers set apart is a paragraph. Made for what DocBook's style sheets write; what other tools
 * make of man pages has the same elements.
 */
export const readHtml = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let kind: Block['kind'] = 'paragraph';
  let text = '';
  const close = (next: Block['kind'] = 'paragraph'): void => {
    const isShown = text.trim() !== '';
    if (isShown) blocks.push(blockWithBullet(kind, text));
    // An item whose text stands in a paragraph of its own is still waiting for it.
    if (isShown || kind !== 'bullet' || next !== 'paragraph') kind = next;
    text = '';
  };
  const unshown = new Unshown();
  for (const token of htmlTokens(source)) {
    if (unshown.hides(token.kind === 'text' ? undefined : token)) continue;
    if (token.kind === 'text') text += token.text;
    else if (/^h[1-6]$/u.test(token.name)) close(token.kind === 'open' ? 'section' : 'paragraph');
    else if (token.name === 'li') {
      close();
      kind = token.kind === 'open' ? 'bullet' : 'paragraph';
    } else if (token.name === 'br') text += '\n';
    else if (setApart.has(token.name)) close();
  }
  close();
  return blocks;
};

const setApart: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd div dl dt hr html main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Keeps track of elements that belong to the site, or to nobody's eyes, rather than to the page. */
class Unshown {
  #name: string | undefined;
  #depth = 0;

  /** Tells of each token in turn whether it is hidden; `undefined` stands for text. */
  hides(tag: HtmlTag | undefined): boolean {
    if (this.#name === undefined) {
      if (tag?.kind !== 'open' || tag.closed || !belongsToSite(tag)) return false;
      this.#name = tag.name;
      this.#depth = 1;
      return true;
    }
    if (tag?.name === this.#name) this.#depth += tag.kind === 'open' ? 1 : -1;
    if (this.#depth === 0) this.#name = undefined;
    return true;
  }
}

const siteElements: ReadonlySet<string> = new Set(
  'button footer header nav noscript select svg template title'.split(' '),
);

const belongsToSite = (tag: { readonly name: string; readonly attributes: string }): boolean =>
  siteElements.has(tag.name) ||
  (/^(?:table|div)$/u.test(tag.name) && /\bclass=["']?(?:head|foot)["'\s]/u.test(tag.attributes));
