import { describe, expect, it, test } from 'vitest';
import { courseOf, lastOf } from '../oracle/facts-fixture.ts';
import { eventsOf, type Script, unitText } from '../oracle/trace-fixture.ts';
import type { CommandName } from '../vocabulary/unit.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { isDisturbing } from './disturbing.ts';
import type { Facts } from './facts.ts';
import { reloadLimit } from './reload-limit.ts';
import { beginsAnew } from './starting.ts';

const inactive = { initially: 'inactive' } as const;

type Case = readonly [says: string, world: Omit<Script, 'events'>, events: string];

describe('a start has come to ExecStartPost=', () => {
  const set = 'ExecStartPost=/post';
  const reached: readonly Case[] = [
    ['once that runs', { ...inactive, set }, '0 start; 0 runs main; 0 runs ExecStartPost'],
    ['and has still', { ...inactive, set }, '0 start; 0 runs main; 0 runs ExecStartPost; 1s main forks child'],
    [
      'when main is ready',
      { ...inactive, set: `Type=notify; ${set}` },
      '0 start; 0 runs main; 1s main notifies READY=1',
    ],
    [
      'when main has forked',
      { ...inactive, set: `Type=forking; ${set}` },
      '0 start; 0 runs ExecStart; 1s ExecStart exits',
    ],
  ];
  const notReached: readonly Case[] = [
    ['not before', { ...inactive, set }, '0 start; 0 runs main'],
    ['not before main is ready', { ...inactive, set: `Type=notify; ${set}` }, '0 start; 0 runs main'],
    [
      'not in the next start',
      { ...inactive, set },
      '0 start; 0 runs main; 0 runs ExecStartPost; 1s stop; 1s main exits; 1s ExecStartPost exits; 1s claims stopped; 2s runs main',
    ],
  ];

  it.each(reached)('%s', (_, world, events) => {
    expect(lastOf({ ...world, events }).isAtStartPost).toBe(true);
  });

  it.each(notReached)('%s', (_, world, events) => {
    expect(lastOf({ ...world, events }).isAtStartPost).toBe(false);
  });
});

const exitDisturbs = (set: string, events: string): boolean =>
  isDisturbing(lastOf({ ...inactive, set, events }), eventsOf('9s main exits')[0] as never);

describe('while a start is under way main’s exit', () => {
  it('fails it where main is waited for', () => {
    expect(exitDisturbs('Type=notify', '0 start; 0 runs main')).toBe(true);
    expect(exitDisturbs('Type=notify; ExecStartPost=/post', '0 start; 0 runs main')).toBe(true);
  });

  it('is left to ExecStartPost= where main has only to run, and once it has been ready', () => {
    expect(exitDisturbs('ExecStartPost=/post', '0 start; 0 runs main')).toBe(false);
    expect(exitDisturbs('Type=notify; ExecStartPost=/post', '0 start; 0 runs main; 1s main notifies READY=1')).toBe(
      false,
    );
  });
});

test('what the manager claims, sends or freezes ends no unit', () => {
  const up = lastOf({ processes: 'main worker', events: '' });
  const events = eventsOf('1s claims stopped; 1s main SIGTERM; 1s freeze; 1s main moved; 1s worker becomes');
  expect(events.map((event) => isDisturbing(up, event))).toEqual(events.map(() => false));
});

const mainIndexAfter = (script: Script) => lastOf(script).mainIndex;

test('which ExecStart= command a unit has come to: the last where it is up, none before a start', () => {
  const set = 'Type=oneshot; RemainAfterExit=yes; ExecStart=/one; ExecStart=/two';
  expect([mainIndexAfter({ set, events: '' }), mainIndexAfter({ events: '' })]).toEqual([1, 0]);
  expect(mainIndexAfter({ ...inactive, set, events: '' })).toBe(-1);
  expect(mainIndexAfter({ ...inactive, set, events: '0 start; 0 runs ExecStart' })).toBe(0);
  expect(
    mainIndexAfter({ ...inactive, set, events: '0 start; 0 runs ExecStart; 1s ExecStart exits; 1s runs ExecStart.2' }),
  ).toBe(1);
});

const phasesOf = (events: string) => courseOf({ ...inactive, set: 'Type=oneshot', events }).map(({ phase }) => phase);

describe('a oneshot service of which no main process is known', () => {
  it('is up when its command ends, and not when what that has forked does', () => {
    expect(phasesOf('0 start; 0 runs ExecStart; 0 ExecStart forks child; 1s child exits').at(-1)).toBe('starting');
    expect(phasesOf('0 start; 0 runs ExecStart; 0 ExecStart forks child; 1s ExecStart exits').at(-1)).toBe('active');
  });

  it('is not up when the command of an earlier start ends', () => {
    const again = '0 start; 0 runs ExecStart; 1s stop; 2s claims failed; 3s start; 3s runs ExecStart#2';
    expect(phasesOf(`${again}; 4s ExecStart exits`).at(-1)).toBe('starting');
  });
});

