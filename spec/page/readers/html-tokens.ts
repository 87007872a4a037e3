/** A piece of an HTML document. Comments, declarations and the contents of scripts and styles are none. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** A token that is a tag. */
export type HtmlTag = Exclude<HtmlToken, { readonly kind: 'text' }>;

/**
 * The tokens of an HTML or XHTML document. It never fails: a `<` that begins no tag is text, and a tag that is not closed
 * ends the document. Time is linear in the document's length.
 */
export function* htmlTokens(source: string): Generator<HtmlToken, void, undefined> {
  let index = 0;
  while (index < source.length) {
    const start = source.indexOf('<', index);
    if (start === -1) break;
    if (start > index) yield { kind: 'text', text: decoded(source.slice(index, start)) };
    const skipped = endOfUnshown(source, start);
    if (skipped !== undefined) {
      index = skipped;
      continue;
    }
    const tag = tagAt(source, start);
    if (tag === 'unclosed') return;
    if (tag === undefined) {
      yield { kind: 'text', text: '<' };
      index = start + 1;
      continue;
    }
    yield tag.token;
    index = tag.end;
    if (tag.token.kind === 'open' && !tag.token.closed && rawText.has(tag.token.name)) {
      index = endOfRawText(source, index, tag.token.name);
    }
  }
  if (index < source.length) yield { kind: 'text', text: decoded(source.slice(index)) };
}

const rawText: ReadonlySet<string> = new Set(['script', 'style']);

/** Where a comment, declaration or processing instruction ends, if one begins here. */
const endOfUnshown = (source: string, start: number): number | undefined => {
  const [close, length] = source.startsWith('<!--', start) ? ['-->', 4] : ['>', 2];
  if (length === 2 && !/[!?]/u.test(source.charAt(start + 1))) return undefined;
  const end = source.indexOf(close, start + length);
  return end === -1 ? source.length : end + close.length;
};

const endOfRawText = (source: string, from: number, name: string): number => {
  const close = new RegExp(`</${name}`, 'iug');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
};

interface Tag {
  readonly token: HtmlTag;
  readonly end: number;
}

/** A tag up to its end. A `<` outside quotation marks stops it, so that no text is searched twice. */
const tagPattern = /<(\/?)([A-Za-z][A-Za-z\d:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)/uy;

/** The tag that begins at `start`, if one does. A document that ends within a tag ends before it. */
const tagAt = (source: string, start: number): Tag | 'unclosed' | undefined => {
  tagPattern.lastIndex = start;
  const match = tagPattern.exec(source);
  if (match === null) return undefined;
  const [whole, slash, written = '', attributes = ''] = match;
  const end = start + whole.length;
  if (source.charAt(end) === '<') return undefined;
  if (source.charAt(end) !== '>') return 'unclosed';
  const name = written.toLowerCase();
  const token: HtmlTag =
    slash === '/' ? { kind: 'close', name } : { kind: 'open', name, attributes, closed: attributes.endsWith('/') };
  return { token, end: end + 1 };
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]\w{1,15}));/gu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    const codePoint = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['hyphen', '‐'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['middot', '·'],
  ['para', '¶'],
  ['lpar', '('],
  ['rpar', ')'],
]);
