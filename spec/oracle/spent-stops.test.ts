import { expect, it } from 'vitest';
import { literal } from '../profiles/profile.ts';
import type { Stop } from '../rules/situation.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { withoutEnded } from './earlier.ts';
import type { EarlierStop, Timer } from './hypothesis.ts';
import type { MonitorState } from './monitor-state.ts';
import { begin, step } from './monitor.ts';
import { advanceAll } from './moves.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const nowUs = 100_000_000;

/** What is known after these events, at 100 s. */
const stateAfter = (script: Script): MonitorState => {
  const { header, events } = traceOf(script);
  let state = begin(parseUnit(header.unit.name, header.unit.sources), literal, header);
  for (const event of events) state = step(state, event);
  return { ...state, facts: { ...state.facts, nowUs } };
};

const run = (number: number) => `claims stopped; 1s start; 1s runs main.${number}`;

/** Three runs, of which the main process of the first one has gone, unless `ofFirst` says something else of it. */
const threeRuns = (ofFirst = '1s main exits', second = '1s main.2 exits'): string =>
  `0 stop; 0 main SIGTERM SIGCONT; ${ofFirst}; 1s ${run(2)}; ${second}; 1s ${run(3)}`;

/** How many of these stops are kept, which are alike but for what is said of each. */
const keptOf = (script: Script, ...stops: readonly (Partial<Stop> & { timers?: readonly Timer[] })[]): number => {
  const state = stateAfter(script);
  const of = state.living[0]?.hypothesis;
  const begun = of?.stop ?? of?.earlier?.[0]?.stop;
  if (begun === undefined) throw new Error('nothing was stopped');
  const common = { sinceRun: 0, run: 0, rounds: [], slackUs: 0, t0Us: 0, claimedUs: 1_000_000, mainAtT0: 'main' };
  const base: Stop = {
    cause: 'job',
    requestedUs: 0,
    sincePlace: 1,
    settings: begun.settings,
    firstKind: 'first',
    first: { mode: 'process', targets: [] },
    ...common,
  };
  const earlier: readonly EarlierStop[] = stops.map(({ timers = [], ...each }) => ({
    stop: Object.fromEntries(
      Object.entries({ ...base, ...each }).filter(([, value]) => value !== undefined),
    ) as unknown as Stop,
    timers,
  }));
  let kept = -1;
  advanceAll(
    state,
    state.facts,
    (context) => {
      context.draft.earlier = earlier;
      withoutEnded(context);
      kept = context.draft.earlier?.length ?? 0;
    },
    () => true,
  );
  return kept;
};

const world: Omit<Script, 'events'> = { set: 'KillMode=process; TimeoutStopSec=infinity', processes: 'main worker' };
const timer: Timer = { kind: 'final', atUs: 2 * nowUs, sinceUs: 0, slackUs: 0 };
const point = { kind: 'first', trigger: 'requested', slackUs: 0 } as const;
const forAll = { mode: 'control-group', targets: [] } as const;

type Case = readonly [what: string, first: Partial<Stop> & { timers?: readonly Timer[] }, kept: 1 | 2];

// The latest is kept whatever it has left to do; the first one is only if it has something left to do.
it.each<Case>([
  ['nothing', {}, 1],
  ['a timer', { timers: [timer] }, 2],
  ['ExecStopPost= of it', { post: 'ExecStopPost' }, 2],
  ['the run that it is of', { run: 2 }, 2],
  ['a first pass for everybody, whose signals one that is forked is owed', { first: forAll }, 2],
  ['the same of WatchdogSignal=, which it is not owed', { first: forAll, firstKind: 'watchdog' }, 1],
  ['a first pass for everybody before a final one', { first: forAll, finalUs: nowUs - 1 }, 1],
  ['a final pass of this instant', { finalUs: nowUs }, 2],
  ['a final pass that may be seen now', { finalUs: nowUs - 5, finalSlackUs: 5 }, 2],
  ['a final pass that may have been seen until now', { finalUs: nowUs - 6, finalSlackUs: 5 }, 1],
  ['a pass of this instant', { pass: { ...point, atUs: nowUs } }, 2],
  ['a pass that may be seen now', { pass: { ...point, atUs: nowUs - 5, slackUs: 5 } }, 2],
  ['a pass that may have been seen until now', { pass: { ...point, atUs: nowUs - 6, slackUs: 5 } }, 1],
  ['mode none', { first: { mode: 'none', targets: [] }, mainAtT0: undefined as never }, 1],
  ['mode mixed with a main process', { first: { mode: 'mixed', targets: [] } }, 1],
  ['mode mixed without one', { first: { mode: 'mixed', targets: [] }, mainAtT0: undefined as never }, 2],
  ['no first pass', { first: undefined as never }, 2],
])('%s leaves so many of two stops', (_, first, kept) => {
  expect(keptOf({ ...world, events: threeRuns() }, first, {})).toBe(kept);
});

