import { expect, test } from 'vitest';
import { drawnFrom, exhausted, openSource } from './world-source.ts';
import { worldAt } from './world-at.ts';

test('worlds are drawn without end, and know what they are about', () => {
  const source = openSource(drawnFrom(3));
  expect([source.count, source.at(5)]).toEqual([undefined, worldAt(3, 5)]);
  expect(source.about(5)).toMatch(/^(control-group|mixed|process|none) (service|socket|mount|swap|scope) [a-z-]+$/);
});

test('a scope has an end', () => {
  const source = openSource(exhausted('tiny'));
  expect([source.count, source.about(0)]).toEqual([2304, 'control-group service stop']);
});

test('there is no scope without a bound', () => {
  expect(() => openSource(exhausted('endless'))).toThrow(RangeError);
});
