import { describe, expect, it, test } from 'vitest';
import type { Point } from '../rules/situation.ts';
import { contextAfter } from './context-fixture.ts';
import { after, amend, clearTimers, raise, setTimer, view } from './context.ts';
import type { Timer } from './hypothesis.ts';

const world = { set: 'TimeoutStopSec=10s', processes: 'main worker' };
const stopped = { ...world, events: '1s stop' };
const timer = (kind: Timer['kind'], process?: string): Timer => ({
  kind,
  atUs: 5_000_000,
  sinceUs: 0,
  slackUs: 0,
  ...(process === undefined ? {} : { process }),
});

test('without a stop there is nothing to see and nothing to change', () => {
  const context = contextAfter({ ...world, events: '1s reload' });
  expect(() => view(context)).toThrow('no stop is under way');
  expect(() => amend(context, { finalUs: 0 })).toThrow('no stop is under way');
});

describe('what is raised', () => {
  it('comes back, and is owed', () => {
    const opened = raise(contextAfter(stopped), { kind: 'again', trigger: 'second-request' });
    expect(opened.map(({ act, owed }) => [act.kind === 'signal' && act.to, owed])).toEqual([
      ['main', true],
      ['worker', true],
    ]);
  });

  it('is nothing where a reading takes the stop for none', () => {
    const context = contextAfter(stopped, { passive: true });
    const { entries } = context.draft;
    expect(raise(context, { kind: 'again', trigger: 'second-request' })).toEqual([]);
    expect(context.draft.entries).toBe(entries);
  });

  it.each<[kind: Point['kind'], process: string | undefined, isKept: boolean]>([
    ['first', undefined, true],
    ['again', undefined, true],
    ['watchdog', undefined, true],
    ['abort', undefined, true],
    ['final', undefined, false],
    ['last', undefined, false],
    ['first', 'worker', false],
    ['again', 'worker', false],
    ['fork', 'worker', false],
    ['helper', 'worker', false],
  ])('as %s for %s is the last pass before the final signal: it is for everybody: %s', (kind, process, isKept) => {
    const context = contextAfter(stopped);
    const before = context.draft.stop?.pass;
    const of = process === undefined ? {} : { process };
    raise(context, { kind, trigger: 'requested', atUs: 2_000_000, ...of });
    const point = { kind, trigger: 'requested', atUs: 2_000_000, slackUs: 0, ...of };
    expect(context.draft.stop?.pass).toEqual(isKept ? point : before);
  });
});

describe('a timer', () => {
  it('takes the place of one of its kind for the same process, and of no other', () => {
    const context = contextAfter(stopped);
    context.draft.timers = [timer('final'), timer('helper', 'a'), timer('helper', 'b')];
    const later = { ...timer('helper', 'a'), atUs: 9_000_000 };
    setTimer(context, later);
    expect(context.draft.timers).toEqual([timer('final'), timer('helper', 'b'), later]);
  });

  it('is put off as long as the one was whose place it takes', () => {
    const context = contextAfter(stopped);
    const putOff = { ...timer('final'), notBeforeUs: 30_000_000 };
    context.draft.timers = [putOff];
    after(context, 'final', 1_000_000, 10_000_000);
    const taken = { kind: 'final', atUs: 30_000_000, sinceUs: 1_000_000, slackUs: 0, notBeforeUs: 30_000_000 };
    expect(context.draft.timers).toStrictEqual([taken]);
  });

  it.each<[what: string, other: Timer]>([
    ['of another kind', timer('start')],
    ['for another process', timer('command', 'ExecStop')],
    ['of another kind for the same process', timer('helper', 'ExecStop.2')],
  ])('is not put off as long as one %s', (_, other) => {
    const context = contextAfter(stopped);
    context.draft.timers = [{ ...other, notBeforeUs: 30_000_000 }];
    after(context, 'command', 1_000_000, 10_000_000, { process: 'ExecStop.2' });
    expect(context.draft.timers.at(-1)).toStrictEqual({
      kind: 'command',
      atUs: 11_000_000,
      sinceUs: 1_000_000,
      slackUs: 0,
      process: 'ExecStop.2',
    });
  });

  it('that would never run out is none, and the one before it goes', () => {
    const context = contextAfter(stopped);
    context.draft.timers = [timer('final'), timer('helper', 'a')];
    after(context, 'final', 1_000_000, 'infinity');
    expect(context.draft.timers).toEqual([timer('helper', 'a')]);
  });

  it('is cleared by its kind, the others stay', () => {
    const context = contextAfter(stopped);
    context.draft.timers = [timer('final'), timer('helper', 'a'), timer('command'), timer('helper', 'b')];
    clearTimers(context, 'helper', 'command');
    expect(context.draft.timers).toEqual([timer('final')]);
    clearTimers(context, 'helper');
    expect(context.draft.timers).toEqual([timer('final')]);
  });
});
