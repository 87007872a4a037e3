import { expect, test } from 'vitest';
import type { OutcomeStatus } from '../../../../harness/runner/outcome.ts';
import type { BriefCase } from '../../data/report-data.ts';
import { caseCells } from './case-cells.ts';

const caseOf = (status: OutcomeStatus, mode?: 'mixed' | 'none'): BriefCase => ({
  name: status,
  unitType: 'service',
  about: [],
  status,
  ...(mode === undefined ? {} : { mode, trigger: 'stop' }),
});

test('a cell says how many of its cases were judged: what was declined is none of them', () => {
  const cases = [
    caseOf('conformant', 'mixed'),
    caseOf('unsupported', 'mixed'),
    caseOf('crash', 'mixed'),
    caseOf('unsupported', 'none'),
    caseOf('not-applicable', 'none'),
    caseOf('conformant'),
  ];
  expect(caseCells(cases)).toEqual({
    cells: [
      { mode: 'mixed', unitType: 'service', trigger: 'stop', count: 3, failed: 1, judged: 2 },
      { mode: 'none', unitType: 'service', trigger: 'stop', count: 2, failed: 0, judged: 0 },
    ],
    unplaced: 1,
  });
});
