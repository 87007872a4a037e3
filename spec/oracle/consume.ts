import type { Us } from '../vocabulary/time.ts';
import type { EventOf, ProcessName, TraceHeader } from '../vocabulary/trace.ts';
import {
  type Common,
  type Entries,
  entriesWhere,
  isAnyElsewhere,
  isAnyEntry,
  samePass,
  targetOf,
  towards,
  withoutEntry,
  withoutThose,
  withThose,
  withTowards,
} from './entries.ts';
import { type Hypothesis, type Timer, timersOfStop } from './hypothesis.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Entry } from '../rules/situation.ts';
import { chargedFor, die, dieOfStray, openFollowUps } from './passes.ts';
import { isForNewcomer } from '../rules/newcomers.ts';
import { isAbortedByTimeout, isOfLaterRun, mainOf, type View } from '../rules/view.ts';
import { type Facts, processNamed } from '../rules/facts.ts';
import type { Choose } from '../readings/choose.ts';
import type { ReadingOf } from '../readings/register.ts';

const isFollowUp = ({ part }: Common): boolean => part === 'SIGHUP' || part === 'SIGCONT';

/** A signal that must follow one that was sent to the same process: not one to a process that the pass passes by. */
const isOwnFollowUp = (entry: Common): boolean => isFollowUp(entry) && entry.beside === undefined;

/** A signal to a process that was sent another one of the same pass before. */
const isUnderWay = (entry: Common): boolean => isOwnFollowUp(entry) || entry.begun === true;

/**
 * Which entry a signal consumes: the debt with the earliest deadline, else a licence. Only counts matter, not passes;
 * of two debts of one instant, what follows a signal has the more pressing one.
 */
const matching = (entries: Entries, event: EventOf<'signal'>): Entry | undefined => candidates(entries, event)[0];

const candidates = (entries: Entries, event: EventOf<'signal'>): readonly Entry[] =>
  towards(entries, event.to)
    .filter(({ act }) => act.kind === 'signal' && act.signal === event.signal)
    .toSorted(
      (a, b) => Number(b.owed) - Number(a.owed) || a.toUs - b.toUs || Number(isFollowUp(b)) - Number(isFollowUp(a)),
    );

/**
 * Which other entry a signal may consume as well: who is forked at an instant may be met by the final signal of one stop and by
 * the first one of the next, which is the same signal, and something else follows upon each.
 */
const otherMatching = (entries: Entries, event: EventOf<'signal'>): Entry | undefined => {
  const [first, ...others] = candidates(entries, event);
  // Of one stop the final one falls due after the first, and repeats it.
  if (first === undefined || first.owed || first.part !== 'signal' || !isFinal(first)) return undefined;
  return others.find((other) => other.part === 'signal' && !isFinal(other));
};

const placeOf = (facts: Facts, name: ProcessName | undefined): number =>
  (name === undefined ? undefined : processNamed(facts, name))?.place ?? -1;

/** What somebody may be sent who was forked at the instant of a first pass. */
const isFirstToNewcomer = (entry: Entry): boolean =>
  !entry.owed && entry.part === 'signal' && isForNewcomer(entry.point) && !isFinal(entry);

/**
 * Whether a signal that may be the first one to who was forked at this instant may be the final one as well, which falls due at
 * it, too: whoever was forked after that may be met by nothing else. Told only when it is sent, as many may be forked.
 */
const mayBeForkedLate = ({ stop, entries, timers }: Hypothesis, event: EventOf<'signal'>, facts: Facts): boolean => {
  const [first, ...others] = candidates(entries, event);
  if (stop === undefined || first === undefined || !isFirstToNewcomer(first)) return false;
  // Who was forked before one that was in time was it, too.
  if (placeOf(facts, event.to) <= (stop.inTimePlace ?? -1)) return false;
  const isDue = ({ kind, atUs }: Timer): boolean => kind === 'final' && atUs === event.atUs;
  return others.some(isFinal) || (stop.settings.kill.finalKillSignal === event.signal && timers.some(isDue));
};

