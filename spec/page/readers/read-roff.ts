import type { Block } from './block.ts';
import { blockWithBullet } from './bullet.ts';
import { expandRoff } from './roff-escapes.ts';
import { linesThatHold } from './roff-conditions.ts';
import { type RoffRequest, roffRequest } from './roff-request.ts';

/**
 * The blocks of a page's roff source, as far as the `man` macros go that generated man pages use. Requests that only
 * change the looks are passed over.
 */
export const readRoff = (source: string): readonly Block[] => {
  const page = new RoffPage();
  for (const line of linesThatHold(source.replace(/^\ufeff/u, ''))) page.read(line);
  return page.finished();
};

const breaking: ReadonlySet<string> = new Set('PP P LP HP sp RS RE nf fi EX EE ti in TS TE SY YS bp ce'.split(' '));

/** A page being read, line by line. */
class RoffPage {
  readonly #blocks: Block[] = [];
  readonly #strings = new Map<string, string>();
  #text = '';
  #kind: Block['kind'] = 'paragraph';
  /** Whether the next text is joined without a blank. */
  #goesOn = false;
  /** Whether the next line of text is a block of its own, as the tag after `.TP` and the title after a bare `.SH`. */
  #standsAlone = false;

  read(line: string): void {
    const request = roffRequest(line);
    if (request !== undefined) this.#obey(request);
    else if (line.trim() === '') this.#close();
    else this.#print(line);
  }

  finished(): readonly Block[] {
    this.#close();
    return this.#blocks;
  }

  #obey(request: RoffRequest): void {
    const { name, words } = request;
    if (name === 'SH' || name === 'SS') this.#open('section', words.join(' '));
    else if (name === 'TP' || name === 'TQ') this.#open('paragraph', '');
    else if (name === 'IP') this.#item(words[0] ?? '');
    else if (breaking.has(name)) this.#close();
    else if (name === 'ds') this.#define(request.rest);
    else if (name === 'MR') this.#print(`${words[0] ?? ''}(${words[1] ?? ''})${words[2] ?? ''}`);
    else if (/^(?:B|I|R|SM|SB)$/u.test(name)) this.#print(words.join(' '));
    else if (/^(?:BI|BR|IB|IR|RB|RI)$/u.test(name)) this.#print(words.join(''));
  }

  /** Begins a block of one line: this text, or where there is none, the next line of text. */
  #open(kind: Block['kind'], text: string): void {
    this.#close();
    this.#kind = kind;
    this.#standsAlone = true;
    if (text !== '') this.#print(text);
  }

  #item(tag: string): void {
    this.#close();
    const { text } = expandRoff(tag, this.#strings);
    if (/^[•*o+-]$/u.test(text)) this.#kind = 'bullet';
    else if (text !== '') this.#open('paragraph', tag);
  }

  #define(rest: string): void {
    const [, name = '', value = ''] = /^(\S+)[ \t]*"?(.*)$/u.exec(rest) ?? [];
    this.#strings.set(name, expandRoff(value, this.#strings).text);
  }

  #print(line: string): void {
    const { text, goesOn } = expandRoff(line, this.#strings);
    this.#text += this.#text === '' || this.#goesOn ? text : `\n${text}`;
    this.#goesOn = goesOn;
    if (this.#standsAlone) this.#close();
  }

  #close(): void {
    if (this.#text.trim() !== '') this.#blocks.push(blockWithBullet(this.#kind, this.#text));
    this.#text = '';
    this.#kind = 'paragraph';
    this.#goesOn = false;
    this.#standsAlone = false;
  }
}
