import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, type Profile } from '../profiles/profile.ts';
import { singleDeviations } from '../profiles/single-deviations.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import type { Trace } from '../vocabulary/trace.ts';
import { judge } from './judge.ts';
import { begin, end, step } from './monitor.ts';
import type { MonitorState } from './monitor-state.ts';
import { drawFrom, randomTrace } from './random-trace-fixture.ts';
import { restrict } from './restrict.ts';

const deviations = singleDeviations();

const forTraces = fc.array(fc.nat(1000), { minLength: 40, maxLength: 160 });

/** The monitor after so many events of a trace under `open`. */
const underOpen = ({ header, events }: Trace, count: number): MonitorState =>
  events.slice(0, count).reduce(step, begin(parseUnit(header.unit.name, header.unit.sources), open, header));

const restrictedAfter = (trace: Trace, count: number, profile: Profile): string => {
  let state = restrict(underOpen(trace, count), profile);
  for (const event of trace.events.slice(count)) state = step(state, event);
  if (state.living.length === 0) return 'nonconformant';
  return end(state, trace.endUs).status;
};

test('restricted to a profile anywhere, what is left comes to the verdict of that profile', () => {
  fc.assert(
    fc.property(
      forTraces,
      fc.constantFrom(...deviations),
      fc.constantFrom(...deviations),
      fc.nat(100),
      (numbers, maker, other, at) => {
        const trace = randomTrace(drawFrom(numbers), maker);
        const place = at % (trace.events.length + 1);
        if (underOpen(trace, place).overflow !== undefined) return;
        expect([maker, other].map((profile) => restrictedAfter(trace, place, profile))).toEqual(
          [maker, other].map((profile) => judge(trace, profile).status),
        );
      },
    ),
    { numRuns: 100 },
  );
});
