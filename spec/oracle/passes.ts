import type { Rule, Stray, Target } from '../rules/rule.ts';
import type { RuleId } from '../rules/rule-id.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { isSpared } from '../rules/targets.ts';
import { valueRules } from '../rules/values.ts';
import type { SignalName } from '../vocabulary/signals.ts';
import type { Us } from '../vocabulary/time.ts';
import type { EventOf, ProcessName, TraceHeader } from '../vocabulary/trace.ts';
import type { KillOption } from '../vocabulary/unit.ts';
import { processNamed } from '../rules/facts.ts';
import {
  type Common,
  type Entries,
  entriesWhere,
  firstCloseUs,
  isAnyEntry,
  samePass,
  towards,
  withEntries,
  withoutThose,
  withThose,
  withTowards,
} from './entries.ts';
import { type Death, type Hypothesis, withMore } from './hypothesis.ts';
import type { Entry, Point } from '../rules/situation.ts';
import { explainPoint } from './explain-point.ts';
import type { Breach, Expectation } from './verdict.ts';
import type { View } from '../rules/view.ts';

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Notes that these rules have had something to say. */
export const exercise = (draft: Hypothesis, ids: readonly RuleId[]): void => {
  draft.exercised = withMore(draft.exercised, ids);
};

/** What of these rules the page has. */
const standing = ({ dropped }: Rulebook, ids: readonly RuleId[]): readonly RuleId[] =>
  dropped.size === 0 ? ids : ids.filter((id) => !dropped.has(id));

/** Kills the hypothesis over rules that the page has, unless it is dead already: the first violation counts. */
export const die = (draft: Hypothesis, book: Rulebook, death: Death): void => {
  const rules = standing(book, death.rules);
  if (rules.length > 0) draft.dead ??= { ...death, rules };
};

const valuesOf = (view: View, options: readonly (KillOption | undefined)[]): readonly RuleId[] =>
  standing(
    view.book,
    unique(options).flatMap((option) => (option === undefined ? [] : valueRules(view.kill, view.unitType, option))),
  );

interface Named {
  readonly signal: SignalName;
  readonly option: KillOption;
  readonly rules: readonly RuleId[];
}

/** The signal of a pass: what the specific rules say, else the general ones; all that agree stand behind it. */
const nameSignal = (point: Point, view: View): Named | undefined => {
  const answers = view.book.naming.flatMap((rule) => {
    const answer = rule.names(point, view);
    return answer === undefined ? [] : [{ rule, ...answer }];
  });
  const chosen = answers.find(({ rule }) => rule.specific) ?? answers[0];
  if (chosen === undefined) return undefined;
  const agreeing = answers.filter((answer) => answer.signal === chosen.signal);
  const { signal, option } = chosen;
  return { signal, option, rules: unique([...agreeing.map(({ rule }) => rule.id), ...valuesOf(view, [option])]) };
};

interface Aim {
  readonly name: ProcessName;
  readonly owed: boolean;
  readonly gone: boolean;
  readonly who: readonly RuleId[];
}

const aims = (asked: readonly { readonly rule: RuleId; readonly target: Target }[]): readonly Aim[] => {
  const byName = new Map<ProcessName, Aim>();
  for (const { rule, target } of asked) {
    const name = target.present.process.info.name;
    const before = byName.get(name);
    byName.set(name, {
      name,
      owed: (before?.owed ?? false) || target.duty === 'owed',
      gone: target.present.gone,
      who: [...(before?.who ?? []), rule],
    });
  }
  return [...byName.values()];
};

const optionsBehind = (point: Point): readonly KillOption[] =>
  point.kind === 'final' || point.kind === 'helper-final' ? ['KillMode', 'SendSIGKILL'] : ['KillMode'];

