import { expect, test } from 'vitest';
import { findCases } from './find-cases.ts';

const cases = [
  'kill-mode/mixed',
  'kill-mode/mixed-late/Mode=mixed,Signal=SIGRTMIN+3',
  'kill-mode/mixed-late/Mode=none,Signal=SIGINT/tie=wake',
  'sections/values/kill-mode',
].map((name) => ({ name }));

const found = (...patterns: readonly string[]) => {
  const { cases: selected, unmatched } = findCases(patterns, cases);
  return { names: selected.map(({ name }) => name), unmatched };
};
const all = cases.map(({ name }) => name);

test('selects everything where there is no pattern', () => {
  expect(found()).toEqual({ names: all, unmatched: [] });
});

test('a name selects itself and what lies below it, not what begins alike', () => {
  expect(found('kill-mode/mixed')).toEqual({ names: ['kill-mode/mixed'], unmatched: [] });
  expect(found('kill-mode/mixed-late')).toEqual({ names: all.slice(1, 3), unmatched: [] });
  expect(found('kill-mode/')).toEqual({ names: all.slice(0, 3), unmatched: [] });
});

test('one star stays within a part of the name, two do not', () => {
  expect(found('*/mixed')).toEqual({ names: ['kill-mode/mixed'], unmatched: [] });
  expect(found('*/*/*Mode=none*')).toEqual({ names: [all[2]], unmatched: [] });
  expect(found('**kill-mode')).toEqual({ names: all, unmatched: [] });
  expect(found('**/tie=wake')).toEqual({ names: [all[2]], unmatched: [] });
  expect(found('kill-mod?/mixed')).toEqual({ names: ['kill-mode/mixed'], unmatched: [] });
});

test('takes every other character for itself', () => {
  expect(found('kill-mode/mixed-late/Mode=mixed,Signal=SIGRTMIN+3')).toEqual({ names: [all[1]], unmatched: [] });
  expect(found('kill.mode')).toEqual({
    names: [],
    unmatched: [{ pattern: 'kill.mode', hint: 'did you mean kill-mode?' }],
  });
});

test('selects each case once, in the order of the cases, and names the patterns that match nothing', () => {
  expect(found('sections', 'kill-mode/mixed', '*/mixed', 'nothing/like/it')).toEqual({
    names: ['kill-mode/mixed', 'sections/values/kill-mode'],
    unmatched: [{ pattern: 'nothing/like/it' }],
  });
});
