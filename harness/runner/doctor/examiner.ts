import type { World } from '../../../spec/vocabulary/world.ts';
import type { StdioFacts } from '../../adapters/stdio/hello.ts';
import type { PlayableCase } from '../playable-case.ts';
import type { StepResult } from './examination.ts';
import { type Patient, Sitting, type SittingOptions } from './sitting.ts';

/** What the steps after the first ones are done with. */
export interface Examiner {
  readonly patient: Patient;
  readonly facts: StdioFacts;
  /** A stop as plain as the capabilities allow. */
  readonly world: World;
  /** Cases that the capabilities allow. */
  readonly sample: readonly PlayableCase[];
  /** All cases. */
  readonly cases: readonly PlayableCase[];
}

/** Has a new process of the adapter do something, and ends it. */
export const inSitting = async (
  patient: Patient,
  work: (sitting: Sitting) => Promise<StepResult>,
  options: SittingOptions = {},
): Promise<StepResult> => {
  const sitting = await Sitting.open(patient, options);
  if (!(sitting instanceof Sitting)) {
    if (sitting.status !== 'not-started') return sitting;
    return { status: 'skipped', why: `it could not be started again (${sitting.code})` };
  }
  try {
    return await work(sitting);
  } finally {
    await sitting.close();
  }
};
