import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import type { PageChange } from '../rules/page-change.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { begin, step } from './monitor.ts';
import { traceOf } from './trace-fixture.ts';

type Conflict = readonly [asking: readonly RuleId[], forbidding: RuleId];

/** Where, as main and a worker of a mixed service are stopped, the rules of a page ask for what another one forbids. */
const conflictsOf = (page: PageChange): readonly Conflict[] => {
  const { header, events } = traceOf({ set: 'KillMode=mixed', processes: 'main worker', events: '0 stop' });
  const conflicts: Conflict[] = [];
  const begun = begin(
    parseUnit(header.unit.name, header.unit.sources),
    { ...literal, page },
    header,
    undefined,
    (asking, forbidding) => conflicts.push([asking, forbidding]),
  );
  events.reduce(step, begun);
  return conflicts;
};

const everybodyFirst = (duty: 'owed' | 'licensed'): PageChange => ({
  'KM-CG-1': { kind: 'changed', modes: { mixed: duty } },
});

test('the page itself asks for nothing here that it forbids', () => {
  expect(conflictsOf({})).toEqual([]);
});

test('a page on which the first signal of mixed goes to everybody asks for what the contrast in its sentence forbids', () => {
  expect(conflictsOf(everybodyFirst('owed'))).toEqual([[['KM-CG-1', 'KM-VAL-1', 'KM-SEQ-1', 'KS-4'], 'KM-MX-2']]);
});

test('what may be sent and need not be conflicts with nothing', () => {
  expect(conflictsOf(everybodyFirst('licensed'))).toEqual([]);
});