/** Opens what the rules owe and license at a decision point, changed where `change` says so. */
export const openPass = (
  draft: Hypothesis,
  view: View,
  point: Point,
  header: TraceHeader,
  change?: (entry: Entry) => Entry,
): readonly Entry[] => {
  const guards = view.book.guarding.filter((rule) => rule.guards(point, view));
  exercise(draft, [...guards.map(({ id }) => id), ...valuesOf(view, unique(guards.map(({ option }) => option)))]);
  const named = nameSignal(point, view);
  const window = { fromUs: point.atUs, toUs: point.atUs + point.slackUs + header.latenessUs };
  const values = valuesOf(view, optionsBehind(point));
  const final = point.kind === 'final' || point.kind === 'helper-final' || point.kind === 'last';
  const opened: Entry[] = [];
  if (named !== undefined) {
    const asked = view.book.owing.flatMap((rule) =>
      rule.owes(point, view).map((target) => ({ rule: rule.id, target })),
    );
    for (const { name, owed, gone, who } of aims(asked)) {
      opened.push({
        act: { kind: 'signal', to: name, signal: named.signal },
        part: 'signal',
        option: named.option,
        point,
        ...window,
        owed,
        ...(gone ? { lapsed: true as const } : {}),
        ...(gone && final ? { late: true as const } : {}),
        who: unique([...who, ...values]),
        what: named.rules,
      });
    }
  }
  for (const rule of view.book.adding) opened.push(...addedBy(rule, point, view, window));
  noteConflicts(opened, view);
  exercise(draft, unique(opened.flatMap(({ who, what, lapsed }) => (lapsed ? [] : [...who, ...what]))));
  const changed = change === undefined ? opened : opened.map(change);
  draft.entries = withEntries(draft.entries, changed);
  return changed;
};

/** Says so where a rule forbids what others ask for, in case somebody wants to know. */
const noteConflicts = (opened: readonly Entry[], view: View): void => {
  const { onConflict, forbidding } = view.book;
  if (onConflict === undefined) return;
  for (const { act, owed, who, what } of opened) {
    if (act.kind !== 'signal' || !owed) continue;
    const stray = { to: act.to, signal: act.signal, instead: [] };
    for (const rule of forbidding) if (rule.forbids(stray, view)) onConflict(unique([...who, ...what]), rule.id);
  }
};

const addedBy = (
  rule: Rule & Required<Pick<Rule, 'adds'>>,
  point: Point,
  view: View,
  window: { readonly fromUs: Us; readonly toUs: Us },
): readonly Entry[] =>
  rule.adds(point, view).map(({ present, duty, signal }) => ({
    act: { kind: 'signal', to: present.process.info.name, signal },
    part: signal === 'SIGHUP' ? 'SIGHUP' : 'SIGCONT',
    point,
    ...window,
    owed: duty === 'owed',
    beside: true,
    who: unique([rule.id, ...valuesOf(view, [rule.option])]),
    what: [rule.id],
  }));

/** Opens what must follow a signal of a pass that was just sent. */
export const openFollowUps = (draft: Hypothesis, view: View, sent: Entry, atUs: Us): void => {
  const { act } = sent;
  if (act.kind !== 'signal') return;
  const to = processNamed(view.facts, act.to);
  const isOwed = sent.lapsed === undefined && !(to !== undefined && isSpared(to, view));
  const opened = view.book.following.flatMap((rule): Entry[] => {
    const follow = rule.follows(sent, view);
    if (follow === undefined) return [];
    return [
      {
        act: { kind: 'signal', to: act.to, signal: follow.signal },
        part: follow.signal === 'SIGHUP' ? 'SIGHUP' : 'SIGCONT',
        point: sent.point,
        fromUs: atUs,
        toUs: Math.max(sent.toUs, atUs),
        owed: follow.duty === 'owed' && isOwed,
        ...(sent.lapsed === undefined ? {} : { lapsed: true as const }),
        who: unique([rule.id, ...valuesOf(view, [rule.option])]),
        what: [rule.id],
      },
    ];
  });
  exercise(
    draft,
    opened.flatMap(({ who, lapsed }) => (lapsed ? [] : who)),
  );
  draft.entries = withEntries(draft.entries, opened);
};

