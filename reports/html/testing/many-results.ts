import type { CaseResult } from '../../../harness/runner/case-result.ts';
import { keptEventCountMax, type Results } from '../../../harness/runner/results.ts';

/** Results of so many cases, made of fewer: the same ones again and again, under other names. As of a run, so many traces are kept. */
export const manyResults = (results: Results, count: number): Results => {
  const cases: CaseResult[] = [];
  let eventCount = 0;
  for (let at = 0; at < count; at += 1) {
    const one = results.cases[at % results.cases.length];
    if (one === undefined) break;
    const { trace, ...rest } = one;
    eventCount += trace?.events.length ?? 0;
    const kept = trace === undefined || eventCount > keptEventCountMax ? {} : { trace };
    cases.push({ ...rest, ...kept, name: `${one.name}/Round=${Math.floor(at / results.cases.length)}` });
  }
  return { ...results, cases, header: { ...results.header, cases: { ...results.header.cases, count: cases.length } } };
};
