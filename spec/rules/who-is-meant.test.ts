import { describe, expect, it, test } from 'vitest';
import { type Seen, viewAt } from '../oracle/view-fixture.ts';
import { type KillMode, killModes } from '../vocabulary/kill-settings.ts';
import { finalTargetsByMode, isFinalForEverybody } from './final-targets.ts';
import { isForEverybody, isForNewcomer, newcomer } from './newcomers.ts';
import type { Point, PointKind, Trigger } from './situation.ts';
import { finalRemaining, ofFirstPass, owedIn, targetsByMode, wasForEverybody } from './targets.ts';
import { isAbortedByTimeout, mainPresent, othersRemain, type Present, remaining } from './view.ts';

const at = (kind: PointKind, trigger: Trigger, process?: string): Point => ({
  kind,
  trigger,
  atUs: 0,
  slackUs: 0,
  ...(process === undefined ? {} : { process }),
});

const named = (presents: readonly Present[]): string =>
  presents.map(({ process, gone }) => `${process.info.name}${gone ? ' (gone)' : ''}`).join(' ');

const inMode = (killMode: KillMode, more: Partial<Seen> = {}): Seen => ({
  set: `KillMode=${killMode}`,
  processes: 'main worker',
  events: '0 stop',
  ...more,
});

const meantBy = (seen: Seen) => {
  const view = viewAt({ ...seen, readings: { 'AMB-70': 'main-only' } });
  return [
    named(targetsByMode(view)),
    named(finalTargetsByMode(view)),
    wasForEverybody(view),
    isFinalForEverybody(view),
  ];
};

test('by KillMode= all, the main process or nobody is sent the first signal, and the final one', () => {
  expect(Object.fromEntries(killModes.map((mode) => [mode, meantBy(inMode(mode))]))).toEqual({
    'control-group': ['main worker', 'main worker', true, true],
    mixed: ['main', 'main worker', false, true],
    process: ['main', 'main', false, false],
    none: ['', '', false, false],
  });
});

const wasWithMainGone = (mode: KillMode, t0Us: number, readings: Seen['readings'] = {}) => {
  const view = viewAt(inMode(mode, { events: '0 stop; 1s main exits', stop: { t0Us }, readings }));
  const { mainAtT0: _, ...stop } = view.stop;
  return wasForEverybody({ ...view, stop });
};

const wasForAll = (killMode: KillMode, more: Partial<Seen>): boolean => wasForEverybody(viewAt(inMode(killMode, more)));

describe('the first pass', () => {
  const everybody = { 'AMB-13': 'everybody' } as const;

  it('was for nobody but main where the watchdog had expired and AMB-32 says so', () => {
    const watchdog = { stop: { firstKind: 'watchdog' as const } };
    expect(wasForAll('control-group', { ...watchdog, readings: { 'AMB-32': 'main-only' } })).toBe(false);
    expect(wasForAll('control-group', { ...watchdog, readings: { 'AMB-32': 'by-kill-mode' } })).toBe(true);
  });

  it('was for everybody in process where there never was a main process (AMB-13)', () => {
    expect(wasForAll('process', { processes: 'one two', readings: everybody })).toBe(true);
    expect(wasForAll('process', { processes: 'one two', readings: { 'AMB-13': 'nobody' } })).toBe(false);
  });

  it('was not where main had gone before it, or went at its instant, but for mixed if AMB-65 and AMB-11 say so', () => {
    expect([wasWithMainGone('process', 2_000_000), wasWithMainGone('process', 1_000_000)]).toEqual([false, false]);
    const mixed = (reading: 'after-first-pass-only' | 'before-too') =>
      wasWithMainGone('mixed', 2_000_000, { 'AMB-11': 'everybody', 'AMB-65': reading });
    expect([mixed('after-first-pass-only'), mixed('before-too')]).toEqual([true, false]);
  });

  it('was for everybody where somebody became known as main later, and has gone since', () => {
    const named1s = '0 stop; 1s worker becomes; 2s worker exits';
    expect(wasForAll('process', { processes: 'worker other', events: named1s, readings: everybody })).toBe(true);
  });

  it('was for nobody before there was one', () => {
    const { first: _, ...stop } = viewAt(inMode('control-group')).stop;
    const view = { ...viewAt(inMode('control-group')), stop };
    expect(wasForEverybody(view)).toBe(false);
    expect(named(ofFirstPass(at('again', 'second-request'), view))).toBe('');
  });
});

