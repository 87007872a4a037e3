import { expect, test } from 'vitest';
import { defaultTies, type World } from '../../../spec/vocabulary/world.ts';
import type { Trace } from '../../../spec/vocabulary/trace.ts';
import { recordCaseSync } from '../../adapters/in-process/record-case.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { agree } from './agreement.ts';

const world: World = {
  unit: { name: 'x.service', text: '[Service]\nTimeoutStopSec=5s\n', dropIns: [] },
  initially: 'active',
  processes: { main: { when: {}, deeds: [] }, worker: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] } },
  commands: {},
  operations: [{ atUs: 1_000_000, op: 'stop' }],
  ties: defaultTies,
};

const { trace } = recordCaseSync(reference, world, { boundUs: 100_000_000 });

const latenessUs = 250_000;

/** What was recorded where each event came so much later, a later one more than an earlier one. */
const late = (byUs: (at: number) => number, events: Trace['events'] = trace.events): Trace => ({
  ...trace,
  header: { ...trace.header, latenessUs },
  events: events.map((event, at) => ({ ...event, atUs: event.atUs + byUs(at) })),
});

const last = trace.events.findLastIndex(({ kind }) => kind === 'signal');

test.each<[string, boolean, Trace]>([
  ['the same', true, late(() => 0)],
  ['all of it late alike', true, late(() => 7000)],
  ['a timeout late by what a recording may be', true, late((at) => (at === last ? latenessUs : 0))],
  ['a signal late by more', false, late((at) => (at === last ? 4 * latenessUs : 0))],
  ['a signal early by what the clock of the prediction cannot tell', true, late((at) => (at === last ? -1000 : 0))],
  ['a signal early by more', false, late((at) => (at === last ? -1001 : 0))],
  ['a signal less', false, late(() => 0, trace.events.toSpliced(last, 1))],
  [
    'another signal',
    false,
    late(
      () => 0,
      trace.events.map((event, at) =>
        at === last && event.kind === 'signal' ? { ...event, signal: 'SIGQUIT' } : event,
      ),
    ),
  ],
])('%s agrees: %s', (_, isAlike, recorded) => {
  expect(agree(trace, recorded)).toBe(isAlike);
});

const mixed: World = {
  ...world,
  unit: { ...world.unit, text: '[Service]\nKillMode=mixed\nTimeoutStopSec=5s\n' },
  processes: { ...world.processes, main: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] } },
};

test.each([
  [2 * latenessUs, true],
  [2 * latenessUs + 1, false],
])('in the second round the first signal of a process may be late by both: %d us, %s', (byUs, isAlike) => {
  const predicted = recordCaseSync(reference, mixed, { boundUs: 100_000_000 }).trace;
  const { events } = predicted;
  const recorded = late((at) => ((events[at]?.atUs ?? 0) > 5_000_000 ? byUs : 0), events);
  expect(agree(predicted, recorded)).toBe(isAlike);
});