/** Whether a signal may be taken for either of two. */
export const isOfEither = (hypothesis: Hypothesis, event: EventOf<'signal'>, facts: Facts): boolean =>
  otherMatching(hypothesis.entries, event) !== undefined || mayBeForkedLate(hypothesis, event, facts);

/**
 * Takes it that a process was forked too late for the first signal of a pass, where it may have been, and all after it; and
 * where those forked since may be met by the final one at all.
 */
export const takeForForkedLate = (draft: Hypothesis, event: EventOf<'signal'>, facts: Facts, choose: Choose): void => {
  if (!mayBeForkedLate(draft, event, facts) || choose('AMB-36/forks') === 'gone') return;
  const place = placeOf(facts, event.to);
  draft.entries = withoutThose(
    draft.entries,
    ({ owed, part }) => !owed && part === 'signal',
    (entry) => isFirstToNewcomer(entry) && placeOf(facts, targetOf(entry)) >= place,
  );
};

const lateBy = (entry: Entry, atUs: Us): Us => atUs - entry.point.atUs;

/** What should have come before, and the clause that says so. */
interface Disorder {
  readonly order: string;
  readonly passedOver: readonly Entry[];
}

const disordered = (order: string, passedOver: readonly Entry[]): Disorder => ({ order, passedOver });

const isThaw = ({ part }: Common): boolean => part === 'thaw';

type Order = ReadingOf<'AMB-18'>;

/** How the signals of a pass are ordered (AMB-18), as far as it is asked. */
const isOrdered = ({ choose }: View, apart: (order: Order) => boolean): boolean => apart(choose('AMB-18', apart));

/** Whether each process is sent all that it is sent before the next one is. */
const isOneByOne = (view: View): boolean => isOrdered(view, (order) => order.startsWith('per-process'));

/** Whether, of what follows, this is the signal that comes first. */
const comesFirst = ({ part }: Entry, view: View): boolean =>
  isOrdered(view, (order) => order.endsWith(part === 'SIGHUP' ? 'hup-first' : 'cont-first'));

/** What the order of this signal among those of its own pass breaks: AMB-38 for processes, AMB-18 for what follows. */
const disorderWithin = (entry: Entry, entries: Entries, view: View): Disorder | undefined => {
  if (isAnyEntry(entries, isThaw)) return disordered('a frozen unit is thawed first', entriesWhere(entries, isThaw));
  const to = targetOf(entry);
  const isPerProcess = (): boolean => isOneByOne(view);
  const isOfPass = (other: Common): boolean => other.owed && samePass(other, entry);
  const isPending = (other: Common): boolean => other.part === 'signal' && isOfPass(other);
  const isFollowing = (other: Common): boolean => isFollowUp(other) && isUnderWay(other) && isOfPass(other);
  const elsewhere = (isMeant: (of: Common) => boolean): readonly Entry[] =>
    entriesWhere(entries, isMeant).filter((other) => targetOf(other) !== to);
  // Whoever has been named as main since the first pass is not whom a pass of this stop is for before others.
  const { t0Us, mainAtT0 } = view.stop;
  const first = t0Us === undefined ? mainOf(view)?.info.name : mainAtT0;
  const main = first === undefined || first === to ? [] : towards(entries, first).filter(isPending);
  if (main.length > 0 && view.choose('AMB-38') === 'main-first')
    return disordered('the main process comes first', main);
  if (entry.part === 'signal') {
    if (!isAnyElsewhere(entries, to, isFollowing) || !isPerProcess()) return undefined;
    return disordered('what follows a signal comes before the next process is signalled', elsewhere(isFollowing));
  }
  if (isAnyElsewhere(entries, to, isPending) && !isPerProcess())
    return disordered('every process is signalled before anything follows', elsewhere(isPending));
  if (entry.beside === true && isAnyElsewhere(entries, to, isFollowing) && isPerProcess())
    return disordered('what follows a signal comes before anything to another process', elsewhere(isFollowing));
  const siblings = towards(entries, to).filter(
    (other) => other !== entry && isFollowUp(other) && isOfPass(other) && other.part !== entry.part,
  );
  const [sibling] = siblings;
  if (sibling === undefined || comesFirst(entry, view)) return undefined;
  return disordered(`${sibling.part} comes before ${entry.part}`, siblings);
};

