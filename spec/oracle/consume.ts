import type { Us } from '../vocabulary/time.ts';
import type { TraceEvent, TraceHeader } from '../vocabulary/trace.ts';
import { isMember, processNamed } from '../rules/facts.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Entry } from '../rules/situation.ts';
import { chargedFor, die, dieOfStray, openFollowUps, openTowards } from './passes.ts';
import { mainOf, type View } from '../rules/view.ts';

type SignalEvent = Extract<TraceEvent, { kind: 'signal' }>;

const samePass = (a: Entry, b: Entry): boolean =>
  a.point.atUs === b.point.atUs && a.point.kind === b.point.kind && a.point.trigger === b.point.trigger;

const isFollowUp = ({ part }: Entry): boolean => part === 'SIGHUP' || part === 'SIGCONT';

/** A signal that must follow one that was sent to the same process: not one to a process that the pass passes by. */
const isOwnFollowUp = (entry: Entry): boolean => isFollowUp(entry) && entry.beside === undefined;

const targetOf = (entry: Entry): string => (entry.act.kind === 'signal' ? entry.act.to : '');

/** Which entry a signal consumes: the debt with the earliest deadline, else a licence. Only counts matter, not passes. */
const matching = (entries: readonly Entry[], event: SignalEvent): Entry | undefined =>
  entries
    .filter(({ act }) => act.kind === 'signal' && act.to === event.to && act.signal === event.signal)
    .toSorted((a, b) => Number(b.owed) - Number(a.owed) || a.toUs - b.toUs)[0];

const lateBy = (entry: Entry, atUs: Us): Us => atUs - entry.point.atUs;

/**
 * What the order of this signal among those still due says, as the clause that it breaks; `undefined` where it is in
 * order. AMB-38 speaks of processes, AMB-18 of what follows a signal.
 */
const disorder = (entry: Entry, others: readonly Entry[], view: View): string | undefined => {
  const due = others.filter((other) => other.owed && samePass(other, entry));
  const pending = due.filter(({ part }) => part === 'signal');
  const follow = due.filter(isFollowUp);
  const to = targetOf(entry);
  if (entry.part === 'signal') {
    const main = mainOf(view)?.info.name;
    if (to !== main && pending.some((other) => targetOf(other) === main) && view.choose('AMB-38') === 'main-first')
      return 'the main process comes first';
    if (
      follow.some((other) => isOwnFollowUp(other) && targetOf(other) !== to) &&
      view.choose('AMB-18').startsWith('per-process')
    )
      return 'what follows a signal comes before the next process is signalled';
    return undefined;
  }
  if (pending.some((other) => targetOf(other) !== to) && view.choose('AMB-18').startsWith('batch'))
    return 'every process is signalled before anything follows';
  if (
    entry.beside === true &&
    follow.some((other) => isOwnFollowUp(other) && targetOf(other) !== to) &&
    view.choose('AMB-18').startsWith('per-process')
  )
    return 'what follows a signal comes before anything to another process';
  const sibling = follow.find((other) => targetOf(other) === to && other.part !== entry.part);
  if (sibling === undefined) return undefined;
  const first = entry.part === 'SIGHUP' ? 'hup-first' : 'cont-first';
  return view.choose('AMB-18').endsWith(first) ? undefined : `${sibling.part} comes before ${entry.part}`;
};

const consumeEntry = (draft: Hypothesis, view: View, entry: Entry, event: SignalEvent, header: TraceHeader): void => {
  const others = draft.entries.filter((other) => other !== entry);
  if (header.ordered) {
    const order = disorder(entry, others, view);
    if (order !== undefined) {
      const own: RuleId = entry.part === 'SIGHUP' ? 'SH-1' : 'KS-5';
      const passedOver = others.filter((other) => other.owed && isFollowUp(other) && targetOf(other) === event.to);
      const rules = [...new Set([...passedOver.flatMap(({ who }) => who), own])];
      const breach = { kind: 'out-of-order', to: event.to, signal: event.signal, order } as const;
      die(draft, { atUs: event.atUs, eventIndex: view.facts.eventIndex, rules, breach, point: entry.point });
      return;
    }
  }
  draft.entries = others;
  if (entry.part !== 'signal') return;
  if (event.to === view.stop.mainAtT0) draft.stop = { ...view.stop, mainSignalled: true };
  openFollowUps(draft, view, entry, event.atUs);
};

/** True where the entry's time has come and a reading does not take the licence away. */
const licenses = (entry: Entry, event: SignalEvent, view: View, header: TraceHeader): boolean => {
  if (header.latenessUs > 0 && lateBy(entry, event.atUs) > 0 && view.choose('AMB-62') === 'exact') return false;
  return entry.late === undefined || !header.ordered || view.choose('AMB-63') === 'licensed';
};

/** True for a signal that is owed or licensed now. */
export const isLicensed = (draft: Hypothesis, view: View, event: SignalEvent, header: TraceHeader): boolean => {
  const entry = matching(draft.entries, event);
  return entry !== undefined && licenses(entry, event, view, header);
};

/** Judges one signal of the manager. */
export const judgeSignal = (draft: Hypothesis, view: View, event: SignalEvent, header: TraceHeader): void => {
  const entry = matching(draft.entries, event);
  if (entry !== undefined && licenses(entry, event, view, header)) {
    consumeEntry(draft, view, entry, event, header);
    return;
  }
  const stray = { to: event.to, signal: event.signal, instead: openTowards(draft, event.to) };
  const charged = chargedFor(stray, view);
  if ((charged.length === 0 || isOfLaterRun(event.to, view)) && outOfScope(draft, view, event)) return;
  dieOfStray(draft, view.facts, event, charged);
};

/** True for a process that came to be after what is being stopped: no rule on the stop speaks of it. */
const isOfLaterRun = (name: string, { facts, stop }: View): boolean =>
  (processNamed(facts, name)?.run ?? stop.run) > stop.run;

/** Where the closed world's own bounds in time leave a signal unjudged that no other rule forbids (AMB-75, AMB-72). */
const outOfScope = (draft: Hypothesis, view: View, event: SignalEvent): boolean => {
  const { stop, facts, choose } = view;
  if (stop.passive) return isOfLaterRun(event.to, view);
  if (stop.t0Us === undefined) return choose('AMB-75/start') === 'first-pass';
  if (stop.timedOutUs !== undefined && event.atUs > stop.timedOutUs && choose('AMB-72/ends') === 'yes') return true;
  const ofThisStop = facts.processes.filter((process) => process.run <= stop.run);
  if (!ofThisStop.some((process) => isMember(process) || process.deadUs === event.atUs))
    return stop.claimedUs !== undefined || choose('AMB-75/end') === 'last-exit';
  const pending = draft.entries.some(({ owed }) => owed) || draft.timers.length > 0;
  return stop.claimedUs !== undefined && !pending && choose('AMB-75/end') === 'claimed';
};
