import { expect, test } from 'vitest';
import type { BriefCase } from '../data/report-data.ts';
import { ruleLetters } from '../data/rule-letters.ts';
import { matcherOf, type Row } from './match-query.ts';
import { parseQuery } from './parse-query.ts';

const cases: readonly BriefCase[] = [
  {
    name: 'kill-mode/mixed-worker',
    unitType: 'service',
    about: ['KM-MX-2'],
    title: 'The worker waits',
    mode: 'mixed',
    trigger: 'stop',
    status: 'nonconformant',
    broken: 'KM-MX-2',
    rules: ruleLetters({ 'KM-MX-2': 'fail', 'KS-5': 'pass' }),
    says: 'nothing to the rest',
    number: 1,
  },
  {
    name: 'send-sighup/yes',
    unitType: 'scope',
    about: ['SH-1'],
    mode: 'control-group',
    trigger: 'stop',
    status: 'conformant',
    rules: ruleLetters({ 'SH-1': 'pass' }),
    dependsOn: { 'AMB-18': ['batch-hup-first'], 'AMB-14/SIGKILL': ['yes'] },
  },
  { name: 'of/their-own', unitType: 'socket', about: [], status: 'crash', says: 'TypeError: (x*' },
];
const rows = cases.map((one, at): Row => ({ one, run: 0, label: at === 2 ? 'other-init 2' : 'my-init 1' }));

/** The numbers of the cases that a query finds. */
const foundBy = (source: string): readonly number[] | string => {
  const parsed = parseQuery(source);
  if (!parsed.ok) return parsed.problem.message;
  const matches = matcherOf(parsed.query);
  return rows.flatMap((row, at) => (matches(row) ? [at] : []));
};

test.each<[string, readonly number[]]>([
  ['', [0, 1, 2]],
  ['rule:KM-MX-2', [0]],
  ['rule:km-mx', [0]],
  ['rule:KM-MX,SH', [0, 1]],
  ['breaks:SH-1', []],
  ['about:SH-1', [1]],
  ['exercises:KS-5', [0]],
  ['exercises:KS', [0]],
  ['outcome:crash,conformant', [1, 2]],
  ['-outcome:conformant', [0, 2]],
  ['mode:mixed', [0]],
  ['-mode:mixed', [1, 2]],
  ['unit:scope trigger:stop', [1]],
  ['unit:scope trigger:watchdog', []],
  ['name:kill-mode/*', [0]],
  ['name:"kill-mode/*worker"', [0]],
  ['name:kill-mode/*work', []],
  ['name:work', [0]],
  ['sentence:kill-mode.2.2', [0]],
  ['ambiguity:AMB-18', [1]],
  ['ambiguity:amb-18=batch-hup-first', [1]],
  ['ambiguity:AMB-18=batch', []],
  ['ambiguity:AMB-14', [1]],
  ['implementation:other', [2]],
  ['number:1', [0]],
  ['WORKER waits', [0]],
  ['"worker waits"', [0]],
  ['"(x*"', [2]],
  ['-worker -typeerror', [1]],
])('%s', (source, expected) => {
  expect(foundBy(source)).toEqual(expected);
});
