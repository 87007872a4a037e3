import { describe, expect, it } from 'vitest';
import type { Entry, Stop } from '../rules/situation.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { literalBut } from './answer-fixture.ts';
import type { Context } from './context.ts';
import { inOrder } from './entries.ts';
import { beginStop, firstPass, standStill } from './first-pass.ts';
import type { Hypothesis, Timer, TimerKind } from './hypothesis.ts';
import { begin, step } from './monitor.ts';
import { advanceAll } from './moves.ts';
import { type Script, traceOf } from './trace-fixture.ts';

type Readings = Readonly<Record<string, string>>;

/** What is held under `literal` but for some readings after the events of a trace, and then one more move. */
const draftAfter = (script: Script, move: (context: Context) => void, readings: Readings = {}): Hypothesis => {
  const { header, events } = traceOf(script);
  const begun = begin(parseUnit(header.unit.name, header.unit.sources), literalBut(readings), header);
  const state = events.reduce(step, begun);
  const { living } = advanceAll(state, state.facts, move, () => true);
  const [only] = living;
  if (only === undefined || living.length > 1) throw new Error('one hypothesis was to be left');
  return only.hypothesis;
};

const timer = (kind: TimerKind): Timer => ({ kind, atUs: 60_000_000, sinceUs: 0, slackUs: 0 });

const timers: readonly TimerKind[] = ['command', 'no-command', 'final', 'last', 'helper', 'start', 'runtime', 'reload'];

const kindsOf = ({ timers: left }: Hypothesis): readonly TimerKind[] => left.map(({ kind }) => kind);

const world = { set: 'TimeoutStopSec=10s', processes: 'main worker' };

/** A stop whose end was claimed while others remained, and another run: it is 2 s by now. */
const claimed: Script = {
  ...world,
  events: '0 stop; 0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT; 1s claims stopped; 2s start; 2s runs main.2',
};

const running: Script = { ...world, events: '1s reload' };

/** The stop under way, otherwise in some respects: `undefined` takes one away. */
const change = ({ draft }: Context, by: Partial<Record<keyof Stop, unknown>>): void => {
  draft.stop = Object.fromEntries(
    Object.entries({ ...draft.stop, ...by }).filter(([, value]) => value !== undefined),
  ) as unknown as Stop;
};

type Variant = readonly [what: string, by: Partial<Record<keyof Stop, unknown>>, goesOn: boolean];

describe('what begins and is no stop, while an earlier one was claimed to have ended', () => {
  it.each<Variant>([
    ['goes on if that has yet to do something', {}, true],
    ['takes its place if that does nothing', { passive: true }, false],
    ['takes its place if no end of that was claimed', { claimedUs: undefined }, false],
    ['takes its place if nobody is left of that', { endedUs: 2_000_000 }, false],
    ['takes its place if that is of the same run', { run: 1 }, false],
  ])('%s', (_, by, goesOn) => {
    const { stop } = draftAfter(claimed, (context) => {
      change(context, by);
      beginStop(context, 'start-failure', { passive: true });
    });
    expect([stop?.cause, stop?.stillRun]).toEqual(goesOn ? ['job', 1] : ['start-failure', undefined]);
  });
});

describe('an earlier stop that another one follows', () => {
  it.each<readonly [...Variant, nextPlace: number | undefined]>([
    ['is kept, without what is run from then on where its end was claimed', {}, true, 3],
    ['is kept if another run has followed it', { claimedUs: undefined }, true, undefined],
    [
      'is not kept if it is of the same run and no end of it was claimed',
      { claimedUs: undefined, run: 1 },
      false,
      undefined,
    ],
    ['is kept if it has ended at this instant', { endedUs: 2_000_000 }, true, 3],
    ['is not kept if it has ended before', { endedUs: 1_999_999 }, false, undefined],
    ['is kept if its first pass was not due, and it waits for its stop command', { t0Us: undefined }, true, 3],
  ])('%s', (_, by, isKept, nextPlace) => {
    const { earlier = [] } = draftAfter(claimed, (context) => {
      change(context, by);
      beginStop(context, 'job', { job: 'stop' });
    });
    expect(earlier.map(({ stop }) => stop.nextPlace)).toEqual(isKept ? [nextPlace] : []);
  });
});

/** Of one timer of each kind, those that are left where a stop begins of a unit that is up. */
const left = (begins: (context: Context) => void) =>
  kindsOf(
    draftAfter(running, (context) => {
      context.draft.timers = timers.map(timer);
      begins(context);
    }),
  );

