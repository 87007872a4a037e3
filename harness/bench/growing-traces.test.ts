import { Session } from 'node:inspector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { monitorAll } from './cost-of.ts';
import { growing } from './growing-traces.ts';

const profiler = new Session();

const ask = (method: string, parameters?: object): unknown => {
  let answer: unknown;
  profiler.post(method, parameters, (error: Error | null, result: unknown) => {
    if (error !== null) throw new Error(`the profiler says ${error.message}`);
    answer = result;
  });
  return answer;
};

beforeAll(() => {
  profiler.connect();
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
});

afterAll(() => {
  ask('Profiler.stopPreciseCoverage');
  profiler.disconnect();
});

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** How often functions of the oracle have been called since this was last asked: the same on any machine. */
const callsSince = (): number =>
  (ask('Profiler.takePreciseCoverage') as Coverage).result
    .filter(({ url }) => url.includes('/spec/'))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);

/** Counts what of a state was not in any before: what a step has made, or copied. */
const newcomers = (): ((state: object) => number) => {
  const known = new WeakSet<object>();
  return (state) => {
    const waiting: unknown[] = [state];
    let count = 0;
    for (let at = 0; at < waiting.length; at += 1) {
      const value = waiting[at];
      if (typeof value !== 'object' || value === null || known.has(value)) continue;
      known.add(value);
      const parts = value instanceof Map ? [...value].flat() : Object.values(value);
      count += parts.length;
      for (const part of parts) waiting.push(part);
    }
    return count;
  };
};

/** What an event of the second half of a trace costs. */
const workIn = (trace: Trace, profile: Profile): { readonly calls: number; readonly made: number } => {
  const eventCount = trace.events.length;
  const half = eventCount >> 1;
  const countNew = newcomers();
  let made = 0;
  let count = 0;
  monitorAll(trace, profile, (state) => {
    count += 1;
    const news = countNew(state);
    if (count === half) callsSince();
    else if (count > half) made += news;
  });
  const calls = callsSince();
  return { calls: calls / (eventCount - half), made: made / (eventCount - half) };
};

const sizes = [300, 1200] as const;
/** A list in blocks costs a little more where there are more of them. */
const growthMax = 1.25;

const names = Object.keys(growing);

test.each(names)('%s: an event costs no more in a long trace than in a short one', (name) => {
  for (const profile of [literal, open]) {
    const [few, many] = sizes.map((size) => {
      const trace = growing[name]?.(size) as Trace;
      return workIn(trace, profile);
    });
    const growth = { calls: (many?.calls ?? 0) / (few?.calls ?? 0), made: (many?.made ?? 0) / (few?.made ?? 0) };
    expect(growth.calls, `${name} under ${profile.name}: calls`).toBeLessThan(growthMax);
    expect(growth.made, `${name} under ${profile.name}: what is made`).toBeLessThan(growthMax);
  }
});

test.each(names)('%s: conforms, so that all of it is judged', (name) => {
  const trace = growing[name]?.(sizes[0]) as Trace;
  const unit = loadUnit(trace.header.unit.name, trace.header.unit.sources);
  expect([literal, open].map((profile) => judge(trace, profile, unit).status)).toEqual(['conformant', 'conformant']);
});
