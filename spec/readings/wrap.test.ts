import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test('breaks at blanks, within the width', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('one two three', 13)).toEqual(['one two three']);
});

test('puts margins before the first line and the others', () => {
  expect(wrap('one two three', 9, { first: '- ', rest: '  ' })).toEqual(['- one two', '  three']);
});

test('keeps a number and its unit together', () => {
  expect(wrap('after 90 s; or 5 %', 8)).toEqual(['after', '90 s; or', '5 %']);
  expect(wrap('90 signals and a s', 6)).toEqual(['90', 'signals', 'and a', 's']);
});

test('lets a word that is too long go beyond, on a line of its own', () => {
  expect(wrap('a incomprehensible b', 6)).toEqual(['a', 'incomprehensible', 'b']);
});
