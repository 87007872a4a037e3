import { lineEndHyphen } from '../settle-hyphens.ts';
import type { Block } from './block.ts';
import { blockWithBullet, bullet } from './bullet.ts';
import { plainLines } from './plain-lines.ts';

/**
 * The blocks of a page as a terminal, a browser or `man` shows it, whatever its width and indentation. Headings are
 * recognised by their shape, since some forms indent and some do not.
 */
export const readRendered = (source: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const block = blockOf(open);
    if (block !== undefined) blocks.push(block);
    open = [];
  };
  for (const raw of plainLines(source)) {
    const line = measured(raw);
    if (line.text === '') {
      close();
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && (bullet.test(line.text) || line.indent < last.indent || isHeadingOver(open, line)))
      close();
    open.push(line);
  }
  close();
  return blocks;
};

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** One to four words that begin with a capital and end without punctuation. */
const sectionTitle = /^\p{Lu}[\p{L}\d]*(?: [\p{L}\d]+){0,3}\s*¶?$/u;

const optionTerm = /^[A-Z][A-Za-z\d]*=(?:,\s+[A-Z][A-Za-z\d]*=)*\s*¶?$/u;

/** The last line of what `man` prints: `systemd 257        SYSTEMD.KILL(5)`. Elsewhere pages are named in small letters. */
const footer = /^systemd \d\S*$|(?:^|\s)[^\s\p{Ll}]+\(\d[a-z]*\)$/u;

const measured = (raw: string): Line => {
  const text = raw.trim();
  return { indent: raw.length - raw.trimStart().length, text };
};

/**
 * Whether the open lines are a heading and the next line begins what it is over: an option always, for no paragraph is
 * so narrow that its first line ends after one; a title when what follows is further in.
 */
const isHeadingOver = (open: readonly Line[], next: Line): boolean => {
  const [only] = open;
  if (only === undefined || open.length > 1) return false;
  return optionTerm.test(only.text) || (next.indent > only.indent && sectionTitle.test(only.text));
};

const blockOf = (lines: readonly Line[]): Block | undefined => {
  const [first] = lines;
  if (first === undefined) return undefined;
  if (lines.length === 1) {
    if (sectionTitle.test(first.text)) return { kind: 'section', text: first.text };
    if (footer.test(first.text)) return undefined;
  }
  return blockWithBullet('paragraph', joinedLines(lines.map((line) => line.text)));
};

/** Lines as running text. A hyphen at the end of a line is marked, for the whole sentence to settle. */
const joinedLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/\u00ad\n/gu, '')
    .replace(/(?<=[\p{L}\d])[-‐]\n(?=[\p{L}\d])/gu, lineEndHyphen);