describe('what runs on as a stop begins', () => {
  it('is nothing but the delay of its own', () => {
    expect(left((context) => beginStop(context, 'job', { job: 'stop' }))).toEqual(['final']);
  });

  it('is how long the unit may take to start, and run, where it goes on', () => {
    const goingOn: readonly TimerKind[] = ['start', 'runtime'];
    expect(left((context) => beginStop(context, 'oom', { passive: true }))).toEqual(goingOn);
    expect(left((context) => beginStop(context, 'reload-timeout', { firstPass: 'later', aside: true }))).toEqual(
      goingOn,
    );
  });

  it('is what is no part of a stop, where there is none', () => {
    expect(left((context) => standStill(context, 'stopping'))).toEqual(['start', 'runtime', 'reload']);
  });

  it('is no waiting for a stop command once the first pass is due', () => {
    const kinds = left((context) => {
      beginStop(context, 'job', { job: 'stop', firstPass: 'later' });
      context.draft.timers = [timer('command'), timer('no-command'), timer('helper')];
      firstPass(context, 'command-ended');
    });
    expect(kinds).toEqual(['helper', 'final']);
  });

  it('is the time of a helper under none', () => {
    const none = { ...running, set: 'KillMode=none; TimeoutStopSec=10s' };
    const draft = draftAfter(none, (context) => {
      beginStop(context, 'job', { job: 'stop', firstPass: 'later' });
      context.draft.timers = timers.map(timer);
      firstPass(context, 'requested');
    });
    expect(kindsOf(draft)).toEqual(['helper']);
  });

  it('is a delay after WatchdogSignal= that may be either of two (AMB-33)', () => {
    const { timers: after } = draftAfter({ ...world, events: '1s watchdog' }, () => undefined);
    expect(after).toEqual([{ kind: 'final', atUs: 11_000_000, sinceUs: 1_000_000, slackUs: 0, lasts: 'mishap' }]);
  });
});

/** The job that asks for a start, where there was one before a stop begins. */
const jobAfter = (begins: (context: Context) => void) =>
  draftAfter(running, (context) => {
    context.draft.startJob = 'start';
    begins(context);
  }).startJob;

describe('the job that asks for a start', () => {
  it('is done with when a stop begins', () => {
    expect(jobAfter((context) => beginStop(context, 'own-exit', { passive: true }))).toBeUndefined();
  });

  it('is not where the unit goes on, or has stopped before', () => {
    expect(jobAfter((context) => beginStop(context, 'oom', { passive: true }))).toBe('start');
    expect(jobAfter((context) => beginStop(context, 'own-exit', { passive: true, unseen: true }))).toBe('start');
  });
});

describe('standing still', () => {
  const point = { kind: 'first', trigger: 'requested', atUs: 0, slackUs: 0 } as const;
  const entry: Entry = {
    act: { kind: 'signal', to: 'worker', signal: 'SIGCONT' },
    part: 'SIGCONT',
    point,
    fromUs: 0,
    toUs: 2_000_000,
    owed: false,
    who: ['KS-5'],
    what: ['KS-5'],
  };
  type Held = { readonly timers?: readonly Timer[]; readonly entries?: readonly Entry[] };
  const stopAfter = (by: Partial<Record<keyof Stop, unknown>>, held: Held, end: 'claimed' | 'last-exit') =>
    draftAfter(
      claimed,
      (context) => {
        change(context, by);
        Object.assign(context.draft, { timers: [], entries: [], ...held });
        standStill(context, 'stopping');
      },
      { 'AMB-75/end': end },
    ).stop;
  const final = [timer('final')];

  it.each<readonly [...Variant, held: Held, end: 'claimed' | 'last-exit']>([
    ['leaves an earlier stop that has something owed or licensed', {}, true, { entries: [entry] }, 'claimed'],
    ['leaves one of which something will fall due', {}, true, { timers: final }, 'claimed'],
    [
      'leaves one of which something will, among other things',
      {},
      true,
      { timers: [...final, timer('runtime')] },
      'claimed',
    ],
    ['leaves one until nobody is left of it, where that ends it (AMB-75)', {}, true, {}, 'last-exit'],
    ['takes the place of one that has ended with its claim (AMB-75)', {}, false, {}, 'claimed'],
    ['takes the place of one of which nobody is left', { endedUs: 1_500_000 }, false, { timers: final }, 'last-exit'],
    ['takes the place of what was no stop either', { passive: true }, false, {}, 'last-exit'],
  ])('%s', (_, by, isLeft, held, end) => {
    const stop = stopAfter(by, held, end);
    expect([stop?.cause, stop?.stillRun]).toEqual(isLeft ? ['job', 1] : ['stopping', undefined]);
  });

  it('asks for nothing', () => {
    const { stop, entries } = draftAfter(running, (context) => standStill(context, 'stopping'));
    expect(stop).toMatchObject({ cause: 'stopping', requestedUs: 1_000_000, passive: true, rounds: [] });
    expect(entries).toEqual([]);
  });

  it('has no first pass fall due', () => {
    const { stop } = draftAfter(running, (context) => {
      standStill(context, 'stopping');
      firstPass(context, 'requested');
    });
    expect(stop).not.toHaveProperty('t0Us');
  });
});

