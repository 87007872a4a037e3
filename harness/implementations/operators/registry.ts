import type { Mutant } from '../mutants/mutant.ts';
import { duplicates } from './duplicates.ts';
import { skippedPasses } from './skipped-passes.ts';
import { wrongConditions } from './wrong-conditions.ts';
import { wrongEvents } from './wrong-events.ts';
import { wrongModes } from './wrong-modes.ts';
import { wrongRounds } from './wrong-rounds.ts';
import { wrongSettings } from './wrong-settings.ts';
import { wrongSignals } from './wrong-signals.ts';
import { wrongTargets } from './wrong-targets.ts';
import { wrongTimes } from './wrong-times.ts';

/** Every operator at every place that it has. */
export const everyOperatorMutant: readonly Mutant[] = [
  ...skippedPasses,
  ...wrongTargets,
  ...wrongSignals,
  ...wrongTimes,
  ...wrongSettings,
  ...wrongModes,
  ...wrongConditions,
  ...wrongRounds,
  ...wrongEvents,
];

/** The same, but for those that do what another does. */
export const operatorMutants: readonly Mutant[] = everyOperatorMutant.filter(
  ({ name }) => !Object.hasOwn(duplicates, name),
);
