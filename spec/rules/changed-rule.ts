import { killModes } from '../vocabulary/kill-settings.ts';
import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { Duty, RuleChange } from './page-change.ts';
import type { Rule, Target } from './rule.ts';
import type { View } from './view.ts';

type Changed = Extract<RuleChange, { kind: 'changed' }>;

/** The modes of which a rule speaks after a change, and what it asks for in each. */
export const dutiesOf = (rule: Rule, change?: Changed): Partial<Readonly<Record<KillMode, Duty>>> =>
  change?.modes ?? Object.fromEntries((rule.modes ?? killModes).map((mode) => [mode, 'owed'] as const));

/** How a rule that has been changed sees what it is asked about: its own mode in the place of one that is new to it. */
const seenBy =
  (rule: Rule, change: Changed) =>
  (view: View): View | undefined => {
    if (change.unitTypes?.includes(view.unitType) === false) return undefined;
    const { killMode } = view.kill;
    if (dutiesOf(rule, change)[killMode] === undefined) return undefined;
    const [own] = rule.modes ?? [];
    if (own === undefined || rule.modes?.includes(killMode) === true) return view;
    return { ...view, kill: { ...view.kill, killMode: own } };
  };

/** A rule as another page has it. */
export const changedRule = (rule: Rule, change: Changed): Rule => {
  const seen = seenBy(rule, change);
  const within = <T extends Pick<Target, 'duty'>>(view: View, asked: T): T =>
    dutiesOf(rule, change)[view.kill.killMode] === 'licensed' ? { ...asked, duty: 'licensed' } : asked;
  const { owes, names, follows, adds, forbids, guards } = rule;
  const targets =
    <A, T extends Pick<Target, 'duty'>>(of: (about: A, view: View) => readonly T[]) =>
    (about: A, view: View): readonly T[] => {
      const own = seen(view);
      return own === undefined ? [] : of(about, own).map((asked) => within(view, asked));
    };
  const one =
    <A, T>(of: (about: A, view: View) => T | undefined) =>
    (about: A, view: View): T | undefined => {
      const own = seen(view);
      return own === undefined ? undefined : of(about, own);
    };
  const named = names === undefined ? undefined : one(names);
  const following = follows === undefined ? undefined : one(follows);
  return {
    ...rule,
    modes: killModes.filter((mode) => dutiesOf(rule, change)[mode] !== undefined),
    ...(owes === undefined ? {} : { owes: targets(owes) }),
    ...(adds === undefined ? {} : { adds: targets(adds) }),
    ...(forbids === undefined ? {} : { forbids: (stray, view) => one(forbids)(stray, view) === true }),
    ...(guards === undefined ? {} : { guards: (point, view) => one(guards)(point, view) === true }),
    ...(named === undefined
      ? {}
      : {
          names: (point, view) => {
            const answer = named(point, view);
            return answer === undefined || change.signal === undefined ? answer : { ...answer, signal: change.signal };
          },
        }),
    ...(following === undefined
      ? {}
      : {
          follows: (sent, view) => {
            const answer = following(sent, view);
            return answer === undefined ? undefined : within(view, answer);
          },
        }),
  };
};
