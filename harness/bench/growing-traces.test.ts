import { Session } from 'node:inspector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../../spec/oracle/judge.ts';
import { literal, open, type Profile } from '../../spec/profiles/profile.ts';
import type { Trace } from '../../spec/vocabulary/trace.ts';
import { loadUnit } from '../kernel/load-unit.ts';
import { monitorAll } from './cost-of.ts';
import { growingCrowds, idlers } from './growing-crowds.ts';
import { growing, growingAmid } from './growing-traces.ts';

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

/** What events cost, each. */
interface Work {
  /** So many functions of the oracle are called. */
  readonly calls: number;
  /** So many parts has what is made anew, or copied. */
  readonly made: number;
  /** So many parts has all that is held after the last one. */
  readonly held: number;
}

/** What an event costs, but for the first ones. */
const workIn = (trace: Trace, profile: Profile, firstCount: number): Work => {
  const eventCount = trace.events.length - firstCount;
  const countNew = newcomers();
  let made = 0;
  let count = 0;
  let last: object = {};
  monitorAll(trace, profile, (state) => {
    count += 1;
    last = state;
    const news = countNew(state);
    if (count === firstCount) callsSince();
    else if (count > firstCount) made += news;
  });
  const calls = callsSince();
  const held = newcomers()(last) / trace.events.length;
  return { calls: calls / eventCount, made: made / eventCount, held };
};

/** A list in blocks costs a little more where there are more of them. */
const growthMax = 1.25;

const expectFlat = (few: Work, many: Work, label: string, kinds: readonly (keyof Work)[]): void => {
  for (const kind of kinds) expect(many[kind] / few[kind], `${label}: ${kind}`).toBeLessThan(growthMax);
};

const allKinds = ['calls', 'made', 'held'] as const;

const eventCounts = [300, 1200] as const;
const names = Object.keys(growing);

test.each(names)('%s: an event costs no more in a long trace than in a short one', (name) => {
  for (const profile of [literal, open]) {
    const [few, many] = eventCounts.map((size) => {
      const trace = growing[name]?.(size) as Trace;
      return workIn(trace, profile, trace.events.length >> 1);
    });
    expectFlat(few as Work, many as Work, `${name} under ${profile.name}`, allKinds);
  }
});

const statuses = (trace: Trace, profiles: readonly Profile[]): readonly string[] => {
  const unit = loadUnit(trace.header.unit.name, trace.header.unit.sources);
  return profiles.map((profile) => judge(trace, profile, unit).status);
};

test.each(names)('%s: conforms, so that all of it is judged', (name) => {
  expect(statuses(growing[name]?.(eventCounts[0]) as Trace, [literal, open])).toEqual(['conformant', 'conformant']);
});

const crowdSizes = [150, 600] as const;

test.each(growingCrowds)(
  '$name: an event costs no more with many processes than with few',
  ({ name, only, ...crowd }) => {
    for (const profile of only === 'open' ? [open] : [literal, open]) {
      const [few, many] = crowdSizes.map((size) => workIn(crowd.traceOf(size), profile, 0));
      expectFlat(few as Work, many as Work, `${name} under ${profile.name}`, allKinds);
    }
  },
);

test.each(growingCrowds)('$name: conforms, so that all of it is judged', ({ only, traceOf }) => {
  const profiles = only === 'open' ? [open] : [literal, open];
  expect(statuses(traceOf(crowdSizes[0]), profiles)).toEqual(profiles.map(() => 'conformant'));
});

/** Both leave as much of a block empty. */
const idlerCounts = [192, 704] as const;

test.each(Object.entries(growingAmid))('%s: an event costs no more for all who are there besides', (name, traceOf) => {
  const [eventCount] = eventCounts;
  for (const profile of [literal, open]) {
    const [few, many] = idlerCounts.map((count) =>
      workIn(traceOf(eventCount, idlers(count)), profile, eventCount >> 1),
    );
    // What is held of them is not due to events.
    expectFlat(few as Work, many as Work, `${name} under ${profile.name}`, ['calls', 'made']);
  }
});
