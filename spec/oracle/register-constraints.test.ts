import { expect, test } from 'vitest';
import { registerConstraints } from './register-constraints.ts';
import { runConstraints } from './run-constraints.ts';

test('readings that exclude each other across cases are a contradiction', () => {
  const cases = [
    { name: 'again', unitType: 'service' as const, assignments: [{ 'AMB-06': ['again'] }] },
    { name: 'first pass', unitType: 'service' as const, assignments: [{ 'AMB-07': ['first-pass'] }] },
  ];
  expect(runConstraints(cases, registerConstraints)).toEqual([
    {
      status: 'contradiction',
      unitType: 'service',
      caseCount: 2,
      certificate: ['again', 'first pass'],
      smallest: true,
      choices: ['AMB-06', 'AMB-07'],
    },
  ]);
  expect(runConstraints(cases)).toMatchObject([{ status: 'consistent' }]);
});

test('a choice of which all readings occur is open again', () => {
  const cases = [
    {
      name: 'a',
      unitType: 'mount' as const,
      assignments: [{ 'AMB-05': ['each-command'] }, { 'AMB-05': ['one-for-all'] }],
    },
  ];
  expect(runConstraints(cases, registerConstraints)).toEqual([
    { status: 'consistent', unitType: 'mount', caseCount: 1, narrowed: {}, factors: [] },
  ]);
});
