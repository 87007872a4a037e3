import { expect, test } from 'vitest';
import type { KillMode } from '../vocabulary/kill-settings.ts';
import type { UnitType } from '../vocabulary/unit.ts';
import { changedRule, dutiesOf } from './changed-rule.ts';
import type { RuleChange } from './page-change.ts';
import type { Rule, Target } from './rule.ts';
import type { View } from './view.ts';

type Change = Extract<RuleChange, { kind: 'changed' }>;

const viewIn = (killMode: KillMode, unitType: UnitType = 'service') => ({ unitType, kill: { killMode } }) as View;

const target = { duty: 'owed' } as Target;

/** A rule on some modes that asks for as much as there is, and remembers in which mode it was asked. */
const ruleOn = (...modes: readonly KillMode[]) => {
  const asked: KillMode[] = [];
  const ask = <Answer>(view: View, answer: Answer): Answer => {
    asked.push(view.kill.killMode);
    return answer;
  };
  const rule: Rule = {
    id: 'KM-CG-1',
    title: 'a rule',
    says: 'it says so',
    open: [],
    since: 1,
    ...(modes.length === 0 ? {} : { modes }),
    owes: (_, view) => ask(view, [target]),
    adds: (_, view) => ask(view, [{ ...target, signal: 'SIGHUP' as const }]),
    names: (_, view) => ask(view, { signal: 'SIGTERM' as const, option: 'KillSignal' as const }),
    follows: (_, view) => ask(view, { signal: 'SIGCONT' as const, duty: 'owed' as const }),
    forbids: (_, view) => ask(view, true),
    guards: (_, view) => ask(view, true),
  };
  return { rule, asked };
};

/** What a changed rule answers in a mode, and in which mode it took itself to be asked. */
const answersOf = (modes: readonly KillMode[], change: Omit<Change, 'kind'>, view: View) => {
  const { rule, asked } = ruleOn(...modes);
  const changed = changedRule(rule, { kind: 'changed', ...change });
  const nothing = undefined as never;
  return {
    modes: changed.modes,
    owes: changed.owes?.(nothing, view).map(({ duty }) => duty),
    adds: changed.adds?.(nothing, view).map(({ duty, signal }) => `${signal} ${duty}`),
    names: changed.names?.(nothing, view)?.signal,
    follows: changed.follows?.(nothing, view)?.duty,
    forbids: changed.forbids?.(nothing, view),
    guards: changed.guards?.(nothing, view),
    asked: [...new Set(asked)],
  };
};

const silent = { owes: [], adds: [], names: undefined, follows: undefined, forbids: false, guards: false, asked: [] };
const asBefore = {
  owes: ['owed'],
  adds: ['SIGHUP owed'],
  names: 'SIGTERM',
  follows: 'owed',
  forbids: true,
  guards: true,
};

test('what is not changed is as before', () => {
  const modes = ['mixed', 'process'] as const;
  expect(answersOf(modes, {}, viewIn('process'))).toEqual({ modes, ...asBefore, asked: ['process'] });
  expect(answersOf([], {}, viewIn('none'))).toEqual({
    modes: ['control-group', 'mixed', 'process', 'none'],
    ...asBefore,
    asked: ['none'],
  });
});

test('in a mode that is new to it a rule asks for what it asks for in its own', () => {
  const change = { modes: { mixed: 'owed', none: 'licensed' } } as const;
  expect(answersOf(['mixed'], change, viewIn('mixed'))).toEqual({
    modes: ['mixed', 'none'],
    ...asBefore,
    asked: ['mixed'],
  });
  expect(answersOf(['mixed'], change, viewIn('none'))).toEqual({
    modes: ['mixed', 'none'],
    ...asBefore,
    owes: ['licensed'],
    adds: ['SIGHUP licensed'],
    follows: 'licensed',
    asked: ['mixed'],
  });
  expect(answersOf(['mixed'], change, viewIn('process'))).toEqual({ modes: ['mixed', 'none'], ...silent });
  // One that speaks of all modes has none of its own to be asked in.
  expect(answersOf([], change, viewIn('none')).asked).toEqual(['none']);
});

test('in a mode that it gives up, and for unit types that it gives up, a rule says nothing', () => {
  const change = { modes: { process: 'owed' }, unitTypes: ['socket', 'swap'] } as const;
  expect(answersOf(['mixed', 'process'], change, viewIn('mixed', 'swap'))).toEqual({ modes: ['process'], ...silent });
  expect(answersOf(['mixed', 'process'], change, viewIn('process', 'mount'))).toEqual({
    modes: ['process'],
    ...silent,
  });
  expect(answersOf(['mixed', 'process'], change, viewIn('process', 'swap'))).toEqual({
    modes: ['process'],
    ...asBefore,
    asked: ['process'],
  });
});

test('a rule names another signal where it names one', () => {
  expect(answersOf(['mixed'], { signal: 'SIGUSR1' }, viewIn('mixed')).names).toBe('SIGUSR1');
  expect(answersOf(['mixed'], { signal: 'SIGUSR1' }, viewIn('none')).names).toBeUndefined();
});

test('what a rule does not do it does not do changed either', () => {
  const { id, title, says, open, since } = ruleOn().rule;
  const plain: Rule = { id, title, says, open, since };
  expect(Object.keys(changedRule(plain, { kind: 'changed' }))).toEqual([...Object.keys(plain), 'modes']);
  const { rule } = ruleOn();
  const unanswered: Rule = { ...rule, names: () => undefined, follows: () => undefined };
  const changed = changedRule(unanswered, { kind: 'changed', signal: 'SIGUSR1' });
  expect(changed.names?.(undefined as never, viewIn('none'))).toBeUndefined();
  expect(changed.follows?.(undefined as never, viewIn('none'))).toBeUndefined();
});

test('the modes of a rule, and what it asks for in each', () => {
  expect(dutiesOf(ruleOn('mixed').rule)).toEqual({ mixed: 'owed' });
  expect(dutiesOf(ruleOn('mixed').rule, { kind: 'changed' })).toEqual({ mixed: 'owed' });
  expect(dutiesOf(ruleOn('mixed').rule, { kind: 'changed', modes: { none: 'licensed' } })).toEqual({
    none: 'licensed',
  });
});

test('a signal in the place of another is named where the rule names one, and only there', () => {
  const { rule } = ruleOn();
  const silentRule: Rule = { ...rule, names: () => undefined };
  const change: Change = { kind: 'changed', signal: 'SIGINT' };
  const named = (of: Rule) => changedRule(of, change).names?.(undefined as never, viewIn('mixed'));
  expect([named(rule), named(silentRule)]).toEqual([{ signal: 'SIGINT', option: 'KillSignal' }, undefined]);
});

test('where a rule has nothing follow, nothing may follow either', () => {
  const { rule } = ruleOn();
  const change: Change = { kind: 'changed', modes: { mixed: 'licensed' } };
  const following = (of: Rule) => changedRule(of, change).follows?.(undefined as never, viewIn('mixed'));
  expect(following(rule)).toEqual({ signal: 'SIGCONT', duty: 'licensed' });
  expect(following({ ...rule, follows: () => undefined })).toBeUndefined();
});
