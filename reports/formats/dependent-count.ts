import type { CaseResult } from '../../harness/runner/case-result.ts';
import { project, simplify } from '../../spec/oracle/products.ts';
import { readingsOf } from '../../spec/readings/register.ts';

const readings: Readonly<Record<string, readonly string[]>> = readingsOf;

/** How many of the conformant cases conform only under some readings: all survivors share a narrowed choice. */
export const dependentCount = (results: readonly CaseResult[]): number =>
  results.filter(({ outcome }) => {
    if (outcome.status !== 'conformant') return false;
    const remaining = project(simplify(outcome.verdict.assignments, (choice) => readings[choice]));
    return Object.entries(remaining).some(([choice, left]) => left.length < (readings[choice]?.length ?? 0));
  }).length;
