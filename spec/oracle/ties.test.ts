import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../vocabulary/trace.ts';
import type { Timer, TimerKind } from './hypothesis.ts';
import { heldBy, isAct } from './ties.ts';
import { eventsOf } from './trace-fixture.ts';

const eventOf = (text: string): TraceEvent => {
  const [event] = eventsOf(`5s ${text}`);
  if (event === undefined) throw new Error(`no event: ${text}`);
  return event;
};

describe('what the manager does comes after what fell due at that instant, and facts come before it', () => {
  it.each([
    'main SIGTERM',
    'runs ExecStop',
    'runs main.2',
    'claims stopped',
    'claims started',
    'main moved',
    'group-removed',
    'thaws',
  ])('%s: the manager does it', (text) => {
    expect(isAct(eventOf(text))).toBe(true);
  });

  it.each([
    'stop',
    'main exits',
    'main forks child',
    'main sends worker SIGTERM',
    'main notifies READY=1',
    'main becomes main',
    'main leaves',
    'watchdog',
    'oom main',
    'freeze',
    'thaw',
    'daemon-reload KillMode=process',
  ])('%s: a fact', (text) => {
    expect(isAct(eventOf(text))).toBe(false);
  });
});

const kinds: readonly TimerKind[] = [
  'command',
  'no-command',
  'final',
  'last',
  'helper',
  'helper-final',
  'start',
  'runtime',
  'reload',
  'remount',
  'stopping-final',
];

const timer = (kind: TimerKind, atUs: number): Timer => ({ kind, atUs, sinceUs: 0, slackUs: 0 });

const heldOf = (role: 'main' | 'aux') =>
  heldBy({ atUs: 5_000_000, kind: 'spawn', by: 'manager', process: { name: 'one', role } });

describe('what is due at the instant of an event and waits for it', () => {
  const reload: readonly TimerKind[] = ['no-command', 'final', 'runtime', 'reload', 'remount'];
  it.each<[text: string, waiting: readonly TimerKind[]]>([
    ['main exits', kinds],
    ['stop', kinds],
    ['main SIGTERM', kinds],
    ['claims stopped', ['final']],
    ['main moved', []],
    ['group-removed', []],
    ['thaws', []],
    ['runs main', ['no-command', 'start']],
    ['runs ExecStartPre', ['no-command', 'start']],
    ['runs ExecStartPost', ['no-command', 'start']],
    ['runs ExecMount', ['no-command', 'start']],
    ['runs ExecReload', reload],
    ['runs ExecRemount', reload],
    ['runs ExecStop', ['no-command', 'final']],
    ['runs ExecUnmount', ['no-command', 'final']],
    ['runs ExecStopPost', ['no-command']],
  ])('of %s', (text, waiting) => {
    const held = heldBy(eventOf(text));
    expect(kinds.filter((kind) => held(timer(kind, 5_000_000)))).toEqual(
      kinds.filter((kind) => waiting.includes(kind)),
    );
    expect(kinds.filter((kind) => held(timer(kind, 4_999_999)))).toEqual([]);
  });

  it('of a process for which no command is told: the start, where it is a main process', () => {
    expect(kinds.filter((kind) => heldOf('main')(timer(kind, 5_000_000)))).toEqual(['no-command', 'start']);
    expect(kinds.filter((kind) => heldOf('aux')(timer(kind, 5_000_000)))).toEqual(['no-command']);
  });
});
