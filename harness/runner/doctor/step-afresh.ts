import { differing } from './differing.ts';
import { stopAtUs } from './examination-world.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';

const hint =
  'A reset begins a case: nothing of the one before may be left, be it a timer, a process or a setting, also where that one was broken off.';

/** Whether a case is played as before after one that was broken off in the middle of its stop. */
export const stepAfresh = ({ patient, world }: Examiner): Promise<StepResult> =>
  inSitting(patient, async (sitting) => {
    const fresh = await sitting.play(world);
    if ('status' in fresh) return fresh;
    const brokenOff = await sitting.play(world, stopAtUs);
    if ('status' in brokenOff) return brokenOff;
    const again = await sitting.play(world);
    if ('status' in again) return again;
    const found = 'it answered otherwise after a case that was broken off';
    return (
      differing(fresh, again, sitting, { found, hint }) ?? {
        status: 'passed',
        said: 'also after one that was broken off',
      }
    );
  });