const reloadAfter = (set: string, events: string) => {
  const facts = lastOf({ set, processes: 'main worker', events });
  return [facts.reloading, facts.reloadUntilUs];
};

describe('a reload', () => {
  it('is under way until its own command ends', () => {
    const set = 'ExecReload=/reload; TimeoutStartSec=5s';
    expect(reloadAfter(set, '1s runs ExecReload')).toEqual(['ExecReload', 6_000_000]);
    expect(reloadAfter(set, '1s runs ExecReload; 2s worker exits')).toEqual(['ExecReload', 6_000_000]);
    expect(reloadAfter(set, '1s runs ExecReload; 2s ExecReload exits')).toEqual([undefined, undefined]);
  });

  it('has no end where it has no timeout', () => {
    expect(reloadAfter('ExecReload=/reload; TimeoutStartSec=infinity', '1s runs ExecReload')).toEqual([
      'ExecReload',
      undefined,
    ]);
  });
});

const limitOf = (file: string, set: string, name: CommandName) =>
  reloadLimit(parseUnit(file, [{ file, text: unitText(file, set) }]), name);

test.each([
  ['ExecReload= of a service', 'a.service', 'TimeoutStartSec=5s; TimeoutStopSec=7s', 'ExecReload', 5_000_000],
  ['where that is switched off', 'a.service', 'TimeoutStartSec=0', 'ExecReload', 'infinity'],
  ['another command of a service', 'a.service', 'TimeoutStartSec=5s', 'ExecStop', 'infinity'],
  ['a remount', 'a.mount', 'TimeoutSec=5s', 'ExecRemount', 5_000_000],
  ['another command of a mount', 'a.mount', 'TimeoutSec=5s', 'ExecUnmount', 'infinity'],
  ['a swap, which is not remounted', 'a.swap', 'TimeoutSec=5s', 'ExecRemount', 'infinity'],
] as const)('how long %s may take as a reload', (_, file, set, name, limit) => {
  expect(limitOf(file, set, name)).toBe(limit);
});

describe('a start', () => {
  it('of what is up already sets it no time', () => {
    const facts = lastOf({ unit: 'a.mount', set: 'TimeoutSec=5s', events: '1s runs ExecMount' });
    expect([facts.phase, facts.startUntilUs]).toEqual(['active', undefined]);
  });

  it('begins anew with a main process of no command too, where something has ended the one before', () => {
    const ended = lastOf({ processes: 'main', events: '1s main exits' });
    const spawn = { atUs: 2_000_000, kind: 'spawn', process: { name: 'main.2', role: 'main' }, by: 'manager' } as const;
    expect(beginsAnew(ended, spawn)).toBe(true);
    expect(beginsAnew(lastOf({ processes: 'main', events: '' }), spawn)).toBe(false);
  });

  it('that came up at the instant of its timeout may have come too late until something else could end it', () => {
    const world = { ...inactive, set: 'Type=notify; TimeoutStartSec=5s' };
    const late = (events: string): Facts => lastOf({ ...world, events: `0 start; 0 runs main; ${events}` });
    expect(late('5s main notifies READY=1').lateRun).toBe(1);
    expect(late('4s main notifies READY=1').lateRun).toBeUndefined();
    expect(late('5s main notifies READY=1; 6s main notifies STATUS=1').lateRun).toBe(1);
    expect(late('5s main notifies READY=1; 6s watchdog').lateRun).toBeUndefined();
  });
});

test('a further main process of what may be up for so long only does not make it quiet', () => {
  const facts = lastOf({ set: 'Type=notify; RuntimeMaxSec=5s', processes: 'main', events: '1s runs main.2' });
  expect([facts.phase, facts.quiet]).toEqual(['active', false]);
});

const lastPhase = (set: string, events: string) => lastOf({ ...inactive, set: `Type=oneshot; ${set}`, events }).phase;

describe('a oneshot service is up by the main process', () => {
  it('of its last command, also where that of the one before it ends later', () => {
    const named = '0 start; 0 runs ExecStart; 0 ExecStart becomes; 1s runs ExecStart.2';
    expect(lastPhase('ExecStart=/one; ExecStart=/two', `${named}; 2s ExecStart exits`)).toBe('starting');
  });

  it('that was named where it has no ExecStart= at all', () => {
    const set = 'RemainAfterExit=yes; ExecStart=; ExecStartPre=/pre';
    const named = '0 start; 0 runs ExecStartPre; 0 ExecStartPre becomes';
    expect(lastPhase(set, named)).toBe('starting');
    expect(lastPhase(set, `${named}; 1s ExecStartPre exits`)).toBe('active');
  });

  it('of a command that its file has no more, unless that fails', () => {
    const fewer = '0 start; 0 runs ExecStart; 1s ExecStart exits; 1s runs ExecStart.2; 1s daemon-reload Type=oneshot';
    const ends = (how: string) => lastPhase('ExecStart=/one; ExecStart=/two', `${fewer}; 2s ExecStart.2 ${how}`);
    expect([ends('exits'), ends('exits 1')]).toEqual(['active', 'starting']);
  });
});