it.each<readonly [what: string, kept: 1 | 2, ofFirst: string]>([
  ['lives', 2, '1s reload'],
  ['is a zombie', 2, '1s main exits as zombie'],
  ['exits at this instant', 2, '100s main exits'],
  ['has exited', 1, '1s main exits'],
])('a main process that the first pass was for and that %s leaves so many', (_, kept, ofFirst) => {
  const isNow = ofFirst.startsWith('100s');
  const events = isNow ? `${threeRuns('1s reload')}; ${ofFirst}` : threeRuns(ofFirst);
  expect(keptOf({ ...world, events }, {}, { mainAtT0: 'main.2', sinceRun: 1, run: 1 })).toBe(kept);
});

it('a main process that the first pass was not for counts, too', () => {
  const none = { mainAtT0: undefined as never };
  const gone = { ...none, t0Us: 50_000_000 };
  const asked = { ...world, events: threeRuns() };
  // It had gone when the first pass was due, so that this was for nobody; or it went later, and it may have been for everybody.
  expect(keptOf(asked, gone, {})).toBe(1);
  expect(keptOf(asked, { ...none, t0Us: 0 }, {})).toBe(2);
  expect(keptOf(asked, { ...none, t0Us: 1_000_000 }, {})).toBe(1);
  // It lives.
  const alive = { ...world, events: threeRuns('1s reload') };
  expect(keptOf(alive, gone, { sinceRun: 1, run: 1 })).toBe(2);
  // There was none, or one that may not be one (AMB-12).
  const workers = {
    ...world,
    processes: 'worker',
    events: '0 stop; 1s claims stopped; 1s start; 1s runs main; 1s reload',
  };
  expect(keptOf(workers, gone, {})).toBe(2);
  const foreign = { ...world, processes: 'main:foreign worker', events: threeRuns() };
  expect(keptOf(foreign, gone, {})).toBe(2);
});

it('one of a run of which nobody lives any more counts, as long as no other run has begun', () => {
  const events = `${threeRuns()}; 1s main.3 exits`;
  expect(keptOf({ ...world, events }, { sinceRun: 2, run: 2 }, {})).toBe(2);
  expect(keptOf({ ...world, events }, { sinceRun: 1, run: 1 }, {})).toBe(1);
});

it('one counts of which another main process lives that was named since', () => {
  const events = threeRuns('0 worker becomes main; 1s main exits');
  expect(keptOf({ ...world, events }, {}, { mainAtT0: 'main.2', sinceRun: 1, run: 1 })).toBe(2);
});

it('what has timed out, or was claimed, takes no place of what has not', () => {
  const events = threeRuns();
  const early = { timedOutUs: nowUs - 1 };
  expect(keptOf({ ...world, events }, early, early)).toBe(1);
  expect(keptOf({ ...world, events }, {}, early)).toBe(2);
  expect(keptOf({ ...world, events }, early, {})).toBe(2);
  expect(keptOf({ ...world, events }, { timedOutUs: nowUs }, early)).toBe(2);
  expect(keptOf({ ...world, events }, { claimedUs: undefined as never }, {})).toBe(2);
  expect(keptOf({ ...world, events }, { claimedUs: undefined as never }, { claimedUs: undefined as never })).toBe(1);
});

it('one of whom nobody was left before this instant is left out', () => {
  const events = threeRuns();
  expect(keptOf({ ...world, events }, { endedUs: nowUs - 1 })).toBe(0);
  expect(keptOf({ ...world, events }, { endedUs: nowUs })).toBe(1);
  expect(keptOf({ ...world, events }, { endedUs: nowUs - 1, timers: [timer] }, { timers: [timer] })).toBe(1);
});

it('a late recording has its passes seen later', () => {
  const late = { ...world, latenessUs: 250_000, events: threeRuns() };
  expect(keptOf(late, { finalUs: nowUs - 250_000 }, {})).toBe(2);
  expect(keptOf(late, { finalUs: nowUs - 250_001 }, {})).toBe(1);
});
