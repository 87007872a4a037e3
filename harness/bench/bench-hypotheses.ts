import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { drawnFrom, openSource } from '../generators/world-source.ts';
import { reference } from '../implementations/reference/reference.ts';
import { worldBoundUs } from '../runner/case-bound.ts';
import { costsOf, type Judging, monitorAll } from './cost-of.ts';
import type { Figure, Section } from './figure.ts';

/** How many hypotheses live at most, while a trace is judged under `open`. */
interface Crowd {
  readonly about: number;
  readonly from: number;
  readonly to: number;
}

const crowds: readonly Crowd[] = [
  { about: 1, from: 1, to: 1 },
  { about: 16, from: 12, to: 20 },
  { about: 64, from: 48, to: 80 },
  { about: 256, from: 160, to: 256 },
];

/** So many worlds are looked through for them. */
const worldsMax = 2000;
const tracesPerCrowd = 4;

interface Counted {
  readonly trace: Trace;
  readonly most: number;
  /** How many lived after each event, all together. */
  readonly sum: number;
}

const counted = (trace: Trace): Counted => {
  let most = 1;
  let sum = 0;
  monitorAll(trace, open, ({ living }) => {
    most = Math.max(most, living.length);
    sum += Math.max(1, living.length);
  });
  return { trace, most, sum };
};

const findTraces = (): ReadonlyMap<number, readonly Counted[]> => {
  const source = openSource(drawnFrom(1));
  const found = new Map<number, Counted[]>(crowds.map(({ about }) => [about, []]));
  for (let index = 0; index < worldsMax; index += 1) {
    if ([...found.values()].every(({ length }) => length === tracesPerCrowd)) break;
    const world = source.at(index);
    const one = counted(recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) }).trace);
    const crowd = crowds.find(({ from, to }) => one.most >= from && one.most <= to);
    const list = found.get(crowd?.about ?? 0);
    if (list !== undefined && list.length < tracesPerCrowd) list.push(one);
  }
  return found;
};

/**
 * The oracle in traces of which the readings make more and more. What an event costs each hypothesis is to be what it costs
 * the only one that there is where the same traces are judged under `literal`: then the readings cost what they are many.
 * Traces of other crowds are of other events, so that the first crowd says less of the last than each says of itself.
 */
export const benchHypotheses = async (): Promise<Section> => {
  const lines = [
    'judging under open, one core: time and memory for each event, and time for each hypothesis that lives, beside that of',
    'the only one under literal in the same traces, and of one in traces without more',
  ];
  const figures: Figure[] = [];
  const found = [...findTraces()].filter(([, list]) => list.length > 0);
  const judgings = (profile: Profile): readonly Judging[] =>
    found.map(([, list]) => ({ traces: list.map(({ trace }) => trace), profile }));
  const costs = costsOf([...judgings(literal), ...judgings(open)]);
  let smallest: number | undefined;
  for (const [at, [about, list]] of found.entries()) {
    const alone = costs[at]?.usPerEvent ?? Number.NaN;
    const { usPerEvent, bytesPerEvent } = costs[found.length + at] ?? { usPerEvent: Number.NaN, bytesPerEvent: 0 };
    const eventCount = list.reduce((sum, { trace }) => sum + trace.events.length, 0);
    const each = (usPerEvent * eventCount) / list.reduce((sum, one) => sum + one.sum, 0);
    smallest ??= each;
    const perSecond = 1_000_000 / usPerEvent;
    const name = `hypotheses: ${about} at most`;
    figures.push({ name, perSecond, ratio: smallest / each, bytesPerEvent });
    figures.push({ name: `${name}, beside literal`, perSecond, ratio: alone / each });
    const ofEvent = `${usPerEvent.toFixed(1).padStart(8)} us ${bytesPerEvent.toFixed(0).padStart(7)} B`;
    const ofEach = `${each.toFixed(2).padStart(8)} us each`;
    const beside = `${(each / alone).toFixed(2)} of literal   ${(each / smallest).toFixed(2)} of 1`;
    lines.push(`  ${`${about} at most, in ${list.length} traces`.padEnd(26)}${ofEvent}${ofEach}   ${beside}`);
  }
  return { lines, figures };
};