/** What may follow a signal, and need not. */
const isLicence = (entry: Common): boolean => !entry.owed && isFollowUp(entry);

/**
 * What is left of a pass after one of its signals: what may be sent and need not be is not made up for, once the next
 * signal has gone out, or the next process is being signalled (AMB-18), or the signal of another pass: each is a burst.
 */
const withoutMissed = (entries: Entries, sent: Entry, view: View): Entries => {
  const to = targetOf(sent);
  const isMissedElsewhere = (other: Common): boolean => {
    if (!isLicence(other)) return false;
    if (!samePass(other, sent)) return sent.part === 'signal' && !isForNewcomer(sent.point);
    return isUnderWay(other) && isOneByOne(view);
  };
  const isMissed = (other: Entry): boolean => {
    if (targetOf(other) !== to || !samePass(other, sent)) return isMissedElsewhere(other);
    return isLicence(other) && isFollowUp(sent) && other.part !== sent.part && !comesFirst(sent, view);
  };
  const isAny = isAnyElsewhere(entries, to, isMissedElsewhere);
  if (!isAny && !towards(entries, to).some(isMissed)) return entries;
  return withoutThose(entries, isLicence, isMissed);
};

/** A process that the pass passes by has been sent something: what else it is sent comes before any other process. */
const withBegun = (entries: Entries, sent: Entry): Entries =>
  sent.beside === undefined
    ? entries
    : withTowards(entries, targetOf(sent), (other) =>
        other.beside === true && samePass(other, sent) ? { ...other, begun: true } : other,
      );

/** Somebody has been sent the signal of the pass: those whom it passes by are to be sent what follows, whoever goes. */
const withAsked = (entries: Entries, sent: Entry): Entries => {
  const isUnasked = (other: Common): boolean =>
    other.beside === true && other.asked === undefined && samePass(other, sent);
  return isAnyEntry(entries, isUnasked)
    ? withThose(entries, isUnasked, (other) => ({ ...other, asked: true }))
    : entries;
};

const isFinal = ({ point }: Common): boolean =>
  point.kind === 'final' || point.kind === 'helper-final' || point.kind === 'last';

const opensStop = ({ point }: Common): boolean =>
  point.kind === 'first' || point.kind === 'watchdog' || point.kind === 'abort';

/**
 * What the order of passes breaks that are due at one instant: each is a burst, of which the follow-ups come "right
 * after" and "immediately"; and the final signal is the request "repeated", so that all are asked before.
 */
const disorderOfPasses = (entry: Entry, entries: Entries, view: View): Disorder | undefined => {
  if (entry.part !== 'signal') return undefined;
  const isDue = (other: Common): boolean => other.owed && !samePass(other, entry);
  if (!isAnyEntry(entries, isDue)) return undefined;
  const isRequest = (other: Common): boolean => other.part === 'signal' && isDue(other);
  // Whom a pass passes by it comes to when nobody is left for its signal.
  const isAsking = (pass: Common): boolean => isAnyEntry(entries, (other) => isRequest(other) && samePass(other, pass));
  const hasItsTurn = (other: Common): boolean =>
    isDue(other) && (isOwnFollowUp(other) || (other.beside === true && !isAsking(other)));
  // Who is forked within a pass is met by it, so that its signal may come between, unless one is served after the other.
  if (isAnyEntry(entries, hasItsTurn) && (!isForNewcomer(entry.point) || isOneByOne(view)))
    return disordered('what follows a signal comes before the next pass', entriesWhere(entries, hasItsTurn));
  if (!isFinal(entry)) return undefined;
  const isUnasked = (other: Common): boolean => isRequest(other) && !isFinal(other);
  const to = targetOf(entry);
  const isAny =
    isAnyEntry(entries, (other) => isUnasked(other) && opensStop(other)) || towards(entries, to).some(isUnasked);
  if (!isAny) return undefined;
  const unasked = entriesWhere(entries, isUnasked).filter((other) => opensStop(other) || targetOf(other) === to);
  return disordered('the request comes before the signal that repeats it', unasked);
};