/** What an entry comes to, in the words of a verdict. */
export const expectationOf = (entry: Entry): Expectation => ({
  act: entry.act,
  window: { fromUs: entry.fromUs, toUs: entry.toUs },
  owed: entry.owed,
  rules: unique([...entry.who, ...entry.what]),
  because: explainPoint(entry.point),
});

/** What is sent to those whom a pass passes by follows its signal: nobody must be sent it where nobody must be sent that. */
const withFollowersFreed = (entries: Entries, lapsed: readonly Entry[]): Entries => {
  const isFreed = (entry: Common): boolean =>
    entry.beside === true &&
    entry.owed &&
    entry.asked === undefined &&
    lapsed.some((signal) => samePass(signal, entry)) &&
    !isAnyEntry(entries, (other) => other.part === 'signal' && other.owed && samePass(other, entry));
  return isAnyEntry(entries, isFreed) ? withThose(entries, isFreed, (entry) => ({ ...entry, owed: false })) : entries;
};

/**
 * The target of these entries (of `which` of them) ended or left: its debts lapse, what was licensed stays so until the
 * window closes.
 */
export const lapse = (draft: Hypothesis, name: ProcessName, which: 'all' | 'final' = 'all'): void => {
  const concerns = (entry: Entry): boolean => !entry.lapsed && (which === 'all' || isFinal(entry));
  const concerned = towards(draft.entries, name).filter(concerns);
  if (concerned.length === 0) return;
  const lapsed = withTowards(draft.entries, name, (entry) =>
    concerns(entry)
      ? { ...entry, owed: false, lapsed: true as const, ...(isFinal(entry) ? { late: true as const } : {}) }
      : entry,
  );
  const signals = concerned.filter(({ part, owed }) => part === 'signal' && owed);
  draft.entries = signals.length === 0 ? lapsed : withFollowersFreed(lapsed, signals);
};

const isFinal = ({ part, point }: Entry): boolean =>
  part === 'signal' && (point.kind === 'final' || point.kind === 'helper-final' || point.kind === 'last');

/** Closes every window that ends before `atUs`; a debt in one of them kills. */
export const closeWindows = (draft: Hypothesis, book: Rulebook, atUs: Us): void => {
  if (firstCloseUs(draft.entries) >= atUs) return;
  const isClosed = ({ toUs }: Common): boolean => toUs < atUs;
  const closed = entriesWhere(draft.entries, isClosed);
  draft.entries = withoutThose(draft.entries, isClosed);
  const unpaid = closed.filter(({ owed }) => owed).toSorted((a, b) => a.toUs - b.toUs)[0];
  if (unpaid === undefined) return;
  const breach: Breach = { kind: 'unpaid', expectation: expectationOf(unpaid) };
  const rulesCharged = unpaid.act.kind === 'run' ? unpaid.what : unpaid.who;
  die(draft, book, { atUs: unpaid.toUs, rules: rulesCharged, breach, point: unpaid.point });
};

/** The rules that an unlicensed signal is charged to; none where only the closed world speaks against it. */
export const chargedFor = (stray: Stray, view: View): readonly RuleId[] => {
  const forbidders = view.book.forbidding.filter((rule) => rule.forbids(stray, view));
  const options = forbidders.map(({ option }) => option);
  const expected = stray.instead.filter(({ part, owed }) => part === 'signal' && owed).flatMap(({ what }) => what);
  return unique([...forbidders.map(({ id }) => id), ...expected, ...valuesOf(view, options)]);
};

/** Kills over a signal that nothing licenses. */
export const dieOfStray = (
  draft: Hypothesis,
  view: View,
  event: EventOf<'signal'>,
  charged: readonly RuleId[],
): void => {
  const instead = towards(draft.entries, event.to);
  const breach: Breach = {
    kind: 'unlicensed',
    to: event.to,
    signal: event.signal,
    instead: instead.map(expectationOf),
  };
  const point = instead[0]?.point;
  die(draft, view.book, {
    atUs: event.atUs,
    eventIndex: view.facts.eventIndex,
    rules: charged.length > 0 ? charged : ['PROC-1'],
    breach,
    ...(point === undefined ? {} : { point }),
  });
};
