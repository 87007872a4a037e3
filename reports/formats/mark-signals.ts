import { judge } from '../../spec/oracle/judge.ts';
import { allowed, begin, step } from '../../spec/oracle/monitor.ts';
import { pinReadings } from '../../spec/oracle/pin-readings.ts';
import type { Assignment, Expectation, Verdict, Violation } from '../../spec/oracle/verdict.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { SignalName } from '../../spec/vocabulary/signals.ts';
import type { Us } from '../../spec/vocabulary/time.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import type { ProcessName, Trace, TraceEvent } from '../../spec/vocabulary/trace.ts';

/** What one set of readings makes of an act of the manager. */
export type Mark =
  /** It was owed, and came when it was. */
  | 'as owed'
  /** It was licensed, and need not have been. */
  | 'allowed'
  /** Nothing licensed it. */
  | 'forbidden'
  /** It was owed or licensed, though not yet: another act comes before it. */
  | 'out of order';

/** Something that was owed and did not happen. */
export interface Missing {
  readonly atUs: Us;
  readonly to: ProcessName;
  readonly signal: SignalName;
  readonly rules: readonly RuleId[];
}

/** What was owed to a process when it was sent something else in its place. */
export type Displaced = Omit<Missing, 'rules'>;

/** A trace, told under one set of readings. */
export interface MarkedTrace {
  readonly trace: Trace;
  /** The marks of events, by their index; what is not judged has none. */
  readonly marks: ReadonlyMap<number, Mark>;
  readonly missing: readonly Missing[];
  /** What was owed where the first signal that is forbidden was sent, though who has died of that may be owed it no more. */
  readonly displaced?: readonly Displaced[];
  /** The rules that the marked events break, by their index. */
  readonly broken: ReadonlyMap<number, readonly RuleId[]>;
  /** From this instant on nothing is marked: what happened there cannot be mended and judged on. */
  readonly lostAtUs?: Us;
}

/** An event and its index in the trace as it was; one that was put in to mend it has none. */
interface Placed {
  readonly event: TraceEvent;
  readonly index?: number;
}

interface Mending {
  events: readonly Placed[];
  readonly marks: Map<number, Mark>;
  readonly broken: Map<number, readonly RuleId[]>;
  readonly missing: Missing[];
  readonly displaced: Displaced[];
  /** The readings to judge on under: after a signal out of its order, none of order any more. */
  choices: Assignment;
}

/** The choices that are about order alone. */
const orderChoices: readonly string[] = ['AMB-18', 'AMB-38'];

const withoutOrder = (choices: Assignment): Assignment =>
  Object.fromEntries(Object.entries(choices).filter(([choice]) => !orderChoices.includes(choice)));

const signalEvent = (atUs: Us, to: ProcessName, signal: SignalName): TraceEvent => ({
  atUs,
  kind: 'signal',
  from: 'manager',
  to,
  signal,
  result: 'ok',
});

/**
 * Where a signal that was left out belongs: right after the last one to the same process at its instant, or, where what
 * follows a signal comes after all of the pass (AMB-18), at the end of the instant.
 */
const placeFor = ({ events, choices }: Mending, expectation: Expectation, to: ProcessName): number => {
  const { fromUs, toUs } = expectation.window;
  const isBatch = choices['AMB-18']?.every((reading) => reading.startsWith('batch')) ?? false;
  const sibling = isBatch
    ? -1
    : events.findLastIndex(
        ({ event }) =>
          event.kind === 'signal' &&
          event.from === 'manager' &&
          event.to === to &&
          event.atUs >= fromUs &&
          event.atUs <= toUs,
      );
  if (sibling >= 0) return sibling + 1;
  return events.findLastIndex(({ event }) => event.atUs <= toUs) + 1;
};

const displacedBy = (instead: readonly Expectation[], atUs: Us): readonly Displaced[] =>
  instead.flatMap(({ act, owed }) => (owed && act.kind === 'signal' ? [{ atUs, to: act.to, signal: act.signal }] : []));

