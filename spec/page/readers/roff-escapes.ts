/** The text of a roff line, and whether the next line is joined to it without a blank (`\c`). */
export interface RoffText {
  readonly text: string;
  readonly goesOn: boolean;
}

/**
 * Expands the escapes of one line of roff, as far as man pages use them: fonts, sizes and motions vanish, special
 * characters and strings become what they stand for, and what is unknown is left out.
 */
export const expandRoff = (line: string, strings: ReadonlyMap<string, string>): RoffText => {
  let text = '';
  let index = 0;
  let goesOn = false;
  while (index < line.length) {
    const character = line.charAt(index);
    if (character !== '\\') {
      text += character;
      index += 1;
      continue;
    }
    const escape = line.charAt(index + 1);
    const from = index + 2;
    if (escape === '"' || escape === '#') break;
    if (escape === 'c') goesOn = true;
    const argument = argumentOf(escape, line, from);
    text += meaning(escape, argument?.name ?? '', strings);
    index = argument?.end ?? from;
  }
  return { text, goesOn };
};

interface Argument {
  readonly name: string;
  readonly end: number;
}

/** The argument of an escape, in whichever of roff's forms it has; absent for an escape without one. */
const argumentOf = (escape: string, line: string, from: number): Argument | undefined => {
  if (escape === '(') return { name: line.slice(from, from + 2), end: from + 2 };
  if (escape === '[') return bracketed(line, from);
  if ('fFmMgkVYnO*'.includes(escape) && escape !== '')
    return named(line, escape === 'n' ? afterSign(line, from) : from);
  if (escape === 's') return size(line, from);
  if ('hvwlLDobNxXRABCSHZ'.includes(escape) && escape !== '') return delimited(line, from);
  return undefined;
};

const bracketed = (line: string, from: number): Argument => {
  const close = line.indexOf(']', from);
  return close === -1 ? { name: '', end: line.length } : { name: line.slice(from, close), end: close + 1 };
};

/** `x`, `(xx` or `[xxx]`. */
const named = (line: string, from: number): Argument => {
  const first = line.charAt(from);
  if (first === '(') return { name: line.slice(from + 1, from + 3), end: from + 3 };
  if (first === '[') return bracketed(line, from + 1);
  return { name: first, end: from + 1 };
};

const afterSign = (line: string, from: number): number => ('+-'.includes(line.charAt(from)) ? from + 1 : from);

/** `\s-1`, `\s(12`, `\s[12]`, `\s'12'`. */
const size = (line: string, from: number): Argument => {
  const start = afterSign(line, from);
  if (line.charAt(start) === "'") return delimited(line, start);
  if (line.charAt(start) === '(' || line.charAt(start) === '[') return named(line, start);
  return { name: '', end: start + (/^[123]\d/u.test(line.slice(start, start + 2)) ? 2 : 1) };
};

const delimited = (line: string, from: number): Argument => {
  const close = line.indexOf(line.charAt(from), from + 1);
  return close === -1 ? { name: '', end: line.length } : { name: line.slice(from + 1, close), end: close + 1 };
};

const meaning = (escape: string, name: string, strings: ReadonlyMap<string, string>): string => {
  if (escape === '(' || escape === '[' || escape === 'C') return specialCharacter(name);
  if (escape === '*') return strings.get(name) ?? '';
  if (escape === 'N') return numbered(Number.parseInt(name, 10));
  return escapedCharacters.get(escape) ?? '';
};

const specialCharacter = (name: string): string => {
  const codePoint = /^u([\dA-Fa-f]{4,6})$/u.exec(name)?.[1];
  return codePoint === undefined ? (specialCharacters.get(name) ?? '') : numbered(Number.parseInt(codePoint, 16));
};

const numbered = (codePoint: number): string =>
  codePoint >= 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';

/** Escapes of one character that print something; all others (`\&`, `\%`, `\|`, `\c` …) print nothing. */
const escapedCharacters: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['e', '\\'],
  ['-', '-'],
  ['.', '.'],
  [' ', ' '],
  ['~', ' '],
  ['0', ' '],
  ['t', ' '],
  ["'", "'"],
  ['`', '`'],
  ['_', '_'],
]);

const specialCharacters: ReadonlyMap<string, string> = new Map([
  ['bu', '•'],
  ['aq', "'"],
  ['dq', '"'],
  ['lq', '“'],
  ['rq', '”'],
  ['oq', '‘'],
  ['cq', '’'],
  ['ga', '`'],
  ['aa', '´'],
  ['em', '—'],
  ['en', '–'],
  ['hy', '‐'],
  ['mi', '−'],
  ['rs', '\\'],
  ['sl', '/'],
  ['or', '|'],
  ['ha', '^'],
  ['ti', '~'],
  ['lB', '['],
  ['rB', ']'],
  ['lC', '{'],
  ['rC', '}'],
  ['at', '@'],
  ['sh', '#'],
  ['Do', '$'],
  ['co', '©'],
  ['rg', '®'],
  ['tm', '™'],
  ['mu', '×'],
  ['<=', '≤'],
  ['>=', '≥'],
  ['!=', '≠'],
  ['->', '→'],
  ['<-', '←'],
]);
