import { anyWorld } from './examination-world.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { StepResult } from './examination.ts';
import { inSitting } from './examiner.ts';
import type { Patient } from './sitting.ts';

/** Cases that are played: an answer that comes twice, or too late, is seen with the next ones. */
const caseCount = 3;

/** Whether each request is answered once, under its id, in the form of the protocol. */
export const stepAnswers = (patient: Patient, world: World = anyWorld): Promise<StepResult> =>
  inSitting(patient, async (sitting) => {
    for (let count = 0; count < caseCount; count += 1) {
      const played = await sitting.play(world);
      if ('status' in played) return played;
    }
    const requests = sitting.log.lines.filter(({ direction, line }) => direction === 'to' && /^\{"id":\d/.test(line));
    return { status: 'passed', said: `${requests.length} requests` };
  });
