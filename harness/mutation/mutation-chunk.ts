import { setImmediate } from 'node:timers/promises';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Ground, Thoroughness } from './ground.ts';
import { subjects } from './subject.ts';

/** Which mutants are assessed, and how thoroughly: the same plan gives the same results everywhere. */
export interface MutationPlan {
  readonly thoroughness: Thoroughness;
  /** Their names, in order. */
  readonly names: readonly string[];
}

/** What came of assessing a run of consecutive mutants. */
export interface MutationChunk {
  readonly from: number;
  readonly count: number;
  readonly assessments: readonly Assessment[];
}

/** Assesses the mutants of a plan from an index on. */
export const mutationChunk = async (
  ground: Ground,
  { names }: MutationPlan,
  from: number,
  count: number,
): Promise<MutationChunk> => {
  const assessments: Assessment[] = [];
  for (const name of names.slice(from, from + count)) {
    await setImmediate();
    const subject = subjects.find(({ mutant }) => mutant.name === name);
    if (subject === undefined) throw new Error(`there is no mutant ${name}`);
    assessments.push(assess(subject, ground));
  }
  return { from, count, assessments };
};
