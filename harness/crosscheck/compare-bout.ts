import type { Course } from '../../spec/model/course.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import type { Bout, Changes, Performance } from './bout.ts';
import { changesOf, type PlacedChange, type ShareOf } from './changes-of.ts';
import { perform } from './perform.ts';
import { walkChanges } from './walk-changes.ts';
import { type Answer, rulesWalker, twinWalker, type Walker } from './walker.ts';

/** The two judges that are compared; a test may put another in the place of one. */
export interface Walkers {
  readonly rules: Walker<MonitorState>;
  readonly twin: Walker<Course>;
}

const ours: Walkers = { rules: rulesWalker, twin: twinWalker };

/** What a performer does in the world of a bout, and what is made of it by changing it. */
export interface PlayedPart {
  /** Which of the bout's performances it is, from 0. */
  readonly performance: number;
  readonly unit: Unit;
  readonly trace: Trace;
  readonly changes: readonly PlacedChange[];
}

/** A trace of a bout: what a performer did, or a change of it. */
export interface BoutTrace {
  /** Counts from 0 within the bout. */
  readonly performance: number;
  readonly change?: PlacedChange;
  readonly trace: Trace;
}

/** What both judges say of one trace of a bout. */
export interface BoutAnswer extends BoutTrace {
  readonly rules: Answer;
  readonly twin: Answer;
}

const changesWanted = (changes: Changes, isTouching: boolean): Changes =>
  changes === 'share-if-touching' ? (isTouching ? 'share' : 'none') : changes;

/** Has a world played in every way that the bout asks for; a trace that was there before is left out. */
export const playBout = ({ world, profile, performances }: Bout, share: ShareOf): readonly PlayedPart[] => {
  const seen = new Set<string>();
  const play = ({ performer, changes }: Performance, performance: number): readonly PlayedPart[] => {
    const { trace, isTouching } = perform(performer, world, profile);
    if (trace === undefined) return [];
    const text = JSON.stringify([trace.events, trace.header.resolutionUs]);
    const isKnown = seen.has(text);
    seen.add(text);
    // The same trace again would be judged the same again.
    if (isKnown) return [];
    const { name, sources } = trace.header.unit;
    return [
      {
        performance,
        unit: loadUnit(name, sources),
        trace,
        changes: changesOf(trace, changesWanted(changes, isTouching), share),
      },
    ];
  };
  return performances.flatMap(play);
};

/** Both judges say what they think of a trace and of each change of it, under a profile that settles every choice. */
export const judgePart = (
  { performance, unit, trace, changes }: PlayedPart,
  profile: Profile,
  { rules, twin }: Walkers = ours,
): readonly BoutAnswer[] => {
  const changed = changes.map((change) => change.trace);
  const byRules = walkChanges(rules, trace, changed, profile, unit);
  const byTwin = walkChanges(twin, trace, changed, profile, unit);
  const traces: readonly BoutTrace[] = [
    { performance, trace },
    ...changes.map((change) => ({ performance, change, trace: change.trace })),
  ];
  return traces.map((each, at) => ({ ...each, rules: byRules[at] ?? 'unjudged', twin: byTwin[at] ?? 'unjudged' }));
};

/** Has a world played in every way that the bout asks for, and both judges say what they think of each trace. */
export const compareBout = (bout: Bout, share: ShareOf, walkers: Walkers = ours): readonly BoutAnswer[] =>
  playBout(bout, share).flatMap((part) => judgePart(part, bout.profile, walkers));
