import { begin, end, step } from '../../spec/oracle/monitor.ts';
import type { MonitorState } from '../../spec/oracle/monitor-state.ts';
import { restrict } from '../../spec/oracle/restrict.ts';
import type { Assignment } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { ChoiceId } from '../../spec/readings/register.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import type { Unit } from '../../spec/vocabulary/unit.ts';

/** What becomes of a trace under a profile; what it needs of the readings, where it is accepted. */
export type Acceptance =
  | { readonly status: 'accepted'; readonly assignments: readonly Assignment[] }
  | { readonly status: 'refused' }
  | { readonly status: 'inconclusive'; readonly reason: string };

/** A trace under one profile, event by event, so that a changed one need only be judged from the change on. */
export interface Course {
  readonly trace: Trace;
  readonly profile: Profile;
  readonly unit: Unit;
  /** The monitor before each event, and after the last one. */
  readonly states: readonly MonitorState[];
  /** The choices that have been asked about by then. */
  readonly asked: readonly (readonly ChoiceId[])[];
}

/** Follows a trace under a profile. */
export const courseOf = (trace: Trace, profile: Profile, unit: Unit): Course => {
  const heard = new Set<ChoiceId>();
  let state = begin(unit, profile, trace.header, (choice) => void heard.add(choice));
  const states = [state];
  const asked: (readonly ChoiceId[])[] = [[]];
  for (const event of trace.events) {
    state = step(state, event);
    states.push(state);
    asked.push([...heard]);
  }
  return { trace, profile, unit, states, asked };
};

const finish = (start: MonitorState, { events, endUs }: Trace, from: number): Acceptance => {
  let state = start;
  for (let index = from; index <= events.length; index += 1) {
    const event = events[index];
    if (state.living.length === 0) return { status: 'refused' };
    if (event !== undefined) state = step(state, event);
  }
  const verdict = end(state, endUs);
  switch (verdict.status) {
    case 'conformant':
      return { status: 'accepted', assignments: verdict.assignments };
    case 'nonconformant':
      return { status: 'refused' };
    case 'inconclusive':
      return { status: 'inconclusive', reason: verdict.reason };
  }
};

/** The first event at which a trace is not what a course followed. */
const partingOf = ({ trace, states }: Course, changed: Trace): number => {
  const at = changed.events.findIndex((event, index) => event !== trace.events[index]);
  return at < 0 ? Math.min(changed.events.length, states.length - 1) : at;
};

const stateAt = ({ states }: Course, index: number): MonitorState => {
  const state = states[index];
  if (state === undefined) throw new Error('a course has a state before each event');
  return state;
};

/** What becomes of a changed trace under the profile of a course, and which choices it asks about. */
export const acceptChanged = (
  course: Course,
  changed: Trace,
): { readonly acceptance: Acceptance; readonly asked: ReadonlySet<ChoiceId> } => {
  const from = partingOf(course, changed);
  const asked = new Set(course.asked[from]);
  const start: MonitorState = { ...stateAt(course, from), onAsk: (choice) => void asked.add(choice) };
  return { acceptance: finish(start, changed, from), asked };
};

/** What becomes of a trace, the one of a course or a changed one, under a profile that allows less than the course's. */
export const acceptanceWithin = (course: Course, profile: Profile, trace: Trace): Acceptance => {
  const from = partingOf(course, trace);
  const { onAsk: _, ...start } = restrict(stateAt(course, from), profile);
  return finish(start, trace, from);
};

/** True where a profile that allows less than a course's accepts a trace. */
export const acceptsWithin = (course: Course, profile: Profile, trace: Trace): boolean =>
  acceptanceWithin(course, profile, trace).status === 'accepted';
