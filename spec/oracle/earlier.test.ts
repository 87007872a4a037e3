import { describe, expect, it } from 'vitest';
import { literal, open } from '../profiles/profile.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { contextAfter } from './context-fixture.ts';
import { inEarlier, withoutEnded } from './earlier.ts';
import { begin, step } from './monitor.ts';
import { type Script, traceOf } from './trace-fixture.ts';

/** When the earlier stops were requested that a hypothesis still holds, after the last event. */
const earlierAfter = (script: Script, profile = literal): readonly (readonly number[])[] => {
  const { header, events } = traceOf(script);
  let state = begin(parseUnit(header.unit.name, header.unit.sources), profile, header);
  for (const event of events) state = step(state, event);
  return state.living.map(({ hypothesis: { earlier = [] } }) =>
    earlier.map(({ stop }) => stop.requestedUs / 1_000_000),
  );
};

const process = { set: 'KillMode=process; TimeoutStopSec=10s', processes: 'main worker' };

const nameOf = (number: number): string => (number === 1 ? 'main' : `main.${number}`);

/** A stop that `worker` outlives although it is asked, too. */
const failsToStop = (sec: number, name: string): string =>
  `${sec}s stop; ${sec}s ${name} SIGTERM SIGCONT; ${sec}s worker SIGTERM SIGCONT; ${sec}s ${name} exits; ${sec}s claims failed`;

/** Stops and starts the unit at 0 s, 100 s, 200 s …, of which nobody ends `worker`. */
const cycles = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const [sec, name] = [at * 100, nameOf(at + 1)];
    const stop = `${sec}s stop; ${sec}s ${name} SIGTERM SIGCONT; ${sec}s ${name} exits`;
    return `${stop}; ${sec}s claims stopped; ${sec}s start; ${sec}s runs ${nameOf(at + 2)}`;
  }).join('; ');

describe('of the stops that outlive what followed them', () => {
  it('only the latest is kept of those that have nothing left to do', () => {
    expect(earlierAfter({ ...process, events: cycles(2) })).toEqual([[0]]);
    expect(earlierAfter({ ...process, events: cycles(3) })).toEqual([[100]]);
    expect(earlierAfter({ ...process, events: cycles(9) })).toEqual([[700]]);
    expect(earlierAfter({ ...process, events: cycles(9) }, open)).toEqual([[700], [700]]);
  });

  it('those whose delay has not passed are kept', () => {
    const events = cycles(4);
    expect(earlierAfter({ set: 'KillMode=process; TimeoutStopSec=150s', processes: 'main worker', events })).toEqual([
      [100, 200],
    ]);
    expect(earlierAfter({ set: 'KillMode=process; TimeoutStopSec=950s', processes: 'main worker', events })).toEqual([
      [0, 100, 200],
    ]);
  });

  it('one whose end was claimed takes no place of one whose end was not', () => {
    const events = `0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 0 start; 0 runs main.2
      100s main.2 exits; 100s claims stopped; 100s start; 100s runs main.3
      200s main.3 exits; 200s claims stopped; 200s start; 200s runs main.4
      300s main.4 exits; 300s claims stopped; 300s start; 300s runs main.5`;
    expect(earlierAfter({ ...process, events })).toEqual([[0, 200]]);
  });

  it('those are kept that a process which is forked may be owed a signal by', () => {
    const set = 'TimeoutStopSec=infinity';
    const events = [0, 100, 200]
      .map((sec, at) => `${failsToStop(sec, nameOf(at + 1))}; ${sec}s start; ${sec}s runs ${nameOf(at + 2)}`)
      .join('; ');
    expect(earlierAfter({ set, processes: 'main worker', events })).toEqual([[0, 100]]);
  });

  it('none is kept of whom nobody is left', () => {
    expect(earlierAfter({ ...process, events: `${cycles(9)}; 900s worker exits; 901s reload` })).toEqual([[]]);
  });
});

describe('a step of an earlier stop', () => {
  const script: Script = { ...process, events: cycles(2) };

  it('that breaks something ends the hypothesis', () => {
    const context = contextAfter(script);
    const death = { atUs: 0, rules: ['PROC-1'], breach: { kind: 'forbidden', what: 'this' } } as const;
    expect(inEarlier(context, ({ draft }) => Object.assign(draft, { dead: death }))).toBe(true);
    expect(context.draft.dead).toEqual(death);
  });

  it('that breaks nothing does not', () => {
    const context = contextAfter(script);
    expect(inEarlier(context, () => undefined)).toBe(true);
    expect('dead' in context.draft).toBe(false);
  });

  it('is none when the last of them is over: then there is no list of them', () => {
    const context = contextAfter(script);
    context.draft.earlier = (context.draft.earlier ?? []).map((each) => ({
      ...each,
      stop: { ...each.stop, endedUs: 1 },
    }));
    withoutEnded(context);
    expect('earlier' in context.draft).toBe(false);
    expect(inEarlier(context, () => undefined)).toBe(false);
  });
});
