import type { Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';
import { Random } from '../generators/random.ts';

/** How a recording may say less than it could: the order within an instant means nothing, signals are late, or both. */
export const waysToLoosen = ['unordered', 'late', 'unordered and late'] as const;

export type WayToLoosen = (typeof waysToLoosen)[number];

/** How late the signals of a recording may be that is made late. */
const latenessUs = 100_000;

/** One signal in so many is late. */
const lateShare = 3;

const loosenStream = 13;

const isSignal = (event: TraceEvent): boolean => event.kind === 'signal' && event.from === 'manager';

/** Some signals come later than they did, by up to the lateness, in the order in which they fall then. */
const withLateness = (trace: Trace, random: Random): Trace => {
  const events = trace.events.map((event) =>
    isSignal(event) && random.below(lateShare) === 0
      ? { ...event, atUs: event.atUs + (1 + random.below(2)) * (latenessUs / 2) }
      : event,
  );
  const sorted = events.toSorted((one, other) => one.atUs - other.atUs);
  const endUs = Math.max(trace.endUs, sorted.at(-1)?.atUs ?? 0);
  return { header: { ...trace.header, latenessUs }, events: sorted, endUs };
};

/** The signals of each instant fall anywhere among its other events, which keep their order. */
const withoutOrder = (trace: Trace, random: Random): Trace => {
  const events: TraceEvent[] = [];
  for (let at = 0; at < trace.events.length; ) {
    const { atUs } = trace.events[at] as TraceEvent;
    const instant = trace.events.slice(at).filter((event) => event.atUs === atUs);
    const facts = instant.filter((event) => !isSignal(event));
    const signals = instant.filter(isSignal);
    while (facts.length + signals.length > 0) {
      const place = random.below(facts.length + signals.length);
      const [next] = place < facts.length ? facts.splice(0, 1) : signals.splice(place - facts.length, 1);
      if (next !== undefined) events.push(next);
    }
    at += instant.length;
  }
  return { ...trace, header: { ...trace.header, ordered: false }, events };
};

/** What a less exact recording of the same might have been. The same arguments give the same trace. */
export const loosen = (trace: Trace, way: WayToLoosen, seed: number, index: number): Trace => {
  const random = new Random(seed, index, loosenStream);
  const late = way === 'unordered' ? trace : withLateness(trace, random);
  return way === 'late' ? late : withoutOrder(late, random);
};
