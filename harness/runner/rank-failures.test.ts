import { expect, test } from 'vitest';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { CaseResult } from './case-result.ts';
import type { Outcome } from './outcome.ts';
import { rankFailures } from './rank-failures.ts';

const broke = (rule: RuleId): Outcome => ({
  status: 'nonconformant',
  verdict: {
    status: 'nonconformant',
    rules: {} as never,
    violation: { atUs: 0, rules: [rule], breach: { kind: 'forbidden', what: '' }, because: [], assignment: {} },
    deaths: [],
  },
});

const result = (name: string, outcome: Outcome, about: readonly RuleId[] = []): CaseResult => ({
  name,
  unitType: 'service',
  about,
  outcome,
});

test('failures are numbered as they are reported: by who must act, then by the rule that most cases break', () => {
  const groups = rankFailures([
    result('a', { status: 'inconclusive', reason: 'x' }),
    result('b', broke('KM-CG-1')),
    result('c', broke('KM-MX-2')),
    result('d', { status: 'conformant', verdict: {} as never }),
    result('e', broke('KM-MX-2'), ['KM-MX-2']),
    result('f', { status: 'unsupported', what: 'x' }),
    result('g', { status: 'crash', message: 'x' }),
    result('h', broke('SEC-1')),
    result('i', { status: 'harness-error', message: 'x' }),
  ]);
  expect(
    groups.map(({ status, rule, failures }) => [
      status,
      rule,
      failures.map((failure) => `${failure.number} ${failure.result.name}`),
    ]),
  ).toEqual([
    ['harness-error', undefined, ['1 i']],
    ['crash', undefined, ['2 g']],
    ['nonconformant', 'KM-MX-2', ['3 e', '4 c']],
    ['nonconformant', 'SEC-1', ['5 h']],
    ['nonconformant', 'KM-CG-1', ['6 b']],
    ['inconclusive', undefined, ['7 a']],
  ]);
});