const disorder = (entry: Entry, entries: Entries, view: View): Disorder | undefined =>
  disorderOfPasses(entry, entries, view) ?? disorderWithin(entry, entries, view);

/** The rules that ask for what follows a signal; it is their "immediately" and "right after" that order speaks of. */
const orderRules = (entries: readonly Entry[]): readonly RuleId[] => [
  ...new Set(entries.flatMap((entry) => (isFollowUp(entry) ? entry.who : []))),
];

const consumeEntry = (
  draft: Hypothesis,
  view: View,
  entry: Entry,
  event: EventOf<'signal'>,
  header: TraceHeader,
): void => {
  const broken = header.ordered ? disorder(entry, draft.entries, view) : undefined;
  if (broken !== undefined) {
    const { order, passedOver } = broken;
    const asked = orderRules([...passedOver, entry]);
    const rules = asked.length > 0 ? asked : [...new Set(passedOver.flatMap(({ who }) => who))];
    const breach = { kind: 'out-of-order', to: event.to, signal: event.signal, order } as const;
    die(draft, view.book, { atUs: event.atUs, eventIndex: view.facts.eventIndex, rules, breach, point: entry.point });
    return;
  }
  const others = withoutEntry(draft.entries, entry);
  draft.entries = header.ordered ? withBegun(withoutMissed(others, entry, view), entry) : others;
  if (entry.part !== 'signal') return;
  draft.entries = withAsked(draft.entries, entry);
  draft.stop = {
    ...view.stop,
    ...(event.to === view.stop.mainAtT0 ? { mainSignalled: true as const } : {}),
    ...(isFinal(entry) ? { finalSentUs: event.atUs } : {}),
    ...(isFirstToNewcomer(entry)
      ? { inTimePlace: Math.max(view.stop.inTimePlace ?? -1, placeOf(view.facts, event.to)) }
      : {}),
  };
  openFollowUps(draft, asOfPass(entry, view), entry, event.atUs);
};

/** What follows a signal is of its pass, and of left-overs that is by what was loaded when they were met. */
const asOfPass = ({ point }: Entry, view: View): View => {
  const { leftOversKill } = view.stop;
  return point.trigger === 'start-over-left-overs' && leftOversKill !== undefined
    ? { ...view, kill: leftOversKill }
    : view;
};

/** True where the entry's time has come and a reading does not take the licence away. */
const licenses = (entry: Entry, event: EventOf<'signal'>, view: View, header: TraceHeader): boolean => {
  if (header.latenessUs > 0 && lateBy(entry, event.atUs) > 0 && view.choose('AMB-62') === 'exact') return false;
  return entry.late === undefined || !header.ordered || view.choose('AMB-63') === 'licensed';
};

/** True for a signal that is owed or licensed now. */
export const isLicensed = (draft: Hypothesis, view: View, event: EventOf<'signal'>, header: TraceHeader): boolean => {
  const entry = matching(draft.entries, event);
  return entry !== undefined && licenses(entry, event, view, header);
};

/** Why the closed world does not judge a signal that nothing licenses: AMB-75, AMB-72, or another run than the one stopped. */
export type OutOfScope = 'AMB-75/start' | 'AMB-72/ends' | 'AMB-75/end' | 'later-run';

/** What a signal of the manager stands on under one hypothesis. */
export type Standing =
  /** It pays a debt, or makes use of a licence. */
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'out-of-scope'; readonly by: OutOfScope }
  | { readonly kind: 'forbidden'; readonly charged: readonly RuleId[] };

/** True where, since the stop, something has happened to this process's run that is no stop and calls for nothing. */
const callsForNothing = ({ facts, stop: { stillRun } }: View, to: ProcessName): boolean =>
  stillRun !== undefined && (processNamed(facts, to)?.run ?? facts.run) <= stillRun;

