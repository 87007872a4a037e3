import type { PlayableCase } from '../playable-case.ts';
import type { StepResult } from './examination.ts';
import { inSitting } from './examiner.ts';
import type { Patient, Played } from './sitting.ts';

/** So many cases that fail, and no more are played: each may take its time. */
const failureCountMax = 2;

/**
 * Plays cases one after the other in one process; absent is what came of one that failed. After too many of them, or
 * where it cannot be started, there is nothing to be compared with.
 */
export const playInTurn = async (
  patient: Patient,
  cases: readonly PlayableCase[],
): Promise<readonly (Played | undefined)[] | Exclude<StepResult, { readonly status: 'passed' }>> => {
  const all: (Played | undefined)[] = [];
  let failureCount = 0;
  const result = await inSitting(patient, async (sitting) => {
    for (const { world } of cases) {
      const played = await sitting.play(world);
      if ('status' in played) failureCount += 1;
      if ('status' in played && failureCount > failureCountMax) return played;
      all.push('status' in played ? undefined : played);
    }
    return { status: 'passed', said: '' };
  });
  return result.status === 'passed' ? all : result;
};
