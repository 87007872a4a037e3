import { differing } from './differing.ts';
import { slowMs } from './examination-world.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import type { Played } from './sitting.ts';

/** How much slower than at first it is asked, and at most how slowly. */
const slowdown = 40;
const holdMsMax = 1000;
/** So many messages are held back, the first ones after the stop: a supervisor that looks ten times a second has many. */
const heldCountMax = 5;

const hint =
  'Time is what "t" says. An adapter that looks at the real clock, waits for it, or draws at random, answers otherwise the next time: take "now" from the last request, and ask to be woken.';

/** Holds back what happens after the stop, up to a bound. */
const holding = (holdMs: number): ((line: string) => number) => {
  let heldCount = 0;
  return (line) => {
    if (heldCount >= heldCountMax || !/"type":"(?:exit|wake|spawned)"/.test(line)) return 0;
    heldCount += 1;
    return holdMs;
  };
};

/** Plays the case twice, quickly. */
const quickly = async (
  { patient, world }: Examiner,
  keep: (played: Played, answerMs: number) => void,
): Promise<StepResult> =>
  inSitting(patient, async (sitting) => {
    const beganMs = performance.now();
    const played = await sitting.play(world);
    if ('status' in played) return played;
    keep(played, (performance.now() - beganMs) / Math.max(1, played.lines.length / 2));
    const again = await sitting.play(world);
    if ('status' in again) return again;
    const found = 'it answered otherwise when the same case was played once more';
    return differing(played, again, sitting, { found, hint }) ?? { status: 'passed', said: '' };
  });

/** Whether it answers the same when each message comes long after the one before. */
export const stepClock = async (examiner: Examiner): Promise<StepResult> => {
  const { patient, world } = examiner;
  let before: Played | undefined;
  let holdMs = slowMs;
  const first = await quickly(examiner, (played, answerMs) => {
    before = played;
    holdMs = Math.round(Math.min(holdMsMax, Math.max(slowMs, slowdown * answerMs)));
  });
  if (first.status !== 'passed') return first;
  return inSitting(
    patient,
    async (sitting) => {
      const played = await sitting.play(world);
      if ('status' in played) return { ...played, paceMs: holdMs, hint };
      const found = 'it answered otherwise when messages came late';
      const passed = { status: 'passed', said: 'late messages are answered the same' } as const;
      if (before === undefined) return passed;
      return differing(before, played, sitting, { found, hint, paceMs: holdMs }) ?? passed;
    },
    { holdMs: holding(holdMs) },
  );
};
