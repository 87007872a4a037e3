import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { singleDeviations } from '../profiles/single-deviations.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { Trace } from '../vocabulary/trace.ts';
import { accepts } from './accepts.ts';
import { elapse, initial, transitions } from './machine.ts';
import type { Settled } from './settled.ts';
import { traceOf } from './sketch-fixture.ts';
import type { State } from './state.ts';

const isAlive = ({ rejection }: State): boolean => rejection === undefined;

/** Whether `accepts` should accept, state by state. */
const survives = ({ header, events, endUs }: Trace, profile: Settled): boolean => {
  const unit = parseUnit(header.unit.name, header.unit.sources);
  const last = events.reduce<readonly State[]>(
    (states, event) => states.flatMap((state) => transitions(state, event)).filter(isAlive),
    [initial(unit, header, profile)],
  );
  return last.some((state) => isAlive(elapse(state, endUs + 1)));
};

const name = fc.constantFrom('main', 'main.2', 'worker', 'child', 'stranger', 'ExecStop', 'ExecStopPost');
const signal = fc.constantFrom('SIGTERM', 'SIGCONT', 'SIGHUP', 'SIGKILL', 'SIGABRT');
const happening = fc.oneof(
  fc.constantFrom('stop', 'start', 'restart', 'watchdog', 'claims stopped', 'oom worker'),
  fc.constantFrom('runs ExecStop', 'runs ExecStopPost', 'runs ExecStartPre', 'runs ExecReload', 'runs main.2'),
  fc.tuple(name, signal).map((words) => words.join(' ')),
  fc.tuple(name, fc.constantFrom('exits', 'exits 1', 'leaves', 'forks child', 'moved')).map((words) => words.join(' ')),
  name.map((each) => `${each} notifies EXTEND_TIMEOUT_USEC=1000000`),
);
const events = fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 1, 5), happening), { maxLength: 12 }).map((steps) => {
  let atS = 0;
  return steps.map(([laterS, what]) => {
    atS += laterS;
    return `${atS} ${what}`;
  });
});
const set = fc.subarray([
  'KillMode=mixed',
  'KillMode=process',
  'SendSIGHUP=yes',
  'SendSIGKILL=no',
  'ExecStop=/stop',
  'ExecStopPost=/post',
  'RuntimeMaxSec=3s',
  'TimeoutStopSec=5s',
]);
const profile = fc.constantFrom<Settled>(literal, ...singleDeviations());

test('states that are copied and a state that is changed come to the same end', () => {
  fc.assert(
    fc.property(set, events, profile, fc.constantFrom(0, 250_000), (lines, happenings, readings, latenessUs) => {
      const trace = traceOf({ set: lines, processes: 'main worker stranger', events: happenings, latenessUs });
      expect(survives(trace, readings)).toBe(accepts(trace, readings).status === 'accepted');
    }),
    { numRuns: 2000 },
  );
});
