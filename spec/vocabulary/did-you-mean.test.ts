import { expect, test } from 'vitest';
import { didYouMean, editDistance } from './did-you-mean.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kill', 'kill', 0],
  ['kitten', 'sitting', 3],
  ['rnu', 'run', 1],
  ['KilMode', 'KillMode', 1],
] as const)('%j is %j away by %d', (left, right, distance) => {
  expect([editDistance(left, right), editDistance(right, left)]).toEqual([distance, distance]);
});

const words = ['run', 'list', 'explain', 'predict', 'KillMode', 'KillSignal'];

test.each([
  ['rnu', 'run'],
  ['exlpain', 'explain'],
  ['killmode', 'KillMode'],
  ['KilSignal', 'KillSignal'],
  ['KILLSIGNAL', 'KillSignal'],
  ['pred', 'predict'],
])('%s means %s', (word, meant) => {
  expect(didYouMean(word, words)).toBe(meant);
});

test.each(['', 'run', 'x', 'Restart', 'Kill', 'pr', 'predict'.repeat(10)])('%j means nothing known', (word) => {
  expect(didYouMean(word, words)).toBeUndefined();
});

test('the nearest one is meant, the first of equals', () => {
  expect(didYouMean('stop', ['step', 'stops', 'shop'])).toBe('step');
  expect(didYouMean('KillModes', ['KillNodes', 'killmode'])).toBe('KillNodes');
});
