import { checkPage } from '../../../../spec/page/check-page.ts';
import { ledger } from '../../../../spec/page/ledger.ts';
import { hasSentence, matchingTexts } from '../../../../spec/page/matching-texts.ts';
import { readPage } from '../../../../spec/page/read-page.ts';
import type { SentenceId } from '../../../../spec/page/sentence-id.ts';

/** A page that the reader dropped in, as far as its sentences are those of the ledger; or why it is of no use. */
export type RealPage =
  | { readonly ok: true; readonly texts: ReadonlyMap<SentenceId, string>; readonly words: string }
  | { readonly ok: false; readonly words: string };

/** The largest file that is read. The page has some 20 KB in its longest form. */
const bytesMax = 4 * 1024 * 1024;

const forms = { rendered: 'rendered text', roff: 'roff', html: 'HTML' } as const;

const known: ReadonlySet<string> = new Set(ledger.map(({ hash }) => hash));

/** Reads the text of a page, and checks its sentences against the ledger by their hashes. */
export const readRealPage = (text: string): RealPage => {
  const read = readPage(text, (hash) => known.has(hash));
  if (read.status === 'unreadable') return { ok: false, words: `This is no man page: ${read.reason}.` };
  const check = checkPage(read.sentences);
  if (!hasSentence(check)) return { ok: false, words: 'This has not one sentence of systemd.kill(5), in English.' };
  const texts = matchingTexts(check);
  const version = read.version === undefined ? '' : ` of systemd ${read.version}`;
  const others = check.sentences.filter(({ status }) => status === 'differ' || status === 'missing').length;
  const rest = others === 0 ? '' : `; ${others} say something else there, and stand in our words`;
  return {
    ok: true,
    texts,
    words: `The page${version}, read as ${forms[read.form]}: ${texts.size} of ${ledger.length} sentences match by their hashes${rest}.`,
  };
};

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads a file that was dropped or chosen. Nothing of it leaves the page. */
export const readPageFile = async (file: Blob): Promise<RealPage> => {
  if (file.size > bytesMax) return { ok: false, words: 'This is more than any man page has.' };
  try {
    const isPacked = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
    const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
    const text = await new Response(stream).text();
    return text.length > bytesMax ? { ok: false, words: 'This is more than any man page has.' } : readRealPage(text);
  } catch {
    return { ok: false, words: 'This file cannot be read.' };
  }
};
