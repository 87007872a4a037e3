import { differing } from './differing.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import { playInTurn } from './play-in-turn.ts';

const hint = 'Something that it learnt in a case is still known in a later one.';

/** Whether cases are played the same in another order: the last one first. */
export const stepLeaks = async ({ patient, sample }: Examiner): Promise<StepResult> => {
  const forwards = await playInTurn(patient, sample);
  if ('status' in forwards) return forwards;
  return inSitting(patient, async (sitting) => {
    for (const [at, { name, world }] of [...sample.entries()].toReversed()) {
      const before = forwards[at];
      // What it cannot play at all was said in an earlier step.
      if (before === undefined) continue;
      const played = await sitting.play(world);
      if ('status' in played) return { ...played, hint };
      const found = `it answered otherwise in ${name}, with other cases before it`;
      const failure = differing(before, played, sitting, { found, hint });
      if (failure !== undefined) return failure;
    }
    return {
      status: 'passed',
      said: `${forwards.filter((each) => each !== undefined).length} cases, the same backwards`,
    };
  });
};
