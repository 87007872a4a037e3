import { isFailure } from '../../../../harness/runner/outcome.ts';
import type { BriefCase, WorldCell } from '../../data/report-data.ts';

/** The cells that the cases of a run are in, and how many are in none as they are not at hand. */
export const caseCells = (
  cases: readonly BriefCase[],
): { readonly cells: readonly WorldCell[]; readonly unplaced: number } => {
  const cells = new Map<string, { -readonly [Key in keyof WorldCell]-?: WorldCell[Key] }>();
  let unplaced = 0;
  for (const { mode, unitType, trigger, status } of cases) {
    if (mode === undefined || trigger === undefined) {
      unplaced += 1;
      continue;
    }
    const key = `${mode} ${unitType} ${trigger}`;
    const cell = cells.get(key) ?? { mode, unitType, trigger, count: 0, failed: 0, judged: 0 };
    cell.count += 1;
    if (isFailure({ status })) cell.failed += 1;
    if (isFailure({ status }) || status === 'conformant') cell.judged += 1;
    cells.set(key, cell);
  }
  return { cells: [...cells.values()], unplaced };
};
