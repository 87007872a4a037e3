import { expect, test } from 'vitest';
import { readRendered } from './read-rendered.ts';

test('tells headings, paragraphs and items apart in indented text without blank lines', () => {
  const source = `TOASTER.HEAT(5)       toaster       TOASTER.HEAT(5)

NAME
       toaster - makes
       toast
OPTIONS
       HeatMode=
           Is one
           of:
           * one
             side
           o neither
       BrownSec=, TanSec=
           Long.

systemd 34          TOASTER.HEAT(5)`;
  expect(readRendered(source).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'section NAME',
    'paragraph toaster - makes\ntoast',
    'section OPTIONS',
    'paragraph HeatMode=',
    'paragraph Is one\nof:',
    'bullet one\nside',
    'bullet neither',
    'paragraph BrownSec=, TanSec=',
    'paragraph Long.',
  ]);
});

test('does not take a short last line or a reference in capitals for a heading or footer', () => {
  const source = 'See Also\n\nThe one that is\nmeant\n\ntoaster(1), lever(2)\n';
  expect(readRendered(source)).toEqual([
    { kind: 'section', text: 'See Also' },
    { kind: 'paragraph', text: 'The one that is\nmeant' },
    { kind: 'paragraph', text: 'toaster(1), lever(2)' },
  ]);
});
