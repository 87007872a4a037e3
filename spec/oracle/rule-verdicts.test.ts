import { expect, test } from 'vitest';
import { open, type Profile } from '../profiles/profile.ts';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { traceOf } from './trace-fixture.ts';

const mode = (set: string, unit: string, profile: Profile): readonly (string | undefined)[] => {
  const verdict = judge(traceOf({ unit, set, processes: 'one', events: '1 one exits' }), profile);
  return verdict.status === 'inconclusive' ? [] : [verdict.rules['KM-CG-1'], verdict.rules['KM-PR-1']];
};

test('whether a rule has nothing to say of a unit goes by what the readings make of its settings', () => {
  const scope = (profile: Profile) => mode('KillMode=process', 'a.scope', profile);
  expect(scope(literalBut({}))).toEqual(['not-applicable', 'not-exercised']);
  expect(scope(literalBut({ 'AMB-01': 'unreachable' }))).toEqual(['not-exercised', 'not-applicable']);
  expect(scope(open)).toEqual(['not-exercised', 'not-exercised']);
  const service = (profile: Profile) => mode('KillMode=process; KillMode=always', 'a.service', profile);
  expect(service(literalBut({ 'AMB-46': 'ignored' }))).toEqual(['not-applicable', 'not-exercised']);
  expect(service(literalBut({ 'AMB-46': 'default' }))).toEqual(['not-exercised', 'not-applicable']);
  expect(mode('KillMode=process', 'a.service', open)).toEqual(['not-applicable', 'not-exercised']);
});
