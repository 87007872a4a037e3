import { expect, it } from 'vitest';
import { literal } from '../profiles/profile.ts';
import type { RuleId } from '../rules/rule-id.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { begin, step } from './monitor.ts';
import { traceOf } from './trace-fixture.ts';

it('whoever asks hears where rules ask for what another forbids', () => {
  const { header, events } = traceOf({ set: 'KillMode=mixed', processes: 'main worker', events: '0 stop' });
  const unit = parseUnit(header.unit.name, header.unit.sources);
  const heard: RuleId[] = [];
  const hear = (_: readonly RuleId[], forbidding: RuleId) => heard.push(forbidding);
  events.reduce(step, begin(unit, literal, header, undefined, hear));
  expect(heard).toEqual([]);
  // Were everybody asked to end under mixed as well, the rule that speaks of main alone would be against it.
  const page = { 'KM-CG-1': { kind: 'changed', modes: { mixed: 'owed' } } } as const;
  const changed = { ...literal, page };
  events.reduce(step, begin(unit, changed, header, undefined, hear));
  expect(heard).toContain('KM-MX-2');
  expect(events.reduce(step, begin(unit, changed, header)).living).toHaveLength(1);
});

it('a unit that is down at the beginning does not run for too long, whoever is left of it', () => {
  const script = { set: 'RuntimeMaxSec=5s', processes: 'worker', events: '' };
  const owed = literalBut({ 'AMB-64/runtime-max': 'owed' });
  expect(judge(traceOf({ ...script, initially: 'inactive' }), owed).status).toBe('conformant');
  expect(judge(traceOf({ ...script, initially: 'active' }), owed).status).toBe('nonconformant');
});

it('of what breaks a rule the place is told in the trace, also where signals of an instant are judged together', () => {
  const verdict = judge(
    traceOf({
      set: 'KillMode=none',
      processes: 'main worker',
      ordered: false,
      events: '0 stop; 1s main moved',
    }),
    literal,
  );
  expect(verdict).toMatchObject({ status: 'nonconformant', violation: { eventIndex: 1 } });
  const later = judge(
    traceOf({
      set: 'TimeoutStopSec=10s',
      processes: 'main worker',
      ordered: false,
      events: `0 stop; 0 main SIGTERM; 0 worker SIGTERM; 0 worker SIGCONT; 0 main SIGCONT; 1s worker moved; 2s main exits
        2s worker exits`,
    }),
    literalBut({ 'AMB-30': 'all-modes' }),
  );
  expect(later).toMatchObject({ status: 'nonconformant', violation: { eventIndex: 5 } });
});
