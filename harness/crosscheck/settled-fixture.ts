import { expect, it } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { literalBut } from '../../spec/oracle/answer-fixture.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { type Script, traceOf } from '../../spec/oracle/trace-fixture.ts';

/** A point on which the two have disagreed: what both say now, trace by trace. CROSSCHECK.md says who was wrong. */
export interface Settled {
  readonly what: string;
  readonly world: Omit<Script, 'events'>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly before?: string;
  /** Events, and whether both accept them after those before. */
  readonly courses: Readonly<Record<string, 'yes' | 'no'>>;
}

const saidBy = (events: string, { world, readings = {}, before = '' }: Settled): string => {
  const trace = traceOf({ ...world, events: `${before}; ${events}` });
  const profile = literalBut(readings);
  const byRules = judge(trace, profile).status === 'conformant' ? 'yes' : 'no';
  const byTwin = accepts(trace, profile).status === 'accepted' ? 'yes' : 'no';
  return byRules === byTwin ? byRules : `rules ${byRules}, twin ${byTwin}`;
};

/** Tests that both say of these traces what they are to say. */
export const table = (settled: readonly Settled[]): void => {
  it.each(settled.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const said = Object.fromEntries(Object.keys(one.courses).map((events) => [events, saidBy(events, one)]));
    expect(said).toEqual(one.courses);
  });
};
