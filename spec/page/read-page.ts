import { assemble, sentenceCountMax } from './assemble.ts';
import type { PageSentence } from './page-sentence.ts';
import type { Block } from './readers/block.ts';
import { readHtml } from './readers/read-html.ts';
import { readRendered } from './readers/read-rendered.ts';
import { readRoff } from './readers/read-roff.ts';

/** The forms in which the page comes: as shown, as the source of a man page, as a web page. */
export type PageForm = 'rendered' | 'roff' | 'html';

/** What came of reading a text as a man page. */
export type ReadPage =
  | {
      readonly status: 'read';
      readonly form: PageForm;
      /** The first name in its NAME section: `systemd.kill`. */
      readonly name?: string;
      /** The version that the page names in its header or footer, if one is seen: `257~devel`. */
      readonly version?: string;
      readonly sentences: readonly PageSentence[];
    }
  | { readonly status: 'unreadable'; readonly form: PageForm; readonly name?: string; readonly reason: string };

/**
 * Reads a page in any of its forms, which its content tells. `isKnown` says whether a hash is expected; it helps where a
 * rendered line was broken within a word.
 */
export const readPage = (source: string, isKnown?: (hash: string) => boolean): ReadPage => {
  const form = pageForm(source);
  const sentences = assemble(readers[form](source), isKnown);
  if (sentences.length === 0) return { status: 'unreadable', form, reason: 'it has no section headings' };
  const name = sentences.find(({ place }) => place === 'name.1.1')?.text.split(' ')[0];
  const named = name === undefined ? {} : { name };
  if (sentences.length > sentenceCountMax) {
    return { status: 'unreadable', form, ...named, reason: `it has more than ${sentenceCountMax} sentences` };
  }
  const version = /\bsystemd[ \u00a0](\d{1,4}(?:[~.+-][\w~.+-]*)?)/u.exec(source)?.[1];
  return {
    status: 'read',
    form,
    ...named,
    ...(version !== undefined && { version }),
    sentences,
  };
};

const readers: Readonly<Record<PageForm, (source: string) => readonly Block[]>> = {
  rendered: readRendered,
  roff: readRoff,
  html: readHtml,
};

const pageForm = (source: string): PageForm => {
  const start = source.slice(0, 65_536);
  if (/^\s*</u.test(start)) return 'html';
  if (/^[.'][ \t]*(?:\\"|(?:TH|SH|Dd)\b)/mu.test(start)) return 'roff';
  return /<(?:html|body|div|p|h[1-6])[\s>]/iu.test(start) ? 'html' : 'rendered';
};
