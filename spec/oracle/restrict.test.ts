import { expect, test } from 'vitest';
import { open } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { begin } from './monitor.ts';
import { narrowedFrom } from './possible.ts';
import { restrict } from './restrict.ts';
import { traceOf } from './trace-fixture.ts';

const { header } = traceOf({ processes: 'main', events: '' });
const begun = begin(parseUnit(header.unit.name, header.unit.sources), open, header);

test('what lives under a profile that allows less goes on with the readings that are left', () => {
  const left = restrict(begun, { name: 'again', choices: { 'AMB-06': ['again'] }, quirks: [] });
  expect(left.living.map(({ possible }) => narrowedFrom(begun.base, possible))).toEqual([
    { 'AMB-06': ['again'], 'AMB-07': ['main-exit'] },
  ]);
});

test('a profile that contradicts itself allows nothing to go on, which is told by its name', () => {
  const both = { name: 'both', choices: { 'AMB-06': ['again'], 'AMB-07': ['first-pass'] }, quirks: [] };
  expect(() => restrict(begun, both)).toThrow('profile both contradicts itself');
});