/** Takes the violation out of the trace, so that what comes after it can be judged too; false where it cannot be. */
const mend = (mending: Mending, violation: Violation): boolean => {
  const { breach } = violation;
  if (breach.kind === 'unpaid') {
    const { act, window } = breach.expectation;
    if (act.kind !== 'signal') return false;
    mending.missing.push({ atUs: window.toUs, to: act.to, signal: act.signal, rules: violation.rules });
    const place = placeFor(mending, breach.expectation, act.to);
    const atUs = Math.max(window.fromUs, mending.events[place - 1]?.event.atUs ?? 0);
    mending.events = mending.events.toSpliced(place, 0, { event: signalEvent(atUs, act.to, act.signal) });
    return true;
  }
  const placed = violation.eventIndex === undefined ? undefined : mending.events[violation.eventIndex];
  if (violation.eventIndex === undefined || placed === undefined) return false;
  if (placed.index !== undefined) {
    mending.marks.set(placed.index, breach.kind === 'out-of-order' ? 'out of order' : 'forbidden');
    mending.broken.set(placed.index, violation.rules);
  }
  if (breach.kind === 'out-of-order' && orderChoices.some((choice) => choice in mending.choices)) {
    mending.choices = withoutOrder(mending.choices);
    return true;
  }
  // Without a process that was started, the rest of the trace would speak of nobody.
  if (placed.event.kind === 'spawn') return false;
  mending.events = mending.events.toSpliced(violation.eventIndex, 1);
  return true;
};

const pinned = ({ choices }: Mending): Profile => ({ name: 'pinned', choices, quirks: [] });

/** Marks the signals that a mended trace shows, up to where it breaks a rule that could not be mended. */
const markLicensed = (mending: Mending, trace: Trace): void => {
  const { header } = trace;
  let state = begin(parseUnit(header.unit.name, header.unit.sources), pinned(mending), header);
  for (const { event, index } of mending.events) {
    if (event.kind === 'signal' && event.from === 'manager' && index !== undefined) {
      const open = allowed(state, event.atUs).hypotheses.flatMap((hypothesis) => hypothesis.open);
      const matching = open.filter(
        ({ act }) => act.kind === 'signal' && act.to === event.to && act.signal === event.signal,
      );
      if (matching.length > 0 && !mending.marks.has(index))
        mending.marks.set(index, matching.some(({ owed }) => owed) ? 'as owed' : 'allowed');
    }
    state = step(state, event);
  }
};

/**
 * What is wrong besides the order comes first: a signal that is missing makes the next one seem too early. What is in
 * order is not looked at without it, where who dies of a signal may seem to have died before.
 */
const judgeMended = (mending: Mending, trace: Trace): Verdict => {
  const mended = { ...trace, events: mending.events.map(({ event }) => event) };
  const inOrder = judge(mended, pinned(mending));
  if (inOrder.status !== 'nonconformant') return inOrder;
  const unordered = judge({ ...mended, header: { ...trace.header, ordered: false } }, pinned(mending));
  return unordered.status === 'nonconformant' ? unordered : inOrder;
};

/** What is charged first is told, also where something else that is missing explains it. */
const tellFirst = (mending: Mending, trace: Trace): void => {
  const verdict = judge(trace, pinned(mending));
  if (verdict.status !== 'nonconformant') return;
  const { breach, eventIndex, rules, atUs } = verdict.violation;
  if (breach.kind === 'unlicensed') mending.displaced.push(...displacedBy(breach.instead, atUs));
  if (breach.kind !== 'out-of-order' || eventIndex === undefined) return;
  mending.marks.set(eventIndex, 'out of order');
  mending.broken.set(eventIndex, rules);
};

/**
 * Tells a trace under the readings of an assignment, one for each choice: which signals came as owed, which were only
 * allowed, which nothing licensed, and which are missing. What breaks a rule is taken out before what follows it is
 * judged, so that one mistake is told once.
 */
export const markSignals = (trace: Trace, assignment: Assignment): MarkedTrace => {
  const choices = pinReadings(assignment);
  const mending: Mending = {
    events: trace.events.map((event, index) => ({ event, index })),
    marks: new Map(),
    broken: new Map(),
    missing: [],
    displaced: [],
    choices: choices ?? {},
  };
  const told = (lostAtUs?: Us): MarkedTrace => ({
    trace,
    marks: mending.marks,
    broken: mending.broken,
    missing: mending.missing,
    displaced: mending.displaced,
    ...(lostAtUs === undefined ? {} : { lostAtUs }),
  });
  if (choices === undefined) return told(0);
  tellFirst(mending, trace);
  // Each mending takes out an event or pays a debt; a trace cannot need many more than it has events.
  const mendCountMax = 2 * trace.events.length + 16;
  let lostAtUs: Us | undefined = 0;
  for (let count = 0; count < mendCountMax; count += 1) {
    const verdict = judgeMended(mending, trace);
    lostAtUs = verdict.status === 'nonconformant' ? verdict.violation.atUs : undefined;
    if (verdict.status !== 'nonconformant' || !mend(mending, verdict.violation)) break;
  }
  markLicensed(mending, trace);
  return told(lostAtUs);
};
