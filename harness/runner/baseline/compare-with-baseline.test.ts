import { expect, test } from 'vitest';
import { open } from '../../../spec/profiles/profile.ts';
import { SourceText } from '../../scenarios/source-text.ts';
import type { Outcome } from '../outcome.ts';
import type { Results } from '../results.ts';
import { compareWithBaseline } from './compare-with-baseline.ts';
import { readBaseline } from './read-baseline.ts';

const known = readBaseline(
  new SourceText(
    'known.yaml',
    'format: killspec-baseline/1\nknown:\n  - rule: KS-5\n    manner: SIGCONT not sent to main\n    cases: a/b\n    why: soon\n',
  ),
);

const resultsOf = (outcome: Outcome): Results => ({
  header: {
    format: 'killspec-results/1',
    killspec: 'test',
    suite: 1,
    implementation: { name: 'mine', version: '1' },
    profile: open,
    seed: 1,
    cases: { count: 1, hash: '' },
  },
  cases: [{ name: 'a/b', unitType: 'service', about: [], outcome }],
  end: 'complete',
  constraints: [],
});

const noticesOf = (outcome: Outcome): readonly string[] => {
  if (!known.ok) throw new Error('the baseline is wrong');
  const terms = { today: '2026-01-01', isPart: false };
  return compareWithBaseline(known.baseline, resultsOf(outcome), terms).notices.map(({ message }) => message);
};

test('a known failure that a rule of a later suite hides is no stale entry', () => {
  expect(noticesOf({ status: 'not-applicable', why: 'it is of a later suite', isOfLaterSuite: true })).toEqual([]);
});

test('one that is not judged for another reason is', () => {
  const message = 'a/b is not judged: the implementation says that it cannot do this';
  expect(noticesOf({ status: 'not-applicable', why: 'it asks for nothing' })).toEqual([message]);
  expect(noticesOf({ status: 'unsupported', what: 'mixed' })).toEqual([message]);
});
