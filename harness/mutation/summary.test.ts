import { expect, test } from 'vitest';
import type { Assessment } from './assessment.ts';
import { summarise } from './summary.ts';

const caseNames = ['kill-mode/a/Mode=mixed', 'kill-mode/a/Mode=none', 'kill-mode/b', 'send-sighup/c'];

const assessments: readonly Assessment[] = [
  {
    name: 'dies',
    origin: 'hand',
    breaks: 'KM-MX-2',
    says: 'signals everybody',
    fate: { kind: 'killed', case: 'kill-mode/a/Mode=mixed', rules: ['KM-MX-2'] },
    kills: [
      {
        case: 'kill-mode/a/Mode=mixed',
        literal: { violated: ['KM-MX-1'], failing: ['KM-MX-1'] },
        open: { violated: ['KM-MX-2'], failing: ['KM-MX-2', 'PROC-1'] },
      },
      { case: 'send-sighup/c', literal: { violated: ['SH-1'], failing: ['SH-1'] } },
    ],
    worldsNeeded: 12,
  },
  {
    name: 'dies-late',
    origin: 'operator',
    breaks: 'PROC-1',
    says: 'signals nobody',
    fate: { kind: 'killed', case: 'kill-mode/a/Mode=none', rules: ['PROC-1'] },
    kills: [
      {
        case: 'kill-mode/a/Mode=none',
        literal: { violated: ['PROC-1'], failing: ['PROC-1'] },
        open: { violated: ['PROC-1'], failing: ['PROC-1'] },
      },
      {
        case: 'kill-mode/b',
        literal: { violated: ['PROC-1'], failing: ['PROC-1'] },
        open: { violated: ['PROC-1'], failing: ['PROC-1'] },
      },
    ],
    worldsNeeded: 101,
  },
  {
    name: 'read-otherwise',
    origin: 'operator',
    breaks: 'SH-1',
    says: 'sends no SIGHUP',
    fate: { kind: 'reading', case: 'send-sighup/c', rules: ['SH-1'], readings: ['AMB-16=not-in-restart'] },
    kills: [{ case: 'send-sighup/c', literal: { violated: ['SH-1'], failing: ['SH-1'] } }],
  },
  {
    name: 'never-needed',
    origin: 'operator',
    breaks: 'SH-2',
    says: 'does nothing else',
    fate: { kind: 'equivalent', bound: 'tiny', worldCount: 2304 },
    kills: [],
  },
];

test('counts what each rule and each scenario does, and what is done by nothing else', () => {
  const { rules, ...summary } = summarise(assessments, caseNames, 100);
  expect(summary).toEqual({
    counts: {
      hand: { killed: 1, reading: 0, contradiction: 0, equivalent: 0, unexplained: 0 },
      operator: { killed: 1, reading: 1, contradiction: 0, equivalent: 1, unexplained: 0 },
    },
    scenarios: [
      { name: 'kill-mode/a', kills: 2, onlyIt: ['dies'] },
      { name: 'kill-mode/b', kills: 1, onlyIt: [] },
      { name: 'send-sighup/c', kills: 1, onlyIt: ['read-otherwise'] },
    ],
    redundant: ['kill-mode/b'],
    hunt: { mortal: 2, found: 1, worldCount: 100 },
  });
  expect(rules.filter(({ kills }) => kills > 0)).toEqual([
    { name: 'PROC-1', kills: 2, onlyIt: ['dies-late'] },
    { name: 'KM-MX-2', kills: 1, onlyIt: [] },
    { name: 'SH-1', kills: 1, onlyIt: ['read-otherwise'] },
  ]);
});
