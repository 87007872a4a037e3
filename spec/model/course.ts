import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent } from '../vocabulary/trace.ts';
import { copyState } from './copy-state.ts';
import { passTime } from './elapse.ts';
import { takeInEveryWay } from './every-way.ts';
import type { Rejection, State } from './state.ts';

/** The states that the machine may be in after a part of a trace: one for each way in which it may have come. */
export type Course = readonly State[];

const laterOf = (one: Rejection | undefined, other: Rejection | undefined): Rejection | undefined =>
  (other?.atUs ?? 0) > (one?.atUs ?? 0) ? other : one;

/** The states that are not refused; or, where none is left, why the one that came farthest was. */
const survivors = (states: readonly State[]): Course | Rejection => {
  const alive = states.filter(({ rejection }) => rejection === undefined);
  if (alive.length > 0) return alive;
  const last = states.map(({ rejection }) => rejection).reduce(laterOf) as Rejection;
  return states.some(({ isCut }) => isCut) ? { ...last, isCut: true } : last;
};

/** A course of its own: what is done to it is not done to the other. */
export const forkCourse = (course: Course): Course => course.map(copyState);

/** Goes on by one event, with a course that nobody else holds; or says why it cannot have happened. */
export const goOn = (course: Course, event: TraceEvent): Course | Rejection => survivors(takeInEveryWay(course, event));

/** Lets time pass to the end of a trace, in a course that nobody else holds. */
export const comeToEnd = (course: Course, endUs: Us): Course | Rejection => {
  // Instants are whole microseconds: what was due at the end is due before the next one.
  for (const state of course) passTime(state, endUs + 1);
  return survivors(course);
};

/** Whether a course ended in a refusal. */
export const isRefused = (course: Course | Rejection): course is Rejection => 'reason' in course;
