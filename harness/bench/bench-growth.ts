import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { reference } from '../implementations/reference/reference.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { costsOf } from './cost-of.ts';
import type { Figure, Section } from './figure.ts';
import { crowded } from './growing-crowds.ts';
import { growing } from './growing-traces.ts';

const playedBy = (processCount: number): Trace => {
  const world = crowded(processCount);
  return recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace;
};

interface Series {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly profile: Profile;
  readonly traceOf: (size: number) => Trace;
}

const eventCounts = [1000, 10_000, 100_000];

/** Few, as there are many series and the longest traces take a second each. */
const turnCount = 4;

const series: readonly Series[] = [
  { name: 'processes, stopped', sizes: [10, 100, 1000], profile: literal, traceOf: playedBy },
  { name: 'processes, stopped, under open', sizes: [10, 100, 1000], profile: open, traceOf: playedBy },
  ...Object.entries(growing).flatMap(([name, traceOf]) =>
    [literal, open].map((profile) => ({
      name: profile === literal ? `events: ${name}` : `events: ${name}, under open`,
      sizes: eventCounts,
      profile,
      traceOf,
    })),
  ),
];

/** The oracle in traces that grow: what an event costs should not. */
export const benchGrowth = async (): Promise<Section> => {
  const lines = ['judging traces that grow, one core: time and memory for each event'];
  const figures: Figure[] = [];
  for (const { name, sizes, profile, traceOf } of series) {
    const costs = costsOf(
      sizes.map((size) => ({ traces: [traceOf(size)], profile })),
      turnCount,
    );
    for (const [at, cost] of costs.entries()) {
      const ratio = (costs[0]?.usPerEvent ?? Number.NaN) / cost.usPerEvent;
      const label = `${sizes[at]} ${name}`;
      figures.push({
        name: `growth: ${label}`,
        perSecond: 1_000_000 / cost.usPerEvent,
        ratio,
        bytesPerEvent: cost.bytesPerEvent,
      });
      const time = `${cost.usPerEvent.toFixed(2).padStart(10)} us ${cost.bytesPerEvent.toFixed(0).padStart(7)} B`;
      lines.push(`  ${label.padEnd(68)}${time}   ${(1 / ratio).toFixed(2)} of the smallest`);
    }
  }
  return { lines, figures };
};
