import type { PerturbPlan } from '../perturbation/perturb-cells.ts';

/** What a thread of a perturbation is started with. */
export interface PerturbThreadStart {
  readonly chosen: readonly string[];
  readonly plan: PerturbPlan;
}