/** Whom the first pass was for that has fallen due in a trace. */
const targetsOf = (script: Script, readings: Readings = {}) =>
  draftAfter(script, () => undefined, readings).stop?.first?.targets;

describe('whom the first pass is for', () => {
  it('is who remains, and no one who has exited at that instant and need not be met', () => {
    expect(targetsOf({ ...world, events: '1s stop' })).toEqual(['main', 'worker']);
    expect(targetsOf({ ...world, events: '1s worker exits; 1s stop' })).toEqual(['main']);
  });

  it('is who is forked at that instant, though it need not be met', () => {
    expect(targetsOf({ ...world, events: '1s main forks child; 1s stop' })).toEqual(['main', 'worker', 'child']);
  });

  it('is a zombie where zombies remain (AMB-36)', () => {
    const events = '1s worker exits as zombie; 2s stop';
    expect(targetsOf({ ...world, events }, { 'AMB-36/zombies': 'remain' })).toEqual(['main', 'worker']);
    expect(targetsOf({ ...world, events }, { 'AMB-36/zombies': 'gone' })).toEqual(['main']);
  });

  it('is no one who is sent only what follows its signal (AMB-17)', () => {
    const script = { set: 'KillMode=mixed; SendSIGHUP=yes', processes: 'main worker', events: '1s stop' };
    expect(targetsOf(script, { 'AMB-17': 'whole-group', 'AMB-18': 'batch-hup-first' })).toEqual(['main']);
  });
});

/** What is owed or licensed at the end of a trace, and by which rules. */
const asked = (script: Script, readings: Readings = {}) =>
  inOrder(draftAfter(script, () => undefined, readings).entries).map(({ part, point: { kind }, who, what }) => ({
    part,
    kind,
    who,
    what,
  }));

const withCommand = (mode: string): Script => ({
  set: `KillMode=${mode}; ExecStop=/stop`,
  processes: 'main',
  events: '0 stop',
});

describe('the rules that ask for something', () => {
  it('are that on the stop command of the mode', () => {
    expect(asked(withCommand('control-group'))).toEqual([
      { part: 'run', kind: 'first', who: ['KM-CG-2'], what: ['KM-CG-2'] },
    ]);
    expect(asked(withCommand('none'))).toEqual([{ part: 'run', kind: 'first', who: ['KM-NO-2'], what: ['KM-NO-2'] }]);
  });

  it('are that on the first signal of the mode, of a thaw', () => {
    const [thaw] = asked({ processes: 'main', events: '0 freeze; 1s stop' }, { 'AMB-51': 'thaw-first' });
    expect(thaw).toEqual({ part: 'thaw', kind: 'first', who: ['KM-CG-1'], what: ['KM-CG-1'] });
  });

  it('are those on what follows a signal, of that, and on the value of its option', () => {
    const script = {
      set: 'KillMode=mixed; SendSIGHUP=yes',
      processes: 'main worker',
      events: '0 stop; 0 main SIGTERM',
    };
    expect(asked(script, { 'AMB-17': 'whole-group', 'AMB-18': 'batch-hup-first' })).toEqual([
      { part: 'SIGHUP', kind: 'first', who: ['SH-1', 'SH-3'], what: ['SH-1'] },
      { part: 'SIGCONT', kind: 'first', who: ['KS-5'], what: ['KS-5'] },
      { part: 'SIGHUP', kind: 'first', who: ['SH-1', 'SH-3'], what: ['SH-1'] },
    ]);
  });
});
