import { differing } from './differing.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import { playInTurn } from './play-in-turn.ts';
import { shuffled } from './shuffled.ts';
import type { Played } from './sitting.ts';

const hint = 'Something that it learnt in a case is still known in a later one.';

/** The order is the same at each examination, so that what was found is found again. */
const shuffleSeed = 1;

/** A case, and what came of it where the others came in the order in which they are listed. */
interface Before {
  readonly name: string;
  readonly played: Played;
}

/** Whether cases are answered the same in this order, by another process. */
const inOrder = (
  { patient, sample }: Examiner,
  before: readonly (Before | undefined)[],
  order: readonly number[],
): Promise<StepResult> =>
  inSitting(patient, async (sitting) => {
    for (const at of order) {
      const [one, was] = [sample[at], before[at]];
      // What it cannot play at all was said in an earlier step.
      if (one === undefined || was === undefined) continue;
      const played = await sitting.play(one.world);
      if ('status' in played) return { ...played, hint };
      const found = `it answered otherwise in ${was.name}, with other cases before it`;
      const failure = differing(was.played, played, sitting, { found, hint });
      if (failure !== undefined) return failure;
    }
    return { status: 'passed', said: '' };
  });

/** Whether cases are played the same in other orders: the last one first, and shuffled. */
export const stepLeaks = async (examiner: Examiner): Promise<StepResult> => {
  const { patient, sample } = examiner;
  const forwards = await playInTurn(patient, sample);
  if ('status' in forwards) return forwards;
  const before = forwards.map((played, at) => played && { name: sample[at]?.name ?? '', played });
  const indices = [...sample.keys()];
  for (const order of [indices.toReversed(), shuffled(indices, shuffleSeed)]) {
    const result = await inOrder(examiner, before, order);
    if (result.status !== 'passed') return result;
  }
  const count = before.filter((each) => each !== undefined).length;
  return { status: 'passed', said: `${count} cases, the same backwards and shuffled` };
};
