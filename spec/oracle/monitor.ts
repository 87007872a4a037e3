import type { Profile } from '../profiles/profile.ts';
import { stopCommand } from './first-pass.ts';
import { profileFor } from '../profiles/profile-for.ts';
import type { Us } from '../vocabulary/time.ts';
import type { EventOf, TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import type { Unit } from '../vocabulary/unit.ts';
import type { Context } from './context.ts';
import { after } from './context.ts';
import { firstCloseUs, inOrder } from './entries.ts';
import { explainDeath } from './explain.ts';
import { everyTimer, inEarlier, withoutEnded } from './earlier.ts';
import { extensionIn } from '../rules/extension-in.ts';
import { type Facts, initialFacts } from '../rules/facts.ts';
import { withEvent } from '../rules/with-event.ts';
import { runtimeLimit } from '../rules/runtime-limit.ts';
import { emptyHypothesis, factsUnder, type Hypothesis, type Timer, type TimerKind, withMore } from './hypothesis.ts';
import { onEvent, onEventAfter } from './on-event.ts';
import { type IndexedSignal, isAskedFor, onSignals } from './on-signals.ts';
import { isOfEither, takeForForkedLate } from './consume.ts';
import { asksBeforeTimeout } from './asks-before-timeout.ts';
import { boundedLateness } from './lateness.ts';
import { type Living, mergeAlike } from './merge-alike.ts';
import { startCommands } from './on-exit.ts';
import { mayBeStillStopping, noteEnd } from './stopping.ts';
import { onTimer } from './on-timer.ts';
import { closeWindows, expectationOf } from './passes.ts';
import { type OnConflict, type Rulebook, rulebookOf } from '../rules/rulebook.ts';
import { listOf, type SortedBlocks, withItem } from '../rules/sorted-blocks.ts';
import type { Choose } from '../readings/choose.ts';
import { type OnAsk, overheard } from '../readings/on-ask.ts';
import { type ChoiceId, readingsOf } from '../readings/register.ts';
import { explore, narrowedFrom, type Outcome, type Possible, possibleUnder } from './possible.ts';
import { missingKinds, ruleVerdicts } from './rule-verdicts.ts';
import type { Allowed, Assignment, Verdict, Violation } from './verdict.ts';

/** The bound on hypotheses that live at once; a trace that needs more is inconclusive. */
export const hypothesisCountMax = 256;

/** How many deaths are kept for the explanation: the latest. */
const deathCountMax = 32;

interface Dead {
  readonly possible: Possible;
  readonly death: NonNullable<Hypothesis['dead']>;
  readonly facts: Facts;
  readonly exercised: Hypothesis['exercised'];
}

/** The state of a monitor. Never written to once made, so that a search can branch from it. */
export interface MonitorState {
  readonly unit: Unit;
  readonly profile: Profile;
  readonly header: TraceHeader;
  readonly base: Possible;
  readonly facts: Facts;
  readonly living: readonly Living[];
  readonly dead: readonly Dead[];
  /** Which bound was reached, and why there is no verdict therefore. */
  readonly overflow?: string;
  readonly eventCount: number;
  /** Where the order within an instant means nothing: the signals of this one, judged when it is over. Facts keep theirs. */
  readonly held: SortedBlocks<IndexedSignal>;
  readonly onAsk?: OnAsk;
  readonly book: Rulebook;
}

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

type Move = (context: Context) => void;

const byState = (living: readonly Living[]): ReadonlyMap<Hypothesis, readonly Living[]> => {
  const groups = new Map<Hypothesis, Living[]>();
  for (const one of living) {
    const group = groups.get(one.hypothesis);
    if (group === undefined) groups.set(one.hypothesis, [one]);
    else group.push(one);
  }
  return groups;
};

/** What a move makes of every living hypothesis that it concerns: those in the same state make it together. */
const outcomesOf = (
  { living, header, onAsk, book }: MonitorState,
  facts: Facts,
  move: Move,
  concerns: (of: Hypothesis) => boolean,
): ReadonlyMap<Living, readonly Outcome<Hypothesis>[]> => {
  const all = new Map<Living, readonly Outcome<Hypothesis>[]>();
  for (const [hypothesis, together] of byState(living)) {
    if (!concerns(hypothesis)) continue;
    const sets = together.map(({ possible }) => possible);
    const outcomes = explore(sets, (choose) => {
      const draft: Hypothesis = { ...hypothesis, exercised: [] };
      move({
        draft,
        facts: factsUnder(facts, hypothesis),
        header,
        book,
        choose: onAsk === undefined ? choose : overheard(choose, onAsk),
      });
      return draft;
    });
    together.forEach((one, index) => all.set(one, outcomes[index] ?? []));
  }
  return all;
};

/** Takes every living hypothesis one move on, splitting it where readings differ in what they make of it. */
const advanceAll = (
  state: MonitorState,
  facts: Facts,
  move: Move,
  concerns: (of: Hypothesis) => boolean,
): MonitorState => {
  const living: Living[] = [];
  const dead: Dead[] = [...state.dead];
  let split = false;
  const moved = outcomesOf(state, facts, move, concerns);
  for (const one of state.living) {
    const outcomes = moved.get(one);
    if (outcomes === undefined) {
      living.push(one);
      continue;
    }
    split ||= outcomes.length > 1;
    for (const { result, possible } of outcomes) {
      const exercised = withMore(one.exercised, result.exercised);
      if (result.dead === undefined) living.push({ possible, hypothesis: result, exercised });
      else dead.push({ possible, death: result.dead, facts, exercised });
    }
  }
  const merged = split || state.living.length > 1 ? mergeAlike(living) : living;
  return withinBounds({
    ...state,
    facts,
    living: merged,
    dead: dead.length > deathCountMax ? dead.slice(-deathCountMax) : dead,
  });
};

/** The same, and no more hypotheses than may be; where there would be, it says so. */
const withinBounds = (state: MonitorState): MonitorState => {
  const { living } = state;
  const tired = living.some(({ hypothesis }) => hypothesis.isTired);
  if (living.length <= hypothesisCountMax && !tired) return state;
  const overflow = tired ? tooManyTimers : tooManyHypotheses;
  return { ...state, living: living.slice(0, hypothesisCountMax), overflow: state.overflow ?? overflow };
};

/** Which timers are waited for: `held` says of a timer that it is not to fire yet. */
type Held = (timer: Timer) => boolean;

const nothing: Held = () => false;

const nextTimer = (hypothesis: Hypothesis, held: Held = nothing): Timer | undefined =>
  everyTimer(hypothesis).reduce<Timer | undefined>(
    (first, timer) => (held(timer) || (first !== undefined && timer.atUs >= first.atUs) ? first : timer),
    undefined,
  );

const fire = (context: Context, timer: Timer): void => {
  const { draft } = context;
  if (inEarlier(context, (inner) => fire(inner, timer), timer)) return;
  draft.timers = draft.timers.filter((other) => other !== timer);
  onTimer(context, timer);
  noteEnd(context);
};

const fireNext =
  (held: Held): Move =>
  (context) => {
    const timer = nextTimer(context.draft, held);
    if (timer !== undefined) fire(context, timer);
  };

/**
 * Of what is due at the instant of a signal, lets as much fall due as the signal needs: what the manager does at an instant
 * shows what it takes to have fallen due, and facts of the same instant may come before the rest.
 */
const fireFor = (context: Context, signal: EventOf<'signal'>): void => {
  for (let count = 0; count < timerCountMax; count++) {
    const timer = nextTimer(context.draft);
    if (timer === undefined || timer.atUs > signal.atUs || isAskedFor(context, signal)) return;
    fire(context, timer);
  }
  context.draft.isTired = true;
};

const at = (facts: Facts, atUs: Us): Facts => (facts.nowUs === atUs ? facts : { ...facts, nowUs: atUs });

/** A bound on what can fall due without an event between two of them. */
export const timerCountMax = 10_000;

const tooManyTimers = `more than ${timerCountMax} timers (timerCountMax) fell due without an event between two of them`;

const tooManyHypotheses = `more than ${hypothesisCountMax} hypotheses (hypothesisCountMax) were alive at once`;

/** Lets everything fall due that does so up to `atUs` and is not held, and closes the windows before that. */
const advanceTo = (state: MonitorState, atUs: Us, held: Held = nothing): MonitorState => {
  let current = state;
  for (let count = 0; count < timerCountMax; count++) {
    const dueUs = Math.min(
      ...current.living.map(({ hypothesis }) => nextTimer(hypothesis, held)?.atUs ?? Number.POSITIVE_INFINITY),
    );
    if (dueUs > atUs) return closeBefore(current, atUs);
    const nowUs = Math.max(dueUs, current.facts.nowUs);
    current = closeBefore(current, nowUs);
    current = advanceAll(current, at(current.facts, nowUs), fireNext(held), (h) => nextTimer(h, held)?.atUs === dueUs);
  }
  return { ...current, overflow: current.overflow ?? tooManyTimers };
};

const closeBefore = (state: MonitorState, atUs: Us): MonitorState => {
  const closes = ({ entries }: Hypothesis): boolean => firstCloseUs(entries) < atUs;
  if (!state.living.some(({ hypothesis }) => closes(hypothesis))) return state;
  return advanceAll(state, state.facts, ({ draft, book }) => closeWindows(draft, book, atUs), closes);
};

const isSignalOfManager = (event: TraceEvent): event is EventOf<'signal'> =>
  event.kind === 'signal' && event.from === 'manager';

/** True for what the manager does: it comes after whatever fell due at that instant. */
const isAct = (event: TraceEvent): boolean => {
  if (event.kind === 'signal') return isSignalOfManager(event);
  if (event.kind === 'spawn') return event.by === 'manager';
  if (event.kind === 'thaw') return event.by === 'manager';
  return event.kind === 'claim' || event.kind === 'move' || event.kind === 'remove-group';
};

const stopCommands: readonly (string | undefined)[] = Object.values(stopCommand);

const isOfStart = (event: TraceEvent): boolean =>
  event.kind === 'spawn' && (event.process.role === 'main' || startCommands.includes(event.command?.name ?? ''));

/** What whoever starts this process at the very instant at which it is due has found not to be. */
const waitingFor = (event: TraceEvent): readonly TimerKind[] => {
  if (isOfStart(event)) return ['no-command', 'start'];
  const name = event.kind === 'spawn' ? event.command?.name : undefined;
  // What has run for too long is stopped, and not reloaded any more.
  if (name === 'ExecReload' || name === 'ExecRemount') return ['no-command', 'reload', 'remount', 'runtime'];
  // Also of a stop command that nothing waits for (AMB-76) the manager knows when it has just run it.
  return stopCommands.includes(name) ? ['no-command', 'final'] : ['no-command'];
};

/**
 * What waits although it is due at the instant of an event: everything, where the event is a fact and so comes first, or
 * a signal, which has fall due what it needs; where it is a claim, the final signal, which a fact may still put off; and
 * where it is a command being started, what falls due for want of one. Whoever goes on with a start at the very instant
 * of its timeout has found that what came before was in time.
 */
const heldBy = (event: TraceEvent): Held => {
  if (!isAct(event)) return (timer) => timer.atUs === event.atUs;
  if (event.kind === 'signal') return (timer) => timer.atUs === event.atUs;
  if (event.kind === 'claim') return (timer) => timer.atUs === event.atUs && timer.kind === 'final';
  if (event.kind !== 'spawn') return nothing;
  const waits = waitingFor(event);
  return (timer) => timer.atUs === event.atUs && waits.includes(timer.kind);
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

/** Delays that end something of the unit's life: whether a fact of the same instant came before, no act need show. */
const timersOfLife: readonly TimerKind[] = ['start', 'runtime', 'reload', 'remount'];

/** What falls due at the instant of a fact and may have done so before it. */
interface Tied {
  readonly living: Living;
  readonly timers: readonly Timer[];
}

const tiesOf = ({ header, onAsk }: MonitorState, event: TraceEvent, living: Living): readonly Tied[] => {
  const { possible, hypothesis } = living;
  const due = everyTimer(hypothesis).filter(({ atUs }) => atUs === event.atUs);
  const tied = (timers: readonly Timer[], within = possible): readonly Tied[] =>
    timers.length === 0 ? [] : [{ living: { ...living, possible: within }, timers }];
  // Where order means nothing a fact may have come after anything of its instant.
  if (!header.ordered || due.length === 0) return tied(due);
  const ofLife = due.filter(({ kind }) => timersOfLife.includes(kind));
  // What is put off at the very instant at which it runs out may have been too late for that.
  const isExtended = event.kind === 'notify' && extensionIn(event.fields) !== undefined;
  const concernsCommand = isExtended || event.kind === 'request' || event.kind === 'main';
  const finals = due.filter(({ kind }) => kind === 'final' || (concernsCommand && kind === 'command'));
  if (finals.length === 0 || isExtended) return tied([...ofLife, ...finals]);
  // Under the readings by which the fact asks for something, the final signal is tied to it, too.
  const [outcomes = []] = explore([possible], (choose) =>
    asksBeforeTimeout(event, hypothesis, onAsk === undefined ? choose : overheard(choose, onAsk)),
  );
  return outcomes.flatMap(({ result, possible: within }) => tied(result ? [...ofLife, ...finals] : ofLife, within));
};

/** The hypotheses of several courses, from the same state, of the same trace. */
const together = (courses: readonly [MonitorState, ...MonitorState[]]): MonitorState => {
  const overflow = courses.find((each) => each.overflow !== undefined)?.overflow;
  return withinBounds({
    ...courses[0],
    living: mergeAlike(courses.flatMap((each) => each.living)),
    dead: courses.flatMap((each) => each.dead).slice(-deathCountMax),
    ...(overflow === undefined ? {} : { overflow }),
  });
};

/** Time has passed up to a fact: before what falls due at that very instant, and after it. */
const inBothOrders = (state: MonitorState, event: TraceEvent, held: Held): MonitorState => {
  const { atUs } = event;
  const first = advanceTo(state, atUs, held);
  const ties = first.living.flatMap((living) => tiesOf(first, event, living));
  if (ties.length === 0) return first;
  const last = ties.map(({ living, timers }) =>
    advanceTo({ ...first, living: [living], dead: [] }, atUs, (timer) => held(timer) && !timers.includes(timer)),
  );
  return together([first, ...last]);
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

const condemned = (state: MonitorState): Verdict => {
  const order = state.dead.toSorted(
    (a, b) => b.death.atUs - a.death.atUs || (b.death.eventIndex ?? Infinity) - (a.death.eventIndex ?? Infinity),
  );
  const deaths = order.map(
    ({ death, facts, possible }): Violation => ({
      atUs: death.atUs,
      ...(death.eventIndex === undefined ? {} : { eventIndex: death.eventIndex }),
      rules: death.rules,
      breach: death.breach,
      because: explainDeath(death, facts),
      assignment: narrowedFrom(state.base, possible),
    }),
  );
  const [violation] = deaths;
  if (violation === undefined) throw new Error('no hypothesis lives, and none has died');
  const exercised = new Set(order[0]?.exercised ?? []);
  return {
    status: 'nonconformant',
    rules: ruleVerdicts(state, exercised, violation.rules),
    violation,
    deaths,
  };
};
