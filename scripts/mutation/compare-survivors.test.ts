import { expect, test } from 'vitest';
import { compareSurvivors } from './compare-survivors.js';
import { renderComparison } from './render-comparison.js';

const source = ['const isOld = (age) => age > 9;', 'const isYoung = (age) =>', '  age < 3;', ''].join('\n');

const mutant = (status: string, replacement: string, line: number, columns: readonly [from: number, to: number]) => ({
  mutatorName: 'EqualityOperator',
  status,
  replacement,
  location: { start: { line, column: columns[0] }, end: { line, column: columns[1] } },
});

/** Two mutants of `age > 9`, one of which survives, and one of `age < 3`, which no test reaches. */
const report = {
  files: {
    'spec/rules/age.ts': {
      source,
      mutants: [
        mutant('Survived', 'age >= 9', 1, [24, 31]),
        mutant('Killed', 'age <= 9', 1, [24, 31]),
        mutant('Timeout', 'true', 1, [24, 31]),
        mutant('Ignored', '""', 1, [24, 31]),
      ],
    },
    'spec/oracle/age.ts': { source, mutants: [mutant('NoCoverage', 'age <= 3', 3, [3, 10])] },
  },
};

const reason = 'nobody is nine years old';

test('a survivor without a reason fails, and so does a folder in which too few are killed', () => {
  const comparison = compareSurvivors(report, []);
  expect(renderComparison(comparison, 'survivors.yaml')).toEqual({
    isGood: false,
    text: [
      'spec/rules/age.ts:1:24 survives, and survivors.yaml gives no reason',
      '  - age > 9',
      '  + age >= 9',
      'spec/oracle/age.ts:3:3 survives, and survivors.yaml gives no reason',
      '  - age < 3',
      '  + age <= 3',
      'spec/rules: 2 of 3 mutants killed, 66.6 %, which is less than 90 %',
      'spec/oracle: 0 of 1 mutants killed, 0 %, which is less than 90 %',
      '2 passed, 4 failed',
    ].join('\n'),
  });
});

test('a survivor is known by its code, wherever that stands and however it is formatted', () => {
  const known = { file: 'spec/rules/age.ts', code: 'age  >\n 9', becomes: ['age >= 9'], reason, isGap: false };
  const { unlisted, stale } = compareSurvivors(report, [known]);
  expect(unlisted.map(({ file }) => file)).toEqual(['spec/oracle/age.ts']);
  expect(stale).toEqual([]);
});

/** Where what is not listed stands, and which of several places what is stale is. */
const places = ({ unlisted, stale }: ReturnType<typeof compareSurvivors>) => [
  unlisted.map(({ column }) => column),
  stale.map(({ nth }) => nth),
];

test('of several places that say the same, those may be meant that the list counts', () => {
  const [one, other] = [mutant('Survived', 'old', 1, [16, 19]), mutant('Survived', 'old', 1, [24, 27])];
  const files = { 'spec/rules/age.ts': { source, mutants: [one, other] } };
  const known = { file: 'spec/rules/age.ts', code: 'age', becomes: ['old'], reason, isGap: false };
  expect(places(compareSurvivors({ files }, [known]))).toEqual([[], []]);
  expect(places(compareSurvivors({ files }, [{ ...known, nth: [2] }]))).toEqual([[16], []]);
  expect(places(compareSurvivors({ files }, [{ ...known, nth: [1, 2, 3] }]))).toEqual([[], [[3]]]);
});

test('what is listed and does not survive fails, unless its file was not mutated', () => {
  const killed = {
    file: 'spec/rules/age.ts',
    code: 'age > 9',
    becomes: ['age >= 9', 'age <= 9'],
    reason,
    isGap: false,
  };
  const elsewhere = { ...killed, file: 'spec/model/age.ts' };
  expect(compareSurvivors(report, [killed, elsewhere]).stale).toEqual([{ ...killed, becomes: ['age <= 9'] }]);
});

test('where all survivors have a reason and enough are killed, all is well', () => {
  const many = Array.from({ length: 9 }, () => mutant('Killed', 'true', 1, [24, 31]));
  const files = { 'spec/rules/age.ts': { source, mutants: [...many, mutant('Survived', 'age >= 9', 1, [24, 31])] } };
  const known = { file: 'spec/rules/age.ts', code: 'age > 9', becomes: ['age >= 9'], reason, isGap: false };
  expect(renderComparison(compareSurvivors({ files }, [known]), 'survivors.yaml')).toEqual({
    isGood: true,
    text: 'spec/rules: 9 of 10 mutants killed, 90 %\n10 passed, 0 failed',
  });
  expect(renderComparison(compareSurvivors({ files }, [{ ...known, isGap: true }]), 'survivors.yaml').text).toContain(
    '\n1 of those that survive are gaps: nothing that is tested shows them\n',
  );
});

test('a run in which nothing was mutated is not good', () => {
  expect(renderComparison(compareSurvivors({ files: {} }, []), 'survivors.yaml')).toEqual({
    isGood: false,
    text: '0 passed, 0 failed',
  });
});