describe('who is asked once more', () => {
  const view = viewAt(inMode('control-group', { events: '0 stop; 1s main forks child; 2s stop' }));

  it('is whoever the first pass was for, and nobody who has come since', () => {
    expect(named(ofFirstPass(at('again', 'second-request'), view))).toBe('main worker');
  });

  it('is whoever is there, where it takes the place of the final signal (AMB-72)', () => {
    expect(named(ofFirstPass(at('again', 'stop-timeout'), view))).toBe('main worker child');
  });
});

describe('who remains for the final signal', () => {
  const forks = { 'AMB-36/forks': 'gone' } as const;

  it('is not who was forked since the first pass, if a reading says so (AMB-36)', () => {
    const seen = inMode('control-group', { events: '0 stop; 1s main forks child; 2s stop', readings: forks });
    expect(named(finalRemaining(viewAt(seen)))).toBe('main worker');
  });

  it('is what the manager has run since, and who was forked before, whatever it says', () => {
    const seen = inMode('control-group', { events: '0 main forks child; 1s runs ExecReload' });
    expect(named(finalRemaining(viewAt(seen)))).toBe('main worker child ExecReload');
  });
});

describe('the final signal', () => {
  it('may still go to a main process that leaves the group at its instant, and is not owed to it (AMB-71)', () => {
    const outside = { 'AMB-71': 'not-in-control-group' } as const;
    const leaves = (events: string) =>
      named(finalTargetsByMode(viewAt(inMode('mixed', { events, readings: outside }))));
    expect(leaves('0 stop; 2s main leaves')).toBe('main (gone) worker');
    expect(leaves('0 stop; 1s main leaves; 2s worker sends main SIGUSR1')).toBe('worker');
  });

  it('goes in process to no command that was run after the first pass, whatever AMB-10 says', () => {
    const readings = { 'AMB-70': 'main-only' } as const;
    const seen = inMode('process', { events: '0 stop; 1s runs ExecReload', readings });
    expect(named(finalTargetsByMode(viewAt(seen)))).toBe('main');
  });

  it('goes in process to those commands that were there before, where they are exempt (AMB-10)', () => {
    const readings = { 'AMB-70': 'main-only', 'AMB-10': 'exempt' } as const;
    const seen = inMode('process', { events: '0 runs ExecReload; 1s runs ExecStartPre', readings });
    expect(named(finalTargetsByMode(viewAt(seen)))).toBe('main ExecReload');
  });

  it('is for everybody in process as long as main is there, or any process counts (AMB-70, AMB-54)', () => {
    const readings = { 'AMB-70': 'all-remaining', 'AMB-54': 'main' } as const;
    const is = (events: string) => isFinalForEverybody(viewAt(inMode('process', { events, readings })));
    expect([is('0 stop'), is('0 stop; 1s main exits')]).toEqual([true, true]);
    expect(is('0 stop; 1s main exits; 2s worker sends worker SIGUSR1')).toBe(false);
  });
});

const childView = (reading: 'owed' | 'licensed') =>
  viewAt(inMode('control-group', { events: '0 stop; 0 main forks child', readings: { 'AMB-37': reading } }));

const dutiesOf = (kind: PointKind, reading: 'owed' | 'licensed') =>
  newcomer(at(kind, 'forked', 'child'), childView(reading)).map(({ duty }) => duty);

