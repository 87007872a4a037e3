import { differing } from './differing.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import { playInTurn } from './play-in-turn.ts';

const hint =
  '"casesInFlight" says that it can be in several cases at a time: what it knows has to be kept apart by "case".';

/** Whether cases in flight at a time are played as they are one after the other. */
export const stepInFlight = async (examiner: Examiner): Promise<StepResult> => {
  const { patient, facts, sample } = examiner;
  if (facts.casesInFlight === 1) return { status: 'passed', said: 'it takes one at a time' };
  const alone = await playInTurn(patient, sample);
  if ('status' in alone) return alone;
  return inSitting(patient, async (sitting) => {
    // What it cannot play at all was said in an earlier step.
    const playable = sample.flatMap(({ name, world }, at) => {
      const before = alone[at];
      return before === undefined ? [] : [{ name, world, before }];
    });
    const together = await Promise.all(playable.map(({ world }) => sitting.play(world)));
    for (const [at, { name, before }] of playable.entries()) {
      const played = together[at];
      if (played === undefined) continue;
      if ('status' in played) return { ...played, hint };
      const found = `it answered otherwise in ${name} while it was in other cases, too`;
      const failure = differing(before, played, sitting, { found, hint });
      if (failure !== undefined) return failure;
    }
    return { status: 'passed', said: `${Math.min(facts.casesInFlight, playable.length)} at a time` };
  });
};
