import { comeToEnd, type Course, forkCourse, goOn, isRefused } from '../../spec/model/course.ts';
import { initial } from '../../spec/model/machine.ts';
import type { Rejection } from '../../spec/model/state.ts';
import { begin, end, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';

/** What a judge says of a whole trace. `unjudged`: it came to no verdict, for a bound or for missing facts. */
export type Answer = 'accepted' | 'refused' | 'unjudged';

/** What comes of one more event. */
export type Step<Place> =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'answer'; readonly answer: Answer };

/** A judge that walks along a trace, so that traces which begin alike are judged together as far as they do. */
export interface Walker<Place> {
  readonly begin: (unit: Unit, profile: Profile, header: TraceHeader) => Place;
  /** The same place again, so that two may go on from it. */
  readonly fork: (place: Place) => Place;
  /** The place after one more event, the one before being given up; or what is said of the trace by now, whatever follows. */
  readonly step: (place: Place, event: TraceEvent) => Step<Place>;
  readonly end: (place: Place, endUs: Us) => Answer;
}

const answers = { conformant: 'accepted', nonconformant: 'refused', inconclusive: 'unjudged' } as const;

/** The judge by the rules. */
export const rulesWalker: Walker<MonitorState> = {
  begin,
  fork: (state) => state,
  step: (state, event) => {
    const next = step(state, event);
    return next.living.length === 0 ? { kind: 'answer', answer: 'refused' } : { kind: 'place', place: next };
  },
  end: (state, endUs) => answers[end(state, endUs).status],
};

const refusalOf = ({ isCut }: Rejection): Answer => (isCut ? 'unjudged' : 'refused');

/** The judge by the state machine. Its places are for traces in which the order within an instant means something. */
export const twinWalker: Walker<Course> = {
  begin: (unit, profile, header) => [initial(unit, header, profile)],
  fork: forkCourse,
  step: (course, event) => {
    const next = goOn(course, event);
    return isRefused(next) ? { kind: 'answer', answer: refusalOf(next) } : { kind: 'place', place: next };
  },
  end: (course, endUs) => {
    const last = comeToEnd(course, endUs);
    return isRefused(last) ? refusalOf(last) : 'accepted';
  },
};