describe('who has just come to be', () => {
  it('is who was forked after a pass, or one process met by a pass for everybody', () => {
    const kinds: readonly PointKind[] = ['fork', 'first', 'again', 'watchdog', 'abort', 'helper', 'final'];
    expect(kinds.filter((kind) => isForNewcomer(at(kind, 'forked', 'child')))).toEqual([
      'fork',
      'first',
      'again',
      'watchdog',
      'abort',
    ]);
    expect(kinds.filter((kind) => isForNewcomer(at(kind, 'requested')))).toEqual(['fork']);
  });

  it('is owed the first signal or may be sent it, as AMB-37 says; what it is met by it may be sent', () => {
    expect([dutiesOf('fork', 'owed'), dutiesOf('fork', 'licensed')]).toEqual([['owed'], ['licensed']]);
    expect([dutiesOf('again', 'owed'), dutiesOf('watchdog', 'owed')]).toEqual([['licensed'], ['licensed']]);
  });

  it('is met by a pass for everybody', () => {
    const mixed = viewAt(inMode('mixed'));
    const asked: readonly (readonly [PointKind, Trigger])[] = [
      ['first', 'requested'],
      ['again', 'second-request'],
      ['again', 'main-exited'],
      ['again', 'start-over-left-overs'],
      ['abort', 'stop-timeout'],
      ['abort', 'requested'],
      ['first', 'main-exited'],
      ['first', 'stop-timeout'],
    ];
    expect(asked.map(([kind, trigger]) => isForEverybody(at(kind, trigger), mixed))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('nothing is owed to who has gone at this instant, or has come at it', () => {
  const events = '0 stop; 1s worker exits; 1s main forks child';
  const targets = remaining(viewAt(inMode('control-group', { events }))).map(owedIn(viewAt(inMode('control-group'))));
  expect(targets.map(({ present, duty }) => `${present.process.info.name} ${duty}`)).toEqual([
    'main owed',
    'worker licensed',
    'child licensed',
  ]);
});

const mainOutside = (events: string) => {
  const main = mainPresent(viewAt(inMode('mixed', { processes: 'main:outside worker', events })));
  return main === undefined ? 'none' : named([main]);
};

const withThread = (reading: 'gone' | 'remain', events: string) =>
  named(remaining(viewAt({ processes: 'main kthread', events, readings: { 'AMB-36/kernel-threads': reading } })));

describe('the remaining processes', () => {
  it('are no kernel threads where these are none of the unit (AMB-36), also when they have just gone', () => {
    expect([withThread('gone', '0 stop'), withThread('gone', '1s kthread exits')]).toEqual(['main', 'main']);
    expect([withThread('remain', '0 stop'), withThread('remain', '1s kthread exits')]).toEqual([
      'main kthread',
      'main kthread (gone)',
    ]);
  });

  it('are the main process too where it lives outside of the control group, up to the instant at which it goes', () => {
    expect([mainOutside('0 stop'), mainOutside('1s main exits')]).toEqual(['main', 'main (gone)']);
    expect(mainOutside('1s main exits; 2s worker sends worker SIGUSR1')).toBe('none');
  });

  it('are others than one of them where there is another', () => {
    const view = viewAt(inMode('control-group', { processes: 'main' }));
    expect([othersRemain(view), othersRemain(view, 'main'), othersRemain(view, 'worker')]).toEqual([true, false, true]);
  });
});

test('the stop timeout has WatchdogSignal= sent as long as the final signal has not been due', () => {
  const seen = inMode('control-group', {
    set: 'TimeoutStopFailureMode=abort',
    readings: { 'AMB-34': 'applied' },
  });
  expect(isAbortedByTimeout(viewAt(seen))).toBe(true);
  expect(isAbortedByTimeout(viewAt({ ...seen, stop: { finalUs: 0 } }))).toBe(false);
});
