import type { KillMode } from '../vocabulary/kill-settings.ts';
import { changedRule, dutiesOf } from './changed-rule.ts';
import type { Duty, PageChange } from './page-change.ts';
import type { CallFor, Rule } from './rule.ts';
import type { RuleId } from './rule-id.ts';
import { rules as rulesOfPage } from './rules.ts';

/** Rules that have one of their parts. */
export type RulesWith<K extends keyof Rule> = readonly (Rule & Required<Pick<Rule, K>>)[];

/** Told that some rules ask for what another one forbids: first those that say to whom, then those that say what. */
export type OnConflict = (asking: readonly RuleId[], forbidding: RuleId) => void;

/** The rules of a page, by what they do. */
export interface Rulebook {
  readonly naming: RulesWith<'names'>;
  readonly owing: RulesWith<'owes'>;
  readonly following: RulesWith<'follows'>;
  readonly adding: RulesWith<'adds'>;
  readonly forbidding: RulesWith<'forbids'>;
  readonly guarding: RulesWith<'guards'>;
  /** The rules of systemd.kill(5) that this page does not have. */
  readonly dropped: ReadonlySet<RuleId>;
  /** Whether something calls for the final signal in a mode, and whether it then has to be sent. */
  readonly callFor: (by: CallFor, mode: KillMode) => Duty | undefined;
  readonly onConflict?: OnConflict;
}

const having = <K extends keyof Rule>(rules: readonly Rule[], key: K): RulesWith<K> =>
  rules.filter((rule): rule is Rule & Required<Pick<Rule, K>> => rule[key] !== undefined);

type Calls = Readonly<Record<CallFor, Partial<Readonly<Record<KillMode, Duty>>>>>;

const callsOf = (change: PageChange): Calls => {
  const calls: Record<CallFor, Partial<Record<KillMode, Duty>>> = { 'main-exit': {}, 'stop-timeout': {} };
  for (const rule of rulesOfPage) {
    const own = change[rule.id];
    if (rule.calls === undefined || own?.kind === 'dropped') continue;
    Object.assign(calls[rule.calls], dutiesOf(rule, own));
  }
  return calls;
};

const changedRules = (change: PageChange): readonly Rule[] =>
  rulesOfPage.flatMap((rule): readonly Rule[] => {
    const own = change[rule.id];
    if (own === undefined) return [rule];
    return own.kind === 'dropped' ? [] : [changedRule(rule, own)];
  });

const bookOf = (change: PageChange): Rulebook => {
  const rules = changedRules(change);
  const calls = callsOf(change);
  return {
    naming: having(rules, 'names'),
    owing: having(rules, 'owes'),
    following: having(rules, 'follows'),
    adding: having(rules, 'adds'),
    forbidding: having(rules, 'forbids'),
    guarding: having(rules, 'guards'),
    dropped: new Set(rulesOfPage.flatMap(({ id }) => (change[id]?.kind === 'dropped' ? [id] : []))),
    callFor: (by, mode) => calls[by][mode],
  };
};

const books = new WeakMap<PageChange, Rulebook>();

const unchanged = bookOf({});

/** The rules of the page, or of another one. The same comes back for the same change. */
export const rulebookOf = (change?: PageChange): Rulebook => {
  if (change === undefined) return unchanged;
  const book = books.get(change) ?? bookOf(change);
  books.set(change, book);
  return book;
};
