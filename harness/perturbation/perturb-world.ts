import { open } from '../../spec/profiles/profile.ts';
import type { ChoiceId } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import type { World } from '../../spec/vocabulary/world.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { acceptChanged, acceptsWithin, type Course, courseOf } from './course.ts';
import { type Fate, fateOf } from './fate.ts';
import { literalMaker, type Maker } from './maker.ts';
import { type Perturbation, perturbations } from './perturb.ts';

/** One change of a maker's trace, and what becomes of it. */
export interface Change {
  readonly maker: Maker;
  /** Its number among the changes of that trace. */
  readonly number: number;
  readonly perturbation: Perturbation;
  readonly fate: Fate;
}

/** How much was done with one world. */
export interface WorldCounts {
  /** Traces that were changed: one for each maker that can play the world. */
  readonly traces: number;
  /** Makers whose trace does not conform under their own profile: the world is beyond what they can play. */
  readonly unplayable: number;
  /** Changes that are no others than under `literal`: nothing is asked in which their maker departs from it. */
  readonly alike: number;
}

/** A trace, whoever makes it: its changes, and its course under `open`. */
interface Made {
  readonly trace: Trace;
  readonly changes: readonly Perturbation[];
  readonly open: Course;
}

/** Keeps what is the same for every maker of one trace. */
const keeper = (unit: Unit): ((trace: Trace) => Made) => {
  const kept = new Map<string, Made>();
  return (trace) => {
    const key = JSON.stringify([trace.header.resolutionUs, trace.events, trace.endUs]);
    const made = kept.get(key) ?? {
      trace,
      changes: perturbations(trace, 'in-turn'),
      open: courseOf(trace, open, unit),
    };
    kept.set(key, made);
    return made;
  };
};

/** What `literal` makes of a world: which choices are asked about in playing it, and in judging each change. */
interface Baseline {
  readonly made: Made;
  readonly askedInPlay: ReadonlySet<ChoiceId>;
  readonly askedBy: readonly ReadonlySet<ChoiceId>[];
}

const baselineOf = (world: World, unit: Unit, keep: (trace: Trace) => Made): Baseline => {
  const askedInPlay = new Set<ChoiceId>();
  const made = keep(literalMaker.play(world, (choice) => void askedInPlay.add(choice)));
  const course = courseOf(made.trace, literalMaker.profile, unit);
  return {
    made,
    askedInPlay,
    askedBy: made.changes.map(({ trace }) => acceptChanged(course, trace).asked),
  };
};

const isAsked = (asked: ReadonlySet<ChoiceId>, { departs }: Maker): boolean =>
  departs.some((choice) => asked.has(choice));

/**
 * Has makers play a world, changes each trace in every way, and says what becomes of each change. A maker that makes
 * what `literal` makes is judged only where it asks about something in which the two differ.
 */
export const perturbWorld = (
  world: World,
  makers: readonly Maker[],
  onChange: (change: Change) => void,
): WorldCounts => {
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const keep = keeper(unit);
  const { made: plain, askedInPlay, askedBy } = baselineOf(world, unit, keep);
  let traces = 0;
  let unplayable = 0;
  let alike = 0;
  for (const maker of makers) {
    const departs = maker.departs.length > 0;
    const made = departs && !isAsked(askedInPlay, maker) ? plain : keep(maker.play(world));
    if (!acceptsWithin(made.open, maker.profile, made.trace)) {
      unplayable += 1;
      continue;
    }
    traces += 1;
    const own = courseOf(made.trace, maker.profile, unit);
    made.changes.forEach((perturbation, number) => {
      const asked = departs && made === plain ? askedBy[number] : undefined;
      if (asked !== undefined && !isAsked(asked, maker)) alike += 1;
      else onChange({ maker, number, perturbation, fate: fateOf(own, made.open, perturbation) });
    });
  }
  return { traces, unplayable, alike };
};
