import type { Course } from '../../spec/model/course.ts';
import type { MonitorState } from '../../spec/oracle/monitor.ts';
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

const judgeAll = (trace: Trace, changed: readonly Trace[], profile: Profile, unit: Unit, { rules, twin }: Walkers) => ({
  byRules: walkChanges(rules, trace, changed, profile, unit),
  byTwin: walkChanges(twin, trace, changed, profile, unit),
});

const changesWanted = (changes: Changes, isTouching: boolean): Changes =>
  changes === 'share-if-touching' ? (isTouching ? 'share' : 'none') : changes;

/** Has a world played in every way that the bout asks for, and both judges say what they think of each trace. */
export const compareBout = (bout: Bout, share: ShareOf, walkers: Walkers = ours): readonly BoutAnswer[] => {
  const { world, profile, performances } = bout;
  const seen = new Set<string>();
  const answersTo = ({ performer, changes }: Performance, performance: number): readonly BoutAnswer[] => {
    const { trace, isTouching } = perform(performer, world, profile);
    if (trace === undefined) return [];
    const text = JSON.stringify([trace.events, trace.header.resolutionUs]);
    const isKnown = seen.has(text);
    seen.add(text);
    // The same trace again would be judged the same again.
    if (isKnown) return [];
    const { name, sources } = trace.header.unit;
    const changed = changesOf(trace, changesWanted(changes, isTouching), share);
    const traces: readonly BoutTrace[] = [
      { performance, trace },
      ...changed.map((change) => ({ performance, change, trace: change.trace })),
    ];
    const texts = changed.map((change) => change.trace);
    const { byRules, byTwin } = judgeAll(trace, texts, profile, loadUnit(name, sources), walkers);
    return traces.map((each, at) => ({ ...each, rules: byRules[at] ?? 'unjudged', twin: byTwin[at] ?? 'unjudged' }));
  };
  return performances.flatMap(answersTo);
};
