import { profileFor } from '../profiles/profile-for.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Choose } from '../readings/choose.ts';
import type { OnAsk } from '../readings/on-ask.ts';
import { type ChoiceId, readingsOf } from '../readings/register.ts';
import { type Facts, initialFacts } from '../rules/facts.ts';
import { type OnConflict, rulebookOf } from '../rules/rulebook.ts';
import { runtimeLimit } from '../rules/runtime-limit.ts';
import { listOf, withItem } from '../rules/sorted-blocks.ts';
import { withEvent } from '../rules/with-event.ts';
import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import { condemned } from './condemned.ts';
import { isOfEither, takeForForkedLate } from './consume.ts';
import { after } from './context.ts';
import { inEarlier, withoutEnded } from './earlier.ts';
import { inOrder } from './entries.ts';
import { advanceTo, at, closeBefore, fireFor, type Held, nextTimer } from './falling-due.ts';
import { emptyHypothesis, factsUnder, type Hypothesis } from './hypothesis.ts';
import { boundedLateness } from './lateness.ts';
import { type MonitorState, together } from './monitor-state.ts';
import { advanceAll, type Move } from './moves.ts';
import { onEvent, onEventAfter } from './on-event.ts';
import { type IndexedSignal, onSignals } from './on-signals.ts';
import { expectationOf } from './passes.ts';
import { narrowedFrom, possibleUnder } from './possible.ts';
import { missingKinds, ruleVerdicts } from './rule-verdicts.ts';
import { mayBeStillStopping, noteEnd } from './stopping.ts';
import { heldBy, inBothOrders, isAct, isSignalOfManager } from './ties.ts';
import type { Allowed, Assignment, Verdict } from './verdict.ts';

/**
 * Begins to monitor one trace. Of the lateness in its header no more counts than AMB-62 admits.
 *
 * @param onAsk hears, from now on, which choices are consulted
 * @param onConflict hears where rules ask for what another forbids
 * @throws {Error} where the profile contradicts itself; `parseProfile` lets no such profile through.
 */
export const begin = (
  unit: Unit,
  of: Profile,
  declared: TraceHeader,
  onAsk?: OnAsk,
  onConflict?: OnConflict,
): MonitorState => {
  const profile = profileFor(of, unit.type);
  const header = { ...declared, latenessUs: boundedLateness(unit, declared.latenessUs) };
  const base = possibleUnder(profile.choices);
  if (base === undefined) throw new Error(`profile ${profile.name} contradicts itself`);
  const facts = initialFacts(unit, header);
  const rules = rulebookOf(profile.page);
  const book = onConflict === undefined ? rules : { ...rules, onConflict };
  const hypothesis: Hypothesis = { ...emptyHypothesis };
  if (facts.phase === 'active')
    after({ draft: hypothesis, facts, header, choose: unasked, book }, 'runtime', 0, runtimeLimit(facts));
  return {
    unit,
    profile,
    header,
    base,
    facts,
    living: [{ possible: base, hypothesis, exercised: [] }],
    dead: [],
    eventCount: 0,
    held: [],
    book,
    ...(onAsk === undefined ? {} : { onAsk }),
  };
};

const unasked: Choose = () => {
  throw new Error('nothing is open here');
};

const indexOfEvent = ({ eventIndex }: IndexedSignal): number => eventIndex;

/**
 * The monitor after one more event. Events come in order of time. Once a bound has been reached the trace is inconclusive whatever follows, which is not looked at any more.
 */
export const step = (state: MonitorState, event: TraceEvent): MonitorState => {
  const eventIndex = state.eventCount;
  const counted = { ...state, eventCount: eventIndex + 1 };
  if (state.overflow !== undefined) return counted;
  if (state.header.ordered) return take(counted, event, eventIndex, heldBy(event));
  const heldUs = state.held[0]?.[0]?.event.atUs ?? event.atUs;
  const ready = heldUs < event.atUs ? release(counted) : counted;
  if (isSignalOfManager(event)) return { ...ready, held: withItem(ready.held, { event, eventIndex }, indexOfEvent) };
  return take(ready, event, eventIndex, heldBy(event));
};

