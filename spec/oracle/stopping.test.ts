import { describe, expect, it, test } from 'vitest';
import type { Stop } from '../rules/situation.ts';
import { literalBut } from './answer-fixture.ts';
import { contextAfter } from './context-fixture.ts';
import { isDown, isOver, mayBeStillStopping, mayGoOnAnew, noteEnd } from './stopping.ts';

type Changes = Readonly<Partial<Record<keyof Stop, unknown>>>;

const sec = 1_000_000;
const world = { set: 'TimeoutStopSec=10s', processes: 'main worker' };
const asked = '1s stop; 1s main SIGTERM SIGCONT; 1s worker SIGTERM SIGCONT';
const remain = { ...world, events: asked };
const gone = { ...world, events: `${asked}; 2s main exits; 2s worker exits` };

describe('a stop is over', () => {
  it.each<[what: string, isAnybodyLeft: boolean, changes: Changes, over: boolean]>([
    ['when nobody is left', false, {}, true],
    ['not before', true, {}, false],
    ['when its end is claimed', true, { claimedUs: 2 * sec }, true],
    ['not when nobody is left of it and its first pass was not due yet', false, { t0Us: undefined }, false],
    ['where a reading takes it for none', true, { passive: true }, true],
    ['where it is for one command of a unit that goes on', true, { aside: true }, true],
  ])('%s', (_, isAnybodyLeft, changes, over) => {
    expect(isOver(contextAfter(isAnybodyLeft ? remain : gone, changes))).toBe(over);
  });
});

describe('a unit is down', () => {
  it.each<[what: string, isAnybodyLeft: boolean, changes: Changes, down: boolean]>([
    ['when it was stopped until nobody was left', false, {}, true],
    ['not before', true, {}, false],
    ['when the end of its stop was claimed', true, { claimedUs: 2 * sec }, true],
    ['not before its first pass was due', true, { claimedUs: 2 * sec, t0Us: undefined }, false],
    ['not when it was started since', false, { startedUs: 3 * sec }, false],
    ['not when its run is another one', false, { run: -1 }, false],
  ])('%s', (_, isAnybodyLeft, changes, down) => {
    const context = contextAfter(isAnybodyLeft ? remain : gone, changes);
    expect(isDown(context, context.facts)).toBe(down);
  });
});

// A scope is started without anything being run for it. With SendSIGKILL=no its stop ends with its timeout (AMB-72).
const scope = { unit: 'a.scope', set: 'SendSIGKILL=no; TimeoutStopSec=10s', processes: 'worker' };
const outlived = { ...scope, events: '1s stop; 1s worker SIGTERM SIGCONT; 12s start' };
const ends = literalBut({ 'AMB-72/ends': 'yes', 'AMB-49': 'counts' });

describe('a unit whose stop has ended with its timeout may have been started since', () => {
  it.each<[what: string, changes: Changes, may: boolean]>([
    ['where a start was asked for that nothing shows', {}, true],
    ['not where its end was claimed', { claimedUs: 11 * sec }, false],
    ['not before the timeout', { timedOutUs: undefined }, false],
    ['not as long as ExecStopPost= runs', { post: 'worker' }, false],
    ['not when it is run at this very event', { post: 'unheard of' }, false],
  ])('%s', (_, changes, may) => {
    const context = contextAfter(outlived, changes, ends);
    expect(mayGoOnAnew(context, context.facts)).toBe(may);
  });

  test('when ExecStopPost= has ended', () => {
    const events = `${outlived.events}; 13s worker exits`;
    const context = contextAfter({ ...outlived, events }, { post: 'worker' }, ends);
    expect(mayGoOnAnew(context, context.facts)).toBe(true);
  });

  test('not where nothing was stopped', () => {
    const context = contextAfter({ ...scope, events: '12s start' }, {}, ends);
    expect(mayGoOnAnew(context, context.facts)).toBe(false);
  });
});

// A service without ExecStart= is started unseen, too.
const oneshot = {
  set: 'Type=oneshot; ExecStart=; ExecStop=/stop; ExecStopPost=/post; RemainAfterExit=yes; TimeoutStopSec=10s',
  processes: 'worker',
};
const ended = `1s stop; 1s runs ExecStop; 2s ExecStop exits; 2s worker SIGTERM SIGCONT; 3s worker exits`;

describe('a unit of which nobody is left may still be stopping when it is asked to once more', () => {
  it.each<[what: string, changes: Changes, job: 'stop' | 'restart' | 'try-restart', may: boolean]>([
    ['to stop', {}, 'stop', true],
    ['to restart', {}, 'restart', true],
    ['not where only what is up is restarted', {}, 'try-restart', false],
    ['not when its end was claimed', { claimedUs: 3 * sec }, 'stop', false],
    ['not when a start was claimed since', { startedUs: 3 * sec }, 'stop', false],
    ['not when its stop has ended with the timeout', { timedOutUs: 3 * sec }, 'stop', false],
    ['not when ExecStopPost= was run already', { hadPost: true }, 'stop', false],
    ['not while anybody is left', { endedUs: undefined }, 'stop', false],
    ['not when another run has begun', { run: -1 }, 'stop', false],
    ['not where a reading takes the stop for none', { passive: true }, 'stop', false],
  ])('%s', (_, changes, job, may) => {
    const { draft, facts } = contextAfter({ ...oneshot, events: `${ended}; 4s start` }, changes);
    expect(mayBeStillStopping(draft, facts, job)).toBe(may);
  });

  test('not in mode none, where ExecStopPost= is not waited for', () => {
    const events = '1s stop; 1s runs ExecStop; 2s ExecStop exits; 3s worker exits; 4s start';
    const { draft, facts } = contextAfter({ ...oneshot, set: `KillMode=none; ${oneshot.set}`, events });
    expect(draft.stop?.endedUs).toBe(3 * sec);
    expect(mayBeStillStopping(draft, facts, 'stop')).toBe(false);
  });

  test('not where no start was asked for in between', () => {
    const { draft, facts } = contextAfter({ ...oneshot, events: ended });
    for (const job of ['stop', 'restart'] as const) expect(mayBeStillStopping(draft, facts, job)).toBe(false);
  });
});

const endAfter = (script: typeof remain, changes: Changes): number | undefined => {
  const context = contextAfter(script, changes);
  noteEnd(context);
  return context.draft.stop?.endedUs;
};

describe('the end of a stop', () => {
  it('is when nobody is left', () => {
    expect(endAfter(gone, { endedUs: undefined })).toBe(2 * sec);
    expect(endAfter(remain, {})).toBe(undefined);
  });

  it('is none where somebody has come at that very instant, but stands after it', () => {
    expect(endAfter(remain, { endedUs: 1 * sec })).toBe(undefined);
    expect(endAfter(remain, { endedUs: 1 * sec - 1 })).toBe(1 * sec - 1);
  });

  it('is none before the first pass was due', () => {
    expect(endAfter(gone, { endedUs: undefined, t0Us: undefined })).toBe(undefined);
  });
});
