import type { CommittedFault } from './commit-faults.ts';
import type { CellReport, PerturbPlan } from './perturb-cells.ts';

/** How much the oracle refuses of what conforming traces are changed to, and of the gross faults. */
export interface PerturbationReport {
  /** The version of killspec. */
  readonly killspec: string;
  readonly plan: PerturbPlan;
  readonly cells: readonly CellReport[];
  /** Absent where one maker or one world was asked for. */
  readonly faults?: readonly CommittedFault[];
}

/** Whether the floor holds: every gross fault is refused, and nothing is accepted without a reason that has a name. */
export const isStrict = ({ cells, faults = [] }: PerturbationReport): boolean =>
  faults.every(({ refused }) => refused) && cells.every(({ survivors }) => survivors.length === 0);