/** Whether an event may mean either of two things that make a difference. */
const isOfTwoMeanings = (hypothesis: Hypothesis, event: TraceEvent, before: Facts): boolean => {
  if (isSignalOfManager(event)) return isOfEither(hypothesis, event, before);
  return event.kind === 'request' && mayBeStillStopping(hypothesis, before, event.job);
};

const take = (state: MonitorState, event: TraceEvent, eventIndex: number, held: Held): MonitorState => {
  const isSent = isSignalOfManager(event);
  const before = isAct(event) ? advanceTo(state, event.atUs, held) : inBothOrders(state, event, held);
  const happened = withEvent(before.facts, event);
  const facts = happened.eventIndex === eventIndex ? happened : { ...happened, eventIndex };
  const move: Move = (context) => {
    if (isSent) fireFor(context, event);
    if (context.draft.isTired) return;
    onEvent(context, event, factsUnder(before.facts, context.draft));
    noteEnd(context);
    inEarlier(context, (inner) => {
      onEventAfter(inner, event);
      noteEnd(inner);
    });
    withoutEnded(context);
  };
  const taken = advanceAll(before, facts, move, () => true);
  const ofEither = before.living.filter(({ hypothesis }) => isOfTwoMeanings(hypothesis, event, before.facts));
  if (ofEither.length === 0) return taken;
  const asOther: Move = (context) => {
    if (isSent) takeForForkedLate(context.draft, event, context.facts, context.choose);
    move({ ...context, asOther: true });
  };
  return together([taken, advanceAll({ ...before, living: ofEither, dead: [] }, facts, asOther, () => true)]);
};

/** Judges the signals that were held, in whichever order does them best. */
const release = (state: MonitorState): MonitorState => {
  const held = listOf(state.held);
  const [first] = held;
  if (first === undefined) return state;
  const { atUs } = first.event;
  const before = advanceTo({ ...state, held: [] }, atUs);
  return advanceAll(
    before,
    at(before.facts, atUs),
    (context) => onSignals(context, held),
    () => true,
  );
};

/** The monitor with everything fallen due that does so, without any event, up to `atUs`. */
export const advance = (state: MonitorState, atUs: Us): MonitorState => advanceTo(release(state), atUs);

/** What is owed and licensed at `atUs` (the present instant where absent), and when more falls due. */
export const allowed = (state: MonitorState, atUs: Us = state.facts.nowUs): Allowed => {
  const now = advance(state, atUs);
  return {
    hypotheses: now.living.map(({ possible, hypothesis }) => {
      const next = nextTimer(hypothesis);
      return {
        assignment: narrowedFrom(state.base, possible),
        open: inOrder(hypothesis.entries).map(expectationOf),
        ...(next === undefined ? {} : { nextUs: next.atUs }),
      };
    }),
  };
};

/** The verdict, with nothing more to come after `endUs`. */
export const end = (state: MonitorState, endUs: Us): Verdict => {
  const missing = missingKinds(state.header);
  if (missing.length > 0)
    return { status: 'inconclusive', reason: `events that every rule needs were not observed: ${missing.join(', ')}` };
  const done = state.overflow === undefined ? closeBefore(advance(state, endUs), endUs + 1) : state;
  if (done.overflow !== undefined) return { status: 'inconclusive', reason: done.overflow };
  if (done.living.length === 0) return condemned(done);
  const exercised = new Set(done.living.flatMap(({ exercised: of }) => of));
  const assignments = done.living.map(({ possible }) => narrowedFrom(done.base, possible));
  return {
    status: 'conformant',
    rules: ruleVerdicts(done, exercised, []),
    assignments,
    dependsOn: shared(assignments, done.profile),
  };
};

/** What all surviving assignments have in common: each choice that every one of them narrows, unless between them they leave it open. */
const shared = (assignments: readonly Assignment[], { choices }: Profile): Assignment => {
  const result: Record<string, readonly string[]> = {};
  const [first, ...rest] = assignments;
  for (const [choice, readings] of Object.entries(first ?? {})) {
    if (!rest.every((other) => other[choice] !== undefined)) continue;
    const left = [...new Set([...readings, ...rest.flatMap((other) => other[choice] ?? [])])];
    const all = choices[choice] ?? readingsOf[choice as ChoiceId];
    if (left.length < all.length) result[choice] = left;
  }
  return result;
};
