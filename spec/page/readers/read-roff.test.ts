import { expect, test } from 'vitest';
import { readRoff } from './read-roff.ts';

const shown = (...lines: readonly string[]): readonly string[] =>
  readRoff(lines.join('\n')).map(({ kind, text }) => `${kind} ${text.replaceAll('\n', ' ')}`);

test('reads the macros of man pages', () => {
  expect(
    shown(
      '.TH X 5',
      '.SH NAME',
      'x \\- y',
      '.SH "SEE',
      '.SH',
      'ALSO',
      '.TP',
      '.BR Foo= ", Bar="',
      'is',
      '.B bold "and more"',
      '.I it',
      '.IR a "(1)," ',
      '.MR kill 2 .',
      '.IP \\(bu 2',
      'one',
      '.IP "tag" 2',
      'two',
      '',
      'three',
      '.sp 1',
      "'br",
      'four \\" not shown',
    ),
  ).toEqual([
    'section NAME',
    'paragraph x - y',
    'section SEE',
    'section ALSO',
    'paragraph Foo=, Bar=',
    'paragraph is bold and more it a(1), kill(2).',
    'bullet one',
    'paragraph tag',
    'paragraph two',
    'paragraph three',
    'paragraph four',
  ]);
});

test('expands escapes', () => {
  expect(
    shown(
      '.ds Aq \\(aq',
      '.ds two "a b',
      'it\\*(Aqs \\*[two] \\fBb\\fR \\f(CWc\\fP \\f[I]d\\f[] \\s-1e\\s0 \\s+(12f \\&g\\-h',
      "\\h'-04'\\(bu\\h'+03'\\c",
      "i\\~j\\ k\\[u2014]\\[lq]l\\(rq \\\\m\\en \\v'1'\\n(xx\\*x\\%o\\:p\\/q\\N'65'\\C'bu'\\",
      'r \\[nosuch]\\zs',
    ),
  ).toEqual([`paragraph it's a b b c d e f g-h •i j k—“l” \\m\\n opqA•r s`]);
});

test('follows conditions as a terminal would', () => {
  expect(
    shown(
      '.ie \\n(.g one',
      '.el not',
      '.if t not',
      '.if !t two',
      '.ie n \\{\\',
      'three',
      '.if t \\{\\',
      'not',
      '.\\}',
      'four',
      '.\\}',
      '.el \\{\\',
      'not',
      '.ie n not',
      '.el not',
      '.\\}',
      ".if 'a'b' not",
      '.if 0 not',
      '.if n .if 1 five',
      '.de XX',
      'not',
      '..',
      '.am YY END',
      'not',
      '.END',
      '.ig',
      'not',
      '..',
      '.ig END',
      'not',
      '.END',
      '.\\" not',
      '\'\\" t',
      '.nosuch not',
      'six',
    ),
  ).toEqual(['paragraph one two three four five six']);
});