/** What one signal of the manager stands on, its order aside; `asOther` takes one that may be either of two for the other. */
export const standing = (
  draft: Hypothesis,
  view: View,
  event: EventOf<'signal'>,
  header: TraceHeader,
  asOther = false,
): Standing => {
  const entry = (asOther ? otherMatching(draft.entries, event) : undefined) ?? matching(draft.entries, event);
  if (entry !== undefined && licenses(entry, event, view, header)) return { kind: 'entry', entry };
  const isStill = callsForNothing(view, event.to);
  // Of what is left of a run that was never seen nothing is said but at the start that meets it.
  const isUnseen = view.stop.cause === 'left-overs';
  const isMet = isUnseen && view.stop.leftOversUs === view.facts.nowUs;
  if (isUnseen && !isMet)
    return isStill ? { kind: 'forbidden', charged: [] } : { kind: 'out-of-scope', by: 'later-run' };
  const stray = { to: event.to, signal: event.signal, instead: towards(draft.entries, event.to) };
  const forbidding = chargedFor(stray, view);
  const charged = isUnseen && !forbidding.includes('SK-3') ? [] : forbidding;
  const isLater = isOfLaterRun(event.to, view);
  const by = !isStill && (charged.length === 0 || isLater) ? outOfScope(draft, view, event) : undefined;
  return by === undefined ? { kind: 'forbidden', charged } : { kind: 'out-of-scope', by };
};

/** Judges one signal of the manager. */
export const judgeSignal = (
  draft: Hypothesis,
  view: View,
  event: EventOf<'signal'>,
  header: TraceHeader,
  asOther = false,
): void => {
  const found = standing(draft, view, event, header, asOther);
  if (found.kind === 'entry') consumeEntry(draft, view, found.entry, event, header);
  if (found.kind === 'forbidden') dieOfStray(draft, view, event, found.charged);
};

/** Whether a timer of the stop will make something owed, as the readings have it. */
const isToCome = ({ kind }: Timer, view: View): boolean => {
  const { unitType, kill, choose } = view;
  if (kind === 'last') return choose('AMB-25') === 'then-sigkill';
  if (kind !== 'final') return timersOfStop.includes(kind);
  if (isAbortedByTimeout(view)) return true;
  if (kill.sendSigkill || choose('AMB-72/kill-signal') === 'again') return true;
  return unitType !== 'service' && choose('AMB-28') === 'services-only';
};

/** Whether an earlier stop is not over, so that it bounds what the manager does still. */
const isEarlierInForce = ({ earlier = [], ...own }: Hypothesis, view: View, event: EventOf<'signal'>): boolean =>
  earlier.some(({ stop, timers }) => outOfScope({ ...own, stop, timers }, { ...view, stop }, event) === undefined);

/** Where the closed world's own bounds in time leave a signal unjudged that no other rule forbids (AMB-75, AMB-72). */
const outOfScope = (draft: Hypothesis, view: View, event: EventOf<'signal'>): OutOfScope | undefined => {
  const { stop, choose } = view;
  if (isEarlierInForce(draft, view, event)) return undefined;
  if (stop.passive) return isOfLaterRun(event.to, view) ? 'later-run' : undefined;
  if (stop.cause === 'left-overs') return 'later-run';
  if (stop.t0Us === undefined) return choose('AMB-75/start') === 'first-pass' ? 'AMB-75/start' : undefined;
  if (stop.timedOutUs !== undefined && event.atUs > stop.timedOutUs && choose('AMB-72/ends') === 'yes')
    return 'AMB-72/ends';
  // With the last process it is over under either reading: the claim can only end it sooner.
  if (stop.endedUs !== undefined && event.atUs > stop.endedUs) return 'AMB-75/end';
  return isClosedByClaim(draft, view) ? 'AMB-75/end' : undefined;
};

/** Whether the end of the stop has been claimed, with nothing left that is owed or will be, and that ends it (AMB-75). */
export const isClosedByClaim = ({ entries, timers }: Hypothesis, view: View): boolean => {
  if (view.stop.claimedUs === undefined) return false;
  const isPending = isAnyEntry(entries, ({ owed }) => owed) || timers.some((timer) => isToCome(timer, view));
  return !isPending && view.choose('AMB-75/end') === 'claimed';
};
